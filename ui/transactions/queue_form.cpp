#include "ui/transactions/queue_form.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/transactions/sale_words.h"
#include "ui/widgets/action_button.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace balcao {

namespace {

constexpr int kMostCustomer = 120;
constexpr std::array kOffered{Priority::Normal, Priority::Preferred, Priority::Over80};

}  // namespace

Priority priorityAt(int index) {
    return kOffered.at(static_cast<std::size_t>(index));
}

void fillPriorities(QComboBox* box) {
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    for (const Priority priority : kOffered) box->addItem(SaleWords::priority(priority));
    box->setCurrentIndex(chosen);
}

QueueForm::QueueForm(const Theme& theme, const OfficeServices& services, QAction* add, QAction* cancel,
                     QWidget* parent)
    : Sheet(theme, parent), m_s(services), m_add(add) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(16));
    m_title = label::section(theme, this);
    m_operationLabel = label::field(theme, this);
    m_operation = new QComboBox(this);
    m_operation->setObjectName(QStringLiteral("queueFormOperation"));
    m_operation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_priorityLabel = label::field(theme, this);
    m_priority = new QComboBox(this);
    m_priority->setObjectName(QStringLiteral("queueFormPriority"));
    m_customerLabel = label::field(theme, this);
    m_customer = new QLineEdit(this);
    m_customer->setObjectName(QStringLiteral("queueFormCustomer"));
    m_customer->setMaxLength(kMostCustomer);
    connect(m_customer, &QLineEdit::returnPressed, m_add, &QAction::trigger);

    layout->addWidget(m_title);
    layout->addSpacing(theme.px(6));
    const std::pair<TextLabel*, QWidget*> fields[] = {
        {m_operationLabel, m_operation}, {m_priorityLabel, m_priority}, {m_customerLabel, m_customer}};
    for (const auto& [name, field] : fields) {
        name->setBuddy(field);
        field->setProperty("compact", true);
        layout->addWidget(name);
        layout->addWidget(field);
        layout->addSpacing(theme.px(4));
    }
    layout->addStretch(1);
    const std::pair<QAction*, ActionButton::Look> keys[] = {{m_add, ActionButton::Look::Primary},
                                                            {cancel, ActionButton::Look::Secondary}};
    for (const auto& [action, look] : keys) {
        auto* button = new ActionButton(theme, action, this);
        layout->addWidget(button->as(look, ActionButton::Size::Normal, ActionButton::Spread::Apart));
    }
    retranslate();
}

void QueueForm::begin() {
    m_customer->clear();
    m_priority->setCurrentIndex(0);
    m_operation->setFocus(Qt::TabFocusReason);
    whenDone(m_s.operations.list(OperationStore::Which::Active), this,
             [this](Result<std::vector<Operation>> all) {
                 if (!all) {
                     Q_EMIT failed(all.error());
                     return;
                 }
                 m_operations = std::move(*all);
                 m_operation->setCurrentIndex(-1);
                 fillOperations();
                 m_add->setEnabled(!m_operations.empty());
             });
}

void QueueForm::fillOperations() {
    const int chosen = std::max(0, m_operation->currentIndex());
    m_operation->clear();
    const QString language = QLocale().name().left(2);
    for (const Operation& operation : m_operations) {
        m_operation->addItem(QString(operation.code + QStringLiteral("  ") + operation.nameIn(language)));
    }
    m_operation->setCurrentIndex(m_operations.empty() ? -1 : chosen);
}

std::optional<OpenTicket> QueueForm::command() const {
    const int chosen = m_operation->currentIndex();
    if (chosen < 0 || chosen >= static_cast<int>(m_operations.size())) return std::nullopt;
    OpenTicket command;
    command.id = m_s.ids.make<CommandId>();
    command.actor = m_s.actor;
    // An operation without a price gives the number; its line is added when its price is known.
    const Operation& operation = m_operations[static_cast<std::size_t>(chosen)];
    if (!std::holds_alternative<OpenPrice>(operation.price)) command.operation = operation.id;
    command.priority = priorityAt(m_priority->currentIndex());
    command.customer = m_customer->text().trimmed();
    command.serveNow = false;
    command.training = m_s.training;
    return command;
}

void QueueForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    Sheet::changeEvent(event);
}

void QueueForm::retranslate() {
    m_title->setPlain(tr("Add to the queue"));
    m_operationLabel->setPlain(tr("Service"));
    m_operation->setAccessibleName(tr("Service"));
    m_priorityLabel->setPlain(tr("Priority"));
    m_priority->setAccessibleName(tr("Priority"));
    m_customerLabel->setPlain(tr("Customer, if known"));
    m_customer->setAccessibleName(tr("Customer, if known"));
    fillPriorities(m_priority);
    fillOperations();
}

}  // namespace balcao
