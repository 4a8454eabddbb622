#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QApplication;

namespace balcao {

/// Gives a new style sheet to a running application. Qt gives it to each widget once for every widget above
/// it, all in one event, which holds a window of 500 widgets for a fifth of a second. Here each has it once:
/// what is on the screen at once, what is hidden in the turns of the loop after it. A widget that was never
/// shown is dressed when it is shown first: dressed, it holds 9 KiB of Qt's rules, and most pages are not
/// looked at.
class Dresser final : public QObject {
    Q_OBJECT
 public:
    explicit Dresser(QObject* parent);

    void dress(QApplication& application, const QString& sheet);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void dressHidden();

    QList<QPointer<QWidget>> m_hidden;
    QTimer m_turn;
};

}  // namespace balcao
