#include "ui/journal/change_pair.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QPainter>

namespace balcao {

namespace {

constexpr int kNameLine = 18;
constexpr int kBox = 26;
constexpr int kArrow = 32;

}  // namespace

ChangePair::ChangePair(const Theme& theme, const QString& field, const QString& before, const QString& after,
                       QWidget* parent)
    : Painted(theme, parent), m_field(field), m_before(before), m_after(after) {
    // A side that does not fit is shown whole there.
    setToolTip(spokenName());
}

QString ChangePair::spokenName() const {
    if (m_before.isEmpty()) return tr("%1: now %2").arg(m_field, m_after);
    if (m_after.isEmpty()) return tr("%1: was %2, now nothing").arg(m_field, m_before);
    return tr("%1: was %2, now %3").arg(m_field, m_before, m_after);
}

QSize ChangePair::sizeHint() const {
    return {theme().px(240), theme().px(kNameLine + kBox)};
}

void ChangePair::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal name = theme().pxF(kNameLine);
    const qreal box = theme().pxF(kBox);
    const qreal arrow = theme().pxF(kArrow);
    const qreal half = (width() - arrow) / 2;
    paintLine(painter, QRectF(0, 0, width(), name), m_field, type::caption(theme()),
              theme().color(Role::Ink2));
    const auto side = [&](qreal left, const QString& text, Role fill, Role ink, bool struck) {
        const QRectF at(left, name, half, box);
        const bool none = text.isEmpty();
        paintBox(painter, at, theme().pxF(4), none ? QColor() : theme().color(fill),
                 none ? theme().color(Role::Line) : QColor());
        QFont font = type::small(theme(), struck ? QFont::Normal : QFont::Medium);
        font.setStrikeOut(struck && !none);
        const qreal inset = theme().pxF(8);
        paintLine(painter, at.adjusted(inset, 0, -inset, 0), none ? QStringLiteral("–") : text, font,
                  theme().color(none ? Role::Ink3 : ink));
    };
    side(0, m_before, Role::BadBg, Role::Bad, true);
    side(half + arrow, m_after, Role::PaidBg, Role::Paid, false);
    paintLine(painter, QRectF(half, name, arrow, box), QStringLiteral("→"), type::small(theme()),
              theme().color(Role::Ink3), Qt::AlignCenter);
}

}  // namespace balcao
