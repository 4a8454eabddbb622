#pragma once

#include "tickets/ticket.h"
#include "ui/widgets/ticket_sheet.h"

#include <vector>

class QAction;
class QComboBox;

namespace balcao {

class TextLabel;

/// One who waits, beside the list: number, service, what is known, priority, and what can be done.
class QueueDetails final : public Sheet {
    Q_OBJECT
 public:
    /// The actions are the page's; each becomes a button, in this order.
    QueueDetails(const Theme& theme, const std::vector<QAction*>& actions, QWidget* parent = nullptr);

    /// nullptr: nobody is chosen.
    void setTicket(const TicketSummary* ticket);
    void setPriorityEnabled(bool enabled);

 Q_SIGNALS:
    void priorityChosen(balcao::Priority priority);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    TextLabel* m_number;
    TextLabel* m_service;
    TextLabel* m_facts;
    QWidget* m_keys;
    TextLabel* m_priorityLabel;
    QComboBox* m_priority;
};

}  // namespace balcao
