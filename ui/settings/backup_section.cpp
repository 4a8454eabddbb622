#include "ui/settings/backup_section.h"

#include "base/base32.h"
#include "ui/shell/labels.h"
#include "ui/shell/office_time.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

namespace backup_section_detail {

constexpr int kHoursField = 170;
constexpr int kKeptField = 110;
/// Which groups of the key are asked back: one that is read past easily, and the last.
constexpr int kFirstAsked = 3;
constexpr int kSecondAsked = 8;

QString groupOf(const QByteArray& key, int place) {
    return QString::fromLatin1(key.split('-').value(place));
}

}  // namespace backup_section_detail

BackupSection::BackupSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {
    addHeading(tr("Last backup"));
    m_last = addParagraph({});
    m_last->setObjectName(QStringLiteral("backupLast"));
    m_progress = addParagraph({});
    m_progress->setObjectName(QStringLiteral("backupProgress"));
    m_progress->hide();
    m_now = new ActionButton(theme, tr("Back up now"), this);
    m_now->setObjectName(QStringLiteral("backupNow"));
    m_now->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    rows()->addWidget(m_now);
    addSideBySide({m_now}, false);
    addKey();  // without one nothing is made
    addPlan();
    finishRows();
    connect(m_now, &ActionButton::clicked, this, &BackupSection::makeNow);
    if (m_s.backups == nullptr) return;
    connect(m_s.backups, &BackupService::progressed, this, [this](qint64 done, qint64 expected) {
        const QLocale locale;
        showProgress(expected > 0
                         ? tr("%1 of %2 written")
                               .arg(locale.formattedDataSize(done), locale.formattedDataSize(expected))
                         : tr("%1 written").arg(locale.formattedDataSize(done)));
    });
    connect(m_s.backups, &BackupService::ended, this, [this] { load(); });
}

void BackupSection::addPlan() {
    using namespace backup_section_detail;
    addRule();
    addHeading(tr("Plan"));
    addParagraph(
        tr("One counter of the organisation makes it in the background, while everybody sells. A time that "
           "was missed is made up at the next start. Another disk is the right place: one that is lost with "
           "this computer saves nothing."));
    m_on = new QCheckBox(tr("Make backups by itself"), this);
    m_on->setObjectName(QStringLiteral("backupOn"));
    rows()->addWidget(m_on);
    m_folder = addField(tr("Folder"), QStringLiteral("backupFolder"));
    m_every = addField(tr("Every, hours"), QStringLiteral("backupEvery"), kHoursField);
    m_at = addField(tr("Counted from, hour"), QStringLiteral("backupAt"), kHoursField);
    addSideBySide({m_every, m_at}, false);
    addParagraph(
        tr("Of older ones these are kept, and what any of them keeps stays. The last good one is never taken "
           "away."));
    m_keepLast = addField(tr("Last"), QStringLiteral("backupKeepLast"), kKeptField);
    m_keepDaily = addField(tr("Days"), QStringLiteral("backupKeepDaily"), kKeptField);
    m_keepWeekly = addField(tr("Weeks"), QStringLiteral("backupKeepWeekly"), kKeptField);
    m_keepMonthly = addField(tr("Months"), QStringLiteral("backupKeepMonthly"), kKeptField);
    addSideBySide({m_keepLast, m_keepDaily, m_keepWeekly, m_keepMonthly}, false);
    connect(m_on, &QCheckBox::toggled, this, [this] { setDirty(true); });
    for (Field* field : {m_folder, m_every, m_at, m_keepLast, m_keepDaily, m_keepWeekly, m_keepMonthly}) {
        connect(field, &Field::edited, this, [this] { setDirty(true); });
    }
}

