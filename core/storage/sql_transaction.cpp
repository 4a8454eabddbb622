#include "storage/sql_transaction.h"

#include <algorithm>
#include <utility>

namespace balcao {

namespace {

bool isSame(const Statement& a, const Statement& b) {
    return a.sql == b.sql && std::equal(a.binds.begin(), a.binds.end(), b.binds.begin(), b.binds.end(),
                                        [](const Bind& left, const Bind& right) {
                                            return qstrcmp(left.name, right.name) == 0 &&
                                                   left.value.held() == right.value.held();
                                        });
}

}  // namespace

SqlTransaction::SqlTransaction(SqlConnection& connection, TenantId tenant, Database::Access access)
    : m_connection(connection), m_tenant(tenant.text()), m_access(access) {}

void SqlTransaction::announce(Change change) {
    const bool known = std::any_of(m_changes.begin(), m_changes.end(), [&change](const Change& other) {
        return other.kind == change.kind && other.id == change.id;
    });
    if (!known) m_changes.push_back(std::move(change));
}

void SqlTransaction::foresee(const std::function<void()>& reads) {
    if (m_failure || m_connection.dialect() == Dialect::Sqlite) return;  // nothing travels there
    const bool before = std::exchange(m_foreseeing, true);
    reads();
    m_foreseeing = before;
}

std::vector<SqlTransaction::Foreseen>::iterator SqlTransaction::findForeseen(const Statement& statement) {
    return std::find_if(m_foreseen.begin(), m_foreseen.end(),
                        [&statement](const Foreseen& other) { return isSame(other.statement, statement); });
}

void SqlTransaction::addForeseen(Statement statement) {
    const auto known = findForeseen(statement);
    if (known != m_foreseen.end()) {
        if (!known->answer) return;
        m_foreseen.erase(known);  // an answer from before what is asked now, perhaps from before a lock
    }
    m_foreseen.push_back({std::move(statement), std::nullopt});
}

Result<Rows> SqlTransaction::query(const QString& sql, Binds binds, std::vector<Statement> next) {
    if (m_failure) return tl::unexpected(m_failure->error);
    binds.push_back({"tenant", m_tenant});
    Statement asked{sql, std::move(binds)};
    const auto known = findForeseen(asked);
    if (!m_foreseeing && known != m_foreseen.end() && known->answer) {
        Rows answer = *std::move(known->answer);
        m_foreseen.erase(known);
        return answer;
    }
    if (m_foreseeing) addForeseen(asked);
    if (m_connection.dialect() == Dialect::Postgres) {
        for (Statement& statement : next) {
            statement.binds.push_back({"tenant", m_tenant});
            addForeseen(std::move(statement));
        }
    }
    if (m_foreseeing) return fail(ErrorCode::Internal, QStringLiteral("only foreseen"));
    return send(asked);
}

Result<Rows> SqlTransaction::send(const Statement& asked) {
    std::vector<Foreseen*> travelling;
    std::vector<const Statement*> questions;
    // One that was foreseen keeps its place: what stands after it may have to be read after its lock.
    if (findForeseen(asked) == m_foreseen.end()) questions.push_back(&asked);
    for (Foreseen& foreseen : m_foreseen) {
        if (foreseen.answer) continue;
        travelling.push_back(&foreseen);
        questions.push_back(&foreseen.statement);
    }
    SqlResult<std::vector<Rows>> answers = m_connection.ask(m_pending, questions);
    m_pending.clear();
    if (!answers) {
        m_failure = std::move(answers).error();
        return tl::unexpected(m_failure->error);
    }
    const size_t first = questions.size() - travelling.size();
    for (size_t i = 0; i < travelling.size(); ++i) travelling[i]->answer = std::move((*answers)[first + i]);
    if (first > 0) return std::move(answers->front());
    const auto known = findForeseen(asked);
    Rows answer = *std::move(known->answer);
    m_foreseen.erase(known);
    return answer;
}

void SqlTransaction::write(const QString& sql, Binds binds) {
    if (m_access == Database::Access::Read) {
        refuse({ErrorCode::Internal, QStringLiteral("a write inside a read transaction"), {}});
        return;
    }
    // A work reads what it wrote, so no answer from before this stays.
    m_foreseen.erase(std::remove_if(m_foreseen.begin(), m_foreseen.end(),
                                    [](const Foreseen& foreseen) { return foreseen.answer.has_value(); }),
                     m_foreseen.end());
    binds.push_back({"tenant", m_tenant});
    m_pending.push_back({sql, std::move(binds)});
}

void SqlTransaction::refuse(Error error) {
    if (!m_failure) m_failure = SqlFailure{std::move(error), Again::No};
}

QString SqlTransaction::forUpdate() const {
    return m_connection.dialect() == Dialect::Postgres ? QStringLiteral(" FOR UPDATE") : QString();
}

}  // namespace balcao
