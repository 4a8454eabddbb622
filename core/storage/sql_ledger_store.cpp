#include "storage/sql_ledger_store.h"

#include "ledger/ledger_rules.h"
#include "storage/sql_transaction.h"

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

// A transaction and its postings side by side, one row per posting; a void has a single row without one.
#define BALCAO_LEDGER_SELECT                                                                          \
    u"SELECT l.id, l.kind, l.reservation_id, l.ticket_id, l.payment_id, l.reason, l.training, l.at, " \
    u"p.account, p.account_detail, p.amount, p.unit "

Result<LedgerTransaction> headFrom(const Row& row) {
    LedgerTransaction transaction;
    transaction.id = row.id<LedgerTransactionId>("id");
    BALCAO_TRY(kind, ledgerKindFromText(row.text("kind")));
    transaction.kind = kind;
    if (!row.isNull("reservation_id"))
        transaction.reservation = row.id<LedgerTransactionId>("reservation_id");
    if (!row.isNull("ticket_id")) transaction.ticket = row.id<TicketId>("ticket_id");
    if (!row.isNull("payment_id")) transaction.payment = row.id<PaymentId>("payment_id");
    transaction.reason = row.text("reason");
    transaction.training = row.flag("training");
    transaction.at = row.instant("at");
    return transaction;
}

/// Rows of one statement, and the names of each row's values: they must stay where they are.
constexpr size_t kPostingsAtOnce = 6;
struct PostingNames {
    QByteArray place, account, detail, amount, unit;
};

const std::vector<PostingNames>& postingNames() {
    static const std::vector<PostingNames> names = [] {
        std::vector<PostingNames> made;
        for (size_t i = 0; i < kPostingsAtOnce; ++i) {
            const QByteArray number = QByteArray::number(i);
            made.push_back({"place" + number, "account" + number, "detail" + number, "amount" + number,
                            "unit" + number});
        }
        return made;
    }();
    return names;
}

QString postingsText(size_t count) {
    QString text =
        u"INSERT INTO ledger_postings (tenant_id, transaction_id, place, account, account_detail, amount, "
        u"unit) "
        u"VALUES "_s;
    for (size_t i = 0; i < count; ++i) {
        text += u"%1(:tenant, :transaction, :place%2, :account%2, :detail%2, :amount%2, :unit%2)"_s.arg(
            i == 0 ? QString() : u", "_s, QString::number(i));
    }
    return text;
}

/// Several rows in one statement: each statement costs the server more than its row does.
void writePostings(Transaction& t, const LedgerTransaction& transaction) {
    const std::vector<Posting>& all = transaction.postings;
    for (size_t first = 0; first < all.size(); first += kPostingsAtOnce) {
        const size_t count = std::min(all.size() - first, kPostingsAtOnce);
        Binds binds{{"transaction", transaction.id}};
        for (size_t i = 0; i < count; ++i) {
            const PostingNames& names = postingNames()[i];
            const Posting& posting = all[first + i];
            binds.insert(binds.end(), {{names.place.constData(), static_cast<qint64>(first + i)},
                                       {names.account.constData(), toText(posting.account.kind)},
                                       {names.detail.constData(), posting.account.detail},
                                       {names.amount.constData(), posting.amount},
                                       {names.unit.constData(), posting.unit}});
        }
        sql(t).write(postingsText(count), std::move(binds));
    }
}

Result<std::vector<LedgerTransaction>> transactionsFrom(const Result<Rows>& rows) {
    if (!rows) return tl::unexpected(rows.error());
    std::vector<LedgerTransaction> all;
    for (const Row& row : *rows) {
        if (all.empty() || all.back().id != row.id<LedgerTransactionId>("id")) {
            BALCAO_TRY(transaction, headFrom(row));
            all.push_back(std::move(transaction));
        }
        if (row.isNull("account")) continue;
        BALCAO_TRY(kind, accountKindFromText(row.text("account")));
        all.back().postings.push_back(
            {{kind, row.text("account_detail")}, row.integer("amount"), row.text("unit")});
    }
    return all;
}

}  // namespace

