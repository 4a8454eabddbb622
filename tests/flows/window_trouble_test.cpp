#include "flows/window_sale_stage.h"

#include "ui/text/language.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;
using Stage = CounterPresenter::Stage;
using Form = CounterPresenter::Form;
using Kind = CounterPresenter::Notice::Kind;

namespace {

/// Whether a person can read this somewhere on the page now.
bool reads(const QWidget& page, const QString& words) {
    const auto all = page.findChildren<QWidget*>();
    return std::any_of(all.begin(), all.end(), [&](const QWidget* one) {
        if (!one->isVisible()) return false;
        const auto* painted = qobject_cast<const Painted*>(one);
        return (painted != nullptr ? painted->spokenName() : one->accessibleName()).contains(words);
    });
}

/// A market that is asked over the network, as opposed to a fixed rate.
class Market final : public RateSource {
 public:
    explicit Market(const Clock& clock) : m_clock(clock) {}
    [[nodiscard]] QString name() const override { return u"market"_s; }
    [[nodiscard]] Future<RateSample> fetch(Currency currency) override {
        if (answered) return ready<RateSample>(fail(ErrorCode::RateMissing));
        answered = true;
        return ready<RateSample>(RateSample{name(), Rate{61'124'754, currency}, m_clock.now()});
    }
    bool answered = false;

 private:
    const Clock& m_clock;
};

/// A database that can be told to be away: everything else is the shop's own.
class LostDatabase final : public Database {
    Q_OBJECT
 public:
    explicit LostDatabase(Database& real) : m_real(real) {
        connect(&real, &Database::changed, this, &Database::changed);
    }
    void submit(Access access, Work work, Finished finished) override {
        m_real.submit(access, std::move(work), std::move(finished));
    }
    [[nodiscard]] DatabaseHealth health() const override { return m_health; }
    [[nodiscard]] Error healthReason() const override {
        return m_health == DatabaseHealth::Ready ? Error{} : Error{ErrorCode::DatabaseUnreachable, {}, {}};
    }
    void become(DatabaseHealth health) {
        m_health = health;
        Q_EMIT healthChanged();
    }

 private:
    Database& m_real;
    DatabaseHealth m_health = DatabaseHealth::Ready;
};

}  // namespace

/// What the counter's window says and keeps when something is not as it should be.
class WindowTroubleTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aChargeAboveWhatTheNodeCanReceiveIsSaidBeforeItIsMade() {
        SaleStage stage;
        stage.pass(Millis{1'000});
        QTRY_VERIFY(stage.shop.watcher.room().most().has_value());
        stage.add(u"2010"_s);
        QCOMPARE(stage.counter().notice().kind, Kind::None);
        // A bitcoin is the most a demo customer has: some three thousand licences.
        stage.type(u"9999*"_s);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.counter().notice().kind, Kind::LittleRoom);
        QTRY_VERIFY(reads(*stage.page, u"100,000,000 sats"_s));
        QVERIFY(reads(*stage.page, u"Take cash, or charge a part"_s));
        stage.shot(u"little-room"_s);
        // A warning is not a lock: the node may know more than it says.
        QVERIFY(!stage.counter().chargeBlocked().has_value());
        QVERIFY(stage.page->findChild<QAction*>(u"counter.charge"_s)->isEnabled());
    }

    void whatIsTypedSurvivesAnotherLanguage() {
        LanguageSwitch languages(*qApp);
        languages.set(u"en"_s);
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.type(u"lice"_s);
        QTRY_VERIFY(!stage.counter().search().matches().empty());
        languages.set(u"pt_BR"_s);
        QTRY_VERIFY(reads(*stage.page, u"Cobrar com Lightning"_s));
        QCOMPARE(stage.find<QLineEdit>("serviceSearch")->text(), u"lice"_s);
        QTRY_VERIFY(!stage.counter().search().matches().empty());
        stage.find<QLineEdit>("serviceSearch")->clear();
        stage.key(Qt::Key_F3);
        QCOMPARE(stage.counter().form(), Form::Customer);
        QTRY_VERIFY(reads(*stage.page, u"Observação"_s));
        stage.type(u"Maria Apar"_s);
        stage.key(Qt::Key_Tab);
        stage.type(u"traz os papeis"_s);
        languages.set(u"es"_s);
        QTRY_VERIFY(reads(*stage.page, u"Guardar"_s));
        stage.type(u" hoje"_s);
        stage.key(Qt::Key_Return);
        QTRY_COMPARE(stage.counter().ticket().details()->ticket.customer, u"Maria Apar"_s);
        QCOMPARE(stage.counter().ticket().details()->ticket.note, u"traz os papeis hoje"_s);
        languages.set(u"en"_s);
    }

    void whatIsHalfMadeGoesOnInAPageMadeAnew() {
        SaleStage stage;
        stage.add(u"2001"_s);
        stage.add(u"2010"_s);
        stage.type(u"renov"_s);
        stage.key(Qt::Key_F4);
        QCOMPARE(stage.counter().form(), Form::TakeCash);
        stage.type(u"50"_s);
        const TicketId ticket = stage.counter().ticket().id();
        const CounterEntry entry = stage.page->entry();
        // Somebody waits as well, and was called last: the ticket that was being filled in comes back all the
        // same.
        CounterPage again(stage.theme, stage.counter().services());
        again.resize(stage.page->size());
        again.show();
        again.goOnWith(entry);
        again.begin();
        QTRY_COMPARE(again.presenter().form(), Form::TakeCash);
        QVERIFY(again.presenter().ticket().id() == ticket);
        QCOMPARE(again.findChild<QLineEdit*>(u"serviceSearch"_s)->text(), u"renov"_s);
        const auto fields = again.findChildren<QLineEdit*>();
        QVERIFY(std::any_of(fields.begin(), fields.end(),
                            [](const QLineEdit* field) { return field->text() == u"50"; }));
    }

