#include "ctl_run.h"
#include "lightning/invoice_guard.h"
#include "real_window.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/lnd_network.h"

#include <QFile>
#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::await;
using test::CtlRun;

namespace {

constexpr int kSaleMs = 30'000;
constexpr auto kCode = "210";  // what the shop sells, inside the limits that every new shop has
constexpr qint64 kPriceMinor = 15'000;

QJsonObject stepOf(const CtlRun& run, const QString& subject) {
    for (const QJsonObject& line : run.lines) {
        if (line[u"subject"_s].toString() == subject) return line;
    }
    return {};
}

bool wrote(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}  // namespace

/// The whole way of a real sale: a new shop that is no demo, its own node, the real window under a clerk's
/// keys, and a customer who pays what the screen shows from another node.
class WindowLndTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        const QString absent = test::RealWindow::missing();
        if (!absent.isEmpty()) QSKIP(qPrintable(u"%1 is absent: ./dev setup run installs it"_s.arg(absent)));
        BALCAO_NETWORK_OR_SKIP(m_network);
        qputenv("BALCAO_SECRETS_FILE", QFile::encodeName(m_bench.path(u"secrets"_s)));
        QVERIFY(QDir().mkpath(m_bench.path(u"home"_s)));
    }
    void cleanupTestCase() {
        m_window.reset();
        m_network.reset();
    }

    void aNewShopIsSetUpForItsOwnNode() {
        const CtlRun made = ctl({u"init"_s, u"--name"_s, u"Papelaria Aurora"_s, u"--person"_s, u"Rita"_s,
                                 u"--currency"_s, u"BRL"_s});
        QVERIFY2(made.code == 0, made.output.constData());
        QVERIFY(setUpTheShop());
        QVERIFY(wrote(m_bench.path(u"tls.cert"_s), m_network->connection().certificatePem));
        QVERIFY(wrote(m_bench.path(u"till.macaroon"_s), QByteArray::fromHex(m_network->tillMacaroon())));
        const CtlRun added = ctl({u"backend"_s, u"add"_s, u"lnd"_s, u"--url"_s, m_network->connection().url,
                                  u"--cert"_s, m_bench.path(u"tls.cert"_s), u"--macaroon-file"_s,
                                  m_bench.path(u"till.macaroon"_s), u"--name"_s, u"office"_s});
        QVERIFY2(added.code == 0, added.output.constData());
        QCOMPARE(added.lines.front()[u"added"_s].toString(), u"lnd:office"_s);
        const CtlRun tried = ctl({u"backend"_s, u"test"_s, u"office"_s});
        QVERIFY2(tried.code == 0, tried.output.constData());
        QCOMPARE(stepOf(tried, u"macaroon"_s)[u"verdict"_s].toString(), u"good"_s);
        // What is not the real network is said, and does not stand in the way.
        QCOMPARE(stepOf(tried, u"network"_s)[u"verdict"_s].toString(), u"attention"_s);
        const CtlRun used = ctl({u"backend"_s, u"use"_s, u"office"_s});
        QVERIFY2(used.code == 0, used.output.constData());
        QCOMPARE(used.lines.front()[u"backend"_s].toString(), u"lnd:office"_s);

        const CtlRun doctor = ctl({u"doctor"_s});
        QVERIFY2(doctor.code == 0, doctor.output.constData());
        for (const QString& subject :
             {u"database"_s, u"keychain"_s, u"clock"_s, u"rates"_s, u"certificate_expiry"_s, u"connect"_s,
              u"certificate"_s, u"macaroon"_s, u"sync"_s, u"inbound"_s}) {
            QVERIFY2(stepOf(doctor, subject)[u"verdict"_s].toString() == u"good"_s,
                     doctor.output.constData());
        }
        QCOMPARE(stepOf(doctor, u"connect"_s)[u"facts"_s][u"alias"_s].toString(), u"till"_s);
        QCOMPARE(stepOf(doctor, u"rates"_s)[u"facts"_s][u"sources"_s].toString(), u"fixed"_s);
        QVERIFY(stepOf(doctor, u"inbound"_s)[u"facts"_s][u"receivable_msat"_s].toInteger() > 1'000'000'000);
        // Neither the macaroon nor anything else that is secret stands in the profile.
        QFile profile(m_bench.profile() + u"/profile.json"_s);
        QVERIFY(profile.open(QIODevice::ReadOnly));
        QVERIFY(!profile.readAll().contains(m_network->tillMacaroon().mid(20, 40)));
    }

    void theWindowOpensOnIt() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        m_window = std::make_unique<test::RealWindow>(m_bench.path(u"home"_s), environment);
        const auto opened = m_window->open(
            QStringLiteral(BALCAO), {u"--profile"_s, m_bench.profile(), u"--lang"_s, u"en"_s}, {1366, 768});
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QVERIFY(!m_window->shot(u"1-idle"_s).isEmpty());
    }

    void whatTheScreenShowsIsPaidAndProven() {
        QVERIFY(charge());
        const QJsonObject fields = decoded(m_invoice);
        QCOMPARE(fields[u"network"_s].toString(), u"regtest"_s);
        QCOMPARE(fields[u"payee"_s].toString(), m_network->tillKey());
        QCOMPARE(fields[u"description"_s].toString().contains(u"Papelaria Aurora"_s), true);
        const auto proof = m_network->pay(m_invoice);
        QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
        QVERIFY2(becomes(u"paid"_s, 5'000), m_window->log().constData());
        // The code on the screen is the receipt's now, which anybody can verify.
        const QString receipt = scannedReceipt();
        QVERIFY(!m_window->shot(u"3-paid"_s).isEmpty());
        QVERIFY2(ctl({u"receipt"_s, u"verify"_s, receipt}).code == 0, qPrintable(receipt));
        checkPaid(*proof);
        // Enter is ready for the next; the sale after this one is typed into the same field.
        QVERIFY(m_window->key(u"Return"_s));
    }

    void aNodeThatIsKilledUnderTheCodeHidesItAndTheMoneyIsFoundWhenItIsBack() {
        QVERIFY(charge());
        m_network->killTill();
        QVERIFY2(becomes(u"unknown"_s), m_window->log().constData());
        QCOMPARE(scannedWithoutInvoice(), QString());
        QVERIFY(!m_window->shot(u"4-unknown"_s).isEmpty());
        QCOMPARE(row()[u"state"_s].toString(), u"pending_payment"_s);
        const auto restarted = m_network->startTill();
        QVERIFY2(restarted, qPrintable(restarted ? QString() : restarted.error().detail));
        const auto proof = m_network->pay(m_invoice);
        QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
        QVERIFY2(becomes(u"paid"_s, 60'000), m_window->log().constData());
        QVERIFY(!m_window->shot(u"5-paid-after-all"_s).isEmpty());
        checkPaid(*proof);
        QVERIFY(m_window->key(u"Return"_s));
    }

    void everythingThatWasStoredHoldsTogether() {
        QVERIFY(m_window);
        const auto closed = m_window->close();
        QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().detail));
        const CtlRun verified = ctl({u"verify"_s});
        QVERIFY2(verified.code == 0, verified.output.constData());
        QVERIFY(verified.lines.front()[u"ok"_s].toBool());
        QCOMPARE(verified.lines.front()[u"violations"_s].toArray().size(), qsizetype(0));
        QCOMPARE(verified.lines.front()[u"payments"_s].toInteger(), qint64(2));
    }

 private:
    [[nodiscard]] CtlRun ctl(const QStringList& words) const {
        return m_bench.run(words + QStringList{u"--json"_s});
    }

    /// What a shop's settings and catalogue pages store, by the same services.
    [[nodiscard]] bool setUpTheShop() {
        Office office;
        const auto profile = Profile::load(m_bench.profile());
        if (!profile || !await(office.open(*profile, Office::Duty::Reads))) return false;
        OfficeSettings settings = office.settings();
        settings.rates.sources = QStringList{u"fixed"_s};
        settings.rates.fixedRate = Rate{61'124'754, brl()};
        const auto saved =
            await(office.settingsService().save({office.ids().make<CommandId>(), office.actor(), settings}));
        Operation operation;
        operation.code = QString::fromLatin1(kCode);
        operation.name = u"Encadernação"_s;
        operation.price = Fiat{kPriceMinor, brl()};
        operation.prefix = u"A"_s;
        const auto listed =
            await(office.operations().save({office.ids().make<CommandId>(), office.actor(), operation}));
        return saved && listed;
    }

    /// One sale up to the code on the screen, by keys alone.
    [[nodiscard]] bool charge() {
        const QStringList before = tickets();
        if (!m_window || !m_window->type(QString::fromLatin1(kCode)) || !m_window->key(u"Return"_s))
            return false;
        m_ticket.clear();
        static_cast<void>(test::spinSlowly(
            [&] {
                for (const QString& ticket : tickets()) {
                    if (!before.contains(ticket)) m_ticket = ticket;
                }
                return !m_ticket.isEmpty();
            },
            kSaleMs));
        if (m_ticket.isEmpty() || !m_window->key(u"F9"_s)) return false;
        m_invoice.clear();
        static_cast<void>(test::spinSlowly(
            [this] {
                m_invoice = m_window->scan().toLower();
                return m_invoice.startsWith(u"lnbcrt"_s) || m_invoice.startsWith(u"lightning:lnbcrt"_s);
            },
            kSaleMs));
        if (m_invoice.startsWith(u"lightning:"_s)) m_invoice.remove(0, 10);
        return !m_window->shot(u"2-charging"_s).isEmpty() && m_invoice.startsWith(u"lnbcrt"_s);
    }

    [[nodiscard]] QStringList tickets() const {
        QStringList ids;
        for (const QJsonObject& line : ctl({u"ticket"_s, u"list"_s}).lines)
            ids += line[u"ticket"_s].toString();
        return ids;
    }
    /// The open sale's newest row of the lists.
    [[nodiscard]] QJsonObject row() const {
        QJsonObject found;
        for (const QJsonObject& line : ctl({u"ticket"_s, u"list"_s}).lines) {
            if (line[u"ticket"_s].toString() == m_ticket) found = line;
        }
        return found;
    }
    [[nodiscard]] QJsonObject payment() const {
        const CtlRun shown = ctl({u"ticket"_s, u"show"_s, m_ticket});
        return shown.lines.empty() ? QJsonObject()
                                   : shown.lines.front()[u"payments"_s].toArray().last().toObject();
    }
    [[nodiscard]] QJsonObject decoded(const QString& invoice) const {
        const CtlRun run = ctl({u"decode"_s, invoice});
        return run.lines.empty() ? QJsonObject() : run.lines.front();
    }
    [[nodiscard]] bool becomes(const QString& state, int timeoutMs = kSaleMs) {
        return test::spinSlowly([&] { return payment()[u"state"_s].toString() == state; }, timeoutMs);
    }
    /// Waits until a receipt can be scanned off the screen: between two pages nothing can.
    [[nodiscard]] QString scannedReceipt() {
        QString seen;
        static_cast<void>(
            test::spinSlowly([&] { return (seen = m_window->scan()).startsWith(u"BLC1."_s); }, kSaleMs));
        return seen;
    }
    /// Waits until what can be scanned off the screen is no invoice any more; what it is then.
    [[nodiscard]] QString scannedWithoutInvoice() {
        QString seen;
        static_cast<void>(test::spinSlowly(
            [&] { return !(seen = m_window->scan()).contains(u"lnbc"_s, Qt::CaseInsensitive); }, kSaleMs));
        return seen;
    }

    void checkPaid(const QByteArray& proof) {
        const QJsonObject paid = payment();
        const QByteArray hash = QByteArray::fromHex(paid[u"payment_hash"_s].toString().toLatin1());
        QCOMPARE(paid[u"payment_hash"_s].toString(), decoded(m_invoice)[u"payment_hash"_s].toString());
        QCOMPARE(QByteArray::fromHex(paid[u"preimage"_s].toString().toLatin1()), proof);
        QVERIFY(proves(proof, hash));
        QCOMPARE(paid[u"backend"_s].toString(), u"lnd:office"_s);
        QCOMPARE(paid[u"training"_s].toBool(true), false);
        QCOMPARE(row()[u"state"_s].toString(), u"paid"_s);
        QCOMPARE(row()[u"training"_s].toBool(true), false);
    }

    test::CtlBench m_bench;
    std::unique_ptr<test::LndNetwork> m_network;
    std::unique_ptr<test::RealWindow> m_window;
    QString m_ticket;
    QString m_invoice;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::WindowLndTest)
#include "window_lnd_test.moc"
