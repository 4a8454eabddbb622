#pragma once

#include "ui/first_start/connect_step.h"

#include <functional>

namespace balcao {

class LndForm;

/// How Lightning is received: the demo node, or an LND node of one's own.
class NodeStep final : public ConnectStep {
    Q_OBJECT
 public:
    using Test = std::function<Future<std::vector<TestStep>>(const LndConnection& connection,
                                                             const QByteArray& macaroon)>;
    NodeStep(const Theme& theme, Test ask, QAction* test, QWidget* parent = nullptr);

    [[nodiscard]] LndConnection connection() const;
    [[nodiscard]] QByteArray macaroon() const;

 protected:
    [[nodiscard]] bool isFormComplete() const override;
    [[nodiscard]] Future<std::vector<TestStep>> ask() override;

 private:
    Test m_ask;
    LndForm* m_lnd;
};

}  // namespace balcao
