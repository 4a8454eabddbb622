#include "base/wipe.h"
#include "ctl/found_people.h"
#include "ctl/typed_secret.h"
#include "ctl/verbs.h"
#include "people/people_rules.h"

#include <QDateTime>
#include <QJsonArray>

namespace balcao::verbs {

namespace {

using Accounts = std::vector<PersonAccount>;
using Roles = std::vector<PersonRole>;

/// Keys are English on every command line, like every word of it; an organisation's own name is its own.
QString roleWord(const Roles& roles, RoleId id) {
    const auto role = roleOf(roles, id);
    if (!role) return id.text();
    return role->name.isEmpty() ? role->key : role->name;
}

QJsonObject personJson(const PersonAccount& person, const Roles& roles) {
    return {{QStringLiteral("id"), person.id.text()},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("role"), roleWord(roles, person.role)},
            {QStringLiteral("role_id"), person.role.text()},
            {QStringLiteral("active"), person.active},
            {QStringLiteral("pin"), person.hasPin},
            {QStringLiteral("must_change_pin"), person.mustChangePin}};
}

void printPerson(Command& command, const PersonAccount& person, const Roles& roles) {
    QStringList notes;
    if (!person.active) notes += Command::tr("suspended");
    if (person.hasPin) notes += Command::tr("PIN");
    if (person.mustChangePin) notes += Command::tr("to be changed");
    command.write(personJson(person, roles), QStringLiteral("%1  %2  %3  %4")
                                                 .arg(person.id.text())
                                                 .arg(person.name, -28)
                                                 .arg(roleWord(roles, person.role), -14)
                                                 .arg(notes.join(QStringLiteral(", ")))
                                                 .trimmed());
}

void printSession(Command& command, const OpenSession& open) {
    const StoredSession& session = open.session;
    const QString started =
        QDateTime::fromMSecsSinceEpoch(toUnixMs(session.startedAt), Qt::UTC).toString(Qt::ISODate);
    const QString seen =
        happened(session.seenAt)
            ? QDateTime::fromMSecsSinceEpoch(toUnixMs(session.seenAt), Qt::UTC).toString(Qt::ISODate)
            : QString();
    const bool locked = happened(session.lockedAt);
    command.write({{QStringLiteral("id"), session.id.text()},
                   {QStringLiteral("person"), open.person},
                   {QStringLiteral("person_id"), session.person.text()},
                   {QStringLiteral("register"), open.registerName},
                   {QStringLiteral("register_id"), session.registerId.text()},
                   {QStringLiteral("started_at"), started},
                   {QStringLiteral("seen_at"), seen},
                   {QStringLiteral("locked"), locked}},
                  QStringLiteral("%1  %2  %3  %4  %5")
                      .arg(session.id.text())
                      .arg(open.person, -28)
                      .arg(open.registerName, -14)
                      .arg(started, locked ? Command::tr("locked") : QString())
                      .trimmed());
}

/// Opens the office and reads everybody and every role.
void withPeople(Command& command, std::function<void(const Accounts&, const Roles&)> next) {
    command.withOffice(Office::Duty::Reads, [&command, next = std::move(next)] {
        whenDone(command.office().people().roles(), &command, [&command, next](const Result<Roles>& roles) {
            if (!roles) return command.refused(roles.error());
            whenDone(command.office().people().people(command.office().actor()), &command,
                     [&command, next, roles = *roles](const Result<Accounts>& people) {
                         if (!people) return command.refused(people.error());
                         next(*people, roles);
                     });
        });
    });
}

Result<PersonRole> findRole(const Roles& roles, const QString& word) {
    for (const PersonRole& role : roles) {
        const bool named = !role.name.isEmpty() && role.name.compare(word, Qt::CaseInsensitive) == 0;
        if (role.id.text() == word.toLower() || role.key == word || named) return role;
    }
    return fail(ErrorCode::NotFound, QStringLiteral("no such role: see balcaoctl role list"));
}

void savePerson(Command& command, const PersonAccount& person, const Roles& roles) {
    Office& office = command.office();
    const SavePerson save{office.ids().make<CommandId>(), office.actor(), person};
    whenDone(office.people().save(save), &command, [&command, roles](const Result<PersonAccount>& saved) {
        if (!saved) return command.refused(saved.error());
        printPerson(command, *saved, roles);
        command.done();
    });
}

}  // namespace

