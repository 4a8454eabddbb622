#pragma once

#include "desktop/options.h"
#include "desktop/print_desk.h"
#include "shared/connection_tests.h"
#include "shared/office.h"
#include "ui/first_start/first_start_page.h"
#include "ui/first_start/restore_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/office_services.h"
#include "ui/shell/preferences.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QApplication;

namespace balcao {

class AccountPage;
class CounterPage;
class CustomersPage;
class JournalPage;
struct CounterEntry;
struct PrintOrder;
class CustomerDisplay;
class QueuePage;
class SalesPage;
class SessionDesk;
class SettingsPage;
class SystemScheme;
class EnrolmentWatch;

/// The window and everything behind it, wired once. The window is painted first; the office opens behind it,
/// and pages join as soon as their services are there.
class Desktop final : public QObject, public PreferencesService {
    Q_OBJECT
 public:
    Desktop(QApplication& application, DesktopOptions options);
    ~Desktop() override;

    /// Shows the window and begins. Returns at once.
    void begin();
    void raise();
    /// Keeps what the profile should remember. The session that asked for it may still go on.
    void keep();
    /// The same for the last time; safe to call twice.
    void finish();
    /// Takes the window away and lets what is being printed come to its end, for a few seconds. False when
    /// the printing server did not answer in that time: the program must then end at once, see
    /// PrintDesk::close.
    [[nodiscard]] bool finishPrinting();

    [[nodiscard]] Preferences preferences() const override;
    [[nodiscard]] Result<void> savePreferences(const Preferences& wanted) override;
    [[nodiscard]] std::optional<QStringList> printers() const override;
    [[nodiscard]] Future<Done> printTest() override;

 private:
    void applyLook();
    void applyLock();
    void showFirstStart(const FirstChoices& initial);
    void takeChoices(const FirstChoices& choices);
    /// The other first start: out of a backup, into where `choices` say. Going back from it
    /// gives up one that was cut off.
    void showRestore(const FirstChoices& choices);
    void restore(const FirstChoices& choices, const QString& file, const QByteArray& key);
    void openRestored();
    void connectOwnNode(const FirstChoices& choices);
    /// The key for a lost administrator, where none was made; then `leaveFirstStart`.
    void showFirstKey();
    void leaveFirstStart();
    void openOffice(const std::function<void()>& then);
    void showProblem(const Error& error);
    /// Makes every page, then enters.
    void openPages(const std::function<void()>& then);
    /// The pages join, and whoever is there is asked for, or `then` is done.
    void enter(const std::function<void()>& then);
    /// The pages that know the node in use.
    void makeCounter();
    void makeLists();
    void makeCustomers();
    void addSellingPages();
    /// Opens the pages that the person who is here may see, and closes the others.
    void openForPerson();
    void connectPages();
    void connectOffice();
    void listenToScanner();
    /// Another node receives: pages hold on to its watcher and to what it means for training.
    void remakePages();
    void showFirstPage();
    /// Where the key of personal data is lacking, the code comes first, and the counter when it is here.
    void watchEnrolment();
    void onChange(const Change& change);
    void onActor();
    void keepStatus();
    void countTasks();
    /// Whether backups are made as planned, for whoever may make them.
    void lookForBackup();
    void showDisplay();
    [[nodiscard]] PrintOrder printOrder() const;
    [[nodiscard]] OfficeServices services();
    [[nodiscard]] Profile& profile();
    [[nodiscard]] const Profile& profile() const;

    QApplication& m_application;
    DesktopOptions m_options;
    SystemClock m_clock;
    ConnectionTests m_tests;
    Theme m_theme;
    LanguageSwitch m_languages;
    std::unique_ptr<SystemScheme> m_scheme;
    std::unique_ptr<PrintDesk> m_prints;
    Profile m_profile;  // until the office has it
    std::unique_ptr<Office> m_office;
    std::unique_ptr<MainWindow> m_window;
    QPointer<FirstStartPage> m_first;
    QPointer<RestorePage> m_restore;
    QPointer<CounterPage> m_counter;
    QPointer<QueuePage> m_queue;
    QPointer<SalesPage> m_sales;
    QPointer<JournalPage> m_journal;
    QPointer<CustomersPage> m_customers;
    QPointer<SettingsPage> m_settings;
    QPointer<AccountPage> m_account;
    std::unique_ptr<CustomerDisplay> m_display;
    std::unique_ptr<SessionDesk> m_session;
    std::unique_ptr<EnrolmentWatch> m_enrolment;
    OfficeStatus m_status;
    PersonId m_lastPerson;  ///< whoever acted last; null while nobody did
    bool m_opened = false;
    bool m_finished = false;
};

}  // namespace balcao
