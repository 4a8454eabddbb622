#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "rates/quote.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace balcao {

enum class Tender { Lightning, Cash };

/// Neutral states: the same words whatever the rail. `Unknown` is a state, never a failure.
enum class PaymentState {
    Pending,
    Held,
    Paid,
    Overpaid,
    Underpaid,
    LatePaid,
    Expired,
    Cancelled,
    Failed,
    Unknown
};

/// How far a request to the outside got, so that a restart knows what to do.
enum class IntentState {
    Created,  ///< stored, nothing sent
    Sent,     ///< may or may not have reached the back end
    Answered  ///< the invoice is stored, checked, and may be shown
};

[[nodiscard]] QString toText(Tender tender);
[[nodiscard]] QString toText(PaymentState state);
[[nodiscard]] QString toText(IntentState state);
[[nodiscard]] Result<Tender> tenderFromText(const QString& text);
[[nodiscard]] Result<PaymentState> paymentStateFromText(const QString& text);
[[nodiscard]] Result<IntentState> intentStateFromText(const QString& text);

/// One attempt of one tender to cover a ticket, or a part of it.
struct Payment {
    PaymentId id;
    TicketId ticket;
    RegisterId registerId;
    Tender tender = Tender::Lightning;
    IntentState intent = IntentState::Created;
    PaymentState state = PaymentState::Pending;
    Fiat amount;   ///< what it was asked to cover of the ticket
    Fiat covered;  ///< what it did cover: zero until settled, and when the ticket did not need it
    bool training = false;
    Instant createdAt;
    Instant settledAt;  ///< when we recorded the money
    qint64 version = 0;

    // lightning
    std::optional<Quote> quote;
    QString backend;  ///< LightningBackend::name()
    QString backendReference;
    QString bolt11;
    QByteArray paymentHash;
    QByteArray preimage;  ///< only after it was settled and checked against the hash
    Msat received;
    Instant shownAt;    ///< when the checked invoice was stored
    Instant expiresAt;  ///< of the invoice
    Error failure;      ///< why it failed; code Internal with empty detail when it did not

    // cash
    Fiat given;
    Fiat change;
};

/// The money is here (whole, more, or late).
[[nodiscard]] bool isSettled(PaymentState state);
/// Nothing is asked for any more: expired, cancelled or failed. Money may still come, late.
[[nodiscard]] bool isClosed(PaymentState state);
/// The rail may still bring money: keep watching.
[[nodiscard]] bool isOpen(PaymentState state);

}  // namespace balcao
