#include "money/amount_text.h"
#include "ui/customer_display/customer_display.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/figure_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <QTimer>

namespace balcao {
namespace {

/// Steps a font down until the text fits: nothing on the display is ever cut.
QFont fitted(QFont font, const QString& text, qreal width) {
    while (QFontMetricsF(font).horizontalAdvance(text) > width && font.pixelSize() > 12) {
        const int smaller = qMax(12, qRound(font.pixelSize() * 0.94));
        font.setLetterSpacing(QFont::AbsoluteSpacing, font.letterSpacing() * smaller / font.pixelSize());
        font.setPixelSize(smaller);
    }
    return font;
}

}  // namespace

void CustomerDisplay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (m_state.kind) {
        case DisplayState::Kind::Idle: paintIdle(painter); break;
        case DisplayState::Kind::Called: paintCalled(painter); break;
        case DisplayState::Kind::Pay: paintPay(painter); break;
        case DisplayState::Kind::Wait: paintWait(painter); break;
        case DisplayState::Kind::Paid: paintPaid(painter); break;
    }
    if (!m_state.training) return;
    // Nobody shall mistake a lesson for a sale: the word stands over everything.
    const QFont font = type::inter(m_light, 30, QFont::DemiBold);
    const QString word = say(QT_TRANSLATE_NOOP("CustomerDisplay", "Training: no charge is real"));
    const qreal wide = QFontMetricsF(font).horizontalAdvance(word) / m_light.scale() + 48;
    const QRectF plate = box((right() - wide) / 2, 8, wide, 48);
    paintBox(painter, plate, m_light.pxF(12), m_light.color(Role::TrainBg), m_light.color(Role::TrainLine), 2,
             Qt::DashLine);
    paintLine(painter, plate, word, font, m_light.color(Role::Train), Qt::AlignCenter);
}

void CustomerDisplay::paintFill(QPainter& painter) {
    const bool lit = m_flash->isActive() && m_flashStep % 2 == 0;
    painter.fillRect(rect(), m_light.color(lit ? Role::BrandFillHover : Role::BrandFill));
    // The tilde of the mark as one long wave along the foot, in the design's 1920 × 520 field.
    const QRectF field = box(0, 680, right(), 400);
    const auto at = [&field](qreal x, qreal y) {
        return QPointF(field.left() + x / 1920 * field.width(), field.top() + y / 520 * field.height());
    };
    QPainterPath wave(at(0, 330));
    wave.cubicTo(at(320, 40), at(620, 60), at(960, 250));
    wave.cubicTo(at(1300, 440), at(1620, 470), at(1920, 150));
    wave.lineTo(at(1920, 521));
    wave.lineTo(at(0, 521));
    wave.closeSubpath();
    painter.fillPath(wave, m_light.color(Role::BrandFillHover));
}

void CustomerDisplay::paintHead(QPainter& painter, Role ink, bool clock) {
    const bool large = clock;
    const QFont font = type::display(m_light, large ? 40 : 34);
    const qreal room = right() - 2 * 88 - (clock ? 220 : 0);
    const qreal limit = m_state.kind == DisplayState::Kind::Pay || m_state.kind == DisplayState::Kind::Wait
                            ? 920 - 88 - 40
                            : room;
    paintLine(painter, box(88, 64, limit, large ? 48 : 42), m_state.organisation, font, m_light.color(ink));
    if (clock) {
        paintLine(painter, box(right() - 88 - 200, 64, 200, 48), m_state.clock,
                  type::display(m_light, 40, QFont::Medium), m_light.color(ink),
                  Qt::AlignRight | Qt::AlignVCenter);
    }
}

