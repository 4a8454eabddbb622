#include "tickets/tax_ids.h"

#include "base/wipe.h"
#include "customers/brazil_id.h"
#include "customers/sealed_fields.h"

#include <algorithm>

namespace balcao {

namespace tax_ids_detail {

constexpr qsizetype kCpfDigits = 11;

FieldPlace placeOf(TicketId ticket) {
    return {"tickets", ticket.uuid(), "tax_id"};
}

Result<QString> sealedFor(const DataKey& key, TicketId ticket, const QString& value) {
    QByteArray plain = value.toLatin1();
    auto sealed = key.seal(placeOf(ticket), plain);
    wipe(plain);
    return sealed;
}

/// A CNPJ has 14 characters, a CPF 11.
TaxId taxIdFrom(const QByteArray& plain) {
    const QString value = QString::fromLatin1(plain);
    return {value.size() == 14 ? CustomerField::Cnpj : CustomerField::Cpf, value};
}

}  // namespace tax_ids_detail

QString TaxId::text() const {
    return kind == CustomerField::Cnpj ? QString(QStringLiteral("CNPJ ") + formatCnpj(value))
                                       : QString(QStringLiteral("CPF ") + formatCpf(value));
}

Result<TaxId> readTaxId(const QString& said) {
    const auto signs = std::count_if(said.begin(), said.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (signs > tax_ids_detail::kCpfDigits) {
        BALCAO_TRY(cnpj, parseCnpj(said));
        return TaxId{CustomerField::Cnpj, cnpj};
    }
    BALCAO_TRY(cpf, parseCpf(said));
    return TaxId{CustomerField::Cpf, cpf};
}

Future<Done> TaxIds::open(const Actor& actor) {
    if (!m_vault.closedBecause()) return ready<Done>(Done{});
    return m_keys.prepare(actor);
}

Result<QString> TaxIds::sealed(Transaction& t, TicketId ticket, CustomerId customer) {
    BALCAO_TRY(stored, m_customers.byId(t, customer, CustomerStore::Hold::No));
    if (!stored) return fail(ErrorCode::NotFound, QStringLiteral("no such customer"));
    BALCAO_TRY(key, m_vault.keyFor(t, subjectOf(customer)));
    BALCAO_TRY(fields, openFields(key, *stored, {CustomerField::Cpf, CustomerField::Cnpj}));
    const auto known =
        fields.find(fields.count(CustomerField::Cpf) > 0 ? CustomerField::Cpf : CustomerField::Cnpj);
    if (known == fields.end()) {
        return fail(ErrorCode::StateConflict, QStringLiteral("no CPF or CNPJ is known"),
                    {{QStringLiteral("reason"), QStringLiteral("no_tax_id")}});
    }
    return tax_ids_detail::sealedFor(key, ticket, known->second);
}

Result<QString> TaxIds::sealed(Transaction& t, TicketId ticket, CustomerId customer, const TaxId& said) {
    BALCAO_TRY(key, m_vault.keyFor(t, subjectOf(customer)));
    return tax_ids_detail::sealedFor(key, ticket, said.value);
}

Result<CustomerId> TaxIds::holder(Transaction& t, const Actor& actor, const TaxId& said) {
    return m_service.holderOf(t, actor, said.kind, said.value);
}

Future<std::optional<TaxId>> TaxIds::of(const Actor& actor, const Ticket& ticket) {
    using Known = std::optional<TaxId>;
    if (const auto allowed = require(actor, Capability::ReceiptPrint); !allowed) {
        return ready<Known>(tl::unexpected(allowed.error()));
    }
    if (ticket.sealedTaxId.isEmpty()) return ready<Known>(Known());
    return andThen(open(actor), this, [this, ticket](Done) {
        return m_database.read<Known>([this, ticket](Transaction& t) -> Result<Known> {
            const auto key = m_vault.keyOf(t, subjectOf(ticket.customerId));
            // Who was erased since is on no receipt any more.
            if (!key && key.error().code == ErrorCode::DataErased) return Known();
            if (!key) return tl::unexpected(key.error());
            if (!*key) return Known();
            BALCAO_TRY(plain, (*key)->open(tax_ids_detail::placeOf(ticket.id), ticket.sealedTaxId));
            const TaxId taxId = tax_ids_detail::taxIdFrom(plain);
            wipe(plain);
            return Known(taxId);
        });
    });
}

}  // namespace balcao
