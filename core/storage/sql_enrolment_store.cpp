#include "storage/sql_enrolment_store.h"

#include "storage/sql_transaction.h"

namespace balcao {

namespace sql_enrolment {

using namespace Qt::StringLiterals;

#define BALCAO_MEMBER_COLUMNS \
    u"register_id, public_key, generation, proof, enrolled_by, enrolled_at, seen_at, expelled_at "
#define BALCAO_REQUEST_COLUMNS u"register_id, public_key, requested_at, tries "

Result<RegisterMember> memberFrom(const Row& row) {
    return RegisterMember{row.id<RegisterId>("register_id"),
                          row.bytes("public_key"),
                          row.integer("generation"),
                          row.bytes("proof"),
                          row.id<PersonId>("enrolled_by"),
                          row.instant("enrolled_at"),
                          row.instant("seen_at"),
                          row.instant("expelled_at")};
}

Result<EnrolmentRequest> requestFrom(const Row& row) {
    return EnrolmentRequest{row.id<RegisterId>("register_id"), row.bytes("public_key"),
                            row.instant("requested_at"), row.count("tries")};
}

/// What a list shows, and who waits, is read again by everybody.
void announce(Transaction& t, RegisterId id) {
    t.announce({u"register"_s, id.text()});
}

Result<std::map<RegisterId, QString>> namesFrom(const Result<Rows>& rows) {
    if (!rows) return tl::unexpected(rows.error());
    std::map<RegisterId, QString> names;
    for (const Row& row : *rows) names.emplace(row.id<RegisterId>("register_id"), row.text("name"));
    return names;
}

}  // namespace sql_enrolment

Result<std::vector<RegisterMember>> SqlEnrolmentStore::members(Transaction& t) {
    using namespace sql_enrolment;
    return readAll<RegisterMember>(
        sql(t).query(QStringLiteral(u"SELECT"
                                    u" " BALCAO_MEMBER_COLUMNS u"FROM register_keys WHERE tenant_id = "
                                    u":tenant ORDER BY register_id"),
                     {}),
        memberFrom);
}

Result<std::optional<RegisterMember>> SqlEnrolmentStore::member(Transaction& t, RegisterId id) {
    using namespace sql_enrolment;
    return readFirst<RegisterMember>(
        sql(t).query(QStringLiteral(u"SELECT"
                                    u" " BALCAO_MEMBER_COLUMNS u"FROM register_keys WHERE tenant_id = "
                                    u":tenant AND register_id = :id"),
                     {{"id", id}}),
        memberFrom);
}

void SqlEnrolmentStore::save(Transaction& t, const RegisterMember& member) {
    using namespace sql_enrolment;
    sql(t).write(
        uR"(
        INSERT INTO register_keys (tenant_id, register_id, public_key, generation, proof, enrolled_by,
            enrolled_at, seen_at, expelled_at)
        VALUES (:tenant, :id, :public_key, :generation, :proof, :enrolled_by, :enrolled_at, :seen_at,
            :expelled_at)
        ON CONFLICT (tenant_id, register_id) DO UPDATE SET public_key = excluded.public_key,
            generation = excluded.generation, proof = excluded.proof, enrolled_by = excluded.enrolled_by,
            enrolled_at = excluded.enrolled_at, seen_at = excluded.seen_at,
            expelled_at = excluded.expelled_at)"_s,
        {{"id", member.id},
         {"public_key", member.publicKey},
         {"generation", member.generation},
         {"proof", member.proof},
         {"enrolled_by", member.enrolledBy},
         {"enrolled_at", member.enrolledAt},
         {"seen_at", member.seenAt},
         {"expelled_at", member.expelledAt}});
    announce(t, member.id);
}

void SqlEnrolmentStore::seen(Transaction& t, RegisterId id, Instant at) {
    using namespace sql_enrolment;
    sql(t).write(u"UPDATE register_keys SET seen_at = :at WHERE tenant_id = :tenant AND register_id = :id"_s,
                 {{"id", id}, {"at", at}});
}

Result<std::vector<EnrolmentRequest>> SqlEnrolmentStore::requests(Transaction& t) {
    using namespace sql_enrolment;
    return readAll<EnrolmentRequest>(
        sql(t).query(QStringLiteral(u"SELECT"
                                    u" " BALCAO_REQUEST_COLUMNS u"FROM register_requests WHERE tenant_id = "
                                    u":tenant ORDER BY register_id"),
                     {}),
        requestFrom);
}

