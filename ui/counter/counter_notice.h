#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "money/amount.h"
#include "money/fiat.h"
#include "tickets/ticket.h"

namespace balcao {

/// What is wrong or new, above the totals. The page turns it into words.
struct CounterNotice {
    enum class Kind {
        None,
        DatabaseAway,
        Refused,       ///< `error`: the last command, nothing changed
        RateProblem,   ///< `error`: Lightning stops, cash works
        NodeAway,      ///< the same, for the node
        LittleRoom,    ///< `asked` is above the `most` the node can receive: charging stays possible
        PartReceived,  ///< `amount` came in; the rest is open
        NotPrinted,    ///< `error`: the receipt of `number`, which has left the counter already
        Parked,        ///< can be undone
        Queued
    };
    Kind kind = Kind::None;
    Error error;
    Fiat amount;
    QString number;
    TicketId ticket;
    Instant since;
    Msat asked{};
    Msat most{};
};

}  // namespace balcao
