#pragma once

namespace balcao {

/// Keys pass through this process's memory: no core dump may write them to a disk, and no other process of
/// the same person may attach and read them.
void keepMemoryPrivate();

}  // namespace balcao
