#include "base/secp256k1.h"
#include "lightning/bech32.h"
#include "lightning/invoice_guard.h"
#include "lightning_invoices.h"

#include <QCryptographicHash>
#include <QTest>

#include <functional>

using namespace balcao;
using namespace balcao::test;

namespace {

const Instant kNow = fromUnixMs(1'795'262'400'000);

/// An invoice and what was asked for: they fit until a row changes one of them.
struct Case {
    Bolt11 invoice = plainInvoice();
    QByteArray secret = kInvoiceSecret;
    ExpectedInvoice expected;
    Instant now = kNow;
    QString text;  ///< written from the invoice when empty

    Case() {
        expected.network = invoice.network;
        expected.amount = *invoice.amount;
        expected.paymentHash = invoice.paymentHash;
        expected.pinnedPayee = secp256k1::publicKey(secret).value();
        expected.description = invoice.description;
        expected.notLaterThan = kNow + std::chrono::hours(1);
    }

    [[nodiscard]] Result<Bolt11> check() const {
        const QString shown = text.isEmpty() ? encodeBolt11(invoice, secret).value() : text;
        return checkInvoice(shown, expected, now);
    }
};

using Change = std::function<void(Case&)>;

}  // namespace

Q_DECLARE_METATYPE(Change)

class TestInvoiceGuard : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void whatFitsPasses_data() {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, const Change& change) { QTest::newRow(name) << change; };
        row("as asked", [](Case&) {});
        row("upper case", [](Case& c) { c.text = encodeBolt11(c.invoice, c.secret).value().toUpper(); });
        row("hash chosen by the node", [](Case& c) { c.expected.paymentHash.clear(); });
        row("payee not pinned", [](Case& c) {
            c.expected.pinnedPayee.clear();
            c.secret = QByteArray(32, '\x09');
        });
        row("payee stated in the invoice", [](Case& c) { c.invoice.payeeStated = true; });
        row("description not compared", [](Case& c) { c.expected.description.reset(); });
        row("description as its hash", [](Case& c) {
            c.invoice.descriptionHash =
                QCryptographicHash::hash(c.invoice.description->toUtf8(), QCryptographicHash::Sha256);
            c.invoice.description.reset();
        });
        row("life not limited", [](Case& c) {
            c.expected.notLaterThan = {};
            c.invoice.expirySeconds = 10'000'000;
        });
        row("lives two minutes longer", [](Case& c) { c.invoice.expirySeconds = 3600 + 120; });
        row("lives shorter", [](Case& c) { c.invoice.expirySeconds = 60; });
        row("last millisecond", [](Case& c) { c.now = kNow + std::chrono::hours(1) - Millis(1); });
        row("expiry by default", [](Case& c) { c.invoice.expirySeconds.reset(); });
        row("a millisatoshi", [](Case& c) { c.invoice.amount = c.expected.amount = Msat(1); });
        row("odd features", [](Case& c) { c.invoice.featureBits = {8, 14, 17, 25, 1001}; });
    }
    void whatFitsPasses() {
        QFETCH(Change, change);
        Case c;
        change(c);
        const auto checked = c.check();
        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().detail));
        QCOMPARE(checked->paymentHash, c.invoice.paymentHash);
        QCOMPARE(checked->amount, c.invoice.amount);
    }

    void eachWrongThingHasItsOwnError_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, ErrorCode code, const Change& change) {
            QTest::newRow(name) << change << code;
        };
        row("no invoice", ErrorCode::InvoiceMalformed, [](Case& c) { c.text = QStringLiteral("hello"); });
        row("cut off", ErrorCode::InvoiceMalformed,
            [](Case& c) { c.text = encodeBolt11(c.invoice, c.secret).value().chopped(1); });
        row("behind a scheme", ErrorCode::InvoiceMalformed, [](Case& c) {
            c.text = QStringLiteral("lightning:") + encodeBolt11(c.invoice, c.secret).value();
        });
        row("signed by another than stated", ErrorCode::InvoiceSignature, [](Case& c) {
            c.invoice.payeeStated = true;
            auto decoded =
                bech32::decode(encodeBolt11(c.invoice, c.secret).value(), kMaxBolt11Length).value();
            decoded.groups[6] = decoded.groups[6] ^ 1;
            c.text = bech32::encode(decoded.prefix, decoded.groups, decoded.variant);
        });
        row("unknown demand", ErrorCode::InvoiceFeature, [](Case& c) {
            c.invoice.featureBits = {8, 14, 100};
        });
        for (const Network other : {Network::Mainnet, Network::Testnet, Network::Signet, Network::Simnet}) {
            row(qPrintable(QStringLiteral("for ") + toText(other)), ErrorCode::InvoiceNetwork,
                [other](Case& c) { c.invoice.network = other; });
        }
        row("a millisatoshi more", ErrorCode::InvoiceAmount,
            [](Case& c) { c.invoice.amount = Msat(c.expected.amount.value() + 1); });
        row("a millisatoshi less", ErrorCode::InvoiceAmount,
            [](Case& c) { c.invoice.amount = Msat(c.expected.amount.value() - 1); });
        row("no amount", ErrorCode::InvoiceAmount, [](Case& c) { c.invoice.amount.reset(); });
        row("no amount where none was asked", ErrorCode::InvoiceAmount, [](Case& c) {
            c.invoice.amount.reset();
            c.expected.amount = Msat(0);
        });
        row("another payment hash", ErrorCode::InvoiceHash,
            [](Case& c) { c.invoice.paymentHash = QByteArray(32, '\x66'); });
        row("just expired", ErrorCode::InvoiceExpired, [](Case& c) { c.now = kNow + std::chrono::hours(1); });
        row("long expired", ErrorCode::InvoiceExpired,
            [](Case& c) { c.now = kNow + std::chrono::hours(1000); });
        row("expires at once", ErrorCode::InvoiceExpired, [](Case& c) { c.invoice.expirySeconds = 0; });
        row("lives too long", ErrorCode::InvoiceExpired,
            [](Case& c) { c.invoice.expirySeconds = 3600 + 121; });
        row("lives for ever", ErrorCode::InvoiceExpired,
            [](Case& c) { c.invoice.expirySeconds = std::numeric_limits<qint64>::max(); });
        row("another payee", ErrorCode::InvoicePayee, [](Case& c) { c.secret = QByteArray(32, '\x09'); });
        row("another description", ErrorCode::InvoiceDescription,
            [](Case& c) { c.invoice.description = QStringLiteral("Segunda via"); });
        row("hash of another description", ErrorCode::InvoiceDescription, [](Case& c) {
            c.invoice.description.reset();
            c.invoice.descriptionHash = QByteArray(32, '\x01');
        });
    }
    void eachWrongThingHasItsOwnError() {
        QFETCH(Change, change);
        QFETCH(ErrorCode, code);
        Case c;
        change(c);
        const auto checked = c.check();
        QVERIFY(!checked.has_value());
        QCOMPARE(toText(checked.error().code), toText(code));
        QVERIFY(!checked.error().detail.isEmpty());
    }

    void noDetailCarriesTheCustomersText() {
        Case c;
        c.expected.description = QStringLiteral("Maria da Silva");
        QVERIFY(!c.check().error().detail.contains(u"Maria"));
    }

    void aPreimageProvesOnlyItsOwnHash() {
        const QByteArray preimage(32, '\x2a');
        const QByteArray paymentHash = QCryptographicHash::hash(preimage, QCryptographicHash::Sha256);
        QVERIFY(proves(preimage, paymentHash));
        QVERIFY(!proves(QByteArray(32, '\x2b'), paymentHash));
        QVERIFY(!proves({}, {}));
        QVERIFY(!proves({}, paymentHash));
        QVERIFY(!proves(preimage, {}));
        QVERIFY(!proves(preimage, paymentHash.first(31)));
        // SHA-256 of 31 or 33 bytes is a hash too, but no Lightning preimage.
        const QByteArray shorter(31, '\x2a');
        QVERIFY(!proves(shorter, QCryptographicHash::hash(shorter, QCryptographicHash::Sha256)));
    }
};

QTEST_GUILESS_MAIN(TestInvoiceGuard)
#include "lightning_invoice_guard.moc"
