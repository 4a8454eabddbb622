// kill -9 over a real LND: a customer on another node pays what the sale shows, whatever becomes of the sale.
#include "kill_matrix.h"
#include "support/lnd_network.h"

#include <QFile>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::CtlBench;
using test::CtlRun;

class LndKillTest final : public test::KillMatrix {
    Q_OBJECT

 protected:
    [[nodiscard]] QString connectNode(const CtlBench& shop) override {
        const LndConnection connection = m_network->connection();
        const QString certificate = write(shop.path(u"tls.cert"_s), connection.certificatePem);
        const QString macaroon =
            write(shop.path(u"till.macaroon"_s), QByteArray::fromHex(m_network->tillMacaroon()));
        for (const QStringList& words :
             {QStringList{u"backend"_s, u"add"_s, u"lnd"_s, u"--url"_s, connection.url, u"--cert"_s,
                          certificate, u"--macaroon-file"_s, macaroon, u"--name"_s, u"office"_s},
              QStringList{u"backend"_s, u"use"_s, u"office"_s}}) {
            const CtlRun done = shop.run(words);
            if (done.code != 0) return QString::fromUtf8(done.all());
        }
        return {};
    }
    [[nodiscard]] QStringList untilPaid() const override { return {u"--wait"_s, u"45"_s}; }
    void said(const QJsonObject& line) override {
        const QString invoice = line[u"bolt11"_s].toString();
        if (line[u"event"_s].toString() != u"invoice"_s || m_paying.count(invoice) > 0) return;
        m_paying[invoice] = m_network->startPaying(invoice);
    }
    [[nodiscard]] std::optional<int> invoices() override { return m_network->tillInvoices(); }
    /// Qt speaks TLS on a thread of its own, which may still be ending, and with it what OpenSSL keeps for
    /// it.
    [[nodiscard]] bool leaksAreOurs() const override { return false; }

 private Q_SLOTS:
    void initTestCase() { BALCAO_NETWORK_OR_SKIP(m_network); }
    void cleanupTestCase() {
        m_paying.clear();
        m_network.reset();
    }

 private:
    static QString write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    std::unique_ptr<test::LndNetwork> m_network;
    std::map<QString, std::unique_ptr<QProcess>> m_paying;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::LndKillTest)
#include "lnd_kill_test.moc"
