#include "crypto/openssl_token_crypto.h"
#include "people_case.h"
#include "storage/sql_token_store.h"
#include "tokens/jwk.h"
#include "tokens/refresh_rules.h"
#include "tokens/token_service.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis kMinute{60'000};
constexpr Millis kDay{24 * 3'600'000};

QString reasonOf(const Error& error) {
    return error.facts.value(u"reason"_s).toString();
}

/// JSON with the quotes that a C++ string would have to escape written as single ones.
QByteArray json(const char* text) {
    return QByteArray(text).replace('\'', '"');
}

/// Secrets in memory; may also be a store that keeps what it has and takes nothing new.
class StubbornStore final : public SecretStore {
 public:
    [[nodiscard]] Future<QByteArray> read(const QString& name) override { return m_memory.read(name); }
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override {
        if (refusesToWrite) return ready<Done>(fail(ErrorCode::SecretStoreAway));
        return m_memory.write(name, secret);
    }
    [[nodiscard]] Future<Done> remove(const QString& name) override { return m_memory.remove(name); }
    void goAway(bool away) { m_memory.away = away; }
    bool refusesToWrite = false;

 private:
    MemorySecretStore m_memory;
};

}  // namespace

/// Tokens from the sign-in to the end of their family, on both databases.
class TestTokens final : public PeopleCase {
    Q_OBJECT

 private Q_SLOTS:
    void aSignInBringsAPair();
    void onlyASessionThatGoesOnBringsOne();
    void anAccessTokenSaysWhoAndWhatAndExpires();
    void theNextPairFollowsTheRole();
    void aLostAnswerIsSaidAgain();
    void aTokenShownTwiceEndsItsFamily();
    void twoAtOnceGetTheSameNextOne();
    void whatWasNotCommittedIsDoneOnce();
    void aSuspensionEndsTheFamily();
    void anotherPinEndsTheFamily();
    void whoSignsOutIsOut();
    void somebodyElsesTokensAreRevokedByWhoMay();
    void keysRotateAndOldTokensLiveOn();
    void aRotationIsAskedForAndNoted();
    void programsShareTheKeysOfOneStore();
    void withoutAStoreThereAreNoTokens();
    void damagedKeysAreNotReplaced();
    void aSharedSecretOpensOnlyWhereItIsSet();
    void clocksThatJumpLetNobodyStay();
    void whatExpiredIsCleaned();
    void theDatabaseHoldsNoToken();

 private:
    /// The token part of one program.
    struct TokenDesk {
        TokenDesk(TestTokens& test, Database& database, SecretStore& secrets, TokenSettings settings = {})
            : audit(test.m_tenant, test.m_clock, test.m_stores.audit),
              keys(test.m_tenant, {test.m_clock, test.m_ids, secrets, test.m_crypto}),
              tokens(test.m_tenant, test.m_clock, test.m_ids, test.m_crypto, keys,
                     {database, test.m_stores.commands, test.m_stores.people, test.m_tokenStore, audit},
                     std::move(settings)) {}
        AuditLog audit;
        TokenKeys keys;
        TokenService tokens;
    };

    [[nodiscard]] std::unique_ptr<TokenDesk> open(SqlDatabase& database, TokenSettings settings = {}) {
        auto desk = std::make_unique<TokenDesk>(*this, database, m_secrets, std::move(settings));
        const auto up = await(desk->keys.bringUp());
        if (!up) qFatal("no keys: %s", qPrintable(up.error().detail));
        return desk;
    }
    [[nodiscard]] std::unique_ptr<TokenDesk> tokenDesk(TokenSettings settings = {}) {
        m_secrets = {};
        return open(*m_database, std::move(settings));
    }
    [[nodiscard]] Session signIn(const PersonAccount& person, const QByteArray& pin = "482913") {
        const auto at = desk();
        const auto session = await(at->signIn.withPin({person.id, m_register, u"Caixa 1"_s, pin}));
        return session ? *session : Session();
    }
    [[nodiscard]] IssuedTokens begin(TokenDesk& at, const PersonAccount& person) {
        const auto issued = await(at.tokens.issue(signIn(person)));
        if (!issued) qFatal("not issued: %s", qPrintable(issued.error().detail));
        return *issued;
    }
    [[nodiscard]] IssuedTokens next(TokenDesk& at, const QByteArray& refresh) {
        const auto renewed = await(at.tokens.refresh(refresh));
        return renewed ? *renewed : IssuedTokens();
    }
    [[nodiscard]] QString refusal(TokenDesk& at, const QByteArray& refresh) {
        const auto renewed = await(at.tokens.refresh(refresh));
        return renewed ? QString() : reasonOf(renewed.error());
    }
    [[nodiscard]] static QString accessRefusal(const TokenDesk& at, const QByteArray& access) {
        const auto grant = at.tokens.verify(access);
        return grant ? QString() : reasonOf(grant.error());
    }
    [[nodiscard]] AuditEntry lastEntry() {
        const auto all = journal();
        return all.empty() ? AuditEntry() : all.back();
    }

