#include "ui/widgets/bands.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QVariantAnimation>

namespace balcao {
namespace {
constexpr int kFadeMs = 120;

QColor mixedColour(const QColor& from, const QColor& to, qreal share) {
    const auto mix = [share](qreal a, qreal b) { return a + (b - a) * share; };
    return QColor::fromRgbF(static_cast<float>(mix(from.redF(), to.redF())),
                            static_cast<float>(mix(from.greenF(), to.greenF())),
                            static_cast<float>(mix(from.blueF(), to.blueF())));
}
}  // namespace

StateBand::StateBand(const Theme& theme, QWidget* parent)
    : Painted(theme, parent), m_fade(new QVariantAnimation(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_fade->setDuration(kFadeMs);
    m_fade->setStartValue(0.0);
    m_fade->setEndValue(1.0);
    connect(m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_faded = value.toReal();
        update();
    });
}

void StateBand::setState(const BadgeLook& state, const QString& fact) {
    const bool news = !(state == m_state);
    if (!news && fact == m_fact) return;
    const bool otherGroup = state.group != m_state.group && !m_state.word.isEmpty();
    m_from = m_state.group;
    m_state = state;
    m_fact = fact;
    m_fade->stop();
    m_faded = 1;
    if (otherGroup && theme().animates() && isVisible()) m_fade->start();
    if (!news) {
        update();  // only the age changed: a screen reader is not interrupted every second
        return;
    }
    contentChanged();
}

QString StateBand::spokenName() const {
    return m_state.word;
}

QSize StateBand::sizeHint() const {
    return {theme().px(480), theme().px(56)};
}

void StateBand::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor fill =
        mixedColour(theme().color(fillRole(m_from)), theme().color(fillRole(m_state.group)), m_faded);
    const QColor line =
        mixedColour(theme().color(lineRole(m_from)), theme().color(lineRole(m_state.group)), m_faded);
    const bool training = m_state.group == StateGroup::Training;
    paintBox(painter, rect(), theme().pxF(10), fill, line, 1, training ? Qt::DashLine : Qt::SolidLine);
    const qreal pad = theme().pxF(19);
    paintIcon(painter, theme(), m_state.icon, textRole(m_state.group), 20,
              QRectF(pad, 0, theme().pxF(20), height()));
    const qreal x = pad + theme().pxF(20 + 12);
    const QFont factFont = type::inter(theme(), 14);
    const qreal fact = FigureText::width(factFont, m_fact);
    FigureText::paint(painter, QRectF(x, 0, width() - x - pad, height()), m_fact, factFont,
                      theme().color(m_state.group == StateGroup::Unknown ? Role::Unk2 : Role::Ink2));
    paintLine(painter, QRectF(x, 0, width() - x - pad - fact - theme().pxF(12), height()), m_state.word,
              type::inter(theme(), 19, QFont::DemiBold), theme().color(textRole(m_state.group)));
}

UnknownBand::UnknownBand(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UnknownBand::setWords(const QString& title, const QString& since, const QString& amount,
                           const QString& number) {
    m_title = title;
    m_since = since;
    m_amount = amount;
    m_number = number;
    contentChanged();
}

QString UnknownBand::spokenName() const {
    return QStringList{m_title, m_since, m_amount, m_number}.join(QStringLiteral(" "));
}

QSize UnknownBand::sizeHint() const {
    return {theme().px(600), theme().px(96)};
}

void UnknownBand::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // It covers the top of a sheet: upper corners are the sheet's, the lower edge is straight.
    const qreal radius = theme().pxF(11);
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    shape.addRoundedRect(QRectF(rect()), radius, radius);
    shape.addRect(QRectF(0, height() / 2.0, width(), height() / 2.0));
    painter.fillPath(shape, theme().color(Role::UnkBg));
    const qreal pad = theme().pxF(26);
    paintIcon(painter, theme(), Icon::QuestionCircleFill, Role::Unk, 44,
              QRectF(pad, 0, theme().pxF(44), height()));
    const qreal x = pad + theme().pxF(44 + 18);
    const QFont big = type::titleBand(theme());
    const QFont amount = type::amount(theme(), 28);
    const QFont second = type::body(theme());
    const qreal top = (height() - theme().pxF(34 + 22)) / 2;
    const QRectF upper(x, top, width() - x - pad, theme().pxF(34));
    const QRectF lower(x, upper.bottom(), upper.width(), theme().pxF(22));
    const qreal right = qMax(QFontMetricsF(amount).horizontalAdvance(m_amount),
                             QFontMetricsF(second).horizontalAdvance(m_number)) +
                        theme().pxF(18);
    paintLine(painter, upper, m_amount, amount, theme().color(Role::Unk), Qt::AlignRight | Qt::AlignVCenter);
    paintLine(painter, lower, m_number, second, theme().color(Role::Unk2), Qt::AlignRight | Qt::AlignVCenter);
    paintLine(painter, upper.adjusted(0, 0, -right, 0), m_title, big, theme().color(Role::Unk));
    paintLine(painter, lower.adjusted(0, 0, -right, 0), m_since, second, theme().color(Role::Unk2));
}

TrainingBand::TrainingBand(const Theme& theme, const QString& words, QWidget* parent)
    : Painted(theme, parent), m_words(words) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TrainingBand::setWords(const QString& words) {
    m_words = words;
    contentChanged();
}

QSize TrainingBand::sizeHint() const {
    return {theme().px(360), theme().px(26)};
}

void TrainingBand::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().color(Role::Paper));
    const qreal along = theme().pxF(10) * 1.41421356;
    painter.setPen(QPen(theme().color(Role::TrainBg), theme().pxF(10)));
    for (qreal x = -2.0 * height(); x < width() + 2.0 * height(); x += 2 * along) {
        painter.drawLine(QPointF(x, height() + 10.0), QPointF(x + height() + 20, -10));
    }
    painter.fillRect(QRectF(0, 0, width(), 1), theme().color(Role::TrainLine));
    painter.fillRect(QRectF(0, height() - 1, width(), 1), theme().color(Role::TrainLine));
    const QFont font = type::caption(theme(), QFont::DemiBold);
    const qreal text = QFontMetricsF(font).horizontalAdvance(m_words);
    const qreal icon = theme().pxF(16 + 6);
    const qreal wide = text + icon + theme().pxF(20);
    const QRectF plate((width() - wide) / 2, (height() - theme().pxF(20)) / 2, wide, theme().pxF(20));
    paintBox(painter, plate, theme().pxF(4), theme().color(Role::Paper), QColor());
    const qreal x = plate.left() + theme().pxF(10);
    paintIcon(painter, theme(), Icon::Mortarboard, Role::Train, 16, QRectF(x, 0, theme().pxF(16), height()));
    paintLine(painter, QRectF(x + icon, 0, text + 1, height()), m_words, font, theme().color(Role::Train));
}

}  // namespace balcao
