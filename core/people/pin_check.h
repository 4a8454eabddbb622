#pragma once

#include "audit/audit_log.h"
#include "base/future.h"
#include "base/wipe.h"
#include "people/people_store.h"
#include "people/secret_hasher.h"

#include <functional>

namespace balcao {

/// A PIN or password that is wiped when the last step that needs it is over.
class HeldPin {
 public:
    explicit HeldPin(const QByteArray& pin) : m_pin(pin.constData(), pin.size()) {}
    ~HeldPin() { wipe(m_pin); }
    HeldPin(const HeldPin&) = delete;
    HeldPin& operator=(const HeldPin&) = delete;
    [[nodiscard]] const QByteArray& bytes() const { return m_pin; }

 private:
    QByteArray m_pin;
};

/// What a try came to.
struct PinVerdict {
    std::optional<CredentialKind> kind;  ///< nothing: a badge
    bool known = false;                  ///< an active person who has one
    bool matches = false;                ///< never without `known`
    QString hash;                        ///< what it was looked at with
    QString freshHash;        ///< to be stored instead; empty when that one is as good as a new one
    Millis nextWait{0};       ///< how long the next try has to wait if this one was wrong
    bool secondStep = false;  ///< the person is asked for a code too
};

/// One way to look at a PIN, a password or a badge for everybody who has to: the try is counted first, then
/// the work is done, and both cost the same for a person nobody knows.
class PinCheck final : public QObject {
 public:
    PinCheck(const Clock& clock, SecretHasher& hasher, Database& database, PeopleStore& people);

    /// SignInThrottled (facts: wait_ms) before the PIN is looked at.
    [[nodiscard]] Future<PinVerdict> look(PersonId person, RegisterId here, const QByteArray& pin,
                                          CredentialKind kind = CredentialKind::Pin);
    /// The same where something else than a hash has said who it is, or, with the null id, that nobody is: a
    /// badge.
    [[nodiscard]] Future<PinVerdict> found(PersonId person, RegisterId here);
    /// What else has to be right besides the PIN, looked at in the transaction that accepts it; false is
    /// wrong.
    using Also = std::function<Result<bool>(Transaction& t)>;
    /// That whoever is there knows this person's PIN, with its effects. WrongSecret, NotFound,
    /// SignInThrottled; WrongSecret (facts: subject "code") where `also` says no, and the try stays counted.
    /// Journal: person.sign_in_failed, of the actor.
    [[nodiscard]] Future<Done> prove(const Actor& actor, PersonId person, const QByteArray& pin,
                                     AuditLog& audit, const Also& also = {});

    /// Part of the transaction in which a right PIN has its effect: the wrong tries are forgotten and an old
    /// hash is replaced. WrongSecret when the PIN or password was changed since.
    [[nodiscard]] Result<void> accept(Transaction& t, PersonId person, RegisterId here,
                                      const PinVerdict& verdict);

    /// WrongSecret for somebody, NotFound for nobody.
    [[nodiscard]] static Error refusal(const PinVerdict& verdict);

 private:
    struct Counted {
        Millis wait{0};
        Millis nextWait{0};
        bool active = false;
        bool secondStep = false;
        QString hash;  ///< empty: nobody, suspended or without one of this kind
    };
    [[nodiscard]] Result<Counted> count(Transaction& t, PersonId person, RegisterId here,
                                        std::optional<CredentialKind> kind);

    const Clock& m_clock;
    SecretHasher& m_hasher;
    Database& m_database;
    PeopleStore& m_people;
};

}  // namespace balcao
