#include "audit/audit_log.h"
#include "audit/audit_rules.h"
#include "storage_case.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <set>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Several registers at once: each SqlDatabase stands for a program of its own.
class TestRaces final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void aNumberIsNeverGivenTwice();
    void aCommandIsDoneOnce();
    void oneJournalTakesTwoWriters();
    void lockedTicketsAreChangedOneAfterTheOther();
    void worksThatLockCrosswiseBothEnd();
    void aWorkThatAlwaysLosesEnds();
    void changesReachThisAndTheOtherRegisters();
    void aBurstReachesTheOtherRegisters();
    void aLargeCommitAsksToReadEverything();
    void workThatWaitsIsCancelledAtTheEnd();

 private:
    [[nodiscard]] bool guardsPlans() const override { return true; }
    static constexpr int kRegisters = 4;
    static constexpr int kEach = 25;

    std::vector<std::unique_ptr<SqlDatabase>> openRegisters() {
        std::vector<std::unique_ptr<SqlDatabase>> all;
        for (int i = 0; i < kRegisters; ++i) all.push_back(openAnother(options()));
        return all;
    }
};

void TestRaces::aNumberIsNeverGivenTwice() {
    const auto registers = openRegisters();
    std::vector<Future<int>> futures;
    for (int i = 0; i < kEach; ++i) {
        for (const auto& database : registers) {
            futures.push_back(database->write<int>([this](Transaction& t) {
                return m_stores.tickets.takeNumber(t, QDate(2026, 11, 21), u"A"_s, false);
            }));
        }
    }
    std::set<int> numbers;
    for (const auto& future : futures) {
        const auto number = await(future, 60'000);
        QVERIFY2(number, qPrintable(number ? QString() : number.error().detail));
        QVERIFY(numbers.insert(*number).second);
    }
    QCOMPARE(*numbers.begin(), 1);
    QCOMPARE(*numbers.rbegin(), kRegisters * kEach);  // none was lost either
}

void TestRaces::aCommandIsDoneOnce() {
    const auto registers = openRegisters();
    for (int round = 0; round < 5; ++round) {
        const CommandId id = m_ids.make<CommandId>();
        std::atomic<int> did{0};
        std::vector<Future<bool>> futures;
        for (const auto& database : registers) {
            futures.push_back(database->write<bool>([this, id](Transaction& t) -> Result<bool> {
                BALCAO_TRY(repeated, findRepeated(m_stores.commands, t, id, u"k"_s, {}));
                if (repeated) return false;
                m_stores.commands.put(t, {id, u"k"_s, digestFields({}), u"s"_s}, m_clock.now());
                return true;
            }));
        }
        for (const auto& future : futures) {
            const auto done = await(future);
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
            if (*done) ++did;
        }
        QCOMPARE(did.load(), 1);
    }
    QCOMPARE(countOf(u"commands"_s), 5);
}

void TestRaces::oneJournalTakesTwoWriters() {
    const auto window = openAnother(options());
    const auto commandLine = openAnother(options());
    AuditLog log(m_tenant, m_clock, m_stores.audit);
    Actor actor;
    actor.registerId = m_register;
    std::vector<Future<Done>> futures;
    for (int i = 0; i < kEach; ++i) {
        for (const auto* database : {&window, &commandLine}) {
            futures.push_back((*database)->write<Done>([&, actor](Transaction& t) -> Result<Done> {
                BALCAO_CHECK(log.record(t, actor, u"ticket.open"_s, u"s"_s, {}));
                return Done{};
            }));
        }
    }
    for (const auto& future : futures) {
        const auto done = await(future, 60'000);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
    const auto entries = read<std::vector<AuditEntry>>(
        [this](Transaction& t) { return m_stores.audit.page(t, m_register, 0, 1000); });
    QVERIFY(entries);
    AuditChainVerifier verifier(m_tenant);
    for (const AuditEntry& entry : *entries) QVERIFY(verifier.next(entry));
    QCOMPARE(verifier.count(), 2 * kEach);
}

void TestRaces::lockedTicketsAreChangedOneAfterTheOther() {
    const Ticket ticket = saveNew(makeTicket(1));
    const auto registers = openRegisters();
    std::vector<Future<Done>> futures;
    for (int i = 0; i < kEach; ++i) {
        for (const auto& database : registers) {
            futures.push_back(database->write<Done>([&](Transaction& t) -> Result<Done> {
                BALCAO_TRY(mine, m_stores.tickets.lock(t, ticket.id));
                mine->lines.front().quantity += 1;
                m_stores.tickets.save(t, *mine, totalsOf(*mine));
                return Done{};
            }));
        }
    }
    for (const auto& future : futures) {
        const auto done = await(future, 60'000);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
    const auto found =
        read<std::optional<Ticket>>([&](Transaction& t) { return m_stores.tickets.byId(t, ticket.id); });
    QVERIFY(found && *found);
    QCOMPARE((*found)->lines.front().quantity, 2 + kRegisters * kEach);
    QCOMPARE((*found)->version, 1 + kRegisters * kEach);
}

void TestRaces::worksThatLockCrosswiseBothEnd() {
    const Ticket a = saveNew(makeTicket(1));
    const Ticket b = saveNew(makeTicket(2));
    const auto first = openAnother(options());
    const auto second = openAnother(options());
    const auto both = [this](SqlDatabase& database, TicketId one, TicketId other) {
        return database.write<Done>([=, this](Transaction& t) -> Result<Done> {
            for (const TicketId id : {one, other}) {
                BALCAO_TRY(mine, m_stores.tickets.lock(t, id));
                m_stores.tickets.save(t, *mine, totalsOf(*mine));
            }
            return Done{};
        });
    };
    std::vector<Future<Done>> futures;
    for (int i = 0; i < 10; ++i) {
        futures.push_back(both(*first, a.id, b.id));
        futures.push_back(both(*second, b.id, a.id));
    }
    for (const auto& future : futures) {
        const auto done = await(future, 60'000);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
    QCOMPARE(countOf(u"tickets WHERE version = 21"_s), 2);
}

void TestRaces::aWorkThatAlwaysLosesEnds() {
    if (!isPostgres()) QSKIP("one writer at a time: SQLite loses no race");
    std::atomic<int> runs{0};
    const auto outcome = write<Done>([&](Transaction& t) -> Result<Done> {
        ++runs;
        sql(t).write(u"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$"_s, {});
        return Done{};
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::DatabaseConflict);
    QCOMPARE(runs.load(), 6);
}

void TestRaces::changesReachThisAndTheOtherRegisters() {
    const auto other = openAnother(options());
    std::vector<Change> here;
    std::vector<Change> there;
    int resyncs = 0;
    QObject::connect(m_database.get(), &Database::changed, this, [&](const Change& c) { here.push_back(c); });
    QObject::connect(other.get(), &Database::changed, this, [&](const Change& c) { there.push_back(c); });
    QObject::connect(other.get(), &Database::resyncNeeded, this, [&] { ++resyncs; });
    QTRY_COMPARE(other->health(), DatabaseHealth::Ready);
    if (isPostgres()) QTRY_VERIFY(resyncs > 0);  // it listens from now on
    const int before = resyncs;

    QElapsedTimer timer;
    timer.start();
    const Ticket ticket = makeTicket(1);
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.tickets.save(t, ticket, totalsOf(ticket));
        m_stores.settings.put(t, u"limits"_s, {});
        t.announce({u"ticket"_s, ticket.id.text()});  // said twice, told once
        return Done{};
    }));
    QTRY_COMPARE(here.size(), size_t{2});
    QCOMPARE(here.front().kind, u"ticket"_s);
    QCOMPARE(here.front().id, ticket.id.text());
    if (isPostgres()) {
        QTRY_COMPARE_WITH_TIMEOUT(there.size(), size_t{2}, 1'000);
        QCOMPARE(there.back().kind, u"settings"_s);
        QCOMPARE(there.back().id, u"limits"_s);
        QCOMPARE(resyncs, before);
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(resyncs > before, 2'000);
    }
    qInfo() << "heard after" << timer.elapsed() << "ms";
    // Nobody hears himself a second time.
    (void)await(other->write<Done>([](Transaction&) -> Result<Done> { return Done{}; }));
    QCOMPARE(here.size(), size_t{2});
}

void TestRaces::aBurstReachesTheOtherRegisters() {
    if (!isPostgres()) QSKIP("SQLite says only that something changed");
    const auto other = openAnother(options());
    std::set<QString> heard;
    int resyncs = 0;
    QObject::connect(other.get(), &Database::changed, this, [&](const Change& c) { heard.insert(c.id); });
    QObject::connect(other.get(), &Database::resyncNeeded, this, [&] { ++resyncs; });
    QTRY_COMPARE(other->health(), DatabaseHealth::Ready);
    QTRY_VERIFY(resyncs > 0);
    constexpr size_t kMany = 60;
    std::vector<Future<Done>> futures;
    for (size_t i = 0; i < kMany; ++i) {
        futures.push_back(m_database->write<Done>([i](Transaction& t) -> Result<Done> {
            t.announce({u"ticket"_s, QString::number(i)});
            return Done{};
        }));
    }
    for (const auto& future : futures) QVERIFY(await(future, 60'000));
    // Many of them in one announcement, and none forgotten although nothing follows the last.
    QTRY_COMPARE(heard.size(), kMany);
    QCOMPARE(resyncs, 1);
}

void TestRaces::aLargeCommitAsksToReadEverything() {
    if (!isPostgres()) QSKIP("only a notification has a limit");
    const auto other = openAnother(options());
    QSignalSpy resync(other.get(), &Database::resyncNeeded);
    QSignalSpy changed(other.get(), &Database::changed);
    QTRY_VERIFY(resync.count() > 0);
    const auto before = resync.count();
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        for (int i = 0; i < 400; ++i) t.announce({u"ticket"_s, m_ids.make<TicketId>().text()});
        return Done{};
    }));
    QTRY_COMPARE(resync.count(), before + 1);
    QCOMPARE(changed.count(), 0);
}

void TestRaces::workThatWaitsIsCancelledAtTheEnd() {
    std::atomic<int> finished{0};
    std::atomic<int> cancelled{0};
    constexpr int kWorks = 200;
    for (int i = 0; i < kWorks; ++i) {
        m_database->submit(
            Database::Access::Write,
            [this](Transaction& t) -> Result<void> {
                m_stores.settings.put(t, u"limits"_s, {});
                return {};
            },
            [&](Result<void> outcome) {
                ++finished;
                if (!outcome && outcome.error().code == ErrorCode::Cancelled) ++cancelled;
            });
    }
    m_database.reset();
    QCOMPARE(finished.load(), kWorks);  // each was told exactly once
    QVERIFY(cancelled.load() > 0);
}

QTEST_GUILESS_MAIN(TestRaces)
#include "test_races.moc"
