#include "base/secp256k1.h"
#include "lightning/bolt11.h"
#include "lightning/bolt11_fields.h"
#include "lightning_invoices.h"
#include "lightning_specs.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

using namespace balcao;
using namespace balcao::test;

namespace {

const char* const kVectors = "bolt/bolt11-vectors.json";
const char* const kGenerated = "bolt/bolt11-generated.json";

QString channelText(quint64 id) {
    return QStringLiteral("%1x%2x%3").arg(id >> 40).arg((id >> 16) & 0xffffff).arg(id & 0xffff);
}

/// Rows of the spec's and of the generated vectors: name, invoice, what an independent decoder read.
void addVectorRows(const char* array) {
    QTest::addColumn<QString>("invoice");
    QTest::addColumn<QJsonObject>("vector");
    for (const char* file : {kVectors, kGenerated}) {
        const QJsonArray rows = specsJson(QLatin1String(file)).value(QLatin1String(array)).toArray();
        for (const auto& row : rows) {
            const QJsonObject vector = row.toObject();
            const QString name = vector.value(u"name").toString();
            QTest::addRow("%s: %s", file, qPrintable(name)) << vector.value(u"invoice").toString() << vector;
        }
    }
}

void compareNumber(const std::optional<qint64>& actual, const QJsonValue& expected) {
    QCOMPARE(actual.has_value(), !expected.isNull());
    if (actual) QCOMPARE(*actual, expected.toInteger());
}

void compareRoutes(const Bolt11& invoice, const QJsonArray& routes) {
    QCOMPARE(invoice.routeHints.size(), static_cast<std::size_t>(routes.size()));
    for (std::size_t i = 0; i < invoice.routeHints.size(); ++i) {
        const QJsonArray hops = routes[static_cast<qsizetype>(i)].toArray();
        QCOMPARE(invoice.routeHints[i].size(), static_cast<std::size_t>(hops.size()));
        for (std::size_t j = 0; j < invoice.routeHints[i].size(); ++j) {
            const RouteHop& hop = invoice.routeHints[i][j];
            const QJsonObject expected = hops[static_cast<qsizetype>(j)].toObject();
            QCOMPARE(hop.nodeId, hex(expected.value(u"pubkey").toString()));
            QCOMPARE(channelText(hop.shortChannelId), expected.value(u"short_channel_id").toString());
            QCOMPARE(qint64{hop.feeBaseMsat}, expected.value(u"fee_base_msat").toInteger());
            QCOMPARE(qint64{hop.feeProportionalMillionths},
                     expected.value(u"fee_proportional_millionths").toInteger());
            QCOMPARE(qint64{hop.cltvExpiryDelta}, expected.value(u"cltv_expiry_delta").toInteger());
        }
    }
}

}  // namespace

