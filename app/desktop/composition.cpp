#include "desktop/composition.h"

#include "desktop/profile_preferences.h"
#include "desktop/receipt_output.h"
#include "desktop/session_desk.h"
#include "shared/office_restore.h"
#include "ui/customer_display/customer_display.h"
#include "ui/first_start/first_key_page.h"
#include "ui/shell/enrolment_watch.h"
#include "ui/shell/problem_page.h"
#include "ui/theme/system_scheme.h"

#include <QApplication>
#include <QTimer>

namespace balcao {

namespace {

/// A receipt on its way to the printer is worth this much waiting when the program ends.
constexpr Millis kPrintWait{5'000};

SchemeChoice schemeChoice(const QString& text) {
    if (text == QStringLiteral("light")) return SchemeChoice::Light;
    if (text == QStringLiteral("dark")) return SchemeChoice::Dark;
    return SchemeChoice::System;
}

}  // namespace

Desktop::Desktop(QApplication& application, DesktopOptions options)
    : m_application(application),
      m_options(std::move(options)),
      m_tests(m_clock),
      m_languages(application),
      m_scheme(std::make_unique<SystemScheme>()),
      m_prints(std::make_unique<PrintDesk>(m_clock, printersThere)) {
    m_theme.setSystemScheme(m_scheme->scheme());
    connect(m_scheme.get(), &SystemScheme::changed, &m_theme, &Theme::setSystemScheme);
}

Desktop::~Desktop() {
    finish();
    (void)finishPrinting();
    // Pages use the office's services: they go first.
    m_display.reset();
    m_session.reset();
    m_window.reset();
    m_office.reset();
}

Profile& Desktop::profile() {
    return m_opened ? m_office->profile() : m_profile;
}

const Profile& Desktop::profile() const {
    return m_opened ? m_office->profile() : m_profile;
}

void Desktop::begin() {
    m_profile.directory = m_options.profileDirectory;
    const bool known = Profile::exists(m_options.profileDirectory);
    Result<Profile> loaded = known ? Profile::load(m_options.profileDirectory) : Result<Profile>(m_profile);
    if (loaded) m_profile = *loaded;
    applyLook();
    m_theme.apply(m_application);

    m_window = std::make_unique<MainWindow>(m_theme, m_clock);
    connect(m_window.get(), &MainWindow::closing, this, &Desktop::finish);
    connect(m_window.get(), &MainWindow::closing, &m_application, &QCoreApplication::quit,
            Qt::QueuedConnection);
    listenToScanner();
    m_window->keys().load(m_profile.keys);
    m_window->restoreState(m_profile.window);
    if (m_options.size.isValid()) m_window->resize(m_options.size);
    m_theme.setWindowSize(m_window->size());  // what is built now is measured for the window that will open
    m_status.database = DatabaseHealth::Connecting;
    m_window->setStatus(m_status);
    if (!known) showFirstStart({});
    const bool cutOff = known && loaded && restoreWasCutOff(m_profile);
    if (cutOff) {
        FirstChoices choices;
        choices.databaseUrl = m_profile.databaseUrl;
        showRestore(choices);
        m_restore->showCutOff();
    }
    m_window->show();

    if (!loaded) {
        showProblem(loaded.error());
    } else if (known && !cutOff) {
        // The window is on the screen before the database is asked.
        QTimer::singleShot(0, this, [this] { openOffice({}); });
    }
}

void Desktop::raise() {
    if (m_window) m_window->raiseHere();
}

void Desktop::applyLook() {
    const Preferences p = preferences();
    m_languages.set(m_options.language.isEmpty() ? p.language : m_options.language);
    m_theme.setChoice(schemeChoice(m_options.theme.isEmpty() ? p.theme : m_options.theme));
    m_theme.setUserScale(p.scale);
    m_theme.setAnimates(p.animations);
}

void Desktop::applyLock() {
    if (m_session) m_session->setIdleLimit(std::chrono::minutes(preferences().lockAfterMinutes));
}

Preferences Desktop::preferences() const {
    return preferencesOf(profile());
}

Result<void> Desktop::savePreferences(const Preferences& wanted) {
    const Preferences before = preferences();
    BALCAO_CHECK(profile().change([&wanted](Profile& kept) { store(wanted, kept); }));
    // A choice made now is stronger than what the command line asked for at the start; another one is not.
    if (wanted.language != before.language) m_options.language.clear();
    if (wanted.theme != before.theme) m_options.theme.clear();
    applyLook();
    applyLock();
    showDisplay();
    return {};
}

void Desktop::showFirstStart(const FirstChoices& initial) {
    FirstStartPage::Tests tests;
    tests.database = [this](const QString& url, const QByteArray& password) {
        return m_tests.database(url, m_options.profileDirectory, password);
    };
    tests.lnd = [this](const LndConnection& connection, const QByteArray& macaroon) {
        return m_tests.lnd(connection, macaroon);
    };
    m_first = new FirstStartPage(m_theme, tests, m_languages.code(), initial);
    connect(m_first, &FirstStartPage::chosen, this, &Desktop::takeChoices);
    connect(
        m_first, &FirstStartPage::restoreWanted, this,
        [this](const FirstChoices& choices) { showRestore(choices); }, Qt::QueuedConnection);
    connect(
        m_first, &FirstStartPage::languageChosen, this,
        [this](const QString& language) {
            m_profile.language = language;
            m_options.language.clear();
            m_languages.set(language);
            showFirstStart(m_first->choices());
        },
        Qt::QueuedConnection);
    m_window->setCover(m_first);
}

void Desktop::takeChoices(const FirstChoices& choices) {
    m_first->setBusy(true);
    if (m_opened) {
        // Made at the try before; only the node was still open.
        connectOwnNode(choices);
        return;
    }
    Profile wanted = m_profile;
    wanted.databaseUrl = choices.databaseUrl;
    giveUpRestore(wanted);  // one that ended before there was a profile
    FirstStart start;
    start.directory = m_options.profileDirectory;
    start.databaseUrl = choices.databaseUrl;
    start.databasePassword = choices.databasePassword;
    start.organisation = choices.unit;
    start.person = choices.person;
    start.registerName = tr("Counter 1");
    start.currency = choices.currency;
    start.demoCatalogue = choices.catalogue;
    whenDone(Office::create(start, this), this, [this, choices](Result<Done> made) {
        if (!made) {
            m_first->showError(made.error());
            return;
        }
        const QString language = m_languages.code();
        if (auto loaded = Profile::load(m_options.profileDirectory)) {
            m_profile = *loaded;
            m_profile.language = language;
            // Kept again with the next choice; not worth stopping for.
            (void)m_profile.change([&language](Profile& kept) { kept.language = language; });
        }
        openOffice([this, choices] { connectOwnNode(choices); });
    });
}

void Desktop::connectOwnNode(const FirstChoices& choices) {
    if (!choices.lnd) return showFirstKey();
    ConnectionService& connections = m_office->connections();
    const auto added = connections.addLnd(*choices.lnd, choices.macaroon);
    const auto used = andThen(added, this, [this, name = choices.lnd->name](Done) {
        return m_office->connections().useBackend(QString(QStringLiteral("lnd:") + name));
    });
    whenDone(used, this, [this](Result<Done> outcome) {
        if (!outcome && m_first) {
            m_first->showNodeError(outcome.error());
            return;
        }
        showFirstKey();
    });
}

void Desktop::showFirstKey() {
    const Actor& actor = m_office->actor();
    if (!mayGive(actor.capabilities, allCapabilities())) return leaveFirstStart();
    whenDone(m_office->recovery().state(actor), this, [this](const Result<RecoveryKeyState>& state) {
        // One more counter of an organisation that has a key; without an answer there is Settings.
        if (!state || happened(state->madeAt)) return leaveFirstStart();
        auto* page = new FirstKeyPage(m_theme, services());
        connect(page, &FirstKeyPage::done, this, &Desktop::leaveFirstStart);
        m_window->setCover(page);
    });
}

void Desktop::leaveFirstStart() {
    m_window->setCover(nullptr);
    m_session->begin();  // one more counter of an organisation whose people have PINs asks for one
}

void Desktop::openOffice(const std::function<void()>& then) {
    if (m_office) {
        if (then) then();
        return;
    }
    m_office = std::make_unique<Office>();
    whenDone(m_office->open(m_profile), this, [this, then](Result<Done> opened) {
        if (!opened) {
            m_office.reset();
            if (m_restore) {
                m_restore->showError(opened.error());
            } else if (m_first) {
                m_first->showError(opened.error());
            } else {
                showProblem(opened.error());
            }
            return;
        }
        m_opened = true;
        openPages(then);
    });
}

void Desktop::showProblem(const Error& error) {
    auto* page = new ProblemPage(m_theme, error, m_options.profileDirectory);
    connect(page, &ProblemPage::tryAgain, this, [this] {
        auto loaded = Profile::load(m_options.profileDirectory);
        if (!loaded && loaded.error().code == ErrorCode::NotFound) {
            // What could not be read was put aside: the counter is made again on the data that are there.
            m_profile = Profile();
            m_profile.directory = m_options.profileDirectory;
            showFirstStart({});
            return;
        }
        if (!loaded) {
            showProblem(loaded.error());
            return;
        }
        m_profile = *loaded;
        openOffice({});
    });
    m_window->setCover(page);
}

bool Desktop::finishPrinting() {
    if (m_display) m_display->hide();
    if (m_window) m_window->hide();
    return m_prints->close(kPrintWait);
}

void Desktop::finish() {
    if (m_finished || !m_window) return;
    m_finished = true;
    keep();
}

void Desktop::keep() {
    if (!m_window) return;
    if (m_profile.directory.isEmpty() || !Profile::exists(m_options.profileDirectory)) return;
    const QVariantMap state = m_window->saveState();
    const QVariantMap keys = m_window->keys().changes();
    const auto saved = profile().change([&](Profile& kept) {
        for (auto it = state.cbegin(); it != state.cend(); ++it) kept.window.insert(it.key(), it.value());
        kept.keys = keys;
    });
    if (!saved) {
        qWarning("The profile could not be kept: %s", qPrintable(saved.error().detail));
    }
}

}  // namespace balcao