void BackupSection::addKey() {
    addRule();
    addHeading(tr("Recovery key"));
    addParagraph(
        tr("It opens the backups, and nothing else does. It is shown once: write it down and keep the paper "
           "away from this computer. Backups made for an older key still need that one."));
    m_keyState = addParagraph({});
    m_newKey = new ActionButton(theme(), tr("Make a recovery key"), this);
    m_newKey->setObjectName(QStringLiteral("backupNewKey"));
    m_newKey->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    rows()->addWidget(m_newKey);
    addSideBySide({m_newKey}, false);
    m_keyText = addHeading({});
    m_keyText->setObjectName(QStringLiteral("backupKeyText"));
    m_repeat = addField({}, QStringLiteral("backupRepeat"));
    m_keepKey = new ActionButton(theme(), tr("It is on paper"), this);
    m_keepKey->setObjectName(QStringLiteral("backupKeepKey"));
    m_keepKey->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    rows()->addWidget(m_keepKey);
    addSideBySide({m_keepKey}, false);
    connect(m_newKey, &ActionButton::clicked, this, &BackupSection::beginKey);
    connect(m_keepKey, &ActionButton::clicked, this, &BackupSection::keepKey);
    showKeyState();
}

void BackupSection::showProgress(const QString& words) {
    m_progress->setPlain(words);
    m_progress->setVisible(!words.isEmpty());
}

void BackupSection::load() {
    if (m_s.backups == nullptr) return;
    const auto asked = m_s.backups->status(m_s.actor, m_s.settings.organisation.timeZone);
    whenDone(asked, this, [this](const Result<BackupStatus>& status) {
        if (!status) return notice().sayError(status.error());
        showStatus(*status);
        if (!isDirty()) showPlan(status->plan);
    });
}

void BackupSection::showStatus(const BackupStatus& status) {
    const QLocale locale;
    QString last = tr("None was made yet.");
    if (status.lastGood) {
        const QDateTime when = atOffice(status.lastGood->endedAt, m_s.settings.organisation);
        last = tr("%1, %2, read back and whole.")
                   .arg(locale.toString(when, QLocale::ShortFormat),
                        locale.formattedDataSize(status.lastGood->bytes));
    }
    if (status.failed()) {
        const Error why{errorCodeFrom(status.lastTry->failure), {}, {}};
        last += u' ' + tr("A later try failed. %1").arg(describe(why, locale).happened);
    }
    if (status.late) last += u' ' + tr("A planned one is late.");
    m_last->setPlain(last);
    m_now->setText(m_s.backups->isMaking() ? tr("Give it up") : tr("Back up now"));
    if (!m_s.backups->isMaking()) showProgress({});
}

void BackupSection::showPlan(const BackupPlan& plan) {
    m_plan = plan;
    const QSignalBlocker quiet(m_on);
    const QLocale locale;
    m_on->setChecked(plan.on);
    m_folder->setText(plan.folder);
    m_every->setText(locale.toString(plan.everyHours));
    m_at->setText(locale.toString(plan.atHour));
    m_keepLast->setText(locale.toString(plan.keep.last));
    m_keepDaily->setText(locale.toString(plan.keep.daily));
    m_keepWeekly->setText(locale.toString(plan.keep.weekly));
    m_keepMonthly->setText(locale.toString(plan.keep.monthly));
    showKeyState();
    setDirty(false);
}

void BackupSection::showKeyState() {
    m_keyState->setPlain(m_plan.recipient.isEmpty() ? tr("There is none yet: no backup can be made.")
                                                    : tr("There is one."));
    const bool shown = !m_pair.text.isEmpty();
    m_keyText->setVisible(shown);
    m_repeat->setVisible(shown);
    m_keepKey->setVisible(shown);
}

std::optional<int> BackupSection::number(Field& field, int least, int most) {
    bool whole = false;
    const int value = QLocale().toInt(field.text().trimmed(), &whole);
    const bool possible = whole && value >= least && value <= most;
    field.setError(possible ? QString() : tr("A number from %1 to %2.").arg(least).arg(most));
    return possible ? std::optional<int>(value) : std::nullopt;
}

