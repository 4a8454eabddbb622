#pragma once

#include "base/database.h"
#include "base/id_source.h"
#include "customers/customer_service.h"
#include "identity/actor.h"
#include "operations/operation_service.h"
#include "payments/payment_watcher.h"
#include "people/approval_service.h"
#include "rates/rate_service.h"
#include "settings/settings_service.h"
#include "tickets/charge_service.h"
#include "tickets/receipt_service.h"
#include "tickets/sales_service.h"
#include "tickets/ticket_service.h"

#include <QDate>

#include <functional>

namespace balcao {

/// Everything the counter page uses. The referenced objects outlive the page; `actor` and `settings` may
/// change their values while it lives.
struct CounterServices {
    const Clock& clock;
    IdSource& ids;
    Database& database;  ///< for its signals and health only: data comes through the services
    OperationService& operations;
    TicketService& tickets;
    ChargeService& charges;
    SalesService& sales;
    ReceiptService& receipts;
    RateService& rates;
    PaymentWatcher& watcher;
    const Actor& actor;
    const OfficeSettings& settings;
    bool training = false;  ///< the node sells nothing real: every ticket is a training ticket
    /// Lets the demo node's customer pay; empty where the node is a real one.
    std::function<Future<Done>(const QString& bolt11)> demoPay;
    /// Prints a receipt on the chosen printer and paper, whenever the printer answers. NotFound when it is
    /// away (facts: printer) or none was chosen (no facts), Io when it does not take the page. Empty: no such
    /// door.
    std::function<Future<Done>(const Receipt& receipt)> print;
    /// Offers to keep the receipt as a file; empty where there is no such door.
    std::function<void(const Receipt& receipt)> keep;
    /// Whether the customer has a display of his own to look at; empty: he has none.
    std::function<bool()> displayOpen = {};
    /// Where a second person approves what the clerk may not do alone; null where nobody does.
    ApprovalService* approvals = nullptr;
    /// Who tickets are for; null where nobody keeps customers.
    CustomerService* customers = nullptr;
};

/// The day it is at the counter: in the organisation's own zone, or the machine's when it names none.
[[nodiscard]] QDate localDay(Instant at, const Organisation& organisation);
/// "09:46:31" or "09:46" at the counter.
[[nodiscard]] QString localTime(Instant at, const Organisation& organisation, bool seconds);

}  // namespace balcao
