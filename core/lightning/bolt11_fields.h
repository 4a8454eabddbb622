#pragma once

#include "lightning/bolt11.h"

namespace balcao::bolt11 {

/// Tagged fields by the value of their character.
enum class Tag : int {
    PaymentHash = 1,       // p
    RouteHint = 3,         // r
    Features = 5,          // 9
    Expiry = 6,            // x
    Fallback = 9,          // f
    Description = 13,      // d
    PaymentSecret = 16,    // s
    Payee = 19,            // n
    DescriptionHash = 23,  // h
    MinFinalCltv = 24,     // c
    Metadata = 27          // m
};

inline constexpr qsizetype kTimestampGroups = 7;
inline constexpr qsizetype kSignatureGroups = 104;  ///< 64 bytes and the recovery id
inline constexpr qsizetype kHash256Groups = 52;
inline constexpr qsizetype kPayeeGroups = 53;
inline constexpr qsizetype kMaxFieldGroups = 1023;  ///< the length is written in two groups
inline constexpr qsizetype kMaxFieldBytes = kMaxFieldGroups * 5 / 8;
inline constexpr qsizetype kHopBytes = 51;
inline constexpr qsizetype kNodeIdBytes = 33;
inline constexpr qint64 kMaxTimestamp = (qint64{1} << (5 * kTimestampGroups)) - 1;

/// Fails with InvoiceMalformed.
[[nodiscard]] tl::unexpected<Error> malformed(const QString& why);

/// What stands between "ln" and the amount: "bc", "tb", "tbs", "bcrt", "sb".
[[nodiscard]] QString prefixOf(Network network);
[[nodiscard]] std::optional<Network> networkOfPrefix(QStringView prefix);

/// The amount as the human-readable part writes it, e.g. "2500u"; exact, down to the millisatoshi.
[[nodiscard]] Result<Msat> readAmount(QStringView text);
/// Shortest form; `amount` is positive.
[[nodiscard]] QString amountText(Msat amount);

/// Big-endian number of 5-bit groups; InvoiceMalformed past 63 bits.
[[nodiscard]] Result<qint64> readNumber(const QByteArray& groups);
/// Fewest groups that hold the number, at least `minimum`.
[[nodiscard]] QByteArray numberGroups(qint64 number, qsizetype minimum = 1);

[[nodiscard]] QVector<int> readFeatures(const QByteArray& groups);
[[nodiscard]] QByteArray featureGroups(const QVector<int>& bits);
/// True for an odd (optional) bit and for the even ones of BOLT 9 that may stand in an invoice.
[[nodiscard]] bool isKnownOrOptionalFeature(int bit);

[[nodiscard]] Result<std::vector<RouteHop>> readRouteHint(const QByteArray& groups);
[[nodiscard]] Result<QByteArray> routeHintGroups(const std::vector<RouteHop>& hops);

/// Digest that the payee signs: SHA-256 over the human-readable part and the data, padded to whole bytes.
[[nodiscard]] QByteArray signingDigest(const QString& humanPart, const QByteArray& dataGroups);

}  // namespace balcao::bolt11
