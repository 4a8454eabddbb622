#include "flows/ctl_run.h"
#include "flows/session_window.h"
#include "support/postgres_server.h"
#include "ui/login/new_pin_page.h"

#include <QTimer>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// A window and another program, each with a register of its own, on one PostgreSQL: what one does to a
/// session, the other sees.
class WindowEndedTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { BALCAO_SERVER_OR_SKIP(m_server); }
    void cleanupTestCase() { m_server.reset(); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(keepSecretsIn(m_folder->filePath(u"secrets"_s)));
        m_url = m_server->makeDatabase();
        makeRegister(elsewhere(), u"Guichê 1"_s);
        makeRegister(profile(), u"Guichê 3"_s);
        QVERIFY(test::hire(elsewhere(), kRitasPin.toLatin1(),
                           {{u"João Batista"_s, u"clerk"_s, kJoaosPin.toLatin1()}}));
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        enter(kJoaosOwnPin);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }
    void cleanup() { closeCounter(); }

    void aSessionThatAnotherProgramEndsIsOverInTheWindow() {
        const QJsonObject session = joaosSession();
        QCOMPARE(session[u"register"_s].toString(), u"Guichê 3"_s);
        QVERIFY(!session[u"seen_at"_s].toString().isEmpty());
        const CtlRun ended = ctl({u"session"_s, u"end"_s, session[u"id"_s].toString()});
        QVERIFY2(ended.code == 0, ended.all());
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        QCOMPARE(message(), u"The session here was ended. Sign in again."_s);
        QVERIFY(joaosSession().isEmpty());
        // And whoever is there begins another one.
        choose(u"j"_s);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    void aSuspendedPersonIsSignedOutToo() {
        const CtlRun suspended = ctl({u"person"_s, u"suspend"_s, u"João Batista"_s});
        QVERIFY2(suspended.code == 0, suspended.all());
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
    }

    void thatSomebodyWorksIsSeenElsewhere() {
        // As if the last use had been kept two minutes ago.
        QCOMPARE(m_server->query(PostgresServer::databaseOf(m_url),
                                 u"with seen as (update sessions set seen_at = seen_at - 120000 returning 1) "
                                 "select count(*) from seen"_s),
                 u"1"_s);
        const QString before = joaosSession()[u"seen_at"_s].toString();
        QTest::keyClick(window(), Qt::Key_F1);
        window()->findChild<QTimer*>(u"sessionSeen"_s)->start(10);
        QTRY_VERIFY_WITH_TIMEOUT(joaosSession()[u"seen_at"_s].toString() > before, kPatience);
    }

 private:
    [[nodiscard]] QString elsewhere() const { return m_folder->filePath(u"elsewhere"_s); }
    void makeRegister(const QString& directory, const QString& name) {
        FirstStart start;
        start.directory = directory;
        start.databaseUrl = m_url;
        start.databasePassword = m_server->password();
        start.person = u"Rita Lopes"_s;
        start.registerName = name;
        start.currency = brl();
        start.demoCatalogue = DemoKind::LicensingOffice;
        const auto made = await(Office::create(start, this), kPatience);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    }
    /// The real program, on the other register.
    [[nodiscard]] CtlRun ctl(const QStringList& words) const {
        QProcess process;
        process.start(QStringLiteral(BALCAOCTL),
                      QStringList{u"--profile"_s, elsewhere()} + words + QStringList{u"--json"_s});
        process.closeWriteChannel();
        CtlRun run;
        // The window goes on meanwhile, as it does in another program.
        spin([&process] { return process.state() == QProcess::NotRunning; }, kPatience);
        run.code = process.exitCode();
        run.output = process.readAllStandardOutput();
        run.errors = process.readAllStandardError();
        for (const QByteArray& line : run.output.split('\n')) {
            const QJsonDocument document = QJsonDocument::fromJson(line);
            if (document.isObject()) run.lines.push_back(document.object());
        }
        return run;
    }
    [[nodiscard]] QJsonObject joaosSession() const {
        for (const QJsonObject& line : ctl({u"session"_s, u"list"_s}).lines) {
            if (line[u"person"_s].toString() == u"João Batista"_s) return line;
        }
        return {};
    }

    std::unique_ptr<PostgresServer> m_server;
    QString m_url;
};

QTEST_MAIN(WindowEndedTest)
#include "window_ended_test.moc"