void personList(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    withPeople(command, [&command](const Accounts& people, const Roles& roles) {
        for (const PersonAccount& person : people) printPerson(command, person, roles);
        command.done();
    });
}

void personAdd(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("role"), QString(), QStringLiteral("ROLE")));
    if (!command.parse(parser, 1, 1)) return;
    const QString given = parser.value(QStringLiteral("role"));
    const QString word = given.isEmpty() ? QStringLiteral("clerk") : given;
    PersonAccount person;
    person.name = parser.positionalArguments().first();
    withPeople(command, [&command, person, word](const Accounts&, const Roles& roles) mutable {
        const auto role = findRole(roles, word);
        if (!role) return command.refused(role.error());
        person.role = role->id;
        savePerson(command, person, roles);
    });
}

void personSuspend(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("undo")));
    if (!command.parse(parser, 1, 1)) return;
    const QString who = parser.positionalArguments().first();
    const bool active = parser.isSet(QStringLiteral("undo"));
    withPeople(command, [&command, who, active](const Accounts& people, const Roles& roles) {
        auto person = findPerson(people, who);
        if (!person) return command.refused(person.error());
        person->active = active;
        savePerson(command, *person, roles);
    });
}

void personRole(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 2, 2)) return;
    const QStringList words = parser.positionalArguments();
    withPeople(command, [&command, words](const Accounts& people, const Roles& roles) {
        auto person = findPerson(people, words[0]);
        if (!person) return command.refused(person.error());
        const auto role = findRole(roles, words[1]);
        if (!role) return command.refused(role.error());
        person->role = role->id;
        savePerson(command, *person, roles);
    });
}

void personPin(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const QString who = parser.positionalArguments().first();
    withPeople(command, [&command, who](const Accounts& people, const Roles&) {
        const auto person = findPerson(people, who);
        if (!person) return command.refused(person.error());
        Office& office = command.office();
        SetPin set;
        set.id = office.ids().make<CommandId>();
        set.actor = office.actor();
        set.person = person->id;
        set.pin = typedSecret(Command::tr("New PIN: "));
        if (person->hasPin && person->id == set.actor.person) {
            set.currentPin = typedSecret(Command::tr("Current PIN: "));
        }
        const auto done = office.people().setPin(set);
        wipe(set.pin);
        wipe(set.currentPin);
        whenDone(done, &command, [&command, person = *person](const Result<Done>& result) {
            if (!result) return command.refused(result.error());
            command.write({{QStringLiteral("id"), person.id.text()}, {QStringLiteral("pin"), true}},
                          Command::tr("%1 has a PIN now.").arg(person.name));
            command.done();
        });
    });
}

void roleList(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        whenDone(command.office().people().roles(), &command, [&command](const Result<Roles>& roles) {
            if (!roles) return command.refused(roles.error());
            for (const PersonRole& role : *roles) {
                const QStringList names = toTexts(role.capabilities);
                command.write(
                    {{QStringLiteral("id"), role.id.text()},
                     {QStringLiteral("key"), role.key},
                     {QStringLiteral("name"), role.name},
                     {QStringLiteral("capabilities"), QJsonArray::fromStringList(names)}},
                    QStringLiteral("%1  %2").arg(roleWord(*roles, role.id), -14).arg(names.join(u' ')));
            }
            command.done();
        });
    });
}

void sessionList(Command& command) {
    using Sessions = std::vector<OpenSession>;
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        Office& office = command.office();
        whenDone(office.people().sessions(office.actor()), &command,
                 [&command](const Result<Sessions>& sessions) {
                     if (!sessions) return command.refused(sessions.error());
                     for (const OpenSession& open : *sessions) printSession(command, open);
                     command.done();
                 });
    });
}

void sessionEnd(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const auto id = SessionId::fromText(parser.positionalArguments().first());
    if (!id) return command.refused(id.error());
    command.withOffice(Office::Duty::Reads, [&command, id = *id] {
        Office& office = command.office();
        const EndSession end{office.ids().make<CommandId>(), office.actor(), id};
        whenDone(office.people().endSession(end), &command, [&command, id](const Result<Done>& ended) {
            if (!ended) return command.refused(ended.error());
            command.write({{QStringLiteral("id"), id.text()}, {QStringLiteral("ended"), true}},
                          Command::tr("The session has ended."));
            command.done();
        });
    });
}

}  // namespace balcao::verbs
