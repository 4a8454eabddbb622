#include "shared/process_memory.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace balcao {

namespace {

/// The window's heap, and one that the threads beside it share: they wait for disks and nodes, not for
/// memory.
constexpr int kHeaps = 2;

/// What a heap keeps of freed memory at its end, and from where on a block is mapped by itself: the C
/// library's own beginnings. Left alone it raises both with every larger block that is freed, up to
/// 64 MiB: after one answer of 2 MiB each heap kept 4 MiB that nobody used.
constexpr int kKeptBytes = 128 * 1024;

}  // namespace

// All of these are best effort: a system that refuses leaves the program usable.

void noCoreDumps() {
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
}

void keepMemoryPrivate() {
    noCoreDumps();
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void keepHeapsSmall() {
    (void)mallopt(M_ARENA_MAX, kHeaps);
    (void)mallopt(M_TRIM_THRESHOLD, kKeptBytes);
    (void)mallopt(M_MMAP_THRESHOLD, kKeptBytes);
}

}  // namespace balcao
