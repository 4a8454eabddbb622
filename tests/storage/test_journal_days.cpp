#include "audit/audit_anchors.h"
#include "base/civil_time.h"
#include "reports/journal_service.h"
#include "storage_case.h"

#include <QJsonDocument>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

const QString kZone = u"America/Recife"_s;
constexpr Millis kHour{3'600'000};
constexpr Millis kDay{24 * kHour};

}  // namespace

/// The days that registers close, and the keys they sign them with, on both databases.
class TestJournalDays final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void aDayThatIsOverIsClosedOnce();
    void theRunningDayStaysOpen();
    void aDayInWhichNothingHappenedIsNotClosed();
    void onlyTheLastDayBeforeThisProgramIsClosed();
    void severalDaysAreClosedInTheirOrder();
    void aDayIsClosedByEachRegisterForItself();
    void whatIsCutOffInTheMiddleIsClosedTheNextTime();
    void twoProgramsOfOneRegisterCloseADayOnce();
    void aClockThatJumpsBackClosesNothingTwice();
    void aTillMayCloseItsRunningDay();
    void anOpenDayIsNamed();
    void anOfficeThatMovesOpensNoDay();
    void aDayThatIsTamperedWithIsFound_data();
    void aDayThatIsTamperedWithIsFound();
    void aDayTakenOutWithFreshHashesIsFound();
    void aDayIsSigned();
    void aRegisterNamesItsKeyBeforeItSigns();
    void anotherKeyIsSaidInTheJournal();
    void anAnchorOfAStrangeKeyIsFound();
    void anOldKeyIsAStrangeKey();
    void anchorsFromBeforeKeysWereNamedHold();

 private:
    [[nodiscard]] bool guardsPlans() const override { return true; }
    void begin();
    void act(const Actor& actor);
    [[nodiscard]] std::unique_ptr<AuditAnchors> anchorsWith(const CounterKey& key);
    /// The days that were closed just now.
    QStringList close(const Actor& actor);
    [[nodiscard]] JournalCheck checked();
    [[nodiscard]] std::vector<AuditEntry> chain(const Actor& actor);
    [[nodiscard]] int closesOf(const Actor& actor, QDate day);
    [[nodiscard]] QDate today() const { return civilDay(m_clock.now(), kZone); }
    void forge(const Actor& actor, const CounterKey& key);
    void unlock();
    [[nodiscard]] bool run(const QString& statement, const Binds& binds = {});
    void rewrite(std::vector<AuditEntry> entries);

    Actor m_one;
    Actor m_two;
    CounterKey m_key;
    std::unique_ptr<AuditLog> m_log;
    std::unique_ptr<AuditAnchors> m_anchors;
};

void TestJournalDays::begin() {
    m_key = CounterKey(QByteArray(32, '\x07'));
    m_log = std::make_unique<AuditLog>(m_tenant, m_clock, m_stores.audit);
    m_anchors = anchorsWith(m_key);
    const auto made = [this](int last) {
        Actor actor;
        actor.person = m_ids.make<PersonId>();
        actor.registerId =
            RegisterId(QUuid::fromString(u"01234567-89ab-7cde-8f01-00000000000%1"_s.arg(last)));
        return actor;
    };
    m_one = made(1);
    m_two = made(2);
    // Noon, so that hours can pass within a day.
    const Instant noon = civilDayBegins(today(), kZone) + 12 * kHour;
    m_clock.advance(noon - m_clock.now());
}

void TestJournalDays::act(const Actor& actor) {
    m_clock.advance(Millis(1'000));
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(m_log->record(t, actor, u"ticket.open"_s, u"s"_s, {{u"number"_s, u"A 047"_s}}));
        return Done{};
    }));
}

std::unique_ptr<AuditAnchors> TestJournalDays::anchorsWith(const CounterKey& key) {
    return std::make_unique<AuditAnchors>(
        m_clock, m_tenant, AuditAnchors::Stores{*m_database, m_stores.audit, m_stores.journal, *m_log}, key);
}

