#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <utility>

namespace balcao {

/// What every service returns: a Result that arrives later.
template <typename T>
using Future = QFuture<Result<T>>;

/// Calls `done(Result<T>)` on the receiver's thread when the future has its result. Nothing is called when
/// the receiver dies first, and nothing when the work was dropped (its owner died). Bare QFuture::then with a
/// context aborts in that case on Qt 6.4.
template <typename T, typename F>
void whenDone(const QFuture<Result<T>>& future, QObject* receiver, F done) {
    auto* watcher = new QFutureWatcher<Result<T>>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) done(watcher->future().result());
                     });
    watcher->setFuture(future);
}

/// A future that already has its result.
template <typename T>
[[nodiscard]] Future<T> ready(Result<T> result) {
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

namespace detail {
template <typename R>
struct FutureValue;
template <typename U>
struct FutureValue<QFuture<Result<U>>> {
    using Type = U;
};
}  // namespace detail

/// Continues with `next(T) -> Future<U>` on the context's thread when the first part succeeded; a failure
/// passes through. The chain is dropped when the context dies.
template <typename T, typename F>
[[nodiscard]] auto andThen(const QFuture<Result<T>>& future, QObject* context, F next) {
    using NextFuture = std::invoke_result_t<F, T>;
    using U = typename detail::FutureValue<NextFuture>::Type;
    auto promise = std::make_shared<QPromise<Result<U>>>();
    promise->start();
    whenDone(future, context, [promise, context, next = std::move(next)](Result<T> result) mutable {
        if (!result) {
            promise->addResult(Result<U>(tl::unexpected(std::move(result).error())));
            promise->finish();
            return;
        }
        whenDone(next(*std::move(result)), context, [promise](Result<U> second) {
            promise->addResult(std::move(second));
            promise->finish();
        });
    });
    return promise->future();
}

/// Continues with `next(Result<T>) -> Future<U>` whatever the first part said.
template <typename T, typename F>
[[nodiscard]] auto andThenAlways(const QFuture<Result<T>>& future, QObject* context, F next) {
    using NextFuture = std::invoke_result_t<F, Result<T>>;
    using U = typename detail::FutureValue<NextFuture>::Type;
    auto promise = std::make_shared<QPromise<Result<U>>>();
    promise->start();
    whenDone(future, context, [promise, context, next = std::move(next)](Result<T> result) mutable {
        whenDone(next(std::move(result)), context, [promise](Result<U> second) {
            promise->addResult(std::move(second));
            promise->finish();
        });
    });
    return promise->future();
}

/// Nothing, as a value: `Future<Done>` says that something happened.
struct Done {};

}  // namespace balcao
