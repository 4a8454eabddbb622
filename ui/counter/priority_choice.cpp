#include "ui/counter/priority_choice.h"

#include "ui/counter/counter_words.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>

namespace balcao {

PriorityChoice::PriorityChoice(const Theme& theme, Priority chosen, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(20));
    for (const Priority priority : {Priority::Normal, Priority::Preferred, Priority::Over80}) {
        auto* button = new QRadioButton(CounterWords::priority(priority), this);
        button->setChecked(priority == chosen);
        m_group->addButton(button, static_cast<int>(priority));
        row->addWidget(button);
    }
    row->addStretch(1);
}

Priority PriorityChoice::chosen() const {
    return static_cast<Priority>(m_group->checkedId());
}

}  // namespace balcao
