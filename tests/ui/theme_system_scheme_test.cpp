#include "ui/theme/system_scheme.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

/// The desktop's settings as the portal's specification has them: Read answers a variant inside a variant,
/// SettingChanged carries a plain one. https://flatpak.github.io/xdg-desktop-portal/docs/
class Portal final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
 public:
    uint scheme = 0;
    int asked = 0;
    void change(uint value) {
        scheme = value;
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(value));
    }
    void changeContrast() {
        Q_EMIT SettingChanged(u"org.freedesktop.appearance"_s, u"contrast"_s, QDBusVariant(1U));
    }

 public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key) {
        ++asked;
        if (group != u"org.freedesktop.appearance"_s || key != u"color-scheme"_s) {
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, key);
            return {};
        }
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

 Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

}  // namespace

/// Light and dark as the desktop says it, over a message bus of the test's own.
class ThemeSystemSchemeTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty()) QSKIP("dbus-daemon is absent");
        m_bus.start(u"dbus-daemon"_s,
                    {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        QTRY_VERIFY_WITH_TIMEOUT(m_bus.canReadLine(), 20'000);
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        auto desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
        QVERIFY(desktop.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(desktop.registerService(u"org.freedesktop.portal.Desktop"_s));
    }
    void cleanupTestCase() {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        m_bus.kill();
        m_bus.waitForFinished(5'000);
    }

    void itBeginsAsTheDesktopIs() {
        m_portal.scheme = 1;
        SystemScheme system;
        QTRY_COMPARE(system.scheme(), Scheme::Dark);
        QVERIFY(m_portal.asked > 0);
    }

    void itFollowsTheSwitch() {
        m_portal.scheme = 2;
        const int before = m_portal.asked;
        SystemScheme system;
        QTRY_VERIFY(m_portal.asked > before);
        QSignalSpy changed(&system, &SystemScheme::changed);
        m_portal.change(1);
        QTRY_COMPARE(system.scheme(), Scheme::Dark);
        m_portal.changeContrast();
        m_portal.change(2);
        QTRY_COMPARE(system.scheme(), Scheme::Light);
        QCOMPARE(changed.count(), 2);
    }

 private:
    QProcess m_bus;
    Portal m_portal;
};

QTEST_MAIN(ThemeSystemSchemeTest)
#include "theme_system_scheme_test.moc"