std::optional<BackupPlan> BackupSection::written() {
    constexpr int kMostKept = 1'000;
    BackupPlan plan = m_plan;
    plan.on = m_on->isChecked();
    plan.folder = m_folder->text().trimmed();
    const auto every = number(*m_every, 1, 168);
    const auto at = number(*m_at, 0, 23);
    const auto last = number(*m_keepLast, 1, kMostKept);
    const auto daily = number(*m_keepDaily, 0, kMostKept);
    const auto weekly = number(*m_keepWeekly, 0, kMostKept);
    const auto monthly = number(*m_keepMonthly, 0, kMostKept);
    const bool placed = !plan.on || QDir::isAbsolutePath(plan.folder);
    m_folder->setError(placed ? QString() : tr("Write the whole path of a folder."));
    if (!every || !at || !last || !daily || !weekly || !monthly || !placed) return std::nullopt;
    plan.everyHours = *every;
    plan.atHour = *at;
    plan.keep = {*last, *daily, *weekly, *monthly};
    return plan;
}

void BackupSection::save() {
    if (m_busy || m_s.backups == nullptr) return;
    const auto plan = written();
    if (!plan) return;
    if (plan->on && plan->recipient.isEmpty()) {
        return notice().say(Notice::Kind::Attention, tr("Make a recovery key first: it opens the backups."));
    }
    m_busy = true;
    const auto saved = m_s.backups->savePlan({m_s.ids.make<CommandId>(), m_s.actor, *plan});
    whenDone(saved, this, [this](const Result<BackupPlan>& stored) {
        m_busy = false;
        if (!stored) return notice().sayError(stored.error(), tr("The plan stays as it was."));
        showPlan(*stored);
        notice().say(Notice::Kind::Done, tr("Saved."));
    });
}

void BackupSection::makeNow() {
    if (m_s.backups == nullptr) return;
    if (m_s.backups->isMaking()) return m_s.backups->cancel();
    notice().clear();
    MakeBackup command;
    command.id = m_s.ids.make<CommandId>();
    command.actor = m_s.actor;
    command.folder = m_folder->text().trimmed();
    const auto asked = m_s.backups->make(command);
    m_now->setText(tr("Give it up"));
    whenDone(asked, this, [this](const Result<BackupMade>& result) { made(result); });
}

void BackupSection::made(const Result<BackupMade>& result) {
    m_now->setText(tr("Back up now"));
    showProgress({});
    load();
    if (!result && result.error().code == ErrorCode::Cancelled) {
        return notice().say(Notice::Kind::Attention, tr("The backup was given up. It left nothing."));
    }
    if (!result) return notice().sayError(result.error(), tr("Older backups are as they were."));
    notice().say(Notice::Kind::Done, tr("%1 was written and read back.").arg(result->kept.file));
}

void BackupSection::beginKey() {
    using namespace backup_section_detail;
    if (m_s.backups == nullptr) return;
    auto pair = m_s.backups->newKey(m_s.actor);
    if (!pair) return notice().sayError(pair.error());
    wipe(m_pair.text);
    m_pair = *std::move(pair);
    m_keyText->setPlain(QString::fromLatin1(m_pair.text));
    m_repeat->setLabel(
        tr("Groups %1 and %2 of what you wrote down").arg(kFirstAsked + 1).arg(kSecondAsked + 1));
    m_repeat->setText({});
    m_repeat->setError({});
    showKeyState();
    m_repeat->edit()->setFocus();
}

bool BackupSection::repeatsKey() {
    using namespace backup_section_detail;
    const QString wanted = groupOf(m_pair.text, kFirstAsked) + groupOf(m_pair.text, kSecondAsked);
    const bool right = QString::fromLatin1(withoutGroups(m_repeat->text().toLatin1())) == wanted;
    m_repeat->setError(right ? QString() : tr("That is not what is shown. Look at the paper again."));
    return right;
}

void BackupSection::keepKey() {
    if (m_busy || !repeatsKey()) return;
    m_busy = true;
    const auto kept = m_s.backups->keepKey({m_s.ids.make<CommandId>(), m_s.actor, m_pair.opened});
    whenDone(kept, this, [this](const Result<BackupPlan>& stored) {
        m_busy = false;
        if (!stored) return notice().sayError(stored.error(), tr("The key before still counts."));
        wipe(m_pair.text);
        m_keyText->setPlain({});
        m_plan.recipient = stored->recipient;
        showKeyState();
        notice().say(Notice::Kind::Done, tr("From now on backups are made for this key."));
    });
}

}  // namespace balcao
