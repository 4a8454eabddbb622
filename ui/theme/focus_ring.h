#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;
class QWidget;

namespace balcao {

/// Shows the ring of the design around whatever the keyboard moved the focus to, outside the control, where
/// the control itself cannot paint. A control asks for it with the dynamic property `focusRadius` (design
/// pixels). A click takes the ring away; Tab brings it back.
class FocusRing final : public QObject {
    Q_OBJECT
 public:
    explicit FocusRing(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void follow(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
};

inline constexpr const char* kFocusRadius = "focusRadius";

}  // namespace balcao
