#pragma once

#include "ui/settings/settings_section.h"

class QComboBox;

namespace balcao {

/// Who is paid: the head of every receipt, and the clock the counter goes by.
class OrganisationSection final : public OfficeSection {
    Q_OBJECT
 public:
    OrganisationSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

 protected:
    void show(const OfficeSettings& settings) override;
    [[nodiscard]] Result<OfficeSettings> edited(OfficeSettings settings) override;

 private:
    Field* m_name;
    Field* m_unit;
    Field* m_registration;
    Field* m_address;
    Field* m_footer;
    QComboBox* m_zone;
    TextLabel* m_currency;
};

}  // namespace balcao
