#include "base/base32.h"
#include "crypto/argon2_hasher.h"
#include "people/people_import.h"
#include "people_case.h"
#include "support/authenticator.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Signing in with e-mail and password, with a badge and with a second step, on both databases.
class TestWays final : public PeopleCase {
    Q_OBJECT

 private Q_SLOTS:
    void anEmailAndAPasswordSignIn();
    void anAddressNobodyHasIsAsSlowAndAsDumb();
    void whatHasToBeThereBeforeAPassword();
    void aPasswordThatWouldBeGuessedIsRefused();
    void bcryptIsVerifiedAndReplacedAndNeverCutOff();
    void whoIsBroughtOverSignsInWithTheirPassword();
    void allAreBroughtOverOrNobody();
    void anAddressIsOnePersonsAndSealed();
    void nobodySetsAnothersAddressWithoutTheRight();
    void theSecondStepIsAskedForWhateverCameFirst();
    void aCodeIsNotGoodAtTwoRegisters();
    void aCodeIsNotGoodForTwoAtOnce();
    void aRecoveryCodeIsGoodOnce();
    void aCodeOfYesterdayIsWrong();
    void aWrongCodeCountsAsATry();
    void anotherAuthenticatorReplacesTheFirstOnlyWhenItWorks();
    void whoLosesThePhoneIsHelped();
    void administratorsHaveASecondStepWhereThePolicySaysSo();
    void aBadgeStandsForThePin();
    void aBadgeUnlocksItsOwnSessionOnly();
    void aScannedBadgeIsOnesOwnAndNobodyElses();
    void onesOwnSecondStepGoesWithACodeOfIt();
    void aRepeatedCommandDoesNothingTwice();
    void theJournalNamesNoSecret();
    void aKeeperOfSecretsThatIsAwayIsSaid();

 private:
    static constexpr const char* kPassword = "quatro gatos no telhado";

    /// Ana administers and has a PIN, an address and a password.
    PersonAccount ana(Desk& at) {
        PersonAccount ana = put(u"Ana Reis"_s, "administrator", "739158");
        const Actor who = actorOf(ana, allCapabilities());
        if (!await(at.ways.setEmail({command(), who, ana.id, u"Ana@Example.com"_s}))) qFatal("no address");
        const auto set = await(at.ways.setPassword({command(), who, ana.id, kPassword, "739158"}));
        if (!set) qFatal("no password: %s", qPrintable(set.error().detail));
        return ana;
    }
    [[nodiscard]] Result<Session> enter(Desk& at, const QString& email, const QByteArray& password,
                                        const QByteArray& code = {}) {
        return await(at.signIn.withPassword({email, m_register, u"Caixa 1"_s, password, code}));
    }
    [[nodiscard]] Result<Session> enterWithPin(Desk& at, const PersonAccount& person,
                                               const QByteArray& code = {}) {
        return await(at.signIn.withPin({person.id, m_register, u"Caixa 1"_s, "739158", code}));
    }
    [[nodiscard]] Result<SecondStepOffer> offer(Desk& at, const PersonAccount& person) {
        return await(at.ways.beginSecondStep({command(), actorOf(person, {}), person.id, "739158"}));
    }
    /// Turns it on with the code of now, and lets its time pass.
    std::vector<QByteArray> turnOn(Desk& at, const PersonAccount& person) {
        const auto told = offer(at, person);
        if (!told) qFatal("no offer: %s", qPrintable(told.error().detail));
        m_secret = told->secret;
        const auto codes =
            await(at.ways.confirmSecondStep({command(), actorOf(person, {}), person.id, codeNow()}));
        if (!codes) qFatal("not turned on: %s", qPrintable(codes.error().detail));
        m_clock.advance(Millis(30'000));
        return *codes;
    }
    [[nodiscard]] QByteArray codeNow() const { return shownCode(m_secret, m_clock.now()); }
    [[nodiscard]] QString passwordOf(const PersonAccount& person) {
        const auto stored = read<QString>([&](Transaction& t) -> Result<QString> {
            BALCAO_TRY(found, m_stores.people.credential(t, person.id, CredentialKind::Password));
            return found ? found->hash : QString();
        });
        return stored ? *stored : stored.error().detail;
    }
    void putPassword(const PersonAccount& person, const QString& hash) {
        const auto done = write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.people.put(t, person.id, CredentialKind::Password, {hash, m_clock.now(), false});
            return Done{};
        });
        if (!done) qFatal("putPassword: %s", qPrintable(done.error().detail));
    }
    void putPolicy(bool needed) {
        const auto done = write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.settings.put(t, signInPolicyKey(), SignInPolicy{needed}.toJson());
            return Done{};
        });
        if (!done) qFatal("putPolicy: %s", qPrintable(done.error().detail));
    }
    [[nodiscard]] PersonAccount account(const PersonAccount& person) {
        const auto found = read<PersonAccount>([&](Transaction& t) -> Result<PersonAccount> {
            BALCAO_TRY(stored, m_stores.people.byId(t, person.id));
            return stored.value_or(PersonAccount());
        });
        return found.value_or(PersonAccount());
    }
    [[nodiscard]] static QString reasonOf(const Error& error) {
        return error.facts.value(u"reason"_s).toString();
    }

    QByteArray m_secret;
};

