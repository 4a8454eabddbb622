#include "storage_case.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// What the database refuses by itself, whatever program writes to it, and what is left of a refused work.
class TestRefusals final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void whatIsPostedStays();
    void anUnbalancedTransactionIsRefused();
    void postingsCannotJoinASealedTransaction();
    void postingsWithoutATransactionAreRefused();
    void aTransactionWithoutPostingsIsRefused();
    void aReservationIsClosedOnce();
    void theJournalStays();
    void twoEntriesAtOnePlaceAreRefused();
    void twoTicketsWithOneNumberAreRefused();
    void twoPaymentsWithOneHashAreRefused();
    void twoActiveOperationsWithOneCodeAreRefused();
    void aPaymentWithoutATicketIsRefused();
    void aStaleVersionIsAConflict_data();
    void aStaleVersionIsAConflict();
    void aRowThatIsGoneIsAConflict();
    void aFailedWorkLeavesNothing();
    void aRefusedBatchLeavesNothing();
    void aReadCannotWrite();
    void aMissingValueIsOurMistake();

 private:
    QString tenant() const { return m_tenant.text(); }
    /// A balanced transaction as it lies in the tables.
    LedgerTransaction post(const Ticket& ticket) {
        const LedgerTransaction entry = makeLedger(ticket, LedgerKind::Posted);
        const auto done = write<Done>([&](Transaction& t) -> Result<Done> {
            BALCAO_CHECK(m_stores.ledger.append(t, entry));
            return Done{};
        });
        if (!done) qWarning() << done.error().detail;
        return entry;
    }
};

void TestRefusals::whatIsPostedStays() {
    const LedgerTransaction entry = post(saveNew(makeTicket(1)));
    for (const QString& statement :
         {u"UPDATE ledger_postings SET amount = amount + 1"_s, u"DELETE FROM ledger_postings"_s,
          u"UPDATE ledger_transactions SET at = 1"_s, u"DELETE FROM ledger_transactions"_s}) {
        const Error error = refusal(statement);
        QVERIFY2(error.code == ErrorCode::DatabaseRefused, qPrintable(statement + error.detail));
    }
    const Error replaced = refusal(
        u"%1 INTO ledger_transactions (tenant_id, id, kind, reason, training, at) "
        "VALUES (:tenant, '%2', 'posted', 'x', 0, 0)%3"_s.arg(
            isPostgres() ? u"INSERT"_s : u"INSERT OR REPLACE"_s, entry.id.text(),
            isPostgres() ? u" ON CONFLICT (tenant_id, id) DO UPDATE SET at = 0"_s : QString()));
    QCOMPARE(replaced.code, ErrorCode::DatabaseRefused);
    QCOMPARE(countOf(u"ledger_postings"_s), 4);
    QCOMPARE(countOf(u"ledger_transactions WHERE at <> 0"_s), 1);
}

void TestRefusals::anUnbalancedTransactionIsRefused() {
    const QString id = m_ids.make<LedgerTransactionId>().text();
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        const QString posting =
            u"INSERT INTO ledger_postings (tenant_id, transaction_id, place, account, account_detail, "
            u"amount, unit) "
            "VALUES (:tenant, '%1', %2, 'sales', '', %3, '%4')"_s;
        sql(t).write(posting.arg(id).arg(0).arg(5).arg(u"BRL"_s), {});
        sql(t).write(posting.arg(id).arg(1).arg(-5).arg(u"MSAT"_s), {});  // zero in all, not in each
        sql(t).write(
            u"INSERT INTO ledger_transactions (tenant_id, id, kind, reason, training, at) "
            "VALUES (:tenant, '%1', 'posted', 'x', 0, 0)"_s.arg(id),
            {});
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::LedgerUnbalanced);
    QCOMPARE(countOf(u"ledger_postings"_s), 0);
    // The store says so before it writes.
    LedgerTransaction entry = makeLedger(makeTicket(1), LedgerKind::Posted);
    entry.postings.front().amount += 1;
    const auto stored = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(m_stores.ledger.append(t, entry));
        return Done{};
    });
    QCOMPARE(stored.error().code, ErrorCode::LedgerUnbalanced);
}

void TestRefusals::postingsCannotJoinASealedTransaction() {
    const LedgerTransaction entry = post(saveNew(makeTicket(1)));
    const Error error = refusal(
        u"INSERT INTO ledger_postings (tenant_id, transaction_id, place, account, account_detail, amount, "
        u"unit) "
        "VALUES (:tenant, '%1', 9, 'sales', '', 1, 'BRL')"_s.arg(entry.id.text()));
    QCOMPARE(error.code, ErrorCode::DatabaseRefused);
}

