#include "backup/backup_service.h"

#include "backup/backup_rules.h"
#include "backup/held_secrets.h"
#include "base/run_on.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

#include <chrono>

namespace balcao {

namespace backup_service_detail {

constexpr Millis kSayEvery{100};
/// A backup that takes longer belongs to a program that was killed.
constexpr Millis kStale{2 * 3'600'000};
constexpr Millis kRetry{30 * 60'000};

tl::unexpected<Error> wrong(const char* field) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("backup: ") + QString::fromLatin1(field),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

}  // namespace backup_service_detail

/// A backup on its way. The database goes with it, when nobody waits for it any more.
struct BackupService::Running {
    MakeBackup command;
    BackupPlan plan;
    BackupJob job;
    int takenAway = 0;
    std::unique_ptr<Database> database;
    std::shared_ptr<WrittenBackup> written;
    KeptBackup kept;
};

BackupService::BackupService(Tools tools, Stores stores, Here here)
    : m_t(std::move(tools)),
      m_s(stores),
      m_here(std::move(here)),
      m_maker({m_t.vault, m_t.crypto, m_t.files, m_s.backups, m_s.chains}) {
    m_thread.setMaxThreadCount(1);
}

BackupService::~BackupService() {
    cancel();
    // What works for it ends before what it works with.
    if (const auto running = m_running.lock()) running->database.reset();
    m_thread.waitForDone();
}

void BackupService::cancel() {
    if (const auto running = m_running.lock()) running->job.cancelled = true;
}

Future<BackupMade> BackupService::make(const MakeBackup& command) {
    const auto refused = [](const Error& error) { return ready<BackupMade>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::BackupMake); !allowed) {
        return refused(allowed.error());
    }
    if (isMaking()) return refused({ErrorCode::Busy, QStringLiteral("a backup is being made"), {}});
    const auto running = std::make_shared<Running>();
    running->command = command;
    m_running = running;
    const Instant now = m_t.clock.now();
    BackupRun as;
    as.slot = as.begunAt = now;
    as.registerId = command.actor.registerId;
    const auto claimed = m_s.database.write<bool>([this, command, as](Transaction& t) -> Result<bool> {
        BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, QStringLiteral("backup.make"), {}));
        // It was made; another one is another command.
        if (repeated) return fail(ErrorCode::IdempotencyConflict, QStringLiteral("this backup was made"));
        return m_s.backups.claim(t, as, {}, {});
    });
    return andThenAlways(claimed, this, [this, running, as](const Result<bool>& mine) {
        if (!mine || !*mine) m_running.reset();
        if (!mine) return ready<BackupMade>(tl::unexpected(mine.error()));
        if (!*mine) {
            return ready<BackupMade>(fail(ErrorCode::Busy, QStringLiteral("another backup of this moment")));
        }
        return run(running, as);
    });
}

Future<std::optional<BackupMade>> BackupService::makeIfDue(const Actor& own, const QString& timeZone) {
    using Made = std::optional<BackupMade>;
    if (isMaking()) return ready<Made>(Made());
    const auto running = std::make_shared<Running>();
    running->command.id = m_t.ids.make<CommandId>();
    running->command.actor = own;
    m_running = running;
    const auto claimed = m_s.database.write<std::optional<BackupRun>>(
        [this, own, timeZone](Transaction& t) { return claimDue(t, own, timeZone); });
    return andThenAlways(claimed, this, [this, running](const Result<std::optional<BackupRun>>& mine) {
        if (!mine || !*mine) m_running.reset();
        if (!mine) return ready<Made>(tl::unexpected(mine.error()));
        if (!*mine) return ready<Made>(Made());
        return andThen(run(running, **mine), this,
                       [](const BackupMade& made) { return ready<Made>(Made(made)); });
    });
}

