#include "ctl_run.h"

#include "base/clock.h"
#include "support/authenticator.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Password, badge, second step and the recovery key as somebody at a terminal meets them.
class CtlWays : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<CtlBench>();
        const CtlRun made = m_bench->run({u"init"_s, u"--demo"_s, u"--person"_s, u"Ana Reis"_s, u"--json"_s});
        QVERIFY2(made.code == 0, made.all());
        m_key = made.lines.front()[u"recovery_key"_s].toString().toLatin1();
        QCOMPARE(m_key.size(), 39);
    }

    void theKeyIsPrintedOnceAndKeptNowhere() {
        const CtlRun again = m_bench->run({u"init"_s, u"--demo"_s, u"--json"_s});
        QVERIFY2(again.code == 0, again.all());
        QVERIFY(!again.lines.front().contains(u"recovery_key"_s));
        QVERIFY(!isKept(m_key));
        const CtlRun other = person({u"recovery-key"_s});
        QVERIFY2(other.code == 0, other.all());
        QVERIFY(other.lines.front()[u"recovery_key"_s].toString().toLatin1() != m_key);
    }

    void aLostAdministratorComesBack() {
        QVERIFY2(person({u"pin"_s, u"Ana Reis"_s}, "739158\n").code == 0, "a PIN");
        QCOMPARE(person({u"recover"_s, u"Ana Reis"_s}, "AAAA-BBBB\n860142\n").errorCode(), u"wrong_secret"_s);
        QCOMPARE(person({u"recover"_s, u"Ana Reis"_s}, m_key + "\n123456\n").errorCode(),
                 u"invalid_argument"_s);
        const CtlRun back = person({u"recover"_s, u"ana reis"_s}, m_key + "\n860142\n");
        QVERIFY2(back.code == 0, back.all());
        const QByteArray next = back.lines.front()[u"recovery_key"_s].toString().toLatin1();
        QVERIFY(next.size() == 39 && next != m_key);
        QCOMPARE(person({u"recover"_s, u"Ana Reis"_s}, m_key + "\n860142\n").errorCode(), u"wrong_secret"_s);
        QVERIFY2(person({u"pin"_s, u"Ana Reis"_s}, "739158\n860142\n").code == 0, "it is the PIN now");
        QCOMPARE(person({u"recover"_s, QString::fromLatin1(m_key)}).code, 1);  // a key is no argument
        for (const QByteArray& secret : {m_key, next, QByteArray("860142")}) QVERIFY(!isKept(secret));
    }

    void aPasswordIsReadAndNeverAnArgument() {
        QVERIFY2(person({u"pin"_s, u"Ana Reis"_s}, "739158\n").code == 0, "a PIN");
        const QByteArray password = "quatro gatos no telhado";
        QCOMPARE(person({u"password"_s, u"Ana Reis"_s, u"quatro gatos no telhado"_s}).code, 2);
        QCOMPARE(person({u"password"_s, u"Ana Reis"_s}, "739158\n" + password).errorCode(),
                 u"state_conflict"_s);  // no address yet
        QCOMPARE(person({u"email"_s, u"Ana Reis"_s, u"ana"_s}).errorCode(), u"invalid_argument"_s);
        QCOMPARE(person({u"email"_s, u"Ana Reis"_s}).code, 2);
        QVERIFY2(person({u"email"_s, u"Ana Reis"_s, u"ana@example.com"_s}).code == 0, "an address");
        for (const QByteArray& weak : {QByteArray("tiny"), QByteArray("passwordpassword"),
                                       QByteArray("ana@example.com"), QByteArray(900, 'x')}) {
            const CtlRun refused = person({u"password"_s, u"Ana Reis"_s}, "739158\n" + weak);
            QVERIFY2(refused.errorCode() == u"invalid_argument"_s, refused.all());
            QVERIFY(!refused.output.contains(weak));
        }
        QCOMPARE(person({u"password"_s, u"Ana Reis"_s}, "739159\n" + password).errorCode(),
                 u"wrong_secret"_s);
        QVERIFY2(person({u"password"_s, u"Ana Reis"_s}, "739158\n" + password + "\r\n").code == 0, "taken");
        const CtlRun ways = person({u"ways"_s, u"Ana Reis"_s});
        QVERIFY2(ways.lines.front()[u"password"_s].toBool(), ways.all());
        QCOMPARE(ways.lines.front()[u"email"_s].toString(), u"ana@example.com"_s);
        QVERIFY(!isKept(password) && !isKept("ana@example.com"));
        QVERIFY2(person({u"take"_s, u"Ana Reis"_s, u"password"_s}, "739158\n").code == 0, "taken away");
        QVERIFY(!person({u"ways"_s, u"Ana Reis"_s}).lines.front()[u"password"_s].toBool());
        QCOMPARE(person({u"take"_s, u"Ana Reis"_s, u"everything"_s}).code, 2);
    }

    void aSecondStepIsTurnedOnWithItsFirstCode() {
        QVERIFY2(person({u"pin"_s, u"Ana Reis"_s}, "739158\n").code == 0, "a PIN");
        QCOMPARE(person({u"second-step"_s, u"Ana Reis"_s, u"--confirm"_s}, "123456\n").errorCode(),
                 u"state_conflict"_s);
        const CtlRun offer = person({u"second-step"_s, u"Ana Reis"_s}, "739158\n");
        QVERIFY2(offer.code == 0, offer.all());
        const QByteArray secret = offer.lines.front()[u"secret"_s].toString().toLatin1();
        QVERIFY(offer.lines.front()[u"uri"_s].toString().startsWith(u"otpauth://totp/Balc%C3%A3o:"_s));
        QVERIFY(!person({u"ways"_s, u"Ana Reis"_s}).lines.front()[u"second_step"_s].toBool());
        const CtlRun on = person({u"second-step"_s, u"Ana Reis"_s, u"--confirm"_s}, codeOf(secret) + '\n');
        QVERIFY2(on.code == 0, on.all());
        const QJsonArray codes = on.lines.front()[u"recovery_codes"_s].toArray();
        QCOMPARE(codes.size(), 10);
        QCOMPARE(codes.first().toString().size(), 14);
        const CtlRun ways = person({u"ways"_s, u"Ana Reis"_s});
        QVERIFY(ways.lines.front()[u"second_step"_s].toBool());
        QCOMPARE(ways.lines.front()[u"codes_left"_s].toInt(), 10);
        QVERIFY2(person({u"codes"_s, u"Ana Reis"_s}, "739158\n").code == 0, "others");
        for (const QByteArray& kept : {secret, codes.first().toString().remove(u'-').toLatin1()}) {
            QVERIFY2(!isKept(kept), kept);
        }
    }

    void thePolicyTakesWhatAdministersUntilItIsMet() {
        QVERIFY2(person({u"pin"_s, u"Ana Reis"_s}, "739158\n").code == 0, "a PIN");
        QCOMPARE(m_bench->run({u"policy"_s, u"second-step"_s, u"perhaps"_s}).code, 2);
        const CtlRun on = m_bench->run({u"policy"_s, u"second-step"_s, u"on"_s, u"--json"_s});
        QVERIFY2(on.code == 0, on.all());
        QCOMPARE(person({u"list"_s}).errorCode(), u"not_allowed"_s);
        QCOMPARE(m_bench->run({u"policy"_s, u"second-step"_s, u"off"_s, u"--json"_s}).errorCode(),
                 u"not_allowed"_s);
        const CtlRun offer = person({u"second-step"_s, u"Ana Reis"_s}, "739158\n");
        QVERIFY2(offer.code == 0, offer.all());
        const QByteArray code = codeOf(offer.lines.front()[u"secret"_s].toString().toLatin1());
        QVERIFY2(person({u"second-step"_s, u"Ana Reis"_s, u"--confirm"_s}, code).code == 0, "confirmed");
        QVERIFY2(person({u"list"_s}).code == 0, "she administers again");
        QVERIFY2(m_bench->run({u"policy"_s, u"second-step"_s, u"off"_s}).code == 0, "and lifts it");
    }

    void aBadgeIsToldOnce() {
        QCOMPARE(person({u"badge"_s, u"Ana Reis"_s}).errorCode(), u"state_conflict"_s);  // no PIN
        QVERIFY2(person({u"pin"_s, u"Ana Reis"_s}, "739158\n").code == 0, "a PIN");
        const CtlRun badge = person({u"badge"_s, u"Ana Reis"_s});
        QVERIFY2(badge.code == 0, badge.all());
        const QByteArray text = badge.lines.front()[u"badge"_s].toString().toLatin1();
        QCOMPARE(text.size(), 24);
        QVERIFY(!isKept(text));
        QVERIFY(person({u"ways"_s, u"Ana Reis"_s}).lines.front()[u"badge"_s].toBool());
    }

 private:
    CtlRun person(const QStringList& words, const QByteArray& input = {}) {
        return m_bench->run(QStringList{u"person"_s} + words + QStringList{u"--json"_s}, {}, input);
    }
    static QByteArray codeOf(const QByteArray& secret) { return shownCode(secret, SystemClock().now()); }
    /// Whether a file of the profile has these bytes.
    bool isKept(const QByteArray& secret) const {
        QDirIterator files(m_bench->profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret)) return true;
        }
        return false;
    }

    std::unique_ptr<CtlBench> m_bench;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(CtlWays)
#include "ctl_ways.moc"
