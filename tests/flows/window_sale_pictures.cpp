// Pictures of the counter in every state, beside which the design is held: BALCAO_SHOTS=FOLDER names where.
#include "flows/window_sale_stage.h"

#include "ui/text/language.h"

#include <QApplication>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

void add(SaleStage& stage, const QString& typed) {
    stage.type(typed);
    stage.key(Qt::Key_Return);
    QTest::qWait(5);
    spin([&] { return !stage.counter().ticket().busy(); }, 5'000);
}

}  // namespace

class WindowSalePictures final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void everyState_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        const QSize small(1282, 736);
        const QSize large(1836, 1048);
        QTest::newRow("pt light 1366") << u"pt_BR"_s << false << small;
        QTest::newRow("pt dark 1366") << u"pt_BR"_s << true << small;
        QTest::newRow("en light 1366") << u"en"_s << false << small;
        QTest::newRow("es light 1366") << u"es"_s << false << small;
        QTest::newRow("pt light 1920") << u"pt_BR"_s << false << large;
        QTest::newRow("pt dark 1920") << u"pt_BR"_s << true << large;
    }
    void everyState() {
        if (qEnvironmentVariableIsEmpty("BALCAO_SHOTS")) QSKIP("BALCAO_SHOTS names no folder for pictures.");
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        LanguageSwitch languages(*qApp);
        languages.set(language);
        SaleStage stage(size, dark ? Scheme::Dark : Scheme::Light);
        stage.counter().setOfficeLanguage(language);
        stage.shot(u"0-idle"_s);
        stage.displayShot(u"e0-display-idle"_s);
        stage.fillQueue();
        add(stage, u"2001"_s);
        add(stage, u"2*9001"_s);
        add(stage, u"9002"_s);
        stage.counter().giveDiscount({Fiat{520, brl()}, u"convênio"_s});
        spin([&] { return !stage.counter().ticket().busy(); }, 5'000);
        stage.counter().giveCustomer({.customer = u"Maria Aparecida Souza"_s,
                                      .note = std::nullopt,
                                      .language = std::nullopt,
                                      .priority = std::nullopt});
        spin([&] { return !stage.counter().ticket().busy(); }, 5'000);
        stage.pass(Millis{180'000});
        stage.shot(u"a-ticket"_s);
        stage.type(u"licen"_s);
        stage.shot(u"a-search"_s);
        stage.key(Qt::Key_Escape);
        const std::pair<Qt::Key, QString> forms[] = {
            {Qt::Key_F2, u"form-find"_s}, {Qt::Key_F3, u"form-customer"_s}, {Qt::Key_F4, u"form-cash"_s}};
        for (const auto& [key, name] : forms) {
            stage.key(key);
            stage.shot(name);
            stage.key(Qt::Key_Escape);
        }
        stage.key(Qt::Key_D, Qt::ControlModifier);
        stage.shot(u"form-discount"_s);
        stage.key(Qt::Key_Escape);
        stage.key(Qt::Key_N, Qt::ControlModifier);
        stage.shot(u"form-new"_s);
        stage.key(Qt::Key_Escape);
        Q_EMIT stage.shop.node->unreachable(Error{ErrorCode::BackendUnreachable, {}, {}});
        stage.shot(u"d2-node-away"_s);
        Q_EMIT stage.shop.node->reachable();
        stage.key(Qt::Key_F9);
        QTRY_COMPARE(stage.stage(), CounterPresenter::Stage::Charging);
        stage.pass(Millis{31'000});
        stage.shot(u"b-charging"_s);
        stage.displayShot(u"e2-display-pay"_s);
        stage.key(Qt::Key_Escape);
        stage.shot(u"b-cancel"_s);
        stage.counter().primary();
        stage.key(Qt::Key_F2);
        stage.type(stage.counter().ticket().details()->ticket.number.text());
        stage.key(Qt::Key_Return);
        QTRY_VERIFY(!stage.counter().lookUp().looking());
        stage.shot(u"b-find"_s);
        stage.key(Qt::Key_Escape);
        Q_EMIT stage.shop.node->unreachable(Error{ErrorCode::BackendUnreachable, {}, {}});
        QTRY_COMPARE(stage.stage(), CounterPresenter::Stage::Problem);
        QTest::qWait(50);
        stage.shot(u"d1-problem"_s);
        stage.displayShot(u"e4-display-wait"_s);
        Q_EMIT stage.shop.node->reachable();
        stage.counter().charge().checkNow();
        QTRY_COMPARE(stage.stage(), CounterPresenter::Stage::Charging);
        QTRY_VERIFY(
            !stage.counter().charge().checking());  // or the customer's payment is only seen by the next poll
        stage.key(Qt::Key_F11);
        QTRY_COMPARE(stage.stage(), CounterPresenter::Stage::Paid);
        QTRY_VERIFY(stage.counter().receipt().has_value());
        QTest::qWait(50);
        stage.shot(u"c-paid"_s);
        stage.displayShot(u"e3-display-paid"_s);
        stage.key(Qt::Key_Return);
        QTest::qWait(50);
        stage.key(Qt::Key_F6);
        QTRY_VERIFY(stage.counter().ticket().hasTicket());
        QTest::qWait(50);
        stage.shot(u"a-called"_s);
        stage.displayShot(u"e1-display-called"_s);
    }
};

QTEST_MAIN(WindowSalePictures)
#include "window_sale_pictures.moc"
