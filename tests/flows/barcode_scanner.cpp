#include "barcode_scanner.h"

#include <QLibrary>

namespace balcao::test {

using namespace Qt::StringLiterals;

Result<void> scanBarcode(const QString& display, const QString& code) {
    // xdotool stands on the same two libraries, but waits for the display after every key: on a busy machine
    // its bursts have gaps that no scanner has. Here all keys leave at once and the display itself keeps the
    // time.
    constexpr unsigned long kApartMs = 2;
    constexpr unsigned long kEnter = 0xff0d;
    QLibrary x11(u"X11"_s, 6);
    QLibrary xtst(u"Xtst"_s, 6);
    const auto open = reinterpret_cast<void* (*)(const char*)>(x11.resolve("XOpenDisplay"));
    const auto close = reinterpret_cast<int (*)(void*)>(x11.resolve("XCloseDisplay"));
    const auto keyOf =
        reinterpret_cast<unsigned char (*)(void*, unsigned long)>(x11.resolve("XKeysymToKeycode"));
    const auto press =
        reinterpret_cast<int (*)(void*, unsigned, int, unsigned long)>(xtst.resolve("XTestFakeKeyEvent"));
    if (open == nullptr || close == nullptr || keyOf == nullptr || press == nullptr) {
        return fail(ErrorCode::Io, u"scanner: libX11 or libXtst is absent"_s);
    }
    void* connection = open(display.toLatin1().constData());
    if (connection == nullptr) return fail(ErrorCode::Io, u"scanner: the display does not answer"_s);
    const QByteArray keys = code.toLatin1() + '\r';
    for (const char key : keys) {
        const unsigned number = keyOf(connection, key == '\r' ? kEnter : static_cast<unsigned char>(key));
        press(connection, number, 1, kApartMs);
        press(connection, number, 0, kApartMs);
    }
    close(connection);  // sends what is left, and waits for it
    return {};
}

}  // namespace balcao::test
