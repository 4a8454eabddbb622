// How people sign in besides the PIN.

#include "base/base32.h"
#include "base/wipe.h"
#include "ctl/found_people.h"
#include "ctl/typed_secret.h"
#include "ctl/verbs.h"

#include <QJsonArray>

namespace balcao::verbs {

namespace {

using Accounts = std::vector<PersonAccount>;
using Codes = std::vector<QByteArray>;
using Next = std::function<void(const PersonAccount&)>;

/// Those whom the tiles of the sign-in show, which are for everybody.
Accounts fromTiles(const std::vector<SignInTile>& tiles) {
    Accounts people;
    for (const SignInTile& tile : tiles) {
        PersonAccount account;
        account.id = tile.person;
        account.name = tile.name;
        account.hasPin = tile.hasPin;
        people.push_back(account);
    }
    return people;
}

/// Opens the office and finds who is meant. Whoever may not read the list of people finds those who sign in,
/// and everybody by their id; what may be done with whom is the service's to say.
void withPerson(Command& command, const QString& who, Next next) {
    const auto find = [&command, who, next = std::move(next)](const Accounts& people) {
        auto person = findPerson(people, who);
        if (const auto id = PersonId::fromText(who); !person && id) {
            PersonAccount named;
            named.id = *id;
            person = named;
        }
        if (!person) return command.refused(person.error());
        next(*person);
    };
    command.withOffice(Office::Duty::Reads, [&command, find] {
        Office& office = command.office();
        whenDone(office.people().people(office.actor()), &command,
                 [&command, find](const Result<Accounts>& people) {
                     if (people) return find(*people);
                     if (people.error().code != ErrorCode::NotAllowed) return command.refused(people.error());
                     Office& open = command.office();
                     whenDone(open.signIn().tiles(open.actor().registerId), &command,
                              [&command, find](const Result<std::vector<SignInTile>>& tiles) {
                                  if (!tiles) return command.refused(tiles.error());
                                  find(fromTiles(*tiles));
                              });
                 });
    });
}

/// Says what was done, and ends.
void said(Command& command, const Future<Done>& done, const QJsonObject& json, const QString& text) {
    whenDone(done, &command, [&command, json, text](const Result<Done>& result) {
        if (!result) return command.refused(result.error());
        command.write(json, text);
        command.done();
    });
}

void printCodes(Command& command, const PersonAccount& person, const Codes& codes) {
    QJsonArray list;
    QString text =
        Command::tr("Recovery codes of %1, each good for once. They are not shown again:").arg(person.name);
    for (const QByteArray& code : codes) {
        const QString grouped = QString::fromLatin1(inGroupsOfFour(code));
        list.append(grouped);
        text += u"\n  " + grouped;
    }
    command.write({{QStringLiteral("id"), person.id.text()}, {QStringLiteral("recovery_codes"), list}}, text);
    command.done();
}

void beginStep(Command& command, const PersonAccount& person) {
    Office& office = command.office();
    BeginSecondStep begin{office.ids().make<CommandId>(), office.actor(), person.id, {}};
    begin.pin = typedSecret(Command::tr("PIN of %1: ").arg(person.name));
    const auto offer = office.ways().beginSecondStep(begin);
    wipe(begin.pin);
    whenDone(offer, &command, [&command, person](const Result<SecondStepOffer>& told) {
        if (!told) return command.refused(told.error());
        const QString secret = QString::fromLatin1(inGroupsOfFour(told->secret));
        command.write({{QStringLiteral("id"), person.id.text()},
                       {QStringLiteral("secret"), QString::fromLatin1(told->secret)},
                       {QStringLiteral("uri"), told->uri}},
                      Command::tr("Give this to the authenticator:\n  %1\n  %2\nThen confirm it with a code: "
                                  "balcaoctl person second-step --confirm %3")
                          .arg(secret, told->uri, person.id.text()));
        command.done();
    });
}

void confirmStep(Command& command, const PersonAccount& person) {
    Office& office = command.office();
    ConfirmSecondStep confirm{office.ids().make<CommandId>(), office.actor(), person.id, {}};
    confirm.code = typedSecret(Command::tr("Code of the authenticator: "));
    whenDone(office.ways().confirmSecondStep(confirm), &command,
             [&command, person](const Result<Codes>& codes) {
                 if (!codes) return command.refused(codes.error());
                 printCodes(command, person, *codes);
             });
}

void printRecoveryKey(Command& command, const QByteArray& key, const QString& text) {
    command.write({{QStringLiteral("recovery_key"), QString::fromLatin1(key)}},
                  text + u"\n  " + QString::fromLatin1(key));
}

void recoverNow(Command& command, const PersonAccount& person) {
    Office& office = command.office();
    RecoverAdministrator recover{office.ids().make<CommandId>(), office.actor(), person.id, {}, {}};
    recover.key = typedSecret(Command::tr("Recovery key: "));
    recover.pin = typedSecret(Command::tr("New PIN: "));
    const auto next = office.recovery().recover(recover);
    wipe(recover.key);
    wipe(recover.pin);
    whenDone(next, &command, [&command](const Result<QByteArray>& key) {
        if (!key) return command.refused(key.error());
        printRecoveryKey(
            command, *key,
            Command::tr("The administrator signs in with the new PIN. The key was good for once; "
                        "this is the next one, and it is not shown again:"));
        command.done();
    });
}

}  // namespace

void personWays(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    withPerson(command, parser.positionalArguments().first(), [&command](const PersonAccount& person) {
        Office& office = command.office();
        whenDone(office.ways().ways({office.actor(), person.id}), &command,
                 [&command, person](const Result<PersonWays>& ways) {
                     if (!ways) return command.refused(ways.error());
                     QStringList words;
                     if (person.hasPin) words += Command::tr("PIN");
                     if (!ways->email.isEmpty()) words += ways->email;
                     if (ways->password) words += Command::tr("password");
                     if (ways->badge) words += Command::tr("badge");
                     if (ways->secondStep) {
                         words +=
                             Command::tr("second step, %n recovery code(s) left", nullptr, ways->codesLeft);
                     }
                     command.write({{QStringLiteral("id"), person.id.text()},
                                    {QStringLiteral("pin"), person.hasPin},
                                    {QStringLiteral("email"), ways->email},
                                    {QStringLiteral("password"), ways->password},
                                    {QStringLiteral("badge"), ways->badge},
                                    {QStringLiteral("second_step"), ways->secondStep},
                                    {QStringLiteral("codes_left"), ways->codesLeft}},
                                   QStringLiteral("%1: %2").arg(person.name, words.join(u", ")));
                     command.done();
                 });
    });
}

void personEmail(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("remove")));
    if (!command.parse(parser, 1, 2)) return;
    const QStringList words = parser.positionalArguments();
    const bool remove = parser.isSet(QStringLiteral("remove"));
    if (remove != (words.size() == 1)) return command.wrong(Command::tr("An address, or --remove."));
    withPerson(command, words.first(), [&command, email = words.value(1)](const PersonAccount& person) {
        Office& office = command.office();
        const SetEmail set{office.ids().make<CommandId>(), office.actor(), person.id, email};
        said(command, office.ways().setEmail(set),
             {{QStringLiteral("id"), person.id.text()}, {QStringLiteral("email"), email}},
             email.isEmpty() ? Command::tr("%1 has no e-mail any more.").arg(person.name)
                             : Command::tr("%1 has an e-mail now.").arg(person.name));
    });
}

