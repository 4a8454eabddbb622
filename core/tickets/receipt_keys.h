#pragma once

#include "base/ids.h"
#include "settings/settings_store.h"

namespace balcao {

/// Every key a counter ever signed a receipt with, so that a receipt stays provable when the counter has
/// another key today: its keychain was lost, or was closed and the key lived as long as the program only.
/// Kept in the settings under "receipt.keys/REGISTER"; only public keys, and none is ever taken out.
[[nodiscard]] Result<void> rememberReceiptKey(Transaction& t, SettingsStore& settings, RegisterId counter,
                                              const QByteArray& publicKey);
[[nodiscard]] Result<bool> signedReceiptsWith(Transaction& t, SettingsStore& settings, RegisterId counter,
                                              const QByteArray& publicKey);

}  // namespace balcao
