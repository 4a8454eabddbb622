#include "base/base64_url.h"
#include "crypto/openssl_vault_crypto.h"
#include "support/fakes.h"
#include "support/vault_vectors.h"
#include "vault/blind_index.h"
#include "vault/data_key.h"

#include <QSet>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char* digits) {
    return QByteArray::fromHex(digits);
}
QByteArray hex(const QJsonObject& of, const char* name) {
    return QByteArray::fromHex(of.value(QLatin1String(name)).toString().toLatin1());
}
SecretKey keyOf(QByteArray bytes) {
    auto key = SecretKey::take(bytes);
    if (!key) qFatal("no key");
    return *std::move(key);
}
Nonce nonceOf(const QByteArray& bytes) {
    Nonce nonce{};
    std::copy_n(bytes.begin(), nonce.size(), nonce.begin());
    return nonce;
}

constexpr auto kPersonsKey = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
constexpr FieldPlace kPhone{
    "users", QUuid(0x8c1f0a4e, 0x2f0b, 0x4a51, 0x9c, 0x39, 0x0d, 0x7b, 0x8f, 0x6a, 0x2c, 0x11), "phone"};

}  // namespace

/// The vault's cryptography by what is published, and what a sealed value promises.
class VaultCryptoTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    /// The format of an envelope, worked out by another program.
    void theFormatIsKept_data() {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QString>("stored");
        QTest::newRow("phone") << QByteArray("phone") << QByteArray("+5511999998888")
                               << u"v1.d1.AQEBAQEBAQEBAQEBSxGYVS3psGyaAJSjCtq8yZFj-YzQ0luAUfVZrANE"_s;
        QTest::newRow("email") << QByteArray("email") << QByteArray("alice@example.com")
                               << u"v1.d1.AQEBAQEBAQEBAQEBAUjEB3mQ7C3CVNz3V8wFu8cdYnoiUmWyuDPenYHjOtEm"_s;
        QTest::newRow("ssn") << QByteArray("ssn") << QByteArray("123-45-6789")
                             << u"v1.d1.AQEBAQEBAQEBAQEBURaeSSjlpGOUAZX7TeorTvAbzEJXlw5lGt8P"_s;
    }
    void theFormatIsKept() {
        QFETCH(QByteArray, column);
        QFETCH(QByteArray, plain);
        QFETCH(QString, stored);
        const auto cipher = m_crypto.cipher(keyOf(hex(kPersonsKey)));
        QVERIFY(cipher);
        const ShortBytes data = fieldData("users", kPhone.row, column, "d1");
        const QByteArrayView view(data.constData(), data.size());
        const Nonce nonce = nonceOf(QByteArray(12, '\x01'));
        QByteArray sealed = QByteArray(12, '\x01') + QByteArray(plain.size() + kTagBytes, '\0');
        QVERIFY((*cipher)->seal(nonce, view, plain, sealed.data() + 12));
        QCOMPARE(envelopeText("d1", sealed), stored);
        const auto read = readEnvelope(stored);
        QVERIFY(read);
        const QByteArrayView bytes(read->sealed.constData(), read->sealed.size());
        QByteArray back(plain.size(), '\0');
        QVERIFY((*cipher)->open(nonceOf(bytes.first(12).toByteArray()), view, bytes.sliced(12), back.data()));
        QCOMPARE(back, plain);
    }

    void anIndexIsThePublishedOne() {
        const SecretKey key = keyOf(hex("404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f"));
        const auto full =
            blindIndex(m_crypto, key, {"users", "email", normaliseEmail}, u"Alice@Example.com"_s);
        QVERIFY(full);
        QCOMPARE(full->toHex(),
                 QByteArray("b3dfd98cf3d2fba85832b7774f1abc4859e102305ed05924c1867f6752c266dd"));
        const auto eight =
            blindIndex(m_crypto, key, {"users", "phone", normaliseDigits, 8}, u"+55 11 99999-8888"_s);
        QVERIFY(eight);
        QCOMPARE(eight->toHex(), QByteArray("cab11d9fd31b3466"));
        const auto nothing = blindIndex(m_crypto, key, {"users", "phone", normaliseDigits}, u"-"_s);
        QVERIFY(nothing && nothing->isNull());
        QVERIFY(!blindIndex(m_crypto, key, {"users", "phone", normaliseDigits, 33}, u"1"_s));
    }

    void everyIndexHasAKeyOfItsOwn() {
        const SecretKey root = keyOf(QByteArray(32, '\x11'));
        QSet<QByteArray> keys;
        const IndexedField fields[] = {{"customers", "email", normaliseEmail},
                                       {"customers", "phone", normaliseDigits},
                                       {"people", "email", normaliseEmail}};
        for (const IndexedField& field : fields) {
            const auto key = indexKey(m_crypto, root, field);
            QVERIFY(key);
            keys.insert(key->view().toByteArray());
        }
        QCOMPARE(keys.size(), 3);
        QVERIFY(!keys.contains(root.view().toByteArray()));
    }

    void aValueOpensInItsPlaceOnly() {
        const DataKey key = personsKey();
        const auto stored = key.seal(kPhone, "+5511999998888");
        QVERIFY(stored);
        const auto opened = key.open(kPhone, *stored);
        QVERIFY(opened);
        QCOMPARE(*opened, QByteArray("+5511999998888"));
        const FieldPlace elsewhere[] = {{"users", kPhone.row, "email"},
                                        {"customers", kPhone.row, "phone"},
                                        {"users", QUuid::createUuid(), "phone"}};
        for (const FieldPlace& place : elsewhere) QCOMPARE(refusalOf(key, place, *stored), u"changed"_s);
    }

    void anotherPersonsKeyIsNamed() {
        const auto stored = personsKey().seal(kPhone, "+5511999998888");
        QVERIFY(stored);
        const DataKey other = personsKey();  // the same bytes under another name
        QCOMPARE(refusalOf(other, kPhone, *stored), u"key"_s);
    }

    void everyChangedCharacterIsSeen() {
        const DataKey key = personsKey();
        const auto stored = key.seal(kPhone, "+5511999998888");
        QVERIFY(stored);
        for (qsizetype at = 0; at < stored->size(); ++at) {
            QString changed = *stored;
            changed[at] = changed[at] == u'A' ? u'B' : u'A';
            QVERIFY2(!refusalOf(key, kPhone, changed).isEmpty(), qPrintable(changed));
            QVERIFY2(!refusalOf(key, kPhone, stored->left(at)).isEmpty(), "cut off");
        }
        QVERIFY(!refusalOf(key, kPhone, *stored + u'A').isEmpty());
    }

    void oneValueIsNeverSealedAlike() {
        const DataKey key = personsKey();
        QSet<QString> all;
        for (int i = 0; i < 400; ++i) {
            const auto stored = key.seal(kPhone, "same");
            QVERIFY(stored);
            all.insert(*stored);
        }
        QCOMPARE(all.size(), 400);
    }

    void valuesOfEveryLengthComeBack() {
        const DataKey key = personsKey();
        for (const qsizetype size : {qsizetype{0}, qsizetype{1}, qsizetype{15}, qsizetype{16}, qsizetype{17},
                                     qsizetype{5'000}, kMostSealedBytes}) {
            const QByteArray plain(size, '\xe3');
            const auto stored = key.seal(kPhone, plain);
            QVERIFY(stored);
            const auto opened = key.open(kPhone, *stored);
            QVERIFY(opened);
            QCOMPARE(*opened, plain);
        }
        QCOMPARE(key.seal(kPhone, QByteArray(kMostSealedBytes + 1, 'x')).error().code,
                 ErrorCode::InvalidArgument);
    }

    void whatCouldNotBeOpenedLeavesNothing() {
        const auto cipher = m_crypto.cipher(keyOf(hex(kPersonsKey)));
        QVERIFY(cipher);
        QByteArray sealed(8 + kTagBytes, '\0');
        const Nonce nonce = nonceOf(QByteArray(12, '\x02'));
        QVERIFY((*cipher)->seal(nonce, "here", "a secret", sealed.data()));
        QByteArray room(8, '\x55');
        QVERIFY(!(*cipher)->open(nonce, "elsewhere", sealed, room.data()));
        QCOMPARE(room, QByteArray(8, '\0'));
        QVERIFY((*cipher)->open(nonce, "here", sealed, room.data()));  // and the next one is not hurt
        QCOMPARE(room, QByteArray("a secret"));
        QVERIFY(!(*cipher)->open(nonce, "here", sealed.first(kTagBytes - 1), room.data()));
    }

    void aesGcmIsAsPublished() {
        const auto all = publishedVectors(u"wycheproof-aes256gcm-iv96.json"_s);
        if (!all) QSKIP("BALCAO_SPECS names no folder with the published vectors");
        int looked = 0;
        for (const QJsonObject& one : testsOf(*all)) {
            const auto cipher = m_crypto.cipher(keyOf(hex(one, "key")));
            QVERIFY(cipher);
            const QByteArray plain = hex(one, "msg");
            const QByteArray sealed = hex(one, "ct") + hex(one, "tag");
            const Nonce nonce = nonceOf(hex(one, "iv"));
            const bool valid = one.value(u"result"_s).toString() == u"valid"_s;
            QByteArray made(plain.size() + kTagBytes, '\0');
            QVERIFY((*cipher)->seal(nonce, hex(one, "aad"), plain, made.data()));
            QCOMPARE(made == sealed, valid);
            QByteArray back(plain.size(), '\0');
            QCOMPARE((*cipher)->open(nonce, hex(one, "aad"), sealed, back.data()), valid);
            if (valid) QCOMPARE(back, plain);
            ++looked;
        }
        QCOMPARE(looked, 66);
    }

    void hmacIsAsPublished() {
        const auto all = publishedVectors(u"wycheproof-hmac_sha256_test.json"_s);
        if (!all) QSKIP("BALCAO_SPECS names no folder with the published vectors");
        int looked = 0;
        for (const QJsonObject& one : testsOf(*all)) {
            const auto mac = m_crypto.mac(hex(one, "key"), hex(one, "msg"));
            QVERIFY(mac);
            const QByteArray tag = hex(one, "tag");
            QCOMPARE(mac->first(tag.size()) == tag, one.value(u"result"_s).toString() == u"valid"_s);
            ++looked;
        }
        QCOMPARE(looked, 174);
    }

    void hkdfIsAsPublished() {
        const auto all = publishedVectors(u"wycheproof-hkdf_sha256_test.json"_s);
        if (!all) QSKIP("BALCAO_SPECS names no folder with the published vectors");
        int looked = 0;
        for (const QJsonObject& one : testsOf(*all)) {
            const int size = one.value(u"size"_s).toInt();
            const auto made = m_crypto.derive(hex(one, "ikm"), hex(one, "salt"), hex(one, "info"), size);
            const bool valid = one.value(u"result"_s).toString() == u"valid"_s;
            QCOMPARE(made.has_value(), valid);
            if (valid) QCOMPARE(*made, hex(one, "okm"));
            ++looked;
        }
        QCOMPARE(looked, 86);
    }

    /// RFC 4231 §4.3, RFC 5869 A.3 and the GCM specification's cases 13 and 14: some of the same without the
    /// folder.
    void theStandardsOwnExamplesHold() {
        const auto mac = m_crypto.mac("Jefe", "what do ya want for nothing?");
        QVERIFY(mac);
        QCOMPARE(mac->toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        const auto made = m_crypto.derive(QByteArray(22, '\x0b'), {}, {}, 42);
        QVERIFY(made);
        QCOMPARE(made->toHex(), QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                                           "9d201395faa4b61a96c8"));
        QVERIFY(!m_crypto.derive("key", {}, {}, 0));
        const auto cipher = m_crypto.cipher(keyOf(QByteArray(32, '\0')));
        QVERIFY(cipher);
        QByteArray nothing(16, '\0');
        QVERIFY((*cipher)->seal(Nonce{}, {}, {}, nothing.data()));
        QCOMPARE(nothing.toHex(), QByteArray("530f8afbc74536b9a963b4f1c4cb738b"));
        QByteArray zeros(32, '\0');
        QVERIFY((*cipher)->seal(Nonce{}, {}, QByteArray(16, '\0'), zeros.data()));
        QCOMPARE(zeros.toHex(),
                 QByteArray("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
    }

 private:
    DataKey personsKey() {
        auto cipher = m_crypto.cipher(keyOf(hex(kPersonsKey)));
        if (!cipher) qFatal("no cipher");
        return {m_ids.make<DataKeyId>(), SubjectId(QUuid::createUuid()), *std::move(cipher), m_nonces};
    }
    static QString refusalOf(const DataKey& key, const FieldPlace& place, const QString& stored) {
        const auto opened = key.open(place, stored);
        if (opened) return {};
        if (opened.error().code != ErrorCode::SealBroken) return u"another code"_s;
        return opened.error().facts.value(u"reason"_s).toString();
    }
    static std::vector<QJsonObject> testsOf(const QJsonObject& all) {
        std::vector<QJsonObject> tests;
        for (const auto& group : all.value(u"testGroups"_s).toArray()) {
            for (const auto& one : group.toObject().value(u"tests"_s).toArray())
                tests.push_back(one.toObject());
        }
        return tests;
    }

    SystemClock m_clock;
    SystemIdSource m_ids{m_clock};
    OpenSslVaultCrypto m_crypto;
    NoncePool m_nonces{m_crypto};
};

QTEST_GUILESS_MAIN(VaultCryptoTest)
#include "vault_crypto_test.moc"
