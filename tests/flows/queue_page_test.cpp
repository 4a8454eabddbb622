#include "ui/transactions/queue_page.h"
#include "people/people_service.h"
#include "support/plain_hasher.h"
#include "support/shop.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

/// The page never tests or changes a connection.
class NoConnections final : public ConnectionService {
 public:
    [[nodiscard]] QString databaseUrl() const override { return {}; }
    [[nodiscard]] Future<std::vector<TestStep>> testDatabase(const QString&, const QByteArray&) override {
        return ready<std::vector<TestStep>>(fail(ErrorCode::NotFound));
    }
    [[nodiscard]] Future<Done> useDatabase(const QString&, const QByteArray&) override { return no(); }
    [[nodiscard]] QString backendName() const override { return u"demo"_s; }
    [[nodiscard]] QStringList backendNames() const override { return {u"demo"_s}; }
    [[nodiscard]] std::optional<LndConnection> lnd(const QString&) const override { return std::nullopt; }
    [[nodiscard]] Future<std::vector<TestStep>> testLnd(const LndConnection&, const QByteArray&) override {
        return ready<std::vector<TestStep>>(fail(ErrorCode::NotFound));
    }
    [[nodiscard]] Future<std::vector<TestStep>> testBackend(const QString&) override {
        return ready<std::vector<TestStep>>(fail(ErrorCode::NotFound));
    }
    [[nodiscard]] Future<Done> addLnd(const LndConnection&, const QByteArray&) override { return no(); }
    [[nodiscard]] Future<Done> useBackend(const QString&) override { return no(); }

 private:
    static Future<Done> no() { return ready<Done>(fail(ErrorCode::NotFound)); }
};

}  // namespace

