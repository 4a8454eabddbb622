#include "one_file_case.h"
#include "support/file_limit.h"

#include <QFileInfo>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// A disk without room is called full wherever SQLite meets it, also where SQLite itself only speaks of an
/// input or output error.
class TestFullDisk final : public OneFileCase {
    Q_OBJECT

 private Q_SLOTS:
    void aWriteThatFindsNoRoomLeavesWhatWasSaved() {
        const auto database = open();
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QVERIFY(put(*database, u"first"_s, u"saved"_s));
        {
            const FileLimit full(static_cast<rlim_t>(QFileInfo(path() + u"-wal"_s).size()));
            QVERIFY(full.works());
            const auto refused = put(*database, u"second"_s, QString(50'000, u'x'));
            QVERIFY(!refused);
            QCOMPARE(toText(refused.error().code), u"database_full"_s);
        }
        QVERIFY(put(*database, u"third"_s, u"saved"_s));  // room again: as if nothing had been
        QCOMPARE(keys(*database), (QStringList{u"first"_s, u"third"_s}));
    }

    void aDatabaseThatFindsNoRoomToBeOpenedWaitsForIt() {
        {
            const auto database = open();
            QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
            QVERIFY(put(*database, u"first"_s, u"saved"_s));
        }
        std::unique_ptr<SqlDatabase> database;
        {
            const FileLimit full(1'024);  // too little for the file the connections share
            QVERIFY(full.works());
            database = open();
            QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Away, kPatience);
            QCOMPARE(toText(database->healthReason().code), u"database_full"_s);
            QVERIFY(!database->healthReason().detail.isEmpty());
        }
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QCOMPARE(keys(*database), QStringList{u"first"_s});
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "test_full_disk.moc"
