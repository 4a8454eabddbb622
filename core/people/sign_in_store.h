#pragma once

#include "base/clock.h"
#include "base/database.h"
#include "base/ids.h"

#include <optional>
#include <vector>

namespace balcao {

/// How somebody signs in besides the PIN, as it is stored. What is sealed is empty where there is none.
struct StoredWays {
    PersonId person;
    QString email;  ///< sealed
    QByteArray emailIndex;
    QByteArray badgeIndex;
    QString secret;      ///< sealed: of the second step
    QString nextSecret;  ///< sealed: waits for its first code
    Instant secretSince;
    qint64 lastStep = 0;  ///< of the codes of `secret`: none up to this one is good any more
};

/// The key for a lost administrator, as its hash. The newest counts, and for once.
struct RecoveryKey {
    qint64 number = 0;
    QByteArray hash;
    Instant madeAt;
    Instant usedAt;  ///< zero: not used
};

class SignInStore {
 public:
    virtual ~SignInStore() = default;

    enum class Hold { No, UntilTheEnd };
    /// Empty for somebody of whom nothing is stored. Held, nobody else uses a code of theirs meanwhile.
    [[nodiscard]] virtual Result<StoredWays> ways(Transaction& t, PersonId person, Hold hold) = 0;
    /// Both indexes are unique: of two people that take one at once, the second one's work fails.
    virtual void save(Transaction& t, const StoredWays& ways) = 0;
    /// The null id when nobody has it.
    [[nodiscard]] virtual Result<PersonId> byEmail(Transaction& t, const QByteArray& index) = 0;
    [[nodiscard]] virtual Result<PersonId> byBadge(Transaction& t, const QByteArray& index) = 0;

    /// These instead of all there were.
    virtual void putCodes(Transaction& t, PersonId person, const std::vector<QByteArray>& hashes) = 0;
    /// Uses it up. False when there is none, or it was used.
    [[nodiscard]] virtual Result<bool> useCode(Transaction& t, PersonId person, const QByteArray& hash,
                                               Instant at) = 0;
    [[nodiscard]] virtual Result<int> codesLeft(Transaction& t, PersonId person) = 0;

    [[nodiscard]] virtual Result<std::optional<RecoveryKey>> newestKey(Transaction& t, Hold hold) = 0;
    /// The number is unique: of two that are made at once, the second one's work runs again.
    virtual void add(Transaction& t, const RecoveryKey& key) = 0;
    virtual void use(Transaction& t, qint64 key, Instant at) = 0;
};

}  // namespace balcao
