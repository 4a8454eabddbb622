#include "base/civil_time.h"
#include "shared/office_parts.h"
#include "shared/rate_sources.h"
#include "shared/secrets.h"

namespace balcao {

namespace office_open_detail {

/// How often the last accepted rate is kept for the next start.
constexpr Millis kKeepRateEvery{60'000};
/// How often it is asked whether another anchor is due. A register that opens has other things to do first.
constexpr Millis kLookForAnchor{60'000};
/// After a start, and then how often, it is asked whether a day is over that nobody closed.
constexpr Millis kLookForDay{5'000};
/// How often it is asked whether a backup is due.
constexpr Millis kLookForBackup{2 * 60'000};

/// A database in this condition must not be worked with; anything else may pass.
bool mustNotBeTouched(ErrorCode code) {
    return code == ErrorCode::DatabaseNewer || code == ErrorCode::DatabaseCorrupt;
}

}  // namespace office_open_detail

Office::Parts::Parts(Office& wholeOffice, Millis keychainPatience)
    : office(wholeOffice), secrets(programSecrets(keychainPatience)) {}

Office::Parts::~Parts() = default;

Future<Done> Office::Parts::open() {
    // Only a server asks for a password; an embedded database never waits for the keychain.
    const auto password = databasePassword(*secrets, profile.databaseUrl, {}, this);
    const auto connected =
        andThen(password, this, [this](const QByteArray& found) { return openDatabase(found); });
    const auto withKey = andThen(connected, this, [this](Done) { return takeKey(); });
    const auto withState = andThen(withKey, this, [this](Done) { return takeState(); });
    const auto judged = andThen(withState, this, [this](Done) { return judgeKeptAnchor(); });
    return andThen(judged, this, [this](Done) {
        build();
        return andThen(nodes->open(), this, [this](Done) {
            begin();
            return ready<Done>(Done{});
        });
    });
}

Future<Done> Office::Parts::openDatabase(const QByteArray& password) {
    SqlOptions options;
    options.url = profile.databaseUrl;
    options.directory = profile.directory;
    options.password = databaseWord = password;
    options.mustExist = true;  // made at the first start, never by opening
    // A command that only reads has nothing to wait for: a file that is not there does not come by itself.
    options.oneTry = duty == Duty::Reads && profile.databaseUrl.startsWith(QStringLiteral("sqlite:"));
    auto opened = SqlDatabase::create(options, profile.tenant);
    if (!opened) return ready<Done>(tl::unexpected(opened.error()));
    database = *std::move(opened);
    return ready<Done>(Done{});
}

Future<Done> Office::Parts::takeKey() {
    return andThenAlways(CounterKey::load(*secrets, ids, profile.registerId.text(), this), this,
                         [this](const Result<CounterKey>& loaded) {
                             if (!loaded) secretsReason = loaded.error();
                             if (!loaded && secretsReason.detail.isEmpty()) {
                                 secretsReason.detail = QStringLiteral("the counter's key cannot be kept");
                             }
                             key = loaded ? *loaded : CounterKey::passing(ids);
                             return ready<Done>(Done{});
                         });
}

Future<Done> Office::Parts::takeState() {
    const auto stored =
        database->read<StartState>([this](Transaction& t) { return readState(t, PersonId()); });
    return andThenAlways(stored, this, [this](const Result<StartState>& fresh) {
        if (fresh) {
            state = *fresh;
            stateIsFresh = true;
            if (state.counterKnown) rememberStart(profile, state);
            return ready<Done>(Done{});
        }
        if (office_open_detail::mustNotBeTouched(fresh.error().code)) {
            return ready<Done>(tl::unexpected(fresh.error()));
        }
        auto remembered = rememberedStart(profile);
        if (!remembered) return ready<Done>(tl::unexpected(fresh.error()));
        state = *std::move(remembered);
        return ready<Done>(Done{});
    });
}

Future<Done> Office::Parts::judgeKeptAnchor() {
    keptAnchor = std::make_unique<KeptAnchor>(profile);
    const auto kept = keptAnchor->read();
    // Only a database that answers can be asked what it has.
    if (!kept || !stateIsFresh) return ready<Done>(Done{});
    const auto judged = database->read<bool>(
        [this, anchor = *kept](Transaction& t) { return isFromBeforeARestore(t, anchor); });
    const auto told = andThen(judged, this, [this, anchor = *kept](bool old) {
        if (!old) return ready<Done>(fail(ErrorCode::NotFound));
        return database->write<Done>([this, anchor](Transaction& t) -> Result<Done> {
            AuditLog log(profile.tenant, clock, auditStore);
            BALCAO_CHECK(log.record(t, ownActor(), QStringLiteral("audit.anchor_aside"),
                                    profile.registerId.text(), toJson(anchor)));
            return Done{};
        });
    });
    return andThenAlways(told, this, [this](const Result<Done>& aside) {
        if (aside) (void)keptAnchor->setAside(clock.now());
        return ready<Done>(Done{});
    });
}

Result<bool> Office::Parts::isFromBeforeARestore(Transaction& t, const AuditAnchor& kept) {
    std::vector<ChainHead> named = kept.others;
    named.push_back(kept.own);
    AuditFilter restores;
    restores.action = QStringLiteral("backup.restore");
    BALCAO_TRY(newest, journalStore.newest(t, restores, std::nullopt, 1));
    if (newest.empty()) return false;
    bool holds = true;
    for (const ChainHead& head : named) {
        if (head.sequence == 0) continue;
        // An anchor that names the restore, or what came after it, is not excused by it.
        const AuditEntry& restore = newest.front();
        BALCAO_TRY(there, auditStore.page(t, head.registerId, head.sequence - 1, 1));
        const bool same =
            !there.empty() && there.front().sequence == head.sequence && there.front().hash == head.hash;
        if (same && head.registerId == restore.registerId && head.sequence >= restore.sequence) return false;
        if (!same) holds = false;
    }
    return !holds;
}

Result<StartState> Office::Parts::readState(Transaction& t, PersonId signedIn) {
    return readStartState(t, {settingsStore, peopleStore, registerStore}, profile, signedIn);
}

TicketService::Stores Office::Parts::ticketStores() {
    return {*database, commands, outbox, operationStore, ticketStore, paymentStore, taskStore, *audit};
}

void Office::Parts::build() {
    const Currency currency = state.settings.organisation.currency;
    actor = state.actor;
    audit = std::make_unique<AuditLog>(profile.tenant, clock, auditStore);
    buildPeople();
    buildBackups();
    customers = std::make_unique<CustomerService>(
        clock, ids, vault, *vaultService,
        CustomerService::Stores{*database, commands, customerStore, *audit});
    retention = std::make_unique<RetentionService>(
        clock, RetentionService::Stores{*database, commands, settingsStore, customerStore, *audit});
    customerHistory = std::make_unique<CustomerHistory>(
        clock, vault, *vaultService, CustomerHistory::Stores{ticketStores(), customerStore, journalStore});
    rates = std::make_unique<RateService>(clock, scheduler);
    operations = std::make_unique<OperationService>(
        clock, ids, OperationService::Stores{*database, commands, operationStore, *audit}, currency);
    tickets = std::make_unique<TicketService>(clock, ids, *rates, ticketStores(), currency);
    taxIds = std::make_unique<TaxIds>(vault, *vaultService, *database, customerStore, *customers);
    tickets->setTaxIds(taxIds.get());
    charges = std::make_unique<ChargeService>(
        clock, ids, *rates, ChargeService::Stores{ticketStores(), ledgerStore}, profile.registerId);
    sales = std::make_unique<SalesService>(ticketStores(), receiptStore, currency);
    receipts = std::make_unique<ReceiptService>(ticketStores(), settingsStore, receiptStore, key);
    receipts->setTaxIds(taxIds.get());
    settingsService = std::make_unique<SettingsService>(
        clock, SettingsService::Stores{*database, commands, settingsStore, *audit});
    nodes = std::make_unique<Nodes>(
        Nodes::Outside{clock, scheduler, ids, *secrets, *database, paymentStore, *charges}, profile, key);
    connections = std::make_unique<OfficeConnections>(
        clock, profile, *secrets, *nodes, OfficeConnections::Journal{*database, *audit}, state, actor);
    verification = std::make_unique<Verification>(clock, profile.tenant, ticketStores(), ledgerStore,
                                                  auditStore, journalStore);
    salesExport = std::make_unique<SalesExport>(ticketStores());
    journal = std::make_unique<JournalService>(
        profile.tenant,
        JournalService::Stores{*database, auditStore, journalStore, registerStore, peopleStore});
    journalExports =
        std::make_unique<JournalExports>(clock, JournalExports::Stores{*database, commands, *audit});
    // A key that ends with the program would prove nothing tomorrow.
    anchors = std::make_unique<AuditAnchors>(
        clock, profile.tenant, AuditAnchors::Stores{*database, auditStore, journalStore, *audit},
        office.secretsAway() ? CounterKey() : key);
    if (const auto kept = keptAnchor->read()) {
        journal->keep(*kept);
        verification->keep(*kept);
    }
}

void Office::Parts::buildPeople() {
    hasher = std::make_unique<Argon2Hasher>(ids);
    keyKeeper = std::make_unique<KeyKeeper>(vaultCrypto, *secrets, ids);
    vaultService = std::make_unique<VaultService>(
        clock, *keyKeeper, vault, VaultService::Stores{*database, commands, vaultStore, *audit});
    keyShares =
        std::make_unique<KeyShares>(KeyShares::Tools{vaultCrypto, wrapCrypto, *secrets}, enrolmentStore,
                                    KeyShares::Here{profile.tenant, profile.registerId});
    vaultService->setShares(keyShares.get());
    enrolments = std::make_unique<EnrolmentService>(
        EnrolmentService::Tools{clock, vaultCrypto, wrapCrypto, *keyKeeper, vault, *vaultService, *keyShares},
        EnrolmentService::Stores{*database, commands, vaultStore, enrolmentStore, *audit});
    sealedWays = std::make_unique<SealedWays>(vault, *vaultService);
    signIn = std::make_unique<SignInService>(
        clock, ids, *hasher, SignInService::Stores{*database, peopleStore, signInStore, *audit}, *sealedWays);
    ways = std::make_unique<WaysService>(
        WaysService::Tools{clock, ids, *hasher, estimator, *sealedWays},
        WaysService::Stores{*database, commands, peopleStore, signInStore, *audit});
    recovery = std::make_unique<RecoveryService>(
        clock, ids, *hasher, RecoveryService::Stores{*database, commands, peopleStore, signInStore, *audit});
    people = std::make_unique<PeopleService>(clock, ids, *hasher,
                                             PeopleService::Stores{*database, commands, peopleStore, *audit});
    peopleImport = std::make_unique<PeopleImport>(
        clock, ids, *sealedWays, PeopleImport::Stores{*database, commands, peopleStore, signInStore, *audit});
    approvals = std::make_unique<ApprovalService>(clock, *hasher,
                                                  ApprovalService::Stores{*database, peopleStore, *audit});
}

void Office::Parts::buildBackups() {
    const auto openAgain = [this]() -> Result<std::unique_ptr<Database>> {
        SqlOptions options;
        options.url = profile.databaseUrl;
        options.directory = profile.directory;
        options.password = databaseWord;
        options.readers = 1;
        options.lookOnly = true;
        options.oneTry = true;
        BALCAO_TRY(opened, SqlDatabase::create(options, profile.tenant));
        return std::unique_ptr<Database>(std::move(opened));
    };
    backups = std::make_unique<BackupService>(
        BackupService::Tools{clock, ids, vaultCrypto, wrapCrypto, backupFiles, *keyKeeper, openAgain},
        BackupService::Stores{*database, commands, settingsStore, vaultStore, auditStore, backupStore,
                              *audit},
        BackupService::Here{profile.tenant, QStringLiteral(BALCAO_VERSION), profile.toBytes()});
}

void Office::Parts::begin() {
    connect(rates.get(), &RateService::changed, this, [this] {
        keepRate();
        Q_EMIT office.statusChanged();
    });
    connect(nodes.get(), &Nodes::railChanged, this, &Parts::useRail);
    connect(nodes.get(), &Nodes::statusChanged, &office, &Office::statusChanged);
    connect(nodes.get(), &Nodes::watcherChanged, &office, &Office::nodeChanged);
    connect(charges.get(), &ChargeService::invoiceStored, nodes.get(), &Nodes::watch);
    connect(database.get(), &Database::changed, this, [this](const Change& change) {
        const bool settled = change.kind == QStringLiteral("settings") && change.id != lastRateKey();
        const bool someone = change.kind == QStringLiteral("person") || change.kind == QStringLiteral("role");
        if (change.kind == QStringLiteral("vault") && duty == Duty::Sells) settleRegister();
        if (settled || someone) readAgain();
    });
    connect(database.get(), &Database::resyncNeeded, this, &Parts::resync);
    connect(database.get(), &Database::healthChanged, this, [this] {
        if (!stateIsFresh && database->health() == DatabaseHealth::Ready) resync();
        Q_EMIT office.statusChanged();
    });
    charges->setLimits(state.settings.limits);
    charges->setDescription(state.settings.organisation.name);
    tickets->setTimeZone(state.settings.organisation.timeZone);
    tickets->setApprovals(state.settings.approvals);
    if (duty == Duty::Reads) return;
    configureRates();
    useRail();
    nodes->watchAll();
    keepReceiptKey();
    openVault();
    scheduler.after(office_open_detail::kLookForAnchor, this, [this] { anchorWhenDue(); });
    scheduler.after(office_open_detail::kLookForDay, this, [this] { closeDaysWhenOver(); });
    scheduler.after(office_open_detail::kLookForBackup, this, [this] { backUpWhenDue(); });
}

void Office::Parts::openVault() {
    // Nobody waits for it. What was begun before a crash is ended by the register, whoever is signed in by
    // now; a key that is missing is said by whatever needs it.
    whenDone(vaultService->resume(state.actor), this,
             [this](const Result<VaultProgress>&) { settleRegister(); });
}

void Office::Parts::settleRegister() {
    // A register that holds the keys has a row from which the next key reaches it.
    if (!state.counterKnown) return;
    whenDone(enrolments->settle(ownActor()), this, [](const Result<Done>&) {});
}

void Office::Parts::useRail() {
    charges->setRail(nodes->rail());
    if (nodes->rail() == nullptr || duty == Duty::Reads) return;
    // Intents of a crash are asked for again at the node that answers; a later rail has none of them.
    if (!recovered) {
        recovered = true;
        // The register ends what was begun there, whoever is signed in by now.
        Actor own = state.actor;
        own.capabilities |= Capability::TicketCharge;
        whenDone(charges->recover(own), this, [this](const Result<int>& count) {
            if (!count) recovered = false;
        });
    }
    Q_EMIT office.statusChanged();
}

void Office::Parts::configureRates() {
    // Only one source has a secret; without it the keychain is not asked, so that it cannot delay the others.
    if (!state.settings.rates.sources.contains(QStringLiteral("btcpay"))) {
        configureRates(QByteArray());
        return;
    }
    whenDone(secrets->read(btcpaySecret()), this,
             [this](const Result<QByteArray>& found) { configureRates(found.value_or(QByteArray())); });
}

void Office::Parts::configureRates(const QByteArray& btcpayKey) {
    const OfficeSettings& settings = state.settings;
    rates->configure(settings.organisation.currency, settings.rates,
                     rateSources(settings.rates, clock, btcpayKey),
                     rates->last() ? rates->last() : state.lastRate);
}

void Office::Parts::apply(const StartState& fresh) {
    const bool sameRates = toJson(fresh.settings.rates) == toJson(state.settings.rates) &&
                           fresh.settings.organisation.currency == state.settings.organisation.currency;
    state = fresh;
    stateIsFresh = true;
    if (state.counterKnown) rememberStart(profile, state);
    charges->setLimits(state.settings.limits);
    charges->setDescription(state.settings.organisation.name);
    tickets->setTimeZone(state.settings.organisation.timeZone);
    tickets->setApprovals(state.settings.approvals);
    if (!sameRates && duty == Duty::Sells) configureRates();
    // An answer to a question from before somebody else signed in says nothing about them.
    if (!hasSession) {
        setActor(state.actor);
    } else if (state.signedIn && state.signedIn->person == actor.person) {
        setActor(*state.signedIn);
    }
    Q_EMIT office.statusChanged();
}

void Office::Parts::setActor(const Actor& fresh) {
    if (fresh == actor) return;
    actor = fresh;
    Q_EMIT office.actorChanged();
}

void Office::Parts::readAgain() {
    const PersonId signedIn = hasSession ? actor.person : PersonId();
    const auto stored =
        database->read<StartState>([this, signedIn](Transaction& t) { return readState(t, signedIn); });
    whenDone(stored, this, [this](const Result<StartState>& fresh) {
        if (fresh) apply(*fresh);
    });
}

void Office::Parts::resync() {
    readAgain();
    if (duty == Duty::Reads) return;
    nodes->watchAll();
    useRail();
    openVault();
}

void Office::Parts::keepRate() {
    const auto current = rates->usable();
    if (!current || current->fixed) return;
    const Instant now = clock.now();
    if (now - rateKeptAt < office_open_detail::kKeepRateEvery) return;
    rateKeptAt = now;
    const QJsonObject json = toJson(*current);
    const auto kept = database->write<Done>([this, json](Transaction& t) -> Result<Done> {
        settingsStore.put(t, lastRateKey(), json);
        return Done{};
    });
    whenDone(kept, this, [this](const Result<Done>& done) {
        if (!done) rateKeptAt = Instant();
    });
}

void Office::Parts::keepReceiptKey() {
    // A passing key is not this counter's; what it signs is remembered with each receipt.
    if (office.secretsAway()) return;
    const QByteArray publicKey = key.publicKey();
    const auto kept = database->write<Done>([this, publicKey](Transaction& t) -> Result<Done> {
        BALCAO_TRY(registers, registerStore.registers(t));
        for (Register& counter : registers) {
            if (counter.id != profile.registerId || counter.receiptKey == publicKey) continue;
            counter.receiptKey = publicKey;
            registerStore.save(t, counter);
        }
        return Done{};
    });
    whenDone(kept, this, [](const Result<Done>&) {});  // tried again at the next start
}

Actor Office::Parts::ownActor() const {
    Actor own;
    own.registerId = profile.registerId;
    own.registerName = profile.registerName;
    return own;
}

void Office::Parts::anchorWhenDue() {
    scheduler.after(office_open_detail::kLookForAnchor, this, [this] { anchorWhenDue(); });
    // A database that does not know this counter gets nothing from it.
    if (!state.counterKnown || database->health() != DatabaseHealth::Ready) return;
    whenDone(anchors->writeIfDue(ownActor()), this,
             [this](const Result<std::optional<AuditAnchor>>& written) {
                 if (written && *written) keepAnchor(**written);
             });
}

void Office::Parts::closeDaysWhenOver() {
    scheduler.after(office_open_detail::kLookForDay, this, [this] { closeDaysWhenOver(); });
    if (!state.counterKnown || database->health() != DatabaseHealth::Ready) return;
    const QString zone = state.settings.organisation.timeZone;
    const QDate today = civilDay(clock.now(), zone);
    if (today == closedBefore) return;
    closedBefore = today;
    whenDone(anchors->closeEndedDays(ownActor(), zone), this,
             [this](const Result<std::vector<AuditAnchor>>& closed) {
                 if (!closed) {
                     closedBefore = QDate();  // the next look tries again
                 } else if (!closed->empty()) {
                     keepAnchor(closed->back());
                 }
             });
}

void Office::Parts::backUpWhenDue() {
    scheduler.after(office_open_detail::kLookForBackup, this, [this] { backUpWhenDue(); });
    if (!state.counterKnown || database->health() != DatabaseHealth::Ready) return;
    // What came of it stands in the database, for every register to see.
    whenDone(backups->makeIfDue(ownActor(), state.settings.organisation.timeZone), this,
             [](const Result<std::optional<BackupMade>>&) {});
}

void Office::Parts::keepAnchor(const AuditAnchor& anchor) {
    keptAnchor->write(anchor);
    journal->keep(anchor);
    verification->keep(anchor);
}

}  // namespace balcao
