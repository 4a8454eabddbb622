#include "customers/customer_service.h"

#include "base/civil_time.h"
#include "base/steps.h"
#include "customers/customer_rules.h"
#include "customers/customer_words.h"
#include "customers/sealed_fields.h"

#include <QJsonArray>

#include <algorithm>

namespace balcao {

namespace customer_service_detail {

const QString kCreate = QStringLiteral("customer.create");
const QString kEdit = QStringLiteral("customer.edit");
const QString kFind = QStringLiteral("customer.find");
const QString kReveal = QStringLiteral("customer.reveal");

/// As many as share one entry are looked at; of more, the newest.
constexpr int kMostCandidates = 200;
constexpr int kMostWordsAsked = 4;
constexpr int kMostRows = 200;

tl::unexpected<Error> noCustomer() {
    return fail(ErrorCode::NotFound, QStringLiteral("no such customer"));
}

tl::unexpected<Error> wasMerged(CustomerId into) {
    return fail(
        ErrorCode::StateConflict, QStringLiteral("this record was merged"),
        {{QStringLiteral("reason"), QStringLiteral("merged")}, {QStringLiteral("customer"), into.text()}});
}

tl::unexpected<Error> wasErased() {
    return fail(ErrorCode::DataErased, QStringLiteral("this customer was erased"));
}

QJsonArray namesOf(const CustomerFields& fields) {
    QJsonArray names;
    for (const auto& [field, value] : fields) names.append(toText(field));
    return names;
}

/// Everything that makes a repeated command the same.
QJsonObject bodyOf(const SaveCustomer& command, const CustomerFields& changes) {
    QJsonObject fields;
    for (const auto& [field, value] : changes) fields.insert(toText(field), value);
    return {{QStringLiteral("customer"), command.customer.text()},
            {QStringLiteral("version"), command.version},
            {QStringLiteral("even_if_alike"), command.evenIfAlike},
            {QStringLiteral("fields"), fields}};
}

/// The journal's and an error's word for an entry is the field's, as a person knows it.
QString fieldOf(FoundBy by) {
    return by == FoundBy::OtherId ? toText(CustomerField::OtherIds) : toText(by);
}

CustomerRow rowFrom(const StoredCustomer& customer, const CustomerFields& fields) {
    return {customer.id, masked(fields), customer.createdAt, customer.seenAt, customer.version};
}

void addNew(std::vector<CustomerId>& all, const std::vector<CustomerId>& more) {
    for (const CustomerId id : more) {
        if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
    }
}

bool neverMade(const Error& error) {
    return error.code == ErrorCode::SecretMissing &&
           error.facts.value(QStringLiteral("reason")).toString() == QStringLiteral("unmade");
}

}  // namespace customer_service_detail

CustomerService::CustomerService(const Clock& clock, IdSource& ids, Vault& vault, VaultService& keys,
                                 Stores stores)
    : m_clock(clock),
      m_ids(ids),
      m_vault(vault),
      m_keys(keys),
      m_s(stores),
      m_commands(stores.commands, vault) {}

Future<bool> CustomerService::opened() {
    if (!m_vault.closedBecause()) return ready<bool>(true);
    return andThenAlways(m_keys.open(), this, [](const Result<Done>& open) {
        if (open) return ready<bool>(true);
        // Nobody was ever stored: nothing is wrong, and nobody is found.
        if (customer_service_detail::neverMade(open.error())) return ready<bool>(false);
        return ready<bool>(tl::unexpected(open.error()));
    });
}

Future<CustomerRow> CustomerService::save(const SaveCustomer& command) {
    const auto refused = [](const Error& error) { return ready<CustomerRow>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::CustomerEdit); !allowed) {
        return refused(allowed.error());
    }
    const auto changes = storedForms(command.changes, civilDay(m_clock.now(), {}));
    if (!changes) return refused(changes.error());
    if (command.customer.isNull()) {
        const auto known = checkKnowable(changed({}, *changes));
        if (!known) return refused(known.error());
    }
    const auto newId = m_ids.make<CustomerId>();
    const auto stored =
        andThen(m_keys.prepare(command.actor), this, [this, command, changes = *changes, newId](Done) {
            return m_s.database.write<CustomerRow>([this, command, changes, newId](Transaction& t) {
                return store(t, command, changes, newId);
            });
        });
    return withStep(Step::CustomerStored, stored);
}

