#include "backends/demo_node.h"

#include "base/secp256k1.h"

#include <QCryptographicHash>

namespace balcao {

using namespace Qt::StringLiterals;

namespace demo_node {

constexpr int kNewsAtOnce = 100;
constexpr qint64 kMinFinalCltv = 80;
constexpr int kMaxDescriptionBytes = 639;  // what BOLT11's length field can hold

InvoiceReport reportOf(const DemoInvoice& invoice, Instant now) {
    InvoiceReport report;
    report.paymentHash = invoice.paymentHash;
    switch (invoice.state) {
        case DemoInvoiceState::Open:
            report.status = now < invoice.expiresAt ? InvoiceStatus::Open : InvoiceStatus::Cancelled;
            break;
        case DemoInvoiceState::Cancelled: report.status = InvoiceStatus::Cancelled; break;
        case DemoInvoiceState::Settled:
            report.status = InvoiceStatus::Settled;
            report.received = invoice.received;
            report.preimage = invoice.preimage;
            report.settledAt = invoice.settledAt;
            report.settleIndex = static_cast<quint64>(invoice.settleIndex);
            break;
    }
    return report;
}

BackendInvoice answerOf(const DemoInvoice& invoice) {
    return {invoice.bolt11, invoice.paymentHash, QString::number(invoice.addIndex)};
}

/// A Bolt11 as this node promises it: onion payloads in TLV and a payment secret required, parts allowed.
Bolt11 invoiceFor(const InvoiceRequest& request, const QByteArray& paymentHash,
                  const QByteArray& paymentSecret, Instant now) {
    using std::chrono::ceil;
    using std::chrono::floor;
    using std::chrono::seconds;
    Bolt11 invoice;
    invoice.network = Network::Regtest;
    invoice.amount = request.amount;
    invoice.timestamp = floor<seconds>(now);
    invoice.paymentHash = paymentHash;
    invoice.paymentSecret = paymentSecret;
    invoice.description = request.description;
    invoice.expirySeconds = ceil<seconds>(request.expiry).count();
    invoice.minFinalCltv = kMinFinalCltv;
    invoice.featureBits = {8, 14, 17};
    return invoice;
}

Result<void> checkRequest(const InvoiceRequest& request) {
    if (request.preimage.size() != 32) return fail(ErrorCode::InvalidArgument, u"a preimage has 32 bytes"_s);
    if (request.amount <= Msat(0) || request.amount > DemoBackend::kReceivable) {
        return fail(ErrorCode::InvalidArgument, u"the demo node takes up to one bitcoin"_s);
    }
    if (request.expiry <= Millis(0))
        return fail(ErrorCode::InvalidArgument, u"an invoice lives for a while"_s);
    if (request.description.toUtf8().size() > kMaxDescriptionBytes) {
        return fail(ErrorCode::InvalidArgument, u"the description is longer than an invoice can hold"_s);
    }
    return {};
}

}  // namespace demo_node

DemoBackend::DemoBackend(QString file, const Clock& clock, Scheduler& scheduler, IdSource& ids)
    : m_clock(clock),
      m_scheduler(scheduler),
      m_ids(ids),
      m_desk([file = std::move(file), &ids] { return DemoBook::openOrCreate(file, ids); }) {}

Future<NodeInfo> DemoBackend::info() {
    return m_desk.run<NodeInfo>([](DemoBook& book) -> Result<NodeInfo> {
        BALCAO_TRY(key, book.secretKey());
        BALCAO_TRY(publicKey, secp256k1::publicKey(key));
        NodeInfo info;
        info.alias = u"Demo node"_s;
        info.version = QStringLiteral(BALCAO_VERSION);
        info.publicKey = publicKey;
        info.network = Network::Regtest;
        info.syncedToChain = true;
        info.activeChannels = 1;
        return info;
    });
}

Future<NodeBalance> DemoBackend::balance() {
    return m_desk.run<NodeBalance>([](DemoBook& book) -> Result<NodeBalance> {
        BALCAO_TRY(received, book.received());
        return NodeBalance{received, kReceivable};
    });
}

Future<BackendInvoice> DemoBackend::createInvoice(const InvoiceRequest& request) {
    if (auto checked = demo_node::checkRequest(request); !checked) {
        return ready<BackendInvoice>(tl::unexpected(checked.error()));
    }
    return m_desk.run<BackendInvoice>(
        [request, clock = &m_clock, ids = &m_ids](DemoBook& book) -> Result<BackendInvoice> {
            const QByteArray hash = QCryptographicHash::hash(request.preimage, QCryptographicHash::Sha256);
            BALCAO_TRY(known, book.find(hash));
            if (known) return demo_node::answerOf(*known);
            BALCAO_TRY(key, book.secretKey());
            const Bolt11 invoice = demo_node::invoiceFor(request, hash, ids->randomBytes(32), clock->now());
            BALCAO_TRY(bolt11, encodeBolt11(invoice, key));
            DemoInvoice row;
            row.paymentHash = hash;
            row.preimage = request.preimage;
            row.externalId = request.externalId;
            row.bolt11 = bolt11;
            row.amount = request.amount;
            row.createdAt = invoice.timestamp;
            row.expiresAt = invoice.expiresAt();
            BALCAO_TRY(stored, book.addOnce(row));
            return demo_node::answerOf(stored);
        });
}

Future<InvoiceReport> DemoBackend::lookUp(const QByteArray& paymentHash) {
    return m_desk.run<InvoiceReport>(
        [paymentHash, clock = &m_clock](DemoBook& book) -> Result<InvoiceReport> {
            BALCAO_TRY(invoice, book.find(paymentHash));
            if (!invoice) return fail(ErrorCode::BackendInvoiceUnknown);
            return demo_node::reportOf(*invoice, clock->now());
        });
}

Future<Done> DemoBackend::cancel(const QByteArray& paymentHash) {
    return m_desk.run<Done>([paymentHash](DemoBook& book) -> Result<Done> {
        BALCAO_CHECK(book.cancel(paymentHash));
        return Done{};
    });
}

void DemoBackend::watch(quint64 afterSettleIndex) {
    m_lastIndex = afterSettleIndex;
    m_fromNow = afterSettleIndex == 0;
    m_seenVersion = -1;
    m_reachable.reset();
    poll(++m_watchNumber);
}

void DemoBackend::poll(quint64 watchNumber) {
    if (watchNumber != m_watchNumber) return;  // a newer watch took over
    auto news = m_desk.run<News>(
        [seen = m_seenVersion, last = m_lastIndex, fromNow = m_fromNow](DemoBook& book) -> Result<News> {
            News found;
            found.lastIndex = last;
            // The version is read before the rows: what commits in between is seen again, never missed.
            BALCAO_TRY(version, book.dataVersion());
            found.version = version;
            if (version == seen) return found;
            if (fromNow) {
                BALCAO_TRY(newest, book.lastSettleIndex());
                found.lastIndex = newest;
                return found;
            }
            BALCAO_TRY(settled, book.settledAfter(last, demo_node::kNewsAtOnce));
            if (!settled.empty()) found.lastIndex = static_cast<quint64>(settled.back().settleIndex);
            found.more = settled.size() == demo_node::kNewsAtOnce;
            found.settled = std::move(settled);
            return found;
        });
    whenDone(news, this, [this, watchNumber](const Result<News>& result) {
        if (watchNumber != m_watchNumber) return;
        take(result);
        m_scheduler.after(kPollEvery, this, [this, watchNumber] { poll(watchNumber); });
    });
}

void DemoBackend::take(const Result<News>& news) {
    const bool answered = news.has_value();
    const bool turned = m_reachable != answered;
    m_reachable = answered;
    if (!answered) {
        m_seenVersion = -1;
        if (turned) Q_EMIT unreachable(news.error());
        return;
    }
    m_fromNow = false;
    m_lastIndex = news->lastIndex;
    m_seenVersion = news->more ? -1 : news->version;
    if (turned) Q_EMIT reachable();
    const Instant now = m_clock.now();
    for (const DemoInvoice& invoice : news->settled) Q_EMIT reported(demo_node::reportOf(invoice, now));
}

}  // namespace balcao
