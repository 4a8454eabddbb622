#pragma once

#include "backends/demo_customer.h"
#include "backends/demo_node.h"
#include "operations/operation_service.h"
#include "payments/lightning_rail.h"
#include "reports/verification.h"
#include "storage/sql_database.h"
#include "storage/stores.h"
#include "support/fakes.h"
#include "tickets/charge_service.h"
#include "tickets/receipt_service.h"
#include "tickets/sales_service.h"

#include <QTemporaryDir>

#include <functional>

namespace balcao::test {

/// Where a shop keeps its data: shared by every register a test opens.
struct ShopPlace {
    QTemporaryDir folder;
    QString databaseUrl;  ///< empty: SQLite in the folder
    QByteArray password;
    TenantId tenant{QUuid::createUuid()};
    FakeClock clock;
    SystemIdSource ids{clock};
    CounterKey key = CounterKey::passing(ids);  ///< survives a crash, as in a keychain
    /// The node of every register that is opened here; empty: the demo node, whose file is in the folder.
    std::function<std::unique_ptr<LightningBackend>(FakeScheduler&)> makeNode;
};

/// One register of a small shop: the real services over a real database and a node. Time is the
/// place's clock; what polls does so when `scheduler` is advanced.
class Shop {
 public:
    explicit Shop(ShopPlace& place);
    /// The register of that actor again, after a crash.
    Shop(ShopPlace& place, const Actor& who);
    ~Shop();

    /// Sells one thing of 50.00 BRL: opens the ticket and serves it.
    [[nodiscard]] TicketDetails open(int quantity = 1);
    [[nodiscard]] Result<Charged> charge(TicketId ticket, const std::optional<Fiat>& amount = std::nullopt);
    [[nodiscard]] Result<Charged> cash(TicketId ticket, qint64 givenMinor,
                                       const std::optional<Fiat>& amount = std::nullopt);
    /// The demo node's customer pays.
    [[nodiscard]] Result<DemoReceipt> pay(const Payment& payment, const DemoTerms& terms = {});
    [[nodiscard]] TicketDetails details(TicketId ticket);
    /// Looks the payment up at the node and records what it says.
    [[nodiscard]] Result<Payment> check(PaymentId payment);
    [[nodiscard]] VerificationReport verify();
    [[nodiscard]] CommandId command() { return place.ids.make<CommandId>(); }

    ShopPlace& place;
    FakeScheduler scheduler;
    std::unique_ptr<SqlDatabase> database;
    SqlStores stores;
    Actor actor;
    AuditLog audit;
    RateService rates;
    TicketService::Stores parts;
    TicketService tickets;
    ChargeService charges;
    SalesService sales;
    std::unique_ptr<LightningBackend> node;
    LightningRail rail;
    PaymentWatcher watcher;
    ReceiptService receipts;
    Verification verification;
    Operation item;
};

/// Verifies everything that is stored and says what does not hold.
[[nodiscard]] bool booksHold(Shop& shop);

}  // namespace balcao::test
