#pragma once

#include "tickets/receipt_service.h"

namespace balcao {

/// What a pasted or scanned text turned out to be.
struct Found {
    enum class By { Number, Hash, Invoice, Preimage, Receipt, Id };
    By by = By::Number;
    std::vector<TicketDetails> tickets;  ///< newest first; empty: nothing fits
    std::optional<PaymentId> payment;    ///< the payment meant, when the text names one
    std::optional<QByteArray> preimage;  ///< the text is a proof that fits `payment`
};

/// A Lightning charge of a register that is, or was, waited for.
struct OpenCharge {
    TicketNumber number;
    Payment payment;
};

/// Reads what was sold: nothing here changes anything.
class SalesService {
 public:
    SalesService(TicketService::Stores stores, ReceiptStore& receipts, Currency currency);

    /// The newest of all.
    [[nodiscard]] Future<std::vector<SaleRow>> recent(int limit);
    /// Those that the filter leaves, page by page. Its days are those of `zone`, an IANA name.
    [[nodiscard]] Future<SalePage> page(const SaleFilter& filter, const QString& zone,
                                        const std::optional<SaleCursor>& before, int limit);
    [[nodiscard]] Future<DayTotal> dayTotal(QDate day, bool training);
    [[nodiscard]] Future<int> openTasks();
    /// First those that are `known` already, in their order and as they are now, then what else this register
    /// charged over Lightning and waits for, in the order of tickets.
    [[nodiscard]] Future<std::vector<OpenCharge>> openCharges(RegisterId here,
                                                              const std::vector<OpenCharge>& known);
    /// Tickets with money that waits for a person, by the age of their oldest open task.
    [[nodiscard]] Future<std::vector<TicketDetails>> withOpenTasks(int limit);
    /// Ticket number, payment hash, invoice, preimage, receipt code or id. InvalidArgument when it is none of
    /// them.
    [[nodiscard]] Future<Found> lookUp(const QString& text, QDate today);

 private:
    [[nodiscard]] Result<Found> find(Transaction& t, const QString& text, QDate today);
    [[nodiscard]] Result<void> addByHash(Transaction& t, Found& found, const QByteArray& text);
    [[nodiscard]] Result<void> addTicket(Transaction& t, Found& found, TicketId id);

    TicketService::Stores m_s;
    ReceiptStore& m_receipts;
    Currency m_currency;
};

}  // namespace balcao
