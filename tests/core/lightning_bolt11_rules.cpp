#include "base/secp256k1.h"
#include "lightning/bech32.h"
#include "lightning/bolt11.h"
#include "lightning/bolt11_fields.h"
#include "lightning_invoices.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace balcao;
using namespace balcao::test;

namespace {

/// The text with its checksum made right again, so that a test reaches what stands behind the checksum.
QString withGroups(const QString& invoice, const std::function<void(QByteArray&)>& change) {
    auto decoded = bech32::decode(invoice, kMaxBolt11Length).value();
    change(decoded.groups);
    return bech32::encode(decoded.prefix, decoded.groups, bech32::Variant::Bech32);
}

/// An invoice of exactly these fields, really signed.
QString signedInvoice(const QString& humanPart, const QByteArray& fields) {
    QByteArray groups = bolt11::numberGroups(1'795'262'400, bolt11::kTimestampGroups) + fields;
    const auto signature =
        secp256k1::signRecoverable(bolt11::signingDigest(humanPart, groups), kInvoiceSecret).value();
    QByteArray bytes = signature.compact;
    bytes.append(static_cast<char>(signature.recoveryId));
    groups += bech32::regroup(bytes, 8, 5, true).value();
    return bech32::encode(humanPart, groups, bech32::Variant::Bech32);
}

QByteArray field(bolt11::Tag tag, const QByteArray& groups) {
    QByteArray out;
    out.append(static_cast<char>(tag));
    out.append(static_cast<char>(groups.size() / 32));
    out.append(static_cast<char>(groups.size() % 32));
    return out + groups;
}

QByteArray bytesField(bolt11::Tag tag, const QByteArray& bytes) {
    return field(tag, bech32::regroup(bytes, 8, 5, true).value());
}

QByteArray hashAndSecret() {
    return bytesField(bolt11::Tag::PaymentHash, QByteArray(32, '\1')) +
           bytesField(bolt11::Tag::PaymentSecret, QByteArray(32, '\2'));
}

}  // namespace

/// The rules of the format one by one, on invoices made here.
class TestBolt11Rules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void amountsAreExact_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("msat");
        QTest::newRow("a millisatoshi") << QStringLiteral("10p") << qint64{1};
        QTest::newRow("99 millisatoshis") << QStringLiteral("990p") << qint64{99};
        QTest::newRow("a tenth of a satoshi") << QStringLiteral("1n") << qint64{100};
        QTest::newRow("a satoshi") << QStringLiteral("10n") << qint64{1'000};
        QTest::newRow("a satoshi and a millisatoshi") << QStringLiteral("10010p") << qint64{1'001};
        QTest::newRow("100 satoshis") << QStringLiteral("1u") << qint64{100'000};
        QTest::newRow("a millibitcoin") << QStringLiteral("1m") << qint64{100'000'000};
        QTest::newRow("2.5 millibitcoins") << QStringLiteral("2500u") << qint64{250'000'000};
        QTest::newRow("a bitcoin") << QStringLiteral("1") << kMsatPerBtc;
        QTest::newRow("a bitcoin and a millisatoshi") << QStringLiteral("1000000000010p") << kMsatPerBtc + 1;
        QTest::newRow("all there are") << QStringLiteral("21000000") << kMaxMsat.value();
        QTest::newRow("all but a millisatoshi")
            << QStringLiteral("20999999999999999990p") << kMaxMsat.value() - 1;
    }
    void amountsAreExact() {
        QFETCH(QString, text);
        QFETCH(qint64, msat);
        QCOMPARE(bolt11::readAmount(text).value().value(), msat);
        QCOMPARE(bolt11::amountText(Msat(msat)), text);
    }

    void amountsNeedNotBeInTheirShortestForm() {
        QCOMPARE(bolt11::readAmount(u"1000u").value(), Msat(100'000'000));
        QCOMPARE(bolt11::readAmount(u"1000000000000p").value(), Msat(kMsatPerBtc));
        QCOMPARE(bolt11::readAmount(u"21000000000000000000p").value(), kMaxMsat);
    }

    void wrongAmountsAreRefused_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"0",
                                 "0u",
                                 "00",
                                 "01",
                                 "01u",
                                 "u",
                                 "p",
                                 "0p",
                                 "1p",
                                 "15p",
                                 "25m5",
                                 "2500x",
                                 "2500U",
                                 "-1",
                                 "+1",
                                 "1.5m",
                                 " 1",
                                 "1 ",
                                 "1uu",
                                 "21000001",
                                 "21000000001m",
                                 "21000000000000000010p",
                                 "9223372036854775807",
                                 "9223372036854775808n",
                                 "99999999999999999999999999999999",
                                 "\u0661",
                                 "1e3",
                                 ""}) {
            QTest::addRow("'%s'", text) << QString::fromUtf8(text);
        }
    }
    void wrongAmountsAreRefused() {
        QFETCH(QString, text);
        const auto read = bolt11::readAmount(text);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().code, ErrorCode::InvoiceMalformed);
    }

    void everyNetworkHasItsPrefix() {
        const std::vector<std::pair<Network, QString>> prefixes{
            {Network::Mainnet, QStringLiteral("lnbc1")}, {Network::Testnet, QStringLiteral("lntb1")},
            {Network::Signet, QStringLiteral("lntbs1")}, {Network::Regtest, QStringLiteral("lnbcrt1")},
            {Network::Simnet, QStringLiteral("lnsb1")},
        };
        for (const auto& [network, start] : prefixes) {
            Bolt11 invoice = plainInvoice();
            invoice.network = network;
            invoice.amount.reset();
            const QString text = encodeBolt11(invoice, kInvoiceSecret).value();
            QVERIFY2(text.startsWith(start), qPrintable(text));
            QCOMPARE(decodeBolt11(text).value().network, network);
            QCOMPARE(networkFromText(toText(network)).value(), network);
        }
        QVERIFY(!networkFromText(QStringLiteral("bitcoin")).has_value());
        for (const char* prefix :
             {"lnxx", "ln", "lnb", "lnbcr", "lntbx", "lightning", "bc", "xnbc", "lnbcrtx"}) {
            const auto read = decodeBolt11(signedInvoice(QLatin1String(prefix), hashAndSecret()));
            QVERIFY2(!read.has_value(), prefix);
            QCOMPARE(read.error().code, ErrorCode::InvoiceMalformed);
        }
    }

    void upperCaseIsReadAndMixedCaseIsNot() {
        const QString text = encodeBolt11(plainInvoice(), kInvoiceSecret).value();
        QCOMPARE(describe(decodeBolt11(text.toUpper()).value()), describe(decodeBolt11(text).value()));
        QString mixed = text;
        mixed[10] = mixed[10].toUpper();
        mixed[0] = u'L';
        QVERIFY(!decodeBolt11(mixed).has_value());
    }

    void theOtherChecksumIsRefused() {
        const auto decoded =
            bech32::decode(encodeBolt11(plainInvoice(), kInvoiceSecret).value(), kMaxBolt11Length).value();
        const QString other = bech32::encode(decoded.prefix, decoded.groups, bech32::Variant::Bech32m);
        QCOMPARE(decodeBolt11(other).error().code, ErrorCode::InvoiceMalformed);
    }

    void descriptionsAreKeptToTheCharacter_data() {
        QTest::addColumn<QString>("description");
        QTest::newRow("empty") << QStringLiteral("");
        QTest::newRow("byte order mark") << QString(QChar(0xfeff) + QStringLiteral("x"));
        QTest::newRow("beyond 16 bits") << QStringLiteral("🧾 𠮷");
        QTest::newRow("zero") << QString(3, QChar(u'\0'));
        QTest::newRow("control characters") << QStringLiteral("a\r\n\t\x1b[31m");
        QTest::newRow("longest") << QString(639, u'a');
        QTest::newRow("longest of two-byte characters") << QString(319, u'ã');
    }
    void descriptionsAreKeptToTheCharacter() {
        QFETCH(QString, description);
        Bolt11 invoice = plainInvoice();
        invoice.description = description;
        const auto read = decodeBolt11(encodeBolt11(invoice, kInvoiceSecret).value());
        QCOMPARE(read.value().description, std::optional(description));
    }

    void everyChangedCharacterIsNoticed() {
        const QString text = encodeBolt11(plainInvoice(), kInvoiceSecret).value();
        for (qsizetype i = 0; i < text.size(); ++i) {
            QString changed = text;
            changed[i] = changed[i] == u'q' ? u'p' : u'q';
            QVERIFY2(!decodeBolt11(changed).has_value(), qPrintable(changed));
            QVERIFY(!decodeBolt11(text.first(i)).has_value());
        }
    }

    void aChangeBehindTheChecksumChangesThePayee() {
        // Without an n field any valid signature names some key: only a pinned payee notices. It must never
        // be the true one.
        const QString text = encodeBolt11(plainInvoice(), kInvoiceSecret).value();
        const QByteArray payee = decodeBolt11(text).value().payee;
        const QString changed = withGroups(text, [](QByteArray& groups) { groups[6] = groups[6] ^ 1; });
        const auto read = decodeBolt11(changed);
        if (read) QVERIFY(read->payee != payee);
    }

    void aStatedPayeeMustHaveSigned() {
        Bolt11 invoice = plainInvoice();
        invoice.payeeStated = true;
        const QString text = encodeBolt11(invoice, kInvoiceSecret).value();
        const Bolt11 read = decodeBolt11(text).value();
        QVERIFY(read.payeeStated);
        QCOMPARE(read.payee, secp256k1::publicKey(kInvoiceSecret).value());
        const auto changed =
            decodeBolt11(withGroups(text, [](QByteArray& groups) { groups[6] = groups[6] ^ 1; }));
        QCOMPARE(changed.error().code, ErrorCode::InvoiceSignature);
        const QByteArray other = secp256k1::publicKey(QByteArray(32, '\x44')).value();
        const auto forged = decodeBolt11(
            signedInvoice(QStringLiteral("lnbcrt"), hashAndSecret() + bytesField(bolt11::Tag::Payee, other)));
        QCOMPARE(forged.error().code, ErrorCode::InvoiceSignature);
        const auto noPoint = decodeBolt11(
            signedInvoice(QStringLiteral("lnbcrt"),
                          hashAndSecret() + bytesField(bolt11::Tag::Payee, QByteArray(33, '\0'))));
        QCOMPARE(noPoint.error().code, ErrorCode::InvoiceSignature);
    }

    void aRecoveryIdOutOfRangeIsASignatureError() {
        const QString text = encodeBolt11(plainInvoice(), kInvoiceSecret).value();
        const auto read = decodeBolt11(withGroups(text, [](QByteArray& groups) { groups.back() = '\4'; }));
        QCOMPARE(read.error().code, ErrorCode::InvoiceSignature);
    }

    void hashAndSecretAreMandatory() {
        const QString lnbcrt = QStringLiteral("lnbcrt");
        QVERIFY(decodeBolt11(signedInvoice(lnbcrt, hashAndSecret())).has_value());
        QCOMPARE(
            decodeBolt11(signedInvoice(lnbcrt, bytesField(bolt11::Tag::PaymentHash, QByteArray(32, '\1'))))
                .error()
                .code,
            ErrorCode::InvoiceMalformed);
        QCOMPARE(
            decodeBolt11(signedInvoice(lnbcrt, bytesField(bolt11::Tag::PaymentSecret, QByteArray(32, '\1'))))
                .error()
                .code,
            ErrorCode::InvoiceMalformed);
        QCOMPARE(decodeBolt11(signedInvoice(lnbcrt, {})).error().code, ErrorCode::InvoiceMalformed);
    }

    void fieldsOfAWrongLengthAndUnknownOnesAreSkipped() {
        QByteArray fields;
        for (const auto tag : {bolt11::Tag::PaymentHash, bolt11::Tag::PaymentSecret,
                               bolt11::Tag::DescriptionHash, bolt11::Tag::Payee}) {
            for (const int length : {0, 1, 51, 54}) fields += field(tag, QByteArray(length, '\x1f'));
        }
        fields += field(bolt11::Tag::PaymentHash, QByteArray(53, '\x1f'));
        fields += field(bolt11::Tag::Payee, QByteArray(52, '\x1f'));
        fields += field(bolt11::Tag{2}, QByteArray(7, '\x1f'));
        fields += field(bolt11::Tag{0}, {});
        fields += field(bolt11::Tag{31}, QByteArray(1023, '\x1f'));
        const auto read = decodeBolt11(signedInvoice(QStringLiteral("lnbcrt"), fields + hashAndSecret()));
        QVERIFY(read.has_value());
        QCOMPARE(read->paymentHash, QByteArray(32, '\1'));
        QCOMPARE(read->paymentSecret, QByteArray(32, '\2'));
        QVERIFY(read->descriptionHash.isEmpty());
        QVERIFY(!read->payeeStated);
    }

    void ofAFieldGivenTwiceTheFirstCounts() {
        const QByteArray twice =
            hashAndSecret() + bytesField(bolt11::Tag::PaymentHash, QByteArray(32, '\x9')) +
            bytesField(bolt11::Tag::PaymentSecret, QByteArray(32, '\x9')) +
            bytesField(bolt11::Tag::Description, "first") + bytesField(bolt11::Tag::Description, "second") +
            field(bolt11::Tag::Expiry, bolt11::numberGroups(60)) +
            field(bolt11::Tag::Expiry, bolt11::numberGroups(61));
        const Bolt11 read = decodeBolt11(signedInvoice(QStringLiteral("lnbcrt"), twice)).value();
        QCOMPARE(read.paymentHash, QByteArray(32, '\1'));
        QCOMPARE(read.paymentSecret, QByteArray(32, '\2'));
        QCOMPARE(read.description, std::optional(QStringLiteral("first")));
        QCOMPARE(read.expirySeconds, std::optional<qint64>(60));
    }

    void malformedFieldsAreRefused_data() {
        QTest::addColumn<QByteArray>("fields");
        using bolt11::Tag;
        QTest::newRow("tag alone") << QByteArray(1, '\1');
        QTest::newRow("tag and half a length") << QByteArray(2, '\1');
        QTest::newRow("longer than what is left") << QByteArray("\x02\x1f\x1f\x01", 4);
        QTest::newRow("description with leftover bits") << field(Tag::Description, QByteArray("\x1\x1", 2));
        QTest::newRow("description of one group") << field(Tag::Description, QByteArray(1, '\0'));
        QTest::newRow("description that is not UTF-8") << bytesField(Tag::Description, "caf\xe9");
        QTest::newRow("description cut inside a character") << bytesField(Tag::Description, "caf\xc3");
        QTest::newRow("overlong UTF-8") << bytesField(Tag::Description, "\xc0\xaf");
        QTest::newRow("surrogate in UTF-8") << bytesField(Tag::Description, "\xed\xa0\x80");
        QTest::newRow("expiry of 64 bits") << field(Tag::Expiry, QByteArray(13, '\x1f'));
        QTest::newRow("final CLTV of many bits") << field(Tag::MinFinalCltv, QByteArray(100, '\1'));
        QTest::newRow("route hint of no hop") << field(Tag::RouteHint, {});
        QTest::newRow("route hint of half a hop") << bytesField(Tag::RouteHint, QByteArray(50, '\2'));
        QTest::newRow("route hint of a hop and a bit") << bytesField(Tag::RouteHint, QByteArray(52, '\2'));
    }
    void malformedFieldsAreRefused() {
        QFETCH(QByteArray, fields);
        const auto read = decodeBolt11(signedInvoice(QStringLiteral("lnbcrt"), hashAndSecret() + fields));
        QVERIFY(!read.has_value());
        QCOMPARE(toText(read.error().code), toText(ErrorCode::InvoiceMalformed));
    }

    void numbersMayHaveLeadingZeros() {
        const QByteArray padded = QByteArray(40, '\0') + bolt11::numberGroups(600);
        const Bolt11 read = decodeBolt11(signedInvoice(QStringLiteral("lnbcrt"),
                                                       hashAndSecret() + field(bolt11::Tag::Expiry, padded)))
                                .value();
        QCOMPARE(read.expirySeconds, std::optional<qint64>(600));
    }

    void anExpiryPastAllTimeNeverWraps() {
        for (const qint64 seconds :
             {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max() / 1000}) {
            Bolt11 invoice = plainInvoice();
            invoice.expirySeconds = seconds;
            const Bolt11 read = decodeBolt11(encodeBolt11(invoice, kInvoiceSecret).value()).value();
            QCOMPARE(read.expirySeconds, std::optional(seconds));
            QCOMPARE(toUnixMs(read.expiresAt()), std::numeric_limits<qint64>::max());
        }
    }

    void unknownEvenFeaturesAreRefusedAndOddOnesKept() {
        for (const int bit : {0, 2, 10, 12, 18, 30, 50, 100, 256, 5114}) {
            Bolt11 invoice = plainInvoice();
            invoice.featureBits = {8, 14, bit};
            const auto read = decodeBolt11(encodeBolt11(invoice, kInvoiceSecret).value());
            QCOMPARE(read.error().code, ErrorCode::InvoiceFeature);
            QVERIFY(read.error().detail.contains(QString::number(bit)));
        }
        Bolt11 invoice = plainInvoice();
        invoice.featureBits = {8, 9, 14, 16, 17, 24, 25, 36, 48, 99, 263, 5113};
        QCOMPARE(decodeBolt11(encodeBolt11(invoice, kInvoiceSecret).value()).value().featureBits,
                 invoice.featureBits);
    }

    void fallbacksThatAreNoAddressAreSkipped() {
        using bolt11::Tag;
        const QByteArray fields = hashAndSecret() + field(Tag::Fallback, {}) +
                                  field(Tag::Fallback, QByteArray("\x00\x01", 2)) +
                                  field(Tag::Fallback, QByteArray(1 + 31, '\x11')) +
                                  field(Tag::Fallback, QByteArray(1 + 32, '\x13')) +
                                  field(Tag::Fallback, QByteArray(1 + 32, '\x11'));
        const Bolt11 read = decodeBolt11(signedInvoice(QStringLiteral("lnbcrt"), fields)).value();
        QCOMPARE(read.fallbacks.size(), std::size_t{1});
        QCOMPARE(read.fallbacks[0].version, 17);
    }

    void tooLongIsRefusedBeforeItIsLookedAt() {
        QCOMPARE(decodeBolt11(QString(kMaxBolt11Length + 1, u'q')).error().code, ErrorCode::InvoiceMalformed);
        QCOMPARE(decodeBolt11(QString(50'000'000, u'1')).error().code, ErrorCode::InvoiceMalformed);
        Bolt11 invoice = plainInvoice();
        for (int i = 0; i < 90; ++i)
            invoice.routeHints.push_back({RouteHop{QByteArray(33, '\2'), 1, 1, 1, 1}});
        QCOMPARE(encodeBolt11(invoice, kInvoiceSecret).error().code, ErrorCode::InvalidArgument);
        invoice.routeHints.resize(70);
        const QString text = encodeBolt11(invoice, kInvoiceSecret).value();
        QVERIFY(text.size() > 6000);
        QCOMPARE(decodeBolt11(text).value().routeHints.size(), std::size_t{70});
    }

    void whatCannotBeWrittenIsRefused_data() {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 20; ++i) QTest::addRow("fault %d", i) << i;
    }
    void whatCannotBeWrittenIsRefused() {
        QFETCH(int, which);
        Bolt11 invoice = plainInvoice();
        switch (which) {
            case 0: invoice.amount = Msat(0); break;
            case 1: invoice.amount = Msat(-1); break;
            case 2: invoice.amount = Msat(kMaxMsat.value() + 1); break;
            case 3: invoice.timestamp = fromUnixMs(1'795'262'400'001); break;
            case 4: invoice.timestamp = fromUnixMs(-1000); break;
            case 5: invoice.timestamp = fromUnixMs((qint64{1} << 35) * 1000); break;
            case 6: invoice.paymentHash.chop(1); break;
            case 7: invoice.paymentSecret.clear(); break;
            case 8: invoice.description.reset(); break;
            case 9: invoice.descriptionHash = QByteArray(32, '\1'); break;
            case 10: invoice.description = QString(640, u'a'); break;
            case 11: invoice.description = QString(QChar(0xd800)); break;
            case 12: invoice.expirySeconds = -1; break;
            case 13: invoice.minFinalCltv = -1; break;
            case 14: invoice.metadata = QByteArray(640, '\1'); break;
            case 15: invoice.featureBits = {-1}; break;
            case 16: invoice.featureBits = {5115}; break;
            case 17: invoice.fallbacks.push_back({0, QByteArray(21, '\1'), {}}); break;
            case 18: invoice.routeHints.emplace_back(); break;
            case 19: invoice.routeHints.emplace_back(13, RouteHop{QByteArray(33, '\2'), 1, 1, 1, 1}); break;
        }
        const auto written = encodeBolt11(invoice, kInvoiceSecret);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!written.error().detail.isEmpty());
    }

    void aKeyOutsideTheOrderCannotSign() {
        QCOMPARE(encodeBolt11(plainInvoice(), QByteArray(32, '\0')).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(encodeBolt11(plainInvoice(), QByteArray()).error().code, ErrorCode::InvalidArgument);
    }

    void randomInvoicesSurviveWritingAndReading() {
        const quint32 seed = chosenSeed();
        QRandomGenerator random(seed);
        for (int round = 0; round < 500; ++round) {
            const QByteArray secret = randomSecret(random);
            const Bolt11 invoice = randomInvoice(random);
            const auto text = encodeBolt11(invoice, secret);
            const QByteArray where =
                QStringLiteral("BALCAO_SEED=%1 round %2").arg(seed).arg(round).toLatin1();
            QVERIFY2(text.has_value(), QByteArray(where + (text ? "" : text.error().detail.toLatin1())));
            const auto read = decodeBolt11(*text);
            QVERIFY2(read.has_value(), QByteArray(where + (read ? "" : read.error().detail.toLatin1())));
            QVERIFY2(read->payee == secp256k1::publicKey(secret).value(), where);
            Bolt11 expected = invoice;
            expected.payee = read->payee;
            expected.signature = read->signature;
            expected.recoveryId = read->recoveryId;
            QVERIFY2(describe(*read) == describe(expected), where);
            for (const FallbackAddress& fallback : read->fallbacks) {
                QVERIFY2(!fallback.address.isEmpty(), where);
            }
            QVERIFY2(encodeBolt11(*read, secret).value() == *text, where);
        }
    }

    void randomDamageNeverBreaksTheReader() {
        const quint32 seed = chosenSeed();
        QRandomGenerator random(seed);
        for (int round = 0; round < 2000; ++round) {
            QString text = encodeBolt11(randomInvoice(random), kInvoiceSecret).value();
            const bool keepChecksum = random.bounded(2) == 0;
            const auto damage = [&random](QByteArray& groups) {
                for (int i = 0; i <= random.bounded(3); ++i) {
                    groups[random.bounded(static_cast<int>(groups.size()))] =
                        static_cast<char>(random.bounded(32));
                }
                if (random.bounded(4) == 0) groups.chop(random.bounded(static_cast<int>(groups.size())));
            };
            if (keepChecksum) {
                text = withGroups(text, damage);
            } else {
                text[random.bounded(static_cast<int>(text.size()))] = QChar(random.bounded(0x10000));
            }
            const auto read = decodeBolt11(text);
            if (!read) QVERIFY(!read.error().detail.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestBolt11Rules)
#include "lightning_bolt11_rules.moc"
