#include "ui/settings/operation_list.h"

#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/shell/table.h"
#include "ui/text/money_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {

enum OperationColumn { CodeColumn, NameColumn, PriceColumn, TaxColumn };
constexpr int kActiveRole = Qt::UserRole;
constexpr int kIndexRole = Qt::UserRole + 1;
const std::vector<int> kOperationColumns{70, 0, 116, 92};

QStandardItem* operationCell(const QString& text, Qt::Alignment side = Qt::AlignLeft) {
    auto* made = new QStandardItem(text);
    made->setTextAlignment(side | Qt::AlignVCenter);
    return made;
}

CellLook operationLook(const QModelIndex& at) {
    CellLook look;
    const bool active = at.siblingAtColumn(CodeColumn).data(kActiveRole).toBool();
    const bool strong = at.column() == NameColumn || at.column() == PriceColumn;
    look.role = !active ? Role::Ink3 : strong ? Role::Ink : Role::Ink2;
    look.figures = at.column() == PriceColumn || at.column() == TaxColumn;
    if (at.column() == PriceColumn) look.weight = QFont::DemiBold;
    return look;
}

}  // namespace

OperationList::OperationList(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)) {
    auto* fresh = new ActionButton(theme, tr("New service"), this);
    fresh->setObjectName(QStringLiteral("operationNew"));
    fresh->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_retired = new QCheckBox(tr("Show retired ones"), this);
    m_retired->setObjectName(QStringLiteral("operationRetired"));
    m_retired->setProperty("compact", true);
    m_count = label::caption(theme, this);
    m_table = new Table(theme, this);
    m_table->setObjectName(QStringLiteral("operationTable"));
    m_table->setAccessibleName(tr("Services and their prices"));
    m_table->setMinimumHeight(theme.px(400));
    m_table->setTable(m_model);
    m_table->setColumnWidths(kOperationColumns);
    m_table->setLook(operationLook);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(theme.px(12));
    bar->addWidget(fresh);
    bar->addWidget(m_retired);
    bar->addStretch(1);
    bar->addWidget(m_count);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    connect(m_table, &Table::currentRowChanged, this, &OperationList::choose);
    connect(fresh, &ActionButton::clicked, this, &OperationList::newWanted);
    connect(m_retired, &QCheckBox::toggled, this, &OperationList::fill);
}

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
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->clear();
        m_model->setColumnCount(TaxColumn + 1);
        const QString heads[] = {tr("Code"), tr("Service"), m_currency.symbol(), tr("Tax")};
        for (int column = CodeColumn; column <= TaxColumn; ++column) {
            const bool figure = column >= PriceColumn;
            m_model->setHorizontalHeaderItem(
                column, operationCell(heads[column], figure ? Qt::AlignRight : Qt::AlignLeft));
        }
        for (size_t i = 0; i < m_all.size(); ++i) {
            const Operation& operation = m_all[i];
            if (operation.active) ++active;
            if (!operation.active && !m_retired->isChecked()) continue;
            QStandardItem* code = operationCell(operation.code);
            code->setData(operation.active, kActiveRole);
            code->setData(static_cast<int>(i), kIndexRole);
            const QString tax = operation.tax.basisPoints == 0
                                    ? tr("none")
                                    : tr("%1 %").arg(percentText(operation.tax.basisPoints, QLocale()));
            m_model->appendRow({code, operationCell(operation.nameIn(QLocale().name().left(2))),
                                operationCell(priceText(operation), Qt::AlignRight),
                                operationCell(tax, Qt::AlignRight)});
        }
    }
    m_count->setPlain(tr("%n on sale", nullptr, active));
    m_table->setColumnWidths(kOperationColumns);
    if (m_model->rowCount() == 0) {
        Q_EMIT emptied();
        return;
    }
    mark(m_current);
    choose(std::max(0, m_table->currentIndex().row()));
    mark(m_current);
}

void OperationList::mark(OperationId operation) {
    const QSignalBlocker quiet(m_table);
    QModelIndex found;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex at = m_model->index(i, CodeColumn);
        if (m_all[static_cast<size_t>(at.data(kIndexRole).toInt())].id == operation) found = at;
    }
    m_table->setCurrentIndex(found);
    m_table->viewport()->update();
}

void OperationList::choose(int row) {
    const QModelIndex at = m_model->index(row, CodeColumn);
    if (!at.isValid()) return;
    const Operation& operation = m_all[static_cast<size_t>(at.data(kIndexRole).toInt())];
    m_current = operation.id;
    Q_EMIT chosen(operation);
}

}  // namespace balcao
