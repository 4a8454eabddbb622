#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/bands.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QVariantAnimation>

namespace balcao {
namespace {
constexpr int kStayMs = 6000;
constexpr int kRiseMs = 120;
constexpr int kRisePx = 8;

QFont undoFont(const Theme& theme) {
    return type::small(theme, QFont::DemiBold);
}
}  // namespace

Toast::Toast(const Theme& theme, QWidget* stage)
    : Painted(theme, stage), m_stay(new QTimer(this)), m_rise(new QVariantAnimation(this)) {
    hide();
    m_stay->setSingleShot(true);
    m_stay->setInterval(kStayMs);
    m_rise->setDuration(kRiseMs);
    m_rise->setStartValue(0.0);
    m_rise->setEndValue(1.0);
    connect(m_stay, &QTimer::timeout, this, &QWidget::hide);
    connect(m_rise, &QVariantAnimation::valueChanged, this, [this](const QVariant& v) { place(v.toReal()); });
    stage->installEventFilter(this);
}

void Toast::show(const QString& text, const QString& undo, std::function<void()> onUndo) {
    m_text = text;
    m_undo = undo;
    m_onUndo = std::move(onUndo);
    setFocusPolicy(undo.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    resize(sizeHint());
    place(theme().animates() ? 0 : 1);
    QWidget::show();
    raise();
    if (theme().animates()) m_rise->start();
    m_stay->start();
    contentChanged();
}

void Toast::showStill(const QString& text, const QString& undo) {
    show(text, undo);
    m_rise->stop();
    m_stay->stop();
    m_still = true;
    place(1);
}

QSize Toast::sizeHint() const {
    qreal width = theme().pxF(14 + 16 + 12 + 14) +
                  QFontMetricsF(type::inter(theme(), 14, QFont::Medium)).horizontalAdvance(m_text);
    if (!m_undo.isEmpty()) {
        width += theme().pxF(24 + 20) + QFontMetricsF(undoFont(theme())).horizontalAdvance(m_undo);
    }
    return {qMax(theme().px(280), qCeil(width)), theme().px(48)};
}

void Toast::place(qreal risen) {
    const QWidget* stage = parentWidget();
    if (m_still) {
        setGeometry(stage->rect());
        return;
    }
    const int y = stage->height() - height() - theme().px(16) + qRound((1 - risen) * theme().pxF(kRisePx));
    move((stage->width() - width()) / 2, y);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place(1);
    return Painted::eventFilter(watched, event);
}

QRectF Toast::undoBox() const {
    if (m_undo.isEmpty()) return {};
    const qreal wide = QFontMetricsF(undoFont(theme())).horizontalAdvance(m_undo) + theme().pxF(22);
    return {width() - theme().pxF(8) - wide, theme().pxF(8), wide, theme().pxF(32)};
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().pxF(10), theme().color(Role::UnkBg), QColor());
    paintIcon(painter, theme(), m_icon, Role::Unk, 16, QRectF(theme().pxF(14), 0, theme().pxF(16), height()));
    const qreal x = theme().pxF(14 + 16 + 12);
    paintLine(painter, QRectF(x, 0, width() - x, height()), m_text, type::inter(theme(), 14, QFont::Medium),
              theme().color(Role::Unk));
    if (m_undo.isEmpty()) return;
    paintBox(painter, undoBox(), theme().pxF(6), QColor(),
             theme().color(hasFocus() ? Role::Unk : Role::Control), hasFocus() ? 2 : 1);
    paintLine(painter, undoBox(), m_undo, undoFont(theme()), theme().color(Role::Unk), Qt::AlignCenter);
}

void Toast::pauseOrRun() {
    if (underMouse() || hasFocus()) {
        m_stay->stop();
    } else if (isVisible()) {
        m_stay->start();
    }
}

void Toast::undo() {
    hide();
    m_stay->stop();
    if (m_onUndo) std::exchange(m_onUndo, nullptr)();
}

void Toast::enterEvent(QEnterEvent* event) {
    Painted::enterEvent(event);
    m_stay->stop();
}

void Toast::leaveEvent(QEvent* event) {
    Painted::leaveEvent(event);
    pauseOrRun();
}

void Toast::mousePressEvent(QMouseEvent* event) {
    if (undoBox().contains(event->position())) undo();
}

void Toast::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        undo();
        return;
    }
    Painted::keyPressEvent(event);
}

void Toast::focusInEvent(QFocusEvent* event) {
    Painted::focusInEvent(event);
    m_stay->stop();
    update();
}

void Toast::focusOutEvent(QFocusEvent* event) {
    Painted::focusOutEvent(event);
    pauseOrRun();
    update();
}

}  // namespace balcao
