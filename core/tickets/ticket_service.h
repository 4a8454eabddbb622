#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "base/id_source.h"
#include "base/outbox_store.h"
#include "operations/operation_store.h"
#include "payments/payment_store.h"
#include "people/approval.h"
#include "rates/rate_service.h"
#include "tickets/tax_ids.h"
#include "tickets/ticket_rules.h"
#include "tickets/ticket_store.h"

namespace balcao {

struct OpenTicket {
    CommandId id;
    Actor actor;
    std::optional<OperationId> operation;  ///< first line; gives the number's prefix
    int quantity = 1;
    Priority priority = Priority::Normal;
    QString customer;
    QString note;
    bool serveNow = true;  ///< the clerk serves it at once; false: it waits in the queue
    bool training = false;
};
/// Commands that name a ticket and nothing else.
struct OnTicket {
    CommandId id;
    Actor actor;
    TicketId ticket;
};
struct AddLine {
    CommandId id;
    Actor actor;
    TicketId ticket;
    OperationId operation;
    int quantity = 1;
    std::optional<Fiat> openPrice;  ///< required for, and only for, an operation without a price
};
struct ChangeQuantity {
    CommandId id;
    Actor actor;
    TicketId ticket;
    LineId line;
    int quantity = 1;  ///< 0 removes the line
};
struct DiscountLine {
    CommandId id;
    Actor actor;
    TicketId ticket;
    LineId line;
    Discount discount;
    std::optional<Approval> approval = {};  ///< for an actor who may not discount by themselves
};
struct CancelTicket {
    CommandId id;
    Actor actor;
    TicketId ticket;
    std::optional<Approval> approval = {};  ///< for an actor who may not cancel by themselves
};
struct NameCustomer {
    CommandId id;
    Actor actor;
    TicketId ticket;
    CustomerId customer;          ///< null: nobody any more
    bool taxIdOnReceipt = false;  ///< their CPF, or the CNPJ of one without a CPF, stands on the receipt
};
/// A CPF or CNPJ that somebody says at the counter, for their receipt.
struct PutTaxId {
    CommandId id;
    Actor actor;
    TicketId ticket;
    QString taxId;  ///< as it was said
};
struct DescribeTicket {
    CommandId id;
    Actor actor;
    TicketId ticket;
    std::optional<QString> customer;
    std::optional<QString> note;
    std::optional<QString> language;
    std::optional<Priority> priority;
};

/// Everything a screen shows of one ticket.
struct TicketDetails {
    Ticket ticket;
    Totals totals;
    std::vector<Payment> payments;  ///< oldest first
    std::vector<Task> tasks;
    Fiat covered;
    Fiat open;  ///< total − covered
};

/// The queue and the basket: everything about a ticket but money.
class TicketService {
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        OutboxStore& outbox;
        OperationStore& operations;
        TicketStore& tickets;
        PaymentStore& payments;
        TaskStore& tasks;
        AuditLog& audit;
    };
    TicketService(const Clock& clock, IdSource& ids, RateService& rates, Stores stores, Currency currency);

    /// IANA name of the office's zone, by whose calendar tickets are numbered; empty: the machine's.
    void setTimeZone(const QString& ianaName) { m_timeZone = ianaName; }

    /// What nobody has to approve; nothing until it is told.
    void setApprovals(const ApprovalPolicy& policy) { m_approvals = policy; }

    /// What opens and seals the CPF or CNPJ of receipts; outlives this. Without it none is put on one.
    void setTaxIds(TaxIds* taxIds) { m_taxIds = taxIds; }