    OpenSslTokenCrypto m_crypto;
    SqlTokenStore m_tokenStore;
    StubbornStore m_secrets;
};

void TestTokens::aSignInBringsAPair() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const Session session = signIn(rosa);
    const auto issued = await(at->tokens.issue(session));
    QVERIFY2(issued, qPrintable(issued ? QString() : issued.error().detail));
    QCOMPARE(issued->person, rosa.id);
    QVERIFY(issued->accessExpiresAt == m_clock.now() + 10 * kMinute);
    QVERIFY(issued->refreshExpiresAt == m_clock.now() + 7 * kDay);
    QVERIFY(refreshFromText(issued->refresh));
    QCOMPARE(lastEntry().action, u"token.issue"_s);
    QCOMPARE(lastEntry().person, rosa.id);
    QCOMPARE(lastEntry().registerId, m_register);
    const auto again = await(at->tokens.issue(session));  // as a second sign-in would
    QVERIFY(again && again->family != issued->family && again->refresh != issued->refresh);
}

void TestTokens::onlyASessionThatGoesOnBringsOne() {
    const auto at = tokenDesk();
    const auto office = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    QCOMPARE(await(at->tokens.issue(Session())).error().code, ErrorCode::StateConflict);
    Session session = signIn(rosa);
    QVERIFY(await(office->signIn.lock(session, false)));
    QCOMPARE(await(at->tokens.issue(session)).error().code, ErrorCode::StateConflict);
    QVERIFY(await(office->signIn.unlock(session, "482913")));
    QVERIFY(await(office->signIn.signOut(session)));
    QCOMPARE(await(at->tokens.issue(session)).error().code, ErrorCode::StateConflict);
    // A PIN that somebody else chose.
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.putPin(t, rosa.id, {u"plain:482913"_s, m_clock.now(), true});
        return Done{};
    }));
    session = signIn(rosa);
    QVERIFY(session.mustChangePin);
    const auto refused = await(at->tokens.issue(session));
    QCOMPARE(refused.error().code, ErrorCode::StateConflict);
    QCOMPARE(reasonOf(refused.error()), u"must_change"_s);
    QCOMPARE(countOf(u"token_families"_s), 0);
}

void TestTokens::anAccessTokenSaysWhoAndWhatAndExpires() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa Conceição"_s, "clerk", "482913");
    const IssuedTokens issued = begin(*at, rosa);
    const auto grant = at->tokens.verify(issued.access);
    QVERIFY2(grant, qPrintable(grant ? QString() : reasonOf(grant.error())));
    QCOMPARE(grant->person, rosa.id);
    QCOMPARE(grant->registerId, m_register);
    QCOMPARE(grant->family, issued.family);
    QCOMPARE(grant->capabilities, roleOf(standardRoles(), standard("clerk"))->capabilities);
    QVERIFY(grant->expiresAt == issued.accessExpiresAt);
    QVERIFY(grant->algorithm == JwsAlgorithm::Es256);
    const auto parts = parseJws(issued.access);
    QVERIFY(parts);
    QCOMPARE(parts->header.keyId, at->keys.ready()->ring.current.id);
    QVERIFY(!parts->payload.contains("Rosa"));
    QVERIFY(!QUuid::fromString(grant->tokenId).isNull());
    QVERIFY(at->tokens.verify(next(*at, issued.refresh).access)->tokenId != grant->tokenId);
    // Whoever reads the set of keys can verify it without us, and nothing private is in the set.
    const QByteArray set = QJsonDocument(at->tokens.keySet()).toJson();
    const auto keys = readJwkSet(set, m_crypto);
    QVERIFY(keys && keys->size() == 2);
    QVERIFY(verifyJws(issued.access, *keys, m_crypto));

    m_clock.advance(11 * kMinute - Millis(1));
    QCOMPARE(accessRefusal(*at, issued.access), QString());
    m_clock.advance(Millis(1));
    QCOMPARE(accessRefusal(*at, issued.access), u"expired"_s);
    // Of another organisation, whose keys these are by mistake too.
    const TenantId other(QUuid::createUuid());
    TokenService stranger(other, m_clock, m_ids, m_crypto, at->keys,
                          {*m_database, m_stores.commands, m_stores.people, m_tokenStore, at->audit}, {});
    QCOMPARE(reasonOf(stranger.verify(issued.access).error()), u"issuer"_s);
}

