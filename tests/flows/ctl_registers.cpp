#include "base/steps.h"
#include "ctl_run.h"
#include "support/fakes.h"
#include "support/postgres_server.h"

#include <QFile>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kMaria =
    R"({"name": "Maria Aparecida da Silva", "cpf": "529.982.247-25", "phone": "(81) 99999-8888"})";

}  // namespace

/// Two registers on one server, each with a profile and a keeper of secrets of its own: how the second comes
/// to read personal data, and how it stops, killed wherever it may hurt.
class CtlRegisters : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        if (!m_server) BALCAO_SERVER_OR_SKIP(m_server);
        qputenv("BALCAO_SECRET_DATABASE", m_server->password());
        m_address = m_server->makeDatabase();
        m_first = open(u"Caixa 1"_s);
        m_second = open(u"Caixa 2"_s);
        QVERIFY(m_first && m_second);
        const CtlRun added = m_first->run({u"customer"_s, u"add"_s, u"--json"_s}, {}, kMaria);
        QVERIFY2(added.code == 0, added.all());
        m_maria = added.lines.back()[u"customer"_s].toString();
    }
    void cleanup() {
        m_first.reset();
        m_second.reset();
    }
    void cleanupTestCase() { m_server.reset(); }

    void aSecondRegisterIsEnrolledAndExpelled() {
        QVERIFY(reads(*m_first));
        QVERIFY(!reads(*m_second));
        QCOMPARE(stateOf(u"Caixa 2"_s), u"lacking"_s);
        const CtlRun none = enrol(u"AAAA-AAAA"_s);
        QCOMPARE(none.errorCode(), u"not_found"_s);
        const QString code = ask();
        QCOMPARE(stateOf(u"Caixa 2"_s), u"waiting"_s);
        const CtlRun wrong = enrol(u"AAAA-AAAA"_s);
        QCOMPARE(wrong.errorCode(), u"wrong_secret"_s);
        QVERIFY(!reads(*m_second));
        const CtlRun said = m_first->run({u"register"_s, u"enrol"_s, u"Caixa 2"_s, u"BBBB-BBBB"_s});
        QVERIFY2(said.code == 1 && said.errors.contains("Tries left: 3"), said.all());
        // Nobody who lacks the key can hand it on.
        const CtlRun own = run(*m_second, {u"register"_s, u"enrol"_s, u"Caixa 2"_s, code});
        QCOMPARE(own.errorCode(), u"secret_missing"_s);
        const CtlRun done = enrol(code);
        QVERIFY2(done.code == 0, done.all());
        QVERIFY(reads(*m_second));
        QCOMPARE(run(*m_second, {u"register"_s, u"request"_s}).lines.back()[u"state"_s].toString(),
                 u"enrolled"_s);
        QCOMPARE(stateOf(u"Caixa 2"_s), u"enrolled"_s);
        // A changed key reaches it without anybody carrying it.
        QCOMPARE(run(*m_first, {u"vault"_s, u"rotate"_s}).code, 0);
        QVERIFY(reads(*m_second));

        QCOMPARE(run(*m_first, {u"register"_s, u"expel"_s, u"Caixa 2"_s}).errorCode(), u"invalid_argument"_s);
        QCOMPARE(expel(u"Caixa 1"_s).errorCode(), u"invalid_argument"_s);
        const CtlRun gone = expel(u"Caixa 2"_s);
        QVERIFY2(gone.code == 0, gone.all());
        QCOMPARE(gone.lines.back()[u"generation"_s].toInt(), 3);
        QVERIFY(reads(*m_first));
        QVERIFY(!reads(*m_second));
        QCOMPARE(stateOf(u"Caixa 2"_s), u"expelled"_s);
        const CtlRun told = m_second->run({u"vault"_s, u"status"_s});
        QVERIFY2(told.code == 1 && told.errors.contains("This register was expelled"), told.all());
        QCOMPARE(enrol(code).errorCode(), u"not_found"_s);
        // It sells on, and comes back by another code only.
        const CtlRun sale =
            run(*m_second, {u"sale"_s, u"--operation"_s, operation(), u"--tender"_s, u"cash"_s});
        QVERIFY2(sale.code == 0, sale.all());
        const QString other = ask();
        QVERIFY(other != code);
        QCOMPARE(enrol(code).errorCode(), u"wrong_secret"_s);
        QCOMPARE(enrol(other).code, 0);
        QVERIFY(reads(*m_second));
        const CtlRun books = m_first->run({u"verify"_s});
        QVERIFY2(books.code == 0, books.all());
    }

    void whoeverWaitsIsToldAsItHappens() {
        m_second->whenSaid = [this](const QJsonObject& line) {
            if (line[u"state"_s].toString() != u"waiting"_s) return;
            const CtlRun done = enrol(line[u"code"_s].toString());
            QVERIFY2(done.code == 0, done.all());
        };
        const CtlRun waited = run(*m_second, {u"register"_s, u"request"_s, u"--wait"_s, u"50"_s});
        m_second->whenSaid = nullptr;
        QVERIFY2(waited.code == 0, waited.all());
        QCOMPARE(waited.lines.back()[u"state"_s].toString(), u"enrolled"_s);
        QVERIFY(reads(*m_second));
    }

    void whatIsAskedWronglyIsSaid() {
        for (const QStringList& words :
             {QStringList{u"enrol"_s, u"Caixa 2"_s}, QStringList{u"expel"_s},
              QStringList{u"request"_s, u"--wait"_s, u"x"_s}, QStringList{u"list"_s, u"all"_s}}) {
            QVERIFY2(run(*m_first, QStringList{u"register"_s} + words).code == 2,
                     qPrintable(words.join(u' ')));
        }
        QCOMPARE(run(*m_first, {u"register"_s, u"enrol"_s, u"Nowhere"_s, u"AAAA-AAAA"_s}).errorCode(),
                 u"not_found"_s);
        QCOMPARE(enrol(u"AAAA"_s).errorCode(), u"invalid_argument"_s);
    }

    void killedAnywhereItWaitsOrIsEnrolled_data() {
        QTest::addColumn<int>("step");
        for (const Step step : kRegisterSteps) QTest::newRow(stepName(step)) << static_cast<int>(step);
    }
    void killedAnywhereItWaitsOrIsEnrolled() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        QFETCH(int, step);
        const QByteArray at = stepName(static_cast<Step>(step));
        // The first register has its own row, so that what is killed below is the second one's.
        QCOMPARE(run(*m_first, {u"register"_s, u"list"_s}).code, 0);
        int crashed = 0;
        const CtlRun asked = m_second->run({u"register"_s, u"request"_s, u"--json"_s}, at);
        crashed += asked.crashed ? 1 : 0;
        const QString code = ask();
        const CtlRun enrolled =
            m_first->run({u"register"_s, u"enrol"_s, u"Caixa 2"_s, code, u"--json"_s}, at);
        crashed += enrolled.crashed ? 1 : 0;
        const QString state = stateOf(u"Caixa 2"_s);
        QVERIFY2(state == u"waiting"_s || state == u"enrolled"_s, qPrintable(state));
        if (state == u"waiting"_s) QCOMPARE(enrol(code).code, 0);
        const CtlRun taken = m_second->run({u"vault"_s, u"status"_s, u"--json"_s}, at);
        crashed += taken.crashed ? 1 : 0;
        QCOMPARE(crashed, 1);
        QVERIFY(reads(*m_second));
        QVERIFY(reads(*m_first));
        QCOMPARE(stateOf(u"Caixa 2"_s), u"enrolled"_s);
        QCOMPARE(m_first->run({u"verify"_s}).code, 0);
    }

    void killedWhileExpellingItBelongsOrIsGone_data() {
        QTest::addColumn<int>("step");
        for (const Step step : kVaultSteps) QTest::newRow(stepName(step)) << static_cast<int>(step);
    }
    void killedWhileExpellingItBelongsOrIsGone() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        QFETCH(int, step);
        QCOMPARE(enrol(ask()).code, 0);
        QVERIFY(reads(*m_second));
        const CtlRun killed =
            m_first->run({u"register"_s, u"expel"_s, u"Caixa 2"_s, u"--reason"_s, u"stolen"_s, u"--json"_s},
                         stepName(static_cast<Step>(step)));
        QVERIFY2(killed.crashed, killed.all());
        QVERIFY(reads(*m_first));
        const bool gone = stateOf(u"Caixa 2"_s) == u"expelled"_s;
        QCOMPARE(gone, static_cast<Step>(step) != Step::VaultKeyKept);
        QCOMPARE(reads(*m_second), !gone);
        if (!gone) QCOMPARE(expel(u"Caixa 2"_s).code, 0);
        const CtlRun ended = run(*m_first, {u"vault"_s, u"rotate"_s});
        QVERIFY2(ended.code == 0, ended.all());
        QVERIFY(reads(*m_first));
        QVERIFY(!reads(*m_second));
    }

    void noSecretIsInAnythingThatIsSaid() {
        const CtlRun asked = run(*m_second, {u"register"_s, u"request"_s});
        QFile file(m_second->path(m_second->secrets));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray secrets = file.readAll();
        QVERIFY(secrets.contains("register-key/"));
        QVERIFY(!secrets.contains("vault-key/"));
        for (const QByteArray& line : secrets.split('\n')) {
            if (!line.startsWith("register-key/")) continue;
            QVERIFY(!asked.output.contains(line.mid(line.indexOf('=') + 1)));
        }
    }

 private:
    std::unique_ptr<CtlBench> open(const QString& name) {
        auto bench = std::make_unique<CtlBench>();
        const CtlRun made = bench->run({u"init"_s, u"--demo"_s, u"--register"_s, name, u"--person"_s,
                                        u"Ana "_s + name, u"--database"_s, m_address});
        if (made.code != 0) {
            qWarning("%s", made.all().constData());
            return nullptr;
        }
        return bench;
    }
    static CtlRun run(const CtlBench& bench, const QStringList& words) {
        return bench.run(words + QStringList{u"--json"_s});
    }
    QString ask() {
        const CtlRun asked = run(*m_second, {u"register"_s, u"request"_s});
        if (asked.code != 0) qWarning("%s", asked.all().constData());
        return asked.lines.empty() ? QString() : asked.lines.back()[u"code"_s].toString();
    }
    CtlRun enrol(const QString& code) {
        return run(*m_first, {u"register"_s, u"enrol"_s, u"Caixa 2"_s, code});
    }
    CtlRun expel(const QString& name) {
        return run(*m_first, {u"register"_s, u"expel"_s, name, u"--reason"_s, u"stolen"_s});
    }
    QString stateOf(const QString& name) {
        for (const QJsonObject& line : run(*m_first, {u"register"_s, u"list"_s}).lines) {
            if (line[u"name"_s].toString() == name) return line[u"state"_s].toString();
        }
        return {};
    }
    QString operation() {
        const CtlRun all = run(*m_second, {u"operation"_s, u"list"_s});
        for (const QJsonObject& line : all.lines) {
            if (line[u"price"_s].toObject()[u"kind"_s].toString() != u"open"_s)
                return line[u"code"_s].toString();
        }
        return {};
    }
    /// Whether Maria's CPF can be read there.
    bool reads(const CtlBench& bench) const {
        const CtlRun shown = run(
            bench, {u"customer"_s, u"show"_s, m_maria, u"--fields"_s, u"cpf"_s, u"--reason"_s, u"serve"_s});
        return shown.code == 0 && shown.output.contains("52998224725");
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CtlBench> m_first;
    std::unique_ptr<CtlBench> m_second;
    QString m_address;
    QString m_maria;
};

QTEST_GUILESS_MAIN(CtlRegisters)
#include "ctl_registers.moc"
