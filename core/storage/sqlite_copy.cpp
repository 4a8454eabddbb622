#include "storage/sqlite_connection.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <sqlite3.h>

#include <cerrno>
#include <cstdlib>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace balcao {

namespace sqlite_copy {

using namespace Qt::StringLiterals;

/// So many pages at a time, one MiB: whoever waits for the disk in between gets it.
constexpr int kPagesAtOnce = 256;
constexpr qsizetype kReadAtOnce = 256 * 1024;
constexpr unsigned long kBusyPauseMs = 5;
constexpr int kMostBusy = 2'000;

/// The copy that is being made, on the disk where the database itself lies: a file without a name, which the
/// system gives back when the program ends, however it ends. Whoever may read the free space of that disk
/// could always read the database.
class NamelessFile {
 public:
    explicit NamelessFile(const QString& beside) {
        m_name = QFile::encodeName(beside + u"-copy-XXXXXX"_s);
        m_number = ::mkostemp(m_name.data(), O_CLOEXEC);
    }
    ~NamelessFile() {
        forgetName();
        if (m_number >= 0) ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(NamelessFile)
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] const QByteArray& name() const { return m_name; }
    void forgetName() {
        if (m_number >= 0 && !m_name.isEmpty()) ::unlink(m_name.constData());
        m_name.clear();
    }

 private:
    QByteArray m_name;
    int m_number = -1;
};

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Opened = std::unique_ptr<sqlite3, CloseDatabase>;

tl::unexpected<Error> failed(const char* what, int number) {
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return fail(full ? ErrorCode::DatabaseFull : ErrorCode::Io, QString::fromLatin1(what));
}

tl::unexpected<Error> failedCopy(sqlite3* to, int code) {
    const int left = errno;
    const int number = sqlite3_system_errno(to) != 0 ? sqlite3_system_errno(to) : left;
    const int kind = code & 0xff;
    if (kind == SQLITE_FULL) return failed("the copy of the database has no room", ENOSPC);
    if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB) {
        return fail(ErrorCode::DatabaseCorrupt, QString::fromUtf8(sqlite3_errstr(code)));
    }
    return failed("the database could not be copied", kind == SQLITE_IOERR ? number : EIO);
}

Result<void> copyPages(sqlite3* from, sqlite3* to, const CopyOut& out) {
    sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main");
    if (copy == nullptr) return failedCopy(to, sqlite3_errcode(to));
    int code = SQLITE_OK;
    int busy = 0;
    Result<void> wanted;
    while (wanted) {
        errno = 0;
        code = sqlite3_backup_step(copy, kPagesAtOnce);
        const bool waits = code == SQLITE_BUSY || code == SQLITE_LOCKED;
        if (waits && ++busy < kMostBusy) {
            QThread::msleep(kBusyPauseMs);
            continue;
        }
        if (code != SQLITE_OK) break;
        wanted = out.take({});  // whether it is still wanted
    }
    const int number = errno;
    (void)sqlite3_backup_finish(copy);
    errno = number;
    BALCAO_CHECK(wanted);
    if (code != SQLITE_DONE) return failedCopy(to, code);
    return {};
}

/// While somebody reads, the log only grows; whoever commits next after that brings all of it into the file,
/// a sale that somebody waits for if nobody is quicker. Here nobody waits. What cannot be done is left to
/// them.
void emptyLogOf(const QString& path) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    const Opened log(opened);
    if (code != SQLITE_OK) return;
    // A connection that has read nothing yet does not know that there is a log.
    if (sqlite3_exec(log.get(), "PRAGMA schema_version", nullptr, nullptr, nullptr) != SQLITE_OK) return;
    (void)sqlite3_wal_checkpoint_v2(log.get(), "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Result<void> sendFile(int file, const CopyOut& out) {
    const off_t size = ::lseek(file, 0, SEEK_END);
    if (size < 0) return failed("the copy of the database cannot be read", errno);
    out.expect(qint64{size});
    std::vector<char> piece(kReadAtOnce);
    for (off_t place = 0; place < size;) {
        const ssize_t got = ::pread(file, piece.data(), piece.size(), place);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return failed("the copy of the database cannot be read", got < 0 ? errno : EIO);
        BALCAO_CHECK(out.take({piece.data(), got}));
        place += got;
    }
    return {};
}

}  // namespace sqlite_copy

Result<void> SqliteConnection::copyOut(const CopyOut& to) {
    using namespace sqlite_copy;
    // SQLite keeps what this connection reads as it was when the unit of work first read, and in its
    // write-ahead mode nobody who writes waits for who reads. So the copy never begins again.
    NamelessFile file(m_path);
    if (file.number() < 0) return failed("the copy of the database cannot be begun", errno);
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(file.name().constData(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    Opened copy(opened);
    file.forgetName();
    if (code != SQLITE_OK) return failedCopy(copy.get(), code);
    // A copy that is given up is nothing: it needs neither a journal nor the disk's word.
    const char* settings = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000;";
    if (sqlite3_exec(copy.get(), settings, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return failedCopy(copy.get(), sqlite3_errcode(copy.get()));
    }
    BALCAO_CHECK(copyPages(m_connection, copy.get(), to));
    copy.reset();
    // From here on only the copy is read. Sealing it takes many times longer than copying did, and for as
    // long as this connection went on reading, the log would grow with every sale.
    if (const auto ended = run({u"COMMIT"_s, {}}); !ended) return tl::unexpected(ended.error().error);
    emptyLogOf(m_path);
    if (const auto begun = run({u"BEGIN"_s, {}}); !begun) return tl::unexpected(begun.error().error);
    return sendFile(file.number(), to);
}

}  // namespace balcao
