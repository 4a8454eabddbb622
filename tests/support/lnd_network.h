#pragma once

#include "base/result.h"
#include "settings/connection_service.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace balcao::test {

/// A private Lightning network for one test program: btcd, a customer's LND with money and a till's LND with
/// a channel to it, on free ports of this machine. Everything it starts dies with the test.
class LndNetwork {
 public:
    /// Takes about fifteen seconds. NotFound, with one line that says why, where the programs are absent.
    [[nodiscard]] static Result<std::unique_ptr<LndNetwork>> start();
    ~LndNetwork();
    Q_DISABLE_COPY_MOVE(LndNetwork)

    /// How a till connects, with the certificate as it is now.
    [[nodiscard]] LndConnection connection() const;
    /// A macaroon that may receive and look, in hex.
    [[nodiscard]] const QByteArray& tillMacaroon() const { return m_tillMacaroon; }
    /// Who the till's node is, in hex: the payee of its invoices.
    [[nodiscard]] const QString& tillKey() const { return m_tillKey; }
    /// lnd's own invoice.macaroon, which may do less.
    [[nodiscard]] QByteArray invoiceMacaroon() const;
    [[nodiscard]] quint16 tillRestPort() const { return m_till.restPort; }
    [[nodiscard]] QString customerFolder() const { return m_customer.folder; }

    /// The customer's wallet pays; the preimage, or lnd's reason.
    [[nodiscard]] Result<QByteArray> pay(const QString& bolt11);
    /// Starts to pay and does not wait.
    [[nodiscard]] std::unique_ptr<QProcess> startPaying(const QString& bolt11) const;

    /// How many invoices the till's node ever made; negative when it does not say.
    [[nodiscard]] int tillInvoices() const;

    void killTill();
    [[nodiscard]] Result<void> startTill();
    /// A new key and certificate, as lnd makes them when the old ones end.
    [[nodiscard]] Result<void> renewTillCertificate();

 private:
    struct Node {
        QString folder;
        quint16 peerPort = 0;
        quint16 rpcPort = 0;
        quint16 restPort = 0;
        std::unique_ptr<QProcess> process;
    };

    explicit LndNetwork(QString programs);
    [[nodiscard]] Result<void> bringUp();
    [[nodiscard]] Result<void> startChain(const QString& miningAddress);
    void startNode(Node& node, const QString& alias);
    [[nodiscard]] Result<void> mine(int blocks);
    [[nodiscard]] Result<void> openChannel();
    [[nodiscard]] Result<void> waitForChannel();
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] std::unique_ptr<QProcess> launch(const QString& program, const QStringList& arguments,
                                                   const QString& log) const;
    [[nodiscard]] Result<QByteArray> run(const QString& program, const QStringList& arguments,
                                         int timeoutMs) const;
    [[nodiscard]] Result<QByteArray> cli(const Node& node, const QStringList& arguments,
                                         int timeoutMs = 20'000) const;
    /// Runs it again until it succeeds and `accept` likes the answer.
    [[nodiscard]] Result<QByteArray> cliUntil(const Node& node, const QStringList& arguments,
                                              const std::function<bool(const QByteArray&)>& accept,
                                              int timeoutMs) const;

    QString m_programs;
    QTemporaryDir m_folder;
    quint16 m_chainPeerPort = 0;
    quint16 m_chainRpcPort = 0;
    std::unique_ptr<QProcess> m_chain;
    Node m_customer;
    Node m_till;
    QByteArray m_tillMacaroon;
    QString m_tillKey;
};

}  // namespace balcao::test

/// Starts the network into `network`, or skips the test function it stands in where its programs are absent.
#define BALCAO_NETWORK_OR_SKIP(network)                                              \
    do {                                                                             \
        auto started = balcao::test::LndNetwork::start();                            \
        if (!started && started.error().code == balcao::ErrorCode::NotFound) {       \
            QSKIP(qPrintable(started.error().detail));                               \
        }                                                                            \
        QVERIFY2(started, qPrintable(started ? QString() : started.error().detail)); \
        (network) = std::move(*started);                                             \
    } while (false)
