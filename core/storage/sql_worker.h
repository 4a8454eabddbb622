#pragma once

#include "storage/job_queue.h"
#include "storage/migrations.h"
#include "storage/sql_connection.h"
#include "storage/unsaid_changes.h"

#include <QThread>

#include <atomic>
#include <functional>

namespace balcao {

class SqlTransaction;

/// Opened by the writer once the schema is right: readers wait for it.
class SchemaGate {
 public:
    void open();
    /// Nobody passes any more: the database must not be touched, or was to be tried only once.
    void refuse(const Error& reason);
    /// Not yet, and why: what those are told who cannot wait longer.
    void delay(const Error& reason);
    void stop();
    /// Waits for the gate to be opened; why it is not yet, or never will be. DatabaseUnreachable when nothing
    /// was heard of the database.
    [[nodiscard]] Result<void> wait(std::chrono::steady_clock::time_point deadline);

 private:
    enum class State { Closed, Open, Refused, Stopped };
    void become(State state);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    State m_state = State::Closed;
    Error m_reason{ErrorCode::DatabaseUnreachable, QStringLiteral("the schema is not ready"), {}};
};

/// One database thread: its connection, and how work is run, run again, and given up.
class SqlWorker final : public QThread {
 public:
    /// What the thread tells its owner. Called on this thread.
    struct Told {
        std::function<void(DatabaseHealth, const Error&)> health;
        std::function<void(const std::vector<Change>&)> committed;
        std::function<void()> foreignCommit;
    };
    struct Setup {
        Database::Access access = Database::Access::Read;
        TenantId tenant;
        QString sender;  ///< names this program in its notifications; empty: nobody listens
        Millis patience{0};
        std::function<std::unique_ptr<SqlConnection>()> connect;
        bool lookOnly = false;   ///< the schema is looked at and left as it is; nothing may be written
        bool oneTry = false;     ///< the first failure to connect is final
        bool restoring = false;  ///< a restore that was not ended is no reason to refuse
    };

    SqlWorker(Setup setup, JobQueue& queue, SchemaGate& gate, Told told);

 private:
    using Moment = std::chrono::steady_clock::time_point;

    void run() override;
    void runJob(Job& job);
    /// Nothing when the work was committed.
    [[nodiscard]] std::optional<SqlFailure> attempt(Job& job);
    [[nodiscard]] std::optional<SqlFailure> conclude(SqlTransaction& transaction,
                                                     const Result<void>& outcome);
    /// Connects until the deadline; at least once.
    [[nodiscard]] Result<void> ensureOpen(Moment deadline);
    [[nodiscard]] SqlResult<void> openOnce();
    void lookAround();
    /// The statement that tells the other registers.
    [[nodiscard]] Statement announcement(const UnsaidChanges& changes) const;
    /// How long the queue may be waited for, and what is said when nobody asked for anything.
    [[nodiscard]] Millis idleTime() const;
    [[nodiscard]] SqlResult<void> sayWhatIsLeft();
    void tell(DatabaseHealth health, const Error& reason);

    Setup m_setup;
    JobQueue& m_queue;
    SchemaGate& m_gate;
    Told m_told;
    std::unique_ptr<SqlConnection> m_connection;
    std::optional<Error> m_refused;  // what is final: a database that must not be touched, or the one try
    DatabaseHealth m_health = DatabaseHealth::Connecting;
    Error m_lastReason;
    Millis m_backoff{0};
    Moment m_nextTry{};
    Moment m_lastLook{};
    UnsaidChanges m_unsaid;
};

}  // namespace balcao
