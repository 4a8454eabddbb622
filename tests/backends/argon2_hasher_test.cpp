#include "crypto/argon2_hasher.h"

#include "support/fakes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The real hasher: published hashes are verified, ours are argon2id, and what it will not take it refuses.
class Argon2HasherTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void publishedHashesMatchTheirSecret_data() {
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("hash");
        QTest::addColumn<bool>("tooLong");
        QTest::addColumn<bool>("outdated");
        const QJsonObject vectors = load();
        for (const char* kind : {"bcrypt", "argon2id"}) {
            const QJsonArray list = vectors.value(QLatin1String(kind)).toArray();
            QVERIFY(list.size() >= 4);
            for (const QJsonValue& each : list) {
                const QJsonObject one = each.toObject();
                const bool bcrypt = one.contains(u"hash"_s);
                const QByteArray secret = one.value(u"password"_s).toString().toUtf8();
                const bool less = one.value(u"m"_s).toInt() < 19'456 || one.value(u"t"_s).toInt() < 2;
                QTest::addRow("%s %s", kind, secret.left(12).constData())
                    << secret << one.value(bcrypt ? u"hash"_s : u"encoded"_s).toString()
                    << (bcrypt && secret.size() > 72) << (bcrypt || less);
            }
        }
    }
    void publishedHashesMatchTheirSecret() {
        QFETCH(QByteArray, secret);
        QFETCH(QString, hash);
        QFETCH(bool, tooLong);
        QFETCH(bool, outdated);
        Argon2Hasher hasher(m_ids);
        const auto right = await(hasher.verify(secret, hash));
        if (tooLong) {
            // Its own hash and still refused: bcrypt read only what the vector before it has too.
            QVERIFY(!right);
            QCOMPARE(right.error().code, ErrorCode::InvalidArgument);
            return;
        }
        QVERIFY(right);
        QVERIFY(right->matches);
        QCOMPARE(right->outdated, outdated);
        const auto wrong = await(hasher.verify(secret + 'x', hash));
        QVERIFY(!wrong || (!wrong->matches && !wrong->outdated));
    }

    void whatItMakesItVerifies() {
        SystemIdSource ids(m_system);
        Argon2Hasher hasher(ids);
        const auto first = await(hasher.hash("482913"));
        const auto second = await(hasher.hash("482913"));
        QVERIFY(first && second);
        QVERIFY(first->startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"_s));
        QVERIFY(*first != *second);  // a salt of its own each time
        const auto right = await(hasher.verify("482913", *first));
        QVERIFY(right && right->matches && !right->outdated);
        const auto wrong = await(hasher.verify("482914", *first));
        QVERIFY(wrong && !wrong->matches);
        QCOMPARE(await(hasher.hash("")).error().code, ErrorCode::InvalidArgument);
    }

    void nothingNeverMatches() {
        Argon2Hasher hasher(m_ids);
        const auto verdict = await(hasher.verifyNothing("482913"));
        QVERIFY(verdict);
        QVERIFY(!verdict->matches && !verdict->outdated);
    }

    void otherHashesAreRefused_data() {
        QTest::addColumn<QString>("hash");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << u"482913"_s;
        QTest::newRow("md5") << u"$1$abcdefgh$G9xXwpWvXzNuGhMdoEOBU1"_s;
        QTest::newRow("2x") << u"$2x$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"_s;
        QTest::newRow("bcrypt of years") << u"$2b$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"_s;
        QTest::newRow("bcrypt cut") << u"$2b$05$CCCCCCCCCCCCCCCCCCCCC."_s;
        QTest::newRow("argon2i")
            << u"$argon2i$v=19$m=19456,t=2,p=1$YmFsY2FvLXNhbHQtMTZieQ$B5AvPXhk6WJ4w7ee2vwDD5jV598Koc1i35w5nIewpMs"_s;
        QTest::newRow("argon2id of a gigabyte")
            << u"$argon2id$v=19$m=1048576,t=2,p=1$YmFsY2FvLXNhbHQtMTZieQ$B5AvPXhk6WJ4w7ee2vwDD5jV598Koc1i35w5nIewpMs"_s;
        QTest::newRow("argon2id of a thousand passes")
            << u"$argon2id$v=19$m=19456,t=999,p=1$YmFsY2FvLXNhbHQtMTZieQ$B5AvPXhk6WJ4w7ee2vwDD5jV598Koc1i35w5nIewpMs"_s;
        QTest::newRow("argon2id without memory")
            << u"$argon2id$v=19$m=1,t=2,p=1$YmFsY2FvLXNhbHQtMTZieQ$B5AvPXhk6WJ4w7ee2vwDD5jV598Koc1i35w5nIewpMs"_s;
    }
    void otherHashesAreRefused() {
        QFETCH(QString, hash);
        Argon2Hasher hasher(m_ids);
        const auto verdict = await(hasher.verify("482913", hash));
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!verdict.error().detail.contains(u"482913"_s));
    }

    void aZeroByteIsNotTheEndOfASecret() {
        Argon2Hasher hasher(m_ids);
        const QString hash = load().value(u"bcrypt"_s).toArray()[0].toObject().value(u"hash"_s).toString();
        const auto verdict = await(hasher.verify(QByteArray("U*U\0more", 8), hash));
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().code, ErrorCode::InvalidArgument);
    }

    void aFloodIsBusyAndEndsWithTheHasher() {
        std::vector<Future<HashVerdict>> asked;
        {
            Argon2Hasher hasher(m_ids);
            for (int i = 0; i < 60; ++i) asked.push_back(hasher.verifyNothing("482913"));
        }
        int busy = 0;
        for (const auto& one : asked) {
            // What was not begun is dropped: its future has ended without a result.
            QVERIFY(one.isFinished());
            if (one.resultCount() > 0 && !one.result() && one.result().error().code == ErrorCode::Busy)
                ++busy;
        }
        QVERIFY(busy > 0 && busy <= 26);
    }

 private:
    static QJsonObject load() {
        QFile file(QStringLiteral(BALCAO_SOURCE_FOLDER "/tests/vectors/crypto/passwords.json"));
        if (!file.open(QIODevice::ReadOnly)) qFatal("the vectors are missing");
        return QJsonDocument::fromJson(file.readAll()).object();
    }

    SystemClock m_system;
    CountingIdSource m_ids;
};

QTEST_GUILESS_MAIN(Argon2HasherTest)
#include "argon2_hasher_test.moc"
