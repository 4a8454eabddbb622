#include "ui/text/capability_words.h"

#include <QCoreApplication>

namespace balcao {

namespace {
QString capabilityText(const char* words) {
    return QCoreApplication::translate("CapabilityWords", words);
}
}  // namespace

std::vector<CapabilityGroup> capabilityGroups() {
    using C = Capability;
    return {
        {capabilityText(QT_TRANSLATE_NOOP("CapabilityWords", "At the counter")),
         {C::TicketOpen, C::TicketServe, C::TicketCharge, C::TicketDiscount, C::TicketCancel}},
        {capabilityText(QT_TRANSLATE_NOOP("CapabilityWords", "Sales")),
         {C::SaleRead, C::ReceiptPrint, C::TaskResolve}},
        {capabilityText(QT_TRANSLATE_NOOP("CapabilityWords", "Settings")),
         {C::OperationEdit, C::SettingsEdit, C::BackendEdit, C::PeopleEdit, C::RoleEdit, C::VaultEdit,
          C::BackupMake, C::RegisterEnrol, C::RegisterExpel}},
        {capabilityText(QT_TRANSLATE_NOOP("CapabilityWords", "Audit")),
         {C::ExportRead, C::JournalRead, C::DataErase}},
        {capabilityText(QT_TRANSLATE_NOOP("CapabilityWords", "Customers")),
         {C::CustomerRead, C::CustomerReveal, C::CustomerEdit, C::CustomerExport}},
    };
}

QString capabilityWords(Capability capability) {
    const char* words = "";
    switch (capability) {
        case Capability::TicketOpen: words = QT_TRANSLATE_NOOP("CapabilityWords", "Open tickets"); break;
        case Capability::TicketServe:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Call, serve and set aside");
            break;
        case Capability::TicketCharge:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Charge and take cash");
            break;
        case Capability::TicketDiscount:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Give discounts");
            break;
        case Capability::TicketCancel: words = QT_TRANSLATE_NOOP("CapabilityWords", "Cancel tickets"); break;
        case Capability::SaleRead: words = QT_TRANSLATE_NOOP("CapabilityWords", "See what was sold"); break;
        case Capability::ReceiptPrint: words = QT_TRANSLATE_NOOP("CapabilityWords", "Print receipts"); break;
        case Capability::TaskResolve:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Settle late or wrong money");
            break;
        case Capability::OperationEdit:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Change services and prices");
            break;
        case Capability::SettingsEdit:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Change the settings");
            break;
        case Capability::BackendEdit:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Connect Lightning nodes");
            break;
        case Capability::PeopleEdit:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Add and change people");
            break;
        case Capability::RoleEdit: words = QT_TRANSLATE_NOOP("CapabilityWords", "Change roles"); break;
        case Capability::ExportRead: words = QT_TRANSLATE_NOOP("CapabilityWords", "Export sales"); break;
        case Capability::JournalRead: words = QT_TRANSLATE_NOOP("CapabilityWords", "Read the journal"); break;
        case Capability::VaultEdit:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Look after the key of personal data");
            break;
        case Capability::DataErase:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Erase personal data");
            break;
        case Capability::CustomerRead: words = QT_TRANSLATE_NOOP("CapabilityWords", "Find customers"); break;
        case Capability::CustomerReveal:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Read customers' data");
            break;
        case Capability::CustomerEdit:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Add, change and merge customers");
            break;
        case Capability::CustomerExport:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Hand out everything about a customer");
            break;
        case Capability::BackupMake: words = QT_TRANSLATE_NOOP("CapabilityWords", "Make backups"); break;
        case Capability::RegisterEnrol:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Let registers read personal data");
            break;
        case Capability::RegisterExpel:
            words = QT_TRANSLATE_NOOP("CapabilityWords", "Expel registers");
            break;
    }
    return capabilityText(words);
}

}  // namespace balcao
