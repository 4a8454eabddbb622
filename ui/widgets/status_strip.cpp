#include "ui/widgets/status_strip.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStringList>

namespace balcao {
namespace {

constexpr int kBetween = 20;
constexpr int kStripIcon = 14;
constexpr int kIconGap = 6;
constexpr int kStripMargin = 16;

Role stripText(Tone tone) {
    switch (tone) {
        case Tone::Plain:
        case Tone::Good: return Role::Ink2;
        case Tone::Strong: return Role::Ink;
        case Tone::Attention: return Role::Warn;
        case Tone::Bad: return Role::Bad;
    }
    return Role::Ink2;
}

QFont stripFont(const Theme& theme, Tone tone) {
    const bool bold = tone == Tone::Strong || tone == Tone::Attention || tone == Tone::Bad;
    return type::caption(theme, bold ? QFont::DemiBold : QFont::Normal);
}

}  // namespace

StatusStrip::StatusStrip(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void StatusStrip::setLeft(std::vector<StripItem> items) {
    if (items == m_left) return;
    const int before = partCount();
    m_left = std::move(items);
    if (before != partCount()) tellCount(this, before, partCount());
    contentChanged();
}

void StatusStrip::setRight(std::vector<StripItem> items) {
    if (items == m_right) return;
    m_right = std::move(items);
    update();  // ages and the clock change all the time: a screen reader reads them when asked
}

void StatusStrip::setPersonOpens(bool opens) {
    if (opens == m_personOpens) return;
    const int before = partCount();
    m_personOpens = opens;
    tellCount(this, before, partCount());
}

/// Nothing where there is nobody to open.
QRectF StatusStrip::personBox() const {
    if (!m_personOpens || m_left.empty() || m_left.front().icon != Icon::PersonCircle) return {};
    return {theme().pxF(kStripMargin), 0, widthOf(m_left.front()), static_cast<qreal>(height())};
}

int StatusStrip::partCount() const {
    return personBox().isEmpty() ? 0 : 1;
}

SpokenPart StatusStrip::part(int index) const {
    Q_UNUSED(index)
    SpokenPart spoken;
    if (!m_left.empty()) spoken.name = tr("%1, my account").arg(m_left.front().text);
    spoken.box = personBox().toAlignedRect();
    return spoken;
}

void StatusStrip::pressPart(int index) {
    Q_UNUSED(index)
    if (partCount() > 0) Q_EMIT personPressed();
}

void StatusStrip::mouseMoveEvent(QMouseEvent* event) {
    setCursor(personBox().contains(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StatusStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && personBox().contains(event->position())) Q_EMIT personPressed();
}

void StatusStrip::setEntry(bool entry) {
    m_entry = entry;
    update();
}

QString StatusStrip::spokenName() const {
    QStringList all;
    for (const StripItem& item : m_left) all << item.text;
    for (const StripItem& item : m_right) all << item.text;
    return all.join(QStringLiteral(", "));
}

QSize StatusStrip::sizeHint() const {
    return {theme().px(600), theme().px(32)};
}

qreal StatusStrip::widthOf(const StripItem& item) const {
    const qreal icon = item.icon == Icon::None ? 0 : theme().pxF(kStripIcon + kIconGap);
    return icon + FigureText::width(stripFont(theme(), item.tone), item.text);
}

void StatusStrip::paintItem(QPainter& painter, qreal x, const StripItem& item) {
    const QRectF line(x, m_entry ? 0 : 1, widthOf(item), height() - (m_entry ? 0 : 1));
    if (item.icon != Icon::None) {
        const Role role = item.tone == Tone::Good ? Role::Paid : stripText(item.tone);
        paintIcon(painter, theme(), item.icon, role, kStripIcon,
                  QRectF(x, line.top(), theme().pxF(kStripIcon), line.height()));
    }
    FigureText::paint(painter, line, item.text, stripFont(theme(), item.tone),
                      theme().color(stripText(item.tone)));
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal between = theme().pxF(kBetween);
    if (m_entry) {
        qreal x = 0;
        for (const StripItem& item : m_right) {
            if (x + widthOf(item) > width()) break;
            paintItem(painter, x, item);
            x += widthOf(item) + between;
        }
        return;
    }
    painter.fillRect(QRect(0, 0, width(), 1), theme().color(Role::Line));
    const qreal margin = theme().pxF(kStripMargin);
    qreal right = width() - margin;
    for (auto item = m_right.rbegin(); item != m_right.rend(); ++item) {
        right -= widthOf(*item);
        if (right < margin) return;
        paintItem(painter, right, *item);
        right -= between;
    }
    qreal left = margin;
    for (const StripItem& item : m_left) {
        const qreal wide = widthOf(item);
        if (left + wide > right) return;
        paintItem(painter, left, item);
        left += wide + between;
    }
}

}  // namespace balcao
