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
            const auto& office = command.office();
            const QString name = office.settings().organisation.name;
            command.warnAboutSecrets();
            command.write({{QStringLiteral("profile"), command.profileDirectory()},
                           {QStringLiteral("organisation"), name},
                           {QStringLiteral("register"), office.actor().registerName},
                           {QStringLiteral("training"), office.training()},
                           {QStringLiteral("secrets_away"), office.secretsAway()}},
                          Command::tr("%1 is ready in %2.").arg(name, command.profileDirectory()));
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
