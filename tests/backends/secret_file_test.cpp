#include "base/wipe.h"
#include "crypto/environment_secret_store.h"
#include "crypto/file_secret_store.h"
#include "crypto/secret_text.h"
#include "support/fakes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;

class SecretFileTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"secrets"_s);
    }

    void whatIsWrittenIsReadByAnotherStore_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("hex text") << QByteArray("0201036c6e64");
        QTest::newRow("binary with zero") << QByteArray("\x00\x01\n=#\xff", 6);
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("spaces at the ends") << QByteArray("  two words ");
        QTest::newRow("utf-8") << QStringLiteral("ação").toUtf8();
        QTest::newRow("looks like base64") << QByteArray("base64:AAAA");
        QTest::newRow("looks like a comment") << QByteArray("#secret");
        QTest::newRow("long") << QByteArray(5000, 'x');
    }
    void whatIsWrittenIsReadByAnotherStore() {
        QFETCH(QByteArray, secret);
        {
            FileSecretStore store(m_file);
            QVERIFY(await(store.write(u"lnd/office"_s, secret)));
            QVERIFY(await(store.write(u"other"_s, "o")));
        }
        FileSecretStore again(m_file);
        const auto read = await(again.read(u"lnd/office"_s));
        QVERIFY(read);
        QCOMPARE(*read, secret);
        QCOMPARE(*await(again.read(u"other"_s)), QByteArray("o"));
    }

    void theFileIsMadeForItsOwnerOnlyWhateverTheUmask() {
        const mode_t before = ::umask(0);
        FileSecretStore store(m_file);
        const auto written = await(store.write(u"a"_s, "b"));
        ::umask(before);
        QVERIFY(written);
        struct stat facts {};
        QCOMPARE(::stat(QFile::encodeName(m_file).constData(), &facts), 0);
        QCOMPARE(int(facts.st_mode & 0777), 0600);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.new"_s}).size(), 0);
    }

    void aMissingEntryIsMissingAndRemovingItIsDone() {
        FileSecretStore store(m_file);
        QCOMPARE(await(store.read(u"a"_s)).error().code, ErrorCode::SecretMissing);
        QVERIFY(await(store.write(u"a"_s, "b")));
        QCOMPARE(await(store.read(u"c"_s)).error().code, ErrorCode::SecretMissing);
        QVERIFY(await(store.remove(u"a"_s)));
        QVERIFY(await(store.remove(u"a"_s)));
        QCOMPARE(await(store.read(u"a"_s)).error().code, ErrorCode::SecretMissing);
    }

    void aFileOthersMayReadIsRefusedAndLeftAlone_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("group") << 0640;
        QTest::newRow("world") << 0604;
        QTest::newRow("both") << 0644;
        QTest::newRow("group may write") << 0620;
    }
    void aFileOthersMayReadIsRefusedAndLeftAlone() {
        QFETCH(int, mode);
        put("a=hidden\n");
        QCOMPARE(::chmod(QFile::encodeName(m_file).constData(), static_cast<mode_t>(mode)), 0);
        FileSecretStore store(m_file);
        const auto read = await(store.read(u"a"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::SecretStoreAway);
        QCOMPARE(read.error().facts.value(u"mode"_s).toString(), QString::number(mode, 8));
        QCOMPARE(await(store.write(u"a"_s, "new")).error().code, ErrorCode::SecretStoreAway);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("a=hidden\n"));
    }

    void aMissingFolderIsNoFirstStart() {
        FileSecretStore store(m_folder->filePath(u"not mounted/secrets"_s));
        QCOMPARE(await(store.read(u"a"_s)).error().code, ErrorCode::SecretStoreAway);
        QCOMPARE(await(store.write(u"a"_s, "b")).error().code, ErrorCode::SecretStoreAway);
    }

    void aFolderInItsPlaceIsRefused() {
        QVERIFY(QDir().mkpath(m_file));
        FileSecretStore store(m_file);
        QCOMPARE(await(store.read(u"a"_s)).error().code, ErrorCode::SecretStoreAway);
    }

    void anOperatorMayWriteItByHand() {
        put("# our node\n\n lnd/office = 0201aabb \r\nbinary=base64:AAEC\n");
        FileSecretStore store(m_file);
        QCOMPARE(*await(store.read(u"lnd/office"_s)), QByteArray("0201aabb"));
        QCOMPARE(*await(store.read(u"binary"_s)), QByteArray("\x00\x01\x02", 3));
    }

    void aBrokenLineIsNamedByNumberAndNeverShown_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no equals") << QByteArray("hunter2");
        QTest::newRow("no name") << QByteArray("=hunter2");
        QTest::newRow("bad name") << QByteArray("a b=hunter2");
        QTest::newRow("bad base64") << QByteArray("a=base64:hunter2!");
    }
    void aBrokenLineIsNamedByNumberAndNeverShown() {
        QFETCH(QByteArray, line);
        put("ok=1\n" + line + "\n");
        FileSecretStore store(m_file);
        const auto read = await(store.read(u"ok"_s));
        QVERIFY(!read);
        QVERIFY(read.error().code != ErrorCode::SecretMissing);
        QCOMPARE(read.error().facts.value(u"line"_s).toInt(), 2);
        QVERIFY(!read.error().detail.contains(u"hunter2"_s));
    }

    void aLinkStaysALink() {
        const QString real = m_folder->filePath(u"real"_s);
        QVERIFY(QFile::link(real, m_file));
        FileSecretStore store(m_file);
        QVERIFY(await(store.write(u"a"_s, "b")));
        QVERIFY(QFileInfo(m_file).isSymLink());
        QVERIFY(QFileInfo(real).isFile());
        QCOMPARE(*await(store.read(u"a"_s)), QByteArray("b"));
    }

    void twoStoresWritingAtOnceLoseNothing() {
        FileSecretStore one(m_file);
        FileSecretStore other(m_file);
        std::vector<Future<Done>> writes;
        for (int i = 0; i < 20; ++i) {
            writes.push_back(one.write(u"one/%1"_s.arg(i), QByteArray::number(i)));
            writes.push_back(other.write(u"other/%1"_s.arg(i), QByteArray::number(i)));
        }
        for (const auto& write : writes) QVERIFY(await(write));
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(*await(one.read(u"other/%1"_s.arg(i))), QByteArray::number(i));
            QCOMPARE(*await(one.read(u"one/%1"_s.arg(i))), QByteArray::number(i));
        }
    }

    void theCallerMayWipeItsSecretAtOnce() {
        FileSecretStore store(m_file);
        QByteArray secret("short lived");
        const auto written = store.write(u"a"_s, secret);
        wipe(secret);
        QVERIFY(await(written));
        QCOMPARE(*await(store.read(u"a"_s)), QByteArray("short lived"));
    }

    void aNameThatCouldBreakTheFileIsRefused() {
        FileSecretStore store(m_file);
        for (const QString& name : {u"a=b"_s, u"a\nb"_s, u""_s, u"#a"_s, u"ação"_s}) {
            QCOMPARE(await(store.write(name, "x")).error().code, ErrorCode::InvalidArgument);
        }
        QVERIFY(!QFile::exists(m_file));
    }

    void theEnvironmentIsReadAndNeverWritten() {
        qputenv("BALCAO_SECRET_LND_MY_OFFICE", "0201aa");
        qputenv("BALCAO_SECRET_BINARY", "base64:AAEC");
        EnvironmentSecretStore store;
        QCOMPARE(*await(store.read(u"lnd/my-office"_s)), QByteArray("0201aa"));
        QCOMPARE(*await(store.read(u"binary"_s)), QByteArray("\x00\x01\x02", 3));
        QCOMPARE(await(store.read(u"absent"_s)).error().code, ErrorCode::SecretMissing);
        QCOMPARE(await(store.write(u"a"_s, "b")).error().code, ErrorCode::SecretStoreAway);
        QCOMPARE(await(store.remove(u"a"_s)).error().code, ErrorCode::SecretStoreAway);
    }

 private:
    void put(const QByteArray& text) {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::SecretFileTest)
#include "secret_file_test.moc"
