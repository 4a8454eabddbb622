#include "ctl/verbs.h"

#include "ctl/found_tickets.h"
#include "ctl/receipt_words.h"
#include "reports/value_json.h"
#include "tickets/receipt_rules.h"

#include <QJsonArray>

#include <cstdio>

namespace balcao::verbs {

namespace {

/// Longest payload that is read from standard input.
constexpr size_t kLongestPayload = 64 * 1024;

QString standardInput() {
    QByteArray bytes(static_cast<int>(kLongestPayload), Qt::Uninitialized);
    const size_t read = std::fread(bytes.data(), 1, kLongestPayload, stdin);
    bytes.truncate(static_cast<int>(read));
    return QString::fromUtf8(bytes).trimmed();
}

QJsonObject settledJson(const ReceiptClaims::Settled& settled) {
    QJsonObject json{{QStringLiteral("tender"), toText(settled.tender)},
                     {QStringLiteral("amount"), toJson(settled.amount)}};
    if (settled.tender == Tender::Lightning) {
        json.insert(QStringLiteral("received_msat"), settled.received.value());
        json.insert(QStringLiteral("payment_hash"), QString::fromLatin1(settled.paymentHash.toHex()));
        json.insert(QStringLiteral("preimage"), QString::fromLatin1(settled.preimage.toHex()));
    }
    return json;
}

QJsonObject claimsJson(const ReceiptClaims& claims, const QString& payload) {
    QJsonArray payments;
    for (const auto& settled : claims.payments) payments.append(settledJson(settled));
    return {{QStringLiteral("valid"), true},
            {QStringLiteral("code"), receiptCode(payload)},
            {QStringLiteral("counter_key"), QString::fromLatin1(claims.counterKey.toHex())},
            {QStringLiteral("ticket"), claims.ticket.text()},
            {QStringLiteral("number"), claims.number},
            {QStringLiteral("organisation"), claims.organisation},
            {QStringLiteral("total"), toJson(claims.total)},
            {QStringLiteral("at"), stampOf(claims.at, {QStringLiteral("UTC")})},
            {QStringLiteral("training"), claims.training},
            {QStringLiteral("payments"), payments}};
}

void sayVerified(Command& command, const ReceiptClaims& claims, const QString& payload,
                 const std::optional<QString>& counter) {
    QJsonObject json = claimsJson(claims, payload);
    // Whose key it is can only be said where counters are known; anybody may check the rest.
    if (counter) json.insert(QStringLiteral("counter_known"), !counter->isEmpty());
    if (counter && !counter->isEmpty()) json.insert(QStringLiteral("register"), *counter);
    QString text = Command::tr("The receipt %1 is genuine: %2, %3.")
                       .arg(receiptCode(payload), claims.organisation, claims.number);
    if (counter && counter->isEmpty()) text += u' ' + Command::tr("Its counter is not one of ours.");
    command.write(json, text);
    command.done();
}

constexpr int kPaperColumns = 48;  // a roll of 80 mm

void showReceipt(Command& command, TicketId ticket) {
    auto& office = command.office();
    whenDone(office.receipts().receipt(office.actor(), ticket), &command,
             [&command](const Result<Receipt>& receipt) {
                 if (!receipt) return command.refused(receipt.error());
                 const JsonZone zone{command.office().settings().organisation.timeZone};
                 QJsonObject json = toJson(receipt->details, zone);
                 json.insert(QStringLiteral("code"), receipt->code);
                 json.insert(QStringLiteral("payload"), receipt->payload);
                 if (receipt->taxId) json.insert(QStringLiteral("tax_id"), receipt->taxId->text());
                 json.insert(QStringLiteral("at"), stampOf(receipt->at, zone));
                 const QString paper = receiptText(*receipt, terminalReceiptWords(), kPaperColumns, QLocale(),
                                                   stampOf(receipt->at, zone));
                 command.write(json, paper + u'\n' + receipt->payload);
                 command.done();
             });
}

}  // namespace

void receiptShow(Command& command) {
    withFoundTickets(command, [&command](const std::vector<TicketDetails>& tickets) {
        showReceipt(command, tickets.front().ticket.id);
    });
}

void receiptVerify(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    QString payload = parser.positionalArguments().first();
    if (payload == QStringLiteral("-")) payload = standardInput();
    const auto claims = readReceipt(payload);
    if (!claims) return command.refused(claims.error());
    if (!Profile::exists(command.profileDirectory())) {
        return sayVerified(command, *claims, payload, std::nullopt);
    }
    command.withOffice(Office::Duty::Reads, [&command, payload, claims = *claims] {
        whenDone(command.office().counterOf(claims.counterKey), &command,
                 [&command, payload, claims](const Result<Register>& counter) {
                     if (!counter && counter.error().code != ErrorCode::NotFound) {
                         return command.refused(counter.error());
                     }
                     sayVerified(command, claims, payload, counter ? counter->name : QString());
                 });
    });
}

}  // namespace balcao::verbs
