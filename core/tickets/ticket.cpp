#include "tickets/ticket.h"

#include <array>

namespace balcao {

QString toText(TicketState state) {
    switch (state) {
        case TicketState::Waiting: return QStringLiteral("waiting");
        case TicketState::Called: return QStringLiteral("called");
        case TicketState::Serving: return QStringLiteral("serving");
        case TicketState::PendingPayment: return QStringLiteral("pending_payment");
        case TicketState::Paid: return QStringLiteral("paid");
        case TicketState::Cancelled: return QStringLiteral("cancelled");
        case TicketState::NoShow: return QStringLiteral("no_show");
    }
    return {};
}

QString toText(Priority priority) {
    switch (priority) {
        case Priority::Normal: return QStringLiteral("normal");
        case Priority::Preferred: return QStringLiteral("preferred");
        case Priority::Over80: return QStringLiteral("over_80");
    }
    return {};
}

Result<TicketState> ticketStateFromText(const QString& text) {
    for (const TicketState state :
         {TicketState::Waiting, TicketState::Called, TicketState::Serving, TicketState::PendingPayment,
          TicketState::Paid, TicketState::Cancelled, TicketState::NoShow}) {
        if (toText(state) == text) return state;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown ticket state"));
}

Result<Priority> priorityFromText(const QString& text) {
    for (const Priority priority : {Priority::Normal, Priority::Preferred, Priority::Over80}) {
        if (toText(priority) == text) return priority;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown priority"));
}

QString TicketNumber::text() const {
    return QStringLiteral("%1 %2").arg(prefix).arg(counter, 3, 10, QLatin1Char('0'));
}

}  // namespace balcao
