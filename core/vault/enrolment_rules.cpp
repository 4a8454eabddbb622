#include "vault/enrolment_rules.h"

#include "base/base32.h"

namespace balcao {

namespace enrolment_rules_detail {

constexpr char kSharePurpose[] = "balcao/register/wrap/v1";
constexpr qsizetype kCodeBytes = 5;
constexpr int kSaltBytes = 16;

QByteArray shareData(TenantId tenant, RegisterId id, qint64 generation) {
    return "balcao/register/share/v1|" + tenant.text().toLatin1() + '|' + id.text().toLatin1() + "|k" +
           QByteArray::number(generation);
}

tl::unexpected<Error> changedShare() {
    return fail(ErrorCode::SealBroken,
                QStringLiteral("a key wrapped for this register is not what was stored"),
                {{QStringLiteral("reason"), QStringLiteral("changed")}});
}

}  // namespace enrolment_rules_detail

QString toText(EnrolmentState state) {
    switch (state) {
        case EnrolmentState::Unmade: return QStringLiteral("unmade");
        case EnrolmentState::Lacking: return QStringLiteral("lacking");
        case EnrolmentState::Waiting: return QStringLiteral("waiting");
        case EnrolmentState::Dropped: return QStringLiteral("dropped");
        case EnrolmentState::Enrolled: return QStringLiteral("enrolled");
        case EnrolmentState::Expelled: return QStringLiteral("expelled");
    }
    return {};
}

Result<QString> enrolmentCode(const VaultCrypto& vault, const WrapCrypto& crypto, TenantId tenant,
                              RegisterId id, QByteArrayView publicKey) {
    using namespace enrolment_rules_detail;
    const QByteArray whose = tenant.text().toLatin1() + '|' + id.text().toLatin1();
    BALCAO_TRY(salt, vault.derive(whose, {}, "balcao/register/code/v1", kSaltBytes));
    BALCAO_TRY(slow, crypto.passphraseKey(publicKey, salt, PassphraseCost()));
    return QString::fromLatin1(inGroupsOfFour(toBase32(slow.view().first(kCodeBytes).toByteArray())));
}

bool isSameCode(const QString& code, const QString& typed) {
    return sameBytes(withoutGroups(code.toUtf8()), withoutGroups(typed.toUtf8()));
}

Result<KeyShare> wrapShare(const VaultCrypto& vault, const WrapCrypto& crypto, TenantId tenant, RegisterId id,
                           QByteArrayView publicKey, qint64 generation, const SecretKey& key) {
    using namespace enrolment_rules_detail;
    BALCAO_TRY(agreed, agreeFor(vault, crypto, publicKey, kSharePurpose));
    BALCAO_TRY(wrapped, sealKey(vault, agreed.by, shareData(tenant, id, generation), key));
    return KeyShare{id, generation, agreed.once, wrapped};
}

Result<SecretKey> openShare(const VaultCrypto& vault, const WrapCrypto& crypto, TenantId tenant,
                            const KeyShare& share, const SecretKey& secret) {
    using namespace enrolment_rules_detail;
    const auto by = agreedBy(vault, crypto, secret, share.once, kSharePurpose);
    if (!by && by.error().code == ErrorCode::InvalidArgument) return changedShare();
    if (!by) return tl::unexpected(by.error());
    BALCAO_TRY(key, unsealKey(vault, *by, shareData(tenant, share.id, share.generation), share.wrapped));
    if (!key) return changedShare();
    return *std::move(key);
}

QByteArray proofData(TenantId tenant, RegisterId id, QByteArrayView publicKey, qint64 generation) {
    return "balcao/register/proof/v1|" + tenant.text().toLatin1() + '|' + id.text().toLatin1() + "|k" +
           QByteArray::number(generation) + '|' + publicKey.toByteArray();
}

bool sameBytes(QByteArrayView one, QByteArrayView other) {
    unsigned difference = one.size() == other.size() ? 0 : 1;
    const qsizetype size = std::min(one.size(), other.size());
    for (qsizetype i = 0; i < size; ++i) {
        difference |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    }
    return difference == 0;
}

QString registerSecretName(const QByteArray& publicKey) {
    return QStringLiteral("register-key/") + QString::fromLatin1(publicKey.left(16).toHex());
}

EnrolmentState enrolmentState(const RegisterMember* member, const EnrolmentRequest* request, Instant now) {
    if (member != nullptr && !happened(member->expelledAt)) return EnrolmentState::Enrolled;
    const bool asks = request != nullptr && now - request->requestedAt < EnrolmentRequest::kGoodFor;
    if (request != nullptr && request->tries >= EnrolmentRequest::kMostTries) return EnrolmentState::Dropped;
    if (asks) return EnrolmentState::Waiting;
    return member != nullptr ? EnrolmentState::Expelled : EnrolmentState::Lacking;
}

}  // namespace balcao
