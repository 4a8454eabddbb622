#include "ui/journal/journal_model.h"

#include <QLocale>

#include <algorithm>

namespace balcao {

namespace {

bool isSame(const AuditEntry& a, const AuditEntry& b) {
    return a.registerId == b.registerId && a.sequence == b.sequence;
}

}  // namespace

JournalModel::JournalModel(Fetch fetch, QObject* parent)
    : QAbstractTableModel(parent), m_fetch(std::move(fetch)) {}

void JournalModel::clear() {
    ++m_token;
    m_fetching = false;
    m_looking = false;
    beginResetModel();
    m_rows.clear();
    m_complete = false;
    endResetModel();
    clearNews();
    m_condition = Condition::Idle;
    m_asked = false;
}

void JournalModel::reload() {
    clear();
    m_asked = true;
    fetchMore({});
}

bool JournalModel::canFetchMore(const QModelIndex& parent) const {
    // A view asks by itself, even while nobody may look at it.
    return !parent.isValid() && m_asked && !m_complete && !m_fetching && m_condition != Condition::Failed;
}

void JournalModel::fetchMore(const QModelIndex& parent) {
    if (parent.isValid() || m_complete || m_fetching) return;
    m_fetching = true;
    setCondition(Condition::Loading);
    std::optional<AuditCursor> before;
    if (!m_rows.empty()) {
        const AuditEntry& last = m_rows.back().entry;
        before = AuditCursor{last.at, last.registerId, last.sequence};
    }
    const quint64 token = m_token;
    whenDone(m_fetch(before, kPage), this, [this, token](Result<std::vector<JournalRow>> page) {
        if (token != m_token) return;
        m_fetching = false;
        if (!page) {
            setCondition(Condition::Failed, page.error());
            return;
        }
        m_complete = static_cast<int>(page->size()) < kPage;
        if (!page->empty()) {
            learn(*page);
            const int first = static_cast<int>(m_rows.size());
            beginInsertRows({}, first, first + static_cast<int>(page->size()) - 1);
            std::move(page->begin(), page->end(), std::back_inserter(m_rows));
            endInsertRows();
        }
        setCondition(Condition::Idle);
    });
}

void JournalModel::lookForNews() {
    if (m_looking || m_fetching) return;
    if (m_rows.empty()) return reload();
    m_looking = true;
    const quint64 token = m_token;
    whenDone(m_fetch(std::nullopt, kPage), this, [this, token](Result<std::vector<JournalRow>> page) {
        if (token != m_token) return;
        m_looking = false;
        // What is shown stays and stays true: an entry is never changed.
        if (!page) return setCondition(Condition::Failed, page.error());
        const auto known = std::find_if(page->begin(), page->end(), [this](const JournalRow& row) {
            return isSame(row.entry, m_rows.front().entry);
        });
        m_moreNews = known == page->end();
        m_news.assign(std::make_move_iterator(page->begin()), std::make_move_iterator(known));
        setCondition(Condition::Idle);
        Q_EMIT newsChanged();
    });
}

void JournalModel::showNews() {
    // More than a page apart: what lies between is not known.
    if (m_moreNews) return reload();
    if (m_news.empty()) return;
    learn(m_news);
    beginInsertRows({}, 0, news() - 1);
    m_rows.insert(m_rows.begin(), std::make_move_iterator(m_news.begin()),
                  std::make_move_iterator(m_news.end()));
    endInsertRows();
    clearNews();
}

void JournalModel::clearNews() {
    m_news.clear();
    m_moreNews = false;
    Q_EMIT newsChanged();
}

const JournalRow* JournalModel::row(int index) const {
    if (index < 0 || index >= static_cast<int>(m_rows.size())) return nullptr;
    return &m_rows[static_cast<size_t>(index)];
}

int JournalModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant JournalModel::data(const QModelIndex& index, int role) const {
    const JournalRow* entry = index.isValid() ? row(index.row()) : nullptr;
    if (!entry) return {};
    switch (role) {
        case Qt::DisplayRole: return text(*entry, index.column());
        case Qt::AccessibleTextRole:
            return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                           QStringLiteral(": ") + text(*entry, index.column()));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
        default: return {};
    }
}

QString JournalModel::text(const JournalRow& row, int column) const {
    switch (column) {
        case LineColumn: return QLocale().toString(row.entry.sequence);
        case Time: return m_timeText ? m_timeText(row.entry.at) : QString();
        case Who: return JournalWords::person(row);
        case What: return JournalWords::act(row.entry.action);
        case On: return JournalWords::object(row.entry, m_ids);
        case Where: return row.registerName;
        case Link: return shortLink(row.entry.hash);
        default: return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case LineColumn: return tr("Line");
        case Time: return tr("Time");
        case Who: return tr("Who");
        case What: return tr("What");
        case On: return tr("On what");
        case Where: return tr("Where");
        case Link: return tr("Link");
        default: return {};
    }
}

void JournalModel::setPeople(const JournalIds& people) {
    m_ids.insert(people);
    retranslate();
}

void JournalModel::learn(const std::vector<JournalRow>& rows) {
    bool news = false;
    for (const JournalRow& row : rows) {
        const auto number = JournalWords::ticketNumber(row.entry);
        const QUuid id = QUuid::fromString(row.entry.subject);
        if (!number || m_ids.contains(id)) continue;
        m_ids.insert(id, *number);
        news = true;
    }
    if (news) retranslate();
}

void JournalModel::retranslate() {
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
    }
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void JournalModel::setCondition(Condition condition, const Error& error) {
    m_condition = condition;
    m_error = error;
    Q_EMIT conditionChanged();
}

}  // namespace balcao