Result<CustomerRow> CustomerService::store(Transaction& t, const SaveCustomer& command,
                                           const CustomerFields& changes, CustomerId newId) {
    using namespace customer_service_detail;
    const bool isNew = command.customer.isNull();
    const QString& kind = isNew ? kCreate : kEdit;
    const QJsonObject body = bodyOf(command, changes);
    BALCAO_TRY(repeated, m_commands.findRepeated(t, command.id, kind, body));
    if (repeated) return rowOf(t, *repeated);

    const Instant now = m_clock.now();
    StoredCustomer customer;
    if (isNew) {
        customer.id = newId;
        customer.createdAt = now;
    } else {
        BALCAO_TRY(existing, held(t, command.customer));
        customer = existing;
    }
    BALCAO_TRY(key, m_vault.keyFor(t, subjectOf(customer.id)));
    BALCAO_TRY(before, openFields(key, customer, allCustomerFields()));
    const CustomerFields fields = changed(before, changes);
    BALCAO_CHECK(checkKnowable(fields));
    customer.version = command.version;
    BALCAO_CHECK(storeEntries(t, command, customer, fields));
    BALCAO_CHECK(sealFields(key, customer, changes));
    customer.changedAt = customer.seenAt = now;
    m_s.customers.save(t, customer);
    BALCAO_CHECK(m_commands.put(t, command.id, kind, body, customer.id, key, now));
    customer.version += 1;
    BALCAO_CHECK(m_s.audit.record(
        t, command.actor, kind, customer.id.text(),
        {{QStringLiteral("fields"), namesOf(changes)}, {QStringLiteral("version"), customer.version}}));
    return rowFrom(customer, fields);
}

Result<void> CustomerService::storeEntries(Transaction& t, const SaveCustomer& command,
                                           const StoredCustomer& customer, const CustomerFields& fields) {
    std::vector<IndexEntry> before;
    std::set<CustomerId> group{customer.id};
    if (!command.customer.isNull()) {
        BALCAO_TRY(stored, m_s.customers.entriesOf(t, customer.id));
        before = stored;
        BALCAO_TRY(all, groupOf(t, customer.id));
        group = all;
    }
    BALCAO_TRY(after, indexEntries(m_vault, fields));
    for (const IndexEntry& entry : without(before, after)) {
        // A record that was merged had it too: who it is taken from is not found by it any more.
        for (const CustomerId id : group) m_s.customers.take(t, id, entry);
    }
    for (IndexEntry entry : without(after, before)) {
        if (!isCommon(entry.by)) {
            BALCAO_TRY(holders, holdersOf(t, entry, group));
            if (holders.other) BALCAO_CHECK(checkDuplicate(command, entry, *holders.other));
            entry.shared = holders.any;
        }
        m_s.customers.put(t, customer.id, entry);
    }
    return {};
}

Result<void> CustomerService::checkDuplicate(const SaveCustomer& command, const IndexEntry& entry,
                                             CustomerId other) const {
    const bool one = isOnePersons(entry.by);
    if (!one && command.evenIfAlike) return {};
    QVariantMap facts{{QStringLiteral("reason"), one ? QStringLiteral("duplicate") : QStringLiteral("alike")},
                      {QStringLiteral("field"), customer_service_detail::fieldOf(entry.by)}};
    if (require(command.actor, Capability::CustomerRead)) {
        facts.insert(QStringLiteral("customer"), other.text());
    }
    return fail(ErrorCode::StateConflict, QStringLiteral("another customer has the same"), facts);
}

Result<CustomerService::Holders> CustomerService::holdersOf(Transaction& t, const IndexEntry& entry,
                                                            const std::set<CustomerId>& group) {
    // One look: between two of them another register may have put it, which the index would then not refuse.
    // The group's own are passed over, so as many more are asked for.
    BALCAO_TRY(ids, m_s.customers.byEntry(t, entry, static_cast<int>(group.size()) + 1));
    Holders holders{!ids.empty(), std::nullopt};
    for (const CustomerId id : ids) {
        if (group.count(id) != 0) continue;
        BALCAO_TRY(other, rootOf(t, id));
        holders.other = other.id;
        break;
    }
    return holders;
}

Result<std::set<CustomerId>> CustomerService::groupOf(Transaction& t, CustomerId root) {
    BALCAO_TRY(members, m_s.customers.membersOf(t, root));
    std::set<CustomerId> group(members.begin(), members.end());
    group.insert(root);
    return group;
}

Result<StoredCustomer> CustomerService::rootOf(Transaction& t, CustomerId id) {
    using namespace customer_service_detail;
    BALCAO_TRY(customer, m_s.customers.byId(t, id, CustomerStore::Hold::No));
    if (customer && !customer->mergedInto.isNull()) {
        BALCAO_TRY(root, m_s.customers.byId(t, customer->mergedInto, CustomerStore::Hold::No));
        customer = root;
    }
    if (!customer) return noCustomer();
    if (happened(customer->erasedAt)) return wasErased();
    return *customer;
}