void CustomerDisplay::paintFoot(QPainter& painter) {
    painter.fillRect(box(88, 954, right() - 2 * 88, 2), m_light.color(Role::BrandKeyLine));
    const QFont plain = type::inter(m_light, 30, QFont::Medium);
    const QFont strong = type::inter(m_light, 30, QFont::DemiBold);
    const QString takes = say(QT_TRANSLATE_NOOP("CustomerDisplay", "Lightning or cash"));
    const QRectF line = box(88, 984, right() - 2 * 88, 40);
    const qreal end = line.right() - paintLine(painter, line, takes, plain, m_light.color(Role::OnBrand2),
                                               Qt::AlignRight | Qt::AlignVCenter);
    if (m_state.before.empty()) return;
    const qreal between = m_light.pxF(64);
    qreal x = line.left();
    const QString called = say(QT_TRANSLATE_NOOP("CustomerDisplay", "Called before"));
    x += paintLine(painter, QRectF(x, line.top(), end - x, line.height()), called, plain,
                   m_light.color(Role::OnBrand2)) +
         between;
    for (const DisplayState::Before& one : m_state.before) {
        const qreal number = QFontMetricsF(strong).horizontalAdvance(one.number);
        const qreal counter = QFontMetricsF(plain).horizontalAdvance(one.counter);
        if (x + number + m_light.pxF(16) + counter > end - between) return;
        paintLine(painter, QRectF(x, line.top(), number + 1, line.height()), one.number, strong,
                  m_light.color(Role::OnBrand));
        x += number + m_light.pxF(16);
        paintLine(painter, QRectF(x, line.top(), counter + 1, line.height()), one.counter, plain,
                  m_light.color(Role::OnBrand2));
        x += counter + between;
    }
}

void CustomerDisplay::paintIdle(QPainter& painter) {
    paintFill(painter);
    paintHead(painter, Role::OnBrand, true);
    paintMark(painter, box(88, 330, 240, 240), m_light.color(Role::OnBrand), m_light.color(Role::BrandFill));
    const qreal room = right() - 2 * 88;
    const QString welcome = say(QT_TRANSLATE_NOOP("CustomerDisplay", "Welcome"));
    const QFont font = fitted(type::display(m_light, 150, QFont::DemiBold, -1.5), welcome, m_light.pxF(room));
    paintLine(painter, box(88, 606, room, 170), welcome, font, m_light.color(Role::OnBrand));
    paintFoot(painter);
}

void CustomerDisplay::paintCalled(QPainter& painter) {
    paintFill(painter);
    paintHead(painter, Role::OnBrand, true);
    const qreal room = right() - 2 * 88;
    paintLine(painter, box(88, 202, room, 60), say(QT_TRANSLATE_NOOP("CustomerDisplay", "Now")),
              type::display(m_light, 52, QFont::Medium), m_light.color(Role::OnBrand2));
    QFont number = type::display(m_light, 500, QFont::DemiBold, -1.6);
    number = fitted(number, m_state.number, m_light.pxF(room));
    paintOptical(painter, box(88, 262, room, 480), m_state.number, number, m_light.color(Role::OnBrand));
    const QString please = m_state.counter.isEmpty()
                               ? QString()
                               : say(QT_TRANSLATE_NOOP("CustomerDisplay", "%1, please")).arg(m_state.counter);
    const QFont font = fitted(type::display(m_light, 84), please, m_light.pxF(room));
    paintLine(painter, box(88, 768, room, 96), please, font, m_light.color(Role::OnBrand));
    paintFoot(painter);
}

void CustomerDisplay::paintParagraph(QPainter& painter, const QRectF& rect, const QString& text,
                                     const QFont& font, Role role, qreal line) const {
    QTextLayout layout(text, font);
    layout.beginLayout();
    qreal y = rect.top();
    painter.setPen(m_light.color(role));
    for (QTextLine one = layout.createLine(); one.isValid(); one = layout.createLine()) {
        one.setLineWidth(rect.width());
        one.setPosition(QPointF(0, y + (line - one.height()) / 2));
        y += line;
    }
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.left(), 0));
}

