#include "ui/counter/problem_view.h"

#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_parts.h"
#include "ui/counter/counter_words.h"
#include "ui/text/key_words.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/icon_mark.h"
#include "ui/widgets/qr_card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/ticket_sheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace balcao {

ProblemView::ProblemView(const CounterForm::Context& context, QWidget* parent)
    : QWidget(parent), m_c(context) {
    auto* row = new QHBoxLayout(this);
    row->addWidget(buildLeft(), 1);
    row->addWidget(buildRight());
    connect(&m_c.theme, &Theme::changed, this, &ProblemView::place);
    place();
}

void ProblemView::addRow(QGridLayout* rows, const QString& label, QWidget* value) {
    const Theme& theme = m_c.theme;
    const int at = rows->rowCount();
    if (at > 1) rows->addWidget(new SheetRule(theme, this), at, 0, 1, 2);
    auto* name = new TextLabel(theme, TextStyle::Body, label, this);
    name->setRole(Role::Ink3);
    // On the first line of what stands beside it; a paragraph has all of a line's room above its letters.
    const bool paragraph = qobject_cast<TextLabel*>(value) != nullptr;
    name->setContentsMargins(0, theme.px(paragraph ? 5 : 2), 0, 0);
    rows->addWidget(name, at + 1, 0, Qt::AlignTop);
    rows->addWidget(value, at + 1, 1, Qt::AlignTop);
}

QWidget* ProblemView::buildLeft() {
    const Theme& theme = m_c.theme;
    m_left = new Sheet(theme, this);
    m_band = new UnknownBand(theme, m_left);
    m_band->setObjectName(QStringLiteral("unknownBand"));
    const auto paragraph = [&](const QString& text) {
        auto* made = new TextLabel(theme, TextStyle::Problem, text, this);
        made->setParagraph(true);
        return made;
    };
    m_rows = new QWidget(this);
    auto* rows = new QGridLayout(m_rows);
    rows->setContentsMargins(theme.px(26), theme.px(28), theme.px(26), 0);
    rows->setHorizontalSpacing(0);
    rows->setVerticalSpacing(theme.px(15));
    rows->setColumnMinimumWidth(0, theme.px(164));
    rows->setColumnStretch(1, 1);
    auto* advice =
        paragraph(tr("Do not charge again. If the customer has paid, ask to see the proof in the wallet: "
                     "it counts even without the node."));
    advice->setLead(true);
    addRow(rows, tr("What to do"), advice);
    m_saved =
        paragraph(tr("The ticket, the fixed price and the charge are stored. When the node is back, the "
                     "payment appears by itself."));
    addRow(rows, tr("What is saved"), m_saved);
    m_knows = paragraph({});
    addRow(rows, tr("Who knows"), m_knows);
    auto* trying = new QWidget(this);
    m_trying = new TextLabel(theme, TextStyle::Problem, {}, trying);
    m_wait = new WaitBar(theme, trying);
    m_wait->setAccessibleName(tr("Trying"));
    auto* beside = new QHBoxLayout(trying);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(theme.px(12));
    beside->addWidget(m_trying);
    beside->addWidget(m_wait);
    beside->addStretch(1);
    addRow(rows, tr("Trying"), trying);
    rows->setRowStretch(rows->rowCount(), 1);
    m_host = new FormHost(m_c, this);
    m_host->setContentsMargins(theme.px(4), 0, theme.px(4),
                               0);  // under the words of the sheet, which stand at 26
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_host);

    buildKeys();
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_band);
    column->addWidget(m_stack, 1);
    column->addWidget(m_keys);
    return m_left;
}

void ProblemView::buildKeys() {
    const Theme& theme = m_c.theme;
    m_keys = new QWidget(this);
    m_prove = new ActionButton(theme, m_c.actions.find, m_keys);
    m_retry = new ActionButton(theme, m_c.actions.again, m_keys);
    m_aside = new ActionButton(theme, m_c.actions.setAside, m_keys);
    m_demo = new ActionButton(theme, m_c.actions.demoPay, m_keys);
    m_prove->as(ActionButton::Look::Primary, ActionButton::Size::Problem, ActionButton::Spread::Apart);
    for (ActionButton* button : {m_retry, m_aside, m_demo}) {
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Problem, ActionButton::Spread::Apart);
    }
    m_prove->setLabel(tr("Read the customer's proof"));
    m_retry->setLabel(tr("Try now"));
    m_aside->setLabel(tr("Set aside and call the next"));
    auto* keys = new QGridLayout(m_keys);
    keys->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(16));
    keys->setSpacing(theme.px(10));
    keys->setColumnStretch(0, 5);
    keys->setColumnStretch(1, 4);
    keys->addWidget(m_prove, 0, 0);
    keys->addWidget(m_retry, 0, 1);
    keys->addWidget(m_aside, 1, 0);
    keys->addWidget(m_demo, 1, 1);
}

