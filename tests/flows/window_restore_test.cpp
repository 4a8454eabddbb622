#include "backup/backup_header.h"
#include "flows/session_window.h"
#include "storage/restore_places.h"
#include "support/file_limit.h"
#include "ui/first_start/restore_page.h"
#include "ui/shell/notice.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The first start out of a backup: the shop that was, or an empty place and a sentence.
class WindowRestoreTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        makeCounter();
        hire();
        makeBackup();
        QVERIFY(QDir(profile()).removeRecursively());
    }
    void cleanup() { closeCounter(); }

    void theShopThatWasIsSignedInTo() {
        begin();
        fillIn(m_backup, m_key);
        act("restoreBegin");
        signIn(u"r"_s, kRitasPin);
        const auto restored = Profile::load(profile());
        QVERIFY(restored);
        QCOMPARE(restored->databaseUrl, u"sqlite:balcao.db"_s);
        // The key went with the page, and stands in nothing that was written.
        QVERIFY(find<RestorePage>() == nullptr || !find<RestorePage>()->isVisible());
        for (const QFileInfo& file : QDir(profile()).entryInfoList(QDir::Files)) {
            QFile read(file.filePath());
            QVERIFY(read.open(QIODevice::ReadOnly));
            QVERIFY2(!read.readAll().contains(m_key), qPrintable(file.fileName()));
        }
    }

    void anotherKeyChangesNothingAndTheRightOneGoesOn() {
        begin();
        QByteArray other = m_key;
        other[6] = other[6] == 'A' ? 'B' : 'A';
        fillIn(m_backup, other);
        act("restoreBegin");
        QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty(), kPatience);
        QVERIFY(!Profile::exists(profile()));
        QVERIFY(isEmptyPlace());
        QVERIFY(find<QLineEdit>(u"restoreKey"_s)->text().isEmpty());
        fillIn(m_backup, m_key);
        act("restoreBegin");
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
    }

    void aFileThatIsNoBackupIsSaid() {
        begin();
        const QString file = m_folder->filePath(u"holiday.jpg"_s);
        QFile none(file);
        QVERIFY(none.open(QIODevice::WriteOnly) && none.write("no backup at all") > 0);
        none.close();
        fillIn(file, m_key);
        act("restoreBegin");
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"It is no backup"_s), kPatience);
        QVERIFY(isEmptyPlace());
    }

    void aBackupThatWasDamagedIsSaid() {
        begin();
        QFile file(m_backup);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        const QByteArray byte = file.read(1);
        QVERIFY(file.seek(file.size() / 2) && file.write(QByteArray(1, static_cast<char>(byte[0] ^ 1))) == 1);
        file.close();
        fillIn(m_backup, m_key);
        act("restoreBegin");
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"not all of it is what was written"_s), kPatience);
        QVERIFY(isEmptyPlace());
    }

    void aBackupOfANewerVersionIsSaidAndNothingIsTouched() {
        begin();
        QFile file(m_backup);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray before = file.readAll();
        // The version stands behind the eight letters it begins with.
        QVERIFY(file.seek(8) && file.write(QByteArray(1, char(BackupHeader::kVersion + 1))) == 1);
        file.close();
        fillIn(m_backup, m_key);
        act("restoreBegin");
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"from a newer version"_s), kPatience);
        QVERIFY(isEmptyPlace());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray after = file.readAll();
        QCOMPARE(after.first(8), before.first(8));
        QCOMPARE(after.sliced(9), before.sliced(9));
    }

    void aDiskWithoutRoomIsSaidAndTheNextTryGoesOn() {
        begin();
        fillIn(m_backup, m_key);
        {
            const FileLimit limit(64 * 1024);
            QVERIFY(limit.works());
            act("restoreBegin");
            QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"The disk is full"_s), kPatience);
        }
        QVERIFY(isEmptyPlace());
        fillIn(m_backup, m_key);
        act("restoreBegin");
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
    }

    void backIsTheFirstStart() {
        begin();
        act("restoreBack");
        QTRY_VERIFY(find<QLineEdit>(u"firstUnit"_s) != nullptr &&
                    find<QLineEdit>(u"firstUnit"_s)->isVisible());
    }

    void aProgramThatEndedInTheMiddleRestoresAgain() {
        cutOff();
        QVERIFY(notice().contains(u"restore it again"_s));
        fillIn(m_backup, m_key);
        act("restoreBegin");
        signIn(u"r"_s, kRitasPin);
    }

    void aRestoreThatWasCutOffIsGivenUpForAFreshStart() {
        cutOff();
        act("restoreBack");
        QTRY_VERIFY(find<QLineEdit>(u"firstUnit"_s) != nullptr &&
                    find<QLineEdit>(u"firstUnit"_s)->isVisible());
        QVERIFY(!QFile::exists(restoringFile(database())));
        QVERIFY(!Profile::exists(profile()));
    }

 private:
    void makeBackup() {
        Office office;
        QVERIFY(await(office.open(*Profile::load(profile())), kPatience));
        Actor rita = office.actor();
        rita.capabilities = allCapabilities();
        const auto pair = office.backups().newKey(rita);
        QVERIFY(pair);
        m_key = pair->text;
        QVERIFY(
            await(office.backups().keepKey({office.ids().make<CommandId>(), rita, pair->opened}), kPatience));
        MakeBackup wish;
        wish.id = office.ids().make<CommandId>();
        wish.actor = rita;
        wish.folder = m_folder->filePath(u"backups"_s);
        QVERIFY(QDir().mkpath(wish.folder));
        const auto made = await(office.backups().make(wish), kPatience);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        m_backup = QDir(wish.folder).filePath(QFileInfo(made->kept.file).fileName());
        QVERIFY(QFile::exists(m_backup));
    }
    [[nodiscard]] QString database() const { return QDir(profile()).filePath(u"balcao.db"_s); }
    /// As a kill leaves it between the profile and the database's name.
    void cutOff() {
        begin();
        fillIn(m_backup, m_key);
        act("restoreBegin");
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        m_desktop.reset();
        QVERIFY(QFile::rename(database(), restoringFile(database())));
        for (const char* end : {"-wal", "-shm"}) (void)QFile::remove(database() + QLatin1String(end));
        open();
        QTRY_VERIFY_WITH_TIMEOUT(find<RestorePage>() != nullptr && find<RestorePage>()->isVisible(),
                                 kPatience);
    }
    void begin() {
        open();
        QTRY_VERIFY(find<QLineEdit>(u"firstUnit"_s) != nullptr);
        act("firstRestore");
        QTRY_VERIFY(find<RestorePage>() != nullptr && find<RestorePage>()->isVisible());
    }
    static void act(const char* name) {
        auto* action = find<QAction>(QLatin1String(name));
        QVERIFY2(action != nullptr && action->isEnabled(), name);
        action->trigger();
    }
    static void fillIn(const QString& file, const QByteArray& key) {
        const auto put = [](const char* name, const QString& text) {
            auto* field = find<QLineEdit>(QLatin1String(name));
            QVERIFY2(field != nullptr && field->isEnabled(), name);
            field->setText(text);
            Q_EMIT field->textEdited(text);
        };
        put("restoreFile", file);
        put("restoreKey", QString::fromLatin1(key));
    }
    [[nodiscard]] static QString notice() {
        auto* page = find<RestorePage>();
        return page ? page->findChild<Notice*>()->sentence() : QString();
    }
    /// Neither a profile nor anything of a database, finished or not.
    [[nodiscard]] bool isEmptyPlace() const {
        return !Profile::exists(profile()) &&
               QDir(profile()).entryList({u"balcao.db*"_s}, QDir::Files | QDir::Hidden).isEmpty();
    }

    QByteArray m_key;
    QString m_backup;
};

QTEST_MAIN(WindowRestoreTest)
#include "window_restore_test.moc"
