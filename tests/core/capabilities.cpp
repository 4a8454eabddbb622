#include "backup/backup_service.h"
#include "crypto/openssl_token_crypto.h"
#include "crypto/openssl_vault_crypto.h"
#include "crypto/openssl_wrap_crypto.h"
#include "customers/customer_service.h"
#include "customers/retention_service.h"
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
#include "settings/settings_service.h"
#include "storage/backup_folder.h"
#include "storage/sql_backup_store.h"
#include "storage/sql_enrolment_store.h"
#include "storage/sql_token_store.h"
#include "support/plain_hasher.h"
#include "support/shop.h"
#include "tokens/token_service.h"
#include "vault/enrolment_service.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

/// Every service of the program over one shop.
struct House {
    test::ShopPlace place;
    test::Shop shop{place};
    test::PlainHasher hasher;
    SettingsService settings{place.clock,
                             {*shop.database, shop.stores.commands, shop.stores.settings, shop.audit}};
    OperationService operations{place.clock,
                                place.ids,
                                {*shop.database, shop.stores.commands, shop.stores.operations, shop.audit},
                                brl()};
    PeopleService people{place.clock,
                         place.ids,
                         hasher,
                         {*shop.database, shop.stores.commands, shop.stores.people, shop.audit}};
    SalesExport salesExport{shop.parts};
    OpenSslVaultCrypto crypto;
    test::MemorySecretStore secrets;
    KeyKeeper keeper{crypto, secrets, place.ids};
    Vault keys{place.clock, place.ids, crypto, shop.stores.vault};
    VaultService vault{
        place.clock, keeper, keys, {*shop.database, shop.stores.commands, shop.stores.vault, shop.audit}};
    SealedWays sealed{keys, vault};
    test::PlainEstimator estimator;
    WaysService ways{
        {place.clock, place.ids, hasher, estimator, sealed},
        {*shop.database, shop.stores.commands, shop.stores.people, shop.stores.signIns, shop.audit}};
    RecoveryService recovery{
        place.clock,
        place.ids,
        hasher,
        {*shop.database, shop.stores.commands, shop.stores.people, shop.stores.signIns, shop.audit}};
    PeopleImport peopleImport{
        place.clock,
        place.ids,
        sealed,
        {*shop.database, shop.stores.commands, shop.stores.people, shop.stores.signIns, shop.audit}};
    CustomerService customers{place.clock,
                              place.ids,
                              keys,
                              vault,
                              {*shop.database, shop.stores.commands, shop.stores.customers, shop.audit}};
    RetentionService retention{
        place.clock,
        {*shop.database, shop.stores.commands, shop.stores.settings, shop.stores.customers, shop.audit}};
    TaxIds taxIds{keys, vault, *shop.database, shop.stores.customers, customers};
    CustomerHistory history{
        place.clock, keys, vault, {shop.parts, shop.stores.customers, shop.stores.journal}};
    OpenSslTokenCrypto tokenCrypto;
    SqlTokenStore tokenStore;
    TokenKeys tokenKeys{place.tenant, {place.clock, place.ids, secrets, tokenCrypto}};
    TokenService tokens{place.tenant,
                        place.clock,
                        place.ids,
                        tokenCrypto,
                        tokenKeys,
                        {*shop.database, shop.stores.commands, shop.stores.people, tokenStore, shop.audit},
                        {}};
    OpenSslWrapCrypto wrapCrypto;
    SqlEnrolmentStore enrolmentStore;
    KeyShares shares{{crypto, wrapCrypto, secrets}, enrolmentStore, {place.tenant, {}}};
    EnrolmentService enrolments{
        {place.clock, crypto, wrapCrypto, keeper, keys, vault, shares},
        {*shop.database, shop.stores.commands, shop.stores.vault, enrolmentStore, shop.audit}};
    BackupFolder backupFiles;
    SqlBackupStore backupStore;
    BackupService backups{{place.clock, place.ids, crypto, wrapCrypto, backupFiles, keeper,
                           []() -> Result<std::unique_ptr<Database>> { return fail(ErrorCode::Internal); }},
                          {*shop.database, shop.stores.commands, shop.stores.settings, shop.stores.vault,
                           shop.stores.audit, backupStore, shop.audit},
                          {place.tenant, {}, {}}};
    JournalService journal{
        place.tenant,
        {*shop.database, shop.stores.audit, shop.stores.journal, shop.stores.registers, shop.stores.people}};
    JournalExports journalExports{place.clock, {*shop.database, shop.stores.commands, shop.audit}};
};

