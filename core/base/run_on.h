#pragma once

#include "base/future.h"

#include <QThreadPool>

#include <functional>

namespace balcao {

/// Work on a thread that may wait: for a disk, or for a computation that takes its time on purpose.
template <typename T>
[[nodiscard]] Future<T> runOn(QThreadPool& thread, std::function<Result<T>()> work) {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    thread.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

}  // namespace balcao
