#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QApplication;

namespace balcao {

/// Gives a new style sheet to a running application. Qt gives it to each widget once for every widget above
/// it, all in one event, which holds a window of 500 widgets for a fifth of a second. Here each has it once:
/// what is on the screen at once, what is hidden in the turns of the loop after it.
class Dresser final : public QObject {
    Q_OBJECT
 public:
    explicit Dresser(QObject* parent);

    void dress(QApplication& application, const QString& sheet);

 private:
    void dressHidden();

    QList<QPointer<QWidget>> m_hidden;
    QTimer m_turn;
};

}  // namespace balcao
