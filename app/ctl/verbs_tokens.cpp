#include "base/base64_url.h"
#include "ctl/found_people.h"
#include "ctl/verbs.h"

#include <QDateTime>

namespace balcao::verbs {

namespace {

QJsonValue timeOrNull(Instant at) {
    if (!happened(at)) return {};
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), Qt::UTC).toString(Qt::ISODate);
}

void printKey(Command& command, const PublishedKey& key) {
    const QJsonValue since = timeOrNull(key.signsSince);
    command.write(
        {{QStringLiteral("kid"), key.id},
         {QStringLiteral("place"), toText(key.place)},
         {QStringLiteral("made_at"), timeOrNull(key.madeAt)},
         {QStringLiteral("signs_since"), since},
         {QStringLiteral("signed_until"), timeOrNull(key.signedUntil)},
         {QStringLiteral("x"), QString::fromLatin1(toBase64Url(key.point.x))},
         {QStringLiteral("y"), QString::fromLatin1(toBase64Url(key.point.y))}},
        QStringLiteral("%1  %2  %3").arg(key.id).arg(toText(key.place), -8).arg(since.toString()).trimmed());
}

/// Opens the office and its tokens; settings that production does not start with are refused here.
void withTokens(Command& command, std::function<void()> next) {
    command.withOffice(Office::Duty::Reads, [&command, next = std::move(next)] {
        whenDone(command.office().openTokens(), &command, [&command, next](const Result<Done>& opened) {
            if (!opened) return command.refused(opened.error());
            next();
        });
    });
}

void revokeAll(Command& command, const PersonAccount& person) {
    Office& office = command.office();
    const RevokeTokens revoke{office.ids().make<CommandId>(), office.actor(), person.id};
    whenDone(office.tokens().revoke(revoke), &command, [&command, person](const Result<int>& ended) {
        if (!ended) return command.refused(ended.error());
        command.write({{QStringLiteral("id"), person.id.text()}, {QStringLiteral("revoked"), *ended}},
                      Command::tr("%1 was signed out of every program: %2.").arg(person.name).arg(*ended));
        command.done();
    });
}

}  // namespace

void tokenKeys(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    withTokens(command, [&command] {
        for (const PublishedKey& key : command.office().tokens().keys()) printKey(command, key);
        command.done();
    });
}

void tokenRotate(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    withTokens(command, [&command] {
        Office& office = command.office();
        const RotateTokenKeys rotate{office.ids().make<CommandId>(), office.actor()};
        whenDone(office.tokens().rotateKeys(rotate), &command, [&command](const Result<Done>& rotated) {
            if (!rotated) return command.refused(rotated.error());
            for (const PublishedKey& key : command.office().tokens().keys()) printKey(command, key);
            command.done();
        });
    });
}

void tokenRevoke(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const QString who = parser.positionalArguments().first();
    withTokens(command, [&command, who] {
        Office& office = command.office();
        whenDone(office.people().people(office.actor()), &command,
                 [&command, who](const Result<std::vector<PersonAccount>>& people) {
                     if (!people) return command.refused(people.error());
                     const auto person = findPerson(*people, who);
                     if (!person) return command.refused(person.error());
                     revokeAll(command, *person);
                 });
    });
}

}  // namespace balcao::verbs
