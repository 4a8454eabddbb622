#pragma once

#include "ui/counter/counter_form.h"

class QGridLayout;
class QStackedWidget;

namespace balcao {

class CountdownBar;
class QrCard;
class Sheet;
class UnknownBand;
class WaitBar;

/// Nobody knows whether the charge was paid: what to do, what is saved, who knows, when it is tried again.
class ProblemView final : public QWidget {
    Q_OBJECT
 public:
    explicit ProblemView(const CounterForm::Context& context, QWidget* parent = nullptr);
    void refresh();
    void setForm(CounterPresenter::Form form);
    /// To what is done first here; a form that is open takes its own.
    void takeFocus();
    [[nodiscard]] CounterForm* form() const { return m_host->form(); }

 private:
    QWidget* buildLeft();
    void buildKeys();
    QWidget* buildRight();
    void addRow(QGridLayout* rows, const QString& label, QWidget* value);
    void place();
    void refreshTrying();
    void refreshEvents();

    CounterForm::Context m_c;
    Sheet* m_left;
    Sheet* m_right;
    UnknownBand* m_band;
    QStackedWidget* m_stack;
    QWidget* m_rows;
    FormHost* m_host;
    TextLabel* m_saved;
    TextLabel* m_knows;
    TextLabel* m_trying;
    WaitBar* m_wait;
    QWidget* m_keys;
    ActionButton* m_prove;
    ActionButton* m_retry;
    ActionButton* m_aside;
    ActionButton* m_demo;
    QrCard* m_code;
    CountdownBar* m_countdown;
    QGridLayout* m_events;
    int m_eventCount = -1;
};

}  // namespace balcao
