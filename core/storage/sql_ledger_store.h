#pragma once

#include "ledger/ledger_store.h"

namespace balcao {

class SqlLedgerStore final : public LedgerStore {
 public:
    [[nodiscard]] Result<void> append(Transaction& t, const LedgerTransaction& transaction) override;
    [[nodiscard]] Result<std::vector<LedgerTransaction>> ofTickets(Transaction& t, TicketId first,
                                                                   TicketId last) override;
    [[nodiscard]] Result<std::optional<LedgerTransaction>> openReservation(Transaction& t,
                                                                           PaymentId id) override;
    [[nodiscard]] Result<std::vector<Balance>> balances(Transaction& t) override;
    [[nodiscard]] Result<std::vector<LedgerTransaction>> page(Transaction& t, LedgerTransactionId after,
                                                              int limit) override;
};

}  // namespace balcao
