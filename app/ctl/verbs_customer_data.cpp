// What is held about one customer: looked at, agreed to, handed out and erased.

#include "ctl/customer_text.h"
#include "ctl/typed_json.h"
#include "ctl/verbs.h"
#include "money/amount_text.h"
#include "reports/value_json.h"

#include <QJsonArray>

namespace balcao::verbs {

namespace {

constexpr int kTicketsShown = 50;
constexpr int kDueAtOnce = 200;

JsonZone customerZone(Command& command) {
    return {command.office().settings().organisation.timeZone};
}

Result<std::vector<CustomerField>> fieldsOfWord(const QString& word) {
    std::vector<CustomerField> fields;
    for (const QString& name : word.split(u',', Qt::SkipEmptyParts)) {
        BALCAO_TRY(field, customerFieldFromText(name.trimmed()));
        fields.push_back(field);
    }
    return fields;
}

void printConsents(Command& command, const std::vector<Consent>& consents) {
    const JsonZone zone = customerZone(command);
    for (const Consent& consent : consents) {
        const bool goesOn = !happened(consent.withdrawnAt);
        QJsonObject json{{QStringLiteral("consent"), consent.purpose},
                         {QStringLiteral("version"), consent.textVersion},
                         {QStringLiteral("given_at"), stampOf(consent.givenAt, zone)}};
        if (!goesOn) json.insert(QStringLiteral("withdrawn_at"), stampOf(consent.withdrawnAt, zone));
        const QString end =
            goesOn ? QString() : Command::tr("withdrawn %1").arg(stampOf(consent.withdrawnAt, zone));
        command.write(json,
                      QStringLiteral("  %1  %2  %3  %4")
                          .arg(consent.purpose, consent.textVersion, stampOf(consent.givenAt, zone), end)
                          .trimmed());
    }
}

void showMasked(Command& command, CustomerId id) {
    Office& office = command.office();
    whenDone(office.customers().row(office.actor(), id), &command,
             [&command, &office](const Result<CustomerRow>& row) {
                 if (!row) return command.refused(row.error());
                 printCustomer(command, *row);
                 whenDone(office.customers().consents(office.actor(), row->id), &command,
                          [&command](const Result<std::vector<Consent>>& consents) {
                              if (!consents) return command.refused(consents.error());
                              printConsents(command, *consents);
                              command.done();
                          });
             });
}

void showOpen(Command& command, const RevealCustomer& look) {
    whenDone(command.office().customers().reveal(look), &command, [&command](const Result<Revealed>& open) {
        if (!open) return command.refused(open.error());
        QStringList lines{open->customer.text()};
        for (const auto& [field, value] : open->fields) {
            lines += QStringLiteral("  %1  %2").arg(toText(field), -10).arg(value);
        }
        command.write({{QStringLiteral("customer"), open->customer.text()},
                       {QStringLiteral("fields"), fieldsJson(open->fields)},
                       {QStringLiteral("version"), open->version}},
                      lines.join(u'\n'));
        command.done();
    });
}

void printHistory(Command& command, const HistoryPage& page) {
    const JsonZone zone = customerZone(command);
    for (const TicketDetails& details : page.tickets) {
        command.write(toJson(details, zone),
                      QStringLiteral("%1  %2  %3  %4  %5")
                          .arg(details.ticket.number.text(), -7)
                          .arg(toText(details.ticket.state), -15)
                          .arg(formatFiat(details.totals.total, QLocale()), 14)
                          .arg(stampOf(details.ticket.openedAt, zone), details.ticket.id.text()));
    }
}

/// Page after page, so that a million customers cost no more memory than two hundred.
void printDue(Command& command, const std::optional<SeenCursor>& after) {
    Office& office = command.office();
    whenDone(office.retention().due(office.actor(), after, kDueAtOnce), &command,
             [&command](const Result<DuePage>& page) {
                 if (!page) return command.refused(page.error());
                 const JsonZone zone = customerZone(command);
                 for (const DueCustomer& one : page->due) {
                     QStringList fields;
                     for (const CustomerField field : one.fields) fields += toText(field);
                     command.write({{QStringLiteral("customer"), one.customer.text()},
                                    {QStringLiteral("seen_at"), stampOf(one.seenAt, zone)},
                                    {QStringLiteral("due"), QJsonArray::fromStringList(fields)}},
                                   QStringLiteral("%1  %2  %3")
                                       .arg(one.customer.text(), stampOf(one.seenAt, zone),
                                            fields.join(QStringLiteral(", "))));
                 }
                 if (page->next) return printDue(command, page->next);
                 command.done();
             });
}

void printPolicy(Command& command, const Result<RetentionPolicy>& policy) {
    if (!policy) return command.refused(policy.error());
    QStringList lines;
    for (const auto& [kind, days] : policy->days) {
        lines += days == 0 ? Command::tr("%1: kept until it is erased").arg(toText(kind))
                           : Command::tr("%1: %2 days").arg(toText(kind)).arg(days);
    }
    command.write(policy->toJson(), lines.join(u'\n'));
    command.done();
}

}  // namespace

void customerShow(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("fields"), QString(), QStringLiteral("FIELDS")));
    parser.addOption(QCommandLineOption(QStringLiteral("reason"), QString(), QStringLiteral("REASON")));
    if (!command.parse(parser, 1, 1)) return;
    const auto id = customerIdOf(command, parser.positionalArguments().first());
    if (!id) return;
    if (!parser.isSet(QStringLiteral("fields"))) {
        return command.withOffice(Office::Duty::Reads, [&command, id = *id] { showMasked(command, id); });
    }
    const auto fields = fieldsOfWord(parser.value(QStringLiteral("fields")));
    const auto reason = lookReasonFromText(parser.value(QStringLiteral("reason")));
    if (!fields || fields->empty()) return command.wrong(Command::tr("There is no such field."));
    if (!reason) {
        return command.wrong(
            Command::tr("Whoever looks says why: serve, contact, correct, request or legal."));
    }
    command.withOffice(Office::Duty::Reads, [&command, id = *id, fields = *fields, reason = *reason] {
        showOpen(command, {command.office().actor(), id, fields, reason});
    });
}

