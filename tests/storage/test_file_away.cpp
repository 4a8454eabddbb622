#include "storage/sql_database.h"
#include "storage/stores.h"
#include "support/fakes.h"

#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 10'000;

}  // namespace

/// The file of a database is moved or deleted under a program that has it open: the system keeps it alive
/// for that program alone, and what it would go on writing nobody would find again.
class TestFileAway final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileThatIsTakenAwayIsWaitedFor() {
        const auto database = open();
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QVERIFY(put(*database, u"first"_s));
        move(m_folder->path(), m_elsewhere.path());
        const auto refused = put(*database, u"second"_s);
        QVERIFY(!refused);
        QCOMPARE(toText(refused.error().code), u"database_unreachable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Away, kPatience);
        // Nothing is made in its place: an empty file would look like a shop that sold nothing.
        QVERIFY(!QFile::exists(m_folder->filePath(u"balcao.db"_s)));
        move(m_elsewhere.path(), m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QVERIFY(put(*database, u"third"_s));
        QCOMPARE(keys(*database), (QStringList{u"first"_s, u"third"_s}));
    }

    void itIsNoticedWithoutBeingAsked() {
        const auto database = open();
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Ready, kPatience);
        QVERIFY(QFile::remove(m_folder->filePath(u"balcao.db"_s)));
        QTRY_COMPARE_WITH_TIMEOUT(database->health(), DatabaseHealth::Away, kPatience);
    }

 private:
    static void move(const QString& from, const QString& to) {
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            const QString file = u"/balcao.db"_s + suffix;
            if (QFile::exists(from + file)) QVERIFY(QFile::rename(from + file, to + file));
        }
    }
    [[nodiscard]] std::unique_ptr<SqlDatabase> open() const {
        SqlOptions options;
        options.url = u"sqlite:balcao.db"_s;
        options.directory = m_folder->path();
        options.patience = Millis{200};
        return SqlDatabase::create(options, CountingIdSource().make<TenantId>()).value();
    }
    [[nodiscard]] Result<Done> put(SqlDatabase& database, const QString& key) {
        return await(database.write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.settings.put(t, key, {{u"text"_s, key}});
            return Done{};
        }));
    }
    [[nodiscard]] QStringList keys(SqlDatabase& database) {
        return await(database.read<QStringList>([&](Transaction& t) -> Result<QStringList> {
                   QStringList found;
                   for (const QString& key : {u"first"_s, u"second"_s, u"third"_s}) {
                       BALCAO_TRY(body, m_stores.settings.get(t, key));
                       if (body) found << key;
                   }
                   return found;
               }))
            .value_or(QStringList{});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_elsewhere;
    SqlStores m_stores;
};

QTEST_GUILESS_MAIN(TestFileAway)
#include "test_file_away.moc"
