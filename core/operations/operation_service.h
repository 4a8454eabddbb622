#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "base/future.h"
#include "base/id_source.h"
#include "identity/actor.h"
#include "operations/operation_rules.h"
#include "operations/operation_store.h"

namespace balcao {

struct SaveOperation {
    CommandId id;
    Actor actor;
    Operation operation;
};

/// The catalogue of what can be bought.
class OperationService {
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        OperationStore& operations;
        AuditLog& audit;
    };
    OperationService(const Clock& clock, IdSource& ids, Stores stores, Currency currency);

    [[nodiscard]] Future<std::vector<Operation>> list(OperationStore::Which which);
    /// Adds (no id, version 0) or changes an operation. Capability operation.edit. InvalidArgument (facts:
    /// field) as `checkOperation` says, or for a code that another active operation has; DatabaseConflict
    /// when somebody changed it since it was read.
    [[nodiscard]] Future<Operation> save(const SaveOperation& command);

 private:
    [[nodiscard]] Result<Operation> store(Transaction& t, const SaveOperation& command,
                                          const QJsonObject& body, OperationId newId);

    const Clock& m_clock;
    IdSource& m_ids;
    Stores m_s;
    Currency m_currency;
};

}  // namespace balcao
