#include "ui/login/entry_page.h"

#include "ui/login/pin_side.h"
#include "ui/shell/labels.h"
#include "ui/shell/page_action.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/house_mark.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kSentenceWidth = 600;
}

EntryPage::EntryPage(const Theme& theme, const QString& name, Room room, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_room(room),
      m_title(label::make(theme, TextStyle::TitleEntry, Role::Ink, this)),
      m_side(new PinSide(theme, this)),
      m_left(new QVBoxLayout) {
    setObjectName(name);
    m_left->addWidget(new HouseMark(theme, this));
    m_left->addSpacing(theme.px(room.aboveTitle));
    m_left->addWidget(m_title);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(m_left, 1);
    across->addWidget(m_side);
    setFocusProxy(m_side);
    connect(&theme, &Theme::changed, this, &EntryPage::place);
    place();
}

EntryPage::~EntryPage() = default;

void EntryPage::place() {
    m_left->setContentsMargins(m_theme.px(64), m_theme.px(44), m_theme.px(64), m_theme.px(m_room.below));
    m_left->setSpacing(m_theme.px(m_room.between));
}

void EntryPage::setTitle(const QString& title) {
    m_title->setPlain(title);
    setAccessibleName(title);
}

QAction* EntryPage::offerInstead(const QString& name, const QString& text) {
    QAction* action = addPageAction(*this, name, QKeySequence(Qt::Key_Escape));
    action->setText(text);
    auto* key = (new ActionButton(m_theme, action, m_side))
                    ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    key->setFocusPolicy(Qt::TabFocus);
    m_side->addBelow(key);
    return action;
}

TextLabel* EntryPage::makeSentence() {
    TextLabel* sentence = label::make(m_theme, TextStyle::Problem, Role::Ink2, this);
    sentence->setParagraph(true);
    const auto measure = [this, sentence] { sentence->setMaximumWidth(m_theme.px(kSentenceWidth)); };
    connect(&m_theme, &Theme::changed, sentence, measure);
    measure();
    return sentence;
}

void EntryPage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

}  // namespace balcao
