#include "people/recovery_service.h"

#include "base/base32.h"
#include "people/people_acts.h"

#include <QCryptographicHash>

namespace balcao {

namespace recovery_detail {

/// 160 bits: nobody guesses it, so a plain hash keeps it (NIST SP 800-63B-4 §3.1.2.2 asks for more than that
/// only below 112).
constexpr int kKeyBytes = 20;

StoredCommand asked(const MakeRecoveryKey& command) {
    return {command.id,
            QStringLiteral("person.recovery_key"),
            {{QStringLiteral("only_first"), command.onlyFirst}},
            {}};
}

StoredCommand asked(const RecoverAdministrator& command) {
    return {command.id,
            QStringLiteral("person.recover"),
            {{QStringLiteral("person"), command.person.text()}},
            command.person.text()};
}

QByteArray hashOf(const QByteArray& key) {
    return QCryptographicHash::hash(withoutGroups(key), QCryptographicHash::Sha256);
}

/// Who may make one: it is good for everything.
Result<void> mayMakeKey(const Actor& actor) {
    BALCAO_CHECK(require(actor, Capability::RoleEdit));
    if (mayGive(actor.capabilities, allCapabilities())) return {};
    return fail(ErrorCode::StateConflict, QStringLiteral("the key is good for everything"),
                {{QStringLiteral("reason"), QStringLiteral("everything")}});
}

Error wrongKey(Millis wait) {
    return {ErrorCode::WrongSecret,
            QStringLiteral("not the key that counts"),
            {{QStringLiteral("wait_ms"), qint64{wait.count()}},
             {QStringLiteral("subject"), QStringLiteral("key")}}};
}

}  // namespace recovery_detail

RecoveryService::RecoveryService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores)
    : m_clock(clock),
      m_ids(ids),
      m_hasher(hasher),
      m_s(stores),
      m_check(std::make_unique<PinCheck>(clock, hasher, stores.database, stores.people)) {}

RecoveryService::~RecoveryService() = default;

Future<QByteArray> RecoveryService::makeKey(const MakeRecoveryKey& command) {
    if (const auto allowed = require(command.actor, Capability::RoleEdit); !allowed) {
        return ready<QByteArray>(tl::unexpected(allowed.error()));
    }
    // Chosen here and not in the work, so that work which is run again makes the same one.
    const QByteArray key = inGroupsOfFour(toBase32(m_ids.randomBytes(recovery_detail::kKeyBytes)));
    const auto stored =
        m_s.database.write<bool>([this, command, key](Transaction& t) { return storeKey(t, command, key); });
    return andThen(stored, this,
                   [key](bool told) { return ready<QByteArray>(QByteArray(told ? key : QByteArray())); });
}

Result<QByteArray> RecoveryService::newKey(const Actor& actor) {
    BALCAO_CHECK(recovery_detail::mayMakeKey(actor));
    return inGroupsOfFour(toBase32(m_ids.randomBytes(recovery_detail::kKeyBytes)));
}

Future<Done> RecoveryService::keepKey(const KeepRecoveryKey& command) {
    if (const auto allowed = require(command.actor, Capability::RoleEdit); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    if (withoutGroups(command.key).size() != recovery_detail::kKeyBytes * 8 / 5) {
        return ready<Done>(fail(ErrorCode::InvalidArgument, QStringLiteral("no recovery key"),
                                {{QStringLiteral("field"), QStringLiteral("key")}}));
    }
    const auto held = std::make_shared<HeldPin>(command.key);
    const MakeRecoveryKey make{command.id, command.actor, command.onlyFirst};
    return m_s.database.write<Done>([this, make, held](Transaction& t) -> Result<Done> {
        BALCAO_TRY(stored, storeKey(t, make, held->bytes()));
        if (stored || !make.onlyFirst) return Done{};
        BALCAO_TRY(newest, m_s.ways.newestKey(t, SignInStore::Hold::No));
        if (newest && newest->hash == recovery_detail::hashOf(held->bytes())) return Done{};  // repeated
        return fail(ErrorCode::StateConflict, QStringLiteral("there is a key by now"),
                    {{QStringLiteral("reason"), QStringLiteral("made")}});
    });
}

Future<RecoveryKeyState> RecoveryService::state(const Actor& actor) {
    if (const auto allowed = require(actor, Capability::RoleEdit); !allowed) {
        return ready<RecoveryKeyState>(tl::unexpected(allowed.error()));
    }
    return m_s.database.read<RecoveryKeyState>([this](Transaction& t) -> Result<RecoveryKeyState> {
        BALCAO_TRY(newest, m_s.ways.newestKey(t, SignInStore::Hold::No));
        return newest ? RecoveryKeyState{newest->madeAt, newest->usedAt} : RecoveryKeyState{};
    });
}

Result<bool> RecoveryService::storeKey(Transaction& t, const MakeRecoveryKey& command,
                                       const QByteArray& key) {
    StoredCommand asked = recovery_detail::asked(command);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, asked.kind, asked.body));
    if (repeated) return false;
    BALCAO_CHECK(recovery_detail::mayMakeKey(command.actor));
    BALCAO_TRY(newest, m_s.ways.newestKey(t, SignInStore::Hold::UntilTheEnd));
    if (newest && command.onlyFirst) return false;
    const qint64 number = newest ? newest->number + 1 : 1;
    const Instant now = m_clock.now();
    m_s.ways.add(t, {number, recovery_detail::hashOf(key), now, {}});
    asked.body = digestFields(asked.body);
    m_s.commands.put(t, asked, now);
    BALCAO_CHECK(m_s.audit.record(t, command.actor, asked.kind, QString::number(number),
                                  {{QStringLiteral("first"), !newest}}));
    return true;
}

