#pragma once

#include <QStackedWidget>

namespace balcao {

/// Pages of which one is shown. Only that one is asked how much room it wants: the others are dressed and
/// measured when they are looked at, not whenever something changes on the page in front of them.
class PageStack final : public QStackedWidget {
    Q_OBJECT
 public:
    explicit PageStack(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
};

}  // namespace balcao
