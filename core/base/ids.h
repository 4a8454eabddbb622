#pragma once

#include "base/result.h"

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>

namespace balcao {

/// A UUID that remembers what it names: a TicketId is never passed where a PaymentId is meant.
template <typename Tag>
class Id {
 public:
    Id() = default;
    explicit Id(const QUuid& uuid) : m_uuid(uuid) {}

    /// Reads the 36-character form; InvalidArgument otherwise.
    [[nodiscard]] static Result<Id> fromText(const QString& text) {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull()) return fail(ErrorCode::InvalidArgument, QStringLiteral("not a UUID"));
        return Id(uuid);
    }

    /// Lower case, no braces: the form stored and printed.
    [[nodiscard]] QString text() const {
        return isNull() ? QString() : m_uuid.toString(QUuid::WithoutBraces);
    }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] const QUuid& uuid() const { return m_uuid; }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id& a, const Id& b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

 private:
    QUuid m_uuid;
};

using CommandId = Id<struct CommandTag>;
using TenantId = Id<struct TenantTag>;
using RegisterId = Id<struct RegisterTag>;
using PersonId = Id<struct PersonTag>;
using RoleId = Id<struct RoleTag>;
using SessionId = Id<struct SessionTag>;
using OperationId = Id<struct OperationTag>;
using TicketId = Id<struct TicketTag>;
using LineId = Id<struct LineTag>;
using PaymentId = Id<struct PaymentTag>;
using TaskId = Id<struct TaskTag>;
using LedgerTransactionId = Id<struct LedgerTransactionTag>;
using CustomerId = Id<struct CustomerTag>;
using OutboxId = Id<struct OutboxTag>;

}  // namespace balcao
