#include "ui/counter/command_queue.h"

#include <algorithm>

namespace balcao {

bool leavesDoubt(ErrorCode code) {
    return code == ErrorCode::DatabaseTimeout || code == ErrorCode::DatabaseUnreachable;
}

CommandId CommandIds::idFor(const QString& question) {
    if (!m_doubtfulId.isNull() && m_doubtful == question) return m_doubtfulId;
    m_doubtful = question;
    m_doubtfulId = m_ids.make<CommandId>();
    return m_doubtfulId;
}

void CommandIds::answered(const QString& question, const Error* error) {
    if (m_doubtful != question) return;
    if (error == nullptr || !leavesDoubt(error->code)) {
        m_doubtful.clear();
        m_doubtfulId = CommandId();
    }
}

bool CommandQueue::submit(const QString& question, Repeat repeat, Run run, Then then) {
    if (repeat == Repeat::Once) {
        const bool waiting = std::any_of(m_waiting.begin(), m_waiting.end(),
                                         [&](const Entry& entry) { return entry.question == question; });
        if (waiting || (m_running && m_current == question)) return false;
    }
    m_waiting.push_back({question, std::move(run), std::move(then)});
    if (!m_running) next();
    return true;
}

void CommandQueue::dropWaiting() {
    m_waiting.clear();
}

void CommandQueue::next() {
    if (m_waiting.empty()) return;
    Entry entry = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_running = true;
    m_current = entry.question;
    Q_EMIT busyChanged();
    whenDone(entry.run(m_ids.idFor(entry.question)), this,
             [this, question = entry.question, then = entry.then](const Result<TicketDetails>& result) {
                 m_ids.answered(question, result ? nullptr : &result.error());
                 m_running = false;
                 m_current.clear();
                 if (!result) dropWaiting();
                 then(result);
                 if (!m_running) next();
                 Q_EMIT busyChanged();
             });
}

}  // namespace balcao
