#pragma once

#include "audit/audit_log.h"
#include "shared/connection_tests.h"
#include "shared/nodes.h"
#include "shared/start_state.h"

#include <QObject>

namespace balcao {

/// Database and node of this installation: what the settings page and the command line test and choose.
class OfficeConnections final : public QObject, public ConnectionService {
    Q_OBJECT
 public:
    struct Journal {
        Database& database;
        AuditLog& audit;
    };
    /// All outlive this object. `state` is what the running office knows: it fills a new database. `actor` is
    /// who acts now.
    OfficeConnections(Clock& clock, Profile& profile, SecretStore& secrets, Nodes& nodes, Journal journal,
                      const StartState& state, const Actor& actor);

    [[nodiscard]] QString databaseUrl() const override;
    [[nodiscard]] Future<std::vector<TestStep>> testDatabase(const QString& url,
                                                             const QByteArray& password) override;
    [[nodiscard]] Future<Done> useDatabase(const QString& url, const QByteArray& password) override;

    [[nodiscard]] QString backendName() const override;
    [[nodiscard]] QStringList backendNames() const override;
    [[nodiscard]] std::optional<LndConnection> lnd(const QString& backendName) const override;
    [[nodiscard]] Future<std::vector<TestStep>> testLnd(const LndConnection& connection,
                                                        const QByteArray& macaroon) override;
    [[nodiscard]] Future<std::vector<TestStep>> testBackend(const QString& backendName) override;
    [[nodiscard]] Future<Done> addLnd(const LndConnection& connection, const QByteArray& macaroon) override;
    [[nodiscard]] Future<Done> useBackend(const QString& backendName) override;

 private:
    /// NotAllowed without the capability; else writes what is about to be done into the journal. Who changes
    /// where the money goes cannot do it unseen.
    [[nodiscard]] Future<Done> announce(const QString& action, const QString& backendName,
                                        const QJsonObject& facts);
    [[nodiscard]] Future<QByteArray> passwordFor(const QString& url, const QByteArray& typed);

    Profile& m_profile;
    SecretStore& m_secrets;
    Nodes& m_nodes;
    Journal m_journal;
    const StartState& m_state;
    const Actor& m_actor;
    ConnectionTests m_tests;
};

}  // namespace balcao
