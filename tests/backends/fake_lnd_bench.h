#pragma once

#include "backends/backend_contract.h"
#include "backends/fake_lnd.h"
#include "backends/lnd_backend.h"
#include "support/fakes.h"

namespace balcao::test {

/// An LND back end over a scripted node, on a clock and a scheduler that the test moves.
class FakeLndBench final : public BackendBench {
 public:
    FakeLndBench() : node(FakeLnd::start(clock)), scheduler(clock) {}

    /// With its back end connected; null where the node cannot be had.
    [[nodiscard]] static std::unique_ptr<FakeLndBench> start() {
        auto bench = std::make_unique<FakeLndBench>();
        const bool connected =
            bench->node && bench->connectBackend(FakeLnd::macaroonHex(), bench->node->tls().certificatePem);
        return connected ? std::move(bench) : nullptr;
    }
    bool connectBackend(const QByteArray& macaroon, const QByteArray& certificate) {
        LndConnection connection;
        connection.name = QStringLiteral("office");
        connection.url = node->server().url().toString();
        connection.certificatePem = certificate;
        auto made = LndBackend::create(connection, macaroon, clock, scheduler, ids);
        if (made) m_backend = std::move(*made);
        return made.has_value();
    }
    [[nodiscard]] LightningBackend& backend() override { return *m_backend; }
    [[nodiscard]] Result<QByteArray> pay(const QString& bolt11) override { return node->pay(bolt11); }
    void passExpiry() override { clock.advance(shortExpiry()); }
    [[nodiscard]] Millis shortExpiry() const override { return Millis(60'000); }
    [[nodiscard]] Instant now() const override { return clock.now(); }
    void end() { m_backend.reset(); }

    FakeClock clock;
    std::unique_ptr<FakeLnd> node;
    FakeScheduler scheduler;
    CountingIdSource ids;

 private:
    std::unique_ptr<LndBackend> m_backend;
};

}  // namespace balcao::test
