#pragma once

#include "base/database.h"
#include "ledger/ledger.h"

namespace balcao {

struct Balance {
    Account account;
    QString unit;
    qint64 amount = 0;
};

class LedgerStore {
 public:
    virtual ~LedgerStore() = default;
    /// Checks with checkBalanced, then writes. The database refuses an unbalanced transaction, a second close
    /// of a reservation, and every update or delete, on its own as well.
    [[nodiscard]] virtual Result<void> append(Transaction& t, const LedgerTransaction& transaction) = 0;
    /// Of every ticket from the first to the last id, both included, in the order of tickets and then of ids.
    [[nodiscard]] virtual Result<std::vector<LedgerTransaction>> ofTickets(Transaction& t, TicketId first,
                                                                           TicketId last) = 0;
    /// The reservation of a payment that is neither posted nor voided yet.
    [[nodiscard]] virtual Result<std::optional<LedgerTransaction>> openReservation(Transaction& t,
                                                                                   PaymentId id) = 0;
    /// Posted balances (reservations apart), training excluded.
    [[nodiscard]] virtual Result<std::vector<Balance>> balances(Transaction& t) = 0;
    /// Transactions after an id in order, for verification and export.
    [[nodiscard]] virtual Result<std::vector<LedgerTransaction>> page(Transaction& t,
                                                                      LedgerTransactionId after,
                                                                      int limit) = 0;
};

}  // namespace balcao
