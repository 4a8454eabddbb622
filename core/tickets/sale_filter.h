#pragma once

#include "base/filter_text.h"
#include "money/fiat.h"
#include "payments/payment.h"

#include <QDate>
#include <QLocale>
#include <QStringList>

#include <optional>
#include <vector>

namespace balcao {

/// What may be asked of how a sale stands: of its ticket (the first three), or of any payment of it.
enum class SaleIs { Waiting, Paid, Cancelled, Late, Surplus, Partial, Unknown, Expired, Failed };

/// From and to, both included; unset is open.
template <typename T>
struct FilterRange {
    std::optional<T> from;
    std::optional<T> to;
    friend bool operator==(const FilterRange&, const FilterRange&) = default;
};

/// What a list of sales is narrowed to. Everything that is set must hold; of several states, tenders or texts
/// of one kind any. Nothing set is every sale.
struct SaleFilter {
    std::vector<SaleIs> states;
    std::vector<Tender> tenders;
    FilterRange<qint64> minor;  ///< the ticket's total, in minor units of the office's currency
    FilterRange<qint64> sats;   ///< of a Lightning payment, as it was charged
    FilterRange<QDate> days;    ///< of the office's calendar, by the last thing that happened
    QStringList clerks;         ///< parts of who served
    QStringList registers;      ///< parts of where it was sold
    QStringList services;       ///< parts of the first line
    std::optional<bool> training;
    std::optional<bool> task;  ///< money waits for a person

    [[nodiscard]] bool isEmpty() const { return *this == SaleFilter{}; }
    friend bool operator==(const SaleFilter&, const SaleFilter&) = default;
};

/// What a typed filter means where and when it is read.
struct FilterPlace {
    Currency currency;
    QLocale locale;
    QDate today;  ///< of the office
    FilterWords words;
};

/// The keys a filter of sales knows, and the words of those that take one of a few, in English.
[[nodiscard]] const QStringList& saleFilterKeys();
[[nodiscard]] QStringList saleFilterChoices(const QString& key);

/// Words without a key are parts of the service. The errors of parseFilterText, and "key", "value" and
/// "compare" for what this list cannot be asked.
[[nodiscard]] Result<SaleFilter> saleFilterOf(const std::vector<FilterTerm>& terms, const FilterPlace& place);
[[nodiscard]] Result<SaleFilter> parseSaleFilter(QStringView text, const FilterPlace& place);

}  // namespace balcao
