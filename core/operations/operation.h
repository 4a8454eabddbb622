#pragma once

#include "base/ids.h"
#include "money/amount.h"
#include "money/fiat.h"

#include <QString>

#include <optional>
#include <variant>

namespace balcao {

enum class TaxMode {
    Included,  ///< the price already contains the tax
    Added      ///< the tax is put on top
};

struct TaxRule {
    int basisPoints = 0;  ///< 1 % is 100
    TaxMode mode = TaxMode::Included;
    friend bool operator==(const TaxRule&, const TaxRule&) = default;
};

/// No price yet: the clerk types it ("preço na consulta").
struct OpenPrice {
    friend bool operator==(const OpenPrice&, const OpenPrice&) = default;
};
using Price = std::variant<Fiat, Sat, OpenPrice>;

/// What can be bought: a service or an item.
struct Operation {
    OperationId id;
    QString code;  ///< short, unique among the active ones; digits by habit
    QString name;  ///< Portuguese
    QString nameEn;
    QString nameEs;
    QString category;
    Price price;
    TaxRule tax;
    std::optional<Fiat> minimum;  ///< per-ticket limits of this operation; none: the currency's
    std::optional<Fiat> maximum;
    QString prefix;  ///< letter of the queue numbers this service gives, e.g. "A"
    bool active = true;
    qint64 version = 0;

    /// The name in "pt", "en" or "es" (a locale name's first two letters); Portuguese where there is none.
    [[nodiscard]] QString nameIn(const QString& language) const;
};

}  // namespace balcao
