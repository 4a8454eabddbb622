#include "vault/enrolment_service.h"

#include "base/run_on.h"
#include "base/steps.h"

#include <algorithm>

namespace balcao {

EnrolmentService::EnrolmentService(Tools tools, Stores stores) : m_t(tools), m_s(stores) {
    m_thread.setMaxThreadCount(1);
    m_thread.setObjectName(QStringLiteral("enrolment"));
    connect(&m_s.database, &Database::changed, this, [this](const Change& change) {
        if (change.kind == QStringLiteral("register") || change.kind == QStringLiteral("vault")) {
            Q_EMIT changed();
        }
    });
}

EnrolmentService::~EnrolmentService() {
    m_thread.clear();
    m_thread.waitForDone();
}

Future<EnrolmentService::Rows> EnrolmentService::rows() {
    return m_s.database.read<Rows>([this](Transaction& t) -> Result<Rows> {
        const RegisterId id = m_t.shares.here().registerId;
        Rows found;
        BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
        found.made = !generations.empty();
        found.newest = found.made ? generations.back().number : 0;
        BALCAO_TRY(member, m_s.enrolments.member(t, id));
        found.member = member;
        BALCAO_TRY(requests, m_s.enrolments.requests(t));
        for (const EnrolmentRequest& one : requests) {
            if (one.id == id) found.request = one;
        }
        return found;
    });
}

Future<QString> EnrolmentService::codeOf(RegisterId id, const QByteArray& publicKey) {
    if (m_known.id == id && m_known.publicKey == publicKey) return ready<QString>(QString(m_known.code));
    const TenantId tenant = m_t.shares.here().tenant;
    const auto made = runOn<QString>(m_thread, [this, tenant, id, publicKey] {
        auto code = enrolmentCode(m_t.vault, m_t.crypto, tenant, id, publicKey);
        m_t.crypto.forgetThread();
        return code;
    });
    return andThen(made, this, [this, id, publicKey](const QString& code) {
        m_known = {id, publicKey, code};
        return ready<QString>(QString(code));
    });
}

Future<OwnEnrolment> EnrolmentService::own() {
    return andThenAlways(m_t.service.open(), this, [this](const Result<Done>& opened) {
        // Whoever cannot be asked says so; what is missing is what this is about.
        if (!opened && opened.error().code != ErrorCode::SecretMissing) {
            return ready<OwnEnrolment>(tl::unexpected(opened.error()));
        }
        return andThen(rows(), this,
                       [this, open = opened.has_value()](const Rows& all) { return told(all, open); });
    });
}

Future<OwnEnrolment> EnrolmentService::told(const Rows& rows, bool open) {
    OwnEnrolment mine;
    if (!rows.made || open) {
        mine.state = rows.made ? EnrolmentState::Enrolled : EnrolmentState::Unmade;
        return ready<OwnEnrolment>(OwnEnrolment(mine));
    }
    // Its row may say that it belongs although what it held was lost: then it lacks the keys like any other.
    const bool gone = rows.member && happened(rows.member->expelledAt);
    mine.state = enrolmentState(gone ? &*rows.member : nullptr, rows.request ? &*rows.request : nullptr,
                                m_t.clock.now());
    if (mine.state != EnrolmentState::Waiting) return ready<OwnEnrolment>(OwnEnrolment(mine));
    mine.until = rows.request->requestedAt + EnrolmentRequest::kGoodFor;
    return andThen(codeOf(rows.request->id, rows.request->publicKey), this,
                   [mine](const QString& code) mutable {
                       mine.code = code;
                       return ready<OwnEnrolment>(OwnEnrolment(mine));
                   });
}

Future<OwnEnrolment> EnrolmentService::ask(const Actor& own) {
    return andThenAlways(m_t.service.open(), this, [this, own](const Result<Done>& opened) {
        if (opened) return this->own();
        if (opened.error().code != ErrorCode::SecretMissing) {
            return ready<OwnEnrolment>(tl::unexpected(opened.error()));
        }
        return andThen(rows(), this, [this, own](const Rows& found) {
            if (!found.made) return this->own();
            // Who was expelled gets a new pair: the one before may be in somebody's hands.
            const auto known =
                found.request ? std::optional<QByteArray>(found.request->publicKey) : std::nullopt;
            const auto asked = andThen(pairFor(known), this, [this, own](const QByteArray& publicKey) {
                return withStep(Step::RegisterAsked,
                                m_s.database.write<Done>([this, own, publicKey](Transaction& t) {
                                    return storeRequest(t, own, publicKey);
                                }));
            });
            return andThen(asked, this, [this](Done) { return this->own(); });
        });
    });
}

Future<QByteArray> EnrolmentService::pairFor(const std::optional<QByteArray>& known) {
    if (!known) return m_t.shares.newPair();
    using Secret = std::shared_ptr<const SecretKey>;
    return andThenAlways(m_t.shares.secretOf(*known), this,
                         [this, known = *known](const Result<Secret>& secret) {
                             if (secret) return ready<QByteArray>(QByteArray(known));
                             if (secret.error().code == ErrorCode::SecretMissing) return m_t.shares.newPair();
                             return ready<QByteArray>(tl::unexpected(secret.error()));
                         });
}

Result<Done> EnrolmentService::storeRequest(Transaction& t, const Actor& own, const QByteArray& publicKey) {
    const RegisterId id = m_t.shares.here().registerId;
    BALCAO_TRY(before, m_s.enrolments.request(t, id));
    m_s.enrolments.put(t, EnrolmentRequest{id, publicKey, m_t.clock.now(), 0});
    // Asking on is no news: a screen that waits all day asks every quarter of an hour.
    const bool again =
        before && before->publicKey == publicKey && before->tries < EnrolmentRequest::kMostTries;
    if (!again) BALCAO_CHECK(m_s.audit.record(t, own, QStringLiteral("register.ask"), id.text(), {}));
    return Done{};
}

Future<Done> EnrolmentService::settle(const Actor& own) {
    return andThenAlways(m_t.service.open(), this, [this, own](const Result<Done>& opened) {
        if (!opened) return ready<Done>(Done{});
        return andThen(rows(), this, [this, own](const Rows& found) { return settleRows(own, found); });
    });
}

Future<Done> EnrolmentService::settleRows(const Actor& own, const Rows& rows) {
    if (rows.member && happened(rows.member->expelledAt)) return ready<Done>(Done{});
    bool proved = false;
    if (rows.member) {
        const auto found = m_t.shares.isProved(m_t.keys, *rows.member, rows.newest);
        if (!found) return ready<Done>(tl::unexpected(found.error()));
        proved = *found;
    }
    const auto known = rows.member ? std::optional<QByteArray>(rows.member->publicKey) : std::nullopt;
    return andThen(pairFor(known), this, [this, own, proved, known](const QByteArray& publicKey) {
        return m_s.database.write<Done>(
            [this, own, same = proved && known == publicKey, publicKey](Transaction& t) -> Result<Done> {
                if (!same) return storeOwn(t, own, publicKey);
                m_s.enrolments.seen(t, m_t.shares.here().registerId, m_t.clock.now());
                return Done{};
            });
    });
}

Result<Done> EnrolmentService::storeOwn(Transaction& t, const Actor& own, const QByteArray& publicKey) {
    const RegisterId id = m_t.shares.here().registerId;
    // Held: the proof is made with the key that is the newest when this ends.
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::UntilTheEnd));
    BALCAO_TRY(before, m_s.enrolments.member(t, id));
    if (generations.empty() || (before && happened(before->expelledAt))) return Done{};
    const qint64 newest = generations.back().number;
    BALCAO_TRY(proof, m_t.shares.proofOf(m_t.keys, id, publicKey, newest));
    const Instant now = m_t.clock.now();
    RegisterMember mine{id, publicKey, newest, proof, {}, now, now, {}};
    if (before) {
        mine.enrolledBy = before->enrolledBy;
        mine.enrolledAt = before->enrolledAt;
    }
    m_s.enrolments.save(t, mine);
    m_s.enrolments.drop(t, id);  // it may have asked, and was then brought the keys in a file
    BALCAO_CHECK(m_s.audit.record(t, own, QStringLiteral("register.join"), id.text(), {}));
    return Done{};
}

