#include "storage/sql_vault_store.h"

#include "storage/sql_transaction.h"

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

#define BALCAO_DATA_KEY_COLUMNS u"id, subject_id, generation, wrapped, created_at, destroyed_at "

/// As many subjects as one question names; fewer repeat the last, so that there is one statement for all.
constexpr size_t kSubjectsAtOnce = 32;

Result<KeyGeneration> generationFrom(const Row& row) {
    return KeyGeneration{row.integer("generation"), row.text("secret"),        row.bytes("key_check"),
                         row.instant("created_at"), row.instant("retired_at"), row.flag("in_use")};
}

Result<WrappedKey> dataKeyFrom(const Row& row) {
    return WrappedKey{row.id<DataKeyId>("id"), row.id<SubjectId>("subject_id"), row.integer("generation"),
                      row.bytes("wrapped"),    row.instant("created_at"),       row.instant("destroyed_at")};
}

std::optional<qint64> generationOf(const WrappedKey& key) {
    return key.wrapped.isEmpty() ? std::nullopt : std::optional<qint64>(key.generation);
}

const char* subjectName(size_t place) {
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> all;
        for (size_t i = 0; i < kSubjectsAtOnce; ++i) all.push_back("s" + QByteArray::number(i));
        return all;
    }();
    return names[place].constData();
}

}  // namespace

Result<std::vector<KeyGeneration>> SqlVaultStore::generations(Transaction& t, Hold hold) {
    if (hold == Hold::UntilTheEnd) {
        // Held first and read after: a read that waited would see what was there before it waited.
        const QString rows =
            u"SELECT generation FROM vault_keys WHERE tenant_id = :tenant ORDER BY generation"_s +
            sql(t).forUpdate();
        BALCAO_CHECK(sql(t).query(rows, {}));
    }
    const QString text =
        uR"(
        SELECT v.generation, v.secret, v.key_check, v.created_at, v.retired_at,
            CASE WHEN EXISTS (SELECT 1 FROM data_keys AS d WHERE d.tenant_id = v.tenant_id
                AND d.generation = v.generation) THEN 1 ELSE 0 END AS in_use
        FROM vault_keys AS v WHERE v.tenant_id = :tenant ORDER BY v.generation)"_s;
    return readAll<KeyGeneration>(sql(t).query(text, {}), generationFrom);
}

void SqlVaultStore::add(Transaction& t, const KeyGeneration& generation) {
    const QString text =
        uR"(
        INSERT INTO vault_keys (tenant_id, generation, secret, key_check, created_at, retired_at)
        VALUES (:tenant, :generation, :secret, :key_check, :created_at, :retired_at))"_s;
    sql(t).write(text, {{"generation", generation.number},
                        {"secret", generation.secret},
                        {"key_check", generation.check},
                        {"created_at", generation.createdAt},
                        {"retired_at", generation.retiredAt}});
    t.announce({u"vault"_s, QString::number(generation.number)});
}

void SqlVaultStore::retire(Transaction& t, qint64 generation, Instant at) {
    const QString text =
        uR"(
        UPDATE vault_keys SET retired_at = :at
        WHERE tenant_id = :tenant AND generation = :generation AND retired_at = 0)"_s;
    sql(t).write(text, {{"generation", generation}, {"at", at}});
}

Result<std::optional<WrappedKey>> SqlVaultStore::keyOf(Transaction& t, SubjectId subject, Hold hold) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_DATA_KEY_COLUMNS uR"(
        FROM data_keys WHERE tenant_id = :tenant AND subject_id = :subject)") +
                         (hold == Hold::UntilTheEnd ? sql(t).forUpdate() : QString());
    return readFirst<WrappedKey>(sql(t).query(text, {{"subject", orFirst(subject)}}), dataKeyFrom);
}

