#include "vault/blind_index.h"

namespace balcao {

Result<SecretKey> indexKey(const VaultCrypto& crypto, const SecretKey& root, const IndexedField& field) {
    const QByteArray info = QByteArrayLiteral("balcao/index/v1|") + field.table.view().toByteArray() + '|' +
                            field.column.view().toByteArray();
    BALCAO_TRY(bytes, crypto.derive(root.view(), {}, info, SecretKey::kBytes));
    return SecretKey::take(bytes);
}

Result<QByteArray> blindIndex(const VaultCrypto& crypto, const SecretKey& key, const IndexedField& field,
                              const QString& value) {
    if (field.bytes < 1 || field.bytes > 32) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an index keeps 1 to 32 bytes"));
    }
    QByteArray normal = field.normalise(value).toUtf8();
    if (normal.isEmpty()) return QByteArray();
    auto hash = crypto.mac(key.view(), normal);
    wipe(normal);
    if (hash) hash->truncate(field.bytes);
    return hash;
}

}  // namespace balcao