/// Invoices that others published, and what others read in them.
class TestBolt11 : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void anInvoiceOfTheSpecificationIsReadWhole() {
        const auto read = decodeBolt11(
            u"lnbc2500u1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqs"
            u"yqcyq5"
            u"rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087n"
            u"e0xh8nh"
            u"edh8w27kyke0lp53ut353s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh");
        QVERIFY(read.has_value());
        QCOMPARE(read->network, Network::Mainnet);
        QCOMPARE(read->amount, std::optional(Msat(250'000'000)));
        QCOMPARE(toUnixMs(read->timestamp), 1'496'314'658'000);
        QCOMPARE(read->paymentHash.toHex(),
                 QByteArray("0001020304050607080900010203040506070809000102030405060708090102"));
        QCOMPARE(read->paymentSecret, QByteArray(32, '\x11'));
        QCOMPARE(read->description, std::optional(QStringLiteral("1 cup coffee")));
        QVERIFY(read->descriptionHash.isEmpty());
        QCOMPARE(read->expirySeconds, std::optional<qint64>(60));
        QVERIFY(!read->minFinalCltv);
        QCOMPARE(read->effectiveMinFinalCltv(), 18);
        QCOMPARE(toUnixMs(read->expiresAt()), 1'496'314'718'000);
        QCOMPARE(read->payee.toHex(),
                 QByteArray("03e7156ae33b0a208d0744199163177e909e80176e55d97a2f221ede0f934dd9ad"));
        QVERIFY(!read->payeeStated);
        QCOMPARE(read->featureBits, (QVector<int>{8, 14}));
    }

    void theSpecificationsKeySignsToTheSpecificationsText() {
        const QString text = QStringLiteral(
            "lnbc2500u1pvjluezsp5zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygspp5qqqsyqcyq5rqwzqfqqqsy"
            "qcyq5"
            "rqwzqfqqqsyqcyq5rqwzqfqypqdq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087ne"
            "0xh8nh"
            "edh8w27kyke0lp53ut353s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh");
        const QByteArray secret = hex("e126f68f7eafcc8b74f54d269fe206be715000f94dac067d1c04a8ca3b2db734");
        QCOMPARE(encodeBolt11(decodeBolt11(text).value(), secret).value(), text);
    }

    void publishedInvoicesAreReadAsAnIndependentDecoderDoes_data() { addVectorRows("valid"); }
    void publishedInvoicesAreReadAsAnIndependentDecoderDoes() {
        QFETCH(QString, invoice);
        QFETCH(QJsonObject, vector);
        const QJsonObject expected = vector.value(u"decoded").toObject();
        const auto read = decodeBolt11(invoice);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
        QCOMPARE(bolt11::prefixOf(read->network), expected.value(u"currency").toString());
        compareNumber(read->amount ? std::optional(read->amount->value()) : std::nullopt,
                      expected.value(u"amount_msat"));
        QCOMPARE(toUnixMs(read->timestamp), expected.value(u"timestamp").toInteger() * 1000);
        QCOMPARE(read->paymentHash, hex(expected.value(u"payment_hash").toString()));
        QCOMPARE(read->paymentSecret, hex(expected.value(u"payment_secret").toString()));
        QCOMPARE(read->description.has_value(), !expected.value(u"description").isNull());
        QCOMPARE(read->description.value_or(QString()), expected.value(u"description").toString());
        QCOMPARE(read->descriptionHash, hex(expected.value(u"description_hash").toString()));
        QCOMPARE(read->payee, hex(expected.value(u"payee").toString()));
        QCOMPARE(read->payeeStated, expected.value(u"payee_source").toString() != u"recovered");
        compareNumber(read->expirySeconds, expected.value(u"expiry"));
        compareNumber(read->minFinalCltv, expected.value(u"min_final_cltv_expiry_delta"));
        QCOMPARE(read->effectiveExpirySeconds(), expected.value(u"expiry_effective").toInteger());
        QCOMPARE(read->effectiveMinFinalCltv(), expected.value(u"min_final_cltv_effective").toInteger());
        QCOMPARE(toUnixMs(read->expiresAt()), expected.value(u"expires_at").toInteger() * 1000);
        QCOMPARE(read->metadata, hex(expected.value(u"metadata").toString()));
        QCOMPARE(read->signature, hex(expected.value(u"signature").toString()));
        QCOMPARE(qint64{read->recoveryId}, expected.value(u"recovery_id").toInteger());

        QVector<int> bits;
        for (const auto& bit : expected.value(u"feature_bits").toArray()) bits.append(bit.toInt());
        QCOMPARE(read->featureBits, bits);
        const QJsonArray fallbacks = expected.value(u"fallbacks").toArray();
        QCOMPARE(read->fallbacks.size(), static_cast<std::size_t>(fallbacks.size()));
        for (std::size_t i = 0; i < read->fallbacks.size(); ++i) {
            const QJsonObject fallback = fallbacks[static_cast<qsizetype>(i)].toObject();
            QCOMPARE(read->fallbacks[i].version, fallback.value(u"version").toInt());
            QCOMPARE(read->fallbacks[i].program, hex(fallback.value(u"program").toString()));
            // The titles of the specification name the address, so they prove our text of it.
            const QString title = vector.value(u"title").toString();
            if (title.contains(u"fallback")) QVERIFY(title.contains(read->fallbacks[i].address));
        }
        compareRoutes(*read, expected.value(u"routes").toArray());
        if (vector.contains(u"preimage")) {
            QCOMPARE(QCryptographicHash::hash(hex(vector.value(u"preimage").toString()),
                                              QCryptographicHash::Sha256),
                     read->paymentHash);
        }
    }

    void writingWhatWasReadGivesTheSameInvoice_data() { addVectorRows("valid"); }
    void writingWhatWasReadGivesTheSameInvoice() {
        QFETCH(QString, invoice);
        QFETCH(QJsonObject, vector);
        const QByteArray secret = hex(specsJson(QLatin1String(kVectors)).value(u"priv_key").toString());
        const Bolt11 read = decodeBolt11(invoice).value();
        const auto written = encodeBolt11(read, secret);
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().detail));
        Bolt11 again = decodeBolt11(*written).value();
        QCOMPARE(again.payee, secp256k1::publicKey(secret).value());
        // Where the vectors have fields in our order, RFC 6979 makes it the same text.
        if (again.signature == read.signature) QCOMPARE(*written, invoice.toLower());
        again.signature = read.signature;
        again.recoveryId = read.recoveryId;
        again.payee = read.payee;
        QCOMPARE(describe(again), describe(read));
    }

    void publishedInvalidInvoicesAreRefused_data() { addVectorRows("invalid"); }
    void publishedInvalidInvoicesAreRefused() {
        QFETCH(QString, invoice);
        QFETCH(QJsonObject, vector);
        const auto read = decodeBolt11(invoice);
        QVERIFY(!read.has_value());
        const QString why = vector.value(u"error").toString();
        const ErrorCode expected = why.startsWith(u"features")    ? ErrorCode::InvoiceFeature
                                   : why.startsWith(u"signature") ? ErrorCode::InvoiceSignature
                                                                  : ErrorCode::InvoiceMalformed;
        QCOMPARE(toText(read.error().code), toText(expected));
        QVERIFY(!read.error().detail.isEmpty());
    }

    void theVectorsAreAllThere() {
        QVERIFY(specsJson(QLatin1String(kVectors)).value(u"valid").toArray().size() >= 16);
        QVERIFY(specsJson(QLatin1String(kVectors)).value(u"invalid").toArray().size() >= 8);
        QVERIFY(specsJson(QLatin1String(kGenerated)).value(u"valid").toArray().size() >= 10);
    }

    void invoicesOfCoreLightningAgreeWithItsOwnReports() {
        const QJsonArray reports =
            specsJson(QStringLiteral("cln/invoices.json")).value(u"invoices").toArray();
        QVERIFY(reports.size() >= 33);
        for (const QJsonValue& each : reports) {
            const QJsonObject report = each.toObject();
            const auto read = decodeBolt11(report.value(u"bolt11").toString());
            QVERIFY2(read.has_value(), qPrintable(report.value(u"bolt11").toString()));
            QCOMPARE(read->network, Network::Regtest);
            QCOMPARE(read->paymentHash, hex(report.value(u"payment_hash").toString()));
            if (report.contains(u"payment_secret")) {
                QCOMPARE(read->paymentSecret, hex(report.value(u"payment_secret").toString()));
            }
            if (report.contains(u"expires_at")) {
                QCOMPARE(toUnixMs(read->expiresAt()) / 1000, report.value(u"expires_at").toInteger());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBolt11)
#include "lightning_bolt11.moc"
