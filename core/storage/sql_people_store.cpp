#include "storage/sql_people_store.h"

#include "storage/row_json.h"
#include "storage/sql_transaction.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

// How somebody signs in travels with the person: lists show it.
#define BALCAO_ACCOUNT_COLUMNS                                                                        \
    u"p.id, p.name, p.role_id, p.active, p.created_at, p.version, "                                   \
    u"(SELECT count(*) FROM credentials AS c WHERE c.tenant_id = p.tenant_id AND c.person_id = p.id " \
    u"AND c.kind = 'pin') AS pins, "                                                                  \
    u"(SELECT count(*) FROM credentials AS c WHERE c.tenant_id = p.tenant_id AND c.person_id = p.id " \
    u"AND c.kind = 'pin' AND c.must_change = 1) AS passing_pins, "                                    \
    u"(SELECT count(*) FROM credentials AS c WHERE c.tenant_id = p.tenant_id AND c.person_id = p.id " \
    u"AND c.kind = 'password') AS passwords, "                                                        \
    u"CASE WHEN w.email_index IS NULL THEN 0 ELSE 1 END AS emails, "                                  \
    u"CASE WHEN w.badge_index IS NULL THEN 0 ELSE 1 END AS badges, "                                  \
    u"CASE WHEN w.totp_since <> 0 THEN 1 ELSE 0 END AS second_steps "                                 \
    u"FROM people AS p LEFT JOIN sign_ins AS w ON w.tenant_id = p.tenant_id AND w.person_id = p.id "

#define BALCAO_SESSION_COLUMNS \
    u"id, person_id, register_id, started_at, locked_at, ended_at, ending, seen_at "

/// Whose the tries are that belong to nobody: the register's.
const QString kEverybody = u"00000000-0000-0000-0000-000000000000"_s;

QString kindText(CredentialKind kind) {
    switch (kind) {
        case CredentialKind::Pin: return u"pin"_s;
        case CredentialKind::Password: return u"password"_s;
    }
    return {};
}

Result<PersonAccount> accountFrom(const Row& row) {
    return PersonAccount{row.id<PersonId>("id"), row.text("name"),          row.id<RoleId>("role_id"),
                         row.flag("active"),     row.instant("created_at"), row.integer("version"),
                         row.flag("pins"),       row.flag("passing_pins"),  row.flag("passwords"),
                         row.flag("emails"),     row.flag("badges"),        row.flag("second_steps")};
}

Result<StoredSession> sessionFrom(const Row& row) {
    return StoredSession{
        row.id<SessionId>("id"),   row.id<PersonId>("person_id"), row.id<RegisterId>("register_id"),
        row.instant("started_at"), row.instant("locked_at"),      row.instant("ended_at"),
        row.text("ending"),        row.instant("seen_at")};
}

}  // namespace

Result<void> SqlPeopleStore::hold(Transaction& t) {
    // Held first and read after: a read that waited would see some of what was there before it waited.
    const QString text =
        u"SELECT id FROM people WHERE tenant_id = :tenant ORDER BY id"_s + sql(t).forUpdate();
    BALCAO_CHECK(sql(t).query(text, {}));
    return {};
}

Result<std::vector<PersonAccount>> SqlPeopleStore::people(Transaction& t) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_ACCOUNT_COLUMNS uR"(
        WHERE p.tenant_id = :tenant ORDER BY p.created_at, p.id)");
    return readAll<PersonAccount>(sql(t).query(text, {}), accountFrom);
}

Result<std::optional<PersonAccount>> SqlPeopleStore::byId(Transaction& t, PersonId id) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_ACCOUNT_COLUMNS uR"(
        WHERE p.tenant_id = :tenant AND p.id = :id)");
    return readFirst<PersonAccount>(sql(t).query(text, {{"id", orFirst(id)}}), accountFrom);
}

void SqlPeopleStore::save(Transaction& t, const PersonAccount& person) {
    const QString text =
        uR"(
        INSERT INTO people (tenant_id, id, name, role_id, active, created_at, version)
        VALUES (:tenant, :id, :name, :role_id, :active, :created_at, :version)
        ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, role_id = excluded.role_id,
            active = excluded.active, version = excluded.version)"_s;
    sql(t).write(text, {{"id", person.id},
                        {"name", person.name},
                        {"role_id", person.role},
                        {"active", person.active},
                        {"created_at", person.createdAt},
                        {"version", person.version + 1}});
    t.announce({u"person"_s, person.id.text()});
}

Result<std::vector<PersonRole>> SqlPeopleStore::roles(Transaction& t) {
    const QString text =
        u"SELECT id, name, capabilities, version FROM roles WHERE tenant_id = :tenant ORDER BY id"_s;
    return readAll<PersonRole>(sql(t).query(text, {}), [](const Row& row) -> Result<PersonRole> {
        const auto bits = static_cast<Capabilities::Int>(row.integer("capabilities"));
        return PersonRole{row.id<RoleId>("id"),
                          {},
                          row.text("name"),
                          Capabilities::fromInt(bits) & allCapabilities(),
                          row.integer("version")};
    });
}

