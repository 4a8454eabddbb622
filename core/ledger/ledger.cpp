#include "ledger/ledger.h"

namespace balcao {

QString toText(AccountKind kind) {
    switch (kind) {
        case AccountKind::TillCash: return QStringLiteral("till_cash");
        case AccountKind::Lightning: return QStringLiteral("lightning");
        case AccountKind::Exchange: return QStringLiteral("exchange");
        case AccountKind::Receivable: return QStringLiteral("receivable");
        case AccountKind::Sales: return QStringLiteral("sales");
        case AccountKind::Tax: return QStringLiteral("tax");
        case AccountKind::Discounts: return QStringLiteral("discounts");
        case AccountKind::Surplus: return QStringLiteral("surplus");
        case AccountKind::Rounding: return QStringLiteral("rounding");
    }
    return {};
}

Result<AccountKind> accountKindFromText(const QString& text) {
    for (const AccountKind kind : {AccountKind::TillCash, AccountKind::Lightning, AccountKind::Exchange,
                                   AccountKind::Receivable, AccountKind::Sales, AccountKind::Tax,
                                   AccountKind::Discounts, AccountKind::Surplus, AccountKind::Rounding}) {
        if (toText(kind) == text) return kind;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a kind of account"));
}

Posting posting(Account account, const Fiat& amount) {
    return {std::move(account), amount.minor, amount.currency.code()};
}

Posting posting(Account account, Msat amount) {
    return {std::move(account), amount.value(), QStringLiteral("MSAT")};
}

QString toText(LedgerKind kind) {
    switch (kind) {
        case LedgerKind::Posted: return QStringLiteral("posted");
        case LedgerKind::Reserved: return QStringLiteral("reserved");
        case LedgerKind::Post: return QStringLiteral("post");
        case LedgerKind::Void: return QStringLiteral("void");
    }
    return {};
}

Result<LedgerKind> ledgerKindFromText(const QString& text) {
    for (const LedgerKind kind :
         {LedgerKind::Posted, LedgerKind::Reserved, LedgerKind::Post, LedgerKind::Void}) {
        if (toText(kind) == text) return kind;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a kind of ledger transaction"));
}

}  // namespace balcao