void TestWays::anEmailAndAPasswordSignIn() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    QVERIFY(account(person).hasEmail && account(person).hasPassword);
    const auto session = enter(*at, u" ana@EXAMPLE.com "_s, kPassword);
    QVERIFY2(session, qPrintable(session ? QString() : session.error().detail));
    QCOMPARE(session->actor.person, person.id);
    QCOMPARE(session->actor.capabilities, allCapabilities());
    QCOMPARE(triesOf(person).ofPerson.wrong, 0);
    QCOMPARE(enter(*at, u"ana@example.com"_s, "another one entirely").error().code, ErrorCode::WrongSecret);
    QCOMPARE(enter(*at, u"ana@example.com"_s, {}).error().code, ErrorCode::WrongSecret);
    QCOMPARE(enter(*at, u"ana@example.com"_s, QByteArray(4'000, 'x')).error().code, ErrorCode::WrongSecret);
    QCOMPARE(enter(*at, u"ana@example.com"_s, "\xff\xfe").error().code, ErrorCode::WrongSecret);
    QCOMPARE(triesOf(person).ofPerson.wrong, 4);
    QVERIFY(enterWithPin(*at, person));  // which goes on as before
}

void TestWays::anAddressNobodyHasIsAsSlowAndAsDumb() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    struct Answers {
        QStringList all;
        int work = 0;
    };
    const auto tries = [&](const QString& email) {
        m_hasher.looked = m_hasher.lookedAtNothing = 0;
        Answers answers;
        for (int i = 0; i < 7; ++i) {
            const auto refused = enter(*at, email, "another one entirely");
            if (refused) qFatal("let in");
            answers.all.append(toText(refused.error().code) + u' ' +
                               refused.error().facts.value(u"wait_ms"_s).toString() + refused.error().detail);
        }
        answers.work = m_hasher.looked + m_hasher.lookedAtNothing;
        return answers;
    };
    const Answers known = tries(u"ana@example.com"_s);
    m_clock.advance(Millis(13 * 3'600'000));
    const Answers unknown = tries(u"nobody@example.com"_s);
    QCOMPARE(unknown.all, known.all);
    QVERIFY(known.all.last().startsWith(u"sign_in_throttled"_s));
    QCOMPARE(unknown.work, known.work);
    // Suspended, or with an address and no password, is nobody too.
    m_clock.advance(Millis(13 * 3'600'000));
    PersonAccount gone = account(person);
    gone.active = false;
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.save(t, gone);
        return Done{};
    }));
    QCOMPARE(enter(*at, u"ana@example.com"_s, kPassword).error().code, ErrorCode::WrongSecret);
}

void TestWays::whatHasToBeThereBeforeAPassword() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk");
    const auto set = [&](const char* pin) {
        return await(at->ways.setPassword({command(), actorOf(rosa, {}), rosa.id, kPassword, pin}));
    };
    QCOMPARE(reasonOf(set("482913").error()), u"no_pin"_s);
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.putPin(t, rosa.id, {u"plain:482913"_s, m_clock.now(), true});
        return Done{};
    }));
    QCOMPARE(reasonOf(set("482913").error()), u"must_change"_s);
    PersonAccount same = rosa;
    putHash(same, u"plain:482913"_s);
    QCOMPARE(reasonOf(set("482913").error()), u"no_email"_s);
    QVERIFY(await(at->ways.setEmail({command(), actorOf(rosa, {}), rosa.id, u"rosa@example.com"_s})));
    QCOMPARE(set("482914").error().code, ErrorCode::WrongSecret);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 1);
    QCOMPARE(
        await(at->ways.setPassword({command(), actorOf(rosa, {}), m_ids.make<PersonId>(), kPassword, "1"}))
            .error()
            .code,
        ErrorCode::NotFound);
    QVERIFY(set("482913"));
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 0);
}

