#pragma once

#include "audit/audit_log.h"
#include "base/future.h"
#include "base/id_source.h"
#include "people/people_store.h"
#include "people/person_account.h"
#include "people/role.h"
#include "people/sealed_ways.h"
#include "people/second_step.h"
#include "people/secret_hasher.h"

namespace balcao {

/// Somebody who may sign in at this register, as the tiles show them.
struct SignInTile {
    PersonId person;
    QString name;
    PersonRole role;
    bool hasPin = false;
    std::optional<Instant> lastHere;  ///< when they last signed in at this register
    bool hasPassword = false;         ///< and may sign in with it and their e-mail
};

struct SignInWithPin {
    PersonId person;
    RegisterId registerId;
    QString registerName;
    QByteArray pin;
    QByteArray code{};  ///< of the second step; empty until it was asked for
};

struct SignInWithPassword {
    QString email;
    RegisterId registerId;
    QString registerName;
    QByteArray password;  ///< UTF-8, as typed
    QByteArray code{};
};

struct SignInWithBadge {
    RegisterId registerId;
    QString registerName;
    QByteArray badge;  ///< as it was scanned
    QByteArray code{};
};

/// A person at a register, until they sign out, another one signs in, or an administrator ends it.
struct Session {
    SessionId id;
    Actor actor;
    Instant startedAt;
    bool mustChangePin = false;
};

/// That a sign-in was refused only because the code of the second step is still to be given.
[[nodiscard]] bool asksForCode(const Error& error);

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
        SignInStore& ways;
        AuditLog& audit;
    };
    /// `sealed` outlives it.
    SignInService(const Clock& clock, IdSource& ids, SecretHasher& hasher, Stores stores, SealedWays& sealed);
    ~SignInService() override;

    /// Active people, by name. Empty when nobody has a PIN: such an office is nobody's in particular, and
    /// opens without asking.
    [[nodiscard]] Future<std::vector<SignInTile>> tiles(RegisterId here);
    /// WrongSecret (facts: wait_ms, what the next try has to wait); SignInThrottled (facts: wait_ms) before
    /// the PIN is looked at; NotFound for nobody, a suspended person or one without a PIN, in the same time
    /// as WrongSecret. The try is counted before it is checked, so many at once are many tries. Whoever was
    /// signed in at the register is signed out. Journal: person.sign_in or person.sign_in_failed.
    ///
    /// Whoever turned their second step on is asked for its code, whatever they sign in with:
    /// SecondStepNeeded when all else was right and there was no code, WrongSecret (facts: subject "code")
    /// for one that is wrong, too old or was used before, at whatever register. It is given together with all
    /// the rest.
    [[nodiscard]] Future<Session> withPin(const SignInWithPin& attempt);
    /// The same with an e-mail and a password; WrongSecret says as much of an address that nobody has as of a
    /// wrong password, in the same time and with the same waits.
    [[nodiscard]] Future<Session> withPassword(const SignInWithPassword& attempt);
    /// The same with a badge, which says who it is and stands for their PIN. WrongSecret for nobody's.
    [[nodiscard]] Future<Session> withBadge(const SignInWithBadge& attempt);
    /// As `withPin`, for the person whose session is locked; the session goes on, with what the person may do
    /// now. StateConflict when it was ended meanwhile. Journal: person.unlock or person.sign_in_failed.
    [[nodiscard]] Future<Session> unlock(const Session& session, const QByteArray& pin);
    /// With the person's own badge.
    [[nodiscard]] Future<Session> unlockWithBadge(const Session& session, const QByteArray& badge);
    /// StateConflict when the session was ended meanwhile. Journal: person.lock (idle: asked for by nobody).
    [[nodiscard]] Future<Done> lock(const Session& session, bool idle);
    /// False once it was ended: signed out, switched, ended by an administrator, or by a PIN or a suspension.
    [[nodiscard]] Future<bool> goesOn(const Session& session);
    /// The counter was used in the session; kept at most once a minute, and told to nobody.
    [[nodiscard]] Future<Done> seen(const Session& session, Instant at);
    /// A session that has ended stays so. Journal: person.sign_out.
    [[nodiscard]] Future<Done> signOut(const Session& session);

 private:
    /// One who wants in: who it is said to be, where, and with what.
    struct Entry {
        SessionId id;
        PersonId person;
        Actor here;  ///< the register, which acts until somebody has proved who they are
        QString with;
        QByteArray code;
        QByteArray badge;  ///< its index
    };
    /// The session, or why there is none: the journal is written either way.
    struct Begun {
        std::optional<Session> session;
        Error why;
    };
    [[nodiscard]] Future<Session> enter(const Entry& entry, const PinVerdict& verdict);
    [[nodiscard]] Future<Session> refuse(const Entry& entry, const PinVerdict& verdict);
    [[nodiscard]] Result<Begun> begin(Transaction& t, const Entry& entry, const PinVerdict& verdict);
    [[nodiscard]] Result<Session> start(Transaction& t, const Entry& entry, const PinVerdict& verdict,
                                        const QString& second);
    [[nodiscard]] Future<PersonId> whoseEmail(const QByteArray& index);
    [[nodiscard]] Future<PersonId> whoseBadge(const QByteArray& index);
    [[nodiscard]] Result<Session> resume(Transaction& t, const Session& session, const PinVerdict& verdict);
    /// Who the person is at this register, with what their role holds now. NotFound when suspended.
    [[nodiscard]] Result<Session> sessionOf(Transaction& t, PersonId person, const Actor& here);

    const Clock& m_clock;
    IdSource& m_ids;
    Stores m_s;
    SealedWays& m_sealed;
    SecondStep m_second;
    std::unique_ptr<PinCheck> m_check;
};

}  // namespace balcao
