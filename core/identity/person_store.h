#pragma once

#include "base/clock.h"
#include "base/database.h"
#include "identity/actor.h"

#include <optional>

namespace balcao {

/// Somebody who works here. Sign-in, PIN and roles join later; until then one person is made at first start.
struct Person {
    PersonId id;
    QString name;
    Capabilities capabilities;
    bool active = true;
    Instant createdAt;
};

/// One installed counter: a window or a command line with a database of its own or shared.
struct Register {
    RegisterId id;
    QString name;
    /// x-only public key (BIP-340, 32 bytes) that verifies this counter's receipts; empty until it has one.
    QByteArray receiptKey;
    Instant createdAt;
};

class PersonStore {
 public:
    virtual ~PersonStore() = default;
    [[nodiscard]] virtual Result<std::vector<Person>> people(Transaction& t) = 0;
    virtual void save(Transaction& t, const Person& person) = 0;
    [[nodiscard]] virtual Result<std::vector<Register>> registers(Transaction& t) = 0;
    virtual void save(Transaction& t, const Register& counter) = 0;
};

}  // namespace balcao
