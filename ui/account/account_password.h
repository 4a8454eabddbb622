#pragma once

#include "ui/account/account_part.h"

namespace balcao {

/// One's own e-mail and password.
class AccountPassword final : public AccountPart {
    Q_OBJECT
 public:
    AccountPassword(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void showWays(const PersonWays& ways) override;
    void forget() override;

 private:
    void keepEmail();
    void set();
    void remove();

    PersonWays m_ways;
    TextLabel* m_state;
    Field* m_email;
    ActionButton* m_keepEmail;
    Field* m_password;
    Field* m_again;
    Field* m_pin;
    ActionButton* m_set;
    ActionButton* m_remove;
};

}  // namespace balcao
