#pragma once

#include "base/clock.h"
#include "base/database.h"

#include <QByteArray>

#include <memory>

namespace balcao {

struct SqlOptions {
    /// "sqlite:FILE" (relative to `directory`) or a libpq address without a password, e.g.
    /// "postgresql://counter@db1,db2:5433/shop?target_session_attrs=read-write&sslmode=verify-full".
    QString url;
    QString directory;
    QByteArray password;  ///< PostgreSQL only; from the secret store, never in the url
    /// A statement that takes longer is given up: DatabaseTimeout. PostgreSQL only.
    Millis statementTimeout{10'000};
    /// How long work waits for a server that is away before it ends with DatabaseUnreachable.
    Millis patience{5'000};
    int readers = 2;
    /// For a test of a connection: nothing is made, migrated or written, every write ends with
    /// DatabaseRefused. A schema that is older than this program's, or not there yet, is accepted.
    bool lookOnly = false;
    /// For a shop that is there already: an embedded file that is gone is DatabaseUnreachable and waited for,
    /// never made anew. A disk that is not mounted yet must not become an empty shop.
    bool mustExist = false;
    /// For an address somebody has just written: the first failure to connect is the answer to all work, and
    /// nothing is tried again. A shop at work waits and comes back instead.
    bool oneTry = false;
    /// For who restores into it: a database whose restore was not ended is worked with all the same.
    bool restoring = false;
};

/// The database of one tenant, in a file of its own or on a PostgreSQL server, behind one interface.
///
/// One thread writes, others read, each with a connection of its own; on PostgreSQL one more listens for what
/// other registers committed. Nothing here blocks the thread that owns the object, except the end of its
/// life: it waits for the work in progress.
class SqlDatabase final : public Database {
    Q_OBJECT
 public:
    /// Starts the threads and returns at once; the schema is made or brought up to date by the first to
    /// connect, and `health` says how that went. InvalidArgument for an address that cannot be one.
    [[nodiscard]] static Result<std::unique_ptr<SqlDatabase>> create(const SqlOptions& options,
                                                                     TenantId tenant);
    /// Work that has not begun ends with Cancelled.
    ~SqlDatabase() override;

    void submit(Access access, Work work, Finished finished) override;
    [[nodiscard]] DatabaseHealth health() const override;
    [[nodiscard]] Error healthReason() const override;

 private:
    struct Parts;
    explicit SqlDatabase(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

}  // namespace balcao
