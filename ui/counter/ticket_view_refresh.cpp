// What the ticket on the counter shows now: a part of TicketView.
#include "ui/counter/ticket_view.h"

#include "money/amount_text.h"
#include "tickets/ticket_rules.h"
#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_parts.h"
#include "ui/counter/counter_words.h"
#include "ui/counter/line_list.h"
#include "ui/text/money_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/result_list.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace balcao {

void TicketView::refresh() {
    refreshHead();
    refreshResults();
    refreshLines();
    refreshNotice();
    refreshTotals();
    refreshKeys();
    if (m_host->form() != nullptr) m_host->form()->refresh();
}

void TicketView::refreshHead() {
    const auto& details = m_c.presenter.ticket().details();
    const bool open = details.has_value();
    m_number->setVisible(open);
    m_words->setContentsMargins(open ? m_c.theme.px(12) : 0, 0, 0, 0);  // beside the number, or in its place
    m_details->setVisible(open);
    const bool isCalled = open && details->ticket.state == TicketState::Called;
    m_noShow->setVisible(isCalled);
    m_aside->setVisible(open && !isCalled);
    m_new->setVisible(!open);
    if (!open) {
        m_customer->setPlain(tr("Next customer"));
        m_state->setPlain(m_c.presenter.queue().next() != nullptr
                              ? tr("Type a service, or call the next number.")
                              : tr("Type a service and press Enter."));
        return;
    }
    const Ticket& ticket = details->ticket;
    m_number->setPlain(ticket.number.text());
    m_customer->setPlain(CounterWords::customer(ticket, m_c.presenter.ticket().customer()));
    QString state = CounterWords::ticketState(ticket, m_c.presenter.services().clock.now());
    const QString known = CounterWords::customerId(ticket, m_c.presenter.ticket().customer());
    // Where there is room for one of them: who is being served stands in the queue as well.
    const bool served = ticket.state == TicketState::Serving && !ticket.sealedTaxId.isEmpty();
    if (!known.isEmpty()) state = served ? known : tr("%1, %2").arg(known, state);
    if (ticket.priority != Priority::Normal) {
        state = tr("%1, %2").arg(CounterWords::priority(ticket.priority), state);
    }
    if (!ticket.note.isEmpty()) state = tr("%1, %2").arg(state, ticket.note);
    m_state->setPlain(state);
}

void TicketView::refreshResults() {
    const SearchPresenter& search = m_c.presenter.search();
    std::vector<ResultItem> items;
    for (const OperationMatch& match : search.matches()) {
        ResultItem item;
        item.id = match.operation.id.text();
        item.code = match.operation.code;
        item.name = match.operation.nameIn(search.language());
        item.matchStart = std::max(0, match.matchStart);
        item.matchLength = match.matchStart < 0 ? 0 : match.matchLength;
        if (const auto* fiat = std::get_if<Fiat>(&match.operation.price)) {
            item.price = CounterWords::fiat(*fiat);
        } else if (const auto* sat = std::get_if<Sat>(&match.operation.price)) {
            item.price = satsText(*sat, QLocale());
        } else {
            item.note = tr("price on request");
        }
        items.push_back(std::move(item));
    }
    const int count = static_cast<int>(items.size());
    m_results->setVisible(count > 0);
    m_nothing->setVisible(search.nothingFits());
    m_results->setItems(std::move(items));
    if (count > 0 && m_results->currentRow() != search.current()) {
        m_results->setCurrentIndex(m_results->model()->index(search.current(), 0));
    }
    QString words;
    if (count > 0) words = tr("%n service(s)", nullptr, count);
    if (search.entry().quantityGiven) {
        words = words.isEmpty() ? tr("quantity %1").arg(search.entry().quantity)
                                : tr("%1 × %2").arg(search.entry().quantity).arg(words);
    }
    m_search->setCount(words);
}

void TicketView::refreshLines() {
    const auto& details = m_c.presenter.ticket().details();
    std::vector<LineItem> items;
    if (details) {
        for (const Line& line : details->ticket.lines) {
            LineItem item;
            item.id = line.id.text();
            item.name = line.name;
            item.quantity = QLocale().toString(line.quantity);
            item.unit = formatFiatValue(line.unitPrice, QLocale());
            if (!line.discount.amount.isZero()) {
                item.discount = u'−' % formatFiatValue(line.discount.amount, QLocale());
                item.reason = line.discount.reason;
            }
            const auto total = lineTotal(line);
            item.total = total ? formatFiatValue(*total, QLocale()) : QStringLiteral("–");
            items.push_back(std::move(item));
        }
    }
    const bool any = !items.empty();
    m_lineHead->setVisible(any);
    m_lines->setVisible(any);
    m_hint->setVisible(!any && m_c.presenter.search().entry().text.isEmpty());
    m_hint->setPlain(
        m_c.presenter.search().sellsNothing()
            ? tr("Nothing can be sold yet. Write the first service under Settings, Services and prices.")
            : tr("Quantity first if it is more than one: 3*2010. Up and Down choose a line, Del removes "
                 "it, 3* and Enter changes its quantity."));
    m_lines->setItems(std::move(items));
    m_lines->setCurrent(m_c.presenter.currentLine().text());
}