void TestTokens::theNextPairFollowsTheRole() {
    const auto at = tokenDesk();
    PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const IssuedTokens first = begin(*at, rosa);
    rosa.role = standard("supervisor");
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.save(t, rosa);
        return Done{};
    }));
    m_clock.advance(9 * kMinute);
    const IssuedTokens second = next(*at, first.refresh);
    QVERIFY(!second.refresh.isEmpty() && second.refresh != first.refresh && second.access != first.access);
    QCOMPARE(second.family, first.family);
    QCOMPARE(at->tokens.verify(second.access)->capabilities,
             roleOf(standardRoles(), standard("supervisor"))->capabilities);
    QVERIFY(second.refreshExpiresAt == m_clock.now() + 7 * kDay);
    const qint64 entries = countOf(u"audit_entries"_s);
    QVERIFY(!next(*at, second.refresh).refresh.isEmpty());
    QCOMPARE(countOf(u"audit_entries"_s),
             entries);  // the journal is about people, not about every ten minutes
}

void TestTokens::aLostAnswerIsSaidAgain() {
    const auto at = tokenDesk();
    const IssuedTokens first = begin(*at, put(u"Rosa"_s, "clerk", "482913"));
    const IssuedTokens second = next(*at, first.refresh);
    m_clock.advance(kLostAnswerGrace);
    const IssuedTokens again = next(*at, first.refresh);
    QCOMPARE(again.refresh, second.refresh);
    QVERIFY(again.refreshExpiresAt == second.refreshExpiresAt);
    QCOMPARE(accessRefusal(*at, again.access), QString());
    QCOMPARE(countOf(u"refresh_tokens"_s), 2);
    // Also by another program, and although the keys were rotated in between.
    m_clock.advance(kPublishedAhead);
    const IssuedTokens third = next(*at, second.refresh);
    QVERIFY(await(at->keys.rotateTo(at->keys.ready()->ring.next.id)));
    const auto other = open(*m_database);
    QCOMPARE(next(*other, second.refresh).refresh, third.refresh);
    QVERIFY(!next(*other, third.refresh).refresh.isEmpty());
}

void TestTokens::aTokenShownTwiceEndsItsFamily() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const IssuedTokens first = begin(*at, rosa);
    const IssuedTokens other = begin(*at, rosa);
    const IssuedTokens second = next(*at, first.refresh);
    m_clock.advance(kLostAnswerGrace + Millis(1));
    QCOMPARE(refusal(*at, first.refresh), u"reused"_s);
    QCOMPARE(lastEntry().action, u"token.reused"_s);
    QVERIFY(lastEntry().person.isNull());  // nobody knows who it was
    QCOMPARE(lastEntry().subject, rosa.id.text());
    QVERIFY(lastEntry().details.contains(first.family.text()));
    QCOMPARE(refusal(*at, second.refresh), u"ended"_s);
    QCOMPARE(refusal(*at, first.refresh), u"ended"_s);
    QVERIFY(!next(*at, other.refresh).refresh.isEmpty());  // another sign-in is another family
    QCOMPARE(actions().count(u"token.reused"_s), 1);
    // One that is older than the one before is no lost answer, however soon it comes.
    const IssuedTokens a = begin(*at, rosa);
    const IssuedTokens b = next(*at, a.refresh);
    const IssuedTokens c = next(*at, b.refresh);
    QCOMPARE(refusal(*at, a.refresh), u"reused"_s);
    QCOMPARE(refusal(*at, c.refresh), u"ended"_s);
    // What is no token of ours ends nothing.
    QCOMPARE(refusal(*at, refreshText(QByteArray(32, 'x'))), u"unknown"_s);
    QCOMPARE(refusal(*at, "balcao_refresh_"), u"form"_s);
    QCOMPARE(refusal(*at, other.access), u"form"_s);
}

