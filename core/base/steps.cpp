#include "base/steps.h"

#ifdef BALCAO_STEPS
#include <csignal>
#include <cstdlib>
#include <cstring>
#endif

namespace balcao {

const char* stepName(Step step) {
    switch (step) {
        case Step::TicketOpened: return "ticket_opened";
        case Step::LineAdded: return "line_added";
        case Step::IntentStored: return "intent_stored";
        case Step::InvoiceCreated: return "invoice_created";
        case Step::InvoiceChecked: return "invoice_checked";
        case Step::InvoiceStored: return "invoice_stored";
        case Step::SettlementSeen: return "settlement_seen";
        case Step::SettlementStored: return "settlement_stored";
        case Step::CashStored: return "cash_stored";
        case Step::ReceiptStored: return "receipt_stored";
    }
    return "";
}

#ifdef BALCAO_STEPS
void passStep(Step step) {
    const char* wanted = std::getenv("BALCAO_KILL_AT");
    if (wanted != nullptr && std::strcmp(wanted, stepName(step)) == 0) std::raise(SIGKILL);
}
#endif

}  // namespace balcao
