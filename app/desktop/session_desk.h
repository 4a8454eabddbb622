#pragma once

#include "shared/office.h"
#include "ui/login/session_presenter.h"
#include "ui/shell/office_status.h"

#include <QPointer>

class QTimer;

namespace balcao {

class IdleWatch;
class LockPage;
class MainWindow;
class NewPinPage;
class SignInPage;
class Theme;

/// Stands between the counter and whoever comes to it: the sign-in and the lock over the window, while
/// everything behind them goes on.
class SessionDesk final : public QObject {
    Q_OBJECT
 public:
    /// Hears of `application` when somebody used the counter.
    SessionDesk(const Theme& theme, const Clock& clock, MainWindow& window, Office& office,
                QObject& application);
    ~SessionDesk() override;

    /// Something was scanned while the window is covered: a badge signs in, or opens what its owner locked.
    void takeScan(const QString& text);
    /// Asks who may sign in and covers the window if anybody must.
    void begin();
    void lock();
    void setStatus(const OfficeStatus& status);
    /// Locks by itself after that long; zero never.
    void setIdleLimit(Millis limit);
    /// The window is covered by the sign-in or the lock.
    [[nodiscard]] bool covers() const;
    [[nodiscard]] SessionPresenter& presenter() { return m_presenter; }

 private:
    void listenToDatabase();
    void listenToNode();
    void showStage();
    void coverWith(QWidget* page);
    void showSignIn();
    void showLock();
    void showNewPin();
    void say(const Error& error);
    void onUnread(const Error& error);
    void onEnded(PersonId person);
    void readCharges();
    void showCharges();
    void takeCharges(std::vector<OpenCharge> charges);
    void onPayment(const Payment& payment);

    const Theme& m_theme;
    const Clock& m_clock;
    MainWindow& m_window;
    Office& m_office;
    SessionPresenter m_presenter;
    IdleWatch* m_idle;
    QTimer* m_tick;
    QPointer<SignInPage> m_signIn;
    QPointer<LockPage> m_lock;
    QPointer<NewPinPage> m_newPin;
    OfficeStatus m_status;
    std::vector<OpenCharge> m_charges;
    bool m_readingCharges = false;
    bool m_chargesChanged = false;  ///< since they began to be read
};

}  // namespace balcao
