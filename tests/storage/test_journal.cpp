#include "audit/audit_anchors.h"
#include "reports/journal_service.h"
#include "storage_case.h"

#include <QJsonDocument>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The journal of two registers, read, anchored, verified, and spoiled by somebody who has the database, on
/// both databases.
class TestJournal final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void aWholeJournalIsWhole();
    void everyTamperingIsFoundAndLocated_data();
    void everyTamperingIsFoundAndLocated();
    void aChainRewrittenWithFreshHashesIsFound();
    void anAnchorThatWasRewrittenIsNotSigned();
    void aJournalCutAtItsEndIsFoundByTheCopyOutside();
    void aCopyOfAnotherKeyIsSaid();
    void whatIsWrittenMeanwhileBreaksNothing();
    void anAnchorIsWrittenWhenItIsTime();
    void registersDoNotAnchorEachOtherForEver();
    void theJournalIsReadNewestFirst();
    void theJournalIsFiltered_data();
    void theJournalIsFiltered();
    void theExportWalksEveryChain();

 private:
    [[nodiscard]] bool guardsPlans() const override { return true; }
    void begin();
    void act(const Actor& actor, const QString& action, const QString& subject = u"s"_s);
    void anchor(const Actor& actor);
    [[nodiscard]] JournalCheck checked(const std::vector<AuditAnchor>& kept = {});
    [[nodiscard]] std::vector<JournalRow> newest(const AuditFilter& filter, int limit = 100,
                                                 const std::optional<AuditCursor>& before = std::nullopt);
    [[nodiscard]] std::vector<AuditEntry> chain(const Actor& actor);
    void unlock();
    [[nodiscard]] bool run(const QString& statement, const Binds& binds = {});
    void rewrite(std::vector<AuditEntry> entries);

    Actor m_one;
    Actor m_two;
    CounterKey m_key;
    std::unique_ptr<AuditLog> m_log;
    std::unique_ptr<AuditAnchors> m_anchors;
    std::unique_ptr<JournalService> m_service;
};

void TestJournal::begin() {
    m_key = CounterKey(QByteArray(32, '\x07'));
    m_log = std::make_unique<AuditLog>(m_tenant, m_clock, m_stores.audit);
    m_anchors = std::make_unique<AuditAnchors>(
        m_clock, m_tenant, AuditAnchors::Stores{*m_database, m_stores.audit, m_stores.journal, *m_log},
        m_key);
    m_service = std::make_unique<JournalService>(
        m_tenant, JournalService::Stores{*m_database, m_stores.audit, m_stores.journal, m_stores.registers,
                                         m_stores.people});
    const auto made = [this](int last) {
        Actor actor;
        actor.person = m_ids.make<PersonId>();
        actor.registerId =
            RegisterId(QUuid::fromString(u"01234567-89ab-7cde-8f01-00000000000%1"_s.arg(last)));
        actor.capabilities = Capability::JournalRead;
        return actor;
    };
    m_one = made(1);
    m_two = made(2);
    for (int i = 1; i <= 6; ++i) {
        act(m_one, u"ticket.open"_s, u"ticket %1"_s.arg(i));
        act(m_two, u"ticket.start"_s, u"ticket %1"_s.arg(i));
    }
    anchor(m_two);  // its entry 7 names its key, its entry 8 entry 6 of the other
    anchor(m_one);  // the same, and entry 8 of the other
    act(m_one, u"ticket.charge"_s);
    act(m_one, u"ticket.paid"_s);
}

void TestJournal::act(const Actor& actor, const QString& action, const QString& subject) {
    m_clock.advance(Millis(1'000));
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(m_log->record(t, actor, action, subject, {{u"number"_s, u"A 047"_s}}));
        return Done{};
    }));
}

