#include "backup/backup_plan.h"

namespace balcao {

namespace backup_plan_detail {

const QString kRecipient = QStringLiteral("recipient");
const QString kOn = QStringLiteral("on");
const QString kFolder = QStringLiteral("folder");
const QString kEvery = QStringLiteral("every_hours");
const QString kAt = QStringLiteral("at_hour");
const QString kLast = QStringLiteral("keep_last");
const QString kDaily = QStringLiteral("keep_daily");
const QString kWeekly = QStringLiteral("keep_weekly");
const QString kMonthly = QStringLiteral("keep_monthly");
constexpr int kMostHours = 168;
constexpr int kMostKept = 10'000;

tl::unexpected<Error> wrong(const QString& field) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("backup plan: ") + field,
                {{QStringLiteral("field"), field}});
}

}  // namespace backup_plan_detail

QString backupPlanKey() {
    return QStringLiteral("backup");
}

QJsonObject BackupPlan::toJson() const {
    using namespace backup_plan_detail;
    return {{kRecipient, QString::fromLatin1(recipient.toHex())},
            {kOn, on},
            {kFolder, folder},
            {kEvery, everyHours},
            {kAt, atHour},
            {kLast, keep.last},
            {kDaily, keep.daily},
            {kWeekly, keep.weekly},
            {kMonthly, keep.monthly}};
}

Result<BackupPlan> BackupPlan::fromJson(const QJsonObject& json) {
    using namespace backup_plan_detail;
    BackupPlan plan;
    plan.recipient = QByteArray::fromHex(json.value(kRecipient).toString().toLatin1());
    if (!plan.recipient.isEmpty() && plan.recipient.size() != 32) return wrong(kRecipient);
    plan.on = json.value(kOn).toBool();
    plan.folder = json.value(kFolder).toString();
    const auto number = [&json](const QString& key, int otherwise) {
        return json.value(key).toInt(json.contains(key) ? -1 : otherwise);
    };
    plan.everyHours = number(kEvery, plan.everyHours);
    if (plan.everyHours < 1 || plan.everyHours > kMostHours) return wrong(kEvery);
    plan.atHour = number(kAt, plan.atHour);
    if (plan.atHour < 0 || plan.atHour > 23) return wrong(kAt);
    // The last good one is never taken away.
    plan.keep.last = number(kLast, plan.keep.last);
    if (plan.keep.last < 1 || plan.keep.last > kMostKept) return wrong(kLast);
    const std::pair<QString, int KeepRule::*> others[] = {
        {kDaily, &KeepRule::daily}, {kWeekly, &KeepRule::weekly}, {kMonthly, &KeepRule::monthly}};
    for (const auto& [key, count] : others) {
        plan.keep.*count = number(key, plan.keep.*count);
        if (plan.keep.*count < 0 || plan.keep.*count > kMostKept) return wrong(key);
    }
    if (plan.on && plan.folder.isEmpty()) return wrong(kFolder);
    if (plan.on && plan.recipient.isEmpty()) return wrong(kRecipient);
    return plan;
}

}  // namespace balcao
