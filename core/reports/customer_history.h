#pragma once

#include "audit/journal_store.h"
#include "customers/customer_store.h"
#include "reports/value_json.h"
#include "vault/vault_service.h"

namespace balcao {

struct HistoryPage {
    std::vector<TicketDetails> tickets;  ///< newest first, each with its payments
    bool more = false;
};

/// Everything held about one person. Not repeatable: each is in the journal.
struct ExportCustomer {
    Actor actor;
    CustomerId customer;
    JsonZone zone;
};

/// What somebody bought and paid, under whichever of their records, and all that is held about them.
class CustomerHistory final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        TicketService::Stores sales;
        CustomerStore& customers;
        JournalStore& journal;
    };
    CustomerHistory(const Clock& clock, Vault& vault, VaultService& keys, Stores stores)
        : m_clock(clock), m_vault(vault), m_keys(keys), m_s(stores) {}

    /// Tickets that name the customer or a record that was merged with theirs, whichever of them is asked
    /// for. Also of one who was erased: their sales stay. Capability customer.read; NotFound.
    [[nodiscard]] Future<HistoryPage> tickets(const Actor& actor, CustomerId customer,
                                              const std::optional<TicketId>& before, int limit);

    /// One JSON object: every field of every record, consents, tickets with their payments, and what the
    /// journal has about them, without the names of those who work here (LGPD art. 18, II and V; art. 19).
    /// Of one who was erased, what is left. Capability customer.export; NotFound. Journal: customer.export.
    [[nodiscard]] Future<QJsonObject> everything(const ExportCustomer& wanted);

 private:
    using Ids = std::vector<CustomerId>;
    /// Every record of the person, the one that was kept first.
    [[nodiscard]] Result<std::vector<StoredCustomer>> recordsOf(Transaction& t, CustomerId id);
    [[nodiscard]] Result<HistoryPage> read(Transaction& t, const std::vector<StoredCustomer>& records,
                                           const std::optional<TicketId>& before, int limit);
    [[nodiscard]] Result<QJsonObject> collect(Transaction& t, const ExportCustomer& wanted);
    [[nodiscard]] Result<QJsonObject> recordJson(Transaction& t, const StoredCustomer& record,
                                                 const JsonZone& zone);
    [[nodiscard]] Result<void> addConsents(Transaction& t, const StoredCustomer& record, const JsonZone& zone,
                                           QJsonArray& all);
    [[nodiscard]] Result<void> addJournal(Transaction& t, const StoredCustomer& record, const JsonZone& zone,
                                          QJsonArray& all);

    const Clock& m_clock;
    Vault& m_vault;
    VaultService& m_keys;
    Stores m_s;
};

}  // namespace balcao
