#pragma once

#include "audit/audit_store.h"
#include "backup/backup_files.h"
#include "backup/backup_reader.h"
#include "backup/backup_store.h"

#include <atomic>

namespace balcao {

/// One backup that is being made; shared by who asked and who works.
struct BackupJob {
    QString folder;
    QString name;
    BackupFor wrapped;
    BackupManifest about;  ///< who makes it and when; the rest is the database's
    CarriedKeys keys;
    std::atomic_bool cancelled = false;
    std::function<void(qint64 done, qint64 expected)> progress;  ///< on a database thread
};

/// A backup that is written and flushed, under no name yet.
struct WrittenBackup {
    std::unique_ptr<BackupPart> part;
    std::shared_ptr<const SecretKey> key;
    BackupManifest manifest;
    qint64 databaseBytes = 0;
};

/// A backup that was read back and is kept.
struct KeptBackup {
    QString file;
    BackupManifest manifest;
    qint64 databaseBytes = 0;
};

/// Makes backups. Nothing here decides who may.
class BackupMaker {
 public:
    struct Tools {
        const VaultCrypto& vault;
        const WrapCrypto& crypto;
        BackupFiles& files;
        BackupStore& store;
        AuditStore& audit;
    };
    explicit BackupMaker(Tools tools) : m_t(tools) {}

    /// Everything of one moment, in the caller's reading transaction. Run again it begins anew, with another
    /// key. Cancelled when the job was.
    [[nodiscard]] Result<WrittenBackup> write(Transaction& t, BackupJob& job);
    /// Reads it back from its first byte to its last and gives it its name. SealBroken when what the disk
    /// gives back is not what was written: then it is not kept.
    [[nodiscard]] Result<KeptBackup> prove(WrittenBackup written, BackupJob& job);

 private:
    [[nodiscard]] Result<BackupManifest> describe(Transaction& t, const BackupJob& job);

    Tools m_t;
};

/// Reads a whole backup and says what it is of; `take` gets the database. As BackupReader.
[[nodiscard]] Result<BackupManifest> readBackup(BackupReader& reader, const TakeBytes& take);

}  // namespace balcao
