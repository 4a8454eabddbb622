#include "flows/window_sale_stage.h"

#include "operations/demo_catalogue.h"
#include "ui/customer_display/customer_display.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTest>
#include <QVBoxLayout>

namespace balcao::test {

SaleStage::SaleStage(QSize size, Scheme scheme, bool training)
    : SaleStage(std::make_unique<ShopPlace>(), nullptr, size, scheme, training) {}

SaleStage::SaleStage(ShopPlace& shared) : SaleStage(nullptr, &shared, {1282, 736}, Scheme::Light, false) {}

SaleStage::SaleStage(std::unique_ptr<ShopPlace> mine, ShopPlace* shared, QSize size, Scheme scheme,
                     bool training)
    : own(std::move(mine)),
      place(own ? *own : *shared),
      shop(place),
      window(new QWidget),
      m_operations(place.clock, place.ids,
                   {*shop.database, shop.stores.commands, shop.stores.operations, shop.audit}, brl()),
      m_training(training) {
    settings.organisation.name = QStringLiteral("Papelaria Aurora");
    settings.organisation.unit = QStringLiteral("Unidade Centro");
    settings.organisation.currency = brl();
    settings.organisation.timeZone = QStringLiteral("America/Recife");
    stockTheShop();

    theme.setChoice(scheme == Scheme::Dark ? SchemeChoice::Dark : SchemeChoice::Light);
    theme.setAnimates(false);
    theme.setWindowSize({size.width() + 84, size.height() + 32});
    theme.apply(*qApp);

    page = new CounterPage(theme, servicesOver(*shop.database), window.get());
    page->sounds().setEnabled(false);
    auto* column = new QVBoxLayout(window.get());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    window->resize(size);
    window->show();
    window->activateWindow();
    shop.watcher.start();
    page->begin();
    if (!QTest::qWaitForWindowActive(window.get())) qWarning("the window is not active");
    spin([this] { return counter().queue().loaded() && counter().search().hasCatalogue(); }, 10'000);
}

CounterServices SaleStage::servicesOver(Database& database) {
    return {
        .clock = place.clock,
        .ids = place.ids,
        .database = database,
        .operations = m_operations,
        .tickets = shop.tickets,
        .charges = shop.charges,
        .sales = shop.sales,
        .receipts = shop.receipts,
        .rates = shop.rates,
        .watcher = shop.watcher,
        .actor = shop.actor,
        .settings = settings,
        .training = m_training,
        .demoPay =
            [this](const QString& bolt11) {
                Payment payment;
                payment.bolt11 = bolt11;
                const auto paid = shop.pay(payment);
                return ready<Done>(paid ? Result<Done>(Done{}) : Result<Done>(tl::unexpected(paid.error())));
            },
        .print =
            [this](const Receipt& receipt) {
                ++printed;
                return printer ? printer(receipt) : ready<Done>(Done{});
            },
        .keep = {},
        .displayOpen = [this] { return displayOpen; }};
}

SaleStage::~SaleStage() {
    window.reset();
    shop.database.reset();  // before the services whose questions may still be under way on its threads
}

void SaleStage::stockTheShop() {
    const auto present = await(shop.database->read<std::optional<Operation>>(
        [this](Transaction& t) { return shop.stores.operations.byCode(t, QStringLiteral("2010")); }));
    if (present && *present) return;  // the counter that came first did
    const std::vector<Operation> catalogue = demoCatalogue(DemoKind::LicensingOffice, place.ids);
    const auto stored = await(shop.database->write<Done>([&](Transaction& t) -> Result<Done> {
        for (const Operation& operation : catalogue) shop.stores.operations.save(t, operation);
        shop.stores.settings.put(t, QStringLiteral("organisation"), settings.organisation.toJson());
        return Done{};
    }));
    if (!stored) qFatal("the catalogue: %s", qPrintable(stored.error().detail));
}

void SaleStage::key(int key, Qt::KeyboardModifiers modifiers) {
    QWidget* target = QApplication::focusWidget();
    QTest::keyClick(target != nullptr ? target : window.get(), static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::sendPostedEvents();
}

void SaleStage::type(const QString& text) {
    QWidget* target = QApplication::focusWidget();
    QTest::keyClicks(target != nullptr ? target : window.get(), text);
}

void SaleStage::add(const QString& code) {
    const auto& before = counter().ticket().details();
    const qint64 total = before ? before->totals.total.minor : -1;
    type(code);
    key(Qt::Key_Return);
    spin(
        [&] {
            const auto& now = counter().ticket().details();
            return now && now->totals.total.minor != total && !counter().ticket().busy();
        },
        5'000);
}

void SaleStage::charge() {
    key(Qt::Key_F9);
    spin([this] { return stage() == CounterPresenter::Stage::Charging && !counter().charge().pending(); },
         5'000);
}

void SaleStage::pass(Millis time) {
    shop.scheduler.advance(time);
    counter().tick();
}

bool SaleStage::pay() {
    if (payment() == nullptr) return false;
    const PaymentId id = payment()->id;
    if (!shop.pay(*payment())) return false;
    return shop.check(id).has_value();
}

void SaleStage::shot(const QString& name) {
    QTest::qWait(30);
    keep(*window, name, window->width() + 84);
}

void SaleStage::displayShot(const QString& name) {
    CustomerDisplay display(theme, QLocale().name());
    display.resize(1920, 1080);
    display.setState(page->display());
    keep(display, name, display.width());
}

void SaleStage::keep(QWidget& seen, const QString& name, int width) {
    const QString folder = qEnvironmentVariable("BALCAO_SHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    const QString scheme = theme.scheme() == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    seen.grab().save(QStringLiteral("%1/%2-%3-%4-%5.png")
                         .arg(folder, name, QLocale().name().left(2))
                         .arg(width)
                         .arg(scheme));
}

void SaleStage::fillQueue() {
    const struct {
        const char* code;
        Priority priority;
        int minutes;
    } people[] = {{"2021", Priority::Preferred, 6}, {"2010", Priority::Normal, 21},
                  {"2020", Priority::Normal, 14},   {"2001", Priority::Over80, 2},
                  {"2031", Priority::Normal, 9},    {"2040", Priority::Normal, 8},
                  {"2002", Priority::Normal, 3}};
    const Instant now = place.clock.now();
    for (const auto& person : people) {
        place.clock.set(now - Millis{person.minutes * 60'000});
        OpenTicket ticket;
        ticket.id = shop.command();
        ticket.actor = shop.actor;
        ticket.serveNow = false;
        ticket.priority = person.priority;
        const auto operation = await(shop.database->read<std::optional<Operation>>(
            [&](Transaction& t) { return shop.stores.operations.byCode(t, QLatin1String(person.code)); }));
        if (operation && *operation) ticket.operation = (*operation)->id;
        if (!await(shop.tickets.open(ticket))) qWarning("a ticket of the queue was refused");
    }
    place.clock.set(now);
    counter().queue().refresh();
    spin([this] { return counter().queue().waiting().size() >= 7; }, 5'000);
}

}  // namespace balcao::test
