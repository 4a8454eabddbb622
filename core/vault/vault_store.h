#pragma once

#include "base/clock.h"
#include "base/database.h"
#include "vault/data_key.h"

#include <map>
#include <optional>
#include <vector>

namespace balcao {

/// One key-encryption key as the database knows it: where it is kept and how to recognise it, never the key.
struct KeyGeneration {
    qint64 number = 0;  ///< 1, 2, 3 …; the newest wraps what is made from now on
    QString secret;     ///< the name under which the keeper of secrets has it
    QByteArray check;   ///< 16 bytes that only this key makes: another one under the same name is noticed
    Instant createdAt;
    Instant retiredAt;   ///< when the last key it wrapped was wrapped by a newer one; zero: not yet
    bool inUse = false;  ///< read only: it wraps a key
};

/// A person's key as it is stored. The null subject's is the organisation's own, of which the keys of the
/// indexes are made.
struct WrappedKey {
    DataKeyId id;
    SubjectId subject;
    qint64 generation = 0;
    QByteArray wrapped;  ///< nonce, ciphertext and tag; empty: destroyed
    Instant createdAt;
    Instant destroyedAt;
};

class VaultStore {
 public:
    virtual ~VaultStore() = default;

    enum class Hold { No, UntilTheEnd };
    /// Oldest first. With `UntilTheEnd` nobody else adds or retires one until this transaction ends.
    [[nodiscard]] virtual Result<std::vector<KeyGeneration>> generations(Transaction& t, Hold hold) = 0;
    /// The number is unique: of two registers that make the first one, the second runs again.
    virtual void add(Transaction& t, const KeyGeneration& generation) = 0;
    virtual void retire(Transaction& t, qint64 generation, Instant at) = 0;

    /// The null subject is the organisation. Held, a key is neither destroyed nor wrapped anew meanwhile.
    [[nodiscard]] virtual Result<std::optional<WrappedKey>> keyOf(Transaction& t, SubjectId subject,
                                                                  Hold hold) = 0;
    /// Those that are there, in the order of their subjects.
    [[nodiscard]] virtual Result<std::vector<WrappedKey>> keysOf(Transaction& t,
                                                                 const std::vector<SubjectId>& subjects) = 0;
    /// The subject is unique: of two registers that make a person's key, the second runs again and finds it.
    virtual void add(Transaction& t, const WrappedKey& key) = 0;
    /// The same key, wrapped by another generation.
    virtual void rewrap(Transaction& t, const WrappedKey& key) = 0;
    /// The wrapped bytes are overwritten; that there was a key stays.
    virtual void destroy(Transaction& t, SubjectId subject, Instant at) = 0;

    /// Keys of a generation in the order of their subjects, after one of them if it is given, held until the
    /// transaction ends.
    [[nodiscard]] virtual Result<std::vector<WrappedKey>> page(Transaction& t, qint64 generation,
                                                               const std::optional<SubjectId>& after,
                                                               int limit) = 0;
    /// How many keys each generation wraps, for those that wrap any. Walks over every key.
    [[nodiscard]] virtual Result<std::map<qint64, qint64>> counts(Transaction& t) = 0;
};

}  // namespace balcao
