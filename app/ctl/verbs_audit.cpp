#include "ctl/verbs.h"
#include "reports/journal_export.h"
#include "reports/sales_export.h"

#include <QLocale>

#include <algorithm>
#include <cstdio>

namespace balcao::verbs {

namespace {

constexpr int kJournalPage = 500;

/// One verification, step by step, and how long it took.
class JournalVerifier final : public QObject {
 public:
    explicit JournalVerifier(Command& command)
        : QObject(&command), m_command(command), m_begun(command.office().clock().now()) {}

    void step(const JournalCheck& check) {
        Office& office = m_command.office();
        whenDone(office.journal().verify(office.actor(), check), this,
                 [this](const Result<JournalCheck>& next) {
                     if (!next) return m_command.refused(next.error());
                     if (!next->finished()) return step(*next);
                     say(*next);
                 });
    }

 private:
    void say(const JournalCheck& check) {
        const qint64 ms = std::max<qint64>((m_command.office().clock().now() - m_begun).count(), 1);
        const qint64 perSecond = check.checked() * 1'000 / ms;
        QJsonObject json = checkJson(check);
        json.insert(QStringLiteral("ms"), ms);
        json.insert(QStringLiteral("entries_per_second"), perSecond);
        m_command.write(json, text(check, ms, perSecond));
        if (check.whole()) return m_command.done();
        m_command.refused();
    }

    static QString text(const JournalCheck& check, qint64 ms, qint64 perSecond) {
        const QLocale locale;
        QString text =
            check.whole() ? Command::tr("The journal is whole.") : Command::tr("The journal is broken.");
        text += u'\n' + Command::tr("%1 entries of %2 registers and %3 anchors in %4 s, %5 entries a second.")
                            .arg(locale.toString(check.checked()), locale.toString(check.chains()),
                                 locale.toString(check.anchors()),
                                 locale.toString(static_cast<double>(ms) / 1'000.0, 'f', 1),
                                 locale.toString(perSecond));
        text += u'\n' + Command::tr("%n day(s) of all registers closed.", nullptr,
                                    static_cast<int>(check.closedDays()));
        if (check.keyChanges() > 0) {
            text += u'\n' + Command::tr("A register signs with another key than before, %n time(s).", nullptr,
                                        static_cast<int>(check.keyChanges()));
        }
        for (const OpenDay& each : check.openDays()) {
            text += u'\n' + Command::tr("Not closed: %1 of register %2, from entry %3 on.")
                                .arg(locale.toString(each.day, QLocale::ShortFormat), each.registerId.text(),
                                     locale.toString(each.sequence));
        }
        for (const JournalBreak& each : check.breaks()) {
            text += QStringLiteral("\n%1  %2  %3  %4")
                        .arg(each.registerId.text(), QString::number(each.sequence), toText(each.kind),
                             each.detail);
        }
        return text;
    }

    Command& m_command;
    Instant m_begun;
};

/// One export: asks for a page, writes it, asks for the next.
class JournalExporter final : public QObject {
 public:
    JournalExporter(Command& command, bool csv) : QObject(&command), m_command(command), m_csv(csv) {
        m_zone.timeZone = command.office().settings().organisation.timeZone;
    }

    void begin() {
        Office& office = m_command.office();
        whenDone(office.journalExports().begin(
                     {office.ids().make<CommandId>(), office.actor(), AuditFilter(), m_csv}),
                 this, [this](const Result<Done>& begun) {
                     if (!begun) return m_command.refused(begun.error());
                     if (m_csv) write(csvLine(journalColumns()));
                     next({});
                 });
    }

 private:
    void next(const JournalPlace& place) {
        Office& office = m_command.office();
        whenDone(office.journal().after(office.actor(), place, kJournalPage), this,
                 [this](const Result<JournalPart>& page) {
                     if (!page) return m_command.refused(page.error());
                     for (const JournalRow& row : page->rows) {
                         if (m_csv) {
                             write(journalCsv(row, m_zone));
                         } else {
                             m_command.writeJson(journalJson(row, m_zone));
                         }
                     }
                     // A reader that went away is not written to until the end of the journal.
                     if (page->more && std::ferror(stdout) == 0) return next(page->last);
                     m_command.done();
                 });
    }

    static void write(const QString& text) {
        const QByteArray bytes = text.toUtf8();
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    }

    Command& m_command;
    bool m_csv;
    JsonZone m_zone;
};

}  // namespace

void auditVerify(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        Office& office = command.office();
        (new JournalVerifier(command))
            ->step(office.journal().check({office.clock().now(), office.settings().organisation.timeZone}));
    });
}

void auditExport(Command& command) {
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("format"), QString(), QStringLiteral("FORMAT")});
    if (!command.parse(parser, 0, 0)) return;
    const QString format = parser.value(QStringLiteral("format"));
    if (!format.isEmpty() && format != QStringLiteral("jsonl") && format != QStringLiteral("csv")) {
        return command.wrong(Command::tr("The format is jsonl or csv."));
    }
    command.withOffice(Office::Duty::Reads, [&command, csv = format == QStringLiteral("csv")] {
        (new JournalExporter(command, csv))->begin();
    });
}

void auditAnchor(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        command.warnAboutSecrets();
        whenDone(command.office().anchorJournal(), &command, [&command](const Result<AuditAnchor>& anchor) {
            if (!anchor) return command.refused(anchor.error());
            command.write(toJson(*anchor),
                          Command::tr("%1 entries of this register and %n other(s) are named.", nullptr,
                                      static_cast<int>(anchor->others.size()))
                              .arg(QLocale().toString(anchor->own.sequence)));
            command.done();
        });
    });
}

}  // namespace balcao::verbs
