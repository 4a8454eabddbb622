#include "base/steps.h"
#include "ctl_run.h"
#include "real_window.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/postgres_server.h"

#include <QFile>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000;
constexpr int kPeople = 450;  // three batches
const QByteArray kMaria = R"({"name": "Maria Aparecida da Silva", "cpf": "529.982.247-25"})";

}  // namespace

/// kill -9 of the window itself, on a server, while it works at the keys of personal data by itself: while a
/// rotation that was begun runs behind the sale, and while the code that it shows is answered.
class WindowKillTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        const QString absent = RealWindow::missing();
        if (!absent.isEmpty()) QSKIP(qPrintable(absent + u" is not installed"_s));
        BALCAO_SERVER_OR_SKIP(m_server);
        qputenv("BALCAO_SECRET_DATABASE", m_server->password());
    }
    void cleanupTestCase() {
        m_server.reset();
    }
    void init() {
        m_address = m_server->makeDatabase();
        m_first = open(u"Caixa 1"_s);
        QVERIFY(m_first);
    }
    void cleanup() {
        m_first.reset();
        m_second.reset();
    }

    void aRotationGoesOnWhereverTheWindowDies_data() {
        QTest::addColumn<int>("step");
        for (const Step step : {Step::VaultBatchStored, Step::VaultKeyRetired}) {
            QTest::newRow(stepName(step)) << static_cast<int>(step);
        }
    }
    void aRotationGoesOnWhereverTheWindowDies() {
        QFETCH(int, step);
        keep();
        if (QTest::currentTestFailed()) return;
        // The key is there and nothing has moved: what the window finds when it opens.
        const CtlRun begun = m_first->run({u"vault"_s, u"rotate"_s}, stepName(Step::VaultKeyStored));
        QVERIFY2(begun.crashed, begun.all());
        QCOMPARE(status(*m_first)[u"left"_s].toInt(), kPeople + 1);
        QVERIFY(dies(*m_first, static_cast<Step>(step)));
        QVERIFY(allReadable());
        {
            const auto window = show(*m_first);
            QVERIFY(window);
            QVERIFY2(spinSlowly([this] { return isEnded(); }, kPatience), window->log().constData());
            QVERIFY(window->close());
        }
        // Nothing lost, nothing doubled: every key once under the new one, and one line for each act.
        const QJsonArray generations = status(*m_first)[u"generations"_s].toArray();
        QCOMPARE(generations.size(), 2);
        QCOMPARE(generations.first().toObject()[u"keys"_s].toInt(), 0);
        QCOMPARE(generations.last().toObject()[u"keys"_s].toInt(), kPeople + 1);
        QVERIFY(allReadable());
        QCOMPARE(acts(u"vault.rotate"_s), 1);
        QCOMPARE(acts(u"vault.retire"_s), 1);
        QCOMPARE(run(*m_first, {u"verify"_s}).code, 0);
    }

    void aWindowThatDiesWhileItIsEnrolledComesBack_data() {
        QTest::addColumn<int>("step");
        for (const Step step : {Step::RegisterKeyKept, Step::RegisterAsked, Step::RegisterKeyTaken}) {
            QTest::newRow(stepName(step)) << static_cast<int>(step);
        }
    }
    void aWindowThatDiesWhileItIsEnrolledComesBack() {
        QFETCH(int, step);
        const auto at = static_cast<Step>(step);
        m_second = open(u"Caixa 2"_s);
        QVERIFY(m_second);
        const CtlRun added = m_first->run({u"customer"_s, u"add"_s, u"--json"_s}, {}, kMaria);
        QVERIFY2(added.code == 0, added.all());
        m_maria = added.lines.back()[u"customer"_s].toString();
        QVERIFY(!reads(*m_second));
        // It asks by itself when it opens; the one that is answered dies with the key in its hands.
        if (at != Step::RegisterKeyTaken) {
            QVERIFY(dies(*m_second, at));
            QVERIFY(!reads(*m_second));
        }
        {
            const auto window =
                show(*m_second, at == Step::RegisterKeyTaken ? QByteArray(stepName(at)) : QByteArray());
            QVERIFY(window);
            QVERIFY2(spinSlowly([this] { return stateOf(u"Caixa 2"_s) == u"waiting"_s; }, kPatience),
                     window->log().constData());
            const CtlRun done = run(*m_first, {u"register"_s, u"enrol"_s, u"Caixa 2"_s, codeOf(*m_second)});
            QVERIFY2(done.code == 0, done.all());
            if (at == Step::RegisterKeyTaken) {
                QVERIFY2(spinSlowly([&] { return !window->isRunning(); }, kPatience),
                         window->log().constData());
            } else {
                QVERIFY(spinSlowly([this] { return reads(*m_second); }, kPatience));
                QVERIFY(window->close());
            }
        }
        if (at == Step::RegisterKeyTaken) {
            const auto again = show(*m_second);
            QVERIFY(again);
            QVERIFY2(spinSlowly([this] { return reads(*m_second); }, kPatience), again->log().constData());
            QVERIFY(again->close());
        }
        QVERIFY(reads(*m_first));
        QCOMPARE(stateOf(u"Caixa 2"_s), u"enrolled"_s);
        QCOMPARE(acts(u"register.enrol"_s), 1);
        // One register, one key: the next rotation reaches it.
        QCOMPARE(run(*m_first, {u"vault"_s, u"rotate"_s}).code, 0);
        QVERIFY(reads(*m_second));
        QCOMPARE(run(*m_first, {u"verify"_s}).code, 0);
    }

 private:
    std::unique_ptr<CtlBench> open(const QString& name) {
        auto bench = std::make_unique<CtlBench>();
        const CtlRun made = bench->run({u"init"_s, u"--demo"_s, u"--register"_s, name, u"--person"_s,
                                        u"Ana "_s + name, u"--database"_s, m_address});
        if (made.code != 0) {
            qWarning("%s", made.all().constData());
            return nullptr;
        }
        return bench;
    }
    static CtlRun run(const CtlBench& bench, const QStringList& words) {
        return bench.run(words + QStringList{u"--json"_s});
    }
    static QJsonObject status(const CtlBench& bench) {
        const CtlRun all = run(bench, {u"vault"_s, u"status"_s});
        return all.lines.empty() ? QJsonObject() : all.lines.front();
    }
    /// Nothing is left to move, and what wrapped it before is put away.
    [[nodiscard]] bool isEnded() const {
        return status(*m_first)[u"left"_s].toInt(-1) == 0 && acts(u"vault.retire"_s) == 1;
    }
    [[nodiscard]] QString stateOf(const QString& name) const {
        for (const QJsonObject& line : run(*m_first, {u"register"_s, u"list"_s}).lines) {
            if (line[u"name"_s].toString() == name) return line[u"state"_s].toString();
        }
        return {};
    }
    static QString codeOf(const CtlBench& bench) {
        const CtlRun asked = run(bench, {u"register"_s, u"request"_s});
        return asked.lines.empty() ? QString() : asked.lines.back()[u"code"_s].toString();
    }
    [[nodiscard]] bool reads(const CtlBench& bench) const {
        const CtlRun shown = run(
            bench, {u"customer"_s, u"show"_s, m_maria, u"--fields"_s, u"cpf"_s, u"--reason"_s, u"serve"_s});
        return shown.code == 0 && shown.output.contains("52998224725");
    }
    /// How often the journal has an act, by whatever register.
    [[nodiscard]] int acts(const QString& action) const {
        const QString count =
            m_server->query(PostgresServer::databaseOf(m_address),
                            u"select count(*) from audit_entries where action = '%1'"_s.arg(action));
        return count.toInt();
    }

    /// The window of a profile; it kills itself at the step if one is named.
    [[nodiscard]] static std::unique_ptr<RealWindow> make(const CtlBench& bench, const QByteArray& killAt) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"BALCAO_SECRETS_FILE"_s, bench.path(bench.secrets));
        environment.remove(u"BALCAO_KILL_AT"_s);
        if (!killAt.isEmpty()) environment.insert(u"BALCAO_KILL_AT"_s, QString::fromLatin1(killAt));
        return std::make_unique<RealWindow>(bench.path(u"home"_s), environment);
    }
    [[nodiscard]] static Result<void> start(RealWindow& window, const CtlBench& bench) {
        return window.open(QStringLiteral(BALCAO), {u"--profile"_s, bench.profile(), u"--lang"_s, u"en"_s},
                           {1366, 768});
    }
    [[nodiscard]] static std::unique_ptr<RealWindow> show(const CtlBench& bench,
                                                          const QByteArray& killAt = {}) {
        auto window = make(bench, killAt);
        const auto opened = start(*window, bench);
        if (opened) return window;
        qWarning() << opened.error().detail;
        return nullptr;
    }
    /// Whether the window was killed at the step, before or after it was painted.
    [[nodiscard]] static bool dies(const CtlBench& bench, Step step) {
        const auto window = make(bench, stepName(step));
        const auto opened = start(*window, bench);
        if (opened && !spinSlowly([&] { return !window->isRunning(); }, kPatience)) return false;
        return window->wasKilled();
    }

    static void useSecretsOf(const CtlBench& bench) {
        qputenv("BALCAO_SECRETS_FILE", QFile::encodeName(bench.path(bench.secrets)));
    }
    void keep() {
        useSecretsOf(*m_first);
        Office office;
        QVERIFY(await(office.open(*Profile::load(m_first->profile()), Office::Duty::Reads), kPatience));
        QVERIFY(await(office.vaultService().prepare(office.actor()), kPatience));
        m_kept.clear();
        for (int i = 0; i < kPeople; ++i) m_kept.emplace_back(office.ids().make<SubjectId>(), QString());
        const auto done = office.database().write<Done>([&](Transaction& t) -> Result<Done> {
            for (auto& [subject, stored] : m_kept) {
                BALCAO_TRY(key, office.vault().keyFor(t, subject));
                BALCAO_TRY(sealed, key.seal(placeOf(subject), subject.text().toLatin1()));
                stored = sealed;
            }
            return Done{};
        });
        QVERIFY(await(done, kPatience));
    }
    [[nodiscard]] bool allReadable() const {
        useSecretsOf(*m_first);
        Office office;
        const auto profile = Profile::load(m_first->profile());
        const auto opened = profile ? await(office.open(*profile, Office::Duty::Reads), kPatience)
                                    : Result<Done>(tl::unexpected(profile.error()));
        const auto unlocked = opened ? await(office.vaultService().open(), kPatience) : opened;
        if (!unlocked) {
            qWarning() << toText(unlocked.error().code) << unlocked.error().detail;
            return false;
        }
        const auto read = office.database().read<Done>([&](Transaction& t) -> Result<Done> {
            for (const auto& [subject, stored] : m_kept) {
                BALCAO_TRY(key, office.vault().keyOf(t, subject));
                if (!key) return fail(ErrorCode::NotFound);
                BALCAO_TRY(value, key->open(placeOf(subject), stored));
                if (value != subject.text().toLatin1()) return fail(ErrorCode::SealBroken);
            }
            return Done{};
        });
        const auto done = await(read, kPatience);
        if (!done) qWarning() << toText(done.error().code) << done.error().detail;
        return done.has_value();
    }
    static FieldPlace placeOf(SubjectId subject) {
        return {"customers", subject.uuid(), "email"};
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CtlBench> m_first;
    std::unique_ptr<CtlBench> m_second;
    std::vector<std::pair<SubjectId, QString>> m_kept;
    QString m_address;
    QString m_maria;
};

QTEST_GUILESS_MAIN(WindowKillTest)
#include "window_kill_test.moc"