/// What came of a command: nothing, or why it was refused.
using Outcome = std::optional<Error>;
using Ask = std::function<Outcome(House&, const Actor&)>;

template <typename T>
Outcome outcomeOf(const Future<T>& future) {
    const auto result = test::await(future);
    return result ? Outcome() : Outcome(result.error());
}

struct Guarded {
    const char* command;  ///< header and method
    Capability capability;
    Ask ask;
};

/// A command of a service that names what it is about and little else.
template <typename Command>
Command as(House& house, const Actor& actor) {
    Command command;
    command.id = house.shop.command();
    command.actor = actor;
    return command;
}

template <typename Command, typename Service, typename T>
Ask asking(Service House::*service, Future<T> (Service::*method)(const Command&)) {
    return [=](House& house, const Actor& actor) {
        return outcomeOf(((house.*service).*method)(as<Command>(house, actor)));
    };
}

template <typename Command, typename Service, typename T>
Ask asking(Service test::Shop::*service, Future<T> (Service::*method)(const Command&)) {
    return [=](House& house, const Actor& actor) {
        return outcomeOf(((house.shop.*service).*method)(as<Command>(house, actor)));
    };
}

/// The commands and what each requires. Whoever adds one adds it here: a test reads the headers.
std::vector<Guarded> commands() {
    using T = TicketService;
    using S = test::Shop;
    const auto serve = Capability::TicketServe;
    return {
        {"ticket_service.open", Capability::TicketOpen, asking<OpenTicket>(&S::tickets, &T::open)},
        {"ticket_service.callNext", serve, asking<OnTicket>(&S::tickets, &T::callNext)},
        {"ticket_service.call", serve, asking<OnTicket>(&S::tickets, &T::call)},
        {"ticket_service.start", serve, asking<OnTicket>(&S::tickets, &T::start)},
        {"ticket_service.noShow", serve, asking<OnTicket>(&S::tickets, &T::noShow)},
        {"ticket_service.transfer", serve, asking<OnTicket>(&S::tickets, &T::transfer)},
        {"ticket_service.park", serve, asking<OnTicket>(&S::tickets, &T::park)},
        {"ticket_service.resume", serve, asking<OnTicket>(&S::tickets, &T::resume)},
        {"ticket_service.cancel", Capability::TicketCancel,
         [](House& house, const Actor& actor) {
             auto command = as<CancelTicket>(house, actor);
             command.ticket = house.shop.open().ticket.id;
             return outcomeOf(house.shop.tickets.cancel(command));
         }},
        {"ticket_service.addLine", serve,
         [](House& house, const Actor& actor) {
             auto command = as<AddLine>(house, actor);
             command.operation = house.shop.item.id;
             return outcomeOf(house.shop.tickets.addLine(command));
         }},
        {"ticket_service.changeQuantity", serve, asking<ChangeQuantity>(&S::tickets, &T::changeQuantity)},
        {"ticket_service.discount", Capability::TicketDiscount,
         [](House& house, const Actor& actor) {
             const Ticket ticket = house.shop.open().ticket;
             auto command = as<DiscountLine>(house, actor);
             command.ticket = ticket.id;
             command.line = ticket.lines.front().id;
             command.discount = {{100, brl()}, u"elderly"_s};
             return outcomeOf(house.shop.tickets.discount(command));
         }},
        {"ticket_service.describe", serve, asking<DescribeTicket>(&S::tickets, &T::describe)},
        {"charge_service.charge", Capability::TicketCharge,
         asking<ChargeLightning>(&S::charges, &ChargeService::charge)},
        {"charge_service.receiveCash", Capability::TicketCharge,
         asking<ReceiveCash>(&S::charges, &ChargeService::receiveCash)},
        {"charge_service.cancelCharge", Capability::TicketCharge,
         asking<OnPayment>(&S::charges, &ChargeService::cancelCharge)},
        {"charge_service.prove", Capability::TicketCharge,
         asking<ProvePayment>(&S::charges, &ChargeService::prove)},
        {"charge_service.resolveTask", Capability::TaskResolve,
         asking<ResolveTask>(&S::charges, &ChargeService::resolveTask)},
        {"receipt_service.receipt", Capability::ReceiptPrint,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.shop.receipts.receipt(actor, TicketId(QUuid::createUuid())));
         }},
        {"settings_service.save", Capability::SettingsEdit,
         asking<SaveSettings>(&House::settings, &SettingsService::save)},
        {"operation_service.save", Capability::OperationEdit,
         asking<SaveOperation>(&House::operations, &OperationService::save)},
        {"sales_export.page", Capability::ExportRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.salesExport.page(actor, PaymentId(), 10));
         }},
        {"token_service.revoke", Capability::PeopleEdit,
         asking<RevokeTokens>(&House::tokens, &TokenService::revoke)},
        {"token_service.rotateKeys", Capability::SettingsEdit,
         asking<RotateTokenKeys>(&House::tokens, &TokenService::rotateKeys)},
        {"journal_exports.begin", Capability::JournalRead,
         asking<ExportJournal>(&House::journalExports, &JournalExports::begin)},
        {"journal_service.newest", Capability::JournalRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.journal.newest(actor, {}, std::nullopt, 10));
         }},
        {"journal_service.after", Capability::JournalRead,
         [](House& house, const Actor& actor) { return outcomeOf(house.journal.after(actor, {}, 10)); }},
        {"journal_service.names", Capability::JournalRead,
         [](House& house, const Actor& actor) { return outcomeOf(house.journal.names(actor)); }},
        {"journal_service.verify", Capability::JournalRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.journal.verify(actor, house.journal.check({})));
         }},
        {"people_service.people", Capability::PeopleEdit,
         [](House& house, const Actor& actor) { return outcomeOf(house.people.people(actor)); }},
        {"people_service.save", Capability::PeopleEdit,
         asking<SavePerson>(&House::people, &PeopleService::save)},
        {"people_service.saveRole", Capability::RoleEdit,
         [](House& house, const Actor& actor) {
             auto command = as<SaveRole>(house, actor);
             command.role.name = u"Plantão"_s;
             return outcomeOf(house.people.saveRole(command));
         }},
        {"people_service.sessions", Capability::PeopleEdit,
         [](House& house, const Actor& actor) { return outcomeOf(house.people.sessions(actor)); }},
        {"people_service.endSession", Capability::PeopleEdit,
         asking<EndSession>(&House::people, &PeopleService::endSession)},
        {"people_service.setPin", Capability::PeopleEdit,
         [](House& house, const Actor& actor) {
             auto command = as<SetPin>(house, actor);
             command.person = PersonId(QUuid::createUuid());
             command.pin = "482913";
             return outcomeOf(house.people.setPin(command));
         }},
        {"ways_service.ways", Capability::PeopleEdit,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.ways.ways({actor, PersonId(QUuid::createUuid())}));
         }},
        {"ways_service.setEmail", Capability::PeopleEdit,
         asking<SetEmail>(&House::ways, &WaysService::setEmail)},
        {"ways_service.giveBadge", Capability::PeopleEdit,
         asking<GiveBadge>(&House::ways, &WaysService::giveBadge)},
        {"ways_service.take", Capability::PeopleEdit, asking<TakeWay>(&House::ways, &WaysService::take)},
        {"people_service.removeRole", Capability::RoleEdit,
         asking<RemoveRole>(&House::people, &PeopleService::removeRole)},
        {"people_import.bring", Capability::PeopleEdit,
         asking<ImportPeople>(&House::peopleImport, &PeopleImport::bring)},
        {"recovery_service.makeKey", Capability::RoleEdit,
         asking<MakeRecoveryKey>(&House::recovery, &RecoveryService::makeKey)},
        {"recovery_service.keepKey", Capability::RoleEdit,
         asking<KeepRecoveryKey>(&House::recovery, &RecoveryService::keepKey)},
        {"recovery_service.state", Capability::RoleEdit,
         [](House& house, const Actor& actor) { return outcomeOf(house.recovery.state(actor)); }},
        {"vault_service.status", Capability::VaultEdit,
         [](House& house, const Actor& actor) { return outcomeOf(house.vault.status(actor)); }},
        {"vault_service.rotate", Capability::VaultEdit,
         asking<RotateVault>(&House::vault, &VaultService::rotate)},
        {"vault_service.copyKeys", Capability::VaultEdit,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.vault.copyKeys(as<CarryVaultKeys>(house, actor), house.secrets));
         }},
        {"vault_service.bringKeys", Capability::VaultEdit,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.vault.bringKeys(as<CarryVaultKeys>(house, actor), house.secrets));
         }},
        {"vault_service.erase", Capability::DataErase,
         asking<EraseSubject>(&House::vault, &VaultService::erase)},
        {"ticket_service.putTaxId", serve, asking<PutTaxId>(&S::tickets, &T::putTaxId)},
        {"tax_ids.of", Capability::ReceiptPrint,
         [](House& house, const Actor& actor) { return outcomeOf(house.taxIds.of(actor, Ticket())); }},
        {"ticket_service.nameCustomer", serve, asking<NameCustomer>(&S::tickets, &T::nameCustomer)},
        {"customer_service.save", Capability::CustomerEdit,
         asking<SaveCustomer>(&House::customers, &CustomerService::save)},
        {"customer_service.find", Capability::CustomerRead,
         [](House& house, const Actor& actor) { return outcomeOf(house.customers.find(actor, {u"ana"_s})); }},
        {"customer_service.page", Capability::CustomerRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.customers.page(actor, std::nullopt, 10));
         }},
        {"customer_service.row", Capability::CustomerRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.customers.row(actor, CustomerId()));
         }},
        {"customer_service.alike", Capability::CustomerRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.customers.alike(actor, CustomerId(), 10));
         }},
        {"customer_service.reveal", Capability::CustomerReveal,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.customers.reveal({actor, CustomerId(), {CustomerField::Name}}));
         }},
        {"customer_service.merge", Capability::CustomerEdit,
         asking<MergeCustomers>(&House::customers, &CustomerService::merge)},
        {"customer_service.giveConsent", Capability::CustomerEdit,
         asking<GiveConsent>(&House::customers, &CustomerService::giveConsent)},
        {"customer_service.withdrawConsent", Capability::CustomerEdit,
         asking<WithdrawConsent>(&House::customers, &CustomerService::withdrawConsent)},
        {"customer_service.consents", Capability::CustomerRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.customers.consents(actor, CustomerId()));
         }},
        {"customer_service.erase", Capability::DataErase,
         asking<EraseCustomer>(&House::customers, &CustomerService::erase)},
        {"customer_history.tickets", Capability::CustomerRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.history.tickets(actor, CustomerId(), std::nullopt, 10));
         }},
        {"customer_history.everything", Capability::CustomerExport,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.history.everything({actor, CustomerId(), {}}));
         }},
        {"retention_service.savePolicy", Capability::SettingsEdit,
         asking<SaveRetention>(&House::retention, &RetentionService::savePolicy)},
        {"retention_service.due", Capability::CustomerRead,
         [](House& house, const Actor& actor) {
             return outcomeOf(house.retention.due(actor, std::nullopt, 10));
         }},
        {"enrolment_service.list", Capability::RegisterEnrol,
         [](House& house, const Actor& actor) { return outcomeOf(house.enrolments.list(actor)); }},
        {"enrolment_service.enrol", Capability::RegisterEnrol,
         asking<EnrolRegister>(&House::enrolments, &EnrolmentService::enrol)},
        {"enrolment_service.expel", Capability::RegisterExpel,
         asking<ExpelRegister>(&House::enrolments, &EnrolmentService::expel)},
        {"backup_service.make", Capability::BackupMake,
         asking<MakeBackup>(&House::backups, &BackupService::make)},
        {"backup_service.list", Capability::BackupMake,
         [](House& house, const Actor& actor) { return outcomeOf(house.backups.list(actor, {})); }},
        {"backup_service.plan", Capability::BackupMake,
         [](House& house, const Actor& actor) { return outcomeOf(house.backups.plan(actor)); }},
        {"backup_service.status", Capability::BackupMake,
         [](House& house, const Actor& actor) { return outcomeOf(house.backups.status(actor, {})); }},
        {"backup_service.savePlan", Capability::BackupMake,
         asking<SaveBackupPlan>(&House::backups, &BackupService::savePlan)},
        {"backup_service.keepKey", Capability::BackupMake,
         asking<KeepBackupKey>(&House::backups, &BackupService::keepKey)},
    };
}

