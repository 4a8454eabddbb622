#include "ctl_run.h"
#include "real_window.h"
#include "spoken_window.h"
#include "support/fakes.h"

#include <QTest>

namespace balcao {

using namespace Qt::StringLiterals;
using test::CtlRun;
using test::Spoken;
using test::SpokenWindow;

namespace {

constexpr int kAnswerMs = 30'000;
const QString kButton = u"push button"_s;

// A person must know what these are before using them. What only groups others may go without a name.
const QStringList kControls{u"button"_s,       u"push button"_s, u"toggle button"_s, u"check box"_s,
                            u"radio button"_s, u"text"_s,        u"entry"_s,         u"password text"_s,
                            u"combo box"_s,    u"page tab"_s,    u"page tab list"_s, u"list"_s,
                            u"list item"_s,    u"table"_s,       u"tree table"_s,    u"spin button"_s,
                            u"slider"_s,       u"link"_s,        u"label"_s,         u"alert"_s};
const QStringList kNothing{QString(), u"unknown"_s, u"invalid"_s, u"redundant object"_s};

}  // namespace

/// The real program with a screen reader's bus: every page says what is on it, and a sale is made by a screen
/// reader's actions alone.
class WindowSpokenTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        const QString absent = SpokenWindow::missing();
        if (!absent.isEmpty()) QSKIP(qPrintable(u"%1 is absent: ./dev setup test installs it"_s.arg(absent)));
        QVERIFY(QDir().mkpath(m_bench.path(u"home"_s)));
        const CtlRun made = m_bench.run({u"init"_s, u"--demo"_s});
        QVERIFY2(made.code == 0, made.output.constData());
        openWindow();
    }
    void cleanupTestCase() { m_window.reset(); }

    void everyControlOfEveryPageSaysWhatItIs() {
        for (const QString& page :
             {u"Queue"_s, u"Sales"_s, u"Journal"_s, u"Customers"_s, u"Settings"_s, u"Help"_s, u"Counter"_s}) {
            QVERIFY2(press(page == u"Help"_s ? kButton : u"page tab"_s, page), qPrintable(page));
            checkNames(page);
            if (page != u"Settings"_s) continue;
            const QStringList sections = itemsOf(u"list item"_s);
            QVERIFY(sections.size() > 3);
            for (const QString& section : sections) {
                QVERIFY2(press(u"list item"_s, section), qPrintable(section));
                QTRY_VERIFY2_WITH_TIMEOUT(find(u"list item"_s, section)->selected(), qPrintable(section),
                                          kAnswerMs);
                checkNames(page + u", "_s + section);
            }
        }
        for (const QString& form : {u"New ticket"_s, u"Find a payment"_s}) {
            QVERIFY2(press(kButton, form), qPrintable(form));
            QVERIFY2(await(kButton, u"Back"_s), qPrintable(form));
            checkNames(form);
            QVERIFY2(press(kButton, u"Back"_s), qPrintable(form));
            // A press is shown for a moment before it acts.
            QTRY_VERIFY2_WITH_TIMEOUT(!find(kButton, u"Back"_s), qPrintable(form), kAnswerMs);
        }
        QVERIFY2(m_nameless.isEmpty(), qPrintable(m_nameless.join(u'\n')));
    }

    void aWholeSaleByActionsAlone() {
        QVERIFY(press(u"page tab"_s, u"Counter"_s));
        QVERIFY(write(u"Service, by name or code"_s, u"3001"_s));
        QVERIFY(press(u"list item"_s, u"3001"_s));
        QVERIFY(press(kButton, u"Charge with Lightning"_s));
        QVERIFY(press(kButton, u"Demo customer pays"_s));
        QVERIFY(press(kButton, u"Next"_s));
        QTRY_VERIFY_WITH_TIMEOUT(find(u"list item"_s, u"A 001"_s).has_value(), kAnswerMs);
        QVERIFY(find(u"list item"_s, u"A 001"_s)->name.contains(u"Paid"_s));
        const CtlRun sale = m_bench.run({u"--json"_s, u"ticket"_s, u"list"_s});
        QCOMPARE(sale.code, 0);
        QCOMPARE(sale.lines.front()[u"state"_s].toString(), u"paid"_s);
    }

    void whoSignsInAndLocksIsTold() {
        QVERIFY(m_window->close());
        m_window.reset();
        const CtlRun pin = m_bench.run({u"--json"_s, u"person"_s, u"pin"_s, u"Rita Lopes"_s}, {}, "482913\n");
        QVERIFY2(pin.code == 0, pin.all());
        openWindow();
        QVERIFY(await(kButton, u"Rita Lopes, Administration"_s));
        checkNames(u"sign in"_s);
        QVERIFY(!find(u"page tab"_s, u"Counter"_s));
        typePin();
        QVERIFY(press(kButton, u"Lock"_s));
        QVERIFY(await(kButton, u"Another person"_s));
        checkNames(u"locked"_s);
        QVERIFY(!find(u"page tab"_s, u"Counter"_s));
        typePin();
        QVERIFY(await(u"page tab"_s, u"Counter"_s));
        QVERIFY2(m_nameless.isEmpty(), qPrintable(m_nameless.join(u'\n')));
    }

    void nothingWasBroken() {
        const auto closed = m_window->close();
        QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().detail));
        QCOMPARE(m_bench.run({u"verify"_s}).code, 0);
    }

 private:
    void openWindow() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BALCAO_SECRETS_FILE"_s, m_bench.path(u"secrets"_s));
        m_window = std::make_unique<test::RealWindow>(m_bench.path(u"home"_s), environment);
        auto spoken = SpokenWindow::open(*m_window, QStringLiteral(BALCAO), m_bench.profile());
        QVERIFY2(spoken, qPrintable(spoken ? QString() : spoken.error().detail));
        m_spoken.emplace(*std::move(spoken));
    }
    [[nodiscard]] std::optional<Spoken> find(const QString& role, const QString& name) const {
        return m_spoken->find(role, name);
    }
    /// Waits until it is there and can be used.
    [[nodiscard]] std::optional<Spoken> await(const QString& role, const QString& name) const {
        std::optional<Spoken> found;
        const bool seen = test::spinSlowly(
            [&] {
                found = find(role, name);
                return found && found->enabled();
            },
            kAnswerMs);
        if (!seen) describeAll();
        return seen ? found : std::nullopt;
    }
    [[nodiscard]] bool press(const QString& role, const QString& name) const {
        const auto control = await(role, name);
        return control && m_spoken->press(*control);
    }
    /// 482913, key by key.
    void typePin() const {
        for (const char* digit : {"4", "8", "2", "9", "1", "3"}) {
            QVERIFY(press(kButton, QString::fromLatin1(digit)));
        }
        QVERIFY(press(kButton, u"Sign in"_s));
    }
    [[nodiscard]] bool write(const QString& name, const QString& text) const {
        const auto field = await(u"text"_s, name);
        return field && m_spoken->write(*field, text);
    }
    [[nodiscard]] QStringList itemsOf(const QString& role) const {
        QStringList names;
        for (const Spoken& one : m_spoken->showing()) {
            if (one.role == role) names << one.name;
        }
        return names;
    }
    void describeAll() const {
        for (const Spoken& one : m_spoken->showing()) qInfo("%s", qPrintable(SpokenWindow::described(one)));
    }
    void checkNames(const QString& page) {
        const std::vector<Spoken> all = m_spoken->showing();
        if (all.size() < 10) m_nameless << QString(page + u": almost nothing is said"_s);
        if (qEnvironmentVariableIsSet("BALCAO_TELL")) describeAll();
        for (const Spoken& one : all) {
            const bool control = one.focusable() || kControls.contains(one.role);
            if (kNothing.contains(one.role) || (control && one.name.isEmpty())) {
                m_nameless << QString(page + u": "_s + SpokenWindow::described(one).trimmed());
            }
        }
    }

    test::CtlBench m_bench;
    std::unique_ptr<test::RealWindow> m_window;
    std::optional<SpokenWindow> m_spoken;
    QStringList m_nameless;
};

}  // namespace balcao

QTEST_GUILESS_MAIN(balcao::WindowSpokenTest)
#include "window_spoken_test.moc"
