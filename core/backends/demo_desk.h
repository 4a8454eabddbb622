#pragma once

#include "backends/demo_book.h"
#include "base/future.h"

#include <QThread>

#include <functional>

namespace balcao {

/// The thread that reads and writes a demo node's file, so that no window waits for a disk. Work runs in
/// order. The destructor waits for the piece that is running; what is still queued is dropped.
class DemoDesk {
 public:
    using Opener = std::function<Result<std::unique_ptr<DemoBook>>()>;

    explicit DemoDesk(Opener opener);
    ~DemoDesk();
    Q_DISABLE_COPY_MOVE(DemoDesk)

    /// Opens the file when it is not open yet; a failure to do so is the answer, and the next piece of work
    /// tries again.
    template <typename T>
    [[nodiscard]] Future<T> run(std::function<Result<T>(DemoBook&)> work) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        post([promise, work = std::move(work)](Result<DemoBook*> book) {
            promise->addResult(book ? work(**book) : Result<T>(tl::unexpected(book.error())));
            promise->finish();
        });
        return promise->future();
    }

 private:
    class Clerk;

    void post(std::function<void(Result<DemoBook*>)> work);

    QThread m_thread;
    Clerk* m_clerk;  // lives on the thread and is deleted there when it finishes
};

}  // namespace balcao
