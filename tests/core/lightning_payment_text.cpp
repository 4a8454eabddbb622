#include "lightning/backend.h"
#include "lightning/bech32.h"
#include "lightning/payment_text_json.h"
#include "lightning_invoices.h"
#include "lightning_specs.h"

#include <QJsonArray>
#include <QTest>

using namespace balcao;
using namespace balcao::test;

namespace {

const QString kAddress = QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");

QString invoiceText() {
    return encodeBolt11(plainInvoice(), kInvoiceSecret).value();
}

QString lnurlOf(const QByteArray& address) {
    return bech32::encode(QStringLiteral("lnurl"), bech32::regroup(address, 8, 5, true).value(),
                          bech32::Variant::Bech32);
}

QString urlOf(const PaymentText& text) {
    if (const auto* lnurl = std::get_if<LnurlText>(&text)) return lnurl->url.toString();
    if (const auto* address = std::get_if<LightningAddress>(&text)) return address->url.toString();
    return {};
}

QJsonArray lnurlRows(const char* name) {
    return specsJson(QStringLiteral("lnurl/lnurl-vectors.json")).value(QLatin1String(name)).toArray();
}

}  // namespace

class TestPaymentText : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void anInvoiceIsReadHoweverItIsPasted_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("bare") << invoiceText();
        QTest::newRow("upper case") << invoiceText().toUpper();
        QTest::newRow("scheme") << QString(QStringLiteral("lightning:") + invoiceText());
        QTest::newRow("scheme in upper case")
            << QString(QStringLiteral("LIGHTNING:") + invoiceText().toUpper());
        QTest::newRow("scheme with slashes") << QString(QStringLiteral("lightning://") + invoiceText());
        QTest::newRow("blanks around")
            << QString(QStringLiteral(" \t\n") + invoiceText() + QStringLiteral("\r\n"));
    }
    void anInvoiceIsReadHoweverItIsPasted() {
        QFETCH(QString, text);
        const auto read = readPaymentText(text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QVERIFY(std::holds_alternative<Bolt11>(*read));
        QCOMPARE(std::get<Bolt11>(*read).paymentHash, plainInvoice().paymentHash);
    }

    void aPaymentHashIs64HexDigits() {
        const QString digits = QStringLiteral("00AAbbccddeeff112233445566778899") +
                               QStringLiteral("000102030405060708090a0b0c0d0e0f");
        const auto read = readPaymentText(digits);
        QCOMPARE(std::get<PaymentHashText>(read.value()).hash, hex(digits));
        QVERIFY(!readPaymentText(digits.chopped(1)).has_value());
        QVERIFY(!readPaymentText(QString(digits + u'0')).has_value());
        QVERIFY(!readPaymentText(QString(digits.chopped(1) + u'g')).has_value());
    }

    void publishedLnurlsAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        for (const auto& row : lnurlRows("vectors")) {
            const QString text = row.toObject().value(u"lnurl").toString();
            const QString url = row.toObject().value(u"url").toString();
            QTest::addRow("%s", qPrintable(url)) << text << url;
            QTest::addRow("lower case %s", qPrintable(url)) << text.toLower() << url;
            QTest::addRow("scheme %s", qPrintable(url))
                << QString(QStringLiteral("lightning:") + text) << url;
            QTest::addRow("in a page %s", qPrintable(url))
                << QString(QStringLiteral("https://shop.example/pay?x=1&lightning=") + text) << url;
        }
    }
    void publishedLnurlsAreRead() {
        QFETCH(QString, text);
        QFETCH(QString, url);
        const auto read = readPaymentText(text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QVERIFY(std::holds_alternative<LnurlText>(*read));
        QCOMPARE(urlOf(*read), url);
    }

    void publishedWrongLnurlsAreRefused() {
        const QJsonArray rows = lnurlRows("invalid");
        QVERIFY(!rows.isEmpty());
        for (const auto& row : rows) {
            const auto read = readPaymentText(row.toObject().value(u"lnurl").toString());
            QVERIFY2(!read.has_value(), qPrintable(row.toObject().value(u"lnurl").toString()));
        }
    }

    void publishedAddressesAreRead() {
        const QJsonArray rows = lnurlRows("lud16");
        QVERIFY(!rows.isEmpty());
        for (const auto& row : rows) {
            const QString address = row.toObject().value(u"address").toString();
            const auto read = readPaymentText(address);
            QVERIFY2(read.has_value(), qPrintable(address));
            QVERIFY(std::holds_alternative<LightningAddress>(*read));
            QCOMPARE(urlOf(*read), row.toObject().value(u"url").toString());
        }
        for (const auto& row : lnurlRows("lud16_invalid")) {
            QVERIFY2(!readPaymentText(row.toString()).has_value(), qPrintable(row.toString()));
        }
    }

    void publishedSchemesAreRead() {
        const QJsonArray rows = lnurlRows("lud17");
        QVERIFY(!rows.isEmpty());
        for (const auto& row : rows) {
            const auto read = readPaymentText(row.toObject().value(u"uri").toString());
            QVERIFY(read.has_value());
            QVERIFY(std::holds_alternative<LnurlText>(*read));
            QCOMPARE(urlOf(*read), row.toObject().value(u"url").toString());
        }
    }

    void addressesAndSchemesBecomeTheirUrl_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* text, const char* url) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(url);
        };
        row("loja@balcao.example", "https://balcao.example/.well-known/lnurlp/loja");
        row("loja@Balcao.Example", "https://balcao.example/.well-known/lnurlp/loja");
        row("lightning:loja@balcao.example", "https://balcao.example/.well-known/lnurlp/loja");
        row("loja+mesa4@balcao.example", "https://balcao.example/.well-known/lnurlp/loja+mesa4");
        row("x@abc.onion", "http://abc.onion/.well-known/lnurlp/x");
        row("lnurlp://balcao.example/pay?id=1", "https://balcao.example/pay?id=1");
        row("LNURLP://balcao.example/pay", "https://balcao.example/pay");
        row("lnurlp:balcao.example", "https://balcao.example");
        row("lnurlw://balcao.example/w", "https://balcao.example/w");
        row("lnurlc://balcao.example/c", "https://balcao.example/c");
        row("lnurlp://abc.onion:8080/pay", "http://abc.onion:8080/pay");
        row("lnurlp://abc.ONION?x=.com", "http://abc.onion?x=.com");
        row("lnurlp://abc.com/x.onion", "https://abc.com/x.onion");
        row("LNURL1DP68GURN8GHJ7CNPD33KZMEWV4UXZMTSD3JJ7TNHV4KXCTTTDEHHWM30D3H82UNVWQHKCMM2VY3CTT0V",
            "https://balcao.example/.well-known/lnurlp/loja");
    }
    void addressesAndSchemesBecomeTheirUrl() {
        QFETCH(QString, text);
        QFETCH(QString, url);
        const auto read = readPaymentText(text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(urlOf(*read), url);
    }

    void bitcoinUrisAreRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::addColumn<qint64>("sats");
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("lightning");
        const QString uri = QStringLiteral("bitcoin:") + kAddress;
        const qint64 none = -1;
        QTest::newRow("address alone") << uri << kAddress << none << QString() << false;
        QTest::newRow("no scheme") << kAddress << kAddress << none << QString() << false;
        QTest::newRow("old address") << QStringLiteral("1RustyRX2oai4EYYDpQGWvEL62BBGqN9T")
                                     << QStringLiteral("1RustyRX2oai4EYYDpQGWvEL62BBGqN9T") << none
                                     << QString() << false;
        const auto with = [&uri](const char* query) { return QString(uri + QString::fromUtf8(query)); };
        QTest::newRow("amount") << with("?amount=0.00021") << kAddress << qint64{21'000} << QString()
                                << false;
        QTest::newRow("whole amount")
            << with("?amount=21") << kAddress << qint64{2'100'000'000} << QString() << false;
        QTest::newRow("one satoshi") << with("?amount=0.00000001") << kAddress << qint64{1} << QString()
                                     << false;
        QTest::newRow("zeros past the satoshi")
            << with("?amount=0.0000000100") << kAddress << qint64{1} << QString() << false;
        QTest::newRow("everything there is") << with("?amount=21000000.00000000") << kAddress
                                             << qint64{2'100'000'000'000'000} << QString() << false;
        QTest::newRow("label") << with("?label=Caf%C3%A9%20%26%20p%C3%A3o") << kAddress << none
                               << QStringLiteral("Café & pão") << false;
        QTest::newRow("message stands in for a label")
            << with("?message=Mesa%204") << kAddress << none << QStringLiteral("Mesa 4") << false;
        QTest::newRow("unknown optional parameter")
            << with("?pj=https://x.example") << kAddress << none << QString() << false;
        QTest::newRow("invoice") << QString(uri + QStringLiteral("?amount=0.000021&lightning=") +
                                            invoiceText())
                                 << kAddress << qint64{2'100} << QString() << true;
        QTest::newRow("invoice without an address")
            << QString(QStringLiteral("bitcoin:?lightning=") + invoiceText()) << QString() << none
            << QString() << true;
        QTest::newRow("all upper case")
            << QString(uri + QStringLiteral("?amount=0.5&lightning=") + invoiceText()).toUpper()
            << kAddress.toUpper() << qint64{50'000'000} << QString() << true;
    }
    void bitcoinUrisAreRead() {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QFETCH(qint64, sats);
        QFETCH(QString, label);
        QFETCH(bool, lightning);
        const auto read = readPaymentText(text);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        const auto& uri = std::get<BitcoinUri>(*read);
        QCOMPARE(uri.address, address);
        QCOMPARE(uri.amount ? uri.amount->value() : -1, sats);
        QCOMPARE(uri.label, label);
        QCOMPARE(uri.lightning.has_value(), lightning);
    }

    void whatIsNoneOfThemSaysWhy_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* text, const char* detail,
                            ErrorCode code = ErrorCode::InvalidArgument) {
            QTest::newRow(*text ? text : "nothing")
                << QString::fromUtf8(text) << code << QString::fromLatin1(detail);
        };
        const ErrorCode malformed = ErrorCode::InvoiceMalformed;
        row("", "no text");
        QTest::newRow("blanks") << QStringLiteral("  \n ") << ErrorCode::InvalidArgument
                                << QStringLiteral("no text");
        row("hello", "no invoice, payment hash");
        row("lightning:", "no text");
        row("lightning:hello", "no separator", malformed);
        row("lnbc1", "too short", malformed);
        row("lnbc1qqqqqqqq", "checksum", malformed);
        row("lnxyz", "no separator", malformed);
        row("lno1pqps7sjqpgtyzm3qv4uxzmtsd3jjqer9wd3hy6tsw35k7msjzfpy7nz5yqcnygrfdej82um5wf5k2uckyypwa3eyt44h"
            "6txtxquqh7lz5djge4afgfjn7k4rgrkuag0jsd5xvxg",
            "BOLT12");
        row("lnurl1", "LNURL");
        row("lnurl1qqqqqqqq", "checksum");
        row("keyauth://x.example/a", "keyauth");
        row("lnurlp:", "no web address");
        row("lnurlp:///path", "no web address");
        row("lnurlp://me@x.example/pay", "user name");
        row("https://shop.example/", "without an LNURL");
        row("https://shop.example/?lightning=hello", "LNURL");
        row("me@", "no domain");
        row("@x.example", "no name");
        row("a@b@c", "more than one");
        row("Me@x.example", "a-z");
        row("m e@x.example", "a-z");
        row("\xe2\x82\xbfmatt@x.example", "BIP-353");
        row("me@x..example", "no domain");
        row("me@-x.example", "no domain");
        row("me@x.example/path", "no domain");
        row("me@x.example?x", "no domain");
        row("bitcoin:", "neither");
        row("bitcoin:?amount=1", "neither");
        row("bitcoin:hello", "address");
        row("bitcoin:?lightning=lnbc1", "too short", malformed);
        row("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", "checksum");
        for (const char* amount : {"", "x", "-1", "+1", "1,5", "1.", ".5", ".", "0.123456789", "1e3", "0x1",
                                   "1 ", "123456789", "\xd9\xa1"}) {
            const QByteArray text =
                QByteArray("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=" + QByteArray(amount));
            if (!text.endsWith(' ')) row(text.constData(), "number of bitcoins");
        }
        row("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=21000000.00000001",
            "more than there is");
        row("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?amount=1&amount=2", "twice");
        row("bitcoin:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4?req-magic=1", "requires");
    }
    void whatIsNoneOfThemSaysWhy() {
        QFETCH(QString, text);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const auto read = readPaymentText(text);
        QVERIFY(!read.has_value());
        QCOMPARE(toText(read.error().code), toText(code));
        QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
    }

    void whatAnLnurlMayHold_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("refused");
        const auto row = [](const char* address, const char* refused) {
            QTest::newRow(address) << QByteArray(address) << QString::fromLatin1(refused);
        };
        row("https://x.example/p", "");
        row("HTTPS://X.example/p", "");
        row("http://abc.onion/p", "");
        row("http://127.0.0.1:8080/p", "");
        row("http://localhost/p", "");
        row("http://[::1]/p", "");
        row("http://x.example/p", "plain http");
        row("http://onion/p", "plain http");
        row("http://localhost.x.example/p", "plain http");
        row("http://127.evil.example/p", "plain http");
        row("http://127./p", "plain http");
        row("http://127.0.0.1.evil.example/p", "plain http");
        row("http://x.example/.onion", "plain http");
        row("ftp://x.example/p", "not a web address");
        row("file:///etc/passwd", "no web address");
        row("javascript:alert(1)", "no web address");
        row("https://", "no web address");
        row("https://me:secret@x.example/", "user name");
        row("https://x.example@evil.example/", "user name");
        row("x.example", "no web address");
        row("", "no web address");
        row("https://x.example/\xff", "UTF-8");
    }
    void whatAnLnurlMayHold() {
        QFETCH(QByteArray, address);
        QFETCH(QString, refused);
        const auto read = readPaymentText(lnurlOf(address));
        QCOMPARE(read.has_value(), refused.isEmpty());
        if (!read) QVERIFY2(read.error().detail.contains(refused), qPrintable(read.error().detail));
    }

    void anInvoiceStandsOnceInAUri() {
        const QString twice = QStringLiteral("bitcoin:?lightning=") + invoiceText() +
                              QStringLiteral("&LIGHTNING=") + invoiceText();
        QVERIFY(readPaymentText(twice).error().detail.contains(u"twice"));
    }

    void tooLongIsRefusedBeforeItIsLookedAt() {
        QCOMPARE(readPaymentText(QString(kMaxPaymentTextLength + 1, u'a')).error().code,
                 ErrorCode::InvalidArgument);
        QVERIFY(!readPaymentText(QString(10'000'000, u'@')).has_value());
    }

    void jsonOfAnInvoiceHasExactlyItsKeys() {
        const QStringList keys{QStringLiteral("amount_msat"),
                               QStringLiteral("description"),
                               QStringLiteral("description_hash"),
                               QStringLiteral("expiry"),
                               QStringLiteral("fallbacks"),
                               QStringLiteral("features"),
                               QStringLiteral("min_final_cltv"),
                               QStringLiteral("network"),
                               QStringLiteral("payee"),
                               QStringLiteral("payment_hash"),
                               QStringLiteral("payment_secret"),
                               QStringLiteral("route_hints"),
                               QStringLiteral("timestamp"),
                               QStringLiteral("type")};
        Bolt11 invoice = plainInvoice();
        invoice.fallbacks.push_back({17, QByteArray(20, '\1'), {}});
        invoice.routeHints.push_back({RouteHop{QByteArray(33, '\2'), 0x0102030405060708, 1, 20, 3}});
        invoice.amount = kMaxMsat;
        const QJsonObject json =
            toJson(PaymentText(decodeBolt11(encodeBolt11(invoice, kInvoiceSecret).value()).value()));
        QCOMPARE(json.keys(), keys);
        QCOMPARE(json.value(u"type").toString(), QStringLiteral("bolt11"));
        QCOMPARE(json.value(u"network").toString(), QStringLiteral("regtest"));
        QCOMPARE(json.value(u"payment_hash").toString(), QStringLiteral("17").repeated(32));
        QCOMPARE(json.value(u"timestamp").toInteger(), 1'795'262'400);
        QCOMPARE(json.value(u"expiry").toInteger(), 3600);
        QVERIFY(json.value(u"min_final_cltv").isNull());
        QVERIFY(json.value(u"description_hash").isNull());
        QCOMPARE(json.value(u"features").toArray(), (QJsonArray{8, 14}));
        const QJsonObject fallback = json.value(u"fallbacks").toArray().first().toObject();
        QCOMPARE(fallback.value(u"version").toInt(), 17);
        QVERIFY(fallback.value(u"address").toString().startsWith(u'm'));
        const QJsonObject hop = json.value(u"route_hints").toArray().first().toArray().first().toObject();
        QCOMPARE(hop.value(u"short_channel_id").toString(), QStringLiteral("66051x263430x1800"));
        // 2.1e18 does not fit the 53 bits of a double: it must still be exact.
        QVERIFY(QJsonDocument(json)
                    .toJson(QJsonDocument::Compact)
                    .contains("\"amount_msat\":2100000000000000000,"));
    }

    void jsonOfAnAbsentValueIsNull() {
        Bolt11 invoice = plainInvoice();
        invoice.amount.reset();
        invoice.expirySeconds.reset();
        invoice.description = QString();
        const QJsonObject json =
            toJson(PaymentText(decodeBolt11(encodeBolt11(invoice, kInvoiceSecret).value()).value()));
        QVERIFY(json.contains(u"amount_msat") && json.value(u"amount_msat").isNull());
        QVERIFY(json.contains(u"expiry") && json.value(u"expiry").isNull());
        // An empty description is stated; none would be null.
        QVERIFY(json.value(u"description").isString());
        QVERIFY(json.value(u"fallbacks").toArray().isEmpty());
    }

    void jsonAgreesWithThePublishedInvoices() {
        for (const char* file : {"bolt/bolt11-vectors.json", "bolt/bolt11-generated.json"}) {
            for (const auto& row : specsJson(QLatin1String(file)).value(u"valid").toArray()) {
                const QJsonObject expected = row.toObject().value(u"decoded").toObject();
                const QJsonObject json =
                    toJson(readPaymentText(row.toObject().value(u"invoice").toString()).value());
                for (const char* key : {"amount_msat", "timestamp", "payment_hash", "payment_secret",
                                        "description", "description_hash", "expiry", "payee"}) {
                    QCOMPARE(json.value(QLatin1String(key)), expected.value(QLatin1String(key)));
                }
                QCOMPARE(json.value(u"min_final_cltv"), expected.value(u"min_final_cltv_expiry_delta"));
                QCOMPARE(json.value(u"features"), expected.value(u"feature_bits"));
                QCOMPARE(json.value(u"route_hints"), expected.value(u"routes"));
            }
        }
    }

    void jsonOfTheOthersNamesItsType() {
        const auto json = [](const QString& text) { return toJson(readPaymentText(text).value()); };
        QCOMPARE(json(QString(64, u'a')).value(u"type").toString(), QStringLiteral("payment_hash"));
        QCOMPARE(json(QString(64, u'a')).value(u"payment_hash").toString(), QString(64, u'a'));
        QCOMPARE(json(QStringLiteral("lnurlp:x.example/p")).value(u"type").toString(),
                 QStringLiteral("lnurl"));
        QCOMPARE(json(QStringLiteral("lnurlp:x.example/p")).value(u"url").toString(),
                 QStringLiteral("https://x.example/p"));
        const QJsonObject address = json(QStringLiteral("me@x.example"));
        QCOMPARE(address.value(u"type").toString(), QStringLiteral("lightning_address"));
        QCOMPARE(address.value(u"user").toString(), QStringLiteral("me"));
        QCOMPARE(address.value(u"domain").toString(), QStringLiteral("x.example"));
        const QJsonObject uri = json(QStringLiteral("bitcoin:") + kAddress +
                                     QStringLiteral("?amount=0.1&lightning=") + invoiceText());
        QCOMPARE(uri.value(u"type").toString(), QStringLiteral("bitcoin_uri"));
        QCOMPARE(uri.value(u"amount_sat").toInteger(), 10'000'000);
        QCOMPARE(uri.value(u"lightning").toObject().value(u"type").toString(), QStringLiteral("bolt11"));
        QVERIFY(uri.value(u"label").isNull());
    }

    void jsonOfAnErrorNamesCodeAndDetail() {
        const auto read = readPaymentText(u"lnbc1");
        const QJsonObject json = toJson(read.error()).value(u"error").toObject();
        QCOMPARE(json.keys(), (QStringList{QStringLiteral("code"), QStringLiteral("detail")}));
        QCOMPARE(json.value(u"code").toString(), QStringLiteral("invoice_malformed"));
        QVERIFY(!json.value(u"detail").toString().isEmpty());
    }

    void backendKindsHaveTheirText() {
        QCOMPARE(toText(BackendKind::Demo), QStringLiteral("demo"));
        QCOMPARE(toText(BackendKind::Lnd), QStringLiteral("lnd"));
    }
};

QTEST_GUILESS_MAIN(TestPaymentText)
#include "lightning_payment_text.moc"
