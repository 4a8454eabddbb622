#include "backup/backup_store.h"
#include "storage/sqlite_connection.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// What is committed lies in SQLite's log at first; when it is brought into the file is decided here, so that
/// nobody waits for it.
class TestLog final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"shop.db"_s);
        m_connection = std::make_unique<SqliteConnection>(m_file);
        QVERIFY(m_connection->open());
        commit({{u"CREATE TABLE things (content BLOB NOT NULL)"_s, {}}});
    }

    void aCommitLeavesTheFileAloneAndARestFillsIt() {
        commitMegabytes(6);
        QVERIFY2(QFileInfo(m_file).size() < kMegabyte, qPrintable(QString::number(QFileInfo(m_file).size())));
        m_connection->rest();
        QVERIFY2(QFileInfo(m_file).size() > 5 * kMegabyte,
                 qPrintable(QString::number(QFileInfo(m_file).size())));
    }

    void aSmallLogIsLeftAlone() {
        commitMegabytes(1);
        m_connection->rest();
        QVERIFY(QFileInfo(m_file).size() < kMegabyte);
    }

    void aLogThatNeverRestsDoesNotGrowWithoutEnd() {
        commitMegabytes(80);
        const qint64 log = QFileInfo(QString(m_file + u"-wal"_s)).size();
        QVERIFY2(log < 40 * kMegabyte, qPrintable(QString::number(log)));
        QVERIFY(QFileInfo(m_file).size() > 40 * kMegabyte);
    }

    void aCopyThatIsSealedHoldsTheLogNoLonger() {
        commitMegabytes(2);
        QVERIFY(m_connection->script(u"PRAGMA application_id = 0x424c4331"_s));
        SqliteConnection reader(m_file, SqliteConnection::Mode::Look);
        QVERIFY(reader.open());
        QVERIFY(reader.begin(Database::Access::Read));
        QVERIFY(reader.query({}, {u"SELECT count(*) AS n FROM things"_s, {}}));
        commitMegabytes(8);  // behind its back
        m_connection->rest();
        QVERIFY(QFileInfo(m_file).size() < 4 * kMegabyte);  // as long as it reads there
        qint64 sent = 0;
        qint64 whole = 0;
        qint64 fileThen = 0;
        const auto copied = reader.copyOut({[&](QByteArrayView bytes) -> Result<void> {
                                                sent += bytes.size();
                                                return {};
                                            },
                                            [&](qint64 size) {
                                                whole = size;
                                                fileThen = QFileInfo(m_file).size();
                                            }});
        QVERIFY(copied);
        QVERIFY(reader.commit({}));
        QCOMPARE(sent, whole);
        // The moment it began to read, and the log is in the file before the first byte is sent.
        QVERIFY2(whole > 2 * kMegabyte && whole < 4 * kMegabyte, qPrintable(QString::number(whole)));
        QVERIFY2(fileThen > 9 * kMegabyte, qPrintable(QString::number(fileThen)));
    }

 private:
    static constexpr qint64 kMegabyte = 1'000'000;

    void commit(const std::vector<Statement>& batch) {
        QVERIFY(m_connection->begin(Database::Access::Write));
        QVERIFY(m_connection->commit(batch));
    }
    void commitMegabytes(int count) {
        for (int i = 0; i < count; ++i) {
            commit({{u"INSERT INTO things (content) VALUES (:content)"_s,
                     {{"content", QByteArray(kMegabyte, 'x')}}}});
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<SqliteConnection> m_connection;
};

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
