#include "storage/sql_database.h"

#include "storage/postgres_listener.h"
#include "storage/sql_worker.h"
#include "storage/sqlite_connection.h"

#include <QDir>
#include <QPointer>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

using Connect = std::function<std::unique_ptr<SqlConnection>()>;

}  // namespace

struct SqlDatabase::Parts {
    mutable std::mutex mutex;
    DatabaseHealth health = DatabaseHealth::Connecting;
    Error reason{ErrorCode::DatabaseUnreachable, u"not connected yet"_s, {}};

    JobQueue writes;
    JobQueue reads;
    SchemaGate gate;
    std::vector<std::unique_ptr<SqlWorker>> workers;
    std::unique_ptr<PostgresListener> listener;
};

SqlDatabase::SqlDatabase(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Result<std::unique_ptr<SqlDatabase>> SqlDatabase::create(const SqlOptions& options, TenantId tenant) {
    if (tenant.isNull()) return fail(ErrorCode::InvalidArgument, u"a database without a tenant"_s);
    Connect connect;
    std::optional<PostgresOptions> postgres;
    const QString sqlitePrefix = u"sqlite:"_s;
    if (options.url.startsWith(sqlitePrefix) && options.url.size() > sqlitePrefix.size()) {
        const QString path = QDir(options.directory).filePath(options.url.mid(sqlitePrefix.size()));
        using Mode = SqliteConnection::Mode;
        const auto mode = options.lookOnly ? Mode::Look : options.mustExist ? Mode::Work : Mode::Make;
        connect = [path, mode] { return std::make_unique<SqliteConnection>(path, mode); };
    } else if (options.url.startsWith(u"postgres"_s)) {
        BALCAO_TRY(parsed, PostgresOptions::fromUrl(options));
        postgres = parsed;
        connect = [parsed] { return std::make_unique<PostgresConnection>(parsed); };
    } else {
        return fail(ErrorCode::InvalidArgument, u"neither sqlite: nor postgresql:"_s,
                    {{u"field"_s, u"database"_s}});
    }

    std::unique_ptr<SqlDatabase> database(new SqlDatabase(std::make_unique<Parts>()));
    SqlDatabase* self = database.get();
    Parts& parts = *self->m_parts;
    // Names this object in its notifications, so that it does not hear itself; nothing depends on its value.
    const QString sender = postgres ? QUuid::createUuid().toString(QUuid::Id128) : QString();

    // The threads call these. They end before the object does, and what they post dies with it.
    const auto post = [self](auto action) { QMetaObject::invokeMethod(self, action, Qt::QueuedConnection); };
    const auto tellChanges = [self, post](const std::vector<Change>& changes) {
        post([self, changes] {
            for (const Change& change : changes) Q_EMIT self->changed(change);
        });
    };
    const auto tellGap = [self, post] { post([self] { Q_EMIT self->resyncNeeded(); }); };
    const auto tellHealth = [self, post, &parts](DatabaseHealth health, const Error& reason) {
        {
            const std::lock_guard lock(parts.mutex);
            if (parts.health == health && parts.reason.detail == reason.detail) return;
            parts.health = health;
            parts.reason = reason;
        }
        post([self] { Q_EMIT self->healthChanged(); });
    };

    const auto addWorker = [&](Access access, JobQueue& queue) {
        parts.workers.push_back(std::make_unique<SqlWorker>(
            SqlWorker::Setup{access, tenant, sender, options.patience, connect, options.lookOnly,
                             options.oneTry, options.restoring},
            queue, parts.gate, SqlWorker::Told{tellHealth, tellChanges, tellGap}));
    };
    addWorker(Access::Write, parts.writes);
    for (int i = 0; i < std::max(1, options.readers); ++i) addWorker(Access::Read, parts.reads);
    for (const auto& worker : parts.workers) worker->start();
    if (postgres && !options.lookOnly && !options.oneTry) {
        parts.listener = std::make_unique<PostgresListener>(*postgres, tenant, sender,
                                                            PostgresListener::Heard{tellChanges, tellGap});
        parts.listener->start();
    }
    return database;
}

SqlDatabase::~SqlDatabase() {
    Parts& parts = *m_parts;
    if (parts.listener) parts.listener->stop();
    parts.gate.stop();
    for (JobQueue* queue : {&parts.writes, &parts.reads}) {
        for (Job& job : queue->close()) {
            job.finished(fail(ErrorCode::Cancelled, u"the database was closed"_s));
        }
    }
    for (const auto& worker : parts.workers) worker->wait();
    if (parts.listener) parts.listener->wait();
}

void SqlDatabase::submit(Access access, Work work, Finished finished) {
    Job job{std::move(work), std::move(finished), std::chrono::steady_clock::now()};
    JobQueue& queue = access == Access::Write ? m_parts->writes : m_parts->reads;
    if (!queue.push(job)) job.finished(fail(ErrorCode::Busy, u"too much work waits for the database"_s));
}

DatabaseHealth SqlDatabase::health() const {
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->health;
}

Error SqlDatabase::healthReason() const {
    const std::lock_guard lock(m_parts->mutex);
    return m_parts->reason;
}

}  // namespace balcao