void TestWays::aPasswordThatWouldBeGuessedIsRefused() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const auto set = [&](const QByteArray& password) {
        return await(at->ways.setPassword({command(), actorOf(person, {}), person.id, password, "739158"}));
    };
    QCOMPARE(reasonOf(set("too short here").error()), u"length"_s);
    QCOMPARE(reasonOf(set("common, and long enough").error()), u"common"_s);
    QCOMPARE(reasonOf(set("ana@example.com").error()), u"personal"_s);
    QCOMPARE(passwordOf(person), u"plain:"_s + QLatin1String(kPassword));
    turnOn(*at, person);
    QVERIFY(set("only8 ch"));
    QCOMPARE(passwordOf(person), u"plain:only8 ch"_s);
}

void TestWays::bcryptIsVerifiedAndReplacedAndNeverCutOff() {
    SystemClock clock;
    SystemIdSource ids(clock);
    Argon2Hasher hasher(ids);
    const auto plain = desk();
    const PersonAccount person = ana(*plain);
    Desk at(*this, *m_database, hasher);
    putPassword(person, u"$2b$10$CCCCCCCCCCCCCCCCCCCCC.r8DyJB/smZK0jl8TgDs5W/OUro9hU32"_s);
    QCOMPARE(enter(at, u"ana@example.com"_s, "correct horse battery stapl").error().code,
             ErrorCode::WrongSecret);
    QVERIFY(enter(at, u"ana@example.com"_s, "correct horse battery staple"));
    QVERIFY(passwordOf(person).startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"_s));
    QVERIFY(enter(at, u"ana@example.com"_s, "correct horse battery staple"));
    // This is the hash of 72 times "a", and bcrypt would say that of 73 times too.
    const QString cut = u"$2b$05$CCCCCCCCCCCCCCCCCCCCC.ODcEJfYFxKziEakDsjep8mcF3zSCvHq"_s;
    putPassword(person, cut);
    QCOMPARE(enter(at, u"ana@example.com"_s, QByteArray(73, 'a')).error().code, ErrorCode::WrongSecret);
    QCOMPARE(passwordOf(person), cut);
    QVERIFY(enter(at, u"ana@example.com"_s, QByteArray(72, 'a')));
}

void TestWays::whoIsBroughtOverSignsInWithTheirPassword() {
    SystemClock clock;
    SystemIdSource ids(clock);
    Argon2Hasher hasher(ids);
    Desk at(*this, *m_database, hasher);
    PeopleImport import(m_clock, m_random, at.sealed,
                        {*m_database, m_stores.commands, m_stores.people, m_stores.signIns, at.audit});
    const Actor boss = actorOf(put(u"Boss"_s, "administrator", "111213"), allCapabilities());
    const ImportedPerson rosa{2, u"Rosa Lima"_s, u"Rosa@example.com"_s, u"clerk"_s,
                              u"$2b$10$CCCCCCCCCCCCCCCCCCCCC.r8DyJB/smZK0jl8TgDs5W/OUro9hU32"_s};
    const ImportPeople bring{command(), boss, {rosa}};
    auto count = await(import.bring(bring));
    QVERIFY2(count, qPrintable(count ? QString() : count.error().detail));
    QVERIFY(count->added == 1 && count->known == 0);
    QCOMPARE(actions().count(u"person.import"_s), 1);
    // The command again, and the file again: nobody twice.
    QCOMPARE(await(import.bring(bring))->added, 0);
    ImportedPerson again = rosa;
    again.name = u"Somebody Else"_s;
    again.email = u"rosa@EXAMPLE.com"_s;
    count = await(import.bring({command(), boss, {again}}));
    QVERIFY(count && count->added == 0 && count->known == 1);
    QCOMPARE(countOf(u"people"_s), 2);

    QCOMPARE(enter(at, u"rosa@example.com"_s, "correct horse battery stapl").error().code,
             ErrorCode::WrongSecret);
    const auto session = enter(at, u"rosa@example.com"_s, "correct horse battery staple");
    QVERIFY2(session, qPrintable(session ? QString() : session.error().detail));
    QCOMPARE(session->actor.name, u"Rosa Lima"_s);
    PersonAccount person;
    person.id = session->actor.person;
    QVERIFY(passwordOf(person).startsWith(u"$argon2id$"_s));
    // What she chose since is not taken back by the file.
    QCOMPARE(await(import.bring({command(), boss, {rosa}}))->known, 1);
    QVERIFY(passwordOf(person).startsWith(u"$argon2id$"_s));
}

void TestWays::allAreBroughtOverOrNobody() {
    const auto at = desk();
    PeopleImport import(m_clock, m_random, at->sealed,
                        {*m_database, m_stores.commands, m_stores.people, m_stores.signIns, at->audit});
    const PersonAccount boss = put(u"Boss"_s, "administrator", "111213");
    const Actor lead =
        actorOf(boss, Capabilities(Capability::PeopleEdit) | standardRoles().front().capabilities);
    const QString hash = u"$2b$10$CCCCCCCCCCCCCCCCCCCCC.r8DyJB/smZK0jl8TgDs5W/OUro9hU32"_s;
    const ImportedPerson good{2, u"Rosa"_s, u"rosa@example.com"_s, u"clerk"_s, hash};
    const auto wrong = [&](const Actor& actor, const ImportedPerson& one) {
        return await(import.bring({command(), actor, {good, one}})).error();
    };
    const Error role = wrong(lead, {7, u"Bia"_s, u"bia@example.com"_s, u"king"_s, hash});
    QCOMPARE(role.facts.value(u"line"_s).toInt(), 7);
    QCOMPARE(role.facts.value(u"field"_s).toString(), u"role"_s);
    const Error more = wrong(lead, {8, u"Bia"_s, u"bia@example.com"_s, u"administrator"_s, hash});
    QCOMPARE(more.code, ErrorCode::NotAllowed);
    QCOMPARE(more.facts.value(u"line"_s).toInt(), 8);
    const Error form = wrong(lead, {9, u"Bia"_s, u"bia"_s, u"clerk"_s, hash});
    QCOMPARE(form.facts.value(u"field"_s).toString(), u"email"_s);
    QCOMPARE(wrong(actorOf(boss, {}), good).code, ErrorCode::NotAllowed);
    QCOMPARE(countOf(u"people"_s), 1);
    QCOMPARE(countOf(u"sign_ins"_s), 0);
    QCOMPARE(actions().count(u"person.import"_s), 0);
}

void TestWays::anAddressIsOnePersonsAndSealed() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto set = [&](const PersonAccount& whose, const QString& email) {
        return await(at->ways.setEmail({command(), actorOf(whose, {}), whose.id, email}));
    };
    QCOMPARE(reasonOf(set(rosa, u"ANA@example.com"_s).error()), u"taken"_s);
    for (const char16_t* wrong : {u"ana", u"@example.com", u"ana@example", u"a b@example.com",
                                  u"a@b@example.com", u"ana@.com", u"ana@example."}) {
        const auto refused = set(rosa, QString::fromUtf16(wrong));
        QVERIFY2(!refused, qPrintable(QString::fromUtf16(wrong)));
        QCOMPARE(reasonOf(refused.error()), u"form"_s);
    }
    QVERIFY(set(person, u"ana.reis@example.com"_s));  // her own, again
    QCOMPARE(enter(*at, u"ana@example.com"_s, kPassword).error().code, ErrorCode::WrongSecret);
    QVERIFY(enter(*at, u"ana.reis@example.com"_s, kPassword));
    const auto stored = read<StoredWays>(
        [&](Transaction& t) { return m_stores.signIns.ways(t, person.id, SignInStore::Hold::No); });
    QVERIFY(stored && stored->email.startsWith(u"v1."_s) && stored->emailIndex.size() == 32);
    QCOMPARE(await(at->ways.ways({actorOf(person, {}), person.id}))->email, u"ana.reis@example.com"_s);
    QVERIFY(set(person, QString()));
    QVERIFY(!account(person).hasEmail);
    QCOMPARE(enter(*at, QString(), kPassword).error().code, ErrorCode::WrongSecret);
    QVERIFY(set(rosa, u"ana@example.com"_s));
}

