#pragma once

#include "ui/widgets/painted.h"
#include "ui/widgets/spoken_parts.h"

namespace balcao {

/// Dots over a keypad of 3 × 4. Digits, Backspace and Enter of the keyboard work as well and light no key:
/// nobody reads a PIN off the screen. The PIN is handed out once, by `entered`, and forgotten.
class PinPad final : public Painted, public HasSpokenParts {
    Q_OBJECT
 public:
    explicit PinPad(const Theme& theme, QWidget* parent = nullptr);

    /// The word on the key that confirms ("Enter"); spoken name of the backspace.
    void setWords(const QString& confirm, const QString& backspace);
    /// How many digits a PIN has; six to twelve unless told otherwise. The least are shown as dots to fill.
    void setLength(int least, int most);
    /// While one is being checked, the next may be typed but not confirmed.
    void setHeld(bool held);
    /// Without dots it is a plain keypad for amounts: `digit` and `erased` only.
    void setDots(bool dots);
    /// Of one key, in design pixels; an empty size leaves the dots alone, for the keyboard only.
    void setKeySize(const QSize& size);
    void clear();
    /// Hands out what is typed, as Enter does.
    void confirm();

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::EditableText; }
    /// How many digits stand there, never which.
    [[nodiscard]] QString spokenValue() const override;
    [[nodiscard]] int partCount() const override {
        return m_key.isEmpty() ? 0 : m_confirm.isEmpty() ? kConfirm : kKeys;
    }
    [[nodiscard]] SpokenPart part(int index) const override;
    void pressPart(int index) override { press(index); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
    void entered(const QString& pin);
    void digit(int value);
    void erased();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    enum { kBackspace = 9, kZero = 10, kConfirm = 11, kKeys = 12 };
    [[nodiscard]] QRectF key(int index) const;
    void press(int index);
    void type(int value);
    [[nodiscard]] bool complete() const;
    [[nodiscard]] int dots() const;

    QString m_pin;
    QString m_confirm;
    QString m_backspace;
    int m_least = 6;
    int m_most = 12;
    bool m_held = false;
    int m_down = -1;
    bool m_dots = true;
    QSize m_key;
};

}  // namespace balcao
