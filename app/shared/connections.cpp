#include "shared/connections.h"

#include "shared/office_foundation.h"
#include "shared/secrets.h"
#include "storage/sql_database.h"
#include "storage/sql_small_stores.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace balcao {

namespace connections_detail {

using Steps = std::vector<TestStep>;
using Verdict = TestStep::Verdict;

const QString kLndPrefix = QStringLiteral("lnd:");

TestStep step(Verdict verdict, const char* subject, const Error& error = {}, const QVariantMap& facts = {}) {
    return {verdict, QString::fromLatin1(subject), error, facts};
}

/// Which part of a connection an error is about.
const char* subjectOf(ErrorCode code) {
    if (code == ErrorCode::BackendCertificate) return "certificate";
    if (code == ErrorCode::BackendUnauthorized || code == ErrorCode::SecretMissing ||
        code == ErrorCode::SecretStoreAway) {
        return "macaroon";
    }
    return "connect";
}

Steps stepsOf(const NodeInfo& info, BackendKind kind) {
    Steps steps;
    steps.push_back(step(Verdict::Good, "connect", {},
                         {{QStringLiteral("alias"), info.alias}, {QStringLiteral("version"), info.version}}));
    if (kind == BackendKind::Lnd) {
        steps.push_back(step(Verdict::Good, "certificate"));
        steps.push_back(step(Verdict::Good, "macaroon"));
    }
    steps.push_back(step(info.network == Network::Mainnet ? Verdict::Good : Verdict::Attention, "network", {},
                         {{QStringLiteral("network"), toText(info.network)}}));
    steps.push_back(step(info.syncedToChain ? Verdict::Good : Verdict::Attention, "sync",
                         info.syncedToChain ? Error{} : Error{ErrorCode::BackendStarting, {}, {}}));
    return steps;
}

TestStep inbound(const Result<NodeBalance>& balance) {
    if (!balance) return step(Verdict::Bad, "inbound", balance.error());
    return step(balance->receivable.value() > 0 ? Verdict::Good : Verdict::Attention, "inbound", {},
                {{QStringLiteral("receivable_msat"), balance->receivable.value()},
                 {QStringLiteral("spendable_msat"), balance->spendable.value()}});
}

/// The file of an embedded database that has not been made yet; empty for everything else.
QString newFileOf(const QString& url, const QString& directory) {
    const QString scheme = QStringLiteral("sqlite:");
    if (!url.startsWith(scheme)) return {};
    const QString file = QDir(directory).filePath(url.mid(scheme.size()));
    return QFileInfo::exists(file) ? QString() : file;
}

/// A database being tried out, with what it needs to live.
struct Trial {
    SqlSettingsStore settings;
    std::unique_ptr<SqlDatabase> database;
};

}  // namespace connections_detail

OfficeConnections::OfficeConnections(Profile& profile, SecretStore& secrets, Nodes& nodes,
                                     const StartState& state)
    : m_profile(profile), m_secrets(secrets), m_nodes(nodes), m_state(state) {}

QString OfficeConnections::databaseUrl() const {
    return m_profile.databaseUrl;
}

Future<std::vector<TestStep>> OfficeConnections::testDatabase(const QString& url,
                                                              const QByteArray& password) {
    using namespace connections_detail;
    // A file that is not there yet is made when it is used, not when it is tried out.
    if (const QString file = newFileOf(url, m_profile.directory); !file.isEmpty()) {
        const bool writable = QFileInfo(QFileInfo(file).absolutePath()).isWritable();
        return ready<Steps>(Steps{step(writable ? Verdict::Good : Verdict::Bad, "connect",
                                       writable ? Error{} : Error{ErrorCode::DatabaseUnreachable, {}, {}})});
    }
    auto trial = std::make_shared<Trial>();
    auto database = SqlDatabase::create({url, m_profile.directory, password}, m_profile.tenant);
    if (!database) return ready<Steps>(Steps{step(Verdict::Bad, "connect", database.error())});
    trial->database = *std::move(database);
    const auto asked = trial->database->read<Done>([trial = trial.get()](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(trial->settings.get(t, QStringLiteral("organisation")));
        return Done{};
    });
    return andThenAlways(asked, this, [trial](const Result<Done>& answer) {
        if (answer) return ready<Steps>(Steps{step(Verdict::Good, "connect"), step(Verdict::Good, "schema")});
        const bool schema = answer.error().code == ErrorCode::DatabaseNewer ||
                            answer.error().code == ErrorCode::DatabaseCorrupt;
        if (!schema) return ready<Steps>(Steps{step(Verdict::Bad, "connect", answer.error())});
        return ready<Steps>(
            Steps{step(Verdict::Good, "connect"), step(Verdict::Bad, "schema", answer.error())});
    });
}

Future<Done> OfficeConnections::useDatabase(const QString& url, const QByteArray& password) {
    Foundation foundation;
    foundation.profile = m_profile;
    foundation.profile.databaseUrl = url;
    foundation.databasePassword = password;
    foundation.settings = m_state.settings;
    foundation.person = m_state.actor.name;
    const auto stored =
        password.isEmpty() ? ready<Done>(Done{}) : m_secrets.write(databaseSecret(), password);
    const auto laid =
        andThen(stored, this, [this, foundation](Done) { return layFoundation(foundation, this); });
    return andThen(laid, this, [this](const Profile& profile) {
        m_profile = profile;
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

Future<std::vector<TestStep>> OfficeConnections::test(const std::shared_ptr<LightningBackend>& backend) {
    using namespace connections_detail;
    return andThenAlways(backend->info(), this, [this, backend](const Result<NodeInfo>& info) {
        if (!info) {
            return ready<Steps>(Steps{step(Verdict::Bad, subjectOf(info.error().code), info.error())});
        }
        return andThenAlways(backend->balance(), this,
                             [backend, info = *info](const Result<NodeBalance>& balance) {
                                 Steps steps = stepsOf(info, backend->kind());
                                 steps.push_back(inbound(balance));
                                 return ready<Steps>(std::move(steps));
                             });
    });
}

Future<std::vector<TestStep>> OfficeConnections::testLnd(const LndConnection& connection,
                                                         const QByteArray& macaroon) {
    auto backend = m_nodes.makeLnd(connection, macaroon);
    if (!backend) return ready<connections_detail::Steps>(tl::unexpected(backend.error()));
    return test(*backend);
}

Future<std::vector<TestStep>> OfficeConnections::testBackend(const QString& backendName) {
    return andThen(m_nodes.make(backendName), this,
                   [this](const std::shared_ptr<LightningBackend>& backend) { return test(backend); });
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
    return andThen(m_secrets.write(lndSecret(connection.name), macaroon), this, [this, connection](Done) {
        Profile changed = m_profile;
        changed.lndConnections[connection.name] = connection;
        // A connection that was changed may lead to another node: it introduces itself again.
        changed.knownNodes.erase(connections_detail::kLndPrefix + connection.name);
        if (const auto saved = changed.save(); !saved) return ready<Done>(tl::unexpected(saved.error()));
        m_profile = changed;
        m_nodes.forget(connections_detail::kLndPrefix + connection.name);
        return ready<Done>(Done{});
    });
}

Future<Done> OfficeConnections::useBackend(const QString& backendName) {
    return m_nodes.use(backendName);
}

}  // namespace balcao
