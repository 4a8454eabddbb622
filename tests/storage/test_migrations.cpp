#include "storage/migrations.h"
#include "storage/postgres_connection.h"
#include "storage/sqlite_connection.h"
#include "storage_case.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Steps of the schema one after the other: whichever release a shop started with, and whatever it sold on
/// the way, it ends with the schema of a fresh install, and a step that fails leaves nothing.
class TestMigrations final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void whatEveryReleaseLeftBecomesTheFreshSchema();
    void aLaterStepMeetsTheRowsOfTheOneBefore();
    void everyDifferenceIsSeen();
    void anOlderProgramRefusesWhatALaterOneMade();
    void aFailedStepLeavesNothing();

 private:
    [[nodiscard]] static Dialect dialect() { return isPostgres() ? Dialect::Postgres : Dialect::Sqlite; }
    /// A connection to a database in which nothing was made yet.
    [[nodiscard]] std::unique_ptr<SqlConnection> empty() {
        std::unique_ptr<SqlConnection> connection;
        if (isPostgres()) {
            SqlOptions fresh = options();
            fresh.url = server().makeDatabase();
            auto words = PostgresOptions::fromUrl(fresh);
            if (!words) return nullptr;
            connection = std::make_unique<PostgresConnection>(*std::move(words));
        } else {
            const QString name = u"made-%1.db"_s.arg(++m_files);
            connection = std::make_unique<SqliteConnection>(options().directory + u'/' + name);
        }
        if (const auto opened = connection->open(); !opened) {
            qWarning() << "open:" << opened.error().error.detail;
            return nullptr;
        }
        return connection;
    }
    int m_files = 0;
};

