#include "ctl/sale_runner.h"
#include "ctl/verbs.h"

namespace balcao::verbs {

namespace {

constexpr int kLongestWaitSeconds = 86'400;

/// A whole number from an option; none when it is not one within the bounds.
std::optional<int> numberOf(const QString& text, int least, int most) {
    bool fits = false;
    const int number = text.toInt(&fits);
    if (!fits || number < least || number > most) return std::nullopt;
    return number;
}

QCommandLineOption option(const char* name, const char* value) {
    return QCommandLineOption(QString::fromLatin1(name), QString(), QString::fromLatin1(value));
}

/// The request, or why it is none.
tl::expected<SaleRequest, QString> readRequest(const QCommandLineParser& parser) {
    const auto text = [&parser](const char* name) { return parser.value(QString::fromLatin1(name)); };
    SaleRequest request;
    request.operation = text("operation");
    if (request.operation.isEmpty()) return tl::unexpected(Command::tr("Which operation is sold?"));
    const auto quantity = numberOf(
        parser.isSet(QStringLiteral("quantity")) ? text("quantity") : QStringLiteral("1"), 1, kMaxQuantity);
    if (!quantity) return tl::unexpected(Command::tr("The quantity is not a number that can be sold."));
    request.quantity = *quantity;
    if (parser.isSet(QStringLiteral("tender"))) {
        const auto tender = tenderFromText(text("tender"));
        if (!tender) return tl::unexpected(Command::tr("The tender is lightning or cash."));
        request.tender = *tender;
    }
    const bool cash = request.tender == Tender::Cash;
    request.pay = parser.isSet(QStringLiteral("pay"));
    if (parser.isSet(QStringLiteral("wait"))) {
        const auto seconds = numberOf(text("wait"), 0, kLongestWaitSeconds);
        if (!seconds) return tl::unexpected(Command::tr("The time to wait is a number of seconds."));
        request.waitSeconds = *seconds;
    }
    request.price = text("price");
    request.given = text("given");
    if (cash && (request.pay || request.waitSeconds > 0)) {
        return tl::unexpected(Command::tr("Cash is not waited for."));
    }
    if (!cash && !request.given.isEmpty()) return tl::unexpected(Command::tr("Only cash is given."));
    if (parser.isSet(QStringLiteral("id"))) {
        request.id = QUuid::fromString(text("id"));
        if (request.id.isNull()) return tl::unexpected(Command::tr("The id of a sale is a UUID."));
    }
    return request;
}

}  // namespace

void sale(Command& command) {
    QCommandLineParser parser;
    parser.addOptions({option("operation", "CODE"), option("quantity", "N"), option("price", "AMOUNT"),
                       option("tender", "TENDER"), option("given", "AMOUNT"), option("wait", "SECONDS"),
                       option("id", "UUID"), QCommandLineOption(QStringLiteral("pay"))});
    if (!command.parse(parser, 0, 0)) return;
    auto request = readRequest(parser);
    if (!request) return command.wrong(request.error());
    command.alwaysJson();
    command.withOffice(Office::Duty::Sells, [&command, request = *request]() mutable {
        command.warnAboutSecrets();
        if (request.id.isNull()) request.id = command.office().ids().next();
        if (request.pay && !command.office().training()) {
            return command.refused(
                {ErrorCode::NotAllowed, QStringLiteral("only the demo node has a demo customer"), {}});
        }
        (new SaleRunner(command, request))->run();
    });
}

void demoPay(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const QString invoice = parser.positionalArguments().first();
    command.withOffice(Office::Duty::Reads, [&command, invoice] {
        whenDone(command.office().demoPay(invoice), &command, [&command](const Result<Done>& paid) {
            if (!paid) return command.refused(paid.error());
            command.write({{QStringLiteral("paid"), true}}, Command::tr("The demo customer has paid."));
            command.done();
        });
    });
}

}  // namespace balcao::verbs
