// What somebody agreed to: the part of CustomerService that keeps consent.

#include "customers/consent_seal.h"
#include "customers/customer_rules.h"
#include "customers/customer_service.h"
#include "customers/sealed_fields.h"

#include <algorithm>

namespace balcao {

namespace customer_consents_detail {

const QString kGive = QStringLiteral("customer.consent");
const QString kWithdraw = QStringLiteral("customer.withdraw_consent");

QJsonObject bodyOf(const GiveConsent& command) {
    return {{QStringLiteral("customer"), command.consent.customer.text()},
            {QStringLiteral("purpose"), command.consent.purpose},
            {QStringLiteral("version"), command.consent.textVersion},
            {QStringLiteral("text"), command.consent.text}};
}

QJsonObject bodyOf(const WithdrawConsent& command) {
    return {{QStringLiteral("customer"), command.customer.text()},
            {QStringLiteral("purpose"), command.purpose}};
}

}  // namespace customer_consents_detail

Future<Done> CustomerService::giveConsent(const GiveConsent& command) {
    const auto refused = [](const Error& error) { return ready<Done>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::CustomerEdit); !allowed) {
        return refused(allowed.error());
    }
    if (const auto valid = checkConsent(command.consent); !valid) return refused(valid.error());
    return andThen(m_keys.prepare(command.actor), this, [this, command](Done) {
        return m_s.database.write<Done>([this, command](Transaction& t) { return storeConsent(t, command); });
    });
}

Result<Done> CustomerService::storeConsent(Transaction& t, const GiveConsent& command) {
    using namespace customer_consents_detail;
    const QJsonObject body = bodyOf(command);
    BALCAO_TRY(repeated, m_commands.findRepeated(t, command.id, kGive, body));
    if (repeated) return Done{};
    BALCAO_TRY(customer, rootOf(t, command.consent.customer));
    BALCAO_TRY(key, m_vault.keyFor(t, subjectOf(customer.id)));
    StoredConsent stored{m_ids.next(), command.consent, command.actor.person};
    stored.consent.customer = customer.id;
    stored.consent.givenAt = m_clock.now();
    stored.consent.withdrawnAt = Instant();
    BALCAO_TRY(sealed, key.seal(placeOfText(stored.id), command.consent.text.toUtf8()));
    stored.consent.text = sealed;
    m_s.customers.add(t, stored);
    BALCAO_CHECK(m_commands.put(t, command.id, kGive, body, customer.id, key, m_clock.now()));
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kGive, customer.id.text(),
                                  {{QStringLiteral("purpose"), command.consent.purpose},
                                   {QStringLiteral("version"), command.consent.textVersion}}));
    return Done{};
}

Future<Done> CustomerService::withdrawConsent(const WithdrawConsent& command) {
    if (const auto allowed = require(command.actor, Capability::CustomerEdit); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    return m_s.database.write<Done>([this, command](Transaction& t) { return storeWithdrawal(t, command); });
}

Result<Done> CustomerService::storeWithdrawal(Transaction& t, const WithdrawConsent& command) {
    using namespace customer_consents_detail;
    const QJsonObject body = bodyOf(command);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kWithdraw, body));
    if (repeated) return Done{};
    BALCAO_TRY(customer, rootOf(t, command.customer));
    BALCAO_TRY(group, groupOf(t, customer.id));
    const Instant now = m_clock.now();
    qint64 ended = 0;
    for (const CustomerId id : group) {
        BALCAO_TRY(consents, m_s.customers.consentsOf(t, id));
        for (const StoredConsent& one : consents) {
            if (one.consent.purpose != command.purpose || happened(one.consent.withdrawnAt)) continue;
            m_s.customers.withdraw(t, id, one.id, now);
            ++ended;
        }
    }
    if (ended == 0) return fail(ErrorCode::NotFound, QStringLiteral("no consent goes on for this"));
    m_s.commands.put(t, {command.id, kWithdraw, digestFields(body), customer.id.text()}, now);
    BALCAO_CHECK(
        m_s.audit.record(t, command.actor, kWithdraw, customer.id.text(),
                         {{QStringLiteral("purpose"), command.purpose}, {QStringLiteral("ended"), ended}}));
    return Done{};
}

Future<std::vector<Consent>> CustomerService::consents(const Actor& actor, CustomerId customer) {
    using Consents = std::vector<Consent>;
    if (const auto allowed = require(actor, Capability::CustomerRead); !allowed) {
        return ready<Consents>(tl::unexpected(allowed.error()));
    }
    const auto read = [this, customer](Transaction& t) -> Result<Consents> {
        BALCAO_TRY(root, rootOf(t, customer));
        BALCAO_TRY(group, groupOf(t, root.id));
        Consents all;
        for (const CustomerId id : group) {
            BALCAO_TRY(stored, m_s.customers.consentsOf(t, id));
            if (stored.empty()) continue;
            BALCAO_TRY(key, m_vault.keyOf(t, subjectOf(id)));
            for (const StoredConsent& one : stored) {
                BALCAO_TRY(consent, openConsent(key ? &*key : nullptr, one));
                all.push_back(consent);
            }
        }
        std::stable_sort(all.begin(), all.end(),
                         [](const Consent& a, const Consent& b) { return a.givenAt < b.givenAt; });
        return all;
    };
    return andThen(opened(), this, [this, read](bool) { return m_s.database.read<Consents>(read); });
}

}  // namespace balcao
