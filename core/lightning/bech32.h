#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace balcao::bech32 {

enum class Variant { Bech32, Bech32m };

struct Decoded {
    QString prefix;     ///< human-readable part, lower case
    QByteArray groups;  ///< 5-bit values, checksum removed
    Variant variant = Variant::Bech32;
};

/// Longest text of an address (BIP-173). Invoices and LNURL have no such limit of their own.
inline constexpr int kAddressLength = 90;

/// Decodes BIP-173/350 text. `maxLength` is in characters. InvalidArgument says what is wrong: length, a
/// character, mixed case, no separator, or the checksum.
[[nodiscard]] Result<Decoded> decode(QStringView text, int maxLength);

/// Lower-case text; upper-case it for a QR. `prefix` is 1–83 printable lower-case ASCII characters and every
/// group below 32, or the text is empty.
[[nodiscard]] QString encode(const QString& prefix, const QByteArray& groups, Variant variant);

/// Regroups bits; when reading (pad false) leftover bits must be zero and fewer than a group.
[[nodiscard]] Result<QByteArray> regroup(const QByteArray& values, int fromBits, int toBits, bool pad);

/// The character that stands for a 5-bit value.
[[nodiscard]] char character(int group);

}  // namespace balcao::bech32
