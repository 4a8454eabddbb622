#pragma once

#include "backup/backup_key.h"
#include "backup/backup_manifest.h"
#include "reports/verification.h"
#include "shared/profile.h"

#include <functional>

namespace balcao {

/// Which secret opens a backup. SealBroken (facts: reason "text") for another file, DatabaseNewer.
[[nodiscard]] Result<BackupSecret::Kind> backupAsksFor(const QString& file);

/// Reads a whole backup, authenticates every byte of it and says what it is of. For as long as that takes:
/// on a thread of its own.
[[nodiscard]] Future<BackupManifest> verifyBackup(const QString& file, const BackupSecret& secret,
                                                  QObject* context);

/// What a restore does, in this order.
enum class RestoreStage { Reading, Filling, Proving, Using };

struct RestoreWish {
    QString file;
    BackupSecret secret;
    QString into;                 ///< address of an empty place: "sqlite:FILE" or a PostgreSQL database
    QString directory;            ///< of the profile, which then works there; it is made where there is none
    QByteArray databasePassword;  ///< empty: as the keeper of secrets has it
    qint64 numbersFrom = 0;       ///< ticket numbers of the days in question; 0: the next full thousand
    bool evenIfBroken = false;    ///< books that did not hold when they were copied are used all the same
    std::function<void(RestoreStage)> begun;  ///< called where the restore was asked for; may be empty
};

struct Restored {
    BackupManifest manifest;
    VerificationReport report;  ///< of what was copied, before anything was added
    int keys = 0;               ///< of personal data that were lacking here
    bool profileMade = false;
    qint64 numbersFrom = 0;
};

/// Builds the backup's database in an empty place, proves it by the whole verification and by what the
/// backup says of itself, makes numbers, sessions, tokens and codes begin behind everything that may have
/// happened since, writes the act into the journal, and only then lets it be used. Killed at any moment,
/// everything that was used before is as it was. StateConflict as RestorePlace, (facts: reason "tenant") for
/// a profile of another organisation, (facts: reason "broken", rules) for books that do not hold.
[[nodiscard]] Future<Restored> restoreBackup(const RestoreWish& wish, QObject* context);

/// The program ended while it restored into this profile: there is a profile, and the database on this
/// computer it leads to never got its name. Restoring again is what helps.
[[nodiscard]] bool restoreWasCutOff(const Profile& profile);
/// Gives such a restore up: what it had built goes, and the profile that leads to it, so that a first start
/// can follow. Nothing happens where the database has its name.
void giveUpRestore(const Profile& profile);

}  // namespace balcao
