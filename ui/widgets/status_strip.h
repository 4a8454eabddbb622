#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"

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
class StatusStrip final : public Painted {
    Q_OBJECT
 public:
    explicit StatusStrip(const Theme& theme, QWidget* parent = nullptr);

    void setLeft(std::vector<StripItem> items);
    void setRight(std::vector<StripItem> items);
    /// On entry screens it has no rule above it, and what stands right begins at the left edge.
    void setEntry(bool entry);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::StatusBar; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] qreal widthOf(const StripItem& item) const;
    void paintItem(QPainter& painter, qreal x, const StripItem& item);

    std::vector<StripItem> m_left;
    std::vector<StripItem> m_right;
    bool m_entry = false;
};

}  // namespace balcao
