#include "lightning/payment_text.h"

#include "lightning/bitcoin_address.h"
#include "lightning/lnurl.h"

#include <QUrlQuery>

#include <algorithm>

namespace balcao {

namespace {

tl::unexpected<Error> unreadable(const QString& why) {
    return fail(ErrorCode::InvalidArgument, why);
}

bool begins(QStringView text, QLatin1StringView with) {
    return text.startsWith(with, Qt::CaseInsensitive);
}

/// Takes `scheme` and, some write it so, "//" off the front.
bool takeScheme(QStringView& text, QLatin1StringView scheme) {
    if (!begins(text, scheme)) return false;
    text = text.sliced(scheme.size());
    if (text.startsWith(u"//")) text = text.sliced(2);
    return true;
}

bool isHexDigit(QChar c) {
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isPaymentHash(QStringView text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), isHexDigit);
}

/// Decimal bitcoins into satoshis, exactly.
Result<Sat> readBtc(QStringView text) {
    const auto wrong = [] {
        return unreadable(QStringLiteral("the amount is not a number of bitcoins with at most 8 decimals"));
    };
    const qsizetype dot = text.indexOf(u'.');
    const QStringView whole = dot < 0 ? text : text.first(dot);
    QStringView decimals = dot < 0 ? QStringView() : text.sliced(dot + 1);
    while (decimals.size() > 8 && decimals.endsWith(u'0')) decimals.chop(1);
    if (whole.isEmpty() || whole.size() > 8 || decimals.size() > 8 || (dot >= 0 && decimals.isEmpty())) {
        return wrong();
    }
    qint64 sats = 0;
    const auto append = [&sats](QChar c) {
        sats = sats * 10 + (c.unicode() - u'0');
        return c >= u'0' && c <= u'9';
    };
    if (!std::all_of(whole.begin(), whole.end(), append)) return wrong();
    if (!std::all_of(decimals.begin(), decimals.end(), append)) return wrong();
    for (qsizetype i = decimals.size(); i < 8; ++i) sats *= 10;
    if (!toMsat(Sat(sats))) return unreadable(QStringLiteral("the amount is more than there is"));
    return Sat(sats);
}

/// One key=value of a BIP-21 URI. Keys count in any case: upper case makes a smaller QR.
Result<void> readParameter(BitcoinUri& uri, const QString& key, const QString& value) {
    if (key == u"amount") {
        if (uri.amount) return unreadable(QStringLiteral("the amount stands twice"));
        BALCAO_TRY(amount, readBtc(value));
        uri.amount = amount;
    } else if (key == u"label") {
        uri.label = value;
    } else if (key == u"message") {
        if (uri.label.isEmpty()) uri.label = value;
    } else if (key == u"lightning") {
        if (uri.lightning) return unreadable(QStringLiteral("the Lightning invoice stands twice"));
        BALCAO_TRY(invoice, decodeBolt11(value));
        uri.lightning = std::move(invoice);
    } else if (key.startsWith(u"req-")) {
        // BIP-21: what is required and not understood makes the whole URI invalid.
        return unreadable(QStringLiteral("the URI requires something unknown"));
    }
    return {};
}

Result<PaymentText> readBitcoinUri(QStringView text) {
    BitcoinUri uri;
    const qsizetype question = text.indexOf(u'?');
    const QStringView address = question < 0 ? text : text.first(question);
    if (question >= 0) {
        const QUrlQuery query(text.sliced(question + 1).toString());
        const auto items = query.queryItems(QUrl::FullyDecoded);
        for (const auto& [key, value] : items) BALCAO_CHECK(readParameter(uri, key.toLower(), value));
    }
    if (!address.isEmpty()) {
        if (const auto read = readAddress(address); !read) {
            return unreadable(QStringLiteral("the address: ") + read.error().detail);
        }
        uri.address = address.toString();
    } else if (!uri.lightning) {
        return unreadable(QStringLiteral("the URI has neither an address nor an invoice"));
    }
    return uri;
}

/// "https://shop/…?lightning=LNURL1…" (LUD-01): a page for people that carries an LNURL for wallets.
Result<PaymentText> readWebPage(QStringView text) {
    const QUrlQuery query(QUrl(text.toString(), QUrl::StrictMode));
    const QString carried = query.queryItemValue(QStringLiteral("lightning"), QUrl::FullyDecoded);
    if (carried.isEmpty()) return unreadable(QStringLiteral("a web address without an LNURL in it"));
    return readLnurl(carried);
}

/// What may stand alone or behind "lightning:".
Result<PaymentText> readBare(QStringView text) {
    if (text.isEmpty()) return unreadable(QStringLiteral("there is no text"));
    if (begins(text, QLatin1StringView("lnurl1"))) return readLnurl(text);
    if (text.contains(u'@')) return readLightningAddress(text);
    for (const char* start : {"lno1", "lni1", "lnr1"}) {
        if (begins(text, QLatin1StringView(start)))
            return unreadable(QStringLiteral("BOLT12 is not read here"));
    }
    return decodeBolt11(text);
}

}  // namespace

Result<PaymentText> readPaymentText(QStringView text) {
    text = text.trimmed();
    if (text.isEmpty()) return unreadable(QStringLiteral("there is no text"));
    if (text.size() > kMaxPaymentTextLength) {
        return unreadable(QStringLiteral("longer than %1 characters").arg(kMaxPaymentTextLength));
    }
    if (takeScheme(text, QLatin1StringView("lightning:"))) return readBare(text);
    if (takeScheme(text, QLatin1StringView("bitcoin:"))) return readBitcoinUri(text);
    for (const char* scheme : {"lnurlp", "lnurlw", "lnurlc", "keyauth"}) {
        const QLatin1StringView name(scheme);
        if (begins(text, name) && text.size() > name.size() && text[name.size()] == u':') {
            return readSchemedLnurl(name, text.sliced(name.size() + 1));
        }
    }
    if (begins(text, QLatin1StringView("https://")) || begins(text, QLatin1StringView("http://"))) {
        return readWebPage(text);
    }
    if (isPaymentHash(text)) return PaymentHashText{QByteArray::fromHex(text.toLatin1())};
    if (begins(text, QLatin1StringView("ln")) || text.contains(u'@')) return readBare(text);
    if (readAddress(text)) return readBitcoinUri(text);
    return unreadable(
        QStringLiteral("it is no invoice, payment hash, LNURL, Lightning address or bitcoin: URI"));
}

}  // namespace balcao
