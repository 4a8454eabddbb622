#include "shared/profile.h"

#include "base/clock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTimeZone>

namespace balcao {

namespace profile_detail {

constexpr int kFormat = 1;
const QString kFile = QStringLiteral("profile.json");
/// A change takes milliseconds; whoever holds the file longer does not answer any more.
constexpr int kLockPatienceMs = 2'000;

QString fileIn(const QString& directory) {
    return QDir(directory).filePath(kFile);
}

tl::unexpected<Error> io(const QString& what, const QString& file = {}) {
    return fail(ErrorCode::Io, what,
                file.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("file"), file}});
}

/// Why a file was not written: a full disk is named, because it is mended by somebody else than a lost right.
tl::unexpected<Error> notWritten(const QString& what, const QString& file, qint64 bytes) {
    const QStorageInfo disk(QFileInfo(file).absolutePath());
    const bool full = disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < bytes;
    if (full) return fail(ErrorCode::DatabaseFull, what, {{QStringLiteral("file"), file}});
    return io(what, file);
}

QJsonObject toJson(const LndConnection& connection) {
    return {{QStringLiteral("url"), connection.url},
            {QStringLiteral("certificate"), QString::fromLatin1(connection.certificatePem)}};
}

LndConnection lndFromJson(const QString& name, const QJsonObject& json) {
    return {name, json.value(QStringLiteral("url")).toString(),
            json.value(QStringLiteral("certificate")).toString().toLatin1()};
}

QJsonObject toJson(const KnownNode& node) {
    return {{QStringLiteral("network"), toText(node.network)},
            {QStringLiteral("public_key"), QString::fromLatin1(node.publicKey.toHex())}};
}

QJsonObject toJson(const Profile& profile) {
    QJsonObject connections;
    for (const auto& [name, connection] : profile.lndConnections)
        connections.insert(name, toJson(connection));
    QJsonObject nodes;
    for (const auto& [name, node] : profile.knownNodes) nodes.insert(name, toJson(node));
    return {{QStringLiteral("format"), kFormat},
            {QStringLiteral("database"), profile.databaseUrl},
            {QStringLiteral("tenant"), profile.tenant.text()},
            {QStringLiteral("register"), profile.registerId.text()},
            {QStringLiteral("register_name"), profile.registerName},
            {QStringLiteral("person"), profile.person.text()},
            {QStringLiteral("backend"), profile.backend},
            {QStringLiteral("lnd"), connections},
            {QStringLiteral("nodes"), nodes},
            {QStringLiteral("language"), profile.language},
            {QStringLiteral("theme"), profile.theme},
            {QStringLiteral("scale"), profile.scale},
            {QStringLiteral("window"), QJsonObject::fromVariantMap(profile.window)},
            {QStringLiteral("keys"), QJsonObject::fromVariantMap(profile.keys)}};
}

Result<void> readNodes(const QJsonObject& json, Profile& profile) {
    for (auto node = json.begin(); node != json.end(); ++node) {
        const QJsonObject value = node.value().toObject();
        BALCAO_TRY(network, networkFromText(value.value(QStringLiteral("network")).toString()));
        const QString key = value.value(QStringLiteral("public_key")).toString();
        profile.knownNodes[node.key()] = {network, QByteArray::fromHex(key.toLatin1())};
    }
    return {};
}

Result<Profile> fromJson(const QJsonObject& json, const QString& directory) {
    Profile profile;
    profile.directory = directory;
    const auto text = [&json](const char* key) { return json.value(QLatin1String(key)).toString(); };
    profile.databaseUrl = text("database");
    if (profile.databaseUrl.isEmpty()) return io(QStringLiteral("the profile names no database"));
    BALCAO_TRY(tenant, TenantId::fromText(text("tenant")));
    BALCAO_TRY(registerId, RegisterId::fromText(text("register")));
    BALCAO_TRY(person, PersonId::fromText(text("person")));
    profile.tenant = tenant;
    profile.registerId = registerId;
    profile.person = person;
    profile.registerName = text("register_name");
    profile.backend = text("backend");
    profile.language = text("language");
    profile.theme = text("theme");
    profile.scale = json.value(QLatin1String("scale")).toDouble();
    profile.window = json.value(QLatin1String("window")).toObject().toVariantMap();
    profile.keys = json.value(QLatin1String("keys")).toObject().toVariantMap();
    const QJsonObject connections = json.value(QLatin1String("lnd")).toObject();
    for (auto each = connections.begin(); each != connections.end(); ++each) {
        profile.lndConnections[each.key()] = lndFromJson(each.key(), each.value().toObject());
    }
    BALCAO_CHECK(readNodes(json.value(QLatin1String("nodes")).toObject(), profile));
    return profile;
}

