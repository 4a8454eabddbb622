#include "vault_case.h"

#include <QSignalSpy>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Another key around every key, on both databases: in small steps, while others work, after any crash.
class TestVaultRotation final : public VaultCase {
    Q_OBJECT

 private Q_SLOTS:
    void everyKeyIsWrappedAnew();
    void theOldKeyIsNotNeededAfterIt();
    void whatWasInterruptedIsReadableAndGoesOn();
    void anUnfinishedOneIsEndedFirst();
    void aRepeatedCommandMakesNoOtherKey();
    void theOperatorsNextKeyIsTaken();
    void withoutTheOldKeyNothingBegins();
    void withoutAKeeperNothingBegins();
    void aBrokenKeyHoldsNobodyUp();
    void anotherRegisterGoesOnMeanwhile();
    void whoLacksTheNewKeyMakesNone();
    void erasedStaysErased();
    void itTakesTheCapability();
    void theStatusSaysWhatIsWhere();

 private:
    [[nodiscard]] Result<VaultProgress> rotate(Desk& at, const QString& secret = {}) {
        return await(at.service.rotate({command(), actor(), secret}), 60'000);
    }
    [[nodiscard]] static VaultStatus statusOf(Desk& at, const Actor& actor) {
        const auto status = await(at.service.status(actor));
        return status ? *status : VaultStatus();
    }
    /// Begins over a database of its own and dies after the first batch.
    void interrupt(SecretStore& secrets) {
        auto own = openAnother(options());
        QVERIFY(own);
        auto dying = std::make_unique<Desk>(*this, *own, secrets);
        QVERIFY(await(dying->service.open()));
        QSignalSpy moved(&dying->service, &VaultService::moved);
        const auto never = dying->service.rotate({command(), actor(), {}});
        spin([&] { return moved.count() > 0 || never.isFinished(); }, 20'000);
        QVERIFY(!never.isFinished());
        own.reset();
        dying.reset();
    }
};

void TestVaultRotation::everyKeyIsWrappedAnew() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 450);
    constexpr IndexedField kEmail{"customers", "email", normaliseEmail};
    const auto index = at->vault.blindIndex(kEmail, u"ana@example.com"_s);
    QSignalSpy moved(&at->service, &VaultService::moved);
    m_clock.advance(Millis(1'000));
    const auto done = rotate(*at);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QCOMPARE(done->generation, 2);
    QCOMPARE(done->moved, 451);
    QCOMPARE(done->total, 451);
    QVERIFY(done->finished);
    QCOMPARE(moved.count(), 4);  // three batches and the end
    QVERIFY(allReadable(*at, kept));
    const VaultStatus status = statusOf(*at, actor());
    QCOMPARE(status.generations.size(), size_t{2});
    QCOMPARE(status.generations[0].keys, 0);
    QVERIFY(status.generations[0].key.retiredAt == m_clock.now());
    QCOMPARE(status.generations[1].keys, 451);
    QCOMPARE(status.left, 0);
    QCOMPARE(actions(), (QStringList{u"vault.make"_s, u"vault.rotate"_s, u"vault.retire"_s}));
    QCOMPARE(*at->vault.blindIndex(kEmail, u"ana@example.com"_s), *index);
}

void TestVaultRotation::theOldKeyIsNotNeededAfterIt() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 3);
    const QString old = secrets.all.keys().front();
    constexpr IndexedField kEmail{"customers", "email", normaliseEmail};
    const auto index = at->vault.blindIndex(kEmail, u"ana@example.com"_s);
    QVERIFY(rotate(*at));
    QCOMPARE(secrets.all.size(), 2);
    QVERIFY(secrets.all.contains(old));  // older backups need it
    secrets.all.remove(old);
    const auto later = desk(secrets);
    QVERIFY(await(later->service.open()));
    QVERIFY(allReadable(*later, kept));
    QCOMPARE(*later->vault.blindIndex(kEmail, u"ana@example.com"_s), *index);
    QVERIFY(rotate(*later));
    QCOMPARE(statusOf(*later, actor()).generations.size(), size_t{3});
}

