#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace balcao {

/// How many backups are kept: the last ones, and the newest of each of the last days, weeks and months that
/// have one. What any of them keeps stays.
struct KeepRule {
    int last = 7;
    int daily = 14;
    int weekly = 8;
    int monthly = 12;
    friend bool operator==(const KeepRule&, const KeepRule&) = default;
};

/// What an organisation decides about its backups. Settings key "backup".
struct BackupPlan {
    QByteArray recipient;  ///< public half of the recovery key, 32 bytes; empty: none was made
    bool on = false;
    QString folder;
    int everyHours = 24;  ///< 1 to 168
    int atHour = 3;       ///< of the day, where it is every 24 hours or more
    KeepRule keep;

    [[nodiscard]] QJsonObject toJson() const;
    /// InvalidArgument (facts: field) for what no plan can be: an unreadable one is not "none".
    [[nodiscard]] static Result<BackupPlan> fromJson(const QJsonObject& json);
};

[[nodiscard]] QString backupPlanKey();

}  // namespace balcao
