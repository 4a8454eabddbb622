#pragma once

#include "customers/customer_service.h"
#include "tickets/ticket.h"
#include "vault/vault_service.h"

namespace balcao {

/// What a receipt says of the customer: a CPF or a CNPJ, as it was when the ticket was told to show it.
struct TaxId {
    CustomerField kind = CustomerField::Cpf;
    QString value;  ///< as it is stored, see parseCpf and parseCnpj

    [[nodiscard]] QString text() const;  ///< "CPF 529.982.247-25"
};

/// As somebody says or types it. InvalidArgument as parseCpf and parseCnpj.
[[nodiscard]] Result<TaxId> readTaxId(const QString& said);

/// Puts a customer's CPF or CNPJ into a ticket and reads it for the receipt. It is sealed with the
/// customer's own key and bound to the ticket: an erasure ends both, and no other ticket shows it. It is no
/// part of what the counter signs, for a signature could never be taken back.
class TaxIds final : public QObject {
    Q_OBJECT
 public:
    TaxIds(Vault& vault, VaultService& keys, Database& database, CustomerStore& customers,
           CustomerService& service)
        : m_vault(vault), m_keys(keys), m_database(database), m_customers(customers), m_service(service) {}

    /// As VaultService::prepare; at once where it is open.
    [[nodiscard]] Future<Done> open(const Actor& actor);
    /// The customer's CPF, or their CNPJ where they have no CPF, as the ticket keeps it. NotFound,
    /// DataErased; StateConflict (facts: reason "no_tax_id").
    [[nodiscard]] Result<QString> sealed(Transaction& t, TicketId ticket, CustomerId customer);
    /// What was said, and nothing else that may be known of them. As above.
    [[nodiscard]] Result<QString> sealed(Transaction& t, TicketId ticket, CustomerId customer,
                                         const TaxId& said);
    /// Whose a CPF or CNPJ is, as it was said: somebody who is known by it, or from now on a customer of whom
    /// nothing else is known. What is known of them is not read. Journal:
    /// customer.create for a new one.
    [[nodiscard]] Result<CustomerId> holder(Transaction& t, const Actor& actor, const TaxId& said);
    /// What the ticket's receipt shows; nothing where it shows none or the customer was erased. Capability
    /// receipt.print. Errors of the vault.
    [[nodiscard]] Future<std::optional<TaxId>> of(const Actor& actor, const Ticket& ticket);

 private:
    Vault& m_vault;
    VaultService& m_keys;
    Database& m_database;
    CustomerStore& m_customers;
    CustomerService& m_service;
};

}  // namespace balcao
