#pragma once

#include "ui/counter/counter_form.h"

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace balcao {

class AmountLabel;
class Banner;
class LineHead;
class LineList;
class ResultList;
class SheetRule;
class SearchField;
class StateBand;
class TicketSheet;

/// Centre: the ticket on the counter, from its number to the keys that take the money.
class TicketView final : public QWidget {
    Q_OBJECT
 public:
    explicit TicketView(const CounterForm::Context& context, QWidget* parent = nullptr);
    void refresh();
    void setForm(CounterPresenter::Form form);
    [[nodiscard]] CounterForm* form() const { return m_host->form(); }
    void focusSearch();
    void clearSearch();
    [[nodiscard]] SearchField* search() const { return m_search; }
    /// Between the head and the keys that take the money: what passes may lie over this, never over a key.
    [[nodiscard]] QWidget* work() const { return m_work; }
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    /// A key in the search field that the counter has a use for.
    [[nodiscard]] bool meansTheTicket(const QKeyEvent& pressed) const;
    void buildHead();
    void buildBody();
    void buildFoot();
    void place();
    void refreshHead();
    void refreshResults();
    void refreshLines();
    void refreshNotice();
    void refreshTotals();
    void refreshKeys();

    CounterForm::Context m_c;
    TicketSheet* m_sheet;
    TextLabel* m_number;
    TextLabel* m_customer;
    TextLabel* m_state;
    ActionButton* m_details;
    ActionButton* m_aside;
    ActionButton* m_new;
    QStackedWidget* m_stack;
    QWidget* m_work;
    FormHost* m_host;
    SearchField* m_search;
    TextLabel* m_nothing;
    ResultList* m_results;
    LineHead* m_lineHead;
    LineList* m_lines;
    TextLabel* m_hint;
    Banner* m_banner;
    StateBand* m_news;
    SheetRule* m_rule;
    QWidget* m_totals;
    TextLabel* m_sums;
    AmountLabel* m_total;
    QWidget* m_keys;
    ActionButton* m_cash;
    ActionButton* m_charge;
    ActionButton* m_noShow;
    ActionButton* m_begin;
    QHBoxLayout* m_keyRow;
    QVBoxLayout* m_words;
};

}  // namespace balcao
