#include "people_case.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The key for a lost administrator, on both databases.
class TestRecovery final : public PeopleCase {
    Q_OBJECT

 private Q_SLOTS:
    void theFirstStartMakesOneAndOnlyOne();
    void theKeyGivesALostAdministratorAPin();
    void aKeyIsGoodOnceAndAnotherComesForIt();
    void twoWithOneKeyAreOne();
    void aWrongKeyIsCountedAndChangesNothing();
    void itBringsBackAdministratorsOnly();
    void whoMayNotDoEverythingMakesNone();
    void aRepeatedCommandTellsNothing();
    void aKeyThatWasShownCountsOnceItIsKept();
    void theKeyIsNowhere();

 private:
    [[nodiscard]] Actor boss() const {
        return {PersonId(m_register.uuid()), u"Ana"_s, m_register, u"Caixa 1"_s, allCapabilities()};
    }
    [[nodiscard]] Actor nobody() const { return {{}, {}, m_register, u"Caixa 1"_s, {}}; }
    [[nodiscard]] QByteArray key(Desk& at) {
        const auto made = await(at.recovery.makeKey({command(), boss(), false}));
        return made ? *made : QByteArray();
    }
    [[nodiscard]] Result<QByteArray> recover(Desk& at, const PersonAccount& person, const QByteArray& key) {
        return await(at.recovery.recover({command(), nobody(), person.id, key, "860142"}));
    }
    [[nodiscard]] Result<Session> signIn(Desk& at, const PersonAccount& person, const QByteArray& pin) {
        return await(at.signIn.withPin({person.id, m_register, u"Caixa 1"_s, pin}));
    }
};

void TestRecovery::theFirstStartMakesOneAndOnlyOne() {
    const auto at = desk();
    const auto first = await(at->recovery.makeKey({command(), boss(), true}));
    QVERIFY(first && first->size() == 39);  // 160 bits in eight groups of four
    const auto again = await(at->recovery.makeKey({command(), boss(), true}));
    QVERIFY(again && again->isEmpty());
    QCOMPARE(countOf(u"recovery_keys"_s), 1);
    QCOMPARE(actions(), QStringList{u"person.recovery_key"_s});
}

void TestRecovery::theKeyGivesALostAdministratorAPin() {
    const auto at = desk();
    PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const QByteArray printed = key(*at);
    QVERIFY(await(at->ways.setEmail({command(), boss(), ana.id, u"ana@example.com"_s})));
    QVERIFY(await(at->ways.setPassword({command(), nobody(), ana.id, "quatro gatos no telhado", "739158"})));
    const auto badge = await(at->ways.giveBadge({command(), boss(), ana.id}));
    const auto session = signIn(*at, ana, "739158");
    QVERIFY(badge && session);
    // Suspended by whoever should not have.
    ana.active = false;
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.save(t, ana);
        return Done{};
    }));
    const auto next = recover(*at, ana, printed.toLower());
    QVERIFY2(next, qPrintable(next ? QString() : next.error().detail));
    QVERIFY(next->size() == 39 && *next != printed);
    QCOMPARE(signIn(*at, ana, "739158").error().code, ErrorCode::WrongSecret);
    const auto back = signIn(*at, ana, "860142");
    QVERIFY(back && !back->mustChangePin);
    QCOMPARE(back->actor.capabilities, allCapabilities());
    QVERIFY(!await(at->signIn.goesOn(*session)).value_or(true));
    QVERIFY(!await(at->signIn.withBadge({m_register, u"Caixa 1"_s, *badge, {}})));
    const auto ways = await(at->ways.ways({boss(), ana.id}));
    QVERIFY(ways && !ways->password && !ways->secondStep && ways->email == u"ana@example.com"_s);
    QVERIFY(actions().contains(u"person.recover"_s));
}

void TestRecovery::aKeyIsGoodOnceAndAnotherComesForIt() {
    const auto at = desk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const QByteArray printed = key(*at);
    const auto next = recover(*at, ana, printed);
    QVERIFY(next);
    QCOMPARE(recover(*at, ana, printed).error().code, ErrorCode::WrongSecret);
    QVERIFY(recover(*at, ana, *next));
    // An older one is void when an administrator makes another.
    const QByteArray third = key(*at);
    const QByteArray fourth = key(*at);
    QCOMPARE(recover(*at, ana, third).error().code, ErrorCode::WrongSecret);
    QVERIFY(recover(*at, ana, fourth));
}

void TestRecovery::twoWithOneKeyAreOne() {
    const auto at = desk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const QByteArray printed = key(*at);
    const auto other = openAnother(options());
    Desk elsewhere(*this, *other, m_hasher);
    const auto first = at->recovery.recover({command(), nobody(), ana.id, printed, "860142"});
    const auto second = elsewhere.recovery.recover({command(), nobody(), ana.id, printed, "860143"});
    const int in = (await(first, 60'000) ? 1 : 0) + (await(second, 60'000) ? 1 : 0);
    QCOMPARE(in, 1);
    QCOMPARE(countOf(u"recovery_keys"_s), 2);
}

