#include "storage/postgres_options.h"
#include "storage_case.h"
#include "support/tcp_relay.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// A server that goes away, comes back, is slow, or refuses; and the address it is found at.
class TestPostgres final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void addressesAreReadOrRefused_data();
    void addressesAreReadOrRefused();
    void aWrongPasswordIsToldWithoutRepeatingIt();
    void theFirstHostThatWritesIsUsed();
    void killedConnectionsComeBack();
    void aCommandCutOffInTheMiddleIsDoneOnce();
    void aRestartIsSurvived();
    void aServerThatStaysAwayIsToldInTime();
    void aSlowStatementIsGivenUp();
    void theServerKeepsNoStatementPastItsLimit();
    void aCommandsWritesAreOneRoundTrip();
    void whatIsForeseenTravelsTogether();
    void aCommandLetsGoBeforeTheDiskAndAnswersAfterIt();
    void aLongBatchGoesThrough();
    void zeroCharactersAreRefused();
    void aTableThatGrewUnderUsIsReadOn();

 private:
    QString database() const { return PostgresServer::databaseOf(options().url); }
    /// Ends every connection of the program, as a fail-over does.
    void killConnections() {
        (void)server().query(
            u"postgres"_s,
            u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(
                database()));
    }
    Result<Done> saveSetting(SqlDatabase& to, const QString& key) {
        return await(to.write<Done>([this, key](Transaction& t) -> Result<Done> {
            m_stores.settings.put(t, key, {});
            return Done{};
        }),
                     30'000);
    }
};

void TestPostgres::addressesAreReadOrRefused_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QString>("host");
    QTest::newRow("plain") << u"postgresql://counter@db.example/shop"_s << true << u"db.example"_s;
    QTest::newRow("short scheme") << u"postgres://db.example/shop"_s << true << u"db.example"_s;
    QTest::newRow("several hosts") << u"postgresql://h1,h2:5433/shop?target_session_attrs=read-write"_s
                                   << true << u"h1,h2"_s;
    QTest::newRow("socket") << u"postgresql:///shop?host=/var/run/postgresql"_s << true
                            << u"/var/run/postgresql"_s;
    QTest::newRow("no database") << u"postgresql://counter@db.example"_s << false << QString();
    QTest::newRow("a password") << u"postgresql://counter:secret@db.example/shop"_s << false << QString();
    QTest::newRow("a password as a word")
        << u"postgresql://db.example/shop?password=secret"_s << false << QString();
    QTest::newRow("a semicolon") << u"postgresql://db.example/shop?application_name=a;b"_s << false
                                 << QString();
    QTest::newRow("a word nobody knows")
        << u"postgresql://db.example/shop?colour=red"_s << false << QString();
    QTest::newRow("another scheme") << u"mysql://db.example/shop"_s << false << QString();
    QTest::newRow("nothing") << u""_s << false << QString();
}

void TestPostgres::addressesAreReadOrRefused() {
    if (isPostgres()) QSKIP("no server needed");
    QFETCH(QString, url);
    QFETCH(bool, good);
    QFETCH(QString, host);
    SqlOptions given;
    given.url = url;
    given.patience = Millis(1);
    if (!good) {
        const auto created = SqlDatabase::create(given, m_tenant);
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!created.error().detail.contains(u"secret"_s));
        return;
    }
    const auto parsed = PostgresOptions::fromUrl(given);
    QVERIFY(parsed);
    QCOMPARE(parsed->words.value(u"host"_s), host);
    QCOMPARE(parsed->words.value(u"dbname"_s), u"shop"_s);
    const QString words = parsed->connectOptions();
    QVERIFY(words.contains(u"options='-c statement_timeout=10000"_s));
    QVERIFY(words.contains(u"connect_timeout='3'"_s));
    if (host == u"h1,h2"_s) {
        QVERIFY(words.contains(u"port=',5433'"_s));
        QVERIFY(words.contains(u"target_session_attrs='read-write'"_s));
    }
}

