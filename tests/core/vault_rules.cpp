#include "base/base64_url.h"
#include "vault/blind_index.h"
#include "vault/data_key.h"

#include <QSet>
#include <QtTest>

#include <cstring>
#include <new>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

QString reasonOf(const Error& error) {
    return error.facts.value(u"reason"_s).toString();
}

QString texted(const QByteArray& bytes) {
    QString text(base64UrlLength(bytes.size()), Qt::Uninitialized);
    writeBase64Url(bytes, text.data());
    return text;
}

/// Random bytes that never come twice: a counter. Nothing else of it is asked.
class Counted final : public VaultCrypto {
 public:
    Result<std::unique_ptr<KeyCipher>> cipher(const SecretKey&) const override { return none(); }
    Result<QByteArray> mac(QByteArrayView, QByteArrayView) const override { return none(); }
    Result<QByteArray> derive(QByteArrayView, QByteArrayView, QByteArrayView, int) const override {
        return none();
    }
    bool random(char* out, int count) const override {
        ++asked;
        for (int i = 0; i + 12 <= count; i += 12) {
            std::memcpy(out + i, QByteArray::number(++m_count).rightJustified(12, '0').constData(), 12);
        }
        return !empty;
    }
    mutable int asked = 0;
    bool empty = false;

 private:
    static tl::unexpected<Error> none() { return fail(ErrorCode::Internal); }
    mutable int m_count = 0;
};

}  // namespace

