#pragma once

#include "crypto/openssl_vault_crypto.h"
#include "people/people_service.h"
#include "people/recovery_service.h"
#include "people/sign_in_service.h"
#include "people/ways_service.h"
#include "storage_case.h"
#include "support/fakes.h"
#include "support/plain_hasher.h"

namespace balcao::test {

/// An office with an administrator on each database: what the tests of people and of their sign-in begin
/// with.
class PeopleCase : public StorageCase {
    Q_OBJECT

 protected:
    /// Services over this function's database. Asked for again after a second one was opened.
    struct Desk {
        Desk(PeopleCase& test, Database& database, SecretHasher& hasher)
            : audit(test.m_tenant, test.m_clock, test.m_stores.audit),
              keeper(test.m_crypto, test.m_secrets, test.m_random),
              vault(test.m_clock, test.m_random, test.m_crypto, test.m_stores.vault),
              vaultService(test.m_clock, keeper, vault,
                           {database, test.m_stores.commands, test.m_stores.vault, audit}),
              sealed(vault, vaultService),
              signIn(test.m_clock, test.m_ids, hasher,
                     {database, test.m_stores.people, test.m_stores.signIns, audit}, sealed),
              ways({test.m_clock, test.m_random, hasher, test.m_estimator, sealed},
                   {database, test.m_stores.commands, test.m_stores.people, test.m_stores.signIns, audit}),
              recovery(
                  test.m_clock, test.m_random, hasher,
                  {database, test.m_stores.commands, test.m_stores.people, test.m_stores.signIns, audit}),
              people(test.m_clock, test.m_ids, hasher,
                     {database, test.m_stores.commands, test.m_stores.people, audit}) {}
        AuditLog audit;
        KeyKeeper keeper;
        Vault vault;
        VaultService vaultService;
        SealedWays sealed;
        SignInService signIn;
        WaysService ways;
        RecoveryService recovery;
        PeopleService people;
    };

    [[nodiscard]] bool guardsPlans() const override { return true; }
    [[nodiscard]] std::unique_ptr<Desk> desk() {
        m_hasher.looked = m_hasher.lookedAtNothing = 0;
        return std::make_unique<Desk>(*this, *m_database, m_hasher);
    }

    [[nodiscard]] static RoleId standard(const char* key) {
        for (const PersonRole& role : standardRoles()) {
            if (role.key == QLatin1String(key)) return role.id;
        }
        return {};
    }
    /// Written as the first start writes its person, past every rule.
    PersonAccount put(const QString& name, const char* role, const char* pin = nullptr) {
        PersonAccount person;
        person.id = m_ids.make<PersonId>();
        person.name = name;
        person.role = standard(role);
        person.createdAt = m_clock.now();
        const auto done = write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.people.save(t, person);
            return Done{};
        });
        if (!done) qFatal("put: %s", qPrintable(done.error().detail));
        person.version = 1;
        if (pin != nullptr) putHash(person, QStringLiteral("plain:") + QLatin1String(pin));
        return person;
    }
    void putHash(PersonAccount& person, const QString& hash) {
        const auto done = write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.people.putPin(t, person.id, {hash, m_clock.now(), false});
            return Done{};
        });
        if (!done) qFatal("putHash: %s", qPrintable(done.error().detail));
        person.hasPin = true;
    }
    [[nodiscard]] QString hashOf(const PersonAccount& person) {
        const auto stored = read<QString>([&](Transaction& t) -> Result<QString> {
            BALCAO_TRY(pin, m_stores.people.pin(t, person.id));
            return pin ? pin->hash : QString();
        });
        return stored ? *stored : stored.error().detail;
    }
    [[nodiscard]] TriesHere triesOf(const PersonAccount& person) {
        const auto tries = write<TriesHere>(
            [&](Transaction& t) { return m_stores.people.holdTries(t, m_register, person.id); });
        return tries ? *tries : TriesHere{{-1, {}}, {-1, {}}};
    }
    [[nodiscard]] std::vector<AuditEntry> journal() {
        const auto entries = read<std::vector<AuditEntry>>(
            [this](Transaction& t) { return m_stores.audit.page(t, m_register, 0, 1'000); });
        return entries ? *entries : std::vector<AuditEntry>();
    }
    [[nodiscard]] QStringList actions() {
        QStringList all;
        for (const AuditEntry& entry : journal()) all.append(entry.action);
        return all;
    }
    [[nodiscard]] Actor actorOf(const PersonAccount& person, Capabilities capabilities) const {
        return {person.id, person.name, m_register, QStringLiteral("Caixa 1"), capabilities};
    }
    [[nodiscard]] CommandId command() { return m_ids.make<CommandId>(); }

    PlainHasher m_hasher;
    PlainEstimator m_estimator;
    SystemIdSource m_random{m_clock};
    OpenSslVaultCrypto m_crypto;
    MemorySecretStore m_secrets;
};

}  // namespace balcao::test
