#include "tickets/sales_service.h"

#include <QSet>

#include <algorithm>

namespace balcao {

Future<std::vector<TicketDetails>> SalesService::withOpenTasks(int limit) {
    const TicketService::Stores stores = m_s;
    return m_s.database.read<std::vector<TicketDetails>>(
        [stores, limit](Transaction& t) -> Result<std::vector<TicketDetails>> {
            BALCAO_TRY(tasks, stores.tasks.open(t, limit));
            std::stable_sort(tasks.begin(), tasks.end(),
                             [](const Task& a, const Task& b) { return a.createdAt < b.createdAt; });
            std::vector<TicketDetails> found;
            QSet<QUuid> seen;
            for (const Task& task : tasks) {
                if (seen.contains(task.ticket.uuid())) continue;
                seen.insert(task.ticket.uuid());
                BALCAO_TRY(details,
                           readDetails(t, stores.tickets, stores.payments, stores.tasks, task.ticket));
                found.push_back(std::move(details));
            }
            return found;
        });
}

}  // namespace balcao
