#include "base/steps.h"
#include "ctl_run.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/postgres_server.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kMaria = R"({"name": "Maria Aparecida da Silva", "cpf": "529.982.247-25",
    "email": "maria@example.com", "phone": "(81) 99999-8888", "other_ids": ["RG 12.345.678-9"], "notes": "mornings"})";

}  // namespace

/// Customers as somebody at a terminal meets them, killed wherever it may hurt.
class CtlCustomers : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<bool>("server");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    void init() {
        QFETCH_GLOBAL(bool, server);
        m_bench = std::make_unique<CtlBench>();
        QStringList words{u"init"_s, u"--demo"_s};
        if (server) {
            if (!m_server) BALCAO_SERVER_OR_SKIP(m_server);
            qputenv("BALCAO_SECRET_DATABASE", m_server->password());
            words += {u"--database"_s, m_server->makeDatabase()};
        }
        const CtlRun made = m_bench->run(words);
        QVERIFY2(made.code == 0, made.all());
    }
    void cleanup() { m_bench.reset(); }
    void cleanupTestCase() { m_server.reset(); }

    void somebodyIsAddedFoundShownAndChanged() {
        const CtlRun added = customer({u"add"_s}, kMaria);
        QVERIFY2(added.code == 0, added.all());
        const QString id = added.lines.back()[u"customer"_s].toString();
        QCOMPARE(added.lines.back()[u"masked"_s][u"cpf"_s].toString(), u"***.982.247-**"_s);
        QVERIFY(!added.output.contains("52998224725") && !added.output.contains("Aparecida"));
        for (const char* typed :
             {"52998224725\n", "81999998888", "MARIA@example.com", "maria silv", "rg 123456789"}) {
            const CtlRun found = customer({u"find"_s}, typed);
            QVERIFY2(found.code == 0 && found.lines.size() == 1, found.all());
            QCOMPARE(found.lines.back()[u"customer"_s].toString(), id);
        }
        QVERIFY(customer({u"find"_s, u"--by"_s, u"cpf"_s}, "295.379.955-93").lines.empty());
        QCOMPARE(customer({u"list"_s}).lines.size(), size_t{1});
        QVERIFY(customer({u"list"_s, u"--before"_s, id}).lines.empty());
        QCOMPARE(customer({u"show"_s, id}).lines.front()[u"masked"_s][u"notes"_s].toString(), u"•••"_s);
        const CtlRun open =
            customer({u"show"_s, id, u"--fields"_s, u"cpf,notes"_s, u"--reason"_s, u"serve"_s});
        QVERIFY2(open.code == 0, open.all());
        QCOMPARE(open.lines.back()[u"fields"_s][u"cpf"_s].toString(), u"52998224725"_s);
        QCOMPARE(open.lines.back()[u"fields"_s].toObject().size(), 2);
        const CtlRun edited = customer({u"edit"_s, id}, R"({"phone": "+351912345678", "notes": null})");
        QVERIFY2(edited.code == 0, edited.all());
        QVERIFY(!edited.lines.back()[u"masked"_s].toObject().contains(u"notes"_s));
        QVERIFY(customer({u"find"_s}, "81999998888").lines.empty());
        const CtlRun said = m_bench->run({u"customer"_s, u"find"_s}, {}, "maria");
        QVERIFY2(said.code == 0 && said.output.contains("Maria A. d. S."), said.all());
    }

    void whatIsWrongIsSaid() {
        QCOMPARE(customer({u"add"_s}, "{\"name\": \"A").errorCode(), u"invalid_argument"_s);
        QCOMPARE(customer({u"add"_s}, R"({"salary": "1"})").errorCode(), u"invalid_argument"_s);
        QCOMPARE(customer({u"add"_s}, R"({"name": ["Ana"]})").errorCode(), u"invalid_argument"_s);
        QCOMPARE(customer({u"add"_s}, QByteArray(70'000, ' ')).errorCode(), u"invalid_argument"_s);
        const CtlRun wrong = customer({u"add"_s}, R"({"cpf": "529.982.247-24"})");
        QCOMPARE(factsOf(wrong)[u"field"_s].toString(), u"cpf"_s);
        QVERIFY2(!wrong.output.contains("529") && !wrong.errors.contains("529"), wrong.all());
        QCOMPARE(customer({u"find"_s}, "").errorCode(), u"invalid_argument"_s);
        for (const QStringList& words :
             {QStringList{u"add"_s, u"Maria"_s}, QStringList{u"show"_s}, QStringList{u"show"_s, u"Maria"_s},
              QStringList{u"find"_s, u"--by"_s, u"salary"_s}, QStringList{u"erase"_s, kNobody},
              QStringList{u"show"_s, kNobody, u"--fields"_s, u"cpf"_s},
              QStringList{u"list"_s, u"--limit"_s, u"0"_s}}) {
            QVERIFY2(customer(words).code == 2, qPrintable(words.join(u' ')));
        }
        QCOMPARE(customer({u"show"_s, kNobody}).errorCode(), u"not_found"_s);
        QCOMPARE(customer({u"export"_s, kNobody}).errorCode(), u"not_found"_s);
        QCOMPARE(customer({u"erase"_s, kNobody, u"--ground"_s, u"request"_s}).errorCode(), u"not_found"_s);
    }

    void onePersonIsThereOnce() {
        const QString id = add(kMaria);
        const CtlRun twice = customer({u"add"_s}, kMaria);
        QCOMPARE(twice.errorCode(), u"state_conflict"_s);
        QCOMPARE(factsOf(twice)[u"reason"_s].toString(), u"duplicate"_s);
        QCOMPARE(factsOf(twice)[u"customer"_s].toString(), id);
        const QByteArray son = R"({"name": "Pedro", "phone": "81999998888"})";
        QCOMPARE(factsOf(customer({u"add"_s}, son))[u"reason"_s].toString(), u"alike"_s);
        QCOMPARE(customer({u"add"_s, u"--even-if-alike"_s}, son).code, 0);
        QCOMPARE(customer({u"list"_s}).lines.size(), size_t{2});
    }

    void aMissingKeyIsSaid() {
        (void)add(kMaria);
        QFile file(m_bench->path(m_bench->secrets));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArrayList lines;
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.startsWith("vault-key")) lines += line;
        }
        file.close();
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(lines.join('\n')) > 0);
        file.close();
        QCOMPARE(customer({u"find"_s}, "maria").errorCode(), u"secret_missing"_s);
        QCOMPARE(customer({u"add"_s}, R"({"name": "Ana"})").errorCode(), u"secret_missing"_s);
    }

    void consentAndEverythingIsHandedOut() {
        const QString id = add(kMaria);
        const QStringList consent{u"consent"_s, id, u"--purpose"_s, u"contact"_s};
        const CtlRun given =
            customer(consent + QStringList{u"--version"_s, u"2026-11"_s}, "I agree to calls.\n");
        QVERIFY2(given.code == 0, given.all());
        QCOMPARE(customer({u"show"_s, id}).lines.back()[u"version"_s].toString(), u"2026-11"_s);
        QCOMPARE(customer(consent + QStringList{u"--withdraw"_s}).code, 0);
        QCOMPARE(customer(consent + QStringList{u"--withdraw"_s}).errorCode(), u"not_found"_s);
        const CtlRun all = customer({u"export"_s, id});
        QVERIFY2(all.code == 0, all.all());
        const QJsonObject everything = all.lines.back();
        QCOMPARE(everything[u"records"_s][0][u"fields"_s][u"cpf"_s].toString(), u"52998224725"_s);
        QVERIFY(everything[u"consents"_s][0].toObject().contains(u"withdrawn_at"_s));
        QVERIFY(everything[u"journal"_s].toArray().size() >= 3);
        QVERIFY(customer({u"due"_s}).lines.empty());
        QCOMPARE(customer({u"retention"_s, u"--notes"_s, u"30"_s}).lines.back()[u"notes_days"_s].toInt(), 30);
        QCOMPARE(customer({u"retention"_s}).lines.back()[u"notes_days"_s].toInt(), 30);
        QCOMPARE(customer({u"retention"_s, u"--notes"_s, u"x"_s}).code, 2);
        QCOMPARE(customer({u"retention"_s, u"--notes"_s, u"-1"_s}).errorCode(), u"invalid_argument"_s);
    }

    void killedWhileTwoBecomeOne_data() { steps({Step::MergeBegun, Step::CustomerMerged}); }
    void killedWhileTwoBecomeOne() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        QFETCH(int, step);
        const QString kept = add(R"({"name": "Maria", "email": "m@example.com"})");
        const QString gone = add(kMaria);
        const QStringList merge{u"merge"_s, kept, gone};
        const CtlRun killed = customer(merge, {}, stepName(static_cast<Step>(step)));
        QVERIFY2(killed.crashed, killed.all());
        // All of it or nothing: the person is found either way, and by one id.
        const bool done = static_cast<Step>(step) == Step::CustomerMerged;
        QCOMPARE(foundBy("52998224725"), done ? kept : gone);
        const CtlRun again = customer(merge);
        QVERIFY2(done ? again.errorCode() == u"state_conflict"_s : again.code == 0, again.all());
        QCOMPARE(foundBy("52998224725"), kept);
        QCOMPARE(foundBy("81999998888"), kept);
        const CtlRun books = m_bench->run({u"verify"_s});
        QVERIFY2(books.code == 0, books.all());
    }

    void killedWhileErasing_data() {
        steps({Step::ErasureBegun, Step::CustomerErased});
    }
    void killedWhileErasing() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        QFETCH(int, step);
        const QString id = add(kMaria);
        const QString other = add(R"({"name": "Maria Souza"})");
        const QStringList erase{u"erase"_s, id, u"--ground"_s, u"request"_s};
        const CtlRun killed = customer(erase, {}, stepName(static_cast<Step>(step)));
        QVERIFY2(killed.crashed, killed.all());
        // Nobody is half erased: either all of it is there and found, or nothing.
        const bool done = static_cast<Step>(step) == Step::CustomerErased;
        QCOMPARE(foundBy("52998224725"), done ? QString() : id);
        const CtlRun open = customer({u"show"_s, id, u"--fields"_s, u"email"_s, u"--reason"_s, u"serve"_s});
        QVERIFY2(done ? open.errorCode() == u"data_erased"_s : open.code == 0, open.all());
        const CtlRun again = customer(erase);
        QVERIFY2(again.code == 0, again.all());
        const QJsonArray kept = again.lines.back()[u"kept"_s].toArray();
        QCOMPARE(kept.size(), 5);
        QVERIFY(kept[2][u"count"_s].toInt() > 0 && !kept[2][u"why"_s].toString().isEmpty());
        QVERIFY(foundBy("52998224725").isEmpty());
        QCOMPARE(foundBy("maria"), other);
        QCOMPARE(customer({u"show"_s, id}).errorCode(), u"data_erased"_s);
        const CtlRun books = m_bench->run({u"verify"_s});
        QVERIFY2(books.code == 0, books.all());
        const CtlRun journal = m_bench->run({u"audit"_s, u"verify"_s});
        QVERIFY2(journal.code == 0, journal.all());
    }

    void killedWhileAdding() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        const CtlRun killed = customer({u"add"_s}, kMaria, stepName(Step::CustomerStored));
        QVERIFY2(killed.crashed, killed.all());
        QVERIFY(!foundBy("52998224725").isEmpty());
        QCOMPARE(factsOf(customer({u"add"_s}, kMaria))[u"reason"_s].toString(), u"duplicate"_s);
    }

    void nothingPersonalIsInAFileOfTheProfile() {
        (void)add(kMaria);
        QVERIFY(!foundBy("maria aparecida").isEmpty());
        QDirIterator files(m_bench->profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++looked;
            for (const char* personal : {"Aparecida", "aparecida", "52998224725", "529.982", "maria@",
                                         "999998888", "12.345.678", "mornings"}) {
                QVERIFY2(!content.contains(personal), personal);
            }
        }
        QVERIFY(looked > 0);
    }

 private:
    static inline const QString kNobody = u"01234567-89ab-7cde-8f01-23456789abcd"_s;

    static void steps(std::initializer_list<Step> all) {
        QTest::addColumn<int>("step");
        for (const Step step : all) QTest::newRow(stepName(step)) << static_cast<int>(step);
    }
    CtlRun customer(const QStringList& words, const QByteArray& input = {}, const QByteArray& killAt = {}) {
        return m_bench->run(QStringList{u"customer"_s} + words + QStringList{u"--json"_s}, killAt, input);
    }
    QString add(const QByteArray& json) {
        const CtlRun added = customer({u"add"_s}, json);
        if (added.code != 0) qFatal("add: %s", added.all().constData());
        return added.lines.back()[u"customer"_s].toString();
    }
    /// The one who is found; empty for nobody, "several" for more.
    QString foundBy(const QByteArray& typed) {
        const CtlRun found = customer({u"find"_s}, typed);
        if (found.code != 0) return QString::fromUtf8(found.all());
        if (found.lines.size() > 1) return u"several"_s;
        return found.lines.empty() ? QString() : found.lines.back()[u"customer"_s].toString();
    }
    static QJsonObject factsOf(const CtlRun& run) {
        if (run.lines.empty()) return {};
        return run.lines.back()[u"error"_s].toObject()[u"facts"_s].toObject();
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CtlBench> m_bench;
};

QTEST_GUILESS_MAIN(CtlCustomers)
#include "ctl_customers.moc"
