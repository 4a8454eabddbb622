#include "people/pin_check.h"

#include <algorithm>

namespace balcao {

namespace pin_check_detail {

/// More than any PIN, and less than what bcrypt would cut.
constexpr qsizetype kLongestTry = 64;

QVariantMap waitFacts(Millis wait) {
    return {{QStringLiteral("wait_ms"), qint64{wait.count()}}};
}

}  // namespace pin_check_detail

PinCheck::PinCheck(const Clock& clock, SecretHasher& hasher, Database& database, PeopleStore& people)
    : m_clock(clock), m_hasher(hasher), m_database(database), m_people(people) {}

Future<PinVerdict> PinCheck::look(PersonId person, RegisterId here, const QByteArray& pin) {
    using namespace pin_check_detail;
    const auto held = std::make_shared<HeldPin>(pin);
    const auto counted =
        m_database.write<Counted>([this, person, here](Transaction& t) { return count(t, person, here); });
    return andThen(counted, this, [this, held](const Counted& tried) -> Future<PinVerdict> {
        if (tried.wait > Millis(0)) {
            return ready<PinVerdict>(fail(ErrorCode::SignInThrottled,
                                          QStringLiteral("too many wrong tries lately"),
                                          waitFacts(tried.wait)));
        }
        const bool known = !tried.hash.isEmpty();
        const bool usable = known && held->bytes().size() <= kLongestTry;
        const auto looked =
            usable ? m_hasher.verify(held->bytes(), tried.hash) : m_hasher.verifyNothing(held->bytes());
        return andThen(looked, this, [this, held, known, tried](HashVerdict verdict) -> Future<PinVerdict> {
            PinVerdict result{known, known && verdict.matches, tried.hash, {}, tried.nextWait};
            if (!result.matches || !verdict.outdated) return ready<PinVerdict>(std::move(result));
            return andThen(m_hasher.hash(held->bytes()), this, [result](const QString& fresh) mutable {
                result.freshHash = fresh;
                return ready<PinVerdict>(std::move(result));
            });
        });
    });
}

Result<PinCheck::Counted> PinCheck::count(Transaction& t, PersonId person, RegisterId here) {
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
    BALCAO_TRY(credential, m_people.pin(t, person));
    if (account && account->active && credential) counted.hash = credential->hash;
    return counted;
}

Result<void> PinCheck::accept(Transaction& t, PersonId person, RegisterId here, const PinVerdict& verdict) {
    BALCAO_TRY(tries, m_people.holdTries(t, here, person));
    m_people.putTries(t, here, person, {Tries{}, without(tries.ofRegister, tries.ofPerson)});
    BALCAO_TRY(credential, m_people.pin(t, person));
    if (!credential || credential->hash != verdict.hash) {
        return fail(ErrorCode::WrongSecret, QStringLiteral("the PIN was changed meanwhile"),
                    pin_check_detail::waitFacts(verdict.nextWait));
    }
    if (verdict.freshHash.isEmpty()) return {};
    Credential fresh = *credential;
    fresh.hash = verdict.freshHash;
    m_people.putPin(t, person, fresh);
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
