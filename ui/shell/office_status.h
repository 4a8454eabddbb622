#pragma once

#include "base/clock.h"
#include "base/database.h"
#include "rates/rate_sample.h"

#include <QString>

#include <optional>

namespace balcao {

/// What the status strip says: how everything behind the window is, gathered by the program. Values only, so
/// that the strip can be shown and tested without an office.
struct OfficeStatus {
    QString person;
    QString registerName;
    QString unit;
    QString timeZone;  ///< of the organisation; empty: the machine's
    bool training = false;
    bool secretsAway = false;
    QString enrolmentCode;  ///< what this register shows while it lacks the key of personal data

    DatabaseHealth database = DatabaseHealth::Connecting;
    Instant databaseSince;  ///< when it became so
    Error databaseReason;

    QString node;  ///< name of the back end in use, "demo" or "lnd:office"
    bool nodeReachable = true;
    Instant nodeSince;
    Error nodeReason;
    Instant nextTryAt;

    std::optional<CurrentRate> rate;
    std::optional<Error> rateProblem;  ///< why nothing can be charged by it now
    Millis rateMaxAge{60'000};

    int watched = 0;    ///< open invoices the watcher follows
    int openTasks = 0;  ///< money that waits for a person

    QString printer;  ///< empty: none chosen
    bool printerReady = false;

    bool backupFailed = false;  ///< the newest try; only told to whoever makes backups
    bool backupLate = false;
};

}  // namespace balcao
