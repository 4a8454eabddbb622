// Whole sales by the real balcaoctl on a profile of its own.
#include "ctl_run.h"
#include "lightning/bolt11.h"
#include "lightning/invoice_guard.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QUuid>
#include <QtTest/QTest>

#include <future>

using namespace balcao;
using test::CtlBench;
using test::CtlRun;

namespace {

const QString kSale = QStringLiteral("6f1c8a52-4a3e-4d6b-9c55-0d9b5a8f2e11");

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

}  // namespace

class CtlSales : public QObject {
    Q_OBJECT

 private:
    std::unique_ptr<CtlBench> m_bench;

    CtlRun run(const char* text, const QByteArray& input = {}) {
        return m_bench->run(words(text), {}, input);
    }
    /// The same sale whenever it is asked for.
    CtlRun identified(const char* text) { return m_bench->run(words(text) + QStringList{u"--id"_qs, kSale}); }
    QJsonObject verified() {
        const CtlRun report = run("verify");
        return report.lines.empty() ? QJsonObject() : report.lines.front();
    }

 private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<CtlBench>();
        const CtlRun made = run("init --demo --json");
        QVERIFY2(made.code == 0, made.errors.constData());
    }

    void aSaleIsPaidByTheDemoCustomerAndProven() {
        const CtlRun sale = run("sale --operation 1001 --quantity 2 --pay");
        QVERIFY2(sale.code == 0, sale.errors.constData());
        const QStringList expected{u"ticket"_qs, u"quote"_qs,   u"invoice"_qs,
                                   u"paid"_qs,   u"receipt"_qs, u"done"_qs};
        QStringList events;
        for (const QJsonObject& line : sale.lines) events += line[u"event"_qs].toString();
        QCOMPARE(events, expected);
        // 12.00 at 611247.54 a bitcoin: 1200 × 10^11 ÷ 61124754, rounded up to a whole satoshi.
        QCOMPARE(sale.event("quote")[u"amount_msat"_qs].toInteger(), qint64(1964000));
        const auto invoice = decodeBolt11(sale.event("invoice")[u"bolt11"_qs].toString());
        QVERIFY(invoice.has_value());
        QCOMPARE(invoice->amount->value(), qint64(1964000));
        const QJsonObject paid = sale.event("paid");
        const auto preimage = QByteArray::fromHex(paid[u"preimage"_qs].toString().toLatin1());
        QVERIFY(proves(preimage, invoice->paymentHash));
        QCOMPARE(paid[u"state"_qs].toString(), u"paid"_qs);
        QCOMPARE(sale.event("done")[u"state"_qs].toString(), u"paid"_qs);
        QVERIFY(sale.event("ticket")[u"training"_qs].toBool());
        QCOMPARE(verified()[u"ok"_qs].toBool(), true);
    }

    void theSameIdGivesTheSameSale() {
        const CtlRun first = identified("sale --operation 1002 --pay");
        const CtlRun second = identified("sale --operation 1002 --pay");
        QVERIFY2(first.code == 0, first.errors.constData());
        QVERIFY2(second.code == 0, second.errors.constData());
        for (const char* event : {"ticket", "invoice", "paid", "receipt", "done"}) {
            QCOMPARE(second.event(event)[u"ticket"_qs], first.event(event)[u"ticket"_qs]);
        }
        QCOMPARE(second.event("invoice")[u"bolt11"_qs], first.event("invoice")[u"bolt11"_qs]);
        QCOMPARE(second.event("receipt")[u"payload"_qs], first.event("receipt")[u"payload"_qs]);
        QCOMPARE(verified()[u"tickets"_qs].toInt(), 1);
        QCOMPARE(verified()[u"payments"_qs].toInt(), 1);
    }

    void theSameIdAtTheSameTimeIsOneSale() {
        std::vector<std::future<CtlRun>> runs;
        for (int i = 0; i < 4; ++i) {
            runs.push_back(
                std::async(std::launch::async, [this] { return identified("sale --operation 1002 --pay"); }));
        }
        QSet<QString> tickets;
        QSet<QString> invoices;
        for (auto& each : runs) {
            const CtlRun sale = each.get();
            QVERIFY2(sale.code == 0, sale.output.constData());
            tickets.insert(sale.event("done")[u"ticket"_qs].toString());
            invoices.insert(sale.event("invoice")[u"bolt11"_qs].toString());
        }
        QCOMPARE(tickets.size(), 1);
        QCOMPARE(invoices.size(), 1);
        QCOMPARE(verified()[u"payments"_qs].toInt(), 1);
        QCOMPARE(verified()[u"ok"_qs].toBool(), true);
    }

    void theSameIdForSomethingElseIsRefused() {
        identified("sale --operation 1002");
        const CtlRun other = identified("sale --operation 1003");
        QCOMPARE(other.code, 1);
        QCOMPARE(other.errorCode(), u"idempotency_conflict"_qs);
        QCOMPARE(verified()[u"tickets"_qs].toInt(), 1);
    }

    void aSaleThatWasNotPaidIsContinuedByItsId() {
        const CtlRun shown = identified("sale --operation 1001");
        QCOMPARE(shown.code, 0);
        QCOMPARE(shown.event("done")[u"state"_qs].toString(), u"pending_payment"_qs);
        const QString invoice = shown.event("invoice")[u"bolt11"_qs].toString();
        QCOMPARE(m_bench->run({u"demo"_qs, u"pay"_qs, invoice}).code, 0);
        const CtlRun again = identified("sale --operation 1001 --wait 30");
        QVERIFY2(again.code == 0, again.errors.constData());
        QCOMPARE(again.event("invoice")[u"bolt11"_qs].toString(), invoice);
        QCOMPARE(again.event("done")[u"state"_qs].toString(), u"paid"_qs);
        QCOMPARE(m_bench->run({u"demo"_qs, u"pay"_qs, invoice, u"--json"_qs}).errorCode(),
                 u"backend_already_settled"_qs);
        QCOMPARE(verified()[u"ok"_qs].toBool(), true);
    }

    void waitingForMoneyThatDoesNotComeIsToldByTheExitCode() {
        const CtlRun sale = run("sale --operation 1001 --wait 1");
        QCOMPARE(sale.code, 1);
        QCOMPARE(sale.event("done")[u"state"_qs].toString(), u"pending_payment"_qs);
    }

    void cashIsTakenWithItsChange() {
        const CtlRun sale = run("sale --operation 1001 --tender cash --given 10.00");
        QVERIFY2(sale.code == 0, sale.errors.constData());
        QCOMPARE(sale.event("paid")[u"change"_qs][u"minor"_qs].toInteger(), qint64(400));
        QCOMPARE(sale.event("done")[u"state"_qs].toString(), u"paid"_qs);
        QVERIFY(!sale.event("receipt").isEmpty());
        const CtlRun little = run("sale --operation 1001 --tender cash --given 5.00");
        QCOMPARE(little.code, 1);
        QCOMPARE(little.errorCode(), u"invalid_argument"_qs);
        QCOMPARE(verified()[u"ok"_qs].toBool(), true);
    }

    void whatCannotBeSoldIsRefusedWithACode_data() {
        QTest::addColumn<QString>("sale");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown") << u"sale --operation 9999"_qs << u"not_found"_qs;
        QTest::newRow("without its price") << u"sale --operation 4004"_qs << u"invalid_argument"_qs;
        QTest::newRow("with a price it has")
            << u"sale --operation 1001 --price 5.00"_qs << u"invalid_argument"_qs;
        QTest::newRow("price in another money")
            << u"sale --operation 4004 --price USD5"_qs << u"currency_mismatch"_qs;
        QTest::newRow("too dear") << u"sale --operation 3005 --quantity 9"_qs << u"amount_out_of_limits"_qs;
    }
    void whatCannotBeSoldIsRefusedWithACode() {
        QFETCH(QString, sale);
        const CtlRun refused = m_bench->run(sale.split(u' '));
        QCOMPARE(refused.code, 1);
        QTEST(refused.errorCode(), "code");
        QCOMPARE(verified()[u"ok"_qs].toBool(), true);
    }

    void pricesThatAreOpenAddedOrInSatoshisAreSold() {
        for (const char* sale : {"sale --operation 4004 --price 20.00 --pay", "sale --operation 4003 --pay",
                                 "sale --operation 3006 --pay"}) {
            const CtlRun sold = run(sale);
            QVERIFY2(sold.code == 0, sold.output.constData());
        }
        QCOMPARE(verified()[u"ok"_qs].toBool(), true);
    }

    void wrongUsageEndsWithTwo_data() {
        QTest::addColumn<QString>("usage");
        for (const char* usage : {"",
                                  "sell",
                                  "sale",
                                  "sale --operation",
                                  "sale --operation 1001 --quantity 0",
                                  "sale --operation 1001 --quantity many",
                                  "sale --operation 1001 --tender barter",
                                  "sale --operation 1001 --id 5",
                                  "sale --operation 1001 --wait x",
                                  "sale --operation 1001 --tender cash --pay",
                                  "sale --operation 1001 --given 5",
                                  "sale --operation 1001 extra",
                                  "sale --nonsense",
                                  "decode",
                                  "ticket",
                                  "ticket show",
                                  "receipt verify",
                                  "demo pay",
                                  "backend use",
                                  "backend add lnd",
                                  "backend add cln",
                                  "init",
                                  "verify now",
                                  "export --format xml",
                                  "export --from yesterday",
                                  "ticket list --limit 0",
                                  "init --demo --catalogue x",
                                  "--database postgresql://clerk:secret@localhost/shop verify",
                                  "verify --profile"}) {
            QTest::newRow(*usage ? usage : "nothing") << QString::fromLatin1(usage);
        }
    }
    void wrongUsageEndsWithTwo() {
        QFETCH(QString, usage);
        const CtlRun wrong = m_bench->run(usage.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.output.isEmpty());
        QVERIFY(wrong.errors.contains("usage"));
    }

    void listsShowWhatWasSold() {
        const CtlRun sale = run("sale --operation 1001 --pay");
        const QString ticket = sale.event("done")[u"ticket"_qs].toString();
        const CtlRun operations = run("operation list --json");
        QVERIFY(operations.lines.size() >= 16);
        const CtlRun list = run("ticket list --json");
        QCOMPARE(list.lines.size(), size_t(1));
        QCOMPARE(list.lines[0][u"ticket"_qs].toString(), ticket);
        for (const QString& text :
             {ticket, sale.event("done")[u"number"_qs].toString(),
              sale.event("paid")[u"payment_hash"_qs].toString(),
              sale.event("invoice")[u"bolt11"_qs].toString(), sale.event("receipt")[u"code"_qs].toString()}) {
            const CtlRun shown = m_bench->run({u"--json"_qs, u"ticket"_qs, u"show"_qs, text});
            QVERIFY2(shown.code == 0, qPrintable(text));
            QCOMPARE(shown.lines.front()[u"ticket"_qs].toString(), ticket);
        }
        QCOMPARE(run("ticket show Z999 --json").errorCode(), u"not_found"_qs);
    }

    void aReceiptIsVerifiedByAnybodyAndKnownToItsHouse() {
        const CtlRun sale = run("sale --operation 1001 --pay");
        const QString payload = sale.event("receipt")[u"payload"_qs].toString();
        const CtlRun known = m_bench->run({u"receipt"_qs, u"verify"_qs, payload, u"--json"_qs});
        QVERIFY2(known.code == 0, known.errors.constData());
        QCOMPARE(known.lines[0][u"valid"_qs].toBool(), true);
        QCOMPARE(known.lines[0][u"counter_known"_qs].toBool(), true);
        QCOMPARE(known.lines[0][u"total"_qs][u"minor"_qs].toInteger(), qint64(600));
        const CtlBench stranger;
        const CtlRun valid =
            stranger.run({u"receipt"_qs, u"verify"_qs, u"-"_qs, u"--json"_qs}, {}, payload.toLatin1());
        QCOMPARE(valid.code, 0);
        QVERIFY(!valid.lines[0].contains(u"counter_known"_qs));
        QString forged = payload;
        forged[20] = forged[20] == u'A' ? u'B' : u'A';
        QCOMPARE(stranger.run({u"receipt"_qs, u"verify"_qs, forged}).code, 1);
        const CtlRun shown = m_bench->run(
            {u"receipt"_qs, u"show"_qs, sale.event("done")[u"ticket"_qs].toString(), u"--json"_qs});
        QCOMPARE(shown.lines[0][u"payload"_qs].toString(), payload);
    }

    void theExportHasEverySaleWithItsTimesAndWorth() {
        run("sale --operation 1001 --pay");
        run("sale --operation 1002 --tender cash");
        const CtlRun json = run("export");
        QCOMPARE(json.lines.size(), size_t(2));
        QCOMPARE(json.lines[0][u"amount"_qs].toString(), u"6.00"_qs);
        QCOMPARE(json.lines[0][u"received_worth"_qs].toString(), u"6.00"_qs);
        QVERIFY(json.lines[0][u"settled_at"_qs].toString().endsWith(u"-03:00"_qs));
        QCOMPARE(json.lines[1][u"tender"_qs].toString(), u"cash"_qs);
        const CtlRun csv = run("export --format csv");
        const auto rows = csv.output.split('\n');
        QCOMPARE(rows.size(), 4);
        QVERIFY(rows[0].startsWith("created_at,settled_at,number"));
        QVERIFY(rows[1].contains("611247.54"));
        QCOMPARE(run("export --to 2020-01-01").lines.size(), size_t(0));
    }

    void textsAreDecodedFromStandardInput() {
        const CtlRun shown = run("sale --operation 1001");
        const QByteArray invoice = shown.event("invoice")[u"bolt11"_qs].toString().toLatin1();
        const CtlRun decoded =
            run("decode -", invoice + "\nLIGHTNING:" + invoice.toUpper() + "\n\nnot an invoice\n");
        QCOMPARE(decoded.code, 1);
        QCOMPARE(decoded.lines.size(), size_t(3));
        QCOMPARE(decoded.lines[0][u"amount_msat"_qs].toInteger(), qint64(982000));
        QCOMPARE(decoded.lines[0][u"network"_qs].toString(), u"regtest"_qs);
        QCOMPARE(decoded.lines[1][u"payment_hash"_qs], decoded.lines[0][u"payment_hash"_qs]);
        QVERIFY(decoded.lines[2].contains(u"error"_qs));
        QCOMPARE(m_bench->run({u"decode"_qs, QString::fromLatin1(invoice)}).code, 0);
    }

    void initTwiceKeepsEverything() {
        run("sale --operation 1001 --pay");
        QCOMPARE(run("init --demo").code, 0);
        const QJsonObject report = verified();
        QCOMPARE(report[u"tickets"_qs].toInt(), 1);
        QCOMPARE(report[u"ok"_qs].toBool(), true);
    }

    void aSecondCounterJoinsTheOrganisationItFinds() {
        run("sale --operation 1001 --pay");
        CtlBench other;
        const QString database = u"sqlite:"_qs + m_bench->profile() + u"/balcao.db"_qs;
        const CtlRun made = other.run({u"init"_qs, u"--demo"_qs, u"--database"_qs, database, u"--register"_qs,
                                       u"Counter 2"_qs, u"--json"_qs});
        QVERIFY2(made.code == 0, made.output.constData());
        const CtlRun sale = other.run(words("sale --operation 1002 --pay"));
        QVERIFY2(sale.code == 0, sale.output.constData());
        QCOMPARE(sale.event("ticket")[u"number"_qs].toString(), u"C 002"_qs);
        const QJsonObject report = verified();
        QCOMPARE(report[u"tickets"_qs].toInt(), 2);
        QCOMPARE(report[u"ok"_qs].toBool(), true);
        QCOMPARE(other.run(words("operation list --json")).lines.size(),
                 run("operation list --json").lines.size());
    }

    void withoutASecretStoreItIsSaidAndReceiptsStayProvable() {
        m_bench->secrets = u"not-there/secrets"_qs;
        const CtlRun sale = run("sale --operation 1001 --pay");
        QVERIFY2(sale.code == 0, sale.output.constData());
        QVERIFY2(sale.errors.contains("BALCAO_SECRETS_FILE"), sale.errors.constData());
        const QString payload = sale.event("receipt")[u"payload"_qs].toString();
        // The key that signed it went with the program; what it signed is known for good.
        const CtlRun checked = m_bench->run({u"receipt"_qs, u"verify"_qs, payload, u"--json"_qs});
        QVERIFY2(checked.code == 0, checked.output.constData());
        QCOMPARE(checked.lines.front()[u"counter_known"_qs].toBool(), true);
        const CtlRun doctor = run("doctor --json");
        QJsonObject keychain;
        for (const QJsonObject& line : doctor.lines) {
            if (line[u"subject"_qs].toString() == u"keychain"_qs) keychain = line;
        }
        QCOMPARE(keychain[u"verdict"_qs].toString(), u"attention"_qs);
        const QString why = keychain[u"error"_qs].toObject()[u"detail"_qs].toString();
        QVERIFY2(why.contains(u"BALCAO_SECRETS_FILE"_qs), doctor.output.constData());
        // With its own key back, the counter's receipts of both kinds are its own.
        m_bench->secrets = u"secrets"_qs;
        const CtlRun later = run("sale --operation 1001 --pay");
        QVERIFY(!later.errors.contains("BALCAO_SECRETS_FILE"));
        for (const QString& each : {payload, later.event("receipt")[u"payload"_qs].toString()}) {
            const CtlRun again = m_bench->run({u"receipt"_qs, u"verify"_qs, each, u"--json"_qs});
            QCOMPARE(again.lines.front()[u"counter_known"_qs].toBool(), true);
        }
    }

    void aDatabaseNamedForOneRunIsNotKept() {
        const QString file = m_bench->profile() + u"/profile.json"_qs;
        const auto kept = [&file] {
            QFile profile(file);
            return profile.open(QIODevice::ReadOnly)
                       ? QJsonDocument::fromJson(profile.readAll()).object()[u"database"_qs].toString()
                       : QString();
        };
        const QString before = kept();
        QVERIFY(!before.isEmpty());
        const CtlRun used =
            m_bench->run({u"backend"_qs, u"use"_qs, u"demo"_qs, u"--database"_qs,
                          u"sqlite:"_qs + m_bench->profile() + u"/balcao.db"_qs, u"--json"_qs});
        QVERIFY2(used.code == 0, used.output.constData());
        QCOMPARE(kept(), before);
    }

    void aBrokenProfileIsKeptAsideAndSaid() {
        QFile file(m_bench->profile() + u"/profile.json"_qs);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ half a profi");
        file.close();
        const CtlRun refused = run("verify");
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.errorCode(), u"io"_qs);
        const auto kept = QDir(m_bench->profile()).entryList({u"profile.json.broken-*"_qs});
        QCOMPARE(kept.size(), 1);
        QVERIFY(!QFile::exists(m_bench->profile() + u"/profile.json"_qs));
    }

    void theDoctorLooksAtEverything() {
        const CtlRun doctor = run("doctor --json");
        QVERIFY2(doctor.code == 0, doctor.output.constData());
        QSet<QString> subjects;
        for (const QJsonObject& line : doctor.lines) subjects.insert(line[u"subject"_qs].toString());
        for (const char* subject : {"database", "keychain", "clock", "rates", "connect", "inbound"}) {
            QVERIFY2(subjects.contains(QLatin1String(subject)), subject);
        }
        QCOMPARE(run("migrate").code, 0);
        QCOMPARE(run("backend test demo").code, 0);
        QCOMPARE(run("backend test lnd:none").code, 1);
        QCOMPARE(run("backend use lnd:none --json").errorCode(), u"not_found"_qs);
    }
};

QTEST_GUILESS_MAIN(CtlSales)
#include "ctl_sales.moc"
