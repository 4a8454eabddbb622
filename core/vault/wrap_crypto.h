#pragma once

#include "vault/vault_crypto.h"

namespace balcao {

/// What argon2id costs (RFC 9106), as what was wrapped says it.
struct PassphraseCost {
    quint32 memoryKib = 65'536;
    quint32 passes = 3;
    quint32 lanes = 4;
    friend bool operator==(const PassphraseCost&, const PassphraseCost&) = default;
};

/// What is needed of a library to wrap a key for somebody else: for a passphrase, or for whoever holds the
/// other half of a pair. Safe to call from any thread; `passphraseKey` takes its time.
class WrapCrypto {
 public:
    virtual ~WrapCrypto() = default;
    /// argon2id. Busy without the memory for it.
    [[nodiscard]] virtual Result<SecretKey> passphraseKey(QByteArrayView passphrase, QByteArrayView salt,
                                                          const PassphraseCost& cost) const = 0;
    /// The public half of an X25519 secret (RFC 7748), 32 bytes.
    [[nodiscard]] virtual Result<QByteArray> publicKey(const SecretKey& secret) const = 0;
    /// What the holder of `secret` and the holder of the other half share. InvalidArgument for a point that
    /// gives nothing.
    [[nodiscard]] virtual Result<SecretKey> agree(const SecretKey& secret, QByteArrayView other) const = 0;
    /// Lets go of what the library keeps for the calling thread, which works no more for now.
    virtual void forgetThread() const = 0;
};

}  // namespace balcao