Result<std::optional<BackupRun>> BackupService::claimDue(Transaction& t, const Actor& own,
                                                         const QString& timeZone) {
    using namespace backup_service_detail;
    using Claimed = std::optional<BackupRun>;
    BALCAO_TRY(plan, readPlan(t));
    if (!plan.on) return Claimed();
    const Instant now = m_t.clock.now();
    BackupRun mine;
    mine.slot = lastDue(plan, now, timeZone);
    mine.begunAt = now;
    mine.registerId = own.registerId;
    // One that somebody asked for meanwhile is as good.
    BALCAO_TRY(good, m_s.backups.lastGood(t));
    if (good && good->slot >= mine.slot) return Claimed();
    BALCAO_TRY(claimed, m_s.backups.claim(t, mine, now - kStale, now - kRetry));
    if (!claimed) return Claimed();
    return Claimed(mine);
}

Future<BackupMade> BackupService::run(const std::shared_ptr<Running>& running, const BackupRun& as) {
    const auto known = m_s.database.read<Known>([this](Transaction& t) { return readKnown(t); });
    const auto made = andThen(known, this, [this, running](const Known& all) { return begin(running, all); });
    return andThenAlways(made, this,
                         [this, as](const Result<BackupMade>& result) { return conclude(as, result); });
}

Future<BackupMade> BackupService::conclude(const BackupRun& as, const Result<BackupMade>& made) {
    m_running.reset();
    BackupRun run = as;
    run.endedAt = std::max(m_t.clock.now(), Instant(Millis(1)));
    if (made) {
        run.file = QFileInfo(made->kept.file).fileName();
        run.bytes = made->kept.databaseBytes;
    } else {
        run.failure = toText(made.error().code);
    }
    const auto ended = m_s.database.write<Done>([this, run](Transaction& t) -> Result<Done> {
        m_s.backups.end(t, run);
        return Done{};
    });
    return andThenAlways(ended, this, [this, made](const Result<Done>&) {
        Q_EMIT this->ended(made ? std::optional<Error>() : made.error());
        return ready<BackupMade>(made);
    });
}

Result<BackupService::Known> BackupService::readKnown(Transaction& t) {
    Known known;
    BALCAO_TRY(plan, readPlan(t));
    known.plan = plan;
    BALCAO_TRY(organisation, m_s.settings.get(t, QStringLiteral("organisation")));
    if (organisation) known.organisation = organisation->value(QStringLiteral("name")).toString();
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
    known.generations = generations;
    return known;
}

Future<BackupMade> BackupService::begin(const std::shared_ptr<Running>& running, const Known& known) {
    using namespace backup_service_detail;
    const auto refused = [](const Error& error) { return ready<BackupMade>(tl::unexpected(error)); };
    const MakeBackup& command = running->command;
    running->plan = known.plan;
    BackupJob& job = running->job;
    job.folder = command.folder.isEmpty() ? known.plan.folder : command.folder;
    if (job.folder.isEmpty()) return refused(wrong("folder").value());
    job.folder = QDir(job.folder).absolutePath();
    if (!command.passphrase && known.plan.recipient.isEmpty()) return refused(wrong("key").value());
    if (command.passphrase && command.passphrase->bytes().size() < kLeastPassphraseBytes) {
        return refused(wrong("passphrase").value());
    }
    job.wrapped = {command.passphrase, known.plan.recipient};
    const Instant now = m_t.clock.now();
    job.name = backupName(now);
    job.about.program = m_here.program;
    job.about.tenant = m_here.tenant;
    job.about.organisation = known.organisation;
    job.about.madeAt = now;
    job.about.registerId = command.actor.registerId;
    job.about.registerName = command.actor.registerName;
    job.about.profile = m_here.profile;
    const bool withKeys = command.withKeys.value_or(!command.passphrase);
    if (!withKeys || known.generations.empty()) return copy(running);
    const auto held = std::make_shared<HeldSecrets>();
    const auto carried = m_t.keeper.copyTo(*held, known.generations);
    return andThenAlways(carried, this, [this, running, held](const Result<int>& count) {
        // Books without the keys are worth more than no backup; what is in it is said.
        if (!count && running->command.withKeys) return ready<BackupMade>(tl::unexpected(count.error()));
        if (count) running->job.keys = held->keys();
        return copy(running);
    });
}

