#pragma once

#include "ui/settings/settings_section.h"

class QCheckBox;
class QGridLayout;

namespace balcao {

/// Least and most one Lightning charge may be, per currency, and what a clerk may take off a price alone.
class LimitsSection final : public OfficeSection {
    Q_OBJECT
 public:
    LimitsSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

 protected:
    void show(const OfficeSettings& settings) override;
    [[nodiscard]] Result<OfficeSettings> edited(OfficeSettings settings) override;

 private:
    struct Row {
        Currency currency;
        Field* minimum;
        Field* maximum;
        TextLabel* name;
    };
    void setRows(const std::vector<LimitPolicy::Range>& ranges);
    [[nodiscard]] std::optional<Fiat> read(Field& field, Currency currency);

    QCheckBox* m_enabled;
    QWidget* m_table;
    QGridLayout* m_grid;
    std::vector<Row> m_shown;
    Field* m_discount;
};

}  // namespace balcao
