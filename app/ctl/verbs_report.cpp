#include "ctl/verbs.h"
#include "reports/sales_export.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

#include <cstdio>

namespace balcao::verbs {

namespace {

constexpr int kPage = 500;

QJsonObject reportJson(const VerificationReport& report) {
    QJsonArray violations;
    for (const Violation& violation : report.violations) {
        violations.append(QJsonObject{{QStringLiteral("rule"), violation.rule},
                                      {QStringLiteral("subject"), violation.subject},
                                      {QStringLiteral("detail"), violation.detail}});
    }
    return {{QStringLiteral("ok"), report.ok()},
            {QStringLiteral("tickets"), report.tickets},
            {QStringLiteral("payments"), report.payments},
            {QStringLiteral("ledger_transactions"), report.ledgerTransactions},
            {QStringLiteral("audit_entries"), report.auditEntries},
            {QStringLiteral("violations"), violations}};
}

/// What is written and which days.
struct ExportWish {
    bool csv = false;
    QDate from;
    QDate to;
};

/// One export: asks for a page, writes it, asks for the next.
class Exporter final : public QObject {
 public:
    Exporter(Command& command, const ExportWish& wish) : QObject(&command), m_command(command), m_wish(wish) {
        m_zone.timeZone = command.office().settings().organisation.timeZone;
    }

    void begin() {
        if (m_wish.csv) write(csvLine(exportColumns()));
        next({});
    }

 private:
    void next(PaymentId after) {
        auto& office = m_command.office();
        whenDone(office.salesExport().page(office.actor(), after, kPage), this,
                 [this](const Result<ExportPage>& page) {
                     if (!page) return m_command.refused(page.error());
                     for (const ExportRow& row : page->rows) {
                         if (wanted(row)) writeRow(row);
                     }
                     if (page->more) return next(page->last);
                     m_command.done();
                 });
    }

    [[nodiscard]] bool wanted(const ExportRow& row) const {
        const QDate day = row.ticket.number.day;
        return (!m_wish.from.isValid() || day >= m_wish.from) && (!m_wish.to.isValid() || day <= m_wish.to);
    }

    void writeRow(const ExportRow& row) {
        if (m_wish.csv) return write(exportCsv(row, m_zone));
        m_command.writeJson(exportJson(row, m_zone));
    }

    static void write(const QString& text) {
        const QByteArray bytes = text.toUtf8();
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    }

    Command& m_command;
    ExportWish m_wish;
    JsonZone m_zone;
};

}  // namespace

void verify(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.alwaysJson();
    command.withOffice(Office::Duty::Reads, [&command] {
        whenDone(command.office().verification().run(), &command,
                 [&command](const Result<VerificationReport>& report) {
                     if (!report) return command.refused(report.error());
                     command.writeJson(reportJson(*report));
                     if (report->ok()) return command.done();
                     command.refused();
                 });
    });
}

void exportSales(Command& command) {
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("format"), QString(), QStringLiteral("FORMAT")},
                       {QStringLiteral("from"), QString(), QStringLiteral("DATE")},
                       {QStringLiteral("to"), QString(), QStringLiteral("DATE")}});
    if (!command.parse(parser, 0, 0)) return;
    ExportWish wish;
    const QString format = parser.value(QStringLiteral("format"));
    if (!format.isEmpty() && format != QStringLiteral("jsonl") && format != QStringLiteral("csv")) {
        return command.wrong(Command::tr("The format is jsonl or csv."));
    }
    wish.csv = format == QStringLiteral("csv");
    for (const auto& [name, day] : {std::pair("from", &wish.from), std::pair("to", &wish.to)}) {
        const QString text = parser.value(QString::fromLatin1(name));
        *day = QDate::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && !day->isValid()) {
            return command.wrong(Command::tr("A day is written like 2026-11-21."));
        }
    }
    command.withOffice(Office::Duty::Reads, [&command, wish] { (new Exporter(command, wish))->begin(); });
}

}  // namespace balcao::verbs
