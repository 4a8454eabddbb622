#include "payments/limits.h"
#include "payments/task.h"

#include <QJsonArray>
#include <QtTest/QTest>

using namespace balcao;

class PaymentsLimits : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theStandardIsTwentyToAHundredDollars() {
        const auto range = LimitPolicy::standard().of(usd());
        QVERIFY(range.has_value());
        QCOMPARE(range->minimum.minor, qint64(2000));
        QCOMPARE(range->maximum.minor, qint64(10000));
        QVERIFY(LimitPolicy::standard().of(brl()).has_value());
        for (const auto& each : LimitPolicy::standard().ranges) {
            QVERIFY(each.minimum.minor > 0 && each.minimum.minor < each.maximum.minor);
            QVERIFY(each.minimum.currency == each.maximum.currency);
        }
    }

    void everyMoneyOfTheTableHasItsEquivalent() {
        for (const Currency own : Currency::all()) {
            const LimitPolicy policy = LimitPolicy::standard(own);
            const auto range = policy.of(own);
            QVERIFY2(range.has_value(), qPrintable(own.code()));
            // Five times the least, as 100 is of 20, within what rounding to whole units does.
            QVERIFY2(range->maximum.minor * 10 >= range->minimum.minor * 45 &&
                         range->maximum.minor * 10 <= range->minimum.minor * 55,
                     qPrintable(own.code()));
            QVERIFY(LimitPolicy::fromJson(policy.toJson()).has_value());  // none of them twice
            QVERIFY(policy.of(usd()).has_value());
        }
    }

    void switchedOffLimitsLimitNothing() {
        LimitPolicy policy = LimitPolicy::standard();
        policy.enabled = false;
        QVERIFY(!policy.of(usd()).has_value());
        QVERIFY(!LimitPolicy::standard().of(*Currency::fromCode(u"ISK")).has_value());
    }

    void limitsSurviveTheWayThroughJson() {
        LimitPolicy policy = LimitPolicy::standard();
        policy.ranges.front().maximum.minor = std::numeric_limits<qint64>::max();
        const auto back = LimitPolicy::fromJson(policy.toJson());
        QVERIFY(back.has_value());
        QCOMPARE(back->enabled, policy.enabled);
        QCOMPARE(back->ranges.size(), policy.ranges.size());
        for (size_t i = 0; i < policy.ranges.size(); ++i) {
            QVERIFY(back->ranges[i].minimum == policy.ranges[i].minimum);
            QVERIFY(back->ranges[i].maximum == policy.ranges[i].maximum);
        }
    }

    void unreadableLimitsAreAnErrorAndNotNoLimits_data() {
        QTest::addColumn<QJsonObject>("json");
        const QJsonObject whole = LimitPolicy::standard().toJson();
        const auto change = [&whole](const char* key, const QJsonValue& value) {
            QJsonObject json = whole;
            QJsonArray ranges = json.value(u"ranges"_qs).toArray();
            QJsonObject first = ranges[0].toObject();
            first.insert(QString::fromLatin1(key), value);
            ranges[0] = first;
            json.insert(u"ranges"_qs, ranges);
            return json;
        };
        QTest::newRow("empty") << QJsonObject();
        QJsonObject noRanges = whole;
        noRanges.remove(u"ranges"_qs);
        QTest::newRow("no ranges") << noRanges;
        QTest::newRow("unknown currency") << change("currency", u"QQQ"_qs);
        QTest::newRow("negative") << change("minimum_minor", u"-1"_qs);
        QTest::newRow("not a number") << change("maximum_minor", u"many"_qs);
        QTest::newRow("a JSON number") << change("maximum_minor", 5);
        QTest::newRow("wrong way round") << change("minimum_minor", u"10001"_qs);
        QTest::newRow("twice the same") << change("currency", u"BRL"_qs);
    }
    void unreadableLimitsAreAnErrorAndNotNoLimits() {
        QFETCH(QJsonObject, json);
        const auto policy = LimitPolicy::fromJson(json);
        QVERIFY(!policy.has_value());
        QCOMPARE(policy.error().code, ErrorCode::InvalidArgument);
    }

    void taskWordsAreReadBack() {
        for (const TaskKind kind : {TaskKind::LatePayment, TaskKind::Surplus, TaskKind::Underpaid,
                                    TaskKind::DuplicatePayment, TaskKind::UnknownOutcome}) {
            QVERIFY(*taskKindFromText(toText(kind)) == kind);
        }
        for (const TaskState state : {TaskState::Open, TaskState::Taken, TaskState::Done}) {
            QVERIFY(*taskStateFromText(toText(state)) == state);
        }
        QVERIFY(!taskKindFromText(u"other"_qs).has_value());
        QVERIFY(!taskStateFromText(QString()).has_value());
    }
};

QTEST_GUILESS_MAIN(PaymentsLimits)
#include "payments_limits.moc"
