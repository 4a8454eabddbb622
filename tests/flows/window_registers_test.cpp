#include "flows/session_window.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/notice.h"
#include "ui/widgets/action_button.h"

#include <QLineEdit>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Two registers on one database, one of them a window: the new one that shows its code, and the one at which
/// it is typed.
class WindowRegistersTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        make(u"one"_s, u"Guichê 1"_s);
        make(u"two"_s, u"Guichê 2"_s);
    }
    void cleanup() {
        m_other.reset();
        closeCounter();
    }

    void aNewRegisterShowsItsCodeAndGoesOnByItself() {
        openOther(u"one"_s);
        keepSomebody();
        openWindow(u"two"_s);
        // Nobody has to look for it.
        QTRY_VERIFY_WITH_TIMEOUT(find<TextLabel>(u"registersCode"_s) != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<TextLabel>(u"registersCode"_s)->isVisible(), kPatience);
        const QString code = find<TextLabel>(u"registersCode"_s)->plain();
        QCOMPARE(code.size(), 9);
        // The counter sells meanwhile.
        QVERIFY(window()->showPage(u"counter"_s));
        QVERIFY(isAtCounter());
        QVERIFY(window()->showPage(u"settings"_s));
        const EnrolRegister command{m_other->ids().make<CommandId>(), m_other->actor(), idOf(u"two"_s), code};
        const auto done = await(m_other->enrolments().enrol(command), kPatience);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(own(), u"It reads personal data."_s, kPatience);
        QVERIFY(!find<TextLabel>(u"registersCode"_s)->isVisible());
        QCOMPARE(notice(), u"This register reads personal data now."_s);
        // And says so plainly once it was sent away.
        const ExpelRegister expel{m_other->ids().make<CommandId>(), m_other->actor(), idOf(u"two"_s),
                                  u"lost"_s};
        QVERIFY(await(m_other->enrolments().expel(expel), kPatience));
        QVERIFY(window()->showPage(u"counter"_s));
        QVERIFY(window()->showPage(u"settings"_s));
        QTRY_VERIFY_WITH_TIMEOUT(own().startsWith(u"It was expelled"_s), kPatience);
        QVERIFY(find<ActionButton>(u"registersAsk"_s)->isVisible());
    }

    void anAdministratorTypesTheCodeAndExpels() {
        openWindow(u"one"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        openOther(u"two"_s);
        keepSomebodyAt(u"one"_s);
        const auto asked = await(m_other->askForKeys(), kPatience);
        QVERIFY(asked && asked->state == EnrolmentState::Waiting);
        QVERIFY(window()->showPage(u"settings"_s));
        QVERIFY(find<SettingsPage>()->showSection(u"registers"_s));
        QTRY_VERIFY_WITH_TIMEOUT(find<ActionButton>(u"registerEnrol"_s) != nullptr, kPatience);
        find<ActionButton>(u"registerEnrol"_s)->click();
        type(u"AAAA-AAAA"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shows(u"Tries left: 4"_s), kPatience);
        type(asked->code.toLower());
        QTRY_COMPARE_WITH_TIMEOUT(notice(), u"Guichê 2 may read personal data now."_s, kPatience);
        const auto there = await(m_other->enrolments().own(), kPatience);
        QVERIFY(there && there->state == EnrolmentState::Enrolled);
        QTRY_VERIFY_WITH_TIMEOUT(find<ActionButton>(u"registerExpel"_s) != nullptr, kPatience);
        find<ActionButton>(u"registerExpel"_s)->click();
        find<ActionButton>(u"registersExpel"_s)->click();
        QVERIFY(shows(u"Write why."_s));
        find<QLineEdit>(u"registersReason"_s)->setText(u"stolen"_s);
        find<ActionButton>(u"registersExpel"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(notice(), u"Guichê 2 was expelled and the key was changed."_s, kPatience);
        const auto gone = await(m_other->enrolments().own(), kPatience);
        QVERIFY(gone && gone->state == EnrolmentState::Expelled);
    }

 private:
    [[nodiscard]] QString folderOf(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString secretsOf(const QString& name) const {
        return m_folder->filePath(u"secrets-"_s + name);
    }
    void make(const QString& name, const QString& registerName) {
        QVERIFY(keepSecretsIn(secretsOf(name)));
        FirstStart start;
        start.directory = folderOf(name);
        start.databaseUrl = u"sqlite:"_s + m_folder->filePath(u"shop.db"_s);
        start.person = u"Rita Lopes"_s;
        start.registerName = registerName;
        start.currency = brl();
        start.demoCatalogue = DemoKind::LicensingOffice;
        const auto made = await(Office::create(start, this), kPatience);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    }
    void openWindow(const QString& name) {
        QVERIFY(keepSecretsIn(secretsOf(name)));
        DesktopOptions options;
        options.profileDirectory = folderOf(name);
        options.language = u"en"_s;
        options.size = QSize(1366, 768);
        m_desktop =
            std::make_unique<Desktop>(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        m_desktop->begin();
    }
    std::unique_ptr<Office> openOffice(const QString& name) {
        if (!keepSecretsIn(secretsOf(name))) return nullptr;
        const auto profile = Profile::load(folderOf(name));
        auto office = std::make_unique<Office>();
        if (!profile || !await(office->open(*profile, Office::Duty::Reads), kPatience)) return nullptr;
        return office;
    }
    void openOther(const QString& name) {
        m_other = openOffice(name);
        QVERIFY(m_other);
    }
    [[nodiscard]] RegisterId idOf(const QString& name) const {
        const auto profile = Profile::load(folderOf(name));
        return profile ? profile->registerId : RegisterId();
    }
    /// There is personal data from then on.
    void keepSomebody() { QVERIFY(await(m_other->vaultService().prepare(m_other->actor()), kPatience)); }
    void keepSomebodyAt(const QString& name) {
        const auto office = openOffice(name);
        QVERIFY(office && await(office->vaultService().prepare(office->actor()), kPatience));
    }
    static void type(const QString& code) {
        find<QLineEdit>(u"registersTyped"_s)->setText(code);
        find<ActionButton>(u"registersEnrol"_s)->click();
    }
    static QWidget* section() { return find<SettingsPage>()->findChild<QWidget*>(u"section.registers"_s); }
    static QString own() {
        const auto* words = find<TextLabel>(u"registersOwn"_s);
        return words == nullptr ? QString() : words->plain();
    }
    static QString notice() { return section()->findChild<Notice*>()->sentence(); }
    static bool shows(const QString& part) {
        for (const TextLabel* label : section()->findChildren<TextLabel*>()) {
            if (label->isVisible() && label->plain().contains(part)) return true;
        }
        return false;
    }

    std::unique_ptr<Office> m_other;
};

QTEST_MAIN(WindowRegistersTest)
#include "window_registers_test.moc"
