#include "people_case.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Who works here and what they may do, on both databases.
class TestPeople final : public PeopleCase {
    Q_OBJECT

 private Q_SLOTS:
    void whoIsAddedIsListed();
    void theSameCommandTwiceAddsOnePerson();
    void aChangeIsMadeOnWhatWasRead();
    void aRoleNobodyHasIsRefused();
    void nobodyGivesMoreThanTheyHave();
    void nobodyChangesWhoMayDoMore();
    void nobodySuspendsOrPromotesThemselves();
    void theLastAdministratorStays();
    void twoWhoDemoteEachOtherLeaveOne();
    void whoIsSuspendedHasNoSessionLeft();
    void aRoleIsMadeAndChanged();
    void aRoleGoesWhenNobodyHasItAnyMore();
    void aStandardRoleIsStoredOnceItIsChanged();
    void administratorsKeepEverything();
    void aRoleOfManagersIsNotEmptied();
    void onesOwnPinNeedsTheCurrentOne();
    void anotherPersonsPinMustBeChanged();
    void theFirstPinIsAManagers();
    void aPinIsSetOnceByOneCommand();
    void anotherPinEndsTheOtherSessions();
    void sessionsAreListedAndEnded();
    void nobodyEndsTheSessionOfWhoMayDoMore();
    void onlyWhoMayEditsPeople();
    void theJournalHasIdsAndNoNames();

 private:
    [[nodiscard]] Result<PersonAccount> save(Desk& at, const Actor& actor, const PersonAccount& person) {
        return await(at.people.save({command(), actor, person}));
    }
    [[nodiscard]] Result<PersonRole> saveRole(Desk& at, const Actor& actor, const PersonRole& role) {
        return await(at.people.saveRole({command(), actor, role}));
    }
    [[nodiscard]] Result<Done> setPin(Desk& at, const Actor& actor, const PersonAccount& person,
                                      const QByteArray& pin, const QByteArray& current = {}) {
        return await(at.people.setPin({command(), actor, person.id, pin, current}));
    }
    [[nodiscard]] static bool goesOn(Desk& at, const Session& session) {
        const auto goes = await(at.signIn.goesOn(session));
        return goes && *goes;
    }
    [[nodiscard]] PersonAccount account(const PersonAccount& person) {
        const auto found = read<PersonAccount>([&](Transaction& t) -> Result<PersonAccount> {
            BALCAO_TRY(row, m_stores.people.byId(t, person.id));
            return row ? *row : PersonAccount();
        });
        return found ? *found : PersonAccount();
    }
    [[nodiscard]] static PersonAccount named(const QString& name, const char* role) {
        PersonAccount person;
        person.name = name;
        person.role = standard(role);
        return person;
    }
    [[nodiscard]] Actor administrator() { return actorOf(put(u"Ana"_s, "administrator"), allCapabilities()); }
    static QString reason(const Error& error) { return error.facts.value(u"reason"_s).toString(); }
};

