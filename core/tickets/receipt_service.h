#pragma once

#include "settings/settings_store.h"
#include "tickets/receipt_rules.h"

namespace balcao {

class ReceiptStore {
 public:
    virtual ~ReceiptStore() = default;
    struct Stored {
        TicketId ticket;
        QString code;
        QString payload;
        QJsonObject organisation;
        Instant at;
    };
    [[nodiscard]] virtual Result<std::optional<Stored>> ofTicket(Transaction& t, TicketId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Stored>> byCode(Transaction& t, const QString& code) = 0;
    virtual void put(Transaction& t, const Stored& receipt) = 0;
};

/// Makes a paid ticket's receipt once and gives the same one ever after.
class ReceiptService {
 public:
    ReceiptService(TicketService::Stores stores, SettingsStore& settings, ReceiptStore& receipts,
                   CounterKey key);

    /// Capability receipt.print; writes "receipt.print" to the journal.
    /// Where the customer's CPF or CNPJ cannot be opened now the receipt goes without it: it proves the
    /// payment all the same.
    [[nodiscard]] Future<Receipt> receipt(const Actor& actor, TicketId ticket);

    /// What opens the CPF or CNPJ of a receipt; outlives this. Without it none is shown.
    void setTaxIds(TaxIds* taxIds) { m_taxIds = taxIds; }

 private:
    TicketService::Stores m_s;
    SettingsStore& m_settings;
    ReceiptStore& m_receipts;
    CounterKey m_key;
    TaxIds* m_taxIds = nullptr;
};

}  // namespace balcao