void TestTokens::twoAtOnceGetTheSameNextOne() {
    const auto at = tokenDesk();
    IssuedTokens last = begin(*at, put(u"Rosa"_s, "clerk", "482913"));
    // Each stands for a program of its own.
    std::vector<std::unique_ptr<SqlDatabase>> programs;
    std::vector<std::unique_ptr<TokenDesk>> desks;
    for (int i = 0; i < 4; ++i) {
        programs.push_back(openAnother(options()));
        desks.push_back(open(*programs.back()));
    }
    for (int round = 1; round <= 5; ++round) {
        std::vector<Future<IssuedTokens>> all;
        for (const auto& each : desks) all.push_back(each->tokens.refresh(last.refresh));
        for (const auto& each : desks) all.push_back(each->tokens.refresh(last.refresh));
        std::set<QByteArray> successors;
        std::set<QByteArray> accesses;
        for (const auto& one : all) {
            const auto renewed = await(one, 60'000);
            QVERIFY2(renewed, qPrintable(renewed ? QString() : reasonOf(renewed.error())));
            successors.insert(renewed->refresh);
            accesses.insert(renewed->access);
            last = *renewed;
        }
        QCOMPARE(successors.size(), size_t{1});
        QCOMPARE(accesses.size(), all.size());
        QCOMPARE(countOf(u"refresh_tokens"_s), round + 1);
    }
    desks.clear();
}

void TestTokens::whatWasNotCommittedIsDoneOnce() {
    const auto at = tokenDesk();
    const IssuedTokens first = begin(*at, put(u"Rosa"_s, "clerk", "482913"));
    const auto token = refreshFromText(first.refresh);
    // The program dies after it wrote and before it committed.
    const auto cut = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(shown, m_tokenStore.hold(t, refreshHash(*token)));
        shown->family.generation += 1;
        m_tokenStore.save(t, shown->family);
        m_tokenStore.put(t, {QByteArray(32, 'x'), shown->family.id, 2, u"k"_s, m_clock.now() + kDay});
        return fail(ErrorCode::Cancelled);
    });
    QVERIFY(!cut);
    QCOMPARE(countOf(u"refresh_tokens"_s), 1);
    const IssuedTokens second = next(*at, first.refresh);
    QVERIFY(!second.refresh.isEmpty());
    // It dies after the commit and before the answer: another one, started anew, says the same.
    QCOMPARE(next(*open(*m_database), first.refresh).refresh, second.refresh);
    // And no program, whatever is wrong with it, makes two tokens of one.
    const auto forked = write<Done>([&](Transaction& t) -> Result<Done> {
        m_tokenStore.put(t, {QByteArray(32, 'y'), first.family, 2, u"k"_s, m_clock.now() + kDay});
        return Done{};
    });
    QVERIFY(!forked);
    QCOMPARE(countOf(u"refresh_tokens"_s), 2);
}

void TestTokens::aSuspensionEndsTheFamily() {
    const auto at = tokenDesk();
    const auto office = desk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const IssuedTokens issued = begin(*at, rosa);
    rosa.active = false;
    const auto saved = await(office->people.save({command(), actorOf(ana, allCapabilities()), rosa}));
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().detail));
    QCOMPARE(refusal(*at, issued.refresh), u"person"_s);
    QCOMPARE(lastEntry().action, u"token.end"_s);
    QVERIFY(lastEntry().details.contains(u"suspended"_s));
    // Nor does it begin again with the person's return.
    rosa = *saved;
    rosa.active = true;
    QVERIFY(await(office->people.save({command(), actorOf(ana, allCapabilities()), rosa})));
    QCOMPARE(refusal(*at, issued.refresh), u"ended"_s);
    QCOMPARE(actions().count(u"token.end"_s), 1);
}

