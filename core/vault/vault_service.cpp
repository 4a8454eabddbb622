#include "vault/vault_service.h"

#include "base/steps.h"

#include <algorithm>

namespace balcao {

namespace {

const QString kEraseSubject = QStringLiteral("data.erase");

tl::unexpected<Error> neverMade() {
    return fail(ErrorCode::SecretMissing, QStringLiteral("no key of personal data was ever made"),
                {{QStringLiteral("subject"), QStringLiteral("vault")},
                 {QStringLiteral("reason"), QStringLiteral("unmade")}});
}

bool isNeverMade(const Error& error) {
    return error.code == ErrorCode::SecretMissing &&
           error.facts.value(QStringLiteral("reason")).toString() == QStringLiteral("unmade");
}

}  // namespace

VaultService::VaultService(const Clock& clock, KeyKeeper& keeper, Vault& vault, Stores stores)
    : m_clock(clock), m_keeper(keeper), m_vault(vault), m_s(stores) {
    connect(&m_s.database, &Database::changed, this, [this](const Change& change) {
        // Another register made a newer key: it is read before somebody here needs it. Or this one was
        // enrolled or expelled.
        const bool own = m_shares != nullptr && change.kind == QStringLiteral("register") &&
                         change.id == m_shares->here().registerId.text();
        const bool newer = change.kind == QStringLiteral("vault") && !m_vault.closedBecause();
        if (!own && !newer) return;
        whenDone(open(), this, [](const Result<Done>&) {});
    });
}

Future<Done> VaultService::open() {
    // One after the other: two that take the same wrapped key would both write it. Who comes while one waits
    // for its turn shares that one, which has read nothing yet.
    if (m_nextOpening.isRunning()) return m_nextOpening;
    if (!m_opening.isRunning()) return m_opening = openNow();
    m_nextOpening = andThenAlways(m_opening, this, [this](const Result<Done>&) {
        m_nextOpening = {};
        return m_opening = openNow();
    });
    return m_nextOpening;
}

Future<Done> VaultService::openNow() {
    const auto found = m_s.database.read<Found>([this](Transaction& t) -> Result<Found> {
        BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
        BALCAO_TRY(root, m_s.vault.keyOf(t, SubjectId(), VaultStore::Hold::No));
        Found all{generations, root, {}};
        if (m_shares == nullptr) return all;
        BALCAO_TRY(own, m_shares->own(t));
        all.own = own;
        return all;
    });
    const auto opened = andThen(found, this, [this](const Found& all) { return openFound(all); });
    return andThenAlways(opened, this, [this](const Result<Done>& done) {
        if (!done) m_vault.setClosed(done.error());
        return ready(done);
    });
}

Future<Done> VaultService::openFound(const Found& found) {
    if (found.generations.empty()) return ready<Done>(neverMade());
    if (const auto gone = KeyShares::expelled(found.own)) {
        m_vault.close(*gone);
        return ready<Done>(tl::unexpected(*gone));
    }
    const qint64 newest = found.generations.back().number;
    std::vector<KeyGeneration> wanted;
    for (const KeyGeneration& one : found.generations) {
        const bool needed = one.number == newest || one.inUse || !happened(one.retiredAt);
        if (needed && !m_vault.hasGeneration(one.number)) wanted.push_back(one);
    }
    return andThen(readOrTake(found, wanted), this, [this, found](const std::vector<ReadGeneration>& read) {
        return ready(openRead(found, read));
    });
}

Future<std::vector<ReadGeneration>> VaultService::readOrTake(const Found& found,
                                                             const std::vector<KeyGeneration>& wanted) {
    using Read = std::vector<ReadGeneration>;
    return andThen(m_keeper.readAll(wanted), this, [this, found, wanted](const Read& read) {
        std::vector<KeyGeneration> lacking;
        for (const ReadGeneration& one : read) {
            if (!one.key && one.key.error().code == ErrorCode::SecretMissing) {
                lacking.push_back(one.generation);
            }
        }
        if (m_shares == nullptr || lacking.empty()) return ready<Read>(Read(read));
        const auto taken = m_shares->take(found.own, lacking, m_keeper);
        return andThenAlways(taken, this, [this, wanted, read](const Result<int>& count) {
            return count && *count > 0 ? m_keeper.readAll(wanted) : ready<Read>(Read(read));
        });
    });
}

Result<Done> VaultService::openRead(const Found& found, const std::vector<ReadGeneration>& read) {
    std::vector<Vault::OpenGeneration> generations;
    for (const ReadGeneration& one : read) {
        if (one.key) {
            BALCAO_TRY(opened, m_vault.generation(one.generation.number, *one.key->key));
            generations.push_back(opened);
        } else if (one.generation.number == found.generations.back().number) {
            // Without the newest nothing new can be sealed. An older one that is missing closes only what it
            // still wraps.
            return tl::unexpected(one.key.error());
        }
    }
    if (!found.root)
        return fail(ErrorCode::Internal, QStringLiteral("the organisation's own key is not there"));
    BALCAO_CHECK(m_vault.open(generations, *found.root));
    return Done{};
}

Future<Done> VaultService::prepare(const Actor& actor) {
    if (!m_vault.closedBecause()) return ready<Done>(Done{});
    if (m_preparing.isRunning()) return m_preparing;
    m_preparing = andThenAlways(open(), this, [this, actor](const Result<Done>& opened) {
        if (opened || !isNeverMade(opened.error())) return ready(opened);
        return makeFirst(actor);
    });
    return m_preparing;
}

Future<Done> VaultService::makeFirst(const Actor& actor) {
    const auto given = m_keeper.read(KeyKeeper::operatorsName());
    const auto key = andThenAlways(given, this, [this](const Result<KeptKey>& found) {
        const bool none = !found && found.error().code == ErrorCode::SecretMissing;
        return none ? m_keeper.make() : ready(found);
    });
    return andThen(withStep(Step::VaultKeyKept, key), this,
                   [this, actor](const KeptKey& kept) { return storeFirst(actor, kept); });
}

Future<Done> VaultService::storeFirst(const Actor& actor, const KeptKey& key) {
    const auto stored = m_s.database.write<bool>([this, actor, key](Transaction& t) -> Result<bool> {
        BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::UntilTheEnd));
        // Also when this work is run again after its commit: then the one that is there is ours.
        if (!generations.empty()) return generations.front().secret == key.secret;
        BALCAO_TRY(generation, m_vault.generation(1, *key.key));
        m_s.vault.add(t, KeyGeneration{1, key.secret, key.check, m_clock.now(), {}, true});
        BALCAO_CHECK(m_vault.makeRoot(t, generation));
        BALCAO_CHECK(m_s.audit.record(t, actor, QStringLiteral("vault.make"), QStringLiteral("1"),
                                      {{QStringLiteral("secret"), key.secret}}));
        return true;
    });
    return andThen(withStep(Step::VaultKeyStored, stored), this, [this, key](bool won) {
        if (won) return open();
        // Another register was faster, and nothing was wrapped with ours.
        return andThenAlways(m_keeper.drop(key), this, [this](const Result<Done>&) { return open(); });
    });
}

