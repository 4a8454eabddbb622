#include "backends/lnd_backend.h"

#include <algorithm>

/// The half of LndBackend that listens: one stream of settlements, made anew before it can go stale, and a
/// small question beside it that tells whether the node answers at all.

namespace balcao {

using namespace Qt::StringLiterals;

namespace lnd_watch {
constexpr qint64 kMaxLine = 256 * 1024;
constexpr qint64 kMaxRecentInvoices = 2 * 1024 * 1024;  // payments in many parts make long invoices
constexpr Millis kHealthyStream{30'000};                // lived this long: the next retry starts small again
constexpr int kMaxDoublings = 10;
}  // namespace lnd_watch

void LndBackend::watch(quint64 afterSettleIndex) {
    m_lastSettleIndex = afterSettleIndex;
    m_startKnown = afterSettleIndex != 0;
    m_retries = 0;
    m_reachable.reset();
    ++m_watch;
    openStream();
    probe(m_watch);
}

void LndBackend::openStream() {
    HttpRequest request = get(u"/v1/invoices/subscribe"_s, u"settle_index=%1"_s.arg(m_lastSettleIndex));
    request.maxBytes = lnd_watch::kMaxLine;
    // The old stream goes only now: what it still brings may repeat, but nothing falls between the two.
    if (m_open) m_open->deleteLater();
    const quint64 number = ++m_stream;
    m_open = m_http.openStream(request);
    m_openedAt = m_clock.now();
    connect(m_open, &HttpStream::line, this,
            [this, number](const QByteArray& line) { takeLine(number, line); });
    connect(m_open, &HttpStream::broken, this,
            [this, number](const Error& reason) { streamEnded(number, reason); });
    connect(m_open, &HttpStream::closed, this, [this, number](const HttpAnswer& answer) {
        const auto object = lnd::readObject(answer);
        streamEnded(number, object ? Error{ErrorCode::BackendUnreachable, u"lnd: stream closed"_s, {}}
                                   : object.error());
    });
    m_scheduler.after(kFreshStreamEvery, this, [this, number] {
        if (number == m_stream) openStream();
    });
}

void LndBackend::takeLine(quint64 stream, const QByteArray& line) {
    const Result<InvoiceReport> report = lnd::readStreamLine(line);
    if (!report) {
        // Whatever it is, a new stream from the last index is the answer; the probe tells how the node is.
        streamEnded(stream, report.error());
        return;
    }
    if (report->status == InvoiceStatus::Open) return;  // our own question coming back
    m_lastSettleIndex = std::max(m_lastSettleIndex, report->settleIndex);
    Q_EMIT reported(*report);
}

void LndBackend::streamEnded(quint64 stream, const Error& reason) {
    if (stream != m_stream || !m_open) return;
    m_open->deleteLater();
    m_open = nullptr;
    if (m_clock.now() - m_openedAt >= lnd_watch::kHealthyStream) m_retries = 0;
    // A certificate or a macaroon that is refused stays refused: that is said at once. Everything else may
    // be the stream alone.
    if (reason.code == ErrorCode::BackendCertificate || reason.code == ErrorCode::BackendUnauthorized) {
        setUnreachable(reason);
    }
    m_scheduler.after(retryDelay(), this, [this, stream] {
        if (stream != m_stream) return;
        openStream();
        probe(++m_watch);
    });
}

void LndBackend::probe(quint64 watch) {
    // Asks for what every macaroon of a till may do, so that the answer covers certificate, macaroon and
    // wallet at once.
    HttpRequest request = get(u"/v1/invoices"_s, u"reversed=true&num_max_invoices=10"_s);
    request.maxBytes = lnd_watch::kMaxRecentInvoices;
    const auto answer = ask(request);
    whenDone(answer, this, [this, watch](const Result<QJsonObject>& result) {
        if (watch != m_watch) return;
        if (result) {
            takeProbe(*result);
        } else {
            setUnreachable(result.error());
        }
        m_scheduler.after(result && m_open ? kProbeEvery : retryDelay(), this, [this, watch] {
            if (watch != m_watch) return;
            probe(watch);
        });
    });
}

void LndBackend::takeProbe(const QJsonObject& recentInvoices) {
    if (!m_startKnown) {
        // "From now on" has no index in LND's words, and a stream cut before its first event would resume
        // from a later now. Only the first answer counts: a later one may know of a settlement the stream
        // lost.
        m_startKnown = true;
        m_lastSettleIndex = std::max(m_lastSettleIndex, lnd::newestSettleIndex(recentInvoices));
    }
    // A stream that was open while the node was away may be half of one.
    if (m_reachable == false && m_open) openStream();
    setReachable();
}

void LndBackend::setReachable() {
    if (m_reachable == true) return;
    m_reachable = true;
    Q_EMIT reachable();
}

void LndBackend::setUnreachable(const Error& reason) {
    if (m_reachable == false) return;
    m_reachable = false;
    Q_EMIT unreachable(reason);
}

Millis LndBackend::retryDelay() {
    const int doublings = std::min(m_retries++, lnd_watch::kMaxDoublings);
    const qint64 full = std::min(kFirstRetry.count() << doublings, kLastRetry.count());
    // Between three quarters and all of it, so that many tills do not come back in the same moment.
    const qint64 part = static_cast<quint8>(m_ids.randomBytes(1)[0]);
    return Millis(full * 3 / 4 + full * part / (4 * 255));
}

}  // namespace balcao
