#pragma once

#include "ui/counter/counter_sounds.h"
#include "ui/counter/display_feed.h"
#include "ui/counter/kept_entry.h"

#include <QWidget>

#include <utility>

class QTimer;

namespace balcao {

class ChargeView;
class CounterActions;
class CounterForm;
class PageStack;
class PaidPage;
class ProblemView;
class QueuePanel;
class Theme;
class TicketView;
class Toast;
class TodayPanel;

/// What is half made at the counter, for a page that is made anew.
struct CounterEntry {
    CounterPresenter::Interrupted work;
    QString search;
    KeptEntry form;
};

/// The counter: queue, ticket and today; the charge; the problem; the money. Everything by keyboard.
class CounterPage final : public QWidget {
    Q_OBJECT
 public:
    CounterPage(const Theme& theme, const CounterServices& services, QWidget* parent = nullptr);

    /// Reads everything; call once when the page can be seen.
    void begin();
    [[nodiscard]] CounterPresenter& presenter() { return *m_presenter; }
    [[nodiscard]] CounterEntry entry() const;
    /// Before `begin`: goes on with it as soon as its ticket is here again.
    void goOnWith(const CounterEntry& entry);
    /// To what is done first on the screen that is shown: for the shell when it returns to this page.
    void takeFocus();
    /// The customer touched a language on the display.
    void chooseCustomerLanguage(const QString& code);
    /// A barcode scanner read something: connect the window's scanner filter here.
    void takeScan(const QString& text) { m_presenter->scanned(text); }
    [[nodiscard]] CounterSounds& sounds() { return m_sounds; }
    /// What the customer's display should show now.
    [[nodiscard]] const DisplayState& display() const { return m_display; }

 Q_SIGNALS:
    void displayChanged(const balcao::DisplayState& state);

 protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Enter that no button or field took: it still means "go on".
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    /// Makes the desk and the view that is shown; again when scale or language are other ones, for views are
    /// measured and named once.
    void build();
    void makeDesk();
    /// The view of this stage, made unless it is there.
    QWidget* view(CounterPresenter::Stage stage);
    /// Makes the views of later stages, one in each turn of the loop: neither the start nor the first charge
    /// waits for them.
    void makeAhead();
    void connectPresenter();
    void refresh();
    void onStage();
    void onForm();
    void onNotice();
    void onPrimary();
    /// Whether this Enter follows the last one so closely that it cannot mean the paid screen.
    [[nodiscard]] bool isDoubleEnter(const QKeyEvent& key);
    void rebuildLater();
    void feedDisplay();
    [[nodiscard]] CounterForm* form() const;

    const Theme& m_theme;
    CounterPresenter* m_presenter;
    CounterActions* m_actions;
    PageStack* m_stack = nullptr;
    QWidget* m_desk = nullptr;
    QueuePanel* m_queue = nullptr;
    TicketView* m_ticket = nullptr;
    TodayPanel* m_today = nullptr;
    ChargeView* m_charge = nullptr;
    ProblemView* m_problem = nullptr;
    PaidPage* m_paid = nullptr;
    Toast* m_toast = nullptr;
    QTimer* m_second;
    QTimer* m_ahead;
    CounterSounds m_sounds;
    DisplayFeed m_feed;
    DisplayState m_display;
    /// What the toast spoke of last: the same notice is told once, the next ticket's again.
    std::pair<CounterPresenter::Notice::Kind, TicketId> m_toasted;
    std::optional<CounterEntry> m_kept;
    quint64 m_enterAt = 0;  ///< of the keyboard's own time, in milliseconds; 0: not known
    bool m_enterIsDouble = false;
    bool m_refreshQueued = false;
    bool m_rebuildQueued = false;
    qreal m_builtScale = 0;
    bool m_builtCompact = false;
};

}  // namespace balcao
