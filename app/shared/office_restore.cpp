#include "shared/office_restore.h"

#include "audit/audit_anchors.h"
#include "backup/backup_reader.h"
#include "backup/backup_rules.h"
#include "backup/held_secrets.h"
#include "backup/restore_place.h"
#include "base/civil_time.h"
#include "base/steps.h"
#include "crypto/openssl_vault_crypto.h"
#include "crypto/openssl_wrap_crypto.h"
#include "settings/settings_service.h"
#include "shared/kept_anchor.h"
#include "shared/secrets.h"
#include "storage/backup_folder.h"
#include "storage/restore_places.h"
#include "storage/sql_backup_store.h"
#include "storage/stores.h"
#include "tokens/token_keys.h"
#include "vault/key_keeper.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QScopeGuard>
#include <QThreadPool>

#include <algorithm>

namespace balcao {

namespace office_restore_detail {

const QString kAction = QStringLiteral("backup.restore");

/// The moment of the backup: what waited for an answer then has not waited since.
class BackupClock final : public Clock {
 public:
    explicit BackupClock(Instant at) : m_at(at) {}
    [[nodiscard]] Instant now() const override { return m_at; }

 private:
    Instant m_at;
};

tl::unexpected<Error> conflict(const char* reason, const QString& detail) {
    return fail(ErrorCode::StateConflict, detail, {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

Result<BackupManifest> readWhole(const QString& file, const BackupSecret& secret, const TakeBytes& take,
                                 const std::function<Result<void>(const BackupReader&)>& begin,
                                 CarriedKeys* keys) {
    const OpenSslVaultCrypto vault;
    const OpenSslWrapCrypto crypto;
    // A pool's thread counts as ended before it is gone, and the program may end in between.
    const auto forget = qScopeGuard([&crypto] { crypto.forgetThread(); });
    BackupFolder files;
    BALCAO_TRY(source, files.read(file));
    BALCAO_TRY(reader, BackupReader::open(vault, crypto, *source, secret));
    if (begin) BALCAO_CHECK(begin(*reader));
    BALCAO_CHECK(reader->readAll(take));
    if (keys != nullptr) *keys = reader->keys();
    return reader->manifest();
}

/// The file a database on this computer is; empty for one elsewhere.
QString fileOf(const QString& url, const QString& directory) {
    const QString scheme = QStringLiteral("sqlite:");
    return url.startsWith(scheme) ? QDir(directory).filePath(url.mid(scheme.size())) : QString();
}

/// One restore, step by step, and everything it needs to live.
class Restorer final : public QObject {
 public:
    Restorer(RestoreWish wish, QObject* parent) : QObject(parent), m_w(std::move(wish)) {
        m_thread.setMaxThreadCount(1);
        m_thread.setExpiryTimeout(-1);  // a connection belongs to the thread that opened it
    }
    ~Restorer() override {
        m_database.reset();
        m_thread.start([this] { m_place.reset(); });
        m_thread.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(Restorer)

    [[nodiscard]] Future<Restored> work() {
        say(RestoreStage::Reading);
        const auto read = onThread([this]() -> Result<Done> {
            // All of it before anything is made of it.
            BALCAO_TRY(manifest, readWhole(
                                     m_w.file, m_w.secret, [](QByteArrayView) { return Result<void>(); },
                                     nullptr, &m_keys));
            m_done.manifest = std::move(manifest);
            return Done{};
        });
        const auto known = andThen(read, this, [this](Done) {
            if (const auto found = findProfile(); !found) {
                return ready<QByteArray>(tl::unexpected(found.error()));
            }
            return databasePassword(*m_secrets, m_w.into, m_w.databasePassword, this);
        });
        const auto filled = andThen(known, this, [this](const QByteArray& password) {
            m_w.databasePassword = password;
            say(RestoreStage::Filling);
            return onThread([this] { return fill(); });
        });
        const auto proved = andThen(filled, this, [this](Done) {
            passStep(Step::RestoreFilled);
            say(RestoreStage::Proving);
            return prove();
        });
        const auto keyed = andThen(proved, this, [this](Done) {
            say(RestoreStage::Using);
            return bringKeys();
        });
        const auto marked = andThen(keyed, this, [this](Done) {
            if (const auto made = makeProfile(); !made) return ready<Done>(tl::unexpected(made.error()));
            return startAgain();
        });
        const auto used = andThen(marked, this, [this](Done) {
            m_database.reset();
            return onThread([this]() -> Result<Done> {
                passStep(Step::RestoreMarked);
                BALCAO_CHECK(m_place->use());
                passStep(Step::RestoreUsed);
                return Done{};
            });
        });
        return andThenAlways(used, this, [this](const Result<Done>& outcome) {
            if (!outcome) {
                takeProfileBack();
                return ready<Restored>(tl::unexpected(outcome.error()));
            }
            if (const auto pointed = pointProfile(); !pointed) {
                return ready<Restored>(tl::unexpected(pointed.error()));
            }
            KeptAnchor(m_profile).write(m_anchor);
            return ready<Restored>(m_done);
        });
    }

 private:
    void say(RestoreStage stage) const {
        if (m_w.begun) m_w.begun(stage);
    }

    [[nodiscard]] Future<Done> onThread(std::function<Result<Done>()> step) {
        auto promise = std::make_shared<QPromise<Result<Done>>>();
        promise->start();
        m_thread.start([promise, step = std::move(step)] {
            promise->addResult(step());
            promise->finish();
        });
        return promise->future();
    }

    [[nodiscard]] SqlOptions options(const QString& url) const {
        SqlOptions options;
        options.url = url;
        options.directory = m_w.directory;
        options.password = m_w.databasePassword;
        return options;
    }

    [[nodiscard]] Result<void> findProfile() {
        m_profileThere = Profile::exists(m_w.directory);
        auto profile = m_profileThere ? Profile::load(m_w.directory)
                                      : Profile::parse(m_done.manifest.profile, m_w.directory);
        if (!profile) return tl::unexpected(profile.error());
        m_profile = *std::move(profile);
        if (m_profile.tenant != m_done.manifest.tenant) {
            return conflict("tenant", QStringLiteral("the profile is another organisation's"));
        }
        return m_profile.makeFolder();
    }

    [[nodiscard]] Result<Done> fill() {
        BALCAO_TRY(place, restorePlace(options(m_w.into)));
        m_place = std::move(place);
        const auto begin = [this](const BackupReader& reader) -> Result<void> {
            BALCAO_CHECK(m_place->begin(reader.manifest()));
            passStep(Step::RestoreBegun);
            return {};
        };
        BALCAO_TRY(manifest,
                   readWhole(
                       m_w.file, m_w.secret, [this](QByteArrayView next) { return m_place->write(next); },
                       begin, nullptr));
        if (toJson(manifest) != toJson(m_done.manifest)) {
            return fail(ErrorCode::SealBroken, QStringLiteral("the backup changed while it was read"),
                        {{QStringLiteral("subject"), QStringLiteral("backup")},
                         {QStringLiteral("reason"), QStringLiteral("changed")}});
        }
        BALCAO_CHECK(m_place->filled());
        return Done{};
    }

    /// Opening it brings its schema to this program's.
    [[nodiscard]] Future<Done> prove() {
        SqlOptions opened = options(m_place->url());
        opened.mustExist = true;
        opened.oneTry = true;
        opened.restoring = true;
        auto database = SqlDatabase::create(opened, m_profile.tenant);
        if (!database) return ready<Done>(tl::unexpected(database.error()));
        m_database = *std::move(database);
        m_audit = std::make_unique<AuditLog>(m_profile.tenant, m_clock, m_stores.audit);
        m_then = std::make_unique<BackupClock>(m_done.manifest.madeAt);
        m_verification = std::make_unique<Verification>(
            *m_then, m_profile.tenant,
            TicketService::Stores{*m_database, m_stores.commands, m_stores.outbox, m_stores.operations,
                                  m_stores.tickets, m_stores.payments, m_stores.tasks, *m_audit},
            m_stores.ledger, m_stores.audit, m_stores.journal);
        const auto same =
            m_database->read<Done>([this](Transaction& t) -> Result<Done> { return compare(t); });
        const auto report = andThen(same, this, [this](Done) { return m_verification->run(); });
        return andThen(report, this, [this](const VerificationReport& found) {
            m_done.report = found;
            if (!found.ok() && !m_w.evenIfBroken) return ready<Done>(broken(found));
            passStep(Step::RestoreProved);
            return ready<Done>(Done{});
        });
    }

    [[nodiscard]] static tl::unexpected<Error> broken(const VerificationReport& report) {
        QStringList rules;
        for (const Violation& violation : report.violations) rules.append(violation.rule);
        rules.removeDuplicates();
        return fail(ErrorCode::StateConflict, QStringLiteral("the books in the backup do not hold"),
                    {{QStringLiteral("reason"), QStringLiteral("broken")},
                     {QStringLiteral("rules"), rules},
                     {QStringLiteral("count"), qint64(report.violations.size())}});
    }

    /// What is there is what the backup says it is.
    [[nodiscard]] Result<Done> compare(Transaction& t) {
        BALCAO_TRY(facts, m_backups.facts(t));
        if (facts.counts != m_done.manifest.counts) {
            return fail(ErrorCode::DatabaseCorrupt, QStringLiteral("not all rows of the backup are there"));
        }
        for (const ChainHead& chain : m_done.manifest.chains) {
            BALCAO_TRY(head, m_stores.audit.head(t, chain.registerId));
            if (head.sequence != chain.sequence || head.hash != chain.hash) {
                return fail(ErrorCode::DatabaseCorrupt,
                            QStringLiteral("a journal does not end where the backup says"));
            }
        }
        return Done{};
    }

    [[nodiscard]] Future<Done> bringKeys() {
        // Keys are brought before the database is used: they open nothing by themselves.
        m_carried = std::make_unique<HeldSecrets>(std::move(m_keys));
        m_keeper = std::make_unique<KeyKeeper>(m_vaultCrypto, *m_secrets, m_ids);
        const auto generations = m_database->read<std::vector<KeyGeneration>>(
            [this](Transaction& t) { return m_stores.vault.generations(t, VaultStore::Hold::No); });
        const auto brought = andThen(generations, this, [this](const std::vector<KeyGeneration>& all) {
            if (m_carried->keys().empty()) return ready<int>(0);
            return m_keeper->bringFrom(*m_carried, all);
        });
        const auto counted = andThen(brought, this, [this](int count) {
            m_done.keys = count;
            return CounterKey::load(*m_secrets, m_ids, m_profile.registerId.text(), this);
        });
        // Without a keeper of secrets everything but the keys is restored; what lacks them says so.
        return andThenAlways(counted, this, [this](const Result<CounterKey>& key) {
            if (key) m_key = *key;
            // Whatever signed tokens may have signed some that nobody here knows of.
            const auto gone = m_secrets->remove(TokenKeys::secretName(m_profile.tenant));
            return andThenAlways(gone, this, [](const Result<Done>&) { return ready<Done>(Done{}); });
        });
    }

    [[nodiscard]] Future<Done> startAgain() {
        m_anchors = std::make_unique<AuditAnchors>(
            m_clock, m_profile.tenant,
            AuditAnchors::Stores{*m_database, m_stores.audit, m_stores.journal, *m_audit}, m_key);
        return m_database->write<Done>([this](Transaction& t) -> Result<Done> { return mark(t); });
    }

    [[nodiscard]] Result<Done> mark(Transaction& t) {
        BALCAO_TRY(settings, readSettings(t, m_stores.settings));
        const Instant now = std::max(m_clock.now(), m_done.manifest.madeAt);
        const QString zone = settings.organisation.timeZone;
        StartAgain from;
        from.backupAt = m_done.manifest.madeAt;
        from.now = now;
        from.firstDay = civilDay(m_done.manifest.madeAt, zone).toString(Qt::ISODate);
        from.lastDay = civilDay(now, zone).toString(Qt::ISODate);
        from.numbersFrom = m_w.numbersFrom;
        BALCAO_CHECK(m_backups.startAgain(t, from));
        // Nobody is signed in here: it is the register's own act, in its own chain.
        Actor own;
        own.registerId = m_profile.registerId;
        own.registerName = m_profile.registerName;
        BALCAO_CHECK(m_audit->record(t, own, kAction, QFileInfo(m_w.file).fileName(), toDetails(from)));
        BALCAO_TRY(anchor, m_anchors->write(t, own));
        m_anchor = anchor;
        return Done{};
    }

    [[nodiscard]] QJsonObject toDetails(const StartAgain& from) const {
        QJsonObject manifest = toJson(m_done.manifest);
        QJsonObject details;
        for (const char* field : {"made_at", "register", "program", "chains", "counts"}) {
            details.insert(QString::fromLatin1(field), manifest.value(QLatin1String(field)));
        }
        details.insert(QStringLiteral("numbers_from"), from.numbersFrom);
        details.insert(QStringLiteral("violations"), qint64(m_done.report.violations.size()));
        return details;
    }

    /// Where there is none: before the database is used, so that whoever is killed in between finds it by
    /// restoring again. Until then it leads to a place that nothing opens.
    [[nodiscard]] Result<void> makeProfile() {
        if (m_profileThere) return {};
        m_profile.databaseUrl = m_w.into;
        // The demo node stays where it was, and another one has another key.
        m_profile.knownNodes.erase(QStringLiteral("demo"));
        m_profileMade = true;
        return m_profile.save();
    }

    /// A profile that leads to nothing would stand in the way of a first start.
    void takeProfileBack() {
        const QString file = fileOf(m_w.into, m_w.directory);
        if (!m_profileMade || file.isEmpty()) return;
        if (!QFile::exists(file)) (void)QFile::remove(m_profile.path(QStringLiteral("profile.json")));
    }

    [[nodiscard]] Result<void> pointProfile() {
        m_done.numbersFrom = m_w.numbersFrom;
        m_done.profileMade = !m_profileThere;
        const QString url = m_w.into;
        if (m_profile.databaseUrl == url) return {};
        return m_profile.change([&url](Profile& profile) { profile.databaseUrl = url; });
    }

    RestoreWish m_w;
    Restored m_done;
    CarriedKeys m_keys;
    Profile m_profile;
    bool m_profileThere = false;
    bool m_profileMade = false;
    SystemClock m_clock;
    SystemIdSource m_ids{m_clock};
    std::unique_ptr<SecretStore> m_secrets = programSecrets(Millis(90'000));
    OpenSslVaultCrypto m_vaultCrypto;
    SqlStores m_stores;
    SqlBackupStore m_backups;
    CounterKey m_key;
    AuditAnchor m_anchor;
    std::unique_ptr<AuditLog> m_audit;
    std::unique_ptr<BackupClock> m_then;
    std::unique_ptr<Verification> m_verification;
    std::unique_ptr<AuditAnchors> m_anchors;
    std::unique_ptr<HeldSecrets> m_carried;
    std::unique_ptr<KeyKeeper> m_keeper;
    std::unique_ptr<RestorePlace> m_place;
    std::unique_ptr<SqlDatabase> m_database;
    QThreadPool m_thread;
};

}  // namespace office_restore_detail

Result<BackupSecret::Kind> backupAsksFor(const QString& file) {
    BackupFolder files;
    BALCAO_TRY(source, files.read(file));
    QByteArray start(BackupHeader::kStartBytes + 512, '\0');
    BALCAO_TRY(got, source->read(start.data(), start.size()));
    start.truncate(got);
    BALCAO_TRY(header, BackupHeader::parse(start));
    return std::holds_alternative<PassphraseWrap>(header.wrap) ? BackupSecret::Kind::Passphrase
                                                               : BackupSecret::Kind::RecoveryKey;
}

bool restoreWasCutOff(const Profile& profile) {
    const QString file = office_restore_detail::fileOf(profile.databaseUrl, profile.directory);
    return !file.isEmpty() && !QFile::exists(file) && QFile::exists(restoringFile(file));
}

void giveUpRestore(const Profile& profile) {
    if (!restoreWasCutOff(profile)) return;
    // The profile first: without it what is left is swept by whatever begins here next.
    (void)QFile::remove(profile.path(QStringLiteral("profile.json")));
    sweepRestoring(office_restore_detail::fileOf(profile.databaseUrl, profile.directory));
}

Future<BackupManifest> verifyBackup(const QString& file, const BackupSecret& secret, QObject* context) {
    auto* thread = new QThreadPool(context);
    auto promise = std::make_shared<QPromise<Result<BackupManifest>>>();
    promise->start();
    thread->start([promise, file, secret] {
        promise->addResult(office_restore_detail::readWhole(
            file, secret, [](QByteArrayView) { return Result<void>(); }, nullptr, nullptr));
        promise->finish();
    });
    return promise->future();
}

Future<Restored> restoreBackup(const RestoreWish& wish, QObject* context) {
    auto* restorer = new office_restore_detail::Restorer(wish, context);
    return andThenAlways(restorer->work(), context, [restorer](const Result<Restored>& done) {
        restorer->deleteLater();
        return ready<Restored>(done);
    });
}

}  // namespace balcao