void TestWays::nobodySetsAnothersAddressWithoutTheRight() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const SetEmail set{command(), actorOf(rosa, {}), person.id, u"rosa@example.com"_s};
    QCOMPARE(await(at->ways.setEmail(set)).error().code, ErrorCode::NotAllowed);
    // Who may edit people, and less than she may.
    const SetEmail more{command(), actorOf(rosa, Capability::PeopleEdit), person.id, u"rosa@example.com"_s};
    QCOMPARE(await(at->ways.setEmail(more)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(at->ways.ways({actorOf(rosa, {}), person.id})).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(at->ways.ways({Actor(), PersonId()})).error().code, ErrorCode::NotAllowed);
    QVERIFY(await(at->ways.ways({actorOf(person, allCapabilities()), rosa.id})));
}

void TestWays::theSecondStepIsAskedForWhateverCameFirst() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const auto codes = turnOn(*at, person);
    QCOMPARE(codes.size(), size_t{10});
    QVERIFY(account(person).hasSecondStep);
    QCOMPARE(enter(*at, u"ana@example.com"_s, "another one entirely").error().code, ErrorCode::WrongSecret);
    QVERIFY(asksForCode(enter(*at, u"ana@example.com"_s, kPassword).error()));
    QVERIFY(asksForCode(enterWithPin(*at, person).error()));
    QCOMPARE(countOf(u"sessions"_s), 0);
    const auto badge = await(at->ways.giveBadge({command(), actorOf(person, allCapabilities()), person.id}));
    QVERIFY(badge);
    QVERIFY(asksForCode(await(at->signIn.withBadge({m_register, u"Caixa 1"_s, *badge, {}})).error()));
    QCOMPARE(triesOf(person).ofPerson.wrong, 4);  // a right PIN without the code is no way to try for free
    QVERIFY(enter(*at, u"ana@example.com"_s, kPassword, codeNow()));
    QCOMPARE(triesOf(person).ofPerson.wrong, 0);
    // Unlocking goes on with the PIN: the code was shown when the session began.
    m_clock.advance(Millis(30'000));
    const auto session = enterWithPin(*at, person, codeNow());
    QVERIFY(session);
    QVERIFY(await(at->signIn.lock(*session, false)));
    QVERIFY(await(at->signIn.unlock(*session, "739158")));
}

void TestWays::aCodeIsNotGoodAtTwoRegisters() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    turnOn(*at, person);
    const QByteArray code = codeNow();
    QVERIFY(enterWithPin(*at, person, code));
    const auto other = openAnother(options());
    Desk elsewhere(*this, *other, m_hasher);
    SignInWithPin again{person.id, m_ids.make<RegisterId>(), u"Caixa 2"_s, "739158", code};
    const auto refused = await(elsewhere.signIn.withPin(again));
    QCOMPARE(refused.error().code, ErrorCode::WrongSecret);
    QCOMPARE(refused.error().facts.value(u"subject"_s).toString(), u"code"_s);
    m_clock.advance(Millis(30'000));
    again.code = codeNow();
    QVERIFY(await(elsewhere.signIn.withPin(again)));
}

void TestWays::aCodeIsNotGoodForTwoAtOnce() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const auto codes = turnOn(*at, person);
    std::vector<std::unique_ptr<SqlDatabase>> programs;
    std::vector<std::unique_ptr<Desk>> desks;
    for (int i = 0; i < 4; ++i) {
        programs.push_back(openAnother(options()));
        desks.push_back(std::make_unique<Desk>(*this, *programs.back(), m_hasher));
    }
    for (const QByteArray& code : {codeNow(), codes.front()}) {
        std::vector<Future<Session>> all;
        for (const auto& each : desks) {
            all.push_back(
                each->signIn.withPin({person.id, m_ids.make<RegisterId>(), u"Caixa"_s, "739158", code}));
        }
        int in = 0;
        for (const auto& one : all) {
            const auto result = await(one, 60'000);
            if (result) ++in;
            QVERIFY(result || result.error().code == ErrorCode::WrongSecret);
        }
        QCOMPARE(in, 1);
    }
    desks.clear();
}

void TestWays::aRecoveryCodeIsGoodOnce() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const auto codes = turnOn(*at, person);
    // As people type what they copied.
    QVERIFY(enterWithPin(*at, person, inGroupsOfFour(codes[0]).toLower()));
    QCOMPARE(enterWithPin(*at, person, codes[0]).error().code, ErrorCode::WrongSecret);
    QCOMPARE(await(at->ways.ways({actorOf(person, {}), person.id}))->codesLeft, 9);
    QVERIFY(journal().back().details.contains(u"wrong"_s));
    const auto renewed = await(at->ways.renewCodes({command(), actorOf(person, {}), person.id, "739158"}));
    QVERIFY(renewed && renewed->size() == 10);
    QCOMPARE(enterWithPin(*at, person, codes[1]).error().code, ErrorCode::WrongSecret);  // void now
    QVERIFY(enterWithPin(*at, person, (*renewed)[1]));
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "739158");
    QCOMPARE(reasonOf(await(at->ways.renewCodes({command(), actorOf(rosa, {}), rosa.id, "739158"})).error()),
             u"no_second_step"_s);
}

