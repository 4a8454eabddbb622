#pragma once

#include "customers/customer_service.h"
#include "customers/retention_service.h"
#include "reports/customer_history.h"
#include "vault_case.h"

namespace balcao::test {

/// Customers on each database: what their tests begin with.
class CustomersCase : public VaultCase {
    Q_OBJECT

 protected:
    using Strings = std::map<CustomerField, QString>;

    /// One program at work on customers.
    struct Counter {
        Counter(CustomersCase& test, Database& over, SecretStore& secrets)
            : desk(test, over, secrets),
              customers(test.m_clock, test.m_random, desk.vault, desk.service,
                        {over, test.m_stores.commands, test.m_stores.customers, desk.audit}),
              retention(test.m_clock, {over, test.m_stores.commands, test.m_stores.settings,
                                       test.m_stores.customers, desk.audit}),
              history(test.m_clock, desk.vault, desk.service,
                      {{over, test.m_stores.commands, test.m_stores.outbox, test.m_stores.operations,
                        test.m_stores.tickets, test.m_stores.payments, test.m_stores.tasks, desk.audit},
                       test.m_stores.customers,
                       test.m_stores.journal}) {}
        Desk desk;
        CustomerService customers;
        RetentionService retention;
        CustomerHistory history;
    };

    [[nodiscard]] std::unique_ptr<Counter> counter(SecretStore& secrets) {
        return std::make_unique<Counter>(*this, *m_database, secrets);
    }
    [[nodiscard]] SaveCustomer adding(const Strings& fields, bool evenIfAlike = false) {
        return {command(), actor(), CustomerId(), 0, fields, evenIfAlike};
    }
    [[nodiscard]] SaveCustomer editing(const CustomerRow& row, const Strings& changes) {
        return {command(), actor(), row.id, row.version, changes, false};
    }
    /// One more customer, who must be there afterwards.
    [[nodiscard]] CustomerRow add(Counter& at, const Strings& fields, bool evenIfAlike = false) {
        const auto row = await(at.customers.save(adding(fields, evenIfAlike)));
        if (!row) qFatal("add: %s", qPrintable(row.error().detail));
        return *row;
    }
    [[nodiscard]] std::vector<CustomerId> found(Counter& at, const QString& text) {
        const auto page = await(at.customers.find(actor(), {text}));
        std::vector<CustomerId> ids;
        if (!page) qWarning() << page.error().detail;
        if (page) {
            for (const CustomerRow& row : page->rows) ids.push_back(row.id);
        }
        return ids;
    }
    [[nodiscard]] Result<Revealed> look(Counter& at, CustomerId id,
                                        const std::vector<CustomerField>& fields = allCustomerFields()) {
        return await(at.customers.reveal({actor(), id, fields, LookReason::Serve}));
    }
    [[nodiscard]] Ticket ticketFor(CustomerId customer, int number) {
        Ticket ticket = makeTicket(number);
        ticket.customerId = customer;
        return saveNew(ticket);
    }
    [[nodiscard]] std::vector<AuditEntry> journal() {
        const auto entries = read<std::vector<AuditEntry>>(
            [this](Transaction& t) { return m_stores.audit.page(t, m_register, 0, 1'000); });
        return entries ? *entries : std::vector<AuditEntry>();
    }
    [[nodiscard]] static QString fieldOf(const Error& error) {
        return error.facts.value(QStringLiteral("field")).toString();
    }
    [[nodiscard]] static QString customerOf(const Error& error) {
        return error.facts.value(QStringLiteral("customer")).toString();
    }
};

}  // namespace balcao::test
