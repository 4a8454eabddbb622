#pragma once

#include "backup/backup_service.h"
#include "base/future.h"
#include "customers/customer_service.h"
#include "customers/retention_service.h"
#include "identity/counter_key.h"
#include "identity/register_store.h"
#include "operations/demo_catalogue.h"
#include "operations/operation_service.h"
#include "people/approval_service.h"
#include "people/people_import.h"
#include "people/people_service.h"
#include "people/recovery_service.h"
#include "people/sign_in_service.h"
#include "people/ways_service.h"
#include "reports/customer_history.h"
#include "reports/journal_exports.h"
#include "reports/journal_service.h"
#include "reports/sales_export.h"
#include "reports/verification.h"
#include "settings/settings_service.h"
#include "shared/profile.h"
#include "tickets/charge_service.h"
#include "tickets/receipt_service.h"
#include "tickets/sales_service.h"
#include "tokens/token_service.h"
#include "vault/enrolment_service.h"

#include <QObject>

#include <memory>

namespace balcao {

/// What the first start decides.
struct FirstStart {
    QString directory;
    QString databaseUrl;
    QByteArray databasePassword;
    QString organisation;
    QString unit;
    QString person;
    QString registerName;
    Currency currency;
    std::optional<DemoKind> demoCatalogue;
};

/// The whole of one running program, wired once: database, stores, services, node, rates, watcher. The window
/// and the command line both start from it and name no concrete class themselves.
class Office final : public QObject {
    Q_OBJECT
 public:
    /// `keychainPatience` is how long the desktop's keychain may wait for a person to unlock it.
    explicit Office(QObject* parent = nullptr, Millis keychainPatience = Millis(90'000));
    ~Office() override;

    /// Makes profile, schema, person, register, settings and catalogue; safe to repeat after a crash. With a
    /// demo catalogue the settings are the demo's; names that are given replace its own. A database that
    /// already holds an organisation gets one more register and keeps everything it has.
    [[nodiscard]] static Future<Done> create(const FirstStart& start, QObject* context);

    /// What an office is opened for: one that only reads asks no node and no market and takes nothing up.
    enum class Duty { Sells, Reads };
    /// Opens a profile; called once. The database or the node being away is not a failure: the services say
    /// so when asked, and `statusChanged` tells when they are back. A database that must not be touched
    /// (newer, corrupt) is.
    [[nodiscard]] Future<Done> open(const Profile& profile, Duty duty = Duty::Sells);

    [[nodiscard]] Profile& profile();
    /// Who acts: the profile's person until `setActor` was called. The same object all the time.
    [[nodiscard]] const Actor& actor() const;
    /// From now on this person acts here, as the session says; an Actor without a person is nobody, who may
    /// do nothing. What they may do follows their role, and a suspended person loses it at once.
    void setActor(const Actor& actor);
    /// Nobody signs in here any more: the profile's person acts again.
    void leaveToProfile();
    /// Somebody has a PIN, as the database says, or said when it last answered.
    [[nodiscard]] bool peopleSignIn() const;
    [[nodiscard]] const OfficeSettings& settings() const;
    /// The database knows this counter. One that does not is another organisation's, or empty.
    [[nodiscard]] bool isKnown() const;
    [[nodiscard]] bool training() const;  ///< the demo node sells nothing real
    /// No keychain and no file instead: the counter's key lives only as long as the program, and no password
    /// or credential can be kept. Receipts stay provable, because every key that signed is remembered.
    [[nodiscard]] bool secretsAway() const;
    /// Why; empty detail when they are not away.
    [[nodiscard]] const Error& secretsReason() const;

    [[nodiscard]] Clock& clock();
    [[nodiscard]] IdSource& ids();
    [[nodiscard]] Database& database();
    [[nodiscard]] SignInService& signIn();
    /// How people sign in besides the PIN.
    [[nodiscard]] WaysService& ways();
    [[nodiscard]] RecoveryService& recovery();
    [[nodiscard]] PeopleService& people();
    /// People of another program, with their passwords.
    [[nodiscard]] PeopleImport& peopleImport();
    [[nodiscard]] ApprovalService& approvals();
    /// The keys of personal data. `vault` is for services that keep some; `vaultService` opens it.
    [[nodiscard]] Vault& vault();
    [[nodiscard]] VaultService& vaultService();
    /// Which registers hold them. `askForKeys` asks as this register, whoever is signed in.
    [[nodiscard]] EnrolmentService& enrolments();
    [[nodiscard]] Future<OwnEnrolment> askForKeys();
    /// The keys that open personal data, into a file that only its owner may read, or from one: as
    /// `VaultService` says. The file is one that BALCAO_SECRETS_FILE could name.
    [[nodiscard]] Future<int> copyVaultKeys(const QString& file);
    [[nodiscard]] Future<int> bringVaultKeys(const QString& file);
    /// Everything in one sealed file, made while the shop sells.
    [[nodiscard]] BackupService& backups();
    /// Who tickets are for, how long that is kept, and what each of them bought.
    [[nodiscard]] CustomerService& customers();
    [[nodiscard]] RetentionService& retention();
    [[nodiscard]] CustomerHistory& customerHistory();
    [[nodiscard]] OperationService& operations();
    [[nodiscard]] TicketService& tickets();
    [[nodiscard]] ChargeService& charges();
    [[nodiscard]] SalesService& sales();
    [[nodiscard]] ReceiptService& receipts();
    [[nodiscard]] SettingsService& settingsService();
    [[nodiscard]] ConnectionService& connections();
    [[nodiscard]] RateService& rates();
    [[nodiscard]] PaymentWatcher& watcher();
    [[nodiscard]] Verification& verification();
    [[nodiscard]] SalesExport& salesExport();
    [[nodiscard]] JournalService& journal();
    [[nodiscard]] JournalExports& journalExports();
    /// Writes down, signed, where every register's journal ends, and keeps a copy in the profile. While the
    /// office sells it does so by itself, see AuditAnchors. Days that are over are closed first.
    [[nodiscard]] Future<AuditAnchor> anchorJournal();
    /// The counter of this organisation that signs receipts with this key, or did once. NotFound when none.
    [[nodiscard]] Future<Register> counterOf(const QByteArray& receiptKey);

    /// Reads what the environment says about tokens and brings up the keys that sign them; after it `tokens`
    /// is there. For programs that let others in. InvalidArgument (facts: field, reason) for settings that
    /// production does not start with, such as a short or a published secret; otherwise as
    /// `TokenKeys::bringUp`.
    [[nodiscard]] Future<Done> openTokens();
    [[nodiscard]] TokenService& tokens();

    /// Waits until the node in use and the markets answered, or did not: a program without a window sells
    /// after it, because it cannot show that they are on their way.
    [[nodiscard]] Future<Done> settled();

    /// The demo node's customer pays an invoice. NotFound unless the demo node made it.
    [[nodiscard]] Future<Done> demoPay(const QString& bolt11);

 Q_SIGNALS:
    /// Another person acts, or the same one may do more or less.
    void actorChanged();
    /// Database, node, rate or settings changed their condition.
    void statusChanged();
    /// Another node receives, or the same one over another connection: `watcher` and `training` are new. The
    /// watcher before lives on until the office ends.
    void nodeChanged();

 private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace balcao
