#include "backends/demo_book.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace balcao {

using namespace Qt::StringLiterals;

namespace demo_book {

constexpr int kSchemaVersion = 1;

constexpr auto kColumns = R"(payment_hash, preimage, external_id, bolt11, amount_msat, add_index,
    created_ms, expires_ms, state, received_msat, settled_ms, settle_index)";

QString stateText(DemoInvoiceState state) {
    switch (state) {
        case DemoInvoiceState::Open: return u"open"_s;
        case DemoInvoiceState::Settled: return u"settled"_s;
        case DemoInvoiceState::Cancelled: return u"cancelled"_s;
    }
    return {};
}

DemoInvoiceState stateFromText(const QString& text) {
    if (text == u"settled"_s) return DemoInvoiceState::Settled;
    if (text == u"cancelled"_s) return DemoInvoiceState::Cancelled;
    return DemoInvoiceState::Open;
}

DemoInvoice readRow(const QSqlQuery& query) {
    DemoInvoice invoice;
    invoice.paymentHash = query.value(0).toByteArray();
    invoice.preimage = query.value(1).toByteArray();
    invoice.externalId = query.value(2).toString();
    invoice.bolt11 = query.value(3).toString();
    invoice.amount = Msat(query.value(4).toLongLong());
    invoice.addIndex = query.value(5).toLongLong();
    invoice.createdAt = fromUnixMs(query.value(6).toLongLong());
    invoice.expiresAt = fromUnixMs(query.value(7).toLongLong());
    invoice.state = stateFromText(query.value(8).toString());
    invoice.received = Msat(query.value(9).toLongLong());
    invoice.settledAt = fromUnixMs(query.value(10).toLongLong());
    invoice.settleIndex = query.value(11).toLongLong();
    return invoice;
}

QString select(QLatin1StringView rest) {
    return u"SELECT "_s + QLatin1StringView(kColumns) + u" FROM invoice "_s + rest;
}

}  // namespace demo_book

DemoBook::DemoBook(const QString& file)
    : m_connection(u"demo-node-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection)) {
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
}

DemoBook::~DemoBook() {
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<DemoBook>> DemoBook::openOrCreate(const QString& file, IdSource& ids) {
    std::unique_ptr<DemoBook> book(new DemoBook(file));
    if (!book->m_database.open()) {
        return fail(ErrorCode::BackendUnreachable, book->m_database.lastError().databaseText());
    }
    BALCAO_CHECK(book->prepareSchema());
    BALCAO_CHECK(book->makeKeyOnce(ids));
    return book;
}

Result<std::unique_ptr<DemoBook>> DemoBook::openExisting(const QString& file) {
    if (!QFile::exists(file)) return fail(ErrorCode::NotFound, u"there is no demo node in this profile"_s);
    std::unique_ptr<DemoBook> book(new DemoBook(file));
    if (!book->m_database.open()) {
        return fail(ErrorCode::BackendUnreachable, book->m_database.lastError().databaseText());
    }
    BALCAO_CHECK(book->prepareSchema());
    return book;
}

Result<void> DemoBook::run(QSqlQuery& query) {
    if (query.exec()) return {};
    return fail(ErrorCode::BackendUnreachable, u"demo node file: "_s + query.lastError().databaseText());
}

Result<void> DemoBook::run(const QString& sql) {
    QSqlQuery query(m_database);
    if (query.exec(sql)) return {};
    return fail(ErrorCode::BackendUnreachable, u"demo node file: "_s + query.lastError().databaseText());
}

/// Takes the file's write lock first, so that what the work read is still true when it writes.
template <typename F>
auto DemoBook::inTransaction(F work) -> decltype(work()) {
    BALCAO_CHECK(run(u"BEGIN IMMEDIATE"_s));
    auto result = work();
    if (result) {
        auto committed = run(u"COMMIT"_s);
        if (committed) return result;
        result = tl::unexpected(committed.error());
    }
    // A failed roll-back leaves nothing to do: closing the connection rolls back as well.
    (void)run(u"ROLLBACK"_s);
    return result;
}

Result<void> DemoBook::prepareSchema() {
    BALCAO_CHECK(run(u"PRAGMA journal_mode = WAL"_s));
    BALCAO_CHECK(run(u"PRAGMA synchronous = NORMAL"_s));
    return inTransaction([this]() -> Result<void> {
        QSqlQuery version(m_database);
        version.prepare(u"PRAGMA user_version"_s);
        BALCAO_CHECK(run(version));
        const int found = version.next() ? version.value(0).toInt() : 0;
        version.finish();
        if (found == demo_book::kSchemaVersion) return {};
        if (found > demo_book::kSchemaVersion) {
            return fail(ErrorCode::DatabaseNewer, u"the demo node's file was made by a newer program"_s,
                        {{u"database"_s, found}, {u"program"_s, demo_book::kSchemaVersion}});
        }
        BALCAO_CHECK(
            run(uR"(CREATE TABLE node (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            secret_key BLOB NOT NULL CHECK (length(secret_key) = 32)) STRICT)"_s));
        BALCAO_CHECK(
            run(uR"(CREATE TABLE invoice (
            payment_hash BLOB PRIMARY KEY CHECK (length(payment_hash) = 32),
            preimage BLOB NOT NULL CHECK (length(preimage) = 32),
            external_id TEXT NOT NULL,
            bolt11 TEXT NOT NULL,
            amount_msat INTEGER NOT NULL CHECK (amount_msat > 0),
            add_index INTEGER NOT NULL UNIQUE,
            created_ms INTEGER NOT NULL,
            expires_ms INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('open', 'settled', 'cancelled')),
            received_msat INTEGER NOT NULL DEFAULT 0,
            settled_ms INTEGER NOT NULL DEFAULT 0,
            settle_index INTEGER UNIQUE,
            CHECK ((state = 'settled') = (settle_index IS NOT NULL))) STRICT, WITHOUT ROWID)"_s));
        return run(u"PRAGMA user_version = %1"_s.arg(demo_book::kSchemaVersion));
    });
}

