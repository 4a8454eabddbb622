#include "support/tcp_relay.h"

#include <QHostAddress>

#include <algorithm>

namespace balcao::test {

bool TcpRelay::start() {
    return listen(QHostAddress::LocalHost, 0);
}

void TcpRelay::pass(QTcpSocket* from, QTcpSocket* to) {
    if (m_silent || !to->isOpen()) return;
    if (!m_pairs.contains(from)) {
        m_asked.remove(to);
    } else if (!m_asked.contains(from)) {
        m_asked.insert(from);
        ++m_turns;
    }
    to->write(from->readAll());
}

void TcpRelay::incomingConnection(qintptr descriptor) {
    auto* in = new QTcpSocket(this);
    in->setSocketDescriptor(descriptor);
    auto* out = new QTcpSocket(in);
    m_pairs.insert(in, out);
    connect(in, &QTcpSocket::readyRead, out, [this, in, out] { pass(in, out); });
    connect(out, &QTcpSocket::readyRead, in, [this, in, out] { pass(out, in); });
    connect(out, &QTcpSocket::disconnected, in, [in] { in->disconnectFromHost(); });
    connect(out, &QTcpSocket::errorOccurred, in, [in] { in->abort(); });
    connect(in, &QTcpSocket::disconnected, this, [this, in] {
        m_pairs.remove(in);
        m_asked.remove(in);
        in->deleteLater();
    });
    out->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

void TcpRelay::cut() {
    const auto sockets = m_pairs.keys();
    for (QTcpSocket* socket : sockets) socket->abort();
}

void TcpRelay::setSilent(bool silent) {
    m_silent = silent;
    if (silent) return;
    const auto pairs = m_pairs;
    for (auto it = pairs.begin(); it != pairs.end(); ++it) {
        if (!it.value()) continue;
        pass(it.key(), it.value());
        pass(it.value(), it.key());
    }
}

bool TcpRelay::holds() const {
    if (!m_silent) return false;
    return std::any_of(m_pairs.constKeyValueBegin(), m_pairs.constKeyValueEnd(), [](const auto& pair) {
        return pair.first->bytesAvailable() > 0 || (pair.second && pair.second->bytesAvailable() > 0);
    });
}

}  // namespace balcao::test
