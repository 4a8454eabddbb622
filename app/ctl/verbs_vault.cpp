#include "ctl/verbs.h"

#include <QDateTime>
#include <QJsonArray>

namespace balcao::verbs {

namespace {

QString whenText(Instant at) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), Qt::UTC).toString(Qt::ISODate);
}

QJsonObject generationJson(const VaultStatus::Generation& one) {
    QJsonObject json{{QStringLiteral("generation"), one.key.number},
                     {QStringLiteral("secret"), one.key.secret},
                     {QStringLiteral("keys"), one.keys},
                     {QStringLiteral("here"), one.here},
                     {QStringLiteral("made_at"), whenText(one.key.createdAt)}};
    if (happened(one.key.retiredAt)) json.insert(QStringLiteral("retired_at"), whenText(one.key.retiredAt));
    return json;
}

/// "open", "unmade", or why it does not open: "missing", "other", or a code.
QString stateWord(const VaultStatus& status) {
    if (!status.closed) return QStringLiteral("open");
    const QString reason = status.closed->facts.value(QStringLiteral("reason")).toString();
    return reason.isEmpty() ? toText(status.closed->code) : reason;
}

QString stateSentence(const VaultStatus& status) {
    if (!status.closed) return Command::tr("Personal data can be read here.");
    if (status.generations.empty()) {
        return Command::tr("There is no key yet: no personal data was ever stored.");
    }
    return Command::tr("Personal data cannot be read here.");
}

QString generationLine(const VaultStatus::Generation& one) {
    const QString line = Command::tr("Key %1 is kept as %2 and wraps %3.")
                             .arg(one.key.number)
                             .arg(one.key.secret)
                             .arg(one.keys);
    return one.keys == 0 ? line + u' ' + Command::tr("Only older backups need it.") : line;
}

void printStatus(Command& command, const VaultStatus& status) {
    QJsonArray generations;
    QStringList lines{stateSentence(status)};
    for (const VaultStatus::Generation& one : status.generations) {
        generations.append(generationJson(one));
        lines.append(generationLine(one));
    }
    if (status.left > 0) {
        lines.append(
            Command::tr("%1 are still to be wrapped by the newest key: balcaoctl vault rotate goes on.")
                .arg(status.left));
    }
    command.write({{QStringLiteral("state"), stateWord(status)},
                   {QStringLiteral("left"), status.left},
                   {QStringLiteral("generations"), generations}},
                  lines.join(u'\n'));
}

void printProgress(Command& command, const VaultProgress& progress) {
    command.write({{QStringLiteral("event"), QStringLiteral("progress")},
                   {QStringLiteral("generation"), progress.generation},
                   {QStringLiteral("moved"), progress.moved},
                   {QStringLiteral("total"), progress.total}},
                  Command::tr("%1 of %2").arg(progress.moved).arg(progress.total));
}

}  // namespace

void vaultStatus(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        Office& office = command.office();
        whenDone(office.vaultService().status(office.actor()), &command,
                 [&command](const Result<VaultStatus>& status) {
                     if (!status) return command.refused(status.error());
                     printStatus(command, *status);
                     // Where there is no key yet, nothing is wrong.
                     if (status->closed && !status->generations.empty())
                         return command.refused(*status->closed);
                     command.done();
                 });
    });
}

void vaultRotate(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("secret"), QString(), QStringLiteral("NAME")));
    if (!command.parse(parser, 0, 0)) return;
    const QString secret = parser.value(QStringLiteral("secret"));
    command.withOffice(Office::Duty::Reads, [&command, secret] {
        Office& office = command.office();
        QObject::connect(&office.vaultService(), &VaultService::moved, &command,
                         [&command](const VaultProgress& progress) { printProgress(command, progress); });
        const RotateVault rotate{office.ids().make<CommandId>(), office.actor(), secret};
        whenDone(office.vaultService().rotate(rotate), &command,
                 [&command](const Result<VaultProgress>& progress) {
                     if (!progress) return command.refused(progress.error());
                     command.write(
                         {{QStringLiteral("generation"), progress->generation},
                          {QStringLiteral("moved"), progress->moved},
                          {QStringLiteral("finished"), progress->finished}},
                         Command::tr("Key %1 wraps everything now. The one before stays where it is "
                                     "kept, because older backups need it.")
                             .arg(progress->generation));
                     command.done();
                 });
    });
}

void vaultCopy(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const QString file = parser.positionalArguments().first();
    command.withOffice(Office::Duty::Reads, [&command, file] {
        whenDone(command.office().copyVaultKeys(file), &command, [&command, file](const Result<int>& count) {
            if (!count) return command.refused(count.error());
            command.write({{QStringLiteral("file"), file}, {QStringLiteral("copied"), *count}},
                          Command::tr("%1 has what opens personal data. Keep it where nobody else reads it.")
                              .arg(file));
            command.done();
        });
    });
}

void vaultBring(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const QString file = parser.positionalArguments().first();
    command.withOffice(Office::Duty::Reads, [&command, file] {
        whenDone(command.office().bringVaultKeys(file), &command, [&command, file](const Result<int>& count) {
            if (!count) return command.refused(count.error());
            command.write({{QStringLiteral("file"), file}, {QStringLiteral("brought"), *count}},
                          Command::tr("What was lacking here was taken from %1.").arg(file));
            command.done();
        });
    });
}

}  // namespace balcao::verbs
