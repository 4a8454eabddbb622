#include "ui/widgets/choices.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace balcao {
namespace {

void repaintWith(const Theme& theme, QWidget* widget) {
    QObject::connect(&theme, &Theme::changed, widget, [widget] {
        widget->updateGeometry();
        widget->update();
    });
}

QFont segmentFont(const Theme& theme, bool on) {
    return type::inter(theme, 14, on ? QFont::DemiBold : QFont::Medium);
}

}  // namespace

Segmented::Segmented(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setProperty(kFocusRadius, 8);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segmented::setChoices(const QStringList& words) {
    const int before = partCount();
    m_words = words;
    tellCount(this, before, partCount());
    contentChanged();
}

void Segmented::setCurrent(int index) {
    if (index == m_current || index < 0 || index >= m_words.size()) return;
    m_current = index;
    contentChanged();
}

SpokenPart Segmented::part(int index) const {
    return {.role = QAccessible::RadioButton,
            .name = m_words[index],
            .box = cell(index).toAlignedRect(),
            .chosen = index == m_current,
            .focused = hasFocus() && index == m_current};
}

QSize Segmented::sizeHint() const {
    qreal width = 6;
    for (const QString& word : m_words) {
        width += QFontMetricsF(segmentFont(theme(), true)).horizontalAdvance(word) + theme().pxF(32);
    }
    return {qCeil(width), theme().px(40)};
}

QRectF Segmented::cell(int index) const {
    qreal x = 3;
    for (int i = 0; i < index; ++i) {
        x += QFontMetricsF(segmentFont(theme(), true)).horizontalAdvance(m_words[i]) + theme().pxF(32);
    }
    const qreal wide =
        QFontMetricsF(segmentFont(theme(), true)).horizontalAdvance(m_words[index]) + theme().pxF(32);
    return {x, 3, wide, height() - 6.0};
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const qreal radius = theme().pxF(8);
    paintBox(painter, rect(), radius, theme().color(Role::Inset), theme().color(Role::Line2));
    for (int i = 0; i < m_words.size(); ++i) {
        const QRectF box = cell(i);
        const bool on = i == m_current;
        if (on)
            paintBox(painter, box, theme().pxF(6), theme().color(Role::Paper), theme().color(Role::Line2));
        Role text = on ? Role::Ink : Role::Ink2;
        if (!isEnabled()) text = Role::Disabled;
        paintLine(painter, box, m_words[i], segmentFont(theme(), on), theme().color(text), Qt::AlignCenter);
    }
}

void Segmented::choose(int index) {
    if (index < 0 || index >= m_words.size() || index == m_current) return;
    setCurrent(index);
    tellFocus(this, index);
    Q_EMIT chosen(index);
}

void Segmented::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < m_words.size(); ++i) {
        if (cell(i).contains(event->position())) choose(i);
    }
}

void Segmented::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left) {
        choose(m_current - 1);
    } else if (event->key() == Qt::Key_Right) {
        choose(m_current + 1);
    } else {
        Painted::keyPressEvent(event);
    }
}

void Segmented::focusInEvent(QFocusEvent* event) {
    Painted::focusInEvent(event);
    tellFocus(this, m_current);
    update();
}

void Segmented::focusOutEvent(QFocusEvent* event) {
    Painted::focusOutEvent(event);
    update();
}

