#pragma once

#include "audit/audit_log.h"
#include "backup/backup_maker.h"
#include "backup/backup_plan.h"
#include "base/command_store.h"
#include "settings/settings_store.h"
#include "vault/key_keeper.h"

#include <QThreadPool>

namespace balcao {

struct MakeBackup {
    CommandId id;
    Actor actor;
    QString folder;         ///< empty: the plan's
    HeldSecret passphrase;  ///< null: the recovery key counts
    /// Whether the keys of personal data go into it. By default they do where only the recovery key opens
    /// it: a passphrase is what people tell each other.
    std::optional<bool> withKeys;
};

struct SaveBackupPlan {
    CommandId id;
    Actor actor;
    BackupPlan plan;  ///< its recipient is left as it is
};

struct KeepBackupKey {
    CommandId id;
    Actor actor;
    QByteArray recipient;  ///< public half of the key that was told
};

/// How it stands with an organisation's backups.
struct BackupStatus {
    BackupPlan plan;
    std::optional<BackupRun> lastGood;
    std::optional<BackupRun> lastTry;  ///< the newest, whatever became of it
    /// The plan asked for one more than `kLate` ago, and none was kept since.
    bool late = false;
    /// The newest try came to nothing.
    [[nodiscard]] bool failed() const { return lastTry && !lastTry->failure.isEmpty(); }
    static constexpr Millis kLate{2 * 3'600'000};
};

/// What came of one.
struct BackupMade {
    KeptBackup kept;
    int keys = 0;       ///< of personal data, in it
    int takenAway = 0;  ///< older ones, by the rule
};

/// Makes backups while the shop sells, and looks after the plan for them.
class BackupService final : public QObject {
    Q_OBJECT
 public:
    struct Tools {
        const Clock& clock;
        IdSource& ids;
        const VaultCrypto& vault;
        const WrapCrypto& crypto;
        BackupFiles& files;
        KeyKeeper& keeper;
        /// The same database once more, to be read only: a backup takes none of the shop's own connections.
        std::function<Result<std::unique_ptr<Database>>()> openAgain;
    };
    struct Stores {
        Database& database;
        CommandStore& commands;
        SettingsStore& settings;
        VaultStore& vault;
        AuditStore& chains;
        BackupStore& backups;
        AuditLog& audit;
    };
    /// Of the register that makes them.
    struct Here {
        TenantId tenant;
        QString program;
        QByteArray profile;
    };
    BackupService(Tools tools, Stores stores, Here here);
    ~BackupService() override;

    /// One at a time: Busy otherwise. Proved by reading it back before it gets its name; then older ones go
    /// as the plan's rule says, if it went into the plan's folder. Capability backup.make. InvalidArgument
    /// (facts: field "folder", "key" without a recovery key, "passphrase"); as BackupMaker; Cancelled.
    /// Journal: backup.make.
    [[nodiscard]] Future<BackupMade> make(const MakeBackup& command);
    /// The same when the plan asks for one and no register has made it, or is making it; nothing otherwise.
    /// One that failed is tried again after half an hour, one whose register went away after two hours.
    /// Times that were missed are made up once. The register's own act: nobody has to be there for it.
    [[nodiscard]] Future<std::optional<BackupMade>> makeIfDue(const Actor& own, const QString& timeZone);
    /// The one that is being made is given up and leaves nothing.
    void cancel();

    /// Those in a folder, or in the plan's, newest first. Capability backup.make.
    [[nodiscard]] Future<std::vector<ListedBackup>> list(const Actor& actor, const QString& folder);
    [[nodiscard]] Future<BackupPlan> plan(const Actor& actor);
    [[nodiscard]] Future<BackupStatus> status(const Actor& actor, const QString& timeZone);
    [[nodiscard]] bool isMaking() const { return !m_running.expired(); }
    /// Capability backup.make. InvalidArgument (facts: field). Journal: backup.plan.
    [[nodiscard]] Future<BackupPlan> savePlan(const SaveBackupPlan& command);
    /// A new recovery key, told here and kept nowhere. It counts once its public half was kept.
    [[nodiscard]] Result<BackupKeyPair> newKey(const Actor& actor) const;
    /// From now on backups are made for this key. Capability backup.make. Journal: backup.key.
    [[nodiscard]] Future<BackupPlan> keepKey(const KeepBackupKey& command);

 Q_SIGNALS:
    /// Bytes of the database; `expected` is 0 while nobody knows.
    void progressed(qint64 done, qint64 expected);
    /// One ended, well or not, whoever asked for it here.
    void ended(const std::optional<balcao::Error>& failure);

 private:
    struct Running;
    struct Known {
        BackupPlan plan;
        QString organisation;
        std::vector<KeyGeneration> generations;
    };
    [[nodiscard]] Future<BackupMade> run(const std::shared_ptr<Running>& running, const BackupRun& as);
    [[nodiscard]] Future<BackupMade> conclude(const BackupRun& as, const Result<BackupMade>& made);
    [[nodiscard]] Result<std::optional<BackupRun>> claimDue(Transaction& t, const Actor& own,
                                                            const QString& timeZone);
    [[nodiscard]] Result<Known> readKnown(Transaction& t);
    [[nodiscard]] Future<BackupMade> begin(const std::shared_ptr<Running>& running, const Known& known);
    [[nodiscard]] Future<BackupMade> copy(const std::shared_ptr<Running>& running);
    [[nodiscard]] Future<BackupMade> prove(const std::shared_ptr<Running>& running);
    [[nodiscard]] Future<BackupMade> record(const std::shared_ptr<Running>& running);
    [[nodiscard]] Result<BackupPlan> readPlan(Transaction& t);
    [[nodiscard]] Future<BackupPlan> store(const StoredCommand& asked, const Actor& actor,
                                           const std::function<void(BackupPlan&)>& edit);
    [[nodiscard]] int takeAway(const Running& running) const;

    Tools m_t;
    Stores m_s;
    Here m_here;
    BackupMaker m_maker;
    std::weak_ptr<Running> m_running;
    QThreadPool m_thread;  // last: its work ends before what it uses goes
};

}  // namespace balcao
