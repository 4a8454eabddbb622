#include "storage/sql_worker.h"

#include "storage/change_text.h"
#include "storage/sql_transaction.h"

#include <QRandomGenerator>

#include <openssl/crypto.h>

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

/// Runs of one work that keeps losing races before it ends with DatabaseConflict.
constexpr int kMaxRuns = 6;
/// How often an idle thread looks whether its connection lives and whether somebody else wrote.
constexpr Millis kIdleLook{500};
/// Without work for so long, nobody waits for the next step of one and the same command.
constexpr Millis kBreath{20};
constexpr Millis kFirstBackoff{50};
/// Shorter than anybody's patience, so that work that waits sees the server come back.
constexpr Millis kMaxBackoff{2'000};

/// Grows with the number of lost races, and is never the same for two registers that raced.
Millis raceDelay(int runs) {
    return Millis(QRandomGenerator::global()->bounded(1, 4 << std::min(runs, 5)));
}

bool mustNotBeTouched(ErrorCode code) {
    return code == ErrorCode::DatabaseNewer || code == ErrorCode::DatabaseCorrupt;
}

}  // namespace

void SchemaGate::become(State state) {
    {
        const std::lock_guard lock(m_mutex);
        m_state = state;
    }
    m_changed.notify_all();
}

void SchemaGate::open() {
    become(State::Open);
}

void SchemaGate::refuse(const Error& reason) {
    {
        const std::lock_guard lock(m_mutex);
        m_reason = reason;
    }
    become(State::Refused);
}

void SchemaGate::delay(const Error& reason) {
    const std::lock_guard lock(m_mutex);
    if (m_state == State::Closed) m_reason = reason;
}

void SchemaGate::stop() {
    become(State::Stopped);
}

Result<void> SchemaGate::wait(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, deadline, [this] { return m_state != State::Closed; });
    if (m_state == State::Open) return {};
    return tl::unexpected(m_reason);
}

SqlWorker::SqlWorker(Setup setup, JobQueue& queue, SchemaGate& gate, Told told)
    : m_setup(std::move(setup)), m_queue(queue), m_gate(gate), m_told(std::move(told)) {}

void SqlWorker::run() {
    m_connection = m_setup.connect();
    const bool writes = m_setup.access == Database::Access::Write;
    // Who ended without a word may have committed something that the others were not told.
    if (writes && !m_setup.sender.isEmpty() && !m_setup.lookOnly && !m_setup.oneTry) m_unsaid.addEverything();
    if (writes) (void)ensureOpen(Moment());
    while (!m_queue.isClosed()) {
        std::optional<Job> job = m_queue.pop(std::min(kBreath, idleTime()));
        if (!job) {
            if (m_connection->isOpen()) m_connection->rest();
            job = m_queue.pop(idleTime());
        }
        if (job) runJob(*job);
        if (m_unsaid.due() <= std::chrono::steady_clock::now()) (void)sayWhatIsLeft();
        // Also between two pieces of work: a busy register must not miss what the others do.
        if (std::chrono::steady_clock::now() - m_lastLook >= kIdleLook) lookAround();
    }
    (void)sayWhatIsLeft();
    m_connection.reset();  // here, because a connection belongs to the thread that opened it
    // Work seals and opens fields, and OpenSSL keeps a source of random bytes for each thread until that is
    // gone. A QThread counts as ended a moment earlier, and a program that ends in that moment leaves it.
    OPENSSL_thread_stop();
}

void SqlWorker::lookAround() {
    m_lastLook = std::chrono::steady_clock::now();
    if (m_connection->isOpen()) {
        if (!m_connection->isAlive()) {
            m_connection->close();
            tell(DatabaseHealth::Away,
                 {ErrorCode::DatabaseUnreachable, u"the database is no longer there"_s, {}});
        } else if (m_setup.access == Database::Access::Write && m_connection->sawForeignCommit()) {
            m_told.foreignCommit();
        }
    }
    // Only the writer comes back by itself: it is what health speaks of. Readers connect when they are asked.
    const bool writes = m_setup.access == Database::Access::Write;
    if (writes && !m_connection->isOpen() && !m_refused && std::chrono::steady_clock::now() >= m_nextTry) {
        (void)ensureOpen(Moment());
    }
}

