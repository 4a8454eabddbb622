#include "flows/session_window.h"
#include "ui/counter/paid_page.h"
#include "ui/shell/filter_field.h"
#include "ui/shell/table.h"
#include "ui/text/language.h"
#include "ui/transactions/sales_model.h"
#include "ui/transactions/sales_page.h"

#include <QLineEdit>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The list of sales in the window, narrowed by what is typed.
class WindowSalesTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() { makeCounter(); }
    void cleanup() { closeCounter(); }

    void whatIsTypedNarrowsTheListAndEscShowsAllAgain() {
        open();
        sell(u"2010"_s);
        sell(u"2020"_s);
        showSales();
        QCOMPARE(model()->rowCount(), 2);
        const QString service = model()->row(0)->firstLine;
        QVERIFY(service != model()->row(1)->firstLine);

        QTest::keyClick(table(), Qt::Key_F3);
        QTRY_VERIFY(line()->hasFocus());
        line()->setText(service);
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->row(0)->firstLine, service);
        QVERIFY(isSaid(u"1 sale"_s));

        // Both must hold.
        type(u"tender:cash "_s);
        QTRY_COMPARE(model()->rowCount(), 0);
        QTRY_VERIFY(isSaid(u"No sale fits"_s));
        QTest::keyClick(line(), Qt::Key_Backspace);
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(line()->text(), u"tender:cash"_s);

        QTest::keyClick(line(), Qt::Key_Escape);
        QTRY_COMPARE(model()->rowCount(), 2);
        QVERIFY(field()->isEmpty() && line()->text().isEmpty());
        QTRY_VERIFY(table()->hasFocus());
    }

    void daysAmountsAndStatesAreAskedOfTheBooks() {
        open();
        sell(u"2010"_s);
        showSales();
        QTest::keyClick(table(), Qt::Key_F3);
        const auto count = [](const QString& filter) {
            field()->clear();
            line()->setText(filter);
            QTest::keyClick(line(), Qt::Key_Return);
            return QTest::qWaitFor([] { return model()->condition() == SalesModel::Condition::Idle; },
                                   kPatience)
                       ? model()->rowCount()
                       : -1;
        };
        QCOMPARE(count(u"date:today"_s), 1);
        QCOMPARE(count(u"date:yesterday"_s), 0);
        QCOMPARE(count(u"state:paid"_s), 1);
        QCOMPARE(count(u"state:late"_s), 0);
        QCOMPARE(count(u"training:yes"_s), 1);
        QCOMPARE(count(u"amount:>0"_s), 1);
        QCOMPARE(count(u"amount:0..0.01"_s), 0);
        QCOMPARE(count(u"clerk:RITA"_s), 1);
        QCOMPARE(count(u"register:guichê"_s), 1);
        QCOMPARE(count(u"task:yes"_s), 0);
        QCOMPARE(count(u"sats:>=1"_s), 1);
    }

    void whatCannotBeMeantIsSaidAndChangesNothing() {
        open();
        sell(u"2010"_s);
        showSales();
        QTest::keyClick(table(), Qt::Key_F3);
        type(u"colour:red"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QTRY_VERIFY(isSaid(u"There is nothing of that name to filter by."_s));
        QCOMPARE(line()->text(), u"colour:red"_s);
        QCOMPARE(model()->rowCount(), 1);
        type(u"x"_s);
        QTRY_VERIFY(!isSaid(u"There is nothing of that name to filter by."_s));
    }

    void whatWasTypedInAnotherLanguageDoesNotStayAsAnError() {
        open();
        sell(u"2010"_s);
        showSales();
        auto speaker = std::make_unique<LanguageSwitch>(*QCoreApplication::instance());
        speaker->set(u"pt_BR"_s);
        QTest::keyClick(table(), Qt::Key_F3);
        type(u"state:late "_s);  // English is understood everywhere
        QTRY_COMPARE(model()->rowCount(), 0);
        QTest::keyClick(line(), Qt::Key_Escape);
        QTRY_COMPARE(model()->rowCount(), 1);
        QTest::keyClick(table(), Qt::Key_F3);
        type(u"estado:atrasado "_s);
        QTRY_COMPARE(model()->rowCount(), 0);
        QVERIFY(!field()->isEmpty());
        speaker.reset();
        QTRY_VERIFY(field()->isEmpty());
        QTRY_COMPARE(model()->rowCount(), 1);
        QCOMPARE(model()->condition(), SalesModel::Condition::Idle);
    }

 private:
    [[nodiscard]] static SalesModel* model() { return find<SalesPage>()->findChild<SalesModel*>(); }
    [[nodiscard]] static Table* table() { return find<Table>(u"salesTable"_s); }
    [[nodiscard]] static FilterField* field() { return find<FilterField>(u"salesFilterField"_s); }
    [[nodiscard]] static QLineEdit* line() { return field()->findChild<QLineEdit*>(); }
    /// Slower than a scanner.
    static void type(const QString& text) { QTest::keyClicks(line(), text, {}, 60); }
    [[nodiscard]] static bool isSaid(const QString& words) {
        for (const auto* label : find<SalesPage>()->findChildren<Painted*>()) {
            if (label->isVisible() && label->spokenName().contains(words)) return true;
        }
        for (const auto* label : find<SalesPage>()->findChildren<TextLabel*>()) {
            if (label->isVisible() && label->plain().contains(words)) return true;
        }
        return false;
    }
    static void showSales() {
        QTest::keyClick(window(), Qt::Key_3, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), u"sales"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model()->rowCount() > 0 && model()->complete(), kPatience);
    }
    void sell(const QString& code) {
        const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter() && QApplication::focusWidget() != nullptr, kPatience);
        QTest::keyClicks(QApplication::focusWidget(), code, {}, 60);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(presenter().ticket().chargeable() && !presenter().ticket().busy(),
                                 kPatience);
        press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(presenter().charge().payment() != nullptr, kPatience);
        press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(find<PaidPage>() && find<PaidPage>()->isVisible(), kPatience);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!find<PaidPage>()->isVisible(), kPatience);
    }
};

QTEST_MAIN(WindowSalesTest)
#include "window_sales_test.moc"
