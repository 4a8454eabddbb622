#pragma once

#include "backends/fake_lnd.h"
#include "backends/lnd_backend.h"
#include "support/shop.h"

namespace balcao::test {

/// A register of the shop that receives over a node it should not trust. Time is the place's clock.
class LiedTo {
 public:
    explicit LiedTo(std::unique_ptr<ShopPlace> where);
    ~LiedTo();
    Q_DISABLE_COPY_MOVE(LiedTo)

    /// Another way to the same node.
    void connectTo(const QUrl& url);
    /// The node goes away and comes back with another key, or with its own.
    [[nodiscard]] bool showCertificate(const std::optional<TlsIdentity>& identity);
    [[nodiscard]] Result<Charged> charge(TicketId ticket);
    /// Looks it up at the node and records what it says.
    [[nodiscard]] Result<Payment> check(const Payment& payment);
    /// The payment as the database has it now.
    [[nodiscard]] Payment stored(const Payment& payment);
    [[nodiscard]] bool becomes(const Payment& payment, PaymentState state);
    /// Lets time pass and the sockets speak until it is so; some five minutes of the shop's time at most, in
    /// which no invoice of it runs out.
    [[nodiscard]] bool eventually(const std::function<bool()>& so);
    [[nodiscard]] PaymentWatcher& watcher() { return *m_watcher; }

    std::unique_ptr<ShopPlace> own;  ///< before what lives in it
    ShopPlace& place;
    std::unique_ptr<FakeLnd> node;
    Shop shop;

 private:
    CounterKey m_key;
    std::unique_ptr<LndBackend> m_backend;
    std::unique_ptr<LightningRail> m_rail;
    std::unique_ptr<PaymentWatcher> m_watcher;
};

}  // namespace balcao::test
