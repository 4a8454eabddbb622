#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace balcao::bench {

/// Keeps the compiler from seeing that a result is not used.
template <typename T>
void keep(const T& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

/// Nanoseconds for one call: the median of seven batches of at least 40 ms, so that one interruption by
/// something else on the machine does not become the figure.
template <typename Call>
double nanosecondsOf(Call call) {
    using Watch = std::chrono::steady_clock;
    const auto batch = [&call](long times) {
        const auto start = Watch::now();
        for (long i = 0; i < times; ++i) call();
        return std::chrono::duration<double, std::nano>(Watch::now() - start).count();
    };
    long times = 1;
    while (batch(times) < 40e6 && times < (1L << 40)) times *= 2;
    std::vector<double> each;
    for (int i = 0; i < 7; ++i) each.push_back(batch(times) / static_cast<double>(times));
    std::nth_element(each.begin(), each.begin() + 3, each.end());
    return each.at(3);
}

/// One line of JSON: what was measured, and the peer of the same run it stands beside. `most` is the ratio
/// that is aimed at; 0 for none.
inline void print(const char* name, double nanoseconds, const char* peer, double peerNanoseconds,
                  double most = 0) {
    std::printf("{\"name\":\"%s\",\"ns\":%.1f,\"peer\":\"%s\",\"peer_ns\":%.1f,\"ratio\":%.2f", name,
                nanoseconds, peer, peerNanoseconds, nanoseconds / peerNanoseconds);
    if (most > 0) std::printf(",\"most\":%.2f", most);
    std::printf("}\n");
    std::fflush(stdout);
}

/// The same for things done in a second: more is better, `least` is the ratio that is aimed at.
inline void printRate(const char* name, double perSecond, const char* unit, const char* peer,
                      double peerPerSecond, double least = 0) {
    std::printf(
        "{\"name\":\"%s\",\"per_s\":%.1f,\"unit\":\"%s\",\"peer\":\"%s\",\"peer_per_s\":%.1f,"
        "\"ratio\":%.2f",
        name, perSecond, unit, peer, peerPerSecond, perSecond / peerPerSecond);
    if (least > 0) std::printf(",\"least\":%.2f", least);
    std::printf("}\n");
    std::fflush(stdout);
}

/// And for bytes of memory.
inline void printBytes(const char* name, double bytes, const char* peer, double peerBytes, double most = 0) {
    std::printf("{\"name\":\"%s\",\"bytes\":%.0f,\"peer\":\"%s\",\"peer_bytes\":%.0f,\"ratio\":%.2f", name,
                bytes, peer, peerBytes, bytes / peerBytes);
    if (most > 0) std::printf(",\"most\":%.2f", most);
    std::printf("}\n");
    std::fflush(stdout);
}

/// The value below which `share` of the measured ones lie, e.g. 0.99.
inline double percentile(std::vector<double> values, double share) {
    const auto at = std::min(values.size() - 1, size_t(share * double(values.size())));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
    return values.at(at);
}

}  // namespace balcao::bench
