#pragma once

#include <QRectF>
#include <QStringList>

class QWidget;

namespace balcao::test {

/// One run of text as a widget really painted it, in the coordinates of the widget that was asked.
struct PaintedText {
    QString text;
    QRectF box;   ///< as wide as its ink, from ascent to descent
    QRectF room;  ///< what was left of it by the clip of its widget and of its painter
};

/// Paints a window onto nothing and keeps every text of it, in the order of painting.
[[nodiscard]] QList<PaintedText> paintedTexts(QWidget& window);

/// What a person cannot read whole: texts that end in an ellipsis, that are cut at a side, or whose widget is
/// lower or narrower than its own hint. One line each, empty when all is well.
[[nodiscard]] QStringList unreadableTexts(QWidget& window);

}  // namespace balcao::test
