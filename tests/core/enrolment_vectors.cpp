#include "lightning_specs.h"

#include "crypto/openssl_vault_crypto.h"
#include "crypto/openssl_wrap_crypto.h"
#include "storage/sql_vault_store.h"
#include "support/fakes.h"
#include "vault/enrolment_rules.h"
#include "vault/vault.h"

#include <QJsonArray>
#include <QtTest>

#include <algorithm>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

/// OpenSSL's, but for the random bytes, which were written down.
class ToldBytes final : public VaultCrypto {
 public:
    explicit ToldBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] Result<std::unique_ptr<KeyCipher>> cipher(const SecretKey& key) const override {
        return m_library.cipher(key);
    }
    [[nodiscard]] bool random(char* out, int count) const override {
        if (m_bytes.size() < count) return false;
        std::copy_n(m_bytes.begin(), count, out);
        m_bytes.remove(0, count);
        return true;
    }
    [[nodiscard]] Result<QByteArray> mac(QByteArrayView key, QByteArrayView data) const override {
        return m_library.mac(key, data);
    }
    [[nodiscard]] Result<QByteArray> derive(QByteArrayView key, QByteArrayView salt, QByteArrayView info,
                                            int size) const override {
        return m_library.derive(key, salt, info, size);
    }
    [[nodiscard]] bool usedUp() const { return m_bytes.isEmpty(); }

 private:
    OpenSslVaultCrypto m_library;
    mutable QByteArray m_bytes;
};

SecretKey secretFrom(QByteArray bytes) {
    auto key = SecretKey::take(bytes);
    if (!key) qFatal("no key");
    return *std::move(key);
}

}  // namespace

/// What registers write for each other, byte for byte: a later program reads what an earlier one wrote, and
/// shows the code that an earlier one expects.
class EnrolmentVectors : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void everyCaseIsAsItWasWrittenDown_data() {
        QTest::addColumn<QJsonObject>("one");
        const QJsonArray cases = specsJson(u"crypto/enrolment.json"_s)[u"cases"_s].toArray();
        QVERIFY(cases.size() >= 2);
        for (const auto& one : cases) {
            QTest::newRow(qPrintable(one[u"name"_s].toString())) << one.toObject();
        }
    }

    void everyCaseIsAsItWasWrittenDown() {
        QFETCH(QJsonObject, one);
        const auto bytes = [&one](const QString& name) {
            return QByteArray::fromHex(one[name].toString().toLatin1());
        };
        const auto tenant = TenantId::fromText(one[u"tenant"_s].toString());
        const auto id = RegisterId::fromText(one[u"register"_s].toString());
        QVERIFY(tenant && id);
        const qint64 generation = one[u"generation"_s].toInteger();
        const QByteArray publicKey = bytes(u"public"_s);
        const SecretKey secret = secretFrom(bytes(u"secret"_s));
        const OpenSslWrapCrypto wrap;
        const OpenSslVaultCrypto library;

        const auto shown = wrap.publicKey(secret);
        QVERIFY(shown);
        QCOMPARE(shown->toHex(), publicKey.toHex());
        const auto code = enrolmentCode(library, wrap, *tenant, *id, publicKey);
        QVERIFY(code);
        QCOMPARE(*code, one[u"code"_s].toString());

        // What is wrapped with the same bytes of chance is the same, and what was wrapped then is opened now.
        const ToldBytes told(bytes(u"once_secret"_s) + bytes(u"nonce"_s));
        const SecretKey key = secretFrom(bytes(u"key"_s));
        const auto share = wrapShare(told, wrap, *tenant, *id, publicKey, generation, key);
        QVERIFY(share && told.usedUp());
        QCOMPARE(share->once.toHex(), bytes(u"once"_s).toHex());
        QCOMPARE(share->wrapped.toHex(), bytes(u"wrapped"_s).toHex());
        const KeyShare then{*id, generation, bytes(u"once"_s), bytes(u"wrapped"_s)};
        const auto opened = openShare(library, wrap, *tenant, then, secret);
        QVERIFY(opened);
        QCOMPARE(opened->view().toByteArray().toHex(), bytes(u"key"_s).toHex());

        FakeClock clock;
        CountingIdSource ids;
        SqlVaultStore store;
        const Vault vault(clock, ids, library, store);
        const auto by = vault.generation(generation, key);
        QVERIFY(by);
        const auto proof = vault.proof(*by, proofData(*tenant, *id, publicKey, generation));
        QVERIFY(proof);
        QCOMPARE(proof->toHex(), bytes(u"proof"_s).toHex());
    }
};

QTEST_GUILESS_MAIN(EnrolmentVectors)
#include "enrolment_vectors.moc"