Result<void> SqlLedgerStore::append(Transaction& t, const LedgerTransaction& transaction) {
    BALCAO_CHECK(checkBalanced(transaction));
    // The postings first: the transaction that seals them is refused unless they balance at that moment.
    writePostings(t, transaction);
    const QString text =
        uR"(
        INSERT INTO ledger_transactions (tenant_id, id, kind, reservation_id, ticket_id, payment_id, reason,
            training, at)
        VALUES (:tenant, :id, :kind, :reservation, :ticket, :payment, :reason, :training, :at))"_s;
    sql(t).write(text, {{"id", transaction.id},
                        {"kind", toText(transaction.kind)},
                        {"reservation", transaction.reservation},
                        {"ticket", transaction.ticket},
                        {"payment", transaction.payment},
                        {"reason", transaction.reason},
                        {"training", transaction.training},
                        {"at", transaction.at}});
    return {};
}

Result<std::vector<LedgerTransaction>> SqlLedgerStore::ofTickets(Transaction& t, TicketId first,
                                                                 TicketId last) {
    // Ordered as the index of tickets is: by the transactions' own ids SQLite would walk the whole ledger.
    const QString text = QStringLiteral(BALCAO_LEDGER_SELECT uR"(
        FROM ledger_transactions AS l LEFT JOIN ledger_postings AS p
            ON p.tenant_id = l.tenant_id AND p.transaction_id = l.id
        WHERE l.tenant_id = :tenant AND l.ticket_id >= :first AND l.ticket_id <= :last
        ORDER BY l.ticket_id, l.id, p.place)");
    return transactionsFrom(sql(t).query(text, {{"first", first}, {"last", last}}));
}

Result<std::optional<LedgerTransaction>> SqlLedgerStore::openReservation(Transaction& t, PaymentId id) {
    const QString text = QStringLiteral(BALCAO_LEDGER_SELECT uR"(
        FROM ledger_transactions AS l LEFT JOIN ledger_postings AS p
            ON p.tenant_id = l.tenant_id AND p.transaction_id = l.id
        WHERE l.tenant_id = :tenant AND l.payment_id = :payment AND l.kind = 'reserved'
            AND NOT EXISTS (SELECT 1 FROM ledger_transactions AS closing
                            WHERE closing.tenant_id = l.tenant_id AND closing.reservation_id = l.id)
        ORDER BY l.at, l.id, p.place)");
    // The time comes first in the order, or SQLite walks the whole ledger to have it in the order of ids.
    BALCAO_TRY(all, transactionsFrom(sql(t).query(text, {{"payment", id}})));
    if (all.empty()) return std::optional<LedgerTransaction>();
    return std::optional<LedgerTransaction>(std::move(all.front()));
}

Result<std::vector<Balance>> SqlLedgerStore::balances(Transaction& t) {
    const QString text =
        uR"(
        SELECT p.account, p.account_detail, p.unit, sum(p.amount) AS amount
        FROM ledger_postings AS p JOIN ledger_transactions AS l
            ON l.tenant_id = p.tenant_id AND l.id = p.transaction_id
        WHERE p.tenant_id = :tenant AND l.kind IN ('posted', 'post') AND l.training = 0
        GROUP BY p.account, p.account_detail, p.unit
        ORDER BY p.account, p.account_detail, p.unit)"_s;
    return readAll<Balance>(sql(t).query(text, {}), [](const Row& row) -> Result<Balance> {
        BALCAO_TRY(kind, accountKindFromText(row.text("account")));
        return Balance{{kind, row.text("account_detail")}, row.text("unit"), row.integer("amount")};
    });
}

Result<std::vector<LedgerTransaction>> SqlLedgerStore::page(Transaction& t, LedgerTransactionId after,
                                                            int limit) {
    // From here to the page's last: both keys are in this order already, where a join with the page itself
    // would be sorted.
    const QString text = QStringLiteral(BALCAO_LEDGER_SELECT uR"(
        FROM ledger_transactions AS l LEFT JOIN ledger_postings AS p
            ON p.tenant_id = l.tenant_id AND p.transaction_id = l.id
        WHERE l.tenant_id = :tenant AND l.id > :after AND l.id <=
            (SELECT id FROM (SELECT id FROM ledger_transactions
                             WHERE tenant_id = :tenant AND id > :after ORDER BY id LIMIT :limit) AS page
             ORDER BY id DESC LIMIT 1)
        ORDER BY l.id, p.place)");
    return transactionsFrom(sql(t).query(text, {{"after", orFirst(after)}, {"limit", limit}}));
}

}  // namespace balcao
