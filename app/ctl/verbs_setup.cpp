#include "ctl/verbs.h"

#include <QDir>

namespace balcao::verbs {

namespace {

QCommandLineOption setupOption(const char* name) {
    return QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("TEXT"));
}

FirstStart firstStart(const Command& command, const QCommandLineParser& parser) {
    const auto text = [&parser](const char* name, const QString& otherwise) {
        const QString given = parser.value(QString::fromLatin1(name));
        return given.isEmpty() ? otherwise : given;
    };
    FirstStart start;
    start.directory = QDir(command.profileDirectory()).absolutePath();
    start.databaseUrl = command.databaseUrl();
    start.organisation = text("name", {});
    start.unit = text("unit", {});
    // The demo organisations are Portuguese, and so are the people who work there.
    const bool demo = parser.isSet(QStringLiteral("demo"));
    start.person = text("person", demo ? QStringLiteral("Rita Lopes") : Command::tr("Clerk"));
    start.registerName = text("register", demo ? QStringLiteral("Caixa 1") : Command::tr("Counter 1"));
    start.currency = brl();
    return start;
}

/// The first start makes the key for a lost administrator; one that is repeated makes none.
void withFirstKey(Command& command, std::function<void(const QString&)> next) {
    Office& office = command.office();
    // One more counter of an organisation that asks for PINs belongs to no administrator.
    if (office.actor().capabilities != allCapabilities()) return next(QString());
    whenDone(office.recovery().makeKey({office.ids().make<CommandId>(), office.actor(), true}), &command,
             [&command, next = std::move(next)](const Result<QByteArray>& key) {
                 if (!key) return command.refused(key.error());
                 next(QString::fromLatin1(*key));
             });
}

void sayReady(Command& command, const QString& key) {
    const auto& office = command.office();
    const QString name = office.settings().organisation.name;
    command.warnAboutSecrets();
    QJsonObject json{{QStringLiteral("profile"), command.profileDirectory()},
                     {QStringLiteral("organisation"), name},
                     {QStringLiteral("register"), office.actor().registerName},
                     {QStringLiteral("training"), office.training()},
                     {QStringLiteral("secrets_away"), office.secretsAway()}};
    QString text = Command::tr("%1 is ready in %2.").arg(name, command.profileDirectory());
    if (!key.isEmpty()) {
        json.insert(QStringLiteral("recovery_key"), key);
        text += u'\n' +
                Command::tr(
                    "The key for a lost administrator. Keep it on paper, away from this "
                    "computer; it is not shown again:") +
                u"\n  " + key;
    }
    command.write(json, text);
    command.done();
}

}  // namespace

void init(Command& command) {
    QCommandLineParser parser;
    parser.addOptions({QCommandLineOption(QStringLiteral("demo")), setupOption("catalogue"),
                       setupOption("name"), setupOption("unit"), setupOption("person"),
                       setupOption("register"), setupOption("currency")});
    if (!command.parse(parser, 0, 0)) return;
    FirstStart start = firstStart(command, parser);
    const QString catalogue = parser.value(QStringLiteral("catalogue"));
    if (!catalogue.isEmpty() && catalogue != QStringLiteral("shop") &&
        catalogue != QStringLiteral("office")) {
        return command.wrong(Command::tr("The demo catalogue is shop or office."));
    }
    if (parser.isSet(QStringLiteral("demo"))) {
        start.demoCatalogue =
            catalogue == QStringLiteral("office") ? DemoKind::LicensingOffice : DemoKind::SmallShop;
    } else if (start.organisation.isEmpty()) {
        return command.wrong(Command::tr("Name the organisation with --name, or try it out with --demo."));
    }
    if (const QString code = parser.value(QStringLiteral("currency")); !code.isEmpty()) {
        const auto currency = Currency::fromCode(code);
        if (!currency) return command.wrong(Command::tr("That is not a currency: %1").arg(code));
        start.currency = *currency;
    }
    whenDone(Office::create(start, &command), &command, [&command](const Result<Done>& made) {
        if (!made) return command.refused(made.error());
        command.withOffice(Office::Duty::Reads, [&command] {
            withFirstKey(command, [&command](const QString& key) { sayReady(command, key); });
        });
    });
}

void policySecondStep(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const QString word = parser.positionalArguments().first();
    const bool on = word == QStringLiteral("on");
    if (!on && word != QStringLiteral("off")) return command.wrong(Command::tr("On or off."));
    command.withOffice(Office::Duty::Reads, [&command, on] {
        Office& office = command.office();
        OfficeSettings settings = office.settings();
        settings.signIn.administratorsNeedSecondStep = on;
        const SaveSettings save{office.ids().make<CommandId>(), office.actor(), settings};
        whenDone(office.settingsService().save(save), &command,
                 [&command, on](const Result<OfficeSettings>& saved) {
                     if (!saved) return command.refused(saved.error());
                     command.write(
                         {{QStringLiteral("administrators_need_second_step"), on}},
                         on ? Command::tr("Administrators need a second step. Who has none does not "
                                          "administer until it is set up.")
                            : Command::tr("Administrators need no second step."));
                     command.done();
                 });
    });
}

void migrate(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    // Opening brings the schema up to date; a database that is away is a failure here, unlike at the counter.
    // A database that was just made for us knows nobody yet.
    const auto say = [&command] {
        whenDone(command.office().settingsService().read(), &command,
                 [&command](const Result<OfficeSettings>& read) {
                     if (!read) return command.refused(read.error());
                     command.write({{QStringLiteral("migrated"), true},
                                    {QStringLiteral("database"), command.office().profile().databaseUrl}},
                                   Command::tr("The database is up to date."));
                     command.done();
                 });
    };
    command.withOffice(Office::Duty::Reads, say, Command::Whose::Anybodys);
}

}  // namespace balcao::verbs
