#include "storage/postgres_connection.h"
#include "storage/postgres_failure.h"
#include "storage/postgres_values.h"

#include <libpq-fe.h>
#include <poll.h>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

/// The server ends a statement at its own limit; a server that does not answer even then is gone.
constexpr Millis kAnswerGrace{5'000};

}  // namespace

struct PostgresConnection::Outgoing {
    Known* known = nullptr;
    SentValues values;
};

SqlFailure PostgresConnection::lost(const QString& what) const {
    return {{ErrorCode::DatabaseUnreachable, u"connection lost: "_s + what, {}}, Again::Lost};
}

SqlResult<std::vector<Rows>> PostgresConnection::exchange(const std::vector<const Statement*>& statements) {
    if (!m_connection) return tl::unexpected(lost(u"not connected"_s));
    // All values are laid out before anything is sent, so that a mistake in one leaves no half pipeline.
    std::vector<Outgoing> batch(statements.size());
    for (size_t i = 0; i < statements.size(); ++i) {
        const Statement& statement = *statements[i];
        auto [entry, isNew] = m_known.try_emplace(statement.sql);
        if (isNew) {
            entry->second.placed = placeNames(statement.sql, Placeholder::Numbered);
            entry->second.name = "b" + QByteArray::number(m_known.size());
        }
        batch[i].known = &entry->second;
        BALCAO_CHECK(batch[i].values.take(entry->second.placed.names, statement.binds));
    }
    std::vector<Expected> expected;
    BALCAO_CHECK(send(batch, expected));
    return receive(expected);
}

SqlResult<void> PostgresConnection::send(const std::vector<Outgoing>& batch,
                                         std::vector<Expected>& expected) {
    for (const Outgoing& out : batch) {
        Known& known = *out.known;
        if (!known.prepared) {
            if (PQsendPrepare(m_connection, known.name.constData(), known.placed.sql.constData(), 0,
                              nullptr) != 1) {
                return tl::unexpected(lost(u"prepare"_s));
            }
            known.prepared = true;
            expected.push_back({&known, true});
        }
        if (PQsendQueryPrepared(m_connection, known.name.constData(), out.values.count(), out.values.values(),
                                out.values.lengths(), out.values.formats(), 0) != 1) {
            return tl::unexpected(lost(u"send"_s));
        }
        expected.push_back({&known, false});
    }
    if (PQpipelineSync(m_connection) != 1) return tl::unexpected(lost(u"sync"_s));
    return {};
}

SqlResult<std::vector<Rows>> PostgresConnection::receive(const std::vector<Expected>& expected) {
    std::optional<SqlFailure> failure;
    std::vector<Rows> answers;
    for (const auto& [known, prepares] : expected) {
        while (true) {
            BALCAO_TRY(result, next());
            if (!result) break;
            const ExecStatusType status = PQresultStatus(result);
            const bool done = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
            if (done && !prepares) {
                answers.push_back(status == PGRES_TUPLES_OK ? rowsOf(result, known->columns) : Rows());
            }
            if (!done && prepares) known->prepared = false;
            if (!done && status != PGRES_PIPELINE_ABORTED && !failure) failure = failureOf(result);
            if (const QByteArray tag = PQcmdStatus(result); tag == "COMMIT" || tag == "ROLLBACK")
                m_ended = tag;
            PQclear(result);
            if (PQstatus(m_connection) != CONNECTION_OK) {
                return tl::unexpected(failure ? *failure : lost(u"while answering"_s));
            }
        }
    }
    BALCAO_TRY(end, next());
    const bool synced = end && PQresultStatus(end) == PGRES_PIPELINE_SYNC;
    PQclear(end);
    if (failure) return tl::unexpected(*failure);
    if (!synced) return tl::unexpected(lost(u"the pipeline did not end"_s));
    return answers;
}

SqlResult<PGresult*> PostgresConnection::next() {
    const Millis limit = m_options.statementTimeout + kAnswerGrace;
    while (PQisBusy(m_connection) == 1) {
        const int unsent = PQflush(m_connection);
        if (unsent < 0) break;  // the next result says why
        pollfd wait{PQsocket(m_connection), static_cast<short>(unsent == 1 ? POLLIN | POLLOUT : POLLIN), 0};
        const int said = ::poll(&wait, 1, static_cast<int>(limit.count()));
        if (said == 0) return tl::unexpected(lost(u"no answer in time"_s));
        if (said < 0 && errno != EINTR) return tl::unexpected(lost(u"poll"_s));
        if (said > 0 && (wait.revents & POLLIN) != 0 && PQconsumeInput(m_connection) != 1) break;
        if (said > 0 && (wait.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0 &&
            (wait.revents & POLLIN) == 0) {
            return tl::unexpected(lost(u"the socket was closed"_s));
        }
    }
    return PQgetResult(m_connection);
}

SqlResult<QStringList> PostgresConnection::waitForNotifications(int wakeFd, Millis time) {
    pollfd waits[] = {{PQsocket(m_connection), POLLIN, 0}, {wakeFd, POLLIN, 0}};
    (void)::poll(waits, 2, static_cast<int>(time.count()));
    if (waits[0].revents != 0) (void)PQconsumeInput(m_connection);
    if (PQstatus(m_connection) != CONNECTION_OK) return tl::unexpected(lost(u"while listening"_s));
    QStringList payloads;
    while (PGnotify* notification = PQnotifies(m_connection)) {
        payloads.append(QString::fromUtf8(notification->extra));
        PQfreemem(notification);
    }
    return payloads;
}

}  // namespace balcao
