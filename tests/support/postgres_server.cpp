#include "support/postgres_server.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace balcao::test {

namespace {

using namespace Qt::StringLiterals;

const QString kPrograms = u"/usr/lib/postgresql/15/bin/"_s;
const QString kOwner = u"balcao"_s;

/// PostgreSQL refuses to run as root; tests in a container often do. This account owns the cluster then.
const QString kUnprivileged = u"nobody"_s;

bool writeFile(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

int freePort() {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool bound =
        ::bind(descriptor, generic, size) == 0 && ::getsockname(descriptor, generic, &size) == 0;
    ::close(descriptor);
    return bound ? ntohs(address.sin_port) : 0;
}

}  // namespace

std::unique_ptr<PostgresServer> PostgresServer::start(QString* why) {
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    if (!QFileInfo::exists(kPrograms + u"initdb"_s)) {
        *why = u"PostgreSQL 15 is not installed in "_s + kPrograms;
        return nullptr;
    }
    if (!server->makeCluster(why)) return nullptr;
    if (!server->startAgain()) {
        *why = u"PostgreSQL 15 did not start"_s;
        return nullptr;
    }
    return server;
}

std::unique_ptr<PostgresServer> PostgresServer::standbyOf(const PostgresServer& primary, QString* why) {
    std::unique_ptr<PostgresServer> server(new PostgresServer);
    if (!server->makeFolder(why)) return nullptr;
    bool ok = false;
    const QString said = server->run(kPrograms + u"pg_basebackup"_s,
                                     {u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(primary.port()),
                                      u"-U"_s, kOwner, u"-D"_s, server->m_folder.path() + u"/data"_s, u"-R"_s,
                                      u"-X"_s, u"stream"_s, u"-c"_s, u"fast"_s, u"--no-sync"_s},
                                     &ok);
    if (!ok || !server->startAgain()) {
        *why = u"PostgreSQL 15 could not make a standby: "_s + said.section(u'\n', -1);
        return nullptr;
    }
    return server;
}

bool PostgresServer::promote() {
    bool ok = false;
    (void)run(kPrograms + u"pg_ctl"_s,
              {u"-D"_s, m_folder.path() + u"/data"_s, u"-w"_s, u"-t"_s, u"60"_s, u"promote"_s}, &ok);
    return ok;
}

bool PostgresServer::makeFolder(QString* why) {
    m_port = freePort();
    bool ok = m_folder.isValid() && m_port != 0;
    if (ok && ::geteuid() == 0) {
        (void)run(u"/usr/bin/chown"_s, {u"-R"_s, kUnprivileged, m_folder.path()}, &ok);
    }
    if (!ok) *why = u"no folder for a PostgreSQL of the test's own"_s;
    return ok;
}

bool PostgresServer::makeCluster(QString* why) {
    const QString folder = m_folder.path();
    if (!writeFile(folder + u"/password"_s, m_password) || !makeFolder(why)) return false;
    bool ok = false;
    const QString said =
        run(kPrograms + u"initdb"_s,
            {u"-D"_s, folder + u"/data"_s, u"-U"_s, kOwner, u"--pwfile"_s, folder + u"/password"_s,
             u"--auth=scram-sha-256"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s},
            &ok);
    if (!ok) *why = u"PostgreSQL 15 could not make a cluster: "_s + said.section(u'\n', -1);
    return ok;
}

bool PostgresServer::startAgain() {
    const QString folder = m_folder.path();
    const QString options =
        u"-p %1 -c listen_addresses=127.0.0.1 -c unix_socket_directories=%2 -c fsync=%3 "
        "-c max_connections=60 -c deadlock_timeout=200ms"_s.arg(m_port)
            .arg(folder, m_syncs ? u"on"_s : u"off"_s);
    bool ok = false;
    (void)run(kPrograms + u"pg_ctl"_s,
              {u"-D"_s, folder + u"/data"_s, u"-l"_s, folder + u"/log"_s, u"-o"_s, options, u"-w"_s, u"-t"_s,
               u"30"_s, u"start"_s},
              &ok);
    return ok;
}

bool PostgresServer::stop() {
    bool ok = false;
    (void)run(kPrograms + u"pg_ctl"_s,
              {u"-D"_s, m_folder.path() + u"/data"_s, u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s}, &ok);
    return ok;
}

PostgresServer::~PostgresServer() {
    if (QFileInfo::exists(m_folder.path() + u"/data/postmaster.pid"_s)) (void)stop();
}

QString PostgresServer::makeDatabase() {
    const QString name = u"test_%1"_s.arg(++m_databases);
    (void)query(u"postgres"_s, u"CREATE DATABASE "_s + name);
    if (query(u"postgres"_s, u"SELECT datname FROM pg_database WHERE datname = '"_s + name + u"'"_s) !=
        name) {
        return {};
    }
    return u"postgresql://%1@127.0.0.1:%2/%3"_s.arg(kOwner).arg(m_port).arg(name);
}

QString PostgresServer::databaseOf(const QString& url) {
    return url.section(u'/', -1).section(u'?', 0, 0);
}

QString PostgresServer::query(const QString& database, const QString& sql) const {
    bool ok = false;
    return run(kPrograms + u"psql"_s,
               {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, m_folder.path(),
                u"-p"_s, QString::number(m_port), u"-U"_s, kOwner, u"-d"_s, database, u"-c"_s, sql},
               &ok);
}

QString PostgresServer::run(const QString& program, const QStringList& arguments, bool* ok) const {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromLatin1(m_password));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    // The server stays when pg_ctl ends and would keep a pipe open.
    const bool detaches = program.endsWith(u"pg_ctl"_s);
    if (detaches) process.setStandardOutputFile(QProcess::nullDevice());
    const bool server = program.startsWith(kPrograms);
    if (server && ::geteuid() == 0) {
        const QStringList before{u"--reuid"_s,        kUnprivileged, u"--regid"_s, u"nogroup"_s,
                                 u"--clear-groups"_s, u"--"_s,       program};
        process.start(u"/usr/bin/setpriv"_s, before + arguments);
    } else {
        process.start(program, arguments);
    }
    *ok = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
          process.exitCode() == 0;
    return detaches ? QString() : QString::fromUtf8(process.readAll()).trimmed();
}

}  // namespace balcao::test