Future<BackupMade> BackupService::copy(const std::shared_ptr<Running>& running) {
    auto opened = m_t.openAgain();
    if (!opened) return ready<BackupMade>(tl::unexpected(opened.error()));
    running->database = *std::move(opened);
    running->job.progress = [this, said = std::chrono::steady_clock::time_point()](qint64 done,
                                                                                   qint64 expected) mutable {
        const auto now = std::chrono::steady_clock::now();
        if (now - said < backup_service_detail::kSayEvery) return;
        said = now;
        QMetaObject::invokeMethod(
            this, [this, done, expected] { Q_EMIT progressed(done, expected); }, Qt::QueuedConnection);
    };
    // The work holds nothing that holds the database: its thread must not be the one that ends it.
    using Written = std::shared_ptr<WrittenBackup>;
    const auto written =
        running->database->read<Written>([this, job = &running->job](Transaction& t) -> Result<Written> {
            BALCAO_TRY(part, m_maker.write(t, *job));
            return std::make_shared<WrittenBackup>(std::move(part));
        });
    return andThenAlways(written, this, [this, running](const Result<Written>& result) {
        running->database.reset();
        if (!result) return ready<BackupMade>(tl::unexpected(result.error()));
        running->written = *result;
        return prove(running);
    });
}

Future<BackupMade> BackupService::prove(const std::shared_ptr<Running>& running) {
    const auto kept = runOn<Done>(m_thread, [this, running]() -> Result<Done> {
        // A pool's thread counts as ended before it is gone, and a program may end in between.
        const auto forget = qScopeGuard([this] { m_t.crypto.forgetThread(); });
        BALCAO_TRY(proved, m_maker.prove(std::move(*running->written), running->job));
        running->kept = std::move(proved);
        running->takenAway = takeAway(*running);
        return Done{};
    });
    return andThen(kept, this, [this, running](Done) { return record(running); });
}

int BackupService::takeAway(const Running& running) const {
    // Only now, when a newer one was proved, and only where the plan's backups lie.
    if (running.plan.folder.isEmpty() || QDir(running.plan.folder).absolutePath() != running.job.folder) {
        return 0;
    }
    const auto there = m_t.files.list(running.job.folder);
    if (!there) return 0;
    int gone = 0;
    for (const ListedBackup& old : givenUp(*there, running.plan.keep, m_t.clock.now())) {
        if (old.name != running.job.name && m_t.files.remove(running.job.folder, old.name)) ++gone;
    }
    return gone;
}

Future<BackupMade> BackupService::record(const std::shared_ptr<Running>& running) {
    BackupMade made{running->kept, int(running->job.keys.size()), running->takenAway};
    const MakeBackup command = running->command;
    const QJsonObject details{{QStringLiteral("bytes"), made.kept.databaseBytes},
                              {QStringLiteral("keys"), made.keys},
                              {QStringLiteral("taken_away"), made.takenAway},
                              {QStringLiteral("recovery_key"), !command.passphrase}};
    const QString name = running->job.name;
    return m_s.database.write<BackupMade>(
        [this, command, details, name, made](Transaction& t) -> Result<BackupMade> {
            const QString kind = QStringLiteral("backup.make");
            m_s.commands.put(t, {command.id, kind, {}, name}, m_t.clock.now());
            BALCAO_CHECK(m_s.audit.record(t, command.actor, kind, name, details));
            return made;
        });
}

Future<std::vector<ListedBackup>> BackupService::list(const Actor& actor, const QString& folder) {
    using Listed = std::vector<ListedBackup>;
    return andThen(plan(actor), this, [this, folder](const BackupPlan& plan) {
        const QString place = folder.isEmpty() ? plan.folder : folder;
        if (place.isEmpty()) return ready<Listed>(Listed());
        return runOn<Listed>(m_thread, [this, place] { return m_t.files.list(place); });
    });
}

