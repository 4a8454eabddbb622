#pragma once

#include "backup/backup_manifest.h"
#include "backup/bytes.h"
#include "base/database.h"

namespace balcao {

/// What the database says of itself for a manifest.
struct DatabaseFacts {
    QString database;
    QString area;
    qint64 schema = 0;
    BackupCounts counts;
};

/// How the whole database is read: to whom, and how much it will be about.
struct CopyOut {
    TakeBytes take;
    std::function<void(qint64 bytes)> expect;
};

/// A backup that was begun, as every register of the organisation sees it.
struct BackupRun {
    Instant slot;  ///< the moment the plan named, or at which somebody asked
    RegisterId registerId;
    Instant begunAt;
    Instant endedAt;  ///< zero: it is being made, or its program was killed
    QString file;     ///< its name
    qint64 bytes = 0;
    QString failure;  ///< code of the error; empty: it was read back and kept
    [[nodiscard]] bool good() const { return happened(endedAt) && failure.isEmpty(); }
};

/// What a database that was restored must not do again.
struct StartAgain {
    Instant backupAt;  ///< what happened later may have been told to somebody, and is lost
    Instant now;
    QString firstDay;  ///< of the backup and of now, in the organisation's time zone, as tickets name days
    QString lastDay;
    qint64 numbersFrom = 0;  ///< 0: from the next full thousand
};

/// What backups need of a database.
class BackupStore {
 public:
    virtual ~BackupStore() = default;
    [[nodiscard]] virtual Result<DatabaseFacts> facts(Transaction& t) = 0;
    /// The database as this reading transaction sees it, while others write. Busy for PostgreSQL without
    /// its own program for it, whose words the detail has.
    [[nodiscard]] virtual Result<void> copyOut(Transaction& t, const CopyOut& to) = 0;
    /// Whether the run's slot is its register's now. It is nobody else's before, or was begun before `stale`
    /// and never ended, or ended badly before `retry`.
    [[nodiscard]] virtual Result<bool> claim(Transaction& t, const BackupRun& run, Instant stale,
                                             Instant retry) = 0;
    /// What became of it, if its register still has it.
    virtual void end(Transaction& t, const BackupRun& run) = 0;
    /// Newest first.
    [[nodiscard]] virtual Result<std::vector<BackupRun>> runs(Transaction& t, int limit) = 0;
    /// The newest that was kept.
    [[nodiscard]] virtual Result<std::optional<BackupRun>> lastGood(Transaction& t) = 0;
    /// Numbers of the days that may have gone on jump forward, sessions and refresh tokens end, and second
    /// steps begin behind every code that may have been used.
    [[nodiscard]] virtual Result<void> startAgain(Transaction& t, const StartAgain& from) = 0;
};

}  // namespace balcao
