#include "ui/login/lock_page.h"

#include "ui/login/pin_side.h"
#include "ui/shell/labels.h"
#include "ui/text/person_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_mark.h"
#include "ui/widgets/ticket_sheet.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
/// More rows would leave the window; the sentence above still counts them.
constexpr std::size_t kMostRows = 5;
}  // namespace

LockPage::LockPage(const Theme& theme, const QString& counter, const QString& person, QWidget* parent)
    : EntryPage(theme, QStringLiteral("lockPage"), {}, parent),
      m_sentence(makeSentence()),
      m_sheet(new Sheet(theme, this)),
      m_rows(new ChargeRows(theme, m_sheet)),
      m_promise(new QHBoxLayout) {
    const QString locked = isFeminine(counter) ? tr("%1 is locked (feminine)") : tr("%1 is locked");
    setTitle(locked.arg(counter));
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

    left().addWidget(m_sentence);
    left().addWidget(m_sheet);
    left().addLayout(m_promise);
    left().addStretch(1);

    const QAction* other = offerInstead(QStringLiteral("switchPerson"), tr("Another person"));
    connect(other, &QAction::triggered, this, &LockPage::switchWanted);
    side().setPerson(person, tr("Type your PIN to go on"), true);
    connect(&side(), &PinSide::entered, this, [this](const QString& pin) {
        side().setBusy(true);
        Q_EMIT entered(pin);
    });
    connect(&theme, &Theme::changed, this, &LockPage::place);
    place();
    setCharges({});
}

LockPage::~LockPage() = default;

void LockPage::place() {
    m_sentence->setContentsMargins(0, 0, 0, theme().px(18));
    m_promise->setContentsMargins(0, theme().px(12), 0, 0);
    m_promise->setSpacing(theme().px(10));
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

}  // namespace balcao
