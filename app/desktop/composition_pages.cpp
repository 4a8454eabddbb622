#include "desktop/composition.h"

#include "desktop/export_path.h"
#include "desktop/in_turns.h"
#include "desktop/receipt_output.h"
#include "desktop/session_desk.h"
#include "ui/account/account_page.h"
#include "ui/counter/counter_page.h"
#include "ui/customer_display/customer_display.h"
#include "ui/customers/customers_page.h"
#include "ui/help/help_page.h"
#include "ui/journal/journal_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/enrolment_watch.h"
#include "ui/shell/office_time.h"
#include "ui/transactions/queue_page.h"
#include "ui/transactions/sales_page.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/scanner_filter.h"

#include <QApplication>
#include <QTimer>

namespace balcao {

namespace {
constexpr int kStatusEveryMs = 1'000;
constexpr int kBackupEveryMs = 10 * 60'000;  // a late one is not announced by anybody
}  // namespace

OfficeServices Desktop::services() {
    const auto print = [this](const Receipt& receipt) {
        return m_prints->submit([receipt, order = printOrder()] { return printOn(receipt, order); });
    };
    const auto keep = [this](const Receipt& receipt) {
        keepAsFile(receipt, m_languages.code(), m_window.get());
    };
    return {
        m_clock,
        m_office->ids(),
        m_office->operations(),
        m_office->tickets(),
        m_office->charges(),
        m_office->sales(),
        m_office->receipts(),
        m_office->settingsService(),
        m_office->connections(),
        m_office->people(),
        m_office->rates(),
        m_office->actor(),
        m_office->settings(),
        m_office->training(),
        print,
        keep,
        &m_office->backups(),
        &m_office->enrolments(),
        m_enrolment.get(),
        &m_office->ways(),
        &m_office->recovery(),
        [this](const SecretPaper& paper) {
            return m_prints->submit([paper, order = printOrder()] { return printSecretOn(paper, order); });
        }};
}

void Desktop::openPages(const std::function<void()>& then) {
    m_enrolment =
        std::make_unique<EnrolmentWatch>(m_office->enrolments(), [this] { return m_office->askForKeys(); });
    const auto makeSettings = [this] {
        m_settings = new SettingsPage(m_theme, services(), *this, m_window->keys(), m_window->pagesParent());
    };
    const auto makeJournal = [this] {
        const JournalTools tools{
            m_office->journal(), m_office->journalExports(),
            [this](const QString& name, const std::function<void(const QString&)>& chosen) {
                chooseJournalExport(name, m_window.get(), chosen);
            }};
        m_journal = new JournalPage(m_theme, services(), tools, m_window->pagesParent());
    };
    inTurns(this, {[this] { makeCounter(); }, [this] { makeLists(); }, makeJournal,
                   [this] { makeCustomers(); }, makeSettings,
                   [this] { m_account = new AccountPage(m_theme, services(), m_window->pagesParent()); },
                   [this, then] { enter(then); }});
}

void Desktop::enter(const std::function<void()>& then) {
    if (!m_first && !m_restore) m_window->setCover(nullptr);
    addSellingPages();
    m_window->addPage(QStringLiteral("journal"), m_journal);
    m_window->addPage(QStringLiteral("customers"), m_customers);
    m_window->addPage(QStringLiteral("settings"), m_settings);
    m_window->addPage(QStringLiteral("account"), m_account);
    openForPerson();
    m_window->addPage(
        QStringLiteral("help"),
        new HelpPage(m_theme, m_window->keys(), m_office->profile().directory, m_window->pagesParent()));
    m_counter->begin();
    connectPages();
    connectOffice();
    keepStatus();
    countTasks();
    lookForBackup();
    showDisplay();
    showFirstPage();
    watchEnrolment();
    m_session = std::make_unique<SessionDesk>(m_theme, m_clock, *m_window, *m_office, m_application);
    m_session->setParent(this);
    m_session->setStatus(m_status);
    applyLock();
    if (then) {
        then();
    } else {
        m_session->begin();
    }
}

void Desktop::makeCounter() {
    const OfficeServices s = services();
    CounterServices c{m_clock,
                      m_office->ids(),
                      m_office->database(),
                      m_office->operations(),
                      s.tickets,
                      s.charges,
                      s.sales,
                      s.receipts,
                      s.rates,
                      m_office->watcher(),
                      s.actor,
                      s.settings,
                      s.training,
                      {},
                      s.print,
                      s.keep,
                      [this] { return m_display != nullptr; },
                      &m_office->approvals(),
                      &m_office->customers()};
    if (m_office->training()) c.demoPay = [this](const QString& bolt11) { return m_office->demoPay(bolt11); };

    m_counter = new CounterPage(m_theme, c, m_window->pagesParent());
}

void Desktop::makeCustomers() {
    const CustomerServices c{
        services(),
        m_office->customers(),
        m_office->customerHistory(),
        m_office->retention(),
        [this](const QString& name, const std::function<void(const QString&)>& chosen) {
            chooseExport(name, m_window.get(), chosen);
        },
        [this](const std::function<Result<Done>()>& work) { return m_prints->submit(work); }};
    m_customers = new CustomersPage(m_theme, c, m_window->pagesParent());
}

void Desktop::makeLists() {
    m_queue = new QueuePage(m_theme, services(), m_window->pagesParent());
    m_sales = new SalesPage(m_theme, services(), m_window->pagesParent());
}

void Desktop::addSellingPages() {
    m_window->addPage(QStringLiteral("counter"), m_counter);
    m_window->addPage(QStringLiteral("queue"), m_queue);
    m_window->addPage(QStringLiteral("sales"), m_sales);
}

void Desktop::connectOffice() {
    connect(&m_office->database(), &Database::changed, this, &Desktop::onChange);
    connect(&m_office->database(), &Database::resyncNeeded, this, [this] {
        onChange({QStringLiteral("ticket"), {}});
        onChange({QStringLiteral("task"), {}});
    });
    connect(m_office.get(), &Office::statusChanged, this, &Desktop::keepStatus);
    connect(m_office.get(), &Office::actorChanged, this, &Desktop::onActor);
    // Later, because it may be a page that changed it.
    connect(m_office.get(), &Office::nodeChanged, this, &Desktop::remakePages, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::pageShown, this, [this](const QString& id) {
        if (m_counter && id == QStringLiteral("counter")) m_counter->takeFocus();
    });
    connect(m_prints.get(), &PrintDesk::printersChanged, this, [this] {
        keepStatus();
        if (m_settings && m_settings->currentSection() == QStringLiteral("devices")) m_settings->refresh();
    });
    auto* tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, &Desktop::keepStatus);
    tick->start(kStatusEveryMs);
    auto* backups = new QTimer(this);
    connect(backups, &QTimer::timeout, this, &Desktop::lookForBackup);
    backups->start(kBackupEveryMs);
}

