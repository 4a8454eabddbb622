#include "ui/first_start/connect_step.h"

#include "ui/settings/test_steps.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/choices.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace balcao {

ConnectStep::ConnectStep(const Theme& theme, const Words& builtIn, const Words& own, QAction* test,
                         QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_test(test),
      m_builtIn(new ChoiceTile(theme, builtIn.title, builtIn.sentence, this)),
      m_own(new ChoiceTile(theme, own.title, own.sentence, this)),
      m_form(new QWidget(this)),
      m_formRows(new QVBoxLayout),
      m_steps(new TestSteps(theme, m_form)) {
    m_builtIn->setObjectName(builtIn.objectName);
    m_own->setObjectName(own.objectName);
    auto* group = new QButtonGroup(this);
    group->addButton(m_builtIn);
    group->addButton(m_own);
    m_builtIn->setChecked(true);
    connect(group, &QButtonGroup::buttonToggled, this, &ConnectStep::edited);

    m_formRows->setSpacing(theme.px(8));
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme.px(8));
    form->addLayout(m_formRows);
    form->addWidget(m_steps);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(theme.px(14));
    tiles->addWidget(m_builtIn, 1);
    tiles->addWidget(m_own, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(10));
    layout->addLayout(tiles);
    layout->addWidget(m_form);
}

bool ConnectStep::isOwn() const {
    return m_own->isChecked();
}

void ConnectStep::setOwn(bool own) {
    (own ? m_own : m_builtIn)->setChecked(true);
}

bool ConnectStep::passed() const {
    return m_steps->passed();
}

ActionButton* ConnectStep::makeTestButton() {
    return (new ActionButton(m_theme, m_test, m_form))
        ->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
}

void ConnectStep::formEdited() {
    m_steps->clear();
    Q_EMIT edited();
}

void ConnectStep::test() {
    m_steps->setRunning();
    whenDone(ask(), this, [this](const Result<std::vector<TestStep>>& answer) {
        if (answer) {
            m_steps->setSteps(*answer);
        } else {
            m_steps->setError(answer.error());
        }
        Q_EMIT tested();
    });
}

void ConnectStep::showState(bool enabled) {
    m_form->setVisible(isOwn());
    m_test->setEnabled(isOwn() && isFormComplete() && enabled);
    setEnabled(enabled);
}

}  // namespace balcao
