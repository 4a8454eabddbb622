#pragma once

#include "base/database.h"
#include "customers/customer_index.h"

namespace balcao {

/// A customer as the database has them: values sealed, each with the customer's own key.
struct StoredCustomer {
    CustomerId id;
    CustomerFields sealed;
    CustomerId mergedInto;  ///< who they turned out to be; never somebody who was merged themselves
    Instant createdAt;
    Instant changedAt;
    Instant seenAt;
    Instant erasedAt;
    qint64 version = 0;  ///< 0: not stored yet
};

/// Two records were one person's: the trace that stays.
struct StoredMerge {
    CustomerId gone;
    CustomerId kept;  ///< as it was then
    PersonId by;
    Instant at;
};

struct StoredConsent {
    QUuid id;
    Consent consent;    ///< its text sealed
    PersonId recorder;  ///< who wrote it down
};

/// Where a walk by the time of last sight goes on.
struct SeenCursor {
    Instant at;
    CustomerId customer;
};

class CustomerStore {
 public:
    virtual ~CustomerStore() = default;

    enum class Hold { No, UntilTheEnd };
    [[nodiscard]] virtual Result<std::optional<StoredCustomer>> byId(Transaction& t, CustomerId id,
                                                                     Hold hold) = 0;
    /// Those that are there, in the order of their ids.
    [[nodiscard]] virtual Result<std::vector<StoredCustomer>> byIds(Transaction& t,
                                                                    const std::vector<CustomerId>& ids) = 0;
    /// Those that were neither merged nor erased, newest first, before one of them if it is given.
    [[nodiscard]] virtual Result<std::vector<StoredCustomer>> page(Transaction& t,
                                                                   const std::optional<CustomerId>& before,
                                                                   int limit) = 0;
    /// The same, not seen since, longest ago first, after one of them if it is given.
    [[nodiscard]] virtual Result<std::vector<StoredCustomer>> notSeenSince(
        Transaction& t, Instant since, const std::optional<SeenCursor>& after, int limit) = 0;
    /// Inserts (version 0) or updates; announces Change{"customer", id}. A stale version fails the
    /// transaction.
    virtual void save(Transaction& t, const StoredCustomer& customer) = 0;

    /// Who was merged into a customer, in the order of their ids.
    [[nodiscard]] virtual Result<std::vector<CustomerId>> membersOf(Transaction& t, CustomerId kept) = 0;
    /// Whoever was merged into the first belongs to the second.
    virtual void moveMembers(Transaction& t, CustomerId from, CustomerId to) = 0;
    /// Written once, never changed.
    virtual void add(Transaction& t, const StoredMerge& merge) = 0;
    [[nodiscard]] virtual Result<std::vector<StoredMerge>> mergesOf(Transaction& t, CustomerId gone) = 0;

    /// Whose an entry is, newest first.
    [[nodiscard]] virtual Result<std::vector<CustomerId>> byEntry(Transaction& t, const IndexEntry& entry,
                                                                  int limit) = 0;
    /// Who has all of these, newest first. One to four entries.
    [[nodiscard]] virtual Result<std::vector<CustomerId>> byEntries(Transaction& t,
                                                                    const std::vector<IndexEntry>& entries,
                                                                    int limit) = 0;
    [[nodiscard]] virtual Result<std::vector<IndexEntry>> entriesOf(Transaction& t, CustomerId id) = 0;
    /// Of two registers that put one that is not shared, the second runs again and finds it taken.
    virtual void put(Transaction& t, CustomerId id, const IndexEntry& entry) = 0;
    virtual void take(Transaction& t, CustomerId id, const IndexEntry& entry) = 0;
    virtual void takeAll(Transaction& t, CustomerId id) = 0;

    /// Oldest first.
    [[nodiscard]] virtual Result<std::vector<StoredConsent>> consentsOf(Transaction& t, CustomerId id) = 0;
    virtual void add(Transaction& t, const StoredConsent& consent) = 0;
    virtual void withdraw(Transaction& t, CustomerId customer, const QUuid& consent, Instant at) = 0;
    /// The sealed texts are overwritten; that and when consent was given stays.
    virtual void forgetConsentTexts(Transaction& t, CustomerId id) = 0;

    /// What stands of a customer in the tickets that name them, what they were called by, notes and what
    /// their receipts show, is emptied.
    virtual void forgetTicketWords(Transaction& t, CustomerId id) = 0;
    /// What stays of somebody who is erased, by their id, in the order of KeptData.
    [[nodiscard]] virtual Result<std::vector<KeptCount>> keptOf(Transaction& t, CustomerId id) = 0;
};

}  // namespace balcao
