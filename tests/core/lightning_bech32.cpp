#include "lightning/bech32.h"
#include "lightning/bitcoin_address.h"
#include "lightning_invoices.h"
#include "lightning_specs.h"

#include <QJsonArray>
#include <QTest>

using namespace balcao;
using namespace balcao::test;

namespace {

void addRows(const char* array) {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray rows =
        specsJson(QStringLiteral("bolt/bech32-vectors.json")).value(QLatin1String(array)).toArray();
    for (const auto& row : rows) {
        const QJsonObject vector = row.toObject();
        // The hex is exact where the text has characters that JSON or a terminal changes.
        const QString text = QString::fromLatin1(hex(vector.value(u"hex").toString()));
        QTest::addRow("%s", qPrintable(text)) << text << vector;
    }
}

/// Output script of an address: what its vectors state.
QByteArray scriptOf(const BitcoinAddress& address) {
    QByteArray script;
    script.append(static_cast<char>(address.version == 0 ? 0 : 0x50 + address.version));
    script.append(static_cast<char>(address.program.size()));
    return script + address.program;
}

}  // namespace

class TestBech32 : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void validBech32IsReadAndWrittenAgain_data() { addRows("bech32_valid"); }
    void validBech32IsReadAndWrittenAgain() {
        QFETCH(QString, text);
        const auto decoded = bech32::decode(text, bech32::kAddressLength);
        QVERIFY2(decoded.has_value(), decoded ? "" : qPrintable(decoded.error().detail));
        QCOMPARE(decoded->variant, bech32::Variant::Bech32);
        QCOMPARE(bech32::encode(decoded->prefix, decoded->groups, decoded->variant), text.toLower());
    }

    void invalidBech32IsRefused_data() { addRows("bech32_invalid"); }
    void invalidBech32IsRefused() {
        QFETCH(QString, text);
        const auto decoded = bech32::decode(text, bech32::kAddressLength);
        QVERIFY(!decoded.has_value());
        QCOMPARE(decoded.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!decoded.error().detail.isEmpty());
    }

    void validBech32mIsReadAndWrittenAgain_data() { addRows("bech32m_valid"); }
    void validBech32mIsReadAndWrittenAgain() {
        QFETCH(QString, text);
        const auto decoded = bech32::decode(text, bech32::kAddressLength);
        QVERIFY2(decoded.has_value(), decoded ? "" : qPrintable(decoded.error().detail));
        QCOMPARE(decoded->variant, bech32::Variant::Bech32m);
        QCOMPARE(bech32::encode(decoded->prefix, decoded->groups, decoded->variant), text.toLower());
    }

    void invalidBech32mIsRefused_data() { addRows("bech32m_invalid"); }
    void invalidBech32mIsRefused() {
        QFETCH(QString, text);
        QVERIFY(!bech32::decode(text, bech32::kAddressLength).has_value());
    }

    void segwitAddressesAreReadAndWritten_data() { addRows("segwit_valid_bip350"); }
    void segwitAddressesAreReadAndWritten() {
        QFETCH(QString, text);
        QFETCH(QJsonObject, vector);
        const auto address = readAddress(text);
        QVERIFY2(address.has_value(), address ? "" : qPrintable(address.error().detail));
        QCOMPARE(scriptOf(*address), hex(vector.value(u"script_pubkey").toString()));
        const Network network =
            text.startsWith(u"bc", Qt::CaseInsensitive) ? Network::Mainnet : Network::Testnet;
        QCOMPARE(addressText(*address, network), text.toLower());
    }

    void wrongSegwitAddressesAreRefused_data() { addRows("segwit_invalid_bip350"); }
    void wrongSegwitAddressesAreRefused() {
        QFETCH(QString, text);
        QVERIFY(!readAddress(text).has_value());
    }

    void aFewKnownTextsHold() {
        QCOMPARE(bech32::encode(QStringLiteral("a"), {}, bech32::Variant::Bech32),
                 QStringLiteral("a12uel5l"));
        QCOMPARE(bech32::encode(QStringLiteral("a"), {}, bech32::Variant::Bech32m),
                 QStringLiteral("a1lqfn3a"));
        QVERIFY(bech32::decode(u"A12UEL5L", 90).has_value());
        QVERIFY(!bech32::decode(u"A12uEL5L", 90).has_value());
        QVERIFY(!bech32::decode(u"a12uel5m", 90).has_value());
        QVERIFY(!bech32::decode(u"a12uel5l", 7).has_value());
        QVERIFY(!bech32::decode(u"", 90).has_value());
        QVERIFY(!bech32::decode(u"1", 90).has_value());
        QVERIFY(!bech32::decode(u"12uel5l", 90).has_value());
        QVERIFY(!bech32::decode(u"a12uel5", 90).has_value());
    }

    void eachFaultHasItsReason_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("prefix") << QString(QString(84, u'a') + QStringLiteral("1qqqqqq"))
                                << QStringLiteral("prefix too long");
        QTest::newRow("case") << QStringLiteral("A12uEL5L") << QStringLiteral("case");
        QTest::newRow("space") << QStringLiteral("a1 2uel5l") << QStringLiteral("character 3 ");
        QTest::newRow("alphabet") << QStringLiteral("a12bel5l") << QStringLiteral("character 4 ");
        QTest::newRow("separator") << QStringLiteral("aqqqqqqq") << QStringLiteral("no separator");
        QTest::newRow("empty prefix") << QStringLiteral("1qqqqqqq") << QStringLiteral("empty prefix");
        QTest::newRow("short") << QStringLiteral("a1qqqqq") << QStringLiteral("too short");
        QTest::newRow("checksum") << QStringLiteral("a12uel5m") << QStringLiteral("checksum");
        QTest::newRow("length") << QString(1001, u'a') << QStringLiteral("longer than 1000");
    }
    void eachFaultHasItsReason() {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto decoded = bech32::decode(text, 1000);
        QVERIFY(!decoded.has_value());
        QVERIFY2(decoded.error().detail.contains(reason), qPrintable(decoded.error().detail));
    }

    void whatCannotBeWrittenIsNoText() {
        const auto kind = bech32::Variant::Bech32;
        QVERIFY(bech32::encode({}, {}, kind).isEmpty());
        QVERIFY(bech32::encode(QStringLiteral("A"), {}, kind).isEmpty());
        QVERIFY(bech32::encode(QStringLiteral("é"), {}, kind).isEmpty());
        QVERIFY(bech32::encode(QString(84, u'a'), {}, kind).isEmpty());
        QVERIFY(bech32::encode(QStringLiteral("a"), QByteArray(1, '\x20'), kind).isEmpty());
    }

    void base58AddressesAreReadAndWritten_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Network>("network");
        QTest::addColumn<int>("version");
        QTest::newRow("pubkey hash") << QStringLiteral("1RustyRX2oai4EYYDpQGWvEL62BBGqN9T")
                                     << Network::Mainnet << 17;
        QTest::newRow("script hash") << QStringLiteral("3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQX")
                                     << Network::Mainnet << 18;
        QTest::newRow("testnet") << QStringLiteral("mk2QpYatsKicvFVuTAQLBryyccRXMUaGHP") << Network::Testnet
                                 << 17;
        QTest::newRow("leading zeros")
            << QStringLiteral("1111111111111111111114oLvT2") << Network::Mainnet << 17;
    }
    void base58AddressesAreReadAndWritten() {
        QFETCH(QString, text);
        QFETCH(Network, network);
        QFETCH(int, version);
        const auto address = readAddress(text);
        QVERIFY2(address.has_value(), address ? "" : qPrintable(address.error().detail));
        QCOMPARE(address->version, version);
        QCOMPARE(address->program.size(), 20);
        QCOMPARE(addressText(*address, network), text);
    }

    void wrongBase58AddressesAreRefused() {
        for (const char* text : {"1RustyRX2oai4EYYDpQGWvEL62BBGqN9U", "1RustyRX2oai4EYYDpQGWvEL62BBGqN9", "1",
                                 "", "0OIl", "1RustyRX2oai4EYYDpQGWvEL62BBGqN9T1",
                                 "11111111111111111111111111111111111111111111111111111111",
                                 // A private key in wallet import format is no address.
                                 "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"}) {
            QVERIFY2(!readAddress(QString::fromLatin1(text)).has_value(), text);
        }
    }

    void addressesOfAnyShapeSurvive() {
        QRandomGenerator random(chosenSeed());
        for (int round = 0; round < 500; ++round) {
            const FallbackAddress made = randomFallback(random);
            const auto network = static_cast<Network>(random.bounded(5));
            const QString text = addressText({made.version, made.program}, network);
            QVERIFY(!text.isEmpty());
            const auto read = readAddress(text);
            QVERIFY2(read.has_value(), qPrintable(text));
            QCOMPARE(read->version, made.version);
            QCOMPARE(read->program, made.program);
        }
        QVERIFY(addressText({19, QByteArray(20, '\1')}, Network::Mainnet).isEmpty());
        QVERIFY(addressText({0, QByteArray(21, '\1')}, Network::Mainnet).isEmpty());
        QVERIFY(addressText({1, QByteArray(41, '\1')}, Network::Mainnet).isEmpty());
        QVERIFY(addressText({-1, QByteArray(20, '\1')}, Network::Mainnet).isEmpty());
    }

    void bitsAreRegroupedAndLeftoversRefused() {
        using bech32::regroup;
        QCOMPARE(regroup(QByteArray("\xff\x00", 2), 8, 5, true).value(), QByteArray("\x1f\x1c\x00\x00", 4));
        QCOMPARE(regroup(QByteArray("\x1f\x1c\x00\x00", 4), 5, 8, false).value(), QByteArray("\xff\x00", 2));
        QCOMPARE(regroup({}, 8, 5, true).value(), QByteArray());
        QVERIFY(!regroup(QByteArray("\x1f\x1c\x00\x01", 4), 5, 8, false).has_value());  // leftover bit set
        QVERIFY(!regroup(QByteArray("\x00", 1), 5, 8, false).has_value());              // a whole group left
        QVERIFY(!regroup(QByteArray("\x20", 1), 5, 8, false).has_value());              // too large
        QVERIFY(!regroup(QByteArray("\x01", 1), 0, 8, false).has_value());
        QVERIFY(!regroup(QByteArray("\x01", 1), 5, 9, false).has_value());
    }

    void randomBytesSurviveRegrouping() {
        QRandomGenerator random(chosenSeed());
        for (int size = 0; size < 200; ++size) {
            const QByteArray bytes = randomBytes(random, size);
            const QByteArray groups = bech32::regroup(bytes, 8, 5, true).value();
            QCOMPARE(groups.size(), (size * 8 + 4) / 5);
            QCOMPARE(bech32::regroup(groups, 5, 8, false).value(), bytes);
        }
    }

    void upToFourWrongCharactersAreAlwaysNoticed() {
        QRandomGenerator random(chosenSeed());
        const QString text = QStringLiteral("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        const QString alphabet = QStringLiteral("qpzry9x8gf2tvdw0s3jn54khce6mua7l");
        for (int round = 0; round < 5000; ++round) {
            QString changed = text;
            for (int i = 0; i <= random.bounded(4); ++i) {
                changed[3 + random.bounded(static_cast<int>(text.size()) - 3)] = alphabet[random.bounded(32)];
            }
            if (changed != text) QVERIFY2(!readAddress(changed).has_value(), qPrintable(changed));
        }
    }
};

QTEST_GUILESS_MAIN(TestBech32)
#include "lightning_bech32.moc"