void Desktop::listenToScanner() {
    auto* scanner = new ScannerFilter(m_clock, this);
    // On the application: a filter on the window hears only what none of its fields took.
    m_application.installEventFilter(scanner);
    connect(scanner, &ScannerFilter::scanned, this, [this](const QString& text) {
        if (m_window->cover()) {
            if (m_session) m_session->takeScan(text);
            return;
        }
        if (!m_window->page(QStringLiteral("counter"))) return;
        // A badge of one's own, never something to sell.
        if (m_window->currentPage() == QStringLiteral("account")) return m_account->takeScan(text);
        m_window->showPage(QStringLiteral("counter"));
        m_counter->takeScan(text);
    });
    auto* warning = new Toast(m_theme, m_window.get());
    warning->setObjectName(QStringLiteral("credentialWarning"));
    warning->setIcon(Icon::ShieldLock);
    connect(scanner, &ScannerFilter::credentialScanned, warning, [warning] {
        warning->show(
            tr("That was a node's credential: it was neither shown nor kept. Scan it in Settings, "
               "Lightning, into the field for the node's text."));
    });
}

void Desktop::remakePages() {
    const QString page = m_window->currentPage();
    const CounterEntry kept = m_counter->entry();
    m_display.reset();
    // The settings stay: there the node was chosen, and there stands what came of it.
    m_window->clearPages({QStringLiteral("counter"), QStringLiteral("queue"), QStringLiteral("sales")});
    makeCounter();
    makeLists();
    addSellingPages();
    m_counter->goOnWith(kept);
    m_counter->begin();
    connectPages();
    showDisplay();
    keepStatus();
    countTasks();
    m_window->showPage(page);
}

