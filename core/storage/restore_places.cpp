#include "storage/restore_places.h"

#include "storage/migrations.h"
#include "storage/postgres_connection.h"
#include "storage/postgres_programs.h"
#include "storage/sqlite_connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace balcao {

namespace restore_places_detail {

using namespace Qt::StringLiterals;

/// Number, arbitrary but ours, of the lock that one restore into a database holds.
constexpr qint64 kRestoreLock = 0x62616c7265;

tl::unexpected<Error> refused(const char* reason, const QString& place) {
    return fail(ErrorCode::StateConflict, u"nothing can be restored there: "_s + QString::fromLatin1(reason),
                {{u"reason"_s, QString::fromLatin1(reason)}, {u"place"_s, place}});
}

tl::unexpected<Error> failed(const QString& what, const QString& file, int number) {
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return fail(full ? ErrorCode::DatabaseFull : ErrorCode::Io,
                what + u" ("_s + QString::fromLocal8Bit(std::strerror(number)) + u')', {{u"file"_s, file}});
}

/// Built in a file beside the place and renamed.
class FilePlace final : public RestorePlace {
 public:
    explicit FilePlace(QString file) : m_file(QFileInfo(file).absoluteFilePath()) {}
    ~FilePlace() override {
        closeFile();
        if (m_begun && !m_used) sweepRestoring(m_file);
        if (m_folder >= 0) ::close(m_folder);
    }
    Q_DISABLE_COPY_MOVE(FilePlace)

    Result<void> begin(const BackupManifest& manifest) override {
        if (manifest.database != u"sqlite"_s) return refused("kind", m_file);
        const QString folder = QFileInfo(m_file).absolutePath();
        m_folder = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (m_folder < 0) return failed(u"the folder cannot be opened"_s, folder, errno);
        // Given back by the system however the program ends.
        if (::flock(m_folder, LOCK_EX | LOCK_NB) != 0) {
            return fail(ErrorCode::Busy, u"another program restores into this folder"_s);
        }
        for (const QString& file : {m_file, QString(m_file + u"-wal"_s), QString(m_file + u"-journal"_s)}) {
            if (QFile::exists(file)) return refused("not_empty", file);
        }
        sweepRestoring(m_file);
        m_begun = true;
        m_opened = ::open(QFile::encodeName(aside()).constData(),
                          O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (m_opened < 0) return failed(u"the file cannot be made"_s, aside(), errno);
        return {};
    }
    Result<void> write(QByteArrayView bytes) override {
        while (!bytes.isEmpty()) {
            const ssize_t put = ::write(m_opened, bytes.data(), static_cast<size_t>(bytes.size()));
            if (put < 0 && errno == EINTR) continue;
            if (put < 0) return failed(u"the file cannot be written"_s, aside(), errno);
            bytes = bytes.sliced(put);
        }
        return {};
    }
    Result<void> filled() override {
        if (::fsync(m_opened) != 0) return failed(u"the file cannot be flushed"_s, aside(), errno);
        closeFile();
        return {};
    }
    QString url() const override { return u"sqlite:"_s + aside(); }
    Result<void> use() override {
        // Whoever closes a database last brings its log into it; of two that close at once, nobody is last.
        SqliteConnection last(aside(), SqliteConnection::Mode::Work);
        if (const auto opened = last.open(); !opened) return tl::unexpected(opened.error().error);
        last.close();
        if (QFileInfo(aside() + u"-wal"_s).size() > 0) {
            return fail(ErrorCode::Io, u"the restored file still has a log"_s, {{u"file"_s, aside()}});
        }
        const QByteArray from = QFile::encodeName(aside());
        const QByteArray to = QFile::encodeName(m_file);
        int done = ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
        if (done != 0 && (errno == EINVAL || errno == ENOSYS)) {
            if (QFile::exists(m_file)) return refused("not_empty", m_file);
            done = ::rename(from.constData(), to.constData());
        }
        if (done != 0 && errno == EEXIST) return refused("not_empty", m_file);
        if (done != 0) return failed(u"the file cannot get its name"_s, m_file, errno);
        m_used = true;
        if (::fsync(m_folder) != 0) return failed(u"the folder cannot be flushed"_s, m_file, errno);
        return {};
    }

 private:
    [[nodiscard]] QString aside() const { return restoringFile(m_file); }
    void closeFile() {
        if (m_opened >= 0) ::close(m_opened);
        m_opened = -1;
    }

    QString m_file;
    int m_folder = -1;
    int m_opened = -1;
    bool m_begun = false;
    bool m_used = false;
};

/// Built in the database itself, by one transaction, behind a mark that every program refuses to pass.
class ServerPlace final : public RestorePlace {
 public:
    ServerPlace(PostgresOptions options, QString url)
        : m_url(std::move(url)),
          m_connection(options),
          m_restore(options, u"pg_restore"_s),
          m_options(options) {}

