#include "desktop/composition.h"
#include "support/fakes.h"
#include "support/find_in_windows.h"
#include "support/first_key.h"
#include "support/kept_bytes.h"
#include "support/postgres_server.h"
#include "ui/counter/counter_page.h"
#include "ui/settings/test_steps.h"
#include "ui/shell/notice.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20'000;

}  // namespace

/// The first screen of the real window, from nothing to a counter, with the office's own PostgreSQL.
class FirstStartTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { BALCAO_SERVER_OR_SKIP(m_postgres); }
    void cleanupTestCase() { m_postgres.reset(); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(keepSecretsIn(m_folder->filePath(u"secrets"_s)));
        begin();
    }
    void cleanup() {
        m_desktop.reset();
        m_folder.reset();
    }

    void aServerOfOnesOwnHoldsTheShop() {
        const QString url = m_postgres->makeDatabase();
        fillIn(url, m_postgres->password());
        choose("firstOpen");
        writeFirstKeyDown(kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() != nullptr && find<CounterPage>()->isVisible(),
                                 kPatience);
        const auto profile = Profile::load(directory());
        QVERIFY(profile);
        QCOMPARE(profile->databaseUrl, url);
        QVERIFY(!QFile::exists(profile->path(u"balcao.db"_s)));
        const QString database = PostgresServer::databaseOf(url);
        QCOMPARE(m_postgres->query(database, u"select count(*) from people where name = 'Ana'"_s), u"1"_s);
        // The password is where secrets are, and nowhere else.
        QFile kept(profile->path(u"profile.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains(m_postgres->password()));
    }

    void theRecoveryKeyIsToldOnceAndTypedBack() {
        const QString url = m_postgres->makeDatabase();
        fillIn(url, m_postgres->password());
        choose("firstOpen");
        QTRY_VERIFY_WITH_TIMEOUT(!toldFirstKey().isEmpty(), kPatience);
        const QString key = toldFirstKey();
        QCOMPARE(key.count(u'-'), 7);
        const QString database = PostgresServer::databaseOf(url);
        const QString count = u"select count(*) from recovery_keys"_s;
        // What was not written down counts for nothing, and nobody goes on without.
        find<QAbstractButton>(u"recoveryWritten"_s)->click();
        find<QLineEdit>(u"recoveryRepeat"_s)->setText(key.section(u'-', 0, 0));
        find<QAbstractButton>(u"recoveryWritten"_s)->click();
        QCOMPARE(m_postgres->query(database, count), u"0"_s);
        QVERIFY(!find<CounterPage>()->isVisible());
        // What goes to the printer goes nowhere else, also where there is none.
        find<FirstKeyPage>()->findChild<QAbstractButton*>(u"secretPrint"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(firstKeySays(u"There is no printer here"_s), kPatience);
        QCOMPARE(toldFirstKey(), key);
        writeFirstKeyDown(kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>()->isVisible(), kPatience);
        Unwritten unwritten;
        unwritten.add(u"the recovery key"_s, key.toLatin1());
        unwritten.add(u"the recovery key without groups"_s, QString(key).remove(u'-').toLatin1());
        QCOMPARE(unwritten.under(m_folder->path()), QStringList());
        QCOMPARE(unwritten.under(m_postgres->folder()), QStringList());
        QCOMPARE(m_postgres->query(database, count), u"1"_s);
        QCOMPARE(m_postgres->query(
                     database, u"select count(*) from audit_entries where action = 'person.recovery_key'"_s),
                 u"1"_s);
        // The paper opens the office again.
        Office office;
        QVERIFY(await(office.open(*Profile::load(directory())), kPatience));
        const Actor ana = office.actor();
        const auto next = await(office.recovery().recover({office.ids().make<CommandId>(), ana, ana.person,
                                                           key.toLatin1(), "604713"}),
                                kPatience);
        QVERIFY2(next, qPrintable(next ? QString() : next.error().detail));
    }

    void oneMoreCounterAsksForNoOtherKey() {
        const QString url = m_postgres->makeDatabase();
        fillIn(url, m_postgres->password());
        choose("firstOpen");
        writeFirstKeyDown(kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>()->isVisible(), kPatience);
        m_desktop.reset();
        QVERIFY(QDir(directory()).removeRecursively());
        begin();
        fillIn(url, m_postgres->password());
        choose("firstOpen");
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() != nullptr && find<CounterPage>()->isVisible(),
                                 kPatience);
        QVERIFY(find<FirstKeyPage>() == nullptr);
    }

    void aWrongPasswordMakesNothingAndTheRightOneGoesOn() {
        const QString url = m_postgres->makeDatabase();
        fillIn(url, "not-the-password");
        choose("firstOpen");
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"nothing was made"_s), kPatience);
        QVERIFY(!Profile::exists(directory()));
        QCOMPARE(m_postgres->query(PostgresServer::databaseOf(url),
                                   u"select count(*) from pg_tables where schemaname = 'public'"_s),
                 u"0"_s);
        write("firstServerPassword", QString::fromLatin1(m_postgres->password()));
        choose("firstOpen");
        writeFirstKeyDown(kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() != nullptr && find<CounterPage>()->isVisible(),
                                 kPatience);
    }

    void aServerThatIsAwayMakesNothingAndThisComputerGoesOn() {
        fillIn(u"postgresql://till@127.0.0.1:1/shop"_s, "secret");
        choose("firstOpen");
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"begin on this computer"_s), kPatience);
        QVERIFY(!Profile::exists(directory()));
        find<QAbstractButton>(u"firstHere"_s)->click();
        choose("firstOpen");
        writeFirstKeyDown(kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(find<CounterPage>() != nullptr && find<CounterPage>()->isVisible(),
                                 kPatience);
        QCOMPARE(Profile::load(directory())->databaseUrl, u"sqlite:balcao.db"_s);
    }

 private:
    void begin() {
        DesktopOptions options;
        options.profileDirectory = directory();
        options.language = u"en"_s;
        options.size = QSize(1366, 768);
        m_desktop =
            std::make_unique<Desktop>(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        m_desktop->begin();
    }
    [[nodiscard]] QString directory() const { return m_folder->filePath(u"profile"_s); }

    static void write(const char* name, const QString& text) {
        auto* field = find<QLineEdit>(QLatin1String(name));
        QVERIFY2(field != nullptr, name);
        field->selectAll();
        QTest::keyClicks(field, text);
        QTRY_COMPARE(field->text(), text);  // the scanner's filter gives quick keys on a moment later
    }
    void fillIn(const QString& url, const QByteArray& password) {
        find<QAbstractButton>(u"firstServer"_s)->click();
        write("firstUnit", u"Licensing office"_s);
        write("firstPerson", u"Ana"_s);
        write("firstServerUrl", url);
        write("firstServerPassword", QString::fromLatin1(password));
    }
    static void choose(const char* name) {
        auto* action = find<QAction>(QLatin1String(name));
        QVERIFY2(action != nullptr && action->isEnabled(), name);
        action->trigger();
    }
    [[nodiscard]] static bool firstKeySays(const QString& words) {
        const auto labels = find<FirstKeyPage>()->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const TextLabel* label) {
            return label->isVisible() && label->plain().contains(words);
        });
    }
    [[nodiscard]] static QString notice() {
        auto* page = find<FirstStartPage>();
        return page ? page->findChild<Notice*>(QString(), Qt::FindDirectChildrenOnly)->sentence() : QString();
    }

    std::unique_ptr<PostgresServer> m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desktop> m_desktop;
};

QTEST_MAIN(FirstStartTest)
#include "first_start_test.moc"