void Desktop::connectPages() {
    connect(m_queue, &QueuePage::servedHere, this, [this](const TicketId& ticket) {
        m_window->showPage(QStringLiteral("counter"));
        m_counter->presenter().open(ticket);
    });
    connect(m_sales, &SalesPage::tasksChanged, this, &Desktop::countTasks);
}

void Desktop::showFirstPage() {
    const QString page = m_options.page.section(QLatin1Char(':'), 0, 0);
    m_window->showPage(page.isEmpty() ? QStringLiteral("counter") : page);
    const QString section = m_options.page.section(QLatin1Char(':'), 1);
    if (!section.isEmpty()) m_settings->showSection(section);
}

void Desktop::watchEnrolment() {
    connect(m_enrolment.get(), &EnrolmentWatch::changed, this, [this] {
        const auto& own = m_enrolment->own();
        const bool shown = own->state == EnrolmentState::Waiting;
        const bool first = shown && m_status.enrolmentCode.isEmpty();
        m_status.enrolmentCode = shown ? own->code : QString();
        keepStatus();
        // Only from where everybody begins, and not away from what somebody is doing.
        const CounterEntry begun = m_counter->entry();
        const bool idle = m_counter->presenter().stage() == CounterPresenter::Stage::Desk &&
                          begun.work.ticket.isNull() && begun.search.isEmpty();
        if (!first || !idle || m_window->currentPage() != QStringLiteral("counter")) return;
        m_window->showPage(QStringLiteral("settings"));
        m_settings->showSection(QStringLiteral("registers"));
    });
    m_enrolment->begin();
}

void Desktop::onChange(const Change& change) {
    // Whatever was changed was written down.
    m_journal->lookForNews();
    if (change.kind == QStringLiteral("customer")) m_customers->onChange(change.id);
    if (change.kind == QStringLiteral("ticket") || change.kind == QStringLiteral("payment")) {
        m_queue->refresh();
        m_sales->refresh();
    }
    if (change.kind == QStringLiteral("task") || change.kind == QStringLiteral("payment")) countTasks();
    if (change.kind == QStringLiteral("operation") || change.kind == QStringLiteral("settings")) {
        m_settings->refresh();
    }
    if (change.kind == QStringLiteral("settings")) lookForBackup();
}

void Desktop::openForPerson() {
    m_window->setPageOpen(QStringLiteral("journal"),
                          m_office->actor().capabilities.testFlag(Capability::JournalRead));
    m_window->setPageOpen(QStringLiteral("customers"),
                          m_office->actor().capabilities.testFlag(Capability::CustomerRead));
    m_window->setPageOpen(QStringLiteral("account"), !m_office->actor().person.isNull());
}

void Desktop::onActor() {
    keepStatus();
    openForPerson();
    lookForBackup();
    const PersonId person = m_office->actor().person;
    if (person.isNull() || person == m_lastPerson) return;
    // What the person before was reading or changing is not for the next one; their sale is.
    if (!m_lastPerson.isNull()) m_window->showPage(QStringLiteral("counter"));
    m_settings->discardAll();
    m_journal->forget();
    m_customers->forget();
    m_account->forget();
    m_lastPerson = person;
}

void Desktop::countTasks() {
    whenDone(m_office->sales().openTasks(), this, [this](Result<int> count) {
        if (!count) return;
        m_status.openTasks = *count;
        m_sales->setOpenTasks(*count);
        m_window->setStatus(m_status);
    });
}