Future<VaultStatus> VaultService::status(const Actor& actor) {
    if (const auto allowed = require(actor, Capability::VaultEdit); !allowed) {
        return ready<VaultStatus>(tl::unexpected(allowed.error()));
    }
    return andThenAlways(open(), this, [this](const Result<Done>& opened) {
        const std::optional<Error> closed = opened ? std::nullopt : std::optional<Error>(opened.error());
        return m_s.database.read<VaultStatus>([this, closed](Transaction& t) -> Result<VaultStatus> {
            BALCAO_TRY(status, readStatus(t));
            status.closed = closed;
            return status;
        });
    });
}

Result<VaultStatus> VaultService::readStatus(Transaction& t) {
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
    BALCAO_TRY(counts, m_s.vault.counts(t));
    VaultStatus status;
    for (const KeyGeneration& one : generations) {
        status.generations.push_back({one, counts[one.number], m_vault.hasGeneration(one.number)});
        if (one.number != generations.back().number) status.left += counts[one.number];
    }
    return status;
}

Future<Done> VaultService::erase(const EraseSubject& command) {
    if (const auto allowed = require(command.actor, Capability::DataErase); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    return m_s.database.write<Done>([this, command](Transaction& t) { return storeErasure(t, command); });
}

Result<Done> VaultService::storeErasure(Transaction& t, const EraseSubject& command) {
    const QString subject = command.subject.text();
    const QJsonObject body{{QStringLiteral("subject"), subject}};
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kEraseSubject, body));
    if (repeated) return Done{};
    BALCAO_TRY(now, m_vault.destroyKey(t, command.subject));
    m_s.commands.put(t, {command.id, kEraseSubject, digestFields(body), subject}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kEraseSubject, subject, {{QStringLiteral("now"), now}}));
    return Done{};
}

}  // namespace balcao
