#include "audit/audit_rules.h"
#include "vault_case.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The keys of personal data on both databases: made once, found again, never replaced, destroyed for good.
class TestVault final : public VaultCase {
    Q_OBJECT

 private Q_SLOTS:
    void nothingIsAskedWhereNoPersonalDataIs();
    void theFirstUseMakesOneKey();
    void aMissingKeyIsNeverReplaced();
    void anotherKeyUnderItsNameIsNoticed();
    void aKeeperThatIsAwayIsNoFirstUse();
    void theOperatorsKeyIsTaken();
    void aKeeperThatCannotWriteMakesNoKey();
    void whoBeginTogetherAgree();
    void whoLosesTheRaceTakesTheirKeyBack();
    void aPersonsKeyIsMadeOnce();
    void nobodysKeyIsRefused();
    void aValueIsReadByItsOwnersKeyInItsPlace();
    void manyKeysAreOneQuestion();
    void anIndexIsTheSameAtEveryRegister();
    void whatIsErasedIsGoneAndTheRestWhole();
    void whoeverWasErasedGetsNoKeyAgain();
    void erasingTakesTheCapability();
    void theDatabaseKeepsWhatWasDestroyed();
    void aChangedRowOpensNothing();

 private:
    [[nodiscard]] qint64 generations() { return countOf(u"vault_keys"_s); }
    [[nodiscard]] Result<Done> erase(Desk& at, SubjectId subject, Capabilities may = allCapabilities()) {
        return await(at.service.erase({command(), actor(may), subject}));
    }
};

void TestVault::nothingIsAskedWhereNoPersonalDataIs() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    QCOMPARE(reasonOf(*at->vault.closedBecause()), u"unopened"_s);
    const auto opened = await(at->service.open());
    QCOMPARE(opened.error().code, ErrorCode::SecretMissing);
    QCOMPARE(reasonOf(opened.error()), u"unmade"_s);
    QCOMPARE(reasonOf(*at->vault.closedBecause()), u"unmade"_s);
    QVERIFY(!at->keep(m_random.make<SubjectId>(), "a@example.com"));
    QVERIFY(!at->vault.blindIndex({"customers", "email", normaliseEmail}, u"a@example.com"_s));
    QCOMPARE(secrets.asked, 0);
    QVERIFY(secrets.all.isEmpty());
    QCOMPARE(generations(), 0);
}

void TestVault::theFirstUseMakesOneKey() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 3);
    QVERIFY(await(at->service.prepare(actor())));
    QCOMPARE(generations(), 1);
    QCOMPARE(secrets.all.size(), 1);
    QVERIFY(secrets.all.keys().front().startsWith(u"vault-key/"_s));
    QCOMPARE(secrets.all.values().front().size(), 32);
    QCOMPARE(actions(), QStringList{u"vault.make"_s});
    const auto later = desk(secrets);
    QVERIFY(!later->look(kept[0].subject, kept[0].stored));
    QVERIFY(await(later->service.open()));
    QVERIFY(allReadable(*later, kept));
}

void TestVault::aMissingKeyIsNeverReplaced() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 1);
    OpenSecrets elsewhere;
    const auto other = desk(elsewhere);
    const auto refused = await(other->service.prepare(actor()));
    QCOMPARE(refused.error().code, ErrorCode::SecretMissing);
    QCOMPARE(reasonOf(refused.error()), u"missing"_s);
    QCOMPARE(refused.error().facts.value(u"secret"_s).toString(), secrets.all.keys().front());
    QCOMPARE(refused.error().facts.value(u"subject"_s).toString(), u"vault"_s);
    QCOMPARE(other->keep(m_random.make<SubjectId>(), "b@example.com").error().code, ErrorCode::SecretMissing);
    QCOMPARE(generations(), 1);
    QVERIFY(elsewhere.all.isEmpty());
    elsewhere.all = secrets.all;  // somebody brings it
    QVERIFY(await(other->service.prepare(actor())));
    QVERIFY(allReadable(*other, kept));
}

