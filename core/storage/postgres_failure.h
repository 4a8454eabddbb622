#pragma once

#include "storage/sql_connection.h"

struct pg_result;

namespace balcao {

/// What a failed result means and whether the work may be run again. The detail holds the SQLSTATE and names
/// of tables and constraints, never a value.
[[nodiscard]] SqlFailure failureOf(const pg_result* result);

/// Why a connection could not be opened.
[[nodiscard]] SqlFailure connectFailure(const QString& message);

/// An answer as rows: integers by their type, bytea as bytes, all else as text.
[[nodiscard]] Rows rowsOf(const pg_result* result, std::shared_ptr<const Columns>& columns);

}  // namespace balcao
