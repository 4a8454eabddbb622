#include "backends/backend_contract.h"

#include "support/fakes.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

/// What a back end reports while it is watched, last first looked up as a watcher would.
class Reports {
 public:
    explicit Reports(LightningBackend& backend) {
        QObject::connect(&backend, &LightningBackend::reported, &m_context,
                         [this](const InvoiceReport& report) { m_all.push_back(report); });
        QObject::connect(&backend, &LightningBackend::reachable, &m_context, [this] { ++m_reachable; });
    }
    [[nodiscard]] int countOf(const QByteArray& hash) const {
        return static_cast<int>(std::count_if(m_all.begin(), m_all.end(), [&](const InvoiceReport& report) {
            return report.paymentHash == hash && report.status == InvoiceStatus::Settled;
        }));
    }
    [[nodiscard]] int reachable() const { return m_reachable; }

 private:
    std::vector<InvoiceReport> m_all;
    int m_reachable = 0;
    QObject m_context;
};

template <typename F>
bool eventually(BackendBench& bench, F condition) {
    spin(
        [&] {
            bench.turn();
            return condition();
        },
        10'000);
    return condition();
}

}  // namespace

QByteArray BackendContract::newPreimage() {
    QByteArray preimage(32, '\0');
    for (char& byte : preimage) byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return preimage;
}

