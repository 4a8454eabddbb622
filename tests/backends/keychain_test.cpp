#include "crypto/keychain_secret_store.h"
#include "crypto/openssl_vault_crypto.h"
#include "support/fakes.h"
#include "vault/key_keeper.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;

namespace {
constexpr auto kScenario = "BALCAO_KEYCHAIN_SCENARIO";
}

/// Runs inside a session of its own, which the outer test prepared.
class KeychainScenario : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void run() {
        const QByteArray scenario = qgetenv(kScenario);
        if (scenario == "unlocked") {
            keepsWhatItIsGiven();
            keepsTheVaultsKey();
        } else {
            QVERIFY(scenario == "closed" || scenario == "none");
            isAwayForEveryCall();
        }
    }

 private:
    static void keepsWhatItIsGiven() {
        KeychainSecretStore store;
        const QByteArray secret("\x00\xff binary, and a\xc3\xa7\xc3\xa3o", 21);
        QCOMPARE(await(store.read(u"counter-key/1"_s)).error().code, ErrorCode::SecretMissing);
        QVERIFY(await(store.write(u"counter-key/1"_s, secret)));
        KeychainSecretStore again;
        const auto read = await(again.read(u"counter-key/1"_s));
        QVERIFY(read);
        QCOMPARE(*read, secret);
        QVERIFY(await(store.write(u"counter-key/1"_s, "replaced")));
        QCOMPARE(*await(store.read(u"counter-key/1"_s)), QByteArray("replaced"));

        KeychainSecretStore other(u"balcao-other"_s);
        QCOMPARE(await(other.read(u"counter-key/1"_s)).error().code, ErrorCode::SecretMissing);

        QVERIFY(await(store.remove(u"counter-key/1"_s)));
        QVERIFY(await(store.remove(u"counter-key/1"_s)));
        QCOMPARE(await(store.read(u"counter-key/1"_s)).error().code, ErrorCode::SecretMissing);
    }

    /// The key of personal data, as the program makes it and as a later run of it finds it again.
    static void keepsTheVaultsKey() {
        SystemClock clock;
        SystemIdSource ids(clock);
        OpenSslVaultCrypto crypto;
        KeychainSecretStore store;
        KeyKeeper keeper(crypto, store, ids);
        QCOMPARE(await(keeper.read(KeyKeeper::operatorsName())).error().code, ErrorCode::SecretMissing);
        const auto made = await(keeper.make());
        QVERIFY(made && made->made);
        const auto other = await(keeper.make());
        QVERIFY(other && other->secret != made->secret && other->check != made->check);

        KeychainSecretStore again;
        KeyKeeper later(crypto, again, ids);
        const KeyGeneration ours{1, made->secret, made->check, {}, {}, true};
        const KeyGeneration changed{2, made->secret, other->check, {}, {}, true};
        const KeyGeneration nobodys{3, u"vault-key/none"_s, made->check, {}, {}, true};
        const auto read = await(later.readAll({ours, changed, nobodys}));
        QVERIFY(read && read->size() == 3);
        QVERIFY((*read)[0].key && (*read)[0].key->key->view() == made->key->view());
        const auto reason = [&read](size_t at) {
            return (*read)[at].key.error().facts.value(u"reason"_s).toString();
        };
        QCOMPARE(reason(1), u"other"_s);
        QCOMPARE(reason(2), u"missing"_s);
        QVERIFY(await(later.drop(*other)));
        QCOMPARE(await(keeper.read(other->secret)).error().code, ErrorCode::SecretMissing);
        QVERIFY(await(keeper.read(made->secret)));
    }

    static void isAwayForEveryCall() {
        KeychainSecretStore store;
        const auto read = await(store.read(u"counter-key/1"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::SecretStoreAway);
        QVERIFY(!read.error().detail.isEmpty());
        const auto written = await(store.write(u"counter-key/1"_s, "hunter2"));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::SecretStoreAway);
        QVERIFY(!written.error().detail.contains(u"hunter2"_s));
        QCOMPARE(await(store.remove(u"counter-key/1"_s)).error().code, ErrorCode::SecretStoreAway);

        SystemClock clock;
        SystemIdSource ids(clock);
        OpenSslVaultCrypto crypto;
        KeyKeeper keeper(crypto, store, ids);
        QCOMPARE(await(keeper.read(KeyKeeper::operatorsName())).error().code, ErrorCode::SecretStoreAway);
        QCOMPARE(await(keeper.make()).error().code, ErrorCode::SecretStoreAway);
    }
};

/// Starts a real keyring in a bus of its own, in the conditions a till meets.
class KeychainTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void anUnlockedKeyringKeepsSecrets() {
        if (!haveKeyring()) QSKIP("gnome-keyring-daemon or dbus-run-session is not installed");
        runInSession("unlocked",
                     u"printf test-pass | gnome-keyring-daemon --unlock --components=secrets"
                     " --daemonize >/dev/null && \"$0\""_s);
    }

    void aKeyringThatIsNotOpenIsNeverTakenForAFirstStart() {
        if (!haveKeyring()) QSKIP("gnome-keyring-daemon or dbus-run-session is not installed");
        runInSession("closed",
                     u"gnome-keyring-daemon --start --components=secrets --daemonize >/dev/null </dev/null"
                     " && \"$0\""_s);
    }

    void noBusAtAllIsNeverTakenForAFirstStart() {
        runScenario("none", QCoreApplication::applicationFilePath(), {});
    }

 private:
    static bool haveKeyring() {
        return !QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty() &&
               !QStandardPaths::findExecutable(u"dbus-run-session"_s).isEmpty();
    }

    static void runInSession(const char* scenario, const QString& script) {
        runScenario(scenario, u"dbus-run-session"_s,
                    {u"--"_s, u"sh"_s, u"-c"_s, script, QCoreApplication::applicationFilePath()});
    }

    static void runScenario(const char* scenario, const QString& program, const QStringList& arguments) {
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME",
                                 "XDG_CURRENT_DESKTOP", "GNOME_KEYRING_CONTROL"}) {
            environment.remove(QString::fromLatin1(name));
        }
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        environment.insert(QString::fromLatin1(kScenario), QString::fromLatin1(scenario));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
        QVERIFY2(output.contains("PASS   : balcao::KeychainScenario::run"), output.constData());
    }
};

}  // namespace balcao

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet(balcao::kScenario)) {
        balcao::KeychainScenario scenario;
        return QTest::qExec(&scenario, {QCoreApplication::applicationFilePath()});
    }
    balcao::KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "keychain_test.moc"