void personPassword(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    withPerson(command, parser.positionalArguments().first(), [&command](const PersonAccount& person) {
        Office& office = command.office();
        SetPassword set{office.ids().make<CommandId>(), office.actor(), person.id, {}, {}};
        set.pin = typedSecret(Command::tr("PIN of %1: ").arg(person.name));
        set.password = typedSecret(Command::tr("New password: "));
        const auto done = office.ways().setPassword(set);
        wipe(set.pin);
        wipe(set.password);
        said(command, done, {{QStringLiteral("id"), person.id.text()}, {QStringLiteral("password"), true}},
             Command::tr("%1 has a password now.").arg(person.name));
    });
}

void personBadge(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    withPerson(command, parser.positionalArguments().first(), [&command](const PersonAccount& person) {
        Office& office = command.office();
        const GiveBadge give{office.ids().make<CommandId>(), office.actor(), person.id};
        whenDone(office.ways().giveBadge(give), &command, [&command, person](const Result<QByteArray>& told) {
            if (!told) return command.refused(told.error());
            const QString badge = QString::fromLatin1(*told);
            command.write(
                {{QStringLiteral("id"), person.id.text()}, {QStringLiteral("badge"), badge}},
                Command::tr("The badge of %1, to be printed as a bar code. It is not shown again:\n  %2")
                    .arg(person.name, badge));
            command.done();
        });
    });
}

