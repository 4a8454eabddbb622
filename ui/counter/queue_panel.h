#pragma once

#include "ui/counter/counter_form.h"
#include "ui/widgets/queue_list.h"

namespace balcao {

/// Left: who is here, who waits, and the key that calls the next.
class QueuePanel final : public QWidget {
    Q_OBJECT
 public:
    explicit QueuePanel(const CounterForm::Context& context, QWidget* parent = nullptr);
    void refresh();

 private:
    void place();

    CounterForm::Context m_c;
    TextLabel* m_count;
    CurrentTicket* m_current;
    QueueList* m_list;
    TextLabel* m_empty;
    ActionButton* m_call;
};

}  // namespace balcao
