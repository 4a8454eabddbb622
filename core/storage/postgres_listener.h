#pragma once

#include "storage/job_queue.h"
#include "storage/postgres_connection.h"

#include <QThread>

#include <functional>

namespace balcao {

/// Listens to what the other registers of the tenant commit, on a connection of its own that comes back by
/// itself. What was said while it was away is lost, so it then says that everything should be read again.
class PostgresListener final : public QThread {
 public:
    struct Heard {
        std::function<void(const std::vector<Change>&)> changes;
        std::function<void()> gap;
    };
    PostgresListener(PostgresOptions options, TenantId tenant, QString sender, Heard heard);
    ~PostgresListener() override;

    /// Ends the thread soon; `wait` for it afterwards.
    void stop();

 private:
    void run() override;
    [[nodiscard]] SqlResult<void> subscribe(PostgresConnection& connection);
    void listen(PostgresConnection& connection);
    void pause(Millis time);

    PostgresOptions m_options;
    TenantId m_tenant;
    QString m_sender;
    Heard m_heard;
    int m_wakeFd = -1;
};

}  // namespace balcao
