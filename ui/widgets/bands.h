#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/spoken_parts.h"
#include "ui/widgets/state_badge.h"

#include <functional>

class QAction;
class QTimer;
class QVariantAnimation;

namespace balcao {

class ActionButton;
class AmountLabel;
class TextLabel;

enum class BannerTone { Attention, Bad };

/// What happened, what was not lost, and one action; it pushes content away and covers nothing.
class Banner final : public Painted {
    Q_OBJECT
 public:
    explicit Banner(const Theme& theme, BannerTone tone = BannerTone::Attention, QWidget* parent = nullptr);
    void setTone(BannerTone tone);
    void setWords(const QString& happened, const QString& kept);
    /// Null takes the button away.
    void setAction(QAction* action);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::AlertMessage; }
    [[nodiscard]] QString spokenName() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void restyle() override;

 private:
    BannerTone m_tone;
    TextLabel* m_happened;
    TextLabel* m_kept;
    ActionButton* m_button;
};

/// A thing that was done and can be undone; bottom centre of `stage`, one at a time, six seconds, waiting
/// while the pointer or the focus is on it. Never for money.
class Toast final : public Painted, public HasSpokenParts {
    Q_OBJECT
 public:
    Toast(const Theme& theme, QWidget* stage);
    void show(const QString& text, const QString& undo = {}, std::function<void()> onUndo = {});
    /// The mark before the words; a tick unless another is set.
    void setIcon(Icon icon) { m_icon = icon; }

    /// Shows it for good, where it is looked at (gallery).
    void showStill(const QString& text, const QString& undo);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Notification; }
    [[nodiscard]] QString spokenName() const override { return m_text; }
    [[nodiscard]] int partCount() const override { return m_undo.isEmpty() ? 0 : 1; }
    [[nodiscard]] SpokenPart part(int) const override {
        return {.role = QAccessible::Button, .name = m_undo, .box = undoBox().toAlignedRect()};
    }
    void pressPart(int) override { undo(); }
    [[nodiscard]] QSize sizeHint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    [[nodiscard]] QRectF undoBox() const;
    void place(qreal risen);
    void pauseOrRun();
    void undo();

    QString m_text;
    QString m_undo;
    Icon m_icon = Icon::CheckCircleFill;
    std::function<void()> m_onUndo;
    bool m_still = false;
    QTimer* m_stay;
    QVariantAnimation* m_rise;
};

/// The state of the charge above its keys: icon, word and one fact. It alone changes, in its group's colours.
class StateBand final : public Painted {
    Q_OBJECT
 public:
    explicit StateBand(const Theme& theme, QWidget* parent = nullptr);
    void setState(const BadgeLook& state, const QString& fact);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::StatusBar; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    BadgeLook m_state;
    QString m_fact;
    QVariantAnimation* m_fade;
    StateGroup m_from = StateGroup::Over;
    qreal m_faded = 1;
};

/// We do not know whether it was paid: the ink block over the top of the sheet.
class UnknownBand final : public Painted {
    Q_OBJECT
 public:
    explicit UnknownBand(const Theme& theme, QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& since, const QString& amount, const QString& number);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::AlertMessage; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_title;
    QString m_since;
    QString m_amount;
    QString m_number;
};

/// Stripes at the very top of the window while training.
class TrainingBand final : public Painted {
    Q_OBJECT
 public:
    TrainingBand(const Theme& theme, const QString& words, QWidget* parent = nullptr);
    void setWords(const QString& words);
    [[nodiscard]] QString spokenName() const override { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_words;
};

}  // namespace balcao
