#include "shared/office.h"
#include "support/fakes.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Who acts in a running office, and what becomes of them while it runs.
class OfficePeople : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(keepSecretsIn(m_folder->filePath(u"secrets"_s)));
        FirstStart start;
        start.directory = m_folder->filePath(u"profile"_s);
        start.person = u"Ana"_s;
        start.registerName = u"Caixa 1"_s;
        start.currency = brl();
        start.demoCatalogue = DemoKind::SmallShop;
        QVERIFY(await(Office::create(start, this), kPatience));
        const auto profile = Profile::load(start.directory);
        QVERIFY(profile);
        m_profile = *profile;
    }

    void anOfficeWithoutPinsGoesOnWithItsPerson() {
        Office office;
        QVERIFY(await(office.open(m_profile), kPatience));
        QCOMPARE(office.actor().name, u"Ana"_s);
        QCOMPARE(office.actor().capabilities, allCapabilities());
        QVERIFY(await(office.signIn().tiles(m_profile.registerId))->empty());
    }

    void whoSignsInActsAndFollowsTheirRole() {
        Office office;
        QVERIFY(await(office.open(m_profile), kPatience));
        const Actor& acting = office.actor();
        const Actor ana = acting;
        const PersonAccount rosa = addRosa(office);
        QSignalSpy changed(&office, &Office::actorChanged);

        const auto session = await(
            office.signIn().withPin({rosa.id, m_profile.registerId, u"Caixa 1"_s, "482913"}), kPatience);
        QVERIFY(session && session->mustChangePin);
        office.setActor(session->actor);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(acting.person, rosa.id);  // the same object all the time
        QCOMPARE(acting.registerName, u"Caixa 1"_s);
        QVERIFY(acting.capabilities.testFlag(Capability::TicketCharge));
        QVERIFY(!acting.capabilities.testFlag(Capability::BackendEdit));
        QCOMPARE(await(office.connections().useBackend(u"demo"_s)).error().code, ErrorCode::NotAllowed);
        office.setActor(session->actor);
        QCOMPARE(changed.count(), 1);  // nothing new

        // The role changes while she is there.
        PersonRole clerk = standardRoles().front();
        clerk.capabilities |= Capability::TicketDiscount;
        QVERIFY(await(office.people().saveRole({office.ids().make<CommandId>(), ana, clerk}), kPatience));
        QTRY_VERIFY_WITH_TIMEOUT(acting.capabilities.testFlag(Capability::TicketDiscount), kPatience);

        // And is suspended: she may do nothing from then on.
        PersonAccount gone = rosa;
        gone.active = false;
        QVERIFY(await(office.people().save({office.ids().make<CommandId>(), ana, gone}), kPatience));
        QTRY_COMPARE_WITH_TIMEOUT(acting.capabilities, Capabilities(), kPatience);
        QCOMPARE(acting.person, rosa.id);
    }

    void oneMoreCounterMakesNoAdministratorWherePinsAreAsked() {
        QCOMPARE(roleAtOneMoreCounter(u"second"_s), administratorRole());  // nobody is asked who they are
        Office office;
        QVERIFY(await(office.open(m_profile), kPatience));
        addRosa(office);
        QCOMPARE(roleAtOneMoreCounter(u"third"_s), standardRoles().front().id);
    }

    void nobodyMayDoNothing() {
        Office office;
        QVERIFY(await(office.open(m_profile), kPatience));
        office.setActor({});
        QVERIFY(office.actor().person.isNull());
        QCOMPARE(office.actor().registerId, m_profile.registerId);
        QCOMPARE(await(office.people().people(office.actor())).error().code, ErrorCode::NotAllowed);
        // Settings that change meanwhile do not bring the profile's person back.
        OfficeSettings settings = office.settings();
        settings.organisation.name = u"Outra"_s;
        Actor ana = office.actor();
        ana.capabilities = allCapabilities();
        QVERIFY(
            await(office.settingsService().save({office.ids().make<CommandId>(), ana, settings}), kPatience));
        QTRY_COMPARE_WITH_TIMEOUT(office.settings().organisation.name, u"Outra"_s, kPatience);
        QVERIFY(office.actor().person.isNull());
    }

 private:
    static constexpr int kPatience = 20'000;

    /// A clerk with a PIN, and Ana with hers.
    PersonAccount addRosa(Office& office) {
        const Actor ana = office.actor();
        const auto pin = [&](PersonId person, const char* digits) {
            return await(office.people().setPin({office.ids().make<CommandId>(), ana, person, digits, {}}),
                         kPatience);
        };
        PersonAccount rosa;
        rosa.name = u"Rosa"_s;
        rosa.role = standardRoles().front().id;
        const auto saved =
            await(office.people().save({office.ids().make<CommandId>(), ana, rosa}), kPatience);
        if (!saved || !pin(ana.person, "739158") || !pin(saved->id, "482913")) qFatal("Rosa cannot be added");
        return *saved;
    }

    /// That of the person of another counter, which opens on the same database.
    RoleId roleAtOneMoreCounter(const QString& folder) {
        FirstStart start;
        start.directory = m_folder->filePath(folder);
        start.databaseUrl = u"sqlite:"_s + QDir(m_profile.directory).filePath(u"balcao.db"_s);
        start.organisation = u"Loja"_s;
        start.person = u"Davi"_s;
        start.registerName = u"Caixa 2"_s;
        start.currency = brl();
        if (!await(Office::create(start, this), kPatience)) qFatal("no other counter");
        const auto profile = Profile::load(start.directory);
        Office office;
        if (!profile || !await(office.open(m_profile), kPatience)) qFatal("not opened");
        const auto people = await(office.people().people(office.actor()), kPatience);
        for (const PersonAccount& person : people ? *people : std::vector<PersonAccount>()) {
            if (person.id == profile->person) return person.role;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Profile m_profile;
};

QTEST_GUILESS_MAIN(OfficePeople)
#include "office_people_test.moc"