Result<std::optional<EnrolmentRequest>> SqlEnrolmentStore::request(Transaction& t, RegisterId id) {
    using namespace sql_enrolment;
    const QString text = QStringLiteral(u"SELECT " BALCAO_REQUEST_COLUMNS
                                        u"FROM register_requests WHERE tenant_id = :tenant "
                                        "AND register_id = :id") +
                         sql(t).forUpdate();
    return readFirst<EnrolmentRequest>(sql(t).query(text, {{"id", id}}), requestFrom);
}

void SqlEnrolmentStore::put(Transaction& t, const EnrolmentRequest& request) {
    using namespace sql_enrolment;
    sql(t).write(
        uR"(
        INSERT INTO register_requests (tenant_id, register_id, public_key, requested_at, tries)
        VALUES (:tenant, :id, :public_key, :requested_at, :tries)
        ON CONFLICT (tenant_id, register_id) DO UPDATE SET public_key = excluded.public_key,
            requested_at = excluded.requested_at, tries = excluded.tries)"_s,
        {{"id", request.id},
         {"public_key", request.publicKey},
         {"requested_at", request.requestedAt},
         {"tries", request.tries}});
    announce(t, request.id);
}

void SqlEnrolmentStore::drop(Transaction& t, RegisterId id) {
    using namespace sql_enrolment;
    sql(t).write(u"DELETE FROM register_requests WHERE tenant_id = :tenant AND register_id = :id"_s,
                 {{"id", id}});
    announce(t, id);
}

Result<std::vector<KeyShare>> SqlEnrolmentStore::shares(Transaction& t, RegisterId id) {
    using namespace sql_enrolment;
    return readAll<KeyShare>(sql(t).query(uR"(
        SELECT register_id, generation, once, wrapped FROM register_shares
        WHERE tenant_id = :tenant AND register_id = :id ORDER BY generation)"_s,
                                          {{"id", id}}),
                             [](const Row& row) -> Result<KeyShare> {
                                 return KeyShare{row.id<RegisterId>("register_id"), row.integer("generation"),
                                                 row.bytes("once"), row.bytes("wrapped")};
                             });
}

void SqlEnrolmentStore::put(Transaction& t, const KeyShare& share) {
    using namespace sql_enrolment;
    sql(t).write(
        uR"(
        INSERT INTO register_shares (tenant_id, register_id, generation, once, wrapped)
        VALUES (:tenant, :id, :generation, :once, :wrapped)
        ON CONFLICT (tenant_id, register_id, generation) DO UPDATE SET once = excluded.once,
            wrapped = excluded.wrapped)"_s,
        {{"id", share.id},
         {"generation", share.generation},
         {"once", share.once},
         {"wrapped", share.wrapped}});
}

void SqlEnrolmentStore::dropShares(Transaction& t, RegisterId id) {
    using namespace sql_enrolment;
    sql(t).write(u"DELETE FROM register_shares WHERE tenant_id = :tenant AND register_id = :id"_s,
                 {{"id", id}});
}

void SqlEnrolmentStore::endSessions(Transaction& t, RegisterId id, Instant at) {
    using namespace sql_enrolment;
    const Binds binds{{"id", id}, {"at", at}, {"ending", u"expelled"_s}};
    sql(t).write(
        u"UPDATE sessions SET ended_at = :at, ending = :ending "
        "WHERE tenant_id = :tenant AND register_id = :id AND ended_at = 0"_s,
        binds);
    sql(t).write(
        u"UPDATE token_families SET ended_at = :at, ending = :ending "
        "WHERE tenant_id = :tenant AND register_id = :id AND ended_at = 0"_s,
        binds);
    t.announce({u"session"_s, id.text()});
}

Result<std::map<RegisterId, QString>> SqlEnrolmentStore::registerNames(Transaction& t) {
    using namespace sql_enrolment;
    return namesFrom(
        sql(t).query(u"SELECT id AS register_id, name FROM registers WHERE tenant_id = :tenant"_s, {}));
}

Result<std::map<RegisterId, QString>> SqlEnrolmentStore::enrollerNames(Transaction& t) {
    using namespace sql_enrolment;
    return namesFrom(
        sql(t).query(uR"(
        SELECT k.register_id, p.name FROM register_keys AS k
        JOIN people AS p ON p.tenant_id = k.tenant_id AND p.id = k.enrolled_by
        WHERE k.tenant_id = :tenant)"_s,
                     {}));
}

}  // namespace balcao