void TestTokens::anotherPinEndsTheFamily() {
    const auto at = tokenDesk();
    const auto office = desk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const IssuedTokens before = begin(*at, rosa);
    m_clock.advance(-kMinute);  // changed at a register whose clock is behind
    QVERIFY(await(office->people.setPin({command(), actorOf(rosa, {}), rosa.id, "860142", "482913"})));
    m_clock.advance(kMinute);
    QCOMPARE(refusal(*at, before.refresh), u"person"_s);
    QVERIFY(lastEntry().details.contains(u"\"pin\""_s));
    const auto after = await(at->tokens.issue(signIn(rosa, "860142")));
    QVERIFY(after);
    m_clock.advance(kMinute);
    QVERIFY(
        await(office->people.setPin({command(), actorOf(ana, allCapabilities()), rosa.id, "735190", {}})));
    QCOMPARE(refusal(*at, after->refresh), u"person"_s);
    // A hash that was only made stronger is the same PIN.
    PersonAccount nilo = put(u"Nilo"_s, "clerk", "482913");
    const IssuedTokens kept = begin(*at, nilo);
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(pin, m_stores.people.pin(t, nilo.id));
        pin->hash = u"old:482913"_s;
        m_stores.people.putPin(t, nilo.id, *pin);
        return Done{};
    }));
    m_clock.advance(kMinute);
    QVERIFY(!signIn(nilo).id.isNull());
    QCOMPARE(hashOf(nilo), u"plain:482913"_s);
    QCOMPARE(refusal(*at, kept.refresh), QString());
}

void TestTokens::whoSignsOutIsOut() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const IssuedTokens first = begin(*at, rosa);
    const IssuedTokens other = begin(*at, rosa);
    const IssuedTokens second = next(*at, first.refresh);
    QVERIFY(await(at->tokens.signOut(second.refresh)));
    QCOMPARE(lastEntry().action, u"token.end"_s);
    QCOMPARE(lastEntry().person, rosa.id);
    QCOMPARE(refusal(*at, second.refresh), u"ended"_s);
    QCOMPARE(refusal(*at, first.refresh), u"ended"_s);
    QVERIFY(await(at->tokens.signOut(second.refresh)));
    QVERIFY(await(at->tokens.signOut("nobody's")));
    QVERIFY(await(at->tokens.signOut(refreshText(QByteArray(32, 'x')))));
    QCOMPARE(actions().count(u"token.end"_s), 1);
    QCOMPARE(refusal(*at, other.refresh), QString());
}

void TestTokens::somebodyElsesTokensAreRevokedByWhoMay() {
    const auto at = tokenDesk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    std::vector<IssuedTokens> all;
    for (int i = 0; i < 3; ++i) all.push_back(begin(*at, rosa));
    const Actor clerk = actorOf(rosa, roleOf(standardRoles(), standard("clerk"))->capabilities);
    const Actor admin = actorOf(ana, allCapabilities());
    QCOMPARE(await(at->tokens.revoke({command(), clerk, ana.id})).error().code, ErrorCode::NotAllowed);
    const auto more = await(at->tokens.revoke({command(), actorOf(rosa, Capability::PeopleEdit), ana.id}));
    QCOMPARE(more.error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(at->tokens.revoke({command(), admin, m_ids.make<PersonId>()})).error().code,
             ErrorCode::NotFound);
    QCOMPARE(await(at->tokens.revoke({command(), Actor{}, {}})).error().code, ErrorCode::NotAllowed);

    const CommandId id = command();
    QCOMPARE(await(at->tokens.revoke({id, admin, rosa.id})).value_or(-1), 3);
    QCOMPARE(lastEntry().action, u"token.revoke"_s);
    const IssuedTokens later = begin(*at, rosa);
    QCOMPARE(await(at->tokens.revoke({id, admin, rosa.id})).value_or(-1), 3);  // the first result again
    QCOMPARE(await(at->tokens.revoke({id, admin, ana.id})).error().code, ErrorCode::IdempotencyConflict);
    for (const IssuedTokens& one : all) QCOMPARE(refusal(*at, one.refresh), u"ended"_s);
    const IssuedTokens kept = next(*at, later.refresh);
    QCOMPARE(await(at->tokens.revoke({command(), clerk, rosa.id})).value_or(-1), 1);  // one's own
    QCOMPARE(refusal(*at, kept.refresh), u"ended"_s);
    QCOMPARE(actions().count(u"token.revoke"_s), 2);
}

