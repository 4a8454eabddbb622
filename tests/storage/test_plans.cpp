#include "storage_case.h"
#include "support/plan_guard.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// That the guard which every test of the stores ends with sees what it is there for.
class TestPlans final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase();
    void whatWalksIsSeen_data();
    void whatWalksIsSeen();
    void whatIsBoundedIsNot_data();
    void whatIsBoundedIsNot();
    void whatRunsIsNoted();

 private:
    QTemporaryDir m_folder;
    std::unique_ptr<SqlDatabase> m_database;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"balcao.db"_s); }
};

void TestPlans::initTestCase() {
    plan_guard::watch();
    SqlOptions options;
    options.url = u"sqlite:balcao.db"_s;
    options.directory = m_folder.path();
    auto made = SqlDatabase::create(options, TenantId{QUuid::createUuid()});
    QVERIFY(made);
    m_database = *std::move(made);
    spin([this] { return m_database->health() == DatabaseHealth::Ready; }, 10'000);
    QCOMPARE(m_database->health(), DatabaseHealth::Ready);
    QCOMPARE(plan_guard::complaints(path()), QStringList());  // the schema's own statements
}

void TestPlans::whatWalksIsSeen_data() {
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<int>("steps");
    const auto row = [](const char* name, const char* statement, int steps = 1) {
        QTest::newRow(name) << QByteArray(statement) << steps;
    };
    row("a whole table", "SELECT * FROM tickets");
    row("a whole tenant", "SELECT * FROM payments WHERE tenant_id = ?");
    row("the order of ids",
        "SELECT * FROM payments WHERE tenant_id = ? AND backend = ? AND state = 'pending' ORDER BY id LIMIT "
        "10");
    row("a page with one more condition",
        "SELECT * FROM payments WHERE tenant_id = ? AND id > ? AND state = 'paid' ORDER BY id LIMIT 10");
    row("by state", "SELECT * FROM payments WHERE tenant_id = ? AND backend = ? AND state = ?");
    row("through another name", "SELECT t.id FROM tickets AS t WHERE t.tenant_id = ? AND t.note = ?");
    row("a key without its rest", "SELECT l.* FROM ticket_lines AS l WHERE l.tenant_id = ? AND l.place = ?");
    row("a join without an index",
        "SELECT 1 FROM people AS o JOIN tickets AS t ON t.tenant_id = o.tenant_id AND t.customer = o.name");
    row("a subquery",
        "SELECT id FROM people WHERE id IN (SELECT served_by FROM tickets WHERE tenant_id = ?)");
    row("an update", "UPDATE tickets SET note = '' WHERE tenant_id = ? AND customer = ?");
    row("a deletion", "DELETE FROM commands WHERE tenant_id = ? AND at < ?");
    row("both halves", "SELECT id FROM tickets UNION ALL SELECT id FROM payments", 2);
    row("what is no statement", "SELECT * FROM nowhere");
}

void TestPlans::whatWalksIsSeen() {
    QFETCH(QByteArray, statement);
    QFETCH(int, steps);
    const QStringList wide = plan_guard::wideSteps(path(), statement);
    QVERIFY2(wide.size() == steps, qPrintable(wide.join(u'\n')));
}

void TestPlans::whatIsBoundedIsNot_data() {
    QTest::addColumn<QByteArray>("statement");
    const auto row = [](const char* name, const char* statement) {
        QTest::newRow(name) << QByteArray(statement);
    };
    row("one row", "SELECT * FROM tickets WHERE tenant_id = ? AND id = ?");
    row("the rows of one",
        "SELECT * FROM payments AS p WHERE p.tenant_id = ? AND p.ticket_id = ? ORDER BY created_at");
    row("from here to there",
        "SELECT id FROM payments WHERE tenant_id = ? AND ticket_id >= ? AND ticket_id <= ?");
    row("a table that stays small", "SELECT * FROM operations AS o");
    row("what is open", "SELECT count(*) FROM tasks WHERE tenant_id = ? AND state <> 'done'");
    row("no table", "SELECT 1");
    row("rows made on the way",
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n");
    row("an insertion with its triggers",
        "INSERT INTO ledger_transactions (tenant_id, id, kind, reason, training, at) VALUES (?, ?, 'void', "
        "'', 0, 1)");
}

void TestPlans::whatIsBoundedIsNot() {
    QFETCH(QByteArray, statement);
    QCOMPARE(plan_guard::wideSteps(path(), statement), QStringList());
}

void TestPlans::whatRunsIsNoted() {
    const auto run = [this](const QString& text) {
        return await(m_database->read<qint64>([&text](Transaction& t) -> Result<qint64> {
            BALCAO_TRY(rows, sql(t).query(text, {}));
            return rows.first().integer("n");
        }));
    };
    QVERIFY(run(u"SELECT count(*) AS n FROM tickets WHERE tenant_id = :tenant AND note = ''"_s));
    QVERIFY(run(u"-- a test's own\nSELECT count(*) AS n FROM payments"_s));
    const QStringList once = plan_guard::complaints(path());
    QCOMPARE(once.size(), 1);
    QVERIFY2(
        once.front().endsWith(u"in: SELECT count(*) AS n FROM tickets WHERE tenant_id = ? AND note = ''"_s),
        qPrintable(once.front()));
    QVERIFY(run(u"SELECT count(*) AS n FROM tickets WHERE tenant_id = :tenant AND note = ''"_s));
    QCOMPARE(plan_guard::complaints(path()), QStringList());  // said once
}

QTEST_GUILESS_MAIN(TestPlans)
#include "test_plans.moc"
