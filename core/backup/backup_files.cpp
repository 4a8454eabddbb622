#include "backup/backup_files.h"

#include <QDateTime>
#include <QTimeZone>

namespace balcao {

namespace backup_files_detail {

const QString kBefore = QStringLiteral("balcao-");
const QString kBehind = QStringLiteral(".balcao-backup");
const QString kForm = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");

}  // namespace backup_files_detail

QString backupName(Instant madeAt) {
    using namespace backup_files_detail;
    const auto time = QDateTime::fromMSecsSinceEpoch(toUnixMs(madeAt), QTimeZone::utc());
    return kBefore + time.toString(kForm) + kBehind;
}

Instant backupTime(const QString& name) {
    using namespace backup_files_detail;
    if (!name.startsWith(kBefore) || !name.endsWith(kBehind)) return {};
    const QString text = name.mid(kBefore.size()).chopped(kBehind.size());
    auto time = QDateTime::fromString(text, kForm);
    time.setTimeZone(QTimeZone::utc());
    return time.isValid() ? fromUnixMs(time.toMSecsSinceEpoch()) : Instant();
}

}  // namespace balcao
