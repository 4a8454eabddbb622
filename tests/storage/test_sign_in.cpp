#include "crypto/argon2_hasher.h"
#include "people_case.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Signing in with a PIN, locking and leaving, on both databases.
class TestSignIn final : public PeopleCase {
    Q_OBJECT

 private Q_SLOTS:
    void aRightPinBeginsASession();
    void aWrongPinIsCountedAndRefused();
    void manyWrongOnesWaitLongerAndAreNotLookedAt();
    void aRightPinForgetsOnesOwnMistakesOnly();
    void manyAtOnceAreManyTries();
    void aRegisterIsFullOfTriesWhoeverWasMeant();
    void anotherRegisterIsNotLocked();
    void nobodyAndSomebodyCostTheSame_data();
    void nobodyAndSomebodyCostTheSame();
    void tilesShowWhoMaySignIn();
    void anOfficeWithoutPinsHasNoTiles();
    void whoComesNextEndsTheSessionBefore();
    void aLockedSessionGoesOnWithItsPin();
    void aSessionThatEndedIsNotUnlocked();
    void aSessionIsSeenOnceAMinuteAtMost();
    void anOlderHashIsReplaced();
    void theRealHasherKnowsAPinAndReplacesBcrypt();
    void aPinChangedInBetweenIsNoWayIn();
    void theJournalSaysWhoAndNoSecret();

 private:
    [[nodiscard]] SignInWithPin attempt(const PersonAccount& person, const QByteArray& pin) const {
        return {person.id, m_register, u"Caixa 1"_s, pin};
    }
    [[nodiscard]] Result<Session> signIn(Desk& at, const PersonAccount& person, const QByteArray& pin) {
        return await(at.signIn.withPin(attempt(person, pin)));
    }
    [[nodiscard]] StoredSession stored(const Session& session) {
        const auto found = write<StoredSession>([&](Transaction& t) -> Result<StoredSession> {
            BALCAO_TRY(row, m_stores.people.session(t, session.id));
            return row ? *row : StoredSession();
        });
        return found ? *found : StoredSession();
    }
};

void TestSignIn::aRightPinBeginsASession() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto session = signIn(*at, rosa, "482913");
    QVERIFY2(session, qPrintable(session ? QString() : session.error().detail));
    QCOMPARE(session->actor.person, rosa.id);
    QCOMPARE(session->actor.name, u"Rosa"_s);
    QCOMPARE(session->actor.registerId, m_register);
    QCOMPARE(session->actor.registerName, u"Caixa 1"_s);
    QCOMPARE(session->actor.capabilities, roleOf(standardRoles(), standard("clerk"))->capabilities);
    QVERIFY(session->startedAt == m_clock.now());
    QVERIFY(!session->mustChangePin);
    const StoredSession row = stored(*session);
    QCOMPARE(row.person, rosa.id);
    QCOMPARE(row.registerId, m_register);
    QVERIFY(row.startedAt == m_clock.now() && !happened(row.endedAt) && !happened(row.lockedAt));
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 0);
    QCOMPARE(triesOf(rosa).ofRegister.wrong, 0);
}

void TestSignIn::aWrongPinIsCountedAndRefused() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto refused = signIn(*at, rosa, "482914");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WrongSecret);
    QCOMPARE(refused.error().facts.value(u"wait_ms"_s).toLongLong(), 0);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 1);
    QCOMPARE(triesOf(rosa).ofRegister.wrong, 1);
    QCOMPARE(countOf(u"sessions"_s), 0);
    QCOMPARE(signIn(*at, rosa, QByteArray(65, '4')).error().code, ErrorCode::WrongSecret);
    QCOMPARE(signIn(*at, rosa, {}).error().code, ErrorCode::WrongSecret);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 3);
}

