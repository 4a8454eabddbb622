#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace balcao::test {

/// A self-signed certificate and its key, made by the openssl program as lnd makes its own.
struct TlsIdentity {
    QByteArray certificatePem;
    QByteArray keyPem;
    QByteArray sha256;  ///< of the leaf, 32 bytes

    /// Nothing when there is no openssl program.
    [[nodiscard]] static std::optional<TlsIdentity> make(const QString& commonName);
};

struct HttpExchange {
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QHash<QByteArray, QByteArray> headers;  ///< names in lower case
    QByteArray body;
};

/// One request that waits for the test's answer; gone when its connection is.
class HttpTurn : public QObject {
 public:
    explicit HttpTurn(QTcpSocket* socket) : QObject(socket), m_socket(socket) {}

    void answer(int status, const QByteArray& body, const QByteArray& extraHeaders = {});
    void raw(const QByteArray& bytes);
    void startChunks(int status = 200);
    void chunk(const QByteArray& bytes);
    void endChunks();
    /// Ends the connection at once, in the middle of whatever it was.
    void cut();

 private:
    QTcpSocket* m_socket;
};

/// A small HTTP server for tests, on loopback and a free port; every answer is the test's.
class HttpServer : public QTcpServer {
 public:
    using Handler = std::function<void(const HttpExchange&, HttpTurn&)>;

    explicit HttpServer(Handler handler, std::optional<TlsIdentity> tls = std::nullopt);
    ~HttpServer() override;

    /// The port stays the same over `stop` and `start`.
    bool start();
    /// Goes away with every connection it has, as a node that is killed.
    void stop();
    void setTls(std::optional<TlsIdentity> tls) { m_tls = std::move(tls); }
    [[nodiscard]] QUrl url(const QString& path = {}) const;

    [[nodiscard]] const std::vector<HttpExchange>& seen() const { return m_seen; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const { return static_cast<int>(m_sockets.size()); }

 protected:
    void incomingConnection(qintptr descriptor) override;

 private:
    void readFrom(QTcpSocket* socket, QByteArray& buffer);

    Handler m_handler;
    std::optional<TlsIdentity> m_tls;
    quint16 m_port = 0;
    int m_connections = 0;
    QList<QPointer<QTcpSocket>> m_sockets;
    std::vector<HttpExchange> m_seen;
};

}  // namespace balcao::test
