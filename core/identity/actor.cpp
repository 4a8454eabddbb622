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
        case Capability::PeopleEdit: return QStringLiteral("people.edit");
        case Capability::RoleEdit: return QStringLiteral("role.edit");
        case Capability::JournalRead: return QStringLiteral("journal.read");
        case Capability::VaultEdit: return QStringLiteral("vault.edit");
        case Capability::DataErase: return QStringLiteral("data.erase");
        case Capability::CustomerRead: return QStringLiteral("customer.read");
        case Capability::CustomerReveal: return QStringLiteral("customer.reveal");
        case Capability::CustomerEdit: return QStringLiteral("customer.edit");
        case Capability::CustomerExport: return QStringLiteral("customer.export");
        case Capability::BackupMake: return QStringLiteral("backup.make");
        case Capability::RegisterEnrol: return QStringLiteral("register.enrol");
        case Capability::RegisterExpel: return QStringLiteral("register.expel");
    }
    return {};
}

Capabilities allCapabilities() {
    return Capabilities::fromInt(static_cast<quint32>(kLastCapability) * 2 - 1);
}

QStringList toTexts(Capabilities capabilities) {
    QStringList names;
    for (quint32 bit = 1; bit <= static_cast<quint32>(kLastCapability); bit <<= 1u) {
        const auto capability = static_cast<Capability>(bit);
        if (capabilities.testFlag(capability)) names.append(toText(capability));
    }
    return names;
}

Result<Capability> capabilityFromText(const QString& text) {
    for (quint32 bit = 1; bit <= static_cast<quint32>(kLastCapability); bit <<= 1u) {
        const auto capability = static_cast<Capability>(bit);
        if (toText(capability) == text) return capability;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("no such capability"),
                {{QStringLiteral("field"), QStringLiteral("capabilities")}});
}

bool mayGive(Capabilities giver, Capabilities wanted) {
    return (wanted & ~giver) == Capabilities();
}

Result<void> require(const Actor& actor, Capability capability) {
    if (actor.capabilities.testFlag(capability)) return {};
    return fail(ErrorCode::NotAllowed, toText(capability),
                {{QStringLiteral("capability"), toText(capability)}});
}

}  // namespace balcao
