#pragma once

#include "base/result.h"
#include "base/wipe.h"

#include <QByteArrayView>

#include <array>

namespace balcao {

/// 32 bytes that open something. They stand in this object only and are overwritten when it goes or is moved
/// from; there is no copy by accident.
class SecretKey {
 public:
    static constexpr int kBytes = 32;

    /// Takes the bytes over and wipes the caller's. Io when there are not 32: the detail says how many there
    /// are and nothing else.
    [[nodiscard]] static Result<SecretKey> take(QByteArray& bytes);

    ~SecretKey() { wipe(m_bytes.data(), m_bytes.size()); }
    SecretKey(SecretKey&& other) noexcept : m_bytes(other.m_bytes) {
        wipe(other.m_bytes.data(), other.m_bytes.size());
    }
    SecretKey& operator=(SecretKey&&) = delete;
    Q_DISABLE_COPY(SecretKey)

    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), kBytes}; }
    /// A copy for a keeper of secrets, which the caller wipes.
    [[nodiscard]] QByteArray bytes() const { return {m_bytes.data(), kBytes}; }

 private:
    SecretKey() = default;
    std::array<char, kBytes> m_bytes{};
};

}  // namespace balcao
