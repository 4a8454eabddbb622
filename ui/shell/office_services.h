#pragma once

#include "backup/backup_service.h"
#include "base/id_source.h"
#include "identity/actor.h"
#include "operations/operation_service.h"
#include "people/people_service.h"
#include "people/recovery_service.h"
#include "people/ways_service.h"
#include "rates/rate_service.h"
#include "settings/connection_service.h"
#include "settings/settings_service.h"
#include "tickets/charge_service.h"
#include "tickets/receipt_service.h"
#include "tickets/sales_service.h"
#include "tickets/ticket_service.h"
#include "ui/receipt/secret_paper.h"

#include <functional>

namespace balcao {

class EnrolmentService;
class EnrolmentWatch;

/// Everything the pages around the counter use. The referenced objects outlive the pages; `actor` and
/// `settings` may change their values while they live.
struct OfficeServices {
    const Clock& clock;
    IdSource& ids;
    OperationService& operations;
    TicketService& tickets;
    ChargeService& charges;
    SalesService& sales;
    ReceiptService& receipts;
    SettingsService& settingsService;
    ConnectionService& connections;
    PeopleService& people;
    RateService& rates;
    const Actor& actor;
    const OfficeSettings& settings;
    bool training = false;  ///< the node sells nothing real: every ticket is a training ticket
    /// As in CounterServices.
    std::function<Future<Done>(const Receipt& receipt)> print;
    /// Offers to keep the receipt as a file.
    std::function<void(const Receipt& receipt)> keep;
    BackupService* backups = nullptr;        ///< null: none can be made here
    EnrolmentService* enrolments = nullptr;  ///< with the next: null where there are no other registers
    EnrolmentWatch* ownEnrolment = nullptr;
    WaysService* ways = nullptr;  ///< null: nobody changes here how they sign in
    RecoveryService* recovery = nullptr;
    /// What is told once, on the chosen printer; null: nothing is printed here.
    std::function<Future<Done>(const SecretPaper& paper)> printSecret{};
};

}  // namespace balcao
