#pragma once

#include "desktop/composition.h"
#include "shared/office.h"
#include "support/fakes.h"
#include "support/find_in_windows.h"
#include "support/sign_in_asked.h"
#include "support/staff.h"
#include "ui/counter/counter_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/pin_pad.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace balcao::test {

using namespace Qt::StringLiterals;

/// The whole window of a counter where Rita works, and João once she has hired him.
class SessionWindow : public QObject {
    Q_OBJECT

 protected:
    static constexpr int kPatience = 20'000;
    inline static const QString kRitasPin = u"482913"_s;
    inline static const QString kJoaosPin = u"7305218"_s;  // of Rita's choice
    inline static const QString kJoaosOwnPin = u"604713"_s;

    void makeCounter() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(keepSecretsIn(m_folder->filePath(u"secrets"_s)));
        FirstStart start;
        start.directory = profile();
        start.person = u"Rita Lopes"_s;
        start.registerName = u"Guichê 3"_s;
        start.currency = brl();
        start.demoCatalogue = DemoKind::LicensingOffice;
        const auto made = await(Office::create(start, this), kPatience);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    }
    void closeCounter() {
        m_desktop.reset();
        m_folder.reset();
    }

    [[nodiscard]] QString profile() const { return m_folder->filePath(u"profile"_s); }
    [[nodiscard]] static MainWindow* window() { return find<MainWindow>(); }
    [[nodiscard]] static CounterPresenter& presenter() { return find<CounterPage>()->presenter(); }
    [[nodiscard]] static bool isAtCounter() {
        return find<CounterPage>() && find<CounterPage>()->isVisible() && window()->cover() == nullptr;
    }
    [[nodiscard]] static QString message() {
        return window()->cover()->findChild<TextLabel*>(u"pinMessage"_s)->plain();
    }

    /// Rita has a PIN, and João, who is a clerk, another.
    void hire() {
        QVERIFY(test::hire(profile(), kRitasPin.toLatin1(),
                           {{u"João Batista"_s, u"clerk"_s, kJoaosPin.toLatin1()}}));
    }
    void open() {
        DesktopOptions options;
        options.profileDirectory = profile();
        options.language = u"en"_s;
        options.size = QSize(1366, 768);
        m_desktop =
            std::make_unique<Desktop>(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        m_desktop->begin();
    }
    static void choose(const QString& letter) { QTest::keyClicks(pad(), letter); }
    static void enter(const QString& pin) {
        QTest::keyClicks(pad(), pin, {}, 60);
        QTest::keyClick(pad(), Qt::Key_Return);
    }
    /// As a scanner types it: twenty characters in a tenth of a second, whatever the machine is busy with.
    static void scan(const QString& code) {
        auto at = static_cast<quint64>(toUnixMs(SystemClock().now()));
        QWidget* target = window()->cover()->focusWidget();
        const auto send = [&at, target](int key, const QString& text) {
            QKeyEvent press(QEvent::KeyPress, key, {}, text);
            press.setTimestamp(at);
            QCoreApplication::sendEvent(target, &press);
            at += 5;
        };
        for (const QChar one : code) send(one.toUpper().unicode(), QString(one));
        send(Qt::Key_Return, u"\r"_s);
    }
    /// Of the page that is there now: the one before may not be gone yet.
    [[nodiscard]] static PinPad* pad() { return window()->cover()->findChild<PinPad*>(); }
    static void signIn(const QString& letter, const QString& pin) {
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(letter);
        enter(pin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desktop> m_desktop;
};

}  // namespace balcao::test
