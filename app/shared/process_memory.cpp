#include "shared/process_memory.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace balcao {

namespace {

/// The window's heap, and one that the threads beside it share: they wait for disks and nodes, not for
/// memory.
constexpr int kHeaps = 2;

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

void keepHeapsFew() {
    (void)mallopt(M_ARENA_MAX, kHeaps);
}

}  // namespace balcao
