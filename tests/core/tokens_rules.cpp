#include "base/base64_url.h"
#include "base/strict_json.h"
#include "tokens/claims.h"
#include "tokens/key_ring.h"
#include "tokens/refresh_rules.h"
#include "tokens/token_settings.h"

#include <QJsonArray>
#include <QtTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

constexpr Millis kSecond{1'000};
constexpr Millis kHour{3'600'000};
constexpr Millis kDay{24 * 3'600'000};
const Instant kNow = fromUnixMs(1'795'262'400'000);

QString reasonOf(const Error& error) {
    return error.facts.value(u"reason"_s).toString();
}

HeldSecret secretOf(const QByteArray& text) {
    QByteArray copy(text.constData(), text.size());
    return holdSecret(copy);
}

RingKey keyOf(const char* id, char byte, Instant madeAt, Instant since = {}) {
    return {QString::fromLatin1(id),
            secretOf(QByteArray(32, byte)),
            secretOf(QByteArray(32, ++byte)),
            madeAt,
            since,
            {}};
}

AccessClaims goodClaims() {
    AccessClaims claims;
    claims.issuer = u"balcao"_s;
    claims.audience = QStringList{u"balcao-api"_s};
    claims.subject = u"p1"_s;
    claims.id = u"t1"_s;
    claims.issuedAt = claims.notBefore = kNow;
    claims.expiresAt = kNow + Millis(600'000);
    claims.capabilities = QStringList{u"ticket.open"_s, u"later.than.this"_s};
    claims.registerId = u"r1"_s;
    claims.family = u"f1"_s;
    return claims;
}

}  // namespace

/// What is decided about tokens without a key and without a database.
class TokensRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void base64HasOneForm() {
        for (int size = 0; size < 40; ++size) {
            QByteArray bytes(size, '\0');
            for (int i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 37 + size);
            const QByteArray text = toBase64Url(bytes);
            const auto read = fromBase64Url(text);
            QVERIFY(read && *read == bytes);
        }
        for (const char* other :
             {"A", "AA=", "AA==", "AB", "AAB", "A A", "AA\n", "A+", "A/", "AAAAA", "é", "."}) {
            QVERIFY2(!fromBase64Url(other), other);
        }
    }

    void jsonIsReadInOneWay() {
        const auto read = parseStrictJson(
            " {\"a\" : [1, -2, true, null, \"x\\u00e9\\n\"], \"b\":{\"c\":9007199254740992}, \"\":0}\n");
        QVERIFY(read);
        QCOMPARE((*read)[u"a"_s].toArray().at(4).toString(), u"x\u00e9\n"_s);
        QCOMPARE((*read)[u"b"_s].toObject()[u"c"_s].toInteger(), 9'007'199'254'740'992);
        QVERIFY(parseStrictJson("{}"));
        QVERIFY(parseStrictJson("{\"a\":\"\\ud83d\\ude00\"}"));
    }

    void jsonThatTwoCouldReadDifferentlyIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& text, const char* reason) {
            QTest::newRow(name) << text << QString::fromLatin1(reason);
        };
        row("twice", "{\"a\":1,\"a\":2}", "duplicate");
        row("twice, once escaped", "{\"a\":1,\"\\u0061\":2}", "duplicate");
        row("twice, deeper", "{\"b\":{\"a\":1,\"a\":1}}", "duplicate");
        row("fraction", "{\"a\":1.0}", "number");
        row("exponent", "{\"a\":1e3}", "number");
        row("beyond 2^53", "{\"a\":9007199254740993}", "number");
        row("very long", "{\"a\":11111111111111111111}", "number");
        row("leading zero", "{\"a\":01}", "syntax");
        row("plus", "{\"a\":+1}", "syntax");
        row("NaN", "{\"a\":NaN}", "syntax");
        row("comment", "{/**/\"a\":1}", "syntax");
        row("comma", "{\"a\":1,}", "syntax");
        row("comma in list", "{\"a\":[1,]}", "syntax");
        row("single quotes", "{'a':1}", "syntax");
        row("no object", "[1]", "syntax");
        row("text behind", "{} {}", "syntax");
        row("zero behind", QByteArray("{}\0", 3), "syntax");
        row("unfinished", "{\"a\":\"b", "syntax");
        row("unfinished escape", "{\"a\":\"\\u00", "syntax");
        row("another escape", "{\"a\":\"\\x41\"}", "syntax");
        row("line in a text", "{\"a\":\"\n\"}", "syntax");
        row("half a character", "{\"a\":\"\\ud800\"}", "text");
        row("the other half", "{\"a\":\"\\udc00\"}", "text");
        row("no UTF-8", "{\"a\":\"\xc3\x28\"}", "text");
        row("long form of a slash", "{\"a\":\"\xc0\xaf\"}", "text");
        row("NUL", "{\"a\":\"\\u0000\"}", "text");
        row("mark before", "\xef\xbb\xbf{}", "syntax");
        row("too deep", QByteArray("{\"a\":").repeated(9) + "1" + QByteArray("}").repeated(9), "limit");
        row("deep lists", "{\"a\":" + QByteArray("[").repeated(100), "limit");
        row("too large", "{\"a\":\"" + QByteArray(20'000, 'x') + "\"}", "limit");
    }
    void jsonThatTwoCouldReadDifferentlyIsRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const auto read = parseStrictJson(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(reasonOf(read.error()), reason);
    }

    void aMarkInANameIsPartOfIt() {
        const auto read = parseStrictJson(
            "{\"\xef\xbb\xbf"
            "a\":1,\"a\":2}");
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE((*read)[u"a"_s].toInteger(), 2);
    }

    void claimsAreReadAsTheyWereWritten() {
        const AccessClaims claims = goodClaims();
        const auto read = readClaims(claimsPayload(claims));
        QVERIFY(read);
        QCOMPARE(read->issuer, claims.issuer);
        QCOMPARE(read->audience, claims.audience);
        QCOMPARE(read->capabilities, claims.capabilities);
        QVERIFY(read->expiresAt == claims.expiresAt && read->issuedAt == kNow && read->notBefore == kNow);
        QCOMPARE(read->family, claims.family);
        QCOMPARE(read->registerId, claims.registerId);
    }

    void claimsOfAnotherKindAreRefused_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        for (const char* name : {"iss", "aud", "sub", "jti", "iat", "exp"}) {
            QTest::addRow("no %s", name) << QString::fromLatin1(name) << QJsonValue(QJsonValue::Undefined);
            QTest::addRow("null %s", name) << QString::fromLatin1(name) << QJsonValue();
        }
        for (const char* name : {"iss", "aud", "sub", "jti", "reg", "fam"}) {
            QTest::addRow("empty %s", name) << QString::fromLatin1(name) << QJsonValue(QString());
            QTest::addRow("number %s", name) << QString::fromLatin1(name) << QJsonValue(1);
            QTest::addRow("long %s", name) << QString::fromLatin1(name) << QJsonValue(QString(257, u'x'));
        }
        for (const char* name : {"iat", "exp", "nbf"}) {
            QTest::addRow("text %s", name) << QString::fromLatin1(name) << QJsonValue(u"1795262400"_s);
            QTest::addRow("negative %s", name) << QString::fromLatin1(name) << QJsonValue(-1);
            QTest::addRow("endless %s", name)
                << QString::fromLatin1(name) << QJsonValue(qint64{9'007'199'254'740'992});
        }
        QTest::newRow("cap text") << u"cap"_s << QJsonValue(u"ticket.open"_s);
        QTest::newRow("cap numbers") << u"cap"_s << QJsonValue(QJsonArray{1});
        QTest::newRow("aud numbers") << u"aud"_s << QJsonValue(QJsonArray{1});
    }
    void claimsOfAnotherKindAreRefused() {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QJsonObject json = QJsonDocument::fromJson(claimsPayload(goodClaims())).object();
        if (value.isUndefined()) {
            json.remove(name);
        } else {
            json.insert(name, value);
        }
        const auto read = readClaims(QJsonDocument(json).toJson());
        QVERIFY(!read);
        QCOMPARE(reasonOf(read.error()), u"claims"_s);
    }

    void claimsHoldForTheirTimeGiveOrTakeTheLeeway() {
        const ClaimsPolicy policy{u"balcao"_s};
        const AccessClaims claims = goodClaims();
        const auto refusal = [&](const AccessClaims& asked, Instant now) {
            const auto checked = checkClaims(asked, policy, now);
            return checked ? QString() : reasonOf(checked.error());
        };
        QCOMPARE(refusal(claims, kNow), QString());
        QCOMPARE(refusal(claims, claims.expiresAt + 60 * kSecond - Millis(1)), QString());
        QCOMPARE(refusal(claims, claims.expiresAt + 60 * kSecond), u"expired"_s);
        QCOMPARE(refusal(claims, kNow - 60 * kSecond), QString());
        QCOMPARE(refusal(claims, kNow - 60 * kSecond - Millis(1)), u"early"_s);
        AccessClaims other = claims;
        other.notBefore = kNow + 61 * kSecond;
        QCOMPARE(refusal(other, kNow), u"early"_s);
        other = claims;
        other.issuer = u"balcao "_s;
        QCOMPARE(refusal(other, kNow), u"issuer"_s);
        other = claims;
        other.audience = QStringList{u"other"_s, u"balcao-api"_s};
        QCOMPARE(refusal(other, kNow), QString());
        other.audience = QStringList{u"Balcao-Api"_s};
        QCOMPARE(refusal(other, kNow), u"audience"_s);
        other = claims;
        other.expiresAt = kNow + kLongestAccessLife;
        QCOMPARE(refusal(other, kNow), QString());
        other.expiresAt += kSecond;
        QCOMPARE(refusal(other, kNow), u"claims"_s);
        other.expiresAt = other.issuedAt;
        QCOMPARE(refusal(other, kNow), u"claims"_s);
    }

    void theNextKeyIsPublishedBeforeItSigns() {
        const KeyRing ring{keyOf("b", 'b', kNow), keyOf("a", 'a', kNow, kNow), {}};
        QVERIFY(!isRotationDue(ring, kNow + kSigningLife - Millis(1)));
        QVERIFY(isRotationDue(ring, kNow + kSigningLife));
        QVERIFY(untilRotatable(ring, kNow) == kPublishedAhead);
        QVERIFY(untilRotatable(ring, kNow + kPublishedAhead) == Millis(0));
        const Instant later = kNow + kSigningLife;
        const KeyRing after = rotated(ring, keyOf("c", 'c', kNow), later);
        QCOMPARE(after.current.id, u"b"_s);
        QVERIFY(after.current.signsSince == later && after.current.madeAt == kNow);
        QCOMPARE(after.next.id, u"c"_s);
        QVERIFY(after.next.madeAt == later && !happened(after.next.signsSince));
        QVERIFY(after.previous);
        QCOMPARE(after.previous->id, u"a"_s);
        QVERIFY(after.previous->signedUntil == later);
        // What it signed last is good for an hour at most, and a minute of leeway.
        QVERIFY(provesStill(*after.previous, later + kLongestAccessLife + 60 * kSecond));
        QVERIFY(!provesStill(*after.previous, later + kProvesAfter));
        QVERIFY(provesStill(after.current, later + 1'000 * kDay));
    }

    void aClockThatJumpedStopsNoRotationForGood() {
        // Made while the clock stood ten years ahead, which somebody put right.
        const Instant wrong = kNow + 3'650 * kDay;
        const KeyRing ring{keyOf("b", 'b', wrong), keyOf("a", 'a', wrong, wrong), {}};
        QVERIFY(isRotationDue(ring, kNow));
        QVERIFY(untilRotatable(ring, kNow) == Millis(0));
        const KeyRing after = rotated(ring, keyOf("c", 'c', kNow), kNow);
        QVERIFY(!isRotationDue(after, kNow + kDay));
        // Two registers an hour apart do not make each other rotate.
        const KeyRing near{keyOf("b", 'b', kNow + kHour), keyOf("a", 'a', kNow + kHour, kNow + kHour), {}};
        QVERIFY(!isRotationDue(near, kNow));
    }

    void aRingIsReadAsItWasKept() {
        KeyRing ring{keyOf("b", 'b', kNow), keyOf("a", 'a', kNow, kNow), {}};
        for (const bool rotatedOnce : {false, true}) {
            if (rotatedOnce) ring = rotated(ring, keyOf("c", 'c', kNow), kNow + kDay);
            const QByteArray kept = ringSecret(ring);
            const auto read = ringFromSecret(kept);
            QVERIFY(read);
            QCOMPARE(ringSecret(*read), kept);
            QCOMPARE(read->current.id, ring.current.id);
            QCOMPARE(read->current.signing->bytes(), ring.current.signing->bytes());
            QCOMPARE(read->previous.has_value(), rotatedOnce);
            for (qsizetype cut = 0; cut < kept.size(); ++cut) QVERIFY(!ringFromSecret(kept.left(cut)));
            QVERIFY(!ringFromSecret(kept + '\n'));
            QVERIFY(!ringFromSecret(kept + ' '));
        }
        QCOMPARE(ringFromSecret("secret").error().code, ErrorCode::Io);
        QVERIFY(!ringFromSecret(QByteArray(1'000'000, '\n')));
    }

    void aShownTokenIsJudged() {
        TokenFamily family;
        family.generation = 3;
        family.startedAt = kNow - kDay;
        family.rotatedAt = kNow;
        ShownToken shown{{{}, {}, 3, {}, kNow + kDay}, family};
        QVERIFY(judge(shown, kNow) == ShownAs::Current);
        QVERIFY(judge(shown, kNow + kDay - Millis(1)) == ShownAs::Current);
        QVERIFY(judge(shown, kNow + kDay) == ShownAs::Expired);
        shown.token.generation = 2;
        QVERIFY(judge(shown, kNow) == ShownAs::LostAnswer);
        QVERIFY(judge(shown, kNow + kLostAnswerGrace) == ShownAs::LostAnswer);
        QVERIFY(judge(shown, kNow + kLostAnswerGrace + Millis(1)) == ShownAs::Reused);
        // A clock that was set back makes no grace of hours.
        QVERIFY(judge(shown, kNow - kLostAnswerGrace) == ShownAs::LostAnswer);
        QVERIFY(judge(shown, kNow - kHour) == ShownAs::Reused);
        shown.token.generation = 1;
        QVERIFY(judge(shown, kNow) == ShownAs::Reused);
        shown.token.generation = 4;  // none was made: whoever wrote it
        QVERIFY(judge(shown, kNow) == ShownAs::Reused);
        shown.family.endedAt = kNow;
        for (const qint64 generation : {1, 2, 3}) {
            shown.token.generation = generation;
            QVERIFY(judge(shown, kNow + 100 * kDay) == ShownAs::Ended);
        }
    }

    void aFamilyIsNoLongerThanNinetyDays() {
        TokenFamily family;
        family.startedAt = kNow;
        QVERIFY(refreshExpiry(family, kNow, 7 * kDay) == kNow + 7 * kDay);
        QVERIFY(refreshExpiry(family, kNow + 89 * kDay, 7 * kDay) == kNow + kLongestFamily);
    }

    void aRefreshTokenHasOneForm() {
        const QByteArray token(32, '\xa7');
        const QByteArray text = refreshText(token);
        QVERIFY(text.startsWith("balcao_refresh_"));
        const auto read = refreshFromText(text);
        QVERIFY(read && *read == token);
        QVERIFY(!refreshHash(token).contains(token) && refreshHash(token).size() == 32);
        for (const QByteArray& other : QByteArrayList{
                 QByteArray(), text + '=', text.chopped(1), text + 'A', text.toUpper(), toBase64Url(token),
                 refreshText(QByteArray(31, 'a')), refreshText(QByteArray(33, 'a')), ' ' + text.chopped(1)}) {
            QVERIFY2(!refreshFromText(other), other.constData());
        }
    }

    void aWeakSecretIsNamed_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("weakness");
        const auto row = [](const QByteArray& secret, const char* weakness) {
            QTest::newRow(secret.left(60)) << secret << QString::fromLatin1(weakness);
        };
        row("", "short");
        row("x7Pq2", "short");
        row("kJ8v3nQ0sT5wZ1yB4cE7gH2jL9mR6pX", "short");  // 31
        row("kJ8v3nQ0sT5wZ1yB4cE7gH2jL9mR6pXa", "");      // 32
        row("changeme", "default");
        row("your-256-bit-secret", "short");
        row("CHANGE-ME-change-me-change-me-change-me", "default");
        row("please_change_this_before_you_go_live_0123", "default");
        row("super-secret-jwt-key-for-development-only", "default");
        row("09d25e094faa6ca2556c818166b7a9563b93f7099f6f0f4caa6cf63b88e8d3e7", "default");
        row("a-string-secret-at-least-256-bits-long", "default");
        row(QByteArray(64, 'a'), "plain");
        row(QByteArray("abc123").repeated(8), "plain");
        row("q3o9v+Hn0r1m5Kc8w2Yt6Zb4XfUeLdSaJgPiRkTyOuM=", "");
    }
    void aWeakSecretIsNamed() {
        QFETCH(QByteArray, secret);
        QFETCH(QString, weakness);
        QCOMPARE(weaknessOf(secret).value_or(QString()), weakness);
    }

    void wishesBecomeSettings() {
        const QByteArray strong("q3o9v+Hn0r1m5Kc8w2Yt6Zb4XfUeLdSaJgPiRkTyOuM=");
        const auto plain = tokenSettings({}, TokenUse::Production);
        QVERIFY(plain);
        QVERIFY(plain->accessLife == Millis(600'000) && plain->refreshLife == 7 * kDay);
        QVERIFY(plain->sharedSecret == nullptr);
        const auto set = tokenSettings({"HS256", secretOf(strong), "15", "30"}, TokenUse::Production);
        QVERIFY(set);
        QVERIFY(set->accessLife == Millis(900'000) && set->refreshLife == 30 * kDay);
        QCOMPARE(set->sharedSecret->bytes(), strong);
        // A secret that nothing was told to use opens nothing.
        const auto unused = tokenSettings({{}, secretOf(strong), {}, {}}, TokenUse::Production);
        QVERIFY(unused && unused->sharedSecret == nullptr);
        QVERIFY(tokenSettings({"HS256", secretOf("changeme"), {}, {}}, TokenUse::Training));
    }

    void wishesThatCannotBeMetAreRefused_data() {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("minutes");
        QTest::addColumn<QByteArray>("days");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        const QByteArray strong("q3o9v+Hn0r1m5Kc8w2Yt6Zb4XfUeLdSaJgPiRkTyOuM=");
        const auto row = [](const char* name, const QByteArray& algorithm, const QByteArray& secret,
                            const QByteArray& minutes, const QByteArray& days, const char* field,
                            const char* reason) {
            QTest::newRow(name) << algorithm << secret << minutes << days << QString::fromLatin1(field)
                                << QString::fromLatin1(reason);
        };
        row("default", "HS256", "changeme", "", "", "JWT_SECRET_KEY", "default");
        row("short", "HS256", "x7Pq2", "", "", "JWT_SECRET_KEY", "short");
        row("unused, and default", "", "changeme", "", "", "JWT_SECRET_KEY", "default");
        row("unused, and short", "ES256", "x7Pq2", "", "", "JWT_SECRET_KEY", "short");
        row("missing", "HS256", "", "", "", "JWT_SECRET_KEY", "missing");
        row("none", "none", strong, "", "", "JWT_ALGORITHM", "unknown");
        row("another", "RS256", strong, "", "", "JWT_ALGORITHM", "unknown");
        row("minutes 0", "", "", "0", "", "ACCESS_TOKEN_EXPIRE_MINUTES", "range");
        row("minutes 61", "", "", "61", "", "ACCESS_TOKEN_EXPIRE_MINUTES", "range");
        row("minutes words", "", "", "ten", "", "ACCESS_TOKEN_EXPIRE_MINUTES", "range");
        row("days 91", "", "", "", "91", "REFRESH_TOKEN_EXPIRE_DAYS", "range");
        row("days fraction", "", "", "", "1.5", "REFRESH_TOKEN_EXPIRE_DAYS", "range");
    }
    void wishesThatCannotBeMetAreRefused() {
        QFETCH(QByteArray, algorithm);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, minutes);
        QFETCH(QByteArray, days);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        const auto settings = tokenSettings(
            {algorithm, secret.isEmpty() ? nullptr : secretOf(secret), minutes, days}, TokenUse::Production);
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(settings.error().facts.value(u"field"_s).toString(), field);
        QCOMPARE(reasonOf(settings.error()), reason);
        if (!secret.isEmpty()) QVERIFY(!settings.error().detail.contains(QString::fromLatin1(secret)));
    }
};

QTEST_APPLESS_MAIN(TokensRules)
#include "tokens_rules.moc"
