#include "base/clock.h"
#include "ctl_run.h"
#include "real_window.h"
#include "support/authenticator.h"
#include "support/fakes.h"
#include "support/kept_bytes.h"
#include "support/node_certificate.h"
#include "support/postgres_server.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QThread>
#include <QtTest>

#include <atomic>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPin = "904182736415";
const QByteArray kWrongPin = "514293806172";
const QByteArray kPassword = "correct-hobby-lantern-71";
const QByteArray kPassphrase = "seven grey herons over the ford";
const QByteArray kMacaroon =
    QByteArray::fromHex("0201036c6e640224030a10") + QByteArray(48, '\x5b') + "till-only";
constexpr int kAnswerMs = 60'000;

/// Reads the arguments of every process of the program while a test runs. Those that bring the keys to the
/// window are the test's own fingers.
class Arguments final : public QThread {
 public:
    explicit Arguments(const Unwritten& unwritten) : m_unwritten(unwritten) {}
    ~Arguments() override {
        m_enough = true;
        wait();
    }
    void run() override {
        while (!m_enough) {
            for (const QString& id : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) look(id);
            msleep(3);
        }
    }
    [[nodiscard]] QStringList found() {
        const QMutexLocker lock(&m_mutex);
        return m_found;
    }
    [[nodiscard]] int seen() const { return m_seen; }

 private:
    void look(const QString& id) {
        QFile file(u"/proc/"_s + id + u"/cmdline"_s);
        if (!file.open(QIODevice::ReadOnly)) return;
        const QByteArray words = file.readAll();
        const QByteArray program = words.left(words.indexOf('\0')).split('/').last();
        if (program != "balcao" && program != "balcaoctl" && !program.startsWith("pg_")) return;
        ++m_seen;
        const QMutexLocker lock(&m_mutex);
        for (const QString& name : m_unwritten.in(words))
            m_found += name + u" to "_s + QString::fromUtf8(program);
    }

    const Unwritten& m_unwritten;
    std::atomic<bool> m_enough = false;
    std::atomic<int> m_seen = 0;
    QMutex m_mutex;
    QStringList m_found;
};

}  // namespace

