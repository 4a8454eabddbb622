#include "storage/migrations.h"
#include "storage/sqlite_connection.h"
#include "storage_case.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRegularExpression>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The schema itself: how it is made, what is refused at the door, and that lists stay on their indices.
class TestSchema final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void everyMigrationHasItsTwin();
    void aSecondStartChangesNothing();
    void programsThatStartTogetherMakeOneSchema();
    void aNewerDatabaseIsRefused();
    void anEditedMigrationIsRefused();
    void aLookMakesNothing();
    void aLookReadsAndNeverWrites();
    void aLookRefusesWhatAStartWouldRefuse();
    void everyTableNamesItsTenantFirst();
    void bothDialectsHaveTheSameColumns();
    void listsUseTheirIndices_data();
    void listsUseTheirIndices();
    void aFileThatIsNoDatabaseIsLeftAlone();
    void aDatabaseOfAnotherProgramIsLeftAlone();
    void aDamagedFileIsRefusedAfterACrash();
    void theFileIsOnlyForItsOwner();

 private:
    Result<Rows> rowsOf(const QString& text) {
        return read<Rows>([&text](Transaction& t) { return sql(t).query(text, {}); });
    }
    QStringList columns() {
        const auto rows = rowsOf(
            isPostgres() ? u"SELECT table_name AS t, column_name AS c FROM information_schema.columns "
                           "WHERE table_schema = 'public' ORDER BY 1, 2"_s
                         : u"SELECT m.name AS t, c.name AS c FROM sqlite_schema AS m "
                           "JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' ORDER BY 1, 2"_s);
        QStringList all;
        if (!rows) return all;
        for (const Row& row : *rows) all.append(row.text("t") + u'.' + row.text("c"));
        return all;
    }
    QString plan(const QString& text) {
        const auto rows = read<Rows>([&](Transaction& t) -> Result<Rows> {
            const QString explain = isPostgres() ? u"EXPLAIN "_s : u"EXPLAIN QUERY PLAN "_s;
            return sql(t).query(explain + text, {{"hash", QByteArray(32, '0')}});
        });
        if (!rows) return u"failed: "_s + rows.error().detail;
        QString lines;
        for (const Row& row : *rows) {
            lines += (isPostgres() ? row.text("QUERY PLAN") : row.text("detail")) + u'\n';
        }
        return lines;
    }
    /// Rows enough for the planner to mean what it says.
    void fill() {
        const bool pg = isPostgres();
        const QString numbers =
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "_s;
        const QString id =
            pg ? u"CAST('00000000-0000-7000-8000-' || lpad(CAST(i AS text), 12, '0') AS uuid)"_s
               : u"printf('00000000-0000-7000-8000-%012d', i)"_s;
        const QString hash =
            pg ? u"decode(lpad(CAST(i AS text), 64, '0'), 'hex')"_s : u"CAST(printf('%032d', i) AS BLOB)"_s;
        const QString tenant = pg ? u"CAST(:tenant AS uuid)"_s : u":tenant"_s;
        const auto done = write<Done>([&](Transaction& t) -> Result<Done> {
            BALCAO_CHECK(
                sql(t).query(numbers + u"INSERT INTO tickets SELECT "_s + tenant + u", "_s + id +
                                 u", '2026-11-' || CAST(10 + i % 20 AS text), 'A', i, 0, 'normal', "
                                 u"'paid', 0, '', '', '', 'BRL', "
                                 "NULL, '', NULL, '', i, 0, 0, 0, '', 1, 100, i, 1, NULL, '' FROM n"_s,
                             {}));
            BALCAO_CHECK(sql(t).query(
                numbers +
                    u"INSERT INTO payments (tenant_id, id, ticket_id, tender, intent, state, amount_minor, "
                    u"covered_minor, "
                    "currency, training, created_at, settled_at, backend, backend_reference, bolt11, "
                    "payment_hash, received_msat, shown_at, expires_at, given_minor, change_minor, version) "
                    "SELECT "_s +
                    tenant + u", "_s + id + u", "_s + id +
                    u", 'lightning', 'answered', 'paid', 100, 100, 'BRL', 0, i, i, 'demo', '', '', "_s +
                    hash + u", 1, i, i, 0, 0, 1 FROM n"_s,
                {}));
            BALCAO_CHECK(sql(t).query(numbers + u"INSERT INTO receipts SELECT "_s + tenant + u", "_s + id +
                                          u", CAST(i AS text), '', '{}', 0 FROM n"_s,
                                      {}));
            BALCAO_CHECK(sql(t).query(
                numbers + u"INSERT INTO tasks SELECT "_s + tenant + u", "_s + id +
                    u", 'surplus', 'done', NULL, NULL, 1, 'BRL', 1, 0, '', i, i, NULL, 1 FROM n"_s,
                {}));
            for (const bool debit : {true, false}) {
                BALCAO_CHECK(sql(t).query(numbers + u"INSERT INTO ledger_postings SELECT "_s + tenant +
                                              u", "_s + id +
                                              (debit ? u", 0, 'sales', '', -1, 'BRL' FROM n"_s
                                                     : u", 1, 'till_cash', '', 1, 'BRL' FROM n"_s),
                                          {}));
            }
            BALCAO_CHECK(sql(t).query(numbers + u"INSERT INTO ledger_transactions SELECT "_s + tenant +
                                          u", "_s + id + u", 'posted', NULL, "_s + id + u", "_s + id +
                                          u", 'cash', 0, i FROM n"_s,
                                      {}));
            // A shop's SQLite file knows no statistics, and its planner guesses.
            if (pg) BALCAO_CHECK(sql(t).query(u"ANALYZE"_s, {}));
            return Done{};
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
    /// Closes the database and opens it again.
    void reopen() {
        m_database.reset();
        m_database = openAnother(options());
        spin([this] { return m_database->health() != DatabaseHealth::Connecting; }, 10'000);
    }
    QString filePath() const { return options().directory + u"/balcao.db"_s; }
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void writeContent(const QString& path, const QByteArray& content) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
};

void TestSchema::everyMigrationHasItsTwin() {
    const auto sqlite = knownMigrations(Dialect::Sqlite);
    const auto postgres = knownMigrations(Dialect::Postgres);
    QVERIFY(!sqlite.empty());
    QCOMPARE(sqlite.size(), postgres.size());
    for (size_t i = 0; i < sqlite.size(); ++i) {
        QCOMPARE(sqlite[i].number, static_cast<int>(i) + 1);
        QCOMPARE(sqlite[i].name, postgres[i].name);
        QCOMPARE(sqlite[i].checksum().size(), 64);
    }
}

void TestSchema::aSecondStartChangesNothing() {
    (void)saveNew(makeTicket(1));
    const QStringList before = columns();
    reopen();
    QCOMPARE(m_database->health(), DatabaseHealth::Ready);
    QCOMPARE(columns(), before);
    QCOMPARE(countOf(u"tickets"_s), 1);
    const auto rows = rowsOf(u"SELECT number, name, checksum, program FROM schema_migrations"_s);
    QVERIFY(rows);
    const auto known = knownMigrations(isPostgres() ? Dialect::Postgres : Dialect::Sqlite);
    QCOMPARE(rows->size(), known.size());
    QCOMPARE(rows->first().text("checksum"), known.front().checksum());
    QCOMPARE(rows->first().text("program"), QStringLiteral(u"" BALCAO_VERSION));
}

void TestSchema::programsThatStartTogetherMakeOneSchema() {
    SqlOptions fresh = options();
    QTemporaryDir folder;
    if (isPostgres()) {
        fresh.url = server().makeDatabase();
    } else {
        fresh.directory = folder.path();
    }
    std::vector<std::unique_ptr<SqlDatabase>> programs;
    for (int i = 0; i < 4; ++i) programs.push_back(openAnother(fresh));
    for (const auto& program : programs) {
        QTRY_COMPARE_WITH_TIMEOUT(program->health(), DatabaseHealth::Ready, 15'000);
    }
}

void TestSchema::aLookMakesNothing() {
    SqlOptions fresh = options();
    fresh.lookOnly = true;
    QTemporaryDir folder;
    const QString file = folder.filePath(u"balcao.db"_s);
    if (isPostgres()) {
        fresh.url = server().makeDatabase();
    } else {
        fresh.directory = folder.path();
        const auto missing = openAnother(fresh);
        const auto nothing = [](Transaction&) -> Result<Done> { return Done{}; };
        const auto refused = await(missing->read<Done>(nothing), 20'000);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatabaseUnreachable);
        QVERIFY(!QFile::exists(file));
        // An empty file is a database that nobody furnished yet.
        QFile empty(file);
        QVERIFY(empty.open(QIODevice::WriteOnly));
    }
    const auto looking = openAnother(fresh);
    QTRY_COMPARE_WITH_TIMEOUT(looking->health(), DatabaseHealth::Ready, 15'000);
    if (isPostgres()) {
        QCOMPARE(server().query(PostgresServer::databaseOf(fresh.url),
                                u"SELECT count(*) FROM information_schema.tables "
                                "WHERE table_schema = 'public'"_s),
                 u"0"_s);
    } else {
        QCOMPARE(QFileInfo(file).size(), 0);
    }
}

void TestSchema::aLookReadsAndNeverWrites() {
    (void)saveNew(makeTicket(1));
    SqlOptions look = options();
    look.lookOnly = true;
    const auto looking = openAnother(look);
    const auto seen = await(looking->read<qint64>([](Transaction& t) -> Result<qint64> {
        BALCAO_TRY(rows, sql(t).query(u"SELECT count(*) AS n FROM tickets"_s, {}));
        return rows.first().integer("n");
    }));
    QVERIFY2(seen, qPrintable(seen ? QString() : seen.error().detail));
    QCOMPARE(*seen, 1);
    const auto written = await(looking->write<Done>([](Transaction&) -> Result<Done> { return Done{}; }));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DatabaseRefused);
}

void TestSchema::aLookRefusesWhatAStartWouldRefuse() {
    const auto made = write<Done>([](Transaction& t) -> Result<Done> {
        sql(t).write(
            u"INSERT INTO schema_migrations (number, name, checksum, program) "
            "VALUES (99, '0099_later', 'x', '9.0')"_s,
            {});
        return Done{};
    });
    QVERIFY(made);
    SqlOptions look = options();
    look.lookOnly = true;
    const auto looking = openAnother(look);
    QTRY_COMPARE_WITH_TIMEOUT(looking->health(), DatabaseHealth::Refused, 15'000);
    QCOMPARE(looking->healthReason().code, ErrorCode::DatabaseNewer);
}

void TestSchema::aNewerDatabaseIsRefused() {
    QVERIFY(write<Done>([](Transaction& t) -> Result<Done> {
        sql(t).write(
            u"INSERT INTO schema_migrations (number, name, checksum, program) "
            "VALUES (999, '0999_future', 'x', '9.9.9')"_s,
            {});
        return Done{};
    }));
    reopen();
    QCOMPARE(m_database->health(), DatabaseHealth::Refused);
    QCOMPARE(m_database->healthReason().code, ErrorCode::DatabaseNewer);
    QCOMPARE(m_database->healthReason().facts.value(u"database"_s).toInt(), 999);
    QCOMPARE(m_database->healthReason().facts.value(u"program"_s).toInt(),
             knownMigrations(isPostgres() ? Dialect::Postgres : Dialect::Sqlite).back().number);
    for (const bool writes : {true, false}) {
        const auto work = [](Transaction&) -> Result<Done> { return Done{}; };
        const auto outcome = writes ? write<Done>(work) : read<Done>(work);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::DatabaseNewer);
    }
}

void TestSchema::anEditedMigrationIsRefused() {
    QVERIFY(write<Done>([](Transaction& t) -> Result<Done> {
        sql(t).write(u"UPDATE schema_migrations SET checksum = 'edited' WHERE number = 1"_s, {});
        return Done{};
    }));
    reopen();
    QCOMPARE(m_database->health(), DatabaseHealth::Refused);
    QCOMPARE(m_database->healthReason().code, ErrorCode::DatabaseCorrupt);
}

void TestSchema::everyTableNamesItsTenantFirst() {
    QStringList tables;
    for (const QString& column : columns()) {
        const QString table = column.section(u'.', 0, 0);
        if (table != u"schema_migrations"_s && !tables.contains(table)) tables.append(table);
    }
    QVERIFY(tables.size() > 10);
    for (const QString& table : tables) {
        QVERIFY2(columns().contains(QString(table + u".tenant_id"_s)), qPrintable(table));
    }
    // Every key of every table begins with it, so that none is ever shared and the tables may be spread by
    // it.
    const auto keys = rowsOf(
        isPostgres() ? u"SELECT c.relname || ' ' || k.relname AS name, a.attname AS first FROM pg_index AS i "
                       "JOIN pg_class AS c ON c.oid = i.indrelid JOIN pg_class AS k ON k.oid = i.indexrelid "
                       "JOIN pg_namespace AS n ON n.oid = c.relnamespace "
                       "JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] "
                       "WHERE n.nspname = 'public' AND i.indisunique AND c.relname <> 'schema_migrations'"_s
                     : u"SELECT m.name || ' ' || l.name AS name, i.name AS first FROM sqlite_schema AS m "
                       "JOIN pragma_index_list(m.name) AS l JOIN pragma_index_info(l.name) AS i "
                       "WHERE m.type = 'table' AND l.\"unique\" = 1 AND i.seqno = 0 "
                       "AND m.name <> 'schema_migrations'"_s);
    QVERIFY(keys);
    QVERIFY(keys->size() >= static_cast<size_t>(tables.size()));
    for (const Row& key : *keys) {
        QVERIFY2(key.text("first") == u"tenant_id"_s, qPrintable(key.text("name")));
    }
}

void TestSchema::bothDialectsHaveTheSameColumns() {
    if (!isPostgres()) QSKIP("compared once, on PostgreSQL");
    const QStringList postgres = columns();
    QTemporaryDir folder;
    SqliteConnection connection(folder.filePath(u"x.db"_s));
    QVERIFY(connection.open());
    QVERIFY(migrate(connection, knownMigrations(Dialect::Sqlite), u"1"_s));
    const auto rows = connection.query({}, {u"SELECT m.name AS t, c.name AS c FROM sqlite_schema AS m "
                                            "JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' "
                                            "ORDER BY 1, 2"_s,
                                            {}});
    QVERIFY(rows);
    QStringList sqlite;
    for (const Row& row : *rows) sqlite.append(row.text("t") + u'.' + row.text("c"));
    QCOMPARE(postgres, sqlite);
}

void TestSchema::listsUseTheirIndices_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("index");
    QTest::newRow("queue")
        << u"SELECT * FROM tickets WHERE tenant_id = :tenant AND state IN ('waiting', 'called', "
           "'serving', 'pending_payment') ORDER BY opened_at, id LIMIT 200"_s
        << u"tickets_queue"_s;
    QTest::newRow("sales")
        << u"SELECT * FROM tickets AS t WHERE t.tenant_id = :tenant AND t.sale_at IS NOT NULL AND "
           "(t.sale_at, t.id) < (2500, '00000000-0000-0000-0000-000000000000') "
           "ORDER BY t.sale_at DESC, t.id DESC LIMIT 200"_s
        << u"tickets_sales"_s;
    QTest::newRow("a customer's tickets")
        << u"SELECT id FROM tickets WHERE tenant_id = :tenant AND customer_id = "
           "'00000000-0000-7000-8000-000000000020' AND id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' "
           "ORDER BY id DESC LIMIT 200"_s
        << u"tickets_customer"_s;
    QTest::newRow("number") << u"SELECT * FROM tickets WHERE tenant_id = :tenant AND day = '2026-11-21' AND "
                               "counter = 47"_s
                            << u"tickets_number"_s;
    QTest::newRow("day total")
        << u"SELECT sum(total_minor), count(*) FROM tickets WHERE tenant_id = :tenant AND day "
           "= '2026-11-21' AND training = 0 AND state = 'paid' AND currency = 'BRL'"_s
        << u"tickets_day"_s;
    QTest::newRow("hash") << u"SELECT * FROM payments WHERE tenant_id = :tenant AND payment_hash = :hash"_s
                          << u"payments_hash"_s;
    QTest::newRow("watched")
        << u"SELECT * FROM payments WHERE tenant_id = :tenant AND backend = 'demo' AND tender = 'lightning' "
           u"AND "
           "state IN ('pending', 'held', 'unknown', 'underpaid') UNION ALL SELECT * FROM payments WHERE "
           "tenant_id = :tenant AND backend = 'demo' AND tender = 'lightning' AND state IN "
           "('expired', 'cancelled') AND expires_at > 5"_s
        << u"payments_watched"_s;
    QTest::newRow("unanswered") << u"SELECT * FROM payments WHERE tenant_id = :tenant AND register_id = "
                                   "'00000000-0000-7000-8000-000000000020' AND intent <> 'answered' AND "
                                   "tender = 'lightning' AND state "
                                   "IN ('pending', 'held', 'unknown', 'underpaid')"_s
                                << u"payments_unanswered"_s;
    QTest::newRow("open reservation")
        << u"SELECT l.id FROM ledger_transactions AS l LEFT JOIN ledger_postings AS p ON p.tenant_id = "
           "l.tenant_id AND p.transaction_id = l.id WHERE l.tenant_id = :tenant AND l.payment_id = "
           "'00000000-0000-7000-8000-000000000020' AND l.kind = 'reserved' AND NOT EXISTS (SELECT 1 FROM "
           "ledger_transactions AS closing WHERE closing.tenant_id = l.tenant_id AND closing.reservation_id "
           "= "
           "l.id) ORDER BY l.at, l.id, p.place"_s
        << u"ledger_payment"_s;
    QTest::newRow("ledger of tickets")
        << u"SELECT l.id FROM ledger_transactions AS l LEFT JOIN ledger_postings AS p ON p.tenant_id = "
           "l.tenant_id AND p.transaction_id = l.id WHERE l.tenant_id = :tenant AND l.ticket_id >= "
           "'00000000-0000-7000-8000-000000000020' AND l.ticket_id <= "
           "'00000000-0000-7000-8000-000000000021' ORDER BY l.ticket_id, l.id, p.place"_s
        << u"ledger_ticket"_s;
    QTest::newRow("open tasks")
        << u"SELECT count(*) FROM tasks WHERE tenant_id = :tenant AND state <> 'done'"_s << u"tasks_open"_s;
    QTest::newRow("receipt") << u"SELECT * FROM receipts WHERE tenant_id = :tenant AND code = 'x'"_s
                             << u"receipts_code"_s;
}

void TestSchema::listsUseTheirIndices() {
    QFETCH(QString, query);
    QFETCH(QString, index);
    fill();
    const QString text = plan(query);
    QVERIFY2(text.contains(index), qPrintable(text));
    QVERIFY2(!text.contains(u"SCAN tickets\n"_s) && !text.contains(u"Seq Scan"_s), qPrintable(text));
    // Paged lists come out of the index in order: nothing is sorted for a page.
    if (query.contains(u"LIMIT"_s)) {
        QVERIFY2(!text.contains(u"TEMP B-TREE"_s) && !text.contains(u"Sort"_s), qPrintable(text));
    }
    if (index == u"tickets_day"_s && !isPostgres()) {
        QVERIFY2(text.contains(u"COVERING INDEX"_s), qPrintable(text));
    }
}

void TestSchema::aFileThatIsNoDatabaseIsLeftAlone() {
    if (isPostgres()) QSKIP("about a file");
    m_database.reset();
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) QFile::remove(filePath() + suffix);
    const QByteArray content = QByteArray("this is somebody's letter\n").repeated(400);
    writeContent(filePath(), content);
    reopen();
    QCOMPARE(m_database->health(), DatabaseHealth::Refused);
    QCOMPARE(m_database->healthReason().code, ErrorCode::DatabaseCorrupt);
    m_database.reset();
    QCOMPARE(contentOf(filePath()), content);
}

void TestSchema::aDatabaseOfAnotherProgramIsLeftAlone() {
    if (isPostgres()) QSKIP("about a file");
    m_database.reset();
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) QFile::remove(filePath() + suffix);
    {
        SqliteConnection other(filePath());
        QVERIFY(other.open());
        QVERIFY(other.begin(Database::Access::Write));
        QVERIFY(other.script(u"CREATE TABLE letters (text TEXT);"_s));
        QVERIFY(other.commit({}));
    }
    const QByteArray before = contentOf(filePath());
    reopen();
    QCOMPARE(m_database->health(), DatabaseHealth::Refused);
    QCOMPARE(m_database->healthReason().code, ErrorCode::DatabaseCorrupt);
    m_database.reset();
    QCOMPARE(contentOf(filePath()), before);
}

void TestSchema::aDamagedFileIsRefusedAfterACrash() {
    if (isPostgres()) QSKIP("about a file");
    for (int i = 1; i <= 40; ++i) (void)saveNew(makeTicket(i));
    m_database.reset();
    QByteArray content = contentOf(filePath());
    QVERIFY(content.size() > 100'000);
    // Page after page of the middle is overwritten, and a log that was left says that the end was a crash.
    for (qsizetype at = 8'192; at + 64 < content.size(); at += 4'096) {
        content.replace(at, 64, QByteArray(64, '\x5a'));
    }
    writeContent(filePath(), content);
    writeContent(filePath() + u"-wal"_s, QByteArray(64, '\0'));
    reopen();
    QCOMPARE(m_database->health(), DatabaseHealth::Refused);
    QCOMPARE(m_database->healthReason().code, ErrorCode::DatabaseCorrupt);
    m_database.reset();
    QCOMPARE(contentOf(filePath()), content);
}

void TestSchema::theFileIsOnlyForItsOwner() {
    if (isPostgres()) QSKIP("about a file");
    (void)saveNew(makeTicket(1));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString& suffix : {u""_s, u"-wal"_s}) {
        QVERIFY(QFile::exists(filePath() + suffix));
        QVERIFY2(!(QFile::permissions(filePath() + suffix) & others), qPrintable(suffix));
    }
}

QTEST_GUILESS_MAIN(TestSchema)
#include "test_schema.moc"
