#pragma once

#include "ctl/command.h"
#include "reports/value_json.h"

#include <QTimer>

namespace balcao {

/// What `balcaoctl sale` was asked for.
struct SaleRequest {
    QUuid id;
    QString operation;  ///< code
    int quantity = 1;
    QString price;  ///< of an operation without one, as typed
    Tender tender = Tender::Lightning;
    QString given;  ///< cash, as typed; empty: exactly the total
    bool pay = false;
    int waitSeconds = 0;  ///< 0: do not wait
};

/// One sale, step by step, each under a command id that follows from the sale's: run again it continues where
/// it was, and repeats what is done. Writes an event for each step.
class SaleRunner final : public QObject {
    Q_OBJECT
 public:
    SaleRunner(Command& command, SaleRequest request);
    void run();

 private:
    void findOperation();
    [[nodiscard]] Result<void> readAmounts(bool openPrice);
    void openTicket(const Operation& operation);
    void addOpenPrice(const Operation& operation, const Ticket& ticket);
    void takeMoney(const TicketDetails& details);
    void takeCash(const TicketDetails& details);
    void charge(const TicketDetails& details);
    void charged(const Payment& payment);
    void lookOnce(const Payment& payment);
    void payAndWait(const Payment& payment);
    void payAsCustomer();
    void follow(const Payment& payment);
    void afterPayment();
    void makeReceipt(const TicketDetails& details);
    void finish(const Ticket& ticket);
    void refused(const Error& error);
    void say(const char* name, QJsonObject json);
    [[nodiscard]] CommandId step(const QString& name) const;

    Command& m_command;
    SaleRequest m_request;
    JsonZone m_zone;
    TicketId m_ticket;
    Payment m_payment;
    std::optional<Fiat> m_price;  ///< of an operation without one
    std::optional<Fiat> m_given;  ///< cash; none: exactly the total
    Instant m_begunAt;
    bool m_over = false;
    bool m_paidShown = false;
    QTimer m_patience;
};

}  // namespace balcao
