#pragma once

#include <QProxyStyle>

namespace balcao {

class Theme;

/// Fusion with our focus ring: 2 px, shown only when the focus came by keyboard.
class BalcaoStyle final : public QProxyStyle {
    Q_OBJECT
 public:
    explicit BalcaoStyle(const Theme& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;

 private:
    const Theme& m_theme;
};

}  // namespace balcao