void TestWays::aCodeOfYesterdayIsWrong() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    turnOn(*at, person);
    const QByteArray code = codeNow();
    m_clock.advance(Millis(90'000));
    QCOMPARE(enterWithPin(*at, person, code).error().code, ErrorCode::WrongSecret);
    const QByteArray early = codeNow();
    m_clock.advance(Millis(30'000));
    QVERIFY(enterWithPin(*at, person, early));  // somebody who types slowly
}

void TestWays::aWrongCodeCountsAsATry() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    turnOn(*at, person);
    for (int i = 1; i <= 5; ++i) {
        const auto wrong = enterWithPin(*at, person, "000000");
        QCOMPARE(wrong.error().code, ErrorCode::WrongSecret);
        QCOMPARE(triesOf(person).ofPerson.wrong, i);
    }
    QCOMPARE(enterWithPin(*at, person, codeNow()).error().code, ErrorCode::SignInThrottled);
    QCOMPARE(actions().count(u"person.sign_in_failed"_s), 5);
}

void TestWays::anotherAuthenticatorReplacesTheFirstOnlyWhenItWorks() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    QCOMPARE(
        reasonOf(
            await(at->ways.confirmSecondStep({command(), actorOf(person, {}), person.id, "123456"})).error()),
        u"not_begun"_s);
    turnOn(*at, person);
    const QByteArray first = m_secret;
    const auto second = offer(*at, person);
    QVERIFY(second && second->secret != first);
    QVERIFY(second->uri.contains(QString::fromLatin1(second->secret)));
    const auto wrong =
        await(at->ways.confirmSecondStep({command(), actorOf(person, {}), person.id, codeNow()}));
    QCOMPARE(wrong.error().code, ErrorCode::WrongSecret);
    QVERIFY(enterWithPin(*at, person, codeNow()));  // the first is still good
    m_secret = second->secret;
    QVERIFY(await(at->ways.confirmSecondStep({command(), actorOf(person, {}), person.id, codeNow()})));
    m_clock.advance(Millis(60'000));
    QVERIFY(enterWithPin(*at, person, codeNow()));
    m_secret = first;
    QCOMPARE(enterWithPin(*at, person, codeNow()).error().code, ErrorCode::WrongSecret);
}

void TestWays::whoLosesThePhoneIsHelped() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    turnOn(*at, person);
    const Actor boss = actorOf(put(u"Boss"_s, "administrator", "111213"), allCapabilities());
    const Actor rosa = actorOf(put(u"Rosa"_s, "clerk", "482913"), {});
    QVERIFY(await(at->ways.setPassword({command(), actorOf(person, {}), person.id, "only8 ch", "739158"})));
    const TakeWay stranger{command(), rosa, person.id, SignInWay::SecondStep};
    QCOMPARE(await(at->ways.take(stranger)).error().code, ErrorCode::NotAllowed);
    const TakeWay own{command(), actorOf(person, {}), person.id, SignInWay::SecondStep, "000000"};
    QCOMPARE(await(at->ways.take(own)).error().code, ErrorCode::WrongSecret);
    const auto session = enterWithPin(*at, person, codeNow());
    QVERIFY(session);
    QVERIFY(await(at->ways.take({command(), boss, person.id, SignInWay::SecondStep})));
    QVERIFY(!await(at->signIn.goesOn(*session)).value_or(true));
    const PersonAccount now = account(person);
    QVERIFY(!now.hasSecondStep && !now.hasPassword);  // which was too short to stand alone
    QVERIFY(enterWithPin(*at, person));
    QCOMPARE(await(at->ways.ways({actorOf(person, {}), person.id}))->codesLeft, 0);
}

void TestWays::administratorsHaveASecondStepWhereThePolicySaysSo() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    putPolicy(true);
    const auto without = enterWithPin(*at, person);
    QVERIFY(without);
    QCOMPARE(without->actor.capabilities, allCapabilities() & ~administration());
    QCOMPARE(await(at->people.people(without->actor)).error().code, ErrorCode::NotAllowed);
    turnOn(*at, person);  // needs none of what was taken
    const auto with = enterWithPin(*at, person, codeNow());
    QVERIFY(with);
    QCOMPARE(with->actor.capabilities, allCapabilities());
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.settings.put(t, signInPolicyKey(), {});
        return Done{};
    }));
    QVERIFY(!enterWithPin(*at, person));  // unreadable is not "none"
}

