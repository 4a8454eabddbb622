// The second step, and what is taken from people. Part of WaysService.

#include "base/base32.h"
#include "people/people_acts.h"
#include "people/second_step.h"
#include "people/totp.h"
#include "people/ways_own.h"

#include <QtEndian>

namespace balcao {

namespace ways_second_step_detail {

constexpr int kCodes = 10;
/// Twelve digits, which the keypad of the sign-in takes. They are stored under a key that is not in the
/// database and tried at the pace of a PIN: NIST SP 800-63B-4 §3.1.2.2 asks for 20 bits, these are 39.
constexpr quint64 kCodesThereAre = 1'000'000'000'000;
constexpr int kCodeDigits = 12;

QByteArray codeOf(const QByteArray& random) {
    QByteArray digits = QByteArray::number(qFromBigEndian<quint64>(random.constData()) % kCodesThereAre);
    return digits.rightJustified(kCodeDigits, '0');
}

SecondStepOffer offerOf(const QByteArray& secret, const PersonAccount& account) {
    return {toBase32(secret), totpUri(secret, QStringLiteral("Balcão"), account.name)};
}

}  // namespace ways_second_step_detail

Future<SecondStepOffer> WaysService::beginSecondStep(const BeginSecondStep& command) {
    const auto pin = std::make_shared<HeldPin>(command.pin);
    BeginSecondStep asked = command;
    asked.pin.clear();
    QByteArray random = m_tools.ids.randomBytes(totp::kSecretBytes);
    const auto secret = std::make_shared<HeldPin>(random);
    wipe(random);
    const auto begun = beginOwn(ways_own_detail::asked(asked), asked.person);
    return andThen(begun, this, [this, asked, pin, secret](bool fresh) -> Future<SecondStepOffer> {
        if (!fresh) return offerAgain(asked.person);
        const auto proved = m_check->prove(asked.actor, asked.person, pin->bytes(), m_s.audit);
        const auto prepared =
            andThen(proved, this, [this, asked](Done) { return m_tools.sealed.prepare(asked.actor); });
        return andThen(prepared, this, [this, asked, secret](Done) {
            return m_s.database.write<SecondStepOffer>(
                [this, asked, secret](Transaction& t) { return storeSecret(t, asked, secret->bytes()); });
        });
    });
}

Result<SecondStepOffer> WaysService::storeSecret(Transaction& t, const BeginSecondStep& command,
                                                 const QByteArray& secret) {
    using namespace ways_own_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return conflict("repeated");  // twice at once: the other one tells it
    BALCAO_TRY(ways, m_s.ways.ways(t, command.person, SignInStore::Hold::UntilTheEnd));
    BALCAO_TRY(sealed, m_tools.sealed.sealSecret(t, command.person, secret));
    ways.nextSecret = sealed;
    m_s.ways.save(t, ways);
    finish(t, asked(command));
    BALCAO_CHECK(m_s.audit.record(t, ownActor(command.actor, *account), asked(command).kind,
                                  command.person.text(),
                                  {{QStringLiteral("again"), account->hasSecondStep}}));
    return ways_second_step_detail::offerOf(secret, *account);
}

Future<SecondStepOffer> WaysService::offerAgain(PersonId person) {
    return andThen(m_tools.sealed.open(this), this, [this, person](bool) {
        return m_s.database.read<SecondStepOffer>([this, person](Transaction& t) -> Result<SecondStepOffer> {
            BALCAO_TRY(account, m_s.people.byId(t, person));
            BALCAO_TRY(ways, m_s.ways.ways(t, person, SignInStore::Hold::No));
            // Confirmed since: whoever repeats the command has told the authenticator already.
            if (!account || ways.nextSecret.isEmpty()) return ways_own_detail::conflict("not_begun");
            BALCAO_TRY(secret, m_tools.sealed.secret(t, person, ways.nextSecret));
            const SecondStepOffer offer = ways_second_step_detail::offerOf(secret, *account);
            wipe(secret);
            return offer;
        });
    });
}

WaysService::Codes WaysService::newCodes() {
    using namespace ways_second_step_detail;
    Codes codes;
    for (int i = 0; i < kCodes; ++i) codes.push_back(codeOf(m_tools.ids.randomBytes(sizeof(quint64))));
    return codes;
}

Result<void> WaysService::putCodes(Transaction& t, PersonId person, const Codes& codes) {
    std::vector<QByteArray> hashes;
    for (const QByteArray& code : codes) {
        BALCAO_TRY(hash, m_tools.sealed.codeHash(person, code));
        hashes.push_back(hash);
    }
    m_s.ways.putCodes(t, person, hashes);
    return {};
}

Future<std::vector<QByteArray>> WaysService::confirmSecondStep(const ConfirmSecondStep& command) {
    const Codes codes = newCodes();
    return andThen(m_tools.sealed.open(this), this, [this, command, codes](bool) {
        const auto turned = m_s.database.write<Turned>(
            [this, command, codes](Transaction& t) { return turnOn(t, command, codes); });
        return andThen(turned, this, [](const Turned& done) {
            if (done.wrong) {
                return ready<Codes>(fail(ErrorCode::WrongSecret, QStringLiteral("the code is wrong"),
                                         {{QStringLiteral("subject"), QStringLiteral("code")}}));
            }
            return ready<Codes>(Codes(done.codes));
        });
    });
}

Result<WaysService::Turned> WaysService::turnOn(Transaction& t, const ConfirmSecondStep& command,
                                                const Codes& codes) {
    using namespace ways_own_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return Turned{};
    BALCAO_TRY(ways, m_s.ways.ways(t, command.person, SignInStore::Hold::UntilTheEnd));
    if (ways.nextSecret.isEmpty()) return conflict("not_begun");
    BALCAO_TRY(secret, m_tools.sealed.secret(t, command.person, ways.nextSecret));
    const auto step = totpMatch(secret, withoutGroups(command.code), m_tools.clock.now(), 0);
    wipe(secret);
    if (!step) return Turned{true, {}};
    ways.secret = ways.nextSecret;
    ways.nextSecret.clear();
    ways.secretSince = m_tools.clock.now();
    ways.lastStep = *step;  // used up: it lets nobody in
    m_s.ways.save(t, ways);
    BALCAO_CHECK(putCodes(t, command.person, codes));
    BALCAO_CHECK(endSessions(
        t, m_s.people,
        {command.person, QStringLiteral("second_step"), ways.secretSince, command.actor.registerId}));
    finish(t, asked(command));
    BALCAO_CHECK(m_s.audit.record(t, ownActor(command.actor, *account), asked(command).kind,
                                  command.person.text(),
                                  {{QStringLiteral("again"), account->hasSecondStep}}));
    return Turned{false, codes};
}

Future<std::vector<QByteArray>> WaysService::renewCodes(const RenewCodes& command) {
    const auto pin = std::make_shared<HeldPin>(command.pin);
    RenewCodes asked = command;
    asked.pin.clear();
    const Codes codes = newCodes();
    const auto begun = beginOwn(ways_own_detail::asked(asked), asked.person);
    return andThen(begun, this, [this, asked, pin, codes](bool fresh) -> Future<Codes> {
        if (!fresh) return ready<Codes>(Codes());
        const auto proved = m_check->prove(asked.actor, asked.person, pin->bytes(), m_s.audit);
        const auto opened = andThen(proved, this, [this](Done) { return m_tools.sealed.open(this); });
        const auto stored = andThen(opened, this, [this, asked, codes](bool) {
            return m_s.database.write<bool>(
                [this, asked, codes](Transaction& t) { return storeCodes(t, asked, codes); });
        });
        return andThen(stored, this,
                       [codes](bool told) { return ready<Codes>(told ? Codes(codes) : Codes()); });
    });
}

Result<bool> WaysService::storeCodes(Transaction& t, const RenewCodes& command, const Codes& codes) {
    using namespace ways_own_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return false;
    if (!account->hasSecondStep) return conflict("no_second_step");
    BALCAO_CHECK(putCodes(t, command.person, codes));
    finish(t, asked(command));
    BALCAO_CHECK(m_s.audit.record(t, ownActor(command.actor, *account), asked(command).kind,
                                  command.person.text(), {}));
    return true;
}

Future<Done> WaysService::take(const TakeWay& command) {
    const auto pin = std::make_shared<HeldPin>(command.pin);
    TakeWay asked = command;
    asked.pin.clear();
    const auto store = [this, asked](Done) {
        return m_s.database.write<Done>([this, asked](Transaction& t) { return storeTaken(t, asked); });
    };
    const bool own = !asked.actor.person.isNull() && asked.actor.person == asked.person;
    if (!own) {
        if (const auto allowed = require(asked.actor, Capability::PeopleEdit); !allowed) {
            return ready<Done>(tl::unexpected(allowed.error()));
        }
        return store(Done{});
    }
    const auto begun = beginOwn(ways_own_detail::asked(asked), asked.person);
    return andThen(begun, this, [this, asked, pin, store](bool fresh) -> Future<Done> {
        if (!fresh) return ready<Done>(Done{});
        TakeWay proving = asked;
        proving.pin = pin->bytes();
        return andThen(proveForTaking(proving), this, store);
    });
}

/// The PIN, and for the second step a code of it: a wrong code stays counted as a try, like at the sign-in.
Future<Done> WaysService::proveForTaking(const TakeWay& command) {
    if (command.way != SignInWay::SecondStep) {
        return m_check->prove(command.actor, command.person, command.pin, m_s.audit);
    }
    const auto pin = std::make_shared<HeldPin>(command.pin);
    TakeWay asked = command;
    asked.pin.clear();
    return andThen(m_tools.sealed.open(this), this, [this, asked, pin](bool) {
        return m_check->prove(
            asked.actor, asked.person, pin->bytes(), m_s.audit,
            [this, asked](Transaction& t) { return codeFits(t, asked.person, asked.code); });
    });
}

Result<bool> WaysService::codeFits(Transaction& t, PersonId person, const QByteArray& code) {
    BALCAO_TRY(account, m_s.people.byId(t, person));
    if (!account) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    SecondStep step(m_tools.clock, m_s.ways, m_tools.sealed);
    BALCAO_TRY(verdict, step.look(t, *account, code));
    switch (verdict) {
        case StepVerdict::NotAsked:
        case StepVerdict::Right:
        case StepVerdict::Recovery: return true;
        case StepVerdict::Missing: return ways_own_detail::conflict("second_step");
        case StepVerdict::Wrong: return false;
    }
    return false;
}

Result<Done> WaysService::storeTaken(Transaction& t, const TakeWay& command) {
    using namespace ways_own_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return Done{};
    const bool own = command.actor.person == command.person;
    if (!own) BALCAO_CHECK(changeablePerson(t, m_s.people, command.actor, command.person));
    BALCAO_TRY(ways, m_s.ways.ways(t, command.person, SignInStore::Hold::UntilTheEnd));
    bool passwordToo = command.way == SignInWay::Password;
    switch (command.way) {
        case SignInWay::Password: break;
        case SignInWay::Badge: ways.badgeIndex.clear(); break;
        case SignInWay::SecondStep: {
            ways.secret.clear();
            ways.nextSecret.clear();
            ways.secretSince = Instant();
            ways.lastStep = 0;
            m_s.ways.putCodes(t, command.person, {});
            BALCAO_TRY(password, m_s.people.credential(t, command.person, CredentialKind::Password));
            passwordToo = password && password->mustChange;
            break;
        }
    }
    m_s.ways.save(t, ways);
    if (passwordToo) m_s.people.remove(t, command.person, CredentialKind::Password);
    BALCAO_CHECK(endSessions(t, m_s.people,
                             {command.person, wayText(command.way), m_tools.clock.now(),
                              own ? command.actor.registerId : RegisterId()}));
    finish(t, asked(command));
    BALCAO_CHECK(m_s.audit.record(t, command.actor, asked(command).kind, command.person.text(),
                                  {{QStringLiteral("own"), own},
                                   {QStringLiteral("way"), wayText(command.way)},
                                   {QStringLiteral("password"), passwordToo}}));
    return Done{};
}

}  // namespace balcao
