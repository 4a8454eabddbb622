#pragma once

#include "base/command_store.h"
#include "base/id_source.h"
#include "people/pin_check.h"
#include "people/sign_in_store.h"

namespace balcao {

struct MakeRecoveryKey {
    CommandId id;
    Actor actor;
    bool onlyFirst = false;  ///< nothing where there has been one: for the first start, which may be repeated
};

/// A key that was shown and written down: it counts from here on.
struct KeepRecoveryKey {
    CommandId id;
    Actor actor;
    QByteArray key;          ///< of `newKey`
    bool onlyFirst = false;  ///< refused where there has been one meanwhile
};

/// Of the newest key; zero: none was made, or it was not used.
struct RecoveryKeyState {
    Instant madeAt;
    Instant usedAt;
};

struct RecoverAdministrator {
    CommandId id;
    Actor actor;  ///< the register; who it is taken for does not matter
    PersonId person;
    QByteArray key;  ///< as it was printed
    QByteArray pin;  ///< the administrator's new one
};

/// The way back in for an office that lost its administrator: a key on paper, made at the first start, that
/// gives an administrator a new PIN. It is good for once and makes the next one.
class RecoveryService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        PeopleStore& people;
        SignInStore& ways;
        AuditLog& audit;
    };
    RecoveryService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores);
    ~RecoveryService() override;

    /// A key, told once: to a repeated command, and to a first start that is none, nothing. The one before is
    /// void. Capability role.edit; StateConflict (facts: reason "everything") for whoever may not do
    /// everything, because the key is good for that. Journal: person.recovery_key.
    [[nodiscard]] Future<QByteArray> makeKey(const MakeRecoveryKey& command);
    /// A key that counts for nothing before `keepKey`: so that one that was shown and not written down is
    /// nobody's loss. Refused as `makeKey`.
    [[nodiscard]] Result<QByteArray> newKey(const Actor& actor);
    /// From now on this one counts; refused and written to the journal as `makeKey`. InvalidArgument (facts:
    /// field "key") for what is none of `newKey`; StateConflict (facts: reason "made") for a first one where
    /// another counter was first.
    [[nodiscard]] Future<Done> keepKey(const KeepRecoveryKey& command);
    /// Capability role.edit.
    [[nodiscard]] Future<RecoveryKeyState> state(const Actor& actor);
    /// The person has this PIN, is active, and has neither password nor badge nor second step; their sessions
    /// end. What comes back is the next key, told once. InvalidArgument as `checkPin`; WrongSecret and
    /// SignInThrottled for the key, counted with the tries at the register; NotFound; StateConflict (facts:
    /// reason "role") for somebody who is no administrator. Journal: person.recover or
    /// person.recover_failed.
    [[nodiscard]] Future<QByteArray> recover(const RecoverAdministrator& command);

 private:
    /// What came of it: the journal is written either way.
    struct Recovered {
        bool wrong = false;
        bool repeated = false;
    };
    [[nodiscard]] Result<bool> storeKey(Transaction& t, const MakeRecoveryKey& command,
                                        const QByteArray& key);
    [[nodiscard]] Result<Recovered> store(Transaction& t, const RecoverAdministrator& command,
                                          const QString& hash, const QByteArray& nextKey);
    [[nodiscard]] Result<void> letIn(Transaction& t, const PersonAccount& account, const QString& hash);

    const Clock& m_clock;
    IdSource& m_ids;
    SecretHasher& m_hasher;
    Stores m_s;
    std::unique_ptr<PinCheck> m_check;
};

}  // namespace balcao
