#include "flows/spoken_window.h"

#include "support/fakes.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#include <QFile>
#include <QStandardPaths>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnswerMs = 20'000;
constexpr int kStartMs = 30'000;
constexpr int kDeepest = 40;
constexpr int kMostChildren = 500;

const QString kRoot = u"/org/a11y/atspi/accessible/root"_s;
const QString kAccessible = u"org.a11y.atspi.Accessible"_s;

struct Reference {
    QString service;
    QString path;
};

QDBusMessage ask(const QDBusConnection& bus, const QString& service, const QString& path,
                 const QString& interface, const QString& method, const QVariantList& arguments = {}) {
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, kAnswerMs);
}

std::vector<Reference> childrenOf(const QDBusConnection& bus, const QString& service, const QString& path) {
    const QDBusMessage answer = ask(bus, service, path, kAccessible, u"GetChildren"_s);
    std::vector<Reference> found;
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) return found;
    const auto list = answer.arguments().first().value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        Reference one;
        QDBusObjectPath objectPath;
        list.beginStructure();
        list >> one.service >> objectPath;
        list.endStructure();
        one.path = objectPath.path();
        found.push_back(one);
    }
    list.endArray();
    return found;
}

Spoken read(const QDBusConnection& bus, const Reference& at, int depth) {
    Spoken one{at.service, at.path, {}, {}, 0, depth};
    const QDBusReply<QString> role = ask(bus, at.service, at.path, kAccessible, u"GetRoleName"_s);
    one.role = role.value();
    const QDBusReply<QDBusVariant> name = ask(bus, at.service, at.path, u"org.freedesktop.DBus.Properties"_s,
                                              u"Get"_s, {kAccessible, QString(u"Name"_s)});
    one.name = name.value().variant().toString();
    const QDBusMessage states = ask(bus, at.service, at.path, kAccessible, u"GetState"_s);
    if (states.type() == QDBusMessage::ReplyMessage && !states.arguments().isEmpty()) {
        QList<quint32> bits;
        states.arguments().first().value<QDBusArgument>() >> bits;
        for (qsizetype i = 0; i < bits.size() && i < 2; ++i) one.states |= quint64{bits[i]} << (32 * i);
    }
    return one;
}

}  // namespace

QString SpokenWindow::missing() {
    if (QString absent = RealWindow::missing(); !absent.isEmpty()) return absent;
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty()) return u"dbus-daemon"_s;
    return QFile::exists(u"/usr/share/dbus-1/services/org.a11y.Bus.service"_s) ? QString()
                                                                               : u"at-spi2-core"_s;
}

Result<SpokenWindow> SpokenWindow::open(RealWindow& window, const QString& program, const QString& profile) {
    BALCAO_TRY(bus, window.listen());
    BALCAO_CHECK(window.open(program, {u"--profile"_s, profile, u"--lang"_s, u"en"_s}, {1366, 768}));
    Result<SpokenWindow> spoken = fail(ErrorCode::NotFound);
    const auto heard = [&] { return (spoken = of(bus, window.process())).has_value(); };
    if (!spinSlowly(heard, kStartMs)) return tl::unexpected(spoken.error());
    return spoken;
}

Result<SpokenWindow> SpokenWindow::of(const QString& sessionBus, qint64 process) {
    // Qt keeps a connection by its name, also one whose bus is gone.
    const QString which = QString::number(process);
    const QDBusConnection session =
        QDBusConnection::connectToBus(sessionBus, u"session of the test with "_s + which);
    const QDBusReply<QString> address =
        ask(session, u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s);
    if (!address.isValid()) return fail(ErrorCode::NotFound, address.error().message());
    QDBusConnection bus =
        QDBusConnection::connectToBus(address.value(), u"screen reader of the test with "_s + which);
    for (const Reference& program : childrenOf(bus, u"org.a11y.atspi.Registry"_s, kRoot)) {
        const QDBusReply<quint32> id =
            ask(bus, u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                u"GetConnectionUnixProcessID"_s, {program.service});
        if (id.isValid() && id.value() == process) return SpokenWindow(std::move(bus), program.service);
    }
    return fail(ErrorCode::NotFound, u"the program is not on the bus of the screen readers"_s);
}

bool SpokenWindow::walk(const QString& service, const QString& path, int depth, const Look& look) const {
    if (depth > kDeepest) return true;
    const std::vector<Reference> children = childrenOf(m_bus, service, path);
    if (children.size() > kMostChildren) return true;
    for (const Reference& child : children) {
        const Spoken one = read(m_bus, child, depth);
        // A window says of itself only that it is active.
        if (depth > 0 && !one.showing()) continue;
        if (!look(one)) return false;
        if (!walk(child.service, child.path, depth + 1, look)) return false;
    }
    return true;
}

std::vector<Spoken> SpokenWindow::showing() const {
    std::vector<Spoken> seen;
    walk(m_service, kRoot, 0, [&](const Spoken& one) {
        seen.push_back(one);
        return true;
    });
    return seen;
}

std::optional<Spoken> SpokenWindow::find(const QString& role, const QString& name) const {
    std::optional<Spoken> found;
    walk(m_service, kRoot, 0, [&](const Spoken& one) {
        if (one.role == role && one.name.startsWith(name)) found = one;
        return !found;
    });
    return found;
}

bool SpokenWindow::press(const Spoken& control) const {
    const QDBusReply<bool> done =
        ask(m_bus, control.service, control.path, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0});
    return done.isValid() && done.value();
}

bool SpokenWindow::write(const Spoken& field, const QString& text) const {
    const QDBusReply<bool> done =
        ask(m_bus, field.service, field.path, u"org.a11y.atspi.EditableText"_s, u"SetTextContents"_s, {text});
    return done.isValid() && done.value();
}

QString SpokenWindow::described(const Spoken& one) {
    return u"%1%2 \"%3\"%4%5"_s.arg(QString(one.depth * 2, u' '), one.role, one.name,
                                    one.focusable() ? u" focusable"_s : QString(),
                                    one.enabled() ? QString() : u" disabled"_s);
}

}  // namespace balcao::test
