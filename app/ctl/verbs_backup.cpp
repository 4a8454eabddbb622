#include "ctl/typed_secret.h"
#include "ctl/verbs.h"
#include "shared/office_restore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

namespace balcao::verbs {

namespace {

constexpr qint64 kMostSecretBytes = 1024;

QString backupWhen(Instant at) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), Qt::UTC).toString(Qt::ISODate);
}

/// The first line of a file, as a secret.
Result<HeldSecret> secretIn(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::Io, file.errorString(), {{QStringLiteral("file"), name}});
    }
    QByteArray line = file.read(kMostSecretBytes);
    const qsizetype end = line.indexOf('\n');
    QByteArray secret(line.constData(), end < 0 ? line.size() : end);
    wipe(line);
    if (secret.endsWith('\r')) secret.chop(1);
    return holdSecret(secret);
}

HeldSecret typedOnce(const QString& prompt) {
    QByteArray typed = typedSecret(prompt);
    return holdSecret(typed);
}

/// What opens a backup, from the file that was named or as somebody types it: the backup says which it is.
Result<BackupSecret> secretFor(const QString& backup, const QString& secretFile) {
    BALCAO_TRY(kind, backupAsksFor(backup));
    if (!secretFile.isEmpty()) {
        BALCAO_TRY(secret, secretIn(secretFile));
        return BackupSecret{kind, secret};
    }
    return BackupSecret{kind, typedOnce(kind == BackupSecret::Kind::Passphrase
                                            ? Command::tr("Passphrase of the backup: ")
                                            : Command::tr("Recovery key of backups (BKUP-…): "))};
}

QJsonObject manifestJson(const BackupManifest& manifest) {
    QJsonObject json = toJson(manifest);
    json.remove(QStringLiteral("profile"));
    json.insert(QStringLiteral("made_at"), backupWhen(manifest.madeAt));
    return json;
}

QString manifestText(const BackupManifest& manifest) {
    const QLocale locale;
    return Command::tr("%1, made %2 by %3: %4 tickets, %5 payments, %6 entries of the journal.")
        .arg(manifest.organisation, backupWhen(manifest.madeAt), manifest.registerName,
             locale.toString(manifest.counts.tickets), locale.toString(manifest.counts.payments),
             locale.toString(manifest.counts.auditEntries));
}

QJsonObject planJson(const BackupPlan& plan) {
    QJsonObject json = plan.toJson();
    json.insert(QStringLiteral("recovery_key"), !plan.recipient.isEmpty());
    return json;
}

QString planText(const BackupPlan& plan) {
    QStringList lines;
    lines.append(
        plan.on ? Command::tr("Backups are made by themselves into %1, every %2 hours, counted from %3:00.")
                      .arg(plan.folder)
                      .arg(plan.everyHours)
                      .arg(plan.atHour)
                : Command::tr("No backup is made by itself."));
    lines.append(Command::tr("Kept are the last %1 and the newest of %2 days, %3 weeks and %4 months.")
                     .arg(plan.keep.last)
                     .arg(plan.keep.daily)
                     .arg(plan.keep.weekly)
                     .arg(plan.keep.monthly));
    if (plan.recipient.isEmpty()) {
        lines.append(Command::tr("There is no recovery key for backups yet: balcaoctl backup key."));
    }
    return lines.join(u'\n');
}

void sayMade(Command& command, const BackupMade& made) {
    QJsonObject json = manifestJson(made.kept.manifest);
    json.insert(QStringLiteral("file"), made.kept.file);
    json.insert(QStringLiteral("database_bytes"), made.kept.databaseBytes);
    json.insert(QStringLiteral("keys"), made.keys);
    json.insert(QStringLiteral("taken_away"), made.takenAway);
    QStringList lines{Command::tr("%1 was written and read back.").arg(made.kept.file),
                      manifestText(made.kept.manifest)};
    if (made.keys == 0) {
        lines.append(Command::tr(
            "The key of personal data is not in it: keep a copy of it apart (balcaoctl vault copy)."));
    }
    command.write(json, lines.join(u'\n'));
    command.done();
}