void TestRefusals::postingsWithoutATransactionAreRefused() {
    const Error error = refusal(
        u"INSERT INTO ledger_postings (tenant_id, transaction_id, place, account, account_detail, amount, "
        u"unit) "
        "VALUES (:tenant, '%1', 0, 'sales', '', 1, 'BRL')"_s.arg(m_ids.make<LedgerTransactionId>().text()));
    // PostgreSQL looks at the sum at the end as well, and says that first or second.
    QVERIFY(error.code == ErrorCode::DatabaseRefused || error.code == ErrorCode::LedgerUnbalanced);
    QCOMPARE(countOf(u"ledger_postings"_s), 0);
}

void TestRefusals::aTransactionWithoutPostingsIsRefused() {
    const Error error = refusal(
        u"INSERT INTO ledger_transactions (tenant_id, id, kind, reason, training, at) "
        "VALUES (:tenant, '%1', 'posted', 'x', 0, 0)"_s.arg(m_ids.make<LedgerTransactionId>().text()));
    QCOMPARE(error.code, ErrorCode::LedgerUnbalanced);
}

void TestRefusals::aReservationIsClosedOnce() {
    const Ticket ticket = saveNew(makeTicket(1));
    const LedgerTransaction reserved = makeLedger(ticket, LedgerKind::Reserved);
    LedgerTransaction closing = makeLedger(ticket, LedgerKind::Post);
    closing.reservation = reserved.id;
    LedgerTransaction second = makeLedger(ticket, LedgerKind::Void);
    second.reservation = reserved.id;
    for (const LedgerTransaction& entry : {reserved, closing}) {
        QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
            BALCAO_CHECK(m_stores.ledger.append(t, entry));
            return Done{};
        }));
    }
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(m_stores.ledger.append(t, second));
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::LedgerClosed);
}

void TestRefusals::theJournalStays() {
    AuditEntry entry;
    entry.registerId = m_register;
    entry.sequence = 1;
    entry.previous = QByteArray(32, '\0');
    entry.hash = m_ids.randomBytes(32);
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.audit.append(t, entry);
        return Done{};
    }));
    QCOMPARE(refusal(u"UPDATE audit_entries SET details = 'x'"_s).code, ErrorCode::DatabaseRefused);
    QCOMPARE(refusal(u"DELETE FROM audit_entries"_s).code, ErrorCode::DatabaseRefused);
    if (isPostgres()) QCOMPARE(refusal(u"TRUNCATE audit_entries"_s).code, ErrorCode::DatabaseRefused);
    QCOMPARE(countOf(u"audit_entries"_s), 1);
}

void TestRefusals::twoEntriesAtOnePlaceAreRefused() {
    AuditEntry entry;
    entry.registerId = m_register;
    entry.sequence = 1;
    entry.previous = QByteArray(32, '\0');
    entry.hash = m_ids.randomBytes(32);
    const auto append = [&] {
        return write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.audit.append(t, entry);
            return Done{};
        });
    };
    QVERIFY(append());
    const auto second = append();
    QVERIFY(!second);
    // PostgreSQL takes it for a lost race and gives up after the bounded runs.
    QCOMPARE(second.error().code, isPostgres() ? ErrorCode::DatabaseConflict : ErrorCode::DatabaseRefused);
    QCOMPARE(countOf(u"audit_entries"_s), 1);
}

void TestRefusals::twoTicketsWithOneNumberAreRefused() {
    (void)saveNew(makeTicket(47));
    const Ticket second = makeTicket(47);
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.tickets.save(t, second, totalsOf(second));
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseRefused);
    Ticket training = second;
    training.training = true;  // a series of its own
    (void)saveNew(training);
    QCOMPARE(countOf(u"tickets"_s), 2);
}

void TestRefusals::twoPaymentsWithOneHashAreRefused() {
    const Ticket ticket = saveNew(makeTicket(1));
    const Payment first = saveNew(makePayment(ticket));
    Payment second = makePayment(ticket);
    second.paymentHash = first.paymentHash;
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.payments.save(t, second);
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseRefused);
    QVERIFY(outcome.error().facts.value(u"constraint"_s).toString().contains(u"hash"_s));
    QVERIFY(!outcome.error().detail.contains(QString::fromLatin1(first.paymentHash.toHex())));
}

void TestRefusals::twoActiveOperationsWithOneCodeAreRefused() {
    Operation operation;
    operation.code = u"101"_s;
    operation.price = OpenPrice{};
    const auto save = [&] {
        operation.id = m_ids.make<OperationId>();
        return write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.operations.save(t, operation);
            return Done{};
        });
    };
    QVERIFY(save());
    const auto second = save();
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::DatabaseRefused);
}

