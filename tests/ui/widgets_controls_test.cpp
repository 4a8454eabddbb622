#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/pin_pad.h"
#include "ui/widgets/qr_card.h"
#include "ui/widgets/queue_list.h"
#include "ui/widgets/result_list.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QPainter>
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

    void anAmountIsSpokenWhole() {
        AmountLabel label(m_theme, AmountSize::Total);
        label.setAccessibleName(QStringLiteral("Total"));
        label.setText(QStringLiteral("R$ 248,90"));
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&label);
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Total R$ 248,90"));
        QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("R$ 248,90"));
    }

    void thePagesOfTheRailAreSpokenAndPressedOneByOne() {
        NavRail rail(m_theme);
        rail.setItems({{QStringLiteral("counter"), Icon::Shop, QStringLiteral("Counter")},
                       {QStringLiteral("sales"), Icon::Receipt, QStringLiteral("Sales"), 2},
                       {QStringLiteral("help"), Icon::QuestionCircle, QStringLiteral("Help"), 0, true}});
        rail.setCurrent(QStringLiteral("counter"));
        rail.resize(84, 500);
        rail.show();
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&rail);
        QCOMPARE(spoken->role(), QAccessible::PageTabList);
        QCOMPARE(spoken->childCount(), 3);
        QAccessibleInterface* sales = spoken->child(1);
        QCOMPARE(sales->text(QAccessible::Name), QStringLiteral("Sales, 2"));
        QCOMPARE(sales->role(), QAccessible::PageTab);
        QCOMPARE(sales->parent(), spoken);
        QCOMPARE(spoken->indexOfChild(sales), 1);
        QVERIFY(spoken->child(0)->state().selected);
        QVERIFY(!sales->state().selected);
        QVERIFY(spoken->rect().contains(sales->rect()));
        QCOMPARE(spoken->childAt(sales->rect().center().x(), sales->rect().center().y()), sales);
        QCOMPARE(spoken->child(2)->role(), QAccessible::Button);
        QSignalSpy chosen(&rail, &NavRail::chosen);
        sales->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("sales"));
        rail.setItems({{QStringLiteral("counter"), Icon::Shop, QStringLiteral("Counter")}});
        QCOMPARE(spoken->childCount(), 1);
        QVERIFY(!sales->isValid());
        sales->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.count(), 1);
    }

    void theChoicesOfASegmentedTrackAreRadioButtons() {
        Segmented track(m_theme);
        track.setChoices({QStringLiteral("Today"), QStringLiteral("Week")});
        track.show();
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&track);
        QCOMPARE(spoken->childCount(), 2);
        QAccessibleInterface* week = spoken->child(1);
        QCOMPARE(week->role(), QAccessible::RadioButton);
        QCOMPARE(week->text(QAccessible::Name), QStringLiteral("Week"));
        QVERIFY(spoken->child(0)->state().checked);
        QSignalSpy chosen(&track, &Segmented::chosen);
        week->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.count(), 1);
        QVERIFY(week->state().checked);
        track.setEnabled(false);
        spoken->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(track.current(), 1);
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

    void aRowOfAListCanBeOpenedByAScreenReader() {
        QueueList list(m_theme);
        list.setItems({{QStringLiteral("1"),
                        QStringLiteral("A 001"),
                        QStringLiteral("Renewal"),
                        {},
                        QStringLiteral("3 min")},
                       {QStringLiteral("2"),
                        QStringLiteral("A 002"),
                        QStringLiteral("Transfer"),
                        {},
                        QStringLiteral("1 min")}});
        list.show();
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&list);
        QCOMPARE(spoken->role(), QAccessible::List);
        QCOMPARE(spoken->childCount(), 2);
        QCOMPARE(spoken->child(1)->role(), QAccessible::ListItem);
        QCOMPARE(spoken->child(1)->text(QAccessible::Name), QStringLiteral("A 002, Transfer, 1 min"));
        QSignalSpy opened(&list, &RowList::opened);
        spoken->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toInt(), 1);
    }

    void everyKeyOfAKeypadHasAName() {
        PinPad pad(m_theme);
        pad.setWords(QStringLiteral("Enter"), QStringLiteral("Take back"));
        pad.show();
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&pad);
        QCOMPARE(spoken->childCount(), 12);
        QCOMPARE(spoken->child(0)->text(QAccessible::Name), QStringLiteral("1"));
        QCOMPARE(spoken->child(9)->text(QAccessible::Name), QStringLiteral("Take back"));
        QCOMPARE(spoken->child(10)->text(QAccessible::Name), QStringLiteral("0"));
        QVERIFY(spoken->child(11)->state().disabled);
        for (int i = 0; i < 6; ++i) {
            spoken->child(i)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        }
        QCOMPARE(pad.spokenValue(), QStringLiteral("6/6"));
        QVERIFY(!spoken->child(11)->state().disabled);
    }

    void everyPaintedWidgetHasARole() {
        PinPad pad(m_theme);
        CountdownBar bar(m_theme);
        StateBand band(m_theme);
        band.setState({Icon::HourglassSplit, QStringLiteral("Waiting"), StateGroup::Waiting}, {});
        QCOMPARE(QAccessible::queryAccessibleInterface(&pad)->role(), QAccessible::EditableText);
        QCOMPARE(QAccessible::queryAccessibleInterface(&bar)->role(), QAccessible::ProgressBar);
        QCOMPARE(QAccessible::queryAccessibleInterface(&band)->text(QAccessible::Name),
                 QStringLiteral("Waiting"));
    }

    void anInvoiceMakesASmallCode() {
        const QString invoice = QStringLiteral("lnbc1pj").repeated(43);  // 301 characters
        const QrMatrix code = encodeQr(invoice, QrText::Alphanumeric);
        QCOMPARE(code.side, 57);
        QCOMPARE(encodeQr(invoice.toUpper(), QrText::Alphanumeric).dark, code.dark);
        QVERIFY(encodeQr(invoice, QrText::AsIs).side > code.side);  // bytes need more
        QCOMPARE(qrModule(code, 455), 7);
        QCOMPARE(qrModule(code, 650), 10);
        QCOMPARE(qrModule(code, 845), 13);
        QCOMPARE(encodeQr({}, QrText::Alphanumeric).side, 0);
        QCOMPARE(encodeQr(QStringLiteral("x").repeated(9000), QrText::AsIs).side, 0);
    }

    void modulesAreWholeDevicePixels_data() {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("1") << 1.0;
        QTest::newRow("1.25") << 1.25;
        QTest::newRow("1.5") << 1.5;
        QTest::newRow("2") << 2.0;
    }
    void modulesAreWholeDevicePixels() {
        QFETCH(qreal, ratio);
        const QrMatrix code = encodeQr(QStringLiteral("lnbc1pj").repeated(43), QrText::Alphanumeric);
        QImage image(qRound(500 * ratio), qRound(500 * ratio), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        const QColor white = roleColor(Scheme::Light, Role::QrLight);
        const QColor black = roleColor(Scheme::Light, Role::QrDark);
        image.fill(white);
        QPainter painter(&image);
        const int module = paintQr(painter, QRectF(7.3, 5.1, 480, 480), code, black, white);
        painter.end();
        QCOMPARE(module, static_cast<int>(480 * ratio) / 65);
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb pixel = image.pixel(x, y);
                QVERIFY(pixel == black.rgb() || pixel == white.rgb());  // no grey edge
                if (pixel == black.rgb()) ink |= QRect(x, y, 1, 1);
            }
        }
        QCOMPARE(ink.size(), QSize(57 * module, 57 * module));
        for (int y = 0; y < code.side; ++y) {
            for (int x = 0; x < code.side; ++x) {
                const QPoint at(ink.left() + x * module + module / 2, ink.top() + y * module + module / 2);
                QCOMPARE(image.pixel(at) == black.rgb(), code.isDark(x, y));
            }
        }
    }

    void aHiddenCodeShowsNoneOfIt() {
        QrCard card(m_theme);
        card.resize(455, 455);
        card.setText(QStringLiteral("lnbc1pj").repeated(43));
        QVERIFY(card.isScannable());
        const QImage open = card.grab().toImage();
        card.setHidden(QStringLiteral("Hidden"), QStringLiteral("Nobody shall pay it."));
        const QImage hidden = card.grab().toImage();
        QVERIFY(open != hidden);
        QCOMPARE(card.spokenName(), QStringLiteral("Hidden. Nobody shall pay it."));
        const QRgb black = roleColor(Scheme::Light, Role::QrDark).rgb();
        for (int y = 0; y < hidden.height(); y += 2) {
            for (int x = 0; x < hidden.width(); x += 2) QVERIFY(hidden.pixel(x, y) != black);
        }
        card.setHidden({}, {});
        QCOMPARE(card.grab().toImage(), open);
    }

    void timeLeftIsShownToTheLastSecond_data() {
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 900'000 << QStringLiteral("15:00");
        QTest::newRow("rounded up") << 868'001 << QStringLiteral("14:29");
        QTest::newRow("last") << 1 << QStringLiteral("00:01");
        QTest::newRow("over") << 0 << QStringLiteral("00:00");
        QTest::newRow("past") << -5'000 << QStringLiteral("00:00");
        QTest::newRow("hour") << 3'723'000 << QStringLiteral("1:02:03");
    }
    void timeLeftIsShownToTheLastSecond() {
        QFETCH(int, ms);
        QFETCH(QString, text);
        QCOMPARE(minutesText(std::chrono::milliseconds(ms)), text);
    }

    void theLastMinuteHasOtherWords() {
        CountdownBar bar(m_theme);
        bar.setWords(QStringLiteral("valid for"), QStringLiteral("less than a minute"));
        bar.setRemaining(std::chrono::seconds(60), std::chrono::minutes(15));
        QCOMPARE(bar.spokenName(), QStringLiteral("valid for"));
        bar.setRemaining(std::chrono::seconds(59), std::chrono::minutes(15));
        QCOMPARE(bar.spokenName(), QStringLiteral("less than a minute"));
        QCOMPARE(bar.timeText(), QStringLiteral("00:59"));
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
