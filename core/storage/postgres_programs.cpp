#include "storage/postgres_programs.h"

#include <QProcessEnvironment>

namespace balcao {

namespace postgres_programs {

using namespace Qt::StringLiterals;

constexpr int kStartMs = 10'000;
/// A server that says nothing for so long is not going to.
constexpr int kPatienceMs = 120'000;
constexpr qint64 kMostWaiting = 1024 * 1024;
constexpr qsizetype kMostWords = 400;

}  // namespace postgres_programs

QString quotedName(const QString& name) {
    QString doubled = name;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return u'"' + doubled + u'"';
}

PostgresProgram::PostgresProgram(const PostgresOptions& options, QString program)
    : m_name(std::move(program)) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QString::fromUtf8(options.password));
    if (options.password.isEmpty()) environment.remove(QStringLiteral("PGPASSWORD"));
    environment.insert(QStringLiteral("LC_MESSAGES"), QStringLiteral("C"));
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(m_name);
}

PostgresProgram::~PostgresProgram() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.kill();
    m_process.waitForFinished(postgres_programs::kStartMs);
}

Result<void> PostgresProgram::start(const QStringList& arguments) {
    m_process.setArguments(arguments);
    m_process.start();
    if (m_process.waitForStarted(postgres_programs::kStartMs)) return {};
    return fail(ErrorCode::Busy, m_name + QStringLiteral(" is not installed"),
                {{QStringLiteral("program"), m_name}});
}

tl::unexpected<Error> PostgresProgram::failed() {
    using namespace postgres_programs;
    // It names hosts, databases and tables, never a password and never a row.
    const QByteArray words = m_process.readAllStandardError().trimmed().right(kMostWords);
    const bool full = words.contains("No space left");
    return fail(full ? ErrorCode::DatabaseFull : ErrorCode::DatabaseUnreachable,
                m_name + u": "_s + QString::fromUtf8(words).simplified(), {{u"program"_s, m_name}});
}

Result<void> PostgresProgram::readAll(const TakeBytes& take) {
    using namespace postgres_programs;
    m_process.closeWriteChannel();
    while (m_process.state() != QProcess::NotRunning || m_process.bytesAvailable() > 0) {
        if (m_process.bytesAvailable() == 0 && !m_process.waitForReadyRead(kPatienceMs)) {
            if (m_process.state() == QProcess::NotRunning) continue;
            return failed();
        }
        const QByteArray piece = m_process.readAllStandardOutput();
        if (!piece.isEmpty()) BALCAO_CHECK(take(piece));
    }
    return finish();
}

Result<void> PostgresProgram::write(QByteArrayView bytes) {
    using namespace postgres_programs;
    if (m_process.write(bytes.data(), bytes.size()) != bytes.size()) return failed();
    while (m_process.bytesToWrite() > kMostWaiting) {
        if (!m_process.waitForBytesWritten(kPatienceMs)) return failed();
    }
    return {};
}

Result<void> PostgresProgram::finish() {
    using namespace postgres_programs;
    while (m_process.state() != QProcess::NotRunning && m_process.bytesToWrite() > 0) {
        if (!m_process.waitForBytesWritten(kPatienceMs)) return failed();
    }
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kPatienceMs)) return failed();
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0) return failed();
    return {};
}

}  // namespace balcao
