#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <functional>

namespace balcao {

/// Where bytes go, in order.
class ByteSink {
 public:
    virtual ~ByteSink() = default;
    [[nodiscard]] virtual Result<void> write(QByteArrayView bytes) = 0;
};

/// Where bytes come from, in order.
class ByteSource {
 public:
    virtual ~ByteSource() = default;
    /// How many came, at most `most`; 0 at the end.
    [[nodiscard]] virtual Result<qsizetype> read(char* to, qsizetype most) = 0;
};

/// Takes the next bytes of something that is read once, from its beginning; a failure ends the reading.
using TakeBytes = std::function<Result<void>(QByteArrayView)>;

}  // namespace balcao
