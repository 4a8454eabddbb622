#include "ctl/customer_text.h"
#include "ctl/typed_json.h"
#include "ctl/verbs.h"

namespace balcao::verbs {

namespace {

constexpr int kCustomersShown = 50;
constexpr int kCustomersFound = 20;

const QString kEvenIfAlike = QStringLiteral("even-if-alike");

QString jsonPrompt() {
    return Command::tr(
        "The fields as a JSON object, e.g. {\"name\": \"…\", \"cpf\": \"…\"}; end with Ctrl+D:\n");
}

void addLimit(QCommandLineParser& parser) {
    parser.addOption(QCommandLineOption(QStringLiteral("limit"), QString(), QStringLiteral("N")));
}

/// The words of --by, which are those of the fields.
Result<FoundBy> foundByOf(const QString& word) {
    if (word == QStringLiteral("name")) return FoundBy::Word;
    for (const FoundBy by :
         {FoundBy::Cpf, FoundBy::Cnpj, FoundBy::OtherId, FoundBy::Email, FoundBy::Phone, FoundBy::Handle}) {
        if (toText(by) == word) return by;
    }
    return fail(ErrorCode::InvalidArgument);
}

void saveCustomer(Command& command, const SaveCustomer& save) {
    whenDone(command.office().customers().save(save), &command, [&command](const Result<CustomerRow>& row) {
        if (!row) return command.refused(row.error());
        printCustomer(command, *row);
        command.done();
    });
}

void printPage(Command& command, const Result<CustomerPage>& page) {
    if (!page) return command.refused(page.error());
    for (const CustomerRow& row : page->rows) printCustomer(command, row);
    command.done();
}

/// What is to be found, from standard input: a CPF among the arguments would stand in the process list.
Result<CustomerSearch> typedSearch(const QCommandLineParser& parser, int limit) {
    CustomerSearch search;
    search.limit = limit;
    const QString by = parser.value(QStringLiteral("by"));
    if (!by.isEmpty()) {
        BALCAO_TRY(kind, foundByOf(by));
        search.by = kind;
    }
    BALCAO_TRY(typed, typedInput(Command::tr("CPF, CNPJ, telephone, e-mail address, handle or name:\n")));
    search.text = QString::fromUtf8(typed).trimmed();
    return search;
}

}  // namespace

void customerAdd(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(kEvenIfAlike));
    if (!command.parse(parser, 0, 0)) return;
    const auto json = typedJson(jsonPrompt());
    if (!json) return command.refused(json.error());
    const auto fields = customerFieldsFrom(*json);
    if (!fields) return command.refused(fields.error());
    const bool evenIfAlike = parser.isSet(kEvenIfAlike);
    command.withOffice(Office::Duty::Reads, [&command, fields = *fields, evenIfAlike] {
        Office& office = command.office();
        saveCustomer(command,
                     {office.ids().make<CommandId>(), office.actor(), CustomerId(), 0, fields, evenIfAlike});
    });
}

void customerEdit(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(kEvenIfAlike));
    if (!command.parse(parser, 1, 1)) return;
    const auto id = customerIdOf(command, parser.positionalArguments().first());
    if (!id) return;
    const auto json = typedJson(jsonPrompt());
    if (!json) return command.refused(json.error());
    const auto fields = customerFieldsFrom(*json);
    if (!fields) return command.refused(fields.error());
    const bool evenIfAlike = parser.isSet(kEvenIfAlike);
    command.withOffice(Office::Duty::Reads, [&command, id = *id, fields = *fields, evenIfAlike] {
        Office& office = command.office();
        whenDone(office.customers().row(office.actor(), id), &command,
                 [&command, &office, id, fields, evenIfAlike](const Result<CustomerRow>& row) {
                     if (!row) return command.refused(row.error());
                     saveCustomer(command, {office.ids().make<CommandId>(), office.actor(), id, row->version,
                                            fields, evenIfAlike});
                 });
    });
}

void customerFind(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("by"), QString(), QStringLiteral("KIND")));
    addLimit(parser);
    if (!command.parse(parser, 0, 0)) return;
    const auto limit = limitOf(command, parser, kCustomersFound);
    if (!limit) return;
    if (parser.isSet(QStringLiteral("by")) && !foundByOf(parser.value(QStringLiteral("by")))) {
        return command.wrong(
            Command::tr("Customers are found by cpf, cnpj, phone, email, handle, other_id or name."));
    }
    const auto search = typedSearch(parser, *limit);
    if (!search) return command.refused(search.error());
    command.withOffice(Office::Duty::Reads, [&command, search = *search] {
        Office& office = command.office();
        whenDone(office.customers().find(office.actor(), search), &command,
                 [&command](const Result<CustomerPage>& page) { printPage(command, page); });
    });
}

void customerList(Command& command) {
    QCommandLineParser parser;
    addLimit(parser);
    parser.addOption(QCommandLineOption(QStringLiteral("before"), QString(), QStringLiteral("ID")));
    if (!command.parse(parser, 0, 0)) return;
    const auto limit = limitOf(command, parser, kCustomersShown);
    if (!limit) return;
    std::optional<CustomerId> before;
    if (parser.isSet(QStringLiteral("before"))) {
        before = customerIdOf(command, parser.value(QStringLiteral("before")));
        if (!before) return;
    }
    command.withOffice(Office::Duty::Reads, [&command, before, limit = *limit] {
        Office& office = command.office();
        whenDone(office.customers().page(office.actor(), before, limit), &command,
                 [&command](const Result<CustomerPage>& page) { printPage(command, page); });
    });
}

void customerMerge(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 2, 2)) return;
    const auto kept = customerIdOf(command, parser.positionalArguments().at(0));
    if (!kept) return;
    const auto gone = customerIdOf(command, parser.positionalArguments().at(1));
    if (!gone) return;
    command.withOffice(Office::Duty::Reads, [&command, kept = *kept, gone = *gone] {
        Office& office = command.office();
        const MergeCustomers merge{office.ids().make<CommandId>(), office.actor(), kept, gone};
        whenDone(office.customers().merge(merge), &command, [&command](const Result<CustomerRow>& row) {
            if (!row) return command.refused(row.error());
            printCustomer(command, *row);
            command.done();
        });
    });
}

}  // namespace balcao::verbs
