#pragma once

#include "ui/widgets/painted.h"

namespace balcao {

/// The numbered square of a step: done with a check, now in brand, next on paper.
class StepSquare final : public Painted {
    Q_OBJECT
 public:
    enum class State { Next, Now, Done };
    StepSquare(const Theme& theme, int number, QWidget* parent = nullptr);

    void setState(State state);
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    int m_number;
    State m_state = State::Next;
};

}  // namespace balcao
