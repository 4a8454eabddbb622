#include "one_file_case.h"

#include <QFile>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The file of a database is moved or deleted under a program that has it open: the system keeps it alive
/// for that program alone, and what it would go on writing nobody would find again.
class TestFileAway final : public OneFileCase {
    Q_OBJECT

 private Q_SLOTS:
    void aFileThatIsTakenAwayIsWaitedFor() {
        const auto database = open(soon());
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QVERIFY(put(*database, u"first"_s));
        move(folder(), m_elsewhere.path());
        const auto refused = put(*database, u"second"_s);
        QVERIFY(!refused);
        QCOMPARE(toText(refused.error().code), u"database_unreachable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Away, kPatience);
        // Nothing is made in its place: an empty file would look like a shop that sold nothing.
        QVERIFY(!QFile::exists(path()));
        move(m_elsewhere.path(), folder());
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QVERIFY(put(*database, u"third"_s));
        QCOMPARE(keys(*database), (QStringList{u"first"_s, u"third"_s}));
    }

    void itIsNoticedWithoutBeingAsked() {
        const auto database = open(soon());
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QVERIFY(QFile::remove(path()));
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Away, kPatience);
    }

 private:
    static void move(const QString& from, const QString& to) {
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            const QString file = u"/balcao.db"_s + suffix;
            if (QFile::exists(from + file)) QVERIFY(QFile::rename(from + file, to + file));
        }
    }
    /// It is away once nobody waits any longer.
    [[nodiscard]] static SqlOptions soon() {
        SqlOptions options;
        options.patience = Millis{200};
        return options;
    }

    QTemporaryDir m_elsewhere;
};

QTEST_GUILESS_MAIN(TestFileAway)
#include "test_file_away.moc"
