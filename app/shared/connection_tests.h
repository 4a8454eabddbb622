#pragma once

#include "base/future.h"
#include "base/id_source.h"
#include "base/scheduler.h"
#include "lightning/backend.h"
#include "settings/connection_service.h"

#include <QObject>

#include <memory>

namespace balcao {

/// Tests of a database and of a node that need no office: the first start asks before anything is made. No
/// test changes anything, neither here nor there.
class ConnectionTests final : public QObject {
    Q_OBJECT
 public:
    using Steps = std::vector<TestStep>;

    /// `clock` outlives this object.
    explicit ConnectionTests(Clock& clock, QObject* parent = nullptr);
    ~ConnectionTests() override;

    /// `directory` is what the path of an embedded database is relative to.
    [[nodiscard]] Future<Steps> database(const QString& url, const QString& directory,
                                         const QByteArray& password);
    [[nodiscard]] Future<Steps> lnd(const LndConnection& connection, const QByteArray& macaroon);
    /// A back end that is made already. `certificatePem` is the one it is pinned to, if any.
    [[nodiscard]] Future<Steps> backend(const std::shared_ptr<LightningBackend>& backend,
                                        const QByteArray& certificatePem);

 private:
    Clock& m_clock;
    SystemIdSource m_ids;
    TimerScheduler m_scheduler;
};

/// SHA-256 of the leaf, hex; empty for what is no certificate.
[[nodiscard]] QString fingerprintOf(const QByteArray& certificatePem);

/// Nothing stands in the way: there is an answer, and no part of it is bad.
[[nodiscard]] bool allPassed(const std::vector<TestStep>& steps);

}  // namespace balcao
