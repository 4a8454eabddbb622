#include "lightning/bolt11_fields.h"

#include "lightning/bech32.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <limits>

namespace balcao {

QString toText(Network network) {
    switch (network) {
        case Network::Mainnet: return QStringLiteral("mainnet");
        case Network::Testnet: return QStringLiteral("testnet");
        case Network::Signet: return QStringLiteral("signet");
        case Network::Regtest: return QStringLiteral("regtest");
        case Network::Simnet: return QStringLiteral("simnet");
    }
    return {};
}

Result<Network> networkFromText(const QString& text) {
    for (const Network network :
         {Network::Mainnet, Network::Testnet, Network::Signet, Network::Regtest, Network::Simnet}) {
        if (text == toText(network)) return network;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown network"));
}

Instant Bolt11::expiresAt() const {
    qint64 expiryMs = 0;
    qint64 atMs = 0;
    if (__builtin_mul_overflow(effectiveExpirySeconds(), qint64{1000}, &expiryMs) ||
        __builtin_add_overflow(toUnixMs(timestamp), expiryMs, &atMs)) {
        return fromUnixMs(std::numeric_limits<qint64>::max());
    }
    return fromUnixMs(atMs);
}

namespace bolt11 {

namespace {

/// Millisatoshis in one unit of a multiplier; pico is a tenth of one and handled apart.
struct Multiplier {
    char16_t letter;
    qint64 msat;
};
constexpr std::array<Multiplier, 3> kMultipliers{{
    {u'm', kMsatPerBtc / 1'000},
    {u'u', kMsatPerBtc / 1'000'000},
    {u'n', kMsatPerBtc / 1'000'000'000},
}};

/// Even bits of BOLT 9 that may stand in an invoice: var_onion_optin, payment_secret, basic_mpp,
/// option_route_blinding, option_attribution_data, option_payment_metadata.
constexpr std::array kKnownEvenFeatures{8, 14, 16, 24, 36, 48};

Result<qint64> readDigits(QStringView digits) {
    qint64 number = 0;
    for (const QChar c : digits) {
        const int digit = c.unicode() - u'0';
        if (digit < 0 || digit > 9)
            return malformed(QStringLiteral("the amount has a character that is no digit"));
        if (__builtin_mul_overflow(number, qint64{10}, &number) ||
            __builtin_add_overflow(number, qint64{digit}, &number)) {
            return malformed(QStringLiteral("the amount is more than there is"));
        }
    }
    return number;
}

template <typename Number>
Number readBigEndian(const char*& at) {
    const auto number = qFromBigEndian<Number>(at);
    at += sizeof(Number);
    return number;
}

template <typename Number>
void appendBigEndian(QByteArray& out, Number number) {
    std::array<char, sizeof(Number)> bytes{};
    qToBigEndian(number, bytes.data());
    out.append(bytes.data(), bytes.size());
}

}  // namespace

tl::unexpected<Error> malformed(const QString& why) {
    return fail(ErrorCode::InvoiceMalformed, why);
}

QString prefixOf(Network network) {
    switch (network) {
        case Network::Mainnet: return QStringLiteral("bc");
        case Network::Testnet: return QStringLiteral("tb");
        case Network::Signet: return QStringLiteral("tbs");
        case Network::Regtest: return QStringLiteral("bcrt");
        case Network::Simnet: return QStringLiteral("sb");
    }
    return {};
}

std::optional<Network> networkOfPrefix(QStringView prefix) {
    if (prefix == u"bc") return Network::Mainnet;
    if (prefix == u"bcrt") return Network::Regtest;
    if (prefix == u"tb") return Network::Testnet;
    if (prefix == u"tbs") return Network::Signet;
    if (prefix == u"sb") return Network::Simnet;
    return std::nullopt;
}

Result<Msat> readAmount(QStringView text) {
    qint64 unit = kMsatPerBtc;
    QStringView digits = text;
    const QChar last = text.isEmpty() ? QChar() : text.back();
    if (last == u'p') {
        // The last digit would be a tenth of a millisatoshi.
        if (text.size() < 2 || text[text.size() - 2] != u'0') {
            return malformed(QStringLiteral("the amount is finer than a millisatoshi"));
        }
        unit = 1;
        digits = text.chopped(2);
    } else if (!last.isDigit()) {
        const auto* found = std::find_if(kMultipliers.begin(), kMultipliers.end(),
                                         [last](const Multiplier& known) { return known.letter == last; });
        if (found == kMultipliers.end()) {
            return malformed(QStringLiteral("the amount has an unknown multiplier"));
        }
        unit = found->msat;
        digits = text.chopped(1);
    }
    if (digits.isEmpty() || digits.front() == u'0') {
        return malformed(QStringLiteral("the amount is not a positive number without leading zeros"));
    }
    BALCAO_TRY(number, readDigits(digits));
    const auto amount = Msat(number).times(unit);
    if (!amount || *amount > kMaxMsat) return malformed(QStringLiteral("the amount is more than there is"));
    return *amount;
}

QString amountText(Msat amount) {
    const qint64 msat = amount.value();
    if (msat % kMsatPerBtc == 0) return QString::number(msat / kMsatPerBtc);
    for (const Multiplier& known : kMultipliers) {
        if (msat % known.msat == 0) return QString::number(msat / known.msat) + QChar(known.letter);
    }
    return QString::number(msat) + QStringLiteral("0p");
}

Result<qint64> readNumber(const QByteArray& groups) {
    quint64 number = 0;
    for (const char group : groups) {
        if (number >> 58) return malformed(QStringLiteral("a number of more than 63 bits"));
        number = (number << 5) | static_cast<uchar>(group);
    }
    return static_cast<qint64>(number);
}

QByteArray numberGroups(qint64 number, qsizetype minimum) {
    QByteArray groups;
    auto left = static_cast<quint64>(number);
    while (left > 0 || groups.size() < minimum) {
        groups.append(static_cast<char>(left & 31U));
        left >>= 5;
    }
    std::reverse(groups.begin(), groups.end());
    return groups;
}

QVector<int> readFeatures(const QByteArray& groups) {
    QVector<int> bits;
    for (qsizetype i = groups.size() - 1; i >= 0; --i) {
        const auto first = static_cast<int>(5 * (groups.size() - 1 - i));
        for (int bit = 0; bit < 5; ++bit) {
            if ((groups[i] >> bit) & 1) bits.append(first + bit);
        }
    }
    return bits;
}

QByteArray featureGroups(const QVector<int>& bits) {
    if (bits.isEmpty()) return {};
    const int highest = *std::max_element(bits.begin(), bits.end());
    QByteArray groups(highest / 5 + 1, '\0');
    for (const int bit : bits) {
        char& group = groups[groups.size() - 1 - bit / 5];
        group = static_cast<char>(group | (1 << (bit % 5)));
    }
    return groups;
}

bool isKnownOrOptionalFeature(int bit) {
    return bit % 2 != 0 ||
           std::find(kKnownEvenFeatures.begin(), kKnownEvenFeatures.end(), bit) != kKnownEvenFeatures.end();
}

Result<std::vector<RouteHop>> readRouteHint(const QByteArray& groups) {
    const auto bytes = bech32::regroup(groups, 5, 8, false);
    if (!bytes) return malformed(QStringLiteral("route hint: ") + bytes.error().detail);
    if (bytes->isEmpty() || bytes->size() % kHopBytes != 0) {
        return malformed(QStringLiteral("a route hint is not a whole number of hops"));
    }
    std::vector<RouteHop> hops;
    hops.reserve(static_cast<std::size_t>(bytes->size() / kHopBytes));
    const char* at = bytes->constData();
    const char* end = at + bytes->size();
    while (at != end) {
        RouteHop hop;
        hop.nodeId = QByteArray(at, kNodeIdBytes);
        at += kNodeIdBytes;
        hop.shortChannelId = readBigEndian<quint64>(at);
        hop.feeBaseMsat = readBigEndian<quint32>(at);
        hop.feeProportionalMillionths = readBigEndian<quint32>(at);
        hop.cltvExpiryDelta = readBigEndian<quint16>(at);
        hops.push_back(std::move(hop));
    }
    return hops;
}

Result<QByteArray> routeHintGroups(const std::vector<RouteHop>& hops) {
    QByteArray bytes;
    for (const RouteHop& hop : hops) {
        if (hop.nodeId.size() != kNodeIdBytes) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("a route hint's node id is not 33 bytes"));
        }
        bytes += hop.nodeId;
        appendBigEndian(bytes, hop.shortChannelId);
        appendBigEndian(bytes, hop.feeBaseMsat);
        appendBigEndian(bytes, hop.feeProportionalMillionths);
        appendBigEndian(bytes, hop.cltvExpiryDelta);
    }
    if (bytes.isEmpty() || bytes.size() > kMaxFieldBytes) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("a route hint has 1 to 12 hops"));
    }
    return bech32::regroup(bytes, 8, 5, true);
}

QByteArray signingDigest(const QString& humanPart, const QByteArray& dataGroups) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(humanPart.toLatin1());
    hash.addData(bech32::regroup(dataGroups, 5, 8, true).value_or(QByteArray()));
    return hash.result();
}

}  // namespace bolt11

}  // namespace balcao
