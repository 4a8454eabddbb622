#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QUuid>

namespace balcao {

/// Where identifiers and random bytes come from; tests give a counted one. Safe to call from any thread.
class IdSource {
 public:
    virtual ~IdSource() = default;

    /// A UUID of version 7 (RFC 9562): its order is the order of creation to the millisecond.
    [[nodiscard]] virtual QUuid next() = 0;

    /// `count` unpredictable bytes.
    [[nodiscard]] virtual QByteArray randomBytes(int count) = 0;

    template <typename SomeId>
    [[nodiscard]] SomeId make() {
        return SomeId(next());
    }
};

/// UUIDv7 from the given clock and the system's random generator.
class SystemIdSource final : public IdSource {
 public:
    explicit SystemIdSource(Clock& clock) : m_clock(clock) {}
    [[nodiscard]] QUuid next() override;
    [[nodiscard]] QByteArray randomBytes(int count) override;

 private:
    Clock& m_clock;
};

/// Lays out the 48-bit time, version, variant and the 10 random bytes as RFC 9562 §5.7 says.
[[nodiscard]] QUuid uuidV7(qint64 unixMs, const QByteArray& tenRandomBytes);

}  // namespace balcao
