#include "ui/transactions/sales_model.h"

#include "money/amount_text.h"
#include "ui/text/state_text.h"
#include "ui/transactions/sale_look.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace balcao {

namespace {

/// Rows that are worth showing before more is looked for: more than a tall window holds.
constexpr int kEnough = 50;

bool sameRow(const SaleRow& a, const SaleRow& b) {
    return a.state == b.state && a.at == b.at && a.paymentState == b.paymentState && a.tender == b.tender &&
           a.total == b.total && a.openTasks == b.openTasks && a.short_ == b.short_ &&
           a.lineCount == b.lineCount && a.firstLine == b.firstLine;
}

bool isOlder(const SaleRow& row, const SaleCursor& than) {
    return row.at != than.at ? row.at < than.at : row.ticket < than.ticket;
}

}  // namespace

SalesModel::SalesModel(Fetch fetch, QObject* parent)
    : QAbstractTableModel(parent), m_fetch(std::move(fetch)) {}

void SalesModel::reload() {
    ++m_token;
    m_fetching = false;
    m_refreshing = false;
    m_refreshAgain = false;
    beginResetModel();
    m_rows.clear();
    m_next.reset();
    m_found = false;
    m_complete = false;
    endResetModel();
    fetchMore({});
}

bool SalesModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && !m_found && !m_complete && !m_fetching && m_condition != Condition::Failed;
}

void SalesModel::fetchMore(const QModelIndex& parent) {
    if (parent.isValid() || m_found || m_complete || m_fetching) return;
    m_fetching = true;
    m_lookedFor = 0;
    setCondition(Condition::Loading);
    look();
}

void SalesModel::look() {
    const quint64 token = m_token;
    whenDone(m_fetch(m_next, kPage), this, [this, token](Result<SalePage> page) {
        if (token != m_token) return;
        if (!page) {
            m_fetching = false;
            setCondition(Condition::Failed, page.error());
            return;
        }
        m_next = page->next;
        m_complete = !m_next;
        // A ticket that moved up meanwhile is already shown above.
        QSet<QUuid> shown;
        for (const SaleRow& row : m_rows) shown.insert(row.ticket.uuid());
        std::vector<SaleRow>& rows = page->rows;
        std::erase_if(rows, [&shown](const SaleRow& row) { return shown.contains(row.ticket.uuid()); });
        if (!rows.empty()) {
            const int first = static_cast<int>(m_rows.size());
            beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
            m_rows.insert(m_rows.end(), rows.begin(), rows.end());
            endInsertRows();
        }
        m_lookedFor += static_cast<int>(rows.size());
        // A filter that fits few goes on by itself until there is something to read.
        if (!m_complete && m_lookedFor < kEnough) {
            Q_EMIT conditionChanged();
            look();
            return;
        }
        m_fetching = false;
        setCondition(Condition::Idle);
    });
}

std::optional<Instant> SalesModel::lookedBackTo() const {
    return m_next ? std::optional(m_next->at) : std::nullopt;
}

void SalesModel::refresh() {
    if (m_found) return;
    if (m_rows.empty() && !m_complete && !m_fetching) {
        reload();
        return;
    }
    if (m_refreshing || m_fetching) {
        m_refreshAgain = true;
        return;
    }
    m_refreshing = true;
    const quint64 token = m_token;
    whenDone(m_fetch(std::nullopt, kPage), this, [this, token](Result<SalePage> page) {
        if (token != m_token) return;
        m_refreshing = false;
        if (page) {
            merge(*page);
            setCondition(Condition::Idle);
        } else {
            // What is shown stays, and says since when it is old.
            setCondition(Condition::Failed, page.error());
        }
        if (m_refreshAgain) {
            m_refreshAgain = false;
            refresh();
        }
    });
}

