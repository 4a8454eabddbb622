#include "reports/customer_history.h"

#include "customers/consent_seal.h"
#include "customers/sealed_fields.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace balcao {

namespace customer_history_detail {

constexpr int kMostTickets = 200;
constexpr int kJournalPage = 500;

const QString kExport = QStringLiteral("customer.export");

QJsonObject consentJson(const Consent& consent, const JsonZone& zone) {
    QJsonObject json{{QStringLiteral("purpose"), consent.purpose},
                     {QStringLiteral("version"), consent.textVersion},
                     {QStringLiteral("given_at"), stampOf(consent.givenAt, zone)}};
    if (!consent.text.isEmpty()) json.insert(QStringLiteral("text"), consent.text);
    if (happened(consent.withdrawnAt)) {
        json.insert(QStringLiteral("withdrawn_at"), stampOf(consent.withdrawnAt, zone));
    }
    return json;
}

/// With what somebody wrote into the ticket, which lists leave out.
QJsonObject ticketJson(const TicketDetails& details, const JsonZone& zone) {
    QJsonObject json = toJson(details, zone);
    if (!details.ticket.customer.isEmpty()) json.insert(QStringLiteral("called"), details.ticket.customer);
    if (!details.ticket.note.isEmpty()) json.insert(QStringLiteral("note"), details.ticket.note);
    if (!details.ticket.sealedTaxId.isEmpty()) json.insert(QStringLiteral("tax_id_on_receipt"), true);
    return json;
}

}  // namespace customer_history_detail

Result<std::vector<StoredCustomer>> CustomerHistory::recordsOf(Transaction& t, CustomerId id) {
    BALCAO_TRY(asked, m_s.customers.byId(t, id, CustomerStore::Hold::No));
    if (!asked) return fail(ErrorCode::NotFound, QStringLiteral("no such customer"));
    const CustomerId root = asked->mergedInto.isNull() ? asked->id : asked->mergedInto;
    BALCAO_TRY(members, m_s.customers.membersOf(t, root));
    BALCAO_TRY(kept, m_s.customers.byId(t, root, CustomerStore::Hold::No));
    if (!kept) return fail(ErrorCode::NotFound, QStringLiteral("no such customer"));
    std::vector<StoredCustomer> records{*kept};
    BALCAO_TRY(others, m_s.customers.byIds(t, members));
    std::move(others.begin(), others.end(), std::back_inserter(records));
    return records;
}

Result<HistoryPage> CustomerHistory::read(Transaction& t, const std::vector<StoredCustomer>& records,
                                          const std::optional<TicketId>& before, int limit) {
    std::vector<TicketId> ids;
    for (const StoredCustomer& record : records) {
        BALCAO_TRY(some, m_s.sales.tickets.ofCustomer(t, record.id, before, limit + 1));
        ids.insert(ids.end(), some.begin(), some.end());
    }
    std::sort(ids.begin(), ids.end(), [](const TicketId& a, const TicketId& b) { return b < a; });
    HistoryPage page;
    page.more = static_cast<int>(ids.size()) > limit;
    if (page.more) ids.resize(static_cast<size_t>(limit));
    for (const TicketId id : ids) {
        BALCAO_TRY(details, readDetails(t, m_s.sales.tickets, m_s.sales.payments, m_s.sales.tasks, id));
        page.tickets.push_back(details);
    }
    return page;
}

Future<HistoryPage> CustomerHistory::tickets(const Actor& actor, CustomerId customer,
                                             const std::optional<TicketId>& before, int limit) {
    if (const auto allowed = require(actor, Capability::CustomerRead); !allowed) {
        return ready<HistoryPage>(tl::unexpected(allowed.error()));
    }
    const int most = std::clamp(limit, 1, customer_history_detail::kMostTickets);
    return m_s.sales.database.read<HistoryPage>(
        [this, customer, before, most](Transaction& t) -> Result<HistoryPage> {
            BALCAO_TRY(records, recordsOf(t, customer));
            return read(t, records, before, most);
        });
}

Future<QJsonObject> CustomerHistory::everything(const ExportCustomer& wanted) {
    if (const auto allowed = require(wanted.actor, Capability::CustomerExport); !allowed) {
        return ready<QJsonObject>(tl::unexpected(allowed.error()));
    }
    // Where a key is missing it is said: half of what is held is not everything.
    return andThen(m_keys.prepare(wanted.actor), this, [this, wanted](Done) {
        return m_s.sales.database.write<QJsonObject>(
            [this, wanted](Transaction& t) { return collect(t, wanted); });
    });
}

