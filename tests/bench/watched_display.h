#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <functional>

namespace balcao::bench {

/// A display of its own (Xvfb) whose memory is looked into from here: what is painted on it is seen without
/// asking the program that painted. Ends with the object. A display that cannot be had is fatal.
class WatchedDisplay final {
 public:
    WatchedDisplay();
    ~WatchedDisplay();
    WatchedDisplay(const WatchedDisplay&) = delete;
    WatchedDisplay& operator=(const WatchedDisplay&) = delete;

    /// For a program that is to open here; its folders are empty ones of this display.
    [[nodiscard]] QProcessEnvironment environment() const;
    /// Something covers the middle of the display.
    [[nodiscard]] bool isPainted() const;
    /// How many colours lie in its middle half, counted up to a hundred.
    [[nodiscard]] int coloursInTheMiddle() const;
    /// Looks every half millisecond; what has not come in a minute is fatal.
    void waitUntil(const std::function<bool()>& seen) const;

 private:
    [[nodiscard]] quint32 pixel(int x, int y) const;

    QTemporaryDir m_folder;
    QProcess m_server;
    QByteArray m_name;
    const uchar* m_memory = nullptr;  ///< an XWD file: a header of big-endian words, colours, pixels
    qint64 m_pixels = 0;              ///< where they begin
    int m_width = 0;
    int m_height = 0;
    int m_stride = 0;
    quint32 m_empty = 0;
};

}  // namespace balcao::bench