Chip::Chip(const Theme& theme, Kind kind, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_kind(kind) {
    setText(text);
    setProperty(kFocusRadius, 6);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    repaintWith(theme, this);
}

void Chip::setKind(Kind kind) {
    m_kind = kind;
    update();
}

void Chip::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const {
    const qreal text = QFontMetricsF(type::small(m_theme, QFont::Medium)).horizontalAdvance(this->text());
    return {qCeil(text + m_theme.pxF(10 + 6 + 13 + 10)) + 2, m_theme.px(m_compact ? 24 : 30)};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool on = m_kind == Kind::On;
    const bool add = m_kind == Kind::Add;
    const QColor fill =
        on ? m_theme.color(Role::BrandTint) : m_theme.color(underMouse() ? Role::Hover : Role::Paper);
    paintBox(painter, rect(), m_theme.pxF(6), add && !underMouse() ? QColor() : fill,
             m_theme.color(on ? Role::BrandLine : Role::Line2), 1, add ? Qt::DashLine : Qt::SolidLine);
    const Role ink = on ? Role::Brand : Role::Ink2;
    const qreal pad = m_theme.pxF(10) + 1;
    const qreal icon = m_theme.pxF(13);
    const qreal gap = m_theme.pxF(6);
    const Icon picture = on ? Icon::XLg : add ? Icon::PlusLg : Icon::ChevronDown;
    const qreal text = add ? pad + icon + gap : pad;
    const qreal at = add ? pad : width() - pad - icon;
    paintIcon(painter, m_theme, picture, ink, 13, QRectF(at, 0, icon, height()));
    paintLine(painter, QRectF(text, 0, width() - 2 * pad - icon - gap + 1, height()), this->text(),
              type::small(m_theme, QFont::Medium), m_theme.color(ink));
}

ChoiceTile::ChoiceTile(const Theme& theme, const QString& title, const QString& sentence, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_sentence(sentence) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setProperty(kFocusRadius, 10);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    repaintWith(theme, this);
}

int ChoiceTile::heightForWidth(int width) const {
    const qreal room = width - m_theme.pxF(19 + 22 + 12 + 19);
    const QRectF text = QFontMetricsF(type::inter(m_theme, 14))
                            .boundingRect(QRectF(0, 0, room, 1000), Qt::TextWordWrap, m_sentence);
    const int lines = qMax(1, qRound(text.height() / QFontMetricsF(type::inter(m_theme, 14)).height()));
    return m_theme.px(20 + 22 + 1 + 20 * lines + 20);
}

QSize ChoiceTile::sizeHint() const {
    return {m_theme.px(392), heightForWidth(m_theme.px(392))};
}

QSize ChoiceTile::minimumSizeHint() const {
    return {m_theme.px(220), heightForWidth(qMax(width(), m_theme.px(220)))};
}

void ChoiceTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const QColor fill = m_theme.color(on ? Role::BrandTint : underMouse() ? Role::Hover : Role::Paper);
    paintBox(painter, rect(), m_theme.pxF(10), fill, m_theme.color(on ? Role::Brand : Role::Line2),
             on ? 2 : 1);
    const QRectF radio(m_theme.pxF(19), m_theme.pxF(21), m_theme.pxF(20), m_theme.pxF(20));
    const qreal ring = on ? m_theme.pxF(6) : 2;
    paintBox(painter, radio, radio.width() / 2, m_theme.color(Role::Paper),
             m_theme.color(on ? Role::Brand : Role::Control), ring);
    const qreal x = m_theme.pxF(19 + 22 + 12);
    const qreal room = width() - x - m_theme.pxF(19);
    paintLine(painter, QRectF(x, m_theme.pxF(20), room, m_theme.pxF(22)), text(),
              type::inter(m_theme, 16, QFont::DemiBold),
              m_theme.color(isEnabled() ? Role::Ink : Role::Disabled));
    painter.setPen(m_theme.color(isEnabled() ? Role::Ink2 : Role::Disabled));
    QTextLayout sentence(m_sentence, type::inter(m_theme, 14));
    sentence.beginLayout();
    qreal y = m_theme.pxF(43);
    for (QTextLine line = sentence.createLine(); line.isValid(); line = sentence.createLine()) {
        line.setLineWidth(room);
        line.setPosition(QPointF(x, y + (m_theme.pxF(20) - line.height()) / 2));
        y += m_theme.pxF(20);
    }
    sentence.endLayout();
    sentence.draw(&painter, QPointF());
}

QString initials(const QString& name) {
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    QString both = words.front().left(1);
    if (words.size() > 1) both += words.back().left(1);
    return both.toUpper();
}

PeopleTile::PeopleTile(const Theme& theme, const QString& name, const QString& role, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_role(role) {
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(role);
    setProperty(kFocusRadius, 12);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    repaintWith(theme, this);
}

void PeopleTile::setPicture(Icon icon) {
    m_icon = icon;
    update();
}

QSize PeopleTile::sizeHint() const {
    return {m_theme.px(247), m_theme.px(116)};
}

void PeopleTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool on = isChecked();
    paintBox(painter, rect(), m_theme.pxF(12),
             m_theme.color(on             ? Role::BrandTint
                           : underMouse() ? Role::Hover
                                          : Role::Paper),
             m_theme.color(on ? Role::Brand : Role::Line), on ? 2 : 1);
    const qreal side = m_theme.pxF(58);
    const QRectF square(m_theme.pxF(19), (height() - side) / 2, side, side);
    paintBox(painter, square, m_theme.pxF(12), m_theme.color(on ? Role::BrandFill : Role::MuteBg), QColor());
    const Role ink = on ? Role::OnBrand : Role::Ink2;
    if (m_icon != Icon::None) {
        paintIcon(painter, m_theme, m_icon, ink, 26, square);
    } else {
        paintLine(painter, square, initials(text()), type::display(m_theme, 19), m_theme.color(ink),
                  Qt::AlignCenter);
    }
    const qreal x = square.right() + m_theme.pxF(16);
    const qreal room = width() - x - m_theme.pxF(18);
    const qreal top = (height() - m_theme.pxF(23 + 20)) / 2;
    paintLine(painter, QRectF(x, top, room, m_theme.pxF(23)), text(), type::section(m_theme),
              m_theme.color(Role::Ink));
    paintLine(painter, QRectF(x, top + m_theme.pxF(23), room, m_theme.pxF(20)), m_role, type::small(m_theme),
              m_theme.color(Role::Ink2));
}

}  // namespace balcao
