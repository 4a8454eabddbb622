#include "storage/sql_customer_store.h"

#include "storage/sql_customer_rows.h"
#include "storage/sql_transaction.h"

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

/// As many ids as one question names; fewer repeat the last, so that there is one statement for all.
constexpr size_t kCustomersAtOnce = 32;
constexpr size_t kMostEntriesAsked = 4;

const char* const kCustomerNames[kCustomersAtOnce] = {"c0",  "c1",  "c2",  "c3",  "c4",  "c5",  "c6",  "c7",
                                                      "c8",  "c9",  "c10", "c11", "c12", "c13", "c14", "c15",
                                                      "c16", "c17", "c18", "c19", "c20", "c21", "c22", "c23",
                                                      "c24", "c25", "c26", "c27", "c28", "c29", "c30", "c31"};
const char* const kKindNames[kMostEntriesAsked] = {"k0", "k1", "k2", "k3"};
const char* const kMacNames[kMostEntriesAsked] = {"m0", "m1", "m2", "m3"};

Result<CustomerId> customerIdFrom(const Row& row) {
    return row.id<CustomerId>("customer_id");
}

Result<FoundBy> foundByFrom(const QString& text) {
    for (const FoundBy by : {FoundBy::Cpf, FoundBy::Cnpj, FoundBy::OtherId, FoundBy::Email, FoundBy::Phone,
                             FoundBy::Handle, FoundBy::Word, FoundBy::Start}) {
        if (toText(by) == text) return by;
    }
    return fail(ErrorCode::DatabaseCorrupt, u"an index of no known kind"_s);
}

/// Who has the first entry and every other one: each further one is a step into the primary key.
QString joinOfEntries(size_t count) {
    QString text = u"SELECT e0.customer_id FROM customer_index AS e0"_s;
    for (size_t i = 1; i < count; ++i) {
        const QString name = u'e' + QString::number(i);
        text += u" JOIN customer_index AS "_s + name + u" ON "_s + name +
                u".tenant_id = e0.tenant_id AND "_s + name + u".kind = :"_s +
                QLatin1StringView(kKindNames[i]) + u" AND "_s + name + u".mac = :"_s +
                QLatin1StringView(kMacNames[i]) + u" AND "_s + name + u".customer_id = e0.customer_id"_s;
    }
    return text +
           u" WHERE e0.tenant_id = :tenant AND e0.kind = :k0 AND e0.mac = :m0 "
           "ORDER BY e0.customer_id DESC LIMIT :limit"_s;
}

}  // namespace

Result<std::optional<StoredCustomer>> SqlCustomerStore::byId(Transaction& t, CustomerId id, Hold hold) {
    const QString text = u"SELECT * FROM customers WHERE tenant_id = :tenant AND id = :id"_s +
                         (hold == Hold::UntilTheEnd ? sql(t).forUpdate() : QString());
    return readFirst<StoredCustomer>(sql(t).query(text, {{"id", orFirst(id)}}), customerFrom);
}

