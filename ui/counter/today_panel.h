#pragma once

#include "ui/counter/counter_form.h"
#include "ui/widgets/sale_list.h"

namespace balcao {

class AmountLabel;

/// Right: what was sold today, what needs a person, and the key that finds a payment.
class TodayPanel final : public QWidget {
    Q_OBJECT
 public:
    explicit TodayPanel(const CounterForm::Context& context, QWidget* parent = nullptr);
    void refresh();

 private:
    void place();

    CounterForm::Context m_c;
    TextLabel* m_date;
    AmountLabel* m_total;
    TextLabel* m_counts;
    TextLabel* m_empty;
    SaleList* m_list;
    ActionButton* m_find;
};

}  // namespace balcao
