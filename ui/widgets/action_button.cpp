#include "ui/widgets/action_button.h"

#include "ui/theme/focus_ring.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QAction>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

namespace balcao {
namespace {

struct ButtonMeasures {
    int height;
    int left;
    int right;
    int gap;
    int radius;
};

ButtonMeasures buttonMeasures(ActionButton::Size size) {
    switch (size) {
        case ActionButton::Size::Compact: return {32, 10, 10, 8, 6};
        case ActionButton::Size::Normal: return {44, 14, 12, 10, 8};
        case ActionButton::Size::Tall: return {52, 16, 16, 10, 8};
        case ActionButton::Size::Problem: return {60, 18, 18, 10, 10};
        case ActionButton::Size::Charge: return {68, 20, 20, 10, 10};
    }
    return {44, 14, 12, 10, 8};
}

}  // namespace

struct ActionButton::Colours {
    QColor fill;
    QColor line;
    QColor text;
    Role iconRole;
};

ActionButton::ActionButton(const Theme& theme, QAction* action, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setProperty(kFocusRadius, buttonMeasures(m_size).radius);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_action != nullptr) m_action->trigger();
    });
    setAction(action);
}

ActionButton::ActionButton(const Theme& theme, const QString& text, QWidget* parent)
    : ActionButton(theme, static_cast<QAction*>(nullptr), parent) {
    setLabel(text);
}

void ActionButton::setAction(QAction* action) {
    if (m_action == action) return;
    if (m_action != nullptr) {
        removeAction(m_action);
        disconnect(m_action, nullptr, this, nullptr);
    }
    m_action = action;
    if (action != nullptr) {
        addAction(action);
        connect(action, &QAction::changed, this, &ActionButton::readAction);
    }
    readAction();
}

void ActionButton::readAction() {
    if (m_action != nullptr) {
        setEnabled(m_action->isEnabled());
        // Only when the action changed its mind: a page may hide the button itself.
        if (m_action->isVisible() != m_actionVisible) {
            m_actionVisible = m_action->isVisible();
            setVisible(m_actionVisible);
        }
        if (!m_action->toolTip().isEmpty() && m_action->toolTip() != m_action->text()) {
            setToolTip(m_action->toolTip());
        }
    }
    const QString label = m_label.isEmpty() && m_action != nullptr ? m_action->text() : m_label;
    const QString key = keyLabel();
    // Most of what an action says of itself is that nothing changed; then nothing is laid out or painted.
    if (label == text() && label == accessibleName() && key == accessibleDescription()) return;
    setText(label);
    setAccessibleName(label);
    setAccessibleDescription(key);
    updateGeometry();
    update();
}

void ActionButton::setLook(Look look) {
    if (m_look == look) return;
    m_look = look;
    update();
}

void ActionButton::setButtonSize(Size size) {
    if (m_size == size) return;
    m_size = size;
    setProperty(kFocusRadius, buttonMeasures(size).radius);
    updateGeometry();
    update();
}

void ActionButton::setSpread(Spread spread) {
    if (m_spread == spread) return;
    m_spread = spread;
    update();
}

void ActionButton::setPicture(Icon icon) {
    m_icon = icon;
    updateGeometry();
    update();
}

void ActionButton::setLabel(const QString& label) {
    m_label = label;
    readAction();
}

ActionButton* ActionButton::as(Look look, Size size, Spread spread) {
    setLook(look);
    setButtonSize(size);
    setSpread(spread);
    return this;
}

QString ActionButton::keyLabel() const {
    return m_action == nullptr ? QString() : keyText(m_action->shortcut());
}

QFont ActionButton::labelFont() const {
    if (m_size == Size::Charge && (m_look == Look::Primary || m_look == Look::PaidNext)) {
        return type::charge(m_theme);
    }
    const bool strong = m_look == Look::Primary || m_look == Look::DangerFill;
    const QFont::Weight weight = strong ? QFont::DemiBold : QFont::Medium;
    return m_size == Size::Compact ? type::small(m_theme, weight) : type::body(m_theme, weight);
}

KeycapSize ActionButton::keySize() const {
    if (m_size == Size::Compact) return KeycapSize::Compact;
    const bool big = m_size == Size::Charge && (m_look == Look::Primary || m_look == Look::PaidNext);
    return big ? KeycapSize::Large : KeycapSize::Normal;
}

KeycapLook ActionButton::keyLook() const {
    if (!isEnabled()) return KeycapLook::Disabled;
    switch (m_look) {
        case Look::Primary: return KeycapLook::Brand;
        case Look::PaidNext: return KeycapLook::PaidWhite;
        case Look::PaidOther: return KeycapLook::Paid;
        case Look::Secondary:
        case Look::Quiet:
        case Look::Danger:
        case Look::DangerFill: return KeycapLook::Paper;
    }
    return KeycapLook::Paper;
}

