#include "tickets/receipt_rules.h"
#include "support/fakes.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace balcao;

namespace {

TicketDetails paidTicket(int payments = 1) {
    TicketDetails details;
    Ticket& ticket = details.ticket;
    ticket.id = TicketId(QUuid(QStringLiteral("0193b3a0-0000-7000-8000-000000000047")));
    ticket.number = {QStringLiteral("A"), 47, QDate(2026, 11, 21)};
    ticket.state = TicketState::Paid;
    ticket.currency = brl();
    ticket.registerName = QStringLiteral("Guichê 3");
    ticket.servedByName = QStringLiteral("Rita");
    ticket.finishedAt = fromUnixMs(1'795'262'400'000);
    Line line;
    line.name = QStringLiteral("Renovação da licença de condução com um nome muito comprido");
    line.quantity = 2;
    line.unitPrice = Fiat{12'445, brl()};
    line.discount.amount = Fiat{0, brl()};
    ticket.lines.push_back(line);
    details.totals = *totals(ticket);
    for (int i = 0; i < payments; ++i) {
        Payment payment;
        payment.state = PaymentState::Paid;
        payment.amount = Fiat{24'890 / payments, brl()};
        payment.covered = payment.amount;
        payment.received = Msat(40'720'000);
        payment.preimage = QByteArray(32, static_cast<char>('a' + i));
        payment.paymentHash = QCryptographicHash::hash(payment.preimage, QCryptographicHash::Sha256);
        payment.quote = Quote{payment.amount, payment.received, Rate{61'124'754, brl()}, {}, {}, {}};
        details.payments.push_back(payment);
    }
    return details;
}

Organisation organisation() {
    Organisation made;
    made.name = QStringLiteral("Licenciamento Aurora");
    made.unit = QStringLiteral("Unidade Centro");
    made.currency = brl();
    return made;
}

ReceiptWords words() {
    ReceiptWords made;
    made.ticket = QStringLiteral("Ticket");
    made.total = QStringLiteral("TOTAL");
    made.tax = QStringLiteral("Tax");
    made.taxIncluded = QStringLiteral("Included tax");
    made.paidLightning = QStringLiteral("Paid with Lightning");
    made.rate = QStringLiteral("Rate");
    made.hash = QStringLiteral("Payment hash");
    made.proof = QStringLiteral("Proof");
    made.check = QStringLiteral("Check:");
    made.thanks = QStringLiteral("Thank you");
    return made;
}

}  // namespace

class ReceiptRulesTest : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init() { m_key = CounterKey::passing(m_ids); }

    void whatIsSignedIsReadBack() {
        const auto receipt = makeReceipt(paidTicket(2), organisation(), m_key);
        QVERIFY(receipt);
        const auto claims = readReceipt(receipt->payload);
        QVERIFY(claims);
        QCOMPARE(claims->counterKey, m_key.publicKey());
        QCOMPARE(claims->number, QStringLiteral("A 047"));
        QCOMPARE(claims->organisation, QStringLiteral("Licenciamento Aurora"));
        QCOMPARE(claims->total.minor, 24'890);
        QCOMPARE(claims->payments.size(), 2u);
        QCOMPARE(claims->payments[1].paymentHash, receipt->details.payments[1].paymentHash);
        QVERIFY(receipt->payload.size() < 600);  // a QR a phone reads off thermal paper
    }

    void theCodeIsShortAndFollowsThePayload() {
        const auto receipt = makeReceipt(paidTicket(), organisation(), m_key);
        QVERIFY(receipt);
        QCOMPARE(receipt->code.size(), 14);
        QCOMPARE(receipt->code, receiptCode(receipt->payload));
        QVERIFY(receiptCode(receipt->payload + QLatin1Char('x')) != receipt->code);
    }

    void onlyAPaidTicketHasAReceipt() {
        TicketDetails details = paidTicket();
        details.ticket.state = TicketState::PendingPayment;
        QCOMPARE(makeReceipt(details, organisation(), m_key).error().code, ErrorCode::StateConflict);
        QCOMPARE(makeReceipt(paidTicket(), organisation(), CounterKey()).error().code,
                 ErrorCode::SecretMissing);
    }

    void everyChangedCharacterIsNoticed() {
        const auto receipt = makeReceipt(paidTicket(), organisation(), m_key);
        QVERIFY(receipt);
        const QString payload = receipt->payload;
        int refused = 0;
        for (int i = 0; i < payload.size(); ++i) {
            QString changed = payload;
            changed[i] = changed.at(i) == QLatin1Char('A') ? QLatin1Char('B') : QLatin1Char('A');
            // The last character of a base64 text may carry unused bits; everything else is signed.
            if (!readReceipt(changed)) ++refused;
        }
        QVERIFY2(refused >= payload.size() - 2, qPrintable(QString::number(refused)));
    }

    void rubbishIsRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("prefix only") << QStringLiteral("BLC1..");
        QTest::newRow("not base64") << QStringLiteral("BLC1.??.??");
        QTest::newRow("another version") << QStringLiteral("BLC2.aaaa.aaaa");
        QTest::newRow("huge") << QString(QStringLiteral("BLC1.") + QString(100'000, QLatin1Char('a')));
        QTest::newRow("an invoice") << QStringLiteral("lnbc2500u1pvjluez");
    }
    void rubbishIsRefused() {
        QFETCH(QString, text);
        QVERIFY(!readReceipt(text));
    }

    void thePaperIsNeverWiderThanAsked_data() {
        QTest::addColumn<int>("columns");
        QTest::newRow("80 mm") << 48;
        QTest::newRow("58 mm") << 32;
    }
    void thePaperIsNeverWiderThanAsked() {
        QFETCH(int, columns);
        const auto receipt = makeReceipt(paidTicket(), organisation(), m_key);
        QVERIFY(receipt);
        const QString paper =
            receiptText(*receipt, words(), columns, QLocale(QLocale::Portuguese, QLocale::Brazil),
                        QStringLiteral("21/11/2026 09:46:31 -03:00"));
        for (const QString& line : paper.split(QLatin1Char('\n'))) {
            QVERIFY2(line.size() <= columns, qPrintable(line));
        }
        const QString flat = QString(paper).remove(QLatin1Char('\n'));
        for (const QString& must : {QStringLiteral("Licenciamento Aurora"), QStringLiteral("A 047"),
                                    QStringLiteral("248,90"), QStringLiteral("40.720 sats"), receipt->code,
                                    QString::fromLatin1(receipt->details.payments[0].preimage.toHex()),
                                    QString::fromLatin1(receipt->details.payments[0].paymentHash.toHex())}) {
            QVERIFY2(flat.contains(must), qPrintable(must));
        }
    }

    /// A customer adds the column up: what the prices already hold must not stand above the total.
    void theColumnAboveTheTotalAddsUp() {
        TicketDetails details = paidTicket();
        Line inside = details.ticket.lines.front();
        inside.name = QStringLiteral("A");
        inside.quantity = 1;
        inside.unitPrice = Fiat{11'000, brl()};
        inside.tax = TaxRule{1'000, TaxMode::Included};
        Line added = inside;
        added.name = QStringLiteral("B");
        added.unitPrice = Fiat{10'000, brl()};
        added.tax = TaxRule{500, TaxMode::Added};
        details.ticket.lines = {inside, added};
        details.totals = *totals(details.ticket);
        Receipt receipt;
        receipt.organisation = organisation();
        receipt.details = details;
        const QString paper =
            receiptText(receipt, words(), 32, QLocale(QLocale::Portuguese, QLocale::Brazil), {});
        const QStringList lines = paper.split(QLatin1Char('\n'));
        const auto at = [&lines](const QString& start, const QString& end) {
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (lines[i].startsWith(start) && lines[i].endsWith(end)) return i;
            }
            return qsizetype(-1);
        };
        const qsizetype total = at(QStringLiteral("TOTAL"), QStringLiteral("215,00"));
        QVERIFY2(total > 0, qPrintable(paper));
        QCOMPARE(at(QStringLiteral("Tax"), QStringLiteral(" 5,00")), total - 1);
        QCOMPARE(at(QStringLiteral("Included tax"), QStringLiteral(" 10,00")), total + 1);
    }

 private:
    test::CountingIdSource m_ids;
    CounterKey m_key;
};

QTEST_GUILESS_MAIN(ReceiptRulesTest)
#include "receipt_rules.moc"
