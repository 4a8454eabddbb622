#pragma once

#include "ui/account/account_part.h"

namespace balcao {

/// One's own PIN: the old one says who changes it.
class AccountPin final : public AccountPart {
    Q_OBJECT
 public:
    AccountPin(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void showWays(const PersonWays& ways) override;

 private:
    void change();

    TextLabel* m_state;
    Field* m_current;
    Field* m_pin;
    Field* m_again;
    ActionButton* m_change;
};

}  // namespace balcao
