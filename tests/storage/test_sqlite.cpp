// One connection to a file: values come back as they were given, and an answer's columns are those of the
// schema as it is now.
#include "storage/sqlite_connection.h"

#include <QTemporaryDir>
#include <QtTest>

#include <limits>

using namespace balcao;
using namespace Qt::StringLiterals;

class TestSqlite final : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init();
    void cleanup();
    void valuesComeBackAsTheyWere_data();
    void valuesComeBackAsTheyWere();
    void rowsStandSideBySide();
    void columnsFollowASchemaThatAnotherChanged();
    void aNameMayStandTwiceAndInAnyOrder();
    void aValueThatIsMissingIsNamed();
    void aRefusedStatementRunsAgain();

 private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"x.db"_s); }
    [[nodiscard]] SqlResult<Rows> ask(const QString& text, Binds binds = {}) {
        return m_connection->query({}, {text, std::move(binds)});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteConnection> m_connection;
};

void TestSqlite::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_connection = std::make_unique<SqliteConnection>(path());
    QVERIFY(m_connection->open());
    // Ours by its mark, or it would not be opened a second time.
    QVERIFY(
        m_connection->script(u"PRAGMA application_id = 1112294193;\n"
                             "CREATE TABLE things (first ANY, second ANY) STRICT;"_s));
}

void TestSqlite::cleanup() {
    m_connection.reset();
    m_folder.reset();
}

void TestSqlite::valuesComeBackAsTheyWere_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("number");
    QTest::newRow("plain") << u"a sale"_s << QByteArray("\x01\x02") << qint64{7};
    QTest::newRow("empty text") << u""_s << QByteArray("x") << qint64{0};
    QTest::newRow("least number") << u"a"_s << QByteArray("x") << std::numeric_limits<qint64>::min();
    QTest::newRow("greatest number") << u"a"_s << QByteArray("x") << std::numeric_limits<qint64>::max();
    QTest::newRow("beyond one byte") << u"Conceição ₿ 🧾"_s << QByteArray("\xff\xfe") << qint64{-1};
    QTest::newRow("zeros inside") << QString(u"a"_s + QChar(0) + u"b"_s) << QByteArray(32, '\0') << qint64{1};
    QTest::newRow("long") << QString(100'000, u'ã') << QByteArray(300'000, '\x80') << qint64{2};
}

void TestSqlite::valuesComeBackAsTheyWere() {
    QFETCH(const QString, text);
    QFETCH(const QByteArray, bytes);
    QFETCH(const qint64, number);
    const auto rows = ask(u"SELECT :text AS t, :bytes AS b, :number AS n, :nothing AS z"_s,
                          {{"text", text}, {"bytes", bytes}, {"number", number}, {"nothing", QByteArray()}});
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t{1});
    const Row row = rows->first();
    QCOMPARE(row.text("t"), text);
    QVERIFY(!row.isNull("t"));
    QCOMPARE(row.bytes("b"), bytes);
    QCOMPARE(row.integer("n"), number);
    QVERIFY(row.isNull("z"));
    // Asked for as what it is not, a value is nothing.
    QCOMPARE(row.text("n"), QString());
    QCOMPARE(row.bytes("t"), QByteArray());
    QCOMPARE(row.integer("t"), 0);
}

void TestSqlite::rowsStandSideBySide() {
    for (int i = 0; i < 100; ++i) {
        const SqlValue second = i % 3 == 0 ? SqlValue() : SqlValue(QString(i, u'x'));
        QVERIFY(ask(u"INSERT INTO things VALUES (:first, :second)"_s, {{"first", i}, {"second", second}}));
    }
    const auto rows = ask(u"SELECT second, first FROM things ORDER BY first"_s);
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t{100});
    int i = 0;
    for (const Row& row : *rows) {
        QCOMPARE(row.count("first"), i);
        QCOMPARE(row.isNull("second"), i % 3 == 0);
        QCOMPARE(row.text("second"), i % 3 == 0 ? QString() : QString(i, u'x'));
        ++i;
    }
}

void TestSqlite::columnsFollowASchemaThatAnotherChanged() {
    QVERIFY(ask(u"INSERT INTO things VALUES (1, 2)"_s));
    const QString all = u"SELECT * FROM things"_s;
    const auto before = ask(all);
    QVERIFY(before);
    QCOMPARE(before->first().integer("first"), 1);
    {
        // As many columns as before, under other names and in another order.
        SqliteConnection other(path());
        QVERIFY(other.open());
        QVERIFY(other.begin(Database::Access::Write));
        QVERIFY(
            other.script(u"DROP TABLE things;\nCREATE TABLE things (third ANY, first ANY) STRICT;\n"
                         "INSERT INTO things VALUES (3, 4);"_s));
        QVERIFY(other.commit({}));
    }
    const auto after = ask(all);
    QVERIFY(after);
    QCOMPARE(after->first().integer("first"), 4);
    QCOMPARE(after->first().integer("third"), 3);
    // An answer that was given keeps its own columns.
    QCOMPARE(before->first().integer("second"), 2);
}

void TestSqlite::aNameMayStandTwiceAndInAnyOrder() {
    const QString text = u"SELECT :a AS x, :b AS y, :a AS z"_s;
    const std::vector<Binds> orders{
        {{"a", 1}, {"b", 2}}, {{"b", 2}, {"c", 3}, {"a", 1}}, {{"a", 1}, {"b", 2}}};
    for (const Binds& binds : orders) {
        const auto rows = ask(text, binds);
        QVERIFY(rows);
        QCOMPARE(rows->first().integer("x"), 1);
        QCOMPARE(rows->first().integer("y"), 2);
        QCOMPARE(rows->first().integer("z"), 1);
    }
}

void TestSqlite::aValueThatIsMissingIsNamed() {
    const QString text = u"SELECT :here AS x, :away AS y"_s;
    const auto rows = ask(text, {{"here", 1}});
    QVERIFY(!rows);
    QCOMPARE(rows.error().error.code, ErrorCode::Internal);
    QVERIFY(rows.error().error.detail.contains(u":away"_s));
    QVERIFY(ask(text, {{"here", 1}, {"away", 2}}));
}

void TestSqlite::aRefusedStatementRunsAgain() {
    QVERIFY(m_connection->script(u"CREATE UNIQUE INDEX one_first ON things (first);"_s));
    const QString put = u"INSERT INTO things VALUES (:first, :second)"_s;
    QVERIFY(ask(put, {{"first", 1}, {"second", 1}}));
    const auto refused = ask(put, {{"first", 1}, {"second", 2}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().error.code, ErrorCode::DatabaseRefused);
    QVERIFY(ask(put, {{"first", 2}, {"second", 2}}));
    const auto rows = ask(u"SELECT count(*) AS n FROM things"_s);
    QVERIFY(rows);
    QCOMPARE(rows->first().integer("n"), 2);
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "test_sqlite.moc"
