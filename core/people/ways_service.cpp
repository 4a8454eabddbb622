#include "people/ways_service.h"

#include "base/base32.h"
#include "people/people_acts.h"
#include "people/people_rules.h"
#include "people/ways_own.h"

namespace balcao {

namespace ways_service_detail {

const QString kEmail = QStringLiteral("person.email");
const QString kBadge = QStringLiteral("person.badge");

constexpr int kBadgeBytes = kBadgeLength * 5 / 8;  // a bar code that a badge has room for

StoredCommand asked(const SetEmail& command) {
    return {command.id,
            kEmail,
            {{QStringLiteral("person"), command.person.text()}, {QStringLiteral("email"), command.email}},
            command.person.text()};
}

StoredCommand asked(const GiveBadge& command) {
    return {command.id, kBadge, {{QStringLiteral("person"), command.person.text()}}, command.person.text()};
}

}  // namespace ways_service_detail

WaysService::WaysService(const Tools& tools, Stores stores)
    : m_tools(tools),
      m_s(stores),
      m_check(std::make_unique<PinCheck>(tools.clock, tools.hasher, stores.database, stores.people)) {}

WaysService::~WaysService() = default;

Result<std::optional<PersonAccount>> WaysService::begin(Transaction& t, const StoredCommand& command,
                                                        PersonId person) {
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, command.kind, command.body));
    if (repeated) return std::optional<PersonAccount>();
    BALCAO_TRY(account, m_s.people.byId(t, person));
    if (!account) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    return account;
}

void WaysService::finish(Transaction& t, const StoredCommand& command) {
    StoredCommand done = command;
    done.body = digestFields(command.body);
    m_s.commands.put(t, done, m_tools.clock.now());
}

Future<PersonWays> WaysService::ways(const AskWays& ask) {
    if (ask.actor.person.isNull() || ask.actor.person != ask.person) {
        if (const auto allowed = require(ask.actor, Capability::PeopleEdit); !allowed) {
            return ready<PersonWays>(tl::unexpected(allowed.error()));
        }
    }
    const PersonId person = ask.person;
    return andThen(m_tools.sealed.open(this), this, [this, person](bool) {
        return m_s.database.read<PersonWays>([this, person](Transaction& t) { return readWays(t, person); });
    });
}

Result<PersonWays> WaysService::readWays(Transaction& t, PersonId person) {
    BALCAO_TRY(account, m_s.people.byId(t, person));
    if (!account) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
    BALCAO_TRY(stored, m_s.ways.ways(t, person, SignInStore::Hold::No));
    BALCAO_TRY(email, m_tools.sealed.email(t, stored));
    BALCAO_TRY(left, m_s.ways.codesLeft(t, person));
    return PersonWays{email, account->hasPassword, account->hasBadge,     account->hasSecondStep,
                      left,  account->hasPin,      account->mustChangePin};
}

Future<Done> WaysService::setEmail(const SetEmail& command) {
    const auto refused = [](const Error& error) { return ready<Done>(tl::unexpected(error)); };
    if (command.actor.person.isNull() || command.actor.person != command.person) {
        if (const auto allowed = require(command.actor, Capability::PeopleEdit); !allowed) {
            return refused(allowed.error());
        }
    }
    SetEmail asked = command;
    asked.email = command.email.trimmed();
    if (!asked.email.isEmpty()) {
        if (const auto usable = ways_own_detail::checkEmail(asked.email); !usable) {
            return refused(usable.error());
        }
    }
    return andThen(m_tools.sealed.prepare(command.actor), this, [this, asked](Done) {
        return m_s.database.write<Done>([this, asked](Transaction& t) { return storeEmail(t, asked); });
    });
}

Result<Done> WaysService::storeEmail(Transaction& t, const SetEmail& command) {
    using namespace ways_service_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return Done{};
    const bool own = command.actor.person == command.person;
    if (!own) BALCAO_CHECK(changeablePerson(t, m_s.people, command.actor, command.person));
    BALCAO_TRY(ways, m_s.ways.ways(t, command.person, SignInStore::Hold::UntilTheEnd));
    BALCAO_TRY(index, m_tools.sealed.emailIndex(command.email));
    BALCAO_TRY(owner, m_s.ways.byEmail(t, index));
    if (!owner.isNull() && owner != command.person) return ways_own_detail::wrongEmail("taken");
    ways.email.clear();
    ways.emailIndex = index;
    if (!command.email.isEmpty()) {
        BALCAO_TRY(sealed, m_tools.sealed.sealEmail(t, command.person, command.email));
        ways.email = sealed;
    }
    m_s.ways.save(t, ways);
    finish(t, asked(command));
    BALCAO_CHECK(
        m_s.audit.record(t, command.actor, kEmail, command.person.text(),
                         {{QStringLiteral("own"), own}, {QStringLiteral("set"), !command.email.isEmpty()}}));
    return Done{};
}

Future<QByteArray> WaysService::giveBadge(const GiveBadge& command) {
    if (const auto allowed = require(command.actor, Capability::PeopleEdit); !allowed) {
        return ready<QByteArray>(tl::unexpected(allowed.error()));
    }
    // Chosen here and not in the work, so that work which is run again gives the same one.
    const QByteArray badge = toBase32(m_tools.ids.randomBytes(ways_service_detail::kBadgeBytes));
    return andThen(m_tools.sealed.prepare(command.actor), this, [this, command, badge](Done) {
        const auto stored = m_s.database.write<bool>(
            [this, command, badge](Transaction& t) { return storeBadge(t, command, badge); });
        return andThen(stored, this, [badge](bool fresh) {
            return ready<QByteArray>(QByteArray(fresh ? badge : QByteArray()));
        });
    });
}

Result<bool> WaysService::storeBadge(Transaction& t, const GiveBadge& command, const QByteArray& badge) {
    using namespace ways_service_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return false;
    BALCAO_CHECK(changeablePerson(t, m_s.people, command.actor, command.person));
    if (!account->hasPin) {
        return fail(ErrorCode::StateConflict, QStringLiteral("a badge stands for a PIN"),
                    {{QStringLiteral("reason"), QStringLiteral("no_pin")}});
    }
    BALCAO_TRY(ways, m_s.ways.ways(t, command.person, SignInStore::Hold::UntilTheEnd));
    BALCAO_TRY(index, m_tools.sealed.badgeIndex(badge));
    ways.badgeIndex = index;
    m_s.ways.save(t, ways);
    finish(t, asked(command));
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kBadge, command.person.text(),
                                  {{QStringLiteral("again"), account->hasBadge}}));
    return true;
}

}  // namespace balcao