void SqlPeopleStore::save(Transaction& t, const PersonRole& role) {
    const QString text =
        uR"(
        INSERT INTO roles (tenant_id, id, name, capabilities, version)
        VALUES (:tenant, :id, :name, :capabilities, :version)
        ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name,
            capabilities = excluded.capabilities, version = excluded.version)"_s;
    sql(t).write(text, {{"id", role.id},
                        {"name", role.name},
                        {"capabilities", qint64{role.capabilities.toInt()}},
                        {"version", role.version + 1}});
    t.announce({u"role"_s, role.id.text()});
}

void SqlPeopleStore::remove(Transaction& t, const PersonRole& role) {
    sql(t).write(u"DELETE FROM roles WHERE tenant_id = :tenant AND id = :id"_s, {{"id", role.id}});
    t.announce({u"role"_s, role.id.text()});
}

Result<std::optional<Credential>> SqlPeopleStore::credential(Transaction& t, PersonId person,
                                                             CredentialKind kind) {
    const QString text =
        uR"(
        SELECT hash, changed_at, must_change FROM credentials
        WHERE tenant_id = :tenant AND person_id = :person AND kind = :kind)"_s;
    return readFirst<Credential>(
        sql(t).query(text, {{"person", orFirst(person)}, {"kind", kindText(kind)}}),
        [](const Row& row) -> Result<Credential> {
            return Credential{row.text("hash"), row.instant("changed_at"), row.flag("must_change")};
        });
}

void SqlPeopleStore::put(Transaction& t, PersonId person, CredentialKind kind, const Credential& credential) {
    const QString text =
        uR"(
        INSERT INTO credentials (tenant_id, person_id, kind, hash, changed_at, must_change)
        VALUES (:tenant, :person, :kind, :hash, :changed_at, :must_change)
        ON CONFLICT (tenant_id, person_id, kind) DO UPDATE SET hash = excluded.hash,
            changed_at = excluded.changed_at, must_change = excluded.must_change)"_s;
    sql(t).write(text, {{"person", person},
                        {"kind", kindText(kind)},
                        {"hash", credential.hash},
                        {"changed_at", credential.changedAt},
                        {"must_change", credential.mustChange}});
    t.announce({u"person"_s, person.text()});
}

void SqlPeopleStore::remove(Transaction& t, PersonId person, CredentialKind kind) {
    const QString text =
        u"DELETE FROM credentials WHERE tenant_id = :tenant AND person_id = :person AND kind = :kind"_s;
    sql(t).write(text, {{"person", person}, {"kind", kindText(kind)}});
    t.announce({u"person"_s, person.text()});
}

Result<SignInPolicy> SqlPeopleStore::signInPolicy(Transaction& t) {
    const QString text = u"SELECT body FROM settings WHERE tenant_id = :tenant AND key = :key"_s;
    BALCAO_TRY(stored,
               readFirst<SignInPolicy>(sql(t).query(text, {{"key", signInPolicyKey()}}), [](const Row& row) {
                   return SignInPolicy::fromJson(jsonObject(row.text("body")));
               }));
    return stored.value_or(SignInPolicy());
}

Result<TriesHere> SqlPeopleStore::holdTries(Transaction& t, RegisterId here, PersonId person) {
    // The rows are made first, so that there is something to hold when two come for the first time.
    const QString make =
        uR"(
        INSERT INTO sign_in_tries (tenant_id, register_id, person_id, wrong, last_at)
        VALUES (:tenant, :register, :person, 0, 0)
        ON CONFLICT (tenant_id, register_id, person_id) DO NOTHING)"_s;
    sql(t).write(make, {{"register", here}, {"person", kEverybody}});
    sql(t).write(make, {{"register", here}, {"person", orFirst(person)}});
    const QString text =
        uR"(
        SELECT person_id, wrong, last_at FROM sign_in_tries
        WHERE tenant_id = :tenant AND register_id = :register AND person_id IN (:everybody, :person)
        ORDER BY person_id)"_s +
        sql(t).forUpdate();
    BALCAO_TRY(rows, sql(t).query(
                         text, {{"register", here}, {"everybody", kEverybody}, {"person", orFirst(person)}}));
    TriesHere tries;
    for (const Row& row : rows) {
        Tries& one = row.text("person_id") == kEverybody ? tries.ofRegister : tries.ofPerson;
        one = {row.count("wrong"), row.instant("last_at")};
    }
    return tries;
}

