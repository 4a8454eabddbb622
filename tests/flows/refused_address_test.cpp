#include "shared/connection_tests.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/postgres_server.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

/// Takes every connection, ends it at once and counts it: an address where somebody listens, but no database.
class Door final : public QTcpServer {
 public:
    [[nodiscard]] QString url() const {
        return u"postgresql://counter@127.0.0.1:%1/shop?sslmode=disable&gssencmode=disable"_s.arg(
            serverPort());
    }
    int knocks = 0;

 protected:
    void incomingConnection(qintptr descriptor) override {
        ++knocks;
        QTcpSocket(nullptr).setSocketDescriptor(descriptor);  // and gone with the socket
    }
};

}  // namespace

/// An address that somebody has just written and that refuses is told at once: it is tried one time. Only a
/// shop at work tries again and again.
class RefusedAddressTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_door = std::make_unique<Door>();
        QVERIFY(m_door->listen(QHostAddress::LocalHost));
        qputenv("BALCAO_SECRETS_FILE", QFile::encodeName(m_folder.filePath(u"secrets"_s)));
    }

    void aTestOfAConnectionKnocksOnce() {
        SystemClock clock;
        ConnectionTests tests(clock);
        const auto steps = await(tests.database(m_door->url(), m_folder.path(), {}), 20'000);
        QVERIFY(steps);
        QCOMPARE(steps->size(), size_t(1));
        QCOMPARE(steps->front().verdict, TestStep::Verdict::Bad);
        QCOMPARE(toText(steps->front().error.code), u"database_unreachable"_s);
        QVERIFY(!steps->front().error.detail.isEmpty());
        QCOMPARE(m_door->knocks, 1);
    }

    void aFirstStartKnocksOnce() {
        FirstStart start;
        start.directory = m_folder.filePath(u"profile"_s);
        start.databaseUrl = m_door->url();
        start.organisation = u"Shop"_s;
        start.person = u"Ana"_s;
        start.currency = brl();
        const auto made = await(Office::create(start, this), 20'000);
        QVERIFY(!made);
        QCOMPARE(toText(made.error().code), u"database_unreachable"_s);
        QCOMPARE(m_door->knocks, 1);
        QVERIFY(!Profile::exists(start.directory));
    }

    void theKeptPasswordIsForTheAddressInUseOnly() {
        QString why;
        const auto server = PostgresServer::start(&why);
        if (!server) QSKIP(qPrintable(why));
        FirstStart start;
        start.directory = m_folder.filePath(u"served"_s);
        start.databaseUrl = server->makeDatabase();
        start.databasePassword = server->password();
        start.organisation = u"Shop"_s;
        start.person = u"Ana"_s;
        start.currency = brl();
        QVERIFY(await(Office::create(start, this), 20'000));
        // Once more, as the command line does it: the password is kept, and nobody types it.
        start.databasePassword.clear();
        QVERIFY(await(Office::create(start, this), 20'000));

        Office office;
        QVERIFY(await(office.open(*Profile::load(start.directory), Office::Duty::Reads), 20'000));
        auto& connections = office.connections();
        const auto passes = [&connections](const QString& url) {
            const auto steps = await(connections.testDatabase(url, {}), 20'000);
            return steps && allPassed(*steps);
        };
        QVERIFY(passes(start.databaseUrl));
        QVERIFY(await(connections.useDatabase(start.databaseUrl, {}), 20'000));
        const QString other = server->makeDatabase();
        QVERIFY(!other.isEmpty() && !passes(other));
    }

 private:
    QTemporaryDir m_folder;
    std::unique_ptr<Door> m_door;
};

QTEST_GUILESS_MAIN(RefusedAddressTest)
#include "refused_address_test.moc"
