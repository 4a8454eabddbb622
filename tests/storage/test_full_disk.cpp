#include "storage/sql_database.h"
#include "storage/stores.h"
#include "support/fakes.h"
#include "support/file_limit.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 10'000;

}  // namespace

/// A disk without room is called full wherever SQLite meets it, also where SQLite itself only speaks of an
/// input or output error.
class TestFullDisk final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

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

 private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"balcao.db"_s); }
    [[nodiscard]] std::unique_ptr<SqlDatabase> open() const {
        SqlOptions options;
        options.url = u"sqlite:balcao.db"_s;
        options.directory = m_folder->path();
        return SqlDatabase::create(options, CountingIdSource().make<TenantId>()).value();
    }
    [[nodiscard]] Result<Done> put(SqlDatabase& database, const QString& key, const QString& text) {
        return await(database.write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.settings.put(t, key, {{u"text"_s, text}});
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
    SqlStores m_stores;
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "test_full_disk.moc"
