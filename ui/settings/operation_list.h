#pragma once

#include "operations/operation.h"
#include "ui/settings/entry_list.h"

#include <vector>

namespace balcao {

/// Everything that can be bought, as a table: code, name, price, tax. What is retired is shown on request.
class OperationList final : public EntryList {
    Q_OBJECT
 public:
    explicit OperationList(const Theme& theme, QWidget* parent = nullptr);

    /// Shows these, on sale first; the row of `current` stays chosen where it is still there.
    void setOperations(std::vector<Operation> all, Currency currency, OperationId current);
    /// Moves the mark only, or takes it away where there is no such row; nothing is said.
    void mark(OperationId operation);

 Q_SIGNALS:
    void chosen(const balcao::Operation& operation);
    void emptied();  ///< there is nothing to choose

 private:
    void fill() override;
    void choose(std::size_t entry) override;
    [[nodiscard]] std::optional<std::size_t> entryOf(OperationId operation) const;
    [[nodiscard]] QString priceText(const Operation& operation) const;

    std::vector<Operation> m_all;
    Currency m_currency;
    OperationId m_current;
};

}  // namespace balcao
