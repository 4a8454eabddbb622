#pragma once

#include "audit/audit_log.h"
#include "base/future.h"
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
    OperationService(Database& database, OperationStore& store, AuditLog& audit);

    [[nodiscard]] Future<std::vector<Operation>> list(OperationStore::Which which);
    /// Capability operation.edit.
    [[nodiscard]] Future<Operation> save(const SaveOperation& command);

 private:
    Database& m_database;
    OperationStore& m_store;
    AuditLog& m_audit;
};

}  // namespace balcao
