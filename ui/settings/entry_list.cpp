#include "ui/settings/entry_list.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
constexpr int kEntryRole = Qt::UserRole;
constexpr int kActiveRole = Qt::UserRole + 1;
}  // namespace

EntryList::EntryList(const Theme& theme, const QString& kind, const Words& words, std::vector<int> columns,
                     std::function<CellLook(const QModelIndex&)> look, QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)), m_columns(std::move(columns)) {
    auto* fresh = new ActionButton(theme, words.fresh, this);
    fresh->setObjectName(QString(kind + QStringLiteral("New")));
    fresh->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_unused = new QCheckBox(words.unused, this);
    m_unused->setObjectName(QString(kind + QStringLiteral("Unused")));
    m_unused->setProperty("compact", true);
    m_count = label::caption(theme, this);
    m_table = new Table(theme, this);
    m_table->setObjectName(QString(kind + QStringLiteral("Table")));
    m_table->setAccessibleName(words.table);
    m_table->setMinimumHeight(theme.px(400));
    m_table->setTable(m_model);
    m_table->setColumnWidths(m_columns);
    m_table->setLook(std::move(look));

    auto* bar = new QHBoxLayout;
    bar->setSpacing(theme.px(12));
    bar->addWidget(fresh);
    bar->addWidget(m_unused);
    bar->addStretch(1);
    bar->addWidget(m_count);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addLayout(bar);
    m_column->addWidget(m_table, 1);
    connect(m_table, &Table::currentRowChanged, this, &EntryList::chooseRow);
    connect(fresh, &ActionButton::clicked, this, &EntryList::newWanted);
    connect(m_unused, &QCheckBox::toggled, this, [this] { fill(); });
}

QStandardItem* EntryList::cell(const QString& text, Qt::Alignment side) {
    auto* made = new QStandardItem(text);
    made->setTextAlignment(side | Qt::AlignVCenter);
    return made;
}

bool EntryList::isActive(const QModelIndex& at) {
    return at.siblingAtColumn(0).data(kActiveRole).toBool();
}

bool EntryList::showsUnused() const {
    return m_unused->isChecked();
}

void EntryList::addAbove(QWidget* widget) {
    m_column->insertWidget(m_column->count() - 1, widget);
}

bool EntryList::setRows(const QList<QStandardItem*>& heads, const std::vector<Row>& rows,
                        const QString& count, std::optional<std::size_t> wanted) {
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->clear();
        for (int column = 0; column < heads.size(); ++column) {
            m_model->setHorizontalHeaderItem(column, heads.at(column));
        }
        for (const Row& row : rows) {
            row.cells.first()->setData(static_cast<int>(row.entry), kEntryRole);
            row.cells.first()->setData(row.active, kActiveRole);
            m_model->appendRow(row.cells);
        }
    }
    m_count->setPlain(count);
    m_table->setColumnWidths(m_columns);
    if (rows.empty()) return false;
    markEntry(wanted);
    const int row = std::max(0, m_table->currentIndex().row());
    chooseRow(row);
    markEntry(rows[static_cast<std::size_t>(row)].entry);
    return true;
}

void EntryList::markEntry(std::optional<std::size_t> entry) {
    const QSignalBlocker quiet(m_table);
    QModelIndex found;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex at = m_model->index(row, 0);
        if (entry == at.data(kEntryRole).toUInt()) found = at;
    }
    m_table->setCurrentIndex(found);
    m_table->viewport()->update();
}

void EntryList::move(int rows) {
    const int last = m_model->rowCount() - 1;
    if (last < 0) return;
    m_table->selectRow(std::clamp(m_table->currentIndex().row() + rows, 0, last));
}

void EntryList::chooseRow(int row) {
    const QModelIndex at = m_model->index(row, 0);
    if (at.isValid()) choose(at.data(kEntryRole).toUInt());
}

}  // namespace balcao