void TestVault::anotherKeyUnderItsNameIsNoticed() {
    OpenSecrets secrets;
    (void)fill(*desk(secrets), 1);
    OpenSecrets wrong;
    wrong.all.insert(secrets.all.keys().front(), QByteArray(32, 'x'));
    const auto other = await(desk(wrong)->service.prepare(actor()));
    QCOMPARE(other.error().code, ErrorCode::SecretMissing);
    QCOMPARE(reasonOf(other.error()), u"other"_s);
    OpenSecrets damaged;
    damaged.all.insert(secrets.all.keys().front(), QByteArray(31, 'x'));
    const auto broken = await(desk(damaged)->service.prepare(actor()));
    QCOMPARE(broken.error().code, ErrorCode::Io);
    QVERIFY(!broken.error().detail.contains(u"xxx"_s));
    QCOMPARE(generations(), 1);
    QCOMPARE(wrong.all.size() + damaged.all.size(), 2);
}

void TestVault::aKeeperThatIsAwayIsNoFirstUse() {
    OpenSecrets secrets;
    secrets.away = true;
    const auto at = desk(secrets);
    QCOMPARE(await(at->service.prepare(actor())).error().code, ErrorCode::SecretStoreAway);
    QCOMPARE(generations(), 0);
    secrets.away = false;
    const auto kept = fill(*at, 1);
    secrets.away = true;
    QVERIFY(allReadable(*at, kept));  // what is in memory is enough
    QCOMPARE(await(desk(secrets)->service.prepare(actor())).error().code, ErrorCode::SecretStoreAway);
    QCOMPARE(generations(), 1);
}

void TestVault::theOperatorsKeyIsTaken() {
    OpenSecrets secrets;
    secrets.readOnly = true;  // as the environment is
    secrets.all.insert(u"vault-key"_s, QByteArray(31, 'k'));
    QCOMPARE(await(desk(secrets)->service.prepare(actor())).error().code, ErrorCode::Io);
    QCOMPARE(generations(), 0);
    secrets.all.insert(u"vault-key"_s, QByteArray(32, 'k'));
    const auto at = desk(secrets);
    const auto kept = fill(*at, 1);
    QCOMPARE(secrets.all.size(), 1);
    const auto later = desk(secrets);
    QVERIFY(await(later->service.open()));
    QVERIFY(allReadable(*later, kept));
}

void TestVault::aKeeperThatCannotWriteMakesNoKey() {
    OpenSecrets secrets;
    secrets.readOnly = true;
    QCOMPARE(await(desk(secrets)->service.prepare(actor())).error().code, ErrorCode::SecretStoreAway);
    QCOMPARE(generations(), 0);
}

void TestVault::whoBeginTogetherAgree() {
    OpenSecrets secrets;
    const auto second = openAnother(options());
    QVERIFY(second);
    Desk here(*this, *m_database, secrets);
    Desk there(*this, *second, secrets);
    const auto first = here.service.prepare(actor());
    const auto again = here.service.prepare(actor());
    const auto other = there.service.prepare(actor());
    QVERIFY(await(first) && await(again) && await(other));
    QCOMPARE(generations(), 1);
    QCOMPARE(secrets.all.size(), 1);  // the one that lost took its own back
    const auto stored = here.keep(SubjectId(m_register.uuid()), "a@example.com");
    QVERIFY(stored);
    QCOMPARE(*there.look(SubjectId(m_register.uuid()), *stored), QByteArray("a@example.com"));
}

void TestVault::whoLosesTheRaceTakesTheirKeyBack() {
    OpenSecrets mine;
    OpenSecrets theirs;
    const auto second = openAnother(options());
    QVERIFY(second);
    Desk here(*this, *m_database, mine);
    Desk there(*this, *second, theirs);
    const auto first = here.service.prepare(actor());
    const auto other = there.service.prepare(actor());
    const auto one = await(first);
    const auto two = await(other);
    QCOMPARE(generations(), 1);
    // They may also have come one after the other: then the second never made one.
    QCOMPARE(int(one.has_value()) + int(two.has_value()), 1);
    QCOMPARE(mine.all.size() + theirs.all.size(), 1);
    const Error& lost = one ? two.error() : one.error();
    QCOMPARE(reasonOf(lost), u"missing"_s);
}

