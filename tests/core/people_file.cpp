#include "people/people_file.h"

#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// Files of people from another program.
class PeopleFileTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void csvInAnyOrderOfColumns() {
        const auto people = parsePeopleFile("\xef\xbb\xbfhash,Email,extra,role,name\r\n" + kHash +
                                            ",ana@example.com,x,clerk,\"Reis, \"\"Ana\"\"\"\r\n\r\n" + kHash +
                                            ", bia@example.com ,,supervisor,Bia\n");
        QVERIFY2(people, people ? "" : qPrintable(people.error().detail));
        QCOMPARE(people->size(), size_t{2});
        QCOMPARE(people->at(0).name, u"Reis, \"Ana\""_s);
        QCOMPARE(people->at(0).line, 2);
        QCOMPARE(people->at(1).email, u"bia@example.com"_s);
        QCOMPARE(people->at(1).role, u"supervisor"_s);
        QCOMPARE(people->at(1).line, 4);
        QCOMPARE(people->at(1).hash, QString::fromLatin1(kHash));
    }

    void jsonLines() {
        const auto people =
            parsePeopleFile("{\"name\":\"Ana\",\"email\":\"ana@example.com\",\"role\":\"clerk\",\"hash\":\"" +
                            kHash + "\",\"more\":1}\n\n");
        QVERIFY(people && people->size() == 1);
        QCOMPARE(people->front().line, 1);
    }

    void whatIsWrongIsNamedByItsLine_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        const QByteArray head = "name,email,role,hash\n";
        const QByteArray good = "Ana,ana@example.com,clerk," + kHash + "\n";
        const auto row = [](const char* name, const QByteArray& file, int line, const char* field,
                            const char* reason) {
            QTest::newRow(name) << file << line << QString::fromLatin1(field) << QString::fromLatin1(reason);
        };
        row("nothing", "", 0, "", "empty");
        row("only a head", head, 0, "", "empty");
        row("no utf-8", head + "\xff\xfe", 0, "", "utf8");
        row("half a character", head + "\xc3", 0, "", "utf8");
        row("no hash column", "name,email,role\n" + good, 1, "hash", "columns");
        row("a column twice", "name,email,role,hash,name\n", 1, "name", "columns");
        row("too few", head + good + "Bia,bia@example.com,clerk\n", 3, "", "columns");
        row("no name", head + " ,bia@example.com,clerk," + kHash, 2, "name", "missing");
        row("no role", head + "Bia,bia@example.com,," + kHash, 2, "role", "missing");
        row("a password", head + "Bia,bia@example.com,clerk,secret", 2, "hash", "hash");
        row("an argon2 hash", head + "Bia,bia@example.com,clerk,$argon2id$v=19$m=19456", 2, "hash", "hash");
        row("work below", head + "Bia,b@example.com,clerk,$2b$03$" + QByteArray(53, 'a'), 2, "hash", "hash");
        row("no base64", head + "Bia,b@example.com,clerk,$2b$10$" + QByteArray(53, '='), 2, "hash", "hash");
        row("twice", head + good + "Bia,ANA@example.com,clerk," + kHash, 3, "email", "twice");
        row("not closed", head + "\"Bia,bia@example.com,clerk," + kHash, 2, "", "quotes");
        row("inside", head + "Bi\"a,bia@example.com,clerk," + kHash, 2, "", "quotes");
        row("after a line end in quotes", head + "\"Bi\na\",b@example.com,clerk," + kHash + "\nx,y\n", 4, "",
            "columns");
        row("no json", "{\"name\":\"Ana\"\n", 1, "", "json");
        row("a number", "{\"name\":1}\n", 1, "name", "missing");
    }
    void whatIsWrongIsNamedByItsLine() {
        QFETCH(QByteArray, file);
        const auto people = parsePeopleFile(file);
        QVERIFY(!people);
        const QVariantMap& facts = people.error().facts;
        QCOMPARE(people.error().code, ErrorCode::InvalidArgument);
        QTEST(facts.value(u"line"_s).toInt(), "line");
        QTEST(facts.value(u"field"_s).toString(), "field");
        QTEST(facts.value(u"reason"_s).toString(), "reason");
        QVERIFY(!people.error().detail.contains(u"example"_s));
    }

    void soManyAndNoMore() {
        QByteArray file = "name,email,role,hash\n";
        for (qsizetype i = 0; i <= kMostImported; ++i) {
            file += "Ana,ana" + QByteArray::number(i) + "@example.com,clerk," + kHash + '\n';
        }
        const auto people = parsePeopleFile(file);
        QVERIFY(!people);
        QCOMPARE(people.error().facts.value(u"reason"_s).toString(), u"many"_s);
    }

 private:
    inline static const QByteArray kHash = "$2b$10$" + QByteArray(53, 'a');
};

QTEST_GUILESS_MAIN(PeopleFileTest)
#include "people_file.moc"
