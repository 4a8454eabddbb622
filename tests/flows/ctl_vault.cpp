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

constexpr int kPatience = 20'000;
constexpr int kPeople = 450;  // three batches

struct Kept {
    SubjectId subject;
    QString stored;
    QByteArray value;
};

FieldPlace placeOf(SubjectId subject) {
    return {"customers", subject.uuid(), "email"};
}

}  // namespace

/// The keys of personal data as somebody at a terminal meets them, killed wherever it may hurt.
class CtlVault : public QObject {
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
        QVERIFY(keepSecretsIn(m_bench->path(m_bench->secrets)));
        const CtlRun made = m_bench->run(words);
        QVERIFY2(made.code == 0, made.all());
    }
    void cleanup() { m_bench.reset(); }
    void cleanupTestCase() { m_server.reset(); }

    void withoutPersonalDataThereIsNoKey() {
        const CtlRun status = vault({u"status"_s});
        QVERIFY2(status.code == 0, status.all());
        QCOMPARE(status.lines.front()[u"state"_s].toString(), u"unmade"_s);
        QCOMPARE(doctorSays(), QString());
        QCOMPARE(vault({u"rotate"_s}).errorCode(), u"secret_missing"_s);
        QCOMPARE(vault({u"rotate"_s, u"now"_s}).code, 2);
        QVERIFY(!secretsText().contains("vault-key"));
    }

    void anotherKeyIsMadeAndTold() {
        const auto kept = keep(3);
        const CtlRun before = vault({u"status"_s});
        QVERIFY2(before.code == 0, before.all());
        QCOMPARE(before.lines.front()[u"state"_s].toString(), u"open"_s);
        const CtlRun rotated = vault({u"rotate"_s});
        QVERIFY2(rotated.code == 0, rotated.all());
        QCOMPARE(rotated.event("progress")[u"total"_s].toInt(), 4);
        QCOMPARE(rotated.lines.back()[u"generation"_s].toInt(), 2);
        QVERIFY(rotated.lines.back()[u"finished"_s].toBool());
        const QJsonArray generations = vault({u"status"_s}).lines.front()[u"generations"_s].toArray();
        QCOMPARE(generations.size(), 2);
        QCOMPARE(generations[0].toObject()[u"keys"_s].toInt(), 0);
        QVERIFY(generations[0].toObject().contains(u"retired_at"_s));
        QCOMPARE(generations[1].toObject()[u"keys"_s].toInt(), 4);
        QVERIFY(allReadable(kept));
        const CtlRun said = m_bench->run({u"vault"_s, u"status"_s});
        QVERIFY2(said.code == 0 && said.output.contains("Personal data can be read here."), said.all());
    }

    void aMissingKeyIsSaidAndNoneIsMade() {
        (void)keep(1);
        const QByteArray secrets = secretsText();
        QVERIFY(putSecrets(without(secrets, "vault-key")));
        const CtlRun status = vault({u"status"_s});
        QCOMPARE(status.code, 1);
        QCOMPARE(status.lines.front()[u"state"_s].toString(), u"missing"_s);
        QCOMPARE(status.errorCode(), u"secret_missing"_s);
        QCOMPARE(vault({u"rotate"_s}).errorCode(), u"secret_missing"_s);
        QCOMPARE(doctorSays(), u"bad"_s);
        const CtlRun said = m_bench->run({u"vault"_s, u"status"_s});
        QVERIFY2(said.code == 1 && said.errors.contains("Bring it from a copy"), said.all());
        QVERIFY(!secretsText().contains("vault-key"));
        QVERIFY(putSecrets(secrets));
        QCOMPARE(vault({u"status"_s}).code, 0);
        QCOMPARE(doctorSays(), u"good"_s);
    }

    void theNextKeyMayBeTheOperators() {
        const auto kept = keep(2);
        QCOMPARE(vault({u"rotate"_s, u"--secret"_s, u"vault-key/2027"_s}).errorCode(), u"secret_missing"_s);
        m_bench->environment.insert(u"BALCAO_SECRET_VAULT_KEY_2027"_s,
                                    u"base64:"_s + QString::fromLatin1(QByteArray(32, 'n').toBase64()));
        const CtlRun rotated = vault({u"rotate"_s, u"--secret"_s, u"vault-key/2027"_s});
        QVERIFY2(rotated.code == 0, rotated.all());
        QVERIFY2(!rotated.output.contains("bm5ubm5"), rotated.all());
        qputenv("BALCAO_SECRET_VAULT_KEY_2027", "base64:" + QByteArray(32, 'n').toBase64());
        QVERIFY(allReadable(kept));
        qunsetenv("BALCAO_SECRET_VAULT_KEY_2027");
    }

    void aCopyOpensWhatItsKeyWasLostFor() {
        QCOMPARE(vault({u"copy"_s, m_bench->path(u"copy"_s)}).errorCode(), u"not_found"_s);
        const auto kept = keep(2);
        QVERIFY(vault({u"rotate"_s}).code == 0);
        const QString file = m_bench->path(u"copy"_s);
        const CtlRun copied = vault({u"copy"_s, file});
        QVERIFY2(copied.code == 0, copied.all());
        QCOMPARE(copied.lines.back()[u"copied"_s].toInt(), 2);
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(putSecrets(without(secretsText(), "vault-key")));
        QVERIFY(!allReadable(kept));
        const CtlRun brought = vault({u"bring"_s, file});
        QVERIFY2(brought.code == 0, brought.all());
        QCOMPARE(brought.lines.back()[u"brought"_s].toInt(), 2);
        QVERIFY(allReadable(kept));
        QCOMPARE(vault({u"bring"_s, file}).errorCode(), u"not_found"_s);  // nothing is lacking any more
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(vault({u"copy"_s, file}).errorCode(), u"secret_store_away"_s);  // others may read it
        QCOMPARE(vault({u"copy"_s}).code, 2);
    }

    void aStrangersCopyIsLeftAlone() {
        const auto kept = keep(1);
        const QByteArray secrets = secretsText();
        QByteArray wrong;
        for (const QByteArray& line : secrets.split('\n')) {
            const bool key = line.startsWith("vault-key");
            wrong +=
                (key ? line.left(line.indexOf('=')) + "=base64:" + QByteArray(32, 'x').toBase64() : line) +
                '\n';
        }
        const QString file = m_bench->path(u"secrets"_s);
        QVERIFY(putSecrets(wrong));
        QVERIFY(QFile::copy(file, m_bench->path(u"wrong"_s)));
        QVERIFY(putSecrets(secrets));
        QCOMPARE(vault({u"copy"_s, m_bench->path(u"wrong"_s)}).errorCode(), u"state_conflict"_s);
        QVERIFY(putSecrets(without(secrets, "vault-key")));
        QCOMPARE(vault({u"bring"_s, m_bench->path(u"wrong"_s)}).errorCode(), u"not_found"_s);
        QVERIFY(!secretsText().contains("vault-key"));
        QVERIFY(putSecrets(secrets));
        QVERIFY(allReadable(kept));
    }

    void killedAnywhereEveryValueIsReadable_data() {
        QTest::addColumn<int>("step");
        for (const Step step : kVaultSteps) QTest::newRow(stepName(step)) << static_cast<int>(step);
    }
    void killedAnywhereEveryValueIsReadable() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        QFETCH(int, step);
        const auto kept = keep(kPeople);
        const char* at = stepName(static_cast<Step>(step));
        const CtlRun killed = m_bench->run({u"vault"_s, u"rotate"_s, u"--json"_s}, at);
        QVERIFY2(killed.crashed, killed.all());
        QVERIFY(allReadable(kept));
        const CtlRun again = m_bench->run({u"vault"_s, u"rotate"_s, u"--json"_s}, at);
        QVERIFY2(again.crashed || again.code == 0, again.all());
        QVERIFY(allReadable(kept));
        const CtlRun done = vault({u"rotate"_s});
        QVERIFY2(done.code == 0 && done.lines.back()[u"finished"_s].toBool(), done.all());
        QVERIFY(allReadable(kept));
        const QJsonObject status = vault({u"status"_s}).lines.front();
        QCOMPARE(status[u"left"_s].toInt(), 0);
        QCOMPARE(status[u"generations"_s].toArray().last().toObject()[u"keys"_s].toInt(), kPeople + 1);
        const CtlRun books = m_bench->run({u"verify"_s});
        QVERIFY2(books.code == 0, books.all());
    }

    void aCounterThatStartsEndsWhatWasBegun() {
#ifndef BALCAO_STEPS
        QSKIP("this build has no steps to be killed at (BALCAO_STEPS)");
#endif
        const auto kept = keep(kPeople);
        const CtlRun killed = m_bench->run({u"vault"_s, u"rotate"_s}, stepName(Step::VaultBatchStored));
        QVERIFY2(killed.crashed, killed.all());
        QVERIFY(vault({u"status"_s}).lines.front()[u"left"_s].toInt() > 0);
        {
            const auto office = open(Office::Duty::Sells);
            QVERIFY(office);
            QVERIFY(spinSlowly([this] { return vault({u"status"_s}).lines.front()[u"left"_s].toInt() == 0; },
                               kPatience));
        }
        QVERIFY(allReadable(kept));
    }

    void noKeyIsInAFileOfTheProfile() {
        (void)keep(2);
        QVERIFY(vault({u"rotate"_s}).code == 0);
        QByteArrayList keys;
        for (const QByteArray& line : secretsText().split('\n')) {
            if (!line.startsWith("vault-key")) continue;
            const QByteArray value = line.mid(line.indexOf('=') + 1);
            keys += value.startsWith("base64:") ? QByteArray::fromBase64(value.mid(7)) : value;
        }
        QCOMPARE(keys.size(), 2);
        QDirIterator files(m_bench->profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            for (const QByteArray& key : keys) {
                QVERIFY(!content.contains(key) && !content.contains(key.toHex()) &&
                        !content.contains(key.toBase64()));
            }
            QVERIFY(!content.contains("@example.com"));
        }
    }

 private:
    CtlRun vault(const QStringList& words) {
        return m_bench->run(QStringList{u"vault"_s} + words + QStringList{u"--json"_s});
    }
    /// What the doctor finds out about personal data; empty when it says nothing.
    QString doctorSays() {
        for (const QJsonObject& line : m_bench->run({u"doctor"_s, u"--json"_s}).lines) {
            if (line[u"subject"_s].toString() == u"personal_data"_s) return line[u"verdict"_s].toString();
        }
        return {};
    }
    std::unique_ptr<Office> open(Office::Duty duty = Office::Duty::Reads) {
        const auto profile = Profile::load(m_bench->profile());
        auto office = std::make_unique<Office>();
        if (!profile || !await(office->open(*profile, duty), kPatience)) return nullptr;
        return office;
    }
    /// Personal data as a service of the program keeps it.
    std::vector<Kept> keep(int people) {
        const auto office = open();
        if (!office || !await(office->vaultService().prepare(office->actor()), kPatience)) qFatal("no vault");
        std::vector<Kept> all;
        for (int i = 0; i < people; ++i) {
            all.push_back(
                {office->ids().make<SubjectId>(), {}, "p" + QByteArray::number(i) + "@example.com"});
        }
        const auto done = office->database().write<Done>([&](Transaction& t) -> Result<Done> {
            for (Kept& one : all) {
                BALCAO_TRY(key, office->vault().keyFor(t, one.subject));
                BALCAO_TRY(stored, key.seal(placeOf(one.subject), one.value));
                one.stored = stored;
            }
            return Done{};
        });
        if (!await(done, kPatience)) qFatal("not kept");
        return all;
    }
    bool allReadable(const std::vector<Kept>& all) {
        const auto office = open();
        if (!office || !await(office->vaultService().open(), kPatience)) return false;
        const auto read = office->database().read<Done>([&](Transaction& t) -> Result<Done> {
            for (const Kept& one : all) {
                BALCAO_TRY(key, office->vault().keyOf(t, one.subject));
                if (!key) return fail(ErrorCode::NotFound);
                BALCAO_TRY(value, key->open(placeOf(one.subject), one.stored));
                if (value != one.value) return fail(ErrorCode::SealBroken);
            }
            return Done{};
        });
        const auto done = await(read, kPatience);
        if (!done) qWarning() << toText(done.error().code) << done.error().detail;
        return done.has_value();
    }
    QByteArray secretsText() const {
        QFile file(m_bench->path(m_bench->secrets));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool putSecrets(const QByteArray& text) const {
        QFile file(m_bench->path(m_bench->secrets));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }
    static QByteArray without(const QByteArray& text, const char* start) {
        QByteArrayList lines;
        for (const QByteArray& line : text.split('\n')) {
            if (!line.startsWith(start)) lines += line;
        }
        return lines.join('\n');
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<CtlBench> m_bench;
};

QTEST_GUILESS_MAIN(CtlVault)
#include "ctl_vault.moc"
