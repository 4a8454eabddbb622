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
