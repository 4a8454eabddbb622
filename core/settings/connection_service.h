#pragma once

#include "base/future.h"
#include "lightning/backend.h"

#include <QString>

namespace balcao {

/// How to reach an LND node. The macaroon is a secret: handed over once, kept in the secret store, never
/// here.
struct LndConnection {
    QString name;               ///< "office" makes the back end "lnd:office"
    QString url;                ///< https://host:8080
    QByteArray certificatePem;  ///< tls.cert; its leaf's SHA-256 is what is pinned
};

/// One line of an honest test: what was tried and what came back.
struct TestStep {
    enum class Verdict { Good, Attention, Bad };
    Verdict verdict = Verdict::Good;
    QString subject;  ///< stable key: "connect", "certificate", "macaroon", "network", "sync", "inbound",
                      ///< "invoice", "schema", "clock"
    Error error;      ///< why, when it is not Good
    QVariantMap
        facts;  ///< numbers and names for the sentence: alias, version, receivable_msat, milliseconds …
};

/// Where the data lives and who receives: what the settings page and the first start ask for. Tests change
/// nothing; `use…` store the choice in the profile and take effect at once where they can. Changes need the
/// capability backend.edit of whoever opened the counter, and those of a node stand in the journal.
class ConnectionService {
 public:
    virtual ~ConnectionService() = default;

    /// "sqlite:PATH" or "postgresql://…"; the URL may not hold a password (it comes from the secret store).
    [[nodiscard]] virtual QString databaseUrl() const = 0;
    [[nodiscard]] virtual Future<std::vector<TestStep>> testDatabase(const QString& url,
                                                                     const QByteArray& password) = 0;
    /// Takes effect at the next start.
    [[nodiscard]] virtual Future<Done> useDatabase(const QString& url, const QByteArray& password) = 0;

    /// Name of the back end in use: "demo" or "lnd:NAME".
    [[nodiscard]] virtual QString backendName() const = 0;
    [[nodiscard]] virtual QStringList backendNames() const = 0;
    [[nodiscard]] virtual std::optional<LndConnection> lnd(const QString& backendName) const = 0;
    [[nodiscard]] virtual Future<std::vector<TestStep>> testLnd(const LndConnection& connection,
                                                                const QByteArray& macaroon) = 0;
    /// Tests the back end as it is stored.
    [[nodiscard]] virtual Future<std::vector<TestStep>> testBackend(const QString& backendName) = 0;
    [[nodiscard]] virtual Future<Done> addLnd(const LndConnection& connection,
                                              const QByteArray& macaroon) = 0;
    /// Switches the counter to a back end now; open invoices of the other one stay watched.
    [[nodiscard]] virtual Future<Done> useBackend(const QString& backendName) = 0;
};

}  // namespace balcao
