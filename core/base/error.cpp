#include "base/error.h"

namespace balcao {

QString toText(ErrorCode code) {
    switch (code) {
        case ErrorCode::InvalidArgument: return QStringLiteral("invalid_argument");
        case ErrorCode::NotFound: return QStringLiteral("not_found");
        case ErrorCode::NotAllowed: return QStringLiteral("not_allowed");
        case ErrorCode::IdempotencyConflict: return QStringLiteral("idempotency_conflict");
        case ErrorCode::StateConflict: return QStringLiteral("state_conflict");
        case ErrorCode::Overflow: return QStringLiteral("overflow");
        case ErrorCode::CurrencyMismatch: return QStringLiteral("currency_mismatch");
        case ErrorCode::AmountOutOfLimits: return QStringLiteral("amount_out_of_limits");
        case ErrorCode::NothingToCharge: return QStringLiteral("nothing_to_charge");
        case ErrorCode::RateMissing: return QStringLiteral("rate_missing");
        case ErrorCode::RateStale: return QStringLiteral("rate_stale");
        case ErrorCode::RateAbsurd: return QStringLiteral("rate_absurd");
        case ErrorCode::RateSpread: return QStringLiteral("rate_spread");
        case ErrorCode::InvoiceMalformed: return QStringLiteral("invoice_malformed");
        case ErrorCode::InvoiceSignature: return QStringLiteral("invoice_signature");
        case ErrorCode::InvoiceNetwork: return QStringLiteral("invoice_network");
        case ErrorCode::InvoiceAmount: return QStringLiteral("invoice_amount");
        case ErrorCode::InvoiceHash: return QStringLiteral("invoice_hash");
        case ErrorCode::InvoiceExpired: return QStringLiteral("invoice_expired");
        case ErrorCode::InvoicePayee: return QStringLiteral("invoice_payee");
        case ErrorCode::InvoiceFeature: return QStringLiteral("invoice_feature");
        case ErrorCode::InvoiceDescription: return QStringLiteral("invoice_description");
        case ErrorCode::PreimageMismatch: return QStringLiteral("preimage_mismatch");
        case ErrorCode::BackendUnreachable: return QStringLiteral("backend_unreachable");
        case ErrorCode::BackendTimeout: return QStringLiteral("backend_timeout");
        case ErrorCode::BackendUnauthorized: return QStringLiteral("backend_unauthorized");
        case ErrorCode::BackendCertificate: return QStringLiteral("backend_certificate");
        case ErrorCode::BackendLocked: return QStringLiteral("backend_locked");
        case ErrorCode::BackendStarting: return QStringLiteral("backend_starting");
        case ErrorCode::BackendRefused: return QStringLiteral("backend_refused");
        case ErrorCode::BackendAnswer: return QStringLiteral("backend_answer");
        case ErrorCode::BackendInvoiceUnknown: return QStringLiteral("backend_invoice_unknown");
        case ErrorCode::BackendAlreadySettled: return QStringLiteral("backend_already_settled");
        case ErrorCode::DatabaseUnreachable: return QStringLiteral("database_unreachable");
        case ErrorCode::DatabaseTimeout: return QStringLiteral("database_timeout");
        case ErrorCode::DatabaseConflict: return QStringLiteral("database_conflict");
        case ErrorCode::DatabaseNewer: return QStringLiteral("database_newer");
        case ErrorCode::DatabaseCorrupt: return QStringLiteral("database_corrupt");
        case ErrorCode::DatabaseRefused: return QStringLiteral("database_refused");
        case ErrorCode::DatabaseFull: return QStringLiteral("database_full");
        case ErrorCode::LedgerUnbalanced: return QStringLiteral("ledger_unbalanced");
        case ErrorCode::LedgerClosed: return QStringLiteral("ledger_closed");
        case ErrorCode::SecretMissing: return QStringLiteral("secret_missing");
        case ErrorCode::SecretStoreAway: return QStringLiteral("secret_store_away");
        case ErrorCode::SealBroken: return QStringLiteral("seal_broken");
        case ErrorCode::DataErased: return QStringLiteral("data_erased");
        case ErrorCode::WrongSecret: return QStringLiteral("wrong_secret");
        case ErrorCode::SignInThrottled: return QStringLiteral("sign_in_throttled");
        case ErrorCode::ApprovalNeeded: return QStringLiteral("approval_needed");
        case ErrorCode::ApprovalRefused: return QStringLiteral("approval_refused");
        case ErrorCode::Busy: return QStringLiteral("busy");
        case ErrorCode::Cancelled: return QStringLiteral("cancelled");
        case ErrorCode::Io: return QStringLiteral("io");
        case ErrorCode::Internal: return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

ErrorCode errorCodeFrom(const QString& name) {
    for (int i = 0; i < static_cast<int>(ErrorCode::Internal); ++i) {
        if (toText(static_cast<ErrorCode>(i)) == name) return static_cast<ErrorCode>(i);
    }
    return ErrorCode::Internal;
}

}  // namespace balcao