Result<void> take(QLockFile& lock, const QString& directory) {
    if (lock.tryLock(kLockPatienceMs)) return {};
    if (lock.error() == QLockFile::LockFailedError) {
        return fail(ErrorCode::Busy, QStringLiteral("another program is changing the profile"));
    }
    return io(QStringLiteral("the profile's folder cannot be written"), directory);
}

/// Renames a profile that cannot be read, so that nothing ever writes over it.
tl::unexpected<Error> keptAside(const QString& directory, const QString& why) {
    const auto now = QDateTime::fromMSecsSinceEpoch(toUnixMs(SystemClock().now()), QTimeZone::utc());
    QString kept = fileIn(directory) + u".broken-" + now.toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    if (!QFile::rename(fileIn(directory), kept)) kept = fileIn(directory);
    return fail(ErrorCode::Io, why, {{QStringLiteral("kept"), kept}});
}

}  // namespace profile_detail

QString Profile::defaultDirectory() {
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(QStringLiteral("balcao"));
}

bool Profile::exists(const QString& directory) {
    return QFile::exists(profile_detail::fileIn(directory));
}

QString Profile::path(const QString& name) const {
    return QDir(directory).filePath(name);
}

Result<Profile> Profile::load(const QString& directory) {
    using namespace profile_detail;
    QFile file(fileIn(directory));
    if (!file.exists()) return fail(ErrorCode::NotFound, QStringLiteral("no profile here"));
    // A file that cannot be opened may be perfectly whole: it is not touched.
    if (!file.open(QIODevice::ReadOnly)) return io(file.errorString(), file.fileName());
    const QByteArray bytes = file.readAll();
    file.close();
    auto profile = parse(bytes, QDir(directory).absolutePath());
    if (profile || profile.error().code == ErrorCode::DatabaseNewer) return profile;
    return keptAside(directory, profile.error().detail);
}

Result<Profile> Profile::parse(const QByteArray& bytes, const QString& directory) {
    using namespace profile_detail;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject()) return io(problem.errorString());
    const QJsonObject json = document.object();
    const int format = json.value(QStringLiteral("format")).toInt();
    if (format > kFormat) {
        return fail(ErrorCode::DatabaseNewer, QStringLiteral("the profile was made by a newer program"),
                    {{QStringLiteral("subject"), QStringLiteral("profile")},
                     {QStringLiteral("database"), format},
                     {QStringLiteral("program"), kFormat}});
    }
    if (format < 1) return io(QStringLiteral("no format"));
    return fromJson(json, directory);
}

QByteArray Profile::toBytes() const {
    return QJsonDocument(profile_detail::toJson(*this)).toJson();
}

Result<void> Profile::makeFolder() const {
    if (QDir().exists(directory)) return {};
    if (!QDir().mkpath(directory)) {
        return profile_detail::io(QStringLiteral("the folder cannot be made"), directory);
    }
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<void> Profile::save() const {
    using namespace profile_detail;
    BALCAO_CHECK(makeFolder());
    QLockFile lock(fileIn(directory) + QStringLiteral(".lock"));
    BALCAO_CHECK(take(lock, directory));
    return write();
}

Result<void> Profile::change(const std::function<void(Profile&)>& edit) {
    using namespace profile_detail;
    QLockFile lock(fileIn(directory) + QStringLiteral(".lock"));
    BALCAO_CHECK(take(lock, directory));
    BALCAO_TRY(stored, load(directory));
    edit(stored);
    BALCAO_CHECK(stored.write());
    edit(*this);
    return {};
}

Result<void> Profile::write() const {
    using namespace profile_detail;
    QSaveFile file(fileIn(directory));
    const QByteArray bytes = toBytes();
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritten(file.errorString(), file.fileName(), bytes.size());
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return notWritten(file.errorString(), file.fileName(), bytes.size());
    }
    return {};
}

}  // namespace balcao