/// Refused for want of the capability: for good, or unless a second person lends it for this once.
bool isRefused(const Error& error) {
    return error.code == ErrorCode::NotAllowed || error.code == ErrorCode::ApprovalNeeded;
}

/// Those that ask for nothing, and why.
const QHash<QString, QString>& openToAll() {
    static const QHash<QString, QString> all{
        {u"charge_service.recover"_s, u"the register itself ends what was begun before a crash"_s},
        {u"audit_anchors.write"_s, u"the register itself says where the journals end"_s},
        {u"audit_anchors.writeIfDue"_s, u"the register itself says where the journals end"_s},
        {u"audit_anchors.closeEndedDays"_s, u"the register itself closes the days that are over"_s},
        {u"approval_service.approvers"_s, u"nothing is told but what the tiles of the sign-in show"_s},
        {u"approval_service.approve"_s, u"the PIN of somebody who may is what is asked for"_s},
        {u"enrolment_service.ask"_s, u"the register itself asks; nothing is given for it"_s},
        {u"enrolment_service.settle"_s, u"the register itself says that it holds the keys"_s},
        {u"vault_service.prepare"_s, u"it is no act: whoever keeps personal data needs a key for it"_s},
        {u"vault_service.resume"_s, u"the register itself ends what was begun before a crash"_s},
        {u"sign_in_service.unlock"_s, u"the PIN is what is asked for"_s},
        {u"sign_in_service.unlockWithBadge"_s, u"the badge is what is asked for"_s},
        {u"sealed_ways.prepare"_s, u"it is the vault's own preparing"_s},
        {u"ways_service.setPassword"_s, u"the person's PIN is what is asked for"_s},
        {u"ways_service.setBadge"_s, u"the person's PIN is what is asked for"_s},
        {u"ways_service.beginSecondStep"_s, u"the person's PIN is what is asked for"_s},
        {u"ways_service.confirmSecondStep"_s, u"a code of what the PIN began is what is asked for"_s},
        {u"ways_service.renewCodes"_s, u"the person's PIN is what is asked for"_s},
        {u"recovery_service.recover"_s, u"the key is what is asked for"_s},
        {u"sign_in_service.lock"_s, u"who is there may always stop being there"_s},
        {u"sign_in_service.goesOn"_s, u"nothing is told but whether it does"_s},
        {u"sign_in_service.seen"_s, u"it says no more than that the session goes on"_s},
        {u"sign_in_service.signOut"_s, u"who is there may always stop being there"_s},
        {u"tax_ids.open"_s, u"it is the vault's own preparing"_s},
        {u"backup_service.makeIfDue"_s, u"the register itself makes what the plan asks for"_s},
        {u"token_service.issue"_s, u"the session that the PIN began is what is asked for"_s},
    };
    return all;
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "header.method" of every public method in core that is given an actor, by itself or in a command.
QStringList commandsOfTheHeaders() {
    static const QRegularExpression carrier(u"struct (\\w+) \\{[^}]*\\bActor actor;"_s);
    static const QRegularExpression method(u"Future<[\\w:<>, ]+> (\\w+)\\(const (\\w+)& "_s);
    QHash<QString, QString> headers;
    QSet<QString> carriers{u"Actor"_s};
    QDirIterator files(QStringLiteral(BALCAO_SOURCE_FOLDER "/core"), {u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString text = textOf(path);
        headers.insert(files.fileInfo().completeBaseName(), text);
        for (auto found = carrier.globalMatch(text); found.hasNext();)
            carriers.insert(found.next().captured(1));
    }
    QStringList all;
    for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
        const QString open = header.value().section(u"\n private:"_s, 0, 0);
        for (auto found = method.globalMatch(open); found.hasNext();) {
            const auto match = found.next();
            if (carriers.contains(match.captured(2))) all.append(header.key() + u'.' + match.captured(1));
        }
    }
    all.sort();
    return all;
}

}  // namespace

