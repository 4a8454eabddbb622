#include "vault/vault_service.h"

namespace balcao {

namespace {

Future<int> someCarried(int count, const char* otherwise) {
    if (count == 0) return ready<int>(fail(ErrorCode::NotFound, QString::fromLatin1(otherwise)));
    return ready<int>(count);
}

}  // namespace

Future<int> VaultService::copyKeys(const CarryVaultKeys& command, SecretStore& to) {
    // The journal first: no copy is made that it does not know of.
    const auto generations = recordCarrying(command, QStringLiteral("vault.copy"));
    const auto copied = andThen(generations, this, [this, &to](const std::vector<KeyGeneration>& all) {
        return m_keeper.copyTo(to, all);
    });
    return andThen(copied, this, [](int count) { return someCarried(count, "no key is kept here"); });
}

Future<int> VaultService::bringKeys(const CarryVaultKeys& command, SecretStore& from) {
    const auto generations = recordCarrying(command, QStringLiteral("vault.bring"));
    const auto brought = andThen(generations, this, [this, &from](const std::vector<KeyGeneration>& all) {
        return m_keeper.bringFrom(from, all);
    });
    return andThen(brought, this, [this](int count) {
        return andThenAlways(open(), this, [count](const Result<Done>&) {
            return someCarried(count, "nothing there that is lacking here");
        });
    });
}

Future<std::vector<KeyGeneration>> VaultService::recordCarrying(const CarryVaultKeys& command,
                                                                const QString& kind) {
    using Generations = std::vector<KeyGeneration>;
    if (const auto allowed = require(command.actor, Capability::VaultEdit); !allowed) {
        return ready<Generations>(tl::unexpected(allowed.error()));
    }
    return m_s.database.write<Generations>([this, command, kind](Transaction& t) -> Result<Generations> {
        BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kind, {}));
        BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
        if (repeated) return generations;
        m_s.commands.put(t, {command.id, kind, {}, {}}, m_clock.now());
        BALCAO_CHECK(m_s.audit.record(t, command.actor, kind, {}, {}));
        return generations;
    });
}

}  // namespace balcao