void TestPeople::whoIsAddedIsListed() {
    const auto at = desk();
    const Actor ana = administrator();
    m_clock.advance(Millis(1'000));
    const auto added = save(*at, ana, named(u"  Rosa Conceição "_s, "clerk"));
    QVERIFY2(added, qPrintable(added ? QString() : added.error().detail));
    QVERIFY(!added->id.isNull());
    QCOMPARE(added->version, 1);
    QCOMPARE(added->name, u"Rosa Conceição"_s);
    const auto all = await(at->people.people(ana));
    QVERIFY(all);
    QCOMPARE(all->size(), size_t{2});
    const PersonAccount& rosa = (*all)[1];
    QCOMPARE(rosa.id, added->id);
    QCOMPARE(rosa.name, added->name);
    QCOMPARE(rosa.role, standard("clerk"));
    QVERIFY(rosa.active && !rosa.hasPin && !rosa.mustChangePin);
    QVERIFY(rosa.createdAt == m_clock.now());
    QCOMPARE(save(*at, ana, named(u" "_s, "clerk")).error().facts.value(u"field"_s).toString(), u"name"_s);
}

void TestPeople::theSameCommandTwiceAddsOnePerson() {
    const auto at = desk();
    const SavePerson once{command(), administrator(), named(u"Rosa"_s, "clerk")};
    const auto first = await(at->people.save(once));
    const auto second = await(at->people.save(once));
    QVERIFY(first && second);
    QCOMPARE(first->id, second->id);
    QCOMPARE(countOf(u"people"_s), 2);
    SavePerson other = once;
    other.person.role = standard("auditor");
    const auto conflict = await(at->people.save(other));
    QCOMPARE(conflict.error().code, ErrorCode::IdempotencyConflict);
    QCOMPARE(conflict.error().facts.value(u"field"_s).toString(), u"role"_s);
}

void TestPeople::aChangeIsMadeOnWhatWasRead() {
    const auto at = desk();
    const Actor ana = administrator();
    PersonAccount first = *save(*at, ana, named(u"Rosa"_s, "clerk"));
    PersonAccount second = first;
    first.name = u"Rosa Lima"_s;
    const auto changed = save(*at, ana, first);
    QVERIFY(changed);
    QCOMPARE(changed->version, 2);
    second.active = false;
    QCOMPARE(save(*at, ana, second).error().code, ErrorCode::DatabaseConflict);
    QVERIFY(account(first).active);
    QCOMPARE(account(first).name, u"Rosa Lima"_s);
    PersonAccount stranger = first;
    stranger.id = m_ids.make<PersonId>();
    QCOMPARE(save(*at, ana, stranger).error().code, ErrorCode::NotFound);
}

void TestPeople::aRoleNobodyHasIsRefused() {
    const auto at = desk();
    PersonAccount person = named(u"Rosa"_s, "clerk");
    person.role = m_ids.make<RoleId>();
    const auto refused = save(*at, administrator(), person);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(refused.error().facts.value(u"field"_s).toString(), u"role"_s);
}

void TestPeople::nobodyGivesMoreThanTheyHave() {
    const auto at = desk();
    (void)administrator();
    const Capabilities clerk = roleOf(standardRoles(), standard("clerk"))->capabilities;
    const Actor lead =
        actorOf(put(u"Beto"_s, "clerk"), clerk | Capability::PeopleEdit | Capability::RoleEdit);
    QVERIFY(save(*at, lead, named(u"Rosa"_s, "clerk")));
    const auto refused = save(*at, lead, named(u"Davi"_s, "supervisor"));
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(refused.error().facts.value(u"capability"_s).toString(), u"ticket.discount"_s);
    PersonRole role;
    role.name = u"Chefia"_s;
    role.capabilities = clerk | Capability::SettingsEdit;
    QCOMPARE(saveRole(*at, lead, role).error().facts.value(u"capability"_s).toString(), u"settings.edit"_s);
    role.capabilities = clerk | Capability::PeopleEdit;
    QVERIFY(saveRole(*at, lead, role));
    QCOMPARE(countOf(u"people"_s), 3);
}

void TestPeople::nobodyChangesWhoMayDoMore() {
    const auto at = desk();
    PersonAccount boss = put(u"Ana"_s, "administrator", "739158");
    const Capabilities clerk = roleOf(standardRoles(), standard("clerk"))->capabilities;
    const Actor lead =
        actorOf(put(u"Beto"_s, "clerk"), clerk | Capability::PeopleEdit | Capability::RoleEdit);
    boss.name = u"Outra"_s;
    QCOMPARE(save(*at, lead, boss).error().code, ErrorCode::NotAllowed);
    boss.role = standard("clerk");
    QCOMPARE(save(*at, lead, boss).error().code, ErrorCode::NotAllowed);
    // A PIN that one sets for somebody else is a way to become them.
    QCOMPARE(setPin(*at, lead, boss, "482913").error().code, ErrorCode::NotAllowed);
    QCOMPARE(hashOf(boss), u"plain:739158"_s);
    PersonRole supervisor = *roleOf(standardRoles(), standard("supervisor"));
    supervisor.capabilities = clerk;
    QCOMPARE(saveRole(*at, lead, supervisor).error().code, ErrorCode::NotAllowed);
}

void TestPeople::nobodySuspendsOrPromotesThemselves() {
    const auto at = desk();
    const Actor other = administrator();
    PersonAccount ana = put(u"Beatriz"_s, "administrator");
    const Actor self = actorOf(ana, allCapabilities());
    PersonAccount suspended = ana;
    suspended.active = false;
    QCOMPARE(save(*at, self, suspended).error().code, ErrorCode::StateConflict);
    QCOMPARE(reason(save(*at, self, suspended).error()), u"oneself"_s);
    PersonAccount lessened = ana;
    lessened.role = standard("clerk");
    QCOMPARE(reason(save(*at, self, lessened).error()), u"oneself"_s);
    ana.name = u"Bia"_s;
    QVERIFY(save(*at, self, ana));
    suspended.version = 2;
    QVERIFY(save(*at, other, suspended));
}

void TestPeople::theLastAdministratorStays() {
    const auto at = desk();
    PersonAccount ana = put(u"Ana"_s, "administrator");
    // The actor's rights are of a moment ago: the database says who is left.
    const Actor actor = actorOf(put(u"Beto"_s, "clerk"), allCapabilities());
    ana.active = false;
    QCOMPARE(save(*at, actor, ana).error().code, ErrorCode::StateConflict);
    QCOMPARE(reason(save(*at, actor, ana).error()), u"last"_s);
    ana.active = true;
    ana.role = standard("supervisor");
    QCOMPARE(reason(save(*at, actor, ana).error()), u"last"_s);
    QVERIFY(account(ana).active);
    (void)put(u"Carla"_s, "administrator");
    QVERIFY(save(*at, actor, ana));
    // Where PINs are in use, an administrator without one runs nothing.
    PersonAccount davi = put(u"Davi"_s, "administrator", "482913");
    davi.active = false;
    QVERIFY(save(*at, actor, davi));
    davi.version = 2;
    davi.active = true;
    QVERIFY(save(*at, actor, davi));
    (void)put(u"Eva"_s, "clerk", "739158");
    davi.version = 3;
    davi.active = false;
    QCOMPARE(reason(save(*at, actor, davi).error()), u"last"_s);
}

void TestPeople::twoWhoDemoteEachOtherLeaveOne() {
    const PersonAccount ana = put(u"Ana"_s, "administrator");
    const PersonAccount bia = put(u"Bia"_s, "administrator");
    const auto other = openAnother(options());
    Desk here(*this, *m_database, m_hasher);
    Desk there(*this, *other, m_hasher);
    PersonAccount anaLess = ana;
    anaLess.role = standard("clerk");
    PersonAccount biaLess = bia;
    biaLess.active = false;
    const auto first = here.people.save({command(), actorOf(bia, allCapabilities()), anaLess});
    const auto second = there.people.save({command(), actorOf(ana, allCapabilities()), biaLess});
    const auto one = await(first);
    const auto two = await(second);
    QVERIFY(one.has_value() != two.has_value());
    QCOMPARE(reason(one ? two.error() : one.error()), u"last"_s);
}

void TestPeople::whoIsSuspendedHasNoSessionLeft() {
    const auto at = desk();
    const Actor ana = administrator();
    PersonAccount boss = put(u"Bia"_s, "administrator", "739158");
    PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto session = await(at->signIn.withPin({rosa.id, m_register, u"Caixa 1"_s, "482913"}));
    QVERIFY(session);
    rosa.active = false;
    QVERIFY(save(*at, ana, rosa));
    const auto open = write<size_t>([&](Transaction& t) -> Result<size_t> {
        BALCAO_TRY(all, m_stores.people.sessionsOf(t, rosa.id));
        return all.size();
    });
    QCOMPARE(*open, size_t{0});
    QCOMPARE(await(at->signIn.unlock(*session, "482913")).error().code, ErrorCode::NotFound);
    QVERIFY(boss.hasPin);
}

void TestPeople::aRoleIsMadeAndChanged() {
    const auto at = desk();
    const Actor ana = administrator();
    PersonRole role;
    role.name = u"Plantão"_s;
    role.key = u"clerk"_s;  // counts for nothing
    role.capabilities = Capability::SaleRead;
    const SaveRole once{command(), ana, role};
    const auto made = await(at->people.saveRole(once));
    QVERIFY(made);
    QCOMPARE(made->version, 1);
    QVERIFY(made->key.isEmpty());
    QCOMPARE(await(at->people.saveRole(once))->id, made->id);
    PersonRole changed = *made;
    changed.capabilities |= Capability::ExportRead;
    QCOMPARE(saveRole(*at, ana, changed)->version, 2);
    QCOMPARE(saveRole(*at, ana, changed).error().code, ErrorCode::DatabaseConflict);
    const auto all = await(at->people.roles());
    QVERIFY(all);
    QCOMPARE(all->size(), size_t{6});
    QCOMPARE(all->back().name, u"Plantão"_s);
    QCOMPARE(all->back().capabilities, changed.capabilities);
    role.name.clear();
    QCOMPARE(saveRole(*at, ana, role).error().facts.value(u"field"_s).toString(), u"name"_s);
}

void TestPeople::aRoleGoesWhenNobodyHasItAnyMore() {
    const auto at = desk();
    const Actor ana = actorOf(put(u"Ana"_s, "administrator"), allCapabilities());
    PersonRole role;
    role.name = u"Plantão"_s;
    role.capabilities = Capability::TicketServe;
    const auto made = saveRole(*at, ana, role);
    QVERIFY(made);
    const auto remove = [&](const Actor& actor, RoleId which, qint64 version) {
        return await(at->people.removeRole({command(), actor, which, version}));
    };
    QCOMPARE(remove(actorOf(put(u"Rosa"_s, "clerk"), {}), made->id, 1).error().code, ErrorCode::NotAllowed);
    // Who may change roles and not all of this one.
    const Actor lead = actorOf(put(u"Lia"_s, "clerk"), Capability::RoleEdit);
    QCOMPARE(remove(lead, made->id, 1).error().facts.value(u"capability"_s).toString(), u"ticket.serve"_s);
    QCOMPARE(remove(ana, m_ids.make<RoleId>(), 1).error().code, ErrorCode::NotFound);
    const auto standardOne = remove(ana, standard("clerk"), 0);
    QCOMPARE(standardOne.error().facts.value(u"reason"_s).toString(), u"standard"_s);
    QCOMPARE(remove(ana, made->id, 7).error().code, ErrorCode::DatabaseConflict);

    PersonAccount nino = put(u"Nino"_s, "clerk");
    nino.role = made->id;
    nino.active = false;
    QVERIFY(save(*at, ana, nino));
    const auto used = remove(ana, made->id, 1);
    QCOMPARE(used.error().facts.value(u"reason"_s).toString(), u"used"_s);
    QCOMPARE(used.error().facts.value(u"people"_s).toInt(), 1);
    nino.role = standard("clerk");
    nino.version = 2;
    QVERIFY(save(*at, ana, nino));

    const RemoveRole once{command(), ana, made->id, 1};
    QVERIFY(await(at->people.removeRole(once)));
    QVERIFY(await(at->people.removeRole(once)));  // repeated
    QCOMPARE(countOf(u"roles"_s), 0);
    QCOMPARE(actions().count(u"role.remove"_s), 1);
    QVERIFY(!roleOf(*await(at->people.roles()), made->id));
    // Nobody gets it any more.
    nino.role = made->id;
    nino.version = 3;
    QCOMPARE(save(*at, ana, nino).error().code, ErrorCode::InvalidArgument);
}

void TestPeople::aStandardRoleIsStoredOnceItIsChanged() {
    const auto at = desk();
    const Actor ana = administrator();
    PersonRole clerk = *roleOf(standardRoles(), standard("clerk"));
    clerk.name = u"Caixa"_s;
    clerk.capabilities |= Capability::TicketDiscount;
    QCOMPARE(countOf(u"roles"_s), 0);
    const auto stored = saveRole(*at, ana, clerk);
    QVERIFY(stored);
    QCOMPARE(stored->key, u"clerk"_s);
    QCOMPARE(countOf(u"roles"_s), 1);
    const auto read = roleOf(*await(at->people.roles()), clerk.id);
    QCOMPARE(read->name, u"Caixa"_s);
    QCOMPARE(read->version, 1);
    QCOMPARE(read->capabilities, clerk.capabilities);
}

void TestPeople::administratorsKeepEverything() {
    const auto at = desk();
    const Actor ana = administrator();
    PersonRole role = *roleOf(standardRoles(), administratorRole());
    role.capabilities.setFlag(Capability::BackendEdit, false);
    QCOMPARE(saveRole(*at, ana, role).error().facts.value(u"field"_s).toString(), u"capabilities"_s);
    role.capabilities = allCapabilities();
    role.name = u"Chefia"_s;
    QVERIFY(saveRole(*at, ana, role));
}

void TestPeople::aRoleOfManagersIsNotEmptied() {
    const auto at = desk();
    PersonRole managers;
    managers.name = u"Gerência"_s;
    managers.capabilities = Capability::PeopleEdit;
    PersonAccount ana = put(u"Ana"_s, "administrator");
    const Actor first = actorOf(ana, allCapabilities());
    managers = *saveRole(*at, first, managers);
    PersonAccount bia = named(u"Bia"_s, "clerk");
    bia.role = managers.id;
    bia = *save(*at, first, bia);
    ana.active = false;
    QVERIFY(save(*at, actorOf(bia, allCapabilities()), ana));
    managers.capabilities = Capability::SaleRead;
    QCOMPARE(reason(saveRole(*at, first, managers).error()), u"last"_s);
}

void TestPeople::onesOwnPinNeedsTheCurrentOne() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator", "739158");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const Actor self = actorOf(rosa, Capability::TicketOpen);
    QCOMPARE(setPin(*at, self, rosa, "860142").error().code, ErrorCode::WrongSecret);
    QCOMPARE(setPin(*at, self, rosa, "860142", "111222").error().code, ErrorCode::WrongSecret);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 2);
    QCOMPARE(reason(setPin(*at, self, rosa, "123456", "482913").error()), u"run"_s);
    QCOMPARE(reason(setPin(*at, self, rosa, "482913", "482913").error()), u"same"_s);
    QVERIFY(setPin(*at, self, rosa, "860142", "482913"));
    QCOMPARE(hashOf(rosa), u"plain:860142"_s);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 0);
    QVERIFY(!account(rosa).mustChangePin);
    for (int i = 0; i < 5; ++i) (void)setPin(*at, self, rosa, "913572", "111222");
    QCOMPARE(setPin(*at, self, rosa, "913572", "860142").error().code, ErrorCode::SignInThrottled);
    // Even with people.edit one's own needs it: a counter left open is no way to change it.
    const Actor bossSelf = actorOf(boss, allCapabilities());
    m_clock.advance(Millis(3'600'000));
    QCOMPARE(setPin(*at, bossSelf, boss, "913572").error().code, ErrorCode::WrongSecret);
}

