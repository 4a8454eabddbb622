#include "desktop/composition.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/find_in_windows.h"
#include "support/sign_in_asked.h"
#include "support/staff.h"
#include "ui/counter/counter_page.h"
#include "ui/first_start/first_start_page.h"
#include "ui/help/help_page.h"
#include "ui/login/lock_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/pin_pad.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20'000;
constexpr int kSettling = 2'000;
constexpr int kMostStops = 60;

QString nameOf(const QWidget& widget) {
    const QString name = widget.objectName().isEmpty() ? widget.accessibleName() : widget.objectName();
    return QStringLiteral("%1 \"%2\"").arg(QLatin1String(widget.metaObject()->className()), name);
}

QRect placeOf(const QWidget& widget) {
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

/// Where Tab stops in this window, from where the keyboard is until it is there again.
QList<QWidget*> stopsOf(const QWidget& window) {
    QList<QWidget*> stops;
    QWidget* first = window.focusWidget();
    for (QWidget* at = first; at != nullptr && stops.size() < kMostStops;) {
        stops << at;
        QTest::keyClick(at, Qt::Key_Tab);
        at = window.focusWidget();
        if (at == first) return stops;
    }
    QStringList names;
    for (const QWidget* each : std::as_const(stops)) names << nameOf(*each);
    qWarning("Tab went to %s", qPrintable(names.join(u", "_s)));
    return {};
}

/// Reading order: down a column, then to the next one on the right; back to the beginning only once.
QStringList wrongSteps(const QList<QWidget*>& stops) {
    QStringList wrong;
    int returns = 0;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const QWidget& from = *stops.at(i);
        const QWidget& to = *stops.at((i + 1) % stops.size());
        const QRect a = placeOf(from);
        const QRect b = placeOf(to);
        const bool below = b.top() >= a.bottom() - 1;
        const bool right = b.left() >= a.right() - 1;
        const bool inside = a.contains(b.center()) || b.contains(a.center());
        if (below || right || inside) continue;
        if (++returns > 1) wrong << nameOf(from) + u" -> "_s + nameOf(to);
    }
    return wrong;
}

/// What a key could reach and Tab does not.
QStringList missed(const QWidget& page, const QList<QWidget*>& stops) {
    QStringList names;
    for (QWidget* each : page.findChildren<QWidget*>()) {
        const bool wanted = each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) &&
                            each->focusProxy() == nullptr && !each->visibleRegion().isEmpty();
        if (wanted && !stops.contains(each)) names << nameOf(*each);
    }
    return names;
}

}  // namespace

/// Tab goes through every page in the order it is read, reaches everything, and is never caught.
class WindowTabTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        QVERIFY(keepSecretsIn(m_folder.filePath(u"secrets"_s)));
        FirstStart start;
        start.directory = m_folder.filePath(u"profile"_s);
        start.organisation = u"Papelaria Aurora"_s;
        start.person = u"Rita Lopes"_s;
        start.registerName = u"Caixa 1"_s;
        start.currency = brl();
        start.demoCatalogue = DemoKind::LicensingOffice;
        const auto made = await(Office::create(start, this), kPatience);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        start.directory = m_folder.filePath(u"staffed"_s);
        QVERIFY(await(Office::create(start, this), kPatience));
        QVERIFY(hire(start.directory, "482913", {{u"João Batista"_s, u"clerk"_s, "7305218"}}));
    }

    void everyPage_data() {
        QTest::addColumn<QString>("page");
        for (const char* page : {"counter", "queue", "sales", "journal", "customers", "account", "help"}) {
            QTest::newRow(page) << QString::fromLatin1(page);
        }
        for (const QString& section : SettingsPage::sectionIds()) {
            QTest::newRow(qPrintable(section)) << QString(u"settings:"_s + section);
        }
        QTest::newRow("first start") << QString();
        QTest::newRow("sign in") << u"sign in"_s;
        QTest::newRow("locked") << u"locked"_s;
    }
    void everyPage() {
        QFETCH(QString, page);
        DesktopOptions options;
        const bool staffed = page == u"sign in"_s || page == u"locked"_s;
        options.profileDirectory = m_folder.filePath(page.isEmpty() ? u"nobody"_s
                                                     : staffed      ? u"staffed"_s
                                                                    : u"profile"_s);
        options.language = u"en"_s;
        if (!staffed) options.page = page;
        options.size = QSize(1366, 768);
        Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        desktop.begin();
        const QString id = page.section(u':', 0, 0);
        QTRY_VERIFY_WITH_TIMEOUT(page.isEmpty() ? find<FirstStartPage>() != nullptr
                                 : staffed      ? isSignInAsked()
                                                : find<MainWindow>()->currentPage() == id,
                                 kPatience);
        auto* window = find<MainWindow>();
        QTRY_VERIFY(window->isActiveWindow());
        if (page == u"locked"_s) {
            QTest::keyClicks(find<PinPad>(), u"r"_s);
            QTest::keyClicks(find<PinPad>(), u"482913"_s, {}, 60);
            QTest::keyClick(find<PinPad>(), Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(window->cover() == nullptr, kPatience);
            QTest::keyClick(window, Qt::Key_L, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(find<LockPage>() != nullptr, kPatience);
        }
        spin([] { return false; }, 150);  // what the database answers belongs to the page
        QTRY_VERIFY(window->focusWidget() != nullptr);
        QList<QWidget*> stops;
        QStringList wrong;
        QStringList left;
        // What answers in this very moment gets its chance to be laid out; what stays wrong is wrong.
        (void)QTest::qWaitFor(
            [&] {
                stops = stopsOf(*window);
                wrong = wrongSteps(stops);
                left = missed(*window, stops);
                return !stops.isEmpty() && wrong.isEmpty() && left.isEmpty();
            },
            kSettling);
        QVERIFY2(!stops.isEmpty(), "Tab is caught");
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }

    /// The list of keys is longer than the page: the keyboard can move it.
    void theHelpIsReadByKeyboard() {
        DesktopOptions options;
        options.profileDirectory = m_folder.filePath(u"profile"_s);
        options.page = u"help"_s;
        options.size = QSize(1366, 768);
        Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        desktop.begin();
        QTRY_VERIFY_WITH_TIMEOUT(find<MainWindow>()->currentPage() == options.page, kPatience);
        const auto lists = [] { return find<HelpPage>()->findChildren<QScrollArea*>(); };
        QTRY_VERIFY(find<MainWindow>()->isActiveWindow());
        QTRY_VERIFY(lists().size() == 2 && lists().last()->isVisible() &&
                    lists().last()->verticalScrollBar()->maximum() > 0);
        QTRY_COMPARE(QApplication::focusWidget(), lists().first());
        QTest::keyClick(lists().first(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), lists().last());
        QTest::keyClick(lists().last(), Qt::Key_PageDown);
        QVERIFY(lists().last()->verticalScrollBar()->value() > 0);
    }

 private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(WindowTabTest)
#include "window_tab_test.moc"
