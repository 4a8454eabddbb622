#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace balcao {

/// A value, or the reason there is none. Functions that can fail return it; nothing throws across modules.
template <typename T>
using Result = tl::expected<T, Error>;

/// Shortest way to return a failure: `return fail(ErrorCode::RateStale);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}, QVariantMap facts = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(facts)});
}

}  // namespace balcao

/// Declares `var` from a Result, or returns its error from the enclosing function.
#define BALCAO_TRY(var, expression)                                          \
    auto var##Result = (expression);                                         \
    if (!var##Result) return tl::unexpected(std::move(var##Result).error()); \
    auto var = *std::move(var##Result)

/// Returns the error of a Result whose value is not needed.
#define BALCAO_CHECK(expression) \
    if (auto checked = (expression); !checked) return tl::unexpected(std::move(checked).error())