namespace {

/// Everything of a schema that can differ, a line each.
QStringList describe(SqlConnection& connection) {
    const QStringList questions =
        connection.dialect() == Dialect::Sqlite
            ? QStringList{u"SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') AS line "
                          "FROM sqlite_schema ORDER BY 1"_s,
                          u"SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || "
                          "coalesce(c.dflt_value, '-') || ' ' || c.pk || ' ' || c.cid AS line "
                          "FROM sqlite_schema AS m JOIN pragma_table_xinfo(m.name) AS c "
                          "WHERE m.type = 'table' ORDER BY 1"_s}
            : QStringList{u"SELECT 'relation ' || relname || ' ' || CAST(relkind AS text) || ' ' || "
                          "CAST(relpersistence AS text) || ' ' || "
                          "coalesce(array_to_string(reloptions, ','), '') AS line FROM pg_class "
                          "WHERE relnamespace = 'public'::regnamespace ORDER BY 1"_s,
                          u"SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || "
                          "is_nullable || ' ' || coalesce(column_default, '-') || ' ' || ordinal_position AS "
                          "line FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1"_s,
                          u"SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || "
                          "pg_get_constraintdef(oid) || ' ' || convalidated AS line FROM pg_constraint "
                          "WHERE connamespace = 'public'::regnamespace ORDER BY 1"_s,
                          u"SELECT 'index ' || pg_get_indexdef(indexrelid) || ' ' || indisvalid AS line "
                          "FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid "
                          "WHERE relnamespace = 'public'::regnamespace ORDER BY 1"_s,
                          u"SELECT 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || CAST(tgenabled AS text) AS line "
                          "FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = tgrelid WHERE NOT tgisinternal "
                          "AND relnamespace = 'public'::regnamespace ORDER BY 1"_s,
                          u"SELECT 'function ' || pg_get_functiondef(oid) AS line FROM pg_proc "
                          "WHERE pronamespace = 'public'::regnamespace ORDER BY 1"_s};
    QStringList lines;
    for (const QString& question : questions) {
        const auto rows = connection.query({}, {question, {}});
        if (!rows) return {u"failed: "_s + rows.error().error.detail};
        for (const Row& row : *rows) lines.append(row.text("line"));
    }
    return lines;
}

/// Each with the values it names.
std::vector<Statement> withBinds(const QStringList& statements, const Binds& binds) {
    std::vector<Statement> all;
    for (const QString& statement : statements) {
        Binds used;
        for (const Bind& bind : binds) {
            if (statement.contains(u':' + QLatin1String(bind.name))) used.push_back(bind);
        }
        all.push_back({statement, used});
    }
    return all;
}

/// What the first release's shop leaves behind: a row in every table, in the words of the first step.
std::vector<Statement> rowsOfTheFirstRelease() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")},
                      {"bytes", QByteArray(32, '\x5a')}};
    const QString statements[] = {
        u"INSERT INTO settings (tenant_id, key, body) VALUES (:tenant, 'organisation', '{}')"_s,
        u"INSERT INTO people (tenant_id, id, name, capabilities, active, created_at) "
        "VALUES (:tenant, :id, 'Rosa', 7, 1, 1)"_s,
        u"INSERT INTO registers (tenant_id, id, name, receipt_key, created_at) "
        "VALUES (:tenant, :id, 'Caixa 1', :bytes, 1)"_s,
        u"INSERT INTO commands (tenant_id, id, kind, body, subject, at) "
        "VALUES (:tenant, :id, 'ticket.open', '{}', '', 1)"_s,
        u"INSERT INTO outbox (tenant_id, id, topic, subject, payload, created_at) "
        "VALUES (:tenant, :id, 'ticket.paid', '', '{}', 1)"_s,
        u"INSERT INTO operations (tenant_id, id, code, name, name_en, name_es, category, price_kind, "
        "price_amount, price_currency, tax_basis_points, tax_added, prefix, active, version) "
        "VALUES (:tenant, :id, '101', 'Certidão', '', '', '', 'fiat', 100, 'BRL', 0, 0, 'A', 1, 1)"_s,
        u"INSERT INTO ticket_series (tenant_id, day, prefix, training, last_counter) "
        "VALUES (:tenant, '2026-11-21', 'A', 0, 1)"_s,
        u"INSERT INTO tickets (tenant_id, id, day, prefix, counter, training, priority, state, parked, "
        "customer, note, language, currency, register_name, served_by_name, opened_at, called_at, "
        "started_at, finished_at, first_line, line_count, total_minor, sale_at, version) "
        "VALUES (:tenant, :id, '2026-11-21', 'A', 1, 0, 'normal', 'paid', 0, '', '', '', 'BRL', '', '', 1, "
        "0, "
        "0, 2, 'Certidão', 1, 100, 2, 1)"_s,
        u"INSERT INTO ticket_lines (tenant_id, ticket_id, place, id, code, name, quantity, unit_minor, "
        "discount_minor, discount_reason, tax_basis_points, tax_added) "
        "VALUES (:tenant, :id, 0, :id, '101', 'Certidão', 1, 100, 0, '', 0, 0)"_s,
        u"INSERT INTO payments (tenant_id, id, ticket_id, tender, intent, state, amount_minor, "
        u"covered_minor, "
        "currency, training, created_at, settled_at, backend, backend_reference, bolt11, payment_hash, "
        "received_msat, shown_at, expires_at, given_minor, change_minor, version) "
        "VALUES (:tenant, :id, :id, 'lightning', 'answered', 'paid', 100, 100, 'BRL', 0, 1, 2, 'demo', '', "
        "'lnbcrt1', :bytes, 5000, 1, 9, 0, 0, 1)"_s,
        u"INSERT INTO backend_progress (tenant_id, backend, settle_index) VALUES (:tenant, 'demo', 1)"_s,
        u"INSERT INTO tasks (tenant_id, id, kind, state, ticket_id, payment_id, amount_minor, currency, "
        u"msat, "
        "training, note, created_at, done_at, version) "
        "VALUES (:tenant, :id, 'surplus', 'open', :id, :id, 1, 'BRL', 1, 0, '', 1, 0, 1)"_s,
        u"INSERT INTO receipts (tenant_id, ticket_id, code, payload, organisation, at) "
        "VALUES (:tenant, :id, 'x', '', '{}', 2)"_s,
        u"INSERT INTO ledger_postings (tenant_id, transaction_id, place, account, account_detail, amount, "
        "unit) VALUES (:tenant, :id, 0, 'sales', '', -100, 'BRL'), (:tenant, :id, 1, 'till_cash', '', 100, "
        "'BRL')"_s,
        u"INSERT INTO ledger_transactions (tenant_id, id, kind, ticket_id, payment_id, reason, training, at) "
        "VALUES (:tenant, :id, 'posted', :id, :id, 'payment.settled', 0, 2)"_s,
        u"INSERT INTO audit_entries (tenant_id, register_id, sequence, at, action, subject, details, "
        "previous, hash) VALUES (:tenant, :id, 1, 1, 'register.open', '', '{}', :bytes, :bytes)"_s};
    return withBinds({std::begin(statements), std::end(statements)}, binds);
}