Future<std::vector<ListedRegister>> EnrolmentService::list(const Actor& actor) {
    using Listed = std::vector<ListedRegister>;
    if (const auto allowed = require(actor, Capability::RegisterEnrol); !allowed) {
        return ready<Listed>(tl::unexpected(allowed.error()));
    }
    Actor own = actor;
    own.person = {};
    own.name.clear();
    return andThenAlways(settle(own), this, [this](const Result<Done>&) {
        return m_s.database.read<Listed>([this](Transaction& t) { return readList(t); });
    });
}

Result<std::vector<ListedRegister>> EnrolmentService::readList(Transaction& t) {
    BALCAO_TRY(names, m_s.enrolments.registerNames(t));
    BALCAO_TRY(enrollers, m_s.enrolments.enrollerNames(t));
    BALCAO_TRY(members, m_s.enrolments.members(t));
    BALCAO_TRY(requests, m_s.enrolments.requests(t));
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::No));
    const Instant now = m_t.clock.now();
    std::vector<ListedRegister> all;
    for (const auto& [id, name] : names) {
        ListedRegister one;
        one.id = id;
        one.name = name;
        one.here = id == m_t.shares.here().registerId;
        const auto member = std::find_if(members.begin(), members.end(),
                                         [id = id](const RegisterMember& each) { return each.id == id; });
        const auto request = std::find_if(requests.begin(), requests.end(),
                                          [id = id](const EnrolmentRequest& each) { return each.id == id; });
        one.state = enrolmentState(member == members.end() ? nullptr : &*member,
                                   request == requests.end() ? nullptr : &*request, now);
        if (generations.empty()) one.state = EnrolmentState::Unmade;
        if (member != members.end()) {
            one.enrolledBy = enrollers[id];
            one.enrolledAt = member->enrolledAt;
            one.seenAt = member->seenAt;
            one.expelledAt = member->expelledAt;
            const qint64 newest = generations.empty() ? 0 : generations.back().number;
            if (!happened(member->expelledAt) && m_t.keys.hasGeneration(newest)) {
                BALCAO_TRY(proved, m_t.shares.isProved(m_t.keys, *member, newest));
                one.unproved = !proved;
            }
        }
        if (request != requests.end()) one.requestedAt = request->requestedAt;
        all.push_back(one);
    }
    std::stable_sort(all.begin(), all.end(), [](const ListedRegister& a, const ListedRegister& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return all;
}

}  // namespace balcao
