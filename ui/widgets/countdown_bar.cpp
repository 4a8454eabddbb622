#include "ui/widgets/countdown_bar.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"

#include <QPainter>
#include <QPainterPath>

namespace balcao {

QString minutesText(std::chrono::milliseconds time) {
    const qint64 seconds = qMax<qint64>(0, (time.count() + 999) / 1000);
    const QChar zero = u'0';
    if (seconds >= 3600) {
        return QStringLiteral("%1:%2:%3")
            .arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, zero)
            .arg(seconds % 60, 2, 10, zero);
    }
    return QStringLiteral("%1:%2").arg(seconds / 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
}

void paintBar(QPainter& painter, const QRectF& rect, qreal share, const QColor& track, const QColor& fill) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath whole;
    const qreal radius = rect.height() / 2;
    whole.addRoundedRect(rect, radius, radius);
    painter.fillPath(whole, track);
    QPainterPath part;
    part.addRect(QRectF(rect.left(), rect.top(), rect.width() * qBound(0.0, share, 1.0), rect.height()));
    painter.fillPath(whole.intersected(part), fill);
    painter.restore();
}

CountdownBar::CountdownBar(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountdownBar::setWords(const QString& words, const QString& lastMinute) {
    m_words = words;
    m_lastWords = lastMinute;
    contentChanged();
}

void CountdownBar::setRemaining(std::chrono::milliseconds remaining, std::chrono::milliseconds whole) {
    const bool sameText = minutesText(remaining) == minutesText(m_remaining) && whole == m_whole;
    const bool wasLast = isLastMinute();
    m_remaining = remaining;
    m_whole = whole;
    if (wasLast != isLastMinute()) {
        contentChanged();
    } else if (!sameText) {
        update();  // every second; a screen reader is told only when the words change
    }
}

void CountdownBar::setMuted(bool muted) {
    m_muted = muted;
    update();
}

bool CountdownBar::isLastMinute() const {
    return !m_muted && m_remaining < std::chrono::minutes(1);
}

QString CountdownBar::timeText() const {
    return minutesText(m_remaining);
}

QString CountdownBar::spokenName() const {
    return isLastMinute() ? m_lastWords : m_words;
}

QSize CountdownBar::sizeHint() const {
    return {theme().px(320), theme().px(26 + 8 + 6)};
}

QSize CountdownBar::minimumSizeHint() const {
    return {theme().px(160), sizeHint().height()};
}

void CountdownBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF line(0, 0, width(), theme().pxF(26));
    const bool last = isLastMinute();
    qreal left = 0;
    if (last) {
        paintIcon(painter, theme(), Icon::Stopwatch, Role::Warn, 16,
                  QRectF(0, 0, theme().pxF(16), line.height()));
        left = theme().pxF(16 + 6);
    }
    const QFont clock = type::inter(theme(), 20, QFont::DemiBold);
    const qreal clockWidth = FigureText::width(clock, timeText());
    paintLine(painter, line.adjusted(left, 0, -clockWidth - theme().pxF(12), 0), last ? m_lastWords : m_words,
              type::inter(theme(), 14), theme().color(last ? Role::Warn : Role::Ink2));
    FigureText::paint(painter, line, timeText(), clock, theme().color(last ? Role::Warn : Role::Ink));
    Role fill = Role::Brand;
    if (last) fill = Role::Warn;
    if (m_muted) fill = Role::Ink2;
    const qreal share = m_whole.count() <= 0
                            ? 0
                            : static_cast<qreal>(m_remaining.count()) / static_cast<qreal>(m_whole.count());
    paintBar(painter, QRectF(0, theme().pxF(26 + 8), width(), theme().pxF(6)), share,
             theme().color(Role::Line), theme().color(fill));
}

}  // namespace balcao
