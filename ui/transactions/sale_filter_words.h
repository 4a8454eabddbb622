#pragma once

#include "tickets/sale_filter.h"

#include <QCoreApplication>

namespace balcao {

/// What the filter of the sales is called in the person's language: every word one word.
class SaleFilterWords {
    Q_DECLARE_TR_FUNCTIONS(balcao::SaleFilterWords)
 public:
    /// The person's word for a key, a state, a tender, an answer or a span of days.
    [[nodiscard]] static QString of(const QString& english);
    /// By which what is typed is understood; English is understood always.
    [[nodiscard]] static FilterWords all();
    /// `key:` and `key:value`, for completing.
    [[nodiscard]] static QStringList suggestions();
    /// Why it cannot be meant, and what can.
    [[nodiscard]] static QString problem(const Error& error);
};

}  // namespace balcao