void TestPeople::anotherPersonsPinMustBeChanged() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator", "739158");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk");
    QVERIFY(setPin(*at, actorOf(boss, allCapabilities()), rosa, "482913"));
    QVERIFY(account(rosa).hasPin && account(rosa).mustChangePin);
    const auto session = await(at->signIn.withPin({rosa.id, m_register, u"Caixa 1"_s, "482913"}));
    QVERIFY(session && session->mustChangePin);
    QVERIFY(setPin(*at, session->actor, rosa, "860142", "482913"));
    QVERIFY(!account(rosa).mustChangePin);
    PersonAccount nobody;
    nobody.id = m_ids.make<PersonId>();
    QCOMPARE(setPin(*at, actorOf(boss, allCapabilities()), nobody, "482913").error().code,
             ErrorCode::NotFound);
}

void TestPeople::theFirstPinIsAManagers() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk");
    const Actor actor = actorOf(boss, allCapabilities());
    const auto early = setPin(*at, actor, rosa, "482913");
    QCOMPARE(early.error().code, ErrorCode::StateConflict);
    QCOMPARE(reason(early.error()), u"first"_s);
    // A clerk cannot give themselves one at a counter that asks nobody.
    QCOMPARE(setPin(*at, actorOf(rosa, Capability::TicketOpen), rosa, "482913").error().code,
             ErrorCode::NotAllowed);
    QVERIFY(setPin(*at, actor, boss, "739158"));
    QVERIFY(!account(boss).mustChangePin);
    QVERIFY(setPin(*at, actor, rosa, "482913"));
}

