#pragma once

#include "payments/payment.h"
#include "payments/task.h"
#include "tickets/ticket.h"
#include "ui/widgets/state_badge.h"

#include <QLocale>

namespace balcao {

enum class WordLength { Full, Short };

/// Icon, word and colours of a payment's state; `difference` is the short or surplus amount (never negative).
[[nodiscard]] BadgeLook stateLook(PaymentState state, const Fiat& difference, const QLocale& locale,
                                  WordLength length = WordLength::Full);
[[nodiscard]] BadgeLook stateLook(TicketState state, WordLength length = WordLength::Full);
[[nodiscard]] BadgeLook taskLook(TaskKind kind);
/// The badge of a sale that never touched money.
[[nodiscard]] BadgeLook trainingLook();
/// "Priority", "80 or older"; empty for normal.
[[nodiscard]] QString priorityWord(Priority priority);
[[nodiscard]] QString tenderWord(Tender tender);

}  // namespace balcao
