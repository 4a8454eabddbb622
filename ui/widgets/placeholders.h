#pragma once

#include "ui/widgets/painted.h"

#include <vector>

class QAction;

namespace balcao {

class ActionButton;
class TextLabel;

/// Nothing here yet: what will be here, how to start, one button. Dashed border, no drawing.
class Empty final : public Painted {
    Q_OBJECT
 public:
    Empty(const Theme& theme, const QString& title, const QString& sentence, QAction* action = nullptr,
          QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& sentence);
    [[nodiscard]] QString spokenName() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_title;
    QString m_sentence;
    TextLabel* m_head;
    TextLabel* m_words;
};

/// Waiting for something: nothing for half a second, then still bars in the rows' own grid, a line that says
/// what is awaited, and a button that stops it.
class Skeleton final : public Painted {
    Q_OBJECT
 public:
    Skeleton(const Theme& theme, const QString& awaited, QAction* stop = nullptr, QWidget* parent = nullptr);
    /// Widths of the bars of each row in design pixels; the last of a row stands at the right.
    void setRows(std::vector<std::vector<int>> rows);
    /// Starts the half second; `done` hides it again.
    void begin();
    void done();
    [[nodiscard]] QString spokenName() const override { return m_awaited; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    QString m_awaited;
    std::vector<std::vector<int>> m_rows{{44, 150, 70}, {44, 110, 58}};
    ActionButton* m_stop = nullptr;
    bool m_waiting = false;
};

/// Steps of a task: done, now, next.
class Stepper final : public Painted {
    Q_OBJECT
 public:
    explicit Stepper(const Theme& theme, QWidget* parent = nullptr);
    void setSteps(const QStringList& words);
    void setCurrent(int index);
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QStringList m_words;
    int m_current = 0;
};

/// One numbered square of a stepper, alone (first start): done shows the check.
enum class StepState { Done, Now, Next };
void paintStep(QPainter& painter, const Theme& theme, const QRectF& square, int number, StepState state);

}  // namespace balcao
