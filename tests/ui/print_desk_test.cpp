#include "desktop/print_desk.h"
#include "receipt_sample.h"
#include "support/fakes.h"
#include "ui/receipt/receipt_page.h"
#include "ui/receipt/receipt_view.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPointer>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace balcao;
using balcao::test::FakeClock;

namespace {

/// A printing server that answers when the test says so.
struct SlowServer {
    QSemaphore asked;
    QSemaphore mayAnswer;
    std::atomic<int> questions{0};
    std::atomic<QThread*> thread{nullptr};
    QStringList names{QStringLiteral("Counter")};

    QStringList list() {
        ++questions;
        thread = QThread::currentThread();
        asked.release();
        mayAnswer.acquire();
        return names;
    }
};

PrintDesk::Job nothing() {
    return [] { return Result<Done>(Done{}); };
}

}  // namespace

class PrintDeskTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theWindowGoesOnWhileThePrinterAnswersLate() {
        const auto server = std::make_shared<SlowServer>();
        PrintDesk desk(m_clock, [server] { return server->list(); });
        QStringList order;
        desk.look();
        whenDone(desk.submit(nothing()), this,
                 [&](const Result<Done>&) { order << QStringLiteral("printed"); });
        connect(&desk, &PrintDesk::printersChanged, this, [&] { order << QStringLiteral("listed"); });
        server->asked.acquire();  // the thread stands in the server's hands now
        // What the window has to do in the meantime, it does.
        QMetaObject::invokeMethod(
            this,
            [&] {
                order << QStringLiteral("window");
                server->mayAnswer.release();
            },
            Qt::QueuedConnection);
        QTRY_COMPARE(order.size(), 3);
        QCOMPARE(order, QStringList(
                            {QStringLiteral("window"), QStringLiteral("listed"), QStringLiteral("printed")}));
        QCOMPARE(desk.printers().value(), server->names);
        QVERIFY(desk.close(Millis{30'000}));
    }

    void oneQuestionAtATimeAndNoneRightAfterAnAnswer() {
        const auto server = std::make_shared<SlowServer>();
        PrintDesk desk(m_clock, [server] { return server->list(); });
        desk.look();
        server->asked.acquire();
        desk.look();
        m_clock.advance(PrintDesk::kPatience);
        desk.look();
        QVERIFY(!desk.isSilent());
        m_clock.advance(Millis{1});
        QVERIFY(desk.isSilent());
        QVERIFY(!desk.printers().has_value());
        server->mayAnswer.release();
        QTRY_VERIFY(desk.printers().has_value());
        QVERIFY(!desk.isSilent());
        desk.look();
        m_clock.advance(PrintDesk::kPause);
        server->mayAnswer.release();
        QSignalSpy changed(&desk, &PrintDesk::printersChanged);
        server->names.clear();
        desk.look();
        QTRY_COMPARE(changed.count(), 1);  // the printer was taken away
        QCOMPARE(server->questions.load(), 2);
        QVERIFY(desk.close(Millis{30'000}));
    }

    void theOutcomeReachesTheWindowsThread() {
        PrintDesk desk(m_clock, [] { return QStringList(); });
        QThread* where = nullptr;
        QThread* heard = nullptr;
        ErrorCode code = ErrorCode::Internal;
        whenDone(desk.submit([&where]() -> Result<Done> {
            where = QThread::currentThread();
            return tl::unexpected(Error{ErrorCode::Io, QStringLiteral("no paper"), {}});
        }),
                 this, [&](const Result<Done>& result) {
                     heard = QThread::currentThread();
                     code = result.error().code;
                 });
        QTRY_COMPARE(heard, thread());
        QVERIFY(where != nullptr && where != thread());
        QCOMPARE(code, ErrorCode::Io);
        QVERIFY(desk.close(Millis{30'000}));
    }

    void closingLetsWhatWasTakenComeOut() {
        PrintDesk desk(m_clock, [] { return QStringList(); });
        std::atomic<int> printed{0};
        for (int i = 0; i < 3; ++i) {
            (void)desk.submit([&printed] {
                ++printed;
                return Result<Done>(Done{});
            });
        }
        QVERIFY(desk.close(Millis{30'000}));
        QCOMPARE(printed.load(), 3);
        const auto late = desk.submit(nothing());
        QVERIFY(late.isFinished());
        QCOMPARE(late.result().error().code, ErrorCode::Cancelled);
        desk.look();
        QVERIFY(!desk.printers().has_value());
    }

    void closingWaitsForNobodyForever() {
        const auto server = std::make_shared<SlowServer>();
        QSemaphore ended;
        QPointer<QThread> thread;
        {
            PrintDesk desk(m_clock, [server] { return server->list(); });
            desk.look();
            server->asked.acquire();
            thread = server->thread.load();
            whenDone(desk.submit([&ended] {
                ended.release();
                return Result<Done>(Done{});
            }),
                     &desk, [](const Result<Done>&) { QFAIL("nobody is there to hear it"); });
            QVERIFY(!desk.close(Millis{1}));
            QVERIFY(!desk.close(Millis{600'000}));  // not a second time
        }
        // The server wakes up when the desk is gone: its thread owns everything it uses.
        server->mayAnswer.release();
        ended.acquire();
        QTRY_VERIFY(thread.isNull());
    }

    /// Fonts, icons and codes are the same on the desk's thread: byte for byte, but for the time in the file.
    void paperLooksTheSameFromTheDesk_data() {
        QTest::addColumn<QString>("paper");
        for (const char* paper : {"80mm", "58mm", "a5", "a4"})
            QTest::newRow(paper) << QString::fromLatin1(paper);
    }
    void paperLooksTheSameFromTheDesk() {
        QFETCH(QString, paper);
        Theme theme;
        theme.apply(*qApp);
        const ReceiptPaper kind = receiptPaperFromText(paper).value();
        const QByteArray here = pdf(kind);
        QVERIFY(here.size() > 4000);
        QByteArray there;
        PrintDesk desk(m_clock, [] { return QStringList(); });
        (void)desk.submit([&there, kind] {
            there = pdf(kind);
            return Result<Done>(Done{});
        });
        QVERIFY(desk.close(Millis{30'000}));
        QVERIFY(here == there);
    }

 private:
    static QByteArray pdf(ReceiptPaper kind) {
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        if (!writeReceiptPdf(sampleReceipt(), Phrasebook(QStringLiteral("pt_BR")), file, kind)) return {};
        QByteArray written = file.data();
        for (const char* changing : {"/CreationDate", "<xmp:CreateDate>", "<xmp:ModifyDate>",
                                     "<xmp:MetadataDate>", "<xmpMM:DocumentID>", "DocumentID", "/ID"}) {
            for (qsizetype at = written.indexOf(changing); at >= 0; at = written.indexOf(changing, at + 1)) {
                const qsizetype end = written.indexOf('\n', at);
                written.remove(at + 1, end - at - 1);
            }
        }
        return written;
    }

    FakeClock m_clock;
};

QTEST_MAIN(PrintDeskTest)
#include "print_desk_test.moc"