void TestPostgres::aWrongPasswordIsToldWithoutRepeatingIt() {
    if (!isPostgres()) QSKIP("about a server");
    SqlOptions wrong = options();
    wrong.password = "hunter2-is-wrong";
    wrong.patience = Millis(100);
    const auto refused = openAnother(wrong);
    QTRY_COMPARE(refused->health(), DatabaseHealth::Away);
    const auto outcome = saveSetting(*refused, u"x"_s);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseUnreachable);
    QVERIFY(outcome.error().detail.contains(u"authentication"_s));
    QVERIFY(!outcome.error().detail.contains(u"hunter2"_s));
    QVERIFY(!refused->healthReason().detail.contains(u"hunter2"_s));
}

void TestPostgres::theFirstHostThatWritesIsUsed() {
    if (!isPostgres()) QSKIP("about a server");
    SqlOptions several = options();
    // Nobody listens on the first port; the second is the server.
    several.url.replace(u"127.0.0.1:"_s, u"127.0.0.1:1,127.0.0.1:"_s);
    several.url += u"?target_session_attrs=read-write"_s;
    const auto database = openAnother(several);
    QTRY_COMPARE(database->health(), DatabaseHealth::Ready);
    QVERIFY(saveSetting(*database, u"x"_s));
}

void TestPostgres::killedConnectionsComeBack() {
    if (!isPostgres()) QSKIP("about a server");
    const auto other = openAnother(options());
    QSignalSpy resync(m_database.get(), &Database::resyncNeeded);
    QSignalSpy changed(m_database.get(), &Database::changed);
    QVERIFY(saveSetting(*other, u"before"_s));
    QTRY_COMPARE(changed.count(), 1);

    const auto before = resync.count();
    killConnections();
    QVERIFY(saveSetting(*m_database, u"writer"_s));  // the work does not notice
    const auto found = read<std::optional<QJsonObject>>(
        [this](Transaction& t) { return m_stores.settings.get(t, u"writer"_s); });
    QVERIFY(found && *found);
    QTRY_VERIFY(resync.count() > before);  // what was said meanwhile is lost, so all is read again
    QTRY_COMPARE(m_database->health(), DatabaseHealth::Ready);
    QVERIFY(saveSetting(*other, u"after"_s));
    // It listens again. The other one's connection died as well: its work was run again, and told once.
    const auto times = [&changed](const QString& id) {
        return std::count_if(changed.cbegin(), changed.cend(), [&id](const QVariantList& told) {
            return told.front().value<Change>().id == id;
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(times(u"after"_s), 1, 1'000);
    QVERIFY(saveSetting(*other, u"last"_s));
    QTRY_COMPARE_WITH_TIMEOUT(times(u"last"_s), 1, 1'000);
    QCOMPARE(times(u"after"_s), 1);
}

void TestPostgres::aCommandCutOffInTheMiddleIsDoneOnce() {
    if (!isPostgres()) QSKIP("about a server");
    const CommandId id = m_ids.make<CommandId>();
    std::atomic<int> runs{0};
    const auto outcome = write<bool>([&](Transaction& t) -> Result<bool> {
        ++runs;
        BALCAO_TRY(repeated, findRepeated(m_stores.commands, t, id, u"k"_s, {}));
        if (repeated) return false;
        if (runs == 1) killConnections();
        m_stores.commands.put(t, {id, u"k"_s, digestFields({}), u"s"_s}, m_clock.now());
        m_stores.settings.put(t, u"limits"_s, {});
        return true;
    });
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(runs.load(), 2);
    QCOMPARE(countOf(u"commands"_s), 1);
}

void TestPostgres::aRestartIsSurvived() {
    if (!isPostgres()) QSKIP("about a server");
    (void)saveNew(makeTicket(1));
    QSignalSpy health(m_database.get(), &Database::healthChanged);
    QSignalSpy resync(m_database.get(), &Database::resyncNeeded);
    const auto before = resync.count();
    QVERIFY(server().stop());
    QTRY_COMPARE(m_database->health(), DatabaseHealth::Away);  // noticed without being asked
    QVERIFY(!m_database->healthReason().detail.isEmpty());
    const auto waiting = m_database->write<Done>([this](Transaction& t) -> Result<Done> {
        m_stores.settings.put(t, u"limits"_s, {});
        return Done{};
    });
    QVERIFY(server().startAgain());
    const auto done = await(waiting, 30'000);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QTRY_COMPARE(m_database->health(), DatabaseHealth::Ready);
    QTRY_VERIFY(resync.count() > before);
    QVERIFY(health.count() >= 2);
    QCOMPARE(countOf(u"tickets"_s), 1);
}

void TestPostgres::aServerThatStaysAwayIsToldInTime() {
    if (!isPostgres()) QSKIP("about a server");
    SqlOptions impatient = options();
    impatient.patience = Millis(700);
    const auto database = openAnother(impatient);
    QTRY_COMPARE(database->health(), DatabaseHealth::Ready);
    QVERIFY(server().stop());
    QElapsedTimer timer;
    timer.start();
    const auto outcome = saveSetting(*database, u"x"_s);
    const qint64 took = timer.elapsed();
    const auto read = await(database->read<Done>([](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(sql(t).query(u"SELECT 1 AS one"_s, {}));
        return Done{};
    }));
    QVERIFY(server().startAgain());
    QVERIFY(!outcome && !read);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseUnreachable);
    QCOMPARE(read.error().code, ErrorCode::DatabaseUnreachable);
    QVERIFY2(took < 5'000, qPrintable(QString::number(took)));
    QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, 10'000);  // by itself
}

void TestPostgres::aSlowStatementIsGivenUp() {
    if (!isPostgres()) QSKIP("about a server");
    SqlOptions hasty = options();
    hasty.statementTimeout = Millis(150);
    const auto database = openAnother(hasty);
    const auto outcome = await(database->write<Done>([](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(sql(t).query(u"SELECT pg_sleep(20) IS NULL AS slept"_s, {}));
        return Done{};
    }));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseTimeout);
    QVERIFY(saveSetting(*database, u"x"_s));
}

void TestPostgres::theServerKeepsNoStatementPastItsLimit() {
    if (!isPostgres()) QSKIP("about a server");
    const auto seen = read<QString>([](Transaction& t) -> Result<QString> {
        BALCAO_TRY(rows, sql(t).query(u"SELECT current_setting('statement_timeout') AS a, "
                                      "current_setting('idle_in_transaction_session_timeout') AS b"_s,
                                      {}));
        return rows.first().text("a") + u' ' + rows.first().text("b");
    });
    QVERIFY(seen);
    QCOMPARE(*seen, u"10s 15s"_s);
}

void TestPostgres::aCommandsWritesAreOneRoundTrip() {
    if (!isPostgres()) QSKIP("about a server");
    TcpRelay wire(static_cast<quint16>(server().port()));
    QVERIFY(wire.start());
    SqlOptions relayed = options();
    relayed.url.replace(u":%1/"_s.arg(server().port()), u":%1/"_s.arg(wire.serverPort()));
    QVERIFY(relayed.url != options().url);
    const auto database = openAnother(relayed);
    QSignalSpy listening(database.get(), &Database::resyncNeeded);
    QTRY_COMPARE(database->health(), DatabaseHealth::Ready);
    QTRY_VERIFY(listening.count() > 0);
    for (const bool reads : {false, true}) {
        const int before = wire.turns();
        const auto outcome = await(database->write<Done>([&](Transaction& t) -> Result<Done> {
            if (reads) BALCAO_CHECK(m_stores.settings.get(t, u"5"_s));
            for (int i = 0; i < 30; ++i) m_stores.settings.put(t, QString::number(i), {{u"reads"_s, reads}});
            return Done{};
        }));
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
        // Beginning, thirty writes and the commit travel together; what has to be known first costs one more.
        QCOMPARE(wire.turns() - before, reads ? 2 : 1);
    }
    QCOMPARE(countOf(u"settings"_s), 30);
}

void TestPostgres::whatIsForeseenTravelsTogether() {
    if (!isPostgres()) QSKIP("about a server");
    TcpRelay wire(static_cast<quint16>(server().port()));
    QVERIFY(wire.start());
    SqlOptions relayed = options();
    relayed.url.replace(u":%1/"_s.arg(server().port()), u":%1/"_s.arg(wire.serverPort()));
    const auto database = openAnother(relayed);
    QSignalSpy listening(database.get(), &Database::resyncNeeded);
    QTRY_COMPARE(database->health(), DatabaseHealth::Ready);
    QTRY_VERIFY(listening.count() > 0);
    const Ticket ticket = saveNew(makeTicket(1));
    const int before = wire.turns();
    const auto outcome = await(database->write<Done>([&](Transaction& t) -> Result<Done> {
        t.foresee([&] {
            (void)m_stores.tickets.lock(t, ticket.id);
            (void)m_stores.payments.ofTicket(t, ticket.id);
            (void)m_stores.audit.head(t, m_register);
        });
        BALCAO_CHECK(m_stores.commands.find(t, m_ids.make<CommandId>()));
        BALCAO_TRY(head, m_stores.audit.head(t, m_register));
        BALCAO_TRY(locked, m_stores.tickets.lock(t, ticket.id));
        BALCAO_TRY(payments, m_stores.payments.ofTicket(t, ticket.id));
        const bool right =
            head.sequence == 0 && locked && locked->lines.size() == ticket.lines.size() && payments.empty();
        if (!right) return fail(ErrorCode::Internal, u"an answer was another's"_s);
        Ticket changed = *locked;
        changed.note = u"x"_s;
        m_stores.tickets.save(t, changed, totalsOf(changed));
        return Done{};
    }));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(wire.turns() - before, 2);
}

void TestPostgres::aCommandLetsGoBeforeTheDiskAndAnswersAfterIt() {
    if (!isPostgres()) QSKIP("about a server");
    const QString name = PostgresServer::databaseOf(options().url);
    const auto takeNumber = [this] {
        return m_database->write<int>([this](Transaction& t) {
            t.announce({u"ticket"_s, u"1"_s});
            return m_stores.tickets.takeNumber(t, QDate(2026, 11, 21), u"A"_s, false);
        });
    };
    QVERIFY(await(takeNumber()));
    // A standby that nobody is: whoever must be safe there waits for it.
    const auto wantStandby = [&](const QString& who) {
        (void)server().query(u"postgres"_s,
                             u"ALTER SYSTEM SET synchronous_standby_names = '"_s + who + u'\'');
        (void)server().query(u"postgres"_s, u"SELECT pg_reload_conf()"_s);
        QTRY_COMPARE(server().query(name, u"SHOW synchronous_standby_names"_s), who);
    };
    wantStandby(u"nobody"_s);
    const Future<int> waits = takeNumber();
    const auto waiting = u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"_s;
    QTRY_COMPARE(server().query(u"postgres"_s, waiting), u"1"_s);
    QVERIFY(!waits.isFinished());
    // Another register neither waits for the row nor for the lock of a NOTIFY.
    const QString other =
        u"SET synchronous_commit = local; SET lock_timeout = 5000; NOTIFY other; "
        "UPDATE ticket_series SET last_counter = last_counter + 1 RETURNING last_counter"_s;
    QCOMPARE(server().query(name, other), u"3"_s);
    QVERIFY(!waits.isFinished());
    wantStandby(QString());
    const auto number = await(waits);
    QVERIFY(number);
    QCOMPARE(*number, 2);
}

void TestPostgres::aLongBatchGoesThrough() {
    if (!isPostgres()) QSKIP("about a server");
    // More than both socket buffers hold, in both directions.
    const QString text(20'000, u'x');
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        for (int i = 0; i < 600; ++i) {
            sql(t).write(
                u"INSERT INTO settings (tenant_id, key, body) VALUES (:tenant, :key, :body) RETURNING body"_s,
                {{"key", QString::number(i)}, {"body", text}});
        }
        return Done{};
    });
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(countOf(u"settings"_s), 600);
}

void TestPostgres::zeroCharactersAreRefused() {
    if (!isPostgres()) QSKIP("about a server");
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.settings.put(t, QStringLiteral(u"a\0b"), {});
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
}

void TestPostgres::aTableThatGrewUnderUsIsReadOn() {
    if (!isPostgres()) QSKIP("about a server");
    const Ticket ticket = saveNew(makeTicket(1));
    const Payment payment = saveNew(makePayment(ticket));
    const auto find = [&] {
        return read<std::optional<Payment>>(
            [&](Transaction& t) { return m_stores.payments.byId(t, payment.id); });
    };
    for (int i = 0; i < 4; ++i) QVERIFY(find());  // each reader has prepared it
    QCOMPARE(server().query(database(), u"ALTER TABLE payments ADD COLUMN later BIGINT"_s), QString());
    for (int i = 0; i < 4; ++i) {
        const auto found = find();
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QVERIFY(found->has_value());
    }
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "test_postgres.moc"
