#include "ledger/ledger_rules.h"

#include <map>

namespace balcao {

namespace ledger_rules_detail {

tl::unexpected<Error> refused(const char* why) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why));
}

Result<void> checkShape(const LedgerTransaction& transaction) {
    const bool empty = transaction.postings.empty();
    const bool closes = transaction.reservation.has_value();
    switch (transaction.kind) {
        case LedgerKind::Posted:
        case LedgerKind::Reserved:
            if (closes) return refused("only a post or a void closes a reservation");
            if (empty) return refused("a transaction without postings");
            return {};
        case LedgerKind::Post:
            if (!closes) return refused("a post without its reservation");
            if (empty) return refused("a transaction without postings");
            return {};
        case LedgerKind::Void:
            if (!closes) return refused("a void without its reservation");
            if (!empty) return refused("a void moves nothing");
            return {};
    }
    return refused("unknown kind");
}

}  // namespace ledger_rules_detail

Result<void> checkBalanced(const LedgerTransaction& transaction) {
    BALCAO_CHECK(ledger_rules_detail::checkShape(transaction));
    std::map<QString, qint64> sums;
    for (const Posting& posting : transaction.postings) {
        if (posting.unit.isEmpty()) return ledger_rules_detail::refused("a posting without a unit");
        if (posting.amount == 0) return ledger_rules_detail::refused("a posting of zero");
        qint64& sum = sums[posting.unit];
        if (__builtin_add_overflow(sum, posting.amount, &sum)) return fail(ErrorCode::Overflow);
    }
    for (const auto& [unit, sum] : sums) {
        if (sum == 0) continue;
        return fail(ErrorCode::LedgerUnbalanced, QStringLiteral("postings do not sum to zero"),
                    {{QStringLiteral("unit"), unit}, {QStringLiteral("sum"), sum}});
    }
    return {};
}

}  // namespace balcao
