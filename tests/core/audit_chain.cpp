#include "audit/audit_rules.h"

#include <QCryptographicHash>
#include <QtTest/QTest>

#include <functional>
#include <vector>

using namespace balcao;

namespace {

const TenantId kTenant(QUuid::fromString(u"11111111-2222-7333-8444-555555555555"_qs));
const RegisterId kRegister(QUuid::fromString(u"aaaaaaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"_qs));

std::vector<AuditEntry> chainOf(int length) {
    std::vector<AuditEntry> chain;
    QByteArray previous(32, '\0');
    for (int i = 1; i <= length; ++i) {
        AuditEntry entry;
        entry.registerId = kRegister;
        entry.sequence = i;
        entry.at = fromUnixMs(1'795'262'400'000 + i);
        entry.person = PersonId(QUuid::fromString(u"99999999-8888-7777-8666-555555555555"_qs));
        entry.action = u"ticket.charge"_qs;
        entry.subject = QString::number(i);
        entry.details = u"{\"number\":\"A 047\"}"_qs;
        entry.previous = previous;
        entry.hash = auditHash(kTenant, entry);
        previous = entry.hash;
        chain.push_back(entry);
    }
    return chain;
}

/// Sequence of the first entry that is refused; 0 when all pass.
qint64 firstRefused(const std::vector<AuditEntry>& chain, TenantId tenant = kTenant) {
    AuditChainVerifier verifier(tenant);
    for (const AuditEntry& entry : chain) {
        const auto result = verifier.next(entry);
        if (!result) return result.error().facts.value(u"sequence"_qs).toLongLong();
    }
    return 0;
}

}  // namespace

class AuditChain : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aWholeChainPasses() {
        AuditChainVerifier verifier(kTenant);
        for (const AuditEntry& entry : chainOf(50)) QVERIFY(verifier.next(entry).has_value());
        QCOMPARE(verifier.count(), qint64(50));
    }

    void anyChangedFieldBreaksIt_data() {
        QTest::addColumn<int>("field");
        const char* names[] = {"register", "time",    "person",   "action",
                               "subject",  "details", "previous", "hash"};
        for (int i = 0; i < 8; ++i) QTest::newRow(names[i]) << i;
    }
    void anyChangedFieldBreaksIt() {
        QFETCH(int, field);
        auto chain = chainOf(5);
        AuditEntry& entry = chain[2];
        const std::function<void()> changes[] = {
            [&] { entry.registerId = RegisterId(QUuid::createUuid()); },
            [&] { entry.at += Millis(1); },
            [&] { entry.person = PersonId(QUuid::createUuid()); },
            [&] { entry.action += u'x'; },
            [&] { entry.subject += u'x'; },
            [&] { entry.details.replace(u"47"_qs, u"48"_qs); },
            [&] { entry.previous[0] = static_cast<char>(entry.previous[0] ^ 1); },
            [&] { entry.hash[31] = static_cast<char>(entry.hash[31] ^ 1); }};
        changes[field]();
        QCOMPARE(firstRefused(chain), qint64(3));
    }

    void aMissingDoubledOrSwappedEntryBreaksIt() {
        auto missing = chainOf(5);
        missing.erase(missing.begin() + 1);
        QCOMPARE(firstRefused(missing), qint64(3));
        auto doubled = chainOf(5);
        doubled.insert(doubled.begin() + 1, doubled[1]);
        QCOMPARE(firstRefused(doubled), qint64(2));
        auto swapped = chainOf(5);
        std::swap(swapped[1], swapped[2]);
        QCOMPARE(firstRefused(swapped), qint64(3));
        auto headless = chainOf(5);
        headless.erase(headless.begin());
        QCOMPARE(firstRefused(headless), qint64(2));
    }

    void anEntryRewrittenWithAFreshHashBreaksTheNext() {
        auto chain = chainOf(5);
        chain[2].details = u"{}"_qs;
        chain[2].hash = auditHash(kTenant, chain[2]);
        QCOMPARE(firstRefused(chain), qint64(4));
    }

    void aChainBelongsToItsTenant() {
        QCOMPARE(firstRefused(chainOf(3), TenantId(QUuid::createUuid())), qint64(1));
    }

    void textMovedBetweenFieldsChangesTheHash() {
        AuditEntry one = chainOf(1).front();
        AuditEntry other = one;
        one.action = u"ab"_qs;
        one.subject = u"c"_qs;
        other.action = u"a"_qs;
        other.subject = u"bc"_qs;
        QVERIFY(auditHash(kTenant, one) != auditHash(kTenant, other));
    }

    void theCanonicalFormIsFixed() {
        // Version byte, then eight-byte lengths: changing this would break every stored journal.
        const AuditEntry entry = chainOf(1).front();
        const QByteArray bytes = canonicalBytes(kTenant, entry);
        QCOMPARE(bytes.size(), 1 + 9 * 8 + 3 * 16 + 2 * 8 + 13 + 1 + 18 + 32);
        QCOMPARE(bytes.left(1 + 8 + 16).toHex(), QByteArray("01"
                                                            "0000000000000010"
                                                            "11111111222273338444555555555555"));
        QCOMPARE(auditHash(kTenant, entry), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    }
};

QTEST_GUILESS_MAIN(AuditChain)
#include "audit_chain.moc"
