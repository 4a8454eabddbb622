#pragma once

#include "backends/lnd_answers.h"
#include "base/id_source.h"
#include "base/scheduler.h"
#include "settings/connection_service.h"

#include <memory>

namespace balcao {

/// An LND node over its REST interface. Its events are only hints: `PaymentWatcher` looks everything up. The
/// macaroon lives in this object and in the requests' headers, nowhere else; a receive-only one suffices
/// (invoices:read invoices:write info:read offchain:read).
class LndBackend final : public LightningBackend {
    Q_OBJECT
 public:
    /// InvalidArgument (facts: field = url, certificate or macaroon) when the connection cannot be one. The
    /// macaroon may be hex text or the bytes of its file. Without a certificate the system's authorities
    /// decide.
    [[nodiscard]] static Result<std::unique_ptr<LndBackend>> create(const LndConnection& connection,
                                                                    QByteArray macaroon, const Clock& clock,
                                                                    Scheduler& scheduler, IdSource& ids);
    ~LndBackend() override;

    [[nodiscard]] BackendKind kind() const override { return BackendKind::Lnd; }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] Future<NodeInfo> info() override;
    [[nodiscard]] Future<NodeBalance> balance() override;
    [[nodiscard]] Future<BackendInvoice> createInvoice(const InvoiceRequest& request) override;
    [[nodiscard]] Future<InvoiceReport> lookUp(const QByteArray& paymentHash) override;
    [[nodiscard]] Future<Done> cancel(const QByteArray& paymentHash) override;
    /// Index 0 means only what is settled from now on.
    void watch(quint64 afterSettleIndex) override;

    /// A stream without news looks the same whether it lives or not: it is made anew after this long.
    static constexpr Millis kFreshStreamEvery{240'000};
    /// How often the node is asked whether it still answers, while it is watched.
    static constexpr Millis kProbeEvery{30'000};
    static constexpr Millis kFirstRetry{500};
    static constexpr Millis kLastRetry{30'000};

 private:
    LndBackend(QString name, QUrl url, QByteArray pin, QByteArray macaroonHex, const Clock& clock,
               Scheduler& scheduler, IdSource& ids);

    [[nodiscard]] HttpRequest get(const QString& path, const QString& query = {}) const;
    [[nodiscard]] HttpRequest post(const QString& path, const QJsonObject& body) const;
    [[nodiscard]] Future<QJsonObject> ask(const HttpRequest& request);
    [[nodiscard]] Future<lnd::Channels> channels();
    [[nodiscard]] Future<bool> needsHints();
    [[nodiscard]] Future<BackendInvoice> add(const InvoiceRequest& request, bool hints);
    [[nodiscard]] Future<BackendInvoice> findAdded(const QByteArray& paymentHash);

    void openStream();
    void takeLine(quint64 stream, const QByteArray& line);
    void streamEnded(quint64 stream, const Error& reason);
    void probe(quint64 watch);
    void takeProbe(const QJsonObject& recentInvoices);
    void setReachable();
    void setUnreachable(const Error& reason);
    [[nodiscard]] Millis retryDelay();

    QString m_name;
    QUrl m_url;
    QByteArray m_macaroonHex;
    const Clock& m_clock;
    Scheduler& m_scheduler;
    IdSource& m_ids;
    HttpClient m_http;

    std::optional<bool> m_anyPublic;
    Instant m_channelsAt;

    quint64 m_watch = 0;   // number of the current watch; what belongs to an older one stops
    quint64 m_stream = 0;  // number of the current stream
    HttpStream* m_open = nullptr;
    Instant m_openedAt;
    quint64 m_lastSettleIndex = 0;
    bool m_startKnown = false;  ///< the index from which a cut stream is resumed
    int m_retries = 0;
    std::optional<bool> m_reachable;
};

}  // namespace balcao