void TestPeople::aPinIsSetOnceByOneCommand() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator");
    const Actor actor = actorOf(boss, allCapabilities());
    const CommandId id = command();
    QVERIFY(await(at->people.setPin({id, actor, boss.id, "739158", {}})));
    QVERIFY(await(at->people.setPin({id, actor, boss.id, "739158", {}})));
    QCOMPARE(actions(), QStringList{u"person.pin"_s});
    const PersonAccount rosa = put(u"Rosa"_s, "clerk");
    QCOMPARE(await(at->people.setPin({id, actor, rosa.id, "739158", {}})).error().code,
             ErrorCode::IdempotencyConflict);
    // Nothing that could be guessed from is kept with the command.
    const auto body = read<QString>([&](Transaction& t) -> Result<QString> {
        BALCAO_TRY(rows, sql(t).query(u"/* test */ SELECT body FROM commands"_s, {}));
        return rows.first().text("body");
    });
    QVERIFY(body && body->contains(u"person"_s) && !body->contains(u"pin"_s));
}

void TestPeople::anotherPinEndsTheOtherSessions() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator", "739158");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto there = await(at->signIn.withPin({rosa.id, m_ids.make<RegisterId>(), u"Caixa 2"_s, "482913"}));
    const auto here = await(at->signIn.withPin({rosa.id, m_register, u"Caixa 1"_s, "482913"}));
    QVERIFY(there && here);
    QVERIFY(setPin(*at, here->actor, rosa, "860142", "482913"));
    QVERIFY(!goesOn(*at, *there) && goesOn(*at, *here));
    // Chosen by somebody else: whoever knew the one before goes, wherever they are.
    QVERIFY(setPin(*at, actorOf(boss, allCapabilities()), rosa, "913572"));
    QVERIFY(!goesOn(*at, *here));
    QCOMPARE(await(at->signIn.unlock(*here, "913572")).error().code, ErrorCode::StateConflict);
}

