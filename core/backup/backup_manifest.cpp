#include "backup/backup_manifest.h"

#include <QJsonArray>

namespace balcao {

namespace backup_manifest_detail {

const QString kFormat = QStringLiteral("format");
const QString kDatabase = QStringLiteral("database");
const QString kArea = QStringLiteral("area");
const QString kProgram = QStringLiteral("program");
const QString kSchema = QStringLiteral("schema");
const QString kTenant = QStringLiteral("tenant");
const QString kOrganisation = QStringLiteral("organisation");
const QString kMadeAt = QStringLiteral("made_at");
const QString kRegister = QStringLiteral("register");
const QString kRegisterName = QStringLiteral("register_name");
const QString kChains = QStringLiteral("chains");
const QString kSequence = QStringLiteral("sequence");
const QString kHash = QStringLiteral("hash");
const QString kCounts = QStringLiteral("counts");
const QString kTickets = QStringLiteral("tickets");
const QString kPayments = QStringLiteral("payments");
const QString kLedger = QStringLiteral("ledger_transactions");
const QString kAudit = QStringLiteral("audit_entries");
const QString kProfile = QStringLiteral("profile");

tl::unexpected<Error> none() {
    return fail(ErrorCode::SealBroken, QStringLiteral("the backup's manifest cannot be read"),
                {{QStringLiteral("subject"), QStringLiteral("backup")},
                 {QStringLiteral("reason"), QStringLiteral("text")}});
}

QJsonObject toJson(const ChainHead& head) {
    return {{kRegister, head.registerId.text()},
            {kSequence, head.sequence},
            {kHash, QString::fromLatin1(head.hash.toHex())}};
}

Result<std::vector<ChainHead>> chainsFrom(const QJsonArray& json) {
    std::vector<ChainHead> chains;
    for (const QJsonValue& value : json) {
        const QJsonObject one = value.toObject();
        const auto id = RegisterId::fromText(one.value(kRegister).toString());
        const QByteArray hash = QByteArray::fromHex(one.value(kHash).toString().toLatin1());
        if (!id || hash.size() != 32) return none();
        chains.push_back({*id, one.value(kSequence).toInteger(), hash});
    }
    return chains;
}

}  // namespace backup_manifest_detail

QJsonObject toJson(const BackupManifest& manifest) {
    using namespace backup_manifest_detail;
    QJsonArray chains;
    for (const ChainHead& head : manifest.chains) chains.append(backup_manifest_detail::toJson(head));
    const BackupCounts& counts = manifest.counts;
    return {{kFormat, BackupManifest::kFormat},
            {kDatabase, manifest.database},
            {kArea, manifest.area},
            {kProgram, manifest.program},
            {kSchema, manifest.schema},
            {kTenant, manifest.tenant.text()},
            {kOrganisation, manifest.organisation},
            {kMadeAt, toUnixMs(manifest.madeAt)},
            {kRegister, manifest.registerId.text()},
            {kRegisterName, manifest.registerName},
            {kChains, chains},
            {kCounts, QJsonObject{{kTickets, counts.tickets},
                                  {kPayments, counts.payments},
                                  {kLedger, counts.ledgerTransactions},
                                  {kAudit, counts.auditEntries}}},
            {kProfile, QString::fromUtf8(manifest.profile)}};
}

Result<BackupManifest> backupManifestFrom(const QJsonObject& json) {
    using namespace backup_manifest_detail;
    const int format = json.value(kFormat).toInt();
    if (format > BackupManifest::kFormat) {
        return fail(ErrorCode::DatabaseNewer, QStringLiteral("the backup was made by a newer program"),
                    {{QStringLiteral("subject"), QStringLiteral("backup")},
                     {QStringLiteral("database"), format},
                     {QStringLiteral("program"), BackupManifest::kFormat}});
    }
    BackupManifest manifest;
    manifest.database = json.value(kDatabase).toString();
    const bool known =
        manifest.database == QStringLiteral("sqlite") || manifest.database == QStringLiteral("postgresql");
    const auto tenant = TenantId::fromText(json.value(kTenant).toString());
    const auto counter = RegisterId::fromText(json.value(kRegister).toString());
    if (format != BackupManifest::kFormat || !known || !tenant || !counter) return none();
    manifest.tenant = *tenant;
    manifest.registerId = *counter;
    manifest.area = json.value(kArea).toString();
    manifest.program = json.value(kProgram).toString();
    manifest.schema = json.value(kSchema).toInteger();
    manifest.organisation = json.value(kOrganisation).toString();
    manifest.madeAt = fromUnixMs(json.value(kMadeAt).toInteger());
    manifest.registerName = json.value(kRegisterName).toString();
    BALCAO_TRY(chains, chainsFrom(json.value(kChains).toArray()));
    manifest.chains = chains;
    const QJsonObject counts = json.value(kCounts).toObject();
    manifest.counts = {counts.value(kTickets).toInteger(), counts.value(kPayments).toInteger(),
                       counts.value(kLedger).toInteger(), counts.value(kAudit).toInteger()};
    manifest.profile = json.value(kProfile).toString().toUtf8();
    return manifest;
}

}  // namespace balcao