Result<void> DemoBook::makeKeyOnce(IdSource& ids) {
    QSqlQuery insert(m_database);
    insert.prepare(u"INSERT INTO node (id, secret_key) VALUES (1, :key) ON CONFLICT DO NOTHING"_s);
    insert.bindValue(u":key"_s, ids.randomBytes(32));
    return run(insert);
}

Result<QByteArray> DemoBook::secretKey() {
    QSqlQuery query(m_database);
    query.prepare(u"SELECT secret_key FROM node"_s);
    BALCAO_CHECK(run(query));
    if (!query.next()) return fail(ErrorCode::NotFound, u"the demo node has no key yet"_s);
    return query.value(0).toByteArray();
}

Result<std::optional<DemoInvoice>> DemoBook::find(const QByteArray& paymentHash) {
    QSqlQuery query(m_database);
    query.prepare(demo_book::select("WHERE payment_hash = :hash"_L1));
    query.bindValue(u":hash"_s, paymentHash);
    BALCAO_CHECK(run(query));
    if (!query.next()) return std::optional<DemoInvoice>();
    return std::optional(demo_book::readRow(query));
}

Result<DemoInvoice> DemoBook::addOnce(const DemoInvoice& invoice) {
    return inTransaction([&]() -> Result<DemoInvoice> {
        BALCAO_TRY(known, find(invoice.paymentHash));
        if (known) return *known;
        QSqlQuery insert(m_database);
        insert.prepare(
            uR"(INSERT INTO invoice
            (payment_hash, preimage, external_id, bolt11, amount_msat, add_index, created_ms, expires_ms, state)
            VALUES (:hash, :preimage, :external_id, :bolt11, :amount,
                    (SELECT coalesce(max(add_index), 0) + 1 FROM invoice), :created, :expires, :state))"_s);
        insert.bindValue(u":hash"_s, invoice.paymentHash);
        insert.bindValue(u":preimage"_s, invoice.preimage);
        insert.bindValue(u":external_id"_s, invoice.externalId.isNull() ? u""_s : invoice.externalId);
        insert.bindValue(u":bolt11"_s, invoice.bolt11);
        insert.bindValue(u":amount"_s, invoice.amount.value());
        insert.bindValue(u":created"_s, toUnixMs(invoice.createdAt));
        insert.bindValue(u":expires"_s, toUnixMs(invoice.expiresAt));
        insert.bindValue(u":state"_s, demo_book::stateText(DemoInvoiceState::Open));
        BALCAO_CHECK(run(insert));
        BALCAO_TRY(stored, find(invoice.paymentHash));
        if (!stored) return fail(ErrorCode::Internal, u"a stored demo invoice is not there"_s);
        return *stored;
    });
}