Result<std::vector<WrappedKey>> SqlVaultStore::keysOf(Transaction& t,
                                                      const std::vector<SubjectId>& subjects) {
    QStringList names;
    for (size_t i = 0; i < kSubjectsAtOnce; ++i) names.append(u':' + QLatin1StringView(subjectName(i)));
    const QString text = QStringLiteral(u"SELECT " BALCAO_DATA_KEY_COLUMNS uR"(
        FROM data_keys WHERE tenant_id = :tenant AND subject_id IN ()") +
                         names.join(u", "_s) + u") ORDER BY subject_id"_s;
    std::vector<WrappedKey> all;
    for (size_t from = 0; from < subjects.size(); from += kSubjectsAtOnce) {
        Binds binds;
        for (size_t i = 0; i < kSubjectsAtOnce; ++i) {
            binds.push_back({subjectName(i), orFirst(subjects[std::min(from + i, subjects.size() - 1)])});
        }
        BALCAO_TRY(some, readAll<WrappedKey>(sql(t).query(text, binds), dataKeyFrom));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

void SqlVaultStore::add(Transaction& t, const WrappedKey& key) {
    const QString text =
        uR"(
        INSERT INTO data_keys (tenant_id, subject_id, id, generation, wrapped, created_at, destroyed_at)
        VALUES (:tenant, :subject, :id, :generation, :wrapped, :created_at, :destroyed_at))"_s;
    sql(t).write(text, {{"subject", orFirst(key.subject)},
                        {"id", key.id},
                        {"generation", generationOf(key)},
                        {"wrapped", key.wrapped},
                        {"created_at", key.createdAt},
                        {"destroyed_at", key.destroyedAt}});
}

void SqlVaultStore::rewrap(Transaction& t, const WrappedKey& key) {
    const QString text =
        uR"(
        UPDATE data_keys SET generation = :generation, wrapped = :wrapped
        WHERE tenant_id = :tenant AND subject_id = :subject AND generation IS NOT NULL)"_s;
    sql(t).write(
        text,
        {{"subject", orFirst(key.subject)}, {"generation", generationOf(key)}, {"wrapped", key.wrapped}});
}

void SqlVaultStore::destroy(Transaction& t, SubjectId subject, Instant at) {
    const QString text =
        uR"(
        UPDATE data_keys SET generation = NULL, wrapped = NULL, destroyed_at = :at
        WHERE tenant_id = :tenant AND subject_id = :subject AND generation IS NOT NULL)"_s;
    sql(t).write(text, {{"subject", orFirst(subject)}, {"at", at}});
}

Result<std::vector<WrappedKey>> SqlVaultStore::page(Transaction& t, qint64 generation,
                                                    const std::optional<SubjectId>& after, int limit) {
    Binds binds{{"generation", generation}, {"limit", limit}};
    if (after) binds.push_back({"after", orFirst(*after)});
    // Said as a range, in the order of its index: by its order of subjects alone SQLite would walk the table.
    const QString text = QStringLiteral(u"SELECT " BALCAO_DATA_KEY_COLUMNS uR"(
        FROM data_keys WHERE tenant_id = :tenant AND generation <= :generation AND )") +
                         (after ? u"(generation, subject_id) > (:generation, :after) "_s
                                : u"generation >= :generation "_s) +
                         u"ORDER BY generation, subject_id LIMIT :limit"_s + sql(t).forUpdate();
    return readAll<WrappedKey>(sql(t).query(text, binds), dataKeyFrom);
}

Result<std::map<qint64, qint64>> SqlVaultStore::counts(Transaction& t) {
    const QString text =
        uR"(
        SELECT generation, count(*) AS keys FROM data_keys
        WHERE tenant_id = :tenant AND generation IS NOT NULL GROUP BY generation)"_s;
    BALCAO_TRY(rows, sql(t).query(text, {}));
    std::map<qint64, qint64> counts;
    for (const Row& row : rows) counts[row.integer("generation")] = row.integer("keys");
    return counts;
}

}  // namespace balcao
