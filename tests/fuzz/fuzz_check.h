#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>
#include <cstdlib>

/// Stops the fuzzer at a broken promise, naming it.
#define FUZZ_CHECK(condition)                                         \
    do {                                                              \
        if (!(condition)) {                                           \
            std::fprintf(stderr, "broken promise: %s\n", #condition); \
            std::abort();                                             \
        }                                                             \
    } while (false)

namespace balcao::fuzz {

inline QByteArray bytesOf(const unsigned char* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

/// Each byte as the 5-bit value of its low bits.
inline QByteArray groupsOf(const QByteArray& bytes) {
    QByteArray groups = bytes;
    for (char& group : groups) group = static_cast<char>(group & 31);
    return groups;
}

}  // namespace balcao::fuzz
