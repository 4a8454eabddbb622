#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/spoken_parts.h"

#include <vector>

namespace balcao {

struct NavItem {
    QString id;
    Icon icon = Icon::None;
    QString word;
    int count = 0;      ///< shown only where work waits
    bool foot = false;  ///< stands at the lower end
};

/// The rail at the left edge: mark, pages, help and lock at the foot. What a role may not do is left out of
/// the items, never shown grey. Up and Down move, Enter or Space opens; Tab enters and leaves it as one.
class NavRail final : public Painted, public HasSpokenParts {
    Q_OBJECT
 public:
    explicit NavRail(const Theme& theme, QWidget* parent = nullptr);

    void setItems(std::vector<NavItem> items);
    void setCount(const QString& id, int count);
    /// The page that is open.
    void setCurrent(const QString& id);
    [[nodiscard]] const QString& current() const { return m_current; }

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::PageTabList; }
    [[nodiscard]] int partCount() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] SpokenPart part(int index) const override;
    void pressPart(int index) override;
    [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
    /// A person asked for the page; the rail does not change by itself.
    void chosen(const QString& id);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    [[nodiscard]] QRectF place(int index) const;
    [[nodiscard]] int indexAt(QPointF at) const;
    [[nodiscard]] int indexOf(const QString& id) const;
    void paintItem(QPainter& painter, int index);

    std::vector<NavItem> m_items;
    QString m_current;
    int m_hovered = -1;
    int m_focused = 0;
};

}  // namespace balcao
