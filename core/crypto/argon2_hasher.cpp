#include "crypto/argon2_hasher.h"

#include "base/wipe.h"

#include <QRegularExpression>

#include <argon2.h>
#include <crypt.h>

#include <cstring>
#include <memory>
#include <optional>

namespace balcao {

/// Bytes nobody else shares, wiped when the work is over or was dropped.
class HashedSecret {
 public:
    explicit HashedSecret(const QByteArray& secret) : m_bytes(secret.constData(), secret.size()) {}
    ~HashedSecret() { wipe(m_bytes); }
    HashedSecret(const HashedSecret&) = delete;
    HashedSecret& operator=(const HashedSecret&) = delete;
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

 private:
    QByteArray m_bytes;
};

namespace {

using namespace Qt::StringLiterals;

constexpr int kHasherThreads = 2;
constexpr int kMostAsked = 34;

// A stored hash says itself what it costs to look at; one that nobody here wrote must not stop the counter.
constexpr quint32 kMostMemoryKib = 262'144;
constexpr quint32 kMostPasses = 16;
constexpr quint32 kMostLanes = 8;
constexpr int kMostBcryptRounds = 14;  // as a power of two
/// bcrypt reads no further.
constexpr qsizetype kBcryptReads = 72;

struct Argon2Cost {
    quint32 memoryKib = 0;
    quint32 passes = 0;
    quint32 lanes = 0;
};

std::optional<Argon2Cost> argon2CostOf(const QString& hash) {
    static const QRegularExpression form(
        u"^\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$[A-Za-z0-9+/]{11,86}\\$[A-Za-z0-9+/]{22,86}$"_s);
    const auto match = form.match(hash);
    if (!match.hasMatch()) return std::nullopt;
    const Argon2Cost cost{match.captured(1).toUInt(), match.captured(2).toUInt(), match.captured(3).toUInt()};
    const bool sane =
        cost.memoryKib <= kMostMemoryKib && cost.passes <= kMostPasses && cost.lanes <= kMostLanes;
    return sane ? std::optional<Argon2Cost>(cost) : std::nullopt;
}

bool isBcrypt(const QString& hash) {
    static const QRegularExpression form(u"^\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}$"_s);
    const auto match = form.match(hash);
    if (!match.hasMatch()) return false;
    const int rounds = match.captured(1).toInt();
    return rounds >= 4 && rounds <= kMostBcryptRounds;
}

tl::unexpected<Error> refusedHash(const char* why) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why));
}

Result<QString> argon2Hash(const QByteArray& secret, const QByteArray& salt) {
    using namespace argon2_cost;
    QByteArray encoded(static_cast<qsizetype>(
                           argon2_encodedlen(kPasses, kMemoryKib, kLanes, kSaltBytes, kHashBytes, Argon2_id)),
                       '\0');
    const int code = argon2id_hash_encoded(
        kPasses, kMemoryKib, kLanes, secret.constData(), static_cast<size_t>(secret.size()), salt.constData(),
        static_cast<size_t>(salt.size()), kHashBytes, encoded.data(), static_cast<size_t>(encoded.size()));
    if (code != ARGON2_OK) return fail(ErrorCode::Internal, QString::fromLatin1(argon2_error_message(code)));
    return QString::fromLatin1(encoded.constData());
}

Result<HashVerdict> argon2Verify(const QByteArray& secret, const QString& hash, const Argon2Cost& cost) {
    const int code =
        argon2id_verify(hash.toLatin1().constData(), secret.constData(), static_cast<size_t>(secret.size()));
    if (code == ARGON2_VERIFY_MISMATCH) return HashVerdict{};
    if (code == ARGON2_MEMORY_ALLOCATION_ERROR) return fail(ErrorCode::Busy, u"no memory for a hash"_s);
    if (code != ARGON2_OK) return refusedHash("the stored hash is damaged");
    using namespace argon2_cost;
    return HashVerdict{true, cost.memoryKib < kMemoryKib || cost.passes < kPasses};
}

