#include "vault/key_shares.h"

#include "base/steps.h"

#include <algorithm>

namespace balcao {

/// Keys on their way from the database to the keeper, one after the other.
struct KeyShares::Taking {
    OwnShares own;
    std::vector<KeyGeneration> left;
    KeyKeeper& keeper;
    std::shared_ptr<const SecretKey> secret;
    int taken = 0;
};

Result<OwnShares> KeyShares::own(Transaction& t) {
    BALCAO_TRY(member, m_store.member(t, m_here.registerId));
    BALCAO_TRY(shares, m_store.shares(t, m_here.registerId));
    return OwnShares{member, shares};
}

std::optional<Error> KeyShares::expelled(const OwnShares& own) {
    if (!own.member || !happened(own.member->expelledAt)) return std::nullopt;
    return Error{ErrorCode::SecretMissing,
                 QStringLiteral("this register was expelled"),
                 {{QStringLiteral("subject"), QStringLiteral("vault")},
                  {QStringLiteral("reason"), QStringLiteral("expelled")}}};
}

Future<int> KeyShares::take(const OwnShares& own, const std::vector<KeyGeneration>& lacking,
                            KeyKeeper& keeper) {
    const bool some = std::any_of(lacking.begin(), lacking.end(), [&own](const KeyGeneration& one) {
        return std::any_of(own.shares.begin(), own.shares.end(),
                           [&one](const KeyShare& share) { return share.generation == one.number; });
    });
    if (!own.member || !some) return ready<int>(0);
    const auto taking = std::make_shared<Taking>(Taking{own, lacking, keeper, {}, 0});
    return andThen(secretOf(own.member->publicKey), this,
                   [this, taking](const std::shared_ptr<const SecretKey>& secret) {
                       taking->secret = secret;
                       return takeNext(taking);
                   });
}

Future<int> KeyShares::takeNext(const std::shared_ptr<Taking>& taking) {
    if (taking->left.empty()) return ready<int>(taking->taken);
    const KeyGeneration generation = taking->left.back();
    taking->left.pop_back();
    for (const KeyShare& share : taking->own.shares) {
        if (share.generation != generation.number) continue;
        auto key = openShare(m_t.vault, m_t.crypto, m_here.tenant, share, *taking->secret);
        if (!key) break;  // somebody changed it: as if it were not there
        const auto kept = withStep(Step::RegisterKeyTaken, taking->keeper.keep(generation, *std::move(key)));
        return andThenAlways(kept, this, [this, taking](const Result<Done>& done) {
            if (!done && done.error().code != ErrorCode::SealBroken) {
                return ready<int>(tl::unexpected(done.error()));
            }
            taking->taken += done ? 1 : 0;
            return takeNext(taking);
        });
    }
    return takeNext(taking);
}

Result<void> KeyShares::shareNew(Transaction& t, const Vault& vault, qint64 before,
                                 const Vault::OpenGeneration& fresh, const SecretKey& key) {
    BALCAO_TRY(members, m_store.members(t));
    for (RegisterMember& member : members) {
        if (happened(member.expelledAt)) continue;
        BALCAO_TRY(proved, isProved(vault, member, before));
        if (!proved) continue;
        const QByteArray about = proofData(m_here.tenant, member.id, member.publicKey, fresh.number);
        BALCAO_TRY(proof, vault.proof(fresh, about));
        BALCAO_TRY(share, wrapShare(m_t.vault, m_t.crypto, m_here.tenant, member.id, member.publicKey,
                                    fresh.number, key));
        m_store.put(t, share);
        member.generation = fresh.number;
        member.proof = proof;
        m_store.save(t, member);
    }
    return {};
}

Result<bool> KeyShares::isProved(const Vault& vault, const RegisterMember& member, qint64 generation) const {
    if (member.generation != generation) return false;
    BALCAO_TRY(proof, proofOf(vault, member.id, member.publicKey, generation));
    return sameBytes(proof, member.proof);
}

Result<QByteArray> KeyShares::proofOf(const Vault& vault, RegisterId id, const QByteArray& publicKey,
                                      qint64 generation) const {
    return vault.proof(generation, proofData(m_here.tenant, id, publicKey, generation));
}

Future<std::shared_ptr<const SecretKey>> KeyShares::secretOf(const QByteArray& publicKey) {
    using Secret = std::shared_ptr<const SecretKey>;
    const auto read = m_t.secrets.read(registerSecretName(publicKey));
    return andThen(read, this, [this, publicKey](const QByteArray& stored) -> Future<Secret> {
        // A copy that shares nothing, so that it can be wiped.
        QByteArray bytes(stored.constData(), stored.size());
        auto key = SecretKey::take(bytes);
        if (!key) return ready<Secret>(tl::unexpected(key.error()));
        const auto shown = m_t.crypto.publicKey(*key);
        if (!shown) return ready<Secret>(tl::unexpected(shown.error()));
        if (*shown != publicKey) {
            return ready<Secret>(
                fail(ErrorCode::SecretMissing, QStringLiteral("another pair is kept under this name")));
        }
        return ready<Secret>(std::make_shared<const SecretKey>(*std::move(key)));
    });
}

Future<QByteArray> KeyShares::newPair() {
    const auto made = randomKey(m_t.vault);
    if (!made) return ready<QByteArray>(tl::unexpected(made.error()));
    const auto shown = m_t.crypto.publicKey(*made);
    if (!shown) return ready<QByteArray>(tl::unexpected(shown.error()));
    QByteArray bytes = made->bytes();
    const auto written = m_t.secrets.write(registerSecretName(*shown), bytes);
    wipe(bytes);
    const auto kept = andThen(written, this, [this, shown = *shown](Done) {
        // Believed once it was read back.
        return andThen(secretOf(shown), this, [shown](const std::shared_ptr<const SecretKey>&) {
            return ready<QByteArray>(QByteArray(shown));
        });
    });
    return withStep(Step::RegisterKeyKept, kept);
}

}  // namespace balcao
