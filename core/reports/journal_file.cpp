#include "reports/journal_file.h"

#include "reports/journal_export.h"
#include "reports/sales_export.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace balcao {

namespace journal_file_detail {

/// Qt says why in words only.
bool isFull(const QString& why) {
    const int full[] = {ENOSPC, EDQUOT, EFBIG};
    return std::any_of(std::begin(full), std::end(full),
                       [&why](int number) { return why == qt_error_string(number); });
}

tl::unexpected<Error> failed(const QSaveFile& file) {
    const QString why = file.errorString();
    return fail(isFull(why) ? ErrorCode::DatabaseFull : ErrorCode::Io,
                u"the export cannot be written: " + why, {{QStringLiteral("file"), file.fileName()}});
}

}  // namespace journal_file_detail

JournalFile::JournalFile(Wish wish, Page page, QObject* parent)
    : QObject(parent), m_w(std::move(wish)), m_page(std::move(page)) {
    m_thread.setMaxThreadCount(1);
}

JournalFile::~JournalFile() {
    m_cancelled = true;
    m_thread.waitForDone();
}

Future<qint64> JournalFile::write() {
    const auto opened = onThread([this] { return open(); });
    return andThen(opened, this, [this](Done) { return next(std::nullopt); });
}

Future<qint64> JournalFile::next(const std::optional<AuditCursor>& before) {
    const auto page = m_page(before, kPage);
    return andThen(page, this, [this](const std::vector<JournalRow>& rows) -> Future<qint64> {
        const bool more = rows.size() == size_t(kPage);
        std::optional<AuditCursor> last;
        if (more) {
            const AuditEntry& entry = rows.back().entry;
            last = AuditCursor{entry.at, entry.registerId, entry.sequence};
        }
        const auto put = onThread([this, rows] { return putRows(rows); });
        return andThen(put, this, [this, more, last, count = qint64(rows.size())](Done) -> Future<qint64> {
            m_lines += count;
            Q_EMIT progressed(m_lines);
            if (more) return next(last);
            return andThen(onThread([this] { return commit(); }), this,
                           [this](Done) { return ready<qint64>(m_lines); });
        });
    });
}

Future<Done> JournalFile::onThread(std::function<Result<Done>()> step) {
    auto promise = std::make_shared<QPromise<Result<Done>>>();
    promise->start();
    m_thread.start([this, promise, step = std::move(step)] {
        promise->addResult(m_cancelled ? Result<Done>(fail(ErrorCode::Cancelled)) : step());
        promise->finish();
    });
    return promise->future();
}

Result<Done> JournalFile::open() {
    m_file = std::make_unique<QSaveFile>(m_w.path);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return journal_file_detail::failed(*m_file);
    // Only for whoever writes it: it says who did what.
    m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!m_w.csv) return Done{};
    return put(csvLine(journalColumns()).toUtf8());
}

Result<Done> JournalFile::put(const QByteArray& bytes) {
    // A disk that has room for a part takes it, and only what is asked next is told why.
    for (qint64 done = 0; done < bytes.size();) {
        const qint64 put = m_file->write(bytes.constData() + done, bytes.size() - done);
        if (put <= 0) return journal_file_detail::failed(*m_file);
        done += put;
    }
    return Done{};
}

Result<Done> JournalFile::putRows(const std::vector<JournalRow>& rows) {
    QByteArray lines;
    for (const JournalRow& row : rows) {
        if (m_w.csv) {
            lines += journalCsv(row, m_w.zone).toUtf8();
        } else {
            lines += QJsonDocument(journalJson(row, m_w.zone)).toJson(QJsonDocument::Compact) + '\n';
        }
    }
    return put(lines);
}

Result<Done> JournalFile::commit() {
    if (!m_file->commit()) return journal_file_detail::failed(*m_file);
    return Done{};
}

}  // namespace balcao
