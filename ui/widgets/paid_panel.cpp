#include "ui/widgets/paid_panel.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/action_button.h"

#include <QAction>
#include <QEasingCurve>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPropertyAnimation>

namespace balcao {
namespace {
constexpr int kPanelMs = 180;
constexpr int kCheckMs = 220;
constexpr int kPaidSide = 34;
constexpr int kPanelButton = 68;
}  // namespace

PaidPanel::PaidPanel(const Theme& theme, QWidget* parent)
    : Painted(theme, parent), m_animation(new QPropertyAnimation(this, "opening", this)) {
    m_animation->setDuration(kPanelMs + kCheckMs);
    m_animation->setEasingCurve(QEasingCurve::Linear);  // each part has its own curve
    m_animation->setStartValue(0.0);
    m_animation->setEndValue(1.0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaidPanel::setView(const PaidView& view) {
    m_view = view;
    contentChanged();
}

void PaidPanel::setActions(QAction* next, QAction* second, QAction* third) {
    const auto set = [this](ActionButton*& button, QAction* action, ActionButton::Look look) {
        delete button;
        button = nullptr;
        if (action == nullptr) return;
        button = new ActionButton(theme(), action, this);
        button->as(look, ActionButton::Size::Charge,
                   look == ActionButton::Look::PaidNext ? ActionButton::Spread::Apart
                                                        : ActionButton::Spread::Centred);
        button->show();
        // What a key says may change while it stands here, and takes the room it needs.
        connect(action, &QAction::changed, button, [this] { place(); });
    };
    set(m_next, next, ActionButton::Look::PaidNext);
    set(m_second, second, ActionButton::Look::PaidOther);
    set(m_third, third, ActionButton::Look::PaidOther);
    place();
}

void PaidPanel::open() {
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    m_animation->stop();
    if (!theme().animates()) {
        setOpening(1);
        return;
    }
    m_animation->start();
}

void PaidPanel::setOpening(qreal opening) {
    m_opening = opening;
    // The buttons stand from the first frame on: Enter must work before the panel is open.
    update();
}

QString PaidPanel::spokenName() const {
    return QStringList{m_view.word, m_view.amount, m_view.fact, m_view.heading}.join(QStringLiteral(", "));
}

QSize PaidPanel::sizeHint() const {
    return {theme().px(832), theme().px(706)};
}

void PaidPanel::restyle() {
    place();
    Painted::restyle();
}

void PaidPanel::resizeEvent(QResizeEvent* event) {
    Painted::resizeEvent(event);
    place();
}

void PaidPanel::place() {
    const int gap = theme().px(10);
    const int side = theme().px(kPaidSide);
    const int high = theme().px(kPanelButton);
    const int y = height() - theme().px(20) - high;
    int right = width() - side;
    for (ActionButton* button : {m_third, m_second}) {
        if (button == nullptr) continue;
        const int wide = button->sizeHint().width();
        button->setGeometry(right - wide, y, wide, high);
        right -= wide + gap;
    }
    if (m_next != nullptr) m_next->setGeometry(side, y, right - side, high);
}

void PaidPanel::paintCheck(QPainter& painter, const QRectF& square) const {
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(Role::OnPaid));
    painter.drawEllipse(square);
    constexpr qreal kPanelShare = static_cast<qreal>(kPanelMs) / (kPanelMs + kCheckMs);
    const qreal stroke = qBound(0.0, (m_opening - kPanelShare) / (1 - kPanelShare), 1.0);
    if (stroke > 0) {
        const auto at = [&](qreal x, qreal y) {
            return QPointF(square.left() + x * square.width(), square.top() + y * square.height());
        };
        const QPointF a = at(0.302, 0.493);
        const QPointF b = at(0.472, 0.660);
        const QPointF c = at(0.722, 0.345);
        const qreal first = QLineF(a, b).length();
        const qreal drawn =
            QEasingCurve(QEasingCurve::OutCubic).valueForProgress(stroke) * (first + QLineF(b, c).length());
        QPainterPath path(a);
        if (drawn <= first) {
            path.lineTo(a + (b - a) * (drawn / first));
        } else {
            path.lineTo(b);
            path.lineTo(b + (c - b) * ((drawn - first) / QLineF(b, c).length()));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().color(Role::PaidFill), square.width() * 0.098, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
    }
    painter.restore();
}

void PaidPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal kPanelShare = static_cast<qreal>(kPanelMs) / (kPanelMs + kCheckMs);
    const qreal panel =
        QEasingCurve(QEasingCurve::OutCubic).valueForProgress(qBound(0.0, m_opening / kPanelShare, 1.0));
    painter.setClipRect(QRectF(0, 0, width() * panel, height()));
    paintBox(painter, rect(), theme().pxF(12), theme().color(Role::PaidFill), QColor());

    const qreal side = theme().pxF(kPaidSide);
    const QColor white = theme().color(Role::OnPaid);
    const QColor second = theme().color(Role::OnPaid2);
    const QRectF top(side, theme().pxF(26), width() - 2 * side, theme().pxF(28));
    const QFont time = type::inter(theme(), 20, QFont::Medium);
    const qreal timeWidth = QFontMetricsF(time).horizontalAdvance(m_view.time);
    paintLine(painter, top, m_view.time, time, second, Qt::AlignRight | Qt::AlignVCenter);
    paintLine(painter, top.adjusted(0, 0, -timeWidth - theme().pxF(16), 0), m_view.heading,
              type::inter(theme(), 20, QFont::DemiBold), white);

    const bool proof = !m_view.proof.isEmpty();
    const qreal foot =
        height() - theme().pxF(20 + kPanelButton + 18) - (proof ? theme().pxF(14 + 22 + 4) : 0);
    const qreal block = theme().pxF(150 + 22 + 72 + 28);
    qreal y = top.bottom() + qMax(0.0, (foot - top.bottom() - block) / 2);
    const qreal check = theme().pxF(128);
    paintCheck(painter, QRectF(side, y + theme().pxF(11), check, check));
    QFont word = type::paidWord(theme());
    const QRectF wordBox(side + check + theme().pxF(26), y, width() - 2 * side - check - theme().pxF(26),
                         theme().pxF(150));
    // "Pendente" in another language may be longer: the word steps down and is never cut.
    while (QFontMetricsF(word).horizontalAdvance(m_view.word) > wordBox.width() && word.pixelSize() > 40) {
        word.setPixelSize(word.pixelSize() - 8);
    }
    paintLine(painter, wordBox, m_view.word, word, white);
    y += theme().pxF(150 + 22);
    QFont amount = type::amount(theme(), 64);
    while (QFontMetricsF(amount).horizontalAdvance(m_view.amount) > width() - 2 * side &&
           amount.pixelSize() > 28) {
        amount.setPixelSize(amount.pixelSize() - 4);
    }
    paintOptical(painter, QRectF(side, y, width() - 2 * side, theme().pxF(72)), m_view.amount, amount, white);
    y += theme().pxF(72);
    paintLine(painter, QRectF(side, y, width() - 2 * side, theme().pxF(28)), m_view.fact,
              type::inter(theme(), 20, QFont::Medium), second);

    if (!proof) return;
    painter.fillRect(QRectF(side, std::round(foot), width() - 2 * side, 1), theme().color(Role::PaidKeyLine));
    const QRectF line(side, foot + theme().pxF(14), width() - 2 * side, theme().pxF(22));
    paintIcon(painter, theme(), Icon::PatchCheckFill, Role::OnPaid, 20,
              QRectF(side, line.top(), theme().pxF(20), line.height()));
    qreal x = side + theme().pxF(32);
    const auto add = [&](const QString& text, const QFont& font, const QColor& ink) {
        x += paintLine(painter, QRectF(x, line.top(), line.right() - x, line.height()), text, font, ink);
    };
    add(m_view.proof + u' ', type::body(theme(), QFont::DemiBold), white);
    const QStringList around = m_view.proofRest.split(QStringLiteral("%1"));
    add(around.constFirst(), type::body(theme()), second);
    if (around.size() < 2) return;
    add(m_view.proofDigits, type::mono(theme(), 14), second);
    add(around.constLast(), type::body(theme()), second);
}

}  // namespace balcao
