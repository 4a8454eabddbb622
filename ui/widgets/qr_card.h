#pragma once

#include "ui/widgets/painted.h"

#include <QBitArray>

namespace balcao {

/// The dots of a QR code, row by row, without the quiet zone.
struct QrMatrix {
    int side = 0;  ///< 0: the text did not fit in any code
    QBitArray dark;
    [[nodiscard]] bool isDark(int x, int y) const { return dark.testBit(y * side + x); }
};

/// Alphanumeric is upper case and makes a smaller code (invoices); AsIs keeps every byte (receipts).
enum class QrText { Alphanumeric, AsIs };
/// Error level M.
[[nodiscard]] QrMatrix encodeQr(const QString& text, QrText kind);

inline constexpr int kQrQuiet = 4;  ///< modules of white on every side

/// Whole device pixels of one module when `space` device pixels hold the code and its quiet zone.
[[nodiscard]] int qrModule(const QrMatrix& matrix, int space);
/// Paints the code and its white quiet zone, centred, each module a whole number of device pixels.
/// An invalid `light` paints no background (it is white already). Returns the module in device pixels;
/// nothing is painted when it would be under one.
int paintQr(QPainter& painter, const QRectF& space, const QrMatrix& matrix, const QColor& dark,
            const QColor& light);

/// The code a customer pays. Never drawn before the invoice was checked: give it text only then.
/// Hidden it is hatching with words, so that nobody pays an invoice that cannot be watched.
class QrCard final : public Painted {
    Q_OBJECT
 public:
    explicit QrCard(const Theme& theme, QWidget* parent = nullptr);

    /// Empty clears the card.
    void setText(const QString& text, QrText kind = QrText::Alphanumeric);
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Shows hatching with a title and a sentence instead of the code; an empty title shows the code again.
    void setHidden(const QString& title, const QString& sentence);
    [[nodiscard]] bool isHiddenCode() const { return !m_hiddenTitle.isEmpty(); }
    /// Under 4 device pixels a module cannot be scanned off this screen: say so and use the display.
    [[nodiscard]] bool isScannable() const;

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Graphic; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void paintHidden(QPainter& painter);

    QString m_text;
    QrMatrix m_matrix;
    QString m_hiddenTitle;
    QString m_hiddenSentence;
};

}  // namespace balcao