void TestVaultRotation::whatWasInterruptedIsReadableAndGoesOn() {
    OpenSecrets secrets;
    auto kept = fill(*desk(secrets), 450);
    interrupt(secrets);
    const auto at = desk(secrets);
    const VaultStatus between = statusOf(*at, actor());
    QVERIFY(between.left > 0 && between.generations[1].keys > 0);
    QVERIFY(allReadable(*at, kept));
    const Kept fresh{m_random.make<SubjectId>(), {}, "new@example.com"};
    kept.push_back({fresh.subject, *at->keep(fresh.subject, fresh.value), fresh.value});
    const auto done = await(at->service.resume(actor()), 60'000);
    QVERIFY(done && done->finished);
    QCOMPARE(done->total, between.left);
    QCOMPARE(statusOf(*at, actor()).left, 0);
    QVERIFY(allReadable(*at, kept));
    const auto again = await(at->service.resume(actor()));
    QVERIFY(again && again->finished && again->moved == 0);
}

void TestVaultRotation::anUnfinishedOneIsEndedFirst() {
    OpenSecrets secrets;
    const auto kept = fill(*desk(secrets), 450);
    interrupt(secrets);
    const auto at = desk(secrets);
    const auto done = rotate(*at);
    QVERIFY(done && done->finished);
    QCOMPARE(done->generation, 2);
    QCOMPARE(secrets.all.size(), 2);
    QVERIFY(allReadable(*at, kept));
}

void TestVaultRotation::aRepeatedCommandMakesNoOtherKey() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    (void)fill(*at, 1);
    const RotateVault once{command(), actor(), {}};
    const auto first = await(at->service.rotate(once));
    const auto second = await(at->service.rotate(once));
    QVERIFY(first && second);
    QCOMPARE(second->generation, 2);
    QVERIFY(second->finished);
    QCOMPARE(secrets.all.size(), 2);
    RotateVault other = once;
    other.secret = u"vault-key"_s;
    QCOMPARE(await(at->service.rotate(other)).error().code, ErrorCode::IdempotencyConflict);
}

void TestVaultRotation::theOperatorsNextKeyIsTaken() {
    OpenSecrets secrets;
    secrets.readOnly = true;
    secrets.all.insert(u"vault-key"_s, QByteArray(32, 'k'));
    const auto at = desk(secrets);
    const auto kept = fill(*at, 2);
    QCOMPARE(rotate(*at).error().code, ErrorCode::SecretStoreAway);  // none can be made there
    QCOMPARE(rotate(*at, u"vault-key/2027"_s).error().code, ErrorCode::SecretMissing);
    QCOMPARE(rotate(*at, u"vault-key"_s).error().code, ErrorCode::InvalidArgument);
    secrets.all.insert(u"vault-key/2027"_s, QByteArray(32, 'k'));  // the same under another name
    QCOMPARE(rotate(*at, u"vault-key/2027"_s).error().facts.value(u"field"_s).toString(), u"secret"_s);
    QCOMPARE(countOf(u"vault_keys"_s), 1);
    secrets.all.insert(u"vault-key/2028"_s, QByteArray(32, 'n'));
    QVERIFY(rotate(*at, u"vault-key/2028"_s));
    secrets.all.remove(u"vault-key"_s);
    const auto later = desk(secrets);
    QVERIFY(await(later->service.open()));
    QVERIFY(allReadable(*later, kept));
}

void TestVaultRotation::withoutTheOldKeyNothingBegins() {
    OpenSecrets secrets;
    (void)fill(*desk(secrets), 2);
    OpenSecrets elsewhere;
    const auto refused = rotate(*desk(elsewhere));
    QCOMPARE(refused.error().code, ErrorCode::SecretMissing);
    QVERIFY(elsewhere.all.isEmpty());
    QCOMPARE(countOf(u"vault_keys"_s), 1);
}

void TestVaultRotation::withoutAKeeperNothingBegins() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 2);
    secrets.away = true;
    QCOMPARE(rotate(*at).error().code, ErrorCode::SecretStoreAway);
    QCOMPARE(countOf(u"vault_keys"_s), 1);
    QVERIFY(allReadable(*at, kept));
}

void TestVaultRotation::aBrokenKeyHoldsNobodyUp() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 250);
    const auto broken = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(key, m_stores.vault.keyOf(t, kept[7].subject, VaultStore::Hold::UntilTheEnd));
        key->wrapped[20] = static_cast<char>(key->wrapped[20] ^ 1);
        m_stores.vault.rewrap(t, *key);
        return Done{};
    });
    QVERIFY(broken);
    const auto refused = rotate(*at);
    QCOMPARE(refused.error().code, ErrorCode::SealBroken);
    QCOMPARE(refused.error().facts.value(u"keys"_s).toInt(), 1);
    const VaultStatus status = statusOf(*at, actor());
    QCOMPARE(status.left, 1);
    QVERIFY(!happened(status.generations[0].key.retiredAt));  // whoever mends the row needs it
    QVERIFY(allReadable(*at, {kept[0], kept[6], kept[8], kept[249]}));
}

