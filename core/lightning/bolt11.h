#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "money/amount.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <optional>
#include <vector>

namespace balcao {

enum class Network { Mainnet, Testnet, Signet, Regtest, Simnet };
[[nodiscard]] QString toText(Network network);  ///< "mainnet", "testnet", "signet", "regtest", "simnet"
[[nodiscard]] Result<Network> networkFromText(const QString& text);

struct RouteHop {
    QByteArray nodeId;  ///< 33 bytes, compressed
    quint64 shortChannelId = 0;
    quint32 feeBaseMsat = 0;
    quint32 feeProportionalMillionths = 0;
    quint16 cltvExpiryDelta = 0;
};

struct FallbackAddress {
    int version = 0;  ///< witness version 0–16, or 17 (P2PKH), 18 (P2SH)
    QByteArray program;
    QString address;  ///< text form for the invoice's network; empty for a version without one
};

/// A BOLT11 invoice, every field of it. https://github.com/lightning/bolts/blob/master/11-payment-encoding.md
struct Bolt11 {
    Network network = Network::Regtest;
    std::optional<Msat> amount;
    Instant timestamp;         ///< whole seconds
    QByteArray paymentHash;    ///< 32 bytes
    QByteArray paymentSecret;  ///< 32 bytes
    std::optional<QString> description;
    QByteArray descriptionHash;           ///< 32 bytes or empty
    QByteArray payee;                     ///< 33 bytes: the n field, or recovered from the signature
    bool payeeStated = false;             ///< it was an n field
    std::optional<qint64> expirySeconds;  ///< as written; effective default 3600
    std::optional<qint64> minFinalCltv;   ///< as written; effective default 18
    QByteArray metadata;                  ///< at most 639 bytes
    QVector<int> featureBits;
    std::vector<FallbackAddress> fallbacks;
    std::vector<std::vector<RouteHop>> routeHints;
    QByteArray signature;  ///< 64 bytes compact
    int recoveryId = 0;

    /// Never wraps: an expiry past the range of Instant is its last moment.
    [[nodiscard]] Instant expiresAt() const;
    [[nodiscard]] qint64 effectiveExpirySeconds() const { return expirySeconds.value_or(3600); }
    [[nodiscard]] qint64 effectiveMinFinalCltv() const { return minFinalCltv.value_or(18); }
};

/// Longest text that is looked at: what the largest QR can hold. A longer one is InvoiceMalformed.
inline constexpr int kMaxBolt11Length = 7089;

/// Decodes and verifies. Malformed text, an unknown prefix or a bad checksum is InvoiceMalformed; a signature
/// that does not fit is InvoiceSignature; an unknown even feature is InvoiceFeature. Unknown fields and
/// fields of a wrong length are skipped as the specification says; of a field given twice the first counts.
/// Node ids of route hints are not checked to be on the curve: only their payer needs that.
[[nodiscard]] Result<Bolt11> decodeBolt11(QStringView text);

/// Writes the invoice and signs it with a 32-byte secret key; `payee` and `signature` of the input are
/// ignored, and so are the addresses of fallbacks (version and program are written). InvalidArgument names
/// what cannot be written: an invoice has a hash, a secret, and either a description or a description hash.
/// Feature bits are written as given, whether decodeBolt11 knows them or not.
[[nodiscard]] Result<QString> encodeBolt11(const Bolt11& invoice, const QByteArray& secretKey);

}  // namespace balcao
