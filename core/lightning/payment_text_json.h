#pragma once

#include "lightning/payment_text.h"

#include <QJsonObject>

namespace balcao {

/// Every field of what was read, for `balcaoctl decode --json`. `type` is "bolt11", "payment_hash", "lnurl",
/// "lightning_address" or "bitcoin_uri". Of an invoice: network, amount_msat, payment_hash, payee,
/// description, description_hash, timestamp (unix seconds), expiry (seconds), min_final_cltv, payment_secret,
/// features (bits), fallbacks (version, program, address) and route_hints (lists of hops); bytes are hex, and
/// what the invoice does not state is null.
[[nodiscard]] QJsonObject toJson(const PaymentText& text);

/// {"error": {"code", "detail"}}
[[nodiscard]] QJsonObject toJson(const Error& error);

}  // namespace balcao
