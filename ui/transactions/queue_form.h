#pragma once

#include "ui/shell/office_services.h"
#include "ui/widgets/ticket_sheet.h"

#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLineEdit;

namespace balcao {

class TextLabel;

/// Puts somebody new in line: which service, how urgent, who.
class QueueForm final : public Sheet {
    Q_OBJECT
 public:
    /// `add` and `cancel` are the page's; the form shows them as its buttons.
    QueueForm(const Theme& theme, const OfficeServices& services, QAction* add, QAction* cancel,
              QWidget* parent = nullptr);

    /// Empties the form and reads the services that can be had now.
    void begin();
    /// What the form says as a command; nothing while no service can be chosen.
    [[nodiscard]] std::optional<OpenTicket> command() const;

 Q_SIGNALS:
    void failed(const balcao::Error& error);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void fillOperations();
    void retranslate();

    OfficeServices m_s;
    QAction* m_add;
    TextLabel* m_title;
    TextLabel* m_operationLabel;
    TextLabel* m_priorityLabel;
    TextLabel* m_customerLabel;
    QComboBox* m_operation;
    QComboBox* m_priority;
    QLineEdit* m_customer;
    std::vector<Operation> m_operations;
};

/// Writes the priorities of a turn into a box, and leaves what was chosen chosen.
void fillPriorities(QComboBox* box);
/// What the place in such a box stands for.
[[nodiscard]] Priority priorityAt(int index);

}  // namespace balcao
