#include "base/secp256k1.h"
#include "lightning_specs.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace balcao;
using namespace balcao::test;

namespace {

const QByteArray kCurveOrder = hex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");
const QByteArray kSecretOne = hex("0000000000000000000000000000000000000000000000000000000000000001");
const QByteArray kGenerator = hex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
const QByteArray kDigest = hex("243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89");

/// The order of the curve minus a 32-byte big-endian number: turns low S into high S and back.
QByteArray negated(const QByteArray& scalar) {
    QByteArray out(32, '\0');
    int borrow = 0;
    for (int i = 31; i >= 0; --i) {
        int digit = static_cast<uchar>(kCurveOrder[i]) - static_cast<uchar>(scalar[i]) - borrow;
        borrow = digit < 0 ? 1 : 0;
        out[i] = static_cast<char>(digit + 256 * borrow);
    }
    return out;
}

}  // namespace

class TestSecp256k1 : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void publicKeyOfOneIsTheGenerator() {
        QCOMPARE(secp256k1::publicKey(kSecretOne).value(), kGenerator);
        QCOMPARE(secp256k1::xOnlyPublicKey(kSecretOne).value(), kGenerator.mid(1));
    }

    void aKeyOutsideTheOrderIsRefused_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("zero") << QByteArray(32, '\0');
        QTest::newRow("the order itself") << kCurveOrder;
        QTest::newRow("all ones") << QByteArray(32, '\xff');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("31 bytes") << QByteArray(31, '\1');
        QTest::newRow("33 bytes") << QByteArray(33, '\1');
    }
    void aKeyOutsideTheOrderIsRefused() {
        QFETCH(QByteArray, secret);
        QCOMPARE(secp256k1::publicKey(secret).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(secp256k1::xOnlyPublicKey(secret).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(secp256k1::signRecoverable(kDigest, secret).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(secp256k1::signSchnorr(kDigest, secret).error().code, ErrorCode::InvalidArgument);
    }

    void aRecoverableSignatureGivesItsKeyBack() {
        for (int i = 1; i <= 32; ++i) {
            const QByteArray secret(32, static_cast<char>(i));
            const QByteArray digest(32, static_cast<char>(3 * i));
            const auto signature = secp256k1::signRecoverable(digest, secret);
            QVERIFY(signature.has_value());
            const QByteArray key = secp256k1::publicKey(secret).value();
            QCOMPARE(secp256k1::recover(digest, *signature).value(), key);
            QVERIFY(secp256k1::verify(digest, signature->compact, key, false));
            QVERIFY(secp256k1::verify(digest, signature->compact, key, true));
            QVERIFY(!secp256k1::verify(QByteArray(32, '\0'), signature->compact, key, true));
            QVERIFY(!secp256k1::verify(digest, signature->compact, kGenerator, true));
            // RFC 6979: no chance in it.
            QCOMPARE(secp256k1::signRecoverable(digest, secret).value().compact, signature->compact);
        }
    }

    void highSIsAcceptedOnlyWhereAllowed() {
        const QByteArray secret(32, '\7');
        const QByteArray key = secp256k1::publicKey(secret).value();
        const auto low = secp256k1::signRecoverable(kDigest, secret).value();
        const secp256k1::RecoverableSignature high{low.compact.left(32) + negated(low.compact.mid(32)),
                                                   low.recoveryId ^ 1};
        QVERIFY(high.compact != low.compact);
        QVERIFY(!secp256k1::verify(kDigest, high.compact, key, false));
        QVERIFY(secp256k1::verify(kDigest, high.compact, key, true));
        QCOMPARE(secp256k1::recover(kDigest, high).value(), key);
    }

    void malformedSignaturesAreErrorsAndNeverAbort() {
        const auto good = secp256k1::signRecoverable(kDigest, kSecretOne).value();
        for (const int id : {-1, 4, 255, 1 << 20}) {
            QVERIFY(!secp256k1::recover(kDigest, {good.compact, id}).has_value());
        }
        QVERIFY(!secp256k1::recover(kDigest, {QByteArray(64, '\0'), 0}).has_value());
        QVERIFY(!secp256k1::recover(kDigest, {QByteArray(64, '\xff'), 0}).has_value());
        QVERIFY(!secp256k1::recover(kDigest, {good.compact.left(63), 0}).has_value());
        QVERIFY(!secp256k1::recover(kDigest.left(31), good).has_value());
        QVERIFY(!secp256k1::signRecoverable(kDigest.left(31), kSecretOne).has_value());
        QVERIFY(!secp256k1::verify(kDigest, good.compact, QByteArray(33, '\0'), true));
        QVERIFY(!secp256k1::verify(kDigest, good.compact, kGenerator.mid(1), true));
        QVERIFY(!secp256k1::verify(kDigest, QByteArray(), kGenerator, true));
        QVERIFY(!secp256k1::verifySchnorr(kDigest, QByteArray(63, '\1'), kGenerator.mid(1)));
        QVERIFY(!secp256k1::verifySchnorr(QByteArray(), QByteArray(64, '\1'), kGenerator.mid(1)));
        QVERIFY(!secp256k1::verifySchnorr(kDigest, QByteArray(64, '\1'), kGenerator));
    }

    void manyThreadsMayUseItAtOnce() {
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 1; t <= 4; ++t) {
            threads.emplace_back([t, &good] {
                const QByteArray secret(32, static_cast<char>(t));
                const QByteArray key = secp256k1::publicKey(secret).value();
                for (int i = 0; i < 50; ++i) {
                    const QByteArray digest(32, static_cast<char>(i));
                    const auto signature = secp256k1::signRecoverable(digest, secret).value();
                    if (secp256k1::recover(digest, signature).value() == key) ++good;
                }
            });
        }
        for (auto& thread : threads) thread.join();
        QCOMPARE(good.load(), 200);
    }

    void schnorrSignsAsTheFirstPublishedVector() {
        const QByteArray secret = hex("0000000000000000000000000000000000000000000000000000000000000003");
        const QByteArray expected =
            hex("e907831f80848d1069a5371b402410364bdf1c5f8307b0084c55f1ce2dca8215"
                "25f66a4a85ea8b71e482a74f382d2ce5ebeee8fdb2172f477df4900d310536c0");
        const QByteArray digest(32, '\0');
        QCOMPARE(secp256k1::signSchnorr(digest, secret).value(), expected);
        QVERIFY(secp256k1::verifySchnorr(digest, expected, secp256k1::xOnlyPublicKey(secret).value()));
        QByteArray spoiled = expected;
        spoiled[63] = static_cast<char>(spoiled[63] ^ 1);
        QVERIFY(!secp256k1::verifySchnorr(digest, spoiled, secp256k1::xOnlyPublicKey(secret).value()));
    }

    void schnorrAgreesWithThePublishedVectors() {
        const QList<QByteArray> lines =
            specsFile(QStringLiteral("nostr/bip340-test-vectors.csv")).split('\n');
        int verified = 0;
        int signedAgain = 0;
        for (const QByteArray& line : lines.mid(1)) {
            const QList<QByteArray> cells = line.trimmed().split(',');
            if (cells.size() < 7) continue;
            const QByteArray secret = QByteArray::fromHex(cells[1]);
            const QByteArray key = QByteArray::fromHex(cells[2]);
            const QByteArray message = QByteArray::fromHex(cells[4]);
            const QByteArray signature = QByteArray::fromHex(cells[5]);
            // Messages of other lengths are legal in BIP-340 and of no use here: ours are digests.
            const bool expected = cells[6] == "TRUE" && message.size() == 32;
            QVERIFY2(secp256k1::verifySchnorr(message, signature, key) == expected, line.constData());
            ++verified;
            if (secret.isEmpty() || message.size() != 32) continue;
            QCOMPARE(secp256k1::xOnlyPublicKey(secret).value(), key);
            const QByteArray ours = secp256k1::signSchnorr(message, secret).value();
            QVERIFY(secp256k1::verifySchnorr(message, ours, key));
            // Ours has no auxiliary randomness, which is the same as 32 zeros.
            if (QByteArray::fromHex(cells[3]) == QByteArray(32, '\0')) QCOMPARE(ours, signature);
            ++signedAgain;
        }
        QVERIFY(verified >= 19);
        QVERIFY(signedAgain >= 4);
    }
};

QTEST_GUILESS_MAIN(TestSecp256k1)
#include "lightning_secp256k1.moc"