Result<std::vector<StoredCustomer>> SqlCustomerStore::byIds(Transaction& t,
                                                            const std::vector<CustomerId>& ids) {
    QStringList names;
    for (const char* name : kCustomerNames) names.append(u':' + QLatin1StringView(name));
    const QString text = u"SELECT * FROM customers WHERE tenant_id = :tenant AND id IN ("_s +
                         names.join(u", "_s) + u") ORDER BY id"_s;
    std::vector<CustomerId> sorted = ids;
    std::sort(sorted.begin(), sorted.end());
    std::vector<StoredCustomer> all;
    for (size_t from = 0; from < sorted.size(); from += kCustomersAtOnce) {
        Binds binds;
        for (size_t i = 0; i < kCustomersAtOnce; ++i) {
            binds.push_back({kCustomerNames[i], orFirst(sorted[std::min(from + i, sorted.size() - 1)])});
        }
        BALCAO_TRY(some, readAll<StoredCustomer>(sql(t).query(text, binds), customerFrom));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

Result<std::vector<StoredCustomer>> SqlCustomerStore::page(Transaction& t,
                                                           const std::optional<CustomerId>& before,
                                                           int limit) {
    const QString last = u"ffffffff-ffff-ffff-ffff-ffffffffffff"_s;
    const QString text =
        uR"(
        SELECT * FROM customers
        WHERE tenant_id = :tenant AND id < :before AND merged_into IS NULL AND erased_at = 0
        ORDER BY id DESC LIMIT :limit)"_s;
    return readAll<StoredCustomer>(
        sql(t).query(text, {{"before", before ? orFirst(*before) : last}, {"limit", limit}}), customerFrom);
}

Result<std::vector<StoredCustomer>> SqlCustomerStore::notSeenSince(Transaction& t, Instant since,
                                                                   const std::optional<SeenCursor>& after,
                                                                   int limit) {
    const QString text =
        uR"(
        SELECT * FROM customers
        WHERE tenant_id = :tenant AND seen_at < :since AND (seen_at, id) > (:at, :id)
            AND merged_into IS NULL AND erased_at = 0
        ORDER BY seen_at, id LIMIT :limit)"_s;
    return readAll<StoredCustomer>(
        sql(t).query(text, {{"since", since},
                            {"at", after ? after->at : Instant()},
                            {"id", orFirst(after ? after->customer : CustomerId())},
                            {"limit", limit}}),
        customerFrom);
}

void SqlCustomerStore::save(Transaction& t, const StoredCustomer& customer) {
    const QString text =
        uR"(
        INSERT INTO customers (tenant_id, id, name, cpf, cnpj, other_ids, birth_date, email, phone, address,
            handle, language, notes, merged_into, created_at, changed_at, seen_at, erased_at, version)
        VALUES (:tenant, :id, :name, :cpf, :cnpj, :other_ids, :birth_date, :email, :phone, :address,
            :handle, :language, :notes, :merged_into, :created_at, :changed_at, :seen_at, :erased_at, :version)
        ON CONFLICT (tenant_id, id) DO UPDATE SET
            name = excluded.name, cpf = excluded.cpf, cnpj = excluded.cnpj, other_ids = excluded.other_ids,
            birth_date = excluded.birth_date, email = excluded.email, phone = excluded.phone,
            address = excluded.address, handle = excluded.handle, language = excluded.language,
            notes = excluded.notes, merged_into = excluded.merged_into, changed_at = excluded.changed_at,
            seen_at = excluded.seen_at, erased_at = excluded.erased_at, version = excluded.version)"_s;
    sql(t).write(text, bindsOf(customer));
    t.announce({u"customer"_s, customer.id.text()});
}

Result<std::vector<CustomerId>> SqlCustomerStore::membersOf(Transaction& t, CustomerId kept) {
    const QString text =
        uR"(
        SELECT id AS customer_id FROM customers
        WHERE tenant_id = :tenant AND merged_into = :kept ORDER BY id)"_s;
    return readAll<CustomerId>(sql(t).query(text, {{"kept", orFirst(kept)}}), customerIdFrom);
}

void SqlCustomerStore::moveMembers(Transaction& t, CustomerId from, CustomerId to) {
    const QString text =
        uR"(
        UPDATE customers SET merged_into = :to
        WHERE tenant_id = :tenant AND merged_into = :from AND erased_at = 0)"_s;
    sql(t).write(text, {{"from", orFirst(from)}, {"to", orFirst(to)}});
}

void SqlCustomerStore::add(Transaction& t, const StoredMerge& merge) {
    const QString text =
        uR"(
        INSERT INTO customer_merges (tenant_id, gone_id, kept_id, person_id, at)
        VALUES (:tenant, :gone, :kept, :person, :at))"_s;
    sql(t).write(text, {{"gone", merge.gone}, {"kept", merge.kept}, {"person", merge.by}, {"at", merge.at}});
}

