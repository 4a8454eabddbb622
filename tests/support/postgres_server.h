#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace balcao::test {

/// A PostgreSQL server of the test's own: a fresh cluster in a temporary folder, on a free port of the
/// loopback and a socket, with a password, without fsync. It ends with the object.
class PostgresServer {
 public:
    /// Null when this machine has no PostgreSQL 15 or cannot start one; `why` then holds one line to skip
    /// with.
    [[nodiscard]] static std::unique_ptr<PostgresServer> start(QString* why);
    /// A hot standby that streams from `primary`. Null as start().
    [[nodiscard]] static std::unique_ptr<PostgresServer> standbyOf(const PostgresServer& primary,
                                                                   QString* why);
    ~PostgresServer();

    /// Address for SqlOptions of a database that was made for this call; empty when that failed.
    [[nodiscard]] QString makeDatabase();
    [[nodiscard]] QByteArray password() const { return m_password; }
    [[nodiscard]] int port() const { return m_port; }
    /// Where it keeps everything, its log included.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Every commit reaches the disk, as a shop's server must do it; from the next start on.
    void setSyncs(bool syncs) { m_syncs = syncs; }
    /// Runs SQL as the cluster's owner and returns what psql prints, trimmed.
    [[nodiscard]] QString query(const QString& database, const QString& sql) const;
    /// The database's name inside an address of makeDatabase().
    [[nodiscard]] static QString databaseOf(const QString& url);

    /// As when the machine is switched off and on: everybody is thrown out.
    [[nodiscard]] bool stop();
    [[nodiscard]] bool startAgain();
    /// Makes a standby the primary. False when it is none or does not become one in a minute.
    [[nodiscard]] bool promote();

 private:
    PostgresServer() = default;
    [[nodiscard]] bool makeFolder(QString* why);
    [[nodiscard]] bool makeCluster(QString* why);
    [[nodiscard]] QString run(const QString& program, const QStringList& arguments, bool* ok) const;

    QTemporaryDir m_folder;
    QByteArray m_password = "only-for-tests";
    int m_port = 0;
    bool m_syncs = false;
    int m_databases = 0;
};

}  // namespace balcao::test

/// Starts a server into `server`, or skips the test function it stands in.
#define BALCAO_SERVER_OR_SKIP(server)                            \
    do {                                                         \
        QString whyNot;                                          \
        (server) = balcao::test::PostgresServer::start(&whyNot); \
        if (!(server)) QSKIP(qPrintable(whyNot));                \
    } while (false)
