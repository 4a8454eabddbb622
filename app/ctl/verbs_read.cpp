#include "ctl/verbs.h"

#include "ctl/found_tickets.h"
#include "money/amount_text.h"
#include "reports/value_json.h"

#include <QJsonArray>

namespace balcao::verbs {

namespace {

constexpr int kDefaultLimit = 50;
constexpr int kMostRows = 1'000;

JsonZone zoneOf(Command& command) {
    return {command.office().settings().organisation.timeZone};
}

QString priceText(const Price& price) {
    if (const auto* fiat = std::get_if<Fiat>(&price)) return formatFiat(*fiat, QLocale());
    if (const auto* sat = std::get_if<Sat>(&price))
        return Command::tr("%1 sats").arg(formatSat(*sat, QLocale()));
    return Command::tr("open price");
}

void printOperations(Command& command, const std::vector<Operation>& operations) {
    for (const Operation& operation : operations) {
        const QString line = QStringLiteral("%1  %2  %3")
                                 .arg(operation.code, -6)
                                 .arg(operation.nameIn(QLocale().name()), -36)
                                 .arg(priceText(operation.price));
        command.write(toJson(operation), line);
    }
    command.done();
}

void printSales(Command& command, const std::vector<SaleRow>& rows) {
    const JsonZone zone = zoneOf(command);
    for (const SaleRow& row : rows) {
        QJsonObject json = toJson(row, zone);
        json.insert(QStringLiteral("list"), QStringLiteral("sales"));
        command.write(json, QStringLiteral("%1  %2  %3  %4  %5")
                                .arg(row.number.text(), -7)
                                .arg(toText(row.state), -15)
                                .arg(formatFiat(row.total, QLocale()), 14)
                                .arg(stampOf(row.at, zone), row.firstLine));
    }
    command.done();
}

void printQueue(Command& command, const std::vector<TicketSummary>& waiting) {
    const JsonZone zone = zoneOf(command);
    for (const TicketSummary& ticket : waiting) {
        QJsonObject json = toJson(ticket, zone);
        json.insert(QStringLiteral("list"), QStringLiteral("queue"));
        command.write(json, QStringLiteral("%1  %2  %3  %4")
                                .arg(ticket.number.text(), -7)
                                .arg(toText(ticket.state), -15)
                                .arg(stampOf(ticket.openedAt, zone), ticket.firstLine));
    }
}

void printTicket(Command& command, const TicketDetails& details) {
    const JsonZone zone = zoneOf(command);
    QStringList lines{details.ticket.number.text() + u"  " + toText(details.ticket.state) + u"  " +
                      details.ticket.id.text()};
    for (const Line& line : details.ticket.lines) {
        lines += QStringLiteral("  %1 × %2  %3")
                     .arg(QString::number(line.quantity), line.name, formatFiat(line.unitPrice, QLocale()));
    }
    lines += u"  = " + formatFiat(details.totals.total, QLocale());
    for (const Payment& payment : details.payments) {
        lines += QStringLiteral("  %1  %2  %3  %4")
                     .arg(toText(payment.tender), toText(payment.state),
                          formatFiat(payment.amount, QLocale()), payment.id.text());
    }
    command.write(toJson(details, zone), lines.join(u'\n'));
}

}  // namespace

void operationList(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("all")));
    if (!command.parse(parser, 0, 0)) return;
    const auto which =
        parser.isSet(QStringLiteral("all")) ? OperationStore::Which::All : OperationStore::Which::Active;
    command.withOffice(Office::Duty::Reads, [&command, which] {
        whenDone(command.office().operations().list(which), &command,
                 [&command](const Result<std::vector<Operation>>& operations) {
                     if (!operations) return command.refused(operations.error());
                     printOperations(command, *operations);
                 });
    });
}

void ticketList(Command& command) {
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("limit"), QString(), QStringLiteral("N")});
    if (!command.parse(parser, 0, 0)) return;
    bool fits = true;
    const QString limitText = parser.value(QStringLiteral("limit"));
    const int limit = limitText.isEmpty() ? kDefaultLimit : limitText.toInt(&fits);
    if (!fits || limit < 1 || limit > kMostRows) {
        return command.wrong(Command::tr("The limit is a number from 1 to %1.").arg(kMostRows));
    }
    command.withOffice(Office::Duty::Reads, [&command, limit] {
        whenDone(command.office().tickets().queue(), &command,
                 [&command, limit](const Result<std::vector<TicketSummary>>& waiting) {
                     if (!waiting) return command.refused(waiting.error());
                     printQueue(command, *waiting);
                     whenDone(command.office().sales().recent(limit), &command,
                              [&command](const Result<std::vector<SaleRow>>& rows) {
                                  if (!rows) return command.refused(rows.error());
                                  printSales(command, *rows);
                              });
                 });
    });
}

void ticketShow(Command& command) {
    withFoundTickets(command, [&command](const std::vector<TicketDetails>& tickets) {
        for (const TicketDetails& details : tickets) printTicket(command, details);
        command.done();
    });
}

}  // namespace balcao::verbs
