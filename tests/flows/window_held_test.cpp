#include "backends/fake_lnd.h"
#include "desktop/composition.h"
#include "support/find_in_windows.h"
#include "support/postgres_server.h"
#include "support/tcp_relay.h"
#include "ui/counter/counter_page.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/qr_card.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;
using Form = CounterPresenter::Form;
using Stage = CounterPresenter::Stage;

namespace {

constexpr int kPatience = 20'000;

/// Which widgets were painted since it was asked to forget.
class Paints final : public QObject {
 public:
    Paints() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint) m_painted.insert(watched);
        return false;
    }
    void forget() { m_painted.clear(); }
    [[nodiscard]] bool has(const QWidget* widget) const { return m_painted.contains(widget); }

 private:
    QSet<const QObject*> m_painted;
};

}  // namespace

/// The whole window over a PostgreSQL and an LND that answer when the test lets them. Every key shows what it
/// does while the answer is still held, whatever the window waits for: nothing here is measured in time, only
/// which came first. Both wires are served by the window's own thread, so that waiting for either would
/// never end well.
class WindowHeldTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        BALCAO_SERVER_OR_SKIP(m_server);
        m_clock.set(SystemClock().now());
        m_lnd = FakeLnd::start(m_clock);
        if (!m_lnd) QSKIP("no openssl program: no certificate for the scripted node");
        QVERIFY(keepSecretsIn(m_folder.filePath(u"secrets"_s)));
        m_database = std::make_unique<TcpRelay>(quint16(m_server->port()));
        m_node = std::make_unique<TcpRelay>(m_lnd->server().serverPort());
        QVERIFY(m_database->start() && m_node->start());
        QVERIFY(makeShop());
        DesktopOptions options;
        options.profileDirectory = directory();
        options.language = u"en"_s;
        options.size = QSize(1366, 768);
        m_desktop = std::make_unique<Desktop>(*qApp, options);
        m_desktop->begin();
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() && find<CounterPage>()->isVisible(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(counter().search().hasCatalogue() && counter().queue().loaded(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(counter().services().watcher.backendReachable(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!counter().chargeBlocked(), kPatience);
        QTRY_COMPARE(QApplication::focusWidget(), search());
        find<CounterPage>()->sounds().setEnabled(false);
        m_paints = std::make_unique<Paints>();
    }
    void cleanupTestCase() {
        if (m_database) {  // or the office would wait for what this thread no longer passes on
            m_database->close();
            m_database->cut();
        }
        m_desktop.reset();
        m_database.reset();
        m_node.reset();
        m_lnd.reset();
        m_server.reset();
    }

    void cleanup() {
        m_held = {};
        m_database->setSilent(false);
        m_node->setSilent(false);
    }

    void aLineIsWrittenDown() {
        m_database->setSilent(true);
        QVERIFY(types(u"cader"_s));
        QTRY_VERIFY(!counter().search().matches().empty());
        QVERIFY(shows(Qt::Key_Return, search(), [] { return search()->text().isEmpty(); }));
        QTRY_VERIFY_WITH_TIMEOUT(m_database->holds(), kPatience);
        m_held = [this] { return m_database->holds() && counter().ticket().busy(); };
        walkTheWindow();
        QVERIFY(m_held());
        QVERIFY(!counter().ticket().hasTicket());
        m_database->setSilent(false);
        QTRY_VERIFY_WITH_TIMEOUT(counter().ticket().chargeable() && !counter().ticket().busy(), kPatience);
        QCOMPARE(counter().ticket().details()->ticket.lines.size(), size_t{1});
    }

    void anInvoiceIsAskedFor() {
        QVERIFY(counter().ticket().chargeable());
        m_database->setSilent(true);
        m_node->setSilent(true);
        press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(m_database->holds(), kPatience);
        m_held = [this] { return m_database->holds() && counter().charge().pending(); };
        walkTheWindow();
        QVERIFY(m_held());
        m_database->setSilent(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_node->holds(), kPatience);
        m_held = [this] { return m_node->holds() && counter().charge().pending(); };
        walkTheWindow();
        QVERIFY(m_held());
        m_paints->forget();
        m_node->setSilent(false);
        auto* code = find<QrCard>(u"qrCard"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!code->text().isEmpty() && m_paints->has(code), kPatience);
        QCOMPARE(counter().stage(), Stage::Charging);
    }

    void aPaymentArrives() {
        QVERIFY(counter().charge().payment() != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(m_lnd->openStreams() > 0, kPatience);
        m_database->setSilent(true);
        QVERIFY(m_lnd->pay(counter().charge().payment()->bolt11));
        QTRY_VERIFY_WITH_TIMEOUT(m_database->holds(), kPatience);
        m_held = [this] { return m_database->holds() && counter().stage() == Stage::Charging; };
        walkThePages();
        walkTheFinding();
        QVERIFY(m_held());
        m_paints->forget();
        m_database->setSilent(false);
        auto* paid = find<PaidPanel>(u"paidPanel"_s);
        QTRY_VERIFY_WITH_TIMEOUT(counter().stage() == Stage::Paid && m_paints->has(paid), kPatience);
    }

 private:
    [[nodiscard]] QString directory() const { return m_folder.filePath(u"profile"_s); }
    [[nodiscard]] bool makeShop() {
        FirstStart start;
        start.directory = directory();
        start.databaseUrl = m_server->makeDatabase();
        start.databasePassword = m_server->password();
        start.organisation = u"Papelaria Aurora"_s;
        start.person = u"Rita Lopes"_s;
        start.registerName = u"Caixa 1"_s;
        start.currency = brl();
        start.demoCatalogue = DemoKind::SmallShop;
        if (!await(Office::create(start, this), kPatience)) return false;
        const auto profile = Profile::load(directory());
        Office office;
        if (!profile || !await(office.open(*profile), kPatience)) return false;
        const LndConnection connection{u"office"_s, u"https://127.0.0.1:%1"_s.arg(m_node->serverPort()),
                                       m_lnd->tls().certificatePem};
        if (!await(office.connections().addLnd(connection, FakeLnd::macaroonHex()), kPatience)) return false;
        if (!await(office.connections().useBackend(u"lnd:office"_s), kPatience)) return false;
        // From now on over the wire. An office ends by waiting for its database's threads, and this thread,
        // which then waits, is the wire's.
        return office.profile()
            .change([this](Profile& kept) {
                kept.databaseUrl.replace(u":%1/"_s.arg(m_server->port()),
                                         u":%1/"_s.arg(m_database->serverPort()));
            })
            .has_value();
    }

    [[nodiscard]] static CounterPresenter& counter() { return find<CounterPage>()->presenter(); }
    [[nodiscard]] static QLineEdit* search() { return find<QLineEdit>(u"serviceSearch"_s); }
    [[nodiscard]] static QWidget* target() {
        QWidget* focus = QApplication::focusWidget();
        return focus != nullptr ? focus : find<MainWindow>();
    }
    void press(int key) {
        m_paints->forget();
        QTest::keyClick(target(), static_cast<Qt::Key>(key));
    }
    /// It is so and painted while what is held is held, and nobody gave up waiting for it.
    [[nodiscard]] bool becomes(const QWidget* where, const std::function<bool()>& so) const {
        spin([&] { return so() && m_paints->has(where); }, kPatience);
        const bool ready = counter().services().database.health() == DatabaseHealth::Ready;
        return so() && m_paints->has(where) && ready && (!m_held || m_held());
    }
    [[nodiscard]] bool shows(int key, const QWidget* where, const std::function<bool()>& so) {
        press(key);
        return becomes(where, so);
    }
    /// Letter by letter into the field that has the keyboard.
    [[nodiscard]] bool types(const QString& text) {
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        if (field == nullptr) return false;
        for (qsizetype i = 1; i <= text.size(); ++i) {
            m_paints->forget();
            QTest::keyClick(field, text[i - 1].toLatin1());
            if (!becomes(field, [&] { return field->text() == text.left(i); })) return false;
        }
        return true;
    }

    void walkTheWindow() {
        QVERIFY(types(u"cane"_s));
        QVERIFY(shows(Qt::Key_Escape, search(), [] { return search()->text().isEmpty(); }));
        walkTheFinding();
        walkThePages();
    }
    /// Another question to the database, asked and given up.
    void walkTheFinding() {
        press(Qt::Key_F2);
        QVERIFY(counter().form() == Form::Find);
        QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
        QVERIFY(types(u"A 1"_s));
        press(Qt::Key_Return);
        QVERIFY(shows(Qt::Key_Escape, find<CounterPage>(), [] { return counter().form() == Form::None; }));
    }
    void walkThePages() {
        for (const QString& id :
             {u"queue"_s, u"sales"_s, u"journal"_s, u"customers"_s, u"settings"_s, u"help"_s, u"counter"_s}) {
            const auto* action = find<QAction>(u"page."_s + id);
            QVERIFY(action != nullptr);
            m_paints->forget();
            QTest::keySequence(target(), action->shortcut());
            auto* window = find<MainWindow>();
            QVERIFY2(becomes(window->page(id), [&] { return window->currentPage() == id; }), qPrintable(id));
        }
    }

    FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<FakeLnd> m_lnd;
    std::unique_ptr<TcpRelay> m_database;
    std::unique_ptr<TcpRelay> m_node;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<Paints> m_paints;
    std::function<bool()> m_held;
};

QTEST_MAIN(WindowHeldTest)
#include "window_held_test.moc"
