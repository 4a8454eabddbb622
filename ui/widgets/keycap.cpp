#include "ui/widgets/keycap.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QPainter>

namespace balcao {
namespace {

struct CapMeasures {
    int height;
    int least;
    int padding;
    int text;
};

CapMeasures capMeasures(KeycapSize size) {
    switch (size) {
        case KeycapSize::Compact: return {20, 24, 6, 12};
        case KeycapSize::Normal: return {22, 24, 6, 12};
        case KeycapSize::Large: return {28, 36, 8, 14};
    }
    return {22, 24, 6, 12};
}

struct CapColours {
    Role fill;
    Role line;
    Role text;
};

CapColours capColours(KeycapLook look) {
    switch (look) {
        case KeycapLook::Paper: return {Role::Paper, Role::Line2, Role::Ink2};
        case KeycapLook::Brand: return {Role::BrandKey, Role::BrandKeyLine, Role::OnBrand};
        case KeycapLook::Paid: return {Role::PaidKey, Role::PaidKeyLine, Role::OnPaid};
        case KeycapLook::PaidWhite: return {Role::OnPaid, Role::PaidKeyLine, Role::PaidInk};
        case KeycapLook::Disabled: return {Role::Inset, Role::Line2, Role::Disabled};
    }
    return {Role::Paper, Role::Line2, Role::Ink2};
}

}  // namespace

QSizeF keycapSize(const Theme& theme, const QString& text, KeycapSize size) {
    const CapMeasures m = capMeasures(size);
    const QFontMetricsF metrics(type::inter(theme, m.text, QFont::DemiBold));
    const qreal width = metrics.horizontalAdvance(text) + theme.pxF(2 * m.padding) + 2;
    return {qMax(theme.pxF(m.least), std::ceil(width)), static_cast<qreal>(theme.px(m.height))};
}

void paintKeycap(QPainter& painter, const Theme& theme, const QRectF& rect, const QString& text,
                 KeycapLook look, KeycapSize size) {
    const QSizeF cap = keycapSize(theme, text, size);
    const QRectF box(
        QPointF(qRound(rect.center().x() - cap.width() / 2), qRound(rect.center().y() - cap.height() / 2)),
        cap);
    const CapColours colours = capColours(look);
    const qreal radius = theme.pxF(5);
    // The foot: the border colour shows one pixel more below the cap.
    paintBox(painter, box, radius, theme.color(colours.line), QColor());
    paintBox(painter, box.adjusted(1, 1, -1, -2), radius - 1, theme.color(colours.fill), QColor());
    const QFont font = type::inter(theme, capMeasures(size).text, QFont::DemiBold);
    paintLine(painter, box.adjusted(0, 0, 0, -1), text, font, theme.color(colours.text), Qt::AlignCenter);
}

Keycap::Keycap(const Theme& theme, const QKeySequence& keys, QWidget* parent)
    : Painted(theme, parent), m_text(keyText(keys)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Keycap::sizeHint() const {
    return keycapSize(theme(), m_text, KeycapSize::Normal).toSize();
}

void Keycap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintKeycap(painter, theme(), rect(), m_text, KeycapLook::Paper, KeycapSize::Normal);
}

}  // namespace balcao
