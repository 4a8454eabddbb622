#pragma once

#include "ui/counter/counter_form.h"

class QScrollArea;
class QVBoxLayout;

namespace balcao {

class PaidPanel;
class ReceiptView;
class StateBadge;

/// The money is here: the green panel, and the receipt at the right.
class PaidPage final : public QWidget {
    Q_OBJECT
 public:
    explicit PaidPage(const CounterForm::Context& context, QWidget* parent = nullptr);
    void refresh();
    /// Plays the opening of the panel.
    void open();
    void takeFocus();

 private:
    void place();
    void refreshPrinting();

    CounterForm::Context m_c;
    PaidPanel* m_panel;
    QWidget* m_side;
    StateBadge* m_printed;
    TextLabel* m_noReceipt;
    QVBoxLayout* m_receiptColumn;
    ReceiptView* m_receipt;
    QScrollArea* m_scroll;
    QString m_shownCode;
};

}  // namespace balcao
