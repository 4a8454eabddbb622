#include "ctl/steps_text.h"
#include "ctl/verbs.h"

#include <QFile>
#include <QUrl>

namespace balcao::verbs {

namespace {

/// Neither a certificate nor a macaroon is nearly as long.
constexpr qint64 kLongestFile = 64 * 1024;

Result<QByteArray> contentOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::Io, path + u": " + file.errorString());
    const QByteArray bytes = file.read(kLongestFile + 1);
    if (bytes.isEmpty() || bytes.size() > kLongestFile) {
        return fail(ErrorCode::InvalidArgument, path + u": not what was expected");
    }
    return bytes;
}

struct NewLnd {
    LndConnection connection;
    QByteArray macaroon;
};

Result<NewLnd> readLnd(const QCommandLineParser& parser) {
    NewLnd lnd;
    lnd.connection.name = parser.value(QStringLiteral("name"));
    if (lnd.connection.name.isEmpty()) lnd.connection.name = QStringLiteral("lnd");
    lnd.connection.url = parser.value(QStringLiteral("url"));
    BALCAO_TRY(certificate, contentOf(parser.value(QStringLiteral("cert"))));
    BALCAO_TRY(macaroon, contentOf(parser.value(QStringLiteral("macaroon-file"))));
    lnd.connection.certificatePem = certificate;
    lnd.macaroon = macaroon;
    return lnd;
}

/// Both "lnd:office" and the name it was added under lead to the same back end.
QString backendNamed(const ConnectionService& connections, const QString& given) {
    const QString added = u"lnd:" + given;
    const QStringList known = connections.backendNames();
    return !known.contains(given) && known.contains(added) ? added : given;
}

}  // namespace

void backendAdd(Command& command) {
    QCommandLineParser parser;
    for (const char* name : {"url", "cert", "macaroon-file", "name"}) {
        parser.addOption({QString::fromLatin1(name), QString(), QStringLiteral("VALUE")});
    }
    if (!command.parse(parser, 1, 1)) return;
    if (parser.positionalArguments().first() != QStringLiteral("lnd")) {
        return command.wrong(Command::tr("The only kind of back end that can be added is lnd."));
    }
    for (const char* name : {"url", "cert", "macaroon-file"}) {
        if (!parser.isSet(QString::fromLatin1(name))) {
            return command.wrong(Command::tr("--%1 is missing.").arg(QString::fromLatin1(name)));
        }
    }
    const auto lnd = readLnd(parser);
    if (!lnd) return command.refused(lnd.error());
    command.withOffice(Office::Duty::Reads, [&command, lnd = *lnd] {
        whenDone(command.office().connections().addLnd(lnd.connection, lnd.macaroon), &command,
                 [&command, name = lnd.connection.name](const Result<Done>& added) {
                     if (!added) return command.refused(added.error());
                     const QString backend = u"lnd:" + name;
                     command.write(
                         {{QStringLiteral("added"), backend}},
                         Command::tr("%1 is known now. Try it with: balcaoctl backend test %1").arg(backend));
                     command.done();
                 });
    });
}

void backendUse(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const QString given = parser.positionalArguments().first();
    command.withOffice(Office::Duty::Reads, [&command, given] {
        auto& connections = command.office().connections();
        const QString name = backendNamed(connections, given);
        if (!connections.backendNames().contains(name)) {
            return command.refused({ErrorCode::NotFound, QStringLiteral("no such back end"), {}});
        }
        whenDone(connections.useBackend(name), &command, [&command, name](const Result<Done>& used) {
            if (!used) return command.refused(used.error());
            command.write({{QStringLiteral("backend"), name}},
                          Command::tr("This counter receives at %1.").arg(name));
            command.done();
        });
    });
}

void backendTest(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 1)) return;
    const QString given = parser.positionalArguments().value(0);
    command.withOffice(Office::Duty::Reads, [&command, given] {
        auto& connections = command.office().connections();
        const QString name = given.isEmpty() ? connections.backendName() : backendNamed(connections, given);
        whenDone(connections.testBackend(name), &command,
                 [&command](const Result<std::vector<TestStep>>& steps) {
                     if (!steps) return command.refused(steps.error());
                     endWithSteps(command, *steps);
                 });
    });
}

}  // namespace balcao::verbs
