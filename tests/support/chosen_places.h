#pragma once

#include "support/postgres_server.h"
#include "support/shop.h"

namespace balcao::test {

/// New places for whole sales on the database that BALCAO_FLOW_DATABASE names: "postgresql" is a server of
/// the test's own, anything else SQLite.
class ChosenPlaces {
 public:
    /// False, with one line to skip with, when the server is wanted and cannot be started.
    [[nodiscard]] bool start(QString* why) {
        if (qEnvironmentVariable("BALCAO_FLOW_DATABASE") != QStringLiteral("postgresql")) return true;
        m_server = PostgresServer::start(why);
        if (m_server) m_databaseUrl = m_server->makeDatabase();
        return m_server != nullptr;
    }
    /// A tenant of its own; on a server they share one database, which is made once.
    [[nodiscard]] std::unique_ptr<ShopPlace> make() const {
        auto place = std::make_unique<ShopPlace>();
        if (m_server) {
            place->databaseUrl = m_databaseUrl;
            place->password = m_server->password();
        }
        return place;
    }

 private:
    std::unique_ptr<PostgresServer> m_server;
    QString m_databaseUrl;
};

}  // namespace balcao::test
