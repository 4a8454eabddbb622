#include "base/steps.h"
#include "vault/vault_service.h"

#include <algorithm>

namespace balcao {

namespace {

const QString kRotateVault = QStringLiteral("vault.rotate");
/// Small enough that a sale which waits behind it does not notice.
constexpr int kKeysAtOnce = 200;

QJsonObject bodyOfRotation(const RotateVault& command) {
    return {{QStringLiteral("secret"), command.secret}};
}

/// An older generation with something left to do, not before this one.
std::optional<KeyGeneration> olderFrom(const std::vector<KeyGeneration>& all, qint64 number) {
    for (const KeyGeneration& one : all) {
        if (one.number == all.back().number) break;  // the newest is nobody's older one
        if (one.number >= number && (one.inUse || !happened(one.retiredAt))) return one;
    }
    return std::nullopt;
}

}  // namespace

/// The walk over all older keys, from batch to batch.
struct VaultService::Moving {
    Actor actor;
    Place place;
    VaultProgress progress;
    qint64 broken = 0;
    QPromise<Result<VaultProgress>> promise;
};

Future<VaultProgress> VaultService::rotate(const RotateVault& command) {
    const auto refused = [](const Error& error) { return ready<VaultProgress>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::VaultEdit); !allowed) {
        return refused(allowed.error());
    }
    const auto isNew = andThen(open(), this, [this, command](Done) {
        return m_s.database.read<bool>([this, command](Transaction& t) { return isNewRotation(t, command); });
    });
    const auto begun = andThen(isNew, this, [this, command](bool wanted) {
        return wanted ? beginRotation(command) : ready<Done>(Done{});
    });
    return andThen(begun, this, [this, actor = command.actor](Done) { return moveKeys(actor); });
}

Future<VaultProgress> VaultService::resume(const Actor& actor) {
    return andThen(open(), this, [this, actor](Done) { return moveKeys(actor); });
}

Result<bool> VaultService::isNewRotation(Transaction& t, const RotateVault& command) {
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kRotateVault, bodyOfRotation(command)));
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
    return !repeated && !olderFrom(generations, 0);
}

Future<VaultProgress> VaultService::turn(const Actor& actor,
                                         const std::function<Result<bool>(Transaction&)>& also) {
    const StoreKey store = [this, actor, also](Transaction& t, const KeptKey& key) -> Result<bool> {
        BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::UntilTheEnd));
        BALCAO_TRY(wanted, also(t));
        const auto& newest = generations.back();
        // Run again after its commit it finds itself.
        if (!wanted) return newest.check == key.check;
        BALCAO_CHECK(addGeneration(t, actor, newest.number, key));
        return true;
    };
    const auto opened = open();
    const auto turned =
        andThen(opened, this, [this, store](Done) { return storeNewKey(m_keeper.make(), store); });
    return andThen(turned, this, [this, actor](Done) { return moveKeys(actor); });
}

Future<Done> VaultService::beginRotation(const RotateVault& command) {
    const auto key = command.secret.isEmpty() ? m_keeper.make() : m_keeper.read(command.secret);
    return storeNewKey(key, [this, command](Transaction& t, const KeptKey& kept) {
        return storeRotation(t, command, kept);
    });
}

Future<Done> VaultService::storeNewKey(const Future<KeptKey>& key, const StoreKey& store) {
    return andThen(withStep(Step::VaultKeyKept, key), this, [this, store](const KeptKey& kept) {
        const auto stored =
            m_s.database.write<bool>([store, kept](Transaction& t) { return store(t, kept); });
        return andThenAlways(withStep(Step::VaultKeyStored, stored), this, [this, kept](Result<bool> won) {
            if (won && *won) return open();
            // Nothing was wrapped with ours. Where nobody answered it may have been, and it stays.
            const bool refused = !won && won.error().code != ErrorCode::NotFound &&
                                 won.error().code != ErrorCode::StateConflict;
            if (refused) return ready<Done>(tl::unexpected(won.error()));
            return andThenAlways(m_keeper.drop(kept), this, [this, won](const Result<Done>&) {
                return won ? open() : ready<Done>(tl::unexpected(won.error()));
            });
        });
    });
}

Result<qint64> VaultService::addGeneration(Transaction& t, const Actor& actor, qint64 newest,
                                           const KeptKey& key) {
    const qint64 number = newest + 1;
    m_s.vault.add(t, KeyGeneration{number, key.secret, key.check, m_clock.now(), {}, false});
    if (m_shares != nullptr) {
        BALCAO_TRY(fresh, m_vault.generation(number, *key.key));
        BALCAO_CHECK(m_shares->shareNew(t, m_vault, newest, fresh, *key.key));
    }
    BALCAO_CHECK(m_s.audit.record(t, actor, kRotateVault, QString::number(number),
                                  {{QStringLiteral("secret"), key.secret}}));
    return number;
}

