// The longest that one event holds the window's thread, in everything a clerk does: so long no key is
// answered and nothing is painted. The whole program as it is composed, once among a million payments, once
// with a database and a node that answer after ten seconds. Painted into memory (the offscreen platform).
#include "backends/fake_lnd.h"
#include "desktop/composition.h"
#include "measure.h"
#include "million.h"
#include "storage/sql_database.h"
#include "storage/stores.h"
#include "support/postgres_server.h"
#include "support/tcp_relay.h"
#include "ui/counter/counter_page.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/qr_card.h"
#include "watched_application.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;

namespace {

using namespace Qt::StringLiterals;

constexpr double kLimitNs = 50e6;
constexpr int kSlowMs = 10'000;

/// One program with one profile.
class Counter {
 public:
    Counter(bench::WatchedApplication& application, const QString& profile) : m_application(application) {
        m_application.whenPainted = [this](const QWidget& widget) {
            const auto* code = qobject_cast<const QrCard*>(&widget);
            m_codePainted |= code != nullptr && !code->text().isEmpty() && !code->isHiddenCode();
        };
        DesktopOptions options;
        options.profileDirectory = profile;
        options.language = u"en"_s;
        options.size = QSize(1366, 768);
        m_desktop = std::make_unique<Desktop>(m_application, options);
        m_desktop->begin();
        window()->activateWindow();
    }
    ~Counter() { m_application.whenPainted = {}; }

    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : window(), static_cast<Qt::Key>(key), modifiers);
        m_application.turnFor(100);
    }
    void enter(const QString& text) {
        QTest::keyClicks(QApplication::focusWidget(), text);
        key(Qt::Key_Return);
    }
    /// Prints the longest gap since the flow before it.
    void flow(const char* name) {
        const bench::Gap gap = m_application.takeGap();
        const QByteArray full = QByteArrayLiteral("gap_") + name;
        bench::print(full.constData(), gap.nanoseconds, "the limit", kLimitNs, 1.0);
        std::fprintf(stderr, "%s: %.1f ms, %.1f of them at work, in %s\n", name, gap.nanoseconds / 1e6,
                     gap.atWork / 1e6, gap.what.constData());
    }
    void until(const char* what, const std::function<bool()>& holds) { m_application.turnUntil(what, holds); }

    [[nodiscard]] MainWindow* window() const {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<MainWindow*>(top)) return found;
        }
        return nullptr;
    }
    [[nodiscard]] CounterPage* page() const { return window()->findChild<CounterPage*>(); }
    [[nodiscard]] CounterPresenter& presenter() const { return page()->presenter(); }
    [[nodiscard]] Desktop& desktop() { return *m_desktop; }
    [[nodiscard]] bool ready() const {
        return page() != nullptr && page()->isVisible() && presenter().search().hasCatalogue();
    }
    [[nodiscard]] bool lineThere() const {
        return presenter().ticket().hasTicket() && !presenter().ticket().busy();
    }
    [[nodiscard]] bool takeCode() { return std::exchange(m_codePainted, false); }
    void forgetCode() { m_codePainted = false; }

 private:
    bench::WatchedApplication& m_application;
    std::unique_ptr<Desktop> m_desktop;
    bool m_codePainted = false;
};

void must(const Result<Done>& done, const char* what) {
    if (!done) qFatal("%s: %s", what, qPrintable(done.error().detail));
}

