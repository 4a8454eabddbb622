#pragma once

#include "base/clock.h"
#include "base/database.h"

#include <QJsonObject>

#include <optional>

namespace balcao {

/// A command that was carried out: what it asked, as a digest per field, and the thing it made or changed.
struct StoredCommand {
    CommandId id;
    QString kind;      ///< e.g. "ticket.open"
    QJsonObject body;  ///< field name → digest (never the value: values may be personal)
    QString subject;   ///< id of the ticket, payment … to read the first result again
};

/// Which commands were carried out, so that a repeated one does nothing a second time.
class CommandStore {
 public:
    virtual ~CommandStore() = default;
    [[nodiscard]] virtual Result<std::optional<StoredCommand>> find(Transaction& t, CommandId id) = 0;
    /// Unique by id: two registers that race on one id make one of them run again and find it.
    virtual void put(Transaction& t, const StoredCommand& command, Instant at) = 0;
};

/// Digests of the fields a command was asked with.
[[nodiscard]] QJsonObject digestFields(const QJsonObject& body);

/// Nothing when the command is new; its record when it was done before with the same kind and body;
/// IdempotencyConflict (facts: field) when the id was used for something else.
[[nodiscard]] Result<std::optional<StoredCommand>> findRepeated(CommandStore& store, Transaction& t,
                                                                CommandId id, const QString& kind,
                                                                const QJsonObject& body);

}  // namespace balcao
