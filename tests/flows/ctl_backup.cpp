#include "base/steps.h"
#include "ctl_run.h"
#include "support/file_limit.h"
#include "support/postgres_server.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Backups as somebody at a terminal meets them: made, read back, restored, and killed wherever it may hurt.
class CtlBackup : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<bool>("server");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    void init() {
        QFETCH_GLOBAL(bool, server);
        m_bench = std::make_unique<CtlBench>();
        QStringList words{u"init"_s, u"--demo"_s};
        if (server) {
            if (!m_server) BALCAO_SERVER_OR_SKIP(m_server);
            qputenv("BALCAO_SECRET_DATABASE", m_server->password());
            words += {u"--database"_s, m_server->makeDatabase()};
        }
        QVERIFY(ended(m_bench->run(words)));
        QVERIFY(QDir().mkpath(folder()));
        const CtlRun key = m_bench->run({u"backup"_s, u"key"_s, u"--json"_s});
        QVERIFY(ended(key));
        m_key = key.lines.front()[u"recovery_key"_s].toString().toLatin1();
        QVERIFY(m_key.startsWith("BKUP-"));
    }
    void cleanup() { m_bench.reset(); }
    void cleanupTestCase() { m_server.reset(); }

    void whatIsMadeIsRestored() {
        QVERIFY(sell());
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        QCOMPARE(parts(), QStringList());
        const QString file = made.lines.front()[u"file"_s].toString();
        const CtlRun verified = m_bench->run({u"backup"_s, u"verify"_s, file, u"--json"_s}, {}, m_key);
        QVERIFY2(verified.code == 0, verified.all());
        QCOMPARE(verified.lines.front()[u"counts"_s].toObject()[u"tickets"_s].toInt(), 1);
        const CtlRun listed = m_bench->run({u"backup"_s, u"list"_s, folder(), u"--json"_s});
        QCOMPARE(listed.lines.size(), size_t(1));

        // On another machine: nothing but the file and the paper.
        CtlBench other;
        const QString place = emptyPlace();
        const CtlRun restored = restore(other, file, place);
        QVERIFY2(restored.code == 0, restored.all());
        QVERIFY(restored.lines.front()[u"profile_made"_s].toBool());
        QVERIFY(ended(other.run({u"verify"_s})));
        QVERIFY(ended(other.run({u"audit"_s, u"verify"_s})));
        // Numbers of the day go on where nobody has been.
        const CtlRun sold = other.run(saleWords());
        QVERIFY2(sold.code == 0, sold.all());
        const QString number = sold.event("done")[u"number"_s].toString();
        QVERIFY2(number.endsWith(u"1001"_s), sold.all());
        QVERIFY(ended(other.run({u"verify"_s})));
    }

    void theSameCounterGivesNothingOutTwice() {
        QVERIFY(sell());
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        const CtlRun lost = m_bench->run(saleWords());
        QVERIFY2(lost.code == 0, lost.all());
        QVERIFY(ended(m_bench->run({u"audit"_s, u"anchor"_s})));  // and its copy in the profile
        const QString place = freshPlace(u"again.db"_s);
        const CtlRun restored = restore(*m_bench, made.lines.front()[u"file"_s].toString(), place);
        QVERIFY2(restored.code == 0, restored.all());
        QVERIFY(!restored.lines.front()[u"profile_made"_s].toBool());
        QVERIFY(ended(m_bench->run({u"verify"_s})));
        QVERIFY(ended(m_bench->run({u"audit"_s, u"verify"_s})));
        const CtlRun sold = m_bench->run(saleWords());
        QVERIFY2(sold.code == 0, sold.all());
        QVERIFY(sold.event("done")[u"number"_s] != lost.event("done")[u"number"_s]);
        // One key derives the preimages of both, each of its payment's id, which nobody had before.
        const QString before = lost.event("paid")[u"payment_hash"_s].toString();
        const QString after = sold.event("paid")[u"payment_hash"_s].toString();
        QVERIFY2(!before.isEmpty() && !after.isEmpty(), sold.all());
        QVERIFY(before != after);
    }

    void anotherCountersAnchorIsPutAway() {
        QFETCH_GLOBAL(bool, server);
        CtlBench other;
        const QString shared =
            server ? databaseOf(*m_bench) : u"sqlite:"_s + m_bench->profile() + u"/balcao.db"_s;
        QVERIFY(ended(other.run({u"init"_s, u"--name"_s, u"X"_s, u"--database"_s, shared})));
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        QVERIFY(sell());
        QVERIFY(ended(other.run({u"audit"_s, u"anchor"_s})));
        const QString place = freshPlace(u"again.db"_s);
        const CtlRun restored = restore(*m_bench, made.lines.front()[u"file"_s].toString(), place);
        QVERIFY2(restored.code == 0, restored.all());
        const QString there = server ? place : u"sqlite:"_s + m_bench->profile() + u"/again.db"_s;
        QVERIFY(ended(other.run({u"--database"_s, there, u"audit"_s, u"verify"_s})));
        const QStringList aside =
            QDir(other.profile()).entryList({u"journal-anchor.json.before-restore-*"_s}, QDir::Files);
        QCOMPARE(aside.size(), 1);
        const CtlRun journal = other.run({u"--database"_s, there, u"audit"_s, u"export"_s});
        QVERIFY2(journal.output.contains("audit.anchor_aside"), journal.all());
        // Where nothing was restored a journal that is shorter than the copy says was cut: the copy stays.
        QVERIFY(ended(other.run({u"--database"_s, there, u"audit"_s, u"anchor"_s})));
        QVERIFY(ended(other.run({u"--database"_s, there, u"audit"_s, u"verify"_s})));
    }

    void aPlaceThatIsNotEmptyStaysAsItIs() {
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        CtlBench other;
        const QString place = emptyPlace();
        const QString file = made.lines.front()[u"file"_s].toString();
        QVERIFY(ended(restore(other, file, place)));
        const CtlRun again = restore(other, file, place);
        QCOMPARE(again.code, 1);
        QCOMPARE(again.errorCode(), u"state_conflict"_s);
        QVERIFY(ended(other.run({u"verify"_s})));
    }

    void aWrongKeyOpensNothing() {
        const CtlRun made = make();
        const QString file = made.lines.front()[u"file"_s].toString();
        const auto tried = [&](const QByteArray& key) {
            return m_bench->run({u"backup"_s, u"verify"_s, file, u"--json"_s}, {}, key).errorCode();
        };
        QByteArray wrong = m_key;
        wrong[wrong.size() - 1] = wrong.endsWith('A') ? 'B' : 'A';
        QCOMPARE(tried(wrong), u"wrong_secret"_s);
        QCOMPARE(tried("BKUP"), u"invalid_argument"_s);
        QCOMPARE(tried(m_key.mid(5)), u"invalid_argument"_s);
        QCOMPARE(tried(m_key.toLower().replace("-", "  ")), QString());
    }

    void aPassphraseOpensWhatItSealed() {
        const QByteArray phrase = "correct horse battery";
        const QStringList words{u"backup"_s, u"make"_s, u"--to"_s, folder(), u"--typed"_s, u"--json"_s};
        QCOMPARE(m_bench->run(words, {}, "short\nshort\n").errorCode(), u"invalid_argument"_s);
        const CtlRun made = m_bench->run(words, {}, phrase + "\n" + phrase + "\n");
        QVERIFY2(made.code == 0, made.all());
        const QStringList verify{u"backup"_s, u"verify"_s, made.lines.front()[u"file"_s].toString(),
                                 u"--json"_s};
        QCOMPARE(m_bench->run(verify, {}, phrase).code, 0);
        QCOMPARE(m_bench->run(verify, {}, "correct horse batterz").errorCode(), u"wrong_secret"_s);
        QCOMPARE(parts(), QStringList());
    }

    void theKeysInItOpenPersonalData() {
        const CtlRun added =
            customer(*m_bench, {u"add"_s}, R"({"name": "Maria Souza", "cpf": "529.982.247-25"})");
        QVERIFY2(added.code == 0, added.all());
        const QStringList shown{u"show"_s,     added.lines.front()[u"customer"_s].toString(),
                                u"--fields"_s, u"cpf"_s,
                                u"--reason"_s, u"serve"_s};
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        CtlBench other;
        QVERIFY(ended(restore(other, made.lines.front()[u"file"_s].toString(), emptyPlace())));
        const CtlRun open = customer(other, shown);
        QVERIFY2(open.code == 0, open.all());
        QCOMPARE(open.lines.back()[u"fields"_s][u"cpf"_s].toString(), u"52998224725"_s);
        // Where they were left out, so are the data, and that is said.
        QTest::qWait(1'100);  // a backup has the name of its second
        const CtlRun bare = m_bench->run(makeWords() + QStringList{u"--without-keys"_s});
        QVERIFY2(bare.code == 0, bare.all());
        CtlBench third;
        QVERIFY(ended(restore(third, bare.lines.front()[u"file"_s].toString(), emptyPlace())));
        QCOMPARE(customer(third, shown).errorCode(), u"secret_missing"_s);
    }

    void brokenBooksAreRefusedUnlessOneInsists() {
        QVERIFY(sell());
        QCOMPARE(tamper(u"UPDATE payments SET covered_minor = covered_minor + 1"_s), QString());
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        const QString file = made.lines.front()[u"file"_s].toString();
        CtlBench other;
        const QString place = emptyPlace();
        const CtlRun refused = restore(other, file, place);
        QCOMPARE(refused.errorCode(), u"state_conflict"_s);
        const QJsonObject facts = refused.lines.back()[u"error"_s][u"facts"_s].toObject();
        QCOMPARE(facts[u"reason"_s].toString(), u"broken"_s);
        QVERIFY2(facts[u"rules"_s].toArray().contains(u"covers"_s), refused.all());
        const CtlRun insisted = other.run(
            {u"restore"_s, file, u"--into"_s, place, u"--even-if-broken"_s, u"--json"_s}, {}, m_key);
        QVERIFY2(insisted.code == 0, insisted.all());
        QCOMPARE(other.run({u"verify"_s}).code, 1);
        const CtlRun journal = other.run({u"audit"_s, u"export"_s});
        static const QRegularExpression kSaid(uR"(\\"violations\\":[1-9])"_s);
        QVERIFY2(kSaid.match(QString::fromUtf8(journal.output)).hasMatch(), journal.all());
    }

    void aDiskThatIsFullWhileItIsRestoredLeavesNothingInTheWay() {
        QFETCH_GLOBAL(bool, server);
        if (server) QSKIP("the server's disk is not the program's");
        QVERIFY(sell());
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        const QString file = made.lines.front()[u"file"_s].toString();
        CtlBench other;
        const CtlRun full = [&] {
            const FileLimit limit(64 * 1024);  // less than the smallest database
            return restore(other, file, emptyPlace());
        }();
        QVERIFY2(!full.crashed && full.code == 1, full.all());
        QVERIFY2(full.errorCode() == u"io"_s || full.errorCode() == u"database_full"_s, full.all());
        QVERIFY(!QFile::exists(other.profile() + u"/balcao.db"_s));
        QVERIFY(ended(restore(other, file, emptyPlace())));
        QVERIFY(ended(other.run({u"verify"_s})));
    }

    void aBackupThatIsKilledLeavesNothingOrAllOfIt_data() { addSteps("backup_"); }
    void aBackupThatIsKilledLeavesNothingOrAllOfIt() {
        QFETCH(QByteArray, step);
        QVERIFY(sell());
        const CtlRun killed = m_bench->run(makeWords(), step);
        QVERIFY2(killed.crashed, killed.all());
        // One that has its name was proved before it got it.
        const int kept = step == stepName(Step::BackupKept) ? 1 : 0;
        QCOMPARE(whole().size(), kept);
        QCOMPARE(parts().size(), 1 - kept);
        for (const QString& file : whole()) {
            const CtlRun read =
                m_bench->run({u"backup"_s, u"verify"_s, folder() + u'/' + file, u"--json"_s}, {}, m_key);
            QVERIFY2(read.code == 0, read.all());
        }
        CtlRun made = make();
        // A backup has the name of its second, and no other takes it.
        for (int tries = 0; kept == 1 && made.errorCode() == u"io" && tries < 100; ++tries) made = make();
        QVERIFY2(made.code == 0, made.all());
        QCOMPARE(parts().size(), 0);
        QCOMPARE(whole().size(), 1 + kept);
        QVERIFY(ended(m_bench->run({u"verify"_s})));
    }

    void aRestoreThatIsKilledIsDoneAgain_data() { addSteps("restore_"); }
    void aRestoreThatIsKilledIsDoneAgain() {
        QFETCH_GLOBAL(bool, server);
        QFETCH(QByteArray, step);
        QVERIFY(sell());
        const CtlRun made = make();
        QVERIFY2(made.code == 0, made.all());
        const QString file = made.lines.front()[u"file"_s].toString();
        CtlBench other;
        const QString place = emptyPlace();
        const CtlRun killed = restore(other, file, place, step);
        QVERIFY2(killed.crashed, killed.all());
        // On a server the act itself takes the mark away; a file gets its name afterwards.
        const bool usable =
            step == stepName(Step::RestoreUsed) || (server && step == stepName(Step::RestoreMarked));
        if (!usable && server) {
            const CtlRun early =
                other.run({u"init"_s, u"--json"_s, u"--name"_s, u"X"_s, u"--database"_s, place});
            QCOMPARE(early.errorCode(), u"database_corrupt"_s);
        } else if (!usable) {
            QVERIFY(!QFile::exists(other.profile() + u"/balcao.db"_s));
        }
        const CtlRun again = restore(other, file, place);
        if (usable) {
            QCOMPARE(again.errorCode(), u"state_conflict"_s);
            QVERIFY(ended(other.run({u"verify"_s})));
        } else {
            QVERIFY2(again.code == 0, again.all());
            QVERIFY(ended(other.run({u"verify"_s})));
        }
    }

 private:
    /// Every step the code names so: a new one cannot be forgotten.
    static void addSteps(const char* beginning) {
        QTest::addColumn<QByteArray>("step");
        for (const Step step : kBackupSteps) {
            const QByteArray name = stepName(step);
            if (name.startsWith(beginning)) QTest::newRow(name.constData()) << name;
        }
    }
    [[nodiscard]] QString folder() const { return m_bench->path(u"backups"_s); }
    [[nodiscard]] QStringList found(const QString& pattern) const {
        return QDir(folder()).entryList({pattern}, QDir::Files);
    }
    [[nodiscard]] QStringList parts() const { return found(u"*.part"_s); }
    [[nodiscard]] QStringList whole() const { return found(u"*.balcao-backup"_s); }
    [[nodiscard]] QStringList makeWords() const {
        return {u"backup"_s, u"make"_s, u"--to"_s, folder(), u"--json"_s};
    }
    [[nodiscard]] CtlRun make() const { return m_bench->run(makeWords()); }
    [[nodiscard]] static QStringList saleWords() {
        return {u"sale"_s, u"--operation"_s, u"1001"_s, u"--pay"_s, u"--json"_s};
    }
    [[nodiscard]] bool sell() const { return ended(m_bench->run(saleWords())); }
    /// Another one beside the database in use.
    [[nodiscard]] QString freshPlace(const QString& file) {
        QFETCH_GLOBAL(bool, server);
        return server ? m_server->makeDatabase() : u"sqlite:"_s + file;
    }
    [[nodiscard]] static QString databaseOf(const CtlBench& bench) {
        QFile profile(bench.profile() + u"/profile.json"_s);
        if (!profile.open(QIODevice::ReadOnly)) return {};
        return QJsonDocument::fromJson(profile.readAll()).object()[u"database"_s].toString();
    }
    [[nodiscard]] QString emptyPlace() {
        QFETCH_GLOBAL(bool, server);
        return server ? m_server->makeDatabase() : u"sqlite:balcao.db"_s;
    }
    [[nodiscard]] CtlRun restore(const CtlBench& other, const QString& file, const QString& place,
                                 const QByteArray& killAt = {}) const {
        return other.run({u"restore"_s, file, u"--into"_s, place, u"--json"_s}, killAt, m_key);
    }

    [[nodiscard]] static CtlRun customer(const CtlBench& bench, const QStringList& words,
                                         const QByteArray& input = {}) {
        return bench.run(QStringList{u"customer"_s} + words + QStringList{u"--json"_s}, {}, input);
    }
    /// Changes the database behind the program's back; what went wrong, or nothing.
    [[nodiscard]] QString tamper(const QString& statement) {
        QFETCH_GLOBAL(bool, server);
        if (server) {
            (void)m_server->query(PostgresServer::databaseOf(databaseOf(*m_bench)), statement);
            return {};
        }
        QString problem;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
            database.setDatabaseName(m_bench->profile() + u"/balcao.db"_s);
            if (!database.open()) problem = database.lastError().text();
            QSqlQuery query(database);
            if (problem.isEmpty() && !query.exec(statement)) problem = query.lastError().text();
        }
        QSqlDatabase::removeDatabase(u"tamper"_s);
        return problem;
    }

    /// Whether it ended well; what it said is shown where it did not.
    [[nodiscard]] static bool ended(const CtlRun& run) {
        if (run.code == 0 && !run.crashed) return true;
        qWarning().noquote() << run.all();
        return false;
    }

    std::unique_ptr<CtlBench> m_bench;
    std::unique_ptr<PostgresServer> m_server;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(CtlBackup)
#include "ctl_backup.moc"
