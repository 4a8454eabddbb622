#pragma once

#include "base/clock.h"
#include "base/database.h"

#include <QJsonObject>

namespace balcao {

/// What must reach the outside at least once (webhook, push, mail), written in the transaction that made it
/// true.
struct OutboxMessage {
    OutboxId id;
    QString topic;        ///< e.g. "ticket.paid"
    QString subject;      ///< id of the thing it is about
    QJsonObject payload;  ///< no personal data: receivers ask for what they may see
    Instant createdAt;
};

class OutboxStore {
 public:
    virtual ~OutboxStore() = default;
    virtual void put(Transaction& t, const OutboxMessage& message) = 0;
    /// The oldest messages after a given id, for the deliverers to come.
    [[nodiscard]] virtual Result<std::vector<OutboxMessage>> after(Transaction& t, OutboxId last,
                                                                   int limit) = 0;
};

}  // namespace balcao
