#include "audit/audit_anchor.h"

#include "audit/audit_rules.h"
#include "base/secp256k1.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace balcao {

namespace audit_anchor_detail {

constexpr int kHashSize = 32;
constexpr int kKeySize = 32;

const QString kBy = QStringLiteral("register");
const QString kOwn = QStringLiteral("own");
const QString kOthers = QStringLiteral("others");
const QString kKey = QStringLiteral("key");
const QString kSignature = QStringLiteral("signature");
const QString kSequence = QStringLiteral("sequence");
const QString kHash = QStringLiteral("hash");
const QString kCloses = QStringLiteral("closes");
const QString kDay = QStringLiteral("day");
const QString kFrom = QStringLiteral("from");
const QString kUntil = QStringLiteral("until");
const QString kBefore = QStringLiteral("before");

QString hexText(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesOf(const QJsonObject& json, const QString& key) {
    return QByteArray::fromHex(json.value(key).toString().toLatin1());
}

QJsonObject headJson(const ChainHead& head) {
    return {{kBy, head.registerId.text()}, {kSequence, head.sequence}, {kHash, hexText(head.hash)}};
}

tl::unexpected<Error> noAnchor() {
    return fail(ErrorCode::DatabaseCorrupt, QStringLiteral("this is no anchor"));
}

Result<ChainHead> headFrom(const QJsonObject& json) {
    BALCAO_TRY(registerId, RegisterId::fromText(json.value(kBy).toString()));
    const ChainHead head{registerId, json.value(kSequence).toInteger(-1), bytesOf(json, kHash)};
    if (head.sequence < 0 || head.hash.size() != kHashSize) return noAnchor();
    return head;
}

Result<ClosedDay> closedDayFrom(const QJsonObject& json) {
    const ClosedDay closed{QDate::fromString(json.value(kDay).toString(), Qt::ISODate),
                           fromUnixMs(json.value(kFrom).toInteger()),
                           fromUnixMs(json.value(kUntil).toInteger())};
    if (!closed.day.isValid() || closed.until <= closed.from) return noAnchor();
    return closed;
}

}  // namespace audit_anchor_detail

QString anchorAction() {
    return QStringLiteral("journal.anchor");
}

QString dayCloseAction() {
    return QStringLiteral("journal.close");
}

QString anchorKeyAction() {
    return QStringLiteral("journal.key");
}

bool isJournalsOwn(const QString& action) {
    return action == anchorAction() || action == dayCloseAction() || action == anchorKeyAction();
}

QByteArray anchorDigest(TenantId tenant, const AuditAnchor& anchor) {
    CanonicalBytes bytes;
    // What closes a day begins with another word, so that neither kind is ever taken for the other.
    bytes.text(anchor.closes ? QByteArrayLiteral("balcao journal day 1")
                             : QByteArrayLiteral("balcao journal anchor 1"));
    bytes.id(tenant.uuid());
    bytes.id(anchor.by.uuid());
    if (anchor.closes) {
        bytes.text(anchor.closes->day.toString(Qt::ISODate).toUtf8());
        bytes.integer(toUnixMs(anchor.closes->from));
        bytes.integer(toUnixMs(anchor.closes->until));
    }
    const auto add = [&bytes](const ChainHead& head) {
        bytes.id(head.registerId.uuid());
        bytes.integer(head.sequence);
        bytes.text(head.hash);
    };
    add(anchor.own);
    for (const ChainHead& head : anchor.others) add(head);
    return QCryptographicHash::hash(bytes.all(), QCryptographicHash::Sha256);
}

Result<void> signAnchor(TenantId tenant, AuditAnchor& anchor, const CounterKey& key) {
    if (key.isNull()) return {};
    BALCAO_TRY(signature, key.sign(anchorDigest(tenant, anchor)));
    anchor.key = key.publicKey();
    anchor.signature = signature;
    return {};
}

bool isSoundlySigned(TenantId tenant, const AuditAnchor& anchor) {
    if (anchor.key.isEmpty()) return anchor.signature.isEmpty();
    return secp256k1::verifySchnorr(anchorDigest(tenant, anchor), anchor.signature, anchor.key);
}

QJsonObject toJson(const AuditAnchor& anchor) {
    using namespace audit_anchor_detail;
    QJsonArray others;
    for (const ChainHead& head : anchor.others) others.append(headJson(head));
    QJsonObject json{{kBy, anchor.by.text()}, {kOwn, headJson(anchor.own)}, {kOthers, others}};
    if (anchor.closes) {
        json.insert(kCloses, QJsonObject{{kDay, anchor.closes->day.toString(Qt::ISODate)},
                                         {kFrom, toUnixMs(anchor.closes->from)},
                                         {kUntil, toUnixMs(anchor.closes->until)}});
    }
    if (!anchor.key.isEmpty()) {
        json.insert(kKey, hexText(anchor.key));
        json.insert(kSignature, hexText(anchor.signature));
    }
    return json;
}

Result<AuditAnchor> anchorFrom(const QJsonObject& json) {
    using namespace audit_anchor_detail;
    AuditAnchor anchor;
    BALCAO_TRY(by, RegisterId::fromText(json.value(kBy).toString()));
    BALCAO_TRY(own, headFrom(json.value(kOwn).toObject()));
    anchor.by = by;
    anchor.own = own;
    for (const QJsonValue& each : json.value(kOthers).toArray()) {
        BALCAO_TRY(head, headFrom(each.toObject()));
        anchor.others.push_back(head);
    }
    if (json.contains(kCloses)) {
        BALCAO_TRY(closes, closedDayFrom(json.value(kCloses).toObject()));
        anchor.closes = closes;
    }
    anchor.key = bytesOf(json, kKey);
    anchor.signature = bytesOf(json, kSignature);
    if (anchor.own.registerId != anchor.by) return noAnchor();
    return anchor;
}

Result<AuditAnchor> anchorFrom(const AuditEntry& entry) {
    using namespace audit_anchor_detail;
    BALCAO_TRY(anchor, anchorFrom(QJsonDocument::fromJson(entry.details.toUtf8()).object()));
    if (anchor.by != entry.registerId) return noAnchor();
    const bool closes = entry.action == dayCloseAction();
    if (closes != anchor.closes.has_value()) return noAnchor();
    if (closes && anchor.closes->day.toString(Qt::ISODate) != entry.subject) return noAnchor();
    return anchor;
}

QJsonObject anchorKeyDetails(const QByteArray& key, const QByteArray& before) {
    using namespace audit_anchor_detail;
    QJsonObject details{{kKey, hexText(key)}};
    if (!before.isEmpty()) details.insert(kBefore, hexText(before));
    return details;
}

Result<QByteArray> anchorKeyFrom(const AuditEntry& entry) {
    using namespace audit_anchor_detail;
    QByteArray key = bytesOf(QJsonDocument::fromJson(entry.details.toUtf8()).object(), kKey);
    if (key.size() != kKeySize) return noAnchor();
    return key;
}

}  // namespace balcao
