#include "lightning/payment_text_json.h"

#include <QJsonArray>

namespace balcao {

namespace {

QJsonValue hexOrNull(const QByteArray& bytes) {
    return bytes.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(bytes.toHex()));
}

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue numberOrNull(const std::optional<qint64>& number) {
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject hopJson(const RouteHop& hop) {
    // Block height, transaction, output: as node programs write it.
    const QString channel = QStringLiteral("%1x%2x%3")
                                .arg(hop.shortChannelId >> 40)
                                .arg((hop.shortChannelId >> 16) & 0xffffff)
                                .arg(hop.shortChannelId & 0xffff);
    return {
        {QStringLiteral("pubkey"), hexOrNull(hop.nodeId)},
        {QStringLiteral("short_channel_id"), channel},
        {QStringLiteral("fee_base_msat"), qint64{hop.feeBaseMsat}},
        {QStringLiteral("fee_proportional_millionths"), qint64{hop.feeProportionalMillionths}},
        {QStringLiteral("cltv_expiry_delta"), hop.cltvExpiryDelta},
    };
}

QJsonObject invoiceJson(const Bolt11& invoice) {
    QJsonArray features;
    for (const int bit : invoice.featureBits) features.append(bit);
    QJsonArray fallbacks;
    for (const FallbackAddress& fallback : invoice.fallbacks) {
        fallbacks.append(QJsonObject{
            {QStringLiteral("version"), fallback.version},
            {QStringLiteral("program"), hexOrNull(fallback.program)},
            {QStringLiteral("address"), textOrNull(fallback.address)},
        });
    }
    QJsonArray routeHints;
    for (const auto& hint : invoice.routeHints) {
        QJsonArray hops;
        for (const RouteHop& hop : hint) hops.append(hopJson(hop));
        routeHints.append(hops);
    }
    return {
        {QStringLiteral("type"), QStringLiteral("bolt11")},
        {QStringLiteral("network"), toText(invoice.network)},
        {QStringLiteral("amount_msat"), invoice.amount ? QJsonValue(invoice.amount->value()) : QJsonValue()},
        {QStringLiteral("payment_hash"), hexOrNull(invoice.paymentHash)},
        {QStringLiteral("payee"), hexOrNull(invoice.payee)},
        {QStringLiteral("description"),
         invoice.description ? QJsonValue(*invoice.description) : QJsonValue()},
        {QStringLiteral("description_hash"), hexOrNull(invoice.descriptionHash)},
        {QStringLiteral("timestamp"), toUnixMs(invoice.timestamp) / 1000},
        {QStringLiteral("expiry"), numberOrNull(invoice.expirySeconds)},
        {QStringLiteral("min_final_cltv"), numberOrNull(invoice.minFinalCltv)},
        {QStringLiteral("payment_secret"), hexOrNull(invoice.paymentSecret)},
        {QStringLiteral("features"), features},
        {QStringLiteral("fallbacks"), fallbacks},
        {QStringLiteral("route_hints"), routeHints},
    };
}

/// One overload for each thing a text may be.
struct PaymentTextToJson {
    QJsonObject operator()(const Bolt11& invoice) const { return invoiceJson(invoice); }
    QJsonObject operator()(const PaymentHashText& text) const {
        return {{QStringLiteral("type"), QStringLiteral("payment_hash")},
                {QStringLiteral("payment_hash"), hexOrNull(text.hash)}};
    }
    QJsonObject operator()(const LnurlText& text) const {
        return {{QStringLiteral("type"), QStringLiteral("lnurl")},
                {QStringLiteral("url"), QString::fromLatin1(text.url.toEncoded())}};
    }
    QJsonObject operator()(const LightningAddress& address) const {
        return {{QStringLiteral("type"), QStringLiteral("lightning_address")},
                {QStringLiteral("user"), address.user},
                {QStringLiteral("domain"), address.domain},
                {QStringLiteral("url"), QString::fromLatin1(address.url.toEncoded())}};
    }
    QJsonObject operator()(const BitcoinUri& uri) const {
        return {{QStringLiteral("type"), QStringLiteral("bitcoin_uri")},
                {QStringLiteral("address"), textOrNull(uri.address)},
                {QStringLiteral("amount_sat"), uri.amount ? QJsonValue(uri.amount->value()) : QJsonValue()},
                {QStringLiteral("label"), textOrNull(uri.label)},
                {QStringLiteral("lightning"),
                 uri.lightning ? QJsonValue(invoiceJson(*uri.lightning)) : QJsonValue()}};
    }
};

}  // namespace

QJsonObject toJson(const PaymentText& text) {
    return std::visit(PaymentTextToJson(), text);
}

QJsonObject toJson(const Error& error) {
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), toText(error.code)},
                                                  {QStringLiteral("detail"), error.detail}}}};
}

}  // namespace balcao
