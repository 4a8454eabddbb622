#pragma once

#include "base/command_store.h"
#include "vault/vault.h"

#include "customers/customer.h"

namespace balcao {

/// What makes a repeated command the same, for commands that carry personal data: a digest of it, sealed with
/// the customer's own key. An open digest of a CPF would be the CPF to whoever tries them all, and would
/// outlive an erasure.
class SealedCommands {
 public:
    SealedCommands(CommandStore& commands, Vault& vault) : m_commands(commands), m_vault(vault) {}

    /// The customer whom the command made or changed when it was done before with the same content. Nothing
    /// when it is new; IdempotencyConflict (facts: field) when the id was used for something else; DataErased
    /// when the customer was erased since.
    [[nodiscard]] Result<std::optional<CustomerId>> findRepeated(Transaction& t, CommandId id,
                                                                 const QString& kind,
                                                                 const QJsonObject& body);
    [[nodiscard]] Result<void> put(Transaction& t, CommandId id, const QString& kind, const QJsonObject& body,
                                   CustomerId customer, const DataKey& key, Instant at);

 private:
    CommandStore& m_commands;
    Vault& m_vault;
};

}  // namespace balcao
