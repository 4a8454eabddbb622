#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/role.h"

#include <QFont>
#include <QKeySequence>
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

namespace balcao {

class Theme;

/// A filled box whose border lies wholly inside `rect`. An invalid colour draws nothing of that kind.
void paintBox(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
              qreal borderWidth = 1, Qt::PenStyle style = Qt::SolidLine);
/// The keyboard's ring: 2 px wide, 2 px outside `rect`, its radius three more than the control's.
void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, qreal radius);
/// The inset ring of a row.
void paintRowFocus(QPainter& painter, const Theme& theme, const QRectF& rect);
/// The icon, `px` design pixels, centred on `rect`.
void paintIcon(QPainter& painter, const Theme& theme, Icon icon, Role role, int px, const QRectF& rect);
/// One line, elided on the right when it is too long; returns the width that was drawn.
qreal paintLine(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);
/// One large line whose ink, not its advance, stands on the edge of `rect`: large letters carry visible air
/// beside them. Centred vertically as any line; never elided.
void paintOptical(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                  const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft);
/// The mark: the tilde over the line of a counter, on a rounded square.
void paintMark(QPainter& painter, const QRectF& square, const QColor& fill, const QColor& stroke);

/// A shortcut as it stands on a keycap: "F9", "Ctrl N", "Enter", "Esc", "←".
[[nodiscard]] QString keyText(const QKeySequence& keys);
/// The keyboard moved the focus to this widget (and not a click).
[[nodiscard]] bool showsFocus(const QWidget& widget);

}  // namespace balcao
