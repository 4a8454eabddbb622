#include "vault/vault.h"

#include "vault/key_wrap.h"

namespace balcao {

namespace {

tl::unexpected<Error> keyNotHere(const char* reason, const QString& detail) {
    return fail(ErrorCode::SecretMissing, detail,
                {{QStringLiteral("subject"), QStringLiteral("vault")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

tl::unexpected<Error> wasErased() {
    return fail(ErrorCode::DataErased, QStringLiteral("this person's key was destroyed"));
}

}  // namespace

Vault::Vault(const Clock& clock, IdSource& ids, const VaultCrypto& crypto, VaultStore& store)
    : m_clock(clock),
      m_ids(ids),
      m_crypto(crypto),
      m_store(store),
      m_nonces(crypto),
      m_closed(keyNotHere("unopened", QStringLiteral("the vault was not opened yet")).value()) {}

Vault::~Vault() = default;

std::optional<Error> Vault::closedBecause() const {
    const std::lock_guard lock(m_mutex);
    return m_generations.empty() ? std::optional<Error>(m_closed) : std::nullopt;
}

Result<void> Vault::usable() const {
    if (const auto closed = closedBecause()) return tl::unexpected(*closed);
    return {};
}

Result<DataKey> Vault::keyFor(Transaction& t, SubjectId subject) {
    if (subject.isNull()) return fail(ErrorCode::InvalidArgument, QStringLiteral("nobody's key"));
    BALCAO_CHECK(usable());
    BALCAO_TRY(stored, m_store.keyOf(t, subject, VaultStore::Hold::UntilTheEnd));
    if (stored) return unwrap(*stored);
    BALCAO_TRY(generations, m_store.generations(t, VaultStore::Hold::No));
    const auto newest = opened(generations.empty() ? 0 : generations.back().number);
    if (!newest)
        return keyNotHere("newer", QStringLiteral("there is a newer key that was not read here yet"));
    BALCAO_TRY(made, make(t, subject, *newest));
    return unwrap(made);
}

Result<std::optional<DataKey>> Vault::keyOf(Transaction& t, SubjectId subject) {
    if (subject.isNull()) return fail(ErrorCode::InvalidArgument, QStringLiteral("nobody's key"));
    BALCAO_CHECK(usable());
    BALCAO_TRY(stored, m_store.keyOf(t, subject, VaultStore::Hold::No));
    if (!stored) return std::optional<DataKey>();
    BALCAO_TRY(key, unwrap(*stored));
    return std::optional<DataKey>(std::move(key));
}

Result<std::map<SubjectId, DataKey>> Vault::keysOf(Transaction& t, const std::vector<SubjectId>& subjects) {
    BALCAO_CHECK(usable());
    BALCAO_TRY(stored, m_store.keysOf(t, subjects));
    std::map<SubjectId, DataKey> keys;
    for (const WrappedKey& one : stored) {
        if (one.subject.isNull() || one.wrapped.isEmpty()) continue;
        BALCAO_TRY(key, unwrap(one));
        keys.emplace(one.subject, std::move(key));
    }
    return keys;
}

Result<WrappedKey> Vault::make(Transaction& t, SubjectId subject, const OpenGeneration& by) {
    WrappedKey key;
    key.id = m_ids.make<DataKeyId>();
    key.subject = subject;
    key.createdAt = m_clock.now();
    BALCAO_TRY(bytes, newKey());
    BALCAO_TRY(wrapped, wrappedBy(by, key, bytes));
    m_store.add(t, wrapped);
    return wrapped;
}

Result<void> Vault::makeRoot(Transaction& t, const OpenGeneration& by) {
    BALCAO_CHECK(make(t, SubjectId(), by));
    return {};
}

Result<DataKey> Vault::unwrap(const WrappedKey& key) {
    if (key.wrapped.isEmpty()) return wasErased();
    BALCAO_TRY(by, opened(key.generation));
    BALCAO_TRY(bytes, unwrapped(by, key));
    BALCAO_TRY(cipher, m_crypto.cipher(bytes));
    return DataKey(key.id, key.subject, std::move(cipher), m_nonces);
}

Result<bool> Vault::destroyKey(Transaction& t, SubjectId subject) {
    if (subject.isNull()) return fail(ErrorCode::InvalidArgument, QStringLiteral("nobody's key"));
    BALCAO_TRY(stored, m_store.keyOf(t, subject, VaultStore::Hold::UntilTheEnd));
    if (stored && stored->wrapped.isEmpty()) return false;
    const Instant now = m_clock.now();
    if (stored) {
        m_store.destroy(t, subject, now);
    } else {
        // Whoever never had a key is given none any more either.
        m_store.add(t, {m_ids.make<DataKeyId>(), subject, 0, {}, now, now});
    }
    return true;
}

Result<QByteArray> Vault::blindIndex(const IndexedField& field, const QString& value) {
    BALCAO_TRY(key, keyOfIndex(field));
    return balcao::blindIndex(m_crypto, *key, field, value);
}

Result<std::shared_ptr<SecretKey>> Vault::keyOfIndex(const IndexedField& field) {
    BALCAO_CHECK(usable());
    const QByteArray name = field.table.view().toByteArray() + '|' + field.column.view().toByteArray();
    const std::lock_guard lock(m_mutex);
    if (m_root == nullptr) return tl::unexpected(m_closed);  // closed since
    auto& known = m_indexKeys[name];
    if (known == nullptr) {
        BALCAO_TRY(key, indexKey(m_crypto, *m_root, field));
        known = std::make_shared<SecretKey>(std::move(key));
    }
    return known;
}

Result<Vault::OpenGeneration> Vault::generation(qint64 number, const SecretKey& key) const {
    BALCAO_TRY(cipher, m_crypto.cipher(key));
    BALCAO_TRY(bytes, m_crypto.derive(key.view(), {}, "balcao/register/prover/v1", SecretKey::kBytes));
    BALCAO_TRY(prover, SecretKey::take(bytes));
    return OpenGeneration{number, std::move(cipher), std::make_shared<const SecretKey>(std::move(prover))};
}

Result<void> Vault::open(const std::vector<OpenGeneration>& generations, const WrappedKey& root) {
    std::optional<OpenGeneration> by;
    for (const OpenGeneration& one : generations) {
        if (one.number == root.generation) by = one;
    }
    if (!by) {
        BALCAO_TRY(before, opened(root.generation));
        by = before;
    }
    BALCAO_TRY(bytes, unwrapped(*by, root));
    const std::lock_guard lock(m_mutex);
    for (const OpenGeneration& one : generations) m_generations.try_emplace(one.number, one);
    // The same key as before, or an organisation's database was put in another's place: its indexes are new.
    m_root = std::make_unique<SecretKey>(std::move(bytes));
    m_indexKeys.clear();
    return {};
}

void Vault::setClosed(const Error& reason) {
    const std::lock_guard lock(m_mutex);
    m_closed = reason;
}

void Vault::close(const Error& reason) {
    const std::lock_guard lock(m_mutex);
    m_closed = reason;
    m_generations.clear();
    m_root.reset();
    m_indexKeys.clear();
}

Result<QByteArray> Vault::proof(qint64 number, QByteArrayView about) const {
    BALCAO_TRY(by, opened(number));
    return proof(by, about);
}

Result<QByteArray> Vault::proof(const OpenGeneration& by, QByteArrayView about) const {
    return m_crypto.mac(by.prover->view(), about);
}

bool Vault::hasGeneration(qint64 number) const {
    const std::lock_guard lock(m_mutex);
    return m_generations.contains(number);
}

Result<Vault::OpenGeneration> Vault::opened(qint64 number) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_generations.find(number);
    if (found == m_generations.end()) {
        return keyNotHere("missing", QStringLiteral("key %1 of the vault is not kept here").arg(number));
    }
    return found->second;
}

Result<SecretKey> Vault::newKey() {
    QByteArray bytes = m_ids.randomBytes(SecretKey::kBytes);
    return SecretKey::take(bytes);
}

Result<SecretKey> Vault::unwrapped(const OpenGeneration& by, const WrappedKey& key) const {
    const std::lock_guard lock(m_work);
    return unwrapKey(*by.cipher, by.number, key.id, key.wrapped);
}

Result<WrappedKey> Vault::wrappedBy(const OpenGeneration& by, WrappedKey key, const SecretKey& bytes) {
    const std::lock_guard lock(m_work);
    BALCAO_TRY(wrapped, wrapKey(*by.cipher, m_nonces, by.number, key.id, bytes));
    key.wrapped = wrapped;
    key.generation = by.number;
    return key;
}

Result<WrappedKey> Vault::rewrapped(const WrappedKey& key, qint64 number) {
    BALCAO_TRY(before, opened(key.generation));
    BALCAO_TRY(after, opened(number));
    BALCAO_TRY(bytes, unwrapped(before, key));
    return wrappedBy(after, key, bytes);
}

}  // namespace balcao
