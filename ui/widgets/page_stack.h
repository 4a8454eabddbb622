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
    /// False: a page fills what room there is. Were it true, Qt would ask the layout for the height, and that
    /// one dresses and measures every page.
    [[nodiscard]] bool hasHeightForWidth() const override;
};

}  // namespace balcao