void Desktop::lookForBackup() {
    const Actor& actor = m_office->actor();
    if (!actor.capabilities.testFlag(Capability::BackupMake)) {
        m_status.backupFailed = m_status.backupLate = false;
        return;
    }
    const QString zone = m_office->settings().organisation.timeZone;
    whenDone(m_office->backups().status(actor, zone), this,
             [this, person = actor.person](const Result<BackupStatus>& status) {
                 if (!status || m_office->actor().person != person) return;
                 m_status.backupFailed = status->failed();
                 m_status.backupLate = status->late;
                 m_window->setStatus(m_status);
             });
}

void Desktop::keepStatus() {
    if (!m_opened) return;
    const Office& office = *m_office;
    OfficeStatus& s = m_status;
    s.person = office.actor().name;
    s.registerName = office.actor().registerName;
    const Organisation& organisation = office.settings().organisation;
    s.unit = organisation.unit.isEmpty() ? organisation.name : organisation.unit;
    s.timeZone = organisation.timeZone;
    s.training = office.training();
    s.secretsAway = office.secretsAway();

    Database& database = m_office->database();
    const DatabaseHealth health = database.health();
    if (health != s.database) s.databaseSince = m_clock.now();
    s.database = health;
    s.databaseReason = database.healthReason();

    PaymentWatcher& watcher = m_office->watcher();
    s.node = m_office->profile().backend;
    s.nodeReachable = watcher.backendReachable();
    s.nodeSince = watcher.unreachableSince();
    s.nodeReason = watcher.unreachableReason();
    s.nextTryAt = watcher.nextTryAt();
    s.watched = watcher.openCount();

    RateService& rates = m_office->rates();
    const auto usable = rates.usable();
    s.rate = usable ? std::optional<CurrentRate>(*usable) : rates.last();
    s.rateProblem = usable ? std::nullopt : std::optional<Error>(usable.error());
    s.rateMaxAge = rates.policy().maxAge;

    const Preferences p = preferences();
    // Asked for by those who want to know: the strip, where a printer was chosen, and the settings.
    if (!p.printer.isEmpty() || m_window->currentPage() == QStringLiteral("settings")) m_prints->look();
    const auto& printers = m_prints->printers();
    const bool silent = m_prints->isSilent();
    s.printer = printers || silent ? p.printer : QString();
    s.printerReady = printers && printers->contains(p.printer) && !silent;
    m_window->setStatus(s);
    if (m_session) m_session->setStatus(s);
}

PrintOrder Desktop::printOrder() const {
    const Preferences p = preferences();
    return {p.printer, p.paper, m_languages.code()};
}

std::optional<QStringList> Desktop::printers() const {
    return m_prints->printers();
}

Future<Done> Desktop::printTest() {
    const Organisation& organisation = m_office->settings().organisation;
    const QString at = officeTime(m_clock.now(), organisation, TimeDetail::Seconds);
    return m_prints->submit(
        [order = printOrder(), name = organisation.name, at] { return printTestOn(order, name, at); });
}

void Desktop::showDisplay() {
    if (!m_opened || !m_window) return;
    if (m_counter) m_counter->sounds().setEnabled(preferences().sounds);
    if (!preferences().customerDisplay) {
        m_display.reset();
        return;
    }
    if (m_display) {
        m_display->showBeside(*m_window, preferences().displayScreen);
        return;
    }
    m_display = std::make_unique<CustomerDisplay>(m_theme, m_languages.code());
    connect(m_counter, &CounterPage::displayChanged, m_display.get(), &CustomerDisplay::setState);
    connect(m_display.get(), &CustomerDisplay::languageChosen, m_counter,
            &CounterPage::chooseCustomerLanguage);
    m_display->setState(m_counter->display());
    // Closed by hand is switched off: the settings and the counter say so.
    connect(
        m_display.get(), &CustomerDisplay::closed, this,
        [this] {
            if (m_finished) return;
            Preferences p = preferences();
            p.customerDisplay = false;
            static_cast<void>(savePreferences(p));
            if (m_settings) m_settings->refresh();
        },
        Qt::QueuedConnection);
    m_display->showBeside(*m_window, preferences().displayScreen);
}

}  // namespace balcao