void SqlPeopleStore::putTries(Transaction& t, RegisterId here, PersonId person, const TriesHere& tries) {
    const QString text =
        uR"(
        UPDATE sign_in_tries SET wrong = :wrong, last_at = :last_at
        WHERE tenant_id = :tenant AND register_id = :register AND person_id = :person)"_s;
    const auto put = [&](const QString& whose, const Tries& one) {
        sql(t).write(text,
                     {{"wrong", one.wrong}, {"last_at", one.lastAt}, {"register", here}, {"person", whose}});
    };
    put(orFirst(person), tries.ofPerson);
    put(kEverybody, tries.ofRegister);  // last: for nobody at all both are the register's
}

Result<std::optional<StoredSession>> SqlPeopleStore::session(Transaction& t, SessionId id) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_SESSION_COLUMNS uR"(
        FROM sessions WHERE tenant_id = :tenant AND id = :id)");
    return readFirst<StoredSession>(sql(t).query(text + sql(t).forUpdate(), {{"id", orFirst(id)}}),
                                    sessionFrom);
}

Result<std::vector<StoredSession>> SqlPeopleStore::sessionsAt(Transaction& t, RegisterId here) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_SESSION_COLUMNS uR"(
        FROM sessions WHERE tenant_id = :tenant AND register_id = :register AND ended_at = 0 ORDER BY started_at, id)");
    return readAll<StoredSession>(sql(t).query(text + sql(t).forUpdate(), {{"register", here}}), sessionFrom);
}

Result<std::vector<StoredSession>> SqlPeopleStore::sessionsOf(Transaction& t, PersonId person) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_SESSION_COLUMNS uR"(
        FROM sessions WHERE tenant_id = :tenant AND person_id = :person AND ended_at = 0 ORDER BY started_at, id)");
    return readAll<StoredSession>(sql(t).query(text + sql(t).forUpdate(), {{"person", person}}), sessionFrom);
}

Result<std::vector<OpenSession>> SqlPeopleStore::openSessions(Transaction& t) {
    const QString text =
        uR"(
        SELECT s.id, s.person_id, s.register_id, s.started_at, s.locked_at, s.ended_at, s.ending, s.seen_at,
            p.name AS person, COALESCE(r.name, '') AS counter
        FROM sessions AS s
        JOIN people AS p ON p.tenant_id = s.tenant_id AND p.id = s.person_id
        LEFT JOIN registers AS r ON r.tenant_id = s.tenant_id AND r.id = s.register_id
        WHERE s.tenant_id = :tenant AND s.ended_at = 0 ORDER BY s.started_at, s.id)"_s;
    return readAll<OpenSession>(sql(t).query(text, {}), [](const Row& row) -> Result<OpenSession> {
        BALCAO_TRY(session, sessionFrom(row));
        return OpenSession{session, row.text("person"), row.text("counter")};
    });
}

void SqlPeopleStore::save(Transaction& t, const StoredSession& session) {
    const QString text =
        uR"(
        INSERT INTO sessions (tenant_id, id, person_id, register_id, started_at, locked_at, ended_at, ending,
            seen_at)
        VALUES (:tenant, :id, :person_id, :register_id, :started_at, :locked_at, :ended_at, :ending, :seen_at)
        ON CONFLICT (tenant_id, id) DO UPDATE SET locked_at = excluded.locked_at,
            ended_at = excluded.ended_at, ending = excluded.ending, seen_at = excluded.seen_at)"_s;
    sql(t).write(text, {{"id", session.id},
                        {"person_id", session.person},
                        {"register_id", session.registerId},
                        {"started_at", session.startedAt},
                        {"locked_at", session.lockedAt},
                        {"ended_at", session.endedAt},
                        {"ending", session.ending},
                        {"seen_at", session.seenAt}});
    t.announce({u"session"_s, session.id.text()});
}

void SqlPeopleStore::seen(Transaction& t, SessionId id, Instant at) {
    constexpr Millis kSeenApart{60'000};
    const QString text =
        uR"(
        UPDATE sessions SET seen_at = :at
        WHERE tenant_id = :tenant AND id = :id AND ended_at = 0 AND seen_at <= :before)"_s;
    sql(t).write(text, {{"at", at}, {"id", id}, {"before", at - kSeenApart}});
}

Result<std::vector<std::pair<PersonId, Instant>>> SqlPeopleStore::lastHere(Transaction& t, RegisterId here) {
    using Last = std::pair<PersonId, Instant>;
    // One step into the index per person, however long they have worked here.
    const QString text =
        uR"(
        SELECT p.id, (SELECT s.started_at FROM sessions AS s WHERE s.tenant_id = p.tenant_id
                      AND s.register_id = :register AND s.person_id = p.id
                      ORDER BY s.started_at DESC LIMIT 1) AS at
        FROM people AS p WHERE p.tenant_id = :tenant ORDER BY p.id)"_s;
    BALCAO_TRY(rows, sql(t).query(text, {{"register", here}}));
    std::vector<Last> all;
    for (const Row& row : rows) {
        if (!row.isNull("at")) all.emplace_back(row.id<PersonId>("id"), row.instant("at"));
    }
    return all;
}

}  // namespace balcao
