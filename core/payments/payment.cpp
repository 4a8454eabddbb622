#include "payments/payment.h"

namespace balcao {

QString toText(Tender tender) {
    switch (tender) {
        case Tender::Lightning: return QStringLiteral("lightning");
        case Tender::Cash: return QStringLiteral("cash");
    }
    return {};
}

QString toText(PaymentState state) {
    switch (state) {
        case PaymentState::Pending: return QStringLiteral("pending");
        case PaymentState::Held: return QStringLiteral("held");
        case PaymentState::Paid: return QStringLiteral("paid");
        case PaymentState::Overpaid: return QStringLiteral("overpaid");
        case PaymentState::Underpaid: return QStringLiteral("underpaid");
        case PaymentState::LatePaid: return QStringLiteral("late_paid");
        case PaymentState::Expired: return QStringLiteral("expired");
        case PaymentState::Cancelled: return QStringLiteral("cancelled");
        case PaymentState::Failed: return QStringLiteral("failed");
        case PaymentState::Unknown: return QStringLiteral("unknown");
    }
    return {};
}

QString toText(IntentState state) {
    switch (state) {
        case IntentState::Created: return QStringLiteral("created");
        case IntentState::Sent: return QStringLiteral("sent");
        case IntentState::Answered: return QStringLiteral("answered");
    }
    return {};
}

Result<Tender> tenderFromText(const QString& text) {
    for (const Tender tender : {Tender::Lightning, Tender::Cash}) {
        if (toText(tender) == text) return tender;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown tender"));
}

Result<PaymentState> paymentStateFromText(const QString& text) {
    for (const PaymentState state :
         {PaymentState::Pending, PaymentState::Held, PaymentState::Paid, PaymentState::Overpaid,
          PaymentState::Underpaid, PaymentState::LatePaid, PaymentState::Expired, PaymentState::Cancelled,
          PaymentState::Failed, PaymentState::Unknown}) {
        if (toText(state) == text) return state;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown payment state"));
}

Result<IntentState> intentStateFromText(const QString& text) {
    for (const IntentState state : {IntentState::Created, IntentState::Sent, IntentState::Answered}) {
        if (toText(state) == text) return state;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown intent state"));
}

bool isSettled(PaymentState state) {
    switch (state) {
        case PaymentState::Paid:
        case PaymentState::Overpaid:
        case PaymentState::LatePaid: return true;
        case PaymentState::Pending:
        case PaymentState::Held:
        case PaymentState::Underpaid:
        case PaymentState::Expired:
        case PaymentState::Cancelled:
        case PaymentState::Failed:
        case PaymentState::Unknown: return false;
    }
    return false;
}

bool isClosed(PaymentState state) {
    return state == PaymentState::Expired || state == PaymentState::Cancelled ||
           state == PaymentState::Failed;
}

bool isOpen(PaymentState state) {
    switch (state) {
        case PaymentState::Pending:
        case PaymentState::Held:
        case PaymentState::Underpaid:
        case PaymentState::Unknown: return true;
        case PaymentState::Paid:
        case PaymentState::Overpaid:
        case PaymentState::LatePaid:
        case PaymentState::Expired:
        case PaymentState::Cancelled:
        case PaymentState::Failed: return false;
    }
    return false;
}

}  // namespace balcao