/// What the step that brought people adds: a row in each of its tables.
std::vector<Statement> rowsOfPeople() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")}};
    return withBinds(
        {u"INSERT INTO roles (tenant_id, id, name, capabilities, version) VALUES (:tenant, :id, 'Chefia', 7, 1)"_s,
         u"INSERT INTO credentials (tenant_id, person_id, kind, hash, changed_at, must_change) "
         "VALUES (:tenant, :id, 'pin', 'x', 1, 0)"_s,
         u"INSERT INTO sign_in_tries (tenant_id, register_id, person_id, wrong, last_at) "
         "VALUES (:tenant, :id, :id, 1, 1)"_s,
         u"INSERT INTO sessions (tenant_id, id, person_id, register_id, started_at, locked_at, ended_at, "
         u"ending) "
         "VALUES (:tenant, :id, :id, :id, 1, 0, 0, '')"_s},
        binds);
}

/// What the step that brought the keys of personal data adds.
std::vector<Statement> rowsOfTheVault() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")},
                      {"bytes", QByteArray(60, '\x5a')}};
    return withBinds(
        {u"INSERT INTO vault_keys (tenant_id, generation, secret, key_check, created_at, retired_at) "
         "VALUES (:tenant, 1, 'vault-key', :bytes, 1, 0)"_s,
         u"INSERT INTO data_keys (tenant_id, subject_id, id, generation, wrapped, created_at, "
         "destroyed_at) VALUES (:tenant, :id, :id, 1, :bytes, 1, 0)"_s},
        binds);
}

/// And the step that brought tokens.
std::vector<Statement> rowsOfTokens() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")},
                      {"hash", QByteArray(32, 'h')}};
    return withBinds(
        {u"INSERT INTO token_families (tenant_id, id, person_id, register_id, started_at, pin_changed_at, "
         u"generation, rotated_at, expires_at, ended_at, ending) "
         "VALUES (:tenant, :id, :id, :id, 1, 1, 1, 1, 9, 0, '')"_s,
         u"INSERT INTO refresh_tokens (tenant_id, family_id, generation, hash, key_id, expires_at) "
         "VALUES (:tenant, :id, 1, :hash, '', 9)"_s},
        binds);
}

/// And the step that brought other ways to sign in.
std::vector<Statement> rowsOfSignIns() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")},
                      {"hash", QByteArray(32, 'h')}};
    return withBinds(
        {u"INSERT INTO credentials (tenant_id, person_id, kind, hash, changed_at, must_change) "
         "VALUES (:tenant, :id, 'password', 'x', 1, 0)"_s,
         u"INSERT INTO sign_ins (tenant_id, person_id, email, email_index, totp, totp_next, totp_since, "
         "totp_step) VALUES (:tenant, :id, 'v1.x.y', :hash, '', '', 0, 0)"_s,
         u"INSERT INTO recovery_codes (tenant_id, person_id, hash, used_at) VALUES (:tenant, :id, :hash, 0)"_s,
         u"INSERT INTO recovery_keys (tenant_id, number, hash, made_at, used_at) "
         "VALUES (:tenant, 1, :hash, 1, 0)"_s},
        binds);
}

/// And the step that brought customers.
std::vector<Statement> rowsOfCustomers() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")},
                      {"mac", QByteArray(32, 'm')}};
    return withBinds(
        {u"INSERT INTO customers (tenant_id, id, name, created_at, changed_at, seen_at, erased_at, version) "
         "VALUES (:tenant, :id, 'v1.x.y', 1, 1, 1, 0, 1)"_s,
         u"INSERT INTO customer_index (tenant_id, kind, mac, customer_id, shared) "
         "VALUES (:tenant, 'cpf', :mac, :id, 0)"_s,
         u"INSERT INTO customer_merges (tenant_id, gone_id, kept_id, at) VALUES (:tenant, :id, :id, 1)"_s,
         u"INSERT INTO customer_consents (tenant_id, customer_id, id, purpose, text_version, given_at, "
         "withdrawn_at) VALUES (:tenant, :id, :id, 'contact', '1', 1, 0)"_s},
        binds);
}

