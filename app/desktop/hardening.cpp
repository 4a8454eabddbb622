#include "desktop/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace balcao {

void keepMemoryPrivate() {
    const rlimit none{0, 0};
    // Best effort: a kernel that refuses leaves the program usable.
    (void)setrlimit(RLIMIT_CORE, &none);
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}  // namespace balcao
