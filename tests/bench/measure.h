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

/// One line of JSON: what was measured, and the peer of the same run it stands beside.
inline void print(const char* name, double nanoseconds, const char* peer, double peerNanoseconds) {
    std::printf("{\"name\":\"%s\",\"ns\":%.1f,\"peer\":\"%s\",\"peer_ns\":%.1f,\"ratio\":%.2f}\n", name,
                nanoseconds, peer, peerNanoseconds, nanoseconds / peerNanoseconds);
    std::fflush(stdout);
}

}  // namespace balcao::bench