/// A counter lives through everything that knows a secret or somebody's data, at a terminal and in the
/// window; then every file it left, the database, every log and every argument list is searched for all of
/// them.
class SecretsNowhere : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<bool>("server");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    void init() {
        m_bench = std::make_unique<CtlBench>();
        m_unwritten = {};
        m_said.clear();
    }
    void cleanup() { m_bench.reset(); }
    void cleanupTestCase() { m_server.reset(); }

    void theSearchFindsEveryForm() {
        QTemporaryDir folder;
        Unwritten unwritten;
        unwritten.add(u"pin"_s, kPin);
        const QString text = QString::fromLatin1(kPin);
        const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        for (const QByteArray& form : {kPin, wide, kPin.toHex(), kPin.toBase64()}) {
            QFile file(folder.filePath(u"there"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before " + form + " after") > 0);
            file.close();
            QCOMPARE(unwritten.under(folder.path()).size(), 1);
        }
        QVERIFY(unwritten.in("nothing of it").isEmpty());
    }

    void afterAWholeLifeNoSecretStandsAnywhere() {
        QFETCH_GLOBAL(bool, server);
        const QString absent = RealWindow::missing();
        if (!absent.isEmpty()) QSKIP(qPrintable(absent + u" is not installed"_s));
        if (server) {
            BALCAO_SERVER_OR_SKIP(m_server);
            m_bench->environment.insert(u"BALCAO_SECRET_DATABASE"_s,
                                        QString::fromLatin1(m_server->password()));
        }
        for (const auto& [name, secret] : std::initializer_list<std::pair<const char*, QByteArray>>{
                 {"the PIN", kPin},
                 {"a wrong PIN", kWrongPin},
                 {"the password", kPassword},
                 {"the passphrase of the backup", kPassphrase},
                 {"the credential of the node", kMacaroon}}) {
            m_unwritten.add(QString::fromLatin1(name), secret);
        }
        Arguments arguments(m_unwritten);
        makeOffice(server);
        if (QTest::currentTestFailed()) return;
        lookAfterPeople();
        if (QTest::currentTestFailed()) return;
        rememberTheKeeper();
        arguments.start();
        lookAfterACustomer();
        sellAndBackUp();
        if (QTest::currentTestFailed()) return;
        standAtTheCounter();
        if (QTest::currentTestFailed()) return;
        rememberTheKeeper();  // a key that was made meanwhile too
        QVERIFY(arguments.seen() > 20);
        QCOMPARE(arguments.found(), QStringList());
        QVERIFY(QFile::remove(m_bench->path(u"secrets"_s)));  // where they are kept is not searched
        QCOMPARE(m_unwritten.under(m_bench->path(QString())), QStringList());
        QCOMPARE(m_unwritten.in(m_said), QStringList());
        if (server) {
            (void)m_server->query(u"postgres"_s, u"CHECKPOINT"_s);
            QVERIFY(m_server->stop());
            QCOMPARE(m_unwritten.under(m_server->folder()), QStringList());
        }
    }

 private:
    void makeOffice(bool server) {
        QStringList words{u"init"_s, u"--demo"_s, u"--person"_s, u"Ana"_s};
        if (server) words += {u"--database"_s, m_server->makeDatabase()};
        const CtlRun made = done(words);
        remember(u"the recovery key"_s, made, u"recovery_key"_s);
        QTemporaryDir brought;  // as it came from the node, on a stick
        for (const auto& [name, bytes] : std::initializer_list<std::pair<const char*, QByteArray>>{
                 {"macaroon", kMacaroon}, {"passphrase", kPassphrase}, {"certificate", kNodeCertificate}}) {
            QFile file(brought.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        m_brought.swap(brought);
        (void)done({u"backend"_s, u"add"_s, u"lnd"_s, u"--url"_s, u"https://127.0.0.1:9"_s, u"--cert"_s,
                    m_brought.filePath(u"certificate"_s), u"--macaroon-file"_s,
                    m_brought.filePath(u"macaroon"_s), u"--name"_s, u"till"_s});
    }

    void lookAfterPeople() {
        (void)done({u"person"_s, u"pin"_s, u"Ana"_s}, kPin + '\n');
        (void)done({u"person"_s, u"email"_s, u"Ana"_s, u"ana@office.example"_s});
        (void)done({u"person"_s, u"password"_s, u"Ana"_s}, kPin + '\n' + kPassword + '\n');
        remember(u"the badge"_s, done({u"person"_s, u"badge"_s, u"Ana"_s}), u"badge"_s);
        const CtlRun step = done({u"person"_s, u"second-step"_s, u"Ana"_s}, kPin + '\n');
        remember(u"the second step's secret"_s, step, u"secret"_s);
        const QByteArray secret = step.lines.front()[u"secret"_s].toString().toLatin1();
        const CtlRun codes = done({u"person"_s, u"second-step"_s, u"Ana"_s, u"--confirm"_s},
                                  shownCode(secret, SystemClock().now()) + '\n');
        const QJsonArray all = codes.lines.front()[u"recovery_codes"_s].toArray();
        QVERIFY2(all.size() == 10, codes.all());
        for (const QJsonValue& each : all) m_unwritten.add(u"a recovery code"_s, each.toString().toLatin1());
        (void)done({u"person"_s, u"take"_s, u"Ana"_s, u"second-step"_s},
                   kPin + '\n' + all[0].toString().toLatin1() + '\n');
        const CtlRun wrong = ctl({u"person"_s, u"password"_s, u"Ana"_s}, kWrongPin + '\n' + kPassword + '\n');
        QCOMPARE(wrong.errorCode(), u"wrong_secret"_s);
    }

    void lookAfterACustomer() {
        for (const auto& [name, text] : std::initializer_list<std::pair<const char*, QByteArray>>{
                 {"a name", "Quitéria"},
                 {"a CPF", "52998224725"},
                 {"a CPF as it is written", "529.982.247-25"},
                 {"an e-mail address", "quiteria@home.example"},
                 {"a telephone", "81999998888"},
                 {"an address", "Rua das Crioulas"},
                 {"a note", "allergic to latex"}}) {
            m_unwritten.add(QString::fromLatin1(name), text);
        }
        const CtlRun added = done({u"customer"_s, u"add"_s},
                                  "{\"name\": \"Quitéria Moura\", \"cpf\": \"529.982.247-25\", \"email\": "
                                  "\"quiteria@home.example\", \"phone\": \"(81) 99999-8888\", \"address\": "
                                  "\"Rua das Crioulas 12\", \"notes\": \"allergic to latex\"}");
        m_customer = added.lines.front()[u"customer"_s].toString();
        (void)done({u"customer"_s, u"find"_s}, "quiteria@home.example\n");
        (void)ctl(
            {u"customer"_s, u"show"_s, m_customer, u"--fields"_s, u"cpf,notes"_s, u"--reason"_s, u"serve"_s});
        (void)done({u"customer"_s, u"edit"_s, m_customer}, "{\"phone\": \"81999998888\"}");
        (void)ctl({u"customer"_s, u"export"_s, m_customer});
    }

    void sellAndBackUp() {
        for (const QString& folder : {u"backups"_s, u"backups2"_s})
            QVERIFY(QDir().mkpath(m_bench->path(folder)));
        (void)done({u"sale"_s, u"--operation"_s, u"1001"_s, u"--pay"_s});
        remember(u"the key of backups"_s, done({u"backup"_s, u"key"_s}), u"recovery_key"_s);
        (void)done({u"backup"_s, u"make"_s, u"--to"_s, m_bench->path(u"backups"_s), u"--with-keys"_s});
        (void)done({u"backup"_s, u"make"_s, u"--to"_s, m_bench->path(u"backups2"_s), u"--passphrase-file"_s,
                    m_brought.filePath(u"passphrase"_s)});
        (void)done({u"vault"_s, u"rotate"_s});
        (void)done({u"token"_s, u"keys"_s});
    }

    /// Signs in with the PIN, after a wrong one, asks for the customer, and leaves.
    void standAtTheCounter() {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BALCAO_SECRETS_FILE"_s, m_bench->path(u"secrets"_s));
        for (auto each = m_bench->environment.begin(); each != m_bench->environment.end(); ++each) {
            environment.insert(each.key(), each.value());
        }
        RealWindow window(m_bench->path(u"home"_s), environment);
        const auto opened = window.open(
            QStringLiteral(BALCAO), {u"--profile"_s, m_bench->profile(), u"--lang"_s, u"en"_s}, {1366, 768});
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        QVERIFY(typed(window, kWrongPin));
        QTest::qWait(3'000);  // after a wrong one the next is not taken at once
        QVERIFY(typed(window, kPin));
        const bool signedIn = spinSlowly(
            [this] {
                return ctl({u"session"_s, u"list"_s}).lines.size() == 1;
            },
            kAnswerMs);
        QVERIFY2(signedIn, window.log().constData());
        QVERIFY(window.key(u"F3"_s));
        QTest::qWait(1'000);
        QVERIFY(typed(window, "52998224725"));
        QTest::qWait(1'000);
        const auto closed = window.close();
        QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().detail));
        m_said += window.log();
    }

    /// As fingers do it: what comes faster is a scanner's.
    static bool typed(RealWindow& window, const QByteArray& digits) {
        for (const char digit : digits) {
            if (!window.key(QString(QLatin1Char(digit)))) return false;
            QTest::qWait(80);
        }
        return window.key(u"Return"_s);
    }
    CtlRun ctl(const QStringList& words, const QByteArray& input = {}) {
        CtlRun run = m_bench->run(words + QStringList{u"--json"_s}, {}, input);
        m_said += run.errors;  // what it prints is what it was asked for
        return run;
    }
    CtlRun done(const QStringList& words, const QByteArray& input = {}) {
        CtlRun run = ctl(words, input);
        if (run.code != 0 || run.lines.empty()) QTest::qFail(run.all(), __FILE__, __LINE__);
        if (run.lines.empty()) run.lines.emplace_back();
        return run;
    }
    void remember(const QString& name, const CtlRun& run, const QString& field) {
        const QByteArray secret = run.lines.front()[field].toString().toLatin1();
        QVERIFY2(!secret.isEmpty(), run.all());
        m_unwritten.add(name, secret);
    }
    /// Every secret that the operator's file keeps, as it stands there and as the bytes it means.
    void rememberTheKeeper() {
        QFile file(m_bench->path(u"secrets"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QByteArray value = line.mid(line.indexOf('=') + 1).trimmed();
            if (value.isEmpty()) continue;
            const QString name = u"what is kept as "_s + QString::fromUtf8(line.left(line.indexOf('=')));
            m_unwritten.add(name, value.startsWith("base64:") ? QByteArray::fromBase64(value.mid(7)) : value);
        }
    }

    std::unique_ptr<CtlBench> m_bench;
    std::unique_ptr<PostgresServer> m_server;
    QTemporaryDir m_brought;
    Unwritten m_unwritten;
    QString m_customer;
    QByteArray m_said;
};

QTEST_GUILESS_MAIN(SecretsNowhere)
#include "secrets_nowhere_test.moc"