/// The page of everybody who waits, over a real shop: what each key does and when it may.
class QueuePageTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_place = std::make_unique<ShopPlace>();
        m_shop = std::make_unique<Shop>(*m_place);
        m_operations = std::make_unique<OperationService>(
            m_place->clock, m_place->ids,
            OperationService::Stores{*m_shop->database, m_shop->stores.commands, m_shop->stores.operations,
                                     m_shop->audit},
            brl());
        m_settingsService = std::make_unique<SettingsService>(
            m_place->clock, SettingsService::Stores{*m_shop->database, m_shop->stores.commands,
                                                    m_shop->stores.settings, m_shop->audit});
        m_people =
            std::make_unique<PeopleService>(m_place->clock, m_place->ids, m_hasher,
                                            PeopleService::Stores{*m_shop->database, m_shop->stores.commands,
                                                                  m_shop->stores.people, m_shop->audit});
        const OfficeServices services{m_place->clock,
                                      m_place->ids,
                                      *m_operations,
                                      m_shop->tickets,
                                      m_shop->charges,
                                      m_shop->sales,
                                      m_shop->receipts,
                                      *m_settingsService,
                                      m_connections,
                                      *m_people,
                                      m_shop->rates,
                                      m_shop->actor,
                                      m_settings,
                                      false,
                                      {},
                                      {}};
        m_page = std::make_unique<QueuePage>(m_theme, services);
        m_page->resize(1282, 736);
        m_page->show();
    }
    void cleanup() {
        m_page.reset();
        m_shop.reset();  // its database first: the services' questions may still be under way on its threads
        m_people.reset();
        m_settingsService.reset();
        m_operations.reset();
        m_place.reset();
    }

    void nobodyWaitsAndNothingCanBeCalled() {
        QTRY_VERIFY(!table()->isVisible());
        for (const char* name :
             {"queueCallNext", "queueCall", "queueNoShow", "queueTransfer", "queueResume"}) {
            QVERIFY2(!action(name)->isEnabled(), name);
        }
        QVERIFY(action("queueNew")->isEnabled());
    }

    void somebodyIsPutInLineByKeyboard() {
        action("queueNew")->trigger();
        auto* operation = m_page->findChild<QComboBox*>(u"queueFormOperation"_s);
        QTRY_COMPARE(operation->count(), 1);
        auto* customer = m_page->findChild<QLineEdit*>(u"queueFormCustomer"_s);
        QTest::keyClicks(customer, u"Maria"_s);
        m_page->findChild<QComboBox*>(u"queueFormPriority"_s)->setCurrentIndex(1);
        QTest::keyClick(customer, Qt::Key_Return);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 3), u"Maria"_s);
        QVERIFY(!customer->isVisible());
        QCOMPARE(m_page->findChild<QComboBox*>(u"queuePriority"_s)->currentIndex(), 1);
        QVERIFY(action("queueCallNext")->isEnabled());
    }

    void escGivesTheFormUpAndNobodyIsAdded() {
        action("queueNew")->trigger();
        auto* customer = m_page->findChild<QLineEdit*>(u"queueFormCustomer"_s);
        QTRY_VERIFY(customer->isVisible());
        QTest::keyClicks(customer, u"Maria"_s);
        action("queueCancelAdd")->trigger();
        QVERIFY(!customer->isVisible());
        action("queueNew")->trigger();
        QCOMPARE(customer->text(), QString());
        QCOMPARE(table()->model()->rowCount(), 0);
    }

    void theNextIsCalledToThisCounterAndMayNotCome() {
        wait(u"Ana"_s);
        wait(u"Bia"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QSignalSpy served(m_page.get(), &QueuePage::servedHere);
        action("queueCallNext")->trigger();
        QTRY_COMPARE(served.count(), 1);
        QTRY_VERIFY(action("queueNoShow")->isEnabled());
        QVERIFY(action("queueTransfer")->isEnabled());
        QVERIFY(!m_page->findChild<QComboBox*>(u"queuePriority"_s)->isEnabled());
        action("queueNoShow")->trigger();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 3), u"Bia"_s);
    }

    void whoIsSentBackWaitsAgain() {
        wait(u"Ana"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        action("queueCall")->trigger();
        QTRY_VERIFY(action("queueTransfer")->isEnabled());
        action("queueTransfer")->trigger();
        QTRY_VERIFY(!action("queueTransfer")->isEnabled());
        QTRY_VERIFY(action("queueCall")->isEnabled());
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void thePriorityOfATurnIsChanged() {
        wait(u"Ana"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        auto* priority = m_page->findChild<QComboBox*>(u"queuePriority"_s);
        priority->setCurrentIndex(2);
        Q_EMIT priority->activated(2);
        QTRY_COMPARE(await(m_shop->tickets.queue()).value().front().priority, Priority::Over80);
    }

    void aRefusalSaysThatNothingWasChanged() {
        wait(u"Ana"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        m_shop->actor.capabilities = {};
        action("queueCall")->trigger();
        QTRY_VERIFY(reads(u"Nothing was changed."_s));
        QTRY_VERIFY(action("queueCall")->isEnabled());
    }

 private:
    [[nodiscard]] QAction* action(const char* name) const {
        return m_page->findChild<QAction*>(QLatin1String(name));
    }
    [[nodiscard]] QTableView* table() const { return m_page->findChild<QTableView*>(u"queueTable"_s); }
    [[nodiscard]] QString cell(int row, int column) const {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] bool reads(const QString& words) const {
        const auto all = m_page->findChildren<QWidget*>();
        return std::any_of(all.begin(), all.end(), [&](const QWidget* one) {
            return one->isVisible() && one->accessibleName().contains(words);
        });
    }
    void wait(const QString& customer) {
        m_place->clock.advance(Millis(1'000));  // two people never come in the same moment
        OpenTicket ticket;
        ticket.id = m_shop->command();
        ticket.actor = m_shop->actor;
        ticket.operation = m_shop->item.id;
        ticket.customer = customer;
        ticket.serveNow = false;
        QVERIFY(await(m_shop->tickets.open(ticket)).has_value());
        m_page->refresh();
    }

    Theme m_theme;
    OfficeSettings m_settings;
    NoConnections m_connections;
    std::unique_ptr<ShopPlace> m_place;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<OperationService> m_operations;
    std::unique_ptr<SettingsService> m_settingsService;
    PlainHasher m_hasher;
    std::unique_ptr<PeopleService> m_people;
    std::unique_ptr<QueuePage> m_page;
};

QTEST_MAIN(QueuePageTest)
#include "queue_page_test.moc"
