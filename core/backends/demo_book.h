#pragma once

#include "base/id_source.h"
#include "base/result.h"
#include "money/amount.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QSqlQuery;

namespace balcao {

enum class DemoInvoiceState { Open, Settled, Cancelled };

/// An invoice as the demo node's file holds it.
struct DemoInvoice {
    QByteArray paymentHash;
    QByteArray preimage;
    QString externalId;
    QString bolt11;
    Msat amount;
    qint64 addIndex = 0;
    Instant createdAt;
    Instant expiresAt;
    DemoInvoiceState state = DemoInvoiceState::Open;
    Msat received;
    Instant settledAt;
    qint64 settleIndex = 0;  ///< 0 until it is settled; then 1, 2, 3 … without gaps
};

/// The file of a demo node: its key and its invoices, in SQLite with a write-ahead log so that another
/// process can pay while the counter watches. The money is invented, which is why the key may lie in the file
/// beside it. Belongs to the thread that opened it; every call blocks for the disk.
class DemoBook {
 public:
    /// Opens the file, making it and a new key at first use. DatabaseNewer for a file of a newer program,
    /// BackendUnreachable when it cannot be opened.
    [[nodiscard]] static Result<std::unique_ptr<DemoBook>> openOrCreate(const QString& file, IdSource& ids);
    /// Opens a file that a demo node made before; NotFound when there is none.
    [[nodiscard]] static Result<std::unique_ptr<DemoBook>> openExisting(const QString& file);
    ~DemoBook();
    Q_DISABLE_COPY_MOVE(DemoBook)

    /// 32 bytes that sign the demo node's invoices.
    [[nodiscard]] Result<QByteArray> secretKey();
    [[nodiscard]] Result<std::optional<DemoInvoice>> find(const QByteArray& paymentHash);
    /// Stores the invoice, or returns the one that already has its payment hash.
    [[nodiscard]] Result<DemoInvoice> addOnce(const DemoInvoice& invoice);
    /// The invoice as it is afterwards. BackendInvoiceUnknown; BackendAlreadySettled when the money is here.
    [[nodiscard]] Result<DemoInvoice> cancel(const QByteArray& paymentHash);
    /// Books the money under the next settle index. BackendInvoiceUnknown; BackendAlreadySettled;
    /// BackendRefused for a cancelled invoice unless `evenIfCancelled`.
    [[nodiscard]] Result<DemoInvoice> settle(const QByteArray& paymentHash, Msat received, Instant at,
                                             bool evenIfCancelled);
    /// What was settled after an index, in order, at most `limit`.
    [[nodiscard]] Result<std::vector<DemoInvoice>> settledAfter(quint64 settleIndex, int limit);
    [[nodiscard]] Result<quint64> lastSettleIndex();
    /// All that was ever received.
    [[nodiscard]] Result<Msat> received();
    /// A number that changes when another connection committed something.
    [[nodiscard]] Result<qint64> dataVersion();

 private:
    explicit DemoBook(const QString& file);
    [[nodiscard]] Result<void> prepareSchema();
    [[nodiscard]] Result<void> makeKeyOnce(IdSource& ids);
    [[nodiscard]] Result<void> run(QSqlQuery& query);
    [[nodiscard]] Result<void> run(const QString& sql);
    template <typename F>
    [[nodiscard]] auto inTransaction(F work) -> decltype(work());

    QString m_connection;
    QSqlDatabase m_database;
};

}  // namespace balcao
