#pragma once

#include "payments/task.h"
#include "tickets/ticket_service.h"

#include <QCoreApplication>

namespace balcao {

/// The words of the sales pages, in the person's language.
class SaleWords {
    Q_DECLARE_TR_FUNCTIONS(balcao::SaleWords)
 public:
    /// What happened, as a whole sentence.
    [[nodiscard]] static QString task(const Task& task);
    [[nodiscard]] static QString taskAdvice(TaskKind kind);
    /// All three in words, the normal one too: for choosing.
    [[nodiscard]] static QString priority(Priority priority);
};

/// One thing that happened to a ticket, for the timeline.
struct SaleEvent {
    enum class Tone { Plain, Good, Attention, Bad };
    Instant at;
    QString words;
    QString who;
    Tone tone = Tone::Plain;
};
/// Everything that is known to have happened, oldest first, out of the ticket's and its payments' own times.
[[nodiscard]] std::vector<SaleEvent> saleEvents(const TicketDetails& details);

}  // namespace balcao
