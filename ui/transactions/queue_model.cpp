#include "ui/transactions/queue_model.h"

#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

#include <algorithm>

namespace balcao {

QueueModel::QueueModel(QObject* parent) : QAbstractTableModel(parent) {}

void QueueModel::setTickets(std::vector<TicketSummary> tickets) {
    const bool sameOrder =
        tickets.size() == m_tickets.size() &&
        std::equal(tickets.begin(), tickets.end(), m_tickets.begin(),
                   [](const TicketSummary& a, const TicketSummary& b) { return a.id == b.id; });
    if (sameOrder) {
        m_tickets = std::move(tickets);
        if (!m_tickets.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_tickets = std::move(tickets);
    endResetModel();
}

void QueueModel::setNow(Instant now) {
    m_now = now;
    if (!m_tickets.empty()) Q_EMIT dataChanged(index(0, Waited), index(rowCount() - 1, Waited));
}

const TicketSummary* QueueModel::ticket(int row) const {
    if (row < 0 || row >= static_cast<int>(m_tickets.size())) return nullptr;
    return &m_tickets[static_cast<size_t>(row)];
}

int QueueModel::rowOf(TicketId id) const {
    const auto it =
        std::find_if(m_tickets.begin(), m_tickets.end(), [id](const TicketSummary& t) { return t.id == id; });
    return it == m_tickets.end() ? -1 : static_cast<int>(it - m_tickets.begin());
}

int QueueModel::waiting() const {
    return static_cast<int>(std::count_if(m_tickets.begin(), m_tickets.end(), [](const TicketSummary& t) {
        return t.state == TicketState::Waiting;
    }));
}

bool QueueModel::isLong(int row) const {
    const TicketSummary* t = ticket(row);
    return t && t->state == TicketState::Waiting && m_now - t->openedAt >= kLong;
}

void QueueModel::retranslate() {
    if (!m_tickets.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_tickets.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    const TicketSummary* t = index.isValid() ? ticket(index.row()) : nullptr;
    if (!t) return {};
    switch (role) {
        case Qt::DisplayRole: return text(*t, index.column());
        case Qt::AccessibleTextRole:
            return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                           QStringLiteral(": ") + text(*t, index.column()));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(index.column() == Waited
                                                         ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter));
        default: return {};
    }
}

QString QueueModel::text(const TicketSummary& t, int column) const {
    switch (column) {
        case Number: return t.number.text();
        case PriorityColumn: return priorityWord(t.priority);
        case Service:
            return t.lineCount > 1 ? tr("%1 and %n more", nullptr, t.lineCount - 1).arg(t.firstLine)
                                   : t.firstLine;
        case Customer: return t.customer;
        case State: return t.parked ? tr("Set aside") : stateLook(t.state).word;
        case Where: return t.registerName;
        case Waited: {
            const Instant until = happened(t.calledAt) ? t.calledAt : m_now;
            return waitText(until - t.openedAt);
        }
        default: return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(section == Waited ? Qt::AlignRight | Qt::AlignVCenter
                                                                   : Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Number: return tr("Number");
        case PriorityColumn: return tr("Priority");
        case Service: return tr("Service");
        case Customer: return tr("Customer");
        case State: return tr("State");
        case Where: return tr("Counter");
        case Waited: return tr("Waited");
        default: return {};
    }
}

}  // namespace balcao
