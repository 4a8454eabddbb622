#include "tickets/ticket_rules.h"

#include "customers/brazil_id.h"

#include <algorithm>

namespace balcao {

namespace {

tl::unexpected<Error> wrongState(const Ticket& ticket) {
    return fail(ErrorCode::StateConflict, QStringLiteral("ticket is ") + toText(ticket.state),
                {{QStringLiteral("state"), toText(ticket.state)}});
}

tl::unexpected<Error> invalid(const char* field) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(field),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

bool isEditable(const Ticket& ticket) {
    return ticket.state == TicketState::Waiting || ticket.state == TicketState::Called ||
           ticket.state == TicketState::Serving;
}

Result<Line*> editableLine(Ticket& ticket, LineId id) {
    if (!isEditable(ticket)) return wrongState(ticket);
    const auto line = std::find_if(ticket.lines.begin(), ticket.lines.end(),
                                   [id](const Line& candidate) { return candidate.id == id; });
    if (line == ticket.lines.end()) return fail(ErrorCode::NotFound, QStringLiteral("no such line"));
    return &*line;
}

Result<void> checkLine(const Line& line, Currency currency) {
    if (line.quantity < 1 || line.quantity > kMaxQuantity) return invalid("quantity");
    if (line.unitPrice.currency != currency) return fail(ErrorCode::CurrencyMismatch);
    if (line.unitPrice.minor < 0) return invalid("price");
    if (line.discount.amount.isZero()) return {};
    if (line.discount.amount.currency != currency) return fail(ErrorCode::CurrencyMismatch);
    if (line.discount.amount.minor < 0) return invalid("discount");
    if (line.discount.reason.trimmed().isEmpty()) return invalid("reason");
    BALCAO_TRY(gross, line.unitPrice.times(line.quantity));
    if (line.discount.amount.minor > gross.minor) return invalid("discount");
    return {};
}

}  // namespace

Result<Ticket> called(Ticket ticket, RegisterId where, const QString& whereName, Instant now) {
    // Calling again is allowed: the display flashes once more.
    if (ticket.state != TicketState::Waiting && ticket.state != TicketState::Called)
        return wrongState(ticket);
    ticket.state = TicketState::Called;
    ticket.parked = false;
    ticket.registerId = where;
    ticket.registerName = whereName;
    ticket.calledAt = now;
    return ticket;
}

Result<Ticket> started(Ticket ticket, RegisterId where, const QString& whereName, PersonId who,
                       const QString& whoName, Instant now) {
    if (ticket.state != TicketState::Waiting && ticket.state != TicketState::Called)
        return wrongState(ticket);
    ticket.state = TicketState::Serving;
    ticket.parked = false;
    ticket.registerId = where;
    ticket.registerName = whereName;
    ticket.servedBy = who;
    ticket.servedByName = whoName;
    if (!happened(ticket.calledAt)) ticket.calledAt = now;
    ticket.startedAt = now;
    return ticket;
}

Result<Ticket> noShow(Ticket ticket, Instant now) {
    if (ticket.state != TicketState::Waiting && ticket.state != TicketState::Called)
        return wrongState(ticket);
    ticket.state = TicketState::NoShow;
    ticket.finishedAt = now;
    return ticket;
}

Result<Ticket> parked(Ticket ticket) {
    // A charge nobody can confirm yet may be set aside too: it stays watched.
    const bool mayWait = ticket.state == TicketState::Serving || ticket.state == TicketState::PendingPayment;
    if (!mayWait || ticket.parked) return wrongState(ticket);
    ticket.parked = true;
    return ticket;
}

Result<Ticket> resumed(Ticket ticket, RegisterId where, const QString& whereName) {
    if (!ticket.parked) return wrongState(ticket);
    ticket.parked = false;
    ticket.registerId = where;
    ticket.registerName = whereName;
    return ticket;
}

Result<Ticket> transferred(Ticket ticket) {
    if (ticket.state != TicketState::Called && ticket.state != TicketState::Serving)
        return wrongState(ticket);
    ticket.state = TicketState::Waiting;
    ticket.parked = false;
    ticket.registerId = {};
    ticket.registerName.clear();
    ticket.calledAt = {};
    ticket.startedAt = {};
    return ticket;
}

Result<Ticket> charging(Ticket ticket) {
    if (ticket.state != TicketState::Serving && ticket.state != TicketState::PendingPayment) {
        return wrongState(ticket);
    }
    BALCAO_TRY(sum, totals(ticket));
    if (sum.total.minor <= 0) return fail(ErrorCode::NothingToCharge);
    ticket.state = TicketState::PendingPayment;
    ticket.parked = false;
    return ticket;
}

Result<Ticket> chargeEnded(Ticket ticket) {
    if (ticket.state == TicketState::PendingPayment) ticket.state = TicketState::Serving;
    return ticket;
}

Result<Ticket> paid(Ticket ticket, Instant now) {
    if (ticket.state != TicketState::PendingPayment && ticket.state != TicketState::Serving) {
        return wrongState(ticket);
    }
    ticket.state = TicketState::Paid;
    ticket.parked = false;
    ticket.finishedAt = now;
    return ticket;
}

Result<Ticket> cancelled(Ticket ticket, Instant now) {
    if (!isEditable(ticket)) return wrongState(ticket);
    ticket.state = TicketState::Cancelled;
    ticket.parked = false;
    ticket.finishedAt = now;
    return ticket;
}

Result<void> checkCalled(const QString& customer) {
    if (!parseCpf(customer) && !parseCnpj(customer)) return {};
    return fail(ErrorCode::InvalidArgument, QStringLiteral("a CPF or CNPJ is no name"),
                {{QStringLiteral("field"), QStringLiteral("customer")},
                 {QStringLiteral("reason"), QStringLiteral("tax_id")}});
}

Result<Ticket> withCustomer(Ticket ticket, CustomerId customer) {
    if (!isEditable(ticket) && ticket.state != TicketState::PendingPayment) return wrongState(ticket);
    ticket.customerId = customer;
    ticket.sealedTaxId.clear();
    return ticket;
}

Result<Ticket> withLine(Ticket ticket, const Line& line) {
    if (!isEditable(ticket)) return wrongState(ticket);
    if (static_cast<int>(ticket.lines.size()) >= kMaxLines) return invalid("lines");
    BALCAO_CHECK(checkLine(line, ticket.currency));
    ticket.lines.push_back(line);
    BALCAO_CHECK(totals(ticket));
    return ticket;
}

Result<Ticket> withQuantity(Ticket ticket, LineId id, int quantity) {
    BALCAO_TRY(line, editableLine(ticket, id));
    if (quantity > 0 && quantity < line->quantity) {
        BALCAO_TRY(rest, scaled(line->discount.amount.minor, quantity, line->quantity, Rounding::Down));
        line->discount.amount.minor = rest;
    }
    line->quantity = quantity;
    BALCAO_CHECK(checkLine(*line, ticket.currency));
    BALCAO_CHECK(totals(ticket));
    return ticket;
}

Result<Ticket> withoutLine(Ticket ticket, LineId id) {
    BALCAO_CHECK(editableLine(ticket, id));
    ticket.lines.erase(std::remove_if(ticket.lines.begin(), ticket.lines.end(),
                                      [id](const Line& candidate) { return candidate.id == id; }),
                       ticket.lines.end());
    return ticket;
}

Result<Ticket> withDiscount(Ticket ticket, LineId id, const Discount& discount) {
    BALCAO_TRY(line, editableLine(ticket, id));
    line->discount = discount;
    BALCAO_CHECK(checkLine(*line, ticket.currency));
    BALCAO_CHECK(totals(ticket));
    return ticket;
}

bool isWithin(const Ticket& ticket, LineId id, const Discount& discount, int percent) {
    const auto line = std::find_if(ticket.lines.begin(), ticket.lines.end(),
                                   [id](const Line& candidate) { return candidate.id == id; });
    if (line == ticket.lines.end()) return false;
    const auto gross = line->unitPrice.times(line->quantity);
    if (!gross || discount.amount.currency != gross->currency) return false;
    // However a screen rounds that percentage, it is within.
    const auto most = scaled(gross->minor, percent, 100, Rounding::Up);
    return most && discount.amount.minor <= *most;
}

std::optional<TicketId> nextInQueue(const std::vector<TicketSummary>& waiting, int preferredInARow) {
    const TicketSummary* best[3] = {};  // oldest of each priority
    for (const TicketSummary& ticket : waiting) {
        if (ticket.state != TicketState::Waiting) continue;
        const TicketSummary*& oldest = best[static_cast<int>(ticket.priority)];
        if (oldest == nullptr || std::pair(ticket.openedAt, ticket.number.counter) <
                                     std::pair(oldest->openedAt, oldest->number.counter)) {
            oldest = &ticket;
        }
    }
    const TicketSummary* normal = best[static_cast<int>(Priority::Normal)];
    const TicketSummary* preferred = best[static_cast<int>(Priority::Over80)];
    if (preferred == nullptr) preferred = best[static_cast<int>(Priority::Preferred)];
    const bool normalsTurn = normal != nullptr && preferredInARow >= 2;
    const TicketSummary* next = preferred != nullptr && !normalsTurn ? preferred : normal;
    if (next == nullptr) return std::nullopt;
    return next->id;
}

}  // namespace balcao
