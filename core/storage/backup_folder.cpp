#include "storage/backup_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace balcao {

namespace backup_folder_detail {

using namespace Qt::StringLiterals;

constexpr mode_t kOwnerOnly = 0600;
const QString kPart = u".part"_s;

tl::unexpected<Error> failed(const QString& what, const QString& file, int number) {
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return fail(full ? ErrorCode::DatabaseFull : ErrorCode::Io,
                what + u" ("_s + QString::fromLocal8Bit(std::strerror(number)) + u')', {{u"file"_s, file}});
}

/// Closes on every way out.
class Descriptor {
 public:
    explicit Descriptor(int opened) : m_number(opened) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int number() const { return m_number; }

 private:
    int m_number;
};

void flushFolder(const QString& folder) {
    const Descriptor opened(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // A stick's file system may not know how; then there is nothing that would help.
    if (opened.number() >= 0) (void)::fsync(opened.number());
}

class FileSource final : public ByteSource {
 public:
    FileSource(int descriptor, QString file) : m_opened(descriptor), m_file(std::move(file)) {}
    Result<qsizetype> read(char* to, qsizetype most) override {
        while (true) {
            const ssize_t got = ::read(m_opened.number(), to, static_cast<size_t>(most));
            if (got >= 0) return qsizetype{got};
            if (errno != EINTR) return failed(u"the backup cannot be read"_s, m_file, errno);
        }
    }

 private:
    Descriptor m_opened;
    QString m_file;
};

Result<std::unique_ptr<ByteSource>> openSource(const QString& file) {
    const int opened = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (opened < 0) return failed(u"the backup cannot be opened"_s, file, errno);
    auto source = std::make_unique<FileSource>(opened, file);
    struct stat facts {};
    if (::fstat(opened, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        return fail(ErrorCode::Io, u"the backup is no plain file"_s, {{u"file"_s, file}});
    }
    return std::unique_ptr<ByteSource>(std::move(source));
}

class FilePart final : public BackupPart {
 public:
    FilePart(int descriptor, QString folder, QString name)
        : m_opened(descriptor), m_folder(std::move(folder)), m_name(std::move(name)) {}
    ~FilePart() override {
        if (!m_kept) ::unlink(QFile::encodeName(part()).constData());
    }
    Q_DISABLE_COPY_MOVE(FilePart)

    Result<void> write(QByteArrayView bytes) override {
        while (!bytes.isEmpty()) {
            const ssize_t put = ::write(m_opened.number(), bytes.data(), static_cast<size_t>(bytes.size()));
            if (put < 0 && errno == EINTR) continue;
            if (put < 0) return failed(u"the backup cannot be written"_s, part(), errno);
            bytes = bytes.sliced(put);
        }
        return {};
    }
    Result<void> flush() override {
        if (::fsync(m_opened.number()) == 0) return {};
        return failed(u"the backup cannot be flushed"_s, part(), errno);
    }
    Result<std::unique_ptr<ByteSource>> readBack() override {
        // From the disk, as far as the system can be asked for that, and not from its memory.
        (void)::posix_fadvise(m_opened.number(), 0, 0, POSIX_FADV_DONTNEED);
        return openSource(part());
    }
    Result<void> keep() override {
        const QByteArray from = QFile::encodeName(part());
        const QString file = QDir(m_folder).filePath(m_name);
        const QByteArray to = QFile::encodeName(file);
        int done = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
        if (done != 0 && (errno == EINVAL || errno == ENOSYS)) {
            // Not every stick's file system can promise it; nobody else makes a backup of this second.
            if (QFile::exists(file)) {
                errno = EEXIST;
            } else {
                done = ::rename(from.constData(), to.constData());
            }
        }
        if (done != 0) return failed(u"the backup cannot get its name"_s, file, errno);
        m_kept = true;
        flushFolder(m_folder);
        return {};
    }

 private:
    [[nodiscard]] QString part() const { return QString(QDir(m_folder).filePath(m_name) + kPart); }

    Descriptor m_opened;
    QString m_folder;
    QString m_name;
    bool m_kept = false;
};

/// Takes away parts that no living program holds.
void sweep(const QString& folder) {
    const QStringList parts = QDir(folder).entryList({u"balcao-*.balcao-backup.part"_s}, QDir::Files);
    for (const QString& part : parts) {
        const QByteArray name = QFile::encodeName(QDir(folder).filePath(part));
        const Descriptor opened(::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
        if (opened.number() >= 0 && ::flock(opened.number(), LOCK_EX | LOCK_NB) == 0) {
            (void)::unlink(name.constData());
        }
    }
}

Result<void> findFolder(const QString& folder) {
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) return {};
    return fail(ErrorCode::Io, u"the folder is not there"_s, {{u"folder"_s, folder}});
}

}  // namespace backup_folder_detail

Result<std::unique_ptr<BackupPart>> BackupFolder::begin(const QString& folder, const QString& name) {
    using namespace backup_folder_detail;
    BALCAO_CHECK(findFolder(folder));
    sweep(folder);
    const QString file = QDir(folder).filePath(name);
    if (QFile::exists(file)) return failed(u"a backup of this second is there"_s, file, EEXIST);
    const QString part = file + kPart;
    const int opened = ::open(QFile::encodeName(part).constData(),
                              O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly);
    if (opened < 0) return failed(u"the backup cannot be begun"_s, part, errno);
    (void)::flock(opened, LOCK_EX | LOCK_NB);
    return std::unique_ptr<BackupPart>(std::make_unique<FilePart>(opened, folder, name));
}

Result<std::unique_ptr<ByteSource>> BackupFolder::read(const QString& file) {
    return backup_folder_detail::openSource(file);
}

Result<std::vector<ListedBackup>> BackupFolder::list(const QString& folder) {
    BALCAO_CHECK(backup_folder_detail::findFolder(folder));
    std::vector<ListedBackup> found;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files)) {
        const Instant madeAt = backupTime(file.fileName());
        if (happened(madeAt)) found.push_back({file.fileName(), madeAt, file.size()});
    }
    std::sort(found.begin(), found.end(), [](const ListedBackup& a, const ListedBackup& b) {
        return a.madeAt != b.madeAt ? a.madeAt > b.madeAt : a.name > b.name;
    });
    return found;
}

Result<void> BackupFolder::remove(const QString& folder, const QString& name) {
    using namespace backup_folder_detail;
    const QString file = QDir(folder).filePath(name);
    if (!happened(backupTime(name))) return fail(ErrorCode::InvalidArgument, u"not a backup's name"_s);
    if (::unlink(QFile::encodeName(file).constData()) != 0 && errno != ENOENT) {
        return failed(u"the backup cannot be taken away"_s, file, errno);
    }
    flushFolder(folder);
    return {};
}

}  // namespace balcao
