#include "kill_matrix.h"

#include <QTest>
#include <QUuid>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

/// What has to be sold so that a step is passed.
enum class Sale { Priced, OpenPrice, Cash };

Sale saleThatPasses(Step step) {
    if (step == Step::LineAdded) return Sale::OpenPrice;
    if (step == Step::CashStored) return Sale::Cash;
    return Sale::Priced;
}

void bothDatabases() {
    QTest::addColumn<QString>("database");
    QTest::addColumn<int>("step");
}

QString aSale() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}  // namespace

QStringList KillMatrix::saleFor(Step step, const QString& id) const {
    const QStringList sale{u"sale"_s, u"--id"_s, id, u"--operation"_s};
    switch (saleThatPasses(step)) {
        case Sale::OpenPrice: return sale + QStringList{u"4004"_s, u"--price"_s, u"12.00"_s} + untilPaid();
        case Sale::Cash: return sale + QStringList{u"1001"_s, u"--tender"_s, u"cash"_s};
        case Sale::Priced: break;
    }
    return sale + QStringList{u"1001"_s} + untilPaid();
}

void KillMatrix::open(const QString& database) {
#ifndef BALCAO_STEPS
    QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
    m_shop = nullptr;
    const bool server = database == u"PostgreSQL"_s;
    if (server && !m_server) BALCAO_SERVER_OR_SKIP(m_server);
    auto& shop = m_shops[database];
    if (!shop) {
        auto made = std::make_unique<CtlBench>();
        if (!leaksAreOurs()) {
            made->environment.insert(u"ASAN_OPTIONS"_s,
                                     qEnvironmentVariable("ASAN_OPTIONS") + u":detect_leaks=0"_s);
        }
        QStringList words{u"init"_s, u"--demo"_s};
        if (server) {
            made->environment.insert(u"BALCAO_SECRET_DATABASE"_s, QString::fromLatin1(m_server->password()));
            words += {u"--database"_s, m_server->makeDatabase()};
        }
        const CtlRun done = made->run(words);
        QVERIFY2(done.code == 0, done.all().constData());
        const QString problem = connectNode(*made);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        made->whenSaid = [this](const QJsonObject& line) { said(line); };
        shop = std::move(made);
    }
    m_shop = shop.get();
    count();
}

void KillMatrix::count() {
    const CtlRun report = m_shop->run({u"verify"_s});
    QVERIFY2(report.code == 0, report.all().constData());
    const QJsonObject& found = report.lines.front();
    m_counted = {found[u"tickets"_s].toInt(), found[u"payments"_s].toInt(), invoices()};
    QVERIFY(!m_counted.invoices || *m_counted.invoices >= 0);
}

void KillMatrix::verifyOneSaleMore(const CtlRun& finished, bool lightning) {
    QVERIFY2(!finished.crashed && finished.code == 0, finished.all().constData());
    QCOMPARE(finished.event("done")[u"state"_s].toString(), u"paid"_s);
    QVERIFY(!finished.event("receipt")[u"payload"_s].toString().isEmpty());
    const Counted before = m_counted;
    count();
    QCOMPARE(m_counted.tickets, before.tickets + 1);
    QCOMPARE(m_counted.payments, before.payments + 1);
    if (before.invoices) QCOMPARE(*m_counted.invoices, *before.invoices + (lightning ? 1 : 0));
}

void KillMatrix::aSaleKilledAtAStepGoesOn_data() {
    bothDatabases();
    for (const QString& database : {u"SQLite"_s, u"PostgreSQL"_s}) {
        for (const Step step : kSaleSteps) {
            QTest::addRow("%s %s", qPrintable(database), stepName(step))
                << database << static_cast<int>(step);
        }
    }
}

void KillMatrix::aSaleKilledAtAStepGoesOn() {
    QFETCH(QString, database);
    QFETCH(int, step);
    open(database);
    if (m_shop == nullptr) return;
    const auto at = static_cast<Step>(step);
    const QStringList sale = saleFor(at, aSale());
    const CtlRun killed = m_shop->run(sale, stepName(at));
    QVERIFY2(killed.crashed, killed.all().constData());  // or the sale never passed this step
    // What the crash left holds by itself, before anybody goes on with it.
    const CtlRun left = m_shop->run({u"verify"_s});
    QVERIFY2(left.code == 0, left.all().constData());
    const CtlRun finished = m_shop->run(sale);
    verifyOneSaleMore(finished, saleThatPasses(at) != Sale::Cash);
    // What the customer may have seen before the crash is what the sale went on with.
    const QJsonObject before = killed.event("invoice");
    if (!before.isEmpty()) QCOMPARE(finished.event("invoice")[u"bolt11"_s], before[u"bolt11"_s]);
}

void KillMatrix::aSaleKilledAgainAndAgainIsStillOneSale_data() {
    bothDatabases();
    for (const QString& database : {u"SQLite"_s, u"PostgreSQL"_s}) {
        QTest::addRow("%s", qPrintable(database)) << database << static_cast<int>(Step::TicketOpened);
    }
}

void KillMatrix::aSaleKilledAgainAndAgainIsStillOneSale() {
    QFETCH(QString, database);
    open(database);
    if (m_shop == nullptr) return;
    const QStringList sale = saleFor(Step::TicketOpened, aSale());
    for (const Step step : kSaleSteps) {
        if (saleThatPasses(step) != Sale::Priced) continue;
        const CtlRun killed = m_shop->run(sale, stepName(step));
        QVERIFY2(killed.crashed, stepName(step));
    }
    verifyOneSaleMore(m_shop->run(sale), true);
}

}  // namespace balcao::test
