#pragma once

#include "identity/counter_key.h"
#include "payments/lightning_rail.h"
#include "payments/payment_watcher.h"
#include "shared/profile.h"

#include <QObject>

#include <map>
#include <memory>

namespace balcao {

/// The back ends of a running counter: the one that receives, and others whose open invoices are still
/// watched after a change. Owns them with their watchers and rails.
class Nodes final : public QObject {
    Q_OBJECT
 public:
    struct Outside {
        const Clock& clock;
        Scheduler& scheduler;
        IdSource& ids;
        SecretStore& secrets;
        Database& database;
        PaymentStore& payments;
        SettlementSink& sink;
    };
    Nodes(Outside outside, Profile& profile, CounterKey key);
    ~Nodes() override;

    /// Makes the back end the profile names the one that receives, without waiting for it to answer.
    [[nodiscard]] Future<Done> open();
    /// Receives at another back end from now on. The one before stays watched.
    [[nodiscard]] Future<Done> use(const QString& name);
    /// Begins to watch: the back end in use and every other one that still has open invoices.
    void watchAll();
    /// Watches a new invoice at its own back end.
    void watch(const Payment& payment);

    [[nodiscard]] PaymentWatcher& watcher() const;
    /// None while the node has never been reached: what network its invoices are for is not known then.
    [[nodiscard]] Rail* rail() const;
    /// Settles once the node in use answered or did not.
    [[nodiscard]] Future<NodeInfo> meet();

    /// A back end by name that is not in use, for tests: "demo" or "lnd:NAME". NotFound.
    [[nodiscard]] Future<std::shared_ptr<LightningBackend>> make(const QString& name);
    /// The same for a connection that is not stored yet.
    [[nodiscard]] Result<std::shared_ptr<LightningBackend>> makeLnd(const LndConnection& connection,
                                                                    const QByteArray& macaroon);
    /// The connection of this name changed: it is made anew when it is used next, at once if it is in use.
    void forget(const QString& name);

 Q_SIGNALS:
    /// The rail appeared or changed.
    void railChanged();
    void statusChanged();
    /// `watcher` is another one from now on.
    void watcherChanged();
    void paymentChanged(const balcao::Payment& payment);

 private:
    struct Node {
        std::shared_ptr<LightningBackend> backend;
        std::unique_ptr<PaymentWatcher> watcher;
        std::unique_ptr<LightningRail> rail;
    };

    [[nodiscard]] Future<Done> add(const QString& name);
    void put(const QString& name, const Result<std::shared_ptr<LightningBackend>>& made);
    void retire(const QString& name);
    void makeRail(const QString& name);
    void learn(const QString& name, const NodeInfo& info);
    [[nodiscard]] QStringList names() const;
    void watchIfOpen(const QString& name);

    Outside m_o;
    Profile& m_profile;
    CounterKey m_key;
    std::map<QString, Node> m_nodes;
    std::vector<Node> m_replaced;  // kept until the end: database work may still be on its way to them
    QString m_current;
};

}  // namespace balcao