Result<DemoInvoice> DemoBook::cancel(const QByteArray& paymentHash) {
    return inTransaction([&]() -> Result<DemoInvoice> {
        BALCAO_TRY(invoice, find(paymentHash));
        if (!invoice) return fail(ErrorCode::BackendInvoiceUnknown);
        if (invoice->state == DemoInvoiceState::Settled) return fail(ErrorCode::BackendAlreadySettled);
        QSqlQuery update(m_database);
        update.prepare(u"UPDATE invoice SET state = 'cancelled' WHERE payment_hash = :hash"_s);
        update.bindValue(u":hash"_s, paymentHash);
        BALCAO_CHECK(run(update));
        invoice->state = DemoInvoiceState::Cancelled;
        return *invoice;
    });
}

Result<DemoInvoice> DemoBook::settle(const QByteArray& paymentHash, Msat received, Instant at,
                                     bool evenIfCancelled) {
    return inTransaction([&]() -> Result<DemoInvoice> {
        BALCAO_TRY(invoice, find(paymentHash));
        if (!invoice) return fail(ErrorCode::BackendInvoiceUnknown);
        if (invoice->state == DemoInvoiceState::Settled) return fail(ErrorCode::BackendAlreadySettled);
        if (invoice->state == DemoInvoiceState::Cancelled && !evenIfCancelled) {
            return fail(ErrorCode::BackendRefused, u"the invoice was cancelled"_s);
        }
        BALCAO_TRY(last, lastSettleIndex());
        QSqlQuery update(m_database);
        update.prepare(
            uR"(UPDATE invoice SET state = 'settled', received_msat = :received, settled_ms = :at,
            settle_index = :index WHERE payment_hash = :hash)"_s);
        update.bindValue(u":received"_s, received.value());
        update.bindValue(u":at"_s, toUnixMs(at));
        update.bindValue(u":index"_s, static_cast<qint64>(last) + 1);
        update.bindValue(u":hash"_s, paymentHash);
        BALCAO_CHECK(run(update));
        invoice->state = DemoInvoiceState::Settled;
        invoice->received = received;
        invoice->settledAt = at;
        invoice->settleIndex = static_cast<qint64>(last) + 1;
        return *invoice;
    });
}

Result<std::vector<DemoInvoice>> DemoBook::settledAfter(quint64 settleIndex, int limit) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(demo_book::select("WHERE settle_index > :after ORDER BY settle_index LIMIT :limit"_L1));
    query.bindValue(u":after"_s, static_cast<qint64>(settleIndex));
    query.bindValue(u":limit"_s, limit);
    BALCAO_CHECK(run(query));
    std::vector<DemoInvoice> found;
    while (query.next()) found.push_back(demo_book::readRow(query));
    return found;
}

Result<quint64> DemoBook::lastSettleIndex() {
    QSqlQuery query(m_database);
    query.prepare(u"SELECT coalesce(max(settle_index), 0) FROM invoice"_s);
    BALCAO_CHECK(run(query));
    return query.next() ? query.value(0).toULongLong() : 0;
}

Result<Msat> DemoBook::received() {
    QSqlQuery query(m_database);
    query.prepare(u"SELECT coalesce(sum(received_msat), 0) FROM invoice"_s);
    BALCAO_CHECK(run(query));
    return Msat(query.next() ? query.value(0).toLongLong() : 0);
}

Result<qint64> DemoBook::dataVersion() {
    QSqlQuery query(m_database);
    query.prepare(u"PRAGMA data_version"_s);
    BALCAO_CHECK(run(query));
    return query.next() ? query.value(0).toLongLong() : 0;
}

}  // namespace balcao
