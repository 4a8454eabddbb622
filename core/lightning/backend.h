#pragma once

#include "base/future.h"
#include "lightning/bolt11.h"

#include <QObject>

namespace balcao {

/// What we ask a node for. The preimage is ours, so the hash is known before anything goes out and asking
/// twice cannot make two invoices.
struct InvoiceRequest {
    QString externalId;   ///< the payment's id; used as label where a back end has labels
    QByteArray preimage;  ///< 32 bytes
    Msat amount;
    QString description;
    Millis expiry{0};
};

struct BackendInvoice {
    QString bolt11;
    QByteArray paymentHash;
    QString reference;  ///< the back end's own name for it (LND: add_index)
};

enum class InvoiceStatus {
    Open,
    Accepted,  ///< money locked in, not settled
    Settled,
    Cancelled,  ///< can no longer be paid: we asked, or it ran out
    Unknown     ///< the node has no such invoice, or a state we do not know
};

/// What a node says of one invoice. Never proof by itself: a preimage counts only together with Settled.
struct InvoiceReport {
    QByteArray paymentHash;
    InvoiceStatus status = InvoiceStatus::Unknown;
    Msat received;
    QByteArray preimage;
    Instant settledAt;
    quint64 settleIndex = 0;  ///< position in the back end's stream of settlements; 0: none
};

struct NodeInfo {
    QString alias;
    QString version;
    QByteArray publicKey;  ///< 33 bytes
    Network network = Network::Regtest;
    bool syncedToChain = false;
    int activeChannels = 0;
    qint64 blockHeight = 0;  ///< of the chain the node follows; 0: it does not say
};

struct NodeBalance {
    Msat spendable;
    Msat receivable;  ///< inbound: the most one customer could pay
};

enum class BackendKind { Demo, Lnd };
[[nodiscard]] QString toText(BackendKind kind);  ///< "demo", "lnd"

/// A node or service that makes and watches invoices. Lives on one thread; answers come as futures. Every
/// call ends: with a value, or with one of the Backend… errors within a bounded time.
class LightningBackend : public QObject {
    Q_OBJECT
 public:
    [[nodiscard]] virtual BackendKind kind() const = 0;
    /// Stable name of this connection in stored payments, e.g. "demo" or "lnd:office".
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Future<NodeInfo> info() = 0;
    [[nodiscard]] virtual Future<NodeBalance> balance() = 0;
    /// Making the same request again gives the same invoice.
    [[nodiscard]] virtual Future<BackendInvoice> createInvoice(const InvoiceRequest& request) = 0;
    /// BackendInvoiceUnknown when the node does not have it.
    [[nodiscard]] virtual Future<InvoiceReport> lookUp(const QByteArray& paymentHash) = 0;
    /// Done also when it was cancelled before; BackendAlreadySettled when the money is here.
    [[nodiscard]] virtual Future<Done> cancel(const QByteArray& paymentHash) = 0;
    /// Starts (or restarts) the stream of settlements after a settle index; reconnects with backoff by
    /// itself.
    virtual void watch(quint64 afterSettleIndex) = 0;

 Q_SIGNALS:
    /// Something happened to an invoice. May repeat, may come late, may never come: always look up before
    /// acting.
    void reported(const balcao::InvoiceReport& report);
    /// The node answers (again) or stopped answering; `reason` is an ErrorCode's Backend… value.
    void reachable();
    void unreachable(const balcao::Error& reason);
};

}  // namespace balcao
