#include "vault/data_key.h"

#include <cstring>

namespace balcao {

namespace {

QByteArrayView viewOfShort(const ShortBytes& bytes) {
    return {bytes.constData(), bytes.size()};
}

tl::unexpected<Error> sealBroken(const char* reason, const char* detail) {
    return fail(ErrorCode::SealBroken, QString::fromLatin1(detail),
                {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

}  // namespace

DataKey::DataKey(DataKeyId id, SubjectId subject, std::unique_ptr<KeyCipher> cipher, NoncePool& nonces)
    : m_id(id),
      m_subject(subject),
      m_text(id.text()),
      m_name(m_text.toLatin1()),
      m_cipher(std::move(cipher)),
      m_nonces(&nonces) {}

Result<QString> DataKey::seal(const FieldPlace& place, QByteArrayView plain) const {
    if (plain.size() > kMostSealedBytes) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("too long to be sealed"));
    }
    const std::optional<Nonce> nonce = m_nonces->next();
    if (!nonce) return fail(ErrorCode::Internal, QStringLiteral("there are no random bytes"));
    const ShortBytes data = fieldData(place.table.view(), place.row, place.column.view(), m_name);
    constexpr qsizetype kNonce = sizeof(Nonce);
    ShortBytes sealed(kNonce + plain.size() + kTagBytes);
    std::memcpy(sealed.data(), nonce->data(), sizeof(Nonce));
    if (!m_cipher->seal(*nonce, viewOfShort(data), plain, sealed.data() + kNonce)) {
        return fail(ErrorCode::Internal, QStringLiteral("a value could not be sealed"));
    }
    return envelopeText(m_name, viewOfShort(sealed));
}

Result<QByteArray> DataKey::open(const FieldPlace& place, QStringView stored) const {
    const std::optional<ShortBytes> bytes = sealedBy(m_text, stored);
    if (!bytes) {
        BALCAO_CHECK(readEnvelope(stored));
        return sealBroken("key", "sealed with another key");
    }
    Nonce nonce;
    std::memcpy(nonce.data(), bytes->constData(), sizeof(Nonce));
    const QByteArrayView sealed = viewOfShort(*bytes).sliced(sizeof(Nonce));
    const ShortBytes data = fieldData(place.table.view(), place.row, place.column.view(), m_name);
    QByteArray plain(sealed.size() - kTagBytes, Qt::Uninitialized);
    if (!m_cipher->open(nonce, viewOfShort(data), sealed, plain.data())) {
        return sealBroken("changed", "a sealed value is not what was sealed here");
    }
    return plain;
}

}  // namespace balcao
