#include "storage/sql_sign_in_store.h"

#include "storage/sql_transaction.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

Result<PersonId> personFrom(const Result<Rows>& rows) {
    if (!rows) return tl::unexpected(rows.error());
    return rows->isEmpty() ? PersonId() : rows->first().id<PersonId>("person_id");
}

}  // namespace

Result<StoredWays> SqlSignInStore::ways(Transaction& t, PersonId person, Hold hold) {
    if (hold == Hold::UntilTheEnd) {
        // The row is made first, so that there is something to hold when two come for the first time.
        const QString make =
            uR"(
            INSERT INTO sign_ins (tenant_id, person_id, email, totp, totp_next, totp_since, totp_step)
            VALUES (:tenant, :person, '', '', '', 0, 0)
            ON CONFLICT (tenant_id, person_id) DO NOTHING)"_s;
        sql(t).write(make, {{"person", orFirst(person)}});
    }
    const QString text =
        uR"(
        SELECT email, email_index, badge_index, totp, totp_next, totp_since, totp_step FROM sign_ins
        WHERE tenant_id = :tenant AND person_id = :person)"_s +
        (hold == Hold::UntilTheEnd ? sql(t).forUpdate() : QString());
    BALCAO_TRY(rows, sql(t).query(text, {{"person", orFirst(person)}}));
    StoredWays ways;
    ways.person = person;
    if (rows.isEmpty()) return ways;
    const Row row = rows.first();
    ways.email = row.text("email");
    ways.emailIndex = row.bytes("email_index");
    ways.badgeIndex = row.bytes("badge_index");
    ways.secret = row.text("totp");
    ways.nextSecret = row.text("totp_next");
    ways.secretSince = row.instant("totp_since");
    ways.lastStep = row.integer("totp_step");
    return ways;
}

void SqlSignInStore::save(Transaction& t, const StoredWays& ways) {
    const QString text =
        uR"(
        INSERT INTO sign_ins (tenant_id, person_id, email, email_index, badge_index, totp, totp_next,
            totp_since, totp_step)
        VALUES (:tenant, :person, :email, :email_index, :badge_index, :totp, :totp_next, :totp_since,
            :totp_step)
        ON CONFLICT (tenant_id, person_id) DO UPDATE SET email = excluded.email,
            email_index = excluded.email_index, badge_index = excluded.badge_index, totp = excluded.totp,
            totp_next = excluded.totp_next, totp_since = excluded.totp_since,
            totp_step = excluded.totp_step)"_s;
    sql(t).write(text, {{"person", ways.person},
                        {"email", ways.email},
                        {"email_index", ways.emailIndex},
                        {"badge_index", ways.badgeIndex},
                        {"totp", ways.secret},
                        {"totp_next", ways.nextSecret},
                        {"totp_since", ways.secretSince},
                        {"totp_step", ways.lastStep}});
    t.announce({u"person"_s, ways.person.text()});
}

Result<PersonId> SqlSignInStore::byEmail(Transaction& t, const QByteArray& index) {
    if (index.isEmpty()) return PersonId();
    return personFrom(
        sql(t).query(u"SELECT person_id FROM sign_ins WHERE tenant_id = :tenant AND email_index = :email"_s,
                     {{"email", index}}));
}

Result<PersonId> SqlSignInStore::byBadge(Transaction& t, const QByteArray& index) {
    if (index.isEmpty()) return PersonId();
    return personFrom(
        sql(t).query(u"SELECT person_id FROM sign_ins WHERE tenant_id = :tenant AND badge_index = :badge"_s,
                     {{"badge", index}}));
}

void SqlSignInStore::putCodes(Transaction& t, PersonId person, const std::vector<QByteArray>& hashes) {
    sql(t).write(u"DELETE FROM recovery_codes WHERE tenant_id = :tenant AND person_id = :person"_s,
                 {{"person", person}});
    for (const QByteArray& hash : hashes) {
        sql(t).write(
            uR"(
            INSERT INTO recovery_codes (tenant_id, person_id, hash, used_at)
            VALUES (:tenant, :person, :hash, 0))"_s,
            {{"person", person}, {"hash", hash}});
    }
}

Result<bool> SqlSignInStore::useCode(Transaction& t, PersonId person, const QByteArray& hash, Instant at) {
    const QString held =
        uR"(
        SELECT used_at FROM recovery_codes
        WHERE tenant_id = :tenant AND person_id = :person AND hash = :hash)"_s +
        sql(t).forUpdate();
    BALCAO_TRY(rows, sql(t).query(held, {{"person", person}, {"hash", hash}}));
    if (rows.isEmpty() || rows.first().integer("used_at") != 0) return false;
    sql(t).write(
        uR"(
        UPDATE recovery_codes SET used_at = :at
        WHERE tenant_id = :tenant AND person_id = :person AND hash = :hash)"_s,
        {{"at", at}, {"person", person}, {"hash", hash}});
    return true;
}

Result<int> SqlSignInStore::codesLeft(Transaction& t, PersonId person) {
    BALCAO_TRY(rows, sql(t).query(uR"(
        SELECT count(*) AS n FROM recovery_codes
        WHERE tenant_id = :tenant AND person_id = :person AND used_at = 0)"_s,
                                  {{"person", person}}));
    return rows.first().count("n");
}

Result<std::optional<RecoveryKey>> SqlSignInStore::newestKey(Transaction& t, Hold hold) {
    const QString text =
        uR"(
        SELECT number, hash, made_at, used_at FROM recovery_keys
        WHERE tenant_id = :tenant ORDER BY number DESC LIMIT 1)"_s +
        (hold == Hold::UntilTheEnd ? sql(t).forUpdate() : QString());
    return readFirst<RecoveryKey>(sql(t).query(text, {}), [](const Row& row) -> Result<RecoveryKey> {
        return RecoveryKey{row.integer("number"), row.bytes("hash"), row.instant("made_at"),
                           row.instant("used_at")};
    });
}

void SqlSignInStore::add(Transaction& t, const RecoveryKey& key) {
    sql(t).write(
        uR"(
        INSERT INTO recovery_keys (tenant_id, number, hash, made_at, used_at)
        VALUES (:tenant, :number, :hash, :made_at, 0))"_s,
        {{"number", key.number}, {"hash", key.hash}, {"made_at", key.madeAt}});
}

void SqlSignInStore::use(Transaction& t, qint64 key, Instant at) {
    sql(t).write(u"UPDATE recovery_keys SET used_at = :at WHERE tenant_id = :tenant AND number = :number"_s,
                 {{"at", at}, {"number", key}});
}

}  // namespace balcao