/// The numbers of "--keep 7,14,8,12".
bool readKeep(const QString& text, KeepRule& keep) {
    const QStringList parts = text.split(u',');
    if (parts.size() != 4) return false;
    int* const counts[] = {&keep.last, &keep.daily, &keep.weekly, &keep.monthly};
    for (int i = 0; i < 4; ++i) {
        bool number = false;
        *counts[i] = parts[i].toInt(&number);
        if (!number) return false;
    }
    return true;
}

}  // namespace

void backupMake(Command& command) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("to"), QString(), QStringLiteral("DIR")},
                       {QStringLiteral("passphrase-file"), QString(), QStringLiteral("FILE")},
                       {QStringLiteral("typed"), QString()},
                       {QStringLiteral("with-keys"), QString()},
                       {QStringLiteral("without-keys"), QString()}});
    if (!command.parse(parser, 0, 0)) return;
    MakeBackup make;
    make.folder = parser.value(QStringLiteral("to"));
    const bool with = parser.isSet(QStringLiteral("with-keys"));
    if (with || parser.isSet(QStringLiteral("without-keys"))) make.withKeys = with;
    if (const QString file = parser.value(QStringLiteral("passphrase-file")); !file.isEmpty()) {
        const auto secret = secretIn(file);
        if (!secret) return command.refused(secret.error());
        make.passphrase = *secret;
    } else if (parser.isSet(QStringLiteral("typed"))) {
        make.passphrase = typedOnce(Command::tr("Passphrase of the backup: "));
        const HeldSecret again = typedOnce(Command::tr("Once more: "));
        if (make.passphrase->bytes() != again->bytes()) {
            return command.wrong(Command::tr("The two were not the same."));
        }
    }
    command.withOffice(Office::Duty::Reads, [&command, make]() mutable {
        Office& office = command.office();
        make.id = office.ids().make<CommandId>();
        make.actor = office.actor();
        whenDone(office.backups().make(make), &command, [&command](const Result<BackupMade>& made) {
            if (!made) return command.refused(made.error());
            sayMade(command, *made);
        });
    });
}

void backupList(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 1)) return;
    const QString folder = parser.positionalArguments().value(0);
    command.withOffice(Office::Duty::Reads, [&command, folder] {
        Office& office = command.office();
        whenDone(office.backups().list(office.actor(), folder), &command,
                 [&command](const Result<std::vector<ListedBackup>>& found) {
                     if (!found) return command.refused(found.error());
                     for (const ListedBackup& one : *found) {
                         command.write({{QStringLiteral("name"), one.name},
                                        {QStringLiteral("made_at"), backupWhen(one.madeAt)},
                                        {QStringLiteral("bytes"), one.bytes}},
                                       one.name + u"  " + QLocale().formattedDataSize(one.bytes));
                     }
                     command.done();
                 });
    });
}

void backupVerify(Command& command) {
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("secret-file"), QString(), QStringLiteral("FILE")});
    if (!command.parse(parser, 1, 1)) return;
    const QString file = parser.positionalArguments().first();
    const auto secret = secretFor(file, parser.value(QStringLiteral("secret-file")));
    if (!secret) return command.refused(secret.error());
    whenDone(verifyBackup(file, *secret, &command), &command,
             [&command](const Result<BackupManifest>& manifest) {
                 if (!manifest) return command.refused(manifest.error());
                 command.write(manifestJson(*manifest),
                               Command::tr("The backup is whole.") + u'\n' + manifestText(*manifest));
                 command.done();
             });
}

