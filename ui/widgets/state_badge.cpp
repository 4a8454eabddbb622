#include "ui/widgets/state_badge.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QPainter>

namespace balcao {
namespace {

struct BadgeMeasures {
    int height;
    int left;
    int right;
    int gap;
    int icon;
    int text;
    int radius;
};

BadgeMeasures badgeMeasures(BadgeSize size) {
    switch (size) {
        case BadgeSize::Normal: return {22, 6, 8, 5, 13, 12, 6};
        case BadgeSize::Large: return {32, 9, 12, 8, 17, 15, 8};
    }
    return {22, 6, 8, 5, 13, 12, 6};
}

}  // namespace

QSizeF badgeSize(const Theme& theme, const BadgeLook& look, BadgeSize size) {
    const BadgeMeasures m = badgeMeasures(size);
    const QFontMetricsF metrics(type::inter(theme, m.text, QFont::Medium));
    qreal width = metrics.horizontalAdvance(look.word) + theme.pxF(m.left + m.right) + 2;
    if (look.icon != Icon::None) width += theme.pxF(m.icon + m.gap);
    return {std::ceil(width), static_cast<qreal>(theme.px(m.height))};
}

void paintBadge(QPainter& painter, const Theme& theme, const QRectF& rect, const BadgeLook& look,
                Qt::Alignment alignment, BadgeSize size) {
    const BadgeMeasures m = badgeMeasures(size);
    const QSizeF box = badgeSize(theme, look, size);
    const qreal x = alignment & Qt::AlignRight ? rect.right() - box.width() : rect.left();
    const QRectF place(x, qRound(rect.center().y() - box.height() / 2), box.width(), box.height());
    const bool training = look.group == StateGroup::Training;
    paintBox(painter, place, theme.pxF(m.radius), theme.color(fillRole(look.group)),
             theme.color(lineRole(look.group)), 1, training ? Qt::DashLine : Qt::SolidLine);
    qreal at = place.left() + 1 + theme.pxF(m.left);
    if (look.icon != Icon::None) {
        paintIcon(painter, theme, look.icon, textRole(look.group), m.icon,
                  QRectF(at, place.top(), theme.pxF(m.icon), place.height()));
        at += theme.pxF(m.icon + m.gap);
    }
    paintLine(painter, QRectF(at, place.top(), place.right() - at, place.height()), look.word,
              type::inter(theme, m.text, QFont::Medium), theme.color(textRole(look.group)));
}

StateBadge::StateBadge(const Theme& theme, const BadgeLook& look, BadgeSize size, QWidget* parent)
    : Painted(theme, parent), m_look(look), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateBadge::setLook(const BadgeLook& look) {
    if (m_look == look) return;
    m_look = look;
    contentChanged();
}

QSize StateBadge::sizeHint() const {
    return badgeSize(theme(), m_look, m_size).toSize();
}

void StateBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBadge(painter, theme(), rect(), m_look, Qt::AlignLeft | Qt::AlignVCenter, m_size);
}

}  // namespace balcao
