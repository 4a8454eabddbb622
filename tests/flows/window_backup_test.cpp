#include "flows/session_window.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/notice.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/status_strip.h"

#include <QDir>
#include <QLineEdit>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Backups in the settings: a recovery key that is written down, a backup that is made, one that cannot be.
class WindowBackupTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        makeCounter();
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() != nullptr, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(window()->showPage(u"settings"_s), kPatience);
        QVERIFY(find<SettingsPage>()->showSection(u"backup"_s));
        QTRY_VERIFY(find<QLineEdit>(u"backupFolder"_s)->isVisible());
    }
    void cleanup() { closeCounter(); }

    void nothingIsMadeWithoutARecoveryKey() {
        field(u"backupFolder"_s)->setText(folder());
        button(u"backupNow"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty(), kPatience);
        QCOMPARE(backups(), 0);
    }

    void aBackupIsMadeForTheKeyOnPaper() {
        const QString key = makeKey();
        field(u"backupFolder"_s)->setText(folder());
        button(u"backupNow"_s)->click();
        QTRY_VERIFY2_WITH_TIMEOUT(notice().contains(u"was written and read back"_s), qPrintable(notice()),
                                  kPatience);
        QCOMPARE(backups(), 1);
        // What was shown once is shown no more, and stands in nothing that was written.
        QVERIFY(!find<TextLabel>(u"backupKeyText"_s)->isVisible());
        for (const QFileInfo& file : QDir(profile()).entryInfoList(QDir::Files)) {
            QFile read(file.filePath());
            QVERIFY(read.open(QIODevice::ReadOnly));
            QVERIFY2(!read.readAll().contains(key.toLatin1()), qPrintable(file.fileName()));
        }
    }

    void aKeyThatWasWrittenDownWrongDoesNotCount() {
        button(u"backupNewKey"_s)->click();
        field(u"backupRepeat"_s)->setText(u"AAAA AAAA"_s);
        button(u"backupKeepKey"_s)->click();
        QVERIFY(find<TextLabel>(u"backupKeyText"_s)->isVisible());
        QTest::qWait(50);
        QVERIFY2(!notice().contains(u"From now on"_s), qPrintable(notice()));
    }

    void aFolderThatIsNotThereIsSaid() {
        makeKey();
        field(u"backupFolder"_s)->setText(folder() + u"/nowhere/else"_s);
        button(u"backupNow"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"Older backups are as they were."_s), kPatience);
        // Seen from every page, until one is made.
        QTRY_VERIFY_WITH_TIMEOUT(strip().contains(u"The last backup failed"_s), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<TextLabel>(u"backupLast"_s)->plain().contains(u"could not be"_s),
                                 kPatience);
        QTest::qWait(1'100);  // two backups of one second are one
        field(u"backupFolder"_s)->setText(folder());
        button(u"backupNow"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(backups() == 1 && !strip().contains(u"backup"_s), kPatience);
    }

 private:
    [[nodiscard]] QString folder() {
        QDir().mkpath(m_folder->filePath(u"backups"_s));
        return m_folder->filePath(u"backups"_s);
    }
    [[nodiscard]] int backups() {
        return static_cast<int>(QDir(folder()).entryList(QDir::Files | QDir::Hidden).size());
    }
    static QLineEdit* field(const QString& name) { return find<QLineEdit>(name); }
    static ActionButton* button(const QString& name) { return find<ActionButton>(name); }
    [[nodiscard]] static QString strip() { return find<StatusStrip>()->spokenName(); }
    [[nodiscard]] static QString notice() {
        return find<SettingsPage>()
            ->findChild<QWidget*>(u"section.backup"_s)
            ->findChild<Notice*>()
            ->sentence();
    }
    static QString makeKey() {
        button(u"backupNewKey"_s)->click();
        const QString key = find<TextLabel>(u"backupKeyText"_s)->plain();
        const QStringList groups = key.split(u'-');
        field(u"backupRepeat"_s)->setText(groups.value(3) + u' ' + groups.value(8));
        button(u"backupKeepKey"_s)->click();
        [&] {
            QTRY_VERIFY2_WITH_TIMEOUT(notice().contains(u"From now on"_s), qPrintable(notice()), kPatience);
        }();
        return key;
    }
};

QTEST_MAIN(WindowBackupTest)
#include "window_backup_test.moc"
