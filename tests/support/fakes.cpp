#include "support/fakes.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <algorithm>

namespace balcao::test {

QUuid CountingIdSource::next() {
    const quint64 count = ++m_count;
    QByteArray random(10, '\0');
    for (int i = 0; i < 8; ++i) random[2 + i] = static_cast<char>((count >> (8 * (7 - i))) & 0xff);
    return uuidV7(1'795'262'400'000 + static_cast<qint64>(count), random);
}

QByteArray CountingIdSource::randomBytes(int count) {
    const quint64 start = ++m_count;
    QByteArray bytes(count, '\0');
    for (int i = 0; i < count; ++i)
        bytes[i] = static_cast<char>((start * 31 + static_cast<quint64>(i) * 7 + 1) & 0xff);
    return bytes;
}

void FakeScheduler::after(Millis delay, QObject* context, std::function<void()> action) {
    m_entries.push_back({m_clock.now() + delay, ++m_order, context, context != nullptr, std::move(action)});
}

void FakeScheduler::advance(Millis by) {
    const Instant until = m_clock.now() + by;
    while (true) {
        const auto next =
            std::min_element(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
                return std::pair(a.due, a.order) < std::pair(b.due, b.order);
            });
        if (next == m_entries.end() || next->due > until) break;
        Entry entry = std::move(*next);
        m_entries.erase(next);
        m_clock.set(std::max(entry.due, m_clock.now()));
        if (!entry.hasContext || entry.context) entry.action();
    }
    m_clock.set(until);
}

Future<QByteArray> MemorySecretStore::read(const QString& name) {
    if (away) return ready<QByteArray>(fail(ErrorCode::SecretStoreAway));
    if (!m_secrets.contains(name)) return ready<QByteArray>(fail(ErrorCode::SecretMissing));
    return ready<QByteArray>(m_secrets.value(name));
}

Future<Done> MemorySecretStore::write(const QString& name, const QByteArray& secret) {
    if (away) return ready<Done>(fail(ErrorCode::SecretStoreAway));
    m_secrets.insert(name, secret);
    return ready<Done>(Done{});
}

Future<Done> MemorySecretStore::remove(const QString& name) {
    if (away) return ready<Done>(fail(ErrorCode::SecretStoreAway));
    m_secrets.remove(name);
    return ready<Done>(Done{});
}

bool keepSecretsIn(const QString& path) {
    QFile file(path);
    qputenv("BALCAO_SECRETS_FILE", QFile::encodeName(path));
    return file.open(QIODevice::WriteOnly) &&
           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void spin(const std::function<bool()>& until, int timeoutMs) {
    QElapsedTimer timer;
    timer.start();
    while (!until() && timer.elapsed() < timeoutMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        // processEvents with a time never waits, and a test that spins takes the core from what it waits for.
        if (!until()) QThread::usleep(500);
    }
}

bool spinSlowly(const std::function<bool()>& until, int timeoutMs) {
    QElapsedTimer timer;
    timer.start();
    while (!until()) {
        if (timer.elapsed() >= timeoutMs) return false;
        spin([] { return false; }, 200);
    }
    return true;
}

}  // namespace balcao::test
