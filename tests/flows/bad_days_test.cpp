#include "ctl_run.h"
#include "desktop/composition.h"
#include "support/fakes.h"
#include "support/file_limit.h"
#include "support/find_in_windows.h"
#include "ui/counter/counter_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/notice.h"
#include "ui/shell/problem_page.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20'000;
const QByteArray kGarbage = "{\"format\": 1, \"database\": \"sqli";

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAll(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

/// What a person is told, in the window and on the command line, when a file is not as it should be: what
/// happened, what was not lost, what to do. And it never crashes, and never writes over what it cannot read.
class BadDaysTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    /// Without a bus there is no keychain, on any machine.
    static void initMain() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all"); }

    void init() {
        m_ctl = std::make_unique<CtlBench>();
        qputenv("BALCAO_SECRETS_FILE", QFile::encodeName(m_ctl->path(u"secrets"_s)));
    }
    void cleanup() {
        m_desktop.reset();
        m_ctl.reset();
    }

    void damagedSettingsAreKeptAndTheCounterIsMadeAgainOnTheSameData() {
        makeDemo();
        const TenantId tenant = Profile::load(m_ctl->profile())->tenant;
        QVERIFY(writeAll(profileFile(), kGarbage));
        open();
        QTRY_VERIFY(find<ProblemPage>() != nullptr);
        const QString told = texts(*find<ProblemPage>());
        QVERIFY2(told.contains(u"The settings of this counter are damaged."_s), qPrintable(told));
        QVERIFY2(told.contains(u"database, which was not touched"_s), qPrintable(told));
        QVERIFY2(told.contains(u"F5 sets the counter up again"_s), qPrintable(told));
        const QStringList kept = QDir(m_ctl->profile()).entryList({u"profile.json.broken-*"_s});
        QCOMPARE(kept.size(), 1);
        QVERIFY2(told.contains(kept.constFirst()), qPrintable(told));
        QCOMPARE(readAll(m_ctl->profile() + u'/' + kept.constFirst()), kGarbage);

        find<ProblemPage>()->findChild<QAction*>()->trigger();
        QTRY_VERIFY(find<FirstStartPage>() != nullptr);
        write("firstUnit", u"Shop"_s);
        write("firstPerson", u"Ana"_s);
        find<QAction>(u"firstOpen"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
        QVERIFY(Profile::load(m_ctl->profile())->tenant == tenant);
    }

    void settingsOfANewerVersionAreLeftAlone() {
        makeDemo();
        QVERIFY(writeAll(profileFile(), "{\"format\": 99}"));
        open();
        QTRY_VERIFY(find<ProblemPage>() != nullptr);
        const QString told = texts(*find<ProblemPage>());
        QVERIFY2(told.contains(u"The settings of this counter are from a newer version."_s),
                 qPrintable(told));
        QVERIFY2(told.contains(u"Neither they nor the database were touched."_s), qPrintable(told));
        QVERIFY2(told.contains(u"Install the newer version."_s), qPrintable(told));
        find<ProblemPage>()->findChild<QAction*>()->trigger();  // again: nothing else happens
        QTRY_VERIFY(find<ProblemPage>() != nullptr);
        QCOMPARE(readAll(profileFile()), QByteArray("{\"format\": 99}"));
    }

    void aDamagedDatabaseIsLeftForItsRescue() {
        makeDemo();
        const QByteArray letter(4096, 'x');
        for (const char* end : {"", "-wal", "-shm"}) QFile::remove(databaseFile() + QLatin1String(end));
        QVERIFY(writeAll(databaseFile(), letter));
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<ProblemPage>() != nullptr, kPatience);
        const QString told = texts(*find<ProblemPage>());
        QVERIFY2(told.contains(u"The database is damaged."_s), qPrintable(told));
        QVERIFY2(told.contains(u"so that it can be rescued"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Restore the last backup"_s), qPrintable(told));
        QCOMPARE(readAll(databaseFile()), letter);
    }

    void aFolderThatCannotBeMadeIsNamedAndWhatWasTypedStays() {
        QVERIFY(writeAll(m_ctl->path(u"file"_s), "in the way"));
        open(m_ctl->path(u"file/profile"_s));
        QTRY_VERIFY(find<FirstStartPage>() != nullptr);
        write("firstUnit", u"Shop"_s);
        write("firstPerson", u"Ana"_s);
        find<QAction>(u"firstOpen"_s)->trigger();
        const auto notice = [] {
            return find<FirstStartPage>()
                ->findChild<Notice*>(QString(), Qt::FindDirectChildrenOnly)
                ->sentence();
        };
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"could not be read or written."_s), kPatience);
        QVERIFY2(notice().contains(m_ctl->path(u"file/profile"_s)), qPrintable(notice()));
        QVERIFY2(notice().contains(u"what you typed is still here"_s), qPrintable(notice()));
        QVERIFY2(notice().contains(u"Look after the folder's rights"_s), qPrintable(notice()));
        QCOMPARE(find<QLineEdit>(u"firstUnit"_s)->text(), u"Shop"_s);
    }

    void aChoiceThatCannotBeWrittenIsNotPretended() {
        makeDemo();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
        find<MainWindow>()->showPage(u"settings"_s);
        QVERIFY(find<SettingsPage>()->showSection(u"appearance"_s));
        // A folder where the file should be: also for somebody who may write everywhere.
        QVERIFY(QFile::remove(profileFile()));
        QVERIFY(QDir().mkpath(profileFile()));
        auto* sounds = find<QCheckBox>(u"appearanceSounds"_s);
        const bool before = sounds->isChecked();
        sounds->click();
        auto* section = find<QWidget>(u"section.appearance"_s);
        const QString told = section->findChild<Notice*>()->sentence();
        QVERIFY2(told.contains(u"profile.json could not be read or written. Nothing was changed."_s),
                 qPrintable(told));
        QVERIFY2(told.contains(u"then try again"_s), qPrintable(told));
        QCOMPARE(sounds->isChecked(), before);
    }

    void theCommandLineSaysItToo_data() {
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QByteArray>("database");
        QTest::addColumn<QByteArrayList>("told");
        QTest::newRow("damaged settings")
            << kGarbage << QByteArray()
            << QByteArrayList{"io", "are damaged", "profile.json.broken-", "not touched", "balcaoctl init"};
        QTest::newRow("newer settings")
            << QByteArray("{\"format\": 99}") << QByteArray()
            << QByteArrayList{"database_newer", "Nothing was touched", "Install the newer version"};
        QTest::newRow("damaged database")
            << QByteArray() << QByteArray(4096, 'x')
            << QByteArrayList{"database_corrupt", "left as it is", "Restore the last backup"};
    }
    void theCommandLineSaysItToo() {
        QFETCH(QByteArray, profile);
        QFETCH(QByteArray, database);
        QFETCH(QByteArrayList, told);
        makeDemo();
        if (!profile.isEmpty()) QVERIFY(writeAll(profileFile(), profile));
        if (!database.isEmpty()) {
            for (const char* end : {"-wal", "-shm"}) QFile::remove(databaseFile() + QLatin1String(end));
            QVERIFY(writeAll(databaseFile(), database));
        }
        const CtlRun run = m_ctl->run({u"ticket"_s, u"list"_s});
        QVERIFY(!run.crashed);
        QCOMPARE(run.code, 1);
        for (const QByteArray& part : told) QVERIFY2(run.errors.contains(part), run.errors.constData());
        if (!database.isEmpty()) QCOMPARE(readAll(databaseFile()), database);
        if (profile == kGarbage) {
            // As the sentence says: the counter is set up again on its own database.
            const CtlRun again = m_ctl->run({u"init"_s, u"--name"_s, u"Shop"_s});
            QVERIFY2(again.code == 0, again.errors.constData());
            QCOMPARE(m_ctl->run({u"verify"_s}).code, 0);
        }
    }

    void aCounterWithoutAKeychainOpensAndSaysWhatIsForgotten() {
        makeDemo();
        qunsetenv("BALCAO_SECRETS_FILE");
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
        auto* strip = find<StatusStrip>();
        QVERIFY(strip != nullptr);
        QTRY_VERIFY2_WITH_TIMEOUT(strip->spokenName().contains(u"No keychain: passwords are not kept"_s),
                                  qPrintable(strip->spokenName()), kPatience);
        const QString told = strip->toolTip();
        QVERIFY2(told.contains(u"The keychain of this computer does not open."_s), qPrintable(told));
        QVERIFY2(told.contains(u"Receipts stay valid"_s), qPrintable(told));
        QVERIFY2(told.contains(u"passwords and the node's credential are forgotten"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Unlock it, or name a file in BALCAO_SECRETS_FILE"_s), qPrintable(told));
    }

    void aFullDiskIsCalledFullWhereNothingIsRememberedOfTheShop() {
        makeDemo();
        QFile::remove(m_ctl->profile() + u"/last-start.json"_s);
        {
            const FileLimit full(1'024);
            QVERIFY(full.works());
            open();
            QTRY_VERIFY_WITH_TIMEOUT(find<ProblemPage>() != nullptr, kPatience);
            const QString told = texts(*find<ProblemPage>());
            QVERIFY2(told.contains(u"The disk is full."_s), qPrintable(told));
            QVERIFY2(told.contains(u"Free some space, then try again."_s), qPrintable(told));
        }
        find<ProblemPage>()->findChild<QAction*>()->trigger();  // there is room again
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
    }

    void aFullDiskIsCalledFullByTheCounter() {
        makeDemo();
        QVERIFY(m_ctl->run({u"sale"_s, u"--operation"_s, u"3001"_s, u"--tender"_s, u"cash"_s}).code == 0);
        const auto strip = [] {
            const auto* found = find<StatusStrip>();
            return found ? found->spokenName() : QString();
        };
        {
            const FileLimit full(1'024);
            QVERIFY(full.works());
            open();
            QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
            QTRY_VERIFY2_WITH_TIMEOUT(strip().contains(u"The disk is full"_s), qPrintable(strip()),
                                      kPatience);
        }
        // There is room again; nobody has to do anything.
        QTRY_VERIFY2_WITH_TIMEOUT(strip().contains(u"Data ready"_s), qPrintable(strip()), kPatience);
    }

    void aFullDiskIsCalledFull() {
        // A small disk of the test's own, in a name space that ends with the command.
        const QString small = m_ctl->path(u"small"_s);
        QVERIFY(QDir().mkpath(small));
        const QString script =
            u"mount -t tmpfs -o size=3m none '%1' || exit 77; "
            "'%2' --profile '%1/p' init --demo >/dev/null || exit 78; "
            "dd if=/dev/zero of='%1/fill' bs=1k 2>/dev/null; "
            "'%2' --profile '%1/p' sale --operation 3001 --tender cash; '%2' --profile '%1/p' ticket list; "
            "rm '%1/fill'; '%2' --profile '%1/p' verify && echo WHOLE"_s.arg(small,
                                                                             QStringLiteral(BALCAOCTL));
        if (QProcess::execute(u"unshare"_s, {u"-rm"_s, u"true"_s}) != 0) {
            QSKIP("this machine gives nobody a name space of their own");
        }
        QProcess process;
        process.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, script});
        QVERIFY(process.waitForFinished(60'000));
        if (process.exitCode() == 77) QSKIP("this machine lets nobody mount a disk of their own");
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(errors.contains("The disk is full."), errors.constData());
        QVERIFY2(errors.contains("What was saved before is safe."), errors.constData());
        QVERIFY2(errors.contains("Free some space"), errors.constData());
        const QByteArray output = process.readAllStandardOutput();
        QVERIFY2(output.contains("\"database_full\""), output.constData());  // the sale, in its own JSON
        QVERIFY2(output.contains("WHOLE"), output.constData());
    }

 private:
    static void write(const char* name, const QString& text) {
        auto* field = find<QLineEdit>(QLatin1String(name));
        QVERIFY2(field != nullptr, name);
        QTest::keyClicks(field, text);
        QTRY_COMPARE(field->text(), text);  // the scanner's filter gives quick keys on a moment later
    }
    [[nodiscard]] QString profileFile() const { return m_ctl->profile() + u"/profile.json"_s; }
    [[nodiscard]] QString databaseFile() const { return m_ctl->profile() + u"/balcao.db"_s; }
    void makeDemo() {
        const CtlRun made = m_ctl->run({u"init"_s, u"--demo"_s});
        QVERIFY2(made.code == 0, made.errors.constData());
    }
    void open(const QString& directory = {}) {
        DesktopOptions options;
        options.profileDirectory = directory.isEmpty() ? m_ctl->profile() : directory;
        options.language = u"en"_s;
        options.size = QSize(1366, 768);
        m_desktop =
            std::make_unique<Desktop>(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        m_desktop->begin();
    }
    [[nodiscard]] static QString texts(const QWidget& page) {
        QStringList all;
        const auto labels = page.findChildren<TextLabel*>();
        for (const TextLabel* label : labels) all << label->plain();
        return all.join(u' ');
    }

    std::unique_ptr<CtlBench> m_ctl;
    std::unique_ptr<Desktop> m_desktop;
};

QTEST_MAIN(BadDaysTest)
#include "bad_days_test.moc"
