#pragma once

#include "tickets/ticket.h"

#include <QAbstractTableModel>

#include <vector>

namespace balcao {

/// Everybody who waits, is called, served or set aside. Small by nature: one page of a day.
class QueueModel final : public QAbstractTableModel {
    Q_OBJECT
 public:
    enum Column { Number, PriorityColumn, Service, Customer, State, Where, Waited, ColumnCount };

    explicit QueueModel(QObject* parent = nullptr);

    /// Changes in place: rows that stay keep their place and the selection with them.
    void setTickets(std::vector<TicketSummary> tickets);
    void setNow(Instant now);
    [[nodiscard]] const TicketSummary* ticket(int row) const;
    [[nodiscard]] int rowOf(TicketId id) const;
    [[nodiscard]] int waiting() const;
    void retranslate();

    /// Longer than this and the wait is shown as trouble.
    static constexpr Millis kLong{20 * 60'000};
    [[nodiscard]] bool isLong(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
    [[nodiscard]] QString text(const TicketSummary& ticket, int column) const;

    std::vector<TicketSummary> m_tickets;
    Instant m_now;
};

}  // namespace balcao
