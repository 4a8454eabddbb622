// Who a ticket is for: the part of TicketService that names a customer.

#include "tickets/ticket_service.h"

namespace balcao {

Future<TicketDetails> TicketService::nameCustomer(const NameCustomer& c) {
    QJsonObject body{{QStringLiteral("customer"), c.customer.text()}};
    const bool withTaxId = c.taxIdOnReceipt && !c.customer.isNull();
    if (withTaxId) body.insert(QStringLiteral("tax_id"), true);
    const auto name = [this, c, body, withTaxId] {
        return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.customer"), c.ticket,
                      body, [this, c, withTaxId](Transaction& t, Ticket ticket) -> Result<Ticket> {
                          if (c.customer.isNull()) return withCustomer(std::move(ticket), c.customer);
                          BALCAO_TRY(customer, m_s.tickets.nameable(t, c.customer));
                          if (!customer) return fail(ErrorCode::NotFound, QStringLiteral("no such customer"));
                          BALCAO_TRY(named, withCustomer(std::move(ticket), *customer));
                          if (withTaxId) {
                              BALCAO_TRY(sealed, m_taxIds->sealed(t, named.id, *customer));
                              named.sealedTaxId = sealed;
                          }
                          if (!named.training) m_s.tickets.seen(t, *customer, m_clock.now());
                          return named;
                      });
    };
    if (!withTaxId) return name();
    const auto refused = [](const Error& error) { return ready<TicketDetails>(tl::unexpected(error)); };
    for (const Capability needed : {Capability::TicketServe, Capability::CustomerRead}) {
        if (const auto allowed = require(c.actor, needed); !allowed) return refused(allowed.error());
    }
    if (m_taxIds == nullptr) return refused({ErrorCode::Internal, QStringLiteral("no vault here"), {}});
    return andThen(m_taxIds->open(c.actor), m_taxIds, [name](Done) { return name(); });
}

Future<TicketDetails> TicketService::putTaxId(const PutTaxId& c) {
    const auto refused = [](const Error& error) { return ready<TicketDetails>(tl::unexpected(error)); };
    if (const auto allowed = require(c.actor, Capability::TicketServe); !allowed) {
        return refused(allowed.error());
    }
    const auto said = readTaxId(c.taxId);
    if (!said) return refused(said.error());
    if (m_taxIds == nullptr) return refused({ErrorCode::Internal, QStringLiteral("no vault here"), {}});
    // Not what was said: a digest of a CPF is the CPF to whoever tries them all.
    const QJsonObject body{{QStringLiteral("customer"), QString()}, {QStringLiteral("said"), true}};
    return andThen(m_taxIds->open(c.actor), m_taxIds, [this, c, body, said = *said](Done) {
        return change(c.id, c.actor, Capability::TicketServe, QStringLiteral("ticket.customer"), c.ticket,
                      body, [this, c, said](Transaction& t, Ticket ticket) -> Result<Ticket> {
                          // Refused before somebody is stored for a ticket that cannot be changed.
                          BALCAO_TRY(open, withCustomer(std::move(ticket), CustomerId()));
                          BALCAO_TRY(holder, m_taxIds->holder(t, c.actor, said));
                          BALCAO_TRY(named, withCustomer(std::move(open), holder));
                          BALCAO_TRY(sealed, m_taxIds->sealed(t, named.id, holder, said));
                          named.sealedTaxId = sealed;
                          if (!named.training) m_s.tickets.seen(t, holder, m_clock.now());
                          return named;
                      });
    });
}

}  // namespace balcao
