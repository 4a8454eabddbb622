#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QFlags>

namespace balcao {

/// What a service checks before it acts. Roles are sets of these.
enum class Capability : quint32 {
    TicketOpen = 1u << 0,
    TicketServe = 1u << 1,  ///< call, start, transfer, park, no-show
    TicketCharge = 1u << 2,
    TicketDiscount = 1u << 3,
    TicketCancel = 1u << 4,
    SaleRead = 1u << 5,
    ReceiptPrint = 1u << 6,
    TaskResolve = 1u << 7,
    OperationEdit = 1u << 8,
    SettingsEdit = 1u << 9,
    BackendEdit = 1u << 10,
    ExportRead = 1u << 11
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

/// Name as journals and errors write it, e.g. "ticket.charge".
[[nodiscard]] QString toText(Capability capability);
/// Everything: the one local person made at first start.
[[nodiscard]] Capabilities allCapabilities();

/// Who acts, and where. Every command carries one.
struct Actor {
    PersonId person;
    QString name;
    RegisterId registerId;
    QString registerName;
    Capabilities capabilities;
};

/// NotAllowed unless the actor has the capability. Every service calls it first.
[[nodiscard]] Result<void> require(const Actor& actor, Capability capability);

}  // namespace balcao
