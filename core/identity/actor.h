#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QFlags>
#include <QStringList>

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
    ExportRead = 1u << 11,
    PeopleEdit = 1u << 12,
    RoleEdit = 1u << 13,
    JournalRead = 1u << 14,
    VaultEdit = 1u << 15,       ///< look after the keys of personal data
    DataErase = 1u << 16,       ///< make somebody's personal data unreadable for good
    CustomerRead = 1u << 17,    ///< find customers, whose data is masked
    CustomerReveal = 1u << 18,  ///< read a customer's data, which the journal tells
    CustomerEdit = 1u << 19,    ///< add, change and merge customers, record their consent
    CustomerExport = 1u << 20,  ///< hand out everything that is held about a customer
    BackupMake = 1u << 21,      ///< make and look at backups, set the plan for them
    RegisterEnrol = 1u << 22,   ///< let a register have the keys of personal data
    RegisterExpel = 1u << 23    ///< take them from it
};
/// The last of them: there is no bit behind it.
constexpr Capability kLastCapability = Capability::RegisterExpel;

Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)

/// Name as journals and errors write it, e.g. "ticket.charge".
[[nodiscard]] QString toText(Capability capability);
/// Everything: what an administrator may do.
[[nodiscard]] Capabilities allCapabilities();
/// The names of what is in a set, in the order of the enum.
[[nodiscard]] QStringList toTexts(Capabilities capabilities);
/// InvalidArgument for a name that is none.
[[nodiscard]] Result<Capability> capabilityFromText(const QString& text);
/// Nobody hands on what they do not have themselves.
[[nodiscard]] bool mayGive(Capabilities giver, Capabilities wanted);

/// Who acts, and where. Every command carries one. Without a person nobody is signed in, who may do nothing.
struct Actor {
    PersonId person;
    QString name;
    RegisterId registerId;
    QString registerName;
    Capabilities capabilities;
    friend bool operator==(const Actor&, const Actor&) = default;
};

/// NotAllowed unless the actor has the capability. Every service calls it first.
[[nodiscard]] Result<void> require(const Actor& actor, Capability capability);

}  // namespace balcao
