#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "money/amount.h"
#include "money/fiat.h"

#include <optional>
#include <vector>

namespace balcao {

/// Where value sits. `detail` tells one till or node from another: the register's or back end's id.
enum class AccountKind {
    TillCash,    ///< notes and coins in a register
    Lightning,   ///< channel balance at a back end
    Exchange,    ///< bridge between two moneys at a quote's rate: one leg in each
    Receivable,  ///< what a ticket still owes
    Sales,
    Tax,
    Discounts,
    Surplus,  ///< money that arrived and belongs to no ticket
    Rounding  ///< what rounding a quote up to a whole satoshi brought
};
[[nodiscard]] QString toText(AccountKind kind);
[[nodiscard]] Result<AccountKind> accountKindFromText(const QString& text);

struct Account {
    AccountKind kind = AccountKind::Sales;
    QString detail;
    friend bool operator==(const Account&, const Account&) = default;
};

/// One signed amount in one account: positive is debit. `unit` is a currency code, or "MSAT".
struct Posting {
    Account account;
    qint64 amount = 0;
    QString unit;
};

[[nodiscard]] Posting posting(Account account, const Fiat& amount);
[[nodiscard]] Posting posting(Account account, Msat amount);

enum class LedgerKind {
    Posted,    ///< stands
    Reserved,  ///< will be posted or voided by exactly one later transaction
    Post,      ///< makes a reservation stand
    Void       ///< gives a reservation up
};
[[nodiscard]] QString toText(LedgerKind kind);
[[nodiscard]] Result<LedgerKind> ledgerKindFromText(const QString& text);

/// One balanced event. Never changed, never deleted.
struct LedgerTransaction {
    LedgerTransactionId id;
    LedgerKind kind = LedgerKind::Posted;
    std::optional<LedgerTransactionId> reservation;  ///< what a Post or Void closes
    std::optional<TicketId> ticket;
    std::optional<PaymentId> payment;
    QString reason;  ///< e.g. "payment.settled"
    bool training = false;
    Instant at;
    std::vector<Posting> postings;  ///< a Post may differ from its reservation; a Void has none
};

}  // namespace balcao
