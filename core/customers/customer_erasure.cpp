// The end of what is known about somebody: the part of CustomerService that erases.

#include "base/steps.h"
#include "customers/customer_service.h"
#include "customers/sealed_fields.h"

namespace balcao {

namespace customer_erasure_detail {

const QString kErase = QStringLiteral("customer.erase");

QJsonObject bodyOf(const EraseCustomer& command) {
    return {{QStringLiteral("customer"), command.customer.text()},
            {QStringLiteral("ground"), toText(command.ground)}};
}

}  // namespace customer_erasure_detail

Future<Erasure> CustomerService::erase(const EraseCustomer& command) {
    if (const auto allowed = require(command.actor, Capability::DataErase); !allowed) {
        return ready<Erasure>(tl::unexpected(allowed.error()));
    }
    return withStep(Step::CustomerErased, m_s.database.write<Erasure>([this, command](Transaction& t) {
        return storeErasure(t, command);
    }));
}

Result<Erasure> CustomerService::storeErasure(Transaction& t, const EraseCustomer& command) {
    using namespace customer_erasure_detail;
    const QJsonObject body = bodyOf(command);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kErase, body));
    BALCAO_TRY(asked, m_s.customers.byId(t, command.customer, CustomerStore::Hold::No));
    if (!asked) return fail(ErrorCode::NotFound, QStringLiteral("no such customer"));
    const CustomerId root = asked->mergedInto.isNull() ? asked->id : asked->mergedInto;
    if (repeated) {
        BALCAO_TRY(all, groupOf(t, root));
        return erasureOf(t, root, all);
    }
    // Held before who belongs to them is read: nobody is merged into them meanwhile.
    BALCAO_CHECK(m_s.customers.byId(t, root, CustomerStore::Hold::UntilTheEnd));
    BALCAO_TRY(group, groupOf(t, root));
    const Instant now = m_clock.now();
    bool any = false;
    for (const CustomerId id : group) {
        BALCAO_TRY(record, m_s.customers.byId(t, id, CustomerStore::Hold::UntilTheEnd));
        if (!record || happened(record->erasedAt)) continue;
        BALCAO_CHECK(m_vault.destroyKey(t, subjectOf(id)));
        passStep(Step::ErasureBegun);
        record->sealed.clear();
        record->erasedAt = record->changedAt = now;
        m_s.customers.save(t, *record);
        m_s.customers.takeAll(t, id);
        m_s.customers.forgetConsentTexts(t, id);
        m_s.customers.forgetTicketWords(t, id);
        any = true;
    }
    m_s.commands.put(t, {command.id, kErase, digestFields(body), root.text()}, now);
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kErase, root.text(),
                                  {{QStringLiteral("ground"), toText(command.ground)},
                                   {QStringLiteral("records"), static_cast<qint64>(group.size())},
                                   {QStringLiteral("now"), any}}));
    return erasureOf(t, root, group);
}

Result<Erasure> CustomerService::erasureOf(Transaction& t, CustomerId root,
                                           const std::set<CustomerId>& group) {
    Erasure erasure{root, {}};
    for (const CustomerId id : group) {
        BALCAO_TRY(kept, m_s.customers.keptOf(t, id));
        if (erasure.kept.empty()) {
            erasure.kept = kept;
            continue;
        }
        for (size_t i = 0; i < kept.size(); ++i) erasure.kept[i].count += kept[i].count;
    }
    return erasure;
}

}  // namespace balcao
