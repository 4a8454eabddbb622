#include "watched_display.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QtEndian>

#include <cstring>
#include <set>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace balcao::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMinuteMs = 60'000;
constexpr std::size_t kEnoughColours = 100;

/// Words of the header, by their place (XWDFile.h of the X protocol's headers).
enum Word { HeaderSize = 0, Width = 4, Height = 5, BytesPerLine = 12, Colours = 19 };
constexpr int kBytesOfAColour = 12;

}  // namespace

WatchedDisplay::WatchedDisplay() {
    m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x800x24"_s, u"-fbdir"_s,
                               m_folder.path(), u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(kMinuteMs)) qFatal("Xvfb did not start");
    }
    m_name = ":" + m_server.readLine().trimmed();
    const int file = ::open(QFile::encodeName(m_folder.filePath(u"Xvfb_screen0"_s)).constData(), O_RDONLY);
    struct stat about = {};
    if (file < 0 || ::fstat(file, &about) != 0) qFatal("the display shows no memory");
    void* memory = ::mmap(nullptr, std::size_t(about.st_size), PROT_READ, MAP_SHARED, file, 0);
    ::close(file);
    if (memory == MAP_FAILED) qFatal("the display's memory cannot be read");
    m_memory = static_cast<const uchar*>(memory);
    const auto word = [this](Word at) { return int(qFromBigEndian<quint32>(m_memory + 4 * at)); };
    m_width = word(Width);
    m_height = word(Height);
    m_stride = word(BytesPerLine);
    m_pixels = word(HeaderSize) + qint64(word(Colours)) * kBytesOfAColour;
    m_empty = pixel(m_width / 2, m_height / 2);
}

WatchedDisplay::~WatchedDisplay() {
    m_server.terminate();
    m_server.waitForFinished(kMinuteMs);
}

QProcessEnvironment WatchedDisplay::environment() const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(name);
    environment.insert(u"DISPLAY"_s, QString::fromLatin1(m_name));
    for (const QString& name : {u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
        environment.insert(name, m_folder.path());
    QFile secrets(m_folder.filePath(u"secrets"_s));
    if (secrets.open(QIODevice::WriteOnly)) secrets.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    environment.insert(u"BALCAO_SECRETS_FILE"_s, secrets.fileName());
    return environment;
}

quint32 WatchedDisplay::pixel(int x, int y) const {
    quint32 value = 0;
    std::memcpy(&value, m_memory + m_pixels + qint64(y) * m_stride + qint64(x) * 4, sizeof(value));
    return value & 0xffffffU;
}

bool WatchedDisplay::isPainted() const {
    return pixel(m_width / 2, m_height / 2) != m_empty;
}

int WatchedDisplay::coloursInTheMiddle() const {
    std::set<quint32> seen;
    for (int y = m_height / 4; y < 3 * m_height / 4; ++y) {
        for (int x = m_width / 4; x < 3 * m_width / 4 && seen.size() < kEnoughColours; ++x) {
            seen.insert(pixel(x, y));
        }
    }
    return int(seen.size());
}

void WatchedDisplay::waitUntil(const std::function<bool()>& seen) const {
    QElapsedTimer time;
    time.start();
    while (!seen()) {
        if (time.hasExpired(kMinuteMs)) qFatal("nothing was painted in a minute");
        QThread::usleep(500);
    }
}

}  // namespace balcao::bench
