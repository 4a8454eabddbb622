#pragma once

#include "customers/customer_store.h"

namespace balcao {

class SqlCustomerStore final : public CustomerStore {
 public:
    [[nodiscard]] Result<std::optional<StoredCustomer>> byId(Transaction& t, CustomerId id,
                                                             Hold hold) override;
    [[nodiscard]] Result<std::vector<StoredCustomer>> byIds(Transaction& t,
                                                            const std::vector<CustomerId>& ids) override;
    [[nodiscard]] Result<std::vector<StoredCustomer>> page(Transaction& t,
                                                           const std::optional<CustomerId>& before,
                                                           int limit) override;
    [[nodiscard]] Result<std::vector<StoredCustomer>> notSeenSince(Transaction& t, Instant since,
                                                                   const std::optional<SeenCursor>& after,
                                                                   int limit) override;
    void save(Transaction& t, const StoredCustomer& customer) override;

    [[nodiscard]] Result<std::vector<CustomerId>> membersOf(Transaction& t, CustomerId kept) override;
    void moveMembers(Transaction& t, CustomerId from, CustomerId to) override;
    void add(Transaction& t, const StoredMerge& merge) override;
    [[nodiscard]] Result<std::vector<StoredMerge>> mergesOf(Transaction& t, CustomerId gone) override;

    [[nodiscard]] Result<std::vector<CustomerId>> byEntry(Transaction& t, const IndexEntry& entry,
                                                          int limit) override;
    [[nodiscard]] Result<std::vector<CustomerId>> byEntries(Transaction& t,
                                                            const std::vector<IndexEntry>& entries,
                                                            int limit) override;
    [[nodiscard]] Result<std::vector<IndexEntry>> entriesOf(Transaction& t, CustomerId id) override;
    void put(Transaction& t, CustomerId id, const IndexEntry& entry) override;
    void take(Transaction& t, CustomerId id, const IndexEntry& entry) override;
    void takeAll(Transaction& t, CustomerId id) override;

    [[nodiscard]] Result<std::vector<StoredConsent>> consentsOf(Transaction& t, CustomerId id) override;
    void add(Transaction& t, const StoredConsent& consent) override;
    void withdraw(Transaction& t, CustomerId customer, const QUuid& consent, Instant at) override;
    void forgetConsentTexts(Transaction& t, CustomerId id) override;

    void forgetTicketWords(Transaction& t, CustomerId id) override;
    [[nodiscard]] Result<std::vector<KeptCount>> keptOf(Transaction& t, CustomerId id) override;
};

}  // namespace balcao
