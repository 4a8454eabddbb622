#pragma once

#include "ui/theme/role.h"
#include "ui/widgets/painted.h"

#include <QFont>

#include <vector>

namespace balcao {

/// Text whose digits stand in cells of one width, so that columns, clocks and rates do not wobble: Inter's
/// own figures are proportional. Other characters keep their advance; the string is laid out from the right
/// edge.
struct FigureText {
    [[nodiscard]] static qreal width(const QFont& font, const QString& text);
    /// Paints one line. Longer text than the rectangle is never elided: amounts are shown whole.
    static void paint(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                      const QColor& colour, Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);
};

/// The sizes an amount comes in. Column figures stand in cells; from Block on they are proportional Inter
/// Display, alone, and step down instead of wrapping or eliding.
enum class AmountSize {
    Small,   ///< 13 in cells
    Column,  ///< 15 in cells
    Clock,   ///< 20 / 600 in cells
    Sats,    ///< 24 / 500, under a hero
    Band,    ///< 28 proportional
    Day,     ///< 32
    Total,   ///< 54
    Paid,    ///< 64
    Hero     ///< 118, compact 104, then 104, 92, 80, 68
};

/// An amount or any other figure, reported as plain text to screen readers.
class AmountLabel : public Painted {
    Q_OBJECT
 public:
    AmountLabel(const Theme& theme, AmountSize size, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    void setRole(Role role);
    void setWeight(QFont::Weight weight);  ///< of sizes in cells
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QString spokenValue() const override { return m_text; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] bool inCells() const;
    [[nodiscard]] std::vector<int> steps() const;
    [[nodiscard]] QFont fontAt(int px) const;
    [[nodiscard]] int lineBox(int px) const;

    AmountSize m_size;
    QString m_text;
    Role m_role = Role::Ink;
    QFont::Weight m_weight = QFont::Normal;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// A clock or countdown in cells: the same label with the clock's size and weight.
class ClockLabel final : public AmountLabel {
    Q_OBJECT
 public:
    explicit ClockLabel(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Clock; }
};

}  // namespace balcao
