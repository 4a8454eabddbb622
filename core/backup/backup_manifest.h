#pragma once

#include "audit/journal_store.h"
#include "base/clock.h"

#include <QJsonObject>

namespace balcao {

/// How many of what verification counts there are.
struct BackupCounts {
    qint64 tickets = 0;
    qint64 payments = 0;
    qint64 ledgerTransactions = 0;
    qint64 auditEntries = 0;
    friend bool operator==(const BackupCounts&, const BackupCounts&) = default;
};

/// What a backup is of, as the database said in the same moment that was copied. It stands in the backup,
/// sealed like the rest.
struct BackupManifest {
    static constexpr int kFormat = 1;

    QString database;  ///< "sqlite" or "postgresql"
    QString area;      ///< PostgreSQL's schema that the tables stand in; empty for SQLite
    QString program;   ///< version of the program that made it
    qint64 schema = 0;
    TenantId tenant;
    QString organisation;
    Instant madeAt;
    RegisterId registerId;  ///< that made it
    QString registerName;
    std::vector<ChainHead> chains;  ///< where each register's journal ended
    BackupCounts counts;
    QByteArray profile;  ///< of the register that made it; no secret is in it
};

[[nodiscard]] QJsonObject toJson(const BackupManifest& manifest);
/// SealBroken (facts: reason "text") for what is none; DatabaseNewer (facts: subject "backup", database,
/// program) for one of a newer program.
[[nodiscard]] Result<BackupManifest> backupManifestFrom(const QJsonObject& json);

}  // namespace balcao