void TestTokens::keysRotateAndOldTokensLiveOn() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto before = at->keys.ready();
    const auto published = at->tokens.keys();
    QCOMPARE(published.size(), size_t{2});
    m_clock.advance(kSigningLife - kMinute);
    QVERIFY(await(at->keys.bringUp()));
    QCOMPARE(at->keys.ready()->ring.current.id, before->ring.current.id);
    const IssuedTokens last = begin(*at, rosa);
    m_clock.advance(kMinute);
    QVERIFY(await(at->keys.bringUp()));
    const auto after = at->keys.ready();
    QCOMPARE(after->ring.current.id, before->ring.next.id);  // it was published for ninety days
    QCOMPARE(after->ring.previous->id, before->ring.current.id);
    QVERIFY(after->ring.next.id != before->ring.next.id && after->ring.next.id != before->ring.current.id);
    QCOMPARE(accessRefusal(*at, last.access), QString());
    QCOMPARE(at->tokens.keys().size(), size_t{3});
    const IssuedTokens fresh = next(*at, last.refresh);
    QCOMPARE(parseJws(fresh.access)->header.keyId, after->ring.current.id);
    // A program that has not heard of it takes what the new key signs: it is the next one there.
    const auto verifier = m_crypto.verifier(published.front().point);
    QVERIFY(published.front().place == KeyPlace::Next);
    QVERIFY(verifyJws(fresh.access, {{published.front().id, Es256Key{published.front().point, *verifier}}},
                      m_crypto));
    m_clock.advance(9 * kMinute);
    QCOMPARE(accessRefusal(*at, last.access), QString());
    // After everything it signed has expired the old key proves nothing, and is published no more.
    m_clock.advance(kProvesAfter);
    QCOMPARE(accessRefusal(*at, last.access), u"key"_s);
    QCOMPARE(at->tokens.keys().size(), size_t{2});
    QCOMPARE(at->tokens.keySet()[u"keys"_s].toArray().size(), 2);
}

void TestTokens::aRotationIsAskedForAndNoted() {
    const auto at = tokenDesk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const Actor admin = actorOf(ana, allCapabilities());
    const auto ring = [&] { return at->keys.ready()->ring; };
    const QString first = ring().current.id;
    const QString second = ring().next.id;
    QCOMPARE(await(at->tokens.rotateKeys({command(), actorOf(ana, Capability::PeopleEdit)})).error().code,
             ErrorCode::NotAllowed);
    const auto early = await(at->tokens.rotateKeys({command(), admin}));
    QCOMPARE(early.error().code, ErrorCode::StateConflict);
    QCOMPARE(early.error().facts.value(u"wait_ms"_s).toLongLong(), 3'600'000);
    QCOMPARE(ring().current.id, first);
    m_clock.advance(kPublishedAhead);
    const CommandId id = command();
    const auto rotated = await(at->tokens.rotateKeys({id, admin}));
    QVERIFY2(rotated, qPrintable(rotated ? QString() : rotated.error().detail));
    QCOMPARE(ring().current.id, second);
    QCOMPARE(lastEntry().action, u"token.rotate"_s);
    QCOMPARE(lastEntry().subject, second);
    m_clock.advance(kPublishedAhead);
    QVERIFY(await(at->tokens.rotateKeys({id, admin})));
    QCOMPARE(ring().current.id, second);  // carried out once

    // The program dies between the journal and the store of secrets; the same command ends what it began.
    const CommandId cut = command();
    const QString third = ring().next.id;
    m_secrets.refusesToWrite = true;
    QVERIFY(!await(at->tokens.rotateKeys({cut, admin})));
    QCOMPARE(ring().current.id, second);
    m_secrets.refusesToWrite = false;
    QVERIFY(await(at->tokens.rotateKeys({cut, admin})));
    QCOMPARE(ring().current.id, third);
    QCOMPARE(actions().count(u"token.rotate"_s), 2);
}

