#pragma once

#include "base/result.h"
#include "vault/vault_crypto.h"

#include <QUuid>
#include <QVarLengthArray>

#include <optional>

namespace balcao {

/// Name of a table or column as it goes into what is authenticated: a literal of lower-case letters, digits
/// and `_`, so that no name can be taken for two.
class FieldName {
 public:
    consteval FieldName(const char* literal) : m_text(literal) {
        if (*literal == '\0') throw "a name has letters";
        for (const char* c = literal; *c != '\0'; ++c) {
            if ((*c < 'a' || *c > 'z') && (*c < '0' || *c > '9') && *c != '_') throw "not a name";
            ++m_size;
        }
    }
    [[nodiscard]] QByteArrayView view() const { return {m_text, m_size}; }

 private:
    const char* m_text;
    qsizetype m_size = 0;
};

/// Where a sealed value belongs: it opens nowhere else.
struct FieldPlace {
    FieldName table;
    QUuid row;
    FieldName column;
};

/// Bytes that rarely leave the stack.
using ShortBytes = QVarLengthArray<char, 256>;

/// A value is at most this long; documents are kept elsewhere.
constexpr qsizetype kMostSealedBytes = 65'536;

/// What a field is sealed with: `balcao/pii/v1|TABLE|ROW|COLUMN|KEY`, ROW as lower-case UUID.
[[nodiscard]] ShortBytes fieldData(QByteArrayView table, const QUuid& row, QByteArrayView column,
                                   QByteArrayView key);

/// A sealed value as it is stored: `v1.KEY.BYTES`. KEY is the name of the key (1 to 64 lower-case letters,
/// digits and `-`), BYTES is base64url without padding of nonce, ciphertext and tag.
struct Envelope {
    QStringView key;    ///< part of the text that was read
    ShortBytes sealed;  ///< nonce, ciphertext and tag
};

/// SealBroken (facts: reason "text") for everything that `envelopeText` would not have written.
[[nodiscard]] Result<Envelope> readEnvelope(QStringView text);
/// `sealed` is nonce, ciphertext and tag.
[[nodiscard]] QString envelopeText(QByteArrayView key, QByteArrayView sealed);

/// The bytes of an envelope of this key. Nothing for everything else: `readEnvelope` says what it is.
[[nodiscard]] std::optional<ShortBytes> sealedBy(QStringView key, QStringView text);

}  // namespace balcao
