#include "support/shop.h"

#include <QtTest>

namespace balcao::test {

namespace {

/// Says the same price whenever it is asked.
class StandingRate final : public RateSource {
 public:
    explicit StandingRate(const Clock& clock) : m_clock(clock) {}
    [[nodiscard]] QString name() const override { return QStringLiteral("fixed"); }
    [[nodiscard]] Future<RateSample> fetch(Currency currency) override {
        return ready<RateSample>(RateSample{name(), Rate{61'124'754, currency}, m_clock.now()});
    }

 private:
    const Clock& m_clock;
};

RatePolicy fixedRate() {
    RatePolicy policy;
    policy.fixedRate = Rate{61'124'754, brl()};
    return policy;
}

Actor clerk(ShopPlace& place) {
    Actor actor;
    actor.person = place.ids.make<PersonId>();
    actor.name = QStringLiteral("Rita");
    actor.registerId = place.ids.make<RegisterId>();
    actor.registerName = QStringLiteral("Caixa 1");
    actor.capabilities = allCapabilities();
    return actor;
}

std::unique_ptr<SqlDatabase> openDatabase(ShopPlace& place) {
    SqlOptions options;
    options.url = place.databaseUrl.isEmpty() ? QStringLiteral("sqlite:shop.db") : place.databaseUrl;
    options.directory = place.folder.path();
    options.password = place.password;
    auto made = SqlDatabase::create(options, place.tenant);
    if (!made) qFatal("the test's database: %s", qPrintable(made.error().detail));
    return *std::move(made);
}

std::unique_ptr<LightningBackend> openNode(ShopPlace& place, FakeScheduler& scheduler) {
    if (place.makeNode) return place.makeNode(scheduler);
    return std::make_unique<DemoBackend>(place.folder.filePath(QStringLiteral("node.db")), place.clock,
                                         scheduler, place.ids);
}

template <typename T>
T must(Result<T> result, const char* what) {
    if (!result) {
        qFatal("%s: %s %s", what, qPrintable(toText(result.error().code)), qPrintable(result.error().detail));
    }
    return *std::move(result);
}

}  // namespace

Shop::Shop(ShopPlace& where) : Shop(where, clerk(where)) {}

Shop::Shop(ShopPlace& where, const Actor& who)
    : place(where),
      scheduler(where.clock),
      database(openDatabase(where)),
      actor(who),
      audit(where.tenant, where.clock, stores.audit),
      rates(where.clock, scheduler),
      parts{*database,      stores.commands, stores.outbox, stores.operations,
            stores.tickets, stores.payments, stores.tasks,  audit},
      tickets(where.clock, where.ids, rates, parts, brl()),
      charges(where.clock, where.ids, rates, {parts, stores.ledger}, actor.registerId),
      sales(parts, stores.receipts, brl()),
      node(openNode(where, scheduler)),
      rail(where.clock, *node, where.key, Network::Regtest, {}),
      watcher(where.clock, scheduler, *database, stores.payments, *node, charges),
      receipts(parts, stores.settings, stores.receipts, where.key),
      verification(where.clock, where.tenant, parts, stores.ledger, stores.audit, stores.journal) {
    std::vector<std::unique_ptr<RateSource>> sources;
    sources.push_back(std::make_unique<StandingRate>(where.clock));
    rates.configure(brl(), fixedRate(), std::move(sources), std::nullopt);
    must(await(rates.refresh()), "ask for the rate");
    LimitPolicy limits;
    limits.enabled = false;
    charges.setLimits(limits);
    charges.setRail(&rail);
    charges.setDescription(QStringLiteral("Papelaria Aurora"));
    QObject::connect(&charges, &ChargeService::invoiceStored, &watcher, &PaymentWatcher::watch);

    const auto stored = must(await(database->read<std::optional<Operation>>([this](Transaction& t) {
                                 return stores.operations.byCode(t, QStringLiteral("50"));
                             })),
                             "read the catalogue");
    if (stored) {
        item = *stored;
        return;
    }
    item.id = place.ids.make<OperationId>();
    item.code = QStringLiteral("50");
    item.name = QStringLiteral("Caderno");
    item.price = Fiat{5'000, brl()};
    item.tax = TaxRule{1'000, TaxMode::Included};
    item.prefix = QStringLiteral("A");
    must(await(database->write<Done>([this](Transaction& t) -> Result<Done> {
             stores.operations.save(t, item);
             return Done{};
         })),
         "store the catalogue");
}

Shop::~Shop() {
    // First of all, as in the program: its threads may still be at work with everything below.
    database.reset();
}

TicketDetails Shop::open(int quantity) {
    OpenTicket ticket;
    ticket.id = command();
    ticket.actor = actor;
    ticket.operation = item.id;
    ticket.quantity = quantity;
    return must(await(tickets.open(ticket)), "open a ticket");
}

Result<Charged> Shop::charge(TicketId ticket, const std::optional<Fiat>& amount) {
    return await(charges.charge({command(), actor, ticket, amount}));
}

Result<Charged> Shop::cash(TicketId ticket, qint64 givenMinor, const std::optional<Fiat>& amount) {
    return await(charges.receiveCash({command(), actor, ticket, amount, Fiat{givenMinor, brl()}}));
}

Result<DemoReceipt> Shop::pay(const Payment& payment, const DemoTerms& terms) {
    DemoCustomer customer(place.folder.filePath(QStringLiteral("node.db")), place.clock);
    return await(customer.pay(payment.bolt11, terms));
}

TicketDetails Shop::details(TicketId ticket) {
    return must(await(tickets.details(ticket)), "read a ticket");
}

Result<Payment> Shop::check(PaymentId payment) {
    return await(watcher.checkNow(payment));
}

VerificationReport Shop::verify() {
    return must(await(verification.run(), 30'000), "verify");
}

bool booksHold(Shop& shop) {
    const VerificationReport report = shop.verify();
    for (const Violation& violation : report.violations) {
        qWarning("%s %s %s", qPrintable(violation.rule), qPrintable(violation.subject),
                 qPrintable(violation.detail));
    }
    return report.ok();
}

}  // namespace balcao::test
