#pragma once

#include "backends/demo_desk.h"
#include "base/scheduler.h"
#include "lightning/backend.h"

namespace balcao {

/// A node for demonstrations and training: it makes valid, signed regtest invoices, and DemoCustomer pays
/// them with money that does not exist. Everything else is as with a real node: invoices expire, can be
/// cancelled, are settled once, and the news comes from another process by way of the file.
class DemoBackend final : public LightningBackend {
    Q_OBJECT
 public:
    /// The file is made at first use. Clock and ids are used from a second thread as well.
    DemoBackend(QString file, const Clock& clock, Scheduler& scheduler, IdSource& ids);

    [[nodiscard]] BackendKind kind() const override { return BackendKind::Demo; }
    [[nodiscard]] QString name() const override { return QStringLiteral("demo"); }
    [[nodiscard]] Future<NodeInfo> info() override;
    [[nodiscard]] Future<NodeBalance> balance() override;
    [[nodiscard]] Future<BackendInvoice> createInvoice(const InvoiceRequest& request) override;
    [[nodiscard]] Future<InvoiceReport> lookUp(const QByteArray& paymentHash) override;
    [[nodiscard]] Future<Done> cancel(const QByteArray& paymentHash) override;
    /// After index 0 only what is settled from now on is reported, as LND does it.
    void watch(quint64 afterSettleIndex) override;

    /// How often the file is asked whether another process changed it.
    static constexpr Millis kPollEvery{200};
    /// The most one demo customer can pay, as if it were the inbound liquidity: one bitcoin.
    static constexpr Msat kReceivable{kMsatPerBtc};

 private:
    struct News {
        qint64 version = 0;
        quint64 lastIndex = 0;
        std::vector<DemoInvoice> settled;
        bool more = false;
    };

    void poll(quint64 watchNumber);
    void take(const Result<News>& news);

    const Clock& m_clock;
    Scheduler& m_scheduler;
    IdSource& m_ids;
    quint64 m_watchNumber = 0;
    quint64 m_lastIndex = 0;
    qint64 m_seenVersion = -1;
    bool m_fromNow = false;
    std::optional<bool> m_reachable;  // unknown until the first answer
    DemoDesk m_desk;                  // last: its thread ends before the rest goes
};

}  // namespace balcao
