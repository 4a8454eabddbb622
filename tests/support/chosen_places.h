#pragma once

#include "support/plan_guard.h"
#include "support/postgres_server.h"
#include "support/shop.h"

namespace balcao::test {

/// New places for whole sales on the database that BALCAO_FLOW_DATABASE names: "postgresql" is a server of
/// the test's own, anything else SQLite.
class ChosenPlaces {
 public:
    /// False, with one line to skip with, when the server is wanted and cannot be started.
    [[nodiscard]] bool start(QString* why) {
        plan_guard::watch();
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
    /// What of the statements that ran at this place walks a growing table: a line each, none on a server.
    [[nodiscard]] static QStringList walks(const ShopPlace& place) {
        return plan_guard::complaints(place.folder.filePath(QStringLiteral("shop.db")));
    }

 private:
    std::unique_ptr<PostgresServer> m_server;
    QString m_databaseUrl;
};

}  // namespace balcao::test