void TestPeople::sessionsAreListedAndEnded() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator", "739158");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const Actor actor = actorOf(boss, allCapabilities());
    QVERIFY(await(at->people.sessions(actor))->empty());
    const auto hers = await(at->signIn.withPin({rosa.id, m_ids.make<RegisterId>(), u"Caixa 2"_s, "482913"}));
    m_clock.advance(Millis(1'000));
    const auto own = await(at->signIn.withPin({boss.id, m_register, u"Caixa 1"_s, "739158"}));
    QVERIFY(hers && own);
    const auto open = await(at->people.sessions(actor));
    QVERIFY2(open, qPrintable(open ? QString() : open.error().detail));
    QCOMPARE(open->size(), size_t{2});
    QCOMPARE(open->front().session.id, hers->id);
    QCOMPARE(open->front().person, u"Rosa"_s);
    const auto done = actions();
    const EndSession end{command(), actor, hers->id};
    QVERIFY(await(at->people.endSession(end)) && await(at->people.endSession(end)));
    QVERIFY(!goesOn(*at, *hers) && goesOn(*at, *own));
    QCOMPARE(actions(), done + QStringList{u"person.end_session"_s});
    QCOMPARE(await(at->people.sessions(actor))->size(), size_t{1});
    const EndSession nobodys{command(), actor, m_ids.make<SessionId>()};
    QCOMPARE(await(at->people.endSession(nobodys)).error().code, ErrorCode::NotFound);
}

void TestPeople::nobodyEndsTheSessionOfWhoMayDoMore() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator", "739158");
    const PersonAccount rosa = put(u"Rosa"_s, "clerk");
    const auto session = await(at->signIn.withPin({boss.id, m_register, u"Caixa 1"_s, "739158"}));
    QVERIFY(session);
    const EndSession end{command(), actorOf(rosa, Capability::PeopleEdit), session->id};
    QCOMPARE(await(at->people.endSession(end)).error().code, ErrorCode::NotAllowed);
    QVERIFY(goesOn(*at, *session));
}

