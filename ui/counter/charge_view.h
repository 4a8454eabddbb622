#pragma once

#include "ui/counter/counter_form.h"

class QHBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace balcao {

class AmountLabel;
class CountdownBar;
class IconLine;
class QrCard;
class Sheet;
class StateBand;
class TicketSheet;

/// The open charge: the amount and what was checked at the left, the code and its time at the right.
class ChargeView final : public QWidget {
    Q_OBJECT
 public:
    explicit ChargeView(const CounterForm::Context& context, QWidget* parent = nullptr);
    void refresh();
    void setForm(CounterPresenter::Form form);
    /// To what is done first here; a form that is open takes its own.
    void takeFocus();
    [[nodiscard]] CounterForm* form() const { return m_host->form(); }

 private:
    QWidget* buildLeft();
    QWidget* buildFacts();
    QWidget* buildRight();
    void place();
    void refreshFacts(const Payment& payment);
    void refreshState(ChargePhase phase, const Payment& payment);
    void refreshCode(ChargePhase phase, const Payment& payment);

    CounterForm::Context m_c;
    TicketSheet* m_left;
    Sheet* m_right;
    TextLabel* m_number;
    TextLabel* m_customer;
    TextLabel* m_what;
    QStackedWidget* m_stack;
    QWidget* m_facts;
    FormHost* m_host;
    AmountLabel* m_hero;
    AmountLabel* m_sats;
    TextLabel* m_rate;
    TextLabel* m_rateSource;
    TextLabel* m_payee;
    TextLabel* m_payeeKey;
    IconLine* m_checks[4];
    StateBand* m_band;
    QWidget* m_underBand;
    QWidget* m_keys;
    ActionButton* m_again;
    ActionButton* m_find;
    ActionButton* m_cash;
    ActionButton* m_cancel;
    QrCard* m_code;
    CountdownBar* m_countdown;
    TextLabel* m_display;
    ActionButton* m_language;
    QVBoxLayout* m_under;
    QHBoxLayout* m_foot;
    ActionButton* m_demo;
};

}  // namespace balcao
