#pragma once

#include "ui/counter/counter_services.h"

#include <QObject>

#include <optional>

namespace balcao {

/// The sale that was just paid, until the next customer: its receipt, and the printing of it. No widgets.
class PaidSale final : public QObject {
    Q_OBJECT
 public:
    explicit PaidSale(const CounterServices& services, QObject* parent = nullptr);

    /// From now on it is about this sale, which has no receipt yet.
    void take(const TicketDetails& details, const Payment& payment);
    void clear();
    /// Fetches the receipt and prints it once, where there is a printer.
    void fetchReceipt();
    /// `asked`: by the clerk, who is told when there is no printer.
    void print(bool asked);

    /// Nothing while no sale is paid.
    [[nodiscard]] const std::optional<TicketDetails>& ticket() const { return m_ticket; }
    [[nodiscard]] const std::optional<Payment>& by() const { return m_by; }
    [[nodiscard]] const std::optional<Receipt>& receipt() const { return m_receipt; }
    /// NoPrinter: none was chosen, and the clerk asked for one.
    enum class Printing { None, Running, Done, NoPrinter, Failed };
    [[nodiscard]] Printing printing() const { return m_printing; }

 Q_SIGNALS:
    void changed();
    /// There is no receipt to be had.
    void refused(const balcao::Error& error);
    /// The receipt of a ticket that has left the counter was not printed after all.
    void notPrinted(const balcao::Ticket& ticket, const balcao::Error& error);

 private:
    void onPrinted(const Ticket& ticket, const Result<Done>& result, bool asked);

    CounterServices m_s;
    std::optional<TicketDetails> m_ticket;
    std::optional<Payment> m_by;
    std::optional<Receipt> m_receipt;
    Printing m_printing = Printing::None;
};

}  // namespace balcao
