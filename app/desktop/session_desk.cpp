#include "desktop/session_desk.h"

#include "people/people_rules.h"
#include "ui/login/idle_watch.h"
#include "ui/login/lock_page.h"
#include "ui/login/new_pin_page.h"
#include "ui/login/pin_side.h"
#include "ui/login/sign_in_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/office_time.h"
#include "ui/text/state_text.h"

#include <QApplication>
#include <QDialog>
#include <QTimer>

#include <algorithm>

namespace balcao {

namespace {
constexpr int kSecondMs = 1'000;
/// How soon the people are read again where the database is there and only that look failed.
constexpr int kLookAgainMs = 3'000;
/// How often it is kept that somebody is still there.
constexpr int kSeenEveryMs = 60'000;
}  // namespace

SessionDesk::SessionDesk(const Theme& theme, const Clock& clock, MainWindow& window, Office& office,
                         QObject& application)
    : m_theme(theme),
      m_clock(clock),
      m_window(window),
      m_office(office),
      m_presenter({clock, office.ids(), office.signIn(), office.people()}, office.actor().registerId,
                  office.actor().registerName),
      m_idle(new IdleWatch(clock, this)),
      m_tick(new QTimer(this)) {
    connect(&m_presenter, &SessionPresenter::stageChanged, this, &SessionDesk::showStage);
    connect(&m_presenter, &SessionPresenter::refused, this, &SessionDesk::say);
    connect(&m_presenter, &SessionPresenter::peopleUnread, this, &SessionDesk::onUnread);
    connect(&m_presenter, &SessionPresenter::ended, this, &SessionDesk::onEnded);
    connect(&m_presenter, &SessionPresenter::signedIn, this,
            [this](const Session& session) { m_office.setActor(session.actor); });
    connect(m_idle, &IdleWatch::idle, this, [this] { m_presenter.lock(true); });
    application.installEventFilter(m_idle);
    connect(&window, &MainWindow::lockAsked, this, &SessionDesk::lock);
    connect(&m_presenter, &SessionPresenter::peopleChanged, this, [this] {
        if (m_signIn) showSignIn();
    });
    connect(&office, &Office::nodeChanged, this, &SessionDesk::listenToNode);
    // By a time of its own, so that no key waits for it.
    auto* seen = new QTimer(&window);
    seen->setObjectName(QStringLiteral("sessionSeen"));
    connect(seen, &QTimer::timeout, this, [this] { m_presenter.seen(m_idle->lastUse()); });
    seen->start(kSeenEveryMs);
    m_tick->setInterval(kSecondMs);
    connect(m_tick, &QTimer::timeout, this, &SessionDesk::showCharges);
}

SessionDesk::~SessionDesk() = default;

void SessionDesk::begin() {
    listenToNode();
    listenToDatabase();
    // Closed until the database has said who may come in: without an answer nobody does.
    if (m_office.peopleSignIn()) m_presenter.expectPeople();
    m_presenter.refresh();
}

// Only now: before, another page may cover the window, which this would take away.
void SessionDesk::listenToDatabase() {
    connect(&m_office.database(), &Database::healthChanged, this, [this] {
        if (m_office.database().health() == DatabaseHealth::Ready) m_presenter.refresh();
    });
    connect(&m_office.database(), &Database::changed, this, [this](const Change& change) {
        const bool someone = change.kind == QStringLiteral("person") || change.kind == QStringLiteral("role");
        if (someone) m_presenter.refresh();
        if (change.kind == QStringLiteral("session")) m_presenter.check();
        if (change.kind == QStringLiteral("payment")) readCharges();
    });
    connect(&m_office.database(), &Database::resyncNeeded, this, [this] {
        m_presenter.refresh();
        m_presenter.check();
        readCharges();
    });
}

void SessionDesk::listenToNode() {
    // The watcher before lives on and may still bring something.
    connect(&m_office.watcher(), &PaymentWatcher::paymentChanged, this, &SessionDesk::onPayment,
            Qt::UniqueConnection);
}

void SessionDesk::lock() {
    m_presenter.lock(false);
}

void SessionDesk::setIdleLimit(Millis limit) {
    m_idle->setLimit(limit);
}

void SessionDesk::setStatus(const OfficeStatus& status) {
    m_status = status;
    if (m_signIn) m_signIn->setStatus(status, m_clock.now());
}

bool SessionDesk::covers() const {
    return m_signIn || m_lock || m_newPin;
}

void SessionDesk::showStage() {
    using Stage = SessionPresenter::Stage;
    m_window.setLockable(m_presenter.stage() == Stage::SignedIn);
    m_tick->stop();
    switch (m_presenter.stage()) {
        case Stage::Open: m_office.leaveToProfile(); [[fallthrough]];
        case Stage::Asking:
        case Stage::SignedIn:
            if (covers()) m_window.setCover(nullptr);
            m_signIn.clear();
            m_lock.clear();
            m_newPin.clear();
            return;
        case Stage::MustChange: return showNewPin();
        case Stage::SignedOut: return showSignIn();
        case Stage::Locked: return showLock();
    }
}

void SessionDesk::coverWith(QWidget* page) {
    // A menu or a dialog stands over the window, and so over its cover.
    const QWidgetList tops = QApplication::topLevelWidgets();
    for (QWidget* top : tops) {
        if (top->windowType() == Qt::Popup) top->close();
    }
    const auto dialogs = m_window.findChildren<QDialog*>();
    for (QDialog* dialog : dialogs) dialog->reject();
    m_window.setCover(page);
}

void SessionDesk::showSignIn() {
    m_lock.clear();
    m_newPin.clear();
    // Whoever locked it is still there until somebody else has signed in; without a session it is nobody.
    if (!m_presenter.session()) m_office.setActor({});
    m_signIn = new SignInPage(m_theme, m_office.actor().registerName, m_presenter.people());
    m_signIn->setStatus(m_status, m_clock.now());
    connect(m_signIn, &SignInPage::entered, &m_presenter, &SessionPresenter::enter);
    connect(m_signIn, &SignInPage::enteredWithPassword, &m_presenter, &SessionPresenter::enterWithPassword);
    connect(m_signIn, &SignInPage::coded, &m_presenter, &SessionPresenter::enterCode);
    connect(&m_presenter, &SessionPresenter::codeNeeded, m_signIn, &SignInPage::askForCode);
    coverWith(m_signIn);
}

void SessionDesk::showNewPin() {
    m_lock.clear();
    m_signIn.clear();
    m_newPin = new NewPinPage(m_theme, m_office.actor().name);
    connect(m_newPin, &NewPinPage::chosen, &m_presenter, &SessionPresenter::changePin);
    connect(m_newPin, &NewPinPage::cancelled, &m_presenter, &SessionPresenter::signOut);
    coverWith(m_newPin);
}

void SessionDesk::showLock() {
    m_signIn.clear();
    m_charges.clear();
    m_lock = new LockPage(m_theme, m_office.actor().registerName, m_office.actor().name);
    connect(m_lock, &LockPage::entered, &m_presenter, &SessionPresenter::unlock);
    connect(m_lock, &LockPage::switchWanted, &m_presenter, &SessionPresenter::switchPerson);
    coverWith(m_lock);
    m_tick->start();
    readCharges();
    showCharges();
}

void SessionDesk::say(const Error& error) {
    if (m_newPin) return m_newPin->showError(error);
    PinSide* side = m_signIn ? &m_signIn->side() : m_lock ? &m_lock->side() : nullptr;
    if (!side) return;
    if (m_signIn && !m_presenter.waitsForCode()) m_signIn->askAgain();
    side->setBusy(false);
    if (error.facts.value(QStringLiteral("reason")) == QStringLiteral("pin_first")) {
        return side->showProblem(tr("Somebody gave you a new PIN. Sign in with it and choose your own."));
    }
    side->showError(error);
}

void SessionDesk::takeScan(const QString& text) {
    PinSide* side = m_signIn ? &m_signIn->side() : m_lock ? &m_lock->side() : nullptr;
    if (!side) return;
    if (!isBadge(text.toLatin1())) return side->showProblem(tr("That was scanned, and it is no badge."));
    side->setBusy(true);
    m_signIn ? m_presenter.enterWithBadge(text) : m_presenter.unlockWithBadge(text);
}

void SessionDesk::onUnread(const Error& error) {
    // Away is told by the page, and its end by the database.
    if (m_office.database().health() != DatabaseHealth::Ready) return;
    if (m_signIn && m_presenter.people().empty()) m_signIn->side().showError(error);
    QTimer::singleShot(kLookAgainMs, &m_presenter, &SessionPresenter::refresh);
}

void SessionDesk::onEnded(PersonId person) {
    if (!m_signIn) return;
    m_signIn->choose(person);
    m_signIn->side().showProblem(tr("The session here was ended. Sign in again."));
}

// Again whenever a payment changes: another program of this register charges too, and ends what it charged.
void SessionDesk::readCharges() {
    if (!m_lock) return;
    if (m_readingCharges) {
        m_chargesChanged = true;
        return;
    }
    m_readingCharges = true;
    m_chargesChanged = false;
    whenDone(m_office.sales().openCharges(m_office.actor().registerId, m_charges), this,
             [this, lock = m_lock](Result<std::vector<OpenCharge>> charges) {
                 m_readingCharges = false;
                 // Without them the screen is locked all the same; the watcher goes on.
                 if (charges && m_lock && m_lock == lock) takeCharges(*std::move(charges));
                 if (m_chargesChanged) readCharges();
             });
}

void SessionDesk::takeCharges(std::vector<OpenCharge> charges) {
    for (OpenCharge& charge : charges) {
        // The watcher may have said more while they were read.
        for (const OpenCharge& before : m_charges) {
            const bool newer = before.payment.version > charge.payment.version;
            if (newer && before.payment.id == charge.payment.id) charge.payment = before.payment;
        }
    }
    // Somebody ended it elsewhere. One that ran out stays to be seen.
    charges.erase(std::remove_if(charges.begin(), charges.end(),
                                 [](const OpenCharge& charge) {
                                     return charge.payment.state == PaymentState::Cancelled ||
                                            charge.payment.state == PaymentState::Failed;
                                 }),
                  charges.end());
    m_charges = std::move(charges);
    showCharges();
}

void SessionDesk::onPayment(const Payment& payment) {
    if (!m_lock) return;
    for (OpenCharge& charge : m_charges) {
        if (charge.payment.id == payment.id) charge.payment = payment;
    }
    showCharges();
}

void SessionDesk::showCharges() {
    if (!m_lock) return;
    const Instant now = m_clock.now();
    m_lock->setIdle(std::chrono::duration_cast<std::chrono::milliseconds>(now - m_presenter.lockedAt()),
                    m_presenter.lockedByItself());
    std::vector<ChargeRow> rows;
    for (const OpenCharge& charge : m_charges) {
        const Payment& payment = charge.payment;
        ChargeRow row{
            charge.number.text(), stateLook(payment.state, {}, QLocale(), WordLength::Short), {}, {}, {}};
        if (isSettled(payment.state)) {
            row.words = tr("while locked, %1")
                            .arg(officeTime(payment.settledAt, m_office.settings().organisation,
                                            TimeDetail::Minutes));
        } else if (isOpen(payment.state) && payment.expiresAt > now) {
            row.left = std::chrono::duration_cast<std::chrono::milliseconds>(payment.expiresAt - now);
            row.whole =
                std::chrono::duration_cast<std::chrono::milliseconds>(payment.expiresAt - payment.shownAt);
            row.words = tr("valid for");
        }
        rows.push_back(std::move(row));
    }
    m_lock->setCharges(std::move(rows));
}

}  // namespace balcao