Result<StoredCustomer> CustomerService::held(Transaction& t, CustomerId id) {
    using namespace customer_service_detail;
    BALCAO_TRY(customer, m_s.customers.byId(t, id, CustomerStore::Hold::UntilTheEnd));
    if (!customer) return noCustomer();
    if (happened(customer->erasedAt)) return wasErased();
    if (!customer->mergedInto.isNull()) return wasMerged(customer->mergedInto);
    return *customer;
}

Result<DataKey> CustomerService::keyOf(Transaction& t, const StoredCustomer& customer) {
    BALCAO_TRY(key, m_vault.keyOf(t, subjectOf(customer.id)));
    if (!key) return customer_service_detail::noCustomer();
    return *std::move(key);
}

Result<std::vector<CustomerRow>> CustomerService::rowsOf(Transaction& t,
                                                         const std::vector<StoredCustomer>& customers) {
    std::vector<SubjectId> subjects;
    for (const StoredCustomer& customer : customers) subjects.push_back(subjectOf(customer.id));
    std::vector<CustomerRow> rows;
    if (subjects.empty()) return rows;
    BALCAO_TRY(keys, m_vault.keysOf(t, subjects));
    for (const StoredCustomer& customer : customers) {
        const auto key = keys.find(subjectOf(customer.id));
        if (key == keys.end()) continue;  // erased between the two reads
        BALCAO_TRY(fields, openFields(key->second, customer, allCustomerFields()));
        rows.push_back(customer_service_detail::rowFrom(customer, fields));
    }
    return rows;
}

Result<CustomerRow> CustomerService::rowOf(Transaction& t, CustomerId id) {
    BALCAO_TRY(customer, rootOf(t, id));
    BALCAO_TRY(rows, rowsOf(t, {customer}));
    if (rows.empty()) return customer_service_detail::noCustomer();
    return rows.front();
}

Future<CustomerRow> CustomerService::row(const Actor& actor, CustomerId customer) {
    if (const auto allowed = require(actor, Capability::CustomerRead); !allowed) {
        return ready<CustomerRow>(tl::unexpected(allowed.error()));
    }
    return andThen(opened(), this, [this, customer](bool open) {
        if (!open) return ready<CustomerRow>(customer_service_detail::noCustomer());
        return m_s.database.read<CustomerRow>(
            [this, customer](Transaction& t) { return rowOf(t, customer); });
    });
}

Future<CustomerPage> CustomerService::page(const Actor& actor, const std::optional<CustomerId>& before,
                                           int limit) {
    if (const auto allowed = require(actor, Capability::CustomerRead); !allowed) {
        return ready<CustomerPage>(tl::unexpected(allowed.error()));
    }
    const int most = std::clamp(limit, 1, customer_service_detail::kMostRows);
    return andThen(opened(), this, [this, before, most](bool open) {
        if (!open) return ready<CustomerPage>(CustomerPage{});
        return m_s.database.read<CustomerPage>([this, before, most](Transaction& t) -> Result<CustomerPage> {
            BALCAO_TRY(customers, m_s.customers.page(t, before, most));
            BALCAO_TRY(rows, rowsOf(t, customers));
            return CustomerPage{rows, static_cast<int>(customers.size()) == most};
        });
    });
}

Future<CustomerPage> CustomerService::find(const Actor& actor, const CustomerSearch& wanted) {
    const auto refused = [](const Error& error) { return ready<CustomerPage>(tl::unexpected(error)); };
    if (const auto allowed = require(actor, Capability::CustomerRead); !allowed) {
        return refused(allowed.error());
    }
    std::vector<Question> questions;
    if (wanted.by) {
        const auto question = questionOf(*wanted.by, wanted.text);
        if (!question) return refused(question.error());
        questions.push_back(*question);
    } else {
        questions = questionsOf(wanted.text);
    }
    if (questions.empty()) {
        return refused({ErrorCode::InvalidArgument,
                        QStringLiteral("nobody is found by this"),
                        {{QStringLiteral("field"), QStringLiteral("text")}}});
    }
    const int most = std::clamp(wanted.limit, 1, customer_service_detail::kMostRows);
    return andThen(opened(), this, [this, actor, questions, most](bool open) {
        if (!open) return ready<CustomerPage>(CustomerPage{});
        return m_s.database.write<CustomerPage>(
            [this, actor, questions, most](Transaction& t) { return search(t, actor, questions, most); });
    });
}

