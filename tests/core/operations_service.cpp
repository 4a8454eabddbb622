#include "operations/operation_service.h"

#include "operations/demo_catalogue.h"
#include "storage/sql_database.h"
#include "storage/stores.h"
#include "support/fakes.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace balcao;

namespace {

/// The service over a real SQLite database.
struct Bench {
    QTemporaryDir folder;
    test::FakeClock clock;
    SystemIdSource ids{clock};
    TenantId tenant{QUuid::createUuid()};
    SqlStores stores;
    AuditLog audit{tenant, clock, stores.audit};
    std::unique_ptr<SqlDatabase> database =
        *SqlDatabase::create({QStringLiteral("sqlite:test.db"), folder.path(), {}}, tenant);
    OperationService service{clock, ids, {*database, stores.commands, stores.operations, audit}, brl()};
    Actor actor{ids.make<PersonId>(), QStringLiteral("Ana"), ids.make<RegisterId>(),
                QStringLiteral("Caixa 1"), allCapabilities()};

    Result<Operation> save(const Operation& operation) {
        return test::await(service.save({ids.make<CommandId>(), actor, operation}));
    }
    std::vector<Operation> list(OperationStore::Which which) { return *test::await(service.list(which)); }
};

Operation coffee(const QString& code = QStringLiteral("1001")) {
    Operation operation;
    operation.code = code;
    operation.name = QStringLiteral("Café coado");
    operation.price = Fiat{600, brl()};
    return operation;
}

}  // namespace

class OperationsService : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void whatIsSavedIsListedWithAnId() {
        Bench b;
        const auto saved = b.save(coffee());
        QVERIFY(saved.has_value());
        QVERIFY(!saved->id.isNull());
        QCOMPARE(saved->version, qint64(1));
        const auto listed = b.list(OperationStore::Which::Active);
        QCOMPARE(listed.size(), size_t(1));
        QVERIFY(listed[0].id == saved->id);
        QCOMPARE(std::get<Fiat>(listed[0].price).minor, qint64(600));
    }

    void everyKindOfPriceSurvives() {
        Bench b;
        Operation sats = coffee(u"2"_qs);
        sats.price = Sat(21'000);
        Operation open = coffee(u"3"_qs);
        open.price = OpenPrice{};
        open.minimum = Fiat{0, brl()};
        open.tax = {1800, TaxMode::Added};
        QVERIFY(b.save(sats).has_value());
        QVERIFY(b.save(open).has_value());
        const auto listed = b.list(OperationStore::Which::Active);
        QVERIFY(listed[0].price == sats.price);
        QVERIFY(listed[1].price == open.price);
        QVERIFY(listed[1].minimum == open.minimum);
        QVERIFY(listed[1].tax == open.tax);
    }

    void aChangeIsMadeOnWhatWasReadAndNotOnWhatIsOld() {
        Bench b;
        Operation first = *b.save(coffee());
        Operation second = first;
        first.price = Fiat{700, brl()};
        QCOMPARE(b.save(first)->version, qint64(2));
        second.price = Fiat{800, brl()};
        QCOMPARE(b.save(second).error().code, ErrorCode::DatabaseConflict);
        QCOMPARE(std::get<Fiat>(b.list(OperationStore::Which::Active)[0].price).minor, qint64(700));
    }

    void aCodeIsTakenByOneActiveOperation() {
        Bench b;
        Operation first = *b.save(coffee());
        const auto refused = b.save(coffee());
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().facts.value(u"field"_qs).toString(), u"code"_qs);
        first.active = false;
        QVERIFY(b.save(first).has_value());
        QVERIFY(b.save(coffee()).has_value());
        QCOMPARE(b.list(OperationStore::Which::Active).size(), size_t(1));
        QCOMPARE(b.list(OperationStore::Which::All).size(), size_t(2));
    }

    void theSameCommandTwiceMakesOneOperation() {
        Bench b;
        const SaveOperation command{b.ids.make<CommandId>(), b.actor, coffee()};
        const auto first = test::await(b.service.save(command));
        const auto second = test::await(b.service.save(command));
        QVERIFY(first.has_value() && second.has_value());
        QVERIFY(first->id == second->id);
        QCOMPARE(b.list(OperationStore::Which::All).size(), size_t(1));
        SaveOperation other = command;
        other.operation.price = Fiat{1, brl()};
        QCOMPARE(test::await(b.service.save(other)).error().facts.value(u"field"_qs).toString(), u"price"_qs);
    }

    void onlyWhoMayEditsTheCatalogue() {
        Bench b;
        b.actor.capabilities &= ~Capabilities(Capability::OperationEdit);
        QCOMPARE(b.save(coffee()).error().code, ErrorCode::NotAllowed);
        QVERIFY(b.list(OperationStore::Which::All).empty());
    }

    void aPriceInAnotherMoneyIsRefused() {
        Bench b;
        Operation foreign = coffee();
        foreign.price = Fiat{600, usd()};
        QCOMPARE(b.save(foreign).error().facts.value(u"field"_qs).toString(), u"price"_qs);
    }
};

QTEST_GUILESS_MAIN(OperationsService)
#include "operations_service.moc"
