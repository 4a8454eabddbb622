#include "ui/customers/customers_model.h"
#include "customers/customer_rules.h"
#include "support/fakes.h"
#include "ui/counter/customer_entry.h"
#include "ui/customers/customer_export_page.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

using F = CustomerField;
using K = CustomerEntry::Kind;

/// What somebody types to say who they are, the list of customers, and what is handed out of one.
class TestCustomersModel final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void whatIsTypedIsUnderstood_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("field");
        const auto row = [](const char* name, const QString& typed, K kind, F field = F::Name) {
            QTest::newRow(name) << typed << static_cast<int>(kind) << static_cast<int>(field);
        };
        row("nothing", u"  "_s, K::Nothing);
        row("a CPF", u"529.982.247-25"_s, K::Known, F::Cpf);
        row("a CPF in digits", u"52998224725"_s, K::Known, F::Cpf);
        row("a wrong CPF", u"29537995594"_s, K::Wrong, F::Cpf);
        row("a wrong CPF as people write it", u"529.982.247-24"_s, K::Wrong, F::Cpf);
        row("a wrong CPF that is a telephone", u"52998224724"_s, K::Known, F::Phone);
        row("half a CPF", u"529.982"_s, K::Unfinished, F::Cpf);
        row("a telephone", u"(81) 3333-4444"_s, K::Known, F::Phone);
        row("a telephone abroad", u"+351 912 345 678"_s, K::Known, F::Phone);
        row("a wrong telephone", u"+55 81 00000 0000"_s, K::Wrong, F::Phone);
        row("a CNPJ", u"11.222.333/0001-81"_s, K::Known, F::Cnpj);
        row("a CNPJ with letters", u"12.ABC.345/01DE-35"_s, K::Known, F::Cnpj);
        row("a wrong CNPJ", u"11.222.333/0001-82"_s, K::Wrong, F::Cnpj);
        row("twelve digits", u"112223330001"_s, K::Unfinished, F::Cpf);
        row("an address", u"maria@example.com"_s, K::Known, F::Email);
        row("a handle", u"@mariana"_s, K::Known, F::Handle);
        row("the beginning of a handle", u"@"_s, K::Short, F::Handle);
        row("a name", u"Maria"_s, K::Known, F::Name);
        row("two letters", u"Ma"_s, K::Short, F::Name);
    }
    void whatIsTypedIsUnderstood() {
        QFETCH(QString, typed);
        const CustomerEntry entry = readCustomerEntry(typed, QDate(2026, 11, 22));
        QTEST(static_cast<int>(entry.kind), "kind");
        if (entry.kind != K::Nothing) QTEST(static_cast<int>(entry.field), "field");
        QCOMPARE(entry.isTaxId(),
                 entry.kind == K::Known && (entry.field == F::Cpf || entry.field == F::Cnpj));
        if (entry.kind == K::Wrong) QCOMPARE(entry.error.code, ErrorCode::InvalidArgument);
    }

    void pagesFollowEachOther() {
        CustomersModel model([this](const auto& before, int limit) { return page(before, limit); });
        fill(250);
        QVERIFY(!model.canFetchMore({}));  // nobody looks yet
        model.reload();
        QTRY_COMPARE(model.rowCount(), CustomersModel::kPage);
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QTRY_COMPARE(model.condition(), CustomersModel::Condition::Idle);
        }
        QCOMPARE(model.rowCount(), 250);
        QVERIFY(model.complete() && !model.more());
        for (int i = 0; i < 250; ++i) QCOMPARE(model.row(i)->id, m_rows[static_cast<std::size_t>(i)].id);
    }

    void aSearchHasOnePage() {
        CustomersModel model([this](const auto& before, int limit) { return page(before, limit); });
        fill(150);
        model.reload(true);
        QTRY_COMPARE(model.rowCount(), CustomersModel::kPage);
        QVERIFY(model.complete() && model.more() && !model.canFetchMore({}));
    }

    void whatChangesStaysInItsPlace() {
        CustomersModel model([this](const auto& before, int limit) { return page(before, limit); });
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fill(3);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 3);
        CustomerRow changed = m_rows[1];
        changed.masked[F::Name] = u"Ana S."_s;
        model.replace(changed);
        QCOMPARE(model.index(1, CustomersModel::Name).data().toString(), u"Ana S."_s);
        model.remove(m_rows[0].id);
        QCOMPARE(model.rowCount(), 2);
        model.remove(m_rows[0].id);  // gone already
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.put(changed), 0);
        CustomerRow fresh = changed;
        fresh.id = m_ids.make<CustomerId>();
        QCOMPARE(model.put(fresh), 0);
        QCOMPARE(model.rowCount(), 3);
    }

    void aPageThatFailsIsSaidAndNotAskedAgainByItself() {
        m_fails = true;
        CustomersModel model([this](const auto& before, int limit) { return page(before, limit); });
        model.reload();
        QTRY_COMPARE(model.condition(), CustomersModel::Condition::Failed);
        QVERIFY(!model.canFetchMore({}));
        m_fails = false;
    }

    void whatIsHandedOutIsNoMarkUp() {
        const QJsonObject fields{{u"name"_s, u"<b>Maria</b> & son"_s}, {u"cpf"_s, u"52998224725"_s}};
        const QJsonObject record{{u"fields"_s, fields}, {u"created_at"_s, u"2026-11-22T10:00:00-03:00"_s}};
        const QString html =
            customerExportHtml({{u"customer"_s, u"0199"_s}, {u"records"_s, QJsonArray{record}}}, u"A & B"_s);
        QVERIFY(html.contains(u"&lt;b&gt;Maria&lt;/b&gt; &amp; son"_s));
        QVERIFY(html.contains(u"529.982.247-25"_s));
        QVERIFY(html.contains(u"A &amp; B"_s) && !html.contains(u"<b>"_s));
    }

 private:
    void fill(int count) {
        m_rows.clear();
        for (int i = 0; i < count; ++i) {
            CustomerRow row;
            row.id = m_ids.make<CustomerId>();
            row.masked = masked({{F::Name, u"Maria Souza"_s}});
            m_rows.insert(m_rows.begin(), row);
            m_clock.advance(Millis(1));
        }
    }
    [[nodiscard]] Future<CustomerPage> page(const std::optional<CustomerId>& before, int limit) const {
        if (m_fails) return ready<CustomerPage>(fail(ErrorCode::DatabaseUnreachable));
        CustomerPage found;
        bool begun = !before;
        for (const CustomerRow& row : m_rows) {
            if (!begun) {
                begun = row.id == *before;
                continue;
            }
            found.more = static_cast<int>(found.rows.size()) == limit;
            if (found.more) break;
            found.rows.push_back(row);
        }
        return ready<CustomerPage>(found);
    }

    FakeClock m_clock;
    SystemIdSource m_ids{m_clock};
    std::vector<CustomerRow> m_rows;
    bool m_fails = false;
};

QTEST_MAIN(TestCustomersModel)
#include "customers_model.moc"
