#include "desktop/options.h"
#include "desktop/single_instance.h"
#include "ui/settings/settings_page.h"

#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace balcao;

class TestShellDesktop : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theSecondStartRaisesTheFirst() {
        const QTemporaryDir runtime;
        SingleInstance first(QStringLiteral("/profile/a"));
        QCOMPARE(first.begin(runtime.path()), SingleInstance::Role::First);
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        SingleInstance::Role role = SingleInstance::Role::NoAnswer;
        // Another process would ask; a thread with an instance of its own stands for it.
        const std::unique_ptr<QThread> other(QThread::create([&] {
            SingleInstance second(QStringLiteral("/profile/a"));
            role = second.begin(runtime.path());
        }));
        other->start();
        QTRY_COMPARE(raised.count(), 1);
        QTRY_VERIFY(other->isFinished());
        QCOMPARE(role, SingleInstance::Role::Raised);
    }

    void anotherProfileHasAWindowOfItsOwn() {
        const QTemporaryDir runtime;
        SingleInstance first(QStringLiteral("/profile/a"));
        SingleInstance other(QStringLiteral("/profile/b"));
        QCOMPARE(first.begin(runtime.path()), SingleInstance::Role::First);
        QCOMPARE(other.begin(runtime.path()), SingleInstance::Role::First);
    }

    void aHolderThatDoesNotAnswerIsSaidAndNotWaitedForLong() {
        const QTemporaryDir runtime;
        const QString name = SingleInstance::nameFor(QStringLiteral("/profile/a"));
        QLockFile hung(runtime.filePath(name + QStringLiteral(".lock")));
        QVERIFY(hung.tryLock(0));
        SingleInstance second(QStringLiteral("/profile/a"));
        QCOMPARE(second.begin(runtime.path(), 200), SingleInstance::Role::NoAnswer);
    }

    void aCrashedHolderBlocksNobody() {
        const QTemporaryDir runtime;
        const QString name = SingleInstance::nameFor(QStringLiteral("/profile/a"));
        // What a killed process leaves behind: a lock of a process that is gone, and a dead socket file.
        QProcess gone;
        gone.start(QStringLiteral("true"), QStringList());
        const qint64 pid = gone.processId();
        QVERIFY(gone.waitForFinished());
        QFile lock(runtime.filePath(name + QStringLiteral(".lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(QByteArray::number(pid) + "\nbalcao\n" + QSysInfo::machineHostName().toUtf8() + "\n");
        lock.close();
        QFile socket(runtime.filePath(name + QStringLiteral(".sock")));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        socket.close();
        SingleInstance next(QStringLiteral("/profile/a"));
        QCOMPARE(next.begin(runtime.path()), SingleInstance::Role::First);
    }

    void optionsAreRead() {
        const auto options = parseDesktopOptions(
            {QStringLiteral("--profile"), QStringLiteral("/p"), QStringLiteral("--lang=pt"),
             QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--size"),
             QStringLiteral("1366x768"), QStringLiteral("--page"), QStringLiteral("settings:limits")});
        QVERIFY(options);
        QCOMPARE(options->profileDirectory, QStringLiteral("/p"));
        QCOMPARE(options->language, QStringLiteral("pt_BR"));
        QCOMPARE(options->theme, QStringLiteral("dark"));
        QCOMPARE(options->size, QSize(1366, 768));
        QCOMPARE(options->page, QStringLiteral("settings:limits"));
    }

    void everySectionOfTheManualIsAPage() {
        QFile manual(QStringLiteral(BALCAO_MANUAL));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(manual.readAll());
        for (const QString& id : SettingsPage::sectionIds()) {
            const QString page = QStringLiteral("settings:") + id;
            const auto options = parseDesktopOptions({QStringLiteral("--page"), page});
            QVERIFY2(options && options->page == page, qPrintable(page));
            QVERIFY2(text.contains(QRegularExpression(QStringLiteral("[ \"]%1\\b").arg(id))), qPrintable(id));
        }
        QVERIFY(parseDesktopOptions({QStringLiteral("--page"), QStringLiteral("settings:lightning")}));
    }

    void aWrongOptionIsRefused_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{QStringLiteral("--nonsense")};
        QTest::newRow("no value") << QStringList{QStringLiteral("--profile")};
        QTest::newRow("language") << QStringList{QStringLiteral("--lang"), QStringLiteral("de")};
        QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")};
        QTest::newRow("size") << QStringList{QStringLiteral("--size"), QStringLiteral("9x9")};
        QTest::newRow("page") << QStringList{QStringLiteral("--page"), QStringLiteral("cellar")};
        QTest::newRow("section") << QStringList{QStringLiteral("--page"), QStringLiteral("settings:cellar")};
        QTest::newRow("empty section") << QStringList{QStringLiteral("--page"), QStringLiteral("settings:")};
        QTest::newRow("section of another page")
            << QStringList{QStringLiteral("--page"), QStringLiteral("sales:limits")};
        QTest::newRow("stray word") << QStringList{QStringLiteral("hello")};
    }
    void aWrongOptionIsRefused() {
        QFETCH(QStringList, arguments);
        const auto options = parseDesktopOptions(arguments);
        QVERIFY(!options);
        QCOMPARE(options.error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestShellDesktop)
#include "shell_desktop.moc"
