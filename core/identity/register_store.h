#pragma once

#include "base/clock.h"
#include "base/database.h"
#include "base/ids.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace balcao {

/// One installed counter: a window or a command line with a database of its own or shared.
struct Register {
    RegisterId id;
    QString name;
    /// x-only public key (BIP-340, 32 bytes) that verifies this counter's receipts; empty until it has one.
    QByteArray receiptKey;
    Instant createdAt;
};

class RegisterStore {
 public:
    virtual ~RegisterStore() = default;
    [[nodiscard]] virtual Result<std::vector<Register>> registers(Transaction& t) = 0;
    virtual void save(Transaction& t, const Register& counter) = 0;
};

}  // namespace balcao