void SalesModel::merge(const SalePage& page) {
    const std::vector<SaleRow>& newest = page.rows;
    QSet<QUuid> ids;
    for (const SaleRow& row : newest) ids.insert(row.ticket.uuid());
    // Rows that left the newest page's span, or will come back at another place, go first.
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        const SaleRow& old = m_rows[static_cast<size_t>(i)];
        bool keep = true;
        if (ids.contains(old.ticket.uuid())) {
            const auto it = std::find_if(newest.begin(), newest.end(),
                                         [&old](const SaleRow& row) { return row.ticket == old.ticket; });
            keep = it->at == old.at;
        } else {
            keep = page.next && isOlder(old, *page.next);
        }
        if (keep) continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (size_t i = 0; i < newest.size(); ++i) {
        const int at = static_cast<int>(i);
        if (i < m_rows.size() && m_rows[i].ticket == newest[i].ticket) {
            if (sameRow(m_rows[i], newest[i])) continue;
            m_rows[i] = newest[i];
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        } else {
            beginInsertRows({}, at, at);
            m_rows.insert(m_rows.begin() + at, newest[i]);
            endInsertRows();
        }
    }
    if (!page.next) {
        m_next.reset();
        m_complete = true;
    }
}

void SalesModel::showFound(std::vector<SaleRow> rows) {
    ++m_token;
    m_fetching = false;
    m_refreshing = false;
    beginResetModel();
    m_rows = std::move(rows);
    m_found = true;
    m_complete = true;
    endResetModel();
    setCondition(Condition::Idle);
}

const SaleRow* SalesModel::row(int index) const {
    if (index < 0 || index >= static_cast<int>(m_rows.size())) return nullptr;
    return &m_rows[static_cast<size_t>(index)];
}

int SalesModel::rowOf(TicketId ticket) const {
    const auto it = std::find_if(m_rows.begin(), m_rows.end(),
                                 [ticket](const SaleRow& row) { return row.ticket == ticket; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int SalesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SalesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant SalesModel::data(const QModelIndex& index, int role) const {
    const SaleRow* sale = index.isValid() ? row(index.row()) : nullptr;
    if (!sale) return {};
    switch (role) {
        case Qt::DisplayRole: return text(*sale, index.column());
        case Qt::AccessibleTextRole:
            return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                           QStringLiteral(": ") + text(*sale, index.column()));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(index.column() == Amount
                                                         ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter));
        case RowRole: return QVariant::fromValue(static_cast<const void*>(sale));
        default: return {};
    }
}

QString SalesModel::text(const SaleRow& row, int column) const {
    switch (column) {
        case Time: return m_timeText ? m_timeText(row.at) : QString();
        case Number: return row.number.text();
        case Service:
            return row.lineCount > 1 ? tr("%1 and %n more", nullptr, row.lineCount - 1).arg(row.firstLine)
                                     : row.firstLine;
        case TenderColumn: return row.tender ? tenderWord(*row.tender) : QStringLiteral("–");
        case State: return saleBadge(row).word;
        case Amount: return formatFiatValue(row.total, QLocale());
        case Tasks: return row.openTasks > 0 ? QLocale().toString(row.openTasks) : QString();
        default: return {};
    }
}

QVariant SalesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(section == Amount ? Qt::AlignRight | Qt::AlignVCenter
                                                                   : Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Time: return tr("Time");
        case Number: return tr("Number");
        case Service: return tr("Service");
        case TenderColumn: return tr("Paid by");
        case State: return tr("State");
        case Amount: return m_rows.empty() ? tr("Amount") : m_rows.front().total.currency.symbol();
        case Tasks: return tr("To do");
        default: return {};
    }
}

void SalesModel::setTimeText(std::function<QString(Instant)> timeText) {
    m_timeText = std::move(timeText);
    retranslate();
}

void SalesModel::retranslate() {
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void SalesModel::setCondition(Condition condition, const Error& error) {
    m_condition = condition;
    m_error = error;
    Q_EMIT conditionChanged();
}

}  // namespace balcao
