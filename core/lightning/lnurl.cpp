#include "lightning/lnurl.h"

#include "lightning/bech32.h"

#include <QStringDecoder>

#include <algorithm>

namespace balcao {

namespace {

tl::unexpected<Error> notLnurl(const QString& why) {
    return fail(ErrorCode::InvalidArgument, why);
}

bool isOctet(QStringView text) {
    return !text.isEmpty() && text.size() <= 3 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isThisMachine(const QString& host) {
    if (host == u"localhost" || host == u"::1") return true;
    // Four numbers and nothing else: "127.evil.example" is a name anyone can register.
    const auto parts = QStringView(host).split(u'.');
    return parts.size() == 4 && parts.front() == u"127" && std::all_of(parts.begin(), parts.end(), isOctet);
}

/// The rules that hold for any address behind an LNURL.
Result<QUrl> checkedUrl(const QString& text) {
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return notLnurl(QStringLiteral("the LNURL holds no web address"));
    if (!url.userInfo().isEmpty()) return notLnurl(QStringLiteral("the LNURL's address carries a user name"));
    const QString scheme = url.scheme();
    if (scheme == u"https") return url;
    if (scheme != u"http") return notLnurl(QStringLiteral("the LNURL's address is not a web address"));
    if (!url.host().endsWith(u".onion") && !isThisMachine(url.host())) {
        return notLnurl(QStringLiteral("the LNURL's address is plain http"));
    }
    return url;
}

bool isAddressUserCharacter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.' ||
           c == u'+';
}

bool isHostCharacter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

/// A host name of letters, digits, hyphens and dots, each label proper (RFC 1123).
bool isHostName(const QString& host) {
    if (host.isEmpty() || host.size() > 253 || !std::all_of(host.begin(), host.end(), isHostCharacter)) {
        return false;
    }
    const auto labels = QStringView(host).split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](QStringView label) {
        return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-') && !label.endsWith(u'-');
    });
}

}  // namespace

Result<LnurlText> readLnurl(QStringView text) {
    const auto decoded = bech32::decode(text, kMaxPaymentTextLength);
    if (!decoded) return notLnurl(QStringLiteral("LNURL: ") + decoded.error().detail);
    if (decoded->prefix != u"lnurl") return notLnurl(QStringLiteral("the prefix is not lnurl"));
    if (decoded->variant != bech32::Variant::Bech32) {
        return notLnurl(QStringLiteral("LNURL: the checksum is bech32m's"));
    }
    const auto bytes = bech32::regroup(decoded->groups, 5, 8, false);
    if (!bytes) return notLnurl(QStringLiteral("LNURL: ") + bytes.error().detail);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString address = utf8(*bytes);
    if (utf8.hasError()) return notLnurl(QStringLiteral("the LNURL is not UTF-8"));
    BALCAO_TRY(url, checkedUrl(address));
    return LnurlText{url};
}

Result<LnurlText> readSchemedLnurl(QLatin1StringView scheme, QStringView rest) {
    if (scheme == QLatin1StringView("keyauth")) {
        return notLnurl(QStringLiteral("keyauth signs in; it is no payment"));
    }
    if (rest.startsWith(u"//")) rest = rest.sliced(2);
    const qsizetype hostEnd =
        std::find_if(rest.begin(), rest.end(),
                     [](QChar c) { return c == u'/' || c == u'?' || c == u'#' || c == u':'; }) -
        rest.begin();
    const bool onion = rest.first(hostEnd).endsWith(u".onion", Qt::CaseInsensitive);
    BALCAO_TRY(url, checkedUrl((onion ? QStringLiteral("http://") : QStringLiteral("https://")) + rest));
    return LnurlText{url};
}

Result<LightningAddress> readLightningAddress(QStringView text) {
    const qsizetype at = text.indexOf(u'@');
    if (at != text.lastIndexOf(u'@')) return notLnurl(QStringLiteral("the address has more than one @"));
    if (at < 1) return notLnurl(QStringLiteral("the address has no name before the @"));
    const QStringView user = text.first(at);
    if (user.front() == QChar(0x20bf)) {
        return notLnurl(QStringLiteral("BIP-353 names need validated DNS and are not looked up here"));
    }
    if (!std::all_of(user.begin(), user.end(), isAddressUserCharacter)) {
        return notLnurl(
            QStringLiteral("the name before the @ may have a-z, 0-9, hyphen, underscore, dot and plus only"));
    }
    const QString domain = text.sliced(at + 1).toString().toLower();
    if (!isHostName(domain)) return notLnurl(QStringLiteral("there is no domain after the @"));
    QUrl url;
    url.setScheme(domain.endsWith(u".onion") ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(domain, QUrl::StrictMode);
    url.setPath(QStringLiteral("/.well-known/lnurlp/") + user, QUrl::DecodedMode);
    if (!url.isValid() || url.host().isEmpty())
        return notLnurl(QStringLiteral("there is no domain after the @"));
    return LightningAddress{user.toString(), domain, url};
}

}  // namespace balcao
