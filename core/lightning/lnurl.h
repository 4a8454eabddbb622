#pragma once

#include "lightning/payment_text.h"

namespace balcao {

/// "LNURL1…" (LUD-01). Its address is https; plain http only to .onion and to this machine.
[[nodiscard]] Result<LnurlText> readLnurl(QStringView text);

/// "lnurlp:", "lnurlw:", "lnurlc:" with or without "//" (LUD-17): https, or http to .onion. "keyauth:" signs
/// in and pays nothing, so it is refused.
/// `scheme` in lower case.
[[nodiscard]] Result<LnurlText> readSchemedLnurl(QLatin1StringView scheme, QStringView rest);

/// "user@domain" (LUD-16).
[[nodiscard]] Result<LightningAddress> readLightningAddress(QStringView text);

}  // namespace balcao
