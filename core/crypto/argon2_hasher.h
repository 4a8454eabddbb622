#pragma once

#include "base/id_source.h"
#include "people/secret_hasher.h"

#include <QThreadPool>

#include <atomic>
#include <functional>

namespace balcao {

/// SecretHasher with libargon2, and bcrypt through crypt_r of libxcrypt. Two threads of its own; Busy when
/// some thirty secrets wait already, so that a flood of tries costs neither memory nor the counter's other
/// work. What was asked and not begun is dropped with the object.
class Argon2Hasher final : public SecretHasher {
 public:
    /// `ids` gives the salts and is asked on the caller's thread.
    explicit Argon2Hasher(IdSource& ids);
    ~Argon2Hasher() override;

    [[nodiscard]] Future<QString> hash(const QByteArray& secret) override;
    [[nodiscard]] Future<HashVerdict> verify(const QByteArray& secret, const QString& hash) override;
    [[nodiscard]] Future<HashVerdict> verifyNothing(const QByteArray& secret) override;

 private:
    template <typename T>
    [[nodiscard]] Future<T> run(const QByteArray& secret, std::function<Result<T>(const QByteArray&)> work);

    IdSource& m_ids;
    std::atomic<int> m_asked{0};
    QThreadPool m_pool;  // last: its threads end before what they use goes
};

/// What a hash costs. OWASP Password Storage Cheat Sheet (2023 and later): argon2id with at least m = 19 MiB,
/// t = 2, p = 1. Some 35 ms on a counter's computer.
namespace argon2_cost {
constexpr quint32 kMemoryKib = 19'456;
constexpr quint32 kPasses = 2;
constexpr quint32 kLanes = 1;
constexpr quint32 kSaltBytes = 16;
constexpr quint32 kHashBytes = 32;
}  // namespace argon2_cost

}  // namespace balcao
