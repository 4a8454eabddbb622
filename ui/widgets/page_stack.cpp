#include "ui/widgets/page_stack.h"

namespace balcao {

PageStack::PageStack(QWidget* parent) : QStackedWidget(parent) {
    connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
}

QSize PageStack::sizeHint() const {
    const QWidget* page = currentWidget();
    return page != nullptr ? page->sizeHint() : QSize();
}

QSize PageStack::minimumSizeHint() const {
    const QWidget* page = currentWidget();
    return page != nullptr ? page->minimumSizeHint().expandedTo(page->minimumSize()) : QSize();
}

bool PageStack::hasHeightForWidth() const {
    return false;
}

}  // namespace balcao
