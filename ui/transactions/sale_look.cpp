#include "ui/transactions/sale_look.h"

#include "ui/text/state_text.h"
#include "ui/transactions/sales_model.h"

#include <QLocale>

namespace balcao {

BadgeLook saleBadge(const SaleRow& row) {
    return row.paymentState ? stateLook(*row.paymentState, row.short_, QLocale(), WordLength::Short)
                            : stateLook(row.state, WordLength::Short);
}

bool isQuiet(const SaleRow& row) {
    const StateGroup group = saleBadge(row).group;
    return group == StateGroup::Paid || group == StateGroup::Over;
}

CellLook saleCell(const SaleRow& row, int column) {
    CellLook look;
    const BadgeLook badge = saleBadge(row);
    const Role words = badge.group == StateGroup::Over ? Role::Ink3 : Role::Ink;
    look.role = words;
    switch (column) {
        case SalesModel::Time: look.figures = true; break;
        case SalesModel::Number: look.weight = QFont::DemiBold; break;
        case SalesModel::TenderColumn: look.role = words == Role::Ink ? Role::Ink2 : words; break;
        case SalesModel::State:
            look.badge = true;
            look.quiet = isQuiet(row);
            look.group = badge.group;
            look.icon = badge.icon;
            look.role = Role::Ink2;
            break;
        case SalesModel::Amount:
            look.figures = true;
            look.weight = words == Role::Ink ? QFont::DemiBold : QFont::Normal;
            break;
        case SalesModel::Tasks:
            look.role = Role::Warn;
            look.weight = QFont::DemiBold;
            look.figures = true;
            break;
        default: break;
    }
    return look;
}

}  // namespace balcao
