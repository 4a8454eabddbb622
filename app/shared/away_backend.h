#pragma once

#include "lightning/backend.h"

namespace balcao {

/// Stands in for a back end that cannot be spoken to yet: its secret is out of reach. Says so whenever it is
/// asked; the counter is open meanwhile for everything but Lightning.
class AwayBackend final : public LightningBackend {
    Q_OBJECT
 public:
    AwayBackend(BackendKind kind, QString name, Error reason)
        : m_kind(kind), m_name(std::move(name)), m_reason(std::move(reason)) {}

    [[nodiscard]] BackendKind kind() const override { return m_kind; }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] Future<NodeInfo> info() override { return away<NodeInfo>(); }
    [[nodiscard]] Future<NodeBalance> balance() override { return away<NodeBalance>(); }
    [[nodiscard]] Future<BackendInvoice> createInvoice(const InvoiceRequest&) override {
        return away<BackendInvoice>();
    }
    [[nodiscard]] Future<InvoiceReport> lookUp(const QByteArray&) override { return away<InvoiceReport>(); }
    [[nodiscard]] Future<Done> cancel(const QByteArray&) override { return away<Done>(); }
    void watch(quint64) override { Q_EMIT unreachable(m_reason); }

 private:
    template <typename T>
    [[nodiscard]] Future<T> away() const {
        return ready<T>(tl::unexpected(m_reason));
    }

    BackendKind m_kind;
    QString m_name;
    Error m_reason;
};

}  // namespace balcao
