#pragma once

#include "ui/account/account_part.h"

namespace balcao {

/// One's own badge, scanned.
class AccountBadge final : public AccountPart {
    Q_OBJECT
 public:
    AccountBadge(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void showWays(const PersonWays& ways) override;
    /// Scanned while the keyboard was somewhere else on the page.
    void takeScan(const QString& text);

 private:
    void set();
    void remove();

    TextLabel* m_state;
    Field* m_badge;
    Field* m_pin;
    ActionButton* m_set;
    ActionButton* m_remove;
};

}  // namespace balcao