void TestVault::aPersonsKeyIsMadeOnce() {
    OpenSecrets secrets;
    const auto second = openAnother(options());
    QVERIFY(second);
    Desk here(*this, *m_database, secrets);
    Desk there(*this, *second, secrets);
    QVERIFY(await(here.service.prepare(actor())) && await(there.service.prepare(actor())));
    const auto idAt = [](Desk& at, SubjectId subject) {
        return at.database.write<DataKeyId>([&at, subject](Transaction& t) -> Result<DataKeyId> {
            BALCAO_TRY(key, at.vault.keyFor(t, subject));
            return key.id();
        });
    };
    for (int i = 0; i < 5; ++i) {
        const auto subject = m_random.make<SubjectId>();
        const auto one = idAt(here, subject);
        const auto two = idAt(there, subject);
        const auto first = await(one);
        const auto other = await(two);
        QVERIFY(first && other);
        QCOMPARE(*first, *other);
    }
    QCOMPARE(countOf(u"data_keys"_s), 6);  // with the organisation's own
}

void TestVault::nobodysKeyIsRefused() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    (void)fill(*at, 1);
    QCOMPARE(at->keep(SubjectId(), "a@example.com").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(erase(*at, SubjectId()).error().code, ErrorCode::InvalidArgument);
    const auto none = at->look(m_random.make<SubjectId>(), u"v1.x.AAAA"_s);
    QCOMPARE(none.error().code, ErrorCode::NotFound);  // looking makes no key
    QCOMPARE(countOf(u"data_keys"_s), 2);
}

void TestVault::aValueIsReadByItsOwnersKeyInItsPlace() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 2);
    QVERIFY(allReadable(*at, kept));
    QVERIFY(!kept[0].stored.contains(u"person0"_s));
    const auto carried = at->look(kept[1].subject, kept[0].stored);
    QCOMPARE(carried.error().code, ErrorCode::SealBroken);
    QCOMPARE(reasonOf(carried.error()), u"key"_s);
    const auto moved = at->write<QByteArray>([&](Transaction& t) -> Result<QByteArray> {
        BALCAO_TRY(key, at->vault.keyFor(t, kept[0].subject));
        return key.open({"customers", kept[0].subject.uuid(), "phone"}, kept[0].stored);
    });
    QCOMPARE(reasonOf(moved.error()), u"changed"_s);
}

void TestVault::manyKeysAreOneQuestion() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 70);
    QVERIFY(erase(*at, kept[3].subject));
    std::vector<SubjectId> asked{m_random.make<SubjectId>(), SubjectId()};
    for (const Kept& one : kept) asked.push_back(one.subject);
    const auto read = await(m_database->read<int>([&](Transaction& t) -> Result<int> {
        BALCAO_TRY(keys, at->vault.keysOf(t, asked));
        for (const Kept& one : kept) {
            const auto key = keys.find(one.subject);
            if (key == keys.end()) continue;
            BALCAO_TRY(value, key->second.open(placeOf(one.subject), one.stored));
            if (value != one.value) return fail(ErrorCode::Internal, u"another value"_s);
        }
        return static_cast<int>(keys.size());
    }));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(*read, 69);
    const auto none = await(m_database->read<int>([&](Transaction& t) -> Result<int> {
        BALCAO_TRY(keys, at->vault.keysOf(t, {}));
        return static_cast<int>(keys.size());
    }));
    QVERIFY(none && *none == 0);
}

void TestVault::anIndexIsTheSameAtEveryRegister() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    (void)fill(*at, 1);
    const auto later = desk(secrets);
    QVERIFY(await(later->service.open()));
    constexpr IndexedField kEmail{"customers", "email", normaliseEmail};
    const auto one = at->vault.blindIndex(kEmail, u"Ana@Example.com"_s);
    const auto two = later->vault.blindIndex(kEmail, u" ana@example.com"_s);
    QVERIFY(one && two);
    QCOMPARE(*one, *two);
    QCOMPARE(one->size(), 32);
    const auto staff = at->vault.blindIndex({"people", "email", normaliseEmail}, u"ana@example.com"_s);
    QVERIFY(staff && *staff != *one);
}

