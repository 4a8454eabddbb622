#pragma once

#include "base/future.h"
#include "base/id_source.h"
#include "tickets/ticket_service.h"

#include <QObject>

#include <deque>
#include <functional>

namespace balcao {

/// True when the answer does not say whether the command was carried out: asking again must carry the same
/// id.
[[nodiscard]] bool leavesDoubt(ErrorCode code);

/// Gives a command its id, and the same id again to the same question while the last answer left it in doubt.
class CommandIds {
 public:
    explicit CommandIds(IdSource& ids) : m_ids(ids) {}
    [[nodiscard]] CommandId idFor(const QString& question);
    void answered(const QString& question, const Error* error);

 private:
    IdSource& m_ids;
    QString m_doubtful;
    CommandId m_doubtfulId;
};

/// Carries out one ticket command after the other, in the order the clerk gave them, so that a scanner that
/// is faster than the database loses nothing and a key pressed twice acts once.
class CommandQueue final : public QObject {
    Q_OBJECT
 public:
    using Run = std::function<Future<TicketDetails>(CommandId)>;
    using Then = std::function<void(const Result<TicketDetails>&)>;
    enum class Repeat {
        Once,     ///< ignored while one with the same question waits or runs
        Allowed,  ///< each one counts: the same article scanned twice
    };

    CommandQueue(IdSource& ids, QObject* parent) : QObject(parent), m_ids(ids) {}

    /// False when it was ignored because the same is under way.
    bool submit(const QString& question, Repeat repeat, Run run, Then then);
    [[nodiscard]] bool busy() const { return m_running || !m_waiting.empty(); }
    /// Forgets what has not begun: after a refusal the rest of a burst would act on a surprise.
    void dropWaiting();

 Q_SIGNALS:
    void busyChanged();

 private:
    struct Entry {
        QString question;
        Run run;
        Then then;
    };
    void next();

    CommandIds m_ids;
    std::deque<Entry> m_waiting;
    QString m_current;
    bool m_running = false;
};

}  // namespace balcao
