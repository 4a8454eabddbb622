#pragma once

#include "base/future.h"

namespace balcao {

/// The places between which a crash must lose nothing. With BALCAO_STEPS (test builds) the program kills
/// itself with SIGKILL at the step named in the environment variable BALCAO_KILL_AT; otherwise nothing.
enum class Step {
    TicketOpened,
    LineAdded,
    IntentStored,
    InvoiceCreated,
    InvoiceChecked,
    InvoiceStored,
    SettlementSeen,
    SettlementStored,
    CashStored,
    ReceiptStored
};

/// Name of a step as BALCAO_KILL_AT spells it, e.g. "intent_stored".
[[nodiscard]] const char* stepName(Step step);

/// Every step, for the test that kills at each.
inline constexpr Step kAllSteps[] = {Step::TicketOpened,   Step::LineAdded,        Step::IntentStored,
                                     Step::InvoiceCreated, Step::InvoiceChecked,   Step::InvoiceStored,
                                     Step::SettlementSeen, Step::SettlementStored, Step::CashStored,
                                     Step::ReceiptStored};

#ifdef BALCAO_STEPS
void passStep(Step step);
#else
inline void passStep(Step) {}
#endif

/// The same future, passing a step once it succeeded.
template <typename T>
[[nodiscard]] Future<T> withStep([[maybe_unused]] Step step, Future<T> future) {
#ifdef BALCAO_STEPS
    return future.then([step](Result<T> result) {
        if (result) passStep(step);
        return result;
    });
#else
    return future;
#endif
}

}  // namespace balcao
