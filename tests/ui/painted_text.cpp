#include "painted_text.h"

#include <QAbstractButton>
#include <QFontMetricsF>
#include <QLabel>
#include <QLineEdit>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPlainTextEdit>
#include <QWidget>

namespace balcao::test {

namespace {

/// Draws nothing and remembers what was written.
class TextEngine final : public QPaintEngine {
 public:
    TextEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& /*state*/) override {}
    [[nodiscard]] Type type() const override { return User; }
    void drawRects(const QRectF* /*rects*/, int /*count*/) override {}
    void drawRects(const QRect* /*rects*/, int /*count*/) override {}
    void drawLines(const QLineF* /*lines*/, int /*count*/) override {}
    void drawLines(const QLine* /*lines*/, int /*count*/) override {}
    void drawEllipse(const QRectF& /*rect*/) override {}
    void drawEllipse(const QRect& /*rect*/) override {}
    void drawPath(const QPainterPath& /*path*/) override {}
    void drawPoints(const QPointF* /*points*/, int /*count*/) override {}
    void drawPoints(const QPoint* /*points*/, int /*count*/) override {}
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
    void drawPolygon(const QPoint* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
    void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QRectF& /*from*/) override {}
    void drawTiledPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/, const QPointF& /*at*/) override {}
    void drawImage(const QRectF& /*to*/, const QImage& /*image*/, const QRectF& /*from*/,
                   Qt::ImageConversionFlags /*flags*/) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QTransform transform = painter()->deviceTransform();
        // The ink: a large numeral's own margins may lie outside, so that its stem stands on the edge.
        const QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(item.text());
        const QRectF box(at.x() + ink.left(), at.y() - item.ascent(), ink.width(),
                         item.ascent() + item.descent());
        QRectF room =
            systemClip().isEmpty() ? QRectF(-1e6, -1e6, 2e6, 2e6) : QRectF(systemClip().boundingRect());
        if (painter()->hasClipping()) {
            room = room.intersected(transform.mapRect(painter()->clipBoundingRect()));
        }
        texts.push_back({item.text(), transform.mapRect(box), room});
    }

    QList<PaintedText> texts;
};

class TextDevice final : public QPaintDevice {
 public:
    explicit TextDevice(const QWidget& like) : m_like(like) {}
    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] const QList<PaintedText>& texts() const { return m_engine.texts; }

 protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
            case PdmWidth: return m_like.width();
            case PdmHeight: return m_like.height();
            case PdmWidthMM: return m_like.widthMM();
            case PdmHeightMM: return m_like.heightMM();
            case PdmNumColors: return 0x1000000;
            case PdmDepth: return 32;
            case PdmDpiX:
            case PdmPhysicalDpiX: return m_like.logicalDpiX();
            case PdmDpiY:
            case PdmPhysicalDpiY: return m_like.logicalDpiY();
            case PdmDevicePixelRatio: return 1;
            case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

 private:
    const QWidget& m_like;
    mutable TextEngine m_engine;
};

/// "lndconnect://…" and "Testing …" are written so; "Testi…" was made so.
bool wasElided(const QString& text) {
    const qsizetype end = text.size() - 1;
    return end > 0 && text.endsWith(u'…') && text[end - 1] != u' ' && !text.contains(QStringLiteral("://"));
}

bool isCutAtASide(const PaintedText& painted) {
    constexpr qreal kSlack = 2.5;  // hinting moves a stem
    if (!painted.box.intersects(painted.room) || painted.text.trimmed().isEmpty()) return false;
    return painted.box.left() < painted.room.left() - kSlack ||
           painted.box.right() > painted.room.right() + kSlack;
}

/// What a person wrote scrolls in its field; that is no clipping.
bool isTyped(const QWidget* widget) {
    const auto* line = qobject_cast<const QLineEdit*>(widget);
    if (line) return !line->text().isEmpty();
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const QPlainTextEdit*>(widget)) return true;
    }
    return false;
}

QString nameOf(const QWidget& widget) {
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

/// A widget that is smaller than what it says that it needs.
QString tooSmall(const QWidget& widget) {
    QString words;
    int high = 0;
    int wide = 0;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        words = label->text();
        high = label->wordWrap()
                   ? label->heightForWidth(label->width())
                   : label->fontMetrics().tightBoundingRect(words).height() + label->contentsMargins().top();
        wide = label->minimumSizeHint().width();
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        words = button->text();
        high = button->hasHeightForWidth() ? button->heightForWidth(button->width())
                                           : button->minimumSizeHint().height();
        wide = button->minimumSizeHint().width();
    }
    if (words.isEmpty() || (widget.height() >= high && widget.width() >= wide)) return {};
    return QStringLiteral("%1 \"%2\": %3x%4 of %5x%6")
        .arg(nameOf(widget), words.left(60))
        .arg(widget.width())
        .arg(widget.height())
        .arg(wide)
        .arg(high);
}

}  // namespace

QList<PaintedText> paintedTexts(QWidget& window) {
    TextDevice device(window);
    window.render(&device, QPoint(), QRegion(), QWidget::DrawChildren);
    return device.texts();
}

QStringList unreadableTexts(QWidget& window) {
    QStringList found;
    const QList<PaintedText> texts = paintedTexts(window);
    for (const PaintedText& painted : texts) {
        const QWidget* widget = window.childAt(painted.box.center().toPoint());
        const QString where = widget ? nameOf(*widget) : QStringLiteral("nothing");
        if (wasElided(painted.text)) {
            found << QStringLiteral("elided \"%1\" in %2").arg(painted.text, where);
        } else if (isCutAtASide(painted) && !isTyped(widget)) {
            found << QStringLiteral("cut \"%1\" in %2, from %3 to %4 within %5 to %6")
                         .arg(painted.text, where)
                         .arg(painted.box.left())
                         .arg(painted.box.right())
                         .arg(painted.room.left())
                         .arg(painted.room.right());
        }
    }
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisibleTo(&window)) continue;
        const QString small = tooSmall(*widget);
        if (!small.isEmpty()) found << small;
    }
    found.removeDuplicates();
    return found;
}

}  // namespace balcao::test
