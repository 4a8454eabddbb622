#include "vault/key_keeper.h"

#include "vault/key_wrap.h"

namespace balcao {

namespace {

tl::unexpected<Error> keyNotKept(const QString& secret, const char* reason, const char* detail) {
    return fail(ErrorCode::SecretMissing, QString::fromLatin1(detail),
                {{QStringLiteral("subject"), QStringLiteral("vault")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)},
                 {QStringLiteral("secret"), secret}});
}

}  // namespace

struct KeyKeeper::Reading {
    std::vector<KeyGeneration> wanted;
    std::vector<ReadGeneration> read;
};

Result<KeptKey> KeyKeeper::keptKey(const QString& secret, Result<QByteArray> stored) const {
    if (!stored && stored.error().code == ErrorCode::SecretMissing) {
        return keyNotKept(secret, "missing", "the key of personal data is not kept here");
    }
    if (!stored) return tl::unexpected(std::move(stored).error());
    // A copy that shares nothing, so that it can be wiped.
    QByteArray bytes(stored->constData(), stored->size());
    wipe(*stored);
    BALCAO_TRY(key, SecretKey::take(bytes));
    BALCAO_TRY(check, checkOf(m_crypto, key));
    return KeptKey{secret, std::make_shared<const SecretKey>(std::move(key)), check, false};
}

Future<KeptKey> KeyKeeper::read(const QString& secret) {
    return andThenAlways(m_secrets.read(secret), this, [this, secret](Result<QByteArray> stored) {
        return ready(keptKey(secret, std::move(stored)));
    });
}

Future<std::vector<ReadGeneration>> KeyKeeper::readAll(const std::vector<KeyGeneration>& generations) {
    const auto reading = std::make_shared<Reading>();
    reading->wanted = generations;
    return readNext(reading);
}

Future<std::vector<ReadGeneration>> KeyKeeper::readNext(const std::shared_ptr<Reading>& reading) {
    if (reading->read.size() == reading->wanted.size()) {
        return ready<std::vector<ReadGeneration>>(std::move(reading->read));
    }
    const KeyGeneration generation = reading->wanted[reading->read.size()];
    return andThenAlways(read(generation.secret), this, [this, reading, generation](Result<KeptKey> key) {
        if (key && key->check != generation.check) {
            key = keyNotKept(generation.secret, "other", "another key is kept under the name of the vault's");
        }
        reading->read.push_back({generation, std::move(key)});
        return readNext(reading);
    });
}

Future<KeptKey> KeyKeeper::make() {
    QByteArray bytes = m_ids.randomBytes(SecretKey::kBytes);
    const QString secret = operatorsName() + u'/' + m_ids.next().toString(QUuid::WithoutBraces);
    const auto written = m_secrets.write(secret, bytes);
    auto made = SecretKey::take(bytes);
    if (!made) return ready<KeptKey>(tl::unexpected(made.error()));
    const auto check = checkOf(m_crypto, *made);
    if (!check) return ready<KeptKey>(tl::unexpected(check.error()));
    return andThen(written, this, [this, secret, check = *check](Done) {
        return andThenAlways(read(secret), this, [check](Result<KeptKey> kept) -> Future<KeptKey> {
            if (kept && kept->check != check) {
                return ready<KeptKey>(
                    fail(ErrorCode::SecretStoreAway, QStringLiteral("the keeper gives back another key")));
            }
            if (kept) kept->made = true;
            return ready(std::move(kept));
        });
    });
}

Future<Done> KeyKeeper::keep(const KeyGeneration& generation, SecretKey key) {
    const auto check = checkOf(m_crypto, key);
    if (!check) return ready<Done>(tl::unexpected(check.error()));
    if (*check != generation.check) {
        return ready<Done>(fail(ErrorCode::SealBroken, QStringLiteral("not the key of this generation"),
                                {{QStringLiteral("reason"), QStringLiteral("key")}}));
    }
    return putUnlessThere(
        m_secrets,
        KeptKey{generation.secret, std::make_shared<const SecretKey>(std::move(key)), *check, false});
}

Future<Done> KeyKeeper::drop(const KeptKey& key) {
    return key.made ? m_secrets.remove(key.secret) : ready<Done>(Done{});
}

/// Keys on their way from one keeper to another, one after the other.
struct KeyKeeper::Carrying {
    SecretStore& from;
    SecretStore& to;
    std::vector<KeyGeneration> left;
    int carried = 0;
};

Future<int> KeyKeeper::copyTo(SecretStore& other, const std::vector<KeyGeneration>& generations) {
    return carryNext(std::make_shared<Carrying>(Carrying{m_secrets, other, generations}));
}

Future<int> KeyKeeper::bringFrom(SecretStore& other, const std::vector<KeyGeneration>& generations) {
    return andThen(readAll(generations), this, [this, &other](const std::vector<ReadGeneration>& here) {
        std::vector<KeyGeneration> lacking;
        for (const ReadGeneration& one : here) {
            const auto reason = one.key ? QVariant() : one.key.error().facts.value(QStringLiteral("reason"));
            if (reason.toString() == QStringLiteral("missing")) lacking.push_back(one.generation);
        }
        return carryNext(std::make_shared<Carrying>(Carrying{other, m_secrets, lacking}));
    });
}

Future<int> KeyKeeper::carryNext(const std::shared_ptr<Carrying>& carrying) {
    if (carrying->left.empty()) return ready<int>(carrying->carried);
    const KeyGeneration generation = carrying->left.back();
    carrying->left.pop_back();
    const auto stored = carrying->from.read(generation.secret);
    return andThenAlways(stored, this, [this, carrying, generation](Result<QByteArray> bytes) {
        const auto key = keptKey(generation.secret, std::move(bytes));
        const bool right = key && key->check == generation.check;
        if (!key && key.error().code != ErrorCode::SecretMissing) {
            return ready<int>(tl::unexpected(key.error()));
        }
        if (!right) return carryNext(carrying);
        const auto put = putUnlessThere(carrying->to, *key);
        return andThen(put, this, [this, carrying](Done) {
            ++carrying->carried;
            return carryNext(carrying);
        });
    });
}

Future<Done> KeyKeeper::putUnlessThere(SecretStore& to, const KeptKey& key) {
    return andThenAlways(to.read(key.secret), this, [this, &to, key](Result<QByteArray> bytes) {
        const auto there = keptKey(key.secret, std::move(bytes));
        if (there && there->check == key.check) return ready<Done>(Done{});
        if (there || there.error().code == ErrorCode::Io) {
            return ready<Done>(fail(ErrorCode::StateConflict,
                                    QStringLiteral("another key is kept there under the same name"),
                                    {{QStringLiteral("secret"), key.secret}}));
        }
        if (there.error().code != ErrorCode::SecretMissing) return ready<Done>(tl::unexpected(there.error()));
        QByteArray own = key.key->bytes();
        const auto written = to.write(key.secret, own);
        wipe(own);
        return written;
    });
}

}  // namespace balcao
