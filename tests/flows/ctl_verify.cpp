// `balcaoctl verify` finds what was done to the database behind the program's back.
#include "ctl_run.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QtTest/QTest>

using namespace balcao;
using test::CtlBench;
using test::CtlRun;

class CtlVerify : public QObject {
    Q_OBJECT

 private:
    /// Changes the database the way somebody with its file could.
    static QString tamper(const QString& file, const QStringList& preparations, const QString& statement) {
        QString problem;
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
            database.setDatabaseName(file);
            if (!database.open()) problem = database.lastError().text();
            QSqlQuery query(database);
            for (const QString& each : preparations + QStringList{statement}) {
                if (problem.isEmpty() && !query.exec(each)) problem = query.lastError().text();
            }
            if (problem.isEmpty() && query.numRowsAffected() == 0) {
                problem = QStringLiteral("changed nothing: ") + statement;
            }
        }
        QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
        return problem;
    }

 private Q_SLOTS:
    void everyPlantedViolationIsFound_data() {
        QTest::addColumn<QStringList>("dropped");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("rule");
        const QStringList none;
        const QStringList ledger{u"ledger_transactions_stay"_qs, u"ledger_transactions_remain"_qs,
                                 u"ledger_postings_stay"_qs, u"ledger_postings_remain"_qs,
                                 u"ledger_sealed"_qs};
        const QStringList journal{u"audit_entries_stay"_qs, u"audit_entries_remain"_qs};
        const auto row = [](const char* name, const QStringList& dropped, const char* statement,
                            const char* rule) {
            QTest::newRow(name) << dropped << QString::fromLatin1(statement) << QString::fromLatin1(rule);
        };
        row("a proof that proves nothing", none, "UPDATE payments SET preimage = zeroblob(32)", "proof");
        row("no proof at all", none, "UPDATE payments SET preimage = NULL", "proof");
        row("a paid ticket taken back", none, "UPDATE tickets SET state = 'serving' WHERE state = 'paid'",
            "paid_once");
        row("a sale of more than was paid", none, "UPDATE ticket_lines SET unit_minor = unit_minor + 1",
            "paid_once");
        row("money that was not received", none, "UPDATE payments SET received_msat = received_msat + 1000",
            "amount");
        row("a cover beyond the payment", none, "UPDATE payments SET covered_minor = covered_minor + 1",
            "covers");
        row("a payment that is real of a ticket that is not", none, "UPDATE payments SET training = 0",
            "training");
        row("an intent nobody answered", none,
            "UPDATE payments SET state = 'pending', intent = 'sent', created_at = 1, preimage = NULL, "
            "received_msat = 0, covered_minor = 0, settled_at = 0",
            "stuck_intent");
        row("a posting with another amount", ledger,
            "UPDATE ledger_postings SET amount = amount + 1 WHERE account = 'sales'", "ledger_zero");
        row("a balanced lie", ledger, "UPDATE ledger_postings SET amount = amount * 2", "booked_amount");
        row("a sale taken out of the ledger", ledger,
            "DELETE FROM ledger_transactions WHERE payment_id IS NULL", "sold_once");
        row("a journal entry rewritten", journal,
            "UPDATE audit_entries SET details = '{}' WHERE sequence = 2", "audit_chain");
        row("a journal entry taken out", journal, "DELETE FROM audit_entries WHERE sequence = 2",
            "audit_chain");
        row("a journal cut off at its end", journal, "DELETE FROM audit_entries WHERE sequence > 2",
            "journal_payments");
        row("a ticket taken out", none, "DELETE FROM tickets", "without_ticket");
        row("a journal without its beginning", journal, "DELETE FROM audit_entries WHERE sequence = 1",
            "audit_chain");
    }
    void everyPlantedViolationIsFound() {
        QFETCH(QStringList, dropped);
        QFETCH(QString, statement);
        QFETCH(QString, rule);
        const CtlBench bench;
        QCOMPARE(bench.run({u"init"_qs, u"--demo"_qs}).code, 0);
        QCOMPARE(bench.run({u"sale"_qs, u"--operation"_qs, u"1001"_qs, u"--pay"_qs}).code, 0);
        QCOMPARE(bench.run({u"verify"_qs}).code, 0);

        const QString file = bench.profile() + u"/balcao.db"_qs;
        QStringList preparations;
        for (const QString& trigger : dropped) preparations += u"DROP TRIGGER "_qs + trigger;
        const QString problem = tamper(file, preparations, statement);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));

        const CtlRun report = bench.run({u"verify"_qs});
        QCOMPARE(report.code, 1);
        QCOMPARE(report.lines.front()[u"ok"_qs].toBool(true), false);
        QStringList rules;
        for (const QJsonValue& violation : report.lines.front()[u"violations"_qs].toArray()) {
            rules += violation[u"rule"_qs].toString();
            QVERIFY(!violation[u"subject"_qs].toString().isEmpty());
        }
        QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
    }

    void theFirstBrokenEntryIsNamed_data() {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("sequence");
        const auto row = [](const char* name, const char* statement, const char* kind, int sequence) {
            QTest::newRow(name) << QString::fromLatin1(statement) << QString::fromLatin1(kind) << sequence;
        };
        row("edited", "UPDATE audit_entries SET details = '{}' WHERE sequence = 2", "changed", 2);
        row("deleted", "DELETE FROM audit_entries WHERE sequence = 2", "gap", 2);
        row("cut off behind the anchor", "DELETE FROM audit_entries WHERE sequence > 2", "cut", 3);
        row("nothing left", "DELETE FROM audit_entries", "cut", 1);
    }
    void theFirstBrokenEntryIsNamed() {
        QFETCH(QString, statement);
        QFETCH(QString, kind);
        QFETCH(int, sequence);
        const CtlBench bench;
        QCOMPARE(bench.run({u"init"_qs, u"--demo"_qs}).code, 0);
        QCOMPARE(bench.run({u"sale"_qs, u"--operation"_qs, u"1001"_qs, u"--pay"_qs}).code, 0);
        const CtlRun anchor = bench.run({u"audit"_qs, u"anchor"_qs, u"--json"_qs});
        QCOMPARE(anchor.code, 0);
        QVERIFY(anchor.lines.front().contains(u"signature"_qs));
        const CtlRun whole = bench.run({u"audit"_qs, u"verify"_qs, u"--json"_qs});
        QVERIFY2(whole.code == 0, whole.all());
        QCOMPARE(whole.lines.front()[u"anchors"_qs].toInt(), 1);
        QVERIFY(whole.lines.front()[u"entries_per_second"_qs].toInteger() > 0);

        const QString problem = tamper(
            bench.profile() + u"/balcao.db"_qs,
            {u"DROP TRIGGER audit_entries_stay"_qs, u"DROP TRIGGER audit_entries_remain"_qs}, statement);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const CtlRun broken = bench.run({u"audit"_qs, u"verify"_qs, u"--json"_qs});
        QCOMPARE(broken.code, 1);
        QVERIFY(!broken.lines.front()[u"ok"_qs].toBool(true));
        const QJsonObject first = broken.lines.front()[u"breaks"_qs].toArray().first().toObject();
        QCOMPARE(first[u"kind"_qs].toString(), kind);
        QCOMPARE(first[u"sequence"_qs].toInt(), sequence);
        QVERIFY(!first[u"register"_qs].toString().isEmpty());
        QCOMPARE(bench.run({u"verify"_qs}).code, 1);
        const CtlRun words = bench.run({u"audit"_qs, u"verify"_qs});
        QCOMPARE(words.code, 1);
        QVERIFY2(words.output.contains("broken"), words.output);
    }

    void theWholeJournalIsExported() {
        const CtlBench bench;
        QCOMPARE(bench.run({u"init"_qs, u"--demo"_qs}).code, 0);
        QCOMPARE(bench.run({u"sale"_qs, u"--operation"_qs, u"1001"_qs, u"--pay"_qs}).code, 0);
        const CtlRun lines = bench.run({u"audit"_qs, u"export"_qs});
        QVERIFY2(lines.code == 0, lines.all());
        QVERIFY(lines.lines.size() > 3);
        qint64 sequence = 0;
        QString previous(64, u'0');
        for (const QJsonObject& line : lines.lines) {
            QCOMPARE(line[u"sequence"_qs].toInteger(), ++sequence);
            QCOMPARE(line[u"previous"_qs].toString(), previous);
            previous = line[u"hash"_qs].toString();
            QVERIFY(QDateTime::fromString(line[u"at"_qs].toString(), Qt::ISODate).isValid());
        }
        const CtlRun table = bench.run({u"audit"_qs, u"export"_qs, u"--format"_qs, u"csv"_qs});
        QCOMPARE(table.code, 0);
        // Its head, and that it is exported: each export stands in the journal first.
        QCOMPARE(table.output.count("\r\n"), qsizetype(lines.lines.size()) + 2);
        QCOMPARE(bench.run({u"audit"_qs, u"export"_qs, u"--format"_qs, u"xml"_qs}).code, 2);
    }

    void theDatabaseItselfRefusesToRewriteItsBooks_data() {
        QTest::addColumn<QString>("statement");
        for (const char* statement :
             {"UPDATE ledger_postings SET amount = amount + 1", "DELETE FROM ledger_transactions",
              "UPDATE audit_entries SET details = '{}'", "DELETE FROM audit_entries"}) {
            QTest::newRow(statement) << QString::fromLatin1(statement);
        }
    }
    void theDatabaseItselfRefusesToRewriteItsBooks() {
        QFETCH(QString, statement);
        const CtlBench bench;
        QCOMPARE(bench.run({u"init"_qs, u"--demo"_qs}).code, 0);
        QCOMPARE(bench.run({u"sale"_qs, u"--operation"_qs, u"1001"_qs, u"--pay"_qs}).code, 0);
        QVERIFY(!tamper(bench.profile() + u"/balcao.db"_qs, {}, statement).isEmpty());
        QCOMPARE(bench.run({u"verify"_qs}).code, 0);
    }
};

QTEST_GUILESS_MAIN(CtlVerify)
#include "ctl_verify.moc"
