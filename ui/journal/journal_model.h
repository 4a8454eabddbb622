#pragma once

#include "base/future.h"
#include "ui/journal/journal_words.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace balcao {

/// The journal by pages, newest first: what is loaded is what was looked at. What is written meanwhile waits
/// above until somebody asks for it, so that no row moves under the eyes of who reads. Knows no service: it
/// is given the question.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { LineColumn, Time, Who, What, On, Where, Link, ColumnCount };
    enum class Condition { Idle, Loading, Failed };
    using Fetch =
        std::function<Future<std::vector<JournalRow>>(const std::optional<AuditCursor>& before, int limit)>;

    explicit JournalModel(Fetch fetch, QObject* parent = nullptr);

    static constexpr int kPage = 200;

    /// Forgets everything, and does not ask again by itself.
    void clear();
    /// Forgets everything and begins again with the newest.
    void reload();
    /// Counts what is new above, without showing it.
    void lookForNews();
    /// Puts the news above the rows that are shown.
    void showNews();
    [[nodiscard]] int news() const { return static_cast<int>(m_news.size()); }
    /// There are more of them than one page holds.
    [[nodiscard]] bool moreNews() const { return m_moreNews; }

    [[nodiscard]] const JournalRow* row(int index) const;
    [[nodiscard]] Condition condition() const { return m_condition; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] bool complete() const { return m_complete; }  ///< the oldest entry is loaded

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void setTimeText(std::function<QString(Instant)> timeText) { m_timeText = std::move(timeText); }
    /// People by their names; the tickets' numbers it learns from the entries.
    void setPeople(const JournalIds& people);
    [[nodiscard]] const JournalIds& ids() const { return m_ids; }
    void retranslate();

 Q_SIGNALS:
    void conditionChanged();
    void newsChanged();

 private:
    [[nodiscard]] QString text(const JournalRow& row, int column) const;
    void setCondition(Condition condition, const Error& error = {});
    void clearNews();
    void learn(const std::vector<JournalRow>& rows);

    Fetch m_fetch;
    std::function<QString(Instant)> m_timeText;
    JournalIds m_ids;
    std::vector<JournalRow> m_rows;
    std::vector<JournalRow> m_news;  ///< newest first
    quint64 m_token = 0;             // answers with another token are late
    bool m_asked = false;
    bool m_fetching = false;
    bool m_looking = false;
    bool m_moreNews = false;
    bool m_complete = false;
    Condition m_condition = Condition::Idle;
    Error m_error;
};

}  // namespace balcao
