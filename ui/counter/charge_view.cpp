#include "ui/counter/charge_view.h"

#include "lightning/bolt11.h"
#include "money/amount_text.h"
#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_parts.h"
#include "ui/counter/counter_words.h"
#include "ui/text/key_words.h"
#include "ui/text/money_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/qr_card.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/ticket_sheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace balcao {

ChargeView::ChargeView(const CounterForm::Context& context, QWidget* parent) : QWidget(parent), m_c(context) {
    auto* row = new QHBoxLayout(this);
    row->addWidget(buildLeft(), 1);
    row->addWidget(buildRight());
    connect(&m_c.theme, &Theme::changed, this, &ChargeView::place);
    place();
}

QWidget* ChargeView::buildLeft() {
    const Theme& theme = m_c.theme;
    m_left = new TicketSheet(theme, this);
    m_number = new TextLabel(theme, TextStyle::NumberSmall, {}, this);
    m_customer = new TextLabel(theme, TextStyle::BodyMedium, {}, this);
    m_customer->setElided(true);
    m_what = new TextLabel(theme, TextStyle::Small, {}, this);
    m_what->setRole(Role::Ink2);
    m_what->setElided(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_customer);
    words->addWidget(m_what);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.px(26), theme.px(14), theme.px(16), theme.px(14));
    head->setSpacing(theme.px(16));
    head->addWidget(m_number);
    head->addLayout(words, 1);
    m_left->head()->addLayout(head);

    m_facts = buildFacts();
    m_host = new FormHost(m_c, this);
    m_host->setContentsMargins(theme.px(4), 0, theme.px(4),
                               0);  // under the words of the sheet, which stand at 26
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_facts);
    m_stack->addWidget(m_host);
    m_left->body()->addWidget(m_stack, 1);

    m_band = new StateBand(theme, this);
    m_band->setObjectName(QStringLiteral("stateBand"));
    auto* band = new QVBoxLayout;
    band->setContentsMargins(theme.px(16), 0, theme.px(16), 0);
    band->setSpacing(0);
    band->addWidget(m_band);
    m_underBand = new QWidget(this);
    m_underBand->setFixedHeight(theme.px(16));
    m_underBand->hide();
    band->addWidget(m_underBand);
    m_left->body()->addLayout(band);

    m_keys = new QWidget(this);
    m_again = new ActionButton(theme, m_c.actions.charge, m_keys);
    m_find = new ActionButton(theme, m_c.actions.find, m_keys);
    m_cash = new ActionButton(theme, m_c.actions.cash, m_keys);
    m_cancel = new ActionButton(theme, m_c.actions.back, m_keys);
    m_again->as(ActionButton::Look::Primary, ActionButton::Size::Tall, ActionButton::Spread::Apart);
    m_again->setLabel(tr("Charge again"));
    m_find->setLabel(tr("Customer says it is paid"));
    m_cash->setLabel(tr("Receive cash"));
    // Four keys do not stand beside each other in the least window: the one of an ended charge goes above.
    auto* rows = new QVBoxLayout(m_keys);
    rows->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(16));
    rows->setSpacing(theme.px(10));
    rows->addWidget(m_again);
    m_again->hide();
    auto* keys = new QHBoxLayout;
    keys->setSpacing(theme.px(10));
    rows->addLayout(keys);
    for (ActionButton* button : {m_find, m_cash, m_cancel}) {
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Tall, ActionButton::Spread::Apart);
        keys->addWidget(button, 1);
    }
    m_left->body()->addWidget(m_keys);
    return m_left;
}