/// That every command of every service asks whether the actor may, and for what.
class CapabilitiesOfCommands : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<House>(); }
    void cleanupTestCase() { m_house.reset(); }

    void noCommandIsForgotten() {
        QStringList known = openToAll().keys();
        for (const Guarded& row : commands()) known.append(QLatin1String(row.command));
        known.sort();
        QCOMPARE(commandsOfTheHeaders(), known);
    }

    void eachRequiresItsCapability_data() {
        QTest::addColumn<int>("row");
        int row = 0;
        for (const Guarded& each : commands()) QTest::newRow(each.command) << row++;
    }
    void eachRequiresItsCapability() {
        QFETCH(int, row);
        const Guarded each = commands()[static_cast<size_t>(row)];
        Actor actor = m_house->shop.actor;
        actor.capabilities = allCapabilities();
        actor.capabilities.setFlag(each.capability, false);
        const Outcome without = each.ask(*m_house, actor);
        QVERIFY(without);
        QCOMPARE(without->code,
                 isLendable(each.capability) ? ErrorCode::ApprovalNeeded : ErrorCode::NotAllowed);
        QCOMPARE(without->facts.value(u"capability"_s).toString(), toText(each.capability));
        actor.capabilities = each.capability;
        const Outcome with = each.ask(*m_house, actor);
        QVERIFY2(!with || !isRefused(*with), qPrintable(with ? with->detail : QString()));
    }

    void everyRoleMayDoWhatItHoldsAndNothingElse_data() {
        QTest::addColumn<QString>("role");
        for (const PersonRole& role : standardRoles()) QTest::newRow(qPrintable(role.key)) << role.key;
        QTest::newRow("nobody") << QString();
    }
    void everyRoleMayDoWhatItHoldsAndNothingElse() {
        QFETCH(QString, role);
        Actor actor = m_house->shop.actor;
        actor.capabilities = {};
        for (const PersonRole& each : standardRoles()) {
            if (each.key == role) actor.capabilities = each.capabilities;
        }
        for (const Guarded& each : commands()) {
            const Outcome outcome = each.ask(*m_house, actor);
            const bool refused = outcome && isRefused(*outcome);
            QVERIFY2(refused != actor.capabilities.testFlag(each.capability), each.command);
        }
    }

 private:
    std::unique_ptr<House> m_house;
};

QTEST_GUILESS_MAIN(CapabilitiesOfCommands)
#include "capabilities.moc"
