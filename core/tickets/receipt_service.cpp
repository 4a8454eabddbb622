#include "tickets/receipt_service.h"

#include "base/steps.h"
#include "tickets/receipt_keys.h"

namespace balcao {

ReceiptService::ReceiptService(TicketService::Stores stores, SettingsStore& settings, ReceiptStore& receipts,
                               CounterKey key)
    : m_s(stores), m_settings(settings), m_receipts(receipts), m_key(std::move(key)) {}

Future<Receipt> ReceiptService::receipt(const Actor& actor, TicketId ticket) {
    if (const auto allowed = require(actor, Capability::ReceiptPrint); !allowed) {
        return ready<Receipt>(tl::unexpected(allowed.error()));
    }
    auto stored = m_s.database.write<Receipt>([this, actor, ticket](Transaction& t) -> Result<Receipt> {
        BALCAO_CHECK(m_s.tickets.lock(t, ticket));
        BALCAO_TRY(details, readDetails(t, m_s.tickets, m_s.payments, m_s.tasks, ticket));
        BALCAO_TRY(made, m_receipts.ofTicket(t, ticket));
        Receipt receipt;
        if (made) {
            BALCAO_TRY(organisation, Organisation::fromJson(made->organisation));
            receipt = Receipt{ticket, made->code, made->payload, made->at, organisation, std::move(details)};
        } else {
            Organisation organisation;
            organisation.currency = details.ticket.currency;
            BALCAO_TRY(json, m_settings.get(t, QStringLiteral("organisation")));
            if (json) {
                BALCAO_TRY(read, Organisation::fromJson(*json));
                organisation = read;
            }
            BALCAO_TRY(signedReceipt, makeReceipt(details, organisation, m_key));
            receipt = std::move(signedReceipt);
            // In the same transaction: no receipt goes out whose key nobody knows later.
            BALCAO_CHECK(rememberReceiptKey(t, m_settings, actor.registerId, m_key.publicKey()));
            m_receipts.put(t, {ticket, receipt.code, receipt.payload, organisation.toJson(), receipt.at});
        }
        BALCAO_CHECK(m_s.audit.record(
            t, actor, QStringLiteral("receipt.print"), ticket.text(),
            {{QStringLiteral("code"), receipt.code}, {QStringLiteral("again"), made.has_value()}}));
        return receipt;
    });
    const auto made = withStep(Step::ReceiptStored, stored);
    if (m_taxIds == nullptr) return made;
    return andThen(made, m_taxIds, [taxIds = m_taxIds, actor](const Receipt& receipt) {
        if (receipt.details.ticket.sealedTaxId.isEmpty()) return ready<Receipt>(receipt);
        return andThenAlways(taxIds->of(actor, receipt.details.ticket), taxIds,
                             [receipt](const Result<std::optional<TaxId>>& taxId) {
                                 Receipt complete = receipt;
                                 if (taxId) complete.taxId = *taxId;
                                 return ready<Receipt>(complete);
                             });
    });
}

}  // namespace balcao
