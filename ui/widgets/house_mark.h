#pragma once

#include "ui/widgets/painted.h"

namespace balcao {

/// The mark of the house with its name beside it, as entry screens carry it.
class HouseMark final : public Painted {
    Q_OBJECT
 public:
    explicit HouseMark(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace balcao