void TestSignIn::manyWrongOnesWaitLongerAndAreNotLookedAt() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    for (int i = 1; i <= 5; ++i) {
        const auto wrong = signIn(*at, rosa, "111222");
        QCOMPARE(wrong.error().code, ErrorCode::WrongSecret);
        QCOMPARE(wrong.error().facts.value(u"wait_ms"_s).toLongLong(), i < 5 ? 0 : 5'000);
    }
    const int looked = m_hasher.looked;
    m_clock.advance(Millis(4'999));
    const auto throttled = signIn(*at, rosa, "482913");  // right, and not even looked at
    QCOMPARE(throttled.error().code, ErrorCode::SignInThrottled);
    QCOMPARE(throttled.error().facts.value(u"wait_ms"_s).toLongLong(), 1);
    QCOMPARE(m_hasher.looked.load(), looked);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 5);  // waiting is not made longer by trying
    m_clock.advance(Millis(1));
    QCOMPARE(signIn(*at, rosa, "111222").error().facts.value(u"wait_ms"_s).toLongLong(), 10'000);
    // However many there were, a right one is looked at after five minutes.
    for (int i = 0; i < 8; ++i) {
        m_clock.advance(Millis(300'000));
        QCOMPARE(signIn(*at, rosa, "111222").error().code, ErrorCode::WrongSecret);
    }
    QCOMPARE(signIn(*at, rosa, "482913").error().facts.value(u"wait_ms"_s).toLongLong(), 300'000);
    // The clock of the computer is set back: the wait begins again and then ends.
    m_clock.advance(Millis(-3'600'000));
    QCOMPARE(signIn(*at, rosa, "482913").error().facts.value(u"wait_ms"_s).toLongLong(), 300'000);
    m_clock.advance(Millis(300'000));
    QVERIFY(signIn(*at, rosa, "482913"));
}

void TestSignIn::aRightPinForgetsOnesOwnMistakesOnly() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    for (int i = 0; i < 3; ++i) QVERIFY(!signIn(*at, ana, "111222"));
    for (int i = 0; i < 2; ++i) QVERIFY(!signIn(*at, rosa, "111222"));
    QVERIFY(signIn(*at, rosa, "482913"));
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 0);
    QCOMPARE(triesOf(ana).ofPerson.wrong, 3);
    QCOMPARE(triesOf(ana).ofRegister.wrong, 3);
}

void TestSignIn::manyAtOnceAreManyTries() {
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    m_hasher.looked = 0;
    // Each stands for a program of its own, at the same register.
    std::vector<std::unique_ptr<SqlDatabase>> programs;
    std::vector<std::unique_ptr<Desk>> desks;
    for (int i = 0; i < 4; ++i) {
        programs.push_back(openAnother(options()));
        desks.push_back(std::make_unique<Desk>(*this, *programs.back(), m_hasher));
    }
    std::vector<Future<Session>> all;
    for (int round = 0; round < 5; ++round) {
        for (const auto& each : desks) all.push_back(each->signIn.withPin(attempt(rosa, "111222")));
    }
    int wrong = 0;
    int throttled = 0;
    for (const auto& one : all) {
        const auto refused = await(one, 60'000);
        QVERIFY(!refused);
        if (refused.error().code == ErrorCode::WrongSecret) ++wrong;
        if (refused.error().code == ErrorCode::SignInThrottled) ++throttled;
    }
    QCOMPARE(wrong, 5);  // as many as one after the other would have had
    QCOMPARE(throttled, 15);
    QCOMPARE(m_hasher.looked.load(), 5);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 5);
    desks.clear();
}

void TestSignIn::aRegisterIsFullOfTriesWhoeverWasMeant() {
    const auto at = desk();
    std::vector<PersonAccount> everybody;
    for (int i = 0; i < 5; ++i) everybody.push_back(put(u"Pessoa %1"_s.arg(i), "clerk", "482913"));
    for (int i = 0; i < 15; ++i) {
        QCOMPARE(signIn(*at, everybody[static_cast<size_t>(i) % 5], "111222").error().code,
                 ErrorCode::WrongSecret);
    }
    const PersonAccount late = put(u"Rosa"_s, "clerk", "482913");
    const auto throttled = signIn(*at, late, "482913");
    QCOMPARE(throttled.error().code, ErrorCode::SignInThrottled);
    QCOMPARE(throttled.error().facts.value(u"wait_ms"_s).toLongLong(), 5'000);
    m_clock.advance(Millis(12 * 3'600'000));
    QVERIFY(signIn(*at, late, "482913"));
}

void TestSignIn::anotherRegisterIsNotLocked() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    for (int i = 0; i < 6; ++i) QVERIFY(!signIn(*at, rosa, "111222"));
    SignInWithPin elsewhere = attempt(rosa, "482913");
    elsewhere.registerId = m_ids.make<RegisterId>();
    QVERIFY(await(at->signIn.withPin(elsewhere)));
    QCOMPARE(signIn(*at, rosa, "482913").error().code, ErrorCode::SignInThrottled);
}

void TestSignIn::nobodyAndSomebodyCostTheSame_data() {
    QTest::addColumn<QString>("who");
    for (const char* who : {"unknown", "null", "suspended", "without a PIN"}) {
        QTest::newRow(who) << QString::fromLatin1(who);
    }
}

void TestSignIn::nobodyAndSomebodyCostTheSame() {
    QFETCH(QString, who);
    const auto at = desk();
    PersonAccount person;
    if (who == u"unknown"_s) person.id = m_ids.make<PersonId>();
    if (who == u"without a PIN"_s) person = put(u"Rosa"_s, "clerk");
    if (who == u"suspended"_s) {
        person = put(u"Rosa"_s, "clerk", "482913");
        person.active = false;
        QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.people.save(t, person);
            return Done{};
        }));
    }
    const auto refused = signIn(*at, person, "482913");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QCOMPARE(m_hasher.looked.load(), 0);
    QCOMPARE(m_hasher.lookedAtNothing.load(), 1);
    m_hasher.lookedAtNothing = 0;
    QCOMPARE(triesOf(person).ofRegister.wrong, 1);
    QCOMPARE(actions(), QStringList{u"person.sign_in_failed"_s});
    // And are stopped the same way.
    for (int i = 0; i < 20; ++i) {
        if (signIn(*at, person, "482913").error().code == ErrorCode::SignInThrottled) return;
    }
    QFAIL("never throttled");
}

void TestSignIn::tilesShowWhoMaySignIn() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const PersonAccount ana = put(u"Ana"_s, "administrator");
    PersonAccount gone = put(u"Beto"_s, "clerk", "739158");
    gone.active = false;
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.save(t, gone);
        return Done{};
    }));
    QVERIFY(signIn(*at, rosa, "482913"));
    m_clock.advance(Millis(60'000));
    QVERIFY(signIn(*at, rosa, "482913"));
    const auto tiles = await(at->signIn.tiles(m_register));
    QVERIFY(tiles);
    QCOMPARE(tiles->size(), size_t{2});
    QCOMPARE((*tiles)[0].person, ana.id);
    QVERIFY(!(*tiles)[0].hasPin && !(*tiles)[0].lastHere);
    QCOMPARE((*tiles)[0].role.key, u"administrator"_s);
    QCOMPARE((*tiles)[1].name, u"Rosa"_s);
    QVERIFY((*tiles)[1].hasPin);
    QVERIFY((*tiles)[1].lastHere == m_clock.now());
    const auto elsewhere = await(at->signIn.tiles(m_ids.make<RegisterId>()));
    QVERIFY(elsewhere && elsewhere->size() == 2 && !(*elsewhere)[1].lastHere);
}

void TestSignIn::anOfficeWithoutPinsHasNoTiles() {
    const auto at = desk();
    QVERIFY(await(at->signIn.tiles(m_register))->empty());
    (void)put(u"Ana"_s, "administrator");
    const auto tiles = await(at->signIn.tiles(m_register));
    QVERIFY(tiles && tiles->empty());
}

void TestSignIn::whoComesNextEndsTheSessionBefore() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const PersonAccount ana = put(u"Ana"_s, "administrator", "739158");
    const auto first = signIn(*at, rosa, "482913");
    m_clock.advance(Millis(1'000));
    const auto second = signIn(*at, ana, "739158");
    QVERIFY(first && second);
    QVERIFY(stored(*first).endedAt == m_clock.now());
    QCOMPARE(stored(*first).ending, u"switched"_s);
    QVERIFY(!happened(stored(*second).endedAt));
    QVERIFY(await(at->signIn.signOut(*second)));
    QVERIFY(await(at->signIn.signOut(*second)));  // has no second effect
    QCOMPARE(stored(*second).ending, u"signed_out"_s);
    QCOMPARE(actions(), (QStringList{u"person.sign_in"_s, u"person.sign_in"_s, u"person.sign_out"_s}));
}

void TestSignIn::aLockedSessionGoesOnWithItsPin() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto session = signIn(*at, rosa, "482913");
    QVERIFY(session);
    m_clock.advance(Millis(1'000));
    QVERIFY(await(at->signIn.lock(*session, true)));
    QVERIFY(stored(*session).lockedAt == m_clock.now());
    QCOMPARE(await(at->signIn.unlock(*session, "111222")).error().code, ErrorCode::WrongSecret);
    QVERIFY(happened(stored(*session).lockedAt));
    // Meanwhile the role was made smaller: the session goes on with what is left.
    PersonRole clerk = *roleOf(standardRoles(), standard("clerk"));
    clerk.name = u"Caixa"_s;
    clerk.capabilities = Capability::SaleRead;
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.save(t, clerk);
        return Done{};
    }));
    const auto back = await(at->signIn.unlock(*session, "482913"));
    QVERIFY(back);
    QCOMPARE(back->id, session->id);
    QVERIFY(back->startedAt == session->startedAt);
    QCOMPARE(back->actor.capabilities, Capabilities(Capability::SaleRead));
    QVERIFY(!happened(stored(*session).lockedAt));
    QCOMPARE(actions(), (QStringList{u"person.sign_in"_s, u"person.lock"_s, u"person.sign_in_failed"_s,
                                     u"person.unlock"_s}));
    QVERIFY(journal()[1].details.contains(u"\"idle\":true"_s));
}