    void whatWasHalfMadeForAnotherTicketIsNotPutOntoThisOne() {
        SaleStage stage;
        stage.add(u"2001"_s);
        stage.key(Qt::Key_F3);
        CounterEntry entry = stage.page->entry();
        QCOMPARE(entry.work.form, Form::Customer);
        entry.work.ticket = stage.place.ids.make<TicketId>();
        CounterPage again(stage.theme, stage.counter().services());
        again.goOnWith(entry);
        again.begin();
        QTRY_VERIFY(again.presenter().ticket().hasTicket());
        QCOMPARE(again.presenter().form(), Form::None);
    }

    void anOldRateStopsLightningAndSaysHowOldItIs() {
        SaleStage stage;
        stage.add(u"2010"_s);
        RatePolicy policy;
        policy.sources = {u"market"_s};
        std::vector<std::unique_ptr<RateSource>> sources;
        sources.push_back(std::make_unique<Market>(stage.place.clock));
        stage.shop.rates.configure(brl(), policy, std::move(sources), std::nullopt);
        QTRY_VERIFY(stage.shop.rates.usable().has_value());
        stage.place.clock.advance(policy.maxAge + Millis{372'000});
        stage.counter().tick();
        QTRY_COMPARE(stage.counter().notice().kind, Kind::RateProblem);
        QTRY_VERIFY(reads(*stage.page, u"The rate is"_s));
        QVERIFY(reads(*stage.page, u"Nothing was charged and the ticket is kept"_s));
        stage.shot(u"stale-rate"_s);
        QVERIFY(!stage.page->findChild<QAction*>(u"counter.charge"_s)->isEnabled());
        QVERIFY(stage.page->findChild<QAction*>(u"counter.cash"_s)->isEnabled());
        stage.key(Qt::Key_F9);
        QTest::qWait(20);
        QVERIFY(stage.shop.details(stage.counter().ticket().id()).payments.empty());
    }

    void aDatabaseThatIsAwayIsSaidAndItsReturnToo() {
        SaleStage stage;
        stage.add(u"2010"_s);
        LostDatabase database(*stage.shop.database);
        CounterPage page(stage.theme, stage.servicesOver(database));
        page.resize(1282, 736);
        page.show();
        page.begin();
        QTRY_VERIFY(page.presenter().ticket().hasTicket());
        auto* banner = page.findChild<Banner*>(u"counterBanner"_s);
        QVERIFY(!banner->isVisible());
        database.become(DatabaseHealth::Away);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->spokenName().contains(u"Nothing recorded was lost"_s));
        QVERIFY(page.presenter().chargeBlocked().has_value());
        database.become(DatabaseHealth::Ready);
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(page.presenter().ticket().hasTicket());
    }

    void aDatabaseThatIsAwayFromTheStartIsSaid() {
        SaleStage stage;
        LostDatabase database(*stage.shop.database);
        database.become(DatabaseHealth::Connecting);
        CounterPage page(stage.theme, stage.servicesOver(database));
        page.resize(1282, 736);
        page.show();
        auto* banner = page.findChild<Banner*>(u"counterBanner"_s);
        QCOMPARE(page.presenter().notice().kind, CounterPresenter::Notice::Kind::None);
        database.become(DatabaseHealth::Away);
        QTRY_VERIFY(banner->isVisible());
    }

    void aSurplusIsSaidOnThePaidScreen() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        const Payment charged = *stage.payment();
        DemoTerms terms;
        terms.amount = charged.quote->msat.plus(charged.quote->msat).value();
        QVERIFY(stage.shop.pay(charged, terms).has_value());
        QVERIFY(stage.shop.check(charged.id).has_value());
        QTRY_COMPARE(stage.stage(), Stage::Paid);
        QTRY_VERIFY(stage.find<PaidPanel>("paidPanel")->spokenName().contains(u"surplus waits as a task"_s));
        QTRY_COMPARE(stage.counter().today().openTasks(), 1);
    }

    void aLatePaymentIsSaidInTheDaysList() {
        SaleStage stage;
        stage.add(u"2010"_s);
        stage.charge();
        const Payment charged = *stage.payment();
        stage.key(Qt::Key_Escape);
        stage.key(Qt::Key_Escape);
        QTRY_COMPARE(stage.stage(), Stage::Desk);
        DemoTerms terms;
        terms.insists = true;
        QVERIFY(stage.shop.pay(charged, terms).has_value());
        QVERIFY(stage.shop.check(charged.id).has_value());
        QTRY_COMPARE(stage.counter().today().openTasks(), 1);
        QCOMPARE(stage.shop.details(charged.ticket).payments.front().state, PaymentState::LatePaid);
        QTRY_VERIFY(!stage.counter().today().recent().empty());
        QCOMPARE(stage.counter().today().recent().front().paymentState,
                 std::optional(PaymentState::LatePaid));
        QVERIFY(stage.shop.verify().ok());
    }
};

QTEST_MAIN(WindowTroubleTest)
#include "window_trouble_test.moc"