/// And the step that brought backups.
std::vector<Statement> rowsOfBackups() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")}};
    return withBinds(
        {u"INSERT INTO backups (tenant_id, slot, register_id, begun_at, ended_at, file, bytes, failure) "
         "VALUES (:tenant, 1, :id, 1, 2, 'a', 3, '')"_s},
        binds);
}

/// And the step that brought registers which are given the vault's keys.
std::vector<Statement> rowsOfRegisters() {
    const Binds binds{{"tenant", QStringLiteral("01234567-89ab-7cde-8f01-23456789abcd")},
                      {"id", QStringLiteral("00000000-0000-7000-8000-000000000001")},
                      {"bytes", QByteArray(32, 'r')}};
    return withBinds(
        {u"INSERT INTO register_keys (tenant_id, register_id, public_key, generation, proof, enrolled_by, "
         "enrolled_at, seen_at, expelled_at) VALUES (:tenant, :id, :bytes, 1, :bytes, NULL, 1, 1, 0)"_s,
         u"INSERT INTO register_requests (tenant_id, register_id, public_key, requested_at, tries) "
         "VALUES (:tenant, :id, :bytes, 1, 0)"_s,
         u"INSERT INTO register_shares (tenant_id, register_id, generation, once, wrapped) "
         "VALUES (:tenant, :id, 1, :bytes, :bytes)"_s},
        binds);
}

/// The tables of the first step and their columns, as they are now.
std::map<QString, QStringList> tablesOf(SqlConnection& connection) {
    const bool sqlite = connection.dialect() == Dialect::Sqlite;
    const auto rows = connection.query(
        {}, {sqlite ? u"SELECT m.name AS t, c.name AS c FROM sqlite_schema AS m "
                      "JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' ORDER BY 1, 2"_s
                    : u"SELECT table_name AS t, column_name AS c FROM information_schema.columns "
                      "WHERE table_schema = 'public' ORDER BY 1, 2"_s,
             {}});
    std::map<QString, QStringList> tables;
    if (!rows) return tables;
    for (const Row& row : *rows) tables[row.text("t")].append(row.text("c"));
    tables.erase(u"schema_migrations"_s);
    return tables;
}

/// Every value in those columns, table by table; "failed" where one cannot be read.
QStringList contentOf(SqlConnection& connection, const std::map<QString, QStringList>& tables) {
    const QString wrap =
        connection.dialect() == Dialect::Sqlite ? u"quote(%1)"_s : u"coalesce(%1::text, '-')"_s;
    QStringList lines;
    for (const auto& [table, columns] : tables) {
        QStringList values;
        for (const QString& column : columns) values.append(wrap.arg(column));
        const auto rows = connection.query({}, {u"SELECT "_s + values.join(u" || '|' || "_s) +
                                                    u" AS line FROM "_s + table + u" ORDER BY 1"_s,
                                                {}});
        if (!rows) return {u"failed: "_s + rows.error().error.detail};
        for (const Row& row : *rows) lines.append(table + u": "_s + row.text("line"));
    }
    return lines;
}

bool put(SqlConnection& connection, const std::vector<Statement>& statements) {
    if (!connection.begin(Database::Access::Write)) return false;
    const auto done = connection.commit(statements);
    if (!done) qWarning() << "rows:" << done.error().error.detail;
    if (!done) connection.rollback();
    return done.has_value();
}

bool runScript(SqlConnection& connection, const QString& text) {
    if (!connection.begin(Database::Access::Write)) return false;
    if (const auto ran = connection.script(text); !ran) {
        qWarning() << "script:" << ran.error().error.detail;
        connection.rollback();
        return false;
    }
    return connection.commit({}).has_value();
}