void TestTokens::programsShareTheKeysOfOneStore() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto other = open(*m_database);
    QCOMPARE(other->keys.ready()->ring.current.id, at->keys.ready()->ring.current.id);
    QCOMPARE(accessRefusal(*other, begin(*at, rosa).access), QString());
    m_clock.advance(kSigningLife);
    const auto one = at->keys.bringUp();
    const auto two = other->keys.bringUp();
    QVERIFY(await(one) && await(two));
    QCOMPARE(other->keys.ready()->ring.current.id, at->keys.ready()->ring.current.id);
    QCOMPARE(accessRefusal(*other, begin(*at, rosa).access), QString());
    QCOMPARE(accessRefusal(*at, begin(*other, rosa).access), QString());
}

void TestTokens::withoutAStoreThereAreNoTokens() {
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    StubbornStore away;
    away.goAway(true);
    TokenDesk at(*this, *m_database, away);
    QCOMPARE(await(at.keys.bringUp()).error().code, ErrorCode::SecretStoreAway);
    QCOMPARE(await(at.tokens.issue(signIn(rosa))).error().code, ErrorCode::SecretStoreAway);
    QCOMPARE(await(at.tokens.refresh(refreshText(QByteArray(32, 'x')))).error().code,
             ErrorCode::SecretStoreAway);
    QCOMPARE(accessRefusal(at, "a.b.c"), u"key"_s);
    QVERIFY(at.tokens.keys().empty());
    // Found later, lost later: the keys that are there go on, however old.
    away.goAway(false);
    QVERIFY(await(at.keys.bringUp()));
    const QString current = at.keys.ready()->ring.current.id;
    m_clock.advance(kSigningLife);
    away.refusesToWrite = true;
    QVERIFY(await(at.keys.bringUp()));
    QCOMPARE(at.keys.ready()->ring.current.id, current);
    away.goAway(true);
    QVERIFY(!await(at.keys.bringUp()));
    QVERIFY(await(at.tokens.issue(signIn(rosa))));
}

void TestTokens::damagedKeysAreNotReplaced() {
    MemorySecretStore secrets;
    const QByteArray damaged("balcao-token-keys 1\nx");
    QVERIFY(await(secrets.write(TokenKeys::secretName(m_tenant), damaged)));
    TokenDesk at(*this, *m_database, secrets);
    const auto refused = await(at.keys.bringUp());
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QCOMPARE(await(secrets.read(TokenKeys::secretName(m_tenant))).value_or(QByteArray()), damaged);
}

void TestTokens::aSharedSecretOpensOnlyWhereItIsSet() {
    QByteArray secret("q3o9v+Hn0r1m5Kc8w2Yt6Zb4XfUeLdSaJgPiRkTyOuM=");
    const QByteArray known = secret;
    TokenSettings settings;
    settings.sharedSecret = holdSecret(secret);
    const auto at = tokenDesk(settings);
    const auto without = open(*m_database);
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    AccessClaims claims;
    claims.issuer = u"balcao:"_s + m_tenant.text();
    claims.audience = QStringList{u"balcao-api"_s};
    claims.subject = rosa.id.text();
    claims.id = u"elsewhere-1"_s;
    claims.issuedAt = claims.notBefore = m_clock.now();
    claims.expiresAt = m_clock.now() + 10 * kMinute;
    claims.capabilities = QStringList{u"ticket.open"_s, u"ticket.of.later"_s};
    const auto signedBy = [&](const QByteArray& key, const AccessClaims& said,
                              const QByteArray& header) -> QByteArray {
        const QByteArray part =
            header.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + '.' +
            claimsPayload(said).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        return part + '.' +
               m_crypto.hmacSha256(key, part).toBase64(QByteArray::Base64UrlEncoding |
                                                       QByteArray::OmitTrailingEquals);
    };
    const QByteArray header(json("{'alg':'HS256','typ':'JWT'}"));
    const QByteArray token = signedBy(known, claims, header);
    const auto grant = at->tokens.verify(token);
    QVERIFY2(grant, qPrintable(grant ? QString() : reasonOf(grant.error())));
    QCOMPARE(grant->person, rosa.id);
    QCOMPARE(grant->capabilities, Capabilities(Capability::TicketOpen));
    QVERIFY(grant->algorithm == JwsAlgorithm::Hs256 && grant->family.isNull());
    QCOMPARE(accessRefusal(*without, token), u"key"_s);
    QCOMPARE(accessRefusal(*at, signedBy("another", claims, header)), u"signature"_s);
    const QString current = at->keys.ready()->ring.current.id;
    QCOMPARE(accessRefusal(*at, signedBy(known, claims,
                                         json("{'alg':'HS256','kid':'") + current.toLatin1() + json("'}"))),
             u"algorithm"_s);
    QCOMPARE(accessRefusal(*at, signedBy(known, claims, json("{'alg':'HS256','typ':'logout+jwt'}"))),
             u"claims"_s);
    AccessClaims other = claims;
    other.subject = u"rosa"_s;
    QCOMPARE(accessRefusal(*at, signedBy(known, other, header)), u"claims"_s);
    // What we make is ES256 all the same.
    QVERIFY(at->tokens.verify(begin(*at, rosa).access)->algorithm == JwsAlgorithm::Es256);
}

