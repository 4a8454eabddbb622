#pragma once

#include "base/command_store.h"
#include "base/outbox_store.h"
#include "identity/register_store.h"
#include "settings/settings_store.h"
#include "tickets/receipt_service.h"

namespace balcao {

class SqlCommandStore final : public CommandStore {
 public:
    [[nodiscard]] Result<std::optional<StoredCommand>> find(Transaction& t, CommandId id) override;
    void put(Transaction& t, const StoredCommand& command, Instant at) override;
};

class SqlOutboxStore final : public OutboxStore {
 public:
    void put(Transaction& t, const OutboxMessage& message) override;
    [[nodiscard]] Result<std::vector<OutboxMessage>> after(Transaction& t, OutboxId last, int limit) override;
};

class SqlSettingsStore final : public SettingsStore {
 public:
    [[nodiscard]] Result<std::optional<QJsonObject>> get(Transaction& t, const QString& key) override;
    void put(Transaction& t, const QString& key, const QJsonObject& value) override;
};

class SqlRegisterStore final : public RegisterStore {
 public:
    [[nodiscard]] Result<std::vector<Register>> registers(Transaction& t) override;
    void save(Transaction& t, const Register& counter) override;
};

class SqlReceiptStore final : public ReceiptStore {
 public:
    [[nodiscard]] Result<std::optional<Stored>> ofTicket(Transaction& t, TicketId id) override;
    [[nodiscard]] Result<std::optional<Stored>> byCode(Transaction& t, const QString& code) override;
    void put(Transaction& t, const Stored& receipt) override;
};

}  // namespace balcao
