// kill -9 at every step of a sale: the same sale goes on, nothing is lost and nothing happens twice.
#include "base/steps.h"
#include "ctl_run.h"

#include <QtTest/QTest>

using namespace balcao;
using test::CtlBench;
using test::CtlRun;

namespace {

const QString kSale = QStringLiteral("a3d0c1de-7c1b-4f0e-8b8e-3f5d1f0a9c77");

/// The sale that passes a step.
QStringList saleFor(Step step) {
    QStringList words{u"sale"_qs, u"--id"_qs, kSale};
    switch (step) {
        case Step::LineAdded:
            return words +
                   QStringList{u"--operation"_qs, u"4004"_qs, u"--price"_qs, u"12.00"_qs, u"--pay"_qs};
        case Step::CashStored:
            return words + QStringList{u"--operation"_qs, u"1001"_qs, u"--tender"_qs, u"cash"_qs};
        case Step::TicketOpened:
        case Step::IntentStored:
        case Step::InvoiceCreated:
        case Step::InvoiceChecked:
        case Step::InvoiceStored:
        case Step::SettlementSeen:
        case Step::SettlementStored:
        case Step::ReceiptStored: break;
    }
    return words + QStringList{u"--operation"_qs, u"1001"_qs, u"--pay"_qs};
}

}  // namespace

class CtlKill : public QObject {
    Q_OBJECT

 private:
    /// One sale, paid once, and books that hold.
    static void verifyOneSale(const CtlBench& bench, const CtlRun& finished) {
        const QByteArray said = finished.output + finished.errors;
        QVERIFY2(!finished.crashed && finished.code == 0, said.constData());
        QCOMPARE(finished.event("done")[u"state"_qs].toString(), u"paid"_qs);
        QVERIFY(!finished.event("receipt")[u"payload"_qs].toString().isEmpty());
        const CtlRun report = bench.run({u"verify"_qs});
        QVERIFY2(report.code == 0, report.output.constData());
        QCOMPARE(report.lines.front()[u"tickets"_qs].toInt(), 1);
        QCOMPARE(report.lines.front()[u"payments"_qs].toInt(), 1);
        // Again: everything is as it was.
        QStringList tickets;
        for (const QJsonObject& line : bench.run({u"ticket"_qs, u"list"_qs, u"--json"_qs}).lines) {
            tickets += line[u"ticket"_qs].toString();
        }
        QCOMPARE(tickets, QStringList{finished.event("done")[u"ticket"_qs].toString()});
    }

 private Q_SLOTS:
    void initTestCase() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
    }

    void aSaleKilledAtAStepGoesOn_data() {
        QTest::addColumn<int>("step");
        for (const Step step : kAllSteps) QTest::newRow(stepName(step)) << static_cast<int>(step);
    }
    void aSaleKilledAtAStepGoesOn() {
        QFETCH(int, step);
        const auto at = static_cast<Step>(step);
        const CtlBench bench;
        QCOMPARE(bench.run({u"init"_qs, u"--demo"_qs}).code, 0);
        const CtlRun killed = bench.run(saleFor(at), stepName(at));
        QVERIFY2(killed.crashed, "the sale never passed this step");
        const CtlRun finished = bench.run(saleFor(at));
        verifyOneSale(bench, finished);
        // What the customer may have seen before the crash is what the sale went on with.
        const QJsonObject before = killed.event("invoice");
        if (!before.isEmpty()) QCOMPARE(finished.event("invoice")[u"bolt11"_qs], before[u"bolt11"_qs]);
    }

    void aSaleKilledAgainAndAgainIsStillOneSale() {
        const CtlBench bench;
        QCOMPARE(bench.run({u"init"_qs, u"--demo"_qs}).code, 0);
        const QStringList sale = saleFor(Step::TicketOpened);
        for (const Step step :
             {Step::TicketOpened, Step::IntentStored, Step::InvoiceCreated, Step::InvoiceChecked,
              Step::InvoiceStored, Step::SettlementSeen, Step::SettlementStored, Step::ReceiptStored}) {
            const CtlRun killed = bench.run(sale, stepName(step));
            QVERIFY2(killed.crashed, stepName(step));
        }
        verifyOneSale(bench, bench.run(sale));
    }

    void aFirstStartThatIsKilledIsRepeated() {
        const CtlBench bench;
        const CtlRun made = bench.run({u"init"_qs, u"--demo"_qs});
        QCOMPARE(made.code, 0);
        // A crash between the database and the profile: the organisation is there, the profile is not.
        QVERIFY(QFile::remove(bench.profile() + u"/profile.json"_qs));
        QCOMPARE(bench.run({u"init"_qs, u"--demo"_qs}).code, 0);
        verifyOneSale(bench, bench.run(saleFor(Step::TicketOpened)));
        QCOMPARE(bench.run({u"operation"_qs, u"list"_qs, u"--json"_qs}).lines.size(), size_t(16));
    }
};

QTEST_GUILESS_MAIN(CtlKill)
#include "ctl_kill.moc"
