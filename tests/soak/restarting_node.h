#pragma once

#include "lightning/backend.h"

#include <memory>

namespace balcao::test {

/// A node that can be switched off and on again: off, it answers nothing, and what it knows waits for its
/// return.
class RestartingNode final : public LightningBackend {
    Q_OBJECT
 public:
    explicit RestartingNode(std::unique_ptr<LightningBackend> node) : m_node(std::move(node)) {
        connect(m_node.get(), &LightningBackend::reported, this, [this](const InvoiceReport& report) {
            if (m_runs) Q_EMIT reported(report);
        });
        connect(m_node.get(), &LightningBackend::reachable, this, [this] {
            if (m_runs) Q_EMIT reachable();
        });
    }

    void stop() {
        m_runs = false;
        Q_EMIT unreachable(Error{ErrorCode::BackendUnreachable, QStringLiteral("switched off"), {}});
    }
    void start() {
        m_runs = true;
        Q_EMIT reachable();
    }
    [[nodiscard]] bool runs() const { return m_runs; }

    [[nodiscard]] BackendKind kind() const override { return m_node->kind(); }
    [[nodiscard]] QString name() const override { return m_node->name(); }
    [[nodiscard]] Future<NodeInfo> info() override { return m_runs ? m_node->info() : off<NodeInfo>(); }
    [[nodiscard]] Future<NodeBalance> balance() override {
        return m_runs ? m_node->balance() : off<NodeBalance>();
    }
    [[nodiscard]] Future<BackendInvoice> createInvoice(const InvoiceRequest& request) override {
        return m_runs ? m_node->createInvoice(request) : off<BackendInvoice>();
    }
    [[nodiscard]] Future<InvoiceReport> lookUp(const QByteArray& paymentHash) override {
        return m_runs ? m_node->lookUp(paymentHash) : off<InvoiceReport>();
    }
    [[nodiscard]] Future<Done> cancel(const QByteArray& paymentHash) override {
        return m_runs ? m_node->cancel(paymentHash) : off<Done>();
    }
    void watch(quint64 afterSettleIndex) override { m_node->watch(afterSettleIndex); }

 private:
    template <typename T>
    [[nodiscard]] static Future<T> off() {
        return ready<T>(fail(ErrorCode::BackendUnreachable, QStringLiteral("switched off")));
    }

    std::unique_ptr<LightningBackend> m_node;
    bool m_runs = true;
};

}  // namespace balcao::test
