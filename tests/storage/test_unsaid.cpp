#include "storage/change_text.h"
#include "storage/unsaid_changes.h"

#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// What is told to the other registers, and when.
class TestUnsaid final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aPersonsPaceIsToldAtOnce();
    void aLoadIsToldTogether();
    void whatWasSaidIsNotSaidAgain();
    void nothingKnownMeansEverything();

 private:
    using Moment = UnsaidChanges::Moment;
    const Moment m_start = Moment() + std::chrono::hours(1);
};

void TestUnsaid::aPersonsPaceIsToldAtOnce() {
    UnsaidChanges unsaid;
    Moment now = m_start;
    for (int i = 0; i < 1'000; ++i) {
        unsaid.add({{u"ticket"_s, QString::number(i)}});
        QVERIFY(unsaid.due() <= now);
        unsaid.said(now);
        now += UnsaidChanges::kEach;
    }
}

void TestUnsaid::aLoadIsToldTogether() {
    UnsaidChanges unsaid;
    Moment now = m_start;
    int said = 0;
    // A command each millisecond, for a second.
    for (int i = 0; i < 1'000; ++i, now += Millis(1)) {
        unsaid.add({{u"ticket"_s, QString::number(i)}});
        if (unsaid.due() > now) {
            // Whoever waits is told soon all the same.
            QVERIFY(unsaid.due() - now <= UnsaidChanges::kEach);
            continue;
        }
        unsaid.said(now);
        ++said;
    }
    QCOMPARE(said, UnsaidChanges::kInARow + int(Millis(1'000) / UnsaidChanges::kEach) - 1);
}

void TestUnsaid::whatWasSaidIsNotSaidAgain() {
    UnsaidChanges unsaid;
    QVERIFY(unsaid.isEmpty());
    unsaid.add({{u"ticket"_s, u"1"_s}, {u"ticket"_s, u"2"_s}});
    unsaid.add({{u"ticket"_s, u"1"_s}, {u"payment"_s, u"1"_s}});
    const Notified told = notifiedFromText(unsaid.text(u"me"_s));
    QCOMPARE(told.sender, u"me"_s);
    QVERIFY(!told.everything);
    QCOMPARE(told.changes.size(), size_t{3});
    unsaid.said(m_start);
    QVERIFY(unsaid.isEmpty());
    unsaid.add({{u"ticket"_s, u"1"_s}});
    QCOMPARE(notifiedFromText(unsaid.text(u"me"_s)).changes.size(), size_t{1});
}

void TestUnsaid::nothingKnownMeansEverything() {
    UnsaidChanges unsaid;
    unsaid.add({{u"ticket"_s, u"1"_s}});
    QVERIFY(!unsaid.isEverything());
    unsaid.addEverything();
    QVERIFY(unsaid.isEverything());
    QVERIFY(!unsaid.isEmpty());
    QVERIFY(notifiedFromText(unsaid.text(u"me"_s)).everything);
    unsaid.said(m_start);
    QVERIFY(unsaid.isEmpty());
    QVERIFY(!unsaid.isEverything());
}

QTEST_GUILESS_MAIN(TestUnsaid)
#include "test_unsaid.moc"