void TestVault::whatIsErasedIsGoneAndTheRestWhole() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 3);
    const EraseSubject once{command(), actor(), kept[1].subject};
    QVERIFY(await(at->service.erase(once)));
    QVERIFY(await(at->service.erase(once)));
    QCOMPARE(at->look(kept[1].subject, kept[1].stored).error().code, ErrorCode::DataErased);
    QVERIFY(allReadable(*at, {kept[0], kept[2]}));
    QCOMPARE(actions(), (QStringList{u"vault.make"_s, u"data.erase"_s}));
    EraseSubject other = once;
    other.subject = kept[0].subject;
    QCOMPARE(await(at->service.erase(other)).error().code, ErrorCode::IdempotencyConflict);
    const auto chain = read<qint64>([this](Transaction& t) -> Result<qint64> {
        BALCAO_TRY(entries, m_stores.audit.page(t, m_register, 0, 100));
        AuditChainVerifier verifier(m_tenant);
        for (const AuditEntry& entry : entries) BALCAO_CHECK(verifier.next(entry));
        return verifier.count();
    });
    QVERIFY(chain && *chain == 2);
}

void TestVault::whoeverWasErasedGetsNoKeyAgain() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 1);
    const auto stranger = m_random.make<SubjectId>();
    QVERIFY(erase(*at, kept[0].subject) && erase(*at, kept[0].subject) && erase(*at, stranger));
    QCOMPARE(at->keep(kept[0].subject, "again@example.com").error().code, ErrorCode::DataErased);
    QCOMPARE(at->keep(stranger, "first@example.com").error().code, ErrorCode::DataErased);
    // Where the key cannot be read somebody can still be erased.
    OpenSecrets elsewhere;
    const auto other = desk(elsewhere);
    QVERIFY(!await(other->service.open()));
    QVERIFY(erase(*other, m_random.make<SubjectId>()));
}

void TestVault::erasingTakesTheCapability() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 1);
    const auto refused =
        erase(*at, kept[0].subject, allCapabilities() & ~Capabilities(Capability::DataErase));
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY(allReadable(*at, kept));
}

void TestVault::theDatabaseKeepsWhatWasDestroyed() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 2);
    QVERIFY(erase(*at, kept[0].subject));
    const QString subject = u"'"_s + kept[0].subject.text() + u"'"_s;
    const QString bytes = isPostgres() ? u"'\\x00'"_s : u"x'00'"_s;
    const QStringList statements{
        u"-- test\nUPDATE data_keys SET destroyed_at = 0, generation = 1, wrapped = "_s + bytes +
            u" WHERE subject_id = "_s + subject,
        u"-- test\nDELETE FROM data_keys WHERE subject_id = "_s + subject,
        u"-- test\nDELETE FROM vault_keys"_s,
        u"-- test\nUPDATE data_keys SET wrapped = NULL WHERE destroyed_at = 0"_s};
    for (const QString& statement : statements) {
        QVERIFY2(refusal(statement).code == ErrorCode::DatabaseRefused, qPrintable(statement));
    }
    QVERIFY(allReadable(*at, {kept[1]}));
}

void TestVault::aChangedRowOpensNothing() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 2);
    // The wrapped key of one in the row of the other: each was wrapped for its own id.
    const auto swapped = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(mine, m_stores.vault.keyOf(t, kept[0].subject, VaultStore::Hold::UntilTheEnd));
        BALCAO_TRY(theirs, m_stores.vault.keyOf(t, kept[1].subject, VaultStore::Hold::UntilTheEnd));
        mine->wrapped = theirs->wrapped;
        m_stores.vault.rewrap(t, *mine);
        return Done{};
    });
    QVERIFY(swapped);
    const auto refused = at->look(kept[0].subject, kept[0].stored);
    QCOMPARE(refused.error().code, ErrorCode::SealBroken);
    QVERIFY(allReadable(*at, {kept[1]}));
}

QTEST_GUILESS_MAIN(TestVault)
#include "test_vault.moc"
