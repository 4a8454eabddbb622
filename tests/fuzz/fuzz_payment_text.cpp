// Any text a person pastes is one of the known things, with a usable value, or an error that says why.
#include "fuzz_check.h"
#include "lightning/bech32.h"
#include "lightning/bitcoin_address.h"
#include "lightning/payment_text_json.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace balcao;

namespace {

void requireWebAddress(const QUrl& url) {
    FUZZ_CHECK(url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty());
    const bool plain = url.scheme() == QStringLiteral("http");
    FUZZ_CHECK(plain || url.scheme() == QStringLiteral("https"));
    static const QRegularExpression local(
        QStringLiteral("^(127(\\.[0-9]{1,3}){3}|::1|localhost|.*\\.onion)$"));
    FUZZ_CHECK(!plain || local.match(url.host()).hasMatch());
}

struct RequireProper {
    void operator()(const Bolt11& invoice) const { FUZZ_CHECK(invoice.paymentHash.size() == 32); }
    void operator()(const PaymentHashText& text) const { FUZZ_CHECK(text.hash.size() == 32); }
    void operator()(const LnurlText& text) const { requireWebAddress(text.url); }
    void operator()(const LightningAddress& address) const {
        requireWebAddress(address.url);
        FUZZ_CHECK(!address.user.isEmpty() && address.domain == address.domain.toLower());
        FUZZ_CHECK(address.url.path().endsWith(u'/' + address.user));
        const auto again = readPaymentText(QString(address.user + u'@' + address.domain));
        FUZZ_CHECK(again && std::get<LightningAddress>(*again).url == address.url);
    }
    void operator()(const BitcoinUri& uri) const {
        FUZZ_CHECK(!uri.address.isEmpty() || uri.lightning);
        FUZZ_CHECK(uri.address.isEmpty() || readAddress(uri.address));
        FUZZ_CHECK(!uri.amount || (uri.amount->value() >= 0 && toMsat(*uri.amount)));
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    QString text = QString::fromUtf8(bytes);
    // With the right checksum the fuzzer gets to what an LNURL holds.
    if (bytes.startsWith("L:")) {
        text = bech32::encode(QStringLiteral("lnurl"), bech32::regroup(bytes.sliced(2), 8, 5, true).value(),
                              bech32::Variant::Bech32);
    }
    const auto read = readPaymentText(text);
    if (!read) {
        FUZZ_CHECK(!read.error().detail.isEmpty());
        FUZZ_CHECK(!QJsonDocument(toJson(read.error())).toJson().isEmpty());
        return 0;
    }
    std::visit(RequireProper(), *read);
    const QJsonObject json = toJson(*read);
    FUZZ_CHECK(!json.value(QStringLiteral("type")).toString().isEmpty());
    FUZZ_CHECK(QJsonDocument::fromJson(QJsonDocument(json).toJson()).object() == json);
    return 0;
}
