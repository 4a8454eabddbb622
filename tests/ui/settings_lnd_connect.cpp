#include "ui/settings/lnd_connect.h"

#include <QTest>

using namespace balcao;

class TestLndConnect : public QObject {
    Q_OBJECT

 private:
    static QByteArray der() { return QByteArray::fromHex("30820100") + QByteArray(252, 'c'); }
    static QByteArray macaroon() { return QByteArray(1, '\2') + QByteArray(40, 'm'); }
    static QString text(const QString& address = QStringLiteral("node.test:10009")) {
        const auto code = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        return QStringLiteral("lndconnect://%1?cert=%2&macaroon=%3")
            .arg(address, QString::fromLatin1(der().toBase64(code)),
                 QString::fromLatin1(macaroon().toBase64(code)));
    }

 private Q_SLOTS:
    void addressCertificateAndCredentialAreRead() {
        const auto found = readLndConnect(text());
        QVERIFY(found);
        QCOMPARE(found->connection.url, QStringLiteral("https://node.test:8080"));
        QCOMPARE(found->macaroon, macaroon());
        QVERIFY(found->connection.certificatePem.startsWith("-----BEGIN CERTIFICATE-----\n"));
        QByteArray base64 = found->connection.certificatePem;
        base64.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", "");
        QCOMPARE(QByteArray::fromBase64(base64), der());
    }

    void aPortOfItsOwnIsKept() {
        const auto found = readLndConnect(text(QStringLiteral("node.test:8443")));
        QVERIFY(found);
        QCOMPARE(found->connection.url, QStringLiteral("https://node.test:8443"));
    }

    void aTextThatIsNotWholeIsRefusedWithoutRepeatingIt_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("another scheme") << QStringLiteral("https://node.test") << QStringLiteral("text");
        QTest::newRow("no host") << QStringLiteral("lndconnect://?macaroon=AAAA") << QStringLiteral("text");
        QTest::newRow("no macaroon") << QStringLiteral("lndconnect://node.test:10009")
                                     << QStringLiteral("macaroon");
        QTest::newRow("cut macaroon")
            << QStringLiteral("lndconnect://node.test?macaroon=AgEDbG5k") << QStringLiteral("macaroon");
        QTest::newRow("bad certificate") << QStringLiteral("lndconnect://node.test?cert=AAAA&macaroon=AAAA")
                                         << QStringLiteral("certificate");
        QTest::newRow("not base64") << QStringLiteral("lndconnect://node.test?macaroon=!!!!")
                                    << QStringLiteral("macaroon");
    }
    void aTextThatIsNotWholeIsRefusedWithoutRepeatingIt() {
        QFETCH(QString, text);
        QFETCH(QString, field);
        const auto found = readLndConnect(text);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(found.error().facts.value(QStringLiteral("field")).toString(), field);
        QVERIFY(!found.error().detail.contains(QStringLiteral("node.test")));
    }

    void aMacaroonIsReadFromItsFileAndFromItsHexadecimalText() {
        QCOMPARE(macaroonFromText(macaroon()).value_or(QByteArray()), macaroon());
        QCOMPARE(macaroonFromText(macaroon().toHex() + '\n').value_or(QByteArray()), macaroon());
        QVERIFY(!macaroonFromText("not a macaroon at all, only words"));
        QVERIFY(!macaroonFromText({}));
    }

    void aCertificateIsReadAsPemAndAsDer() {
        const QByteArray pem = certificateToPem(der()).value_or(QByteArray());
        QVERIFY(!pem.isEmpty());
        QCOMPARE(certificateToPem(pem).value_or(QByteArray()), pem);
        QVERIFY(!certificateToPem("hello"));
    }

    void aFingerprintIsShownInPairs() {
        QCOMPARE(fingerprintPairs(QStringLiteral("4e19c7")),
                 (QStringList{QStringLiteral("4E"), QStringLiteral("19"), QStringLiteral("C7")}));
        QCOMPARE(fingerprintPairs(QStringLiteral("4E:19:C7")).size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestLndConnect)
#include "settings_lnd_connect.moc"
