#include "ui/counter/today_panel.h"

#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_words.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/transactions/sale_look.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace balcao {

TodayPanel::TodayPanel(const CounterForm::Context& context, QWidget* parent)
    : QWidget(parent),
      m_c(context),
      m_date(new TextLabel(context.theme, TextStyle::Caption, {}, this)),
      m_total(new AmountLabel(context.theme, AmountSize::Day, this)),
      m_counts(new TextLabel(context.theme, TextStyle::Small, {}, this)),
      m_empty(new TextLabel(context.theme, TextStyle::Small,
                            tr("No sale yet. The first one appears here as soon as it is paid."), this)),
      m_list(new SaleList(context.theme, this)),
      m_find(new ActionButton(context.theme, context.actions.find, this)) {
    const Theme& theme = m_c.theme;
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, TextStyle::Column, tr("Today"), this));
    head->addStretch(1);
    m_date->setRole(Role::Ink3);
    head->addWidget(m_date);
    m_total->setAccessibleName(tr("Sold today"));
    m_counts->setRole(Role::Ink2);
    m_empty->setRole(Role::Ink3);
    m_empty->setParagraph(true);
    m_list->setAccessibleName(tr("Recent sales"));
    m_find->as(ActionButton::Look::Secondary, ActionButton::Size::Normal, ActionButton::Spread::Apart);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(theme.px(10));
    column->addWidget(m_total);
    column->addWidget(m_counts);
    column->addSpacing(theme.px(12));
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_find);
    connect(m_list, &RowList::opened, this, [this](int row) {
        const auto& recent = m_c.presenter.today().recent();
        if (row < static_cast<int>(recent.size())) {
            m_c.presenter.openSale(recent[static_cast<std::size_t>(row)]);
        }
    });
    connect(&theme, &Theme::changed, this, &TodayPanel::place);
    place();
}

void TodayPanel::place() {
    const Theme& theme = m_c.theme;
    setFixedWidth(theme.px(theme.isCompact() ? 268 : 292));
    layout()->setContentsMargins(theme.px(14), theme.px(18), theme.px(18), theme.px(14));
}

void TodayPanel::refresh() {
    TodayPresenter& today = m_c.presenter.today();
    const CounterServices& s = m_c.presenter.services();
    const QTimeZone zone = zoneOf(s.settings.organisation.timeZone);
    m_date->setPlain(dayText(s.clock.now(), zone, QLocale()));
    const Fiat total = today.total().total.currency == Currency() ? Fiat{0, s.settings.organisation.currency}
                                                                  : today.total().total;
    m_total->setText(CounterWords::fiat(total));
    QString counts = tr("%n sale(s)", nullptr, today.total().sales);
    if (today.openTasks() > 0) {
        counts = tr("%1, %2").arg(counts, tr("%n task(s)", nullptr, today.openTasks()));
    }
    if (today.stale()) counts = tr("%1 (not up to date)").arg(counts);
    m_counts->setPlain(counts);
    // Before the first sale the sentence below says all there is.
    const bool nothingYet = today.loaded() && today.recent().empty();
    m_counts->setVisible(!nothingYet || today.openTasks() > 0 || today.stale());
    std::vector<SaleItem> items;
    for (const SaleRow& sale : today.recent()) {
        items.push_back({sale.ticket.text(), sale.number.text(),
                         recentText(sale.at, s.clock.now(), zone, QLocale()), CounterWords::fiat(sale.total),
                         CounterWords::lines(sale.firstLine, sale.lineCount), saleBadge(sale)});
    }
    m_empty->setVisible(nothingYet);
    m_list->setItems(std::move(items));
}

}  // namespace balcao
