#include "reports/journal_file.h"

#include "reports/journal_export.h"
#include "support/fakes.h"
#include "support/file_limit.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// An export of the journal into a file: whole or not at all, and nothing that a spreadsheet would run.
class JournalFileTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_asked = 0;
        m_lines = 1'203;
        m_subject = u"ticket"_s;
    }

    void everyLineIsWrittenPageByPage_data() {
        QTest::addColumn<bool>("csv");
        QTest::newRow("csv") << true;
        QTest::newRow("jsonl") << false;
    }
    void everyLineIsWrittenPageByPage() {
        QFETCH(bool, csv);
        JournalFile file(wish(csv), page());
        QSignalSpy progress(&file, &JournalFile::progressed);
        const auto written = await(file.write());
        QVERIFY(written);
        QCOMPARE(*written, qint64(m_lines));
        QCOMPARE(m_asked, 3);
        QCOMPARE(progress.count(), 3);
        const auto lines = read();
        QCOMPARE(lines.size(), m_lines + (csv ? 1 : 0));
        // As the command writes it: the same functions.
        QCOMPARE(lines[csv ? 1 : 0].trimmed(),
                 csv ? journalCsv(row(m_lines), {}).toUtf8().trimmed()
                     : QJsonDocument(journalJson(row(m_lines), {})).toJson(QJsonDocument::Compact));
        QCOMPARE(left(), QStringList(u"journal"_s));
        QVERIFY(!(QFile(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void anEmptyJournalIsAnEmptyFile() {
        m_lines = 0;
        JournalFile file(wish(false), page());
        QCOMPARE(await(file.write()).value_or(-1), qint64(0));
        QCOMPARE(QFile(path()).size(), qint64(0));
    }

    void aFormulaIsText_data() {
        QTest::addColumn<QString>("text");
        for (const char* start : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"}) {
            QTest::newRow(start) << QString::fromLatin1(start);
        }
    }
    void aFormulaIsText() {
        QFETCH(QString, text);
        m_lines = 1;
        m_subject = text;
        JournalFile file(wish(true), page());
        QVERIFY(await(file.write()));
        QFile made(path());
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray all = made.readAll();
        QVERIFY2(all.contains(QByteArray("'" + text.toUtf8())), all.constData());
        QVERIFY(!all.contains(QByteArray("," + text.toUtf8())));
    }

    void aCancelledExportLeavesWhatWasThere() {
        keepOld();
        JournalFile file(wish(true), [this, &file](const std::optional<AuditCursor>& before, int limit) {
            if (before) file.cancel();
            return page()(before, limit);
        });
        const auto written = await(file.write());
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        isAsItWas();
    }

    void aReadThatFailsLeavesWhatWasThere() {
        keepOld();
        {
            JournalFile file(wish(true), [this](const std::optional<AuditCursor>& before, int limit) {
                if (!before) return page()(before, limit);
                return ready<std::vector<JournalRow>>(fail(ErrorCode::DatabaseUnreachable));
            });
            const auto written = await(file.write());
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::DatabaseUnreachable);
        }
        isAsItWas();
    }

    void aDiskWithoutRoomIsSaid() {
        keepOld();
        {
            const FileLimit limit(64 * 1024);
            QVERIFY(limit.works());
            JournalFile file(wish(false), page());
            const auto written = await(file.write());
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::DatabaseFull);
        }
        isAsItWas();
    }

    void aFolderThatIsNotThereIsSaid() {
        JournalFile::Wish there = wish(true);
        there.path = m_folder->filePath(u"nowhere/journal"_s);
        JournalFile file(there, page());
        const auto written = await(file.write());
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Io);
        QCOMPARE(written.error().facts.value(u"file"_s).toString(), there.path);
        QCOMPARE(m_asked, 0);
    }

    void oneThatGoesAwayInTheMiddleLeavesWhatWasThere() {
        keepOld();
        auto file = std::make_unique<JournalFile>(wish(true), page());
        const auto written = file->write();
        file.reset();
        QCoreApplication::processEvents();
        isAsItWas();
    }

 private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"journal"_s); }
    [[nodiscard]] JournalFile::Wish wish(bool csv) const {
        JournalFile::Wish wish;
        wish.path = path();
        wish.csv = csv;
        return wish;
    }
    [[nodiscard]] JournalRow row(int sequence) const {
        JournalRow made;
        made.entry.registerId = RegisterId(QUuid::fromString(u"01234567-89ab-7cde-8f01-000000000001"_s));
        made.entry.sequence = sequence;
        made.entry.at = fromUnixMs(1'795'262'400'000 + sequence);
        made.entry.action = u"ticket.open"_s;
        made.entry.subject = m_subject;
        made.entry.details = u"{\"number\":\"A 047\"}"_s;
        return made;
    }
    /// Newest first, from `m_lines` down.
    [[nodiscard]] JournalFile::Page page() {
        return [this](const std::optional<AuditCursor>& before, int limit) {
            ++m_asked;
            const int first = before ? static_cast<int>(before->sequence) - 1 : m_lines;
            std::vector<JournalRow> rows;
            for (int i = first; i > 0 && rows.size() < size_t(limit); --i) rows.push_back(row(i));
            return ready<std::vector<JournalRow>>(std::move(rows));
        };
    }
    [[nodiscard]] QList<QByteArray> read() const {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly)) return {};
        QList<QByteArray> lines = file.readAll().split('\n');
        lines.removeLast();
        return lines;
    }
    [[nodiscard]] QStringList left() const {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }
    void keepOld() {
        QFile old(path());
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    }
    void isAsItWas() {
        QTRY_COMPARE(left(), QStringList(u"journal"_s));
        QFile old(path());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_subject;
    int m_lines = 0;
    int m_asked = 0;
};

QTEST_GUILESS_MAIN(JournalFileTest)
#include "journal_file.moc"
