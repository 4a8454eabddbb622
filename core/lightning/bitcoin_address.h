#pragma once

#include "lightning/bolt11.h"

namespace balcao {

/// A Bitcoin address taken apart. `version` is the witness version 0–16, or 17 (P2PKH), 18 (P2SH), as BOLT11
/// numbers them.
struct BitcoinAddress {
    int version = 0;
    QByteArray program;
};

/// True when a program of that size can stand under the version: 20 bytes for 17 and 18, 20 or 32 for 0,
/// 2 to 40 for 1–16 (BIP-141).
[[nodiscard]] bool isAddressShape(int version, qsizetype programSize);

/// Text of an address: base58check for 17 and 18, bech32 for witness version 0, bech32m for 1–16. Empty when
/// it has none.
[[nodiscard]] QString addressText(const BitcoinAddress& address, Network network);

/// Reads an address of any of the networks; InvalidArgument says what is wrong with it.
[[nodiscard]] Result<BitcoinAddress> readAddress(QStringView text);

}  // namespace balcao
