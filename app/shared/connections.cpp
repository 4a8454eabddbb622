#include "shared/connections.h"

#include "shared/office_foundation.h"
#include "shared/secrets.h"

#include <QRegularExpression>

namespace balcao {

namespace connections_detail {

const QString kLndPrefix = QStringLiteral("lnd:");

}  // namespace connections_detail

OfficeConnections::OfficeConnections(Clock& clock, Profile& profile, SecretStore& secrets, Nodes& nodes,
                                     Journal journal, const StartState& state, const Actor& actor)
    : m_profile(profile),
      m_secrets(secrets),
      m_nodes(nodes),
      m_journal(journal),
      m_state(state),
      m_actor(actor),
      m_tests(clock) {}

Future<Done> OfficeConnections::announce(const QString& action, const QString& backendName,
                                         const QJsonObject& facts) {
    if (const auto allowed = require(m_actor, Capability::BackendEdit); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    return m_journal.database.write<Done>([audit = &m_journal.audit, actor = m_actor, action, backendName,
                                           facts](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(audit->record(t, actor, action, backendName, facts));
        return Done{};
    });
}

QString OfficeConnections::databaseUrl() const {
    return m_profile.databaseUrl;
}

Future<QByteArray> OfficeConnections::passwordFor(const QString& url, const QByteArray& typed) {
    // The password that is kept is for the address in use; no other server is shown it unasked.
    if (url != m_profile.databaseUrl) return ready<QByteArray>(typed);
    return databasePassword(m_secrets, url, typed, this);
}

Future<std::vector<TestStep>> OfficeConnections::testDatabase(const QString& url,
                                                              const QByteArray& password) {
    return andThen(passwordFor(url, password), this, [this, url](const QByteArray& found) {
        return m_tests.database(url, m_profile.directory, found);
    });
}

Future<Done> OfficeConnections::useDatabase(const QString& url, const QByteArray& password) {
    // Its own journal begins with the register; the one that is left may be why another is wanted.
    if (const auto allowed = require(m_actor, Capability::BackendEdit); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    Foundation foundation;
    foundation.profile = m_profile;
    foundation.profile.databaseUrl = url;
    foundation.settings = m_state.settings;
    foundation.person = m_state.actor.name;
    const auto stored =
        password.isEmpty() ? ready<Done>(Done{}) : m_secrets.write(databaseSecret(), password);
    const auto known =
        andThen(stored, this, [this, url, password](Done) { return passwordFor(url, password); });
    const auto laid = andThen(known, this, [this, foundation](const QByteArray& found) mutable {
        foundation.databasePassword = found;
        return layFoundation(foundation, this);
    });
    return andThen(laid, this, [this](const Profile& profile) {
        // Already stored; here it is what the settings show and what the next start will take.
        m_profile.databaseUrl = profile.databaseUrl;
        m_profile.tenant = profile.tenant;
        return ready<Done>(Done{});
    });
}

QString OfficeConnections::backendName() const {
    return m_profile.backend;
}

QStringList OfficeConnections::backendNames() const {
    QStringList names{QStringLiteral("demo")};
    for (const auto& [name, connection] : m_profile.lndConnections) {
        names += connections_detail::kLndPrefix + name;
    }
    return names;
}

std::optional<LndConnection> OfficeConnections::lnd(const QString& backendName) const {
    if (!backendName.startsWith(connections_detail::kLndPrefix)) return std::nullopt;
    const auto found = m_profile.lndConnections.find(backendName.mid(connections_detail::kLndPrefix.size()));
    if (found == m_profile.lndConnections.end()) return std::nullopt;
    return found->second;
}

Future<std::vector<TestStep>> OfficeConnections::testLnd(const LndConnection& connection,
                                                         const QByteArray& macaroon) {
    return m_tests.lnd(connection, macaroon);
}

Future<std::vector<TestStep>> OfficeConnections::testBackend(const QString& backendName) {
    const auto stored = lnd(backendName);
    const QByteArray certificate = stored ? stored->certificatePem : QByteArray();
    return andThen(m_nodes.make(backendName), this,
                   [this, certificate](const std::shared_ptr<LightningBackend>& backend) {
                       return m_tests.backend(backend, certificate);
                   });
}

Future<Done> OfficeConnections::addLnd(const LndConnection& connection, const QByteArray& macaroon) {
    static const QRegularExpression kName(QStringLiteral("^[a-z0-9][a-z0-9-]{0,30}$"));
    if (!kName.match(connection.name).hasMatch()) {
        return ready<Done>(fail(ErrorCode::InvalidArgument, QStringLiteral("name"),
                                {{QStringLiteral("field"), QStringLiteral("name")}}));
    }
    // An address or certificate that cannot be one is refused before the secret is stored.
    if (const auto usable = m_nodes.makeLnd(connection, macaroon); !usable) {
        return ready<Done>(tl::unexpected(usable.error()));
    }
    const QString backend = connections_detail::kLndPrefix + connection.name;
    const auto announced =
        announce(QStringLiteral("backend.add"), backend,
                 {{QStringLiteral("url"), connection.url},
                  {QStringLiteral("certificate"), fingerprintOf(connection.certificatePem)}});
    const auto kept = andThen(announced, this, [this, connection, macaroon](Done) {
        return m_secrets.write(lndSecret(connection.name), macaroon);
    });
    return andThen(kept, this, [this, connection](Done) {
        const auto saved = m_profile.change([&connection](Profile& profile) {
            profile.lndConnections[connection.name] = connection;
            // A connection that was changed may lead to another node: it introduces itself again.
            profile.knownNodes.erase(connections_detail::kLndPrefix + connection.name);
        });
        if (!saved) return ready<Done>(tl::unexpected(saved.error()));
        m_nodes.forget(connections_detail::kLndPrefix + connection.name);
        return ready<Done>(Done{});
    });
}

Future<Done> OfficeConnections::useBackend(const QString& backendName) {
    if (!backendNames().contains(backendName)) {
        return ready<Done>(fail(ErrorCode::NotFound, QStringLiteral("no such back end")));
    }
    return andThen(announce(QStringLiteral("backend.use"), backendName, {}), this,
                   [this, backendName](Done) { return m_nodes.use(backendName); });
}

}  // namespace balcao
