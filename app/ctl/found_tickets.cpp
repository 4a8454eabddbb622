#include "ctl/found_tickets.h"

#include "base/civil_time.h"

namespace balcao {

void withFoundTickets(Command& command, std::function<void(const std::vector<TicketDetails>&)> next) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, -1)) return;
    const QString text = parser.positionalArguments().join(u' ');
    command.withOffice(Office::Duty::Reads, [&command, text, next = std::move(next)] {
        Office& office = command.office();
        const QDate today = civilDay(office.clock().now(), office.settings().organisation.timeZone);
        whenDone(office.sales().lookUp(text, today), &command, [&command, next](const Result<Found>& found) {
            if (!found) return command.refused(found.error());
            if (found->tickets.empty()) {
                return command.refused({ErrorCode::NotFound, QStringLiteral("no such ticket"), {}});
            }
            next(found->tickets);
        });
    });
}

}  // namespace balcao
