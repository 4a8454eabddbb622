#include "base/base64_url.h"
#include "base/strict_json.h"
#include "crypto/openssl_token_crypto.h"
#include "lightning_specs.h"
#include "tokens/claims.h"
#include "tokens/jwk.h"

#include <QJsonArray>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

QString reasonOf(const Error& error) {
    return error.facts.value(u"reason"_s).toString();
}

/// A published file of vectors that is not part of the project; nothing where there is none.
QJsonObject publishedJson(const QString& name) {
    QFile file(qEnvironmentVariable("BALCAO_SPECS") + u"/crypto/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The key a group of vectors is verified with.
QJsonObject keyOf(const QJsonObject& group) {
    return group.value(group.contains(u"public"_s) ? u"public"_s : u"private"_s).toObject();
}

/// A test in JSON serialization stands there as an object.
QByteArray tokenOf(const QJsonObject& test) {
    const QJsonValue jws = test.value(u"jws"_s);
    return jws.isObject() ? QJsonDocument(jws.toObject()).toJson() : jws.toString().toUtf8();
}

bool isOurs(const QString& algorithm) {
    return algorithm == u"ES256"_s || algorithm == u"HS256"_s;
}

/// A number and what is known about it.
const QHash<int, const char*>& contradictions() {
    static const QHash<int, const char*> all{
        {367, "byte for byte the token of 357, which is valid"},
        {370, "byte for byte the token of 357, which is valid"},
        {372, "a character that is none of base64url's, and a mac over other bytes than these"},
        {373, "a character that is none of base64url's, and a mac over other bytes than these"},
    };
    return all;
}

/// JSON with the quotes that a C++ string would have to escape written as single ones.
QByteArray json(const char* text) {
    return QByteArray(text).replace('\'', '"');
}

}  // namespace

/// Signed tokens and keys, against what others published and what others tried.
class TokensJws : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theExamplesOfTheStandardAreTaken() {
        const QJsonObject vectors = specsJson(u"crypto/jwt.json"_s);
        const QJsonObject mac = vectors[u"rfc7515_a1_hs256"_s].toObject();
        auto secret = fromBase64Url(mac[u"k"_s].toString().toLatin1());
        QVERIFY(secret);
        const std::vector<TokenKey> shared{{{}, Hs256Key{holdSecret(*secret)}}};
        const auto read = verifyJws(mac[u"jws"_s].toString().toLatin1(), shared, m_crypto);
        QVERIFY(read && read->payload.contains("http://example.com/is_root"));

        const QJsonObject curve = vectors[u"rfc7515_a3_es256"_s].toObject();
        QJsonObject jwk = curve[u"jwk"_s].toObject();
        QVERIFY(!readJwk(jwk, m_crypto));  // the private half is in it
        jwk.remove(u"d"_s);
        const auto key = readJwk(jwk, m_crypto);
        QVERIFY(key);
        QVERIFY(verifyJws(curve[u"jws"_s].toString().toLatin1(), {*key}, m_crypto));
    }

    void whatASecretSignsItsPublicKeyProves() {
        const QJsonObject jwk =
            specsJson(u"crypto/jwt.json"_s)[u"rfc7515_a3_es256"_s].toObject()[u"jwk"_s].toObject();
        const auto signer = m_crypto.signer(*fromBase64Url(jwk[u"d"_s].toString().toLatin1()));
        QVERIFY(signer);
        const P256Point point = (*signer)->publicKey();
        QCOMPARE(QString::fromLatin1(toBase64Url(point.x)), jwk[u"x"_s].toString());
        QCOMPARE(QString::fromLatin1(toBase64Url(point.y)), jwk[u"y"_s].toString());
        // RFC 7638 over this key, as another program makes it.
        QCOMPARE(keyIdOf(point), u"oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"_s);

        const QString id = keyIdOf(point);
        const auto token = signJws("{\"sub\":\"a\"}", id, **signer);
        QVERIFY(token);
        const auto set = readJwkSet(
            QJsonDocument(QJsonObject{{u"keys"_s, QJsonArray{publicJwk(id, point)}}}).toJson(), m_crypto);
        QVERIFY(set);
        const auto jws = verifyJws(*token, *set, m_crypto);
        QVERIFY(jws);
        QCOMPARE(jws->payload, QByteArray("{\"sub\":\"a\"}"));
        for (qsizetype i = 0; i < token->size(); ++i) {
            QByteArray changed = *token;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!verifyJws(changed, *set, m_crypto), changed.constData());
        }
    }

    void theCasesHold_data() {
        QTest::addColumn<QJsonObject>("given");
        for (const auto& given : specsJson(u"crypto/jwt.json"_s)[u"cases"_s].toArray()) {
            QTest::newRow(qPrintable(given[u"name"_s].toString())) << given.toObject();
        }
    }
    void theCasesHold() {
        QFETCH(QJsonObject, given);
        const QJsonObject policy = specsJson(u"crypto/jwt.json"_s)[u"policy"_s].toObject();
        const auto keys = readJwkSet(QJsonDocument(policy[u"jwks"_s].toObject()).toJson(), m_crypto);
        QVERIFY(keys && keys->size() == 1);
        const ClaimsPolicy rules{policy[u"iss"_s].toString(), policy[u"aud"_s].toString(),
                                 Millis(policy[u"leeway_s"_s].toInteger() * 1'000)};
        const auto look = [&]() -> Result<void> {
            BALCAO_TRY(jws, verifyJws(given[u"token"_s].toString().toLatin1(), *keys, m_crypto));
            BALCAO_TRY(claims, readClaims(jws.payload));
            return checkClaims(claims, rules, fromUnixMs(given[u"now"_s].toInteger() * 1'000));
        };
        const auto result = look();
        QCOMPARE(result.has_value(), given[u"valid"_s].toBool());
        if (!result) QCOMPARE(result.error().code, ErrorCode::WrongSecret);
    }

    void aTokenNeverChoosesHowItIsLookedAt() {
        const QByteArray secret(32, '\x42');
        QByteArray held = secret;
        const HeldSecret shared = holdSecret(held);
        const auto signer = m_crypto.signer(QByteArray(32, '\x11'));
        QVERIFY(signer);
        const P256Point point = (*signer)->publicKey();
        const auto verifier = m_crypto.verifier(point);
        QVERIFY(verifier);
        const std::vector<TokenKey> keys{{u"k1"_s, Es256Key{point, *verifier}}, {{}, Hs256Key{shared}}};
        const auto mac = [&](const QByteArray& header, const QByteArray& key) -> QByteArray {
            const QByteArray part = toBase64Url(header) + '.' + toBase64Url("{}");
            return part + '.' + toBase64Url(m_crypto.hmacSha256(key, part));
        };
        const auto refusal = [&](const QByteArray& token) {
            const auto looked = verifyJws(token, keys, m_crypto);
            return looked ? QString() : reasonOf(looked.error());
        };
        QCOMPARE(refusal(mac(json("{'alg':'HS256'}"), secret)), QString());  // what is left has to be refused
        // The public key, which everybody has, as the secret of a mac.
        for (const QByteArray& known :
             QByteArrayList{point.x + point.y, '\x04' + point.x + point.y, point.x}) {
            QCOMPARE(refusal(mac(json("{'alg':'HS256','kid':'k1'}"), known)), u"algorithm"_s);
        }
        QCOMPARE(refusal(mac(json("{'alg':'ES256'}"), secret)), u"algorithm"_s);
        QCOMPARE(refusal(mac(json("{'alg':'HS256','kid':'k2'}"), secret)), u"key"_s);
        for (const char* none : {"none", "None", "NONE", "nOnE", "HS384", "RS256", "ES384", "hs256"}) {
            QCOMPARE(refusal(mac(json("{'alg':'") + none + json("'}"), secret)), u"algorithm"_s);
        }
        for (const char* header :
             {"{'alg':'HS256','crit':['exp']}", "{'alg':'HS256','crit':[]}",
              "{'alg':'HS256','jwk':{'kty':'oct'}}", "{'alg':'HS256','jku':'https://a.test'}",
              "{'alg':'HS256','x5c':['MII']}", "{'alg':'HS256','x5u':'https://a.test'}",
              "{'alg':'HS256','b64':false}", "{'alg':'HS256','alg':'HS256'}",
              "{'alg':'HS256','\\u0061lg':'HS256'}", "{'alg':['HS256']}", "{'alg':'HS256','kid':''}",
              "{'alg':'HS256','kid':1}", "{'alg':'HS256'} x", "['HS256']", "{}", "{'alg':'HS256','typ':null}",
              "\xef\xbb\xbf{'alg':'HS256'}"}) {
            QVERIFY2(refusal(mac(json(header), secret)) == u"form"_s, header);
        }
        const QByteArray good = mac(json("{'alg':'HS256'}"), secret);
        const QByteArrayList forms{good + '=',
                                   good + '.',
                                   '.' + good,
                                   good + "\n",
                                   ' ' + good,
                                   "..",
                                   good.left(good.lastIndexOf('.')),
                                   good.left(good.lastIndexOf('.') + 1),
                                   "",
                                   QByteArray(kLongestJws + 1, 'A')};
        for (const QByteArray& form : forms) QVERIFY2(refusal(form) == u"form"_s, form.constData());
    }

    void aSignatureIsTwoNumbersOf32Bytes() {
        const auto signer = m_crypto.signer(QByteArray(32, '\x11'));
        const auto verifier = m_crypto.verifier((*signer)->publicKey());
        const QByteArray message("balcao");
        const auto signature = (*signer)->sign(message);
        QVERIFY(signature && signature->size() == 64);
        QVERIFY((*verifier)->verifies(message, *signature));
        QVERIFY(!(*verifier)->verifies("balcão", *signature));
        const QByteArray order = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        const QByteArray zero(32, '\0');
        const QByteArray one = QByteArray(31, '\0') + '\x01';
        for (const QByteArray& r : {zero, one, order, QByteArray(32, '\xff')}) {
            for (const QByteArray& s : {zero, one, order, QByteArray(32, '\xff')}) {
                QVERIFY(!(*verifier)->verifies(message, r + s));
            }
        }
        for (const QByteArray& other : QByteArrayList{QByteArray(), signature->left(63), *signature + '\0',
                                                      '\0' + *signature, signature->left(32)}) {
            QVERIFY(!(*verifier)->verifies(message, other));
        }
    }

    void onlyPointsAndNumbersOfTheCurveAreKeys() {
        const QByteArray order = hex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
        QByteArray last = order;
        last[31] = '\x50';
        QVERIFY(m_crypto.signer(last));
        for (const QByteArray& none : {QByteArray(32, '\0'), order, QByteArray(32, '\xff'),
                                       QByteArray(31, '\1'), QByteArray(33, '\1'), QByteArray()}) {
            QVERIFY(!m_crypto.signer(none));
        }
        const P256Point good = (*m_crypto.signer(QByteArray(32, '\x11')))->publicKey();
        QVERIFY(m_crypto.verifier(good));
        P256Point beside = good;
        beside.y[31] = static_cast<char>(beside.y[31] ^ 1);
        for (const P256Point& none :
             {beside, P256Point{good.y, good.x}, P256Point{QByteArray(32, '\0'), QByteArray(32, '\0')},
              P256Point{good.x, {}}, P256Point{'\0' + good.x, good.y},
              P256Point{QByteArray(32, '\xff'), good.y}}) {
            QVERIFY(!m_crypto.verifier(none));
        }
    }

    void whatIsPublishedHoldsNothingPrivate() {
        const auto signer = m_crypto.signer(QByteArray(32, '\x11'));
        QStringList names = publicJwk(u"k"_s, (*signer)->publicKey()).keys();
        names.sort();
        QCOMPARE(names, (QStringList{u"alg"_s, u"crv"_s, u"kid"_s, u"kty"_s, u"use"_s, u"x"_s, u"y"_s}));
    }

    void publishedSignaturesAreJudgedAsTheySay() {
        const QJsonObject all = publishedJson(u"wycheproof-json_web_signature_test.json"_s);
        if (all.isEmpty()) QSKIP("BALCAO_SPECS names no folder with the published vectors");
        int looked = 0;
        int refusedKeys = 0;
        int ofRefusedKeys = 0;
        QStringList wrong;
        for (const auto& each : all[u"testGroups"_s].toArray()) {
            const QJsonObject group = each.toObject();
            const QJsonObject jwk = keyOf(group);
            const auto key = readJwk(jwk, m_crypto);
            const bool usable = isOurs(jwk[u"alg"_s].toString()) && jwk[u"use"_s].toString() == u"sig"_s;
            const QJsonArray tests = group[u"tests"_s].toArray();
            QVERIFY2(key.has_value() == usable, qPrintable(group[u"comment"_s].toString()));
            if (!key) {
                ++refusedKeys;
                ofRefusedKeys += static_cast<int>(tests.size());
                continue;
            }
            for (const auto& test : tests) {
                ++looked;
                const int number = test[u"tcId"_s].toInt();
                const bool valid = test[u"result"_s].toString() == u"valid"_s;
                const bool taken = verifyJws(tokenOf(test.toObject()), {*key}, m_crypto).has_value();
                if (taken != valid) wrong.append(QString::number(number));
            }
        }
        // Each of these says two things at once; why is known.
        QStringList known;
        for (const int number : contradictions().keys()) known.append(QString::number(number));
        known.sort();
        wrong.sort();
        QCOMPARE(wrong, known);
        QCOMPARE(looked, 79);  // hs256 17 + 21, rfc7520 2, es256 15 + 24
        QCOMPARE(refusedKeys, 17);
        QCOMPARE(ofRefusedKeys, 322);
    }

    void publishedContradictionsAreWhatWeSay() {
        const QJsonObject all = publishedJson(u"wycheproof-json_web_signature_test.json"_s);
        if (all.isEmpty()) QSKIP("BALCAO_SPECS names no folder with the published vectors");
        QHash<int, QByteArray> tokens;
        for (const auto& group : all[u"testGroups"_s].toArray()) {
            for (const auto& test : group[u"tests"_s].toArray()) {
                tokens[test[u"tcId"_s].toInt()] = tokenOf(test.toObject());
            }
        }
        QCOMPARE(tokens[367], tokens[357]);
        QCOMPARE(tokens[370], tokens[357]);
        for (const int number : {372, 373}) {
            QByteArray without = tokens[number];
            QCOMPARE(without.count('?'), 1);
            QCOMPARE(without.replace("?", ""), tokens[357]);
        }
    }

    void publishedKeySetsAreJudgedAsTheySay() {
        const QJsonObject all = publishedJson(u"wycheproof-json_web_key_test.json"_s);
        if (all.isEmpty()) QSKIP("BALCAO_SPECS names no folder with the published vectors");
        int taken = 0;
        int refused = 0;
        for (const auto& each : all[u"testGroups"_s].toArray()) {
            const QJsonObject group = each.toObject();
            const QJsonObject set = keyOf(group);
            const auto keys = readJwkSet(QJsonDocument(set).toJson(), m_crypto);
            const QString algorithm = set[u"keys"_s].toArray().first()[u"alg"_s].toString();
            for (const auto& test : group[u"tests"_s].toArray()) {
                const bool valid = test[u"result"_s].toString() == u"valid"_s && isOurs(algorithm);
                const bool good = keys && verifyJws(tokenOf(test.toObject()), *keys, m_crypto);
                QVERIFY2(good == valid, qPrintable(group[u"comment"_s].toString()));
                ++(good ? taken : refused);
            }
        }
        QCOMPARE(taken, 2);  // the two sets of HS256
        QCOMPARE(refused, 24);
    }

 private:
    OpenSslTokenCrypto m_crypto;
};

QTEST_GUILESS_MAIN(TokensJws)
#include "tokens_jws.moc"
