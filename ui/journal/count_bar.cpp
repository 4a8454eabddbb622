#include "ui/journal/count_bar.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/countdown_bar.h"

#include <QLocale>
#include <QPainter>

namespace balcao {

namespace {

constexpr int kWordsLine = 18;
constexpr int kGap = 6;
constexpr int kBar = 6;
constexpr int kPercent = 100;

}  // namespace

CountBar::CountBar(const Theme& theme, QWidget* parent) : Painted(theme, parent) {}

void CountBar::setState(const QString& words, qreal share, Role role) {
    m_words = words;
    m_share = share;
    m_role = role;
    contentChanged();
}

QString CountBar::spokenValue() const {
    return QLocale().toString(qRound(m_share * kPercent)) + QLatin1Char('%');
}

QSize CountBar::sizeHint() const {
    return {theme().px(220), theme().px(kWordsLine + kGap + kBar)};
}

void CountBar::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const qreal words = theme().pxF(kWordsLine);
    const qreal top = (height() - theme().pxF(kWordsLine + kGap + kBar)) / 2;
    paintLine(painter, QRectF(0, top, width(), words), m_words, type::caption(theme()),
              theme().color(Role::Ink2));
    paintBar(painter, QRectF(0, top + words + theme().pxF(kGap), width(), theme().pxF(kBar)), m_share,
             theme().color(Role::Line2), theme().color(m_role));
}

}  // namespace balcao
