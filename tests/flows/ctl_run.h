#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace balcao::test {

/// What one run of the real program left.
struct CtlRun {
    bool crashed = false;
    int code = -1;
    std::vector<QJsonObject> lines;
    QByteArray output;
    QByteArray errors;

    /// The line of an event, or an empty object.
    [[nodiscard]] QJsonObject event(const char* name) const {
        for (const QJsonObject& line : lines) {
            if (line.value(QLatin1String("event")).toString() == QLatin1String(name)) return line;
        }
        return {};
    }
    [[nodiscard]] QString errorCode() const {
        if (lines.empty()) return {};
        return lines.back()[QLatin1String("error")].toObject()[QLatin1String("code")].toString();
    }
};

/// A profile in a folder of its own, and the real balcaoctl to work on it. Secrets lie in a file beside it.
class CtlBench {
 public:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Where its secrets lie; a file in a folder that is not there is a keeper that is away.
    QString secrets = QStringLiteral("secrets");

    [[nodiscard]] QString profile() const { return path(QStringLiteral("profile")); }

    CtlRun run(const QStringList& words, const QByteArray& killAt = {}, const QByteArray& input = {}) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("BALCAO_SECRETS_FILE"), path(secrets));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.remove(QStringLiteral("BALCAO_KILL_AT"));
        if (!killAt.isEmpty())
            environment.insert(QStringLiteral("BALCAO_KILL_AT"), QString::fromLatin1(killAt));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(BALCAOCTL), QStringList{QStringLiteral("--profile"), profile()} + words);
        process.write(input);
        process.closeWriteChannel();
        CtlRun result;
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            result.errors = "the program did not end within a minute";
        }
        result.crashed = process.exitStatus() == QProcess::CrashExit;
        result.code = process.exitCode();
        result.output = process.readAllStandardOutput();
        result.errors += process.readAllStandardError();
        for (const QByteArray& line : result.output.split('\n')) {
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (document.isObject()) result.lines.push_back(document.object());
        }
        return result;
    }

 private:
    QTemporaryDir m_folder;
};

}  // namespace balcao::test
