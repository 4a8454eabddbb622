#include "identity/actor.h"

namespace balcao {

QString toText(Capability capability) {
    switch (capability) {
        case Capability::TicketOpen: return QStringLiteral("ticket.open");
        case Capability::TicketServe: return QStringLiteral("ticket.serve");
        case Capability::TicketCharge: return QStringLiteral("ticket.charge");
        case Capability::TicketDiscount: return QStringLiteral("ticket.discount");
        case Capability::TicketCancel: return QStringLiteral("ticket.cancel");
        case Capability::SaleRead: return QStringLiteral("sale.read");
        case Capability::ReceiptPrint: return QStringLiteral("receipt.print");
        case Capability::TaskResolve: return QStringLiteral("task.resolve");
        case Capability::OperationEdit: return QStringLiteral("operation.edit");
        case Capability::SettingsEdit: return QStringLiteral("settings.edit");
        case Capability::BackendEdit: return QStringLiteral("backend.edit");
        case Capability::ExportRead: return QStringLiteral("export.read");
    }
    return {};
}

Capabilities allCapabilities() {
    return Capabilities::fromInt(static_cast<quint32>(Capability::ExportRead) * 2 - 1);
}

Result<void> require(const Actor& actor, Capability capability) {
    if (actor.capabilities.testFlag(capability)) return {};
    return fail(ErrorCode::NotAllowed, toText(capability),
                {{QStringLiteral("capability"), toText(capability)}});
}

}  // namespace balcao