void SqlWorker::runJob(Job& job) {
    const Moment deadline = job.asked + m_setup.patience;
    bool hadSecondChance = false;
    int races = 0;
    while (true) {
        if (auto open = ensureOpen(deadline); !open) {
            job.finished(std::move(open));
            return;
        }
        std::optional<SqlFailure> failure = attempt(job);
        if (!failure) {
            job.finished({});
            return;
        }
        bool again = false;
        switch (failure->again) {
            case Again::No: break;
            case Again::Once:
                again = !hadSecondChance;
                hadSecondChance = true;
                break;
            case Again::Race: again = ++races < kMaxRuns; break;
            case Again::Lost:
                // What was under way may or may not have been committed. Running it again is safe: a command
                // finds its own id among the commands done, and settling a payment finds it settled.
                m_connection->close();
                tell(DatabaseHealth::Away, failure->error);
                again = std::chrono::steady_clock::now() < deadline;
                break;
        }
        if (!again || m_queue.isClosed()) {
            job.finished(tl::unexpected(std::move(failure->error)));
            return;
        }
        if (failure->again == Again::Race) m_queue.pause(raceDelay(races));
    }
}

std::optional<SqlFailure> SqlWorker::attempt(Job& job) {
    if (m_setup.lookOnly && m_setup.access == Database::Access::Write) {
        return SqlFailure{{ErrorCode::DatabaseRefused, u"opened to be looked at only"_s, {}}, Again::No};
    }
    if (auto begun = m_connection->begin(m_setup.access); !begun) return std::move(begun).error();
    SqlTransaction transaction(*m_connection, m_setup.tenant, m_setup.access);
    const Result<void> outcome = job.work(transaction);
    std::optional<SqlFailure> failure = conclude(transaction, outcome);
    if (failure) {
        if (failure->again != Again::Lost) m_connection->rollback();
        return failure;
    }
    if (!transaction.changes().empty()) m_told.committed(transaction.changes());
    return std::nullopt;
}

std::optional<SqlFailure> SqlWorker::conclude(SqlTransaction& transaction, const Result<void>& outcome) {
    // The database's failure comes before the work's: the work saw it too, and only it says what to do next.
    if (transaction.failure()) return transaction.failure();
    if (!outcome) return SqlFailure{outcome.error(), Again::No};
    UnsaidChanges unsaid = m_unsaid;
    if (!m_setup.sender.isEmpty()) unsaid.add(transaction.changes());
    const auto now = std::chrono::steady_clock::now();
    const bool says = !unsaid.isEmpty() && !transaction.changes().empty() && unsaid.due() <= now;
    if (says) transaction.pending().push_back(announcement(unsaid));
    auto done = m_connection->commit(transaction.pending());
    if (done && says) unsaid.said(now);
    // A commit whose answer was lost may have been one, and the work that is run again then changes nothing.
    if (done || done.error().again == Again::Lost) m_unsaid = std::move(unsaid);
    if (!done) return std::move(done).error();
    return std::nullopt;
}

Statement SqlWorker::announcement(const UnsaidChanges& changes) const {
    return {u"SELECT pg_notify(:channel, :payload) IS NULL"_s,
            {{"channel", changeChannel(m_setup.tenant)}, {"payload", changes.text(m_setup.sender)}}};
}

Millis SqlWorker::idleTime() const {
    if (m_unsaid.isEmpty() || !m_connection->isOpen()) return kIdleLook;
    const auto left = std::chrono::ceil<Millis>(m_unsaid.due() - std::chrono::steady_clock::now());
    return std::clamp(left, Millis(0), kIdleLook);
}

