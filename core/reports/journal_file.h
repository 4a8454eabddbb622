#pragma once

#include "reports/journal_service.h"
#include "reports/value_json.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

class QSaveFile;

namespace balcao {

/// Writes lines of the journal into a file, newest first, page by page: asked for where the database is read,
/// written on a thread of its own, so that whoever looks at the journal goes on looking. The file gets its
/// name when all of it is on the disk; what was there under that name stays until then.
class JournalFile final : public QObject {
    Q_OBJECT
 public:
    struct Wish {
        QString path;
        bool csv = false;
        JsonZone zone;
    };
    using Page =
        std::function<Future<std::vector<JournalRow>>(const std::optional<AuditCursor>& before, int limit)>;
    JournalFile(Wish wish, Page page, QObject* parent = nullptr);
    /// Waits for the disk and takes away what has no name yet.
    ~JournalFile() override;
    Q_DISABLE_COPY_MOVE(JournalFile)

    /// Called once. The number of lines; Cancelled after `cancel`, Io (facts: file) where the file cannot be
    /// written, DatabaseFull where its disk is full, and what reading says.
    [[nodiscard]] Future<qint64> write();
    void cancel() { m_cancelled = true; }

    static constexpr int kPage = 500;

 Q_SIGNALS:
    void progressed(qint64 lines);

 private:
    [[nodiscard]] Future<qint64> next(const std::optional<AuditCursor>& before);
    [[nodiscard]] Future<Done> onThread(std::function<Result<Done>()> step);
    [[nodiscard]] Result<Done> open();
    [[nodiscard]] Result<Done> put(const QByteArray& bytes);
    [[nodiscard]] Result<Done> putRows(const std::vector<JournalRow>& rows);
    [[nodiscard]] Result<Done> commit();

    Wish m_w;
    Page m_page;
    qint64 m_lines = 0;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<QSaveFile> m_file;  // only ever touched on the thread
    QThreadPool m_thread;
};

}  // namespace balcao