/// Steps as later releases will have them: a column with a value for the rows that are there, an index over
/// it and a table that refers to an old one.
std::vector<Migration> withLater(Dialect dialect, const QString& more = {}) {
    const bool sqlite = dialect == Dialect::Sqlite;
    std::vector<Migration> known = knownMigrations(dialect);
    const int next = static_cast<int>(known.size()) + 1;
    known.push_back({next, u"later"_s,
                     u"ALTER TABLE tickets ADD COLUMN place TEXT NOT NULL DEFAULT 'counter';\n"
                     "UPDATE tickets SET place = 'queue' WHERE state = 'waiting';\n"
                     "CREATE INDEX tickets_place ON tickets (tenant_id, place, id);\n"_s});
    known.push_back({next + 1, u"later_still"_s,
                     (sqlite ? u"CREATE TABLE visits (tenant_id TEXT NOT NULL, ticket_id TEXT NOT NULL, "
                               "PRIMARY KEY (tenant_id, ticket_id), FOREIGN KEY (tenant_id, ticket_id) "
                               "REFERENCES tickets (tenant_id, id)) STRICT;\n"_s
                             : u"CREATE TABLE visits (tenant_id uuid NOT NULL, ticket_id uuid NOT NULL, "
                               "PRIMARY KEY (tenant_id, ticket_id), FOREIGN KEY (tenant_id, ticket_id) "
                               "REFERENCES tickets (tenant_id, id));\n"_s) +
                         u"INSERT INTO visits SELECT tenant_id, id FROM tickets;\n"_s + more});
    return known;
}

std::vector<Migration> firstOf(const std::vector<Migration>& known, size_t count) {
    return {known.begin(), known.begin() + static_cast<std::ptrdiff_t>(count)};
}

constexpr size_t kStepOfPeople = 2;

/// A shop that began with the first release, took each step up to `stop` by itself and the rest at once.
bool growUp(SqlConnection& connection, const std::vector<Migration>& known, size_t stop) {
    if (!migrate(connection, firstOf(known, 1), u"1"_s)) return false;
    if (!put(connection, rowsOfTheFirstRelease())) return false;
    for (size_t step = 2; step <= stop; ++step) {
        if (!migrate(connection, firstOf(known, step), QString::number(step))) return false;
        // A later step makes one of these tables anew: what was in it has to be there still.
        if (step == kStepOfPeople && !put(connection, rowsOfPeople())) return false;
    }
    if (!migrate(connection, known, u"last"_s)) return false;
    if (stop < kStepOfPeople && !put(connection, rowsOfPeople())) return false;
    return put(connection, rowsOfTheVault()) && put(connection, rowsOfTokens()) &&
           put(connection, rowsOfSignIns()) && put(connection, rowsOfCustomers()) &&
           put(connection, rowsOfBackups()) && put(connection, rowsOfRegisters());
}

}  // namespace

void TestMigrations::whatEveryReleaseLeftBecomesTheFreshSchema() {
    const std::vector<Migration> known = knownMigrations(dialect());
    const auto fresh = empty();
    QVERIFY(fresh && migrate(*fresh, known, u"last"_s));
    QVERIFY2(describe(*fresh).size() > 100, qPrintable(describe(*fresh).join(u'\n')));
    for (size_t stop = 1; stop <= known.size(); ++stop) {
        const auto grown = empty();
        QVERIFY(grown && growUp(*grown, known, stop));
        QCOMPARE(describe(*grown), describe(*fresh));
        const QStringList content = contentOf(*grown, tablesOf(*grown));
        for (const auto& [table, columns] : tablesOf(*grown)) {
            const bool has = std::any_of(
                content.begin(), content.end(),
                [&table = table](const QString& line) { return line.startsWith(table + u": "_s); });
            QVERIFY2(has, qPrintable(u"no row in "_s + table));
        }
        QVERIFY(std::any_of(content.begin(), content.end(), [](const QString& line) {
            return line.startsWith(u"credentials: "_s) && line.contains(u"pin"_s);
        }));
    }
}

