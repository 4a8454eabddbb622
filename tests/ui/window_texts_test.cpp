#include "desktop/composition.h"
#include "painted_text.h"
#include "support/fakes.h"
#include "support/find_in_windows.h"
#include "support/sign_in_asked.h"
#include "support/staff.h"
#include "ui/counter/charge_view.h"
#include "ui/counter/counter_page.h"
#include "ui/counter/paid_page.h"
#include "ui/login/lock_page.h"
#include "ui/login/new_pin_page.h"
#include "ui/login/sign_in_page.h"
#include "ui/settings/settings_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/pin_pad.h"
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
const QString kOwnPin = u"482913"_s;
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
        addCustomers();
        start.directory = m_folder.filePath(u"staffed"_s);
        QVERIFY(await(Office::create(start, this), kPatience).has_value());
        QVERIFY(hire(start.directory, kOwnPin.toLatin1(),
                     {{u"João Batista"_s, u"clerk"_s, "7305218"},
                      {u"Dalva Moura"_s, u"reviewer"_s, "860142"},
                      {u"Paulo Neves"_s, u"supervisor"_s, "913572"},
                      {u"Célia Araújo"_s, u"auditor"_s, "604713"}}));
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
        lookAtSignIn(language, size);
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
        for (const QString& page :
             {u"queue"_s, u"sales"_s, u"journal"_s, u"customers"_s, u"help"_s, u"account"_s, u"settings"_s}) {
            window->showPage(page);
            if (page == u"sales"_s) {
                QTRY_VERIFY_WITH_TIMEOUT(find<QTableView>(u"salesTable"_s)->model()->rowCount() > 0,
                                         kPatience);
            }
            if (page == u"customers"_s) lookAtCustomers();
            look(page);
        }
        auto* settings = find<SettingsPage>();
        QCOMPARE(settings->sections(), SettingsPage::sectionIds());
        for (const QString& section : SettingsPage::sectionIds()) {
            QVERIFY(settings->showSection(section));
            QTRY_VERIFY_WITH_TIMEOUT(isFilled(section), kPatience);
            look(u"settings:"_s + section);
        }
        QVERIFY(settings->showSection(u"people"_s));
        find<Segmented>(u"personParts"_s)->pressPart(1);
        look(u"settings:people, rights"_s);
        settings->showSection(u"lightning"_s);
        find<QAbstractButton>(u"nodeAdd"_s)->click();
        look(u"settings:lightning, another node"_s);
    }

    /// Who is there, what a wrong PIN is told, and the lock with and without a charge that waits.
    void lookAtSignIn(const QString& language, QSize size) {
        Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                        options(u"staffed"_s, language, size));
        desktop.begin();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        look(u"sign in"_s);
        OfficeStatus away;
        away.database = DatabaseHealth::Away;
        find<SignInPage>()->setStatus(away, fromUnixMs(1'795'262'400'000));
        look(u"sign in, database away"_s);
        const auto enter = [](const QString& pin) {
            QTest::keyClicks(pad(), pin, {}, 60);
            QTest::keyClick(pad(), Qt::Key_Return);
        };
        QTest::keyClicks(pad(), u"j"_s);
        enter(u"7305218"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        look(u"new pin"_s);
        QTest::keyClick(pad(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        QTest::keyClicks(pad(), u"r"_s);
        enter(u"111222"_s);
        const QString before = find<MainWindow>()->cover()->findChild<TextLabel*>(u"pinMessage"_s)->plain();
        QTRY_VERIFY_WITH_TIMEOUT(
            find<MainWindow>()->cover()->findChild<TextLabel*>(u"pinMessage"_s)->plain() != before,
            kPatience);
        look(u"sign in, wrong"_s);
        enter(kOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>()->isVisible(), kPatience);
        lookAtSessions();
        lock();
        look(u"locked"_s);
        enter(kOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>()->isVisible(), kPatience);
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), u"3004"_s, {}, 60);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CounterPresenter& counter = find<CounterPage>()->presenter();
        QTRY_VERIFY_WITH_TIMEOUT(counter.ticket().chargeable() && !counter.ticket().busy(), kPatience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(counter.charge().payment() != nullptr, kPatience);
        lock();
        QTRY_VERIFY_WITH_TIMEOUT(find<LockPage>()->findChild<ChargeRows*>()->count() > 0, kPatience);
        look(u"locked, charging"_s);
        // Nothing is left for the next language.
        enter(kOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>()->isVisible(), kPatience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(find<PaidPage>() && find<PaidPage>()->isVisible(), kPatience);
    }
    /// Where the one who looks is signed in.
    void lookAtSessions() {
        QVERIFY(find<MainWindow>()->showPage(u"settings"_s));
        QVERIFY(find<SettingsPage>()->showSection(u"people"_s));
        auto* people = find<QTableView>(u"personTable"_s);
        QTRY_COMPARE_WITH_TIMEOUT(people->model()->rowCount(), 5, kPatience);
        people->selectRow(4);
        find<Segmented>(u"personParts"_s)->pressPart(2);
        QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>(u"sessionEnd"_s) != nullptr, kPatience);
        look(u"settings:people, sessions"_s);
        QVERIFY(find<MainWindow>()->showPage(u"counter"_s));
    }
    /// Of the page that is there now: the one before may not be gone yet.
    [[nodiscard]] static PinPad* pad() { return find<MainWindow>()->cover()->findChild<PinPad*>(); }
    static void lock() {
        QTest::keyClick(find<MainWindow>(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find<LockPage>() != nullptr, kPatience);
    }

    /// What comes from the database is there.
    [[nodiscard]] static bool isFilled(const QString& section) {
        if (section == u"organisation"_s) return !find<QLineEdit>(u"organisationName"_s)->text().isEmpty();
        if (section == u"operations"_s) return !find<QLineEdit>(u"operationCode"_s)->text().isEmpty();
        if (section == u"rates"_s) return !find<QLineEdit>(u"ratesAge"_s)->text().isEmpty();
        if (section == u"people"_s) return find<QTableView>(u"personTable"_s)->model()->rowCount() > 0;
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
        press(Qt::Key_F3);
        look(u"counter, customer"_s);
        for (const QString& typed : {u"2953799559"_s, u"29537995594"_s, u"maria"_s}) {
            find<QLineEdit>(u"customerSearch"_s)->setText(typed);
            QTest::qWait(kSettling);
            look(QString(u"counter, customer, "_s + typed));
        }
        press(Qt::Key_Escape);
        press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(find<ChargeView>() && find<ChargeView>()->isVisible(), kPatience);
        look(u"counter, charging"_s);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>()->presenter().charge().payment() != nullptr, kPatience);
        press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(find<PaidPage>() && find<PaidPage>()->isVisible(), kPatience);
        look(u"counter, paid"_s);
        press(Qt::Key_Return);
    }

    void addCustomers() {
        Office office;
        QVERIFY(await(office.open(*Profile::load(m_folder.filePath(u"profile"_s))), kPatience));
        for (const CustomerFields& fields :
             {CustomerFields{{CustomerField::Name, u"Maria Aparecida da Silva"_s},
                             {CustomerField::Cpf, u"529.982.247-25"_s},
                             {CustomerField::Phone, u"(81) 99999-8888"_s},
                             {CustomerField::Email, u"maria.aparecida@example.com"_s},
                             {CustomerField::BirthDate, u"21/03/1980"_s}},
              CustomerFields{{CustomerField::Name, u"Padaria"_s},
                             {CustomerField::Cnpj, u"11.222.333/0001-81"_s}}}) {
            QVERIFY(await(office.customers().save({office.ids().make<CommandId>(), office.actor(),
                                                   CustomerId(), 0, fields, false}),
                          kPatience));
        }
    }
    /// The page with somebody in it, every question it asks, and the fields.
    void lookAtCustomers() {
        auto* table = find<QTableView>(u"customersTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == 2, kPatience);
        table->selectRow(1);
        QTest::qWait(kSettling);
        table->setFocus();
        for (const auto& [key, with, words] : {std::tuple(Qt::Key_R, Qt::NoModifier, u"reveal"_s),
                                               std::tuple(Qt::Key_Delete, Qt::ControlModifier, u"erase"_s),
                                               std::tuple(Qt::Key_E, Qt::NoModifier, u"edit"_s),
                                               std::tuple(Qt::Key_N, Qt::ControlModifier, u"new"_s)}) {
            QTest::keyClick(table, key, with);
            QTest::qWait(kSettling);
            look(QString(u"customers, "_s + words));
            QTest::keyClick(table, Qt::Key_Escape);
        }
    }

    QTemporaryDir m_folder;
    QStringList m_found;
};

QTEST_MAIN(WindowTextsTest)
#include "window_texts_test.moc"
