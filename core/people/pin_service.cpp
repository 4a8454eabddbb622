// The PIN part of PeopleService.

#include "people/people_acts.h"
#include "people/people_service.h"
#include "people/pin_check.h"

#include <algorithm>

namespace balcao {

namespace pin_service_detail {

const QString kSetPin = QStringLiteral("person.pin");

/// Without the PIN: even a digest of six digits would give them away.
QJsonObject bodyOf(const SetPin& command) {
    return {{QStringLiteral("person"), command.person.text()}};
}

bool isOwn(const SetPin& command) {
    return command.person == command.actor.person;
}

}  // namespace pin_service_detail

Future<Done> PeopleService::setPin(const SetPin& command) {
    const auto refused = [](const Error& error) { return ready<Done>(tl::unexpected(error)); };
    if (const auto usable = checkPin(command.pin); !usable) return refused(usable.error());
    if (!pin_service_detail::isOwn(command)) {
        if (const auto allowed = require(command.actor, Capability::PeopleEdit); !allowed) {
            return refused(allowed.error());
        }
    }
    // From here on the command travels without them.
    const Pins pins{std::make_shared<HeldPin>(command.pin), std::make_shared<HeldPin>(command.currentPin)};
    SetPin asked = command;
    asked.pin.clear();
    asked.currentPin.clear();
    const auto step =
        m_s.database.read<PinStep>([this, asked](Transaction& t) { return beforePin(t, asked); });
    return andThen(step, this, [this, asked, pins](PinStep next) -> Future<Done> {
        switch (next) {
            case PinStep::Done: return ready<Done>(Done{});
            case PinStep::Prove: return proveAndSet(asked, pins);
            case PinStep::Set: return hashAndSet(asked, pins);
        }
        return ready<Done>(fail(ErrorCode::Internal));
    });
}

Result<std::optional<StoredCommand>> PeopleService::repeatedPin(Transaction& t, const SetPin& command) {
    return findRepeated(m_s.commands, t, command.id, pin_service_detail::kSetPin,
                        pin_service_detail::bodyOf(command));
}

Result<PeopleService::PinStep> PeopleService::beforePin(Transaction& t, const SetPin& command) {
    BALCAO_TRY(repeated, repeatedPin(t, command));
    if (repeated) return PinStep::Done;
    BALCAO_TRY(account, m_s.people.byId(t, command.person));
    if (!account) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    if (!pin_service_detail::isOwn(command)) return PinStep::Set;
    if (account->hasPin) return PinStep::Prove;
    BALCAO_CHECK(require(command.actor, Capability::PeopleEdit));
    return PinStep::Set;
}

Future<Done> PeopleService::proveAndSet(const SetPin& command, const Pins& pins) {
    const auto proved = m_check->prove(command.actor, command.person, pins.current->bytes(), m_s.audit);
    return andThen(proved, this, [this, command, pins](Done) -> Future<Done> {
        if (pins.wanted->bytes() == pins.current->bytes()) {
            return ready<Done>(fail(ErrorCode::InvalidArgument, QStringLiteral("it is the current PIN"),
                                    {{QStringLiteral("field"), QStringLiteral("pin")},
                                     {QStringLiteral("reason"), QStringLiteral("same")}}));
        }
        return hashAndSet(command, pins);
    });
}

Future<Done> PeopleService::hashAndSet(const SetPin& command, const Pins& pins) {
    return andThen(m_hasher.hash(pins.wanted->bytes()), this, [this, command](const QString& hash) {
        return m_s.database.write<Done>(
            [this, command, hash](Transaction& t) { return storePin(t, command, hash); });
    });
}

Result<Done> PeopleService::storePin(Transaction& t, const SetPin& command, const QString& hash) {
    BALCAO_TRY(repeated, repeatedPin(t, command));
    if (repeated) return Done{};
    BALCAO_CHECK(m_s.people.hold(t));
    BALCAO_TRY(stored, m_s.people.roles(t));
    const std::vector<PersonRole> roles = withStandardRoles(stored);
    const bool own = pin_service_detail::isOwn(command);
    if (!own) BALCAO_CHECK(changeablePerson(t, m_s.people, command.actor, command.person));
    BALCAO_TRY(everybody, m_s.people.people(t));
    for (PersonAccount& person : everybody) {
        if (person.id == command.person) person.hasPin = true;
    }
    if (!somebodyManages(everybody, roles)) {
        return fail(ErrorCode::StateConflict,
                    QStringLiteral("the first PIN is that of somebody who may edit people"),
                    {{QStringLiteral("reason"), QStringLiteral("first")}});
    }
    m_s.people.putPin(t, command.person, {hash, m_clock.now(), !own});
    BALCAO_CHECK(endSessions(t, m_s.people,
                             {command.person, QStringLiteral("pin"), m_clock.now(),
                              own ? command.actor.registerId : RegisterId()}));
    m_s.commands.put(t,
                     {command.id, pin_service_detail::kSetPin,
                      digestFields(pin_service_detail::bodyOf(command)), command.person.text()},
                     m_clock.now());
    BALCAO_CHECK(m_s.audit.record(t, command.actor, pin_service_detail::kSetPin, command.person.text(),
                                  {{QStringLiteral("own"), own}}));
    return Done{};
}

}  // namespace balcao
