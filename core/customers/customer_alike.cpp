// Who may be the same person, and whose a CPF is: the part of CustomerService that compares without a look.

#include "base/civil_time.h"
#include "customers/customer_index.h"
#include "customers/customer_rules.h"
#include "customers/customer_service.h"
#include "customers/customer_words.h"
#include "customers/sealed_fields.h"

#include <QJsonArray>

#include <algorithm>

namespace balcao {

namespace customer_alike_detail {

constexpr int kMostShown = 20;
/// As many as share one entry are looked at; of more, the newest.
constexpr int kMostLookedAt = 200;
constexpr int kMostWordsAsked = 4;
/// Fewer words are shared by too many who have nothing to do with each other.
constexpr int kLeastWords = 2;

QStringList sortedWords(const QString& name) {
    QStringList words = nameWords(name);
    words.sort();
    return words;
}

}  // namespace customer_alike_detail

Future<CustomerPage> CustomerService::alike(const Actor& actor, CustomerId customer, int limit) {
    if (const auto allowed = require(actor, Capability::CustomerRead); !allowed) {
        return ready<CustomerPage>(tl::unexpected(allowed.error()));
    }
    const int most = std::clamp(limit, 1, customer_alike_detail::kMostShown);
    return andThen(opened(), this, [this, customer, most](bool open) {
        if (!open) {
            return ready<CustomerPage>(fail(ErrorCode::NotFound, QStringLiteral("no such customer")));
        }
        return m_s.database.read<CustomerPage>(
            [this, customer, most](Transaction& t) { return alikeOf(t, customer, most); });
    });
}

Result<CustomerPage> CustomerService::alikeOf(Transaction& t, CustomerId id, int limit) {
    BALCAO_TRY(customer, rootOf(t, id));
    BALCAO_TRY(group, groupOf(t, customer.id));
    std::set<CustomerId> found;
    for (const CustomerId member : group) {
        BALCAO_TRY(entries, m_s.customers.entriesOf(t, member));
        for (const IndexEntry& entry : entries) {
            if (isCommon(entry.by)) continue;
            BALCAO_TRY(holders, m_s.customers.byEntry(t, entry, customer_alike_detail::kMostLookedAt));
            found.insert(holders.begin(), holders.end());
        }
    }
    BALCAO_TRY(named, namedTheSame(t, customer));
    found.insert(named.begin(), named.end());
    BALCAO_TRY(records, m_s.customers.byIds(t, Ids(found.begin(), found.end())));
    std::set<CustomerId> roots;
    for (const StoredCustomer& record : records) {
        const CustomerId root = record.mergedInto.isNull() ? record.id : record.mergedInto;
        if (group.count(root) == 0) roots.insert(root);
    }
    BALCAO_TRY(others, m_s.customers.byIds(t, Ids(roots.begin(), roots.end())));
    std::reverse(others.begin(), others.end());  // newest first
    CustomerPage page;
    page.more = static_cast<int>(others.size()) > limit;
    if (page.more) others.resize(static_cast<size_t>(limit));
    BALCAO_TRY(rows, rowsOf(t, others));
    page.rows = rows;
    return page;
}

Result<CustomerService::Ids> CustomerService::namedTheSame(Transaction& t, const StoredCustomer& customer) {
    using namespace customer_alike_detail;
    BALCAO_TRY(key, keyOf(t, customer));
    BALCAO_TRY(own, openFields(key, customer, {CustomerField::Name}));
    const QStringList words = sortedWords(own[CustomerField::Name]);
    if (words.size() < kLeastWords) return Ids();
    // Long words are rarer: four of them are enough.
    QStringList asked = words;
    std::stable_sort(asked.begin(), asked.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    std::vector<IndexEntry> entries;
    for (const QString& word : asked.mid(0, kMostWordsAsked)) {
        BALCAO_TRY(entry, indexEntry(m_vault, FoundBy::Word, word));
        if (entry) entries.push_back(*entry);
    }
    if (entries.empty()) return Ids();
    BALCAO_TRY(ids, m_s.customers.byEntries(t, entries, kMostLookedAt));
    BALCAO_TRY(records, m_s.customers.byIds(t, ids));
    std::vector<SubjectId> subjects;
    for (const StoredCustomer& record : records) subjects.push_back(subjectOf(record.id));
    Ids same;
    if (subjects.empty()) return same;
    BALCAO_TRY(keys, m_vault.keysOf(t, subjects));
    for (const StoredCustomer& record : records) {
        const auto opening = keys.find(subjectOf(record.id));
        if (opening == keys.end()) continue;  // erased between the two reads
        BALCAO_TRY(fields, openFields(opening->second, record, {CustomerField::Name}));
        if (sortedWords(fields[CustomerField::Name]) == words) same.push_back(record.id);
    }
    return same;
}

Result<CustomerId> CustomerService::holderOf(Transaction& t, const Actor& actor, CustomerField taxId,
                                             const QString& typed) {
    const Instant now = m_clock.now();
    BALCAO_TRY(stored, storedForms({{taxId, typed}}, civilDay(now, {})));
    const FoundBy by = taxId == CustomerField::Cnpj ? FoundBy::Cnpj : FoundBy::Cpf;
    BALCAO_TRY(entry, indexEntry(m_vault, by, stored[taxId]));
    if (!entry) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("no CPF or CNPJ"),
                    {{QStringLiteral("field"), toText(taxId)}});
    }
    BALCAO_TRY(holders, m_s.customers.byEntry(t, *entry, 1));
    if (!holders.empty()) {
        BALCAO_TRY(known, rootOf(t, holders.front()));
        return known.id;
    }
    StoredCustomer customer;
    customer.id = m_ids.make<CustomerId>();
    customer.createdAt = customer.changedAt = customer.seenAt = now;
    BALCAO_TRY(key, m_vault.keyFor(t, subjectOf(customer.id)));
    BALCAO_CHECK(sealFields(key, customer, stored));
    m_s.customers.put(t, customer.id, *entry);
    m_s.customers.save(t, customer);
    BALCAO_CHECK(m_s.audit.record(
        t, actor, QStringLiteral("customer.create"), customer.id.text(),
        {{QStringLiteral("fields"), QJsonArray{toText(taxId)}}, {QStringLiteral("version"), 1}}));
    return customer.id;
}

}  // namespace balcao
