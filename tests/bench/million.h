#pragma once

#include "base/ids.h"

#include <QString>

namespace balcao::bench {

/// The organisation of every database that is filled here.
[[nodiscard]] TenantId benchTenant();

/// Fills an SQLite file with paid sales until it holds `count` payments, half of them over Lightning, each as
/// the program itself stores it: two sales are made by the real services and then copied with ids, numbers,
/// days and proofs of their own, so that `verify` holds. Returns at once when it holds them already.
/// About a minute and four gigabytes for a million.
void fillWithSales(const QString& file, int count);

/// The file with a million payments that the benchmarks share, filled when it is not there yet: in the folder
/// BALCAO_BENCH_DATA names. BALCAO_BENCH_PAYMENTS asks for another number.
[[nodiscard]] QString millionFile();
[[nodiscard]] int millionCount();
/// The name of a figure that was measured on it, with how many payments there were: sales_1m, sales_50k,
/// sales_42.
[[nodiscard]] QByteArray amongMillion(const char* figure);

}  // namespace balcao::bench