QWidget* ChargeView::buildFacts() {
    const Theme& theme = m_c.theme;
    auto* page = new QWidget(this);
    m_hero = new AmountLabel(theme, AmountSize::Hero, page);
    m_hero->setAccessibleName(tr("To pay"));
    m_hero->setObjectName(QStringLiteral("heroAmount"));
    m_sats = new AmountLabel(theme, AmountSize::Sats, page);
    m_sats->setRole(Role::Ink2);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(theme.px(26), theme.px(theme.isCompact() ? 14 : 26), theme.px(26), 0);
    column->setSpacing(0);
    column->addWidget(m_hero);
    column->addSpacing(theme.px(6));
    column->addWidget(m_sats);
    column->addSpacing(theme.px(theme.isCompact() ? 16 : 28));

    const auto label = [&](const QString& text) {
        auto* made = new TextLabel(theme, TextStyle::Body, text, page);
        made->setRole(Role::Ink3);
        return made;
    };
    auto* facts = new QGridLayout;
    facts->setHorizontalSpacing(0);
    facts->setVerticalSpacing(theme.px(12));
    facts->setColumnMinimumWidth(0, theme.px(140));
    facts->setColumnStretch(1, 1);
    m_rate = new TextLabel(theme, TextStyle::Body, {}, page);
    m_rateSource = new TextLabel(theme, TextStyle::Body, {}, page);
    m_rateSource->setRole(Role::Ink3);
    m_rateSource->setElided(true);
    m_payee = new TextLabel(theme, TextStyle::Body, {}, page);
    m_payeeKey = new TextLabel(theme, TextStyle::Mono, {}, page);
    m_payeeKey->setRole(Role::Ink3);
    const auto line = [&](TextLabel* first, TextLabel* second, int gap) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme.px(gap));
        row->addWidget(first);
        row->addWidget(second, 1);
        return row;
    };
    facts->addWidget(new SheetRule(theme, page), 0, 0, 1, 2);
    facts->addWidget(label(tr("Rate")), 1, 0);
    facts->addLayout(line(m_rate, m_rateSource, 4), 1, 1);
    facts->addWidget(new SheetRule(theme, page), 2, 0, 1, 2);
    facts->addWidget(label(tr("Payee")), 3, 0);
    facts->addLayout(line(m_payee, m_payeeKey, 10), 3, 1);
    facts->addWidget(new SheetRule(theme, page), 4, 0, 1, 2);
    auto* checkedLabel = label(tr("Checked before it was shown"));
    checkedLabel->setParagraph(true);
    checkedLabel->setMaximumWidth(theme.px(130));
    facts->addWidget(checkedLabel, 5, 0, Qt::AlignTop);
    auto* checks = new QGridLayout;
    checks->setHorizontalSpacing(theme.px(36));
    checks->setVerticalSpacing(0);
    checks->setContentsMargins(0, theme.px(2), 0, 0);  // on the lines of the words beside them
    checks->setColumnStretch(2, 1);
    for (int i = 0; i < 4; ++i) {
        m_checks[i] = new IconLine(theme, Icon::CheckCircleFill, Role::Paid, page);
        checks->addWidget(m_checks[i], i / 2, i % 2);
    }
    facts->addLayout(checks, 5, 1, Qt::AlignTop);
    column->addLayout(facts);
    column->addStretch(1);
    return page;
}

QWidget* ChargeView::buildRight() {
    const Theme& theme = m_c.theme;
    m_right = new Sheet(theme, this);
    m_code = new QrCard(theme, m_right);
    m_code->setObjectName(QStringLiteral("qrCard"));
    m_code->setAccessibleName(tr("Code to pay"));
    m_countdown = new CountdownBar(theme, m_right);
    m_display = new TextLabel(theme, TextStyle::Small, {}, m_right);
    m_display->setRole(Role::Ink2);
    m_display->setParagraph(true);
    m_language = new ActionButton(theme, m_c.actions.customer, m_right);
    m_language->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    m_demo = new ActionButton(theme, m_c.actions.demoPay, m_right);
    m_demo->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    m_under = new QVBoxLayout;
    m_under->setSpacing(0);
    m_under->addWidget(m_countdown);
    m_under->addSpacing(theme.px(16));
    m_under->addWidget(m_display);
    m_foot = new QHBoxLayout;
    m_foot->addWidget(m_language);
    m_foot->addStretch(1);
    m_foot->addWidget(m_demo);
    auto* column = new QVBoxLayout(m_right);
    column->setSpacing(0);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    column->addSpacing(theme.px(14));
    column->addLayout(m_under);
    column->addStretch(1);
    column->addLayout(m_foot);
    return m_right;
}

