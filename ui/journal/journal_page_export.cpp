#include "base/civil_time.h"
#include "reports/journal_exports.h"
#include "reports/journal_file.h"
#include "ui/journal/journal_filter_bar.h"
#include "ui/journal/journal_page.h"
#include "ui/shell/notice.h"
#include "ui/shell/page_header.h"

#include <QAction>
#include <QDir>

namespace balcao {

void JournalPage::exportOrStop() {
    if (m_file) return m_file->cancel();
    // What stands on the screen now, whatever is chosen while the dialog is open.
    const AuditFilter filter = m_filter->filter();
    const QString day = civilDay(m_s.clock.now(), m_s.settings.organisation.timeZone).toString(Qt::ISODate);
    m_tools.choose(tr("journal") + u'-' + day + QStringLiteral(".csv"),
                   [this, filter](const QString& path) { exportTo(path, filter); });
}

void JournalPage::exportTo(const QString& path, const AuditFilter& filter) {
    if (m_file) return;
    m_notice->clear();
    const bool csv = !path.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive);
    whenDone(m_tools.exports.begin({m_s.ids.make<CommandId>(), m_s.actor, filter, csv}), this,
             [this, path, filter](const Result<Done>& begun) {
                 if (!begun) return m_notice->sayError(begun.error(), tr("No file was made."));
                 writeExport(path, filter);
             });
}

void JournalPage::writeExport(const QString& path, const AuditFilter& filter) {
    if (m_file) return;
    JournalFile::Wish wish;
    wish.path = path;
    wish.csv = !path.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive);
    wish.zone.timeZone = m_s.settings.organisation.timeZone;
    // As whoever began it: another person who comes meanwhile ends it.
    m_file = new JournalFile(
        wish,
        [this, filter, actor = Actor(m_s.actor)](const std::optional<AuditCursor>& before, int limit) {
            return m_journal.newest(actor, filter, before, limit);
        },
        this);
    connect(m_file, &JournalFile::progressed, this, &JournalPage::showExport);
    showExport(0);
    whenDone(m_file->write(), this, [this, path](const Result<qint64>& lines) { endExport(lines, path); });
}

void JournalPage::endExport(const Result<qint64>& lines, const QString& path) {
    if (m_file) {
        m_file->deleteLater();
        m_file = nullptr;
    }
    showExport(-1);
    if (lines) {
        return m_notice->say(Notice::Kind::Done,
                             tr("%n line(s) are in %1.", nullptr, static_cast<int>(*lines))
                                 .arg(QDir::toNativeSeparators(path)));
    }
    if (lines.error().code == ErrorCode::Cancelled) {
        return m_notice->say(Notice::Kind::Attention, tr("The export was stopped. No file was made."));
    }
    m_notice->sayError(lines.error(), tr("No file was made."));
}

void JournalPage::showExport(qint64 lines) {
    m_export->setText(m_file ? tr("Stop the export") : tr("Export"));
    m_header->setFact(m_file ? tr("%n line(s) written", nullptr, static_cast<int>(qMax<qint64>(lines, 0)))
                             : tr("Reads everything, changes nothing"));
}

}  // namespace balcao