/// What is true of the vault without a library for cryptography.
class VaultRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void base64UrlIsTheStandardsOwn() {
        constexpr auto kForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        QByteArray bytes;
        for (int size = 0; size <= 70; ++size) {
            const QString text = texted(bytes);
            QCOMPARE(text, QString::fromLatin1(bytes.toBase64(kForm)));
            QByteArray back(base64UrlBytes(text.size()), '\0');
            QVERIFY(readBase64Url(text, back.data()));
            QCOMPARE(back, bytes);
            bytes += static_cast<char>(size * 37 + 251);
        }
    }

    void aValueHasOneBase64Text_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("padding") << u"AQ=="_s;
        QTest::newRow("the other alphabet") << u"++//"_s;
        QTest::newRow("a length no text has") << u"AQEBA"_s;
        QTest::newRow("bits behind the last byte") << u"AR"_s;
        QTest::newRow("bits behind the second byte") << u"AQF"_s;
        QTest::newRow("a blank") << u"AQ B"_s;
        QTest::newRow("a letter of another script") << u"AQEБ"_s;
        QTest::newRow("a character that is U+0041 in its low byte") << QString(u"AQE"_s + QChar(0x0141));
    }
    void aValueHasOneBase64Text() {
        QFETCH(QString, text);
        QByteArray room(16, '\0');
        QVERIFY(!readBase64Url(text, room.data()));
    }

    void anEnvelopeIsReadAsItWasWritten() {
        for (const int size : {0, 1, 2, 3, 17, 300}) {
            const QByteArray sealed(12 + size + kTagBytes, '\x7e');
            const QString text = envelopeText("d1", sealed);
            const auto read = readEnvelope(text);
            QVERIFY(read);
            QCOMPARE(read->key, u"d1"_s);
            QCOMPARE(QByteArray(read->sealed.constData(), read->sealed.size()), sealed);
            const auto own = sealedBy(u"d1", text);
            QVERIFY(own && *own == read->sealed);
            QVERIFY(!sealedBy(u"d2", text) && !sealedBy(u"d", text) && !sealedBy(u"d11", text));
        }
    }

    void whatIsNoEnvelopeIsRefused_data() {
        QTest::addColumn<QString>("text");
        const QString bytes = texted(QByteArray(28, '\x01'));
        QTest::newRow("nothing") << QString();
        QTest::newRow("plain text") << u"Ana Reis"_s;
        QTest::newRow("another version") << u"v2.d1."_s + bytes;
        QTest::newRow("without a key") << u"v1.."_s + bytes;
        QTest::newRow("without the second point") << u"v1.d1"_s;
        QTest::newRow("a key's name in capitals") << u"v1.D1."_s + bytes;
        QTest::newRow("a key's name with a bar") << u"v1.d|1."_s + bytes;
        QTest::newRow("a name that is too long") << u"v1."_s + QString(65, u'd') + u'.' + bytes;
        QTest::newRow("a nonce and half a tag") << u"v1.d1."_s + texted(QByteArray(27, '\x01'));
        QTest::newRow("a point more") << u"v1.d1."_s + bytes + u'.';
        QTest::newRow("a blank before") << u" v1.d1."_s + bytes;
        QTest::newRow("a line's end after") << u"v1.d1."_s + bytes + u'\n';
        QTest::newRow("too long") << u"v1.d1."_s + QString(100'000, u'A');
    }
    void whatIsNoEnvelopeIsRefused() {
        QFETCH(QString, text);
        const auto read = readEnvelope(text);
        QVERIFY(!read && !sealedBy(u"d1", text));
        QCOMPARE(read.error().code, ErrorCode::SealBroken);
        QCOMPARE(reasonOf(read.error()), u"text"_s);
        QVERIFY(text.isEmpty() || !read.error().detail.contains(text));
    }

    void whatIsAuthenticatedNamesThePlace() {
        const QUuid row(u"8c1f0a4e-2f0b-4a51-9c39-0d7b8f6a2c11"_s);
        const ShortBytes data = fieldData("users", row, "phone", "d1");
        QCOMPARE(QByteArray(data.constData(), data.size()),
                 QByteArray("balcao/pii/v1|users|8c1f0a4e-2f0b-4a51-9c39-0d7b8f6a2c11|phone|d1"));
        QSet<QByteArray> rows;
        for (int i = 0; i < 100; ++i) {
            const QUuid id = QUuid::createUuid();
            const ShortBytes one = fieldData("t", id, "c", "k");
            QVERIFY(QByteArray(one.constData(), one.size())
                        .contains(id.toString(QUuid::WithoutBraces).toLatin1()));
            rows.insert(QByteArray(one.constData(), one.size()));
        }
        QCOMPARE(rows.size(), 100);
    }

    void aNonceNeverComesTwice() {
        Counted random;
        NoncePool pool(random);
        QSet<QByteArray> seen;
        for (int i = 0; i < 1'000; ++i) {
            const auto nonce = pool.next();
            QVERIFY(nonce);
            seen.insert(QByteArray(nonce->data(), static_cast<qsizetype>(nonce->size())));
        }
        QCOMPARE(seen.size(), 1'000);
        QCOMPARE(random.asked, 3);  // a page at a time
        Counted nothing;
        nothing.empty = true;
        QVERIFY(!NoncePool(nothing).next());
    }

    void aKeyIsWipedWhenItGoes() {
        QByteArray bytes(32, '\x5a');
        alignas(SecretKey) std::array<char, sizeof(SecretKey)> room{};
        auto taken = SecretKey::take(bytes);
        QVERIFY(taken && bytes.isEmpty());
        auto* key = new (room.data()) SecretKey(*std::move(taken));
        QCOMPARE(key->view().toByteArray(), QByteArray(32, '\x5a'));
        QCOMPARE(taken->view().toByteArray(), QByteArray(32, '\0'));  // moved from: nothing is left
        key->~SecretKey();
        QCOMPARE(QByteArray(room.data(), room.size()), QByteArray(sizeof(SecretKey), '\0'));
    }

    void aKeyHas32Bytes_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 16, 31, 33, 64}) QTest::addRow("%d", size) << size;
    }
    void aKeyHas32Bytes() {
        QFETCH(int, size);
        QByteArray bytes(size, 'k');
        const auto key = SecretKey::take(bytes);
        QVERIFY(!key && bytes.isEmpty());
        QCOMPARE(key.error().code, ErrorCode::Io);
        QVERIFY(!key.error().detail.contains(u'k' + QString(u"kk"_s)));
    }

    void spellingsOfOneValueMeet_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("normal");
        QTest::newRow("an address") << 0 << u" Alice@Example.COM "_s << u"alice@example.com"_s;
        QTest::newRow("an address with a blank inside")
            << 0 << u"alice @example.com"_s << u"alice@example.com"_s;
        QTest::newRow("full width") << 0 << u"ａｌｉｃｅ＠example.com"_s << u"alice@example.com"_s;
        QTest::newRow("a number") << 1 << u"+55 11 99999-8888"_s << u"5511999998888"_s;
        QTest::newRow("Arabic digits") << 1 << u"٥٥١١"_s << u"5511"_s;
        QTest::newRow("no digit") << 1 << u"none"_s << QString();
        QTest::newRow("a superscript is no digit of a number") << 1 << u"1²"_s << u"1"_s;
        QTest::newRow("a name") << 2 << u"  Ana   MARIA\tReis "_s << u"ana maria reis"_s;
        QTest::newRow("an accent in two parts") << 2 << u"Joa\u0303o"_s << u"joão"_s;
        QTest::newRow("a final sigma") << 2 << u"Οδός"_s << u"οδόσ"_s;
    }
    void spellingsOfOneValueMeet() {
        QFETCH(int, which);
        QFETCH(QString, value);
        QFETCH(QString, normal);
        constexpr Normaliser kAll[] = {normaliseEmail, normaliseDigits, normaliseText};
        QCOMPARE(kAll[which](value), normal);
        QCOMPARE(kAll[which](normal), normal);
    }
};

QTEST_GUILESS_MAIN(VaultRules)
#include "vault_rules.moc"
