#pragma once

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
