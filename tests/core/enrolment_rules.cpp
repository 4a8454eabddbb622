#include "vault/enrolment_rules.h"
#include "crypto/openssl_vault_crypto.h"
#include "crypto/openssl_wrap_crypto.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

SecretKey keyOf(char fill) {
    QByteArray bytes(SecretKey::kBytes, fill);
    auto key = SecretKey::take(bytes);
    if (!key) qFatal("no key");
    return *std::move(key);
}

TenantId tenantOf(int n) {
    return TenantId(QUuid(n, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
}
RegisterId registerOf(int n) {
    return RegisterId(QUuid(n, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2));
}

constexpr qint64 kMinute = 60'000;

}  // namespace

/// What a register shows, and what is wrapped for it.
class EnrolmentRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aCodeIsOfOneKeyOrganisationAndRegister() {
        const auto code = [this](int tenant, int id, const QByteArray& publicKey) {
            const auto made = enrolmentCode(m_vault, m_wrap, tenantOf(tenant), registerOf(id), publicKey);
            return made ? *made : QString();
        };
        const QByteArray key(32, 'k');
        const QString first = code(1, 1, key);
        static const QRegularExpression form(u"^[A-Z2-7]{4}-[A-Z2-7]{4}$"_s);
        QVERIFY2(form.match(first).hasMatch(), qPrintable(first));
        QCOMPARE(code(1, 1, key), first);
        QByteArray other = key;
        other[31] = 'l';
        const QSet<QString> all{first, code(2, 1, key), code(1, 2, key), code(1, 1, other)};
        QCOMPARE(all.size(), 4);
    }

    void aCodeIsReadAsPeopleTypeIt_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("same");
        QTest::newRow("as shown") << u"ABCD-EF27"_s << true;
        QTest::newRow("small, without the sign") << u"abcdef27"_s << true;
        QTest::newRow("blanks") << u"  ab cd ef 27 "_s << true;
        QTest::newRow("another letter") << u"ABCD-EF26"_s << false;
        QTest::newRow("the first letter") << u"BBCD-EF27"_s << false;
        QTest::newRow("a part") << u"ABCD-EF2"_s << false;
        QTest::newRow("more") << u"ABCD-EF277"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void aCodeIsReadAsPeopleTypeIt() {
        QFETCH(QString, typed);
        QFETCH(bool, same);
        QCOMPARE(isSameCode(u"ABCD-EF27"_s, typed), same);
    }

    void aWrappedKeyIsOpenedByItsRegisterOnly() {
        const SecretKey secret = keyOf('s');
        const auto shown = m_wrap.publicKey(secret);
        QVERIFY(shown);
        const SecretKey key = keyOf('k');
        const auto share = wrapShare(m_vault, m_wrap, tenantOf(1), registerOf(1), *shown, 3, key);
        QVERIFY(share);
        const auto opened = openShare(m_vault, m_wrap, tenantOf(1), *share, secret);
        QVERIFY(opened);
        QCOMPARE(opened->view(), key.view());
        const SecretKey stranger = keyOf('x');
        QVERIFY(isBroken(openShare(m_vault, m_wrap, tenantOf(1), *share, stranger)));
        QVERIFY(isBroken(openShare(m_vault, m_wrap, tenantOf(2), *share, secret)));
        // The same key wrapped again shows nothing of it.
        const auto again = wrapShare(m_vault, m_wrap, tenantOf(1), registerOf(1), *shown, 3, key);
        QVERIFY(again && again->once != share->once && again->wrapped != share->wrapped);
    }

    void whatWasChangedDoesNotOpen_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<int>("byte");
        for (const int byte : {0, 11, 12, 43, 44, 59}) {
            QTest::addRow("wrapped %d", byte) << 0 << byte;
        }
        // The highest bit of a point counts for nothing (RFC 7748 section 5).
        for (const int byte : {0, 15, 30}) QTest::addRow("once %d", byte) << 1 << byte;
        QTest::newRow("register") << 2 << 0;
        QTest::newRow("generation") << 3 << 0;
        QTest::newRow("cut") << 4 << 0;
        QTest::newRow("longer") << 5 << 0;
        QTest::newRow("once of zeros") << 6 << 0;
        QTest::newRow("no once") << 7 << 0;
    }
    void whatWasChangedDoesNotOpen() {
        QFETCH(int, field);
        QFETCH(int, byte);
        const SecretKey secret = keyOf('s');
        const auto shown = m_wrap.publicKey(secret);
        auto share = wrapShare(m_vault, m_wrap, tenantOf(1), registerOf(1), *shown, 3, keyOf('k'));
        QVERIFY(share);
        const auto flip = [byte](QByteArray& bytes) { bytes[byte] = char(bytes[byte] ^ 1); };
        if (field == 0) flip(share->wrapped);
        if (field == 1) flip(share->once);
        if (field == 2) share->id = registerOf(2);
        if (field == 3) share->generation = 4;
        if (field == 4) share->wrapped.chop(1);
        if (field == 5) share->wrapped += 'x';
        if (field == 6) share->once.fill('\0');
        if (field == 7) share->once.clear();
        QVERIFY(isBroken(openShare(m_vault, m_wrap, tenantOf(1), *share, secret)));
    }

    void nobodyWrapsForWhatIsNoKey() {
        for (const QByteArray& bad : {QByteArray(), QByteArray(31, 'x'), QByteArray(32, '\0')}) {
            const auto share = wrapShare(m_vault, m_wrap, tenantOf(1), registerOf(1), bad, 1, keyOf('k'));
            QVERIFY(!share && share.error().code == ErrorCode::InvalidArgument);
        }
    }

    void aRegisterStandsAsItsRowsSay_data() {
        QTest::addColumn<int>("member");  // 0 none, 1 belongs, 2 expelled
        QTest::addColumn<int>("tries");   // -1: does not ask
        QTest::addColumn<qint64>("age");
        QTest::addColumn<QString>("state");
        QTest::newRow("nothing") << 0 << -1 << qint64(0) << u"lacking"_s;
        QTest::newRow("asks") << 0 << 0 << qint64(0) << u"waiting"_s;
        QTest::newRow("wrong codes") << 0 << 4 << kMinute << u"waiting"_s;
        QTest::newRow("too many") << 0 << 5 << kMinute << u"dropped"_s;
        QTest::newRow("just in time") << 0 << 0 << 15 * kMinute - 1 << u"waiting"_s;
        QTest::newRow("too late") << 0 << 0 << 15 * kMinute << u"lacking"_s;
        QTest::newRow("belongs") << 1 << -1 << qint64(0) << u"enrolled"_s;
        QTest::newRow("expelled") << 2 << -1 << qint64(0) << u"expelled"_s;
        QTest::newRow("expelled, asks") << 2 << 0 << qint64(0) << u"waiting"_s;
        QTest::newRow("expelled, asked") << 2 << 0 << 15 * kMinute << u"expelled"_s;
    }
    void aRegisterStandsAsItsRowsSay() {
        QFETCH(int, member);
        QFETCH(int, tries);
        QFETCH(qint64, age);
        QFETCH(QString, state);
        const Instant now = fromUnixMs(1'800'000'000'000);
        RegisterMember row;
        if (member == 2) row.expelledAt = now - Millis(1);
        EnrolmentRequest request;
        request.tries = tries;
        request.requestedAt = now - Millis(age);
        QCOMPARE(toText(enrolmentState(member == 0 ? nullptr : &row, tries < 0 ? nullptr : &request, now)),
                 state);
    }

    void bytesAreComparedWhole() {
        QVERIFY(sameBytes("", ""));
        QVERIFY(sameBytes("abc", "abc"));
        QVERIFY(!sameBytes("abc", "abd"));
        QVERIFY(!sameBytes("abc", "ab"));
        QVERIFY(!sameBytes("", "a"));
    }

 private:
    static bool isBroken(const Result<SecretKey>& key) {
        return !key && key.error().code == ErrorCode::SealBroken;
    }
    OpenSslVaultCrypto m_vault;
    OpenSslWrapCrypto m_wrap;
};

QTEST_GUILESS_MAIN(EnrolmentRules)
#include "enrolment_rules.moc"
