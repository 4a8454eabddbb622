#pragma once

#include "ledger/ledger_store.h"
#include "payments/limits.h"
#include "payments/payment_watcher.h"
#include "payments/rail.h"
#include "tickets/ticket_service.h"

#include <QObject>

namespace balcao {

struct ChargeLightning {
    CommandId id;
    Actor actor;
    TicketId ticket;
    std::optional<Fiat> amount;  ///< a part of what is open; none: all of it
};
struct ReceiveCash {
    CommandId id;
    Actor actor;
    TicketId ticket;
    std::optional<Fiat> amount;  ///< a part of what is open; none: all of it
    Fiat given;                  ///< at least the amount
};
struct OnPayment {
    CommandId id;
    Actor actor;
    PaymentId payment;
};
struct ProvePayment {
    CommandId id;
    Actor actor;
    PaymentId payment;
    QByteArray preimage;  ///< what the customer's wallet shows
};
struct ResolveTask {
    CommandId id;
    Actor actor;
    TaskId task;
    QString note;
};

/// What a command about money leaves: the ticket with the payment it was about.
struct Charged {
    TicketDetails details;
    Payment payment;
};

/// Takes money for tickets. Intent is stored before anything goes out and outcome after, so a crash between
/// any two steps loses and doubles nothing.
class ChargeService final : public QObject, public SettlementSink {
    Q_OBJECT
 public:
    struct Stores {
        TicketService::Stores tickets;
        LedgerStore& ledger;
    };
    ChargeService(const Clock& clock, IdSource& ids, RateService& rates, Stores stores,
                  RegisterId registerId);

    /// The rail to charge with and the limits to keep; both may change while running.
    void setRail(Rail* rail) { m_rail = rail; }
    void setLimits(const LimitPolicy& limits) { m_limits = limits; }
    void setDescription(const QString& organisation) { m_organisation = organisation; }

    /// Quote → intent → invoice, checked and stored. On an error nothing was charged and the ticket is as
    /// before (the failed attempt stays in its history).
    [[nodiscard]] Future<Charged> charge(const ChargeLightning& command);
    [[nodiscard]] Future<Charged> receiveCash(const ReceiveCash& command);
    /// Ends an open charge. The invoice stays watched: money that still comes becomes a task.
    [[nodiscard]] Future<Charged> cancelCharge(const OnPayment& command);
    /// The proof counts without the node: a preimage that fits the hash means that the invoice was paid.
    [[nodiscard]] Future<Charged> prove(const ProvePayment& command);
    [[nodiscard]] Future<Done> resolveTask(const ResolveTask& command);

    /// What a crash left between intent and answer is asked for again or given up. Called once at start.
    [[nodiscard]] Future<int> recover(const Actor& actor);

    [[nodiscard]] Future<Payment> settle(PaymentId id, const InvoiceReport& report) override;

 Q_SIGNALS:
    /// A new invoice may be shown: the watcher begins here.
    void invoiceStored(const balcao::Payment& payment);

 private:
    struct Started {
        Payment payment;
        QString description;
    };
    /// What a charge is decided with, taken on the caller's thread because all of it may change while
    /// running.
    struct Terms {
        Result<CurrentRate> rate;
        RatePolicy policy;
        LimitPolicy limits;
        QString organisation;
        Rail* rail = nullptr;
    };
    [[nodiscard]] Result<Started> startCharge(Transaction& t, const ChargeLightning& command,
                                              const Terms& terms);
    [[nodiscard]] Result<Charged> startCash(Transaction& t, const ReceiveCash& command);
    [[nodiscard]] Future<Charged> requestInvoice(const Actor& actor, const Started& started);
    [[nodiscard]] Future<Charged> storeAnswer(const Actor& actor, const Payment& intent,
                                              const RailAnswer& answer);
    [[nodiscard]] Future<Charged> giveUp(const Actor& actor, const Payment& intent, const Error& reason);
    /// Settles under a command id, so that a repeated cancel or proof changes nothing.
    [[nodiscard]] Future<Charged> settleCommand(CommandId id, const Actor& actor, const QString& kind,
                                                PaymentId payment, const InvoiceReport& report);
    [[nodiscard]] Result<Payment> applyReport(Transaction& t, const Actor& actor, PaymentId id,
                                              const InvoiceReport& report);
    [[nodiscard]] Result<void> applySettlement(Transaction& t, const Ticket& ticket, Payment& payment,
                                               PaymentState to, const InvoiceReport& report);
    [[nodiscard]] Result<void> applyMore(Transaction& t, Payment& payment, PaymentState to, Msat received);
    [[nodiscard]] Result<void> openTask(Transaction& t, const Payment& payment, TaskKind kind,
                                        const Fiat& amount, Msat msat);
    /// Ticket → paid with its sales entry once its total is covered; serving again when nothing is open any
    /// more.
    [[nodiscard]] Result<void> followPayments(Transaction& t, const Actor& actor, Ticket& ticket,
                                              const std::vector<Payment>& payments);
    [[nodiscard]] Result<void> voidReservation(Transaction& t, const Payment& payment, const QString& reason);
    [[nodiscard]] Result<void> closeUnknownTasks(Transaction& t, const Payment& payment);
    /// What every charge of a ticket reads: one round trip for all of it.
    void foreseeCharge(Transaction& t, const Actor& actor, TicketId ticket);
    [[nodiscard]] Result<Charged> readCharged(Transaction& t, PaymentId id);
    void cancelOthers(const Payment& settled);
    [[nodiscard]] Actor house() const;

    const Clock& m_clock;
    IdSource& m_ids;
    RateService& m_rates;
    Stores m_s;
    RegisterId m_register;
    Rail* m_rail = nullptr;
    LimitPolicy m_limits;
    QString m_organisation;
};

}  // namespace balcao
