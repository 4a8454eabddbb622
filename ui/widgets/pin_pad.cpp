#include "ui/widgets/pin_pad.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace balcao {
namespace {
constexpr QSize kKey(104, 76);
constexpr int kKeyGap = 10;
constexpr int kDot = 16;
constexpr int kDotGap = 18;
constexpr int kDotsBelow = 30;
}  // namespace

PinPad::PinPad(const Theme& theme, QWidget* parent) : Painted(theme, parent), m_key(kKey) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);  // no word prediction over a PIN
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhDigitsOnly);
}

void PinPad::setWords(const QString& confirm, const QString& backspace) {
    m_confirm = confirm;
    m_backspace = backspace;
    update();
}

void PinPad::setLength(int least, int most) {
    m_least = least;
    m_most = most;
    clear();
}

void PinPad::setHeld(bool held) {
    m_held = held;
    contentChanged();
}

void PinPad::setDots(bool dots) {
    m_dots = dots;
    setInputMethodHints(dots ? Qt::ImhHiddenText | Qt::ImhDigitsOnly : Qt::ImhDigitsOnly);
    updateGeometry();
}

void PinPad::setKeySize(const QSize& size) {
    if (size == m_key) return;
    const int before = partCount();
    m_key = size;
    updateGeometry();
    tellCount(this, before, partCount());
    contentChanged();
}

void PinPad::clear() {
    m_pin.fill(u'0');  // overwrite before the memory goes back
    m_pin.clear();
    contentChanged();
}

QString PinPad::spokenValue() const {
    return QStringLiteral("%1/%2").arg(m_pin.size()).arg(m_least);
}

SpokenPart PinPad::part(int index) const {
    const QString digit = QString::number(index == kZero ? 0 : index + 1);
    return {.role = QAccessible::Button,
            .name = index == kBackspace ? m_backspace
                    : index == kConfirm ? m_confirm
                                        : digit,
            .box = key(index).toAlignedRect(),
            .enabled = index != kConfirm || complete() || !m_dots};
}

QSize PinPad::sizeHint() const {
    const int dots = m_dots ? theme().px(kDot + kDotsBelow) : 0;
    if (m_key.isEmpty()) return {theme().px(m_most * (kDot + kDotGap)), dots};
    return {theme().px(3 * m_key.width() + 2 * kKeyGap), dots + theme().px(4 * m_key.height() + 3 * kKeyGap)};
}

QRectF PinPad::key(int index) const {
    const qreal top = m_dots ? theme().pxF(kDot + kDotsBelow) : 0;
    return {theme().pxF(index % 3 * (m_key.width() + kKeyGap)),
            top + theme().pxF(index / 3 * (m_key.height() + kKeyGap)), theme().pxF(m_key.width()),
            theme().pxF(m_key.height())};
}

bool PinPad::complete() const {
    return m_pin.size() >= m_least && !m_held;
}

int PinPad::dots() const {
    return std::max(m_least, static_cast<int>(m_pin.size()));
}

void PinPad::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal dot = theme().pxF(kDot);
    if (m_dots) {
        const qreal whole = theme().pxF(dots() * kDot + (dots() - 1) * kDotGap);
        for (int i = 0; i < dots(); ++i) {
            const QRectF place((width() - whole) / 2 + i * theme().pxF(kDot + kDotGap), 0, dot, dot);
            const bool filled = i < m_pin.size();
            paintBox(painter, place, dot / 2, filled ? theme().color(Role::Ink) : QColor(),
                     theme().color(filled ? Role::Ink : Role::Control), 2);
        }
    }
    const qreal radius = theme().pxF(12);
    for (int i = 0; i < (m_key.isEmpty() ? 0 : kKeys); ++i) {
        const QRectF box = key(i);
        const bool down = i == m_down;
        if (i == kBackspace) {
            if (down) paintBox(painter, box, radius, theme().color(Role::Hover), QColor());
            paintIcon(painter, theme(), Icon::Backspace, Role::Ink2, 24, box);
            continue;
        }
        if (i == kConfirm) {
            if (m_confirm.isEmpty()) continue;
            const bool ready = complete() || !m_dots;
            paintBox(painter, box, radius,
                     theme().color(!ready ? Role::Inset
                                   : down ? Role::BrandFillHover
                                          : Role::BrandFill),
                     ready ? QColor() : theme().color(Role::Line2));
            paintLine(painter, box, m_confirm, balcao::type::section(theme()),
                      theme().color(ready ? Role::OnBrand : Role::Disabled), Qt::AlignCenter);
            continue;
        }
        paintBox(painter, box, radius, theme().color(down ? Role::Hover : Role::Paper),
                 theme().color(down ? Role::Control : Role::Line2));
        paintLine(painter, box, QString::number(i == kZero ? 0 : i + 1),
                  balcao::type::display(theme(), 30, QFont::Medium), theme().color(Role::Ink),
                  Qt::AlignCenter);
    }
    if (showsFocus(*this) && m_dots) {
        const qreal whole = theme().pxF(dots() * kDot + (dots() - 1) * kDotGap);
        painter.fillRect(QRectF((width() - whole) / 2, dot + theme().pxF(8), whole, 2),
                         theme().color(Role::Focus));
    }
}

void PinPad::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < kKeys; ++i) {
        if (!key(i).contains(event->position())) continue;
        m_down = i;
        update();
        press(i);
    }
}

void PinPad::mouseReleaseEvent(QMouseEvent*) {
    m_down = -1;
    update();
}

void PinPad::press(int index) {
    if (index == kBackspace) {
        m_pin.chop(1);
        Q_EMIT erased();
        contentChanged();
    } else if (index == kConfirm) {
        confirm();
    } else {
        type(index == kZero ? 0 : index + 1);
    }
}

void PinPad::type(int value) {
    Q_EMIT digit(value);
    m_pin.reserve(m_most);  // a buffer that grew would leave its digits behind
    if (m_dots && m_pin.size() < m_most) m_pin += QChar(u'0' + value);
    contentChanged();
}

void PinPad::confirm() {
    if (m_dots && !complete()) return;
    QString pin = std::exchange(m_pin, QString());
    contentChanged();
    Q_EMIT entered(pin);
    pin.fill(u'0');
}

void PinPad::keyPressEvent(QKeyEvent* event) {
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        type(event->key() - Qt::Key_0);
    } else if (event->key() == Qt::Key_Backspace) {
        press(kBackspace);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        confirm();
    } else {
        Painted::keyPressEvent(event);
    }
}

void PinPad::focusInEvent(QFocusEvent* event) {
    Painted::focusInEvent(event);
    update();
}

void PinPad::focusOutEvent(QFocusEvent* event) {
    Painted::focusOutEvent(event);
    update();
}

}  // namespace balcao