QStringList TestJournalDays::close(const Actor& actor) {
    const auto closed = await(m_anchors->closeEndedDays(actor, kZone));
    if (!closed) qFatal("%s", qPrintable(closed.error().detail));
    QStringList days;
    for (const AuditAnchor& anchor : *closed) days += anchor.closes->day.toString(Qt::ISODate);
    return days;
}

JournalCheck TestJournalDays::checked() {
    JournalCheck check(m_tenant, {}, JournalCheck::Calendar{m_clock.now(), kZone});
    while (!check.finished()) {
        const auto next = read<JournalCheck>([&](Transaction& t) -> Result<JournalCheck> {
            JournalCheck copy = check;
            BALCAO_CHECK(copy.step(t, {m_stores.audit, m_stores.journal}, 4));
            return copy;
        });
        if (!next) qFatal("%s", qPrintable(next.error().detail));
        check = *next;
    }
    return check;
}

std::vector<AuditEntry> TestJournalDays::chain(const Actor& actor) {
    return read<std::vector<AuditEntry>>(
               [&](Transaction& t) { return m_stores.audit.page(t, actor.registerId, 0, 1'000); })
        .value_or(std::vector<AuditEntry>());
}

int TestJournalDays::closesOf(const Actor& actor, QDate day) {
    const auto entries = chain(actor);
    return static_cast<int>(std::count_if(entries.begin(), entries.end(), [day](const AuditEntry& entry) {
        return entry.action == dayCloseAction() && entry.subject == day.toString(Qt::ISODate);
    }));
}

/// An anchor as somebody would write who has the database and a key of their own.
void TestJournalDays::forge(const Actor& actor, const CounterKey& key) {
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(head, m_stores.audit.head(t, actor.registerId));
        AuditAnchor anchor;
        anchor.by = actor.registerId;
        anchor.own = {actor.registerId, head.sequence, head.hash};
        BALCAO_CHECK(signAnchor(m_tenant, anchor, key));
        BALCAO_CHECK(m_log->record(t, actor, anchorAction(), actor.registerId.text(), toJson(anchor)));
        return Done{};
    }));
}

void TestJournalDays::unlock() {
    if (isPostgres()) {
        QVERIFY(run(u"ALTER TABLE audit_entries DISABLE TRIGGER USER"_s));
        return;
    }
    QVERIFY(run(u"DROP TRIGGER audit_entries_stay"_s));
    QVERIFY(run(u"DROP TRIGGER audit_entries_remain"_s));
}

bool TestJournalDays::run(const QString& statement, const Binds& binds) {
    return write<Done>([&](Transaction& t) -> Result<Done> {
               sql(t).write(QString(u"-- tampering\n"_s + statement), binds);
               return Done{};
           })
        .has_value();
}

void TestJournalDays::rewrite(std::vector<AuditEntry> entries) {
    unlock();
    QByteArray previous(32, '\0');
    qint64 sequence = 0;
    QVERIFY(run(u"DELETE FROM audit_entries WHERE register_id = :r"_s, {{"r", entries.front().registerId}}));
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        for (AuditEntry& entry : entries) {
            entry.sequence = ++sequence;
            entry.previous = previous;
            entry.hash = auditHash(m_tenant, entry);
            previous = entry.hash;
            m_stores.audit.append(t, entry);
        }
        return Done{};
    }));
}

