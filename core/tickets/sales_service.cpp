#include "tickets/sales_service.h"

#include "base/civil_time.h"
#include "lightning/invoice_guard.h"
#include "lightning/payment_text.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kMaxText = 8'192;
/// Nobody has more people in the house.
constexpr int kMostQueued = 500;

struct NumberText {
    QString prefix;  // empty: any
    int counter = 0;
};

std::optional<NumberText> readNumber(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^([A-Za-z]{0,3})\\s*0*([0-9]{1,6})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    return NumberText{match.captured(1).toUpper(), match.captured(2).toInt()};
}

bool looksLikeCode(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$"));
    return pattern.match(text).hasMatch();
}

}  // namespace

SalesService::SalesService(TicketService::Stores stores, ReceiptStore& receipts, Currency currency)
    : m_s(stores), m_receipts(receipts), m_currency(currency) {}

Future<std::vector<SaleRow>> SalesService::recent(int limit) {
    return m_s.database.read<std::vector<SaleRow>>(
        [this, limit](Transaction& t) -> Result<std::vector<SaleRow>> {
            SaleQuery newest;
            newest.limit = limit;
            BALCAO_TRY(page, m_s.tickets.sales(t, newest));
            return std::move(page.rows);
        });
}

Future<SalePage> SalesService::page(const SaleFilter& filter, const QString& zone,
                                    const std::optional<SaleCursor>& before, int limit) {
    SaleQuery query;
    query.filter = filter;
    query.before = before;
    query.limit = limit;
    if (filter.days.from) query.at.from = civilDayBegins(*filter.days.from, zone);
    if (filter.days.to) query.at.to = civilDayBegins(filter.days.to->addDays(1), zone) - Millis(1);
    return m_s.database.read<SalePage>([this, query](Transaction& t) { return m_s.tickets.sales(t, query); });
}

Future<DayTotal> SalesService::dayTotal(QDate day, bool training) {
    return m_s.database.read<DayTotal>(
        [this, day, training](Transaction& t) { return m_s.tickets.dayTotal(t, day, training, m_currency); });
}

Future<int> SalesService::openTasks() {
    return m_s.database.read<int>([this](Transaction& t) { return m_s.tasks.openCount(t); });
}

Future<std::vector<OpenCharge>> SalesService::openCharges(RegisterId here,
                                                          const std::vector<OpenCharge>& known) {
    using Charges = std::vector<OpenCharge>;
    return m_s.database.read<Charges>([this, here, known](Transaction& t) -> Result<Charges> {
        Charges charges;
        for (const OpenCharge& before : known) {
            BALCAO_TRY(payment, m_s.payments.byId(t, before.payment.id));
            if (payment) charges.push_back({before.number, *std::move(payment)});
        }
        BALCAO_TRY(queue, m_s.tickets.queue(t, kMostQueued));
        for (const TicketSummary& ticket : queue) {
            if (ticket.state != TicketState::PendingPayment) continue;
            BALCAO_TRY(payments, m_s.payments.ofTicket(t, ticket.id));
            for (const Payment& payment : payments) {
                const bool waits = payment.tender == Tender::Lightning && isOpen(payment.state);
                const bool isKnown = std::any_of(
                    charges.begin(), charges.end(),
                    [&payment](const OpenCharge& charge) { return charge.payment.id == payment.id; });
                if (waits && !isKnown && payment.registerId == here) {
                    charges.push_back({ticket.number, payment});
                }
            }
        }
        return charges;
    });
}

Result<void> SalesService::addTicket(Transaction& t, Found& found, TicketId id) {
    BALCAO_TRY(details, readDetails(t, m_s.tickets, m_s.payments, m_s.tasks, id));
    found.tickets.push_back(std::move(details));
    return {};
}

Result<void> SalesService::addByHash(Transaction& t, Found& found, const QByteArray& text) {
    // 32 bytes may be a hash, or the preimage whose hash we know: only the second is a proof.
    BALCAO_TRY(byHash, m_s.payments.byHash(t, text));
    if (byHash) {
        found.payment = byHash->id;
        return addTicket(t, found, byHash->ticket);
    }
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    BALCAO_TRY(byProof, m_s.payments.byHash(t, hash));
    if (!byProof) return {};
    found.by = Found::By::Preimage;
    found.preimage = text;
    found.payment = byProof->id;
    return addTicket(t, found, byProof->ticket);
}

Result<Found> SalesService::find(Transaction& t, const QString& text, QDate today) {
    Found found;
    if (text.startsWith(QLatin1String("BLC1."))) {
        found.by = Found::By::Receipt;
        BALCAO_TRY(claims, readReceipt(text));
        BALCAO_TRY(known, m_s.tickets.byId(t, claims.ticket));
        if (known) BALCAO_CHECK(addTicket(t, found, claims.ticket));
        return found;
    }
    if (looksLikeCode(text.toUpper())) {
        found.by = Found::By::Receipt;
        BALCAO_TRY(receipt, m_receipts.byCode(t, text.toUpper()));
        if (receipt) BALCAO_CHECK(addTicket(t, found, receipt->ticket));
        return found;
    }
    if (const auto number = readNumber(text)) {
        found.by = Found::By::Number;
        BALCAO_TRY(tickets, m_s.tickets.byNumber(t, number->prefix, number->counter, today));
        for (const TicketSummary& ticket : tickets) BALCAO_CHECK(addTicket(t, found, ticket.id));
        return found;
    }
    if (const auto id = TicketId::fromText(text)) {
        found.by = Found::By::Id;
        BALCAO_TRY(ticket, m_s.tickets.byId(t, *id));
        if (ticket) {
            BALCAO_CHECK(addTicket(t, found, *id));
            return found;
        }
        BALCAO_TRY(payment, m_s.payments.byId(t, PaymentId(id->uuid())));
        if (payment) {
            found.payment = payment->id;
            BALCAO_CHECK(addTicket(t, found, payment->ticket));
        }
        return found;
    }
    BALCAO_TRY(read, readPaymentText(text));
    if (const auto* hash = std::get_if<PaymentHashText>(&read)) {
        found.by = Found::By::Hash;
        BALCAO_CHECK(addByHash(t, found, hash->hash));
        return found;
    }
    const Bolt11* invoice = std::get_if<Bolt11>(&read);
    if (const auto* uri = std::get_if<BitcoinUri>(&read); uri != nullptr && uri->lightning) {
        invoice = &*uri->lightning;
    }
    if (invoice == nullptr) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("names no payment of ours"),
                    {{QStringLiteral("field"), QStringLiteral("text")}});
    }
    found.by = Found::By::Invoice;
    BALCAO_TRY(payment, m_s.payments.byHash(t, invoice->paymentHash));
    if (payment) {
        found.payment = payment->id;
        BALCAO_CHECK(addTicket(t, found, payment->ticket));
    }
    return found;
}

Future<Found> SalesService::lookUp(const QString& text, QDate today) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kMaxText) {
        return ready<Found>(fail(ErrorCode::InvalidArgument, QStringLiteral("empty or too long"),
                                 {{QStringLiteral("field"), QStringLiteral("text")}}));
    }
    return m_s.database.read<Found>(
        [this, trimmed, today](Transaction& t) { return find(t, trimmed, today); });
}

}  // namespace balcao