void TestRecovery::aWrongKeyIsCountedAndChangesNothing() {
    const auto at = desk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    QCOMPARE(recover(*at, ana, "AAAA-BBBB").error().code, ErrorCode::WrongSecret);  // there is none yet
    (void)key(*at);
    QCOMPARE(recover(*at, ana, {}).error().code, ErrorCode::WrongSecret);
    QCOMPARE(hashOf(ana), u"plain:739158"_s);
    QCOMPARE(actions().count(u"person.recover_failed"_s), 2);
    for (int i = 0; i < 30; ++i) {
        if (recover(*at, ana, "AAAA").error().code == ErrorCode::SignInThrottled) return;
    }
    QFAIL("never throttled");
}

void TestRecovery::itBringsBackAdministratorsOnly() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const QByteArray printed = key(*at);
    const auto refused = recover(*at, rosa, printed);
    QCOMPARE(refused.error().code, ErrorCode::StateConflict);
    QCOMPARE(refused.error().facts.value(u"reason"_s).toString(), u"role"_s);
    PersonAccount nobodyAtAll;
    nobodyAtAll.id = m_ids.make<PersonId>();
    QCOMPARE(recover(*at, nobodyAtAll, printed).error().code, ErrorCode::NotFound);
    const RecoverAdministrator weak{command(), nobody(), rosa.id, printed, "123456"};
    QCOMPARE(await(at->recovery.recover(weak)).error().code, ErrorCode::InvalidArgument);
    QVERIFY(recover(*at, put(u"Ana"_s, "administrator"), printed));  // it was not used up
}

void TestRecovery::whoMayNotDoEverythingMakesNone() {
    const auto at = desk();
    Actor some = boss();
    some.capabilities = Capability::RoleEdit;
    const auto refused = await(at->recovery.makeKey({command(), some, false}));
    QCOMPARE(refused.error().code, ErrorCode::StateConflict);
    some.capabilities = allCapabilities() & ~Capabilities(Capability::RoleEdit);
    QCOMPARE(await(at->recovery.makeKey({command(), some, false})).error().code, ErrorCode::NotAllowed);
    QCOMPARE(countOf(u"recovery_keys"_s), 0);
}

void TestRecovery::aRepeatedCommandTellsNothing() {
    const auto at = desk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const MakeRecoveryKey make{command(), boss(), false};
    const auto printed = await(at->recovery.makeKey(make));
    QVERIFY(printed && await(at->recovery.makeKey(make))->isEmpty());
    const RecoverAdministrator once{command(), nobody(), ana.id, *printed, "860142"};
    QVERIFY(!await(at->recovery.recover(once))->isEmpty());
    QVERIFY(await(at->recovery.recover(once))->isEmpty());
    QCOMPARE(countOf(u"recovery_keys"_s), 2);
}

void TestRecovery::aKeyThatWasShownCountsOnceItIsKept() {
    const auto at = desk();
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    QVERIFY(!happened(await(at->recovery.state(boss()))->madeAt));
    QVERIFY(!at->recovery.newKey(nobody()));
    const auto shown = at->recovery.newKey(boss());
    QVERIFY(shown && shown->size() == 39);
    QCOMPARE(countOf(u"recovery_keys"_s), 0);
    QCOMPARE(recover(*at, ana, *shown).error().code, ErrorCode::WrongSecret);  // it counts for nothing yet
    QCOMPARE(await(at->recovery.keepKey({command(), boss(), "ABCD", false})).error().code,
             ErrorCode::InvalidArgument);
    const KeepRecoveryKey keep{command(), boss(), *shown, true};
    QVERIFY(await(at->recovery.keepKey(keep)));
    QVERIFY(await(at->recovery.keepKey(keep)));  // the answer was lost
    QCOMPARE(countOf(u"recovery_keys"_s), 1);
    const auto state = await(at->recovery.state(boss()));
    QVERIFY(state && happened(state->madeAt) && !happened(state->usedAt));
    // Another window made its first one at the same time: the one that was first counts.
    const auto late = at->recovery.newKey(boss());
    QCOMPARE(await(at->recovery.keepKey({command(), boss(), *late, true}))
                 .error()
                 .facts.value(u"reason"_s)
                 .toString(),
             u"made"_s);
    QCOMPARE(countOf(u"recovery_keys"_s), 1);
    QVERIFY(recover(*at, ana, *shown));
}

void TestRecovery::theKeyIsNowhere() {
    const auto at = desk();
    const QString printed = QString::fromLatin1(key(*at));
    for (const AuditEntry& entry : journal()) QVERIFY(!entry.details.contains(printed.left(9)));
    const auto stored = write<QByteArray>([&](Transaction& t) -> Result<QByteArray> {
        BALCAO_TRY(newest, m_stores.signIns.newestKey(t, SignInStore::Hold::No));
        return newest ? newest->hash : QByteArray();
    });
    QVERIFY(stored && stored->size() == 32);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