void personSecondStep(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("confirm")));
    if (!command.parse(parser, 1, 1)) return;
    const bool confirm = parser.isSet(QStringLiteral("confirm"));
    withPerson(command, parser.positionalArguments().first(),
               [&command, confirm](const PersonAccount& person) {
                   if (confirm) return confirmStep(command, person);
                   beginStep(command, person);
               });
}

void personCodes(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    withPerson(command, parser.positionalArguments().first(), [&command](const PersonAccount& person) {
        Office& office = command.office();
        RenewCodes renew{office.ids().make<CommandId>(), office.actor(), person.id, {}};
        renew.pin = typedSecret(Command::tr("PIN of %1: ").arg(person.name));
        const auto codes = office.ways().renewCodes(renew);
        wipe(renew.pin);
        whenDone(codes, &command, [&command, person](const Result<Codes>& told) {
            if (!told) return command.refused(told.error());
            printCodes(command, person, *told);
        });
    });
}

void personTake(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 2, 2)) return;
    const QStringList words = parser.positionalArguments();
    const QStringList ways{QStringLiteral("password"), QStringLiteral("badge"),
                           QStringLiteral("second-step")};
    const auto which = ways.indexOf(words[1]);
    if (which < 0) return command.wrong(Command::tr("What is taken is password, badge or second-step."));
    withPerson(command, words.first(), [&command, which, word = words[1]](const PersonAccount& person) {
        static constexpr SignInWay kWays[] = {SignInWay::Password, SignInWay::Badge, SignInWay::SecondStep};
        Office& office = command.office();
        TakeWay take{office.ids().make<CommandId>(), office.actor(), person.id, kWays[which], {}, {}};
        if (person.id == take.actor.person) {
            take.pin = typedSecret(Command::tr("PIN of %1: ").arg(person.name));
            if (take.way == SignInWay::SecondStep) {
                take.code = typedSecret(Command::tr("Code of the authenticator, or a recovery code: "));
            }
        }
        const auto done = office.ways().take(take);
        wipe(take.pin);
        said(command, done, {{QStringLiteral("id"), person.id.text()}, {QStringLiteral("taken"), word}},
             Command::tr("%1 does not sign in with it any more.").arg(person.name));
    });
}

void personRecoveryKey(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        Office& office = command.office();
        whenDone(office.recovery().makeKey({office.ids().make<CommandId>(), office.actor(), false}), &command,
                 [&command](const Result<QByteArray>& key) {
                     if (!key) return command.refused(key.error());
                     printRecoveryKey(command, *key,
                                      Command::tr("The key for a lost administrator. Keep it on paper, away "
                                                  "from this computer; the one before is void:"));
                     command.done();
                 });
    });
}

void personRecover(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    withPerson(command, parser.positionalArguments().first(),
               [&command](const PersonAccount& person) { recoverNow(command, person); });
}

}  // namespace balcao::verbs