InvoiceRequest BackendContract::requestFor(qint64 sats) {
    InvoiceRequest request;
    request.externalId = u"0197b0c0-0000-7000-8000-000000000001"_s;
    request.preimage = newPreimage();
    request.amount = Msat(sats * kMsatPerSat);
    request.description = u"Balcão · senha A-001"_s;
    request.expiry = Millis(600'000);
    return request;
}

void BackendContract::init() {
    m_bench = makeBench();
}

void BackendContract::cleanup() {
    m_bench.reset();
}

void BackendContract::theNodeTellsWhoItIs() {
    const auto info = await(m_bench->backend().info());
    QVERIFY2(info, qPrintable(info ? QString() : info.error().detail));
    QCOMPARE(info->network, Network::Regtest);
    QCOMPARE(info->publicKey.size(), 33);
    QVERIFY(!info->alias.isEmpty());
    QVERIFY(!info->version.isEmpty());
    QVERIFY(info->syncedToChain);
    QVERIFY(info->activeChannels >= 1);
}

void BackendContract::theBalanceIsNotNegative() {
    const auto balance = await(m_bench->backend().balance());
    QVERIFY2(balance, qPrintable(balance ? QString() : balance.error().detail));
    QVERIFY(balance->spendable >= Msat(0));
    QVERIFY(balance->receivable > Msat(0));
}

void BackendContract::anInvoicePassesTheGuard_data() {
    QTest::addColumn<qint64>("sats");
    QTest::addColumn<QString>("description");
    QTest::newRow("one sat") << qint64(1) << u"x"_s;
    QTest::newRow("a coffee") << qint64(4'200) << u"Café expresso"_s;
    QTest::newRow("a licence") << qint64(123'456) << u"Licença anual — senha B-042"_s;
    QTest::newRow("no description") << qint64(1'000) << u""_s;
}

void BackendContract::anInvoicePassesTheGuard() {
    QFETCH(qint64, sats);
    QFETCH(QString, description);
    const auto info = await(m_bench->backend().info());
    QVERIFY(info);
    InvoiceRequest request = requestFor(sats);
    request.description = description;
    const auto invoice = await(m_bench->backend().createInvoice(request));
    QVERIFY2(invoice, qPrintable(invoice ? QString() : invoice.error().detail));
    const QByteArray hash = QCryptographicHash::hash(request.preimage, QCryptographicHash::Sha256);
    QCOMPARE(invoice->paymentHash, hash);
    QVERIFY(!invoice->reference.isEmpty());

    ExpectedInvoice expected;
    expected.network = Network::Regtest;
    expected.amount = request.amount;
    expected.paymentHash = hash;
    expected.pinnedPayee = info->publicKey;
    expected.description = description;
    expected.notLaterThan = m_bench->now() + request.expiry;
    const auto checked = checkInvoice(invoice->bolt11, expected, m_bench->now());
    QVERIFY2(checked, qPrintable(checked ? QString() : toText(checked.error().code)));
}

void BackendContract::theSameRequestMakesOneInvoice() {
    const InvoiceRequest request = requestFor(700);
    const auto first = await(m_bench->backend().createInvoice(request));
    const auto second = await(m_bench->backend().createInvoice(request));
    QVERIFY(first);
    QVERIFY2(second, qPrintable(second ? QString() : second.error().detail));
    QCOMPARE(second->bolt11, first->bolt11);
    QCOMPARE(second->paymentHash, first->paymentHash);
    QCOMPARE(second->reference, first->reference);
}

void BackendContract::anOpenInvoiceShowsNoPreimage() {
    const auto invoice = await(m_bench->backend().createInvoice(requestFor(700)));
    QVERIFY(invoice);
    const auto report = await(m_bench->backend().lookUp(invoice->paymentHash));
    QVERIFY(report);
    QCOMPARE(report->status, InvoiceStatus::Open);
    QCOMPARE(report->paymentHash, invoice->paymentHash);
    QVERIFY(report->preimage.isEmpty());
    QCOMPARE(report->received, Msat(0));
    QCOMPARE(report->settleIndex, quint64(0));
}

void BackendContract::aPaidInvoiceShowsAmountProofAndTime() {
    const InvoiceRequest request = requestFor(700);
    const auto invoice = await(m_bench->backend().createInvoice(request));
    QVERIFY(invoice);
    const auto proof = m_bench->pay(invoice->bolt11);
    QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
    QCOMPARE(*proof, request.preimage);

    const auto report = await(m_bench->backend().lookUp(invoice->paymentHash));
    QVERIFY(report);
    QCOMPARE(report->status, InvoiceStatus::Settled);
    QCOMPARE(report->received, request.amount);
    QCOMPARE(report->preimage, request.preimage);
    QVERIFY(report->settleIndex > 0);
    const auto age = m_bench->now() - report->settledAt;
    QVERIFY(age >= Millis(-2'000) && age < Millis(60'000));
}

void BackendContract::aPaidInvoiceIsReportedOnce() {
    Reports reports(m_bench->backend());
    m_bench->backend().watch(0);
    QVERIFY(eventually(*m_bench, [&] { return reports.reachable() > 0; }));
    const auto invoice = await(m_bench->backend().createInvoice(requestFor(700)));
    QVERIFY(invoice);
    QVERIFY(m_bench->pay(invoice->bolt11));
    QVERIFY(eventually(*m_bench, [&] { return reports.countOf(invoice->paymentHash) > 0; }));
    // Another sale goes through the same stream; by then a repetition of the first would have been seen.
    const auto next = await(m_bench->backend().createInvoice(requestFor(701)));
    QVERIFY(next);
    QVERIFY(m_bench->pay(next->bolt11));
    QVERIFY(eventually(*m_bench, [&] { return reports.countOf(next->paymentHash) > 0; }));
    QCOMPARE(reports.countOf(invoice->paymentHash), 1);
}

void BackendContract::settlementsAfterAnIndexAreReportedAgain() {
    const auto first = await(m_bench->backend().createInvoice(requestFor(700)));
    const auto second = await(m_bench->backend().createInvoice(requestFor(701)));
    QVERIFY(first && second);
    QVERIFY(m_bench->pay(first->bolt11));
    QVERIFY(m_bench->pay(second->bolt11));
    const auto report = await(m_bench->backend().lookUp(first->paymentHash));
    QVERIFY(report && report->settleIndex > 0);

    Reports reports(m_bench->backend());
    m_bench->backend().watch(report->settleIndex);
    QVERIFY(eventually(*m_bench, [&] { return reports.countOf(second->paymentHash) > 0; }));
    QCOMPARE(reports.countOf(first->paymentHash), 0);
}

void BackendContract::aPaidInvoiceCannotBePaidAgain() {
    const auto invoice = await(m_bench->backend().createInvoice(requestFor(700)));
    QVERIFY(invoice);
    QVERIFY(m_bench->pay(invoice->bolt11));
    QVERIFY(!m_bench->pay(invoice->bolt11));
    const auto report = await(m_bench->backend().lookUp(invoice->paymentHash));
    QVERIFY(report);
    QCOMPARE(report->received, Msat(700'000));
}

void BackendContract::aCancelledInvoiceCannotBePaid() {
    const auto invoice = await(m_bench->backend().createInvoice(requestFor(700)));
    QVERIFY(invoice);
    QVERIFY(await(m_bench->backend().cancel(invoice->paymentHash)));
    QVERIFY(!m_bench->pay(invoice->bolt11));
    const auto report = await(m_bench->backend().lookUp(invoice->paymentHash));
    QVERIFY(report);
    QCOMPARE(report->status, InvoiceStatus::Cancelled);
    QVERIFY(report->preimage.isEmpty());
}

void BackendContract::cancellingTwiceIsDone() {
    const auto invoice = await(m_bench->backend().createInvoice(requestFor(700)));
    QVERIFY(invoice);
    QVERIFY(await(m_bench->backend().cancel(invoice->paymentHash)));
    const auto again = await(m_bench->backend().cancel(invoice->paymentHash));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
}

void BackendContract::aPaidInvoiceCannotBeCancelled() {
    const auto invoice = await(m_bench->backend().createInvoice(requestFor(700)));
    QVERIFY(invoice);
    QVERIFY(m_bench->pay(invoice->bolt11));
    const auto cancelled = await(m_bench->backend().cancel(invoice->paymentHash));
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::BackendAlreadySettled);
    QCOMPARE(await(m_bench->backend().lookUp(invoice->paymentHash))->status, InvoiceStatus::Settled);
}

void BackendContract::anExpiredInvoiceReadsAsCancelled() {
    InvoiceRequest request = requestFor(700);
    request.expiry = m_bench->shortExpiry();
    const auto invoice = await(m_bench->backend().createInvoice(request));
    QVERIFY(invoice);
    m_bench->passExpiry();
    QVERIFY(!m_bench->pay(invoice->bolt11));
    QVERIFY(eventually(*m_bench, [&] {
        const auto report = await(m_bench->backend().lookUp(invoice->paymentHash));
        return report && report->status == InvoiceStatus::Cancelled && report->preimage.isEmpty();
    }));
}

void BackendContract::anUnknownInvoiceIsUnknown() {
    const QByteArray hash = newPreimage();
    QCOMPARE(await(m_bench->backend().lookUp(hash)).error().code, ErrorCode::BackendInvoiceUnknown);
    QCOMPARE(await(m_bench->backend().cancel(hash)).error().code, ErrorCode::BackendInvoiceUnknown);
}

void BackendContract::aRequestThatCannotBeIsRefused_data() {
    QTest::addColumn<qint64>("msat");
    QTest::addColumn<int>("preimageBytes");
    QTest::addColumn<qint64>("expiryMs");
    QTest::addColumn<int>("descriptionLength");
    QTest::newRow("nothing") << qint64(0) << 32 << qint64(1'000) << 3;
    QTest::newRow("negative") << qint64(-1'000) << 32 << qint64(1'000) << 3;
    QTest::newRow("more than there is") << kMaxMsat.value() + 1 << 32 << qint64(1'000) << 3;
    QTest::newRow("short preimage") << qint64(1'000) << 31 << qint64(1'000) << 3;
    QTest::newRow("no preimage") << qint64(1'000) << 0 << qint64(1'000) << 3;
    QTest::newRow("no time") << qint64(1'000) << 32 << qint64(0) << 3;
    QTest::newRow("long description") << qint64(1'000) << 32 << qint64(1'000) << 640;
}

void BackendContract::aRequestThatCannotBeIsRefused() {
    QFETCH(qint64, msat);
    QFETCH(int, preimageBytes);
    QFETCH(qint64, expiryMs);
    QFETCH(int, descriptionLength);
    InvoiceRequest request = requestFor(1);
    request.amount = Msat(msat);
    request.preimage = newPreimage().left(preimageBytes);
    request.expiry = Millis(expiryMs);
    request.description = QString(descriptionLength, QChar(u'x'));
    QCOMPARE(await(m_bench->backend().createInvoice(request)).error().code, ErrorCode::InvalidArgument);
}

}  // namespace balcao::test
