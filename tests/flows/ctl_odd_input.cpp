// What the command line makes of input that is odd: said once, in the form that was asked for, and nothing
// left behind.
#include "ctl_run.h"

#include <QFile>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;
using test::CtlBench;
using test::CtlRun;

namespace {

const QString kOddSale = u"6f1c8a52-4a3e-4d6b-9c55-0d9b5a8f2e12"_s;

}  // namespace

class CtlOddInput : public QObject {
    Q_OBJECT

 private:
    std::unique_ptr<CtlBench> m_bench;

    CtlRun run(const QString& text, const QByteArray& input = {}) {
        return m_bench->run(text.split(u' ', Qt::SkipEmptyParts), {}, input);
    }

 private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<CtlBench>();
        const CtlRun made = run(u"init --demo --json"_s);
        QVERIFY2(made.code == 0, made.errors.constData());
    }

    void wrongUsageIsJsonWhereJsonWasAskedFor_data() {
        QTest::addColumn<QString>("usage");
        for (const char* usage :
             {"--json", "--json sell", "sale --json", "--json sale --operation 1001 --quantity 0",
              "decode --json", "--json decode -x", "verify now --json", "--json --database", "--json init",
              "--json --database postgresql://clerk:secret@localhost/shop verify"}) {
            QTest::newRow(usage) << QString::fromLatin1(usage);
        }
    }
    void wrongUsageIsJsonWhereJsonWasAskedFor() {
        QFETCH(QString, usage);
        const CtlRun wrong = run(usage);
        QCOMPARE(wrong.code, 2);
        QCOMPARE(wrong.lines.size(), size_t(1));
        QCOMPARE(wrong.errorCode(), u"usage"_s);
        QVERIFY(!wrong.lines[0][u"error"_s][u"detail"_s].toString().isEmpty());
        QVERIFY2(wrong.errors.isEmpty(), wrong.errors.constData());
        QVERIFY(!wrong.output.contains("secret"));
    }

    void anAmountThatCannotBeOpensNoTicket_data() {
        QTest::addColumn<QString>("sale");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* sale, const char* code) {
            QTest::newRow(sale) << QString::fromLatin1(sale) << QString::fromLatin1(code);
        };
        row("--operation 4004", "invalid_argument");
        row("--operation 4004 --price abc", "invalid_argument");
        row("--operation 4004 --price -5", "invalid_argument");
        row("--operation 4004 --price 0", "invalid_argument");
        row("--operation 4004 --price USD5", "currency_mismatch");
        row("--operation 4004 --price 99999999999999999999", "overflow");
        row("--operation 4004 --price 92233720368547758.07 --quantity 9999", "overflow");
        row("--operation 1001 --price 5", "invalid_argument");
        row("--operation 1001 --tender cash --given abc", "invalid_argument");
        row("--operation 1001 --tender cash --given USD20", "currency_mismatch");
        row("--operation 9999", "not_found");
    }
    void anAmountThatCannotBeOpensNoTicket() {
        QFETCH(QString, sale);
        const CtlRun refused = run(u"sale "_s + sale);
        QCOMPARE(refused.code, 1);
        QTEST(refused.errorCode(), "code");
        QVERIFY(run(u"ticket list --json"_s).lines.empty());
    }

    void aLineHoweverLongIsOneObject() {
        const QByteArray endless(300'000, 'a');
        const CtlRun decoded = run(u"decode -"_s, endless + "\nana@balcao.test\n" + endless);
        QCOMPARE(decoded.code, 1);
        QCOMPARE(decoded.lines.size(), size_t(3));
        QCOMPARE(decoded.errorCode(), u"invalid_argument"_s);
        QCOMPARE(decoded.lines[1][u"user"_s].toString(), u"ana"_s);
    }

    void bytesThatAreNoTextAreRefusedOnce() {
        const CtlRun decoded = run(u"decode -"_s, QByteArray("\xff\xfe\x00lnbc\n", 8) + "\xc3\x28\n");
        QCOMPARE(decoded.code, 1);
        QCOMPARE(decoded.lines.size(), size_t(2));
        for (const QJsonObject& line : decoded.lines) QVERIFY(line.contains(u"error"_s));
        QCOMPARE(run(u"decode -"_s).code, 0);
        QVERIFY(run(u"decode -"_s).lines.empty());
    }

    void whatWasPaidMeanwhileIsFoundWithoutWaiting() {
        const QString sale = u"sale --operation 1001 --wait 0 --id "_s + kOddSale;
        const CtlRun shown = run(sale);
        QCOMPARE(shown.code, 0);
        QCOMPARE(shown.event("done")[u"state"_s].toString(), u"pending_payment"_s);
        QCOMPARE(run(u"demo pay "_s + shown.event("invoice")[u"bolt11"_s].toString()).code, 0);
        const CtlRun again = run(sale);
        QCOMPARE(again.code, 0);
        QVERIFY2(again.event("paid")[u"preimage"_s].toString().size() == 64, again.output.constData());
        QVERIFY(again.event("receipt").contains(u"payload"_s));
        QCOMPARE(again.event("done")[u"state"_s].toString(), u"paid"_s);
        QCOMPARE(run(u"verify"_s).code, 0);
    }

    void whatCouldNotBeWrittenIsNotDone() {
        if (!QFile::exists(u"/dev/full"_s)) QSKIP("no /dev/full here");
        QCOMPARE(run(u"sale --operation 1001 --tender cash"_s).code, 0);
        for (const char* verb : {"export", "export --format csv", "verify", "ticket list"}) {
            QProcess process;
            process.setStandardOutputFile(u"/dev/full"_s);
            process.start(QStringLiteral(BALCAOCTL), QStringList{u"--profile"_s, m_bench->profile()} +
                                                         QString::fromLatin1(verb).split(u' '));
            QVERIFY(process.waitForFinished());
            QVERIFY2(process.exitCode() == 1, verb);
            QVERIFY(process.readAllStandardError().contains("could not be written"));
        }
    }

    void aDatabaseThatIsGoneIsSaidAndNeverMadeAnew() {
        QCOMPARE(run(u"sale --operation 1001 --tender cash"_s).code, 0);
        const QString database = m_bench->profile() + u"/balcao.db"_s;
        QVERIFY(QFile::rename(database, m_bench->path(u"elsewhere.db"_s)));
        for (const char* verb : {"verify", "export --json", "sale --operation 1001 --pay"}) {
            const CtlRun refused = run(QString::fromLatin1(verb));
            QVERIFY2(refused.code == 1, verb);
            QCOMPARE(refused.errorCode(), u"database_unreachable"_s);
            QVERIFY2(!QFile::exists(database), verb);
        }
        // As when its disk is mounted at last.
        QVERIFY(QFile::rename(m_bench->path(u"elsewhere.db"_s), database));
        QCOMPARE(run(u"verify"_s).lines[0][u"tickets"_s].toInt(), 1);
    }

    void aDatabaseOfSomebodyElseIsNotVerifiedAsOurs() {
        const CtlBench stranger;
        QCOMPARE(stranger.run({u"init"_s, u"--demo"_s}).code, 0);
        const QString remembered = m_bench->profile() + u"/last-start.json"_s;
        const auto content = [&remembered] {
            QFile file(remembered);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = content();
        QVERIFY(!before.isEmpty());
        QFile empty(m_bench->path(u"empty.db"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        for (const QString& file : QStringList{stranger.profile() + u"/balcao.db"_s, empty.fileName()}) {
            const CtlRun refused = run(u"verify --database sqlite:"_s + file);
            QCOMPARE(refused.code, 1);
            QCOMPARE(refused.errorCode(), u"not_found"_s);
            QVERIFY(!refused.output.contains("\"ok\":true"));
        }
        QCOMPARE(content(), before);
        QCOMPARE(run(u"verify"_s).code, 0);
        // A database that was made for us a moment ago may be given its tables.
        QCOMPARE(run(u"migrate --database sqlite:"_s + empty.fileName()).code, 0);
    }

    void theDoctorLooksOnWhereTheDatabaseIsAway() {
        QVERIFY(QFile::rename(m_bench->profile() + u"/balcao.db"_s, m_bench->path(u"elsewhere.db"_s)));
        const CtlRun doctor = run(u"doctor --json"_s);
        QCOMPARE(doctor.code, 1);
        QStringList bad;
        QStringList seen;
        for (const QJsonObject& line : doctor.lines) {
            seen += line[u"subject"_s].toString();
            if (line[u"verdict"_s].toString() == u"bad"_s) bad += seen.constLast();
        }
        QCOMPARE(bad, QStringList{u"database"_s});
        for (const char* subject : {"keychain", "clock", "rates", "connect", "inbound"}) {
            QVERIFY2(seen.contains(QLatin1String(subject)), subject);
        }
    }

    void aCashSaleWithTooLittleIsContinuedByItsId() {
        const QString sale = u"sale --operation 1001 --tender cash --id %1 --given "_s.arg(kOddSale);
        QCOMPARE(run(sale + u"5"_s).errorCode(), u"invalid_argument"_s);
        const CtlRun paid = run(sale + u"10"_s);
        QVERIFY2(paid.code == 0, paid.output.constData());
        QCOMPARE(paid.event("paid")[u"change"_s][u"minor"_s].toInteger(), qint64(400));
        QCOMPARE(run(u"ticket list --json"_s).lines.size(), size_t(1));
        // Cash that was taken is not taken again, whatever is said to have been given.
        QCOMPARE(run(sale + u"20"_s).errorCode(), u"idempotency_conflict"_s);
        QCOMPARE(run(u"verify"_s).lines[0][u"payments"_s].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(CtlOddInput)
#include "ctl_odd_input.moc"
