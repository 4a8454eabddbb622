#include "lied_to.h"

#include <QCoreApplication>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 30'000;
// Half a second of the shop's time at once: fast at first, then as slowly as a time-out on the wire takes.
constexpr int kSteps = 600;
constexpr int kFastSteps = 100;
constexpr int kFastMs = 5;
constexpr int kSlowMs = 40;

}  // namespace

LiedTo::LiedTo(std::unique_ptr<ShopPlace> where)
    : own(std::move(where)),
      place(*own),
      node(FakeLnd::start(place.clock)),
      shop(place),
      m_key(CounterKey::passing(place.ids)) {
    // The demo node's own watcher has nothing to do here.
    QObject::disconnect(&shop.charges, nullptr, &shop.watcher, nullptr);
    connectTo(node->server().url());
}

LiedTo::~LiedTo() {
    m_watcher.reset();
    shop.charges.setRail(nullptr);
    m_rail.reset();
    m_backend.reset();
}

void LiedTo::connectTo(const QUrl& url) {
    m_watcher.reset();
    m_rail.reset();
    auto made = LndBackend::create({u"office"_s, url.toString(), node->tls().certificatePem},
                                   FakeLnd::macaroonHex(), place.clock, shop.scheduler, place.ids);
    if (!made) qFatal("%s", qPrintable(made.error().detail));
    m_backend = std::move(*made);
    m_rail = std::make_unique<LightningRail>(place.clock, *m_backend, m_key, Network::Regtest,
                                             FakeLnd::publicKey());
    m_watcher = std::make_unique<PaymentWatcher>(place.clock, shop.scheduler, *shop.database,
                                                 shop.stores.payments, *m_backend, shop.charges);
    shop.charges.setRail(m_rail.get());
    QObject::connect(&shop.charges, &ChargeService::invoiceStored, m_watcher.get(), &PaymentWatcher::watch);
    m_watcher->start();
}

bool LiedTo::showCertificate(const std::optional<TlsIdentity>& identity) {
    node->server().stop();
    node->server().setTls(identity);
    return node->server().start();
}

Result<Charged> LiedTo::charge(TicketId ticket) {
    return await(shop.charges.charge({shop.command(), shop.actor, ticket, {}}), kPatienceMs);
}

Result<Payment> LiedTo::check(const Payment& payment) {
    return await(m_watcher->checkNow(payment.id), kPatienceMs);
}

Payment LiedTo::stored(const Payment& payment) {
    for (const Payment& each : shop.details(payment.ticket).payments) {
        if (each.id == payment.id) return each;
    }
    return {};
}

bool LiedTo::becomes(const Payment& payment, PaymentState state) {
    return eventually([&] { return stored(payment).state == state; });
}

bool LiedTo::eventually(const std::function<bool()>& so) {
    for (int i = 0; i < kSteps && !so(); ++i) {
        shop.scheduler.advance(Millis(500));
        spin([] { return false; }, i < kFastSteps ? kFastMs : kSlowMs);
        // Without a running event loop, what deletes itself later waits for this.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return so();
}

}  // namespace balcao::test
