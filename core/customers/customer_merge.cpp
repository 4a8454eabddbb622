// Two records that were one person's: the part of CustomerService that makes them one.

#include "base/steps.h"
#include "customers/customer_rules.h"
#include "customers/customer_service.h"
#include "customers/sealed_fields.h"

#include <QJsonArray>

#include <algorithm>

namespace balcao {

namespace customer_merge_detail {

const QString kMerge = QStringLiteral("customer.merge");

QJsonObject bodyOf(const MergeCustomers& command) {
    return {{QStringLiteral("kept"), command.kept.text()}, {QStringLiteral("gone"), command.gone.text()}};
}

/// What only the other one has.
CustomerFields lacking(const CustomerFields& kept, const CustomerFields& gone) {
    CustomerFields all;
    for (const auto& [field, value] : gone) {
        if (kept.count(field) == 0) all.emplace(field, value);
    }
    return all;
}

}  // namespace customer_merge_detail

Future<CustomerRow> CustomerService::merge(const MergeCustomers& command) {
    const auto refused = [](const Error& error) { return ready<CustomerRow>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::CustomerEdit); !allowed) {
        return refused(allowed.error());
    }
    if (command.kept == command.gone) {
        return refused({ErrorCode::StateConflict,
                        QStringLiteral("one and the same record"),
                        {{QStringLiteral("reason"), QStringLiteral("same")}}});
    }
    const auto merged = andThen(m_keys.prepare(command.actor), this, [this, command](Done) {
        return m_s.database.write<CustomerRow>(
            [this, command](Transaction& t) { return storeMerge(t, command); });
    });
    return withStep(Step::CustomerMerged, merged);
}

Result<CustomerRow> CustomerService::storeMerge(Transaction& t, const MergeCustomers& command) {
    using namespace customer_merge_detail;
    const QJsonObject body = bodyOf(command);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kMerge, body));
    if (repeated) return rowOf(t, command.kept);
    // In one order, so that two that merge the same pair the other way round do not wait for each other.
    const bool keptFirst = command.kept < command.gone;
    BALCAO_TRY(first, held(t, keptFirst ? command.kept : command.gone));
    BALCAO_TRY(second, held(t, keptFirst ? command.gone : command.kept));
    StoredCustomer kept = keptFirst ? first : second;
    StoredCustomer gone = keptFirst ? second : first;
    BALCAO_TRY(keptKey, keyOf(t, kept));
    BALCAO_TRY(goneKey, keyOf(t, gone));
    BALCAO_TRY(fields, openFields(keptKey, kept, allCustomerFields()));
    BALCAO_TRY(others, openFields(goneKey, gone, allCustomerFields()));
    if (const auto field = contradiction(fields, others)) {
        return fail(ErrorCode::StateConflict, QStringLiteral("these are two people"),
                    {{QStringLiteral("reason"), QStringLiteral("contradiction")},
                     {QStringLiteral("field"), toText(*field)}});
    }
    const Instant now = m_clock.now();
    const CustomerFields taken = lacking(fields, others);
    BALCAO_CHECK(sealFields(keptKey, kept, taken));
    BALCAO_TRY(entries, indexEntries(m_vault, changed(fields, taken)));
    BALCAO_TRY(before, m_s.customers.entriesOf(t, kept.id));
    for (IndexEntry entry : without(entries, before)) {
        entry.shared = true;  // with the record that is gone, which stays found by what it had
        m_s.customers.put(t, kept.id, entry);
    }
    kept.changedAt = now;
    kept.seenAt = std::max(kept.seenAt, gone.seenAt);
    gone.mergedInto = kept.id;
    gone.changedAt = now;
    m_s.customers.save(t, kept);
    m_s.customers.save(t, gone);
    m_s.customers.moveMembers(t, gone.id, kept.id);
    passStep(Step::MergeBegun);
    m_s.customers.add(t, StoredMerge{gone.id, kept.id, command.actor.person, now});
    m_s.commands.put(t, {command.id, kMerge, digestFields(body), kept.id.text()}, now);
    QJsonArray names;
    for (const auto& [field, value] : taken) names.append(toText(field));
    // In the chain of both: whoever reads what happened to one finds the other.
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kMerge, kept.id.text(),
                                  {{QStringLiteral("gone"), gone.id.text()},
                                   {QStringLiteral("fields"), names},
                                   {QStringLiteral("version"), kept.version + 1}}));
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kMerge, gone.id.text(),
                                  {{QStringLiteral("kept"), kept.id.text()}}));
    return rowOf(t, kept.id);
}

}  // namespace balcao
