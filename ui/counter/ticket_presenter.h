#pragma once

#include "ui/counter/approval_presenter.h"
#include "ui/counter/command_queue.h"
#include "ui/counter/counter_services.h"

#include <QObject>

#include <optional>

namespace balcao {

/// The ticket on the counter: which one, what may be done to it, and the commands that do it. No widgets.
class TicketPresenter final : public QObject {
    Q_OBJECT
 public:
    explicit TicketPresenter(const CounterServices& services, QObject* parent = nullptr);

    [[nodiscard]] const std::optional<TicketDetails>& details() const { return m_details; }
    [[nodiscard]] bool hasTicket() const { return m_details.has_value(); }
    [[nodiscard]] TicketId id() const { return m_details ? m_details->ticket.id : TicketId(); }
    [[nodiscard]] bool busy() const { return m_queue.busy(); }
    /// Lines may be added and changed now.
    [[nodiscard]] bool editable() const;
    [[nodiscard]] bool chargeable() const;  ///< something is open to be paid
    [[nodiscard]] bool partlyPaid() const;
    [[nodiscard]] const Line* line(LineId id) const;
    /// The last line that was added or changed: the one "Del" and the quantity keys mean at first.
    [[nodiscard]] LineId lastTouched() const { return m_lastTouched; }

    struct NewTicket {
        Priority priority = Priority::Normal;
        QString customer;
        QString note;
        bool serveNow = true;
    };
    void openNew(const NewTicket& wanted);
    void callNext();
    void call(TicketId id);
    /// A called customer came: serving begins. Nothing when it already has.
    void startIfCalled();
    void noShow();
    void transfer();
    void park();
    void resume(TicketId id);
    void cancelTicket();
    /// Adds to the ticket on the counter, or opens one with it when there is none.
    void add(const Operation& operation, int quantity, const std::optional<Fiat>& openPrice);
    void setQuantity(LineId line, int quantity);
    void removeLine(LineId line) { setQuantity(line, 0); }
    void discount(LineId line, const Discount& discount);
    struct Description {
        std::optional<QString> customer;
        std::optional<QString> note;
        std::optional<QString> language;
        std::optional<Priority> priority;
    };
    void describe(const Description& description);
    /// Says who the ticket is for, with their CPF or CNPJ on the receipt if they want it; null: nobody.
    void nameCustomer(CustomerId customer, bool taxIdOnReceipt);
    /// Puts a CPF or CNPJ that was said on the receipt, whoever it is.
    void putTaxId(const QString& said);
    [[nodiscard]] CustomerId customerId() const {
        return m_details ? m_details->ticket.customerId : CustomerId();
    }
    /// Who it is for, masked; nothing while that is not known or the clerk may not see it.
    [[nodiscard]] const std::optional<CustomerRow>& customer() const { return m_customer; }
    /// Somebody changed what is known of a customer.
    void refreshCustomer();

    /// Shows a ticket as another part of the page learned it is now.
    void take(const TicketDetails& details);
    /// Reads a ticket and shows it.
    void show(TicketId id);
    void refresh();
    /// The counter is free: the ticket stays where it is in the queue or in the sales.
    void clear();

 Q_SIGNALS:
    void changed();
    void busyChanged();
    /// A command was refused: nothing changed; the ticket is as it is shown.
    void refused(const balcao::Error& error);
    /// The command is possible, and a second person may approve it.
    void approvalNeeded(const balcao::WantedAct& wanted);
    void parkedTicket(const balcao::Ticket& ticket);
    void lineAdded(const balcao::Line& line);
    /// A ticket went to the queue without being served.
    void queued(const balcao::Ticket& ticket);
    /// A ticket left the counter: cancelled, no-show, transferred, parked.
    void released();
    /// Somebody is to come to the counter: the display shows the number.
    void calledTicket(const balcao::Ticket& ticket);

 private:
    enum class After { Show, Release };
    using Run = CommandQueue::Run;
    void submit(const QString& question, CommandQueue::Repeat repeat, Run run, CommandQueue::Then then);
    void simple(const QString& question, Future<TicketDetails> (TicketService::*command)(const OnTicket&),
                TicketId ticket, After after, std::function<void(const TicketDetails&)> then = {});
    /// What somebody else may approve when the clerk may not do it alone. `wanted` says what it is.
    template <typename Command>
    void submitApprovable(const QString& question, Command command,
                          std::function<Future<TicketDetails>(const Command&)> run, WantedAct wanted,
                          CommandQueue::Then then);
    [[nodiscard]] OnTicket onTicket(CommandId id, TicketId ticket) const;
    void touch(const TicketDetails& now);
    void readCustomer();

    CounterServices m_s;
    CommandQueue m_queue;
    std::optional<TicketDetails> m_details;
    std::optional<CustomerRow> m_customer;
    CustomerId m_shownCustomer;  ///< whom `m_customer` is or will be about
    LineId m_lastTouched;
    quint64 m_showToken = 0;
};

}  // namespace balcao
