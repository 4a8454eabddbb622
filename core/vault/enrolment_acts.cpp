#include "base/base32.h"
#include "base/steps.h"
#include "vault/enrolment_service.h"
#include "vault/key_turn.h"

namespace balcao {

namespace enrolment_acts_detail {

const QString kEnrol = QStringLiteral("register.enrol");
const QString kExpel = QStringLiteral("register.expel");
constexpr qsizetype kCodeLetters = 8;

tl::unexpected<Error> wrongField(const char* field, const char* detail) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(detail),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

tl::unexpected<Error> noRequest(const char* reason) {
    return fail(ErrorCode::StateConflict, QStringLiteral("this register has to ask anew"),
                {{QStringLiteral("subject"), QStringLiteral("register")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

QJsonObject bodyOf(const EnrolRegister& command) {
    return {{QStringLiteral("register"), command.registerId.text()}};
}

QJsonObject bodyOf(const ExpelRegister& command) {
    return {{QStringLiteral("register"), command.registerId.text()},
            {QStringLiteral("reason"), command.reason.trimmed()}};
}

/// The register at which somebody acts.
Actor itself(const Actor& actor) {
    Actor own = actor;
    own.person = {};
    own.name.clear();
    return own;
}

/// What a register needs to read everything there is.
bool isNeeded(const KeyGeneration& one, qint64 newest) {
    return one.number == newest || one.inUse || !happened(one.retiredAt);
}

}  // namespace enrolment_acts_detail

Future<Done> EnrolmentService::enrol(const EnrolRegister& command) {
    if (const auto allowed = require(command.actor, Capability::RegisterEnrol); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    if (withoutGroups(command.code.toUtf8()).size() != enrolment_acts_detail::kCodeLetters) {
        return ready<Done>(enrolment_acts_detail::wrongField("code", "a code has eight letters and digits"));
    }
    // Its own row first: the next key, which the other one may make, has to reach this register too.
    const auto settled = andThen(m_t.service.open(), this, [this, command](Done) {
        // A keeper that only gives keys has no room for a pair, and the other register is enrolled all the
        // same.
        return andThenAlways(settle(enrolment_acts_detail::itself(command.actor)), this,
                             [](const Result<Done>&) { return ready<Done>(Done{}); });
    });
    return andThen(settled, this, [this, command](Done) {
        using Counted = std::optional<EnrolmentRequest>;
        const auto counted =
            m_s.database.write<Counted>([this, command](Transaction& t) { return countTry(t, command); });
        return andThen(withStep(Step::RegisterCodeTried, counted), this,
                       [this, command](const Counted& request) {
                           return request ? look(command, *request) : ready<Done>(Done{});
                       });
    });
}

Result<std::optional<EnrolmentRequest>> EnrolmentService::countTry(Transaction& t,
                                                                   const EnrolRegister& command) {
    using namespace enrolment_acts_detail;
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kEnrol, bodyOf(command)));
    if (repeated) return std::optional<EnrolmentRequest>();
    BALCAO_TRY(request, m_s.enrolments.request(t, command.registerId));
    if (!request) {
        return fail(ErrorCode::NotFound, QStringLiteral("this register does not ask"),
                    {{QStringLiteral("subject"), QStringLiteral("register")}});
    }
    if (m_t.clock.now() - request->requestedAt >= EnrolmentRequest::kGoodFor) return noRequest("expired");
    if (request->tries >= EnrolmentRequest::kMostTries) return noRequest("dropped");
    // Counted before it is looked at: none is free, and tries that come together are counted one by one.
    ++request->tries;
    m_s.enrolments.put(t, *request);
    return request;
}

Future<Done> EnrolmentService::look(const EnrolRegister& command, const EnrolmentRequest& request) {
    return andThen(
        codeOf(request.id, request.publicKey), this, [this, command, request](const QString& code) {
            return isSameCode(code, command.code) ? wrapFor(command, request) : refuseCode(command, request);
        });
}

Future<Done> EnrolmentService::refuseCode(const EnrolRegister& command, const EnrolmentRequest& request) {
    const int left = EnrolmentRequest::kMostTries - request.tries;
    const auto told = m_s.database.write<Done>([this, command, left](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(m_s.audit.record(t, command.actor, QStringLiteral("register.wrong_code"),
                                      command.registerId.text(), {{QStringLiteral("left"), left}}));
        return Done{};
    });
    return andThen(told, this, [left](Done) {
        return ready<Done>(
            fail(ErrorCode::WrongSecret, QStringLiteral("not the code on that register's screen"),
                 {{QStringLiteral("subject"), QStringLiteral("register")}, {QStringLiteral("left"), left}}));
    });
}

Future<Done> EnrolmentService::wrapFor(const EnrolRegister& command, const EnrolmentRequest& request) {
    using Generations = std::vector<KeyGeneration>;
    const auto generations = m_s.database.read<Generations>(
        [this](Transaction& t) { return m_s.vault.generations(t, VaultStore::Hold::No); });
    const auto keys = andThen(generations, this, [this](const Generations& all) {
        Generations needed;
        for (const KeyGeneration& one : all) {
            if (enrolment_acts_detail::isNeeded(one, all.back().number)) needed.push_back(one);
        }
        return m_t.keeper.readAll(needed);
    });
    return andThen(keys, this, [this, command, request](const ReadKeys& read) {
        return withStep(Step::RegisterEnrolled,
                        m_s.database.write<Done>([this, command, request, read](Transaction& t) {
                            return storeEnrolment(t, command, request, read);
                        }));
    });
}

Result<Done> EnrolmentService::storeEnrolment(Transaction& t, const EnrolRegister& command,
                                              const EnrolmentRequest& request, const ReadKeys& keys) {
    using namespace enrolment_acts_detail;
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kEnrol, bodyOf(command)));
    if (repeated) return Done{};
    // Held first: no newer key is made meanwhile that this register would not get.
    BALCAO_TRY(generations, m_s.vault.generations(t, VaultStore::Hold::UntilTheEnd));
    BALCAO_TRY(still, m_s.enrolments.request(t, command.registerId));
    if (!still || still->publicKey != request.publicKey) return noRequest("expired");
    const qint64 newest = generations.back().number;
    m_s.enrolments.dropShares(t, command.registerId);
    bool whole = false;
    for (const ReadGeneration& one : keys) {
        if (!one.key) continue;
        BALCAO_TRY(share, wrapShare(m_t.vault, m_t.crypto, m_t.shares.here().tenant, command.registerId,
                                    request.publicKey, one.generation.number, *one.key->key));
        m_s.enrolments.put(t, share);
        whole = whole || one.generation.number == newest;
    }
    if (!whole) {
        return fail(ErrorCode::SecretMissing, QStringLiteral("the newest key is not read here yet"),
                    {{QStringLiteral("subject"), QStringLiteral("vault")},
                     {QStringLiteral("reason"), QStringLiteral("newer")}});
    }
    BALCAO_TRY(proof, m_t.shares.proofOf(m_t.keys, command.registerId, request.publicKey, newest));
    const Instant now = m_t.clock.now();
    m_s.enrolments.save(
        t, {command.registerId, request.publicKey, newest, proof, command.actor.person, now, {}, {}});
    m_s.enrolments.drop(t, command.registerId);
    m_s.commands.put(t, {command.id, kEnrol, digestFields(bodyOf(command)), command.registerId.text()}, now);
    BALCAO_TRY(names, m_s.enrolments.registerNames(t));
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kEnrol, command.registerId.text(),
                                  {{QStringLiteral("register"), names[command.registerId]}}));
    return Done{};
}