void TestWays::aScannedBadgeIsOnesOwnAndNobodyElses() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const QByteArray printed = "ABCDEFGHIJKLMNOPQRSTUVWX";
    const auto scan = [&](const PersonAccount& whose, const QByteArray& badge, const QByteArray& pin) {
        return await(at->ways.setBadge({command(), actorOf(whose, {}), whose.id, badge, pin}));
    };
    QCOMPARE(reasonOf(scan(person, "7891000315507", "739158").error()), u"form"_s);
    QCOMPARE(scan(person, printed, "000000").error().code, ErrorCode::WrongSecret);
    QVERIFY(!account(person).hasBadge);
    QCOMPARE(reasonOf(scan(put(u"Nino"_s, "clerk"), printed, "").error()), u"no_pin"_s);
    const SetBadge own{command(), actorOf(person, {}), person.id, printed, "739158"};
    QVERIFY(await(at->ways.setBadge(own)));
    QVERIFY(await(at->ways.setBadge(own)));  // repeated
    QCOMPARE(actions().count(u"person.badge"_s), 1);
    QCOMPARE(reasonOf(scan(rosa, printed, "482913").error()), u"taken"_s);
    QVERIFY(!account(rosa).hasBadge);
    QVERIFY(await(at->signIn.withBadge({m_register, u"Caixa 1"_s, printed})));
    QVERIFY(scan(person, "BCDEFGHIJKLMNOPQRSTUVWXY", "739158"));  // the one before opens nothing
    QVERIFY(!await(at->signIn.withBadge({m_register, u"Caixa 1"_s, printed})));
}

