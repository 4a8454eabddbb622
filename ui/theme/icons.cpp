#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace balcao {
namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Icon::Count)> kIconNames{
    "",
    "shop",
    "list-ol",
    "receipt",
    "safe2",
    "question-circle",
    "lock",
    "lock-fill",
    "person-vcard",
    "people",
    "tags",
    "sliders",
    "hdd-network",
    "journal-check",
    "arrow-left-right",
    "broadcast",
    "bell",
    "search",
    "universal-access",
    "lightning-charge",
    "plug",
    "printer",
    "currency-exchange",
    "person-circle",
    "shield-check",
    "patch-check-fill",
    "eye",
    "eye-slash",
    "qr-code",
    "upc-scan",
    "backspace",
    "shield-lock",
    "exclamation-triangle-fill",
    "exclamation-circle-fill",
    "stopwatch",
    "cash",
    "arrow-counterclockwise",
    "megaphone",
    "pause-circle",
    "download",
    "funnel",
    "plus-lg",
    "x-lg",
    "check-lg",
    "chevron-down",
    "hdd",
    "translate",
    "display",
    "clock-history",
    "hourglass-split",
    "check-circle-fill",
    "pie-chart",
    "plus-circle",
    "x-circle-fill",
    "hourglass-bottom",
    "question-circle-fill",
    "mortarboard",
};

}  // namespace

QString iconName(Icon icon) {
    return QString::fromLatin1(kIconNames[static_cast<std::size_t>(icon)]);
}

QPixmap iconPixmap(const Theme& theme, Icon icon, Role role, int px, qreal ratio) {
    if (icon == Icon::None) return {};
    const QColor colour = theme.color(role);
    const int side = qMax(1, qRound(theme.pxF(px) * ratio));
    const QString key =
        QStringLiteral("icon/%1/%2/%3/%4").arg(iconName(icon), colour.name()).arg(side).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(iconName(icon)));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

}  // namespace balcao
