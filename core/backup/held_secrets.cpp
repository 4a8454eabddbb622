#include "backup/held_secrets.h"

namespace balcao {

Future<QByteArray> HeldSecrets::read(const QString& name) {
    const auto found = m_keys.find(name);
    if (found == m_keys.end()) return ready<QByteArray>(fail(ErrorCode::SecretMissing));
    // A copy that nobody shares, so that whoever asked can wipe it.
    const QByteArray& held = found->second->bytes();
    return ready<QByteArray>(QByteArray(held.constData(), held.size()));
}

Future<Done> HeldSecrets::write(const QString& name, const QByteArray& secret) {
    QByteArray own(secret.constData(), secret.size());
    m_keys[name] = holdSecret(own);
    return ready<Done>(Done{});
}

Future<Done> HeldSecrets::remove(const QString& name) {
    m_keys.erase(name);
    return ready<Done>(Done{});
}

}  // namespace balcao
