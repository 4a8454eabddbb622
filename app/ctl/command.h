#pragma once

#include "shared/office.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace balcao {

/// One run of the program: its arguments, where it writes, and the office it works in. Ends the application
/// with 0 (done), 1 (refused, with a code) or 2 (asked wrongly).
class Command final : public QObject {
    Q_OBJECT
 public:
    /// `words` are the arguments after the program's name.
    explicit Command(QStringList words, QObject* parent = nullptr);
    ~Command() override;

    /// Finds the verb and starts it; the end comes through the event loop.
    void run();

    // What verbs use.

    /// The arguments after the verb, read with the verb's own options and those every verb has. False when
    /// they were wrong: it has been said and the program ends.
    [[nodiscard]] bool parse(QCommandLineParser& parser, int leastPositional, int mostPositional);
    [[nodiscard]] bool wantsJson() const { return m_json; }
    /// For verbs whose output is made for programs.
    void alwaysJson() { m_json = true; }
    [[nodiscard]] const QString& profileDirectory() const { return m_directory; }
    /// What --database said; empty without it.
    [[nodiscard]] const QString& databaseUrl() const { return m_databaseUrl; }
    [[nodiscard]] Office& office() { return *m_office; }

    /// Whether the database has to know this counter already.
    enum class Whose { Ours, Anybodys };
    /// Opens the office of the profile and continues; a failure ends the program.
    void withOffice(Office::Duty duty, std::function<void()> next, Whose whose = Whose::Ours);

    /// One JSON object on a line of its own.
    void writeJson(const QJsonObject& json);
    void writeLine(const QString& text);
    /// JSON with --json, else the text.
    void write(const QJsonObject& json, const QString& text);

    /// Says on standard error when the counter's key cannot be kept, and what helps.
    void warnAboutSecrets();

    void done() { finish(0); }
    void refused() { finish(1); }
    void refused(const Error& error);
    /// Why a database that does not know this counter is not taken for ours.
    [[nodiscard]] static Error strangersDatabase();
    /// What was not lost and what to do; empty where the detail says it all.
    [[nodiscard]] static QString adviceOn(const Error& error);
    /// Asked wrongly: with --json {"error":{"code":"usage","detail"}}, else the sentence and what can be
    /// asked.
    void wrong(const QString& why);

 private:
    void finish(int code);

    QStringList m_words;
    QStringList m_rest;  // after the verb
    QString m_verb;
    QString m_directory;
    QString m_databaseUrl;
    bool m_json = false;
    bool m_finished = false;
    std::unique_ptr<Office> m_office;
};

}  // namespace balcao
