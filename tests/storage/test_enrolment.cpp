#include "crypto/openssl_wrap_crypto.h"
#include "storage/sql_enrolment_store.h"
#include "vault/enrolment_service.h"
#include "vault_case.h"

#include <QSignalSpy>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

/// As the program's, but a code costs nothing: what it costs is no matter of these tests.
class QuickWrap final : public WrapCrypto {
 public:
    Result<SecretKey> passphraseKey(QByteArrayView passphrase, QByteArrayView salt,
                                    const PassphraseCost&) const override {
        return m_real.passphraseKey(passphrase, salt, {32, 1, 1});
    }
    Result<QByteArray> publicKey(const SecretKey& secret) const override { return m_real.publicKey(secret); }
    Result<SecretKey> agree(const SecretKey& secret, QByteArrayView other) const override {
        return m_real.agree(secret, other);
    }
    void forgetThread() const override { m_real.forgetThread(); }

 private:
    OpenSslWrapCrypto m_real;
};

}  // namespace

/// Several registers and one vault, on both databases: asked, enrolled, expelled.
class TestEnrolment final : public VaultCase {
    Q_OBJECT

 private Q_SLOTS:
    void theStoreKeepsWhatItIsGiven();
    void aRegisterThatAsksIsEnrolledByItsCode();
    void aWrongCodeIsCountedAndTheFifthDropsIt();
    void whoWaitsTooLongAsksAnew();
    void aKeyPutInTheAskersPlaceHasAnotherCode();
    void aRepeatedCommandEnrolsOnce();
    void theNextKeyReachesWhoRemains();
    void whoWasExpelledReadsNothingNew();
    void whoWasExpelledAsksWithAnotherPair();
    void aRowThatNobodyProvedGetsNoKey();
    void aShareThatWasChangedIsLeft();
    void nobodyExpelsTheirOwnOrWithoutAReason();
    void withoutAVaultNobodyLacksOne();
    void aRegisterThatLostItsPairMakesAnother();