Future<QByteArray> RecoveryService::recover(const RecoverAdministrator& command) {
    if (const auto usable = checkPin(command.pin); !usable) {
        return ready<QByteArray>(tl::unexpected(usable.error()));
    }
    const auto pin = std::make_shared<HeldPin>(command.pin);
    RecoverAdministrator asked = command;
    asked.pin.clear();
    const QByteArray next = inGroupsOfFour(toBase32(m_ids.randomBytes(recovery_detail::kKeyBytes)));
    // Counted before it is looked at, as nobody's try at this register.
    const auto counted = m_check->found(PersonId(), asked.actor.registerId);
    return andThen(counted, this, [this, asked, pin, next](const PinVerdict& tried) {
        return andThen(m_hasher.hash(pin->bytes()), this, [this, asked, next, tried](const QString& hash) {
            const auto stored = m_s.database.write<Recovered>(
                [this, asked, hash, next](Transaction& t) { return store(t, asked, hash, next); });
            return andThen(stored, this, [next, tried](const Recovered& done) {
                if (done.wrong) {
                    return ready<QByteArray>(tl::unexpected(recovery_detail::wrongKey(tried.nextWait)));
                }
                return ready<QByteArray>(QByteArray(done.repeated ? QByteArray() : next));
            });
        });
    });
}

Result<RecoveryService::Recovered> RecoveryService::store(Transaction& t, const RecoverAdministrator& command,
                                                          const QString& hash, const QByteArray& nextKey) {
    StoredCommand asked = recovery_detail::asked(command);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, asked.kind, asked.body));
    if (repeated) return Recovered{false, true};
    const Actor here{{}, {}, command.actor.registerId, command.actor.registerName, {}};
    BALCAO_TRY(newest, m_s.ways.newestKey(t, SignInStore::Hold::UntilTheEnd));
    const bool counts = newest && !happened(newest->usedAt);
    if (!counts || newest->hash != recovery_detail::hashOf(command.key)) {
        BALCAO_CHECK(
            m_s.audit.record(t, here, QStringLiteral("person.recover_failed"), command.person.text(), {}));
        return Recovered{true, false};
    }
    BALCAO_CHECK(m_s.people.hold(t));
    BALCAO_TRY(account, m_s.people.byId(t, command.person));
    if (!account) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    if (account->role != administratorRole()) {
        return fail(ErrorCode::StateConflict, QStringLiteral("the key brings back administrators only"),
                    {{QStringLiteral("reason"), QStringLiteral("role")}});
    }
    BALCAO_CHECK(letIn(t, *account, hash));
    const Instant now = m_clock.now();
    m_s.ways.use(t, newest->number, now);
    m_s.ways.add(t, {newest->number + 1, recovery_detail::hashOf(nextKey), now, {}});
    asked.body = digestFields(asked.body);
    m_s.commands.put(t, asked, now);
    BALCAO_CHECK(m_s.audit.record(
        t, here, asked.kind, command.person.text(),
        {{QStringLiteral("key"), newest->number}, {QStringLiteral("was_active"), account->active}}));
    return Recovered{};
}

Result<void> RecoveryService::letIn(Transaction& t, const PersonAccount& account, const QString& hash) {
    if (!account.active) {
        PersonAccount active = account;
        active.active = true;
        m_s.people.save(t, active);
    }
    m_s.people.putPin(t, account.id, {hash, m_clock.now(), false});
    m_s.people.remove(t, account.id, CredentialKind::Password);
    BALCAO_TRY(ways, m_s.ways.ways(t, account.id, SignInStore::Hold::UntilTheEnd));
    StoredWays kept;
    kept.person = ways.person;
    kept.email = ways.email;
    kept.emailIndex = ways.emailIndex;
    m_s.ways.save(t, kept);
    m_s.ways.putCodes(t, account.id, {});
    return endSessions(t, m_s.people, {account.id, QStringLiteral("recovered"), m_clock.now(), {}});
}

}  // namespace balcao
