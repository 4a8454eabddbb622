#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"

namespace balcao {

/// What a badge says: an icon and a word, coloured by its group. Training has a dashed border.
struct BadgeLook {
    Icon icon = Icon::None;
    QString word;
    StateGroup group = StateGroup::Over;

    friend bool operator==(const BadgeLook& a, const BadgeLook& b) = default;
};

enum class BadgeSize {
    Normal,  ///< 22 high, in rows
    Large    ///< 32 high
};

[[nodiscard]] QSizeF badgeSize(const Theme& theme, const BadgeLook& look, BadgeSize size = BadgeSize::Normal);
/// For delegates: paints the badge in its own size, aligned in `rect`.
void paintBadge(QPainter& painter, const Theme& theme, const QRectF& rect, const BadgeLook& look,
                Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter,
                BadgeSize size = BadgeSize::Normal);

class StateBadge final : public Painted {
    Q_OBJECT
 public:
    explicit StateBadge(const Theme& theme, const BadgeLook& look = {}, BadgeSize size = BadgeSize::Normal,
                        QWidget* parent = nullptr);
    void setLook(const BadgeLook& look);

    [[nodiscard]] QString spokenName() const override { return m_look.word; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    BadgeLook m_look;
    BadgeSize m_size;
};

}  // namespace balcao
