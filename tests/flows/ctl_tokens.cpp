#include "ctl_run.h"
#include "support/node_certificate.h"

#include <QFile>
#include <QtTest>

using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {}  // namespace

/// Tokens as somebody at a terminal meets them.
class CtlTokens : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<CtlBench>();
        const CtlRun made = m_bench->run({u"init"_s, u"--demo"_s, u"--person"_s, u"Ana Reis"_s});
        QVERIFY2(made.code == 0, made.all());
    }

    void keysAreMadeOnceAndSayNothingPrivate() {
        const CtlRun first = token({u"keys"_s});
        QVERIFY2(first.code == 0, first.all());
        QCOMPARE(first.lines.size(), size_t{2});
        QCOMPARE(first.lines[0][u"place"_s].toString(), u"next"_s);
        QVERIFY(first.lines[0][u"signs_since"_s].isNull());
        QCOMPARE(first.lines[1][u"place"_s].toString(), u"current"_s);
        QVERIFY(!first.lines[1][u"signs_since"_s].isNull());
        QCOMPARE(first.lines[0].keys(), (QStringList{u"kid"_s, u"made_at"_s, u"place"_s, u"signed_until"_s,
                                                     u"signs_since"_s, u"x"_s, u"y"_s}));
        QCOMPARE(token({u"keys"_s}).output, first.output);
        QVERIFY(!m_bench->run({u"token"_s, u"keys"_s}).output.contains('{'));
    }

    void theNextKeyHasToBePublishedFirst() {
        QVERIFY(token({u"keys"_s}).code == 0);
        const CtlRun early = token({u"rotate"_s});
        QCOMPARE(early.errorCode(), u"state_conflict"_s);
        QCOMPARE(early.code, 1);
    }

    void somebodyIsSignedOutOfEveryProgram() {
        const CtlRun none = token({u"revoke"_s, u"ana reis"_s});
        QVERIFY2(none.code == 0, none.all());
        QCOMPARE(none.lines.front()[u"revoked"_s].toInt(-1), 0);
        QCOMPARE(token({u"revoke"_s, u"Ninguém"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(token({u"revoke"_s}).code, 2);
    }

    void aWeakSecretIsRefusedWhereMoneyIsReal() {
        m_bench->environment[u"JWT_SECRET_KEY"_s] = u"changeme-and-then"_s;
        QCOMPARE(token({u"keys"_s}).code, 0);  // the demo node sells nothing real
        // The same profile on a node of its own.
        QFile file(m_bench->profile() + u"/profile.json"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QJsonObject profile = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(profile[u"backend"_s].toString(), u"demo"_s);
        profile[u"backend"_s] = u"lnd:loja"_s;
        profile[u"lnd"_s] =
            QJsonObject{{u"loja"_s, QJsonObject{{u"url"_s, u"https://127.0.0.1:1"_s},
                                                {u"certificate"_s, QString::fromLatin1(kNodeCertificate)}}}};
        m_bench->environment[u"BALCAO_SECRET_LND_LOJA"_s] = u"00"_s;
        file.resize(0);
        file.seek(0);
        file.write(QJsonDocument(profile).toJson());
        file.close();
        const CtlRun refused = token({u"keys"_s});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.errorCode(), u"invalid_argument"_s);
        QCOMPARE(facts(refused)[u"field"_s].toString(), u"JWT_SECRET_KEY"_s);
        QCOMPARE(facts(refused)[u"reason"_s].toString(), u"default"_s);
        QVERIFY(!refused.all().contains("changeme"));
        m_bench->environment[u"JWT_SECRET_KEY"_s] = u"kJ8v3nQ0sT5wZ1yB"_s;
        QCOMPARE(facts(token({u"keys"_s}))[u"reason"_s].toString(), u"short"_s);
        m_bench->environment[u"JWT_SECRET_KEY"_s] = u"q3o9v+Hn0r1m5Kc8w2Yt6Zb4XfUeLdSaJgPiRkTyOuM="_s;
        m_bench->environment[u"JWT_ALGORITHM"_s] = u"HS256"_s;
        const CtlRun taken = token({u"keys"_s});
        QVERIFY2(taken.code == 0, taken.all());
        m_bench->environment[u"JWT_ALGORITHM"_s] = u"none"_s;
        QCOMPARE(facts(token({u"keys"_s}))[u"field"_s].toString(), u"JWT_ALGORITHM"_s);
    }

    void withoutAStoreOfSecretsNothingIsPretended() {
        m_bench->secrets = u"no such folder/secrets"_s;
        QCOMPARE(token({u"keys"_s}).errorCode(), u"secret_store_away"_s);
    }

 private:
    CtlRun token(const QStringList& words) {
        return m_bench->run(QStringList{u"token"_s} + words + QStringList{u"--json"_s});
    }
    static QJsonObject facts(const CtlRun& run) {
        return run.lines.empty() ? QJsonObject()
                                 : run.lines.back()[u"error"_s].toObject()[u"facts"_s].toObject();
    }

    std::unique_ptr<CtlBench> m_bench;
};

QTEST_GUILESS_MAIN(CtlTokens)
#include "ctl_tokens.moc"
