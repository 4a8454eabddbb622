#include "ui/first_start/step_square.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QPainter>

namespace balcao {

namespace {
constexpr int kSquareSide = 30;
}

StepSquare::StepSquare(const Theme& theme, int number, QWidget* parent)
    : Painted(theme, parent), m_number(number) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StepSquare::setState(State state) {
    if (state == m_state) return;
    m_state = state;
    contentChanged();
}

QString StepSquare::spokenName() const {
    switch (m_state) {
        case State::Next: return tr("Step %1").arg(m_number);
        case State::Now: return tr("Step %1, now").arg(m_number);
        case State::Done: return tr("Step %1, done").arg(m_number);
    }
    return {};
}

QSize StepSquare::sizeHint() const {
    return {theme().px(kSquareSide), theme().px(kSquareSide)};
}

void StepSquare::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont font = type::inter(theme(), 15, QFont::DemiBold);
    const QString digit = QString::number(m_number);
    switch (m_state) {
        case State::Done:
            paintBox(painter, rect(), theme().pxF(8), theme().color(Role::PaidBg),
                     theme().color(Role::PaidLine));
            paintIcon(painter, theme(), Icon::CheckLg, Role::Paid, 16, rect());
            break;
        case State::Now:
            paintBox(painter, rect(), theme().pxF(8), theme().color(Role::BrandFill),
                     theme().color(Role::BrandFill));
            paintLine(painter, rect(), digit, font, theme().color(Role::OnBrand), Qt::AlignCenter);
            break;
        case State::Next:
            paintBox(painter, rect(), theme().pxF(8), theme().color(Role::Paper), theme().color(Role::Line2));
            paintLine(painter, rect(), digit, font, theme().color(Role::Ink), Qt::AlignCenter);
            break;
    }
}

}  // namespace balcao