void makeProfile(const QString& directory, const QString& url, const QByteArray& password) {
    FirstStart start;
    start.directory = directory;
    start.databaseUrl = url;
    start.databasePassword = password;
    start.organisation = u"Papelaria Aurora"_s;
    start.person = u"Rita"_s;
    start.registerName = u"Caixa 1"_s;
    start.currency = brl();
    start.demoCatalogue = DemoKind::SmallShop;
    QObject context;
    must(test::await(Office::create(start, &context), 60'000), "the profile");
}

/// Where a database says which organisation lives in it.
void moveIntoTheMillion(const QString& url) {
    const TenantId directory(QUuid::fromString(u"b0a1c400-0000-7000-8000-000000000001"_s));
    auto database = SqlDatabase::create({url, QString(), QByteArray()}, directory);
    if (!database) qFatal("%s", qPrintable(database.error().detail));
    SqlStores stores;
    must(test::await((*database)->write<Done>([&](Transaction& t) -> Result<Done> {
             stores.settings.put(t, u"house"_s, {{u"tenant"_s, bench::benchTenant().text()}});
             return Done{};
         })),
         "the organisation");
}

void sell(Counter& counter) {
    counter.enter(u"50"_s);
    counter.until("the line", [&] { return counter.lineThere(); });
    counter.key(Qt::Key_U, Qt::ControlModifier);
    counter.enter(u"2"_s);
    counter.until("the quantity", [&] { return counter.lineThere(); });
    counter.forgetCode();
    counter.key(Qt::Key_F9);
    counter.until("the code", [&] { return counter.takeCode(); });
    counter.key(Qt::Key_F11);
    counter.until("the money", [&] { return counter.presenter().stage() == CounterPresenter::Stage::Paid; });
    counter.key(Qt::Key_Return);
}

void openForms(Counter& counter) {
    counter.enter(u"50"_s);
    counter.until("the line", [&] { return counter.lineThere(); });
    for (const int form : {Qt::Key_F2, Qt::Key_F3, Qt::Key_F4}) {
        counter.key(form);
        counter.key(Qt::Key_Escape);
    }
    for (const int form : {Qt::Key_U, Qt::Key_D, Qt::Key_S, Qt::Key_N}) {
        counter.key(form, Qt::ControlModifier);
        counter.key(Qt::Key_Escape);
    }
    counter.key(Qt::Key_F4);
    counter.key(Qt::Key_Return);
    counter.until("the cash", [&] { return counter.presenter().stage() == CounterPresenter::Stage::Paid; });
    counter.key(Qt::Key_Return);
}

void lookAround(Counter& counter) {
    MainWindow* window = counter.window();
    for (const QString& page : {u"queue"_s, u"sales"_s}) {
        window->showPage(page);
        for (int i = 0; i < 20; ++i) counter.key(Qt::Key_PageDown);
    }
    counter.flow("pages");
    window->showPage(u"settings"_s);
    for (const QString& section : SettingsPage::sectionIds()) {
        window->findChild<SettingsPage*>()->showSection(section);
        counter.key(Qt::Key_Tab);
    }
    window->showPage(u"help"_s);
    counter.key(Qt::Key_PageDown);
    window->showPage(u"counter"_s);
    counter.flow("settings");
}

void changeTheLook(Counter& counter, bench::WatchedApplication& application) {
    const Preferences before = counter.desktop().preferences();
    const auto change = [&](const char* flow, auto edit) {
        Preferences wanted = before;
        edit(wanted);
        for (const Preferences& next : {wanted, before}) {
            // As the page does it: from an event of the loop, which is what is timed.
            QMetaObject::invokeMethod(
                &counter.desktop(), [&] { static_cast<void>(counter.desktop().savePreferences(next)); },
                Qt::QueuedConnection);
            application.turnFor(500);
        }
        counter.flow(flow);
    };
    change("language", [](Preferences& p) { p.language = u"pt_BR"_s; });
    change("dark", [](Preferences& p) { p.theme = u"dark"_s; });
    change("larger", [](Preferences& p) { p.scale = 1.25; });
    change("display", [](Preferences& p) { p.customerDisplay = true; });
}

void amongAMillion(bench::WatchedApplication& application, const QTemporaryDir& folder) {
    const QString url = u"sqlite:"_s + bench::millionFile();
    moveIntoTheMillion(url);
    makeProfile(folder.filePath(u"million"_s), url, {});
    static_cast<void>(application.takeGap());
    Counter counter(application, folder.filePath(u"million"_s));
    counter.until("the counter", [&] { return counter.ready(); });
    application.turnFor(1'500);  // also what is done every second
    counter.flow("opening");
    for (int i = 0; i < 5; ++i) sell(counter);
    counter.flow("sale");
    openForms(counter);
    counter.flow("forms");
    lookAround(counter);
    changeTheLook(counter, application);
}

/// Everything that is asked is answered after ten seconds.
class Slow {
 public:
    Slow(bench::WatchedApplication& application, test::TcpRelay& database, test::TcpRelay& node)
        : m_application(application), m_database(database), m_node(node) {}
    void during(const std::function<void()>& act) {
        m_database.setSilent(true);
        m_node.setSilent(true);
        act();
        m_application.turnFor(kSlowMs);
        m_database.setSilent(false);
        m_node.setSilent(false);
        m_application.turnFor(2'000);
    }

 private:
    bench::WatchedApplication& m_application;
    test::TcpRelay& m_database;
    test::TcpRelay& m_node;
};

void withEverythingSlow(bench::WatchedApplication& application, const QTemporaryDir& folder) {
    QString why;
    const auto server = test::PostgresServer::start(&why);
    test::FakeClock clock;
    clock.set(SystemClock().now());
    const auto lnd = test::FakeLnd::start(clock);
    if (!server || !lnd) {
        std::fprintf(stderr, "not measured with a slow database and node: %s\n", qPrintable(why));
        return;
    }
    test::TcpRelay database(quint16(server->port()));
    test::TcpRelay node(lnd->server().serverPort());
    if (!database.start() || !node.start()) qFatal("no relay");
    QString url = server->makeDatabase();
    url.replace(u':' + QString::number(server->port()), u':' + QString::number(database.serverPort()));
    const QString directory = folder.filePath(u"slow"_s);
    makeProfile(directory, url, server->password());
    {
        Office office;
        must(test::await(office.open(*Profile::load(directory)), 60'000), "the office");
        const LndConnection connection{u"office"_s, u"https://127.0.0.1:%1"_s.arg(node.serverPort()),
                                       lnd->tls().certificatePem};
        must(test::await(office.connections().addLnd(connection, test::FakeLnd::macaroonHex())), "the node");
        must(test::await(office.connections().useBackend(u"lnd:office"_s)), "its use");
    }
    Slow slow(application, database, node);
    static_cast<void>(application.takeGap());
    std::unique_ptr<Counter> counter;
    slow.during([&] { counter = std::make_unique<Counter>(application, directory); });
    counter->until("the counter", [&] { return counter->ready(); });
    counter->flow("opening_slow");
    slow.during([&] { counter->enter(u"3001"_s); });
    slow.during([&] { counter->key(Qt::Key_F2); });
    slow.during([&] { counter->key(Qt::Key_Escape); });
    slow.during([&] { counter->key(Qt::Key_F9); });
    slow.during([&] { counter->key(Qt::Key_Escape); });
    counter->flow("sale_slow");
    for (const QString& page : {u"queue"_s, u"sales"_s, u"settings"_s}) {
        slow.during([&] { counter->window()->showPage(page); });
    }
    counter->flow("pages_slow");
    database.setSilent(true);
    node.setSilent(true);
    counter.reset();
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir folder;
    QFile secrets(folder.filePath(u"secrets"_s));
    if (!secrets.open(QIODevice::WriteOnly) ||
        !secrets.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        qFatal("no file for secrets");
    }
    qputenv("BALCAO_SECRETS_FILE", QFile::encodeName(secrets.fileName()));
    bench::WatchedApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    withEverythingSlow(application, folder);
    amongAMillion(application, folder);
    return 0;
}
