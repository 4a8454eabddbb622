#pragma once

#include "base/result.h"

#include <QByteArray>

namespace balcao::secp256k1 {

struct RecoverableSignature {
    QByteArray compact;  ///< 64 bytes
    int recoveryId = 0;
};

/// 33-byte compressed public key of a 32-byte secret key; InvalidArgument for a key outside the curve's
/// order.
[[nodiscard]] Result<QByteArray> publicKey(const QByteArray& secretKey);
/// Deterministic (RFC 6979), low S.
[[nodiscard]] Result<RecoverableSignature> signRecoverable(const QByteArray& digest,
                                                           const QByteArray& secretKey);
[[nodiscard]] Result<QByteArray> recover(const QByteArray& digest, const RecoverableSignature& signature);
/// Accepts high S only when `allowHighS`.
[[nodiscard]] bool verify(const QByteArray& digest, const QByteArray& compactSignature,
                          const QByteArray& publicKey33, bool allowHighS);

/// BIP-340: 32-byte x-only public key, 64-byte signature over a 32-byte message.
[[nodiscard]] Result<QByteArray> xOnlyPublicKey(const QByteArray& secretKey);
[[nodiscard]] Result<QByteArray> signSchnorr(const QByteArray& digest, const QByteArray& secretKey);
[[nodiscard]] bool verifySchnorr(const QByteArray& digest, const QByteArray& signature,
                                 const QByteArray& xOnlyKey);

}  // namespace balcao::secp256k1
