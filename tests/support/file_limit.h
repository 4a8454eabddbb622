#pragma once

#include <sys/resource.h>

#include <csignal>

namespace balcao::test {

/// While it lives, no file of this process grows past `bytes`: a disk without room, on any machine and for
/// any account. What would grow one fails with EFBIG where a full disk says ENOSPC.
class FileLimit {
 public:
    explicit FileLimit(rlim_t bytes) : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
        m_works = getrlimit(RLIMIT_FSIZE, &m_before) == 0;
        const rlimit small{bytes, m_before.rlim_max};
        m_works = m_works && setrlimit(RLIMIT_FSIZE, &small) == 0;
    }
    ~FileLimit() {
        (void)setrlimit(RLIMIT_FSIZE, &m_before);
        (void)std::signal(SIGXFSZ, m_signal);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

    [[nodiscard]] bool works() const { return m_works; }

 private:
    void (*m_signal)(int);
    rlimit m_before{};
    bool m_works = false;
};

}  // namespace balcao::test
