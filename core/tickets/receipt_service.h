#pragma once

#include "settings/settings_store.h"
#include "tickets/receipt_rules.h"

namespace balcao {

class ReceiptStore {
 public:
    virtual ~ReceiptStore() = default;
    struct Stored {
        TicketId ticket;
        QString code;
        QString payload;
        QJsonObject organisation;
        Instant at;
    };
    [[nodiscard]] virtual Result<std::optional<Stored>> ofTicket(Transaction& t, TicketId id) = 0;
    [[nodiscard]] virtual Result<std::optional<Stored>> byCode(Transaction& t, const QString& code) = 0;
    virtual void put(Transaction& t, const Stored& receipt) = 0;
};

/// Makes a paid ticket's receipt once and gives the same one ever after.
class ReceiptService {
 public:
    ReceiptService(TicketService::Stores stores, SettingsStore& settings, ReceiptStore& receipts,
                   CounterKey key);

    /// Capability receipt.print; writes "receipt.print" to the journal.
    [[nodiscard]] Future<Receipt> receipt(const Actor& actor, TicketId ticket);

 private:
    TicketService::Stores m_s;
    SettingsStore& m_settings;
    ReceiptStore& m_receipts;
    CounterKey m_key;
};

}  // namespace balcao
