#include "desktop/composition.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/find_in_windows.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_section.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatience = 20'000;
}  // namespace

/// What the window is again after it was closed, or after the session that it was open in came to its end.
class WindowKeptTest final : public QObject {
    Q_OBJECT

 public:
    /// The screen of the offscreen platform is smaller than any counter's window.
    static void initMain() {
        static const QTemporaryDir folder;
        QFile screens(folder.filePath(u"screens.json"_s));
        if (!screens.open(QIODevice::WriteOnly)) qFatal("no place for the screens");
        screens.write(R"({"screens":[{"name":"one","x":0,"y":0,"width":1920,"height":1080,)"
                      R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})");
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screens.fileName()));
    }

 private Q_SLOTS:
    void initTestCase() {
        QApplication::setCursorFlashTime(0);  // two pictures of one page are the same
        QVERIFY(keepSecretsIn(m_folder.filePath(u"secrets"_s)));
        FirstStart start;
        start.directory = m_folder.filePath(u"profile"_s);
        start.organisation = u"Papelaria Aurora"_s;
        start.person = u"Rita Lopes"_s;
        start.registerName = u"Caixa 1"_s;
        start.currency = brl();
        const auto made = await(Office::create(start, this), kPatience);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    }

    void sizeAndPlaceComeBack() {
        {
            const auto desktop = open();
            find<MainWindow>()->setGeometry(120, 90, 1400, 800);
        }
        const auto desktop = open();
        QCOMPARE(find<MainWindow>()->geometry(), QRect(120, 90, 1400, 800));
    }

    void aSessionThatGoesOnAfterAllLosesNothing() {
        {
            const auto desktop = open();
            find<MainWindow>()->setGeometry(60, 50, 1300, 720);
            desktop->keep();  // the session is about to end, and somebody stops it
            const auto kept = Profile::load(m_folder.filePath(u"profile"_s));
            QVERIFY(kept && kept->window.contains(u"geometry"_s));
            find<MainWindow>()->setGeometry(200, 100, 1500, 900);
        }
        const auto desktop = open();
        QCOMPARE(find<MainWindow>()->geometry(), QRect(200, 100, 1500, 900));
    }

    void thePageThatWasAskedForHasTheKeyboard() {
        m_page = u"settings:lightning"_s;
        const auto desktop = open();
        m_page.clear();
        QTRY_COMPARE(find<SettingsPage>()->currentSection(), u"lightning"_s);
        spin([] { return false; }, 200);  // what the database answers may take the keyboard
        QCOMPARE(QApplication::focusWidget(), find<QListWidget>(u"settingsList"_s));
    }

    void aSubjectOfTheSettingsIsMadeWhenItIsLookedAt() {
        const auto desktop = open();
        auto* settings = find<SettingsPage>();
        QCOMPARE(settings->findChildren<SettingsSection*>().size(), 0);
        QVERIFY(find<MainWindow>()->showPage(u"settings"_s));
        QCOMPARE(settings->findChildren<SettingsSection*>().size(), 1);
        QVERIFY(settings->showSection(u"limits"_s));
        QVERIFY(settings->findChild<SettingsSection*>(u"section.limits"_s)->isVisible());
        QCOMPARE(settings->findChildren<SettingsSection*>().size(), 2);
    }

    /// Whatever was looked at before, and in whatever order the look and the page are changed.
    void aWindowThatWasMadeDarkLooksAsOneThatOpensDark() {
        const QStringList pages{u"queue"_s,     u"sales"_s,           u"journal"_s,
                                u"customers"_s, u"settings:limits"_s, u"settings:appearance"_s,
                                u"help"_s};
        QList<QImage> changed;
        {
            const auto desktop = open();
            find<MainWindow>()->setGeometry(60, 50, 1366, 768);
            for (const QString& page : pages) look(page);
            Preferences wanted = desktop->preferences();
            wanted.theme = u"dark"_s;
            QVERIFY(desktop->savePreferences(wanted));
            changed = settled(pages);
        }
        QCOMPARE(changed.size(), pages.size());
        const auto desktop = open();
        for (qsizetype i = 0; i < pages.size(); ++i) {
            // What the database answers belongs to the page, whenever it comes.
            const bool same = QTest::qWaitFor([&] { return look(pages.at(i)) == changed.at(i); }, kPatience);
            QVERIFY2(same, qPrintable(pages.at(i)));
        }
        Preferences before = desktop->preferences();
        before.theme = u"light"_s;
        QVERIFY(desktop->savePreferences(before));
        QVERIFY(look(pages.first()) != changed.first());
    }

    void aWindowOfAScreenThatIsGoneComesToThisOne() {
        {
            const auto desktop = open();
            find<MainWindow>()->setGeometry(5'000, 3'000, 1300, 720);
        }
        const auto desktop = open();
        QVERIFY(QRect(0, 0, 1920, 1080).intersects(find<MainWindow>()->geometry()));
    }

 private:
    /// How the pages look when nothing more comes: neither an answer of the database nor the dress of what
    /// was hidden, which a slow machine gives in many turns of the loop.
    static QList<QImage> settled(const QStringList& pages) {
        QList<QImage> before;
        QList<QImage> now;
        const bool still = QTest::qWaitFor(
            [&] {
                before = std::exchange(now, {});
                for (const QString& page : pages) now << look(page);
                return now == before;
            },
            kPatience);
        return still ? now : QList<QImage>();
    }
    /// Goes to a page and gives back how it looks a moment later.
    static QImage look(const QString& page) {
        auto* window = find<MainWindow>();
        window->showPage(page.section(u':', 0, 0));
        if (page.contains(u':')) find<SettingsPage>()->showSection(page.section(u':', 1));
        spin([] { return false; }, 150);
        QImage picture = window->page(window->currentPage())->grab().toImage();
        return picture;
    }
    [[nodiscard]] std::unique_ptr<Desktop> open() {
        DesktopOptions options;
        options.profileDirectory = m_folder.filePath(u"profile"_s);
        options.language = u"en"_s;
        options.page = m_page;
        auto desktop =
            std::make_unique<Desktop>(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        desktop->begin();
        const auto* window = find<MainWindow>();
        spin([window] { return !window->currentPage().isEmpty() && window->isActiveWindow(); }, kPatience);
        return desktop;
    }

    QTemporaryDir m_folder;
    QString m_page;
};

QTEST_MAIN(WindowKeptTest)
#include "window_kept_test.moc"
