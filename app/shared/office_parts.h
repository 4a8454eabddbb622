#pragma once

#include "audit/audit_anchors.h"
#include "crypto/argon2_hasher.h"
#include "crypto/keychain_secret_store.h"
#include "crypto/openssl_vault_crypto.h"
#include "crypto/openssl_wrap_crypto.h"
#include "crypto/zxcvbn_estimator.h"
#include "shared/connections.h"
#include "shared/kept_anchor.h"
#include "shared/nodes.h"
#include "shared/office.h"
#include "shared/start_state.h"
#include "storage/backup_folder.h"
#include "storage/sql_audit_store.h"
#include "storage/sql_backup_store.h"
#include "storage/sql_customer_store.h"
#include "storage/sql_database.h"
#include "storage/sql_enrolment_store.h"
#include "storage/sql_journal_store.h"
#include "storage/sql_ledger_store.h"
#include "storage/sql_operation_store.h"
#include "storage/sql_payment_store.h"
#include "storage/sql_people_store.h"
#include "storage/sql_sign_in_store.h"
#include "storage/sql_small_stores.h"
#include "storage/sql_ticket_store.h"
#include "storage/sql_token_store.h"
#include "storage/sql_vault_store.h"

namespace balcao {

/// Everything an office is made of, in the order in which it must go: the database last declared, so that its
/// threads end before anything their work uses.
struct Office::Parts final : public QObject {
    Parts(Office& wholeOffice, Millis keychainPatience);
    ~Parts() override;

    // Opening, step by step. Each continues the one before.
    [[nodiscard]] Future<Done> open();
    [[nodiscard]] Future<Done> openDatabase(const QByteArray& password);
    [[nodiscard]] Future<Done> takeKey();
    [[nodiscard]] Future<Done> takeState();
    /// A copy of an anchor from before a restore says that the journal was cut, for ever. It is put away, and
    /// the journal tells it.
    [[nodiscard]] Future<Done> judgeKeptAnchor();
    [[nodiscard]] Result<bool> isFromBeforeARestore(Transaction& t, const AuditAnchor& kept);
    void build();
    void buildPeople();
    void buildBackups();
    void begin();

    void apply(const StartState& fresh);
    void setActor(const Actor& fresh);
    [[nodiscard]] Result<StartState> readState(Transaction& t, PersonId signedIn);
    void configureRates();
    void configureRates(const QByteArray& btcpayKey);
    void readAgain();
    void resync();
    void useRail();
    void keepRate();
    void keepReceiptKey();
    void openVault();
    void settleRegister();
    [[nodiscard]] Future<Done> openTokens();
    void anchorWhenDue();
    void closeDaysWhenOver();
    void backUpWhenDue();
    void keepAnchor(const AuditAnchor& anchor);
    /// The register itself: what it does without being asked is nobody's act.
    [[nodiscard]] Actor ownActor() const;
    [[nodiscard]] TicketService::Stores ticketStores();

    Office& office;
    SystemClock clock;
    SystemIdSource ids{clock};
    TimerScheduler scheduler;
    std::unique_ptr<SecretStore> secrets;
    Profile profile;
    StartState state;
    Actor actor;              // who acts: the profile's person, or whoever the session says
    bool hasSession = false;  // the window has said who acts
    Duty duty = Duty::Sells;
    bool stateIsFresh = false;                                // false: remembered from an earlier start
    Error secretsReason{ErrorCode::SecretStoreAway, {}, {}};  // without detail: nothing is wrong
    CounterKey key;
    Instant rateKeptAt;
    QDate closedBefore;  // every day before it is closed, as far as this program knows
    bool recovered = false;
    QByteArray databaseWord;  // what opened it, to open it once more

    SqlCommandStore commands;
    SqlOutboxStore outbox;
    SqlOperationStore operationStore;
    SqlTicketStore ticketStore;
    SqlPaymentStore paymentStore;
    SqlTaskStore taskStore;
    SqlAuditStore auditStore;
    SqlJournalStore journalStore;
    SqlLedgerStore ledgerStore;
    SqlSettingsStore settingsStore;
    SqlPeopleStore peopleStore;
    SqlSignInStore signInStore;
    SqlRegisterStore registerStore;
    SqlReceiptStore receiptStore;
    SqlVaultStore vaultStore;
    SqlEnrolmentStore enrolmentStore;
    OpenSslVaultCrypto vaultCrypto;
    Vault vault{clock, ids, vaultCrypto, vaultStore};
    OpenSslWrapCrypto wrapCrypto;
    BackupFolder backupFiles;
    SqlBackupStore backupStore;
    SqlTokenStore tokenStore;
    SqlCustomerStore customerStore;

    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<SecretHasher> hasher;
    ZxcvbnEstimator estimator;
    std::unique_ptr<KeyKeeper> keyKeeper;
    std::unique_ptr<KeyShares> keyShares;
    std::unique_ptr<VaultService> vaultService;
    std::unique_ptr<EnrolmentService> enrolments;
    std::unique_ptr<SealedWays> sealedWays;
    std::unique_ptr<SignInService> signIn;
    std::unique_ptr<WaysService> ways;
    std::unique_ptr<RecoveryService> recovery;
    std::unique_ptr<PeopleService> people;
    std::unique_ptr<PeopleImport> peopleImport;
    std::unique_ptr<ApprovalService> approvals;
    std::unique_ptr<BackupService> backups;
    std::unique_ptr<CustomerService> customers;
    std::unique_ptr<RetentionService> retention;
    std::unique_ptr<CustomerHistory> customerHistory;
    std::unique_ptr<TokenCrypto> tokenCrypto;
    std::unique_ptr<TokenKeys> tokenKeys;
    std::unique_ptr<TokenService> tokens;
    std::unique_ptr<RateService> rates;
    std::unique_ptr<OperationService> operations;
    std::unique_ptr<TaxIds> taxIds;
    std::unique_ptr<TicketService> tickets;
    std::unique_ptr<ChargeService> charges;
    std::unique_ptr<SalesService> sales;
    std::unique_ptr<ReceiptService> receipts;
    std::unique_ptr<SettingsService> settingsService;
    std::unique_ptr<Nodes> nodes;
    std::unique_ptr<OfficeConnections> connections;
    std::unique_ptr<Verification> verification;
    std::unique_ptr<SalesExport> salesExport;
    std::unique_ptr<JournalService> journal;
    std::unique_ptr<JournalExports> journalExports;
    std::unique_ptr<AuditAnchors> anchors;
    std::unique_ptr<KeptAnchor> keptAnchor;
    std::unique_ptr<SqlDatabase> database;
};

}  // namespace balcao
