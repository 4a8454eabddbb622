#pragma once

#include "audit/audit_log.h"
#include "base/command_store.h"
#include "customers/customer_store.h"
#include "customers/retention.h"
#include "settings/settings_store.h"

namespace balcao {

struct SaveRetention {
    CommandId id;
    Actor actor;
    RetentionPolicy policy;
};

/// Somebody of whom more is kept than the rules say.
struct DueCustomer {
    CustomerId customer;
    Instant seenAt;
    std::vector<CustomerField> fields;  ///< those that are due
};

struct DuePage {
    std::vector<DueCustomer> due;    ///< longest not seen first
    std::optional<SeenCursor> next;  ///< where the next page begins; nothing after the last one
};

/// How long what is known about customers is kept, and of whom it is time to erase some.
class RetentionService {
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        SettingsStore& settings;
        CustomerStore& customers;
        AuditLog& audit;
    };
    RetentionService(const Clock& clock, Stores stores) : m_clock(clock), m_s(stores) {}

    [[nodiscard]] Future<RetentionPolicy> policy();
    /// Capability settings.edit. InvalidArgument as `RetentionPolicy::fromJson`. Journal: settings.retention.
    [[nodiscard]] Future<RetentionPolicy> savePolicy(const SaveRetention& command);
    /// A page of the customers of whom something is due. It opens nothing: only which fields there are is
    /// looked at. A page may be empty and not the last. Capability customer.read.
    [[nodiscard]] Future<DuePage> due(const Actor& actor, const std::optional<SeenCursor>& after, int limit);

 private:
    [[nodiscard]] Result<RetentionPolicy> read(Transaction& t);
    [[nodiscard]] Result<RetentionPolicy> store(Transaction& t, const SaveRetention& command);
    [[nodiscard]] Result<DuePage> readDue(Transaction& t, const std::optional<SeenCursor>& after, int limit);

    const Clock& m_clock;
    Stores m_s;
};

}  // namespace balcao
