#pragma once

#include "ui/receipt/receipt_rows.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/qr_card.h"

#include <optional>

namespace balcao {

/// The receipt as it comes out of a thermal printer: same paper in both themes, torn edge at the foot.
/// `width` in design pixels is 330 for 80 mm paper and 240 for 58 mm.
class ThermalPaper final {
 public:
    ThermalPaper(const Receipt& receipt, const Phrasebook& words, qreal width = kWide);
    static constexpr qreal kWide = 330;
    static constexpr qreal kNarrow = 240;

    [[nodiscard]] qreal width() const { return m_width; }
    [[nodiscard]] qreal height() const { return m_height; }
    /// Paints at the origin in design pixels; scale the painter. Without background for a printer.
    void paint(QPainter& painter) const;
    [[nodiscard]] const std::vector<ReceiptRow>& rows() const { return m_rows; }

 private:
    qreal lay(QPainter* painter) const;
    qreal layRow(QPainter* painter, const ReceiptRow& row, qreal y) const;
    qreal layText(QPainter* painter, const QRectF& rect, const QString& text, const QFont& font, qreal line,
                  Qt::Alignment alignment) const;

    qreal m_width;
    std::vector<ReceiptRow> m_rows;
    QrMatrix m_code;
    qreal m_height = 0;
};

/// The preview at the right of a paid ticket.
class ReceiptView final : public Painted {
    Q_OBJECT
 public:
    explicit ReceiptView(const Theme& theme, QWidget* parent = nullptr);
    void setReceipt(const Receipt& receipt, const Phrasebook& words);
    void clear();

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Document; }
    [[nodiscard]] QString spokenName() const override { return m_spoken; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    std::optional<ThermalPaper> m_paper;
    QString m_spoken;
};

}  // namespace balcao
