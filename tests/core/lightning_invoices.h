#pragma once

#include "lightning/bolt11.h"

#include <QRandomGenerator>
#include <QStringList>

namespace balcao::test {

/// Signs the invoices of the tests.
inline const QByteArray kInvoiceSecret(32, '\x42');

/// 2100 sats on regtest, one hour from 2026-11-21T12:00:00Z.
[[nodiscard]] inline Bolt11 plainInvoice() {
    Bolt11 invoice;
    invoice.network = Network::Regtest;
    invoice.amount = Msat(2'100'000);
    invoice.timestamp = fromUnixMs(1'795'262'400'000);
    invoice.paymentHash = QByteArray(32, '\x17');
    invoice.paymentSecret = QByteArray(32, '\x18');
    invoice.description = QStringLiteral("Segunda via · 2 un.");
    invoice.expirySeconds = 3600;
    invoice.featureBits = {8, 14};
    return invoice;
}

/// Everything an invoice says, as text, so that a difference can be read in a test's output.
[[nodiscard]] inline QString describe(const Bolt11& invoice) {
    const auto number = [](const std::optional<qint64>& value) {
        return value ? QString::number(*value) : QStringLiteral("none");
    };
    QStringList lines{
        toText(invoice.network),
        number(invoice.amount ? std::optional(invoice.amount->value()) : std::nullopt),
        QString::number(toUnixMs(invoice.timestamp)),
        QString::fromLatin1(invoice.paymentHash.toHex()),
        QString::fromLatin1(invoice.paymentSecret.toHex()),
        invoice.description ? QStringLiteral("d") + *invoice.description : QStringLiteral("none"),
        QString::fromLatin1(invoice.descriptionHash.toHex()),
        QString::fromLatin1(invoice.payee.toHex()),
        invoice.payeeStated ? QStringLiteral("stated") : QStringLiteral("recovered"),
        number(invoice.expirySeconds),
        number(invoice.minFinalCltv),
        QString::fromLatin1(invoice.metadata.toHex()),
        QString::fromLatin1(invoice.signature.toHex()),
        QString::number(invoice.recoveryId),
    };
    for (const int bit : invoice.featureBits) lines << QStringLiteral("bit %1").arg(bit);
    for (const FallbackAddress& fallback : invoice.fallbacks) {
        lines << QStringLiteral("fallback %1 %2")
                     .arg(fallback.version)
                     .arg(QString::fromLatin1(fallback.program.toHex()));
    }
    for (const auto& hint : invoice.routeHints) {
        lines << QStringLiteral("route");
        for (const RouteHop& hop : hint) {
            lines << QStringLiteral("hop %1 %2 %3 %4 %5")
                         .arg(QString::fromLatin1(hop.nodeId.toHex()))
                         .arg(hop.shortChannelId)
                         .arg(hop.feeBaseMsat)
                         .arg(hop.feeProportionalMillionths)
                         .arg(hop.cltvExpiryDelta);
        }
    }
    return lines.join(u'\n');
}

/// The seed of this run's chance: BALCAO_SEED to repeat one, printed in any case.
[[nodiscard]] inline quint32 chosenSeed() {
    bool named = false;
    quint32 seed = qEnvironmentVariable("BALCAO_SEED").toUInt(&named);
    if (!named) seed = QRandomGenerator::global()->generate();
    qInfo("BALCAO_SEED=%u", seed);
    return seed;
}

[[nodiscard]] inline QByteArray randomBytes(QRandomGenerator& random, int count) {
    QByteArray bytes;
    for (int i = 0; i < count; ++i) bytes.append(static_cast<char>(random.bounded(256)));
    return bytes;
}

[[nodiscard]] inline QByteArray randomSecret(QRandomGenerator& random) {
    QByteArray secret = randomBytes(random, 32);
    // Below the order of the curve and not zero.
    secret[0] = static_cast<char>(1 + random.bounded(254));
    return secret;
}

[[nodiscard]] inline QString randomText(QRandomGenerator& random, int length) {
    static const QString characters = QStringLiteral("abc XYZ0189çãéêÑ€∑語🙂\n\t\"\\<&");
    QString text;
    const QList<uint> points = characters.toUcs4();
    for (int i = 0; i < length; ++i) {
        const char32_t point = points[random.bounded(static_cast<int>(points.size()))];
        text += QString::fromUcs4(&point, 1);
    }
    return text;
}

[[nodiscard]] inline FallbackAddress randomFallback(QRandomGenerator& random) {
    const int version = random.bounded(19);
    int size = 20;
    if (version == 0 && random.bounded(2) == 0) size = 32;
    if (version >= 1 && version <= 16) size = 2 + random.bounded(39);
    return {version, randomBytes(random, size), {}};
}

[[nodiscard]] inline std::vector<RouteHop> randomRouteHint(QRandomGenerator& random) {
    std::vector<RouteHop> hops(static_cast<std::size_t>(1 + random.bounded(12)));
    for (RouteHop& hop : hops) {
        hop.nodeId = randomBytes(random, 33);
        hop.shortChannelId = random.generate64();
        hop.feeBaseMsat = random.generate();
        hop.feeProportionalMillionths = random.generate();
        hop.cltvExpiryDelta = static_cast<quint16>(random.bounded(0x10000));
    }
    return hops;
}

/// An amount of any magnitude, down to a millisatoshi.
[[nodiscard]] inline Msat randomAmount(QRandomGenerator& random) {
    const auto shifted = static_cast<qint64>(random.generate64() >> (3 + random.bounded(60)));
    return Msat(1 + shifted % kMaxMsat.value());
}

/// Any invoice that can be written; everything optional is there about every second time.
[[nodiscard]] inline Bolt11 randomInvoice(QRandomGenerator& random) {
    const auto maybe = [&random] { return random.bounded(2) == 0; };
    Bolt11 invoice;
    invoice.network = static_cast<Network>(random.bounded(5));
    if (maybe()) invoice.amount = randomAmount(random);
    invoice.timestamp = fromUnixMs(static_cast<qint64>(random.generate64() >> 29) * 1000);
    invoice.paymentHash = randomBytes(random, 32);
    invoice.paymentSecret = randomBytes(random, 32);
    if (maybe()) {
        invoice.description = randomText(random, random.bounded(150));
    } else {
        invoice.descriptionHash = randomBytes(random, 32);
    }
    invoice.payeeStated = maybe();
    if (maybe()) invoice.expirySeconds = static_cast<qint64>(random.generate64() >> (1 + random.bounded(63)));
    if (maybe()) invoice.minFinalCltv = static_cast<qint64>(random.generate64() >> (1 + random.bounded(63)));
    if (maybe()) invoice.metadata = randomBytes(random, random.bounded(100));
    for (const int bit : {8, 9, 14, 15, 16, 17, 25, 48, 99, 1001}) {
        if (maybe()) invoice.featureBits.append(bit);
    }
    for (int i = random.bounded(4); i > 0; --i) invoice.fallbacks.push_back(randomFallback(random));
    for (int i = random.bounded(4); i > 0; --i) invoice.routeHints.push_back(randomRouteHint(random));
    return invoice;
}

}  // namespace balcao::test
