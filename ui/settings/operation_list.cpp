#include "ui/settings/operation_list.h"

#include "money/amount_text.h"
#include "ui/text/money_text.h"

#include <QLocale>
#include <QStandardItem>

#include <algorithm>

namespace balcao {

namespace {

enum OperationColumn { CodeColumn, NameColumn, PriceColumn, TaxColumn };

}  // namespace

OperationList::OperationList(const Theme& theme, QWidget* parent)
    : EntryList(
          theme, QStringLiteral("operation"),
          {tr("New service"), tr("Show retired ones"), tr("Services and their prices")}, {70, 0, 116, 92},
          [](const QModelIndex& at) {
              CellLook look;
              const bool strong = at.column() == NameColumn || at.column() == PriceColumn;
              look.role = !isActive(at) ? Role::Ink3 : strong ? Role::Ink : Role::Ink2;
              look.figures = at.column() == PriceColumn || at.column() == TaxColumn;
              if (at.column() == PriceColumn) look.weight = QFont::DemiBold;
              return look;
          },
          parent) {}

void OperationList::setOperations(std::vector<Operation> all, Currency currency, OperationId current) {
    m_all = std::move(all);
    m_currency = currency;
    m_current = current;
    std::stable_sort(m_all.begin(), m_all.end(), [](const Operation& a, const Operation& b) {
        return a.active != b.active ? a.active : a.code < b.code;
    });
    fill();
}

QString OperationList::priceText(const Operation& operation) const {
    if (const auto* fiat = std::get_if<Fiat>(&operation.price)) return formatFiatValue(*fiat, QLocale());
    if (const auto* sat = std::get_if<Sat>(&operation.price)) return satsText(*sat, QLocale());
    return tr("on the spot");
}

void OperationList::fill() {
    int active = 0;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const Operation& operation = m_all[i];
        if (operation.active) ++active;
        if (!operation.active && !showsUnused()) continue;
        const QString tax = operation.tax.basisPoints == 0
                                ? tr("none")
                                : tr("%1 %").arg(percentText(operation.tax.basisPoints, QLocale()));
        rows.push_back({i,
                        operation.active,
                        {cell(operation.code), cell(operation.nameIn(QLocale().name().left(2))),
                         cell(priceText(operation), Qt::AlignRight), cell(tax, Qt::AlignRight)}});
    }
    const bool any = setRows({cell(tr("Code")), cell(tr("Service")),
                              cell(m_currency.symbol(), Qt::AlignRight), cell(tr("Tax"), Qt::AlignRight)},
                             rows, tr("%n on sale", nullptr, active), entryOf(m_current));
    if (!any) Q_EMIT emptied();
}

std::optional<std::size_t> OperationList::entryOf(OperationId operation) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [operation](const Operation& one) { return one.id == operation; });
    if (found == m_all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - m_all.begin());
}

void OperationList::mark(OperationId operation) {
    markEntry(entryOf(operation));
}

void OperationList::choose(std::size_t entry) {
    m_current = m_all[entry].id;
    Q_EMIT chosen(m_all[entry]);
}

}  // namespace balcao
