#pragma once

#include "ui/widgets/painted.h"

#include <QKeySequence>

namespace balcao {

/// How a keycap is coloured: on paper, on a brand button, on the paid panel, on its white button, or
/// disabled.
enum class KeycapLook { Paper, Brand, Paid, PaidWhite, Disabled };
/// 22 high on lines and buttons, 20 in compact ones, 28 on the big button.
enum class KeycapSize { Compact, Normal, Large };

[[nodiscard]] QSizeF keycapSize(const Theme& theme, const QString& text, KeycapSize size);
/// Paints the cap at its own size, centred in `rect`.
void paintKeycap(QPainter& painter, const Theme& theme, const QRectF& rect, const QString& text,
                 KeycapLook look, KeycapSize size);

/// A key shown beside a sentence ("← → choose").
class Keycap final : public Painted {
    Q_OBJECT
 public:
    Keycap(const Theme& theme, const QKeySequence& keys, QWidget* parent = nullptr);

    [[nodiscard]] QString spokenName() const override { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_text;
};

}  // namespace balcao
