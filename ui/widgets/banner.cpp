#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

Banner::Banner(const Theme& theme, BannerTone tone, QWidget* parent)
    : Painted(theme, parent),
      m_tone(tone),
      m_happened(new TextLabel(theme, TextStyle::BodyStrong)),
      m_kept(new TextLabel(theme, TextStyle::Small)),
      m_button(new ActionButton(theme, static_cast<QAction*>(nullptr), this)) {
    auto* across = new QHBoxLayout(this);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_happened);
    words->addWidget(m_kept);
    m_happened->setParagraph(true);
    m_kept->setParagraph(true);
    m_kept->setRole(Role::Ink2);
    across->addLayout(words, 1);
    across->addWidget(m_button, 0, Qt::AlignVCenter);
    m_button->hide();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    restyle();
}

void Banner::restyle() {
    layout()->setContentsMargins(theme().px(17 + 20 + 12), theme().px(15), theme().px(17), theme().px(15));
    layout()->setSpacing(theme().px(12));
    Painted::restyle();
}

void Banner::setTone(BannerTone tone) {
    m_tone = tone;
    update();
}

void Banner::setWords(const QString& happened, const QString& kept) {
    m_happened->setPlain(happened);
    m_kept->setPlain(kept);
    m_kept->setVisible(!kept.isEmpty());
    contentChanged();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setAction(QAction* action) {
    m_button->setAction(action);
    m_button->setVisible(action != nullptr);
}

QString Banner::spokenName() const {
    return QString(m_happened->plain() + QStringLiteral(" ") + m_kept->plain());
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool bad = m_tone == BannerTone::Bad;
    paintBox(painter, rect(), theme().pxF(10), theme().color(bad ? Role::BadBg : Role::WarnBg),
             theme().color(bad ? Role::BadLine : Role::WarnLine));
    paintIcon(painter, theme(), Icon::ExclamationTriangleFill, bad ? Role::Bad : Role::Warn, 20,
              QRectF(theme().pxF(17), theme().pxF(16), theme().pxF(20), theme().pxF(20)));
}

}  // namespace balcao