void TestMigrations::aLaterStepMeetsTheRowsOfTheOneBefore() {
    const std::vector<Migration> known = withLater(dialect());
    const auto fresh = empty();
    QVERIFY(fresh && migrate(*fresh, known, u"last"_s));
    QVERIFY2(describe(*fresh).size() > 100, qPrintable(describe(*fresh).join(u'\n')));
    for (size_t stop = 1; stop <= known.size(); ++stop) {
        const auto grown = empty();
        QVERIFY(grown && migrate(*grown, firstOf(known, 1), u"1"_s));
        QVERIFY(put(*grown, rowsOfTheFirstRelease()));
        auto tables = tablesOf(*grown);
        tables[u"people"_s].removeAll(u"capabilities"_s);  // a later step took it away: the role says it now
        const QStringList before = contentOf(*grown, tables);
        QVERIFY2(before.size() > 15, qPrintable(before.join(u'\n')));
        for (size_t step = 2; step <= stop; ++step) {
            QVERIFY(migrate(*grown, firstOf(known, step), QString::number(step)));
        }
        QVERIFY(migrate(*grown, known, u"last"_s));
        QCOMPARE(describe(*grown), describe(*fresh));
        QCOMPARE(contentOf(*grown, tables), before);
        QCOMPARE(contentOf(*grown, {{u"visits"_s, {u"ticket_id"_s}}}).size(), 1);
        QVERIFY(contentOf(*grown, {{u"tickets"_s, {u"place"_s}}}).first().contains(u"counter"_s));
        // Whoever was there may do everything, as before.
        const QStringList role = contentOf(*grown, {{u"people"_s, {u"role_id"_s}}});
        QVERIFY2(role.size() == 1 && role.first().contains(u"b0a1c400-0000-7000-8001-000000000004"_s),
                 qPrintable(role.join(u'\n')));
    }
}

void TestMigrations::everyDifferenceIsSeen() {
    QStringList changes{u"CREATE TABLE more (tenant_id TEXT);"_s,
                        u"ALTER TABLE outbox ADD COLUMN more TEXT;"_s,
                        u"ALTER TABLE outbox DROP COLUMN payload;"_s,
                        u"CREATE INDEX more_index ON outbox (tenant_id, topic);"_s,
                        u"DROP INDEX tickets_queue;"_s,
                        u"DROP TRIGGER tickets_version"_s + (isPostgres() ? u" ON tickets;"_s : u";"_s)};
    if (isPostgres()) {
        changes << u"ALTER TABLE payments DISABLE TRIGGER payments_version;"_s
                << u"ALTER TABLE outbox ALTER COLUMN topic SET DEFAULT 'x';"_s
                << u"ALTER TABLE outbox ALTER COLUMN topic DROP NOT NULL;"_s
                << u"ALTER TABLE people ALTER COLUMN created_at TYPE numeric;"_s
                << u"ALTER TABLE outbox ADD CONSTRAINT more CHECK (topic <> '') NOT VALID;"_s
                << u"CREATE OR REPLACE FUNCTION balcao_append_only() RETURNS trigger LANGUAGE plpgsql AS "
                   "$$ BEGIN RETURN NEW; END $$;"_s;
    }
    const auto connection = empty();
    QVERIFY(connection && migrate(*connection, knownMigrations(dialect()), u"1"_s));
    QStringList before = describe(*connection);
    QVERIFY2(before.size() > 100, qPrintable(before.join(u'\n')));
    for (const QString& change : changes) {
        QVERIFY(runScript(*connection, change));
        const QStringList after = describe(*connection);
        QVERIFY2(after.size() > 100, qPrintable(after.join(u'\n')));
        QVERIFY2(after != before, qPrintable(change));
        before = after;
    }
}

void TestMigrations::anOlderProgramRefusesWhatALaterOneMade() {
    const auto connection = empty();
    QVERIFY(connection && growUp(*connection, withLater(dialect()), 1));
    const QStringList before = describe(*connection);
    const auto old = migrate(*connection, knownMigrations(dialect()), u"1"_s);
    QVERIFY(!old);
    QCOMPARE(old.error().error.code, ErrorCode::DatabaseNewer);
    QCOMPARE(describe(*connection), before);
}

void TestMigrations::aFailedStepLeavesNothing() {
    const auto connection = empty();
    QVERIFY(connection && migrate(*connection, firstOf(withLater(dialect()), 1), u"1"_s));
    QVERIFY(put(*connection, rowsOfTheFirstRelease()));
    const size_t whole = withLater(dialect()).size() - 1;
    // The last step does all its work and then fails: a second table of one name.
    QVERIFY(
        !migrate(*connection, withLater(dialect(), u"CREATE TABLE visits (tenant_id TEXT);\n"_s), u"2"_s));
    const auto reached = lookAtSchema(*connection, withLater(dialect()));
    QVERIFY(reached);
    QCOMPARE(*reached, whole);
    QVERIFY(!tablesOf(*connection).contains(u"visits"_s));
    QVERIFY(migrate(*connection, withLater(dialect()), u"3"_s));
    QVERIFY(tablesOf(*connection).contains(u"visits"_s));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "test_migrations.moc"