Result<bool> VaultService::storeRotation(Transaction& t, const RotateVault& command, const KeptKey& key) {
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::UntilTheEnd));
    const auto same = std::find_if(generations.begin(), generations.end(),
                                   [&key](const KeyGeneration& one) { return one.check == key.check; });
    // Run again after its commit it finds itself; an operator's key that was used before is none to change
    // to.
    BALCAO_TRY(isNew, isNewRotation(t, command));
    if (!isNew) return same != generations.end();
    if (same != generations.end()) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("this key was used before"),
                    {{QStringLiteral("field"), QStringLiteral("secret")}});
    }
    BALCAO_TRY(number, addGeneration(t, command.actor, generations.back().number, key));
    m_s.commands.put(
        t, {command.id, kRotateVault, digestFields(bodyOfRotation(command)), QString::number(number)},
        m_clock.now());
    return true;
}

Future<VaultProgress> VaultService::moveKeys(const Actor& actor) {
    const auto left = m_s.database.read<VaultProgress>([this](Transaction& t) -> Result<VaultProgress> {
        BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
        VaultProgress progress;
        progress.generation = generations.empty() ? 0 : generations.back().number;
        progress.finished = !olderFrom(generations, 0);
        if (progress.finished) return progress;
        BALCAO_TRY(counts, m_s.vault.counts(t));
        for (const auto& [number, keys] : counts) {
            if (number != progress.generation) progress.total += keys;
        }
        return progress;
    });
    return andThen(left, this, [this, actor](const VaultProgress& progress) {
        if (progress.finished) return ready<VaultProgress>(VaultProgress(progress));
        const auto moving = std::make_shared<Moving>();
        moving->actor = actor;
        moving->progress = progress;
        moving->promise.start();
        moveNext(moving);
        return moving->promise.future();
    });
}

void VaultService::moveNext(const std::shared_ptr<Moving>& moving) {
    const auto batch = m_s.database.write<Batch>([this, actor = moving->actor, place = moving->place](
                                                     Transaction& t) { return moveBatch(t, actor, place); });
    whenDone(batch, this, [this, moving](const Result<Batch>& done) {
        const auto end = [&moving](Result<VaultProgress> result) {
            moving->promise.addResult(std::move(result));
            moving->promise.finish();
        };
        if (!done) return end(tl::unexpected(done.error()));
        if (done->moved > 0) passStep(Step::VaultBatchStored);
        if (done->retired) passStep(Step::VaultKeyRetired);
        VaultProgress& progress = moving->progress;
        moving->place = done->next;
        moving->broken += done->broken;
        progress.moved += done->moved;
        // Keys that were made meanwhile are moved too.
        progress.total = std::max(progress.total, progress.moved);
        progress.finished = done->finished && moving->broken == 0;
        if (done->moved > 0 || done->finished) Q_EMIT moved(progress);
        if (!done->finished) return moveNext(moving);
        if (moving->broken == 0) return end(progress);
        end(fail(ErrorCode::SealBroken, QStringLiteral("some wrapped keys are not what was stored"),
                 {{QStringLiteral("reason"), QStringLiteral("changed")},
                  {QStringLiteral("keys"), moving->broken}}));
    });
}

Result<VaultService::Batch> VaultService::moveBatch(Transaction& t, const Actor& actor, const Place& place) {
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
    const auto older = olderFrom(generations, place.generation);
    Batch batch;
    batch.finished = !older.has_value();
    if (!older) return batch;
    batch.next = older->number == place.generation ? place : Place{older->number, {}, 0};
    BALCAO_TRY(keys, m_s.vault.page(t, older->number, batch.next.after, kKeysAtOnce));
    if (keys.empty()) return endGeneration(t, actor, batch.next);
    for (const WrappedKey& key : keys) {
        batch.next.after = key.subject;
        const auto rewrapped = m_vault.rewrapped(key, generations.back().number);
        if (rewrapped) {
            m_s.vault.rewrap(t, *rewrapped);
            ++batch.moved;
        } else if (rewrapped.error().code == ErrorCode::SealBroken) {
            ++batch.broken;  // it cannot be read now either; the others go on
        } else {
            return tl::unexpected(rewrapped.error());
        }
    }
    batch.next.broken += batch.broken;
    return batch;
}

Result<VaultService::Batch> VaultService::endGeneration(Transaction& t, const Actor& actor,
                                                        const Place& place) {
    Batch batch;
    batch.next = Place{place.generation + 1, {}, 0};
    if (place.broken > 0) return batch;  // it stays in use
    // Held, so that whoever is making a key by it has ended.
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::UntilTheEnd));
    const auto ended =
        std::find_if(generations.begin(), generations.end(),
                     [&place](const KeyGeneration& one) { return one.number == place.generation; });
    if (ended == generations.end()) return batch;
    if (ended->inUse) {
        batch.next = Place{place.generation, {}, 0};
        return batch;
    }
    if (happened(ended->retiredAt)) return batch;
    m_s.vault.retire(t, place.generation, m_clock.now());
    BALCAO_CHECK(
        m_s.audit.record(t, actor, QStringLiteral("vault.retire"), QString::number(place.generation), {}));
    batch.retired = true;
    return batch;
}

}  // namespace balcao
