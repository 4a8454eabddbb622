#pragma once

#include "crypto/openssl_vault_crypto.h"
#include "storage_case.h"
#include "vault/vault_service.h"

namespace balcao::test {

/// A keeper of secrets that shows what it has.
class OpenSecrets final : public SecretStore {
 public:
    [[nodiscard]] Future<QByteArray> read(const QString& name) override {
        ++asked;
        if (away) return ready<QByteArray>(fail(ErrorCode::SecretStoreAway));
        if (!all.contains(name)) return ready<QByteArray>(fail(ErrorCode::SecretMissing));
        return ready<QByteArray>(QByteArray(all.value(name)));
    }
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override {
        if (away || readOnly) return ready<Done>(fail(ErrorCode::SecretStoreAway));
        if (all.contains(name)) qFatal("a secret was overwritten");
        all.insert(name, QByteArray(secret.constData(), secret.size()));
        return ready<Done>(Done{});
    }
    [[nodiscard]] Future<Done> remove(const QString& name) override {
        if (away || readOnly) return ready<Done>(fail(ErrorCode::SecretStoreAway));
        all.remove(name);
        return ready<Done>(Done{});
    }
    QHash<QString, QByteArray> all;
    bool away = false;
    bool readOnly = false;
    int asked = 0;
};

/// Personal data on each database: what the tests of the vault and of its rotation begin with.
class VaultCase : public StorageCase {
    Q_OBJECT

 protected:
    /// One program at work: its keeper of secrets, its keys in memory and the services over a database.
    struct Desk {
        Desk(VaultCase& test, Database& over, SecretStore& secrets)
            : audit(test.m_tenant, test.m_clock, test.m_stores.audit),
              keeper(test.m_crypto, secrets, test.m_random),
              vault(test.m_clock, test.m_random, test.m_crypto, test.m_stores.vault),
              service(test.m_clock, keeper, vault,
                      {over, test.m_stores.commands, test.m_stores.vault, audit}),
              database(over) {}

        template <typename T>
        [[nodiscard]] Result<T> write(std::function<Result<T>(Transaction&)> work) {
            return await(database.write<T>(std::move(work)));
        }
        /// What a service does that keeps an address.
        [[nodiscard]] Result<QString> keep(SubjectId subject, const QByteArray& value) {
            return write<QString>([&](Transaction& t) -> Result<QString> {
                BALCAO_TRY(key, vault.keyFor(t, subject));
                return key.seal(placeOf(subject), value);
            });
        }
        [[nodiscard]] Result<QByteArray> look(SubjectId subject, const QString& stored) {
            return await(database.read<QByteArray>([&](Transaction& t) -> Result<QByteArray> {
                BALCAO_TRY(key, vault.keyOf(t, subject));
                if (!key) return fail(ErrorCode::NotFound);
                return key->open(placeOf(subject), stored);
            }));
        }

        AuditLog audit;
        KeyKeeper keeper;
        Vault vault;
        VaultService service;
        Database& database;
    };
    struct Kept {
        SubjectId subject;
        QString stored;
        QByteArray value;
    };

    [[nodiscard]] bool guardsPlans() const override { return true; }
    [[nodiscard]] static FieldPlace placeOf(SubjectId subject) {
        return {"customers", subject.uuid(), "email"};
    }
    [[nodiscard]] std::unique_ptr<Desk> desk(SecretStore& secrets) {
        return std::make_unique<Desk>(*this, *m_database, secrets);
    }
    /// A vault that is open, with this many people's addresses in it.
    [[nodiscard]] std::vector<Kept> fill(Desk& at, int people) {
        std::vector<Kept> all;
        const auto opened = await(at.service.prepare(actor()));
        if (!opened) qFatal("prepare: %s", qPrintable(opened.error().detail));
        for (int i = 0; i < people; ++i) {
            Kept one{m_random.make<SubjectId>(), {}, "person" + QByteArray::number(i) + "@example.com"};
            const auto stored = at.keep(one.subject, one.value);
            if (!stored) qFatal("keep: %s", qPrintable(stored.error().detail));
            one.stored = *stored;
            all.push_back(one);
        }
        return all;
    }
    [[nodiscard]] static bool allReadable(Desk& at, const std::vector<Kept>& all) {
        for (const Kept& one : all) {
            const auto value = at.look(one.subject, one.stored);
            if (!value || *value != one.value) {
                qWarning() << (value ? QStringLiteral("another value") : value.error().detail);
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] QStringList actions() {
        const auto entries = read<std::vector<AuditEntry>>(
            [this](Transaction& t) { return m_stores.audit.page(t, m_register, 0, 1'000); });
        QStringList all;
        if (!entries) return all;
        for (const AuditEntry& entry : *entries) all.append(entry.action);
        return all;
    }
    [[nodiscard]] Actor actor(Capabilities capabilities = allCapabilities()) const {
        return {PersonId(m_register.uuid()), QStringLiteral("Ana"), m_register, QStringLiteral("Caixa 1"),
                capabilities};
    }
    [[nodiscard]] CommandId command() { return m_ids.make<CommandId>(); }
    [[nodiscard]] static QString reasonOf(const Error& error) {
        return error.facts.value(QStringLiteral("reason")).toString();
    }

    SystemIdSource m_random{m_clock};
    OpenSslVaultCrypto m_crypto;
};

}  // namespace balcao::test
