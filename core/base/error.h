#pragma once

#include <QString>
#include <QVariantMap>

namespace balcao {

/// Why something was refused or did not happen. `ui/text` turns each into a sentence.
/// The text form (`toText`) is part of the command line's interface: never rename one.
enum class ErrorCode {
    // asked wrongly
    InvalidArgument,
    NotFound,
    NotAllowed,           ///< the actor lacks the capability
    IdempotencyConflict,  ///< same command id, other body; facts: field
    StateConflict,        ///< the ticket or payment is not in a state that allows it
    Overflow,             ///< an amount left the range of its unit
    CurrencyMismatch,
    AmountOutOfLimits,  ///< facts: minor_min, minor_max, currency
    NothingToCharge,
    // rate
    RateMissing,
    RateStale,   ///< facts: age_ms, limit_ms
    RateAbsurd,  ///< facts: previous_minor, current_minor
    RateSpread,  ///< facts: spread_bp, limit_bp
    // invoice refused before it was shown
    InvoiceMalformed,
    InvoiceSignature,
    InvoiceNetwork,
    InvoiceAmount,
    InvoiceHash,
    InvoiceExpired,
    InvoicePayee,
    InvoiceFeature,
    InvoiceDescription,
    // proof
    PreimageMismatch,
    // back end
    BackendUnreachable,
    BackendTimeout,
    BackendUnauthorized,
    BackendCertificate,  ///< facts: expected, seen (SHA-256 of the leaf, hex)
    BackendLocked,
    BackendStarting,
    BackendRefused,
    BackendAnswer,          ///< an answer that is not what its documentation says
    BackendInvoiceUnknown,  ///< the node does not know this invoice
    BackendAlreadySettled,
    // storage
    DatabaseUnreachable,
    DatabaseTimeout,
    DatabaseConflict,  ///< serialization failure after the bounded retries
    DatabaseNewer,     ///< made by a newer program; facts: database, program
    DatabaseCorrupt,
    DatabaseRefused,  ///< a constraint said no
    DatabaseFull,
    LedgerUnbalanced,
    LedgerClosed,  ///< a reservation was already posted or voided
    // secrets
    SecretMissing,
    SecretStoreAway,
    SealBroken,  ///< a sealed value is not what was sealed there; facts: reason "text", "key", "changed"
    DataErased,  ///< the key of this person's data was destroyed for good
    // people
    WrongSecret,      ///< facts: wait_ms, how long until the next try is looked at; 0 at first
    SignInThrottled,  ///< too many wrong tries lately; facts: wait_ms
    ApprovalNeeded,   ///< a second person may approve this one act; facts: capability
    ApprovalRefused,  ///< facts: reason, see ApprovalService and approverOf
    // the program
    Busy,
    Cancelled,
    Io,
    Internal
};

/// Stable name of a code, e.g. "rate_stale".
[[nodiscard]] QString toText(ErrorCode code);
/// The other way; Internal for a name that no code has.
[[nodiscard]] ErrorCode errorCodeFrom(const QString& name);

/// `detail` is English, for the log, and carries no personal data and no secret. `facts` are the public
/// numbers a sentence needs (see the code's comment).
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QVariantMap facts;
};

}  // namespace balcao
