#pragma once

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

namespace balcao::test {

/// A wire between a program and a node that a test can cut or make silent.
class TcpRelay : public QTcpServer {
 public:
    explicit TcpRelay(quint16 targetPort) : m_target(targetPort) {}

    bool start();
    /// Ends every connection; new ones are taken.
    void cut();
    /// Takes connections and passes nothing on, in either direction, as a network that swallows packets.
    void setSilent(bool silent);
    /// Something was said on the silent wire, and nobody heard it.
    [[nodiscard]] bool holds() const;
    /// How often a program spoke after it had been answered: its round trips, over all connections.
    [[nodiscard]] int turns() const { return m_turns; }
    [[nodiscard]] int openConnections() const { return static_cast<int>(m_pairs.size()); }

 protected:
    void incomingConnection(qintptr descriptor) override;

 private:
    void pass(QTcpSocket* from, QTcpSocket* to);

    quint16 m_target;
    bool m_silent = false;
    int m_turns = 0;
    QSet<QTcpSocket*> m_asked;                         // incoming ones whose program spoke last
    QHash<QTcpSocket*, QPointer<QTcpSocket>> m_pairs;  // incoming → outgoing
};

}  // namespace balcao::test