Future<VaultProgress> EnrolmentService::expel(const ExpelRegister& command) {
    using namespace enrolment_acts_detail;
    const auto refused = [](const Error& error) { return ready<VaultProgress>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::RegisterExpel); !allowed) {
        return refused(allowed.error());
    }
    if (command.reason.trimmed().isEmpty()) {
        return refused(wrongField("reason", "a reason is demanded").value());
    }
    if (command.registerId == m_t.shares.here().registerId) {
        return refused(wrongField("register", "nobody expels the register they sit at").value());
    }
    // Its own row first, as above.
    return andThen(settle(itself(command.actor)), this, [this, command](Done) {
        return KeyTurn::turn(m_t.service, command.actor,
                             [this, command](Transaction& t) { return storeExpulsion(t, command); });
    });
}

Result<bool> EnrolmentService::storeExpulsion(Transaction& t, const ExpelRegister& command) {
    using namespace enrolment_acts_detail;
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kExpel, bodyOf(command)));
    if (repeated) return false;
    BALCAO_TRY(member, m_s.enrolments.member(t, command.registerId));
    if (!member || happened(member->expelledAt)) {
        return fail(ErrorCode::NotFound, QStringLiteral("this register holds no key"),
                    {{QStringLiteral("subject"), QStringLiteral("register")}});
    }
    const Instant now = m_t.clock.now();
    member->expelledAt = now;
    m_s.enrolments.save(t, *member);
    m_s.enrolments.dropShares(t, command.registerId);
    m_s.enrolments.drop(t, command.registerId);
    m_s.enrolments.endSessions(t, command.registerId, now);
    m_s.commands.put(t, {command.id, kExpel, digestFields(bodyOf(command)), command.registerId.text()}, now);
    BALCAO_TRY(names, m_s.enrolments.registerNames(t));
    BALCAO_CHECK(m_s.audit.record(t, command.actor, kExpel, command.registerId.text(),
                                  {{QStringLiteral("register"), names[command.registerId]},
                                   {QStringLiteral("reason"), command.reason.trimmed()}}));
    return true;
}

}  // namespace balcao