void customerConsent(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("purpose"), QString(), QStringLiteral("PURPOSE")));
    parser.addOption(QCommandLineOption(QStringLiteral("version"), QString(), QStringLiteral("VERSION")));
    parser.addOption(QCommandLineOption(QStringLiteral("withdraw")));
    if (!command.parse(parser, 1, 1)) return;
    const auto id = customerIdOf(command, parser.positionalArguments().first());
    if (!id) return;
    Consent consent;
    consent.customer = *id;
    consent.purpose = parser.value(QStringLiteral("purpose"));
    consent.textVersion = parser.value(QStringLiteral("version"));
    const auto ended = [&command](const Result<Done>& done) {
        if (!done) return command.refused(done.error());
        command.done();
    };
    if (parser.isSet(QStringLiteral("withdraw"))) {
        return command.withOffice(Office::Duty::Reads, [&command, consent, ended] {
            Office& office = command.office();
            whenDone(office.customers().withdrawConsent(
                         {office.ids().make<CommandId>(), office.actor(), consent.customer, consent.purpose}),
                     &command, ended);
        });
    }
    const auto text = typedInput(Command::tr("The text that was agreed to; end with Ctrl+D:\n"));
    if (!text) return command.refused(text.error());
    consent.text = QString::fromUtf8(*text).trimmed();
    command.withOffice(Office::Duty::Reads, [&command, consent, ended] {
        Office& office = command.office();
        whenDone(office.customers().giveConsent({office.ids().make<CommandId>(), office.actor(), consent}),
                 &command, ended);
    });
}

