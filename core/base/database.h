#pragma once

#include "base/future.h"
#include "base/ids.h"

#include <QObject>
#include <QString>

#include <functional>

namespace balcao {

/// What a committed command changed, told to this window and, on PostgreSQL, to the others: `kind` is one of
/// "ticket", "payment", "operation", "settings", "task", "person", "role", "session", "vault", "register",
/// "customer";
/// `id` a UUID or key.
struct Change {
    QString kind;
    QString id;
};

/// One command's open unit of work on a database thread. Opaque here: stores know what is inside. Reads run
/// at once; writes are collected and handed over as one batch when the work function returns success.
class Transaction {
 public:
    virtual ~Transaction() = default;
    /// Announces a change when, and only when, this transaction commits.
    virtual void announce(Change change) = 0;
    /// Names reads whose answers will be wanted soon: on a server they travel with the next read that is
    /// really asked, in this order and after it, so that all of them cost one round trip. Asked for real,
    /// such a read finds its answer here, unless something was written in between. What a read returns inside
    /// `reads` is an error without a meaning.
    virtual void foresee(const std::function<void()>& reads) = 0;
};

enum class DatabaseHealth { Connecting, Ready, Away, Refused };

/// Access to the one database of this profile. Work runs on threads of its own; results come back as
/// futures; signals arrive on the thread the object lives in.
class Database : public QObject {
    Q_OBJECT
 public:
    using Work = std::function<Result<void>(Transaction&)>;
    using Finished = std::function<void(Result<void>)>;
    enum class Access { Read, Write };

    /// Runs `work` in one transaction: committed when it returns a value, rolled back otherwise. The work may
    /// be run again after a serialization failure or a lost connection, so it must leave nothing behind
    /// outside the transaction but its own result. `finished` is called once, on a database thread.
    virtual void submit(Access access, Work work, Finished finished) = 0;

    [[nodiscard]] virtual DatabaseHealth health() const = 0;
    /// Why health is not Ready; empty detail when it is.
    [[nodiscard]] virtual Error healthReason() const = 0;

    template <typename T>
    [[nodiscard]] Future<T> read(std::function<Result<T>(Transaction&)> work) {
        return run<T>(Access::Read, std::move(work));
    }
    template <typename T>
    [[nodiscard]] Future<T> write(std::function<Result<T>(Transaction&)> work) {
        return run<T>(Access::Write, std::move(work));
    }

 Q_SIGNALS:
    /// Something was committed, here or by another register.
    void changed(const balcao::Change& change);
    /// The feed of changes had a gap (reconnect): everything shown should be read again.
    void resyncNeeded();
    void healthChanged();

 private:
    template <typename T>
    [[nodiscard]] Future<T> run(Access access, std::function<Result<T>(Transaction&)> work) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        auto value = std::make_shared<Result<T>>(fail(ErrorCode::Internal));
        promise->start();
        submit(
            access,
            [work = std::move(work), value](Transaction& transaction) -> Result<void> {
                *value = work(transaction);
                if (!*value) return tl::unexpected(value->error());
                return {};
            },
            [promise, value](Result<void> outcome) {
                if (!outcome) *value = tl::unexpected(std::move(outcome).error());
                promise->addResult(std::move(*value));
                promise->finish();
            });
        return promise->future();
    }
};

}  // namespace balcao