void TestWays::onesOwnSecondStepGoesWithACodeOfIt() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const auto codes = turnOn(*at, person);
    const auto off = [&](const QByteArray& pin, const QByteArray& code) {
        return await(
            at->ways.take({command(), actorOf(person, {}), person.id, SignInWay::SecondStep, pin, code}));
    };
    QCOMPARE(reasonOf(off("739158", {}).error()), u"second_step"_s);
    const int before = triesOf(person).ofPerson.wrong;
    const auto wrong = off("739158", "000000");
    QCOMPARE(wrong.error().code, ErrorCode::WrongSecret);
    QCOMPARE(wrong.error().facts.value(u"subject"_s).toString(), u"code"_s);
    QCOMPARE(triesOf(person).ofPerson.wrong, before + 1);  // or whoever knows the PIN tries them all
    QCOMPARE(off("111222", codeNow()).error().code, ErrorCode::WrongSecret);
    QVERIFY(account(person).hasSecondStep);
    QVERIFY(off("739158", codes.front()));  // a recovery code does too
    QVERIFY(!account(person).hasSecondStep);
    QCOMPARE(triesOf(person).ofPerson.wrong, 0);
}

void TestWays::aBadgeStandsForThePin() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const Actor boss = actorOf(person, allCapabilities());
    const auto scan = [&](const QByteArray& badge) {
        return await(at->signIn.withBadge({m_register, u"Caixa 1"_s, badge, {}}));
    };
    QCOMPARE(scan("NOBODYSBADGE").error().code, ErrorCode::WrongSecret);
    QCOMPARE(triesOf(rosa).ofRegister.wrong, 1);
    QCOMPARE(await(at->ways.giveBadge({command(), actorOf(rosa, {}), rosa.id})).error().code,
             ErrorCode::NotAllowed);
    const auto badge = await(at->ways.giveBadge({command(), boss, rosa.id}));
    QVERIFY(badge && badge->size() == 24);
    const auto session = scan(*badge);
    QVERIFY(session && session->actor.person == rosa.id);
    QVERIFY(scan(badge->toLower()));
    const auto next = await(at->ways.giveBadge({command(), boss, rosa.id}));
    QVERIFY(next);
    QCOMPARE(scan(*badge).error().code, ErrorCode::WrongSecret);
    QVERIFY(scan(*next));
    QVERIFY(await(at->ways.take({command(), boss, rosa.id, SignInWay::Badge})));
    QCOMPARE(scan(*next).error().code, ErrorCode::WrongSecret);
    QCOMPARE(scan({}).error().code, ErrorCode::WrongSecret);
    const PersonAccount bare = put(u"Davi"_s, "clerk");
    QCOMPARE(reasonOf(await(at->ways.giveBadge({command(), boss, bare.id})).error()), u"no_pin"_s);
}