Future<BackupPlan> BackupService::plan(const Actor& actor) {
    if (const auto allowed = require(actor, Capability::BackupMake); !allowed) {
        return ready<BackupPlan>(tl::unexpected(allowed.error()));
    }
    return m_s.database.read<BackupPlan>([this](Transaction& t) { return readPlan(t); });
}

Future<BackupStatus> BackupService::status(const Actor& actor, const QString& timeZone) {
    if (const auto allowed = require(actor, Capability::BackupMake); !allowed) {
        return ready<BackupStatus>(tl::unexpected(allowed.error()));
    }
    return m_s.database.read<BackupStatus>([this, timeZone](Transaction& t) -> Result<BackupStatus> {
        BackupStatus status;
        BALCAO_TRY(plan, readPlan(t));
        status.plan = plan;
        BALCAO_TRY(good, m_s.backups.lastGood(t));
        status.lastGood = good;
        BALCAO_TRY(runs, m_s.backups.runs(t, 1));
        if (!runs.empty()) status.lastTry = runs.front();
        if (!plan.on) return status;
        const Instant now = m_t.clock.now();
        const Instant due = lastDue(plan, now, timeZone);
        status.late = now - due > BackupStatus::kLate && (!good || good->slot < due);
        return status;
    });
}

Result<BackupPlan> BackupService::readPlan(Transaction& t) {
    BALCAO_TRY(stored, m_s.settings.get(t, backupPlanKey()));
    if (!stored) return BackupPlan();
    return BackupPlan::fromJson(*stored);
}

Future<BackupPlan> BackupService::savePlan(const SaveBackupPlan& command) {
    QJsonObject body = command.plan.toJson();
    body.remove(QStringLiteral("recipient"));
    return store({command.id, QStringLiteral("backup.plan"), body, {}}, command.actor,
                 [plan = command.plan](BackupPlan& stored) {
                     const QByteArray recipient = stored.recipient;
                     stored = plan;
                     stored.recipient = recipient;
                 });
}

Result<BackupKeyPair> BackupService::newKey(const Actor& actor) const {
    BALCAO_CHECK(require(actor, Capability::BackupMake));
    return newBackupKey(m_t.vault, m_t.crypto);
}

Future<BackupPlan> BackupService::keepKey(const KeepBackupKey& command) {
    const QJsonObject body{{QStringLiteral("recipient"), QString::fromLatin1(command.recipient.toHex())}};
    return store({command.id, QStringLiteral("backup.key"), body, {}}, command.actor,
                 [recipient = command.recipient](BackupPlan& stored) { stored.recipient = recipient; });
}

Future<BackupPlan> BackupService::store(const StoredCommand& asked, const Actor& actor,
                                        const std::function<void(BackupPlan&)>& edit) {
    if (const auto allowed = require(actor, Capability::BackupMake); !allowed) {
        return ready<BackupPlan>(tl::unexpected(allowed.error()));
    }
    return m_s.database.write<BackupPlan>([this, asked, actor, edit](Transaction& t) -> Result<BackupPlan> {
        BALCAO_TRY(repeated, findRepeated(m_s.commands, t, asked.id, asked.kind, asked.body));
        BALCAO_TRY(plan, readPlan(t));
        if (repeated) return plan;
        edit(plan);
        BALCAO_TRY(sound, BackupPlan::fromJson(plan.toJson()));
        m_s.settings.put(t, backupPlanKey(), sound.toJson());
        StoredCommand done = asked;
        done.body = digestFields(asked.body);
        m_s.commands.put(t, done, m_t.clock.now());
        // The key's public half is no secret; which key counts is worth knowing.
        BALCAO_CHECK(m_s.audit.record(t, actor, asked.kind, QStringLiteral("backup"), asked.body));
        return sound;
    });
}

}  // namespace balcao
