#pragma once

#include "ui/widgets/painted.h"

class QAction;
class QPropertyAnimation;

namespace balcao {

class ActionButton;

/// What the paid panel says, already in words.
struct PaidView {
    QString heading;    ///< "A 047, Maria"
    QString time;       ///< "at 09:46:31"
    QString word;       ///< "Paid"
    QString amount;     ///< "R$ 248,90"
    QString fact;       ///< "40.720 sats, received 11 s after the code was shown"
    QString proof;      ///< bold: "Proof checked."; empty (cash): no proof line
    QString proofRest;  ///< "The preimage %1 fits …": %1 is where the digits go
    QString proofDigits = {};
};

/// The whole stage in green: the money is here. Opens left to right in 180 ms, the check stroke in 220 ms;
/// nothing else moves. Without animations it is simply there.
class PaidPanel final : public Painted {
    Q_OBJECT
    Q_PROPERTY(qreal opening READ opening WRITE setOpening)
 public:
    explicit PaidPanel(const Theme& theme, QWidget* parent = nullptr);

    void setView(const PaidView& view);
    /// Next is the white button; the others stand right of it (at most two, null: not there).
    void setActions(QAction* next, QAction* second, QAction* third);
    /// Starts the opening, or shows the whole panel at once when nothing should move.
    void open();

    [[nodiscard]] qreal opening() const { return m_opening; }
    void setOpening(qreal opening);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::AlertMessage; }
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void restyle() override;

 private:
    void place();
    void paintCheck(QPainter& painter, const QRectF& square) const;

    PaidView m_view;
    ActionButton* m_next = nullptr;
    ActionButton* m_second = nullptr;
    ActionButton* m_third = nullptr;
    QPropertyAnimation* m_animation;
    qreal m_opening = 1;
};

}  // namespace balcao
