#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/pin_pad.h"
#include "ui/widgets/queue_list.h"
#include "ui/widgets/result_list.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace balcao;

namespace {
/// Counts how often it is asked for its size.
class Measured final : public QWidget {
 public:
    explicit Measured(QSize least) : m_least(least) {}
    [[nodiscard]] QSize sizeHint() const override { return ++asked, m_least; }
    [[nodiscard]] QSize minimumSizeHint() const override { return ++asked, m_least; }
    mutable int asked = 0;

 private:
    QSize m_least;
};
}  // namespace

class WidgetsControlsTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { m_theme.setAnimates(false); }

    void keysReadAsOnTheKeyboard_data() {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("shown");
        QTest::newRow("function") << QStringLiteral("F9") << QStringLiteral("F9");
        QTest::newRow("control") << QStringLiteral("Ctrl+N") << QStringLiteral("Ctrl N");
        QTest::newRow("return") << QStringLiteral("Return") << QStringLiteral("Enter");
        QTest::newRow("enter") << QStringLiteral("Enter") << QStringLiteral("Enter");
        QTest::newRow("escape") << QStringLiteral("Esc") << QStringLiteral("Esc");
        QTest::newRow("left") << QStringLiteral("Left") << QString(QChar(0x2190));
        QTest::newRow("plus") << QStringLiteral("+") << QStringLiteral("+");
        QTest::newRow("control plus") << QStringLiteral("Ctrl++") << QStringLiteral("Ctrl +");
        QTest::newRow("none") << QString() << QString();
    }
    void keysReadAsOnTheKeyboard() {
        QFETCH(QString, keys);
        QFETCH(QString, shown);
        QCOMPARE(keyText(QKeySequence(keys)), shown);
    }

    void aButtonIsItsAction() {
        QAction action(QStringLiteral("Charge"));
        action.setShortcut(QKeySequence(Qt::Key_F9));
        QSignalSpy triggered(&action, &QAction::triggered);
        QWidget window;
        ActionButton button(m_theme, &action, &window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(button.text(), QStringLiteral("Charge"));
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(triggered.count(), 1);
        QTest::keyClick(&window, Qt::Key_F9);
        QCOMPARE(triggered.count(), 2);
        action.setShortcut(QKeySequence(Qt::Key_F8));
        QCOMPARE(button.accessibleDescription(), QStringLiteral("F8"));
        QTest::keyClick(&window, Qt::Key_F9);
        QCOMPARE(triggered.count(), 2);
        action.setEnabled(false);
        QVERIFY(!button.isEnabled());
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&window, Qt::Key_F8);
        QCOMPARE(triggered.count(), 2);
        action.setEnabled(true);
        button.hide();  // a key that nobody can see does nothing
        QTest::keyClick(&window, Qt::Key_F8);
        QCOMPARE(triggered.count(), 2);
    }

    void buttonsHaveTheHeightsOfTheDesign_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("height");
        QTest::newRow("compact") << static_cast<int>(ActionButton::Size::Compact) << 32;
        QTest::newRow("normal") << static_cast<int>(ActionButton::Size::Normal) << 44;
        QTest::newRow("problem") << static_cast<int>(ActionButton::Size::Problem) << 60;
        QTest::newRow("charge") << static_cast<int>(ActionButton::Size::Charge) << 68;
    }
    void buttonsHaveTheHeightsOfTheDesign() {
        QFETCH(int, size);
        QFETCH(int, height);
        ActionButton button(m_theme, QStringLiteral("Next"));
        button.setButtonSize(static_cast<ActionButton::Size>(size));
        QCOMPARE(button.sizeHint().height(), height);
    }

    void figuresStandInCellsOfOneWidth() {
        const QFont font = type::inter(m_theme, 15, QFont::DemiBold);
        const qreal cells = FigureText::width(font, QStringLiteral("000,00"));
        for (const char* amount : {"111,11", "248,90", "777,77"}) {
            QCOMPARE(FigureText::width(font, QString::fromLatin1(amount)), cells);
        }
        // And that is not what the font does by itself.
        QVERIFY(QFontMetricsF(font).horizontalAdvance(QStringLiteral("111,11")) < cells - 5);
    }

    void aLongAmountStepsDownAndIsNeverCut() {
        AmountLabel label(m_theme, AmountSize::Hero);
        for (const char* text : {"R$ 1,00", "R$ 248,90", "R$ 1.117,11", "R$ 1.117.117,11"}) {
            label.setText(QString::fromLatin1(text));
            label.resize(674, 122);
            const QRect ink = inkOf(label);
            QVERIFY2(ink.left() <= 1, text);        // the stem stands on the edge
            QVERIFY2(ink.right() < 674 - 1, text);  // nothing runs out
            QVERIFY2(ink.height() > 40, text);
        }
        label.setText(QStringLiteral("R$ 248,90"));
        const int large = inkOf(label).height();
        label.setText(QStringLiteral("R$ 88.888.888,88"));
        QVERIFY(inkOf(label).height() < large);
    }

    void rowsThatSayTheSameAreNotPaintedAgain() {
        QueueList list(m_theme);
        const auto waiting = [](const QString& wait) {
            std::vector<QueueItem> items(3);
            for (int i = 0; i < 3; ++i) items[static_cast<std::size_t>(i)].number = QString::number(i);
            items[1].wait = wait;
            return items;
        };
        list.setItems(waiting(QStringLiteral("3 min")));
        QSignalSpy said(list.model(), &QAbstractItemModel::dataChanged);
        list.setItems(waiting(QStringLiteral("3 min")));
        QCOMPARE(said.count(), 0);
        list.setItems(waiting(QStringLiteral("4 min")));
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.first().at(0).value<QModelIndex>().row(), 1);
        QCOMPARE(said.first().at(1).value<QModelIndex>().row(), 1);
    }

    void aPinIsHandedOutOnceAndForgotten() {
        PinPad pad(m_theme);
        pad.setWords(QStringLiteral("Enter"), QStringLiteral("Delete"));
        QSignalSpy entered(&pad, &PinPad::entered);
        QTest::keyClicks(&pad, QStringLiteral("12345"));
        QTest::keyClick(&pad, Qt::Key_Return);
        QCOMPARE(entered.count(), 0);  // five of six
        QTest::keyClick(&pad, Qt::Key_Backspace);
        QTest::keyClicks(&pad, QStringLiteral("67"));
        QCOMPARE(pad.spokenValue(), QStringLiteral("6/6"));
        pad.setHeld(true);
        QTest::keyClick(&pad, Qt::Key_Return);
        QCOMPARE(entered.count(), 0);  // the one before is still being checked
        pad.setHeld(false);
        QTest::keyClick(&pad, Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QCOMPARE(entered.front().front().toString(), QStringLiteral("123467"));
        QCOMPARE(pad.spokenValue(), QStringLiteral("0/6"));
    }

    void aPinMayBeLongerThanItsDots() {
        PinPad pad(m_theme);
        QSignalSpy entered(&pad, &PinPad::entered);
        QTest::keyClicks(&pad, QStringLiteral("1234567890123"));  // one too many is not taken
        QCOMPARE(pad.spokenValue(), QStringLiteral("12/6"));
        QTest::keyClick(&pad, Qt::Key_Return);
        QCOMPARE(entered.front().front().toString(), QStringLiteral("123456789012"));
    }

    void typedDigitsLightNoKey() {
        PinPad pad(m_theme);
        pad.resize(pad.sizeHint());
        const auto keys = [&pad] {
            const QImage image = pad.grab().toImage();
            return image.copy(0, 46, image.width(), image.height() - 46 - 86);
        };
        const QImage before = keys();
        QTest::keyClick(&pad, Qt::Key_5);
        QCOMPARE(keys(), before);
    }

    void aFieldIsRedOnlyWhenTold() {
        Field field(m_theme, QStringLiteral("CPF"));
        QTest::keyClicks(field.edit(), QStringLiteral("123"));
        QVERIFY(!field.edit()->property("invalid").toBool());
        field.setError(QStringLiteral("The digit is wrong."));
        QVERIFY(field.edit()->property("invalid").toBool());
        QCOMPARE(field.edit()->accessibleDescription(), QStringLiteral("The digit is wrong."));
        QCOMPARE(field.text(), QStringLiteral("123"));  // nothing is lost
        field.setError({});
        QVERIFY(!field.edit()->property("invalid").toBool());
    }

    void theSearchGivesItsKeysOn() {
        SearchField search(m_theme);
        QSignalSpy moved(&search, &SearchField::moved);
        QSignalSpy entered(&search, &SearchField::entered);
        QSignalSpy escaped(&search, &SearchField::escaped);
        QTest::keyClicks(search.edit(), QStringLiteral("lic"));
        QTest::keyClick(search.edit(), Qt::Key_Down);
        QTest::keyClick(search.edit(), Qt::Key_Up);
        QTest::keyClick(search.edit(), Qt::Key_Return);
        QCOMPARE(moved.at(0).front().toInt(), 1);
        QCOMPARE(moved.at(1).front().toInt(), -1);
        QCOMPARE(entered.count(), 1);
        QTest::keyClick(search.edit(), Qt::Key_Escape);
        QCOMPARE(search.text(), QString());
        QCOMPARE(escaped.count(), 0);
        QTest::keyClick(search.edit(), Qt::Key_Escape);
        QCOMPARE(escaped.count(), 1);
    }

    void resultsStopAtTheirEnds() {
        ResultList list(m_theme);
        list.step(1);
        QCOMPARE(list.currentRow(), -1);
        std::vector<ResultItem> items(3);
        list.setItems(items);
        QCOMPARE(list.currentRow(), 0);
        list.step(-1);
        QCOMPARE(list.currentRow(), 0);
        list.step(5);
        QCOMPARE(list.currentRow(), 2);
        items.resize(1);
        list.setItems(items);
        QCOMPARE(list.currentRow(), 0);
    }

    void theRailMovesByKeyboard() {
        NavRail rail(m_theme);
        rail.setItems({{QStringLiteral("a"), Icon::Shop, QStringLiteral("A"), 0, false},
                       {QStringLiteral("b"), Icon::ListOl, QStringLiteral("B"), 2, false},
                       {QStringLiteral("c"), Icon::Lock, QStringLiteral("C"), 0, true}});
        rail.setCurrent(QStringLiteral("a"));
        QSignalSpy chosen(&rail, &NavRail::chosen);
        QTest::keyClick(&rail, Qt::Key_Down);
        QTest::keyClick(&rail, Qt::Key_Return);
        QTest::keyClick(&rail, Qt::Key_Up);
        QTest::keyClick(&rail, Qt::Key_Up);
        QTest::keyClick(&rail, Qt::Key_Space);
        QCOMPARE(chosen.at(0).front().toString(), QStringLiteral("b"));
        QCOMPARE(chosen.at(1).front().toString(), QStringLiteral("c"));
        QCOMPARE(rail.current(), QStringLiteral("a"));  // the page decides
    }

    void segmentsMoveByKeyboard() {
        Segmented segmented(m_theme);
        segmented.setChoices({QStringLiteral("Day"), QStringLiteral("Week")});
        QSignalSpy chosen(&segmented, &Segmented::chosen);
        QTest::keyClick(&segmented, Qt::Key_Right);
        QTest::keyClick(&segmented, Qt::Key_Right);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(segmented.current(), 1);
    }

    void thePaidPanelIsThereAtOnceWhenNothingMoves() {
        PaidPanel panel(m_theme);
        panel.resize(832, 706);
        panel.setView(
            {QStringLiteral("A 047"), {}, QStringLiteral("Paid"), QStringLiteral("R$ 1,00"), {}, {}, {}});
        panel.open();
        QCOMPARE(panel.opening(), 1.0);
        const QRgb green = roleColor(Scheme::Light, Role::PaidFill).rgb();
        QCOMPARE(panel.grab().toImage().pixel(820, 353), green);
    }

    void aToastCanBeUndoneOnce() {
        QWidget stage;
        stage.resize(800, 600);
        stage.show();
        Toast toast(m_theme, &stage);
        int undone = 0;
        toast.show(QStringLiteral("Ticket set aside"), QStringLiteral("Undo"), [&undone] { ++undone; });
        QVERIFY(toast.isVisible());
        QTest::keyClick(&toast, Qt::Key_Return);
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
        QTest::keyClick(&toast, Qt::Key_Return);
        QCOMPARE(undone, 1);
    }

    void initialsAreFirstAndLast_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two") << QStringLiteral("Rita Lopes") << QStringLiteral("RL");
        QTest::newRow("three") << QStringLiteral("Maria Aparecida Souza") << QStringLiteral("MS");
        QTest::newRow("one") << QStringLiteral("Ágata") << QStringLiteral("Á");
        QTest::newRow("none") << QString() << QString();
    }
    void initialsAreFirstAndLast() {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(initials(name), expected);
    }

 private:
    /// Where the widget's text colour stands.
    QRect inkOf(QWidget& widget) {
        QImage image(widget.size(), QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        widget.render(&image, {}, {}, QWidget::RenderFlags());
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > 128) ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }

    Theme m_theme;

    void aStackAsksOnlyThePageItShows() {
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        auto* stack = new PageStack;
        auto* front = new Measured({200, 100});
        auto* behind = new Measured({900, 700});
        stack->addWidget(front);
        stack->addWidget(behind);
        column->addWidget(stack);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        front->updateGeometry();
        column->activate();
        QVERIFY(front->asked > 0);
        QCOMPARE(behind->asked, 0);
        QCOMPARE(stack->minimumSizeHint(), QSize(200, 100));
        stack->setCurrentWidget(behind);
        column->activate();
        QVERIFY(behind->width() >= 900 && behind->height() >= 700);
    }
};

QTEST_MAIN(WidgetsControlsTest)
#include "widgets_controls_test.moc"
