#include "desktop/composition.h"
#include "painted_text.h"
#include "support/fakes.h"
#include "support/find_in_windows.h"
#include "ui/counter/charge_view.h"
#include "ui/counter/counter_page.h"
#include "ui/counter/paid_page.h"
#include "ui/settings/settings_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatience = 20'000;
constexpr int kSettling = 1'000;
}  // namespace

/// Every page in every language and size, as it is painted: no text is cut, shortened or squeezed.
/// QT_SCALE_FACTOR says at which scale of the desktop; each has a run of its own.
class WindowTextsTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(keepSecretsIn(m_folder.filePath(u"secrets"_s)));
        FirstStart start;
        start.directory = m_folder.filePath(u"profile"_s);
        start.person = u"Rita Lopes"_s;
        start.registerName = u"Caixa 1"_s;
        start.currency = Currency::fromCode(u"BRL"_s).value();
        start.demoCatalogue = DemoKind::SmallShop;
        QVERIFY(await(Office::create(start, this), kPatience).has_value());
    }

    void whatIsCutIsSeen() {
        const Theme theme;
        QWidget window;
        auto* shortened = new TextLabel(theme, TextStyle::Body, u"a sentence that has no room"_s, &window);
        shortened->setElided(true);
        shortened->setGeometry(0, 0, 60, 30);
        window.resize(400, 200);
        window.show();
        QCOMPARE(unreadableTexts(window).size(), 1);
        QVERIFY(unreadableTexts(window).constFirst().startsWith(u"elided"_s));
        shortened->setGeometry(0, 0, 300, 30);
        QCOMPARE(unreadableTexts(window), QStringList());
        auto* cut = new QLabel(u"cut by its own edge"_s, &window);
        cut->setGeometry(0, 40, 30, 30);
        cut->show();
        QVERIFY(unreadableTexts(window).join(u'\n').contains(u"cut \"cut by its own edge\""_s));
        cut->setGeometry(0, 40, 300, 30);
        QCOMPARE(unreadableTexts(window), QStringList());
        auto* low = new TextLabel(theme, TextStyle::Small, u"one\ntwo\nthree"_s, &window);
        low->setParagraph(true);
        low->setGeometry(0, 80, 300, 20);
        low->show();
        QCOMPARE(unreadableTexts(window).size(), 1);
        low->setGeometry(0, 80, 300, 90);
        QCOMPARE(unreadableTexts(window), QStringList());
    }

    void everyTextIsWhole_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString& language : {u"pt_BR"_s, u"en"_s, u"es"_s}) {
            for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
                QTest::addRow("%s %d", qPrintable(language), size.width()) << language << size;
            }
        }
    }
    void everyTextIsWhole() {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        m_found.clear();
        lookAtFirstStart(language, size);
        lookAtPages(language, size);
        QVERIFY2(m_found.isEmpty(), qPrintable(m_found.join(u'\n')));
    }

 private:
    [[nodiscard]] DesktopOptions options(const QString& profile, const QString& language, QSize size) const {
        DesktopOptions made;
        made.profileDirectory = m_folder.filePath(profile);
        made.language = language;
        made.size = size;
        return made;
    }
    void look(const QString& page) {
        // Layouts answer to what was posted, and what they answer is posted too.
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
        QWidget* window = find<MainWindow>();
        QVERIFY(window != nullptr);
        // What answers in this very moment gets its chance to be laid out; what stays cut is cut.
        QStringList unreadable;
        (void)QTest::qWaitFor(
            [&] {
                unreadable = unreadableTexts(*window);
                return unreadable.isEmpty();
            },
            kSettling);
        for (const QString& each : unreadable) m_found << page + u": "_s + each;
        keepPicture(*window, page);
    }

    /// For a person to look at too: BALCAO_SHOTS names the folder.
    static void keepPicture(QWidget& window, QString page) {
        const QString folder = qEnvironmentVariable("BALCAO_SHOTS");
        if (folder.isEmpty()) return;
        page.replace(u", "_s, u"-"_s).replace(u':', u'-').replace(u' ', u'-');
        window.grab().save(
            u"%1/%2-%3-%4.png"_s.arg(folder, page, QLocale().name().left(2)).arg(window.width()));
    }

    void lookAtFirstStart(const QString& language, QSize size) {
        Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                        options(u"nobody"_s, language, size));
        desktop.begin();
        look(u"first start"_s);
        find<QAbstractButton>(u"firstServer"_s)->click();
        look(u"first start, server"_s);
        find<QAbstractButton>(u"firstHere"_s)->click();
        find<QAbstractButton>(u"firstOwn"_s)->click();
        look(u"first start, node"_s);
    }

    void lookAtPages(const QString& language, QSize size) {
        Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                        options(u"profile"_s, language, size));
        desktop.begin();
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
        // The paid panel opens from left to right: what it covers meanwhile is no fault.
        Preferences still = desktop.preferences();
        still.animations = false;
        still.language = language;
        QVERIFY(desktop.savePreferences(still));
        auto* window = find<MainWindow>();
        look(u"counter"_s);
        sell();
        for (const QString& page : {u"queue"_s, u"sales"_s, u"help"_s, u"settings"_s}) {
            window->showPage(page);
            if (page == u"sales"_s) {
                QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"salesTable"_s)->model()->rowCount() > 0,
                                         kPatience);
            }
            look(page);
        }
        auto* settings = find<SettingsPage>();
        QCOMPARE(settings->sections(), SettingsPage::sectionIds());
        for (const QString& section : SettingsPage::sectionIds()) {
            QVERIFY(settings->showSection(section));
            QTRY_VERIFY_WITH_TIMEOUT(isFilled(section), kPatience);
            look(u"settings:"_s + section);
        }
        settings->showSection(u"lightning"_s);
        find<QAbstractButton>(u"nodeAdd"_s)->click();
        look(u"settings:lightning, another node"_s);
    }

    /// What comes from the database is there.
    [[nodiscard]] static bool isFilled(const QString& section) {
        if (section == u"organisation"_s) return !find<QLineEdit>(u"organisationName"_s)->text().isEmpty();
        if (section == u"operations"_s) return !find<QLineEdit>(u"operationCode"_s)->text().isEmpty();
        if (section == u"rates"_s) return !find<QLineEdit>(u"ratesAge"_s)->text().isEmpty();
        if (section == u"limits"_s) return find<QCheckBox>(u"limitsEnabled"_s)->isChecked();
        return true;
    }
    /// One sale, looked at in every stage of it.
    void sell() {
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), u"3004"_s);
        look(u"counter, search"_s);
        press(Qt::Key_Return);
        CounterPresenter& counter = find<CounterPage>()->presenter();
        QTRY_VERIFY_WITH_TIMEOUT(counter.ticket().chargeable() && !counter.ticket().busy(), kPatience);
        look(u"counter, ticket"_s);
        press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(find<ChargeView>() && find<ChargeView>()->isVisible(), kPatience);
        look(u"counter, charging"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>()->presenter().charge().payment() != nullptr, kPatience);
        press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(find<PaidPage>() && find<PaidPage>()->isVisible(), kPatience);
        look(u"counter, paid"_s);
        press(Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    QStringList m_found;
};

QTEST_MAIN(WindowTextsTest)
#include "window_texts_test.moc"