SqlResult<void> SqlWorker::sayWhatIsLeft() {
    if (m_unsaid.isEmpty() || !m_connection->isOpen()) return {};
    // Not inside a unit of work: nothing of it has to reach the disk, and the mark of a commit would wait.
    const SqlResult<Rows> done = m_connection->query({}, announcement(m_unsaid));
    if (!done && done.error().again == Again::Lost) {
        m_connection->close();  // said as soon as it is back
        tell(DatabaseHealth::Away, done.error().error);
        return tl::unexpected(done.error());
    }
    m_unsaid.said(std::chrono::steady_clock::now());
    if (!done) m_unsaid.addEverything();  // but not at once again
    return {};
}

Result<void> SqlWorker::ensureOpen(Moment deadline) {
    if (m_refused) return tl::unexpected(*m_refused);
    if (m_connection->isOpen()) return {};
    while (true) {
        const auto now = std::chrono::steady_clock::now();
        if (m_nextTry > now) {
            if (deadline <= now) return tl::unexpected(m_lastReason);  // tried a moment ago
            m_queue.pause(std::chrono::ceil<Millis>(std::min(m_nextTry, std::max(deadline, now)) - now));
        }
        SqlResult<void> opened = openOnce();
        if (opened) {
            m_backoff = Millis(0);
            m_nextTry = {};
            tell(DatabaseHealth::Ready, {});
            return {};
        }
        const Error reason = opened.error().error;
        m_connection->close();
        m_lastReason = reason;
        const bool untouchable = mustNotBeTouched(reason.code);
        // Two programs that make one schema at once are no refusal: the one that lost the race looks again.
        const Again again = opened.error().again;
        const bool answered = again != Again::Race && again != Again::Once;
        if (untouchable || (m_setup.oneTry && answered)) {
            m_refused = reason;
            m_gate.refuse(reason);
            tell(untouchable ? DatabaseHealth::Refused : DatabaseHealth::Away, reason);
            return tl::unexpected(reason);
        }
        m_gate.delay(reason);
        m_backoff = std::clamp(m_backoff * 2, kFirstBackoff, kMaxBackoff);
        m_nextTry = std::chrono::steady_clock::now() + m_backoff / 2 +
                    Millis(QRandomGenerator::global()->bounded(int(m_backoff.count() / 2) + 1));
        tell(DatabaseHealth::Away, reason);
        if (m_queue.isClosed() || std::chrono::steady_clock::now() >= deadline) {
            return tl::unexpected(reason);
        }
    }
}

SqlResult<void> SqlWorker::openOnce() {
    if (m_setup.access == Database::Access::Read) {
        const auto soon = std::chrono::steady_clock::now() + m_setup.patience;
        if (auto ready = m_gate.wait(soon); !ready)
            return tl::unexpected(SqlFailure{ready.error(), Again::No});
        return m_connection->open();
    }
    BALCAO_CHECK(m_connection->open());
    if (!m_setup.restoring) BALCAO_CHECK(refuseUnendedRestore(*m_connection));
    const std::vector<Migration> known = knownMigrations(m_connection->dialect());
    if (m_setup.lookOnly) {
        BALCAO_CHECK(lookAtSchema(*m_connection, known));
    } else {
        BALCAO_CHECK(migrate(*m_connection, known, u"" BALCAO_VERSION ""_s));
        // What is known by name waits for the work that is run again, which says it with its commit.
        if (m_unsaid.isEverything()) BALCAO_CHECK(sayWhatIsLeft());
    }
    m_gate.open();
    return {};
}

void SqlWorker::tell(DatabaseHealth health, const Error& reason) {
    if (m_setup.access == Database::Access::Read && health != DatabaseHealth::Refused) return;
    if (health == m_health && health == DatabaseHealth::Ready) return;
    m_health = health;
    m_told.health(health, reason);
}

}  // namespace balcao