QWidget* ProblemView::buildRight() {
    const Theme& theme = m_c.theme;
    m_right = new Sheet(theme, this);
    m_code = new QrCard(theme, m_right);
    m_code->setObjectName(QStringLiteral("hiddenCode"));
    m_code->setHidden(tr("Code hidden"), tr("So that nobody pays a charge we cannot see now."));
    m_countdown = new CountdownBar(theme, m_right);
    m_countdown->setWords(tr("The charge is valid for"), tr("Less than a minute left"));
    m_countdown->setMuted(true);
    m_events = new QGridLayout;
    m_events->setHorizontalSpacing(theme.px(8));
    m_events->setVerticalSpacing(theme.px(10));
    m_events->setColumnMinimumWidth(0, theme.px(66));
    m_events->setColumnStretch(2, 1);
    auto* watched = new TextLabel(
        theme, TextStyle::Small,
        tr("This charge stays watched, even when the program is closed and opened again."), m_right);
    watched->setParagraph(true);
    watched->setRole(Role::Ink2);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.px(10));
    foot->addWidget(new IconMark(theme, Icon::Eye, Role::Ink2, m_right), 0, Qt::AlignTop);
    foot->addWidget(watched, 1);
    auto* column = new QVBoxLayout(m_right);
    column->setSpacing(0);
    column->addWidget(m_code);
    column->addSpacing(theme.px(14));
    column->addWidget(m_countdown);
    column->addSpacing(theme.px(20));
    column->addWidget(new TextLabel(theme, TextStyle::Column, tr("What happened"), m_right));
    column->addSpacing(theme.px(8));
    column->addLayout(m_events);
    column->addStretch(1);
    column->addWidget(new SheetRule(theme, m_right));
    column->addSpacing(theme.px(12));
    column->addLayout(foot);
    return m_right;
}

void ProblemView::place() {
    const Theme& theme = m_c.theme;
    layout()->setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14));
    layout()->setSpacing(theme.px(14));
    m_right->setFixedWidth(theme.px(theme.isCompact() ? 360 : 400));
    m_right->layout()->setContentsMargins(theme.px(22), theme.px(16), theme.px(22), theme.px(18));
    m_code->setFixedHeight(theme.px(220));
}

void ProblemView::setForm(CounterPresenter::Form form) {
    m_host->setForm(form);
    const bool open = m_host->form() != nullptr;
    m_stack->setCurrentWidget(open ? static_cast<QWidget*>(m_host) : m_rows);
    m_keys->setVisible(!open);
    refresh();
}

void ProblemView::takeFocus() {
    m_prove->setFocus(Qt::OtherFocusReason);
}

void ProblemView::refresh() {
    ChargePresenter& charge = m_c.presenter.charge();
    const Payment* payment = charge.payment();
    if (payment == nullptr || !charge.details()) return;
    const CounterServices& s = m_c.presenter.services();
    const Organisation& organisation = s.settings.organisation;
    m_knows->setPlain(s.displayOpen && s.displayOpen() ? tr("The customer reads “One moment” on the display.")
                                                       : tr("Only you: no customer's display is open."));
    const NodeSight node = charge.node();
    QString since = tr("The money may have arrived or not.");
    if (!node.reachable) {
        since = tr("The node has not answered since %1. The money may have arrived or not.")
                    .arg(localTime(node.unreachableSince, organisation, true));
    }
    if (charge.confirmingCancel()) since = withKeys(tr("Cancel this charge? Esc confirms, Enter goes back."));
    m_band->setWords(tr("Nobody knows yet whether it was paid"), since, CounterWords::fiat(payment->amount),
                     charge.details()->ticket.number.text());
    const Countdown countdown = charge.countdown();
    m_countdown->setRemaining(countdown.left, countdown.whole);
    m_demo->setVisible(static_cast<bool>(m_c.presenter.services().demoPay));
    refreshTrying();
    refreshEvents();
    if (m_host->form() != nullptr) m_host->form()->refresh();
}

void ProblemView::refreshTrying() {
    const PaymentWatcher& watcher = m_c.presenter.services().watcher;
    if (m_c.presenter.charge().checking()) {
        m_trying->setPlain(tr("Asking the node now."));
        m_wait->hide();
        return;
    }
    const auto since = [&](Instant begin, Instant end) {
        return std::chrono::duration_cast<Millis>(end - begin);
    };
    const Instant now = m_c.presenter.services().clock.now();
    const Millis left = since(now, watcher.nextTryAt());
    const Millis whole = since(watcher.lastTryAt(), watcher.nextTryAt());
    m_wait->setVisible(left.count() > 0 && whole.count() > 0);
    if (whole.count() > 0) {
        m_wait->setShare(1 - static_cast<qreal>(left.count()) / static_cast<qreal>(whole.count()));
    }
    m_trying->setPlain(left.count() > 0 ? tr("Try %1 in %2").arg(watcher.tries() + 1).arg(durationText(left))
                                        : tr("Try %1 is under way").arg(watcher.tries() + 1));
}

void ProblemView::refreshEvents() {
    const auto& events = m_c.presenter.charge().events();
    const auto count = static_cast<int>(events.size());
    if (count == m_eventCount) return;
    m_eventCount = count;
    while (QLayoutItem* item = m_events->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Theme& theme = m_c.theme;
    constexpr int kNewest = 6;
    int row = 0;
    for (int i = std::max(0, count - kNewest); i < count; ++i, ++row) {
        const auto& event = events[static_cast<std::size_t>(i)];
        auto* time =
            new TextLabel(theme, TextStyle::Small,
                          localTime(event.at, m_c.presenter.services().settings.organisation, true), m_right);
        time->setRole(Role::Ink3);
        auto* what = new TextLabel(theme, TextStyle::Small, CounterWords::event(event.kind), m_right);
        what->setParagraph(true);
        auto* mark = new IconMark(theme, CounterWords::eventIcon(event.kind), Role::Ink2, m_right);
        m_events->addWidget(time, row, 0, Qt::AlignTop);
        m_events->addWidget(mark, row, 1, Qt::AlignTop);
        m_events->addWidget(what, row, 2, Qt::AlignTop);
    }
}

}  // namespace balcao
