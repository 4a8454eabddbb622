#include "barcode_scanner.h"
#include "ctl_run.h"
#include "operations/operation_service.h"
#include "real_window.h"
#include "shared/office.h"
#include "spoken_window.h"
#include "support/fakes.h"

#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::CtlRun;
using test::SpokenWindow;

namespace {

constexpr int kAnswerMs = 30'000;
const QString kEan = u"7891234567895"_s;  // as printed on what the shop sells
const QString kShortCode = u"3001"_s;     // a code of the shop's own, stuck on it
constexpr auto kWares = "Stapler";

}  // namespace

/// A whole sale by a barcode scanner in the real window, down to the money. What was sold is read by another
/// program from the database; the screen is only asked when it is ready for the next key.
class WindowScannerTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        const QString absent = SpokenWindow::missing();
        if (!absent.isEmpty()) QSKIP(qPrintable(u"%1 is absent: ./dev setup test installs it"_s.arg(absent)));
        QVERIFY(QDir().mkpath(m_bench.path(u"home"_s)));
        qputenv("BALCAO_SECRETS_FILE", QFile::encodeName(m_bench.path(u"secrets"_s)));
        const CtlRun made = m_bench.run({u"init"_s, u"--demo"_s});
        QVERIFY2(made.code == 0, made.output.constData());
        QVERIFY(addWares());
        m_window = std::make_unique<test::RealWindow>(m_bench.path(u"home"_s),
                                                      QProcessEnvironment::systemEnvironment());
        auto spoken = SpokenWindow::open(*m_window, QStringLiteral(BALCAO), m_bench.profile());
        QVERIFY2(spoken, qPrintable(spoken ? QString() : spoken.error().detail));
        m_spoken.emplace(*std::move(spoken));
        QVERIFY(showsSoon(u"text"_s, u"Service, by name or code"_s));
    }
    void cleanupTestCase() { m_window.reset(); }

    void aScanOpensATicketAndTheNextOfTheSameRaisesTheQuantity() {
        QVERIFY(scan(kEan));
        QVERIFY2(becomes({{kEan, 1}}), qPrintable(told()));
        QVERIFY(scan(kEan));
        QVERIFY2(becomes({{kEan, 2}}), qPrintable(told()));
    }

    void anotherCodeIsAnotherLine() {
        QVERIFY(scan(kShortCode));
        QVERIFY2(becomes({{kEan, 2}, {kShortCode, 1}}), qPrintable(told()));
        // The window has it as well: its own answer comes a moment after the database's.
        QVERIFY(showsSoon(u"list item"_s, u"1 × Caderno pautado"_s));
    }

    void whatIsScannedIntoTheQuantityIsNoQuantity() {
        for (const QString& code : {kEan, kShortCode}) {
            QVERIFY(m_window->key(u"ctrl+u"_s));
            QVERIFY(showsSoon(u"text"_s, u"How many"_s));
            QVERIFY(scan(code));
            // The keys come one after the other: what the scan did is done when these are read.
            QVERIFY(m_window->type(code == kEan ? u"4"_s : u"3"_s));
            QVERIFY(m_window->key(u"Return"_s));
            QVERIFY2(becomes({{kEan, 2}, {kShortCode, code == kEan ? 4 : 3}}), qPrintable(told()));
            QVERIFY(goesSoon(u"text"_s, u"How many"_s));
        }
    }

    void theCodeOnTheScreenIsPaidByAnother() {
        QVERIFY(m_window->key(u"F9"_s));
        QString invoice;
        QVERIFY(test::spinSlowly(
            [&] { return (invoice = m_window->scan()).contains(u"lnbc"_s, Qt::CaseInsensitive); },
            kAnswerMs));
        const CtlRun paid = m_bench.run({u"demo"_s, u"pay"_s, invoice});
        QVERIFY2(paid.code == 0, paid.all().constData());
        QVERIFY(test::spinSlowly([this] { return ticket()[u"state"_s].toString() == u"paid"_s; }, kAnswerMs));
        QVERIFY(showsSoon(u"push button"_s, u"Next"_s));
    }

    void theNextScanIsTheNextSale() {
        QVERIFY(scan(kEan));
        QVERIFY2(becomes({{kEan, 1}}), qPrintable(told()));
        QCOMPARE(m_bench.run({u"--json"_s, u"ticket"_s, u"list"_s}).lines.size(), size_t(2));
    }

    void nothingWasBroken() {
        const auto closed = m_window->close();
        QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().detail));
        const CtlRun verified = m_bench.run({u"--json"_s, u"verify"_s});
        QVERIFY2(verified.code == 0, verified.all().constData());
        QCOMPARE(verified.lines.front()[u"payments"_s].toInteger(), qint64(1));
    }

 private:
    using Sold = QMap<QString, int>;  // how many, by code

    [[nodiscard]] bool addWares() {
        Office office;
        const auto profile = Profile::load(m_bench.profile());
        if (!profile || !test::await(office.open(*profile, Office::Duty::Reads))) return false;
        Operation wares;
        wares.code = kEan;
        wares.name = QLatin1String(kWares);
        wares.price = Fiat{3'250, brl()};
        wares.prefix = u"A"_s;
        return test::await(office.operations().save({office.ids().make<CommandId>(), office.actor(), wares}))
            .has_value();
    }
    [[nodiscard]] bool showsSoon(const QString& role, const QString& name) const {
        if (test::spinSlowly([&] { return m_spoken->find(role, name).has_value(); }, kAnswerMs)) return true;
        for (const auto& one : m_spoken->showing()) qInfo("%s", qPrintable(SpokenWindow::described(one)));
        return false;
    }
    [[nodiscard]] bool goesSoon(const QString& role, const QString& name) const {
        return test::spinSlowly([&] { return !m_spoken->find(role, name); }, kAnswerMs);
    }
    [[nodiscard]] bool scan(const QString& code) const {
        const auto scanned = test::scanBarcode(m_window->display(), code);
        if (!scanned) qWarning("%s", qPrintable(scanned.error().detail));
        return scanned.has_value();
    }

    /// The newest ticket, as another program reads it.
    [[nodiscard]] QJsonObject ticket() const {
        const CtlRun list = m_bench.run({u"--json"_s, u"ticket"_s, u"list"_s});
        if (list.lines.empty()) return {};
        const QString id = list.lines.front()[u"ticket"_s].toString();
        const CtlRun shown = m_bench.run({u"--json"_s, u"ticket"_s, u"show"_s, id});
        return shown.lines.empty() ? QJsonObject() : shown.lines.front();
    }
    [[nodiscard]] Sold sold() const {
        Sold quantities;
        for (const QJsonValue& line : ticket()[u"lines"_s].toArray()) {
            quantities[line[u"code"_s].toString()] += line[u"quantity"_s].toInt();
        }
        return quantities;
    }
    [[nodiscard]] bool becomes(const Sold& wanted) const {
        return test::spinSlowly([&] { return sold() == wanted; }, kAnswerMs);
    }
    [[nodiscard]] QString told() const {
        return QString::fromUtf8(QJsonDocument(ticket()).toJson() + m_window->log().right(1'000));
    }

    test::CtlBench m_bench;
    std::unique_ptr<test::RealWindow> m_window;
    std::optional<SpokenWindow> m_spoken;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::WindowScannerTest)
#include "window_scanner_test.moc"
