#pragma once

#include "storage/sql_database.h"
#include "storage/sql_transaction.h"
#include "storage/stores.h"
#include "support/fakes.h"
#include "support/postgres_server.h"

#include <QObject>
#include <QTest>

namespace balcao::test {

/// A test whose every function runs once on SQLite and once on a PostgreSQL server of its own, with a new
/// database each time.
class StorageCase : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void cleanupTestCase();

 protected:
    /// Options for another object on this function's database.
    [[nodiscard]] SqlOptions options() const { return m_options; }
    [[nodiscard]] static bool isPostgres();
    /// True where every statement is a store's: then none may read a growing table from end to end. A
    /// statement of the test itself begins with a comment.
    [[nodiscard]] virtual bool guardsPlans() const { return false; }
    [[nodiscard]] std::unique_ptr<SqlDatabase> openAnother(const SqlOptions& options) const;
    [[nodiscard]] PostgresServer& server() const { return *m_server; }

    template <typename T = Done>
    [[nodiscard]] Result<T> write(std::function<Result<T>(Transaction&)> work) {
        return await(m_database->write<T>(std::move(work)));
    }
    template <typename T>
    [[nodiscard]] Result<T> read(std::function<Result<T>(Transaction&)> work) {
        return await(m_database->read<T>(std::move(work)));
    }
    /// One statement as it stands; the error it was refused with, or Cancelled when it was not.
    [[nodiscard]] Error refusal(const QString& statement);
    [[nodiscard]] qint64 countOf(const QString& table);

    [[nodiscard]] Ticket makeTicket(int counter);
    [[nodiscard]] Payment makePayment(const Ticket& ticket);
    [[nodiscard]] Task makeTask(const Ticket& ticket, const Payment& payment);
    [[nodiscard]] LedgerTransaction makeLedger(const Ticket& ticket, LedgerKind kind);
    [[nodiscard]] static Totals totalsOf(const Ticket& ticket);
    /// Saved tickets as they are afterwards: version 1.
    [[nodiscard]] Ticket saveNew(Ticket ticket);
    [[nodiscard]] Payment saveNew(Payment payment);

    SqlStores m_stores;
    FakeClock m_clock;
    CountingIdSource m_ids;
    TenantId m_tenant{QUuid::fromString(QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd"))};
    RegisterId m_register{QUuid::fromString(QStringLiteral("01234567-89ab-7cde-8f01-000000000001"))};
    std::unique_ptr<SqlDatabase> m_database;

 private:
    SqlOptions m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PostgresServer> m_server;
    QString m_whyNoServer;
};

}  // namespace balcao::test
