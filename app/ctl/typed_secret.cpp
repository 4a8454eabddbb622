#include "ctl/typed_secret.h"

#include "base/wipe.h"

#include <termios.h>
#include <unistd.h>
#include <cstdio>
#include <cstring>

namespace balcao {

namespace typed_secret_detail {

/// Hides what is typed until it goes. Does nothing where there is no terminal.
class HiddenTyping {
 public:
    HiddenTyping() {
        m_terminal = ::isatty(STDIN_FILENO) == 1 && ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_terminal) return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping() {
        if (!m_terminal) return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;
    [[nodiscard]] bool isTerminal() const { return m_terminal; }

 private:
    termios m_before{};
    bool m_terminal = false;
};

}  // namespace typed_secret_detail

QByteArray typedSecret(const QString& prompt) {
    const typed_secret_detail::HiddenTyping hidden;
    if (hidden.isTerminal()) {
        std::fputs(prompt.toLocal8Bit().constData(), stderr);
        std::fflush(stderr);
    }
    // Byte by byte: a buffered stream would keep a copy of the line.
    char line[1024];
    size_t length = 0;
    char one = 0;
    while (length < sizeof line && ::read(STDIN_FILENO, &one, 1) == 1 && one != '\n') line[length++] = one;
    if (length > 0 && line[length - 1] == '\r') --length;
    QByteArray secret(line, static_cast<qsizetype>(length));
    wipe(line, sizeof line);
    return secret;
}

}  // namespace balcao
