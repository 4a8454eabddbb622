#pragma once

#include "ui/widgets/painted.h"

#include <chrono>

namespace balcao {

/// How long something is still good for: words left, time right in cells, a bar under them. In the last
/// minute it turns amber, with the stopwatch and other words. One step a second, no tween.
class CountdownBar final : public Painted {
    Q_OBJECT
 public:
    explicit CountdownBar(const Theme& theme, QWidget* parent = nullptr);

    /// "The charge is valid for"; `lastMinute` replaces it in the last minute.
    void setWords(const QString& words, const QString& lastMinute);
    void setRemaining(std::chrono::milliseconds remaining, std::chrono::milliseconds whole);
    /// Grey bar: time runs, but nothing can be told about the payment.
    void setMuted(bool muted);

    [[nodiscard]] bool isLastMinute() const;
    [[nodiscard]] QString timeText() const;  ///< "14:29"
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::ProgressBar; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QString spokenValue() const override { return timeText(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_words;
    QString m_lastWords;
    std::chrono::milliseconds m_remaining{0};
    std::chrono::milliseconds m_whole{0};
    bool m_muted = false;
};

/// The bar alone: `share` 0 to 1 of `rect` filled.
void paintBar(QPainter& painter, const QRectF& rect, qreal share, const QColor& track, const QColor& fill);
/// "14:29", "1:02:03", "00:00"; seconds are rounded up, so that the last one is still shown.
[[nodiscard]] QString minutesText(std::chrono::milliseconds time);

}  // namespace balcao
