#include "storage/change_text.h"
#include "storage/sql_text.h"

#include <QStringList>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// The texts between us and a database: placeholders, scripts, notifications.
class TestSqlText final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void namesBecomePlaceholders_data();
    void namesBecomePlaceholders();
    void scriptsAreSplitAtTheirStatements();
    void changesSurviveTheirText();
    void manyChangesBecomeEverything();
    void whatNobodyUnderstandsMeansEverything_data();
    void whatNobodyUnderstandsMeansEverything();
    void eachTenantHasItsChannel();
};

void TestSqlText::namesBecomePlaceholders_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QByteArray>("numbered");
    QTest::addColumn<int>("values");
    QTest::newRow("none") << u"SELECT 1"_s << QByteArray("SELECT 1") << QByteArray("SELECT 1") << 0;
    QTest::newRow("one") << u"a = :a"_s << QByteArray("a = ?") << QByteArray("a = $1") << 1;
    QTest::newRow("the same twice") << u":a, :b, :a"_s << QByteArray("?, ?, ?") << QByteArray("$1, $2, $1")
                                    << 2;
    QTest::newRow("a beginning of another")
        << u":at_end :at"_s << QByteArray("? ?") << QByteArray("$1 $2") << 2;
    QTest::newRow("in quotes") << u"':a' || :a || ''':a'"_s << QByteArray("':a' || ? || ''':a'")
                               << QByteArray("':a' || $1 || ''':a'") << 1;
    QTest::newRow("a cast") << u":a::uuid"_s << QByteArray("?::uuid") << QByteArray("$1::uuid") << 1;
}

void TestSqlText::namesBecomePlaceholders() {
    QFETCH(QString, sql);
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, numbered);
    QFETCH(int, values);
    const PlacedSql sqlite = placeNames(sql, Placeholder::Question);
    const PlacedSql postgres = placeNames(sql, Placeholder::Numbered);
    QCOMPARE(sqlite.sql, question);
    QCOMPARE(postgres.sql, numbered);
    QCOMPARE(static_cast<int>(postgres.names.size()), values);
    QCOMPARE(static_cast<int>(sqlite.names.size()), static_cast<int>(question.count('?')));
}

void TestSqlText::scriptsAreSplitAtTheirStatements() {
    const QStringList statements = splitScript(
        u"-- why; not\nCREATE TABLE a (\n  x INT\n);\n\n"
        "CREATE TRIGGER t BEFORE UPDATE ON a\nBEGIN\n  SELECT 1;\n"
        "  SELECT 2;\nEND;\nCREATE INDEX i ON a (x);\n"_s);
    QCOMPARE(statements.size(), 3);
    QVERIFY(statements[0].startsWith(u"CREATE TABLE"_s) && statements[0].endsWith(u");"_s));
    QVERIFY(statements[1].endsWith(u"END;"_s) && statements[1].contains(u"SELECT 2;"_s));
    QCOMPARE(statements[2], u"CREATE INDEX i ON a (x);"_s);
}

void TestSqlText::changesSurviveTheirText() {
    const std::vector<Change> changes{{u"ticket"_s, u"a-b"_s}, {u"settings"_s, u"two words"_s}};
    const Notified notified = notifiedFromText(changesToText(u"me"_s, changes));
    QCOMPARE(notified.sender, u"me"_s);
    QVERIFY(!notified.everything);
    QCOMPARE(notified.changes.size(), size_t{2});
    QCOMPARE(notified.changes[1].kind, u"settings"_s);
    QCOMPARE(notified.changes[1].id, u"two words"_s);
}

void TestSqlText::manyChangesBecomeEverything() {
    const std::vector<Change> changes(1'000, Change{u"ticket"_s, u"0123456789"_s});
    const QString text = changesToText(u"me"_s, changes);
    QVERIFY(text.size() < 8'000);
    QVERIFY(notifiedFromText(text).everything);
    QCOMPARE(notifiedFromText(text).sender, u"me"_s);
}

void TestSqlText::whatNobodyUnderstandsMeansEverything_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a sender alone") << u"me"_s;
    QTest::newRow("a line without an id") << u"me\nticket a\nwhatever"_s;
}

void TestSqlText::whatNobodyUnderstandsMeansEverything() {
    QFETCH(QString, text);
    QVERIFY(notifiedFromText(text).everything);
}

void TestSqlText::eachTenantHasItsChannel() {
    const TenantId tenant(QUuid::fromString(u"01234567-89ab-7cde-8f01-23456789abcd"_s));
    QCOMPARE(changeChannel(tenant), u"balcao_0123456789ab7cde8f0123456789abcd"_s);
}

QTEST_GUILESS_MAIN(TestSqlText)
#include "test_sql_text.moc"