Result<std::vector<StoredMerge>> SqlCustomerStore::mergesOf(Transaction& t, CustomerId gone) {
    const QString text =
        uR"(
        SELECT gone_id, kept_id, person_id, at FROM customer_merges
        WHERE tenant_id = :tenant AND gone_id = :gone)"_s;
    return readAll<StoredMerge>(
        sql(t).query(text, {{"gone", orFirst(gone)}}), [](const Row& row) -> Result<StoredMerge> {
            return StoredMerge{row.id<CustomerId>("gone_id"), row.id<CustomerId>("kept_id"),
                               row.id<PersonId>("person_id"), row.instant("at")};
        });
}

Result<std::vector<CustomerId>> SqlCustomerStore::byEntry(Transaction& t, const IndexEntry& entry,
                                                          int limit) {
    return byEntries(t, {entry}, limit);
}

Result<std::vector<CustomerId>> SqlCustomerStore::byEntries(Transaction& t,
                                                            const std::vector<IndexEntry>& entries,
                                                            int limit) {
    static const std::vector<QString> texts{joinOfEntries(1), joinOfEntries(2), joinOfEntries(3),
                                            joinOfEntries(4)};
    if (entries.empty()) return std::vector<CustomerId>();
    const size_t count = std::min(entries.size(), kMostEntriesAsked);
    Binds binds{{"limit", limit}};
    for (size_t i = 0; i < count; ++i) {
        binds.push_back({kKindNames[i], toText(entries[i].by)});
        binds.push_back({kMacNames[i], entries[i].mac});
    }
    return readAll<CustomerId>(sql(t).query(texts[count - 1], binds), customerIdFrom);
}

Result<std::vector<IndexEntry>> SqlCustomerStore::entriesOf(Transaction& t, CustomerId id) {
    const QString text =
        uR"(
        SELECT kind, mac, shared FROM customer_index
        WHERE tenant_id = :tenant AND customer_id = :id)"_s;
    return readAll<IndexEntry>(sql(t).query(text, {{"id", orFirst(id)}}),
                               [](const Row& row) -> Result<IndexEntry> {
                                   BALCAO_TRY(by, foundByFrom(row.text("kind")));
                                   return IndexEntry{by, row.bytes("mac"), row.flag("shared")};
                               });
}

void SqlCustomerStore::put(Transaction& t, CustomerId id, const IndexEntry& entry) {
    const QString text =
        uR"(
        INSERT INTO customer_index (tenant_id, kind, mac, customer_id, shared)
        VALUES (:tenant, :kind, :mac, :id, :shared))"_s;
    sql(t).write(text,
                 {{"kind", toText(entry.by)}, {"mac", entry.mac}, {"id", id}, {"shared", entry.shared}});
}

void SqlCustomerStore::take(Transaction& t, CustomerId id, const IndexEntry& entry) {
    const QString text =
        uR"(
        DELETE FROM customer_index
        WHERE tenant_id = :tenant AND kind = :kind AND mac = :mac AND customer_id = :id)"_s;
    sql(t).write(text, {{"kind", toText(entry.by)}, {"mac", entry.mac}, {"id", orFirst(id)}});
}

void SqlCustomerStore::takeAll(Transaction& t, CustomerId id) {
    const QString text = u"DELETE FROM customer_index WHERE tenant_id = :tenant AND customer_id = :id"_s;
    sql(t).write(text, {{"id", orFirst(id)}});
}

Result<std::vector<StoredConsent>> SqlCustomerStore::consentsOf(Transaction& t, CustomerId id) {
    const QString text =
        uR"(
        SELECT c.id, c.customer_id, c.purpose, c.text_version, c.text, c.recorder_id, c.given_at,
            c.withdrawn_at, COALESCE(p.name, '') AS recorder
        FROM customer_consents c
            LEFT JOIN people p ON p.tenant_id = c.tenant_id AND p.id = c.recorder_id
        WHERE c.tenant_id = :tenant AND c.customer_id = :id ORDER BY c.given_at, c.id)"_s;
    return readAll<StoredConsent>(
        sql(t).query(text, {{"id", orFirst(id)}}), [](const Row& row) -> Result<StoredConsent> {
            return StoredConsent{row.id<CustomerId>("id").uuid(),
                                 {row.id<CustomerId>("customer_id"), row.text("purpose"),
                                  row.text("text_version"), row.text("text"), row.instant("given_at"),
                                  row.instant("withdrawn_at"), row.text("recorder")},
                                 row.id<PersonId>("recorder_id")};
        });
}