void ChargeView::place() {
    const Theme& theme = m_c.theme;
    layout()->setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14));
    layout()->setSpacing(theme.px(14));
    // 6 modules of a 300-character invoice in the compact window, 7 in the plain one, 10 in a wide one.
    const bool wide = !theme.isCompact() && theme.scale() > 1.1;
    const int width = theme.isCompact() ? 438 : wide ? 622 : 504;
    const int code = theme.isCompact() ? 398 : wide ? 570 : 455;
    m_right->setFixedWidth(theme.px(width));
    m_code->setFixedSize(theme.px(code), theme.px(code));
    const int side = theme.px((width - code) / 2);
    m_right->layout()->setContentsMargins(0, theme.px(16), 0, theme.px(16));
    m_under->setContentsMargins(side, 0, side, 0);
    // A quiet button has no edge to be seen: its words stand under the code, not the room around them.
    const int hang = side - theme.px(11);
    m_foot->setContentsMargins(hang, 0, hang, 0);
}

void ChargeView::setForm(CounterPresenter::Form form) {
    m_host->setForm(form);
    const bool open = m_host->form() != nullptr;
    m_stack->setCurrentWidget(open ? static_cast<QWidget*>(m_host) : m_facts);
    m_keys->setVisible(!open);
    m_underBand->setVisible(open);
    refresh();
}

void ChargeView::takeFocus() {
    m_find->setFocus(Qt::OtherFocusReason);
}

void ChargeView::refresh() {
    ChargePresenter& charge = m_c.presenter.charge();
    const Payment* payment = charge.payment();
    if (payment == nullptr || !charge.details()) return;
    const Ticket& ticket = charge.details()->ticket;
    m_number->setPlain(ticket.number.text());
    m_customer->setPlain(ticket.customer.isEmpty() ? tr("Customer not named") : ticket.customer);
    QString what = CounterWords::lines(ticket.lines);
    if (charge.details()->open.minor > payment->amount.minor) {
        what = tr("%1, a part of %2").arg(what, CounterWords::fiat(charge.details()->totals.total));
    }
    m_what->setPlain(what);
    m_hero->setText(CounterWords::fiat(payment->amount));
    refreshFacts(*payment);
    refreshState(charge.phase(), *payment);
    refreshCode(charge.phase(), *payment);
    if (m_host->form() != nullptr) m_host->form()->refresh();
}

void ChargeView::refreshFacts(const Payment& payment) {
    const CounterServices& s = m_c.presenter.services();
    if (payment.quote) {
        m_sats->setText(CounterWords::sats(payment.quote->msat));
        const QString source = CounterWords::rateSource(*payment.quote, s.clock.now());
        const QString rate = rateText(payment.quote->rate, QLocale());
        m_rate->setPlain(source.isEmpty() ? rate : QString(rate + u','));
        m_rateSource->setPlain(source);
    }
    const Organisation& organisation = s.settings.organisation;
    m_payee->setPlain(organisation.unit.isEmpty() ? organisation.name
                                                  : tr("%1, %2").arg(organisation.name, organisation.unit));
    m_payeeKey->setPlain(CounterWords::payee(payment));
    m_checks[0]->setText(CounterWords::network(payment));
    m_checks[1]->setText(tr("Exact amount"));
    m_checks[2]->setText(tr("Right payee"));
    m_checks[3]->setText(tr("Valid signature"));
}

