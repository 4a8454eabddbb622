#include "ui/login/lock_page.h"

#include "ui/login/pin_side.h"
#include "ui/shell/labels.h"
#include "ui/text/person_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/house_mark.h"
#include "ui/widgets/icon_mark.h"
#include "ui/widgets/ticket_sheet.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
/// More rows would leave the window; the sentence above still counts them.
constexpr std::size_t kMostRows = 5;
}  // namespace

LockPage::LockPage(const Theme& theme, const QString& counter, const QString& person, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(label::make(theme, TextStyle::TitleEntry, Role::Ink, this)),
      m_sentence(label::make(theme, TextStyle::Problem, Role::Ink2, this)),
      m_sheet(new Sheet(theme, this)),
      m_rows(new ChargeRows(theme, m_sheet)),
      m_side(new PinSide(theme, this)),
      m_left(new QVBoxLayout),
      m_promise(new QHBoxLayout),
      m_switch(new QAction(tr("Another person"), this)) {
    setObjectName(QStringLiteral("lockPage"));
    const QString locked = isFeminine(counter) ? tr("%1 is locked (feminine)") : tr("%1 is locked");
    m_title->setPlain(locked.arg(counter));
    setAccessibleName(m_title->plain());
    m_sentence->setParagraph(true);
    m_rows->setFitsRows(true);
    m_rows->setFocusPolicy(Qt::NoFocus);
    m_rows->setAccessibleName(tr("Charges that are waited for"));
    auto* inSheet = new QVBoxLayout(m_sheet);
    inSheet->setContentsMargins(1, 1, 1, 1);
    inSheet->addWidget(m_rows);

    m_promise->addWidget(new IconMark(theme, Icon::Eye, Role::Ink2, this), 0, Qt::AlignTop);
    auto* promised = label::second(theme, this);
    promised->setPlain(tr("Names and amounts appear after the PIN."));
    m_promise->addWidget(promised, 1);

    m_left->addWidget(new HouseMark(theme, this));
    m_left->addSpacing(theme.px(78));
    m_left->addWidget(m_title);
    m_left->addWidget(m_sentence);
    m_left->addWidget(m_sheet);
    m_left->addLayout(m_promise);
    m_left->addStretch(1);

    m_switch->setObjectName(QStringLiteral("switchPerson"));
    m_switch->setShortcut(QKeySequence(Qt::Key_Escape));
    m_switch->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_switch);
    connect(m_switch, &QAction::triggered, this, &LockPage::switchWanted);
    auto* other = (new ActionButton(theme, m_switch, m_side))
                      ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    other->setFocusPolicy(Qt::TabFocus);
    m_side->setPerson(person, tr("Type your PIN to go on"), true);
    connect(m_side, &PinSide::entered, this, [this](const QString& pin) {
        m_side->setBusy(true);
        Q_EMIT entered(pin);
    });
    m_side->addBelow(other);

    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addLayout(m_left, 1);
    across->addWidget(m_side);
    setFocusProxy(m_side);
    connect(&theme, &Theme::changed, this, &LockPage::place);
    place();
    setCharges({});
}

LockPage::~LockPage() = default;

void LockPage::place() {
    m_left->setContentsMargins(m_theme.px(64), m_theme.px(44), m_theme.px(64), m_theme.px(36));
    m_left->setSpacing(m_theme.px(8));
    m_sentence->setContentsMargins(0, 0, 0, m_theme.px(18));
    m_promise->setContentsMargins(0, m_theme.px(12), 0, 0);
    m_promise->setSpacing(m_theme.px(10));
    m_sentence->setMaximumWidth(m_theme.px(600));
}

void LockPage::setIdle(std::chrono::milliseconds time, bool byItself) {
    m_idle = time;
    m_byItself = byItself;
    say();
}

void LockPage::setCharges(std::vector<ChargeRow> charges) {
    m_open = static_cast<int>(std::count_if(charges.begin(), charges.end(),
                                            [](const ChargeRow& row) { return row.left.has_value(); }));
    if (charges.size() > kMostRows) charges.resize(kMostRows);
    m_sheet->setVisible(!charges.empty());
    m_rows->setItems(std::move(charges));
    m_rows->updateGeometry();
    say();
}

void LockPage::say() {
    const QString since = m_idle < std::chrono::minutes(1) ? tr("Just locked.")
                          : m_byItself                     ? tr("Not used for %1.").arg(waitText(m_idle))
                                                           : tr("Locked for %1.").arg(waitText(m_idle));
    const QString watched =
        m_open == 0 ? tr("No charge is open.")
                    : tr("%n open charges stay watched: if somebody pays now, the sale is recorded.", nullptr,
                         m_open);
    m_sentence->setPlain(QString(since + QLatin1Char(' ') + watched));
}

void LockPage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

}  // namespace balcao
