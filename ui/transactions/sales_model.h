#pragma once

#include "base/future.h"
#include "tickets/sale_row.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace balcao {

/// The sales by pages, newest first: a million of them cost what is on screen. Pages come by key, each asked
/// for once; an answer to an outdated question is dropped. Knows no service: it is given the two questions.
class SalesModel final : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Time, Number, Service, TenderColumn, State, Amount, Tasks, ColumnCount };
    enum Role { RowRole = Qt::UserRole + 1 };
    using Fetch = std::function<Future<SalePage>(const std::optional<SaleCursor>& before, int limit)>;
    enum class Condition { Idle, Loading, Failed };

    explicit SalesModel(Fetch fetch, QObject* parent = nullptr);

    static constexpr int kPage = 200;

    /// Forgets everything and begins again.
    void reload();
    /// Looks for news above and for changes in what is shown, without moving the rest.
    void refresh();
    /// Shows these rows instead of the pages, until `reload`: what a search found.
    void showFound(std::vector<SaleRow> rows);
    [[nodiscard]] bool isShowingFound() const { return m_found; }

    [[nodiscard]] const SaleRow* row(int index) const;
    [[nodiscard]] int rowOf(TicketId ticket) const;  ///< -1: not loaded
    [[nodiscard]] Condition condition() const { return m_condition; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] bool complete() const { return m_complete; }  ///< the oldest sale is loaded
    /// How far back was looked; the rows may end before it.
    [[nodiscard]] std::optional<Instant> lookedBackTo() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// Separators, words and the hour of the organisation follow; called again when they change.
    void setTimeText(std::function<QString(Instant)> timeText);
    void retranslate();

 Q_SIGNALS:
    void conditionChanged();

 private:
    [[nodiscard]] QString text(const SaleRow& row, int column) const;
    void look();
    void setCondition(Condition condition, const Error& error = {});
    void merge(const SalePage& page);

    Fetch m_fetch;
    std::function<QString(Instant)> m_timeText;
    std::vector<SaleRow> m_rows;
    quint64 m_token = 0;  // answers with another token are late
    bool m_fetching = false;
    bool m_refreshing = false;
    bool m_refreshAgain = false;
    std::optional<SaleCursor> m_next;  // where the next page begins
    int m_lookedFor = 0;               // rows that the looks since the last request brought
    bool m_complete = false;
    bool m_found = false;
    Condition m_condition = Condition::Idle;
    Error m_error;
};

/// What a list says of a ticket whose details are at hand.
[[nodiscard]] SaleRow saleRowOf(const struct TicketDetails& details);

}  // namespace balcao
