#include "storage/postgres_listener.h"

#include "storage/change_text.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

constexpr Millis kFirstPause{50};
constexpr Millis kLongestPause{2'000};
/// How long the thread sleeps when nobody says anything; it is woken for everything that matters.
constexpr Millis kIdle{60'000};

}  // namespace

PostgresListener::PostgresListener(PostgresOptions options, TenantId tenant, QString sender, Heard heard)
    : m_options(std::move(options)),
      m_tenant(tenant),
      m_sender(std::move(sender)),
      m_heard(std::move(heard)),
      m_wakeFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

PostgresListener::~PostgresListener() {
    if (m_wakeFd >= 0) ::close(m_wakeFd);
}

void PostgresListener::stop() {
    requestInterruption();
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wakeFd, &one, sizeof one);
}

void PostgresListener::run() {
    PostgresConnection connection(m_options);
    Millis wait = kFirstPause;
    while (!isInterruptionRequested()) {
        if (subscribe(connection)) {
            wait = kFirstPause;
            m_heard.gap();
            listen(connection);
        }
        connection.close();
        pause(wait);
        wait = std::min(wait * 2, kLongestPause);
    }
}

SqlResult<void> PostgresListener::subscribe(PostgresConnection& connection) {
    BALCAO_CHECK(connection.open());
    // The channel is made of a UUID's digits, so it needs no quoting.
    BALCAO_CHECK(connection.query({}, {u"LISTEN "_s + changeChannel(m_tenant), {}}));
    return {};
}

void PostgresListener::listen(PostgresConnection& connection) {
    while (!isInterruptionRequested()) {
        const SqlResult<QStringList> payloads = connection.waitForNotifications(m_wakeFd, kIdle);
        if (!payloads) return;
        for (const QString& payload : *payloads) {
            const Notified notified = notifiedFromText(payload);
            if (notified.sender == m_sender) continue;  // our own window knows already
            if (notified.everything) {
                m_heard.gap();
            } else {
                m_heard.changes(notified.changes);
            }
        }
    }
}

void PostgresListener::pause(Millis time) {
    pollfd wake{m_wakeFd, POLLIN, 0};
    (void)::poll(&wake, 1, static_cast<int>(time.count()));
}

}  // namespace balcao
