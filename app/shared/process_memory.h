#pragma once

namespace balcao {

/// Keys pass through this process's memory: no core dump may write them to a disk.
void noCoreDumps();

/// `noCoreDumps`, and no other process of the same person may attach and read the memory. Takes the process's
/// own /proc files from it as well (/dev/stdin among them), so it is for programs that open none.
void keepMemoryPrivate();

/// For programs that stay open all day: what their threads free is given to the next one or back to the
/// system, instead of a heap for each thread that once was busy at the same time as others, and of memory
/// kept because there was once need of it. Call it before the first thread starts.
void keepHeapsSmall();

}  // namespace balcao
