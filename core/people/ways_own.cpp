// What people do with their own PIN: the password, and a badge that they scan. Part of WaysService.

#include "people/ways_own.h"

#include "people/password_rules.h"
#include "people/people_acts.h"
#include "people/people_rules.h"

namespace balcao {

namespace ways_own_detail {

namespace {
StoredCommand named(CommandId id, const char* kind, PersonId person) {
    return {id, QString::fromLatin1(kind), {{QStringLiteral("person"), person.text()}}, person.text()};
}
constexpr qsizetype kLongestEmail = 254;  // RFC 5321 §4.5.3.1.3, without the angle brackets
}  // namespace

tl::unexpected<Error> conflict(const char* reason) {
    return fail(ErrorCode::StateConflict, QStringLiteral("how people sign in does not allow it"),
                {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

tl::unexpected<Error> wrongEmail(const char* reason) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a usable address"),
                {{QStringLiteral("field"), QStringLiteral("email")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

/// Something before the one `@` and a name with a dot behind it, in one word; who gets mail there is not
/// asked.
Result<void> checkEmail(const QString& email) {
    const auto at = email.indexOf(u'@');
    const QString domain = email.mid(at + 1);
    const bool form = at > 0 && !domain.contains(u'@') && domain.indexOf(u'.') > 0 && !domain.endsWith(u'.');
    if (!form || email.toUtf8().size() > kLongestEmail) return wrongEmail("form");
    for (const QChar c : email) {
        if (c.isSpace() || c.category() == QChar::Other_Control) return wrongEmail("form");
    }
    return {};
}

StoredCommand asked(const SetPassword& command) {
    return named(command.id, "person.password", command.person);
}
StoredCommand asked(const SetBadge& command) {
    return named(command.id, "person.badge", command.person);
}
StoredCommand asked(const BeginSecondStep& command) {
    return named(command.id, "person.second_step_begin", command.person);
}
StoredCommand asked(const ConfirmSecondStep& command) {
    return named(command.id, "person.second_step", command.person);
}
StoredCommand asked(const RenewCodes& command) {
    return named(command.id, "person.recovery_codes", command.person);
}
StoredCommand asked(const TakeWay& command) {
    StoredCommand stored = named(command.id, "person.take_way", command.person);
    stored.body.insert(QStringLiteral("way"), wayText(command.way));
    return stored;
}

Actor ownActor(const Actor& actor, const PersonAccount& account) {
    return {account.id, account.name, actor.registerId, actor.registerName, {}};
}

QString wayText(SignInWay way) {
    switch (way) {
        case SignInWay::Password: return QStringLiteral("password");
        case SignInWay::Badge: return QStringLiteral("badge");
        case SignInWay::SecondStep: return QStringLiteral("second_step");
    }
    return {};
}

}  // namespace ways_own_detail

/// False when it was carried out before. What is proved with a PIN has one, of the person's own choice.
Future<bool> WaysService::beginOwn(const StoredCommand& command, PersonId person) {
    return m_s.database.read<bool>([this, command, person](Transaction& t) -> Result<bool> {
        BALCAO_TRY(account, begin(t, command, person));
        if (!account) return false;
        if (!account->hasPin) return ways_own_detail::conflict("no_pin");
        if (account->mustChangePin) return ways_own_detail::conflict("must_change");
        return true;
    });
}

Future<Done> WaysService::setPassword(const SetPassword& command) {
    auto prepared = preparedPassword(command.password);
    if (!prepared) return ready<Done>(tl::unexpected(prepared.error()));
    const auto wanted = std::make_shared<HeldPin>(*prepared);
    wipe(*prepared);
    const auto pin = std::make_shared<HeldPin>(command.pin);
    SetPassword asked = command;  // from here on it travels without them
    asked.password.clear();
    asked.pin.clear();
    const auto begun = beginOwn(ways_own_detail::asked(asked), asked.person);
    return andThen(begun, this, [this, asked, wanted, pin](bool fresh) -> Future<Done> {
        if (!fresh) return ready<Done>(Done{});
        const auto proved = m_check->prove(asked.actor, asked.person, pin->bytes(), m_s.audit);
        return andThen(proved, this, [this, asked, wanted](Done) { return hashAndStore(asked, wanted); });
    });
}

Future<Done> WaysService::hashAndStore(const SetPassword& command, const std::shared_ptr<HeldPin>& held) {
    struct Whose {
        PersonAccount account;
        QString email;
    };
    const auto opened = m_tools.sealed.open(this);
    return andThen(opened, this, [this, command, held](bool) {
        const auto read = m_s.database.read<Whose>([this, command](Transaction& t) -> Result<Whose> {
            BALCAO_TRY(account, m_s.people.byId(t, command.person));
            if (!account) return fail(ErrorCode::NotFound, QStringLiteral("no such person"));
            BALCAO_TRY(ways, m_s.ways.ways(t, command.person, SignInStore::Hold::No));
            if (ways.emailIndex.isEmpty()) return ways_own_detail::conflict("no_email");
            BALCAO_TRY(email, m_tools.sealed.email(t, ways));
            return Whose{*account, email};
        });
        return andThen(read, this, [this, command, held](const Whose& whose) -> Future<Done> {
            const PasswordUse use =
                whose.account.hasSecondStep ? PasswordUse::WithSecondStep : PasswordUse::Alone;
            const auto usable =
                checkPassword(held->bytes(), use, {whose.account.name, whose.email}, m_tools.estimator);
            if (!usable) return ready<Done>(tl::unexpected(usable.error()));
            const bool alone =
                checkPassword(held->bytes(), PasswordUse::Alone, {}, m_tools.estimator).has_value();
            return andThen(m_tools.hasher.hash(held->bytes()), this,
                           [this, command, alone](const QString& hash) {
                               const Credential credential{hash, m_tools.clock.now(), !alone};
                               return m_s.database.write<Done>([this, command, credential](Transaction& t) {
                                   return storePassword(t, command, credential);
                               });
                           });
        });
    });
}

Result<Done> WaysService::storePassword(Transaction& t, const SetPassword& command,
                                        const Credential& credential) {
    using namespace ways_own_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return Done{};
    // Turned off meanwhile, and the password is one that needs it.
    if (credential.mustChange && !account->hasSecondStep) return conflict("second_step");
    m_s.people.put(t, command.person, CredentialKind::Password, credential);
    BALCAO_CHECK(endSessions(
        t, m_s.people,
        {command.person, QStringLiteral("password"), credential.changedAt, command.actor.registerId}));
    finish(t, asked(command));
    BALCAO_CHECK(m_s.audit.record(t, ownActor(command.actor, *account), asked(command).kind,
                                  command.person.text(),
                                  {{QStringLiteral("alone"), !credential.mustChange}}));
    return Done{};
}

namespace ways_own_detail {
namespace {
tl::unexpected<Error> wrongBadge(const char* reason) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a usable badge"),
                {{QStringLiteral("field"), QStringLiteral("badge")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}
}  // namespace
}  // namespace ways_own_detail

Future<Done> WaysService::setBadge(const SetBadge& command) {
    if (!isBadge(command.badge)) return ready<Done>(ways_own_detail::wrongBadge("form"));
    const auto pin = std::make_shared<HeldPin>(command.pin);
    SetBadge asked = command;
    asked.pin.clear();
    const auto begun = beginOwn(ways_own_detail::asked(asked), asked.person);
    return andThen(begun, this, [this, asked, pin](bool fresh) -> Future<Done> {
        if (!fresh) return ready<Done>(Done{});
        const auto proved = m_check->prove(asked.actor, asked.person, pin->bytes(), m_s.audit);
        const auto prepared =
            andThen(proved, this, [this, asked](Done) { return m_tools.sealed.prepare(asked.actor); });
        return andThen(prepared, this, [this, asked](Done) {
            return m_s.database.write<Done>(
                [this, asked](Transaction& t) { return storeOwnBadge(t, asked); });
        });
    });
}

Result<Done> WaysService::storeOwnBadge(Transaction& t, const SetBadge& command) {
    using namespace ways_own_detail;
    BALCAO_TRY(account, begin(t, asked(command), command.person));
    if (!account) return Done{};
    BALCAO_TRY(ways, m_s.ways.ways(t, command.person, SignInStore::Hold::UntilTheEnd));
    BALCAO_TRY(index, m_tools.sealed.badgeIndex(command.badge));
    BALCAO_TRY(owner, m_s.ways.byBadge(t, index));
    if (!owner.isNull() && owner != command.person) return wrongBadge("taken");
    ways.badgeIndex = index;
    m_s.ways.save(t, ways);
    finish(t, asked(command));
    BALCAO_CHECK(
        m_s.audit.record(t, ownActor(command.actor, *account), asked(command).kind, command.person.text(),
                         {{QStringLiteral("again"), account->hasBadge}, {QStringLiteral("own"), true}}));
    return Done{};
}

}  // namespace balcao