void CustomerDisplay::paintLanguages(QPainter& painter) {
    const QStringList codes = languageCodes();
    for (int i = 0; i < codes.size(); ++i) {
        const bool on = codes[i] == m_words.code();
        const QRectF place = languageButton(i);
        paintBox(painter, place, m_light.pxF(12), on ? m_light.color(Role::BrandTint) : QColor(),
                 m_light.color(on ? Role::Brand : Role::Line2), qMax(1.0, m_light.pxF(2)));
        qreal x = place.left() + m_light.pxF(28);
        if (on) {
            paintIcon(painter, m_light, Icon::CheckLg, Role::Brand, 26,
                      QRectF(x, place.top(), m_light.pxF(26), place.height()));
            x += m_light.pxF(26 + 12);
        }
        paintLine(painter, QRectF(x, place.top(), place.right() - x, place.height()), languageName(codes[i]),
                  type::inter(m_light, 27, on ? QFont::DemiBold : QFont::Medium),
                  m_light.color(on ? Role::Brand : Role::Ink2));
    }
}

void CustomerDisplay::paintPay(QPainter& painter) {
    painter.fillRect(rect(), m_light.color(Role::Paper));
    const qreal column = 1000;
    const qreal split = right() - column;
    painter.fillRect(box(split, 0, column, 1080), m_light.color(Role::Desk));
    painter.fillRect(QRectF(m_light.pxF(split), 0, 1, height()), m_light.color(Role::Line));
    const qreal room = split - 88 - 40;
    paintHead(painter, Role::Ink, false);
    paintLine(painter, box(88, 194, room, 44), say(QT_TRANSLATE_NOOP("CustomerDisplay", "You pay")),
              type::inter(m_light, 36, QFont::Medium), m_light.color(Role::Ink2));
    const QString amount = formatFiat(m_state.amount, m_words.locale());
    const QFont big = fitted(type::amount(m_light, 170), amount, m_light.pxF(room));
    paintOptical(painter, box(88, 244, room, 178), amount, big, m_light.color(Role::Ink));
    if (!m_state.sats.isZero()) {
        const QString sats = say(QT_TRANSLATE_NOOP("CustomerDisplay", "%1 sats"))
                                 .arg(formatSat(m_state.sats, m_words.locale()));
        paintLine(painter, box(88, 426, room, 56), sats, type::inter(m_light, 44, QFont::Medium),
                  m_light.color(Role::Ink2));
    }
    paintParagraph(painter, box(88, 538, 700, 150),
                   say(QT_TRANSLATE_NOOP("CustomerDisplay",
                                         "Open your Lightning wallet and point the camera at the code.")),
                   type::inter(m_light, 36, QFont::Medium), Role::Ink, m_light.pxF(50));
    const bool last = m_state.remaining < std::chrono::minutes(1);
    const qreal words = paintLine(painter, box(88, 682, room, 40),
                                  say(QT_TRANSLATE_NOOP("CustomerDisplay", "This price is good for")),
                                  type::inter(m_light, 30), m_light.color(last ? Role::Warn : Role::Ink2));
    FigureText::paint(painter, box(88, 678, room, 48).adjusted(words + m_light.pxF(24), 0, 0, 0),
                      minutesText(m_state.remaining), type::inter(m_light, 40, QFont::DemiBold),
                      m_light.color(last ? Role::Warn : Role::Ink), Qt::AlignLeft | Qt::AlignVCenter);
    const qreal share = m_state.whole.count() <= 0 ? 0
                                                   : static_cast<qreal>(m_state.remaining.count()) /
                                                         static_cast<qreal>(m_state.whole.count());
    paintBar(painter, box(88, 742, qMin(700.0, room), 10), share, m_light.color(Role::Line),
             m_light.color(last ? Role::Warn : Role::Brand));
    paintLanguages(painter);
    const qreal side = 890;
    const QRectF card = box(split + (column - side) / 2, (1080 - side) / 2, side, side);
    paintBox(painter, card, m_light.pxF(24), m_light.color(Role::QrLight), m_light.color(Role::Line));
    const qreal pad = m_light.pxF(22);
    paintQr(painter, card.adjusted(pad, pad, -pad, -pad), m_code, m_light.color(Role::QrDark), QColor());
}

