#include "audit/audit_log.h"
#include "flows/session_window.h"
#include "storage/sql_audit_store.h"
#include "storage/sql_database.h"
#include "ui/counter/charge_view.h"
#include "ui/counter/paid_page.h"
#include "ui/journal/change_pair.h"
#include "ui/journal/journal_model.h"
#include "ui/journal/journal_panel.h"
#include "ui/journal/journal_proof.h"
#include "ui/login/new_pin_page.h"
#include "ui/shell/table.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The journal as an auditor reads it in the window.
class WindowJournalTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() { makeCounter(); }
    void cleanup() {
        closeCounter();
        QGuiApplication::clipboard()->clear();
    }

    void everyActHasAWordAndIsFound() {
        open();
        sell();
        showJournal();
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QString action = model()->row(row)->entry.action;
            QVERIFY2(cell(row, JournalModel::What) != action, qPrintable(action));
        }
        // More may come meanwhile: the register signs its journal by itself.
        const int all = model()->rowCount();
        QVERIFY(all >= 4);

        auto* act = find<QComboBox>(u"journalAct"_s);
        act->setCurrentIndex(act->findData(u"ticket.open"_s));
        Q_EMIT act->activated(act->currentIndex());
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(cell(0, JournalModel::What), u"Ticket opened"_s);
        QCOMPARE(cell(0, JournalModel::Who), u"Rita Lopes"_s);
        QCOMPARE(cell(0, JournalModel::Where), u"Guichê 3"_s);
        QVERIFY(cell(0, JournalModel::On).startsWith(u"ticket "_s));

        // The same object, whatever was done to it.
        QTest::keyClick(table(), Qt::Key_Escape, Qt::ShiftModifier);
        QTRY_VERIFY(model()->rowCount() >= all);
        QVERIFY(goTo(u"ticket.open"_s));
        const QString subject = model()->row(table()->currentIndex().row())->entry.subject;
        QTest::keyClick(table(), Qt::Key_S);
        QTRY_VERIFY(model()->rowCount() > 1 && model()->rowCount() < all);
        for (int row = 0; row < model()->rowCount(); ++row) {
            QCOMPARE(model()->row(row)->entry.subject, subject);
        }
        // By its number too; what names nothing says so and hides nothing.
        QTest::keyClick(table(), Qt::Key_Escape, Qt::ShiftModifier);
        QTRY_VERIFY(model()->rowCount() >= all);
        look(u"nothing is called this"_s);
        QTRY_VERIFY(isSaid(u"Nothing is called that."_s));
        QVERIFY(model()->rowCount() >= all);
        look(m_number);
        QTRY_VERIFY(model()->rowCount() > 1 && model()->rowCount() < all);
        QCOMPARE(model()->row(0)->entry.subject, subject);
    }

    void aChangeStandsBeforeAndAfterAndCanBeCopied() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        renameUnit(u"Unidade Norte"_s);
        showJournal();
        QVERIFY(goTo(u"settings.save"_s));
        const auto pairs = find<JournalPanel>()->findChildren<ChangePair*>();
        QVERIFY(!pairs.isEmpty());
        QVERIFY(std::any_of(pairs.begin(), pairs.end(), [](const ChangePair* pair) {
            return pair->spokenName().endsWith(u"now Unidade Norte"_s);
        }));
        QTest::keyClick(table(), Qt::Key_C);
        QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
        const QJsonObject copied =
            QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(copied.value(u"action"_s).toString(), u"settings.save"_s);
        QVERIFY(!copied.value(u"hash"_s).toString().isEmpty());
    }

    void whatIsWrittenMeanwhileWaitsAbove() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        showJournal();
        const int before = model()->rowCount();
        const qint64 newest = model()->row(0)->entry.sequence;
        renameUnit(u"Unidade Sul"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model()->news() > 0, kPatience);
        QCOMPARE(model()->row(0)->entry.sequence, newest);
        const int news = model()->news();
        QTest::keyClick(table(), Qt::Key_N);
        QTRY_COMPARE(model()->rowCount(), before + news);
        QCOMPARE(model()->news(), 0);
        QCOMPARE(cell(0, JournalModel::What), u"Settings changed"_s);
        QVERIFY(isSaid(QString::number(before + news) + u" lines"_s));
    }

    void aWholeJournalIsProvenAndABrokenOneNamesItsLine() {
        open();
        sell();
        showJournal();
        QTest::keyClick(table(), Qt::Key_V);
        QTRY_VERIFY_WITH_TIMEOUT(isProven(u"verified, whole"_s), kPatience);
        edit(u"UPDATE audit_entries SET details = '{}' WHERE sequence = 2"_s);
        QTest::keyClick(table(), Qt::Key_V);
        QTRY_VERIFY_WITH_TIMEOUT(isProven(u"broken"_s), kPatience);
        QVERIFY(isProven(u"Line 2 of Guichê 3 is not what was written."_s));
        QTest::keyClick(table(), Qt::Key_G);
        QTRY_VERIFY(panelSays(u"This line is not what was written: its hash is another one."_s));
        // One that is gone is said to be.
        edit(u"DELETE FROM audit_entries WHERE sequence = 2"_s);
        QTest::keyClick(table(), Qt::Key_V);
        QTRY_VERIFY_WITH_TIMEOUT(isProven(u"is missing or stands twice."_s), kPatience);
    }

    void aDayThatIsOverIsClosedAtTheNextStart() {
        actYesterday();
        for (int start = 0; start < 2; ++start) {
            open();
            QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
            showJournal();
            QTRY_VERIFY_WITH_TIMEOUT(closes() == 1, kPatience);
            QTest::keyClick(table(), Qt::Key_V);
            QTRY_VERIFY_WITH_TIMEOUT(isProven(u"1 day closed."_s), kPatience);
            // The second start finds it closed.
            if (start == 0) m_desktop.reset();
        }
        QTest::qWait(6'000);
        QTest::keyClick(table(), Qt::Key_F5);
        QTRY_COMPARE(closes(), 1);
    }

    void whatTheFilterShowsIsExported() {
        open();
        sell();
        showJournal();
        const int all = model()->rowCount();
        auto* act = find<QComboBox>(u"journalAct"_s);
        act->setCurrentIndex(act->findData(u"ticket.open"_s));
        Q_EMIT act->activated(act->currentIndex());
        QTRY_COMPARE(model()->rowCount(), 1);
        const QString hash = QString::fromLatin1(model()->row(0)->entry.hash.toHex());
        const QString path = m_folder->filePath(u"journal.jsonl"_s);
        exportTo(path);
        QTRY_VERIFY2_WITH_TIMEOUT(isSaid(u"1 line is in"_s), "nothing was said", kPatience);
        const QStringList lines = linesOf(path);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(lines.front().toUtf8()).object().value(u"hash"_s).toString(), hash);
        QVERIFY(!(QFile(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        // It stands in the journal itself, with what was asked for.
        QTest::keyClick(table(), Qt::Key_Escape, Qt::ShiftModifier);
        QTRY_VERIFY(model()->rowCount() > all);
        QVERIFY(goTo(u"journal.export"_s));
        const QString details = model()->row(table()->currentIndex().row())->entry.details;
        QVERIFY2(details.contains(u"ticket.open"_s) && details.contains(u"jsonl"_s), qPrintable(details));
        // And as a table, everything.
        const int rows = model()->rowCount();
        const QString csv = m_folder->filePath(u"journal.csv"_s);
        exportTo(csv);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(csv), kPatience);
        QVERIFY(linesOf(csv).size() >= rows + 1);
        QVERIFY(linesOf(csv).front().startsWith(u"register,"_s));
    }

    void anExportThatCannotBeWrittenLeavesWhatWasThere() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        showJournal();
        const QString folder = m_folder->filePath(u"nowhere"_s);
        const QString path = folder + u"/journal.csv"_s;
        exportTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"No file was made."_s), kPatience);
        QVERIFY(!QFile::exists(path));
    }

    void onlyWhoMayReadItFindsIt() {
        hire();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        QVERIFY(!window()->showPage(u"journal"_s));
        signIn(u"r"_s, kRitasPin);
        showJournal();
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window()->cover() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(isSignInAsked());
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        enter(kJoaosOwnPin);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QVERIFY(!window()->showPage(u"journal"_s));
        QTest::keyClick(window(), Qt::Key_5, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), u"counter"_s);
    }

 private:
    [[nodiscard]] static Table* table() { return find<Table>(u"journalTable"_s); }
    [[nodiscard]] static const JournalModel* model() {
        return qobject_cast<const JournalModel*>(table()->model());
    }
    [[nodiscard]] static QString cell(int row, int column) {
        return model()->index(row, column).data().toString();
    }

    /// One ticket, charged and paid.
    void sell() {
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter() && QApplication::focusWidget() != nullptr, kPatience);
        QTest::keyClicks(QApplication::focusWidget(), u"2010"_s, {}, 60);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(presenter().ticket().chargeable() && !presenter().ticket().busy(),
                                 kPatience);
        m_number = presenter().ticket().details()->ticket.number.text();
        press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(presenter().charge().payment() != nullptr, kPatience);
        press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(find<PaidPage>() && find<PaidPage>()->isVisible(), kPatience);
    }
    /// Another program of the same counter changes the settings.
    void renameUnit(const QString& unit) {
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        OfficeSettings wanted = other.settings();
        wanted.organisation.unit = unit;
        QVERIFY(await(other.settingsService().save({other.ids().make<CommandId>(), other.actor(), wanted}),
                      kPatience));
    }
    static void showJournal() {
        QTest::keyClick(window(), Qt::Key_5, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), u"journal"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model()->rowCount() > 0 && model()->complete(), kPatience);
        // By name as soon as the names are there.
        QTRY_VERIFY(find<QComboBox>(u"journalPerson"_s)->count() > 1);
    }
    /// Makes the newest line of that act the current one.
    [[nodiscard]] static bool goTo(const QString& action) {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->row(row)->entry.action != action) continue;
            table()->setCurrentIndex(model()->index(row, 0));
            return true;
        }
        return false;
    }
    static void look(const QString& text) {
        QTest::keyClick(table(), Qt::Key_F2);
        auto* field = find<QLineEdit>(u"journalObject"_s);
        QVERIFY(field->hasFocus());
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] static bool isSaid(QWidget* inside, const QString& words) {
        const auto labels = inside->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const TextLabel* label) {
            return label->isVisible() && label->plain().contains(words);
        });
    }
    [[nodiscard]] static bool isSaid(const QString& words) { return isSaid(window(), words); }
    [[nodiscard]] static bool isProven(const QString& words) { return isSaid(find<JournalProof>(), words); }
    [[nodiscard]] static bool panelSays(const QString& words) { return isSaid(find<JournalPanel>(), words); }

    /// The register did something in the day before, and its program ended before that was over.
    void actYesterday() {
        const auto kept = Profile::load(profile());
        QVERIFY(kept);
        SqlOptions options;
        options.url = kept->databaseUrl;
        options.directory = profile();
        auto database = SqlDatabase::create(options, kept->tenant);
        QVERIFY(database);
        FakeClock clock;
        clock.set(SystemClock().now() - Millis(24 * 3'600'000));
        SqlAuditStore store;
        AuditLog log(kept->tenant, clock, store);
        Actor own;
        own.registerId = kept->registerId;
        const auto written = (*database)->write<Done>([&](Transaction& t) -> Result<Done> {
            BALCAO_CHECK(log.record(t, own, u"person.lock"_s, u"s"_s, {}));
            return Done{};
        });
        QVERIFY(await(written, kPatience));
    }
    [[nodiscard]] static int closes() {
        int found = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (model()->row(row)->entry.action == u"journal.close"_s) ++found;
        }
        // What is new waits above until it is asked for.
        if (found == 0) QTest::keyClick(table(), Qt::Key_F5);
        return found;
    }
    void exportTo(const QString& path) {
        QTest::keyClick(table(), Qt::Key_E);
        QTRY_VERIFY(find<QFileDialog>() != nullptr);
        QPointer<QFileDialog> dialog = find<QFileDialog>();
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY(dialog == nullptr);
        window()->activateWindow();
        QTRY_VERIFY(window()->isActiveWindow());
    }
    [[nodiscard]] static QStringList linesOf(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    /// Past the database's own guards, as somebody with the file in hand could.
    void edit(const QString& statement) {
        {
            QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
            file.setDatabaseName(QDir(profile()).filePath(u"balcao.db"_s));
            QVERIFY2(file.open(), qPrintable(file.lastError().text()));
            QSqlQuery query(file);
            for (const QString& each : {u"DROP TRIGGER IF EXISTS audit_entries_stay"_s,
                                        u"DROP TRIGGER IF EXISTS audit_entries_remain"_s, statement}) {
                QVERIFY2(query.exec(each), qPrintable(query.lastError().text()));
            }
        }
        QSqlDatabase::removeDatabase(u"tamper"_s);
    }

    QString m_number;
};

QTEST_MAIN(WindowJournalTest)
#include "window_journal_test.moc"
