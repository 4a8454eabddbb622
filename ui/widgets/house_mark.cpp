#include "ui/widgets/house_mark.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QPainter>

namespace balcao {

namespace {
constexpr int kMarkSide = 36;
}

HouseMark::HouseMark(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(QStringLiteral("Balcão"));
}

QSize HouseMark::sizeHint() const {
    return {theme().px(200), theme().px(kMarkSide)};
}

void HouseMark::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = theme().pxF(kMarkSide);
    paintMark(painter, QRectF(0, 0, side, side), theme().color(Role::BrandFill),
              theme().color(Role::OnBrand));
    paintLine(painter, QRectF(side + theme().pxF(12), 0, width() - side, side), accessibleName(),
              textFont(theme(), TextStyle::TitlePage), theme().color(Role::Ink));
}

}  // namespace balcao
