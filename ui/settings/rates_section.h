#pragma once

#include "ui/settings/settings_section.h"

class QCheckBox;

namespace balcao {

class ActionButton;

/// Where the price of a bitcoin comes from, how old and how far apart it may be, and what a person says to a
/// jump.
class RatesSection final : public OfficeSection {
    Q_OBJECT
 public:
    RatesSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

 protected:
    void show(const OfficeSettings& settings) override;
    [[nodiscard]] Result<OfficeSettings> edited(OfficeSettings settings) override;

 private:
    void showRate();
    void askNow();
    void acceptJump();
    void showFields();
    [[nodiscard]] std::optional<int> number(Field& field, int least, int most);

    std::vector<std::pair<QString, QCheckBox*>> m_sources;
    TextLabel* m_now;
    ActionButton* m_ask;
    ActionButton* m_accept;
    Field* m_fixed;
    Field* m_btcpay;
    TextLabel* m_mempool;
    Field* m_age;
    Field* m_spread;
    Field* m_jump;
    Field* m_valid;
    Field* m_least;
    Currency m_currency;
};

}  // namespace balcao
