#include "ui/counter/counter_page.h"

#include "ui/counter/charge_view.h"
#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_words.h"
#include "ui/counter/paid_page.h"
#include "ui/counter/problem_view.h"
#include "ui/counter/queue_panel.h"
#include "ui/counter/ticket_view.h"
#include "ui/counter/today_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/page_stack.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace balcao {

namespace {
constexpr quint64 kDoubleEnterMs = 500;
}

CounterPage::CounterPage(const Theme& theme, const CounterServices& services, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_presenter(new CounterPresenter(services, this)),
      m_actions(new CounterActions(*m_presenter, this)),
      m_second(new QTimer(this)),
      m_ahead(new QTimer(this)) {
    setObjectName(QStringLiteral("counterPage"));
    setProperty("keyScope", QStringLiteral("counter"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_second->setInterval(1000);
    connect(m_second, &QTimer::timeout, m_presenter, &CounterPresenter::tick);
    connect(m_ahead, &QTimer::timeout, this, &CounterPage::makeAhead);
    connect(m_actions->primary, &QAction::triggered, this, &CounterPage::onPrimary);
    connect(m_actions->back, &QAction::triggered, m_presenter, &CounterPresenter::back);
    connect(&m_theme, &Theme::changed, this, [this] {
        const bool same =
            qFuzzyCompare(m_builtScale, m_theme.scale()) && m_builtCompact == m_theme.isCompact();
        if (!same) rebuildLater();
    });
    build();
    connectPresenter();
}

void CounterPage::build() {
    m_builtScale = m_theme.scale();
    m_builtCompact = m_theme.isCompact();
    setAccessibleName(tr("Counter"));
    const CounterEntry kept = m_stack != nullptr ? entry() : CounterEntry();
    if (m_stack != nullptr) {
        m_stack->hide();
        m_stack->deleteLater();
        m_toast->hide();
        m_toast->deleteLater();
    }
    m_stack = new PageStack(this);
    m_charge = nullptr;
    m_problem = nullptr;
    m_paid = nullptr;
    makeDesk();
    layout()->addWidget(m_stack);
    m_toast = new Toast(m_theme, m_ticket->work());
    onStage();
    m_ticket->search()->edit()->setText(kept.search);
    if (form() != nullptr) kept.form.putInto(*form());
    m_ahead->start();
}

void CounterPage::makeDesk() {
    const CounterForm::Context context{m_theme, *m_presenter, *m_actions};
    m_desk = new QWidget(m_stack);
    m_queue = new QueuePanel(context, m_desk);
    m_ticket = new TicketView(context, m_desk);
    m_today = new TodayPanel(context, m_desk);
    auto* desk = new QHBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    desk->setSpacing(0);
    desk->addWidget(m_queue);
    desk->addWidget(m_ticket, 1);
    desk->addWidget(m_today);
    m_stack->addWidget(m_desk);
}

QWidget* CounterPage::view(CounterPresenter::Stage stage) {
    using Stage = CounterPresenter::Stage;
    const CounterForm::Context context{m_theme, *m_presenter, *m_actions};
    const auto made = [&](auto*& place) -> QWidget* {
        if (place == nullptr) {
            place = new std::remove_reference_t<decltype(*place)>(context, m_stack);
            m_stack->addWidget(place);
        }
        return place;
    };
    switch (stage) {
        case Stage::Desk: break;
        case Stage::Charging: return made(m_charge);
        case Stage::Problem: return made(m_problem);
        case Stage::Paid: return made(m_paid);
    }
    return m_desk;
}

void CounterPage::makeAhead() {
    using Stage = CounterPresenter::Stage;
    if (m_charge == nullptr) {
        view(Stage::Charging);
    } else if (m_paid == nullptr) {
        view(Stage::Paid);
    } else {
        view(Stage::Problem);
        m_ahead->stop();
    }
}

CounterEntry CounterPage::entry() const {
    CounterEntry entry{m_presenter->interrupted(), m_ticket->search()->text(), {}};
    if (const CounterForm* open = form()) entry.form = KeptEntry::of(*open);
    return entry;
}

void CounterPage::goOnWith(const CounterEntry& entry) {
    m_presenter->goOnWith(entry.work);
    m_ticket->search()->edit()->setText(entry.search);
    m_kept = entry;
}

void CounterPage::rebuildLater() {
    if (m_rebuildQueued) return;
    m_rebuildQueued = true;
    QTimer::singleShot(0, this, [this] {
        m_rebuildQueued = false;
        build();
    });
}

void CounterPage::connectPresenter() {
    connect(m_presenter, &CounterPresenter::changed, this, [this] {
        m_actions->update();
        // One event often changes several parts: they are drawn once, together.
        if (m_refreshQueued) return;
        m_refreshQueued = true;
        QTimer::singleShot(0, this, [this] {
            m_refreshQueued = false;
            refresh();
        });
    });
    connect(m_presenter, &CounterPresenter::stageChanged, this, &CounterPage::onStage);
    connect(m_presenter, &CounterPresenter::formChanged, this, &CounterPage::onForm);
    connect(m_presenter, &CounterPresenter::noticeChanged, this, &CounterPage::onNotice);
    connect(m_presenter, &CounterPresenter::sound, this,
            [this](CounterPresenter::Sound sound) { m_sounds.play(sound); });
    connect(m_presenter, &CounterPresenter::called, this,
            [this](const Ticket& ticket) { m_feed.remember(ticket); });
    connect(m_presenter, &CounterPresenter::searchTaken, this, [this] { m_ticket->clearSearch(); });
}

void CounterPage::begin() {
    m_presenter->begin();
    m_second->start();
    takeFocus();
}

void CounterPage::takeFocus() {
    if (!isVisible()) return;  // whoever looks at another page keeps the keyboard
    if (form() != nullptr) {
        form()->focusFirst();
        return;
    }
    switch (m_presenter->stage()) {
        case CounterPresenter::Stage::Desk: m_ticket->focusSearch(); break;
        case CounterPresenter::Stage::Charging: m_charge->takeFocus(); break;
        case CounterPresenter::Stage::Problem: m_problem->takeFocus(); break;
        case CounterPresenter::Stage::Paid: m_paid->takeFocus(); break;
    }
}

CounterForm* CounterPage::form() const {
    switch (m_presenter->stage()) {
        case CounterPresenter::Stage::Desk: return m_ticket->form();
        case CounterPresenter::Stage::Charging: return m_charge != nullptr ? m_charge->form() : nullptr;
        case CounterPresenter::Stage::Problem: return m_problem != nullptr ? m_problem->form() : nullptr;
        case CounterPresenter::Stage::Paid: return nullptr;
    }
    return nullptr;
}

void CounterPage::onPrimary() {
    if (CounterForm* open = form()) {
        open->submit();
    } else {
        m_presenter->primary();
    }
}

void CounterPage::onForm() {
    const CounterPresenter::Form open = m_presenter->form();
    using Form = CounterPresenter::Form;
    using Stage = CounterPresenter::Stage;
    // Only the screen that is shown holds the form; the others are emptied.
    const Stage stage = m_presenter->stage();
    m_ticket->setForm(stage == Stage::Desk ? open : Form::None);
    if (m_charge != nullptr) m_charge->setForm(stage == Stage::Charging ? open : Form::None);
    if (m_problem != nullptr) m_problem->setForm(stage == Stage::Problem ? open : Form::None);
    takeFocus();
    if (m_kept && open != Form::None && form() != nullptr) {
        if (open == m_kept->work.form) m_kept->form.putInto(*form());
        m_kept.reset();
    }
}

void CounterPage::onStage() {
    m_stack->setCurrentWidget(view(m_presenter->stage()));
    refresh();
    if (m_presenter->stage() == CounterPresenter::Stage::Paid) m_paid->open();
    onForm();
}

void CounterPage::onNotice() {
    using Kind = CounterPresenter::Notice::Kind;
    const auto notice = m_presenter->notice();
    const std::pair told(notice.kind, notice.ticket);
    if (std::exchange(m_toasted, told) == told) return;
    if (notice.kind == Kind::Parked) {
        m_toast->show(CounterWords::notice(notice, m_presenter->services()).what, m_actions->undo->text(),
                      [this] { m_presenter->undo(); });
    } else if (notice.kind == Kind::Queued) {
        m_toast->show(CounterWords::notice(notice, m_presenter->services()).what);
    } else {
        m_toast->hide();  // undone by its key, or over
    }
}

void CounterPage::refresh() {
    m_actions->update();
    switch (m_presenter->stage()) {
        case CounterPresenter::Stage::Desk:
            m_queue->refresh();
            m_ticket->refresh();
            m_today->refresh();
            break;
        case CounterPresenter::Stage::Charging: m_charge->refresh(); break;
        case CounterPresenter::Stage::Problem: m_problem->refresh(); break;
        case CounterPresenter::Stage::Paid: m_paid->refresh(); break;
    }
    feedDisplay();
}

void CounterPage::feedDisplay() {
    DisplayState now = m_feed.state(*m_presenter);
    if (now == m_display) return;
    m_display = std::move(now);
    Q_EMIT displayChanged(m_display);
}

void CounterPage::chooseCustomerLanguage(const QString& code) {
    m_presenter->ticket().describe(
        {.customer = std::nullopt, .note = std::nullopt, .language = code.left(2), .priority = std::nullopt});
}

void CounterPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        m_presenter->setOfficeLanguage(QLocale().name());
        rebuildLater();
    }
}

bool CounterPage::event(QEvent* event) {
    // Every key comes by here first, also one that is a shortcut.
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && isDoubleEnter(*key)) {
            event->accept();  // no shortcut: it goes to keyPressEvent, which leaves it alone
            return true;
        }
    }
    return QWidget::event(event);
}

// The second of two quick ones, or of a finger that rests on the key, would take the change to give back off
// the screen before anybody has read it.
bool CounterPage::isDoubleEnter(const QKeyEvent& key) {
    const quint64 at = key.timestamp();
    const bool again = key.isAutoRepeat() || (at != 0 && m_enterAt != 0 && at - m_enterAt < kDoubleEnterMs);
    if (at != 0) m_enterAt = at;
    m_enterIsDouble = again && m_presenter->stage() == CounterPresenter::Stage::Paid;
    return m_enterIsDouble;
}

void CounterPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!m_enterIsDouble) onPrimary();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CounterPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();  // its sentences name the keys, which may be other ones since
    takeFocus();
}

}  // namespace balcao
