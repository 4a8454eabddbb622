#include "people/pin_check.h"

#include <algorithm>

namespace balcao {

namespace pin_check_detail {

/// More than any PIN, and than any password: nobody has more hashed than this.
constexpr qsizetype kLongestTry = 512;
/// bcrypt reads no further. What is longer is no password of such a hash, and nothing is cut off.
constexpr qsizetype kBcryptReads = 72;

QVariantMap waitFacts(Millis wait) {
    return {{QStringLiteral("wait_ms"), qint64{wait.count()}}};
}

QJsonObject waitJson(Millis wait) {
    return QJsonObject::fromVariantMap(waitFacts(wait));
}

/// Whether a hash can be that of so long a secret.
bool isReadWhole(const QByteArray& secret, const QString& hash) {
    return secret.size() <= (hash.startsWith(QStringLiteral("$2")) ? kBcryptReads : kLongestTry);
}

Error wrongCode(Millis wait) {
    QVariantMap facts = waitFacts(wait);
    facts.insert(QStringLiteral("subject"), QStringLiteral("code"));
    return {ErrorCode::WrongSecret, QStringLiteral("the code is wrong"), facts};
}

Error throttled(Millis wait) {
    return {ErrorCode::SignInThrottled, QStringLiteral("too many wrong tries lately"), waitFacts(wait)};
}

}  // namespace pin_check_detail

PinCheck::PinCheck(const Clock& clock, SecretHasher& hasher, Database& database, PeopleStore& people)
    : m_clock(clock), m_hasher(hasher), m_database(database), m_people(people) {}

Future<PinVerdict> PinCheck::look(PersonId person, RegisterId here, const QByteArray& pin,
                                  CredentialKind kind) {
    using namespace pin_check_detail;
    const auto held = std::make_shared<HeldPin>(pin);
    const auto counted = m_database.write<Counted>(
        [this, person, here, kind](Transaction& t) { return count(t, person, here, kind); });
    return andThen(counted, this, [this, held, kind](const Counted& tried) -> Future<PinVerdict> {
        if (tried.wait > Millis(0)) return ready<PinVerdict>(tl::unexpected(throttled(tried.wait)));
        const bool known = !tried.hash.isEmpty();
        const bool usable = known && isReadWhole(held->bytes(), tried.hash);
        const auto looked =
            usable ? m_hasher.verify(held->bytes(), tried.hash) : m_hasher.verifyNothing(held->bytes());
        return andThen(
            looked, this, [this, held, known, tried, kind](HashVerdict verdict) -> Future<PinVerdict> {
                PinVerdict result{kind, known,          known && verdict.matches, tried.hash,
                                  {},   tried.nextWait, tried.secondStep};
                if (!result.matches || !verdict.outdated) return ready<PinVerdict>(std::move(result));
                return andThen(m_hasher.hash(held->bytes()), this, [result](const QString& fresh) mutable {
                    result.freshHash = fresh;
                    return ready<PinVerdict>(std::move(result));
                });
            });
    });
}

Future<PinVerdict> PinCheck::found(PersonId person, RegisterId here) {
    const auto counted = m_database.write<Counted>(
        [this, person, here](Transaction& t) { return count(t, person, here, std::nullopt); });
    return andThen(counted, this, [](const Counted& tried) -> Future<PinVerdict> {
        if (tried.wait > Millis(0)) {
            return ready<PinVerdict>(tl::unexpected(pin_check_detail::throttled(tried.wait)));
        }
        return ready<PinVerdict>(
            PinVerdict{std::nullopt, tried.active, tried.active, {}, {}, tried.nextWait, tried.secondStep});
    });
}

Future<Done> PinCheck::prove(const Actor& actor, PersonId person, const QByteArray& pin, AuditLog& audit,
                             const Also& also) {
    const auto looked = look(person, actor.registerId, pin);
    return andThen(looked, this,
                   [this, actor, person, &audit, also](const PinVerdict& verdict) -> Future<Done> {
                       const auto written = m_database.write<bool>(
                           [this, actor, person, &audit, also, verdict](Transaction& t) -> Result<bool> {
                               bool fits = true;
                               if (verdict.matches && also) {
                                   BALCAO_TRY(said, also(t));
                                   fits = said;
                               }
                               if (verdict.matches && fits) {
                                   BALCAO_CHECK(accept(t, person, actor.registerId, verdict));
                                   return true;
                               }
                               QJsonObject facts = pin_check_detail::waitJson(verdict.nextWait);
                               if (!fits) facts.insert(QStringLiteral("second"), QStringLiteral("wrong"));
                               BALCAO_CHECK(audit.record(t, actor, QStringLiteral("person.sign_in_failed"),
                                                         person.text(), facts));
                               return false;
                           });
                       return andThen(written, this, [verdict](bool right) {
                           if (right) return ready<Done>(Done{});
                           Error why = refusal(verdict);
                           if (verdict.matches) why = pin_check_detail::wrongCode(verdict.nextWait);
                           return ready<Done>(tl::unexpected(why));
                       });
                   });
}

Result<PinCheck::Counted> PinCheck::count(Transaction& t, PersonId person, RegisterId here,
                                          std::optional<CredentialKind> kind) {
    const Instant now = m_clock.now();
    BALCAO_TRY(tries, m_people.holdTries(t, here, person));
    Counted counted;
    counted.wait = std::max(waitBefore(tries.ofPerson, TriesOf::Person, now),
                            waitBefore(tries.ofRegister, TriesOf::Register, now));
    if (counted.wait > Millis(0)) {
        // After a clock that was set back the wait would stand still until that time came again.
        const bool ahead = tries.ofPerson.lastAt > now || tries.ofRegister.lastAt > now;
        tries.ofPerson.lastAt = std::min(tries.ofPerson.lastAt, now);
        tries.ofRegister.lastAt = std::min(tries.ofRegister.lastAt, now);
        if (ahead) m_people.putTries(t, here, person, tries);
        return counted;
    }
    const TriesHere after{oneMore(tries.ofPerson, now), oneMore(tries.ofRegister, now)};
    m_people.putTries(t, here, person, after);
    counted.nextWait = std::max(waitBefore(after.ofPerson, TriesOf::Person, now),
                                waitBefore(after.ofRegister, TriesOf::Register, now));
    BALCAO_TRY(account, m_people.byId(t, person));
    counted.active = account && account->active;
    counted.secondStep = counted.active && account->hasSecondStep;
    if (!kind) return counted;
    BALCAO_TRY(credential, m_people.credential(t, person, *kind));
    if (counted.active && credential) counted.hash = credential->hash;
    return counted;
}

Result<void> PinCheck::accept(Transaction& t, PersonId person, RegisterId here, const PinVerdict& verdict) {
    BALCAO_TRY(tries, m_people.holdTries(t, here, person));
    m_people.putTries(t, here, person, {Tries{}, without(tries.ofRegister, tries.ofPerson)});
    if (!verdict.kind) return {};
    BALCAO_TRY(credential, m_people.credential(t, person, *verdict.kind));
    if (!credential || credential->hash != verdict.hash) {
        return fail(ErrorCode::WrongSecret, QStringLiteral("it was changed meanwhile"),
                    pin_check_detail::waitFacts(verdict.nextWait));
    }
    if (verdict.freshHash.isEmpty()) return {};
    Credential fresh = *credential;
    fresh.hash = verdict.freshHash;
    m_people.put(t, person, *verdict.kind, fresh);
    return {};
}

Error PinCheck::refusal(const PinVerdict& verdict) {
    if (!verdict.known) {
        return {ErrorCode::NotFound, QStringLiteral("nobody who signs in with a PIN"),
                pin_check_detail::waitFacts(verdict.nextWait)};
    }
    return {ErrorCode::WrongSecret, QStringLiteral("the PIN is wrong"),
            pin_check_detail::waitFacts(verdict.nextWait)};
}

}  // namespace balcao
