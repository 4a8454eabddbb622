#include "ui/customers/customers_model.h"

#include "ui/text/customer_text.h"

#include <algorithm>
#include <iterator>

namespace balcao {

CustomersModel::CustomersModel(Fetch fetch, QObject* parent)
    : QAbstractTableModel(parent), m_fetch(std::move(fetch)) {}

void CustomersModel::clear() {
    ++m_token;
    m_fetching = false;
    beginResetModel();
    m_rows.clear();
    m_complete = false;
    m_more = false;
    endResetModel();
    m_condition = Condition::Idle;
    m_asked = false;
}

void CustomersModel::reload(bool single) {
    clear();
    m_single = single;
    m_asked = true;
    fetchMore({});
}

bool CustomersModel::canFetchMore(const QModelIndex& parent) const {
    // A view asks by itself, even while nobody may look at it.
    return !parent.isValid() && m_asked && !m_complete && !m_fetching && m_condition != Condition::Failed;
}

void CustomersModel::fetchMore(const QModelIndex& parent) {
    if (parent.isValid() || m_complete || m_fetching) return;
    m_fetching = true;
    setCondition(Condition::Loading);
    std::optional<CustomerId> before;
    if (!m_rows.empty()) before = m_rows.back().id;
    const quint64 token = m_token;
    whenDone(m_fetch(before, kPage), this, [this, token](Result<CustomerPage> page) {
        if (token != m_token) return;
        if (!page) {
            m_fetching = false;
            return setCondition(Condition::Failed, page.error());
        }
        m_complete = m_single || !page->more;
        m_more = m_single && page->more;
        if (!page->rows.empty()) {
            const int first = static_cast<int>(m_rows.size());
            beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
            std::move(page->rows.begin(), page->rows.end(), std::back_inserter(m_rows));
            endInsertRows();
        }
        m_fetching = false;  // not before: who hears of the rows may ask for more of them
        setCondition(Condition::Idle);
    });
}

int CustomersModel::indexOf(CustomerId customer) const {
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [customer](const CustomerRow& row) { return row.id == customer; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void CustomersModel::replace(const CustomerRow& row) {
    const int at = indexOf(row.id);
    if (at < 0) return;
    m_rows[static_cast<std::size_t>(at)] = row;
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

void CustomersModel::remove(CustomerId customer) {
    const int at = indexOf(customer);
    if (at < 0) return;
    beginRemoveRows({}, at, at);
    m_rows.erase(m_rows.begin() + at);
    endRemoveRows();
}

int CustomersModel::put(const CustomerRow& row) {
    if (const int at = indexOf(row.id); at >= 0) {
        replace(row);
        return at;
    }
    beginInsertRows({}, 0, 0);
    m_rows.insert(m_rows.begin(), row);
    endInsertRows();
    return 0;
}

const CustomerRow* CustomersModel::row(int index) const {
    if (index < 0 || index >= static_cast<int>(m_rows.size())) return nullptr;
    return &m_rows[static_cast<std::size_t>(index)];
}

int CustomersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CustomersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant CustomersModel::data(const QModelIndex& index, int role) const {
    const CustomerRow* customer = index.isValid() ? row(index.row()) : nullptr;
    if (!customer) return {};
    switch (role) {
        case Qt::DisplayRole: return text(*customer, index.column());
        case Qt::AccessibleTextRole:
            return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                           QStringLiteral(": ") + text(*customer, index.column()));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        default: return {};
    }
}

QString CustomersModel::text(const CustomerRow& row, int column) const {
    const auto shown = [&row](CustomerField field) {
        const auto found = row.masked.find(field);
        return found == row.masked.end() ? QString() : found->second;
    };
    switch (column) {
        case Name: return CustomerText::name(row);
        case Document: {
            const QString cpf = shown(CustomerField::Cpf);
            return cpf.isEmpty() ? shown(CustomerField::Cnpj) : cpf;
        }
        case Phone: return shown(CustomerField::Phone);
        case Email: {
            const QString email = shown(CustomerField::Email);
            return email.isEmpty() ? shown(CustomerField::Handle) : email;
        }
        case Seen: return m_timeText ? m_timeText(row.seenAt) : QString();
        default: return {};
    }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case Name: return tr("Customer");
        case Document: return tr("CPF or CNPJ");
        case Phone: return tr("Telephone");
        case Email: return tr("E-mail or handle");
        case Seen: return tr("Seen");
        default: return {};
    }
}

void CustomersModel::retranslate() {
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void CustomersModel::setCondition(Condition condition, const Error& error) {
    m_condition = condition;
    m_error = error;
    Q_EMIT conditionChanged();
}

}  // namespace balcao
