#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/keycap.h"

#include <QAbstractButton>
#include <QPointer>

class QAction;

namespace balcao {

class Theme;

/// The button of the house: label, then the key that does the same. Hint and key cannot differ, because both
/// are the QAction's: the button shows the action's text, key, enabled and visible state, triggers it when
/// clicked, and lends it its window, so that the key works exactly while the button can be seen and used.
class ActionButton final : public QAbstractButton {
    Q_OBJECT
 public:
    enum class Look {
        Primary,     ///< brand fill; one per screen
        Secondary,   ///< paper with a border
        Quiet,       ///< no border
        Danger,      ///< red text and border
        DangerFill,  ///< confirming what destroys
        PaidNext,    ///< white on the paid panel
        PaidOther    ///< outlined on the paid panel
    };
    enum class Size {
        Compact,  ///< 32, back office and header actions
        Normal,   ///< 44
        Tall,     ///< 52, keys under the charge
        Problem,  ///< 60
        Charge    ///< 68, the big one
    };
    /// Where the key stands: beside a centred label, or at the far right of the button.
    enum class Spread { Centred, Apart };

    ActionButton(const Theme& theme, QAction* action, QWidget* parent = nullptr);
    /// Without an action: connect `clicked`.
    ActionButton(const Theme& theme, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QAction* action() const { return m_action; }
    void setAction(QAction* action);
    void setLook(Look look);
    void setButtonSize(Size size);
    void setSpread(Spread spread);
    void setPicture(Icon icon);
    /// Another label than the action's own text ("Call P 012"); empty goes back to the action's.
    void setLabel(const QString& label);

    /// All at once, for building pages: `button->as(Look::Primary, Size::Charge, Spread::Apart)`.
    ActionButton* as(Look look, Size size = Size::Normal, Spread spread = Spread::Centred);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    struct Colours;
    [[nodiscard]] Colours colours() const;
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] KeycapLook keyLook() const;
    [[nodiscard]] KeycapSize keySize() const;
    [[nodiscard]] QString keyLabel() const;
    void readAction();

    const Theme& m_theme;
    QPointer<QAction> m_action;
    bool m_actionVisible = true;  ///< what the action said last
    Look m_look = Look::Secondary;
    Size m_size = Size::Normal;
    Spread m_spread = Spread::Centred;
    Icon m_icon = Icon::None;
    QString m_label;
};

}  // namespace balcao