Result<QJsonObject> CustomerHistory::collect(Transaction& t, const ExportCustomer& wanted) {
    using namespace customer_history_detail;
    BALCAO_TRY(records, recordsOf(t, wanted.customer));
    QJsonArray recordList;
    QJsonArray consents;
    QJsonArray journal;
    for (const StoredCustomer& record : records) {
        BALCAO_TRY(json, recordJson(t, record, wanted.zone));
        recordList.append(json);
        BALCAO_CHECK(addConsents(t, record, wanted.zone, consents));
        BALCAO_CHECK(addJournal(t, record, wanted.zone, journal));
    }
    QJsonArray tickets;
    std::optional<TicketId> before;
    while (true) {
        BALCAO_TRY(page, read(t, records, before, kMostTickets));
        for (const TicketDetails& details : page.tickets) tickets.append(ticketJson(details, wanted.zone));
        if (!page.more) break;
        before = page.tickets.back().ticket.id;
    }
    BALCAO_CHECK(m_s.sales.audit.record(t, wanted.actor, kExport, records.front().id.text(),
                                        {{QStringLiteral("records"), static_cast<qint64>(records.size())},
                                         {QStringLiteral("tickets"), static_cast<qint64>(tickets.size())}}));
    return QJsonObject{{QStringLiteral("customer"), records.front().id.text()},
                       {QStringLiteral("exported_at"), stampOf(m_clock.now(), wanted.zone)},
                       {QStringLiteral("records"), recordList},
                       {QStringLiteral("consents"), consents},
                       {QStringLiteral("tickets"), tickets},
                       {QStringLiteral("journal"), journal}};
}

Result<QJsonObject> CustomerHistory::recordJson(Transaction& t, const StoredCustomer& record,
                                                const JsonZone& zone) {
    QJsonObject json{{QStringLiteral("id"), record.id.text()},
                     {QStringLiteral("created_at"), stampOf(record.createdAt, zone)},
                     {QStringLiteral("changed_at"), stampOf(record.changedAt, zone)},
                     {QStringLiteral("seen_at"), stampOf(record.seenAt, zone)}};
    if (!record.mergedInto.isNull()) {
        json.insert(QStringLiteral("merged_into"), record.mergedInto.text());
        BALCAO_TRY(merges, m_s.customers.mergesOf(t, record.id));
        if (!merges.empty()) json.insert(QStringLiteral("merged_at"), stampOf(merges.front().at, zone));
    }
    if (happened(record.erasedAt)) {
        json.insert(QStringLiteral("erased_at"), stampOf(record.erasedAt, zone));
        return json;
    }
    BALCAO_TRY(key, m_vault.keyOf(t, subjectOf(record.id)));
    if (!key) return json;
    BALCAO_TRY(fields, openFields(*key, record, allCustomerFields()));
    QJsonObject open;
    for (const auto& [field, value] : fields) open.insert(toText(field), value);
    json.insert(QStringLiteral("fields"), open);
    return json;
}

Result<void> CustomerHistory::addConsents(Transaction& t, const StoredCustomer& record, const JsonZone& zone,
                                          QJsonArray& all) {
    BALCAO_TRY(stored, m_s.customers.consentsOf(t, record.id));
    if (stored.empty()) return {};
    std::optional<DataKey> key;
    if (!happened(record.erasedAt)) {
        BALCAO_TRY(found, m_vault.keyOf(t, subjectOf(record.id)));
        key = std::move(found);
    }
    for (const StoredConsent& one : stored) {
        BALCAO_TRY(consent, openConsent(key ? &*key : nullptr, one));
        all.append(customer_history_detail::consentJson(consent, zone));
    }
    return {};
}

Result<void> CustomerHistory::addJournal(Transaction& t, const StoredCustomer& record, const JsonZone& zone,
                                         QJsonArray& all) {
    using customer_history_detail::kJournalPage;
    AuditFilter filter;
    filter.subject = record.id.text();
    std::optional<AuditCursor> before;
    while (true) {
        BALCAO_TRY(entries, m_s.journal.newest(t, filter, before, kJournalPage));
        for (const AuditEntry& entry : entries) {
            all.append(QJsonObject{
                {QStringLiteral("at"), stampOf(entry.at, zone)},
                {QStringLiteral("action"), entry.action},
                {QStringLiteral("details"), QJsonDocument::fromJson(entry.details.toUtf8()).object()}});
        }
        if (static_cast<int>(entries.size()) < kJournalPage) return {};
        before = AuditCursor{entries.back().at, entries.back().registerId, entries.back().sequence};
    }
}

}  // namespace balcao