void backupPlan(Command& command) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("to"), QString(), QStringLiteral("DIR")},
                       {QStringLiteral("every"), QString(), QStringLiteral("HOURS")},
                       {QStringLiteral("at"), QString(), QStringLiteral("HOUR")},
                       {QStringLiteral("keep"), QString(), QStringLiteral("COUNTS")}});
    if (!command.parse(parser, 0, 1)) return;
    const QString state = parser.positionalArguments().value(0);
    if (!state.isEmpty() && state != QStringLiteral("on") && state != QStringLiteral("off")) {
        return command.wrong(Command::tr("A plan is on or off."));
    }
    const bool changes = !state.isEmpty() || !parser.optionNames().isEmpty();
    const auto edit = [parser = std::make_shared<QStringList>(QStringList{
                           parser.value(QStringLiteral("to")), parser.value(QStringLiteral("every")),
                           parser.value(QStringLiteral("at")), parser.value(QStringLiteral("keep"))}),
                       state](BackupPlan& plan) {
        const QStringList& words = *parser;
        if (!state.isEmpty()) plan.on = state == QStringLiteral("on");
        if (!words[0].isEmpty()) plan.folder = QDir(words[0]).absolutePath();
        bool hours = true;
        bool hour = true;
        if (!words[1].isEmpty()) plan.everyHours = words[1].toInt(&hours);
        if (!words[2].isEmpty()) plan.atHour = words[2].toInt(&hour);
        return hours && hour && (words[3].isEmpty() || readKeep(words[3], plan.keep));
    };
    command.withOffice(Office::Duty::Reads, [&command, changes, edit] {
        Office& office = command.office();
        const auto say = [&command](const Result<BackupPlan>& plan) {
            if (!plan) return command.refused(plan.error());
            command.write(planJson(*plan), planText(*plan));
            command.done();
        };
        const auto known = office.backups().plan(office.actor());
        if (!changes) return whenDone(known, &command, say);
        whenDone(known, &command, [&command, edit, say](const Result<BackupPlan>& plan) {
            if (!plan) return command.refused(plan.error());
            BackupPlan wanted = *plan;
            if (!edit(wanted)) {
                return command.wrong(
                    Command::tr("Hours are numbers, and what is kept is four of them, like 7,14,8,12."));
            }
            Office& here = command.office();
            whenDone(here.backups().savePlan({here.ids().make<CommandId>(), here.actor(), wanted}), &command,
                     say);
        });
    });
}

void backupKey(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        Office& office = command.office();
        const auto pair = office.backups().newKey(office.actor());
        if (!pair) return command.refused(pair.error());
        const KeepBackupKey keep{office.ids().make<CommandId>(), office.actor(), pair->opened};
        whenDone(office.backups().keepKey(keep), &command,
                 [&command, text = QString::fromLatin1(pair->text)](const Result<BackupPlan>& kept) {
                     if (!kept) return command.refused(kept.error());
                     command.write(
                         {{QStringLiteral("recovery_key"), text}},
                         Command::tr("The recovery key of backups. Keep it on paper, away from this "
                                     "computer; it is not shown again. Older backups still need the one "
                                     "they were made for:") +
                             u"\n  " + text);
                     command.done();
                 });
    });
}

void restore(Command& command) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("into"), QString(), QStringLiteral("ADDRESS")},
                       {QStringLiteral("secret-file"), QString(), QStringLiteral("FILE")},
                       {QStringLiteral("numbers-from"), QString(), QStringLiteral("N")},
                       {QStringLiteral("even-if-broken"), QString()}});
    if (!command.parse(parser, 1, 1)) return;
    RestoreWish wish;
    wish.file = parser.positionalArguments().first();
    wish.into = parser.value(QStringLiteral("into"));
    wish.directory = QDir(command.profileDirectory()).absolutePath();
    wish.evenIfBroken = parser.isSet(QStringLiteral("even-if-broken"));
    if (wish.into.isEmpty()) {
        return command.wrong(Command::tr("Name an empty place with --into, like sqlite:balcao.db."));
    }
    const QString from = parser.value(QStringLiteral("numbers-from"));
    bool number = true;
    if (!from.isEmpty()) wish.numbersFrom = from.toInt(&number);
    if (!number || wish.numbersFrom < 0) {
        return command.wrong(Command::tr("Ticket numbers begin behind a number."));
    }
    const auto secret = secretFor(wish.file, parser.value(QStringLiteral("secret-file")));
    if (!secret) return command.refused(secret.error());
    wish.secret = *secret;
    whenDone(restoreBackup(wish, &command), &command, [&command, wish](const Result<Restored>& restored) {
        if (!restored) return command.refused(restored.error());
        QJsonObject json = manifestJson(restored->manifest);
        json.insert(QStringLiteral("into"), wish.into);
        json.insert(QStringLiteral("keys"), restored->keys);
        json.insert(QStringLiteral("profile_made"), restored->profileMade);
        json.insert(QStringLiteral("violations"), qint64(restored->report.violations.size()));
        command.write(json, Command::tr("Restored into %1 and verified.").arg(wish.into) + u'\n' +
                                manifestText(restored->manifest));
        command.done();
    });
}

}  // namespace balcao::verbs
