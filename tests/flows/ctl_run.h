#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
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
    /// All it wrote, for the message of a test that failed: first what is short, for a message is cut off.
    [[nodiscard]] QByteArray all() const {
        return "ended with " + QByteArray::number(code) + ": " + errors + output.right(1'000);
    }
    [[nodiscard]] QString errorCode() const {
        if (lines.empty()) return {};
        return lines.back()[QLatin1String("error")].toObject()[QLatin1String("code")].toString();
    }
};

/// Writes what each thread of a program that should have ended waits for: it cannot be asked afterwards.
inline void showStacks(qint64 processId) {
    QProcess tool;
    tool.setProcessChannelMode(QProcess::ForwardedChannels);
    tool.start(QStringLiteral("eu-stack"), {QStringLiteral("-n"), QStringLiteral("16"), QStringLiteral("-p"),
                                            QString::number(processId)});
    tool.waitForFinished();
}

/// A profile in a folder of its own, and the real balcaoctl to work on it. Secrets lie in a file beside it.
class CtlBench {
 public:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Where its secrets lie; a file in a folder that is not there is a keeper that is away.
    QString secrets = QStringLiteral("secrets");

    /// What else stands in the program's environment.
    QHash<QString, QString> environment;
    /// Told each line as the program writes it.
    std::function<void(const QJsonObject&)> whenSaid;

    [[nodiscard]] QString profile() const { return path(QStringLiteral("profile")); }

    CtlRun run(const QStringList& words, const QByteArray& killAt = {}, const QByteArray& input = {}) const {
        QProcess process;
        process.setProcessEnvironment(surroundings(killAt));
        QByteArray output;
        qsizetype told = 0;
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [&] {
            output += process.readAllStandardOutput();
            for (auto end = output.indexOf('\n', told); end >= 0; end = output.indexOf('\n', told)) {
                const QJsonDocument line = QJsonDocument::fromJson(output.mid(told, end - told));
                told = end + 1;
                if (whenSaid && line.isObject()) whenSaid(line.object());
            }
        });
        process.start(QStringLiteral(BALCAOCTL), QStringList{QStringLiteral("--profile"), profile()} + words);
        process.write(input);
        process.closeWriteChannel();
        CtlRun result;
        if (!process.waitForFinished(60'000)) {
            showStacks(process.processId());
            process.kill();
            process.waitForFinished();
            result.errors = "the program did not end within a minute";
        }
        result.crashed = process.exitStatus() == QProcess::CrashExit;
        result.code = process.exitCode();
        result.output = output + process.readAllStandardOutput();
        result.errors += process.readAllStandardError();
        for (const QByteArray& line : result.output.split('\n')) {
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (document.isObject()) result.lines.push_back(document.object());
        }
        return result;
    }

 private:
    [[nodiscard]] QProcessEnvironment surroundings(const QByteArray& killAt) const {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        for (auto each = environment.begin(); each != environment.end(); ++each) {
            all.insert(each.key(), each.value());
        }
        all.insert(QStringLiteral("BALCAO_SECRETS_FILE"), path(secrets));
        all.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        all.remove(QStringLiteral("BALCAO_KILL_AT"));
        if (!killAt.isEmpty()) all.insert(QStringLiteral("BALCAO_KILL_AT"), QString::fromLatin1(killAt));
        return all;
    }

    QTemporaryDir m_folder;
};

}  // namespace balcao::test