ActionButton::Colours ActionButton::colours() const {
    const auto c = [this](Role role) { return m_theme.color(role); };
    if (!isEnabled() && m_look != Look::Quiet) {
        return {c(Role::Inset), c(Role::Line2), c(Role::Disabled), Role::Disabled};
    }
    if (!isEnabled()) return {QColor(), QColor(), c(Role::Disabled), Role::Disabled};
    const bool down = isDown();
    const bool over = underMouse() || down;
    switch (m_look) {
        case Look::Primary: {
            const QColor fill = c(over ? Role::BrandFillHover : Role::BrandFill);
            return {fill, down ? c(Role::BrandKeyLine) : fill, c(Role::OnBrand), Role::OnBrand};
        }
        case Look::Secondary:
            return {c(over ? Role::Hover : Role::Paper), c(down ? Role::Control : Role::Line2), c(Role::Ink),
                    Role::Ink};
        case Look::Quiet:
            return {over ? c(Role::Hover) : QColor(), down ? c(Role::Line2) : QColor(), c(Role::Ink2),
                    Role::Ink2};
        case Look::Danger: return {over ? c(Role::BadBg) : QColor(), c(Role::Bad), c(Role::Bad), Role::Bad};
        case Look::DangerFill:
            return {c(Role::BadFill), down ? c(Role::Bad) : c(Role::BadFill), c(Role::OnBad), Role::OnBad};
        case Look::PaidNext:
            return {c(over ? Role::OnPaid2 : Role::OnPaid), c(over ? Role::OnPaid2 : Role::OnPaid),
                    c(Role::PaidInk), Role::PaidInk};
        case Look::PaidOther:
            return {over ? c(Role::PaidKey) : QColor(), c(Role::PaidKeyLine), c(Role::OnPaid), Role::OnPaid};
    }
    return {c(Role::Paper), c(Role::Line2), c(Role::Ink), Role::Ink};
}

QSize ActionButton::sizeHint() const {
    const ButtonMeasures m = buttonMeasures(m_size);
    qreal width = m_theme.pxF(m.left + m.right) + QFontMetricsF(labelFont()).horizontalAdvance(text());
    if (m_icon != Icon::None) width += m_theme.pxF(16 + m.gap);
    const QString key = keyLabel();
    if (!key.isEmpty()) width += m_theme.pxF(m.gap) + keycapSize(m_theme, key, keySize()).width();
    return {qCeil(width) + 2, m_theme.px(m.height)};
}

QSize ActionButton::minimumSizeHint() const {
    return sizeHint();
}

void ActionButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ButtonMeasures m = buttonMeasures(m_size);
    const Colours look = colours();
    const QRectF box(rect());
    const qreal radius = m_theme.pxF(m.radius);
    paintBox(painter, box, radius, look.fill, look.line);

    const QFont font = labelFont();
    const QString key = keyLabel();
    const QSizeF cap = key.isEmpty() ? QSizeF() : keycapSize(m_theme, key, keySize());
    const qreal gap = m_theme.pxF(m.gap);
    const qreal left = m_theme.pxF(m.left);
    const qreal right = m_theme.pxF(m.right);
    const qreal icon = m_icon == Icon::None ? 0 : m_theme.pxF(16) + gap;
    const qreal keyRoom = key.isEmpty() ? 0 : cap.width() + gap;
    const qreal label =
        qMin(QFontMetricsF(font).horizontalAdvance(text()), box.width() - left - right - icon - keyRoom);
    qreal x = box.left() + left;
    if (m_spread == Spread::Centred) {
        x = qMax(x, box.left() + (box.width() - (icon + label + keyRoom)) / 2 +
                        (key.isEmpty() ? 0 : (left - right) / 2));
    }
    if (m_icon != Icon::None) {
        paintIcon(painter, m_theme, m_icon, look.iconRole, 16,
                  QRectF(x, box.top(), m_theme.pxF(16), box.height()));
        x += icon;
    }
    paintLine(painter, QRectF(x, box.top(), label + 1, box.height()), text(), font, look.text);
    if (!key.isEmpty()) {
        const qreal at = m_spread == Spread::Apart ? box.right() - right - cap.width() : x + label + gap;
        paintKeycap(painter, m_theme, QRectF(at, box.top(), cap.width(), box.height()), key, keyLook(),
                    keySize());
    }
}

void ActionButton::keyPressEvent(QKeyEvent* event) {
    // Enter presses a button as Space does, but not one with a key of its own: where those are, Enter is "yes
    // and on", whatever has the focus.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_action == nullptr) {
        if (!event->isAutoRepeat()) click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ActionButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}
void ActionButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}
void ActionButton::focusInEvent(QFocusEvent* event) {
    QAbstractButton::focusInEvent(event);
    update();
}
void ActionButton::focusOutEvent(QFocusEvent* event) {
    QAbstractButton::focusOutEvent(event);
    update();
}

}  // namespace balcao