void SqlCustomerStore::add(Transaction& t, const StoredConsent& stored) {
    const QString text =
        uR"(
        INSERT INTO customer_consents (tenant_id, customer_id, id, purpose, text_version, text, recorder_id,
            given_at, withdrawn_at)
        VALUES (:tenant, :customer, :id, :purpose, :text_version, :text, :recorder, :given_at, :withdrawn_at))"_s;
    const Consent& consent = stored.consent;
    sql(t).write(text, {{"customer", consent.customer},
                        {"id", stored.id.toString(QUuid::WithoutBraces)},
                        {"purpose", consent.purpose},
                        {"text_version", consent.textVersion},
                        {"text", consent.text},
                        {"recorder", stored.recorder},
                        {"given_at", consent.givenAt},
                        {"withdrawn_at", consent.withdrawnAt}});
    t.announce({u"customer"_s, consent.customer.text()});
}

void SqlCustomerStore::withdraw(Transaction& t, CustomerId customer, const QUuid& consent, Instant at) {
    const QString text =
        uR"(
        UPDATE customer_consents SET withdrawn_at = :at
        WHERE tenant_id = :tenant AND customer_id = :customer AND id = :id AND withdrawn_at = 0)"_s;
    sql(t).write(
        text, {{"customer", orFirst(customer)}, {"id", consent.toString(QUuid::WithoutBraces)}, {"at", at}});
    t.announce({u"customer"_s, customer.text()});
}

void SqlCustomerStore::forgetConsentTexts(Transaction& t, CustomerId id) {
    const QString text =
        u"UPDATE customer_consents SET text = NULL WHERE tenant_id = :tenant AND customer_id = :id"_s;
    sql(t).write(text, {{"id", orFirst(id)}});
}

void SqlCustomerStore::forgetTicketWords(Transaction& t, CustomerId id) {
    const QString text =
        uR"(
        UPDATE tickets SET customer = '', note = '', tax_id = '', version = version + 1
        WHERE tenant_id = :tenant AND customer_id = :id AND (customer <> '' OR note <> '' OR tax_id <> ''))"_s;
    sql(t).write(text, {{"id", orFirst(id)}});
}

Result<std::vector<KeptCount>> SqlCustomerStore::keptOf(Transaction& t, CustomerId id) {
    const QString text =
        uR"(
        SELECT (SELECT count(*) FROM tickets WHERE tenant_id = :tenant AND customer_id = :id) AS sales,
            (SELECT count(*) FROM tickets AS t JOIN ledger_transactions AS l
                 ON l.tenant_id = t.tenant_id AND l.ticket_id = t.id
             WHERE t.tenant_id = :tenant AND t.customer_id = :id) AS ledger,
            (SELECT count(*) FROM audit_entries WHERE tenant_id = :tenant AND subject = :subject) AS journal,
            (SELECT count(*) FROM customer_consents
             WHERE tenant_id = :tenant AND customer_id = :id) AS consents,
            (SELECT count(*) FROM customer_merges WHERE tenant_id = :tenant AND gone_id = :id) AS merges)"_s;
    BALCAO_TRY(rows, sql(t).query(text, {{"id", orFirst(id)}, {"subject", orFirst(id)}}));
    const Row row = rows.first();
    return std::vector<KeptCount>{{KeptData::Sales, row.integer("sales")},
                                  {KeptData::Ledger, row.integer("ledger")},
                                  {KeptData::Journal, row.integer("journal")},
                                  {KeptData::Consents, row.integer("consents")},
                                  {KeptData::Merges, row.integer("merges")}};
}

}  // namespace balcao
