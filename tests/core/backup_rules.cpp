#include "backup/backup_rules.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimeZone>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

Instant at(const char* text) {
    auto time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    time.setTimeZone(QTimeZone::utc());
    return fromUnixMs(time.toMSecsSinceEpoch());
}

ListedBackup made(Instant when) {
    return {backupName(when), when, 1};
}

}  // namespace

/// Which backups are kept, when the next one is due, and what they are called.
class BackupRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void namesTellTheirTime() {
        const Instant when = at("2026-11-22T15:47:43");
        QCOMPARE(backupName(when), u"balcao-20261122T154743Z.balcao-backup"_s);
        QCOMPARE(backupTime(backupName(when)), when);
        for (const char* other : {"", "balcao.db", "balcao-20261122T154743Z.balcao-backup.part",
                                  "balcao-20261322T154743Z.balcao-backup", "x.balcao-backup"}) {
            QVERIFY(!happened(backupTime(QString::fromLatin1(other))));
        }
    }

    void theLastOfEachDayWeekAndMonthStay() {
        std::vector<ListedBackup> there;
        for (int hour = 0; hour < 24 * 70; hour += 6) {
            there.push_back(made(at("2026-09-01T00:00:00") + Millis(qint64{hour} * 3'600'000)));
        }
        const Instant now = there.back().madeAt;
        const auto gone = givenUp(there, {2, 3, 2, 2}, now);
        std::set<QString> left;
        for (const ListedBackup& one : there) left.insert(one.name);
        for (const ListedBackup& one : gone) left.erase(one.name);
        const std::set<QString> wanted{
            backupName(at("2026-11-09T18:00:00")), backupName(at("2026-11-09T12:00:00")),
            backupName(at("2026-11-08T18:00:00")), backupName(at("2026-11-07T18:00:00")),
            backupName(at("2026-10-31T18:00:00"))};
        QCOMPARE(QStringList(left.begin(), left.end()), QStringList(wanted.begin(), wanted.end()));
    }

    void whateverTheRuleTheNewestStays() {
        QRandomGenerator chance(11);
        for (int round = 0; round < 400; ++round) {
            const Instant now = at("2026-11-22T00:00:00");
            std::vector<ListedBackup> there;
            const int count = chance.bounded(1, 60);
            for (int i = 0; i < count; ++i) {
                there.push_back(
                    made(now - Millis(qint64{chance.bounded(400 * 24)} * 3'600'000 - 86'400'000)));
            }
            const KeepRule rule{chance.bounded(0, 5), chance.bounded(0, 5), chance.bounded(0, 5),
                                chance.bounded(0, 5)};
            const auto gone = givenUp(there, rule, now);
            const auto isGone = [&](const ListedBackup& one) {
                return std::any_of(gone.begin(), gone.end(),
                                   [&](const ListedBackup& each) { return each.name == one.name; });
            };
            for (const ListedBackup& one : there) {
                if (one.madeAt > now) QVERIFY(!isGone(one));
            }
            QVERIFY(int(there.size() - gone.size()) >= std::min(count, std::max(rule.last, 1)));
            // What is kept by a rule is kept by every larger one, and giving up again gives up nothing more.
            std::vector<ListedBackup> left;
            for (const ListedBackup& one : there) {
                if (!isGone(one)) left.push_back(one);
            }
            QVERIFY(givenUp(left, rule, now).empty());
            const KeepRule larger{rule.last + 1, rule.daily + 1, rule.weekly + 1, rule.monthly + 1};
            for (const ListedBackup& one : givenUp(there, larger, now)) QVERIFY(isGone(one));
        }
    }

    void theNextIsDueAtItsHour() {
        BackupPlan plan;
        plan.everyHours = 24;
        plan.atHour = 3;
        const QString zone = u"America/Sao_Paulo"_s;  // three hours behind UTC
        QCOMPARE(lastDue(plan, at("2026-11-22T05:59:00"), zone), at("2026-11-21T06:00:00"));
        QCOMPARE(lastDue(plan, at("2026-11-22T06:00:00"), zone), at("2026-11-22T06:00:00"));
        plan.everyHours = 6;
        QCOMPARE(lastDue(plan, at("2026-11-22T05:59:00"), zone), at("2026-11-22T00:00:00"));
        QCOMPARE(lastDue(plan, at("2026-11-22T18:30:00"), zone), at("2026-11-22T18:00:00"));
        plan.everyHours = 168;
        const Instant week = lastDue(plan, at("2026-11-22T18:30:00"), zone);
        QCOMPARE(lastDue(plan, week + Millis(167 * 3'600'000), zone), week);
        QCOMPARE(lastDue(plan, week + Millis(168 * 3'600'000), zone), week + Millis(168 * 3'600'000));
    }

    void aPlanIsReadAsItWasWritten() {
        BackupPlan plan;
        plan.recipient = QByteArray(32, 'r');
        plan.on = true;
        plan.folder = u"/mnt/stick"_s;
        plan.everyHours = 12;
        plan.keep = {1, 2, 3, 4};
        const auto read = BackupPlan::fromJson(plan.toJson());
        QVERIFY(read);
        QCOMPARE(read->toJson(), plan.toJson());
        for (const auto& [field, value] : {std::pair(u"every_hours"_s, QJsonValue(0)),
                                           {u"at_hour"_s, 24},
                                           {u"keep_last"_s, 0},
                                           {u"keep_daily"_s, -1},
                                           {u"folder"_s, QString()},
                                           {u"recipient"_s, u"00"_s}}) {
            QJsonObject wrong = plan.toJson();
            wrong[field] = value;
            QCOMPARE(BackupPlan::fromJson(wrong).error().facts.value(u"field"_s).toString(), field);
        }
    }
};

QTEST_APPLESS_MAIN(BackupRules)
#include "backup_rules.moc"