void ChargeView::refreshState(ChargePhase phase, const Payment& payment) {
    ChargePresenter& charge = m_c.presenter.charge();
    const bool ended = hasEnded(phase) || phase == ChargePhase::Underpaid;
    m_again->setVisible(ended && phase != ChargePhase::Underpaid);
    m_cancel->setLabel(ended ? tr("Back to the ticket") : tr("Cancel the charge"));
    if (charge.confirmingCancel()) {
        m_band->setState({Icon::ExclamationTriangleFill, tr("Cancel this charge?"), StateGroup::Attention},
                         withKeys(tr("Esc confirms, Enter goes back")));
        return;
    }
    const auto since = [&](Instant then) {
        return durationText(std::chrono::duration_cast<Millis>(m_c.presenter.services().clock.now() - then));
    };
    switch (phase) {
        case ChargePhase::None:
        case ChargePhase::Paid: return;
        case ChargePhase::Asking:
            m_band->setState({Icon::HourglassSplit, tr("Making the charge"), StateGroup::Waiting}, {});
            return;
        case ChargePhase::Waiting:
            m_band->setState({Icon::HourglassSplit, tr("Waiting for payment"), StateGroup::Waiting},
                             charge.checking() ? tr("asking the node")
                                               : tr("code on screen for %1").arg(since(payment.shownAt)));
            return;
        case ChargePhase::Held:
            m_band->setState({Icon::HourglassSplit, tr("Payment is arriving"), StateGroup::Waiting},
                             tr("do not charge again"));
            return;
        case ChargePhase::TimeOver:
            m_band->setState({Icon::HourglassBottom, tr("Time is over"), StateGroup::Over},
                             tr("looking for a payment on its way"));
            return;
        case ChargePhase::NotKnown:
            m_band->setState({Icon::QuestionCircleFill, tr("Not confirmed"), StateGroup::Unknown},
                             tr("the node does not answer"));
            return;
        case ChargePhase::Underpaid:
            m_band->setState({Icon::PieChart, tr("Less than asked came in"), StateGroup::Attention},
                             tr("it waits as a task"));
            return;
        case ChargePhase::Expired:
            m_band->setState({Icon::HourglassBottom, tr("Expired"), StateGroup::Over},
                             tr("nothing was received"));
            return;
        case ChargePhase::Cancelled:
            m_band->setState({Icon::XLg, tr("Cancelled"), StateGroup::Over}, tr("nothing was received"));
            return;
        case ChargePhase::Failed:
            m_band->setState({Icon::XCircleFill, tr("Failed"), StateGroup::Failed},
                             tr("nothing was charged"));
            return;
    }
}

void ChargeView::refreshCode(ChargePhase phase, const Payment& payment) {
    const Countdown countdown = m_c.presenter.charge().countdown();
    if (mayShowCode(phase)) {
        m_code->setHidden({}, {});
        if (m_code->text() != payment.bolt11) m_code->setText(payment.bolt11, QrText::Alphanumeric);
    } else if (phase == ChargePhase::Held) {
        m_code->setHidden(tr("Code hidden"), tr("The payment is on its way."));
    } else {
        m_code->setHidden(tr("Code hidden"), tr("This charge can no longer be paid."));
    }
    m_countdown->setWords(tr("The charge is valid for"), tr("Less than a minute left"));
    m_countdown->setMuted(!mayShowCode(phase));
    m_countdown->setRemaining(countdown.left, countdown.whole);
    const QString language = CounterWords::language(m_c.presenter.customerLanguage());
    const CounterServices& s = m_c.presenter.services();
    const bool hasDisplay = s.displayOpen && s.displayOpen();
    if (!m_code->isScannable() && mayShowCode(phase)) {
        m_display->setPlain(
            tr("This window is too small for the code: use the customer's display, in %1.").arg(language));
    } else if (hasDisplay) {
        m_display->setPlain(tr("The customer sees the same code on the display, in %1.").arg(language));
    } else {
        m_display->setPlain(tr("No customer's display is open: let the customer scan this screen."));
    }
    m_demo->setVisible(static_cast<bool>(s.demoPay));
}

}  // namespace balcao