/// Of nobody's secret, as costly as a new one.
QString nobodysHash() {
    using namespace argon2_cost;
    const auto filled = [](quint32 size) {
        const QByteArray bytes(static_cast<qsizetype>(size), '\x5a');
        return QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals));
    };
    return u"$argon2id$v=19$m=%1,t=%2,p=%3$%4$%5"_s.arg(kMemoryKib)
        .arg(kPasses)
        .arg(kLanes)
        .arg(filled(kSaltBytes), filled(kHashBytes));
}

Result<HashVerdict> bcryptVerify(const QByteArray& secret, const QString& hash) {
    if (secret.size() > kBcryptReads) return refusedHash("bcrypt would read only the beginning");
    if (secret.contains('\0')) return refusedHash("bcrypt would stop at a zero byte");
    const QByteArray stored = hash.toLatin1();
    const auto room = std::make_unique<crypt_data>();  // some 32 KiB: not on a thread's stack
    const char* made = crypt_r(secret.constData(), stored.constData(), room.get());
    const bool same = made != nullptr && std::strlen(made) == static_cast<size_t>(stored.size());
    unsigned difference = same ? 0 : 1;
    for (qsizetype i = 0; same && i < stored.size(); ++i) {
        difference |= static_cast<unsigned char>(made[i]) ^ static_cast<unsigned char>(stored[i]);
    }
    wipe(room.get(), sizeof(crypt_data));
    return HashVerdict{difference == 0, difference == 0};
}

}  // namespace

Argon2Hasher::Argon2Hasher(IdSource& ids) : m_ids(ids) {
    m_pool.setMaxThreadCount(kHasherThreads);
    m_pool.setObjectName(u"secret-hasher"_s);
}

Argon2Hasher::~Argon2Hasher() {
    m_pool.clear();
    m_pool.waitForDone();
}

template <typename T>
Future<T> Argon2Hasher::run(const QByteArray& secret, std::function<Result<T>(const QByteArray&)> work) {
    if (m_asked.fetch_add(1) >= kMostAsked) {
        m_asked.fetch_sub(1);
        return ready<T>(fail(ErrorCode::Busy, u"too many secrets wait to be looked at"_s));
    }
    const auto held = std::make_shared<HashedSecret>(secret);
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    m_pool.start([this, held, promise, work = std::move(work)] {
        promise->addResult(work(held->bytes()));
        m_asked.fetch_sub(1);
        promise->finish();
    });
    return promise->future();
}

Future<QString> Argon2Hasher::hash(const QByteArray& secret) {
    if (secret.isEmpty()) return ready<QString>(refusedHash("nothing to hash"));
    const QByteArray salt = m_ids.randomBytes(argon2_cost::kSaltBytes);
    return run<QString>(secret, [salt](const QByteArray& bytes) { return argon2Hash(bytes, salt); });
}

Future<HashVerdict> Argon2Hasher::verify(const QByteArray& secret, const QString& hash) {
    if (const auto cost = argon2CostOf(hash)) {
        return run<HashVerdict>(secret, [hash, cost = *cost](const QByteArray& bytes) {
            return argon2Verify(bytes, hash, cost);
        });
    }
    if (isBcrypt(hash)) {
        return run<HashVerdict>(secret,
                                [hash](const QByteArray& bytes) { return bcryptVerify(bytes, hash); });
    }
    return ready<HashVerdict>(refusedHash("a hash of another kind"));
}

Future<HashVerdict> Argon2Hasher::verifyNothing(const QByteArray& secret) {
    return run<HashVerdict>(secret, [](const QByteArray& bytes) -> Result<HashVerdict> {
        // The very work that somebody's hash makes, and nobody is asked whether it is right.
        const auto looked = argon2Verify(bytes, nobodysHash(), {});
        if (!looked) return tl::unexpected(looked.error());
        return HashVerdict{};
    });
}

}  // namespace balcao
