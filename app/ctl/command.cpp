#include "ctl/command.h"

#include "ctl/verbs.h"
#include "lightning/payment_text_json.h"

#include <QJsonDocument>

#include <cstdio>

namespace balcao {

namespace command_detail {

/// A command line waits at most this long for a keychain: there may be nobody to unlock it.
constexpr Millis kKeychainPatience{5'000};

struct Verb {
    const char* words;  // as typed, one or two
    void (*run)(Command&);
    const char* usage;
};

constexpr Verb kVerbs[] = {
    {"init", verbs::init, "init [--demo] [--name NAME] [--unit UNIT] [--person NAME] [--register NAME]"},
    {"migrate", verbs::migrate, "migrate"},
    {"doctor", verbs::doctor, "doctor"},
    {"backend add", verbs::backendAdd,
     "backend add lnd --url URL --cert FILE --macaroon-file FILE [--name NAME]"},
    {"backend use", verbs::backendUse, "backend use NAME"},
    {"backend test", verbs::backendTest, "backend test [NAME]"},
    {"decode", verbs::decode, "decode STRING...|-"},
    {"sale", verbs::sale,
     "sale --operation CODE [--quantity N] [--price AMOUNT] [--tender lightning|cash] [--given AMOUNT]\n"
     "       [--pay] [--wait SECONDS] [--id UUID]"},
    {"demo pay", verbs::demoPay, "demo pay INVOICE"},
    {"operation list", verbs::operationList, "operation list [--all]"},
    {"ticket list", verbs::ticketList, "ticket list [--limit N]"},
    {"ticket show", verbs::ticketShow, "ticket show NUMBER|ID|HASH|INVOICE"},
    {"receipt show", verbs::receiptShow, "receipt show TICKET"},
    {"receipt verify", verbs::receiptVerify, "receipt verify PAYLOAD|-"},
    {"person list", verbs::personList, "person list"},
    {"person add", verbs::personAdd, "person add NAME [--role ROLE]"},
    {"person import", verbs::personImport, "person import FILE"},
    {"person suspend", verbs::personSuspend, "person suspend NAME|ID [--undo]"},
    {"person role", verbs::personRole, "person role NAME|ID ROLE"},
    {"person pin", verbs::personPin, "person pin NAME|ID"},
    {"person ways", verbs::personWays, "person ways NAME|ID"},
    {"person email", verbs::personEmail, "person email NAME|ID ADDRESS|--remove"},
    {"person password", verbs::personPassword, "person password NAME|ID"},
    {"person badge", verbs::personBadge, "person badge NAME|ID"},
    {"person second-step", verbs::personSecondStep, "person second-step NAME|ID [--confirm]"},
    {"person codes", verbs::personCodes, "person codes NAME|ID"},
    {"person take", verbs::personTake, "person take NAME|ID password|badge|second-step"},
    {"person recovery-key", verbs::personRecoveryKey, "person recovery-key"},
    {"person recover", verbs::personRecover, "person recover NAME|ID"},
    {"policy second-step", verbs::policySecondStep, "policy second-step on|off"},
    {"session list", verbs::sessionList, "session list"},
    {"session end", verbs::sessionEnd, "session end ID"},
    {"role list", verbs::roleList, "role list"},
    {"customer add", verbs::customerAdd, "customer add [--even-if-alike]"},
    {"customer find", verbs::customerFind, "customer find [--by KIND] [--limit N]"},
    {"customer list", verbs::customerList, "customer list [--limit N] [--before ID]"},
    {"customer show", verbs::customerShow, "customer show ID [--fields FIELD,FIELD... --reason REASON]"},
    {"customer edit", verbs::customerEdit, "customer edit ID [--even-if-alike]"},
    {"customer merge", verbs::customerMerge, "customer merge KEPT GONE"},
    {"customer consent", verbs::customerConsent,
     "customer consent ID --purpose PURPOSE --version VERSION [--withdraw]"},
    {"customer history", verbs::customerHistory, "customer history ID [--limit N] [--before TICKET]"},
    {"customer export", verbs::customerExport, "customer export ID"},
    {"customer erase", verbs::customerErase, "customer erase ID --ground GROUND"},
    {"customer due", verbs::customerDue, "customer due"},
    {"customer retention", verbs::customerRetention,
     "customer retention [--identity DAYS] [--contact DAYS] [--notes DAYS]"},
    {"vault status", verbs::vaultStatus, "vault status"},
    {"vault rotate", verbs::vaultRotate, "vault rotate [--secret NAME]"},
    {"vault copy", verbs::vaultCopy, "vault copy FILE"},
    {"vault bring", verbs::vaultBring, "vault bring FILE"},
    {"register list", verbs::registerList, "register list"},
    {"register request", verbs::registerRequest, "register request [--wait SECONDS]"},
    {"register enrol", verbs::registerEnrol, "register enrol NAME|ID CODE"},
    {"register expel", verbs::registerExpel, "register expel NAME|ID --reason TEXT"},
    {"backup make", verbs::backupMake,
     "backup make [--to DIR] [--passphrase-file FILE|--typed] [--with-keys|--without-keys]"},
    {"backup list", verbs::backupList, "backup list [DIR]"},
    {"backup verify", verbs::backupVerify, "backup verify FILE [--secret-file FILE]"},
    {"backup plan", verbs::backupPlan,
     "backup plan [on|off] [--to DIR] [--every HOURS] [--at HOUR] [--keep LAST,DAYS,WEEKS,MONTHS]"},
    {"backup key", verbs::backupKey, "backup key"},
    {"restore", verbs::restore,
     "restore FILE --into ADDRESS [--secret-file FILE] [--numbers-from N] [--even-if-broken]"},
    {"token keys", verbs::tokenKeys, "token keys"},
    {"token rotate", verbs::tokenRotate, "token rotate"},
    {"token revoke", verbs::tokenRevoke, "token revoke NAME|ID"},
    {"export", verbs::exportSales, "export [--format jsonl|csv] [--from DATE] [--to DATE]"},
    {"verify", verbs::verify, "verify"},
    {"audit verify", verbs::auditVerify, "audit verify"},
    {"audit export", verbs::auditExport, "audit export [--format jsonl|csv]"},
    {"audit anchor", verbs::auditAnchor, "audit anchor"},
};

QString usageText() {
    QString text = QStringLiteral("usage: balcaoctl [--json] [--profile DIR] [--database URL] VERB ...\n\n");
    for (const Verb& verb : kVerbs) text += u"  " + QString::fromLatin1(verb.usage) + u'\n';
    text += u'\n' +
            Command::tr(
                "Databases: sqlite:FILE or postgresql://USER@HOST/NAME. Secrets are never arguments: they "
                "come from the keychain, from the file named by BALCAO_SECRETS_FILE, or from variables "
                "named BALCAO_SECRET_….\n"
                "Ends with 0 when it is done, 1 when it was refused, 2 when it was asked wrongly.\n");
    return text;
}

/// Takes the options that every verb has out of the words, wherever they stand.
QString takeValue(QStringList& words, const QString& option, bool& missing) {
    const QString joined = option + u'=';
    for (int i = 0; i < words.size(); ++i) {
        if (words[i] == QStringLiteral("--")) break;
        if (words[i].startsWith(joined)) return words.takeAt(i).mid(joined.size());
        if (words[i] != option) continue;
        words.removeAt(i);
        if (i < words.size()) return words.takeAt(i);
        missing = true;
        return {};
    }
    return {};
}

bool takeFlag(QStringList& words, const QString& flag) {
    const auto end = words.indexOf(QStringLiteral("--"));
    const auto at = words.indexOf(flag);
    if (at < 0 || (end >= 0 && at > end)) return false;
    words.removeAt(at);
    return true;
}

void print(FILE* stream, const QString& text) {
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// A password in an address would stand in the process list and the shell's history.
bool carriesPassword(const QString& url) {
    const auto scheme = url.indexOf(QStringLiteral("://"));
    if (scheme < 0) return url.contains(QStringLiteral("password="));
    const QString authority = url.mid(scheme + 3).section(u'/', 0, 0);
    const auto at = authority.lastIndexOf(u'@');
    return (at >= 0 && authority.left(at).contains(u':')) || url.contains(QStringLiteral("password="));
}

}  // namespace command_detail

Command::Command(QStringList words, QObject* parent) : QObject(parent), m_words(std::move(words)) {}

Command::~Command() = default;

void Command::run() {
    using namespace command_detail;
    m_rest = m_words;
    bool missing = false;
    m_json = takeFlag(m_rest, QStringLiteral("--json"));
    m_directory = takeValue(m_rest, QStringLiteral("--profile"), missing);
    m_databaseUrl = takeValue(m_rest, QStringLiteral("--database"), missing);
    if (m_directory.isEmpty()) m_directory = Profile::defaultDirectory();
    if (missing) return wrong(tr("An option needs a value."));
    if (carriesPassword(m_databaseUrl)) {
        return wrong(tr("A password does not belong on the command line."));
    }
    if (m_rest.isEmpty()) return wrong(tr("What should be done?"));
    if (m_rest.contains(QStringLiteral("--help")) || m_rest.first() == QStringLiteral("help")) {
        print(stdout, usageText());
        return finish(0);
    }
    if (m_rest.first() == QStringLiteral("--version")) {
        writeLine(QStringLiteral("balcaoctl ") + QStringLiteral(BALCAO_VERSION));
        return finish(0);
    }
    for (const Verb& verb : kVerbs) {
        const QStringList words = QString::fromLatin1(verb.words).split(u' ');
        if (m_rest.mid(0, words.size()) != words) continue;
        m_rest = m_rest.mid(words.size());
        m_verb = QString::fromLatin1(verb.words);
        return verb.run(*this);
    }
    wrong(tr("There is no such command: %1").arg(m_rest.first()));
}

bool Command::parse(QCommandLineParser& parser, int leastPositional, int mostPositional) {
    QStringList words{QStringLiteral("balcaoctl ") + m_verb};
    words += m_rest;
    if (!parser.parse(words)) {
        wrong(parser.errorText());
        return false;
    }
    const auto count = parser.positionalArguments().size();
    if (count < leastPositional || (mostPositional >= 0 && count > mostPositional)) {
        wrong(count < leastPositional ? tr("Something is missing.") : tr("That is too much."));
        return false;
    }
    return true;
}

void Command::withOffice(Office::Duty duty, std::function<void()> next, Whose whose) {
    auto profile = Profile::load(m_directory);
    if (!profile) {
        if (profile.error().code == ErrorCode::NotFound) {
            profile.error().detail = QStringLiteral("no counter here yet: run balcaoctl init");
        }
        return refused(profile.error());
    }
    if (!m_databaseUrl.isEmpty()) profile->databaseUrl = m_databaseUrl;
    m_office = std::make_unique<Office>(nullptr, command_detail::kKeychainPatience);
    whenDone(m_office->open(*profile, duty), this,
             [this, whose, next = std::move(next)](const Result<Done>& opened) {
                 if (!opened) return refused(opened.error());
                 if (whose == Whose::Ours && !m_office->isKnown()) return refused(strangersDatabase());
                 next();
             });
}

void Command::writeJson(const QJsonObject& json) {
    writeLine(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void Command::writeLine(const QString& text) {
    command_detail::print(stdout, text + u'\n');
}

void Command::write(const QJsonObject& json, const QString& text) {
    if (m_json) {
        writeJson(json);
    } else {
        writeLine(text);
    }
}

void Command::warnAboutSecrets() {
    if (!m_office->secretsAway()) return;
    command_detail::print(
        stderr,
        u"balcaoctl: " +
            tr("The keychain does not open: the key of this counter ends with this program, and neither "
               "passwords nor credentials are kept. Its receipts stay valid. Unlock the keychain, or name a "
               "file in BALCAO_SECRETS_FILE.") +
            u'\n');
}

void Command::refused(const Error& error) {
    QJsonObject json = toJson(error);
    if (!error.facts.isEmpty()) {
        QJsonObject inner = json.value(QStringLiteral("error")).toObject();
        inner.insert(QStringLiteral("facts"), QJsonObject::fromVariantMap(error.facts));
        json.insert(QStringLiteral("error"), inner);
    }
    if (m_json) {
        writeJson(json);
    } else {
        QString text = QStringLiteral("balcaoctl: ") + toText(error.code);
        if (!error.detail.isEmpty()) text += u": " + error.detail;
        command_detail::print(stderr, text + u'\n');
        const QString advice = adviceOn(error);
        if (!advice.isEmpty()) command_detail::print(stderr, u"balcaoctl: " + advice + u'\n');
    }
    finish(1);
}

Error Command::strangersDatabase() {
    // What is read there would be taken for ours: "verified, nothing wrong" of a database that holds nothing.
    return {
        ErrorCode::NotFound,
        QStringLiteral("this database does not know this counter: it is empty or of another organisation"),
        {{QStringLiteral("subject"), QStringLiteral("counter")}}};
}

/// What helps with registers that are given the key of personal data.
static QString adviceOnRegisters(const Error& error) {
    const auto fact = [&error](const char* name) {
        return error.facts.value(QLatin1String(name)).toString();
    };
    if (error.code == ErrorCode::SecretMissing && fact("reason") == QStringLiteral("expelled")) {
        return Command::tr(
            "This register was expelled from personal data and sells on without it. To have it back: "
            "balcaoctl register request, and an administrator at another register.");
    }
    if (fact("subject") != QStringLiteral("register")) return {};
    if (error.code == ErrorCode::WrongSecret) {
        return Command::tr("That is not the code on the other register's screen. Tries left: %1.")
            .arg(fact("left"));
    }
    if (error.code == ErrorCode::StateConflict || error.code == ErrorCode::NotFound) {
        return Command::tr("Have that register ask (again): balcaoctl register request, or its window.");
    }
    return {};
}

/// What helps with backups and with restoring them.
static QString adviceOnBackups(const Error& error) {
    const auto fact = [&error](const char* name) {
        return error.facts.value(QLatin1String(name)).toString();
    };
    if (error.code == ErrorCode::DatabaseCorrupt && fact("subject") == QStringLiteral("restore")) {
        return Command::tr("Restore the backup again: what was begun is taken away first.");
    }
    if (error.code == ErrorCode::SealBroken && fact("subject") == QStringLiteral("backup")) {
        return Command::tr("It is no backup, or not all of it is what was written. Take another one.");
    }
    if (error.code == ErrorCode::WrongSecret && !fact("subject").isEmpty() && fact("wait_ms").isEmpty()) {
        return Command::tr("Another key or passphrase opens this backup.");
    }
    if (error.code == ErrorCode::StateConflict && fact("reason") == QStringLiteral("not_empty")) {
        return Command::tr("Nothing is ever restored over something else. Name a place that is empty.");
    }
    if (error.code == ErrorCode::StateConflict && fact("reason") == QStringLiteral("broken")) {
        return Command::tr(
            "The place is as it was. The books did not hold when they were copied: take an "
            "older backup, or use this one with --even-if-broken.");
    }
    if (error.code == ErrorCode::InvalidArgument && fact("field") == QStringLiteral("passphrase")) {
        return Command::tr(
            "A passphrase of a backup has 12 characters or more, and this one may ask for a "
            "recovery key instead.");
    }
    if (error.code == ErrorCode::InvalidArgument && fact("field") == QStringLiteral("key")) {
        return Command::tr(
            "A recovery key of backups is BKUP- and eight groups of four; balcaoctl backup key "
            "makes one. The key for a lost administrator is another.");
    }
    if (!fact("program").isEmpty() && error.code == ErrorCode::Busy) {
        return Command::tr("Install PostgreSQL's own programs, of the server's version or a newer one.");
    }
    return {};
}

namespace command_detail {

/// What is wrong in a file of people.
QString problemOfPerson(const Error& error) {
    const QString field = error.facts.value(QStringLiteral("field")).toString();
    const QString reason = error.facts.value(QStringLiteral("reason")).toString();
    if (reason == u"utf8") return Command::tr("The file is not UTF-8.");
    if (reason == u"empty") return Command::tr("Nobody stands in the file.");
    if (reason == u"columns") {
        return Command::tr(
            "The first line names name, email, role and hash, and every line has as many columns.");
    }
    if (reason == u"quotes") return Command::tr("A quotation mark is not closed, or stands inside.");
    if (reason == u"json") return Command::tr("This is no JSON object.");
    if (reason == u"missing") return Command::tr("There is no %1.").arg(field);
    if (reason == u"hash") return Command::tr("This is no bcrypt hash.");
    if (reason == u"twice") return Command::tr("The e-mail stood in a line before.");
    if (reason == u"many") return Command::tr("There are too many people for one file.");
    if (field == u"email") return Command::tr("This is no e-mail address.");
    if (field == u"role") return Command::tr("There is no such role.");
    if (field == u"name") return Command::tr("The name cannot be used.");
    return Command::tr("The role may do more than you may give.");
}

QString adviceOnPeopleFile(const Error& error) {
    if (error.facts.value(QStringLiteral("subject")).toString() != u"people_file") return {};
    const int line = error.facts.value(QStringLiteral("line")).toInt();
    const QString problem = problemOfPerson(error);
    return line > 0 ? Command::tr("Line %1: %2 Nobody was brought over.").arg(line).arg(problem)
                    : Command::tr("%1 Nobody was brought over.").arg(problem);
}

}  // namespace command_detail

QString Command::adviceOn(const Error& error) {
    if (const QString advice = adviceOnRegisters(error); !advice.isEmpty()) return advice;
    if (const QString advice = command_detail::adviceOnPeopleFile(error); !advice.isEmpty()) return advice;
    if (const QString advice = adviceOnBackups(error); !advice.isEmpty()) return advice;
    const QString kept = error.facts.value(QStringLiteral("kept")).toString();
    const QString file = error.facts.value(QStringLiteral("file")).toString();
    if (error.code == ErrorCode::Io && !kept.isEmpty()) {
        return tr("The settings of this counter are damaged; they are kept in %1. The database was not "
                  "touched: balcaoctl init sets the counter up again on it.")
            .arg(kept);
    }
    if (error.code == ErrorCode::DatabaseNewer) {
        return tr("Nothing was touched. Install the newer version.");
    }
    if (error.code == ErrorCode::DatabaseCorrupt) {
        return tr("The database was left as it is, so that it can be rescued. Restore the last backup.");
    }
    if (error.code == ErrorCode::DatabaseFull) {
        return tr("The disk is full. What was saved before is safe. Free some space and try again.");
    }
    if (error.code == ErrorCode::InvalidArgument &&
        error.facts.value(QStringLiteral("field")).toString() == QStringLiteral("pin")) {
        return tr("A PIN has 6 to 12 digits, not all the same, no run like 123456, and not the one before.");
    }
    if (error.code == ErrorCode::InvalidArgument &&
        error.facts.value(QStringLiteral("field")).toString() == QStringLiteral("password")) {
        return tr(
            "A password has 15 characters or more, 8 beside a second step, at most 128, and is not among "
            "the first that somebody would try. A sentence is a good one.");
    }
    if (error.code == ErrorCode::SecretMissing &&
        error.facts.value(QStringLiteral("subject")).toString() == QStringLiteral("vault") &&
        error.facts.contains(QStringLiteral("secret"))) {
        return tr("The key of personal data is not kept on this computer under the name %1. Bring it from a "
                  "copy, or have this register enrolled (balcaoctl register request): nothing else opens "
                  "what "
                  "was stored, and none is made in its place.")
            .arg(error.facts.value(QStringLiteral("secret")).toString());
    }
    const QString reason = error.facts.value(QStringLiteral("reason")).toString();
    const QString customer = error.facts.value(QStringLiteral("customer")).toString();
    if (error.code == ErrorCode::StateConflict && reason == QStringLiteral("alike")) {
        return tr("Customer %1 has the same. If it is another person: --even-if-alike.").arg(customer);
    }
    if (error.code == ErrorCode::StateConflict && reason == QStringLiteral("duplicate")) {
        return tr("Customer %1 has the same: it is one person, or one of the two is wrong.").arg(customer);
    }
    if (error.code == ErrorCode::StateConflict && reason == QStringLiteral("merged")) {
        return tr("This record was merged: the person is customer %1.").arg(customer);
    }
    if (error.code == ErrorCode::Io && !file.isEmpty()) {
        return tr("%1 could not be read or written. Nothing was changed. Look after the folder's rights and "
                  "its disk.")
            .arg(file);
    }
    return {};
}

void Command::wrong(const QString& why) {
    if (m_json) {
        // No ErrorCode: nothing was refused, because nothing was understood.
        writeJson({{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("usage")},
                                                         {QStringLiteral("detail"), why}}}});
    } else {
        command_detail::print(stderr, u"balcaoctl: " + why + u"\n\n" + command_detail::usageText());
    }
    finish(2);
}

void Command::finish(int code) {
    if (m_finished) return;
    m_finished = true;
    // Half an export on a full disk must not look like a whole one.
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        command_detail::print(stderr,
                              u"balcaoctl: io: " + tr("What was to be said could not be written.") + u'\n');
        if (code == 0) code = 1;
    }
    // Queued, so that a verb which is refused at once ends the loop that has not begun yet.
    QMetaObject::invokeMethod(
        this,
        [this, code] {
            m_office.reset();
            QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
}

}  // namespace balcao