void customerHistory(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("limit"), QString(), QStringLiteral("N")));
    parser.addOption(QCommandLineOption(QStringLiteral("before"), QString(), QStringLiteral("TICKET")));
    if (!command.parse(parser, 1, 1)) return;
    const auto id = customerIdOf(command, parser.positionalArguments().first());
    if (!id) return;
    const auto limit = limitOf(command, parser, kTicketsShown);
    if (!limit) return;
    std::optional<TicketId> before;
    if (parser.isSet(QStringLiteral("before"))) {
        const auto ticket = TicketId::fromText(parser.value(QStringLiteral("before")));
        if (!ticket) return command.wrong(Command::tr("That is no ticket's id."));
        before = *ticket;
    }
    command.withOffice(Office::Duty::Reads, [&command, id = *id, before, limit = *limit] {
        Office& office = command.office();
        whenDone(office.customerHistory().tickets(office.actor(), id, before, limit), &command,
                 [&command](const Result<HistoryPage>& page) {
                     if (!page) return command.refused(page.error());
                     printHistory(command, *page);
                     command.done();
                 });
    });
}

void customerExport(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    const auto id = customerIdOf(command, parser.positionalArguments().first());
    if (!id) return;
    command.alwaysJson();
    command.withOffice(Office::Duty::Reads, [&command, id = *id] {
        Office& office = command.office();
        whenDone(office.customerHistory().everything({office.actor(), id, customerZone(command)}), &command,
                 [&command](const Result<QJsonObject>& all) {
                     if (!all) return command.refused(all.error());
                     command.writeJson(*all);
                     command.done();
                 });
    });
}

void customerErase(Command& command) {
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("ground"), QString(), QStringLiteral("GROUND")));
    if (!command.parse(parser, 1, 1)) return;
    const auto id = customerIdOf(command, parser.positionalArguments().first());
    if (!id) return;
    const auto ground = erasureGroundFromText(parser.value(QStringLiteral("ground")));
    if (!ground) {
        return command.wrong(Command::tr("Whoever erases says why: request, retention or mistake."));
    }
    command.withOffice(Office::Duty::Reads, [&command, id = *id, ground = *ground] {
        Office& office = command.office();
        const EraseCustomer erase{office.ids().make<CommandId>(), office.actor(), id, ground};
        whenDone(office.customers().erase(erase), &command, [&command](const Result<Erasure>& erasure) {
            if (!erasure) return command.refused(erasure.error());
            printErasure(command, *erasure);
            command.done();
        });
    });
}

void customerDue(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] { printDue(command, std::nullopt); });
}

void customerRetention(Command& command) {
    QCommandLineParser parser;
    for (const DataKind kind : allDataKinds()) {
        parser.addOption(QCommandLineOption(toText(kind), QString(), QStringLiteral("DAYS")));
    }
    if (!command.parse(parser, 0, 0)) return;
    std::map<DataKind, int> asked;
    for (const DataKind kind : allDataKinds()) {
        if (!parser.isSet(toText(kind))) continue;
        bool fits = false;
        asked[kind] = parser.value(toText(kind)).toInt(&fits);
        if (!fits)
            return command.wrong(Command::tr("Days are a whole number; 0 keeps it until it is erased."));
    }
    command.withOffice(Office::Duty::Reads, [&command, asked] {
        Office& office = command.office();
        whenDone(office.retention().policy(), &command,
                 [&command, &office, asked](const Result<RetentionPolicy>& policy) {
                     if (!policy || asked.empty()) return printPolicy(command, policy);
                     SaveRetention save{office.ids().make<CommandId>(), office.actor(), *policy};
                     for (const auto& [kind, days] : asked) save.policy.days[kind] = days;
                     whenDone(
                         office.retention().savePolicy(save), &command,
                         [&command](const Result<RetentionPolicy>& saved) { printPolicy(command, saved); });
                 });
    });
}

}  // namespace balcao::verbs