void TestWays::aBadgeUnlocksItsOwnSessionOnly() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "739158");
    const Actor boss = actorOf(person, allCapabilities());
    const auto own = await(at->ways.giveBadge({command(), boss, person.id}));
    const auto others = await(at->ways.giveBadge({command(), boss, rosa.id}));
    const auto session = enterWithPin(*at, person);
    QVERIFY(own && others && session);
    QVERIFY(await(at->signIn.lock(*session, false)));
    QCOMPARE(await(at->signIn.unlockWithBadge(*session, *others)).error().code, ErrorCode::WrongSecret);
    const auto back = await(at->signIn.unlockWithBadge(*session, *own));
    QVERIFY(back && back->id == session->id);
}

void TestWays::aRepeatedCommandDoesNothingTwice() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const Actor who = actorOf(person, allCapabilities());
    const GiveBadge give{command(), who, person.id};
    const auto badge = await(at->ways.giveBadge(give));
    QVERIFY(badge && await(at->ways.giveBadge(give))->isEmpty());
    QVERIFY(await(at->signIn.withBadge({m_register, u"Caixa 1"_s, *badge, {}})));
    const BeginSecondStep begin{command(), who, person.id, "739158"};
    const auto offer = await(at->ways.beginSecondStep(begin));
    QVERIFY(offer);
    QCOMPARE(await(at->ways.beginSecondStep(begin))->secret, offer->secret);
    m_secret = offer->secret;
    const ConfirmSecondStep confirm{command(), who, person.id, codeNow()};
    QCOMPARE(await(at->ways.confirmSecondStep(confirm))->size(), size_t{10});
    QVERIFY(await(at->ways.confirmSecondStep(confirm))->empty());
    QCOMPARE(reasonOf(await(at->ways.beginSecondStep(begin)).error()), u"not_begun"_s);
    QCOMPARE(await(at->ways.ways({who, person.id}))->codesLeft, 10);
    SetEmail set{command(), who, person.id, u"outra@example.com"_s};
    QVERIFY(await(at->ways.setEmail(set)) && await(at->ways.setEmail(set)));
    set.email = u"terceira@example.com"_s;
    QCOMPARE(await(at->ways.setEmail(set)).error().code, ErrorCode::IdempotencyConflict);
}

void TestWays::theJournalNamesNoSecret() {
    const auto at = desk();
    const PersonAccount person = ana(*at);
    const auto codes = turnOn(*at, person);
    QVERIFY(enter(*at, u"ana@example.com"_s, kPassword, codeNow()));
    QVERIFY(enterWithPin(*at, person, codes[0]));
    QCOMPARE(actions(), (QStringList{u"vault.make"_s, u"person.email"_s, u"person.password"_s,
                                     u"person.second_step_begin"_s, u"person.second_step"_s,
                                     u"person.sign_in"_s, u"person.sign_in"_s}));
    QVERIFY(journal()[5].details.contains(u"\"with\":\"password\""_s));
    QVERIFY(journal()[5].details.contains(u"\"second\":\"code\""_s));
    QVERIFY(journal()[6].details.contains(u"\"second\":\"recovery\""_s));
    for (const AuditEntry& entry : journal()) {
        for (const QByteArray& secret :
             {QByteArray(kPassword), QByteArray("739158"), m_secret, codes[0], QByteArray("example.com")}) {
            QVERIFY2(!entry.details.contains(QString::fromLatin1(secret)), qPrintable(entry.details));
        }
    }
}

void TestWays::aKeeperOfSecretsThatIsAwayIsSaid() {
    const auto at = desk();
    (void)ana(*at);
    m_secrets.away = true;
    Desk fresh(*this, *m_database, m_hasher);  // a program that starts now
    const auto refused = enter(fresh, u"ana@example.com"_s, kPassword);
    QVERIFY(!refused && refused.error().code != ErrorCode::WrongSecret);
    m_secrets.away = false;
    QVERIFY(enter(fresh, u"ana@example.com"_s, kPassword));
}

QTEST_GUILESS_MAIN(TestWays)
#include "test_ways.moc"
