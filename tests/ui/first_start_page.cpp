#include "ui/first_start/first_start_page.h"
#include "ui/settings/test_steps.h"
#include "ui/shell/notice.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

using Steps = std::vector<TestStep>;

Steps good() {
    return {{TestStep::Verdict::Good, u"connect"_s, {}, {}}};
}

Steps bad(ErrorCode code) {
    return {{TestStep::Verdict::Bad, u"connect"_s, {code, {}, {}}, {}}};
}

/// The page over tests that answer when and what this says.
struct FirstPage {
    FirstPage() {
        FirstStartPage::Tests tests;
        tests.database = [this](const QString& url, const QByteArray&) {
            databaseUrls << url;
            return ready<Steps>(database);
        };
        tests.lnd = [this](const LndConnection& connection, const QByteArray& macaroon) {
            nodeUrls << connection.url;
            macaroons << macaroon;
            waiting = std::make_unique<QPromise<Result<Steps>>>();
            waiting->start();
            return waiting->future();
        };
        page = std::make_unique<FirstStartPage>(theme, tests, u"en"_s, FirstChoices());
        page->show();
        edit("firstUnit")->setText(u"Licensing office"_s);
        edit("firstPerson")->setText(u"Ana"_s);
        Q_EMIT edit("firstPerson")->textEdited(u"Ana"_s);
    }

    [[nodiscard]] QLineEdit* edit(const char* name) const {
        return page->findChild<QLineEdit*>(QLatin1String(name));
    }
    [[nodiscard]] QAction* action(const char* name) const {
        return page->findChild<QAction*>(QLatin1String(name));
    }
    void choose(const char* tile) const {
        page->findChild<QAbstractButton*>(QLatin1String(tile))->setChecked(true);
    }
    void pasteNode() const {
        choose("firstOwn");
        page->findChild<QPlainTextEdit*>(u"lndPaste"_s)
            ->setPlainText(u"lndconnect://node.example:8080?macaroon=AgEDbG5kAvgB"_s + QString(88, u'A'));
    }
    void answerNode(const Result<Steps>& steps) const {
        waiting->addResult(steps);
        waiting->finish();
    }
    [[nodiscard]] QString notice() const {
        // The form has one of its own; the page's is its direct child.
        return page->findChild<Notice*>(QString(), Qt::FindDirectChildrenOnly)->sentence();
    }

    Theme theme;
    Steps database = good();
    QStringList databaseUrls;
    QStringList nodeUrls;
    QList<QByteArray> macaroons;
    std::unique_ptr<QPromise<Result<Steps>>> waiting;
    std::unique_ptr<FirstStartPage> page;
};

}  // namespace

class FirstStartPageTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theDemoNodeOnThisComputerNeedsNoTest() {
        FirstPage p;
        QSignalSpy chosen(p.page.get(), &FirstStartPage::chosen);
        p.action("firstOpen")->trigger();
        QCOMPARE(chosen.count(), 1);
        QVERIFY(p.nodeUrls.isEmpty() && p.databaseUrls.isEmpty());
    }

    void aNodeOfOnesOwnIsTestedBeforeAnythingIsMade() {
        FirstPage p;
        QSignalSpy chosen(p.page.get(), &FirstStartPage::chosen);
        p.pasteNode();
        p.action("firstOpen")->trigger();
        QCOMPARE(p.nodeUrls, QStringList{u"https://node.example:8080"_s});
        QVERIFY(!p.macaroons.front().isEmpty());
        QCOMPARE(chosen.count(), 0);
        // Nothing is started twice while the test is running.
        QVERIFY(!p.action("firstOpen")->isEnabled());
        QVERIFY(!p.action("firstTestNode")->isEnabled());
        p.answerNode(good());
        QTRY_COMPARE(chosen.count(), 1);
        QVERIFY(p.page->choices().lnd.has_value());
    }

    void aNodeThatFailsMakesNothingAndTheDemoGoesOn() {
        FirstPage p;
        QSignalSpy chosen(p.page.get(), &FirstStartPage::chosen);
        p.pasteNode();
        p.action("firstOpen")->trigger();
        p.answerNode(bad(ErrorCode::BackendUnauthorized));
        QTRY_VERIFY(p.notice().contains(u"nothing was made"_s));
        QCOMPARE(chosen.count(), 0);
        QVERIFY(p.action("firstOpen")->isEnabled());
        const auto shown = p.page->findChildren<TestSteps*>();
        QVERIFY(std::any_of(shown.begin(), shown.end(),
                            [](const TestSteps* steps) { return steps->hasRun() && !steps->passed(); }));
        p.choose("firstDemo");
        p.action("firstOpen")->trigger();
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!p.page->choices().lnd);
    }

    void aConnectionThatCannotBeOneIsSaidToo() {
        FirstPage p;
        QSignalSpy chosen(p.page.get(), &FirstStartPage::chosen);
        p.pasteNode();
        p.action("firstOpen")->trigger();
        p.answerNode(tl::unexpected(Error{ErrorCode::InvalidArgument, {}, {{u"field"_s, u"certificate"_s}}}));
        QTRY_VERIFY(p.notice().contains(u"nothing was made"_s));
        QCOMPARE(chosen.count(), 0);
    }

    void whatWasTestedIsNotTestedAgainUntilItChanges() {
        FirstPage p;
        QSignalSpy chosen(p.page.get(), &FirstStartPage::chosen);
        p.pasteNode();
        p.action("firstTestNode")->trigger();
        p.answerNode(good());
        QTRY_VERIFY(p.action("firstTestNode")->isEnabled());
        QCOMPARE(chosen.count(), 0);  // a test alone opens nothing
        p.edit("lndUrl")->setText(u"https://other.example:8080"_s);
        Q_EMIT p.edit("lndUrl")->textEdited(p.edit("lndUrl")->text());
        p.action("firstOpen")->trigger();
        QCOMPARE(p.nodeUrls.size(), 2);
        p.answerNode(good());
        QTRY_COMPARE(chosen.count(), 1);
        p.page->setBusy(false);
        p.action("firstOpen")->trigger();
        QCOMPARE(p.nodeUrls.size(), 2);
        QCOMPARE(chosen.count(), 2);
    }

    void aServerIsTestedFirst() {
        FirstPage p;
        QSignalSpy chosen(p.page.get(), &FirstStartPage::chosen);
        p.choose("firstServer");
        QTest::keyClicks(p.edit("firstServerUrl"), u"postgresql://till@db/shop"_s);
        p.database = bad(ErrorCode::DatabaseUnreachable);
        p.action("firstOpen")->trigger();
        QTRY_VERIFY(p.notice().contains(u"nothing was made"_s));
        QCOMPARE(chosen.count(), 0);
        p.database = good();
        p.action("firstOpen")->trigger();
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(p.databaseUrls.size(), 2);
        // Another password is another test.
        p.page->setBusy(false);
        QTest::keyClicks(p.edit("firstServerPassword"), u"x"_s);
        p.action("firstOpen")->trigger();
        QTRY_COMPARE(chosen.count(), 2);
        QCOMPARE(p.databaseUrls.size(), 3);
    }

    void afterTheCounterIsMadeOnlyTheNodeIsOpen() {
        FirstPage p;
        QSignalSpy chosen(p.page.get(), &FirstStartPage::chosen);
        p.pasteNode();
        p.page->showNodeError({ErrorCode::SecretStoreAway, {}, {}});
        QVERIFY(p.notice().contains(u"the demo node receives"_s));
        QVERIFY(!p.edit("firstUnit")->isEnabled());
        p.choose("firstDemo");
        p.action("firstOpen")->trigger();
        QCOMPARE(chosen.count(), 1);
    }
};

QTEST_MAIN(FirstStartPageTest)
#include "first_start_page.moc"
