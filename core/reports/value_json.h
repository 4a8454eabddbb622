#pragma once

#include "operations/operation.h"
#include "tickets/sale_row.h"
#include "tickets/ticket_service.h"

#include <QJsonObject>

namespace balcao {

/// The words in which values leave the program: command line, export, later the REST service. Amounts stand
/// in minor units as exact integers with their currency, and once more as text ("248.90") for people; bytes
/// are hex; moments are RFC 3339 in the given zone with its offset; what there is not is left out.
struct JsonZone {
    QString timeZone;  ///< IANA name; empty: the machine's
};

[[nodiscard]] QString stampOf(Instant at, const JsonZone& zone);
[[nodiscard]] QJsonObject toJson(const Fiat& amount);
[[nodiscard]] QJsonObject toJson(const Operation& operation);
[[nodiscard]] QJsonObject toJson(const Quote& quote, const JsonZone& zone);
[[nodiscard]] QJsonObject toJson(const Payment& payment, const JsonZone& zone);
[[nodiscard]] QJsonObject toJson(const Task& task, const JsonZone& zone);
[[nodiscard]] QJsonObject toJson(const Line& line);
[[nodiscard]] QJsonObject toJson(const Ticket& ticket, const JsonZone& zone);
[[nodiscard]] QJsonObject toJson(const TicketSummary& ticket, const JsonZone& zone);
[[nodiscard]] QJsonObject toJson(const SaleRow& row, const JsonZone& zone);
[[nodiscard]] QJsonObject toJson(const TicketDetails& details, const JsonZone& zone);

}  // namespace balcao