void TicketView::refreshNotice() {
    using Kind = CounterPresenter::Notice::Kind;
    const auto notice = m_c.presenter.notice();
    const bool news = notice.kind == Kind::PartReceived;
    const bool trouble = notice.kind == Kind::DatabaseAway || notice.kind == Kind::Refused ||
                         notice.kind == Kind::RateProblem || notice.kind == Kind::NodeAway ||
                         notice.kind == Kind::LittleRoom || notice.kind == Kind::NotPrinted;
    m_news->setVisible(news);
    m_banner->setVisible(trouble);
    const auto told = CounterWords::notice(notice, m_c.presenter.services());
    if (news) m_news->setState({Icon::CheckCircleFill, told.what, StateGroup::Paid}, told.saved);
    m_rule->setVisible(!trouble && !news && m_c.presenter.ticket().hasTicket());
    if (!trouble) return;
    m_banner->setTone(notice.kind == Kind::DatabaseAway ? BannerTone::Bad : BannerTone::Attention);
    m_banner->setWords(told.what, told.saved);
    m_banner->setAction(notice.kind == Kind::LittleRoom   ? m_c.actions.part
                        : notice.kind == Kind::NotPrinted ? nullptr
                                                          : m_c.actions.again);
}

void TicketView::refreshTotals() {
    const auto& details = m_c.presenter.ticket().details();
    const bool open = details.has_value();
    m_totals->setVisible(open);
    if (!open) return;
    QStringList sums;
    const Totals& totals = details->totals;
    if (!totals.discount.isZero() || !totals.tax.isZero() || details->covered.minor > 0) {
        sums << tr("Subtotal %1").arg(CounterWords::fiat(totals.subtotal));
    }
    if (!totals.discount.isZero()) sums << tr("Discount −%1").arg(CounterWords::fiat(totals.discount));
    if (totals.taxAdded.minor > 0) {
        sums << tr("Tax %1").arg(CounterWords::fiat(totals.taxAdded));
    } else if (totals.tax.minor > 0) {
        sums << tr("Tax included %1").arg(CounterWords::fiat(totals.tax));
    }
    if (details->covered.minor > 0) {
        sums << tr("Total %1").arg(CounterWords::fiat(totals.total));
        sums << tr("Received %1").arg(CounterWords::fiat(details->covered));
    }
    m_sums->setPlain(sums.join(u'\n'));
    m_total->setAccessibleName(details->covered.minor > 0 ? tr("Still open") : tr("Total"));
    m_total->setText(CounterWords::fiat(details->open));
}

void TicketView::refreshKeys() {
    TicketPresenter& ticket = m_c.presenter.ticket();
    const bool called = ticket.hasTicket() && ticket.details()->ticket.state == TicketState::Called &&
                        ticket.details()->ticket.lines.empty();
    const bool show = ticket.hasTicket() && m_c.presenter.form() == CounterPresenter::Form::None;
    m_keys->setVisible(show);
    m_begin->setVisible(show && called);
    m_cash->setVisible(show && !called);
    m_charge->setVisible(show && !called);
    // When Lightning must stop, cash becomes the one thing to press.
    const bool stopped = ticket.chargeable() && m_c.presenter.chargeBlocked().has_value();
    m_cash->as(stopped ? ActionButton::Look::Primary : ActionButton::Look::Secondary,
               ActionButton::Size::Charge,
               stopped ? ActionButton::Spread::Apart : ActionButton::Spread::Centred);
    m_cash->setLabel(stopped ? tr("Receive cash") : QString());
    const int stretch = stopped ? 1 : 0;
    const int cashAt = m_keyRow->indexOf(m_cash);
    // Said again, it would lay out the whole page again.
    if (m_keyRow->stretch(cashAt) != stretch) m_keyRow->setStretch(cashAt, stretch);
    m_charge->as(ActionButton::Look::Primary, ActionButton::Size::Charge, ActionButton::Spread::Apart);
    m_charge->setLabel(m_c.presenter.charge().pending() ? tr("Making the charge")
                       : ticket.partlyPaid()            ? tr("Charge the rest with Lightning")
                                                        : QString());
}

}  // namespace balcao