void CustomerDisplay::paintWait(QPainter& painter) {
    painter.fillRect(rect(), m_light.color(Role::Desk));
    paintHead(painter, Role::Ink, false);
    paintIcon(painter, m_light, Icon::HourglassSplit, Role::Ink, 160, box(88, 330, 160, 160));
    const qreal room = right() - 2 * 88;
    const QString wait = say(QT_TRANSLATE_NOOP("CustomerDisplay", "Wait a moment"));
    paintLine(painter, box(88, 520, room, 150), wait,
              fitted(type::display(m_light, 130, QFont::DemiBold, -1.5), wait, m_light.pxF(room)),
              m_light.color(Role::Ink));
    paintParagraph(painter, box(88, 690, qMin(1200.0, room), 160),
                   say(QT_TRANSLATE_NOOP("CustomerDisplay",
                                         "Please do not pay now. If you have paid already, show "
                                         "the confirmation in your wallet.")),
                   type::inter(m_light, 44, QFont::Medium), Role::Ink2, m_light.pxF(60));
}

void CustomerDisplay::paintReceiptCard(QPainter& painter) {
    const QRectF card = box(right() - 88 - 520, 216, 520, 648);
    paintBox(painter, card, m_light.pxF(24), m_light.color(Role::QrLight), QColor());
    const qreal pad = m_light.pxF(36);
    paintQr(painter, QRectF(card.left() + pad, card.top() + pad, card.width() - 2 * pad, m_light.pxF(444)),
            m_receipt, m_light.color(Role::QrDark), m_light.color(Role::QrLight));
    const QRectF title(card.left() + pad, card.top() + m_light.pxF(492), card.width() - 2 * pad,
                       m_light.pxF(42));
    const QString words = say(QT_TRANSLATE_NOOP("CustomerDisplay", "Receipt on your phone"));
    paintLine(painter, title, words, fitted(type::display(m_light, 34), words, title.width()),
              m_light.color(Role::ReceiptInk), Qt::AlignCenter);
    painter.setFont(type::inter(m_light, 26));
    painter.setPen(m_light.color(Role::ReceiptInk2));
    painter.drawText(
        title.translated(0, m_light.pxF(50)).adjusted(0, 0, 0, m_light.pxF(36)),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        say(QT_TRANSLATE_NOOP("CustomerDisplay", "Point the camera and keep it. It is valid as proof.")));
}

void CustomerDisplay::paintPaid(QPainter& painter) {
    painter.fillRect(rect(), m_light.color(Role::PaidFill));
    paintHead(painter, Role::OnPaid, false);
    const bool card = m_receipt.side > 0;
    const qreal room = right() - 2 * 88 - (card ? 520 + 60 : 0);
    paintIcon(painter, m_light, Icon::CheckCircleFill, Role::OnPaid, 250, box(88, 296, 250, 250));
    const QString word = say(QT_TRANSLATE_NOOP("CustomerDisplay", "Paid"));
    paintLine(painter, box(88 + 250 + 56, 266, room - 306, 310), word,
              fitted(type::display(m_light, 300, QFont::DemiBold, -3.3), word, m_light.pxF(room - 306)),
              m_light.color(Role::OnPaid));
    const QString amount = formatFiat(m_state.amount, m_words.locale());
    const QFont big = fitted(type::amount(m_light, 120), amount, m_light.pxF(room));
    paintOptical(painter, box(88, 616, room, 130), amount, big, m_light.color(Role::OnPaid));
    const QString thanks =
        m_state.printing
            ? say(QT_TRANSLATE_NOOP("CustomerDisplay", "Thank you. The receipt is being printed."))
            : say(QT_TRANSLATE_NOOP("CustomerDisplay", "Thank you."));
    paintLine(painter, box(88, 754, room, 60), thanks,
              fitted(type::inter(m_light, 44, QFont::Medium), thanks, m_light.pxF(room)),
              m_light.color(Role::OnPaid2));
    if (card) paintReceiptCard(painter);
}

}  // namespace balcao
