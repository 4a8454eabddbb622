#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/spoken_parts.h"

#include <vector>

namespace balcao {

/// How a thing is doing: good is quiet, trouble is bold and coloured.
enum class Tone { Plain, Strong, Good, Attention, Bad };

struct StripItem {
    Icon icon = Icon::None;
    QString text;
    Tone tone = Tone::Plain;

    friend bool operator==(const StripItem& a, const StripItem& b) = default;
};

/// The line at the foot of the window: person, counter and shift left; rate, node, printer and clock right.
/// When the window is narrow the left items give way first, the newest trouble last.
class StatusStrip final : public Painted, public HasSpokenParts {
    Q_OBJECT
 public:
    explicit StatusStrip(const Theme& theme, QWidget* parent = nullptr);

    void setLeft(std::vector<StripItem> items);
    void setRight(std::vector<StripItem> items);
    /// On entry screens it has no rule above it, and what stands right begins at the left edge.
    void setEntry(bool entry);

    /// The first item at the left is a person, and a press on it opens their page.
    void setPersonOpens(bool opens);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::StatusBar; }
    [[nodiscard]] int partCount() const override;
    [[nodiscard]] SpokenPart part(int index) const override;
    void pressPart(int index) override;
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
    void personPressed();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

 private:
    [[nodiscard]] QRectF personBox() const;
    [[nodiscard]] qreal widthOf(const StripItem& item) const;
    void paintItem(QPainter& painter, qreal x, const StripItem& item);

    std::vector<StripItem> m_left;
    std::vector<StripItem> m_right;
    bool m_entry = false;
    bool m_personOpens = false;
};

}  // namespace balcao
