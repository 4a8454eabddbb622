#include "storage/sql_token_store.h"

#include "storage/sql_transaction.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

#define BALCAO_FAMILY_COLUMNS                                                                       \
    u"id, person_id, register_id, started_at, pin_changed_at, generation, rotated_at, expires_at, " \
    u"ended_at, ending "
#define BALCAO_REFRESH_COLUMNS u"family_id, generation, hash, key_id, expires_at "

Result<TokenFamily> familyFrom(const Row& row) {
    return TokenFamily{row.id<TokenFamilyId>("id"),       row.id<PersonId>("person_id"),
                       row.id<RegisterId>("register_id"), row.instant("started_at"),
                       row.instant("pin_changed_at"),     row.integer("generation"),
                       row.instant("rotated_at"),         row.instant("expires_at"),
                       row.instant("ended_at"),           row.text("ending")};
}

Result<RefreshToken> refreshTokenFrom(const Row& row) {
    return RefreshToken{row.bytes("hash"), row.id<TokenFamilyId>("family_id"), row.integer("generation"),
                        row.text("key_id"), row.instant("expires_at")};
}

}  // namespace

Result<std::optional<ShownToken>> SqlTokenStore::hold(Transaction& t, const QByteArray& hash) {
    // A token's row never changes, so it may be read before its family is held.
    const QString text = QStringLiteral(u"SELECT " BALCAO_REFRESH_COLUMNS uR"(
        FROM refresh_tokens WHERE tenant_id = :tenant AND hash = :hash)");
    BALCAO_TRY(token, readFirst<RefreshToken>(sql(t).query(text, {{"hash", hash}}), refreshTokenFrom));
    if (!token) return std::optional<ShownToken>();
    const QString ofFamily = QStringLiteral(u"SELECT " BALCAO_FAMILY_COLUMNS uR"(
        FROM token_families WHERE tenant_id = :tenant AND id = :id)");
    BALCAO_TRY(family, readFirst<TokenFamily>(
                           sql(t).query(ofFamily + sql(t).forUpdate(), {{"id", token->family}}), familyFrom));
    if (!family) return std::optional<ShownToken>();  // cleaned in between
    return std::optional<ShownToken>(ShownToken{*std::move(token), *std::move(family)});
}

Result<std::optional<RefreshToken>> SqlTokenStore::token(Transaction& t, TokenFamilyId family,
                                                         qint64 generation) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_REFRESH_COLUMNS uR"(
        FROM refresh_tokens
        WHERE tenant_id = :tenant AND family_id = :family AND generation = :generation)");
    return readFirst<RefreshToken>(
        sql(t).query(text, {{"family", orFirst(family)}, {"generation", generation}}), refreshTokenFrom);
}

Result<std::vector<TokenFamily>> SqlTokenStore::openOf(Transaction& t, PersonId person) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_FAMILY_COLUMNS uR"(
        FROM token_families WHERE tenant_id = :tenant AND person_id = :person AND ended_at = 0
        ORDER BY started_at, id)");
    return readAll<TokenFamily>(sql(t).query(text + sql(t).forUpdate(), {{"person", orFirst(person)}}),
                                familyFrom);
}

void SqlTokenStore::save(Transaction& t, const TokenFamily& family) {
    const QString text =
        uR"(
        INSERT INTO token_families (tenant_id, id, person_id, register_id, started_at, pin_changed_at,
            generation, rotated_at, expires_at, ended_at, ending)
        VALUES (:tenant, :id, :person_id, :register_id, :started_at, :pin_changed_at,
            :generation, :rotated_at, :expires_at, :ended_at, :ending)
        ON CONFLICT (tenant_id, id) DO UPDATE SET generation = excluded.generation,
            rotated_at = excluded.rotated_at, expires_at = excluded.expires_at, ended_at = excluded.ended_at,
            ending = excluded.ending)"_s;
    sql(t).write(text, {{"id", family.id},
                        {"person_id", family.person},
                        {"register_id", family.registerId},
                        {"started_at", family.startedAt},
                        {"pin_changed_at", family.pinChangedAt},
                        {"generation", family.generation},
                        {"rotated_at", family.rotatedAt},
                        {"expires_at", family.expiresAt},
                        {"ended_at", family.endedAt},
                        {"ending", family.ending}});
}

void SqlTokenStore::put(Transaction& t, const RefreshToken& token) {
    const QString text =
        uR"(
        INSERT INTO refresh_tokens (tenant_id, family_id, generation, hash, key_id, expires_at)
        VALUES (:tenant, :family_id, :generation, :hash, :key_id, :expires_at))"_s;
    sql(t).write(text, {{"family_id", token.family},
                        {"generation", token.generation},
                        {"hash", token.hash},
                        {"key_id", token.keyId},
                        {"expires_at", token.expiresAt}});
}

void SqlTokenStore::removeExpired(Transaction& t, Instant before, int limit) {
    const QString families =
        uR"(
        DELETE FROM token_families WHERE tenant_id = :tenant AND id IN (
            SELECT id FROM token_families WHERE tenant_id = :tenant AND expires_at < :before
            ORDER BY expires_at LIMIT :limit))"_s;
    const QString tokens =
        uR"(
        DELETE FROM refresh_tokens WHERE tenant_id = :tenant AND hash IN (
            SELECT hash FROM refresh_tokens WHERE tenant_id = :tenant AND expires_at < :before
            ORDER BY expires_at LIMIT :limit))"_s;
    sql(t).write(families, {{"before", before}, {"limit", limit}});
    sql(t).write(tokens, {{"before", before}, {"limit", limit}});
}

}  // namespace balcao