 private:
    /// A register with everything of its own but the database.
    struct Post {
        Post(TestEnrolment& test, Database& database, RegisterId here)
            : over(database),
              id(here),
              desk(test, over, secrets),
              shares({test.m_crypto, test.m_wrap, secrets}, test.m_enrolments, {test.m_tenant, here}),
              enrolments(
                  {test.m_clock, test.m_crypto, test.m_wrap, desk.keeper, desk.vault, desk.service, shares},
                  {over, test.m_stores.commands, test.m_stores.vault, test.m_enrolments, desk.audit}) {
            desk.service.setShares(&shares);
        }
        ~Post() {
            // As a program ends: what it began with the database comes to its end first.
            QObject::disconnect(&over, nullptr, &desk.service, nullptr);
            QObject::disconnect(&over, nullptr, &enrolments, nullptr);
            (void)await(desk.service.open());
        }
        Q_DISABLE_COPY_MOVE(Post)
        Database& over;
        RegisterId id;
        OpenSecrets secrets;
        Desk desk;
        KeyShares shares;
        EnrolmentService enrolments;
    };
    [[nodiscard]] Actor at(const Post& post, Capabilities capabilities = allCapabilities()) const {
        Actor one = actor(capabilities);
        one.registerId = post.id;
        one.registerName = u"Caixa"_s;
        return one;
    }
    [[nodiscard]] std::unique_ptr<Post> post(int number) {
        const RegisterId id(QUuid::fromString(u"01234567-89ab-7cde-8f01-00000000000%1"_s.arg(number)));
        const auto made = write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.registers.save(t, Register{id, u"Caixa %1"_s.arg(number), {}, m_clock.now()});
            return Done{};
        });
        if (!made) qFatal("no register: %s", qPrintable(made.error().detail));
        return std::make_unique<Post>(*this, *m_database, id);
    }
    [[nodiscard]] static OwnEnrolment own(Post& post) {
        const auto found = await(post.enrolments.own());
        return found ? *found : OwnEnrolment();
    }
    [[nodiscard]] OwnEnrolment ask(Post& post) {
        const auto asked = await(post.enrolments.ask(at(post)));
        if (!asked) qFatal("ask: %s", qPrintable(asked.error().detail));
        return *asked;
    }
    [[nodiscard]] Result<Done> enrol(Post& by, const Post& whom, const QString& code) {
        return await(by.enrolments.enrol({command(), at(by), whom.id, code}));
    }
    [[nodiscard]] Result<VaultProgress> expel(Post& by, const Post& whom) {
        return await(by.enrolments.expel({command(), at(by), whom.id, u"stolen"_s}), 60'000);
    }
    void join(Post& first, Post& second) {
        const OwnEnrolment asked = ask(second);
        QCOMPARE(asked.state, EnrolmentState::Waiting);
        const auto done = enrol(first, second, asked.code);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(own(second).state, EnrolmentState::Enrolled);
    }
    [[nodiscard]] QString stateOf(Post& by, const Post& whom) {
        const auto all = await(by.enrolments.list(at(by)));
        if (!all) return toText(all.error().code);
        for (const ListedRegister& one : *all) {
            if (one.id == whom.id) return toText(one.state) + (one.unproved ? u"?"_s : QString());
        }
        return u"none"_s;
    }
    [[nodiscard]] QStringList actionsAt(RegisterId id) {
        const auto entries = read<std::vector<AuditEntry>>(
            [&](Transaction& t) { return m_stores.audit.page(t, id, 0, 1'000); });
        QStringList all;
        for (const AuditEntry& entry : entries ? *entries : std::vector<AuditEntry>()) all += entry.action;
        return all;
    }
    void change(const std::function<void(Transaction&)>& how) {
        QVERIFY(write<Done>([&how](Transaction& t) -> Result<Done> {
            how(t);
            return Done{};
        }));
    }

    QuickWrap m_wrap;
    SqlEnrolmentStore m_enrolments;
};

void TestEnrolment::theStoreKeepsWhatItIsGiven() {
    const auto first = post(1);
    (void)fill(first->desk, 1);
    RegisterMember member{first->id,     QByteArray(32, 'p'), 1, QByteArray(32, 'm'), PersonId(),
                          m_clock.now(), m_clock.now(),       {}};
    change([&](Transaction& t) {
        m_enrolments.save(t, member);
        m_enrolments.put(t, EnrolmentRequest{first->id, QByteArray(32, 'q'), m_clock.now(), 2});
        m_enrolments.put(t, KeyShare{first->id, 1, QByteArray(32, 'o'), QByteArray(60, 'w')});
    });
    m_clock.advance(Millis(5));
    member.expelledAt = m_clock.now();
    change([&](Transaction& t) {
        m_enrolments.save(t, member);
        m_enrolments.seen(t, first->id, m_clock.now());
        m_enrolments.put(t, EnrolmentRequest{first->id, QByteArray(32, 'r'), m_clock.now(), 3});
        m_enrolments.put(t, KeyShare{first->id, 1, QByteArray(32, 'O'), QByteArray(60, 'W')});
    });
    const auto done = read<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(found, m_enrolments.member(t, first->id));
        BALCAO_TRY(shares, m_enrolments.shares(t, first->id));
        BALCAO_TRY(requests, m_enrolments.requests(t));
        const bool same = found && found->publicKey == member.publicKey && found->proof == member.proof &&
                          found->seenAt == m_clock.now() && found->expelledAt == member.expelledAt &&
                          shares.size() == 1 && shares.front().once == QByteArray(32, 'O') &&
                          shares.front().wrapped == QByteArray(60, 'W') && requests.size() == 1 &&
                          requests.front().tries == 3 && requests.front().publicKey == QByteArray(32, 'r');
        if (!same) return fail(ErrorCode::Internal, u"another row"_s);
        return Done{};
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto forgotten = refusal(u"/* the test */ DELETE FROM register_keys"_s);
    QVERIFY(forgotten.code != ErrorCode::Cancelled);
}

void TestEnrolment::aRegisterThatAsksIsEnrolledByItsCode() {
    const auto first = post(1);
    const auto second = post(2);
    const auto kept = fill(first->desk, 3);
    QCOMPARE(own(*second).state, EnrolmentState::Lacking);
    QSignalSpy told(&first->enrolments, &EnrolmentService::changed);
    const OwnEnrolment asked = ask(*second);
    QCOMPARE(asked.state, EnrolmentState::Waiting);
    QCOMPARE(asked.until, m_clock.now() + EnrolmentRequest::kGoodFor);
    QTRY_VERIFY(told.count() > 0);
    QCOMPARE(stateOf(*first, *second), u"waiting"_s);
    QCOMPARE(stateOf(*first, *first), u"enrolled"_s);
    const auto done = enrol(*first, *second, asked.code.toLower().remove(u'-'));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    // What it was told of, it takes by itself; asked, it takes it at once.
    QCOMPARE(own(*second).state, EnrolmentState::Enrolled);
    QVERIFY(allReadable(second->desk, kept));
    QVERIFY(second->desk.keep(m_random.make<SubjectId>(), "new@example.com"));
    QCOMPARE(stateOf(*first, *second), u"enrolled"_s);
    QCOMPARE(actionsAt(second->id), QStringList{u"register.ask"_s});
    QVERIFY(actionsAt(first->id).contains(u"register.enrol"_s));
    // It has the key itself now: a program that starts there needs nothing of what was wrapped.
    change([&](Transaction& t) { m_enrolments.dropShares(t, second->id); });
    const auto again = desk(second->secrets);
    QVERIFY(await(again->service.open()));
    QVERIFY(allReadable(*again, kept));
}

void TestEnrolment::aWrongCodeIsCountedAndTheFifthDropsIt() {
    const auto first = post(1);
    const auto second = post(2);
    (void)fill(first->desk, 1);
    const OwnEnrolment asked = ask(*second);
    const auto none = enrol(*first, *second, u"ABC"_s);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    const QString wrong = asked.code == u"AAAA-AAAA"_s ? u"BBBB-BBBB"_s : u"AAAA-AAAA"_s;
    for (int left = 4; left >= 0; --left) {
        const auto refused = enrol(*first, *second, wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::WrongSecret);
        QCOMPARE(refused.error().facts.value(u"left"_s).toInt(), left);
    }
    const auto late = enrol(*first, *second, asked.code);
    QVERIFY(!late && late.error().code == ErrorCode::StateConflict);
    QCOMPARE(reasonOf(late.error()), u"dropped"_s);
    QCOMPARE(own(*second).state, EnrolmentState::Dropped);
    QCOMPARE(stateOf(*first, *second), u"dropped"_s);
    QCOMPARE(actionsAt(first->id).count(u"register.wrong_code"_s), 5);
    join(*first, *second);
}

void TestEnrolment::whoWaitsTooLongAsksAnew() {
    const auto first = post(1);
    const auto second = post(2);
    (void)fill(first->desk, 1);
    const OwnEnrolment asked = ask(*second);
    m_clock.advance(EnrolmentRequest::kGoodFor);
    QCOMPARE(own(*second).state, EnrolmentState::Lacking);
    const auto late = enrol(*first, *second, asked.code);
    QVERIFY(!late && late.error().code == ErrorCode::StateConflict);
    QCOMPARE(reasonOf(late.error()), u"expired"_s);
    const OwnEnrolment again = ask(*second);
    QCOMPARE(again.code, asked.code);  // of the same pair
    QCOMPARE(actionsAt(second->id), QStringList{u"register.ask"_s});
    QVERIFY(enrol(*first, *second, again.code));
    const auto twice = enrol(*first, *second, again.code);
    QVERIFY(!twice && twice.error().code == ErrorCode::NotFound);
}

void TestEnrolment::aKeyPutInTheAskersPlaceHasAnotherCode() {
    const auto first = post(1);
    const auto second = post(2);
    (void)fill(first->desk, 1);
    const OwnEnrolment asked = ask(*second);
    const auto thief = m_wrap.publicKey(*randomKey(m_crypto));
    QVERIFY(thief);
    change([&](Transaction& t) {
        m_enrolments.put(t, EnrolmentRequest{second->id, *thief, m_clock.now(), 0});
    });
    const auto refused = enrol(*first, *second, asked.code);
    QVERIFY(!refused && refused.error().code == ErrorCode::WrongSecret);
    // And it shows no code that is not its own: it asks with a pair that is kept.
    const OwnEnrolment again = ask(*second);
    QVERIFY(again.code != asked.code);
    QVERIFY(enrol(*first, *second, again.code));
    QCOMPARE(own(*second).state, EnrolmentState::Enrolled);
}

void TestEnrolment::aRepeatedCommandEnrolsOnce() {
    const auto first = post(1);
    const auto second = post(2);
    (void)fill(first->desk, 1);
    const OwnEnrolment asked = ask(*second);
    const EnrolRegister enrol{command(), at(*first), second->id, asked.code};
    QVERIFY(await(first->enrolments.enrol(enrol)));
    QVERIFY(await(first->enrolments.enrol(enrol)));
    QCOMPARE(actionsAt(first->id).count(u"register.enrol"_s), 1);
    const ExpelRegister expel{command(), at(*first), second->id, u"stolen"_s};
    QVERIFY(await(first->enrolments.expel(expel), 60'000));
    const auto again = await(first->enrolments.expel(expel), 60'000);
    QVERIFY(again && again->finished && again->generation == 2);
    QCOMPARE(actionsAt(first->id).count(u"register.expel"_s), 1);
    auto other = expel;
    other.reason = u"another"_s;
    const auto conflict = await(first->enrolments.expel(other), 60'000);
    QVERIFY(!conflict && conflict.error().code == ErrorCode::IdempotencyConflict);
}

void TestEnrolment::theNextKeyReachesWhoRemains() {
    const auto first = post(1);
    const auto second = post(2);
    const auto kept = fill(first->desk, 3);
    join(*first, *second);
    const auto rotated = await(first->desk.service.rotate({command(), at(*first), {}}), 60'000);
    QVERIFY(rotated && rotated->finished);
    // The other register reads it before somebody there needs it.
    QTRY_VERIFY(second->desk.vault.hasGeneration(2));
    QVERIFY(allReadable(second->desk, kept));
    QVERIFY(second->desk.keep(m_random.make<SubjectId>(), "new@example.com"));
    // And the one that was enrolled changes it as well as the first.
    const auto back = await(second->desk.service.rotate({command(), at(*second), {}}), 60'000);
    QVERIFY(back && back->generation == 3);
    QTRY_VERIFY(first->desk.vault.hasGeneration(3));
    QVERIFY(allReadable(first->desk, kept));
}

void TestEnrolment::whoWasExpelledReadsNothingNew() {
    const auto first = post(1);
    const auto second = post(2);
    const auto third = post(3);
    const auto kept = fill(first->desk, 5);
    join(*first, *second);
    join(*second, *third);
    const auto done = expel(*first, *second);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(done->finished);
    QCOMPARE(done->generation, 2);
    QCOMPARE(own(*second).state, EnrolmentState::Expelled);
    const auto closed = second->desk.vault.closedBecause();
    QVERIFY(closed && closed->code == ErrorCode::SecretMissing);
    QCOMPARE(reasonOf(*closed), u"expelled"_s);
    QVERIFY(!second->desk.look(kept.front().subject, kept.front().stored));
    QVERIFY(!second->desk.keep(m_random.make<SubjectId>(), "x@example.com"));
    // Nor does a program that starts there with all it ever kept, and takes no notice of being expelled.
    const auto again = desk(second->secrets);
    QVERIFY(!await(again->service.open()));
    QVERIFY(!again->look(kept.front().subject, kept.front().stored));
    // Who remains goes on.
    QTRY_VERIFY(third->desk.vault.hasGeneration(2));
    QVERIFY(allReadable(third->desk, kept));
    QCOMPARE(stateOf(*third, *second), u"expelled"_s);
    const auto twice = expel(*first, *second);
    QVERIFY(!twice && twice.error().code == ErrorCode::NotFound);
    QCOMPARE(own(*first).state, EnrolmentState::Enrolled);
}

void TestEnrolment::whoWasExpelledAsksWithAnotherPair() {
    const auto first = post(1);
    const auto second = post(2);
    const auto kept = fill(first->desk, 2);
    const OwnEnrolment before = ask(*second);
    QVERIFY(enrol(*first, *second, before.code));
    QCOMPARE(own(*second).state, EnrolmentState::Enrolled);
    QVERIFY(expel(*first, *second));
    QVERIFY(await(second->enrolments.settle(at(*second))));
    QCOMPARE(own(*second).state, EnrolmentState::Expelled);  // it does not come back by itself
    const OwnEnrolment asked = ask(*second);
    QVERIFY(asked.code != before.code);
    QVERIFY(!enrol(*first, *second, before.code));
    QVERIFY(enrol(*first, *second, asked.code));
    QCOMPARE(own(*second).state, EnrolmentState::Enrolled);
    QVERIFY(allReadable(second->desk, kept));
}

void TestEnrolment::aRowThatNobodyProvedGetsNoKey() {
    const auto first = post(1);
    const auto thief = post(2);
    (void)fill(first->desk, 1);
    QVERIFY(await(first->enrolments.settle(at(*first))));
    const auto secret = randomKey(m_crypto);
    const auto shown = m_wrap.publicKey(*secret);
    QVERIFY(secret && shown);
    change([&](Transaction& t) {
        m_enrolments.save(t, {thief->id, *shown, 1, QByteArray(32, 'f'), {}, m_clock.now(), {}, {}});
    });
    QCOMPARE(stateOf(*first, *thief), u"enrolled?"_s);
    QVERIFY(await(first->desk.service.rotate({command(), at(*first), {}}), 60'000));
    const auto shares =
        read<std::vector<KeyShare>>([&](Transaction& t) { return m_enrolments.shares(t, thief->id); });
    QVERIFY(shares && shares->empty());
    // It can be sent away all the same.
    QVERIFY(expel(*first, *thief));
}

void TestEnrolment::aShareThatWasChangedIsLeft() {
    const auto first = post(1);
    const auto second = post(2);
    (void)fill(first->desk, 1);
    const OwnEnrolment asked = ask(*second);
    second->secrets.readOnly = true;  // it takes nothing before it was changed
    QVERIFY(enrol(*first, *second, asked.code));
    (void)own(*second);
    second->secrets.readOnly = false;
    change([&](Transaction& t) {
        m_enrolments.put(t, KeyShare{second->id, 1, QByteArray(32, 'o'), QByteArray(60, 'w')});
    });
    const auto opened = await(second->desk.service.open());
    QVERIFY(!opened && opened.error().code == ErrorCode::SecretMissing);
    QCOMPARE(second->secrets.all.size(), 1);  // its own pair and nothing else
    join(*first, *second);
}

void TestEnrolment::nobodyExpelsTheirOwnOrWithoutAReason() {
    const auto first = post(1);
    const auto second = post(2);
    (void)fill(first->desk, 1);
    const auto mine = await(first->enrolments.expel({command(), at(*first), first->id, u"why"_s}));
    QCOMPARE(mine.error().facts.value(u"field"_s).toString(), u"register"_s);
    const auto silent = await(first->enrolments.expel({command(), at(*first), second->id, u"  "_s}));
    QCOMPARE(silent.error().facts.value(u"field"_s).toString(), u"reason"_s);
    const auto none = expel(*first, *second);
    QVERIFY(!none && none.error().code == ErrorCode::NotFound);
    const auto generations = read<std::vector<KeyGeneration>>(
        [this](Transaction& t) { return m_stores.vault.generations(t, VaultStore::Hold::No); });
    QCOMPARE(generations->size(), 1u);
    QCOMPARE(first->secrets.all.size(), 2);  // the vault's key and its own: what was made was taken back
    const Actor clerk = at(*first, Capability::VaultEdit);
    QCOMPARE(await(first->enrolments.list(clerk)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(first->enrolments.expel({command(), clerk, second->id, u"why"_s})).error().code,
             ErrorCode::NotAllowed);
}

void TestEnrolment::withoutAVaultNobodyLacksOne() {
    const auto first = post(1);
    QCOMPARE(own(*first).state, EnrolmentState::Unmade);
    QCOMPARE(ask(*first).state, EnrolmentState::Unmade);
    QVERIFY(first->secrets.all.isEmpty());
    QCOMPARE(stateOf(*first, *first), u"unmade"_s);
    first->secrets.away = true;
    (void)fill(post(2)->desk, 1);
    const auto away = await(first->enrolments.ask(at(*first)));
    QVERIFY(!away && away.error().code == ErrorCode::SecretStoreAway);
}

void TestEnrolment::aRegisterThatLostItsPairMakesAnother() {
    const auto first = post(1);
    (void)fill(first->desk, 1);
    QVERIFY(await(first->enrolments.settle(at(*first))));
    const auto memberOf = [this](const Post& post) {
        const auto found = read<std::optional<RegisterMember>>(
            [&](Transaction& t) { return m_enrolments.member(t, post.id); });
        return found && *found ? **found : RegisterMember();
    };
    const RegisterMember before = memberOf(*first);
    QVERIFY(!before.publicKey.isEmpty());
    m_clock.advance(Millis(7));
    QVERIFY(await(first->enrolments.settle(at(*first))));
    QCOMPARE(memberOf(*first).publicKey, before.publicKey);
    QCOMPARE(memberOf(*first).seenAt, m_clock.now());
    first->secrets.all.remove(registerSecretName(before.publicKey));
    QVERIFY(await(first->enrolments.settle(at(*first))));
    QVERIFY(memberOf(*first).publicKey != before.publicKey);
    QCOMPARE(actionsAt(first->id).count(u"register.join"_s), 2);
}

QTEST_GUILESS_MAIN(TestEnrolment)
#include "test_enrolment.moc"
