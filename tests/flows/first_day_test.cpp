#include "desktop/composition.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/find_in_windows.h"
#include "ui/counter/counter_page.h"
#include "ui/counter/paid_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kPatience = 20'000;
constexpr auto kSaved = "Saved. Open tickets keep the price they have.";
}  // namespace

/// A shop that has just been set up and has nothing to sell yet, in the window, with the keyboard alone.
class FirstDayTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        QVERIFY(keepSecretsIn(m_folder.filePath(u"secrets"_s)));
        FirstStart start;
        start.directory = m_folder.filePath(u"profile"_s);
        start.organisation = u"Papelaria Aurora"_s;
        start.person = u"Rita Lopes"_s;
        start.registerName = u"Caixa 1"_s;
        start.currency = brl();
        const auto made = await(Office::create(start, this), kPatience);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        DesktopOptions options;
        options.profileDirectory = start.directory;
        options.language = u"es"_s;
        options.size = QSize(1366, 768);
        m_desktop =
            std::make_unique<Desktop>(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        m_desktop->begin();
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    }
    void cleanupTestCase() { m_desktop.reset(); }

    void theCounterSaysWhereToBegin() {
        QTRY_VERIFY(
            says("balcao::TicketView",
                 "Nothing can be sold yet. Write the first service under Settings, Services and prices."));
    }

    /// The sections are passed one after the other: the keyboard stays with their list, and where there is
    /// something to save there is a button for it, also after a section that has nothing.
    void everySectionIsPassedByTheArrowAlone() {
        find<MainWindow>()->showPage(u"settings"_s);
        auto* list = find<QListWidget>(u"settingsList"_s);
        QTRY_COMPARE(QApplication::focusWidget(), list);
        const QStringList ids = SettingsPage::sectionIds();
        for (int i = 0; i < ids.size(); ++i) {
            QTRY_COMPARE(find<SettingsPage>()->currentSection(), ids.at(i));
            spin([] { return false; }, 50);  // what the database answers may take the keyboard
            QCOMPARE(QApplication::focusWidget(), list);
            const bool kept = QStringList{u"organisation"_s, u"operations"_s, u"people"_s,
                                          u"rates"_s,        u"limits"_s,     u"backup"_s}
                                  .contains(ids.at(i));
            QVERIFY2(button(u"settingsSave"_s)->isVisible() == kept, qPrintable(ids.at(i)));
            QVERIFY2(button(u"settingsUndo"_s)->isVisible() == kept, qPrintable(ids.at(i)));
            QTest::keyClick(list, Qt::Key_Down);
        }
    }

    void theFirstServiceIsWritten() {
        QVERIFY(find<SettingsPage>()->showSection(u"operations"_s));
        auto* fresh = find<QWidget>(u"operationNew"_s);
        QVERIFY(fresh != nullptr);
        fresh->setFocus();
        QTest::keyClick(fresh, Qt::Key_Return);
        auto* code = find<QLineEdit>(u"operationCode"_s);
        QTRY_COMPARE(QApplication::focusWidget(), code);
        scan(u"7891000100103"_s);  // what stands on the thing is its code
        QTRY_COMPARE(code->text(), u"7891000100103"_s);
        QCOMPARE(find<MainWindow>()->currentPage(), u"settings"_s);
        write(u"operationName"_s, u"Binding"_s);
        write(u"operationPrice"_s, u"150"_s);
        QTRY_VERIFY(button(u"settingsSave"_s)->isEnabled());
        QTest::keyClick(code, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(says("balcao::OperationsSection", kSaved), kPatience);
        // It was said; whoever comes again is not told again.
        find<MainWindow>()->showPage(u"counter"_s);
        find<MainWindow>()->showPage(u"settings"_s);
        QTRY_VERIFY(!says("balcao::OperationsSection", kSaved));
    }

    void itIsSoldForCash() {
        find<MainWindow>()->showPage(u"counter"_s);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        CounterPresenter& counter = find<CounterPage>()->presenter();
        QTRY_VERIFY_WITH_TIMEOUT(counter.search().hasCatalogue(), kPatience);
        scan(u"7891000100103"_s);
        QTRY_VERIFY_WITH_TIMEOUT(counter.ticket().chargeable() && !counter.ticket().busy(), kPatience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), u"150"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(find<PaidPage>() && find<PaidPage>()->isVisible(), kPatience);
    }

    /// The language of the command line holds until another language is chosen, not until anything is.
    void anotherChoiceLeavesTheLanguageOfTheCommandLine() {
        const auto word = [] { return QCoreApplication::translate("balcao::MainWindow", "Settings"); };
        QCOMPARE(word(), u"Ajustes"_s);
        Preferences changed = m_desktop->preferences();
        changed.sounds = !changed.sounds;
        QVERIFY(m_desktop->savePreferences(changed));
        QCOMPARE(word(), u"Ajustes"_s);
        changed.language = u"en"_s;
        QVERIFY(m_desktop->savePreferences(changed));
        QCOMPARE(word(), u"Settings"_s);
    }

 private:
    /// As a scanner does: all at once, and Enter.
    static void scan(const QString& code) {
        QTest::keyClicks(QApplication::focusWidget(), code);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    static void write(const QString& name, const QString& text) {
        auto* field = find<QLineEdit>(name);
        field->setFocus();
        QTest::keyClicks(field, text);
        QTRY_COMPARE(field->text(), text);
    }
    [[nodiscard]] static ActionButton* button(const QString& action) {
        for (ActionButton* each : find<MainWindow>()->findChildren<ActionButton*>()) {
            if (each->action() && each->action()->objectName() == action) return each;
        }
        return nullptr;
    }
    [[nodiscard]] static bool says(const char* context, const char* source) {
        const QString sentence = QCoreApplication::translate(context, source);
        for (const TextLabel* each : find<MainWindow>()->findChildren<TextLabel*>()) {
            if (each->isVisible() && each->plain() == sentence) return true;
        }
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
};

QTEST_MAIN(FirstDayTest)
#include "first_day_test.moc"
