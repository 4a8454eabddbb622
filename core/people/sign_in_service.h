#pragma once

#include "audit/audit_log.h"
#include "base/future.h"
#include "base/id_source.h"
#include "people/people_store.h"
#include "people/person_account.h"
#include "people/role.h"
#include "people/secret_hasher.h"

namespace balcao {

/// Somebody who may sign in at this register, as the tiles show them.
struct SignInTile {
    PersonId person;
    QString name;
    PersonRole role;
    bool hasPin = false;
    std::optional<Instant> lastHere;  ///< when they last signed in at this register
};

struct SignInWithPin {
    PersonId person;
    RegisterId registerId;
    QString registerName;
    QByteArray pin;
};

/// A person at a register, until they sign out, another one signs in, or an administrator ends it.
struct Session {
    SessionId id;
    Actor actor;
    Instant startedAt;
    bool mustChangePin = false;
};

class PinCheck;
struct PinVerdict;

/// Who is at the counter. Wrong PINs cost growing time, counted for the person and for the register, so that
/// a stranger can neither try them all nor lock anybody out for good.
class SignInService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        PeopleStore& people;
        AuditLog& audit;
    };
    SignInService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores);
    ~SignInService() override;

    /// Active people, by name. Empty when nobody has a PIN: such an office is nobody's in particular, and
    /// opens without asking.
    [[nodiscard]] Future<std::vector<SignInTile>> tiles(RegisterId here);
    /// WrongSecret (facts: wait_ms, what the next try has to wait); SignInThrottled (facts: wait_ms) before
    /// the PIN is looked at; NotFound for nobody, a suspended person or one without a PIN, in the same time
    /// as WrongSecret. The try is counted before it is checked, so many at once are many tries. Whoever was
    /// signed in at the register is signed out. Journal: person.sign_in or person.sign_in_failed.
    [[nodiscard]] Future<Session> withPin(const SignInWithPin& attempt);
    /// As `withPin`, for the person whose session is locked; the session goes on, with what the person may do
    /// now. StateConflict when it was ended meanwhile. Journal: person.unlock or person.sign_in_failed.
    [[nodiscard]] Future<Session> unlock(const Session& session, const QByteArray& pin);
    /// StateConflict when the session was ended meanwhile. Journal: person.lock (idle: asked for by nobody).
    [[nodiscard]] Future<Done> lock(const Session& session, bool idle);
    /// False once it was ended: signed out, switched, ended by an administrator, or by a PIN or a suspension.
    [[nodiscard]] Future<bool> goesOn(const Session& session);
    /// A session that has ended stays so. Journal: person.sign_out.
    [[nodiscard]] Future<Done> signOut(const Session& session);

 private:
    [[nodiscard]] Future<Session> refuse(const Actor& nobodyHere, PersonId person, const PinVerdict& verdict);
    [[nodiscard]] Result<Session> begin(Transaction& t, const SignInWithPin& attempt, SessionId id,
                                        const PinVerdict& verdict);
    [[nodiscard]] Result<Session> resume(Transaction& t, const Session& session, const PinVerdict& verdict);
    /// Who the person is at this register, with what their role holds now. NotFound when suspended.
    [[nodiscard]] Result<Session> sessionOf(Transaction& t, PersonId person, const Actor& here);

    const Clock& m_clock;
    IdSource& m_ids;
    Stores m_s;
    std::unique_ptr<PinCheck> m_check;
};

}  // namespace balcao