void TestSignIn::aSessionThatEndedIsNotUnlocked() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto session = signIn(*at, rosa, "482913");
    QVERIFY(session);
    QVERIFY(await(at->signIn.signOut(*session)));
    QCOMPARE(await(at->signIn.unlock(*session, "482913")).error().code, ErrorCode::StateConflict);
    QCOMPARE(await(at->signIn.lock(*session, false)).error().code, ErrorCode::StateConflict);
}

void TestSignIn::aSessionIsSeenOnceAMinuteAtMost() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    const auto session = signIn(*at, rosa, "482913");
    QVERIFY(session);
    const Instant begun = m_clock.now();
    QCOMPARE(stored(*session).seenAt, begun);
    const auto entries = journal().size();
    m_clock.advance(Millis(59'000));
    QVERIFY(await(at->signIn.seen(*session, m_clock.now())));
    QCOMPARE(stored(*session).seenAt, begun);
    m_clock.advance(Millis(1'000));
    QVERIFY(await(at->signIn.seen(*session, m_clock.now())));
    QCOMPARE(stored(*session).seenAt, m_clock.now());
    const Instant last = m_clock.now();
    // Another register's clock may be behind.
    QVERIFY(await(at->signIn.seen(*session, begun)));
    QCOMPARE(stored(*session).seenAt, last);
    QVERIFY(await(at->signIn.signOut(*session)));
    m_clock.advance(Millis(120'000));
    QVERIFY(await(at->signIn.seen(*session, m_clock.now())));
    QCOMPARE(stored(*session).seenAt, last);  // who is gone is not seen
    QCOMPARE(journal().size(), entries + 1);  // signing out; seeing is no act
}

void TestSignIn::anOlderHashIsReplaced() {
    const auto at = desk();
    PersonAccount rosa = put(u"Rosa"_s, "clerk");
    putHash(rosa, u"old:482913"_s);
    QVERIFY(!signIn(*at, rosa, "482914"));
    QCOMPARE(hashOf(rosa), u"old:482913"_s);
    QVERIFY(signIn(*at, rosa, "482913"));
    QCOMPARE(hashOf(rosa), u"plain:482913"_s);
}

void TestSignIn::theRealHasherKnowsAPinAndReplacesBcrypt() {
    SystemClock clock;
    SystemIdSource ids(clock);
    Argon2Hasher hasher(ids);
    Desk at(*this, *m_database, hasher);
    PersonAccount rosa = put(u"Rosa"_s, "clerk");
    putHash(rosa, u"$2b$10$CCCCCCCCCCCCCCCCCCCCC.r8DyJB/smZK0jl8TgDs5W/OUro9hU32"_s);
    QCOMPARE(signIn(at, rosa, "correct horse battery stapl").error().code, ErrorCode::WrongSecret);
    QVERIFY(signIn(at, rosa, "correct horse battery staple"));
    const QString fresh = hashOf(rosa);
    QVERIFY2(fresh.startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"_s), qPrintable(fresh));
    QVERIFY(signIn(at, rosa, "correct horse battery staple"));
    QCOMPARE(hashOf(rosa), fresh);
    PersonAccount nobody;
    nobody.id = m_ids.make<PersonId>();
    QCOMPARE(signIn(at, nobody, "482913").error().code, ErrorCode::NotFound);
}

/// Gives the test a moment between the look at a PIN and what follows.
class PausingHasher final : public SecretHasher {
 public:
    explicit PausingHasher(std::function<void()> pause) : m_pause(std::move(pause)) {}
    [[nodiscard]] Future<QString> hash(const QByteArray& secret) override { return m_plain.hash(secret); }
    [[nodiscard]] Future<HashVerdict> verify(const QByteArray& secret, const QString& hash) override {
        m_pause();
        return m_plain.verify(secret, hash);
    }
    [[nodiscard]] Future<HashVerdict> verifyNothing(const QByteArray& secret) override {
        return m_plain.verifyNothing(secret);
    }

 private:
    PlainHasher m_plain;
    std::function<void()> m_pause;
};

void TestSignIn::aPinChangedInBetweenIsNoWayIn() {
    PersonAccount rosa = put(u"Rosa"_s, "clerk", "482913");
    PausingHasher hasher([&] { putHash(rosa, u"plain:739158"_s); });
    Desk at(*this, *m_database, hasher);
    QCOMPARE(signIn(at, rosa, "482913").error().code, ErrorCode::WrongSecret);
    QCOMPARE(countOf(u"sessions"_s), 0);
    QCOMPARE(triesOf(rosa).ofPerson.wrong, 1);
}

void TestSignIn::theJournalSaysWhoAndNoSecret() {
    const auto at = desk();
    const PersonAccount rosa = put(u"Rosa Conceição"_s, "clerk", "482913");
    QVERIFY(!signIn(*at, rosa, "111222"));
    const auto session = signIn(*at, rosa, "482913");
    QVERIFY(session);
    QVERIFY(await(at->signIn.lock(*session, false)));
    const auto entries = journal();
    QCOMPARE(entries.size(), size_t{3});
    QVERIFY(entries[0].person.isNull());  // nobody has proved who they are
    QCOMPARE(entries[0].subject, rosa.id.text());
    QCOMPARE(entries[1].person, rosa.id);
    QVERIFY(entries[1].details.contains(session->id.text()));
    for (const AuditEntry& entry : entries) {
        for (const QString& secret : {u"482913"_s, u"111222"_s, u"plain"_s, u"Rosa"_s}) {
            QVERIFY2(!entry.details.contains(secret) && !entry.subject.contains(secret),
                     qPrintable(entry.details));
        }
    }
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
