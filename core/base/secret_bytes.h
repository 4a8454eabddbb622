#pragma once

#include "base/wipe.h"

#include <memory>

namespace balcao {

/// A secret that is never copied and is overwritten when its last holder lets go of it.
class SecretBytes {
 public:
    /// Copies, so that nothing shares the memory; the caller wipes theirs.
    explicit SecretBytes(QByteArrayView secret) : m_bytes(secret.data(), secret.size()) {}
    ~SecretBytes() { wipe(m_bytes); }
    Q_DISABLE_COPY_MOVE(SecretBytes)
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

 private:
    QByteArray m_bytes;
};
using HeldSecret = std::shared_ptr<const SecretBytes>;

/// Makes a held secret of these bytes and wipes them where they were.
[[nodiscard]] inline HeldSecret holdSecret(QByteArray& secret) {
    auto held = std::make_shared<const SecretBytes>(secret);
    wipe(secret);
    return held;
}

}  // namespace balcao
