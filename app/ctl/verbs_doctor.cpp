#include "ctl/steps_text.h"
#include "ctl/verbs.h"

#include <QDateTime>
#include <QSslCertificate>

namespace balcao::verbs {

namespace {

using Verdict = TestStep::Verdict;

/// A clock that shows less than this was never set: the program is younger.
constexpr qint64 kProgramIsYoungerMs = 1'767'225'600'000;  // 2026-01-01
/// A certificate that ends within these days needs a person soon.
constexpr qint64 kExpiryWarningMs = qint64(30) * 86'400'000;

/// Asks one part after the other and writes what it found.
class Doctor final : public QObject {
 public:
    explicit Doctor(Command& command) : QObject(&command), m_command(command) {}

    void begin() {
        auto& office = m_command.office();
        whenDone(office.settingsService().read(), this, [this](const Result<OfficeSettings>& read) {
            const bool known = m_command.office().isKnown();
            const Error why = !read ? read.error() : known ? Error{} : Command::strangersDatabase();
            const bool readable = read && known;
            add(readable ? Verdict::Good : Verdict::Bad, "database", why);
            checkLocal();
            whenDone(m_command.office().settled(), this, [this, readable](const Result<Done>&) {
                // Which keys there are stands in the database.
                return readable ? checkVault() : checkRates();
            });
        });
    }

 private:
    void add(Verdict verdict, const char* subject, const Error& error = {}, const QVariantMap& facts = {}) {
        m_steps.push_back({verdict, QString::fromLatin1(subject), error, facts});
    }

    void checkLocal() {
        auto& office = m_command.office();
        checkSecrets();
        const bool clockSet = toUnixMs(office.clock().now()) >= kProgramIsYoungerMs;
        add(clockSet ? Verdict::Good : Verdict::Bad, "clock");
    }

    void checkSecrets() {
        auto& office = m_command.office();
        if (!office.secretsAway()) return add(Verdict::Good, "keychain");
        Error why = office.secretsReason();
        why.detail += QStringLiteral(
            "; until then the counter's key ends with the program, and no password or credential is kept: "
            "unlock the keychain, or name a file in BALCAO_SECRETS_FILE");
        // Nothing real is at stake at the demo node.
        add(office.training() ? Verdict::Attention : Verdict::Bad, "keychain", why);
    }

    void checkVault() {
        whenDone(m_command.office().vaultService().open(), this, [this](const Result<Done>& opened) {
            const bool unmade = !opened && opened.error().facts.value(QStringLiteral("reason")).toString() ==
                                               QStringLiteral("unmade");
            if (opened) add(Verdict::Good, "personal_data");
            if (!opened && !unmade) add(Verdict::Bad, "personal_data", opened.error());
            checkBackups();
        });
    }

    void checkBackups() {
        auto& office = m_command.office();
        whenDone(office.backups().status(office.actor(), office.settings().organisation.timeZone), this,
                 [this](const Result<BackupStatus>& status) {
                     if (status) sayBackups(*status);
                     checkRates();  // whoever may not ask for them is not told
                 });
    }

    void sayBackups(const BackupStatus& status) {
        QVariantMap facts;
        if (status.lastGood) {
            facts = {{QStringLiteral("last"), status.lastGood->file},
                     {QStringLiteral("ended"),
                      QDateTime::fromMSecsSinceEpoch(toUnixMs(status.lastGood->endedAt), Qt::UTC)
                          .toString(Qt::ISODate)}};
        }
        const bool failed = status.lastTry && !status.lastTry->failure.isEmpty();
        Error why;
        why.code = ErrorCode::StateConflict;
        if (status.late) {
            why.detail = QStringLiteral("a planned backup was not made");
        } else if (failed) {
            why.detail = QStringLiteral("the last try ended with ") + status.lastTry->failure;
        } else if (!status.plan.on) {
            // Nothing real is at stake at the demo node.
            if (m_command.office().training()) return;
            why.detail = QStringLiteral("no backup is made by itself: balcaoctl backup plan");
        }
        if (why.detail.isEmpty()) return add(Verdict::Good, "backup", {}, facts);
        add(status.late ? Verdict::Bad : Verdict::Attention, "backup", why, facts);
    }

    void checkRates() {
        auto& office = m_command.office();
        const auto rate = office.rates().usable();
        if (rate) {
            add(Verdict::Good, "rates", {},
                {{QStringLiteral("sources"), rate->sources.join(u'+')},
                 {QStringLiteral("minor_per_btc"), rate->rate.minorPerBtc}});
        } else {
            add(Verdict::Bad, "rates", rate.error());
        }
        checkCertificate();
        whenDone(office.connections().testBackend(office.connections().backendName()), this,
                 [this](const Result<std::vector<TestStep>>& steps) {
                     if (!steps) add(Verdict::Bad, "node", steps.error());
                     if (steps) m_steps.insert(m_steps.end(), steps->begin(), steps->end());
                     endWithSteps(m_command, m_steps);
                 });
    }

    void checkCertificate() {
        auto& connections = m_command.office().connections();
        const auto lnd = connections.lnd(connections.backendName());
        if (!lnd) return;
        const QSslCertificate certificate(lnd->certificatePem, QSsl::Pem);
        const qint64 left =
            certificate.expiryDate().toMSecsSinceEpoch() - toUnixMs(m_command.office().clock().now());
        const QVariantMap facts{{QStringLiteral("ends"), certificate.expiryDate().toString(Qt::ISODate)}};
        // An expired one still works, because exactly it is pinned; the node itself may stop using it.
        add(!certificate.isNull() && left > kExpiryWarningMs ? Verdict::Good : Verdict::Attention,
            "certificate_expiry", {}, facts);
    }

    Command& m_command;
    std::vector<TestStep> m_steps;
};

}  // namespace

void doctor(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    const auto begin = [&command] { (new Doctor(command))->begin(); };
    command.withOffice(Office::Duty::Reads, begin, Command::Whose::Anybodys);
}

}  // namespace balcao::verbs
