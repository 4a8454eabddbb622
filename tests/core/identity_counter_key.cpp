#include "base/secp256k1.h"
#include "identity/counter_key.h"
#include "support/fakes.h"

#include <QTest>

using namespace balcao;
using namespace balcao::test;

namespace {

const QString kName = QStringLiteral("counter-key/reg-1");
const QString kRegister = QStringLiteral("reg-1");

/// A keeper that can be read but refuses to store.
class ReadOnlySecretStore final : public SecretStore {
 public:
    [[nodiscard]] Future<QByteArray> read(const QString&) override {
        return ready<QByteArray>(fail(ErrorCode::SecretMissing));
    }
    [[nodiscard]] Future<Done> write(const QString&, const QByteArray&) override {
        return ready<Done>(fail(ErrorCode::Io));
    }
    [[nodiscard]] Future<Done> remove(const QString&) override { return ready<Done>(Done{}); }
};

/// A keeper that says it stored and did not.
class ForgetfulSecretStore final : public SecretStore {
 public:
    [[nodiscard]] Future<QByteArray> read(const QString&) override {
        return ready<QByteArray>(fail(ErrorCode::SecretMissing));
    }
    [[nodiscard]] Future<Done> write(const QString&, const QByteArray&) override {
        ++writes;
        return ready<Done>(Done{});
    }
    [[nodiscard]] Future<Done> remove(const QString&) override { return ready<Done>(Done{}); }
    int writes = 0;
};

/// Answers with bytes that a test chose, invalid keys first.
class ScriptedIdSource final : public IdSource {
 public:
    [[nodiscard]] QUuid next() override { return {}; }
    [[nodiscard]] QByteArray randomBytes(int count) override {
        return QByteArray(count, asked++ == 0 ? '\xff' : '\x11');
    }
    int asked = 0;
};

}  // namespace

class TestCounterKey : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void firstStartMakesAKeyAndKeepsIt() {
        MemorySecretStore store;
        CountingIdSource ids;
        const auto first = await(CounterKey::load(store, ids, kRegister, this));
        QVERIFY(first.has_value());
        QVERIFY(!first->isNull());
        QCOMPARE(first->publicKey().size(), 32);
        QCOMPARE(await(store.read(kName)).value().size(), 32);

        const auto second = await(CounterKey::load(store, ids, kRegister, this));
        QVERIFY(second.has_value());
        QCOMPARE(second->publicKey(), first->publicKey());
    }

    void everyRegisterHasItsOwnKey() {
        MemorySecretStore store;
        CountingIdSource ids;
        const auto one = await(CounterKey::load(store, ids, QStringLiteral("a"), this));
        const auto other = await(CounterKey::load(store, ids, QStringLiteral("b"), this));
        QVERIFY(one->publicKey() != other->publicKey());
    }

    void aLockedKeychainIsNeverTakenForAFirstStart() {
        MemorySecretStore store;
        CountingIdSource ids;
        const QByteArray before = await(CounterKey::load(store, ids, kRegister, this))->publicKey();
        store.away = true;
        QCOMPARE(await(CounterKey::load(store, ids, kRegister, this)).error().code,
                 ErrorCode::SecretStoreAway);
        store.away = false;
        QCOMPARE(await(CounterKey::load(store, ids, kRegister, this))->publicKey(), before);
    }

    void awayBeforeTheFirstStartStoresNothing() {
        MemorySecretStore store;
        CountingIdSource ids;
        store.away = true;
        QCOMPARE(await(CounterKey::load(store, ids, kRegister, this)).error().code,
                 ErrorCode::SecretStoreAway);
        store.away = false;
        QCOMPARE(await(store.read(kName)).error().code, ErrorCode::SecretMissing);
    }

    void aKeyThatCannotBeStoredIsAnError() {
        ReadOnlySecretStore store;
        CountingIdSource ids;
        QCOMPARE(await(CounterKey::load(store, ids, kRegister, this)).error().code, ErrorCode::Io);
    }

    void aKeyThatWasNotReallyStoredIsAnError() {
        ForgetfulSecretStore store;
        CountingIdSource ids;
        QCOMPARE(await(CounterKey::load(store, ids, kRegister, this)).error().code, ErrorCode::SecretMissing);
        QCOMPARE(store.writes, 1);
    }

    void aDamagedKeyIsAnErrorAndIsNotReplaced_data() {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("short") << QByteArray(31, '\1');
        QTest::newRow("long") << QByteArray(33, '\1');
        QTest::newRow("zero") << QByteArray(32, '\0');
        QTest::newRow("past the order") << QByteArray(32, '\xff');
    }
    void aDamagedKeyIsAnErrorAndIsNotReplaced() {
        QFETCH(QByteArray, stored);
        MemorySecretStore store;
        CountingIdSource ids;
        QVERIFY(await(store.write(kName, stored)).has_value());
        QCOMPARE(await(CounterKey::load(store, ids, kRegister, this)).error().code, ErrorCode::Io);
        QCOMPARE(await(store.read(kName)).value(), stored);
    }

    void chanceThatIsNoKeyIsDrawnAgain() {
        ScriptedIdSource ids;
        const CounterKey key = CounterKey::passing(ids);
        QCOMPARE(ids.asked, 2);
        QCOMPARE(key.publicKey(), secp256k1::xOnlyPublicKey(QByteArray(32, '\x11')).value());
    }

    void itsSignatureVerifiesWithItsPublicKeyOnly() {
        CountingIdSource ids;
        const CounterKey key = CounterKey::passing(ids);
        const CounterKey other = CounterKey::passing(ids);
        const QByteArray digest(32, '\5');
        const auto signature = key.sign(digest);
        QVERIFY(signature.has_value());
        QVERIFY(secp256k1::verifySchnorr(digest, *signature, key.publicKey()));
        QVERIFY(!secp256k1::verifySchnorr(digest, *signature, other.publicKey()));
        QCOMPARE(key.sign(digest).value(), *signature);
        QVERIFY(!key.sign(QByteArray(31, '\5')).has_value());
    }

    void whatItDerivesIsHmacSha256OfThePurpose() {
        // The expected value was computed with another implementation of HMAC.
        const CounterKey key{QByteArray(32, '\x0b')};
        const QByteArray expected =
            QByteArray::fromHex("f7e9e5cced9e19867852f124bc9f00d35f96ca438a6425dc326575dcad38ad96");
        QCOMPARE(key.derive("payment 1"), expected);
        QVERIFY(key.derive("payment 2") != expected);
        QVERIFY(CounterKey(QByteArray(32, '\x0c')).derive("payment 1") != expected);
    }

    void aKeyThatIsNoneDoesNothing() {
        const CounterKey none;
        QVERIFY(none.isNull());
        QVERIFY(none.publicKey().isEmpty());
        QVERIFY(none.derive("payment").isEmpty());
        QVERIFY(!none.sign(QByteArray(32, '\1')).has_value());
    }

    void copiesOutliveTheOriginal() {
        CounterKey kept;
        QByteArray expected;
        {
            const CounterKey first{QByteArray(32, '\x21')};
            expected = first.publicKey();
            kept = CounterKey(first);
        }
        QCOMPARE(kept.publicKey(), expected);
        kept = *&kept;
        QCOMPARE(kept.publicKey(), expected);
    }

    void theCallersBytesAreLeftAlone() {
        const QByteArray secret(32, '\x31');
        const QByteArray copy(secret.constData(), secret.size());
        { const CounterKey key{secret}; }
        QCOMPARE(secret, copy);
    }
};

QTEST_GUILESS_MAIN(TestCounterKey)
#include "identity_counter_key.moc"
