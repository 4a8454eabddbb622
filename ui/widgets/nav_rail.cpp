#include "ui/widgets/nav_rail.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace balcao {
namespace {
constexpr int kRailWidth = 84;
constexpr int kItemWidth = 68;
constexpr int kItemHeight = 58;
constexpr int kItemGap = 2;
constexpr int kFirstItem = 14 + 36 + 18;
constexpr int kFootMargin = 10;
}  // namespace

NavRail::NavRail(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void NavRail::setItems(std::vector<NavItem> items) {
    const int before = partCount();
    m_items = std::move(items);
    tellCount(this, before, partCount());
    m_focused = std::max(0, indexOf(m_current));
    contentChanged();
}

void NavRail::setCount(const QString& id, int count) {
    const int index = indexOf(id);
    if (index < 0 || m_items[static_cast<std::size_t>(index)].count == count) return;
    m_items[static_cast<std::size_t>(index)].count = count;
    update();
}

void NavRail::setCurrent(const QString& id) {
    if (m_current == id) return;
    m_current = id;
    m_focused = std::max(0, indexOf(id));
    contentChanged();
}

SpokenPart NavRail::part(int index) const {
    const NavItem& item = m_items[static_cast<std::size_t>(index)];
    const QString name = item.count > 0 ? QStringLiteral("%1, %2").arg(item.word).arg(item.count) : item.word;
    return {.role = item.foot ? QAccessible::Button : QAccessible::PageTab,
            .name = name,
            .box = place(index).toAlignedRect(),
            .chosen = item.id == m_current,
            .focused = hasFocus() && index == m_focused};
}

void NavRail::pressPart(int index) {
    Q_EMIT chosen(m_items[static_cast<std::size_t>(index)].id);
}

QSize NavRail::sizeHint() const {
    return {theme().px(kRailWidth), theme().px(480)};
}

int NavRail::indexOf(const QString& id) const {
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [&](const NavItem& i) { return i.id == id; });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
}

QRectF NavRail::place(int index) const {
    const auto at = static_cast<std::size_t>(index);
    const qreal step = theme().pxF(kItemHeight + kItemGap);
    const qreal x = theme().pxF((kRailWidth - kItemWidth) / 2);
    const auto sameSide = [&](const NavItem& item) { return item.foot == m_items[at].foot; };
    const auto here = m_items.begin() + index;
    qreal y = 0;
    if (m_items[at].foot) {
        const auto after = std::count_if(here, m_items.end(), sameSide);
        y = height() - theme().pxF(kFootMargin) - step * static_cast<qreal>(after);
    } else {
        y = theme().pxF(kFirstItem) +
            step * static_cast<qreal>(std::count_if(m_items.begin(), here, sameSide));
    }
    // The last pixel of the rail is its border.
    return {x, std::round(y), theme().pxF(kItemWidth) - 1, theme().pxF(kItemHeight)};
}

int NavRail::indexAt(QPointF at) const {
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i) {
        if (place(i).contains(at)) return i;
    }
    return -1;
}

void NavRail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Role::Rail));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme().color(Role::Line));
    const qreal mark = theme().pxF(36);
    paintMark(painter, QRectF((width() - mark) / 2, theme().pxF(14), mark, mark),
              theme().color(Role::BrandFill), theme().color(Role::OnBrand));
    for (int i = 0; i < static_cast<int>(m_items.size()); ++i) paintItem(painter, i);
}

void NavRail::paintItem(QPainter& painter, int index) {
    const NavItem& item = m_items[static_cast<std::size_t>(index)];
    const QRectF box = place(index);
    const bool on = item.id == m_current && !item.foot;
    const bool over = index == m_hovered;
    if (on || over) {
        paintBox(painter, box, theme().pxF(8), theme().color(on ? Role::Paper : Role::Hover), QColor());
    }
    const Role text = on ? Role::Brand : Role::Ink2;
    if (on) {
        const qreal bar = theme().pxF(3);
        painter.fillRect(QRectF(0, box.top() + theme().pxF(14), bar, box.height() - theme().pxF(28)),
                         theme().color(Role::Brand));
    }
    paintIcon(painter, theme(), item.icon, text, 20,
              QRectF(box.left(), box.top() + theme().pxF(10), box.width(), theme().pxF(20)));
    const QFont font = type::caption(theme(), on ? QFont::DemiBold : QFont::Medium);
    paintLine(painter, QRectF(box.left() + 1, box.top() + theme().pxF(35), box.width() - 2, theme().pxF(14)),
              item.word, font, theme().color(text), Qt::AlignCenter);
    if (item.count > 0) {
        const QString count = item.count > 99 ? QStringLiteral("99+") : QString::number(item.count);
        const QFont small = type::caption(theme(), QFont::DemiBold);
        const qreal height = theme().pxF(16);
        const qreal width = qMax(height, QFontMetricsF(small).horizontalAdvance(count) + theme().pxF(8));
        const QRectF pill(box.left() + theme().pxF(46), box.top() + theme().pxF(5), width, height);
        paintBox(painter, pill, height / 2, theme().color(Role::Warn), QColor());
        paintLine(painter, pill, count, small, theme().color(Role::Rail), Qt::AlignCenter);
    }
    if (showsFocus(*this) && index == m_focused) {
        paintBox(painter, box, theme().pxF(8), QColor(), theme().color(Role::Focus), 2);
    }
}

void NavRail::mouseMoveEvent(QMouseEvent* event) {
    const int over = indexAt(event->position());
    if (over == m_hovered) return;
    m_hovered = over;
    update();
}

void NavRail::mousePressEvent(QMouseEvent* event) {
    const int index = indexAt(event->position());
    if (index >= 0 && event->button() == Qt::LeftButton) {
        pressPart(index);
    }
}

void NavRail::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void NavRail::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_items.size());
    if (count == 0) return Painted::keyPressEvent(event);
    if (event->key() == Qt::Key_Down) {
        m_focused = (m_focused + 1) % count;
    } else if (event->key() == Qt::Key_Up) {
        m_focused = (m_focused + count - 1) % count;
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
               event->key() == Qt::Key_Space) {
        pressPart(m_focused);
    } else {
        return Painted::keyPressEvent(event);
    }
    tellFocus(this, m_focused);
    update();
}

void NavRail::focusInEvent(QFocusEvent* event) {
    Painted::focusInEvent(event);
    tellFocus(this, m_focused);
    update();
}

void NavRail::focusOutEvent(QFocusEvent* event) {
    Painted::focusOutEvent(event);
    update();
}

}  // namespace balcao
