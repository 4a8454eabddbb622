#include "shared/nodes.h"

#include "backends/demo_node.h"
#include "backends/lnd_backend.h"
#include "payments/payment_rules.h"
#include "shared/away_backend.h"
#include "shared/secrets.h"

namespace balcao {

namespace nodes_detail {

const QString kDemo = QStringLiteral("demo");
const QString kLndPrefix = QStringLiteral("lnd:");

/// "office" of "lnd:office".
QString nameOfLnd(const QString& backend) {
    return backend.mid(kLndPrefix.size());
}

}  // namespace nodes_detail

using nodes_detail::nameOfLnd;

Nodes::Nodes(Outside outside, Profile& profile, CounterKey key)
    : m_o(outside), m_profile(profile), m_key(std::move(key)) {}

Nodes::~Nodes() = default;

Future<std::shared_ptr<LightningBackend>> Nodes::make(const QString& name) {
    using Backend = std::shared_ptr<LightningBackend>;
    if (name == nodes_detail::kDemo) {
        return ready<Backend>(Backend(std::make_shared<DemoBackend>(
            m_profile.path(QStringLiteral("demo-node.db")), m_o.clock, m_o.scheduler, m_o.ids)));
    }
    if (!name.startsWith(nodes_detail::kLndPrefix) || !m_profile.lndConnections.contains(nameOfLnd(name))) {
        return ready<Backend>(fail(ErrorCode::NotFound, QStringLiteral("no such back end")));
    }
    return andThen(m_o.secrets.read(lndSecret(nameOfLnd(name))), this,
                   [this, name](const QByteArray& macaroon) {
                       return ready<Backend>(makeLnd(m_profile.lndConnections.at(nameOfLnd(name)), macaroon));
                   });
}

Result<std::shared_ptr<LightningBackend>> Nodes::makeLnd(const LndConnection& connection,
                                                         const QByteArray& macaroon) {
    BALCAO_TRY(backend, LndBackend::create(connection, macaroon, m_o.clock, m_o.scheduler, m_o.ids));
    return std::shared_ptr<LightningBackend>(std::move(backend));
}

void Nodes::retire(const QString& name) {
    const auto node = m_nodes.find(name);
    if (node == m_nodes.end()) return;
    node->second.backend->disconnect(this);
    node->second.watcher->disconnect(this);
    m_replaced.push_back(std::move(node->second));
    m_nodes.erase(node);
}

void Nodes::forget(const QString& name) {
    if (!m_nodes.contains(name)) return;
    if (name != m_current) return retire(name);
    // The one in use stays until the new one is made: there is a watcher at every moment.
    whenDone(make(name), this, [this, name](const Result<std::shared_ptr<LightningBackend>>& made) {
        retire(name);
        put(name, made);
        if (name != m_current) return;
        watcher().start();
        Q_EMIT watcherChanged();
        Q_EMIT railChanged();
        whenDone(meet(), this, [](const Result<NodeInfo>&) {});
    });
}

void Nodes::put(const QString& name, const Result<std::shared_ptr<LightningBackend>>& made) {
    Node& node = m_nodes[name];
    // A counter whose keychain is locked opens all the same, and says what is missing.
    const auto backend = made ? *made : std::make_shared<AwayBackend>(BackendKind::Lnd, name, made.error());
    node.backend = backend;
    node.watcher = std::make_unique<PaymentWatcher>(m_o.clock, m_o.scheduler, m_o.database, m_o.payments,
                                                    *backend, m_o.sink);
    connect(node.watcher.get(), &PaymentWatcher::paymentChanged, this, &Nodes::paymentChanged);
    connect(node.watcher.get(), &PaymentWatcher::statusChanged, this, &Nodes::statusChanged);
    // A node that was away at the start introduces itself when it is back.
    connect(backend.get(), &LightningBackend::reachable, this, [this, name] {
        if (name == m_current && rail() == nullptr) whenDone(meet(), this, [](const auto&) {});
    });
    makeRail(name);
}

Future<Done> Nodes::add(const QString& name) {
    if (m_nodes.contains(name)) return ready<Done>(Done{});
    return andThenAlways(make(name), this,
                         [this, name](const Result<std::shared_ptr<LightningBackend>>& made) {
                             if (!made && made.error().code == ErrorCode::NotFound) {
                                 return ready<Done>(tl::unexpected(made.error()));
                             }
                             if (!m_nodes.contains(name)) put(name, made);  // or somebody was faster
                             return ready<Done>(Done{});
                         });
}

void Nodes::makeRail(const QString& name) {
    const auto known = m_profile.knownNodes.find(name);
    const auto node = m_nodes.find(name);
    if (known == m_profile.knownNodes.end() || node == m_nodes.end()) return;
    node->second.rail = std::make_unique<LightningRail>(m_o.clock, *node->second.backend, m_key,
                                                        known->second.network, known->second.publicKey);
    if (name == m_current) Q_EMIT railChanged();
}

Future<Done> Nodes::open() {
    m_current = m_profile.backend;
    return add(m_current);
}

Future<Done> Nodes::use(const QString& name) {
    return andThen(add(name), this, [this, name](Done) {
        const auto saved = m_profile.change([&name](Profile& profile) { profile.backend = name; });
        if (!saved) return ready<Done>(tl::unexpected(saved.error()));
        m_current = name;
        watcher().start();
        Q_EMIT watcherChanged();
        Q_EMIT railChanged();
        Q_EMIT statusChanged();
        return andThenAlways(meet(), this, [](const Result<NodeInfo>&) { return ready<Done>(Done{}); });
    });
}

Future<NodeInfo> Nodes::meet() {
    const auto node = m_nodes.find(m_current);
    if (node == m_nodes.end()) return ready<NodeInfo>(fail(ErrorCode::NotFound));
    return andThen(node->second.backend->info(), this, [this, name = m_current](const NodeInfo& info) {
        learn(name, info);
        return ready<NodeInfo>(info);
    });
}

void Nodes::learn(const QString& name, const NodeInfo& info) {
    if (m_profile.knownNodes.contains(name)) return;
    const KnownNode known{info.network, info.publicKey};
    const auto saved = m_profile.change([&](Profile& profile) { profile.knownNodes[name] = known; });
    // Not stored is not lost: the node says it again at the next start.
    if (!saved) m_profile.knownNodes[name] = known;
    makeRail(name);
}

QStringList Nodes::names() const {
    QStringList all{nodes_detail::kDemo};
    for (const auto& [name, connection] : m_profile.lndConnections) all += nodes_detail::kLndPrefix + name;
    return all;
}

void Nodes::watchAll() {
    for (const QString& name : names()) {
        if (name == m_current) {
            if (m_nodes.contains(name)) watcher().start();
        } else {
            watchIfOpen(name);
        }
    }
}

void Nodes::watchIfOpen(const QString& name) {
    const Instant since = m_o.clock.now() - kLateGrace;
    const auto open = m_o.database.read<bool>([this, name, since](Transaction& t) -> Result<bool> {
        BALCAO_TRY(payments, m_o.payments.watched(t, name, since));
        return !payments.empty();
    });
    whenDone(open, this, [this, name](const Result<bool>& some) {
        if (!some.value_or(false)) return;
        whenDone(add(name), this, [this, name](const Result<Done>& added) {
            if (added) m_nodes.at(name).watcher->start();
        });
    });
}

void Nodes::watch(const Payment& payment) {
    if (const auto node = m_nodes.find(payment.backend); node != m_nodes.end()) {
        node->second.watcher->watch(payment);
    }
}

PaymentWatcher& Nodes::watcher() const {
    return *m_nodes.at(m_current).watcher;
}

Rail* Nodes::rail() const {
    const auto node = m_nodes.find(m_current);
    return node == m_nodes.end() ? nullptr : node->second.rail.get();
}

}  // namespace balcao
