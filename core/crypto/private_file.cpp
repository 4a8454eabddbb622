#include "crypto/private_file.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUuid>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace balcao {

using namespace Qt::StringLiterals;

namespace private_file {

constexpr off_t kMaxSize = 1024 * 1024;
constexpr mode_t kOwnerOnly = 0600;
constexpr int kLockTries = 250;
constexpr unsigned long kLockPauseMs = 20;

Error away(const QString& what, int number) {
    return {ErrorCode::SecretStoreAway,
            u"secrets file: "_s + what + u" ("_s + QString::fromLocal8Bit(std::strerror(number)) + u")"_s,
            {}};
}

Error refused(const QString& why) {
    return {ErrorCode::SecretStoreAway, u"secrets file: "_s + why, {}};
}

/// Closes on every way out.
struct Descriptor {
    int number = -1;
    explicit Descriptor(int opened) : number(opened) {}
    ~Descriptor() {
        if (number >= 0) ::close(number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
};

Result<void> checkPrivate(const struct stat& facts) {
    if (!S_ISREG(facts.st_mode)) return tl::unexpected(refused(u"it is not a plain file"_s));
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0) {
        return tl::unexpected(refused(u"it belongs to somebody else"_s));
    }
    if ((facts.st_mode & 077) != 0) {
        const QString mode = QString::number(facts.st_mode & 0777, 8);
        return fail(ErrorCode::SecretStoreAway,
                    u"secrets file: others may read it (mode 0"_s + mode + u", must be 0600)"_s,
                    {{u"mode"_s, mode}});
    }
    if (facts.st_size > kMaxSize) return tl::unexpected(refused(u"it is larger than 1 MiB"_s));
    return {};
}

Result<QByteArray> readAll(int descriptor) {
    QByteArray contents(static_cast<qsizetype>(kMaxSize) + 1, '\0');
    qsizetype length = 0;
    while (length < contents.size()) {
        const ssize_t got =
            ::read(descriptor, contents.data() + length, static_cast<size_t>(contents.size() - length));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return tl::unexpected(away(u"cannot be read"_s, errno));
        if (got == 0) break;
        length += got;
    }
    if (length > kMaxSize) return tl::unexpected(refused(u"it is larger than 1 MiB"_s));
    contents.truncate(length);
    return contents;
}

Result<void> writeAll(int descriptor, const QByteArray& contents) {
    qsizetype written = 0;
    while (written < contents.size()) {
        const ssize_t put = ::write(descriptor, contents.constData() + written,
                                    static_cast<size_t>(contents.size() - written));
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return tl::unexpected(away(u"cannot be written"_s, errno));
        written += put;
    }
    if (::fsync(descriptor) != 0) return tl::unexpected(away(u"cannot be flushed"_s, errno));
    return {};
}

/// Makes the new name itself survive a power cut.
void flushFolder(const QString& file) {
    const Descriptor folder(::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(),
                                   O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number >= 0) ::fsync(folder.number);
}

/// Where a link leads, so that replacing the file leaves the operator's link in place.
QString target(const QString& file) {
    const QFileInfo info(file);
    return info.isSymLink() ? info.symLinkTarget() : info.absoluteFilePath();
}

}  // namespace private_file

Result<QByteArray> readPrivateFile(const QString& file) {
    const private_file::Descriptor opened(
        ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (opened.number < 0) {
        // A missing folder is a disk that is not mounted, not a first start.
        if (errno == ENOENT && QFileInfo(QFileInfo(file).absolutePath()).isDir()) return QByteArray();
        return tl::unexpected(private_file::away(u"cannot be opened"_s, errno));
    }
    struct stat facts {};
    if (::fstat(opened.number, &facts) != 0) {
        return tl::unexpected(private_file::away(u"cannot be examined"_s, errno));
    }
    BALCAO_CHECK(private_file::checkPrivate(facts));
    return private_file::readAll(opened.number);
}

Result<void> replacePrivateFile(const QString& file, const QByteArray& contents) {
    const QString real = private_file::target(file);
    const QString fresh = real + u"."_s + QUuid::createUuid().toString(QUuid::Id128) + u".new"_s;
    const QByteArray freshName = QFile::encodeName(fresh);
    const private_file::Descriptor opened(
        ::open(freshName.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, private_file::kOwnerOnly));
    if (opened.number < 0) return tl::unexpected(private_file::away(u"cannot be made"_s, errno));
    if (auto written = private_file::writeAll(opened.number, contents); !written) {
        ::unlink(freshName.constData());
        return written;
    }
    if (::rename(freshName.constData(), QFile::encodeName(real).constData()) != 0) {
        const int number = errno;
        ::unlink(freshName.constData());
        return tl::unexpected(private_file::away(u"cannot be replaced"_s, number));
    }
    private_file::flushFolder(real);
    return {};
}

Result<PrivateFileLock> PrivateFileLock::take(const QString& file) {
    const QByteArray name = QFile::encodeName(private_file::target(file) + u".lock"_s);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, private_file::kOwnerOnly);
    if (descriptor < 0) return tl::unexpected(private_file::away(u"cannot be locked"_s, errno));
    PrivateFileLock lock(descriptor);
    for (int tried = 0; tried < private_file::kLockTries; ++tried) {
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
        QThread::msleep(private_file::kLockPauseMs);
    }
    return tl::unexpected(private_file::refused(u"another process is writing it"_s));
}

PrivateFileLock::PrivateFileLock(PrivateFileLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

PrivateFileLock::~PrivateFileLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace balcao