void TestVaultRotation::anotherRegisterGoesOnMeanwhile() {
    OpenSecrets secrets;
    const auto second = openAnother(options());
    QVERIFY(second);
    Desk here(*this, *m_database, secrets);
    Desk there(*this, *second, secrets);
    auto kept = fill(here, 450);
    QVERIFY(await(there.service.open()));
    const auto rotating = here.service.rotate({command(), actor(), {}});
    int made = 0;
    while (!rotating.isFinished()) {
        const auto subject = m_random.make<SubjectId>();
        auto stored = there.keep(subject, "m@example.com");
        if (!stored) {
            // The newer key was not read there yet: nothing was made by an old one, and reading it helps.
            QCOMPARE(reasonOf(stored.error()), u"newer"_s);
            QVERIFY(await(there.service.open()));
            stored = there.keep(subject, "m@example.com");
            QVERIFY(stored);
        }
        kept.push_back({subject, *stored, "m@example.com"});
        ++made;
    }
    QVERIFY(made > 0);
    const auto done = await(rotating, 60'000);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QCOMPARE(statusOf(here, actor()).left, 0);
    QVERIFY(allReadable(here, kept));
    QVERIFY(await(there.service.open()));
    QVERIFY(allReadable(there, kept));
}

void TestVaultRotation::whoLacksTheNewKeyMakesNone() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 1);
    OpenSecrets elsewhere;
    elsewhere.all = secrets.all;
    const auto other = desk(elsewhere);
    QVERIFY(await(other->service.open()));
    QVERIFY(rotate(*at));
    QCOMPARE(reasonOf(other->keep(m_random.make<SubjectId>(), "b@example.com").error()), u"newer"_s);
    QCOMPARE(reasonOf(other->look(kept[0].subject, kept[0].stored).error()), u"missing"_s);
    QCOMPARE(statusOf(*other, actor()).closed->code, ErrorCode::SecretMissing);
    elsewhere.all = secrets.all;
    QVERIFY(await(other->service.open()));
    QVERIFY(allReadable(*other, kept));
}

void TestVaultRotation::erasedStaysErased() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const auto kept = fill(*at, 3);
    QVERIFY(await(at->service.erase({command(), actor(), kept[1].subject})));
    const auto done = rotate(*at);
    QVERIFY(done);
    QCOMPARE(done->moved, 3);
    QCOMPARE(at->look(kept[1].subject, kept[1].stored).error().code, ErrorCode::DataErased);
    QVERIFY(allReadable(*at, {kept[0], kept[2]}));
}

void TestVaultRotation::itTakesTheCapability() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    (void)fill(*at, 1);
    const Actor lacking = actor(allCapabilities() & ~Capabilities(Capability::VaultEdit));
    QCOMPARE(await(at->service.rotate({command(), lacking, {}})).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(at->service.status(lacking)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(secrets.all.size(), 1);
}

void TestVaultRotation::theStatusSaysWhatIsWhere() {
    OpenSecrets secrets;
    const auto at = desk(secrets);
    const VaultStatus before = statusOf(*at, actor());
    QVERIFY(before.generations.empty() && before.closed);
    QCOMPARE(reasonOf(*before.closed), u"unmade"_s);
    (void)fill(*at, 2);
    const VaultStatus open = statusOf(*at, actor());
    QVERIFY(!open.closed);
    QCOMPARE(open.generations.size(), size_t{1});
    QVERIFY(open.generations[0].here);
    QCOMPARE(open.generations[0].keys, 3);
    QCOMPARE(open.generations[0].key.secret, secrets.all.keys().front());
    OpenSecrets elsewhere;
    const VaultStatus missing = statusOf(*desk(elsewhere), actor());
    QVERIFY(missing.closed && !missing.generations[0].here);
    QCOMPARE(reasonOf(*missing.closed), u"missing"_s);
}

QTEST_GUILESS_MAIN(TestVaultRotation)
#include "test_vault_rotation.moc"