void TestJournal::anchor(const Actor& actor) {
    m_clock.advance(Millis(1'000));
    QVERIFY(await(m_anchors->write(actor)));
}

JournalCheck TestJournal::checked(const std::vector<AuditAnchor>& kept) {
    JournalCheck check(m_tenant, kept);
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

std::vector<JournalRow> TestJournal::newest(const AuditFilter& filter, int limit,
                                            const std::optional<AuditCursor>& before) {
    return await(m_service->newest(m_one, filter, before, limit)).value_or(std::vector<JournalRow>());
}

std::vector<AuditEntry> TestJournal::chain(const Actor& actor) {
    return read<std::vector<AuditEntry>>(
               [&](Transaction& t) { return m_stores.audit.page(t, actor.registerId, 0, 1'000); })
        .value_or(std::vector<AuditEntry>());
}

/// Takes away what the database itself does against it: somebody who owns the server can.
void TestJournal::unlock() {
    if (isPostgres()) {
        QVERIFY(run(u"ALTER TABLE audit_entries DISABLE TRIGGER USER"_s));
        return;
    }
    QVERIFY(run(u"DROP TRIGGER audit_entries_stay"_s));
    QVERIFY(run(u"DROP TRIGGER audit_entries_remain"_s));
}

bool TestJournal::run(const QString& statement, const Binds& binds) {
    return write<Done>([&](Transaction& t) -> Result<Done> {
               sql(t).write(QString(u"-- tampering\n"_s + statement), binds);
               return Done{};
           })
        .has_value();
}

/// Puts a chain in the place of the one that is stored, each entry with a fresh hash over what it says now.
void TestJournal::rewrite(std::vector<AuditEntry> entries) {
    unlock();
    QByteArray previous(32, '\0');
    QVERIFY(run(u"DELETE FROM audit_entries WHERE register_id = :r"_s, {{"r", entries.front().registerId}}));
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        for (AuditEntry& entry : entries) {
            entry.previous = previous;
            entry.hash = auditHash(m_tenant, entry);
            previous = entry.hash;
            m_stores.audit.append(t, entry);
        }
        return Done{};
    }));
}

void TestJournal::aWholeJournalIsWhole() {
    begin();
    const JournalCheck check = checked();
    QVERIFY(check.whole());
    QCOMPARE(check.checked(), 18);
    QCOMPARE(check.total(), 18);
    QCOMPARE(check.anchors(), 2);
    QCOMPARE(check.chains(), 2);
}

void TestJournal::everyTamperingIsFoundAndLocated_data() {
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("sequence");
    const QString copied =
        u"INSERT INTO audit_entries SELECT tenant_id, register_id, %1, at, person_id, action, subject, "
        u"details, "
        "previous, hash FROM audit_entries WHERE register_id = :r AND sequence = %2"_s;
    const QString move = u"UPDATE audit_entries SET sequence = sequence %1 WHERE register_id = :r AND %2"_s;
    const auto row = [](const char* name, const QStringList& statements, const char* kind, int sequence) {
        QTest::newRow(name) << statements << QString::fromLatin1(kind) << sequence;
    };
    const QString edit = u"UPDATE audit_entries SET %1 WHERE register_id = :r AND sequence = 3"_s;
    const QString remove = u"DELETE FROM audit_entries WHERE register_id = :r AND sequence %1"_s;
    row("what was done", {edit.arg(u"action = 'ticket.cancel'"_s)}, "changed", 3);
    row("to what", {edit.arg(u"subject = 'another'"_s)}, "changed", 3);
    row("when", {edit.arg(u"at = at + 1"_s)}, "changed", 3);
    row("by whom", {edit.arg(u"person_id = NULL"_s)}, "changed", 3);
    row("the facts", {edit.arg(u"details = '{}'"_s)}, "changed", 3);
    row("one taken out", {remove.arg(u"= 3"_s)}, "gap", 3);
    row("the first taken out", {remove.arg(u"= 1"_s)}, "gap", 1);
    row("two taken out", {remove.arg(u"IN (3, 4)"_s)}, "gap", 3);
    row("one taken out and the others moved up",
        {remove.arg(u"= 3"_s), move.arg(u"+ 99"_s, u"sequence > 3"_s),
         move.arg(u"- 100"_s, u"sequence > 99"_s)},
        "link", 3);
    row("one put in before the first", {copied.arg(u"0"_s, u"1"_s)}, "gap", 0);
    row("one put in between",
        {move.arg(u"+ 100"_s, u"sequence > 3"_s), move.arg(u"- 99"_s, u"sequence > 99"_s),
         copied.arg(u"4"_s, u"3"_s)},
        "link", 4);
    row("one put in at the end", {copied.arg(u"11"_s, u"10"_s)}, "link", 11);
    row("two changed places",
        {move.arg(u"+ 100"_s, u"sequence = 3"_s), move.arg(u"- 1"_s, u"sequence = 4"_s),
         move.arg(u"- 99"_s, u"sequence = 103"_s)},
        "link", 3);
    row("the end cut off, anchor and all", {remove.arg(u"> 4"_s)}, "cut", 5);
    row("everything of a register", {remove.arg(u"> 0"_s)}, "cut", 1);
}

void TestJournal::everyTamperingIsFoundAndLocated() {
    QFETCH(QStringList, statements);
    QFETCH(QString, kind);
    QFETCH(int, sequence);
    begin();
    unlock();
    for (const QString& statement : statements)
        QVERIFY2(run(statement, {{"r", m_one.registerId}}), qPrintable(statement));
    const JournalCheck check = checked();
    QVERIFY(check.finished());
    QCOMPARE(check.breaks().size(), size_t(1));
    const JournalBreak& found = check.breaks().front();
    QCOMPARE(toText(found.kind), kind);
    QCOMPARE(found.registerId, m_one.registerId);
    QCOMPARE(found.sequence, qint64(sequence));
    QVERIFY(!found.detail.isEmpty());
}

void TestJournal::aChainRewrittenWithFreshHashesIsFound() {
    begin();
    auto entries = chain(m_one);
    entries[4].details = u"{\"number\":\"A 048\"}"_s;
    entries.erase(entries.begin() + 7);  // its own anchor, which would say so too
    for (size_t i = 0; i < entries.size(); ++i) entries[i].sequence = static_cast<qint64>(i) + 1;
    rewrite(std::move(entries));
    const JournalCheck check = checked();
    QCOMPARE(check.breaks().size(), size_t(1));
    QCOMPARE(toText(check.breaks().front().kind), u"rewritten"_s);
    QCOMPARE(check.breaks().front().registerId, m_one.registerId);
    QCOMPARE(check.breaks().front().sequence, 6);  // the first end that somebody saw after what was changed
}

void TestJournal::anAnchorThatWasRewrittenIsNotSigned() {
    begin();
    auto entries = chain(m_two);
    auto said = anchorFrom(entries[7]);
    QVERIFY(said);
    said->others.front().hash[0] = static_cast<char>(said->others.front().hash[0] ^ 1);
    entries[7].details = QString::fromUtf8(QJsonDocument(toJson(*said)).toJson(QJsonDocument::Compact));
    rewrite(std::move(entries));
    const JournalCheck check = checked();
    QCOMPARE(check.breaks().size(), size_t(2));
    QCOMPARE(toText(check.breaks()[0].kind), u"signature"_s);
    QCOMPARE(check.breaks()[0].registerId, m_two.registerId);
    QCOMPARE(check.breaks()[0].sequence, 8);
    QCOMPARE(toText(check.breaks()[1].kind), u"rewritten"_s);  // the other register had seen it
}

void TestJournal::aJournalCutAtItsEndIsFoundByTheCopyOutside() {
    begin();
    act(m_two, u"ticket.cash"_s);
    const auto kept = await(m_anchors->write(m_two));
    QVERIFY(kept);
    unlock();
    // Everything that names the cut entries goes too: the database alone cannot know.
    QVERIFY(run(u"DELETE FROM audit_entries WHERE register_id = :r AND sequence > 8"_s,
                {{"r", m_two.registerId}}));
    QVERIFY(checked().whole());
    const JournalCheck check = checked({*kept});
    QCOMPARE(check.breaks().size(), size_t(1));
    QCOMPARE(toText(check.breaks().front().kind), u"cut"_s);
    QCOMPARE(check.breaks().front().registerId, m_two.registerId);
    QCOMPARE(check.breaks().front().sequence, 9);
}

void TestJournal::aCopyOfAnotherKeyIsSaid() {
    begin();
    auto kept = await(m_anchors->write(m_two));
    QVERIFY(kept);
    QVERIFY(checked({*kept}).whole());
    kept->own.sequence -= 1;
    const JournalCheck check = checked({*kept});
    QCOMPARE(check.breaks().size(), size_t(1));
    QCOMPARE(toText(check.breaks().front().kind), u"signature"_s);
}

void TestJournal::whatIsWrittenMeanwhileBreaksNothing() {
    begin();
    JournalCheck check(m_tenant);
    while (!check.finished()) {
        const auto next = await(m_service->verify(m_one, check));
        QVERIFY(next);
        check = *next;
        act(m_one, u"ticket.open"_s);
        anchor(m_two);
    }
    QVERIFY(check.whole());
    QVERIFY(check.checked() >= 18);
}

void TestJournal::anAnchorIsWrittenWhenItIsTime() {
    begin();
    const auto wrote = [this] {
        const auto written = await(m_anchors->writeIfDue(m_one));
        return written && written->has_value();
    };
    QVERIFY(!wrote());  // two entries and two seconds later
    m_clock.advance(AuditAnchors::kEvery);
    QVERIFY(wrote());
    QVERIFY(!wrote());
    m_clock.advance(AuditAnchors::kEvery);
    QVERIFY(!wrote());  // nothing happened
    act(m_two, u"ticket.open"_s);
    QVERIFY(wrote());  // at the other register it did
    QVERIFY(write<Done>([this](Transaction& t) -> Result<Done> {
        for (int i = 0; i < AuditAnchors::kEntries; ++i) {
            BALCAO_CHECK(m_log->record(t, m_one, u"ticket.open"_s, u"s"_s, {}));
        }
        return Done{};
    }));
    QVERIFY(wrote());  // much, in no time
    Actor fresh = m_one;
    fresh.registerId = m_ids.make<RegisterId>();
    const auto first = await(m_anchors->writeIfDue(fresh));
    QVERIFY(first && *first);
    QCOMPARE((*first)->own.sequence, 1);  // its key
    QVERIFY(checked().whole());
}

void TestJournal::registersDoNotAnchorEachOtherForEver() {
    begin();
    const auto round = [this] {
        int written = 0;
        for (const Actor& actor : {m_one, m_two}) {
            m_clock.advance(AuditAnchors::kEvery);
            const auto anchor = await(m_anchors->writeIfDue(actor));
            if (anchor && *anchor) ++written;
        }
        return written;
    };
    QCOMPARE(round(), 2);
    for (int i = 0; i < 3; ++i) QCOMPARE(round(), 0);
}

void TestJournal::theJournalIsReadNewestFirst() {
    begin();
    const auto all = newest({});
    QCOMPARE(all.size(), size_t(18));
    QCOMPARE(all.front().entry.action, u"ticket.paid"_s);
    std::vector<JournalRow> paged;
    std::optional<AuditCursor> before;
    while (true) {
        const auto page = newest({}, 5, before);
        if (page.empty()) break;
        paged.insert(paged.end(), page.begin(), page.end());
        const AuditEntry& last = page.back().entry;
        before = AuditCursor{last.at, last.registerId, last.sequence};
    }
    QCOMPARE(paged.size(), all.size());
    for (size_t i = 0; i < all.size(); ++i) QCOMPARE(paged[i].entry.hash, all[i].entry.hash);
}

void TestJournal::theJournalIsFiltered_data() {
    QTest::addColumn<QString>("by");
    QTest::addColumn<int>("rows");
    QTest::newRow("a person") << u"person"_s << 8;
    QTest::newRow("an act") << u"action"_s << 6;
    QTest::newRow("an object") << u"subject"_s << 2;
    QTest::newRow("since") << u"from"_s << 4;
    QTest::newRow("until") << u"until"_s << 14;
    QTest::newRow("a span") << u"span"_s << 3;
    QTest::newRow("a person and an act") << u"both"_s << 6;
    QTest::newRow("nothing") << u"nothing"_s << 0;
}

void TestJournal::theJournalIsFiltered() {
    QFETCH(QString, by);
    QFETCH(int, rows);
    begin();
    const auto all = newest({});
    AuditFilter filter;
    if (by == u"person"_s || by == u"both"_s) filter.person = m_two.person;
    if (by == u"action"_s || by == u"both"_s) filter.action = u"ticket.start"_s;
    if (by == u"subject"_s) filter.subject = u"ticket 3"_s;
    if (by == u"from"_s || by == u"span"_s) filter.from = all[2].entry.at;
    if (by == u"until"_s) filter.until = all[2].entry.at;
    if (by == u"span"_s) filter.until = all[0].entry.at;
    if (by == u"nothing"_s) filter.subject = u"ticket 99"_s;
    const auto found = newest(filter);
    QCOMPARE(found.size(), size_t(rows));
    // Page by page it is the same.
    size_t paged = 0;
    std::optional<AuditCursor> before;
    for (auto page = newest(filter, 2); !page.empty(); page = newest(filter, 2, before)) {
        for (const JournalRow& each : page) QCOMPARE(each.entry.hash, found[paged++].entry.hash);
        before = AuditCursor{page.back().entry.at, page.back().entry.registerId, page.back().entry.sequence};
    }
    QCOMPARE(paged, found.size());
}

void TestJournal::theExportWalksEveryChain() {
    begin();
    for (const int limit : {1, 3, 9, 100}) {
        JournalPlace place;
        std::vector<JournalRow> rows;
        while (true) {
            const auto page = await(m_service->after(m_one, place, limit));
            QVERIFY(page);
            rows.insert(rows.end(), page->rows.begin(), page->rows.end());
            if (!page->more) break;
            place = page->last;
        }
        QCOMPARE(rows.size(), size_t(18));
        QCOMPARE(rows.front().entry.registerId, m_one.registerId);
        QCOMPARE(rows[8].entry.sequence, 9);
        QCOMPARE(rows.back().entry.sequence, 8);
    }
}

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
