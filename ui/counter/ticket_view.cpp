#include "ui/counter/ticket_view.h"

#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_parts.h"
#include "ui/counter/line_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/result_list.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/ticket_sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace balcao {

TicketView::TicketView(const CounterForm::Context& context, QWidget* parent)
    : QWidget(parent), m_c(context), m_sheet(new TicketSheet(context.theme, this)) {
    buildHead();
    buildBody();
    buildFoot();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_sheet);
    connect(&m_c.theme, &Theme::changed, this, &TicketView::place);
    place();
}

void TicketView::buildHead() {
    const Theme& theme = m_c.theme;
    m_number = new TextLabel(theme, TextStyle::Number, {}, this);
    m_customer = new TextLabel(theme, TextStyle::Section, {}, this);
    m_customer->setElided(true);
    m_state = new TextLabel(theme, TextStyle::Small, {}, this);
    m_state->setRole(Role::Ink2);
    m_state->setElided(true);
    m_details = new ActionButton(theme, m_c.actions.details, this);
    m_aside = new ActionButton(theme, m_c.actions.setAside, this);
    m_new = new ActionButton(theme, m_c.actions.newTicket, this);
    m_noShow = new ActionButton(theme, m_c.actions.noShow, this);
    for (ActionButton* button : {m_details, m_noShow, m_aside, m_new}) {
        button->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    }
    m_words = new QVBoxLayout;
    m_words->setSpacing(0);
    m_words->addWidget(m_customer);
    m_words->addWidget(m_state);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(theme.px(22), theme.px(13), theme.px(10), theme.px(13));
    row->setSpacing(theme.px(6));
    row->addWidget(m_number);
    row->addLayout(m_words, 1);
    row->addWidget(m_details);
    row->addWidget(m_noShow);
    row->addWidget(m_aside);
    row->addWidget(m_new);
    m_sheet->head()->addLayout(row);
}

void TicketView::buildBody() {
    const Theme& theme = m_c.theme;
    m_search = new SearchField(theme, SearchField::Density::Counter, this);
    m_search->setPlaceholder(tr("Service, by name or code"));
    m_search->edit()->setAccessibleName(tr("Service, by name or code"));
    m_search->edit()->setObjectName(QStringLiteral("serviceSearch"));
    m_search->edit()->setMaxLength(2000);
    m_search->edit()->installEventFilter(this);
    m_results = new ResultList(theme, this);
    m_results->setFitsRows(true);
    m_results->setFocusPolicy(Qt::NoFocus);
    m_results->setAccessibleName(tr("Services found"));
    m_nothing = new TextLabel(theme, TextStyle::Small, tr("No service has this name or code."), this);
    m_nothing->setRole(Role::Ink3);
    m_lineHead = new LineHead(theme, this);
    m_lineHead->setWords({tr("Service"), tr("Qty"), tr("Unit"), tr("Discount"), tr("Total")});
    m_lines = new LineList(theme, this);
    m_lines->setAccessibleName(tr("Lines of the ticket"));
    m_lines->setFocusPolicy(Qt::TabFocus);
    m_hint = new TextLabel(theme, TextStyle::Body, {}, this);
    m_hint->setRole(Role::Ink3);
    m_hint->setParagraph(true);

    m_work = new QWidget(this);
    auto* work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(6));
    top->setSpacing(theme.px(6));
    top->addWidget(m_search);
    top->addWidget(m_nothing);
    top->addWidget(m_results);
    work->addLayout(top);
    work->addWidget(m_lineHead);
    work->addWidget(m_lines, 1);
    auto* hint = new QVBoxLayout;
    hint->setContentsMargins(theme.px(22), theme.px(10), theme.px(22), 0);
    hint->addWidget(m_hint);
    work->addLayout(hint);
    work->addStretch(0);

    m_host = new FormHost(m_c, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_host);
    m_sheet->body()->addWidget(m_stack, 1);

    SearchPresenter& search = m_c.presenter.search();
    connect(m_search, &SearchField::edited, &search, &SearchPresenter::setText);
    connect(m_search, &SearchField::moved, this, [this](int rows) {
        SearchPresenter& found = m_c.presenter.search();
        if (found.entry().text.isEmpty()) {
            m_c.presenter.moveLine(rows);
        } else {
            found.setCurrent(found.current() + rows);
        }
    });
    connect(m_search, &SearchField::entered, this, [this] { m_c.presenter.primary(); });
    connect(m_results, &RowList::opened, this, [this](int row) {
        m_c.presenter.search().setCurrent(row);
        m_c.presenter.primary();
    });
    connect(m_lines, &RowList::opened, this, [this](int row) {
        if (const auto id = LineId::fromText(m_lines->at(row).id)) m_c.presenter.chooseLine(*id);
    });
}

