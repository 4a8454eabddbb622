#include "shared/office.h"

#include "backends/demo_customer.h"
#include "crypto/file_secret_store.h"
#include "shared/demo_settings.h"
#include "shared/office_foundation.h"
#include "shared/office_parts.h"
#include "shared/secrets.h"
#include "tickets/receipt_keys.h"

namespace balcao {

namespace office_detail {

/// Ids of a profile that is there are kept, so that a first start which was interrupted goes on.
Result<Profile> profileFor(const FirstStart& start) {
    if (Profile::exists(start.directory)) {
        BALCAO_TRY(profile, Profile::load(start.directory));
        return profile;
    }
    SystemClock clock;
    SystemIdSource ids(clock);
    Profile profile;
    profile.directory = start.directory;
    profile.databaseUrl =
        start.databaseUrl.isEmpty() ? QStringLiteral("sqlite:balcao.db") : start.databaseUrl;
    profile.registerId = ids.make<RegisterId>();
    profile.person = ids.make<PersonId>();
    profile.registerName = start.registerName;
    return profile;
}

OfficeSettings settingsFor(const FirstStart& start) {
    if (!start.demoCatalogue) return firstSettings(start.organisation, start.unit, start.currency);
    OfficeSettings settings = demoSettings(*start.demoCatalogue);
    if (!start.organisation.isEmpty()) settings.organisation.name = start.organisation;
    if (!start.unit.isEmpty()) settings.organisation.unit = start.unit;
    return settings;
}

}  // namespace office_detail

Office::Office(QObject* parent, Millis keychainPatience)
    : QObject(parent), m_parts(std::make_unique<Parts>(*this, keychainPatience)) {}

Office::~Office() = default;

Future<Done> Office::create(const FirstStart& start, QObject* context) {
    auto profile = office_detail::profileFor(start);
    if (!profile) return ready<Done>(tl::unexpected(profile.error()));
    Foundation foundation;
    foundation.profile = *std::move(profile);
    foundation.databasePassword = start.databasePassword;
    foundation.settings = office_detail::settingsFor(start);
    foundation.person = start.person;
    foundation.catalogue = start.demoCatalogue;
    if (const auto sound = checkSettings(foundation.settings); !sound) {
        return ready<Done>(tl::unexpected(sound.error()));
    }
    auto secrets = std::shared_ptr<SecretStore>(programSecrets(Millis(90'000)));
    const auto stored = start.databasePassword.isEmpty()
                            ? ready<Done>(Done{})
                            : secrets->write(databaseSecret(), start.databasePassword);
    const auto password = andThen(stored, context, [foundation, context, secrets](Done) {
        return databasePassword(*secrets, foundation.profile.databaseUrl, foundation.databasePassword,
                                context);
    });
    const auto laid =
        andThen(password, context, [foundation, context, secrets](const QByteArray& found) mutable {
            foundation.databasePassword = found;
            return layFoundation(foundation, context);
        });
    return andThen(laid, context, [](const Profile&) { return ready<Done>(Done{}); });
}

Future<Done> Office::open(const Profile& profile, Duty duty) {
    m_parts->profile = profile;
    m_parts->duty = duty;
    return m_parts->open();
}

Future<Done> Office::settled() {
    // The demo node and a node that was met before need no introduction; a new one has to be asked first.
    if (m_parts->duty == Duty::Reads) m_parts->configureRates();
    const auto met = m_parts->nodes->meet();
    return andThenAlways(met, m_parts.get(), [this](const Result<NodeInfo>&) {
        return andThenAlways(m_parts->rates->refresh(), m_parts.get(),
                             [](const Result<CurrentRate>&) { return ready<Done>(Done{}); });
    });
}

Profile& Office::profile() {
    return m_parts->profile;
}
const Actor& Office::actor() const {
    return m_parts->actor;
}
void Office::setActor(const Actor& actor) {
    m_parts->hasSession = true;
    Actor here = actor;
    here.registerId = m_parts->profile.registerId;
    here.registerName = m_parts->profile.registerName;
    m_parts->setActor(here);
}
void Office::leaveToProfile() {
    m_parts->hasSession = false;
    m_parts->setActor(m_parts->state.actor);
}
bool Office::peopleSignIn() const {
    return m_parts->state.peopleSignIn;
}
SignInService& Office::signIn() {
    return *m_parts->signIn;
}
WaysService& Office::ways() {
    return *m_parts->ways;
}
RecoveryService& Office::recovery() {
    return *m_parts->recovery;
}
PeopleService& Office::people() {
    return *m_parts->people;
}
PeopleImport& Office::peopleImport() {
    return *m_parts->peopleImport;
}
ApprovalService& Office::approvals() {
    return *m_parts->approvals;
}
const OfficeSettings& Office::settings() const {
    return m_parts->state.settings;
}
bool Office::isKnown() const {
    return m_parts->state.counterKnown;
}
bool Office::training() const {
    return m_parts->profile.backend == QStringLiteral("demo");
}
bool Office::secretsAway() const {
    return !m_parts->secretsReason.detail.isEmpty();
}
const Error& Office::secretsReason() const {
    return m_parts->secretsReason;
}
Clock& Office::clock() {
    return m_parts->clock;
}
IdSource& Office::ids() {
    return m_parts->ids;
}
Database& Office::database() {
    return *m_parts->database;
}
Vault& Office::vault() {
    return m_parts->vault;
}
VaultService& Office::vaultService() {
    return *m_parts->vaultService;
}
EnrolmentService& Office::enrolments() {
    return *m_parts->enrolments;
}
Future<OwnEnrolment> Office::askForKeys() {
    return m_parts->enrolments->ask(m_parts->ownActor());
}
Future<int> Office::copyVaultKeys(const QString& file) {
    auto other = std::make_shared<FileSecretStore>(file);
    const auto copied = m_parts->vaultService->copyKeys({ids().make<CommandId>(), actor()}, *other);
    return andThenAlways(copied, this, [other](const Result<int>& count) { return ready(count); });
}
Future<int> Office::bringVaultKeys(const QString& file) {
    auto other = std::make_shared<FileSecretStore>(file);
    const auto brought = m_parts->vaultService->bringKeys({ids().make<CommandId>(), actor()}, *other);
    return andThenAlways(brought, this, [other](const Result<int>& count) { return ready(count); });
}
BackupService& Office::backups() {
    return *m_parts->backups;
}
CustomerService& Office::customers() {
    return *m_parts->customers;
}
RetentionService& Office::retention() {
    return *m_parts->retention;
}
CustomerHistory& Office::customerHistory() {
    return *m_parts->customerHistory;
}
OperationService& Office::operations() {
    return *m_parts->operations;
}
TicketService& Office::tickets() {
    return *m_parts->tickets;
}
ChargeService& Office::charges() {
    return *m_parts->charges;
}
SalesService& Office::sales() {
    return *m_parts->sales;
}
ReceiptService& Office::receipts() {
    return *m_parts->receipts;
}
SettingsService& Office::settingsService() {
    return *m_parts->settingsService;
}
ConnectionService& Office::connections() {
    return *m_parts->connections;
}
RateService& Office::rates() {
    return *m_parts->rates;
}
PaymentWatcher& Office::watcher() {
    return m_parts->nodes->watcher();
}
Verification& Office::verification() {
    return *m_parts->verification;
}

SalesExport& Office::salesExport() {
    return *m_parts->salesExport;
}

JournalService& Office::journal() {
    return *m_parts->journal;
}

JournalExports& Office::journalExports() {
    return *m_parts->journalExports;
}

Future<AuditAnchor> Office::anchorJournal() {
    const auto closed =
        m_parts->anchors->closeEndedDays(m_parts->ownActor(), m_parts->state.settings.organisation.timeZone);
    const auto written = andThen(closed, m_parts.get(), [this](const std::vector<AuditAnchor>&) {
        return m_parts->anchors->write(m_parts->ownActor());
    });
    return andThen(written, m_parts.get(), [this](const AuditAnchor& anchor) {
        m_parts->keepAnchor(anchor);
        return ready<AuditAnchor>(anchor);
    });
}

Future<Register> Office::counterOf(const QByteArray& receiptKey) {
    return m_parts->database->read<Register>([this, receiptKey](Transaction& t) -> Result<Register> {
        BALCAO_TRY(registers, m_parts->registerStore.registers(t));
        for (Register& counter : registers) {
            if (counter.receiptKey == receiptKey) return counter;
            BALCAO_TRY(once, signedReceiptsWith(t, m_parts->settingsStore, counter.id, receiptKey));
            if (once) return counter;
        }
        return fail(ErrorCode::NotFound, QStringLiteral("no counter has this key"));
    });
}

Future<Done> Office::demoPay(const QString& bolt11) {
    auto customer =
        std::make_shared<DemoCustomer>(m_parts->profile.path(QStringLiteral("demo-node.db")), m_parts->clock);
    return andThenAlways(customer->pay(bolt11), this, [customer](const Result<DemoReceipt>& receipt) {
        if (!receipt) return ready<Done>(tl::unexpected(receipt.error()));
        return ready<Done>(Done{});
    });
}

}  // namespace balcao
