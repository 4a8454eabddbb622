#pragma once

#include "base/id_source.h"
#include "base/scheduler.h"
#include "base/secret_store.h"

#include <QHash>
#include <QPointer>

#include <atomic>
#include <vector>

namespace balcao::test {

/// A clock that stands until a test moves it. Starts at 2026-11-21T12:00:00Z.
class FakeClock final : public Clock {
 public:
    [[nodiscard]] Instant now() const override { return fromUnixMs(m_ms.load()); }
    void advance(Millis by) { m_ms += by.count(); }
    void set(Instant at) { m_ms = toUnixMs(at); }

 private:
    std::atomic<qint64> m_ms{1'795'262'400'000};
};

/// Counted ids and bytes: the same run gives the same ones.
class CountingIdSource final : public IdSource {
 public:
    [[nodiscard]] QUuid next() override;
    [[nodiscard]] QByteArray randomBytes(int count) override;

 private:
    std::atomic<quint64> m_count{0};
};

/// Runs what was scheduled when a test says that the time has come.
class FakeScheduler final : public Scheduler {
 public:
    explicit FakeScheduler(FakeClock& clock) : m_clock(clock) {}
    void after(Millis delay, QObject* context, std::function<void()> action) override;
    /// Moves the clock in the steps of what is due, running each.
    void advance(Millis by);

 private:
    struct Entry {
        Instant due;
        quint64 order = 0;
        QPointer<QObject> context;
        bool hasContext = false;
        std::function<void()> action;
    };
    FakeClock& m_clock;
    std::vector<Entry> m_entries;
    quint64 m_order = 0;
};

/// Secrets in memory; can be switched off to stand for a locked keychain.
class MemorySecretStore final : public SecretStore {
 public:
    [[nodiscard]] Future<QByteArray> read(const QString& name) override;
    [[nodiscard]] Future<Done> write(const QString& name, const QByteArray& secret) override;
    [[nodiscard]] Future<Done> remove(const QString& name) override;
    bool away = false;

 private:
    QHash<QString, QByteArray> m_secrets;
};

/// Spins the event loop until the future has its result; fails the wait after `timeoutMs`.
template <typename T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>>& future, int timeoutMs = 10'000);

/// Makes an empty file that only its owner reads, and names it to the program as the one for secrets.
[[nodiscard]] bool keepSecretsIn(const QString& path);

void spin(const std::function<bool()>& until, int timeoutMs);
/// The same for a question that starts a program: asked some five times a second. True when it came true.
[[nodiscard]] bool spinSlowly(const std::function<bool()>& until, int timeoutMs);

template <typename T>
Result<T> await(const QFuture<Result<T>>& future, int timeoutMs) {
    spin([&future] { return future.isFinished(); }, timeoutMs);
    if (!future.isFinished() || future.resultCount() == 0) {
        return fail(ErrorCode::Internal, QStringLiteral("no result within the test's time"));
    }
    return future.result();
}

}  // namespace balcao::test
