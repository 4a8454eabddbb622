#pragma once

#include "base/steps.h"
#include "ctl_run.h"
#include "support/postgres_server.h"

#include <QObject>

#include <map>
#include <optional>

namespace balcao::test {

/// kill -9 at every step of a sale, on both databases: the same sale goes on, nothing is lost and nothing
/// happens twice. Over which node it is sold is the subclass's. Each database has one shop, in which every
/// sale dies once.
class KillMatrix : public QObject {
    Q_OBJECT

 protected:
    /// Makes a new demo shop sell over the node; what went wrong, or nothing.
    [[nodiscard]] virtual QString connectNode(const CtlBench& shop) = 0;
    /// The words with which a Lightning sale waits for its payment.
    [[nodiscard]] virtual QStringList untilPaid() const = 0;
    /// A line of a sale that runs: the customer may act on it.
    virtual void said(const QJsonObject& line) = 0;
    /// How many invoices the node ever made, negative when it did not say; nothing where nobody counts.
    [[nodiscard]] virtual std::optional<int> invoices() { return std::nullopt; }
    /// Whether what a sale leaves in memory at its end is ours to mend.
    [[nodiscard]] virtual bool leaksAreOurs() const { return true; }

 private Q_SLOTS:
    void aSaleKilledAtAStepGoesOn_data();
    void aSaleKilledAtAStepGoesOn();
    void aSaleKilledAgainAndAgainIsStillOneSale_data();
    void aSaleKilledAgainAndAgainIsStillOneSale();

 private:
    /// The sale that passes a step.
    [[nodiscard]] QStringList saleFor(Step step, const QString& id) const;
    /// The shop of a database, made when it is first asked for; skips where there is no such database.
    void open(const QString& database);
    /// What `verify` counts; everything it checks must hold.
    void count();
    /// One sale more, paid once, and books that hold.
    void verifyOneSaleMore(const CtlRun& finished, bool lightning);

    struct Counted {
        int tickets = 0;
        int payments = 0;
        std::optional<int> invoices;
    };
    std::unique_ptr<PostgresServer> m_server;
    std::map<QString, std::unique_ptr<CtlBench>> m_shops;
    CtlBench* m_shop = nullptr;
    Counted m_counted;
};

}  // namespace balcao::test
