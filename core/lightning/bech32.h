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

/// Decodes BIP-173/350 text. `maxLength` is 90 for addresses; invoices and LNURL have no such limit.
[[nodiscard]] Result<Decoded> decode(QStringView text, int maxLength);
[[nodiscard]] QString encode(const QString& prefix, const QByteArray& groups, Variant variant);

/// Regroups bits; when reading (pad false) leftover bits must be zero and fewer than a group.
[[nodiscard]] Result<QByteArray> regroup(const QByteArray& values, int fromBits, int toBits, bool pad);

}  // namespace balcao::bech32
