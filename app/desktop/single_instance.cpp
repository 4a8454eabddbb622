#include "desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QThread>

#include <algorithm>

namespace balcao {

namespace {
constexpr int kConnectTryMs = 250;
const QByteArray kRaise = QByteArrayLiteral("raise\n");
const QByteArray kRaised = QByteArrayLiteral("raised\n");
}  // namespace

SingleInstance::SingleInstance(const QString& profileDirectory, QObject* parent)
    : QObject(parent), m_name(nameFor(profileDirectory)) {
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

SingleInstance::~SingleInstance() {
    m_server.close();
}

QString SingleInstance::nameFor(const QString& profileDirectory) {
    const QFileInfo info(profileDirectory);
    const QString canonical =
        info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
    const QByteArray digest = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("balcao-") + QString::fromLatin1(digest.left(8).toHex());
}

SingleInstance::Role SingleInstance::begin(const QString& runtimeDirectory, int waitMs) {
    const QDir runtime(runtimeDirectory);
    if (runtimeDirectory.isEmpty() || !QDir().mkpath(runtimeDirectory)) return Role::Unguarded;
    const QString socketPath = runtime.filePath(m_name + QStringLiteral(".sock"));

    m_lock = std::make_unique<QLockFile>(runtime.filePath(m_name + QStringLiteral(".lock")));
    m_lock->setStaleLockTime(0);  // by the life of its process, never by age
    if (m_lock->tryLock(0)) {
        // Whoever left this socket behind no longer holds the lock.
        QLocalServer::removeServer(socketPath);
        return m_server.listen(socketPath) ? Role::First : Role::Unguarded;
    }
    if (m_lock->error() != QLockFile::LockFailedError) return Role::Unguarded;
    return askToRaise(socketPath, waitMs) ? Role::Raised : Role::NoAnswer;
}

bool SingleInstance::askToRaise(const QString& socketPath, int waitMs) {
    // No window exists yet, so waiting here blocks nobody. The first start may hold the lock a moment before
    // it listens.
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < waitMs) {
        QLocalSocket socket;
        socket.connectToServer(socketPath);
        if (socket.waitForConnected(kConnectTryMs)) {
            socket.write(kRaise);
            socket.flush();
            QByteArray heard;
            while (!heard.contains('\n') && timer.elapsed() < waitMs) {
                if (!socket.waitForReadyRead(
                        static_cast<int>(std::max<qint64>(1, waitMs - timer.elapsed())))) {
                    break;
                }
                heard += socket.readAll();
            }
            return heard == kRaised;
        }
        QThread::msleep(50);
    }
    return false;
}

void SingleInstance::answer() {
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kRaise.size()) socket->abort();
                return;
            }
            const bool raise = socket->readLine() == kRaise;
            if (raise) {
                socket->write(kRaised);
                socket->flush();
                Q_EMIT raiseRequested();
            }
            socket->disconnectFromServer();
        });
    }
}

}  // namespace balcao
