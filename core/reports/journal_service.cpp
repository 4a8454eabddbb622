#include "reports/journal_service.h"

#include <algorithm>
#include <map>

namespace balcao {

namespace journal_service_detail {

std::optional<Error> refusal(const Actor& actor) {
    const auto allowed = require(actor, Capability::JournalRead);
    return allowed ? std::nullopt : std::optional<Error>(allowed.error());
}

}  // namespace journal_service_detail

JournalService::JournalService(TenantId tenant, Stores stores, std::vector<AuditAnchor> kept)
    : m_tenant(tenant), m_s(stores), m_kept(std::move(kept)) {}

Result<std::vector<JournalRow>> JournalService::named(Transaction& t, std::vector<AuditEntry> entries) {
    BALCAO_TRY(people, m_s.people.people(t));
    BALCAO_TRY(registers, m_s.registers.registers(t));
    std::map<PersonId, QString> personNames;
    for (const PersonAccount& person : people) personNames[person.id] = person.name;
    std::map<RegisterId, QString> registerNames;
    for (const Register& counter : registers) registerNames[counter.id] = counter.name;
    std::vector<JournalRow> rows;
    rows.reserve(entries.size());
    for (AuditEntry& entry : entries) {
        JournalRow row;
        row.person = personNames[entry.person];
        row.registerName = registerNames[entry.registerId];
        row.entry = std::move(entry);
        rows.push_back(std::move(row));
    }
    return rows;
}

Future<std::vector<JournalRow>> JournalService::newest(const Actor& actor, const AuditFilter& filter,
                                                       const std::optional<AuditCursor>& before, int limit) {
    using Rows = std::vector<JournalRow>;
    if (const auto refused = journal_service_detail::refusal(actor)) {
        return ready<Rows>(tl::unexpected(*refused));
    }
    return m_s.database.read<Rows>([this, filter, before, limit](Transaction& t) -> Result<Rows> {
        BALCAO_TRY(entries, m_s.journal.newest(t, filter, before, limit));
        return named(t, std::move(entries));
    });
}

Future<JournalPart> JournalService::after(const Actor& actor, const JournalPlace& place, int limit) {
    if (const auto refused = journal_service_detail::refusal(actor)) {
        return ready<JournalPart>(tl::unexpected(*refused));
    }
    return m_s.database.read<JournalPart>([this, place, limit](Transaction& t) -> Result<JournalPart> {
        JournalPart page;
        page.last = place;
        BALCAO_TRY(chains, m_s.audit.chains(t));
        for (const RegisterId chain : chains) {
            if (chain < place.registerId) continue;
            const qint64 from = chain == place.registerId ? place.sequence : 0;
            BALCAO_TRY(entries, m_s.audit.page(t, chain, from, limit));
            if (entries.empty()) continue;
            page.last = {chain, entries.back().sequence};
            page.more = entries.size() == size_t(limit) || chain != chains.back();
            BALCAO_TRY(rows, named(t, std::move(entries)));
            page.rows = std::move(rows);
            return page;
        }
        return page;
    });
}

Future<JournalNames> JournalService::names(const Actor& actor) {
    if (const auto refused = journal_service_detail::refusal(actor)) {
        return ready<JournalNames>(tl::unexpected(*refused));
    }
    return m_s.database.read<JournalNames>([this](Transaction& t) -> Result<JournalNames> {
        JournalNames names;
        BALCAO_TRY(people, m_s.people.people(t));
        for (const PersonAccount& person : people) names.people.emplace_back(person.id, person.name);
        std::sort(names.people.begin(), names.people.end(),
                  [](const auto& a, const auto& b) { return a.second.localeAwareCompare(b.second) < 0; });
        BALCAO_TRY(registers, m_s.registers.registers(t));
        names.registers = std::move(registers);
        return names;
    });
}

bool JournalService::holds(const AuditEntry& entry) const {
    return auditHash(m_tenant, entry) == entry.hash;
}

Future<JournalCheck> JournalService::verify(const Actor& actor, const JournalCheck& check) {
    if (const auto refused = journal_service_detail::refusal(actor)) {
        return ready<JournalCheck>(tl::unexpected(*refused));
    }
    return m_s.database.read<JournalCheck>([this, check](Transaction& t) -> Result<JournalCheck> {
        JournalCheck next = check;  // this work may be run again
        BALCAO_CHECK(next.step(t, {m_s.audit, m_s.journal}, kStep));
        return next;
    });
}

}  // namespace balcao
