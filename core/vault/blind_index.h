#pragma once

#include "vault/envelope.h"
#include "vault/normalise.h"

namespace balcao {

/// A column that can be searched although it is sealed: beside the envelope stands a keyed hash of the
/// normalised value. `bytes` is how much of it is kept: all 32 for what is unique (an e-mail address, a
/// document), fewer for a column with few different values, so that a hash fits several and tells less; the
/// caller then opens what was found and compares.
struct IndexedField {
    FieldName table;
    FieldName column;
    Normaliser normalise;
    int bytes = 32;
};

/// The key of one index, HKDF-SHA-256 of the organisation's index key with `balcao/index/v1|TABLE|COLUMN`:
/// what stands in two indexes cannot be compared.
[[nodiscard]] Result<SecretKey> indexKey(const VaultCrypto& crypto, const SecretKey& root,
                                         const IndexedField& field);

/// HMAC-SHA-256 of the normalised value in UTF-8, its first `field.bytes` bytes. Nothing (NULL in a database)
/// for a value of which normalising leaves nothing: nobody is found by what they do not have.
[[nodiscard]] Result<QByteArray> blindIndex(const VaultCrypto& crypto, const SecretKey& key,
                                            const IndexedField& field, const QString& value);

}  // namespace balcao
