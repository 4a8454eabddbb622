#pragma once

#include "ui/receipt/receipt_rows.h"
#include "ui/theme/theme.h"

#include <QRectF>

#include <functional>

class QPainter;

namespace balcao {

/// The receipt on a sheet of A5 or A4, 600 design pixels wide, over as many pages as its lines need.
class PagePainter final {
 public:
    static constexpr qreal kWidth = 600;

    PagePainter(QPainter& painter, qreal pageHeight, std::function<void()> newPage);
    void paint(const Receipt& receipt, const Phrasebook& words);

 private:
    void head(const Receipt& receipt, const Phrasebook& words);
    void parties(const Receipt& receipt, const Phrasebook& words);
    void lines(const Receipt& receipt, const Phrasebook& words);
    void tableHead(const Phrasebook& words);
    void row(const QString& name, const QString& quantity, const QString& unit, const QString& total);
    void sum(const Receipt& receipt, const Phrasebook& words);
    void proof(const Receipt& receipt, const Phrasebook& words);
    /// Starts another page when `height` does not fit any more; true when it did.
    bool need(qreal height);
    void rule(qreal weight, Role role);
    void text(const QRectF& rect, const QString& words, const QFont& font, Role role,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

    QPainter& m_painter;
    qreal m_pageHeight;
    std::function<void()> m_newPage;
    Theme m_theme;
    qreal m_y = 0;
};

}  // namespace balcao