    Result<void> begin(const BackupManifest& manifest) override {
        if (manifest.database != u"postgresql"_s) return refused("kind", m_url);
        BALCAO_CHECK(plain(m_connection.open()));
        const QString look =
            uR"(
            SELECT pg_try_advisory_lock(%1) AS mine, coalesce(current_schema()::text, '') AS area,
                count(to_regclass('%2')) AS marked,
                (SELECT count(*) FROM pg_class
                 WHERE relnamespace = to_regnamespace(quote_ident(current_schema()::text))) AS things)"_s
                .arg(kRestoreLock)
                .arg(unendedRestoreTable());
        BALCAO_TRY(found, ask(look));
        if (!found.first().flag("mine")) {
            return fail(ErrorCode::Busy, u"another program restores into this database"_s);
        }
        if (found.first().text("area") != manifest.area) return refused("area", m_url);
        const bool unended = found.first().integer("marked") > 0;
        if (!unended && found.first().integer("things") > 0) return refused("not_empty", m_url);
        if (unended) BALCAO_CHECK(sweep());
        BALCAO_CHECK(run(u"CREATE TABLE "_s + unendedRestoreTable() + u" (begun BIGINT NOT NULL)"_s));
        return m_restore.start({u"--format=custom"_s, u"--single-transaction"_s, u"--exit-on-error"_s,
                                u"--no-password"_s, u"--no-owner"_s, u"--no-privileges"_s,
                                u"--schema="_s + manifest.area, u"--dbname="_s + m_options.connectionText()});
    }
    Result<void> write(QByteArrayView bytes) override { return m_restore.write(bytes); }
    Result<void> filled() override { return m_restore.finish(); }
    QString url() const override { return m_url; }
    Result<void> use() override { return {}; }

 private:
    [[nodiscard]] static Result<void> plain(const SqlResult<void>& done) {
        if (!done) return tl::unexpected(done.error().error);
        return {};
    }
    [[nodiscard]] Result<Rows> ask(const QString& sql) {
        SqlResult<Rows> rows = m_connection.query({}, {sql, {}});
        if (!rows) return tl::unexpected(std::move(rows).error().error);
        return *std::move(rows);
    }
    [[nodiscard]] Result<void> run(const QString& sql) {
        BALCAO_CHECK(plain(m_connection.begin(Database::Access::Write)));
        const auto done = plain(m_connection.script(sql));
        if (!done) {
            m_connection.rollback();
            return done;
        }
        return plain(m_connection.commit({}));
    }
    /// What a restore that was not ended left. The mark says that all of it is its.
    [[nodiscard]] Result<void> sweep() {
        return run(
            uR"(
            DO $sweep$
            DECLARE thing text;
            BEGIN
                FOR thing IN SELECT oid::regclass::text FROM pg_class
                    WHERE relkind IN ('r', 'p') AND relnamespace = to_regnamespace(quote_ident(current_schema()::text))
                LOOP
                    EXECUTE 'DROP TABLE IF EXISTS ' || thing || ' CASCADE';
                END LOOP;
                FOR thing IN SELECT oid::regprocedure::text FROM pg_proc
                    WHERE pronamespace = to_regnamespace(quote_ident(current_schema()::text))
                LOOP
                    EXECUTE 'DROP ROUTINE IF EXISTS ' || thing || ' CASCADE';
                END LOOP;
            END
            $sweep$)"_s);
    }

    QString m_url;
    PostgresConnection m_connection;
    PostgresProgram m_restore;
    PostgresOptions m_options;
};

}  // namespace restore_places_detail

QString restoringFile(const QString& file) {
    return file + QStringLiteral(".restoring");
}

void sweepRestoring(const QString& file) {
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        (void)QFile::remove(restoringFile(file) + QString::fromLatin1(end));
    }
}

Result<std::unique_ptr<RestorePlace>> restorePlace(const SqlOptions& options) {
    using namespace restore_places_detail;
    const QString sqlite = u"sqlite:"_s;
    if (options.url.startsWith(sqlite) && options.url.size() > sqlite.size()) {
        const QString file = QDir(options.directory).filePath(options.url.mid(sqlite.size()));
        return std::unique_ptr<RestorePlace>(std::make_unique<FilePlace>(file));
    }
    if (!options.url.startsWith(u"postgres"_s)) {
        return fail(ErrorCode::InvalidArgument, u"neither sqlite: nor postgresql:"_s,
                    {{u"field"_s, u"database"_s}});
    }
    BALCAO_TRY(parsed, PostgresOptions::fromUrl(options));
    return std::unique_ptr<RestorePlace>(std::make_unique<ServerPlace>(parsed, options.url));
}

}  // namespace balcao
