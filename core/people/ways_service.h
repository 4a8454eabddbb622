#pragma once

#include "base/command_store.h"
#include "base/id_source.h"
#include "people/guess_estimator.h"
#include "people/pin_check.h"
#include "people/sealed_ways.h"

namespace balcao {

/// How somebody signs in besides the PIN, as they and those who look after people see it.
struct PersonWays {
    QString email;  ///< empty: none
    bool password = false;
    bool badge = false;
    bool secondStep = false;
    int codesLeft = 0;  ///< recovery codes that were not used
    bool pin = false;
    bool mustChangePin = false;  ///< somebody else chose it
};

struct AskWays {
    Actor actor;
    PersonId person;
};

struct SetEmail {
    CommandId id;
    Actor actor;
    PersonId person;
    QString email;  ///< empty: none any more
};

/// The person's own act: the PIN says that it is. The actor is whoever the register takes them for.
struct SetPassword {
    CommandId id;
    Actor actor;
    PersonId person;
    QByteArray password;  ///< UTF-8, as typed
    QByteArray pin;
};

struct GiveBadge {
    CommandId id;
    Actor actor;
    PersonId person;
};

/// The person's own, as SetPassword: one that was printed before and is nobody's.
struct SetBadge {
    CommandId id;
    Actor actor;
    PersonId person;
    QByteArray badge;  ///< as it was scanned
    QByteArray pin;
};

/// The person's own, as SetPassword.
struct BeginSecondStep {
    CommandId id;
    Actor actor;
    PersonId person;
    QByteArray pin;
};

struct ConfirmSecondStep {
    CommandId id;
    Actor actor;
    PersonId person;
    QByteArray code;
};

/// The person's own, as SetPassword.
struct RenewCodes {
    CommandId id;
    Actor actor;
    PersonId person;
    QByteArray pin;
};

enum class SignInWay { Password, Badge, SecondStep };

struct TakeWay {
    CommandId id;
    Actor actor;
    PersonId person;
    SignInWay way = SignInWay::Password;
    QByteArray pin{};   ///< the person's, unless somebody with people.edit takes it from them
    QByteArray code{};  ///< of the second step, where they take that from themselves
};

/// What an authenticator has to be told, once.
struct SecondStepOffer {
    QByteArray secret;  ///< base32
    QString uri;        ///< the same for a picture
};

/// E-mail, password, badge and second step of people. None of them is without a PIN: the PIN is what a person
/// proves themselves with when they change the others.
class WaysService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        PeopleStore& people;
        SignInStore& ways;
        AuditLog& audit;
    };
    struct Tools {
        const Clock& clock;
        IdSource& ids;
        SecretHasher& hasher;
        const GuessEstimator& estimator;
        SealedWays& sealed;
    };
    WaysService(const Tools& tools, Stores stores);
    ~WaysService() override;

    /// One's own, or with people.edit everybody's. NotFound.
    [[nodiscard]] Future<PersonWays> ways(const AskWays& ask);
    /// One's own, or with people.edit (NotAllowed, facts: capability, for somebody who may do more).
    /// InvalidArgument (facts: field "email", reason "form", "taken"). Journal: person.email, without it.
    [[nodiscard]] Future<Done> setEmail(const SetEmail& command);
    /// InvalidArgument as `checkPassword` says; StateConflict (facts: reason) "no_pin", "no_email", and
    /// "must_change" while somebody else knows the PIN. WrongSecret and SignInThrottled for the PIN. Sessions
    /// elsewhere end. Journal: person.password.
    [[nodiscard]] Future<Done> setPassword(const SetPassword& command);
    /// A new one instead of any before, with people.edit: the text to be printed as a bar code, told once and
    /// to a repeated command no more. Journal: person.badge.
    [[nodiscard]] Future<QByteArray> giveBadge(const GiveBadge& command);
    /// One's own, scanned. InvalidArgument (facts: field "badge", reason "form", "taken" for another's);
    /// refused as `setPassword`. Journal: person.badge (own).
    [[nodiscard]] Future<Done> setBadge(const SetBadge& command);
    /// A new secret that waits for its first code; the one in use stays in use until then. The same again for
    /// a repeated command. Refused as `setPassword`. Journal: person.second_step_begin.
    [[nodiscard]] Future<SecondStepOffer> beginSecondStep(const BeginSecondStep& command);
    /// Turns it on, and tells ten recovery codes of twelve digits once, to a repeated command none.
    /// WrongSecret for a code that is not the secret's; StateConflict (facts: reason "not_begun"). Journal:
    /// person.second_step.
    [[nodiscard]] Future<std::vector<QByteArray>> confirmSecondStep(const ConfirmSecondStep& command);
    /// Ten others; those before are void. Journal: person.recovery_codes.
    [[nodiscard]] Future<std::vector<QByteArray>> renewCodes(const RenewCodes& command);
    /// One's own with the PIN, or with people.edit from whoever may do no more. Their own second step goes
    /// only with a code of it besides: StateConflict (facts: reason "second_step") without one, WrongSecret
    /// (facts: subject "code") for a wrong one. With it goes a password that is too short to stand alone.
    /// Sessions end, but for the one where they did it themselves. Journal: person.take_way (way).
    [[nodiscard]] Future<Done> take(const TakeWay& command);

 private:
    /// What every command looks at first: the account, or nothing when the command was carried out before.
    [[nodiscard]] Result<std::optional<PersonAccount>> begin(Transaction& t, const StoredCommand& command,
                                                             PersonId person);
    [[nodiscard]] Future<bool> beginOwn(const StoredCommand& command, PersonId person);
    void finish(Transaction& t, const StoredCommand& command);
    [[nodiscard]] Result<PersonWays> readWays(Transaction& t, PersonId person);
    [[nodiscard]] Result<Done> storeEmail(Transaction& t, const SetEmail& command);
    [[nodiscard]] Future<Done> hashAndStore(const SetPassword& command, const std::shared_ptr<HeldPin>& held);
    [[nodiscard]] Result<Done> storePassword(Transaction& t, const SetPassword& command,
                                             const Credential& credential);
    [[nodiscard]] Result<bool> storeBadge(Transaction& t, const GiveBadge& command, const QByteArray& badge);
    [[nodiscard]] Result<Done> storeOwnBadge(Transaction& t, const SetBadge& command);
    [[nodiscard]] Result<SecondStepOffer> storeSecret(Transaction& t, const BeginSecondStep& command,
                                                      const QByteArray& secret);
    [[nodiscard]] Future<SecondStepOffer> offerAgain(PersonId person);
    using Codes = std::vector<QByteArray>;
    [[nodiscard]] Codes newCodes();
    [[nodiscard]] Result<void> putCodes(Transaction& t, PersonId person, const Codes& codes);
    [[nodiscard]] Result<bool> storeCodes(Transaction& t, const RenewCodes& command, const Codes& codes);
    struct Turned {
        bool wrong = false;
        Codes codes;
    };
    [[nodiscard]] Result<Turned> turnOn(Transaction& t, const ConfirmSecondStep& command, const Codes& codes);
    [[nodiscard]] Future<Done> proveForTaking(const TakeWay& command);
    [[nodiscard]] Result<bool> codeFits(Transaction& t, PersonId person, const QByteArray& code);
    [[nodiscard]] Result<Done> storeTaken(Transaction& t, const TakeWay& command);

    Tools m_tools;
    Stores m_s;
    std::unique_ptr<PinCheck> m_check;
};

}  // namespace balcao
