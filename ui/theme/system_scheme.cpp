#include "ui/theme/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace balcao {
namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColorScheme = QStringLiteral("color-scheme");

Scheme startScheme() {
    const QPalette palette = QGuiApplication::palette();
    const bool dark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    return dark ? Scheme::Dark : Scheme::Light;
}

}  // namespace

Scheme schemeFromPortal(uint value, Scheme start) {
    if (value == 1) return Scheme::Dark;
    if (value == 2) return Scheme::Light;
    return start;
}

SystemScheme::SystemScheme(QObject* parent) : QObject(parent), m_start(startScheme()), m_scheme(m_start) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kPortal, kPortalPath, kPortalSettings, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read =
        QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("Read"));
    read << kAppearance << kColorScheme;
    auto* call = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, &SystemScheme::answered);
}

void SystemScheme::answered(QDBusPendingCallWatcher* call) {
    const QDBusPendingReply<QVariant> reply = *call;
    if (reply.isValid()) take(reply.value());
    call->deleteLater();
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group == kAppearance && key == kColorScheme) take(value.variant());
}

void SystemScheme::take(const QVariant& value) {
    QVariant plain = value;
    // The portal's Read wraps its answer in a variant of its own.
    while (plain.canConvert<QDBusVariant>()) plain = plain.value<QDBusVariant>().variant();
    const Scheme scheme = schemeFromPortal(plain.toUInt(), m_start);
    if (scheme == m_scheme) return;
    m_scheme = scheme;
    Q_EMIT changed(scheme);
}

}  // namespace balcao
