#include "backends/lndconnect.h"
#include "support/http_server.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;

class LndConnectTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        const auto identity = test::TlsIdentity::make(u"node"_s);
        if (!identity) QSKIP("the openssl program is not installed");
        m_sha256 = identity->sha256;
        const QByteArray der = QSslCertificate(identity->certificatePem).toDer();
        m_certificate =
            QString::fromLatin1(der.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }

    void aPairingTextIsRead_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("url");
        QTest::newRow("name and port") << u"node.example:8443"_s << u"https://node.example:8443"_s;
        QTest::newRow("no port") << u"10.0.0.2"_s << u"https://10.0.0.2:8080"_s;
        QTest::newRow("IPv6") << u"[fd00::1]:8080"_s << u"https://[fd00::1]:8080"_s;
        QTest::newRow("onion") << u"abcdefghijklmnop.onion:8080"_s
                               << u"https://abcdefghijklmnop.onion:8080"_s;
    }
    void aPairingTextIsRead() {
        QFETCH(QString, host);
        QFETCH(QString, url);
        const QString text =
            u" lndconnect://"_s + host + u"?cert="_s + m_certificate + u"&macaroon=AgEDbG5k-_8\n"_s;
        const auto pairing = parseLndConnect(text);
        QVERIFY2(pairing, qPrintable(pairing ? QString() : pairing.error().detail));
        QCOMPARE(pairing->url, url);
        QCOMPARE(pairing->macaroonHex, QByteArray("0201036c6e64fbff"));
        const QSslCertificate certificate(pairing->certificatePem);
        QCOMPARE(certificate.digest(QCryptographicHash::Sha256), m_sha256);
    }

    void aNodeBehindAPublicAuthorityNeedsNoCertificate() {
        const auto pairing = parseLndConnect(u"lndconnect://shop.example:443?macaroon=AgED"_s);
        QVERIFY(pairing);
        QVERIFY(pairing->certificatePem.isEmpty());
    }

    void aTextThatIsNotOneNamesWhatIsWrong_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("empty") << QString() << u"host"_s;
        QTest::newRow("another scheme") << u"https://host?macaroon=AgED"_s << u"host"_s;
        QTest::newRow("no host") << u"lndconnect://?macaroon=AgED"_s << u"host"_s;
        QTest::newRow("port zero") << u"lndconnect://host:0?macaroon=AgED"_s << u"host"_s;
        QTest::newRow("no macaroon") << u"lndconnect://host:8080"_s << u"macaroon"_s;
        QTest::newRow("bad macaroon") << u"lndconnect://host?macaroon=%%%"_s << u"host"_s;
        QTest::newRow("bad macaroon letters") << u"lndconnect://host?macaroon=A!B"_s << u"macaroon"_s;
        QTest::newRow("bad certificate")
            << u"lndconnect://host?cert=AAAA&macaroon=AgED"_s << u"certificate"_s;
        QTest::newRow("endless") << QString(u"lndconnect://host?macaroon="_s + QString(20'000, u'A'))
                                 << u"host"_s;
    }
    void aTextThatIsNotOneNamesWhatIsWrong() {
        QFETCH(QString, text);
        QFETCH(QString, field);
        const auto pairing = parseLndConnect(text);
        QVERIFY(!pairing);
        QCOMPARE(pairing.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(pairing.error().facts.value(u"field"_s).toString(), field);
    }

 private:
    QString m_certificate;
    QByteArray m_sha256;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LndConnectTest)
#include "lndconnect_test.moc"
