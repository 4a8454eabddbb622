#include "ui/login/idle_watch.h"

#include "support/fakes.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace balcao;
using namespace balcao::test;

/// When a counter that nobody uses is locked by itself.
class IdleWatchTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void itTellsOnceAfterItsOwnTime() {
        FakeClock clock;
        IdleWatch later(clock);
        IdleWatch sooner(clock);
        QSignalSpy laterTold(&later, &IdleWatch::idle);
        QSignalSpy soonerTold(&sooner, &IdleWatch::idle);
        later.setLimit(Millis(60'000));
        sooner.setLimit(Millis(30'000));
        clock.advance(Millis(30'000));
        QTRY_COMPARE(soonerTold.count(), 1);
        QCOMPARE(laterTold.count(), 0);  // it looked before the other one
        clock.advance(Millis(30'000));
        QTRY_COMPARE(laterTold.count(), 1);
        QCOMPARE(soonerTold.count(), 1);
    }

    void whatSomebodyDoesBeginsItAnew() {
        FakeClock clock;
        IdleWatch watch(clock);
        watch.setLimit(Millis(60'000));
        QWidget page;
        page.installEventFilter(&watch);
        const Instant before = watch.lastUse();
        clock.advance(Millis(50'000));
        // What the program sends to itself is nobody's.
        QKeyEvent own(QEvent::KeyPress, Qt::Key_A, {});
        QCoreApplication::sendEvent(&page, &own);
        QCOMPARE(watch.lastUse(), before);
        QTest::keyClick(&page, Qt::Key_A);
        QCOMPARE(watch.lastUse(), clock.now());
        clock.advance(Millis(5'000));
        QTest::mouseClick(&page, Qt::LeftButton);
        QCOMPARE(watch.lastUse(), clock.now());
    }

    void aClockThatIsSetBackKeepsNothingOpen() {
        FakeClock clock;
        IdleWatch watch(clock);
        QSignalSpy told(&watch, &IdleWatch::idle);
        watch.setLimit(Millis(60'000));
        clock.advance(Millis(-3'600'000));
        QTRY_COMPARE(watch.lastUse(), clock.now());
        clock.advance(Millis(60'000));
        QTRY_COMPARE(told.count(), 1);
    }
};

QTEST_MAIN(IdleWatchTest)
#include "idle_watch_test.moc"
