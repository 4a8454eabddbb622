#include "ui/first_start/first_key_page.h"

#include "ui/account/recovery_key_form.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/ticket_sheet.h"

#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kKeySheetWidth = 640;
}

FirstKeyPage::FirstKeyPage(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("firstKeyPage"));
    auto* sheet = new Sheet(theme, this);
    sheet->setFixedWidth(theme.px(kKeySheetWidth));
    auto* title = label::make(theme, TextStyle::TitleBand, Role::Ink, sheet);
    title->setParagraph(true);
    title->setPlain(tr("The key for a lost administrator"));
    setAccessibleName(title->plain());
    m_notice = new Notice(theme, sheet);
    m_form = new RecoveryKeyForm(theme, services, sheet);
    m_later = new ActionButton(theme, tr("Go on without a key"), sheet);
    m_later->setObjectName(QStringLiteral("firstKeyLater"));
    m_later->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_later->hide();
    auto* down = new QVBoxLayout(sheet);
    down->setContentsMargins(theme.px(36), theme.px(32), theme.px(36), theme.px(32));
    down->setSpacing(theme.px(14));
    down->addWidget(title);
    down->addWidget(m_notice);
    down->addWidget(m_form);
    down->addWidget(m_later, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(sheet, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_form, &RecoveryKeyForm::kept, this, &FirstKeyPage::done);
    connect(m_later, &ActionButton::clicked, this, &FirstKeyPage::done);
    connect(m_form, &RecoveryKeyForm::failed, this, [this](const Error& error) {
        // Nobody is kept out of their new counter by it.
        m_notice->sayError(error, tr("The key does not count yet. Make one later in Settings, Signing in."));
        m_later->show();
    });
    setFocusProxy(m_form);
    m_form->begin(true);
}

void FirstKeyPage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

}  // namespace balcao
