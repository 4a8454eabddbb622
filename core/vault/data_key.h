#pragma once

#include "base/ids.h"
#include "vault/envelope.h"
#include "vault/nonce_pool.h"

namespace balcao {

using DataKeyId = Id<struct DataKeyTag>;
/// Whose data a key seals: the id of a customer, or of a person who works here.
using SubjectId = Id<struct SubjectTag>;

/// One person's key, opened for a piece of work: it lives as long as the transaction that asked for it, so a
/// key that was destroyed is in nobody's memory a moment later. Used by one thread at a time.
class DataKey {
 public:
    /// `nonces` outlives it.
    DataKey(DataKeyId id, SubjectId subject, std::unique_ptr<KeyCipher> cipher, NoncePool& nonces);

    [[nodiscard]] DataKeyId id() const { return m_id; }
    [[nodiscard]] SubjectId subject() const { return m_subject; }

    /// The value as it is stored in this place. InvalidArgument for more than `kMostSealedBytes`.
    [[nodiscard]] Result<QString> seal(const FieldPlace& place, QByteArrayView plain) const;
    /// What was sealed. SealBroken (facts: reason): "text" for what is no envelope, "key" for one of another
    /// key, "changed" when it is not what this key sealed for this very table, row and column: changed,
    /// forged, or carried here from elsewhere, which cannot be told apart. The caller wipes what is secret.
    [[nodiscard]] Result<QByteArray> open(const FieldPlace& place, QStringView stored) const;

 private:
    DataKeyId m_id;
    SubjectId m_subject;
    QString m_text;     // as envelopes spell it
    QByteArray m_name;  // the same for what is authenticated
    std::unique_ptr<KeyCipher> m_cipher;
    NoncePool* m_nonces;
};

}  // namespace balcao
