#include "reports/sales_export.h"

#include "money/amount_text.h"

namespace balcao {

namespace sales_export_detail {

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

QString moment(Instant at, const JsonZone& zone) {
    return happened(at) ? stampOf(at, zone) : QString();
}

QString linesText(const Ticket& ticket) {
    QStringList texts;
    for (const Line& line : ticket.lines) {
        texts += QStringLiteral("%1 x %2 %3").arg(QString::number(line.quantity), line.code, line.name);
    }
    return texts.join(QStringLiteral("; "));
}

/// What the satoshis that came were worth at the rate of this payment's own quote.
QString receivedWorth(const Payment& payment) {
    if (!payment.quote || payment.received.isZero()) return {};
    const auto worth = convert(payment.received, payment.quote->rate, Rounding::HalfEven);
    return worth ? formatFiatPlain(*worth) : QString();
}

}  // namespace sales_export_detail

Future<ExportPage> SalesExport::page(const Actor& actor, PaymentId after, int limit) {
    if (const auto allowed = require(actor, Capability::ExportRead); !allowed) {
        return ready<ExportPage>(tl::unexpected(allowed.error()));
    }
    return m_s.database.read<ExportPage>([this, after, limit](Transaction& t) -> Result<ExportPage> {
        BALCAO_TRY(payments, m_s.payments.page(t, after, limit));
        ExportPage page;
        page.more = static_cast<int>(payments.size()) == limit;
        for (Payment& payment : payments) {
            BALCAO_TRY(ticket, m_s.tickets.byId(t, payment.ticket));
            if (!ticket)
                return fail(ErrorCode::DatabaseCorrupt, QStringLiteral("a payment without a ticket"));
            page.last = payment.id;
            page.rows.push_back({std::move(payment), *std::move(ticket)});
        }
        return page;
    });
}

QStringList exportColumns() {
    return {QStringLiteral("created_at"),    QStringLiteral("settled_at"),     QStringLiteral("number"),
            QStringLiteral("day"),           QStringLiteral("register"),       QStringLiteral("lines"),
            QStringLiteral("tender"),        QStringLiteral("state"),          QStringLiteral("currency"),
            QStringLiteral("amount"),        QStringLiteral("covered"),        QStringLiteral("amount_msat"),
            QStringLiteral("received_msat"), QStringLiteral("received_worth"), QStringLiteral("rate"),
            QStringLiteral("rate_source"),   QStringLiteral("rate_at"),        QStringLiteral("backend"),
            QStringLiteral("payment_hash"),  QStringLiteral("preimage"),       QStringLiteral("training"),
            QStringLiteral("ticket"),        QStringLiteral("payment")};
}

QJsonObject exportJson(const ExportRow& row, const JsonZone& zone) {
    using namespace sales_export_detail;
    const Payment& payment = row.payment;
    QJsonObject json{{QStringLiteral("created_at"), moment(payment.createdAt, zone)},
                     {QStringLiteral("settled_at"), moment(payment.settledAt, zone)},
                     {QStringLiteral("number"), row.ticket.number.text()},
                     {QStringLiteral("day"), row.ticket.number.day.toString(Qt::ISODate)},
                     {QStringLiteral("register"), row.ticket.registerName},
                     {QStringLiteral("lines"), linesText(row.ticket)},
                     {QStringLiteral("tender"), toText(payment.tender)},
                     {QStringLiteral("state"), toText(payment.state)},
                     {QStringLiteral("currency"), payment.amount.currency.code()},
                     {QStringLiteral("amount"), formatFiatPlain(payment.amount)},
                     {QStringLiteral("covered"), formatFiatPlain(payment.covered)},
                     {QStringLiteral("backend"), payment.backend},
                     {QStringLiteral("payment_hash"), hex(payment.paymentHash)},
                     {QStringLiteral("preimage"), hex(payment.preimage)},
                     {QStringLiteral("training"), payment.training},
                     {QStringLiteral("ticket"), row.ticket.id.text()},
                     {QStringLiteral("payment"), payment.id.text()}};
    if (payment.quote) {
        json.insert(QStringLiteral("amount_msat"), payment.quote->msat.value());
        json.insert(QStringLiteral("received_msat"), payment.received.value());
        json.insert(QStringLiteral("received_worth"), receivedWorth(payment));
        json.insert(QStringLiteral("rate"),
                    formatFiatPlain(Fiat{payment.quote->rate.minorPerBtc, payment.quote->rate.currency}));
        json.insert(QStringLiteral("rate_source"), payment.quote->source);
        json.insert(QStringLiteral("rate_at"), moment(payment.quote->rateAt, zone));
    }
    return json;
}

QString csvLine(const QStringList& cells) {
    QStringList quoted;
    for (QString cell : cells) {
        if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell.front())) cell.prepend(u'\'');
        const bool plain =
            !cell.contains(u'"') && !cell.contains(u',') && !cell.contains(u'\n') && !cell.contains(u'\r');
        if (!plain) {
            cell.replace(u'"', QStringLiteral("\"\""));
            cell = u'"' + cell + u'"';
        }
        quoted += cell;
    }
    return quoted.join(u',') + QStringLiteral("\r\n");
}

QString exportCsv(const ExportRow& row, const JsonZone& zone) {
    const QJsonObject json = exportJson(row, zone);
    QStringList cells;
    for (const QString& column : exportColumns()) {
        const QJsonValue value = json.value(column);
        if (value.isBool()) {
            cells += value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
        } else if (value.isDouble()) {
            cells += QString::number(value.toInteger());
        } else {
            cells += value.toString();
        }
    }
    return csvLine(cells);
}

}  // namespace balcao