void TestPeople::onlyWhoMayEditsPeople() {
    const auto at = desk();
    const PersonAccount boss = put(u"Ana"_s, "administrator", "739158");
    Capabilities without = allCapabilities();
    without.setFlag(Capability::PeopleEdit, false);
    without.setFlag(Capability::RoleEdit, false);
    const PersonAccount rosa = put(u"Rosa"_s, "clerk");
    const Actor actor = actorOf(rosa, without);
    QCOMPARE(await(at->people.people(actor)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(save(*at, actor, named(u"Davi"_s, "clerk")).error().code, ErrorCode::NotAllowed);
    QCOMPARE(setPin(*at, actor, boss, "482913").error().code, ErrorCode::NotAllowed);
    PersonRole role;
    role.name = u"Plantão"_s;
    QCOMPARE(saveRole(*at, actor, role).error().code, ErrorCode::NotAllowed);
    QCOMPARE(actions(), QStringList());
}

void TestPeople::theJournalHasIdsAndNoNames() {
    const auto at = desk();
    const Actor ana = administrator();
    const auto rosa = save(*at, ana, named(u"Rosa Conceição"_s, "clerk"));
    PersonRole role;
    role.name = u"Plantão"_s;
    role.capabilities = Capability::SaleRead;
    const auto made = saveRole(*at, ana, role);
    PersonAccount boss;
    boss.id = ana.person;
    QVERIFY(rosa && made && setPin(*at, ana, boss, "739158"));
    QVERIFY(setPin(*at, ana, *rosa, "482913"));
    const auto entries = journal();
    QCOMPARE(actions(), (QStringList{u"person.save"_s, u"role.save"_s, u"person.pin"_s, u"person.pin"_s}));
    QCOMPARE(entries[0].subject, rosa->id.text());
    QVERIFY(entries[0].details.contains(standard("clerk").text()));
    QVERIFY(entries[1].details.contains(u"sale.read"_s));
    QVERIFY(entries[2].details.contains(u"\"own\":true"_s));
    QVERIFY(entries[3].details.contains(u"\"own\":false"_s));
    for (const AuditEntry& entry : entries) {
        QCOMPARE(entry.person, ana.person);
        for (const QString& secret : {u"Rosa"_s, u"482913"_s, u"739158"_s, u"plain"_s, u"Plant"_s}) {
            QVERIFY2(!entry.details.contains(secret), qPrintable(entry.details));
        }
    }
}

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