void TestTokens::clocksThatJumpLetNobodyStay() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const IssuedTokens first = begin(*at, rosa);
    // Set back by an hour: the token is of the future and is refused, the next pair is of this time.
    m_clock.advance(-60 * kMinute);
    QCOMPARE(accessRefusal(*at, first.access), u"early"_s);
    const IssuedTokens second = next(*at, first.refresh);
    QCOMPARE(accessRefusal(*at, second.access), QString());
    // Put right: what was made meanwhile is old, the family goes on.
    m_clock.advance(60 * kMinute);
    QCOMPARE(accessRefusal(*at, second.access), u"expired"_s);
    const IssuedTokens third = next(*at, second.refresh);
    QCOMPARE(accessRefusal(*at, third.access), QString());
    // Set back after a rotation: what was used stays used, for there is no grace of an hour.
    m_clock.advance(-60 * kMinute);
    QCOMPARE(refusal(*at, second.refresh), u"reused"_s);
    m_clock.advance(60 * kMinute);
    // Far ahead: everything has expired and nothing is revoked; back again it goes on.
    const IssuedTokens other = begin(*at, rosa);
    m_clock.advance(30 * kDay);
    QCOMPARE(refusal(*at, other.refresh), u"expired"_s);
    m_clock.advance(-30 * kDay);
    QCOMPARE(refusal(*at, other.refresh), QString());
}

void TestTokens::whatExpiredIsCleaned() {
    const auto at = tokenDesk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    IssuedTokens busy = begin(*at, rosa);
    for (int i = 0; i < 3; ++i) (void)begin(*at, rosa);
    m_clock.advance(4 * kDay);
    busy = next(*at, busy.refresh);
    QVERIFY(await(at->tokens.clean()));
    QCOMPARE(countOf(u"token_families"_s), 4);
    m_clock.advance(4 * kDay);
    QVERIFY(await(at->tokens.clean()));  // a day is left for whoever looks what happened
    QCOMPARE(countOf(u"token_families"_s), 4);
    m_clock.advance(Millis(1));
    QVERIFY(await(at->tokens.clean()));
    QCOMPARE(countOf(u"token_families"_s), 1);
    QCOMPARE(countOf(u"refresh_tokens"_s), 1);  // the first token of the family that goes on went too
    QVERIFY(!next(*at, busy.refresh).refresh.isEmpty());
}

void TestTokens::theDatabaseHoldsNoToken() {
    const auto at = tokenDesk();
    const IssuedTokens first = begin(*at, put(u"Rosa"_s, "clerk", "482913"));
    const IssuedTokens second = next(*at, first.refresh);
    const auto hashes = read<QByteArrayList>([](Transaction& t) -> Result<QByteArrayList> {
        BALCAO_TRY(rows, sql(t).query(u"/* test */ SELECT hash FROM refresh_tokens WHERE tenant_id = :tenant "
                                      "ORDER BY generation"_s,
                                      {}));
        QByteArrayList all;
        for (const Row& row : rows) all.append(row.bytes("hash"));
        return all;
    });
    QVERIFY(hashes);
    QCOMPARE(hashes->size(), 2);
    QCOMPARE(hashes->at(0), refreshHash(*refreshFromText(first.refresh)));
    QCOMPARE(hashes->at(1), refreshHash(*refreshFromText(second.refresh)));
    for (const AuditEntry& entry : journal()) {
        for (const QByteArray& token : {first.refresh, second.refresh, first.access, second.access}) {
            QVERIFY(!entry.details.contains(QString::fromLatin1(token)));
        }
    }
}

QTEST_GUILESS_MAIN(TestTokens)
#include "test_tokens.moc"
