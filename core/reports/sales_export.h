#pragma once

#include "reports/value_json.h"

namespace balcao {

/// One payment with the ticket it was for, as it leaves the program.
struct ExportRow {
    Payment payment;
    Ticket ticket;
};

struct ExportPage {
    std::vector<ExportRow> rows;
    PaymentId last;     ///< where the next page begins
    bool more = false;  ///< there may be rows after it
};

/// Reads every payment in the order in which it was made, page by page, so that a million cost no more memory
/// than a hundred.
class SalesExport {
 public:
    explicit SalesExport(TicketService::Stores stores) : m_s(stores) {}

    /// Capability export.read.
    [[nodiscard]] Future<ExportPage> page(const Actor& actor, PaymentId after, int limit);

 private:
    TicketService::Stores m_s;
};

/// The columns of a row in order; the same words as keys of the JSON object.
[[nodiscard]] QStringList exportColumns();
/// A flat object: moments with their offset, amounts as text in their currency, what the satoshis were worth
/// at the payment's own rate.
[[nodiscard]] QJsonObject exportJson(const ExportRow& row, const JsonZone& zone);
/// RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe.
[[nodiscard]] QString csvLine(const QStringList& cells);
[[nodiscard]] QString exportCsv(const ExportRow& row, const JsonZone& zone);

}  // namespace balcao