    [[nodiscard]] Future<TicketDetails> open(const OpenTicket& command);
    /// The next by the queue's rule; NotFound when nobody waits. `command.ticket` is ignored.
    [[nodiscard]] Future<TicketDetails> callNext(const OnTicket& command);
    [[nodiscard]] Future<TicketDetails> call(const OnTicket& command);
    [[nodiscard]] Future<TicketDetails> start(const OnTicket& command);
    [[nodiscard]] Future<TicketDetails> noShow(const OnTicket& command);
    [[nodiscard]] Future<TicketDetails> transfer(const OnTicket& command);
    [[nodiscard]] Future<TicketDetails> park(const OnTicket& command);
    [[nodiscard]] Future<TicketDetails> resume(const OnTicket& command);
    /// StateConflict while an open charge may still be paid: cancel that first. Without the capability
    /// ApprovalNeeded and ApprovalRefused as `approverOf` says, when nothing else is in the way; the journal
    /// names both people.
    [[nodiscard]] Future<TicketDetails> cancel(const CancelTicket& command);
    [[nodiscard]] Future<TicketDetails> addLine(const AddLine& command);
    [[nodiscard]] Future<TicketDetails> changeQuantity(const ChangeQuantity& command);
    /// Without the capability up to what `setApprovals` leaves to everybody who serves; above that
    /// ApprovalNeeded and ApprovalRefused as `cancel`.
    [[nodiscard]] Future<TicketDetails> discount(const DiscountLine& command);
    /// InvalidArgument as `checkCalled`.
    [[nodiscard]] Future<TicketDetails> describe(const DescribeTicket& command);
    /// Says who the ticket is for, or takes it back; never asked for, and until it is paid. Where the
    /// customer was merged, the ticket names who they are. NotFound for one who is not there or was erased.
    /// The journal has their id. With their CPF or CNPJ on the receipt capability customer.read too; it is
    /// copied into the ticket as it is now, sealed with their key, and the journal says so: StateConflict
    /// (facts: reason "no_tax_id") where none is known, and what the vault needs fails as
    /// `VaultService::prepare`.
    [[nodiscard]] Future<TicketDetails> nameCustomer(const NameCustomer& command);
    /// Puts a CPF or CNPJ that was said on the receipt, also for who may not find customers: the ticket is
    /// for whoever has it, or for a new customer of whom nothing else is known, and nothing tells which.
    /// Capability ticket.serve; InvalidArgument as `readTaxId`; what the vault needs fails as
    /// `VaultService::prepare`. A repeated id gives the first result whatever is said, for no digest of it is
    /// kept. Journal: ticket.customer, and customer.create for a new one.
    [[nodiscard]] Future<TicketDetails> putTaxId(const PutTaxId& command);

    [[nodiscard]] Future<TicketDetails> details(TicketId id);
    [[nodiscard]] Future<std::vector<TicketSummary>> queue();

 private:
    using Change_ = std::function<Result<Ticket>(Transaction&, Ticket)>;
    [[nodiscard]] Future<TicketDetails> change(CommandId id, const Actor& actor, Capability capability,
                                               const QString& kind, TicketId ticket, const QJsonObject& body,
                                               Change_ rule);
    /// What may need a second person: the act, whose version is taken from the ticket as it is then, their
    /// approval, and whether it needs none on that ticket.
    struct Approvable {
        Act act;
        std::optional<Approval> approval;
        std::function<bool(const Ticket&)> isFree = {};  ///< empty: never
    };
    [[nodiscard]] Future<TicketDetails> change(const Actor& actor, TicketId ticket, const Approvable& wanted,
                                               Change_ rule);
    /// The waiting ticket whose turn it is, locked.
    [[nodiscard]] Result<Ticket> lockNext(Transaction& t);
    [[nodiscard]] Result<Line> makeLine(const Operation& operation, int quantity,
                                        const std::optional<Fiat>& openPrice,
                                        const std::optional<CurrentRate>& rate);

    const Clock& m_clock;
    IdSource& m_ids;
    RateService& m_rates;
    Stores m_s;
    Currency m_currency;
    QString m_timeZone;
    ApprovalPolicy m_approvals;
    TaxIds* m_taxIds = nullptr;
};

/// The act of a command, as a second person is asked to approve it on a ticket of that version.
[[nodiscard]] Act actOf(const DiscountLine& command, qint64 version);
[[nodiscard]] Act actOf(const CancelTicket& command, qint64 version);

/// Reads the whole of a ticket inside a transaction. NotFound when there is none.
[[nodiscard]] Result<TicketDetails> readDetails(Transaction& t, TicketStore& tickets, PaymentStore& payments,
                                                TaskStore& tasks, TicketId id);
/// The rest of a ticket that was read or locked already.
[[nodiscard]] Result<TicketDetails> detailsOf(Transaction& t, Ticket ticket, PaymentStore& payments,
                                              TaskStore& tasks);

}  // namespace balcao