void TestJournalDays::aDayThatIsOverIsClosedOnce() {
    begin();
    const QDate day = today();
    act(m_one);
    QCOMPARE(close(m_one), QStringList());
    m_clock.advance(kDay);
    QCOMPARE(close(m_one), QStringList(day.toString(Qt::ISODate)));
    QCOMPARE(close(m_one), QStringList());
    const auto entries = chain(m_one);
    QCOMPARE(entries.size(), size_t(3));
    QCOMPARE(entries.back().action, dayCloseAction());
    QCOMPARE(entries.back().subject, day.toString(Qt::ISODate));
    const auto anchor = anchorFrom(entries.back());
    QVERIFY(anchor && anchor->closes);
    QCOMPARE(anchor->closes->day, day);
    QCOMPARE(anchor->closes->from, civilDayBegins(day, kZone));
    QCOMPARE(anchor->closes->until, civilDayBegins(day.addDays(1), kZone));
    QCOMPARE(anchor->own.sequence, 2);  // everything before it
    QCOMPARE(anchor->key, m_key.publicKey());
    const JournalCheck check = checked();
    QVERIFY(check.whole());
    QCOMPARE(check.closedDays(), 1);
    QVERIFY(check.openDays().empty());
}

void TestJournalDays::theRunningDayStaysOpen() {
    begin();
    act(m_one);
    m_clock.advance(12 * kHour - Millis(2'000));  // a second before midnight
    QCOMPARE(close(m_one), QStringList());
    m_clock.advance(Millis(1'000));  // midnight, at the office
    QCOMPARE(close(m_one).size(), 1);
    act(m_one);
    QCOMPARE(close(m_one), QStringList());
    QVERIFY(checked().openDays().empty());
}

void TestJournalDays::aDayInWhichNothingHappenedIsNotClosed() {
    begin();
    act(m_one);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    // What was written meanwhile is the close of the day before, and an anchor.
    QVERIFY(await(m_anchors->write(m_one)));
    m_clock.advance(kDay);
    QCOMPARE(close(m_one), QStringList());
    m_clock.advance(3 * kDay);
    QCOMPARE(close(m_one), QStringList());
}

void TestJournalDays::onlyTheLastDayBeforeThisProgramIsClosed() {
    begin();
    for (int i = 0; i < 3; ++i) {
        act(m_one);
        m_clock.advance(kDay);
    }
    const QDate last = today().addDays(-1);
    QCOMPARE(close(m_one), QStringList(last.toString(Qt::ISODate)));
    QCOMPARE(close(m_one), QStringList());
    m_clock.advance(kDay);
    QCOMPARE(close(m_one), QStringList());
    const JournalCheck check = checked();
    QCOMPARE(check.closedDays(), 1);
    QVERIFY(check.openDays().empty());  // those before are from before
}

void TestJournalDays::severalDaysAreClosedInTheirOrder() {
    begin();
    QStringList days;
    act(m_one);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    // A program that was open without ever getting to it, or one that only a command line used.
    for (int i = 0; i < 3; ++i) {
        days += today().toString(Qt::ISODate);
        act(m_one);
        m_clock.advance(2 * kDay);
    }
    QCOMPARE(checked().openDays().size(), size_t(3));
    QCOMPARE(close(m_one), days);
    const JournalCheck check = checked();
    QVERIFY(check.whole());
    QCOMPARE(check.closedDays(), 4);
    QVERIFY(check.openDays().empty());
}

void TestJournalDays::aDayIsClosedByEachRegisterForItself() {
    begin();
    const QDate day = today();
    act(m_one);
    act(m_two);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    QCOMPARE(closesOf(m_two, day), 0);
    QCOMPARE(close(m_two).size(), 1);
    QCOMPARE(closesOf(m_one, day), 1);
    QCOMPARE(closesOf(m_two, day), 1);
    // The second names the end of the first.
    const auto anchor = anchorFrom(chain(m_two).back());
    QVERIFY(anchor);
    QCOMPARE(anchor->others.size(), size_t(1));
    QCOMPARE(anchor->others.front().sequence, 3);
    QCOMPARE(checked().closedDays(), 2);
}

void TestJournalDays::whatIsCutOffInTheMiddleIsClosedTheNextTime() {
    begin();
    const QDate day = today();
    act(m_one);
    m_clock.advance(kDay);
    // All that a crash can leave is nothing: the close is one transaction.
    const auto cut = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(closed, m_anchors->closeDay(t, m_one, day, kZone));
        if (!closed) return fail(ErrorCode::Internal);
        return fail(ErrorCode::Cancelled);
    });
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Cancelled);
    QCOMPARE(closesOf(m_one, day), 0);
    QCOMPARE(close(m_one).size(), 1);
    QCOMPARE(closesOf(m_one, day), 1);
}

void TestJournalDays::twoProgramsOfOneRegisterCloseADayOnce() {
    begin();
    const QDate day = today();
    act(m_one);
    m_clock.advance(kDay);
    const auto another = openAnother(options());
    SqlStores stores;
    AuditLog log(m_tenant, m_clock, stores.audit);
    AuditAnchors others(m_clock, m_tenant, {*another, stores.audit, stores.journal, log}, m_key);
    const auto first = m_anchors->closeEndedDays(m_one, kZone);
    const auto second = others.closeEndedDays(m_one, kZone);
    const auto firstClosed = await(first);
    const auto secondClosed = await(second);
    QVERIFY(firstClosed && secondClosed);
    QCOMPARE(firstClosed->size() + secondClosed->size(), size_t(1));
    QCOMPARE(closesOf(m_one, day), 1);
    QVERIFY(checked().whole());
}

void TestJournalDays::aClockThatJumpsBackClosesNothingTwice() {
    begin();
    const QDate day = today();
    act(m_one);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    act(m_one);
    m_clock.advance(-kDay);  // the day that is closed runs once more
    act(m_one);
    QCOMPARE(close(m_one), QStringList());
    m_clock.advance(kDay);
    QCOMPARE(close(m_one), QStringList());
    m_clock.advance(kDay);
    QCOMPARE(close(m_one), QStringList(day.addDays(1).toString(Qt::ISODate)));
    QCOMPARE(closesOf(m_one, day), 1);
    // A clock that was years ahead for a moment holds up no later day.
    m_clock.advance(1'000 * kDay);
    act(m_one);
    QCOMPARE(close(m_one), QStringList());
    m_clock.advance(-1'000 * kDay);
    act(m_one);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one), QStringList(day.addDays(2).toString(Qt::ISODate)));
    const JournalCheck check = checked();
    QVERIFY(check.whole());
    QVERIFY(check.openDays().empty());
}

void TestJournalDays::aTillMayCloseItsRunningDay() {
    begin();
    const QDate day = today();
    act(m_one);
    const auto closeNow = [&] {
        const auto closed = write<bool>([&](Transaction& t) -> Result<bool> {
            BALCAO_TRY(anchor, m_anchors->closeDay(t, m_one, day, kZone));
            return anchor.has_value();
        });
        return closed.value_or(false);
    };
    QVERIFY(closeNow());
    QVERIFY(!closeNow());
    act(m_one);  // late
    m_clock.advance(kDay);
    QCOMPARE(close(m_one), QStringList());
    QCOMPARE(closesOf(m_one, day), 1);
    QVERIFY(checked().openDays().empty());
}

void TestJournalDays::anOpenDayIsNamed() {
    begin();
    act(m_one);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    const QDate open = today();
    act(m_one);
    act(m_one);
    act(m_two);  // never closed anything
    QVERIFY(checked().openDays().empty());
    m_clock.advance(kDay);
    const JournalCheck check = checked();
    QVERIFY(check.whole());
    QCOMPARE(check.openDays().size(), size_t(1));
    QCOMPARE(check.openDays().front().registerId, m_one.registerId);
    QCOMPARE(check.openDays().front().day, open);
    QCOMPARE(check.openDays().front().sequence, 4);
}

void TestJournalDays::anOfficeThatMovesOpensNoDay() {
    begin();
    act(m_one);
    m_clock.advance(11 * kHour);
    act(m_one);  // 23 h in Recife, the next day in Lisbon
    m_clock.advance(13 * kHour);
    QCOMPARE(close(m_one).size(), 1);
    JournalCheck check(m_tenant, {}, JournalCheck::Calendar{m_clock.now() + kDay, u"Europe/Lisbon"_s});
    while (!check.finished()) {
        QVERIFY(read<Done>([&](Transaction& t) -> Result<Done> {
            JournalCheck copy = check;
            BALCAO_CHECK(copy.step(t, {m_stores.audit, m_stores.journal}, 10));
            check = copy;
            return Done{};
        }));
    }
    QVERIFY(check.openDays().empty());
}

void TestJournalDays::aDayThatIsTamperedWithIsFound_data() {
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("sequence");
    const QString edit = u"UPDATE audit_entries SET %1 WHERE register_id = :r AND action = 'journal.close'"_s;
    QTest::newRow("taken out") << u"DELETE FROM audit_entries WHERE register_id = :r AND action = "
                                  u"'journal.close'"_s
                               << u"gap"_s << 3;
    QTest::newRow("another day") << edit.arg(u"subject = '2020-01-01'"_s) << u"changed"_s << 3;
    QTest::newRow("another act") << edit.arg(u"action = 'journal.anchor'"_s) << u"changed"_s << 3;
    QTest::newRow("another end") << edit.arg(u"details = replace(details, '\"until\":1', '\"until\":2')"_s)
                                 << u"changed"_s << 3;
}

void TestJournalDays::aDayThatIsTamperedWithIsFound() {
    QFETCH(QString, statement);
    QFETCH(QString, kind);
    QFETCH(int, sequence);
    begin();
    act(m_one);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    act(m_one);
    unlock();
    QVERIFY(run(statement, {{"r", m_one.registerId}}));
    const JournalCheck check = checked();
    QVERIFY(!check.whole());
    const JournalBreak& last = check.breaks().back();
    QCOMPARE(toText(last.kind), kind);
    QCOMPARE(last.registerId, m_one.registerId);
    QCOMPARE(last.sequence, qint64(sequence));
    // What is no close of that day any more is not signed as something else either.
    for (const JournalBreak& each : check.breaks()) QCOMPARE(each.sequence, qint64(sequence));
}

void TestJournalDays::aDayTakenOutWithFreshHashesIsFound() {
    begin();
    act(m_one);
    act(m_two);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    QCOMPARE(close(m_two).size(), 1);  // names the end of the other, which is its close
    act(m_one);
    auto entries = chain(m_one);
    entries.erase(entries.begin() + 2);
    rewrite(std::move(entries));
    const JournalCheck check = checked();
    QCOMPARE(check.breaks().size(), size_t(1));
    QCOMPARE(toText(check.breaks().front().kind), u"rewritten"_s);
    QCOMPARE(check.breaks().front().registerId, m_one.registerId);
    QCOMPARE(check.breaks().front().sequence, 3);
}

void TestJournalDays::aDayIsSigned() {
    begin();
    act(m_one);
    m_clock.advance(kDay);
    QCOMPARE(close(m_one).size(), 1);
    auto entries = chain(m_one);
    auto said = anchorFrom(entries.back());
    QVERIFY(said && isSoundlySigned(m_tenant, *said));
    for (const auto& spoil : std::initializer_list<std::function<void(AuditAnchor&)>>{
             [](AuditAnchor& anchor) { anchor.closes->day = anchor.closes->day.addDays(1); },
             [](AuditAnchor& anchor) { anchor.closes->until += Millis(1); },
             [](AuditAnchor& anchor) { anchor.closes->from += Millis(1); },
             [](AuditAnchor& anchor) { anchor.closes.reset(); }}) {
        AuditAnchor spoiled = *said;
        spoil(spoiled);
        QVERIFY(!isSoundlySigned(m_tenant, spoiled));
    }
    said->closes->day = said->closes->day.addDays(-1);
    entries.back().subject = said->closes->day.toString(Qt::ISODate);
    entries.back().details = QString::fromUtf8(QJsonDocument(toJson(*said)).toJson(QJsonDocument::Compact));
    rewrite(std::move(entries));
    const JournalCheck check = checked();
    QCOMPARE(check.breaks().size(), size_t(1));
    QCOMPARE(toText(check.breaks().front().kind), u"signature"_s);
    QCOMPARE(check.breaks().front().sequence, 3);
    QCOMPARE(check.closedDays(), 0);
}

void TestJournalDays::aRegisterNamesItsKeyBeforeItSigns() {
    begin();
    act(m_one);
    QVERIFY(await(m_anchors->write(m_one)));
    QVERIFY(await(m_anchors->write(m_one)));
    const auto entries = chain(m_one);
    QCOMPARE(entries.size(), size_t(4));
    QCOMPARE(entries[1].action, anchorKeyAction());
    QCOMPARE(anchorKeyFrom(entries[1]).value_or(QByteArray()), m_key.publicKey());
    QCOMPARE(entries[3].action, anchorAction());
    QCOMPARE(checked().keyChanges(), 0);
    // A key of one run signs nothing and is not named.
    QVERIFY(await(anchorsWith({})->write(m_two)));
    QCOMPARE(chain(m_two).size(), size_t(1));
    QVERIFY(checked().whole());
}

void TestJournalDays::anotherKeyIsSaidInTheJournal() {
    begin();
    act(m_one);
    QVERIFY(await(m_anchors->write(m_one)));
    const CounterKey fresh(QByteArray(32, '\x08'));
    QVERIFY(await(anchorsWith(fresh)->write(m_one)));
    const auto entries = chain(m_one);
    QCOMPARE(entries.size(), size_t(5));
    QCOMPARE(entries[3].action, anchorKeyAction());
    QCOMPARE(entries[3].details,
             QString::fromUtf8(QJsonDocument(anchorKeyDetails(fresh.publicKey(), m_key.publicKey()))
                                   .toJson(QJsonDocument::Compact)));
    const JournalCheck check = checked();
    QVERIFY(check.whole());
    QCOMPARE(check.keyChanges(), 1);
}

void TestJournalDays::anAnchorOfAStrangeKeyIsFound() {
    begin();
    act(m_one);
    QVERIFY(await(m_anchors->write(m_one)));
    forge(m_one, CounterKey(QByteArray(32, '\x09')));
    forge(m_one, CounterKey(QByteArray(32, '\x09')));
    const JournalCheck check = checked();
    QCOMPARE(check.breaks().size(), size_t(1));  // said once
    QCOMPARE(toText(check.breaks().front().kind), u"key"_s);
    QCOMPARE(check.breaks().front().registerId, m_one.registerId);
    QCOMPARE(check.breaks().front().sequence, 4);
    QVERIFY(!check.breaks().front().detail.isEmpty());
}

void TestJournalDays::anOldKeyIsAStrangeKey() {
    begin();
    act(m_one);
    QVERIFY(await(m_anchors->write(m_one)));
    QVERIFY(await(anchorsWith(CounterKey(QByteArray(32, '\x08')))->write(m_one)));
    QVERIFY(checked().whole());
    forge(m_one, m_key);  // what was lost turned up
    const JournalCheck check = checked();
    QCOMPARE(check.breaks().size(), size_t(1));
    QCOMPARE(toText(check.breaks().front().kind), u"key"_s);
    QCOMPARE(check.breaks().front().sequence, 6);
}

void TestJournalDays::anchorsFromBeforeKeysWereNamedHold() {
    begin();
    act(m_one);
    forge(m_one, CounterKey(QByteArray(32, '\x09')));
    forge(m_one, m_key);
    QVERIFY(checked().whole());
    QVERIFY(await(m_anchors->write(m_one)));
    QVERIFY(checked().whole());
    QCOMPARE(chain(m_one)[3].action, anchorKeyAction());
}

QTEST_GUILESS_MAIN(TestJournalDays)
#include "test_journal_days.moc"