void TicketView::buildFoot() {
    const Theme& theme = m_c.theme;
    m_banner = new Banner(theme, BannerTone::Attention, this);
    m_banner->setObjectName(QStringLiteral("counterBanner"));
    m_banner->hide();
    m_news = new StateBand(theme, this);
    m_news->hide();
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(6));
    notices->addWidget(m_banner);
    notices->addWidget(m_news);
    m_sheet->body()->addLayout(notices);
    m_rule = new SheetRule(theme, this);
    m_sheet->body()->addWidget(m_rule);

    m_totals = new QWidget(this);
    m_sums = new TextLabel(theme, TextStyle::Small, {}, m_totals);
    m_sums->setRole(Role::Ink2);
    m_sums->setParagraph(true);
    m_total = new AmountLabel(theme, AmountSize::Total, m_totals);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_total->setAccessibleName(tr("Total"));
    m_total->setObjectName(QStringLiteral("ticketTotal"));
    auto* totals = new QHBoxLayout(m_totals);
    totals->setContentsMargins(theme.px(22), theme.px(10), theme.px(22), theme.px(12));
    totals->addWidget(m_sums, 1, Qt::AlignBottom);
    totals->addWidget(m_total, 2, Qt::AlignBottom);
    m_sheet->body()->addWidget(m_totals);

    m_keys = new QWidget(this);
    m_begin = new ActionButton(theme, m_c.actions.primary, m_keys);
    m_begin->as(ActionButton::Look::Primary, ActionButton::Size::Charge, ActionButton::Spread::Apart);
    m_begin->setLabel(tr("Begin"));
    m_cash = new ActionButton(theme, m_c.actions.cash, m_keys);
    m_charge = new ActionButton(theme, m_c.actions.charge, m_keys);
    m_charge->setObjectName(QStringLiteral("chargeButton"));
    m_keyRow = new QHBoxLayout(m_keys);
    m_keyRow->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(16));
    m_keyRow->setSpacing(theme.px(10));
    m_keyRow->addWidget(m_begin, 1);
    m_keyRow->addWidget(m_cash);
    m_keyRow->addWidget(m_charge, 1);
    m_sheet->body()->addWidget(m_keys);
}

void TicketView::place() {
    const Theme& theme = m_c.theme;
    layout()->setContentsMargins(theme.px(4), theme.px(16), theme.px(4), theme.px(14));
}

void TicketView::focusSearch() {
    m_search->edit()->setFocus(Qt::OtherFocusReason);
}

void TicketView::clearSearch() {
    m_search->forget();
    m_c.presenter.search().clear();
}

bool TicketView::meansTheTicket(const QKeyEvent& pressed) const {
    if (pressed.key() == Qt::Key_Delete || pressed.matches(QKeySequence::Undo))
        return m_search->text().isEmpty();
    // Without a desktop a text field knows more keys than people do, and some of them are the counter's.
    return pressed.modifiers() == Qt::ControlModifier &&
           (pressed.matches(QKeySequence::DeleteCompleteLine) || pressed.matches(QKeySequence::Delete));
}

bool TicketView::eventFilter(QObject* watched, QEvent* event) {
    // The field must not claim these for itself.
    if (watched == m_search->edit() && event->type() == QEvent::ShortcutOverride &&
        meansTheTicket(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TicketView::setForm(CounterPresenter::Form form) {
    m_host->setForm(form);
    const bool open = m_host->form() != nullptr;
    m_stack->setCurrentWidget(open ? static_cast<QWidget*>(m_host) : m_work);
    refresh();
}

}  // namespace balcao