Result<CustomerPage> CustomerService::search(Transaction& t, const Actor& actor,
                                             const std::vector<Question>& questions, int limit) {
    using namespace customer_service_detail;
    Ids found;
    QJsonArray by;
    for (const Question& question : questions) {
        BALCAO_TRY(some, candidates(t, question));
        addNew(found, some);
        by.append(question.by == FoundBy::Word ? toText(CustomerField::Name) : fieldOf(question.by));
    }
    BALCAO_TRY(records, m_s.customers.byIds(t, found));
    Ids roots;
    for (const StoredCustomer& record : records) {
        addNew(roots, {record.mergedInto.isNull() ? record.id : record.mergedInto});
    }
    BALCAO_TRY(customers, m_s.customers.byIds(t, roots));
    std::reverse(customers.begin(), customers.end());  // newest first
    CustomerPage page;
    page.more = static_cast<int>(customers.size()) > limit;
    if (page.more) customers.resize(static_cast<size_t>(limit));
    BALCAO_TRY(rows, rowsOf(t, customers));
    page.rows = rows;
    BALCAO_CHECK(m_s.audit.record(
        t, actor, kFind, page.rows.size() == 1 ? page.rows.front().id.text() : QString(),
        {{QStringLiteral("by"), by}, {QStringLiteral("found"), static_cast<qint64>(page.rows.size())}}));
    return page;
}

Result<CustomerService::Ids> CustomerService::candidates(Transaction& t, const Question& question) {
    if (isCommon(question.by)) return namedLike(t, question.value);
    BALCAO_TRY(entry, indexEntry(m_vault, question.by, question.value));
    if (!entry) return Ids();
    return m_s.customers.byEntry(t, *entry, customer_service_detail::kMostCandidates);
}

Result<CustomerService::Ids> CustomerService::namedLike(Transaction& t, const QString& typed) {
    using namespace customer_service_detail;
    const QStringList words = nameWords(typed);
    if (words.isEmpty()) return Ids();
    // Long words are rarer: they lead, and four are enough.
    QStringList whole = words.mid(0, words.size() - 1);
    std::stable_sort(whole.begin(), whole.end(),
                     [](const QString& a, const QString& b) { return a.size() > b.size(); });
    whole = whole.mid(0, kMostWordsAsked - 1);
    const auto ask = [&](FoundBy lastBy, const QString& last) -> Result<Ids> {
        std::vector<IndexEntry> entries;
        for (const QString& word : whole) {
            BALCAO_TRY(entry, indexEntry(m_vault, FoundBy::Word, word));
            if (entry) entries.push_back(*entry);
        }
        BALCAO_TRY(entry, indexEntry(m_vault, lastBy, last));
        if (entry) entries.push_back(*entry);
        return m_s.customers.byEntries(t, entries, kMostCandidates);
    };
    BALCAO_TRY(ids, ask(FoundBy::Word, words.last()));
    const QString start = wordStart(words.last());
    if (!start.isEmpty() && static_cast<int>(ids.size()) < kMostCandidates) {
        BALCAO_TRY(begun, ask(FoundBy::Start, start));
        addNew(ids, begun);
    }
    // Some words share an entry: what was found is opened and compared.
    BALCAO_TRY(records, m_s.customers.byIds(t, ids));
    std::vector<SubjectId> subjects;
    for (const StoredCustomer& record : records) subjects.push_back(subjectOf(record.id));
    Ids named;
    if (subjects.empty()) return named;
    BALCAO_TRY(keys, m_vault.keysOf(t, subjects));
    for (const StoredCustomer& record : records) {
        const auto key = keys.find(subjectOf(record.id));
        if (key == keys.end()) continue;
        BALCAO_TRY(fields, openFields(key->second, record, {CustomerField::Name}));
        if (isNamed(fields[CustomerField::Name], words)) named.push_back(record.id);
    }
    return named;
}

Future<Revealed> CustomerService::reveal(const RevealCustomer& wanted) {
    const auto refused = [](const Error& error) { return ready<Revealed>(tl::unexpected(error)); };
    if (const auto allowed = require(wanted.actor, Capability::CustomerReveal); !allowed) {
        return refused(allowed.error());
    }
    if (wanted.fields.empty()) {
        return refused({ErrorCode::InvalidArgument,
                        QStringLiteral("nothing to look at"),
                        {{QStringLiteral("field"), QStringLiteral("fields")}}});
    }
    return andThen(opened(), this, [this, wanted](bool open) {
        if (!open) return ready<Revealed>(customer_service_detail::noCustomer());
        return m_s.database.write<Revealed>([this, wanted](Transaction& t) { return look(t, wanted); });
    });
}

Result<Revealed> CustomerService::look(Transaction& t, const RevealCustomer& wanted) {
    using namespace customer_service_detail;
    BALCAO_TRY(customer, rootOf(t, wanted.customer));
    BALCAO_TRY(key, keyOf(t, customer));
    BALCAO_TRY(fields, openFields(key, customer, wanted.fields));
    QJsonArray names;
    for (const CustomerField field : wanted.fields) names.append(toText(field));
    BALCAO_CHECK(m_s.audit.record(
        t, wanted.actor, kReveal, customer.id.text(),
        {{QStringLiteral("fields"), names}, {QStringLiteral("reason"), toText(wanted.reason)}}));
    return Revealed{customer.id, fields, customer.version};
}

}  // namespace balcao
