#pragma once

#include "base/future.h"
#include "customers/customer.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace balcao {

/// Customers by pages, newest first, every value masked: what is loaded is what was looked at. Knows no
/// service: it is given the question.
class CustomersModel final : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Name, Document, Phone, Email, Seen, ColumnCount };
    enum class Condition { Idle, Loading, Failed };
    using Fetch = std::function<Future<CustomerPage>(const std::optional<CustomerId>& before, int limit)>;

    explicit CustomersModel(Fetch fetch, QObject* parent = nullptr);

    static constexpr int kPage = 100;

    /// Forgets everything, and does not ask again by itself.
    void clear();
    /// Forgets everything and begins again with the newest. One that is `single` has no second page.
    void reload(bool single = false);
    /// The same row as it is now, in its place; ignored when it is not loaded.
    void replace(const CustomerRow& row);
    /// Takes one out: erased, or merged into another.
    void remove(CustomerId customer);
    /// Puts one above the others, or to its place where it is loaded; its row.
    int put(const CustomerRow& row);

    [[nodiscard]] const CustomerRow* row(int index) const;
    [[nodiscard]] int indexOf(CustomerId customer) const;  ///< -1: not loaded
    [[nodiscard]] Condition condition() const { return m_condition; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] bool complete() const { return m_complete; }  ///< the oldest is loaded
    /// A search found more than it shows.
    [[nodiscard]] bool more() const { return m_more; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void setTimeText(std::function<QString(Instant)> timeText) { m_timeText = std::move(timeText); }
    void retranslate();

 Q_SIGNALS:
    void conditionChanged();

 private:
    [[nodiscard]] QString text(const CustomerRow& row, int column) const;
    void setCondition(Condition condition, const Error& error = {});

    Fetch m_fetch;
    std::function<QString(Instant)> m_timeText;
    std::vector<CustomerRow> m_rows;
    quint64 m_token = 0;  // answers with another token are late
    bool m_asked = false;
    bool m_fetching = false;
    bool m_single = false;
    bool m_complete = false;
    bool m_more = false;
    Condition m_condition = Condition::Idle;
    Error m_error;
};

}  // namespace balcao
