#include "ui/theme/theme.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/pin_pad.h"
#include "ui/widgets/queue_list.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace balcao;

/// What a screen reader is told of the widgets that paint themselves, and can press.
class WidgetsSpokenTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() { m_theme.setAnimates(false); }

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

 private:
    Theme m_theme;
};

QTEST_MAIN(WidgetsSpokenTest)
#include "widgets_spoken_test.moc"
