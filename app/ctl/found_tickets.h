#pragma once

#include "ctl/command.h"

namespace balcao {

/// Reads the arguments of a verb about one ticket (its number, id, hash or invoice; "A 047" may come as two
/// words), opens the office and goes on with what is meant. Ends the command when the arguments are wrong or
/// there is no such ticket.
void withFoundTickets(Command& command, std::function<void(const std::vector<TicketDetails>&)> next);

}  // namespace balcao
