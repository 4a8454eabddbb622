#include "reports/journal_exports.h"

#include <QDateTime>

namespace balcao {

namespace journal_exports_detail {

const QString kKind = QStringLiteral("journal.export");

QString momentText(Instant at) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), Qt::UTC).toString(Qt::ISODate);
}

QJsonObject detailsOf(const ExportJournal& command) {
    const AuditFilter& filter = command.filter;
    QJsonObject details{
        {QStringLiteral("format"), command.csv ? QStringLiteral("csv") : QStringLiteral("jsonl")}};
    const auto add = [&details](const char* name, const QString& value) {
        if (!value.isEmpty()) details.insert(QLatin1String(name), value);
    };
    add("of", filter.person ? filter.person->text() : QString());
    add("act", filter.action);
    add("subject", filter.subject);
    add("register", filter.registerId ? filter.registerId->text() : QString());
    add("from", filter.from ? momentText(*filter.from) : QString());
    add("until", filter.until ? momentText(*filter.until) : QString());
    return details;
}

}  // namespace journal_exports_detail

Future<Done> JournalExports::begin(const ExportJournal& command) {
    using namespace journal_exports_detail;
    if (const auto allowed = require(command.actor, Capability::JournalRead); !allowed) {
        return ready<Done>(tl::unexpected(allowed.error()));
    }
    return m_s.database.write<Done>([this, command](Transaction& t) -> Result<Done> {
        const QJsonObject details = detailsOf(command);
        BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kKind, details));
        if (repeated) return Done{};
        m_s.commands.put(t, {command.id, kKind, digestFields(details), QString()}, m_clock.now());
        BALCAO_CHECK(m_s.audit.record(t, command.actor, kKind, QStringLiteral("journal"), details));
        return Done{};
    });
}

}  // namespace balcao