void TestRefusals::aPaymentWithoutATicketIsRefused() {
    const Payment payment = makePayment(makeTicket(1));
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.payments.save(t, payment);
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseRefused);
    QCOMPARE(countOf(u"payments"_s), 0);
}

void TestRefusals::aStaleVersionIsAConflict_data() {
    QTest::addColumn<QString>("table");
    QTest::newRow("ticket") << u"tickets"_s;
    QTest::newRow("payment") << u"payments"_s;
    QTest::newRow("task") << u"tasks"_s;
    QTest::newRow("operation") << u"operations"_s;
}

void TestRefusals::aStaleVersionIsAConflict() {
    QFETCH(QString, table);
    const Ticket ticket = makeTicket(1);
    const Payment payment = makePayment(ticket);
    const Task task = makeTask(ticket, payment);
    Operation operation;
    operation.id = m_ids.make<OperationId>();
    operation.code = u"101"_s;
    operation.price = OpenPrice{};
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.tickets.save(t, ticket, totalsOf(ticket));
        m_stores.payments.save(t, payment);
        m_stores.tasks.save(t, task);
        m_stores.operations.save(t, operation);
        return Done{};
    }));
    const auto saveWith = [&](qint64 version) {
        return write<Done>([&](Transaction& t) -> Result<Done> {
            const auto at = [version](auto thing) {
                thing.version = version;
                return thing;
            };
            if (table == u"tickets"_s) m_stores.tickets.save(t, at(ticket), totalsOf(ticket));
            if (table == u"payments"_s) m_stores.payments.save(t, at(payment));
            if (table == u"tasks"_s) m_stores.tasks.save(t, at(task));
            if (table == u"operations"_s) m_stores.operations.save(t, at(operation));
            return Done{};
        });
    };
    QVERIFY(saveWith(1));
    for (const qint64 stale : {0, 1, 3}) {
        const auto outcome = saveWith(stale);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::DatabaseConflict);
    }
    QCOMPARE(countOf(table + u" WHERE version = 2"_s), 1);
}

void TestRefusals::aRowThatIsGoneIsAConflict() {
    Ticket ticket = makeTicket(1);
    ticket.version = 4;  // was read once; nobody has such a row now
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.tickets.save(t, ticket, totalsOf(ticket));
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseConflict);
    QCOMPARE(countOf(u"tickets"_s), 0);
    QCOMPARE(countOf(u"ticket_lines"_s), 0);
}

void TestRefusals::aFailedWorkLeavesNothing() {
    const Ticket ticket = makeTicket(1);
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(number, m_stores.tickets.takeNumber(t, ticket.number.day, u"A"_s, false));
        m_stores.tickets.save(t, ticket, totalsOf(ticket));
        BALCAO_TRY(found, m_stores.tickets.byId(t, ticket.id));  // sends what was written
        if (!found || number != 1) return fail(ErrorCode::Internal);
        return fail(ErrorCode::StateConflict, u"the rule said no"_s);
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::StateConflict);
    QCOMPARE(outcome.error().detail, u"the rule said no"_s);
    QCOMPARE(countOf(u"tickets"_s), 0);
    QCOMPARE(countOf(u"ticket_series"_s), 0);
}

void TestRefusals::aRefusedBatchLeavesNothing() {
    const Ticket ticket = makeTicket(1);
    bool heard = false;
    QObject::connect(m_database.get(), &Database::changed, this, [&heard] { heard = true; });
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.tickets.save(t, ticket, totalsOf(ticket));
        m_stores.settings.put(t, u"limits"_s, {});
        sql(t).write(u"INSERT INTO commands (tenant_id) VALUES (:tenant)"_s, {});  // NOT NULL says no
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseRefused);
    QCOMPARE(countOf(u"tickets"_s), 0);
    QCOMPARE(countOf(u"settings"_s), 0);
    (void)saveNew(ticket);  // the connection goes on working
    QTRY_VERIFY(heard);
    QCOMPARE(countOf(u"tickets"_s), 1);
}

void TestRefusals::aReadCannotWrite() {
    const auto outcome = read<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.settings.put(t, u"limits"_s, {});
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Internal);
    QCOMPARE(countOf(u"settings"_s), 0);
}

void TestRefusals::aMissingValueIsOurMistake() {
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        sql(t).write(u"INSERT INTO settings (tenant_id, key, body) VALUES (:tenant, :key, :body)"_s,
                     {{"key", u"limits"_s}});
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Internal);
    QVERIFY(outcome.error().detail.contains(u":body"_s));
    (void)saveNew(makeTicket(1));
    QCOMPARE(countOf(u"tickets"_s), 1);
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "test_refusals.moc"
