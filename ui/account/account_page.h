#pragma once

#include "ui/account/account_part.h"

class QVBoxLayout;

namespace balcao {

class AccountBadge;
class PageHeader;

/// How the person who is here signs in, and how they change it themselves.
class AccountPage final : public QWidget {
    Q_OBJECT
 public:
    AccountPage(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    ~AccountPage() override;

    /// Another person is there: nothing of the one before stays.
    void forget();
    /// Something was scanned while the page is in front.
    void takeScan(const QString& text);

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    /// What is secret goes with the page, and when the counter is locked.
    void hideEvent(QHideEvent* event) override;

 private:
    void build();
    void load();
    void takeFocus();
    void add(AccountPart* part, QVBoxLayout& column);

    const Theme& m_theme;
    OfficeServices m_s;
    PageHeader* m_header;
    QWidget* m_content = nullptr;
    Notice* m_notice = nullptr;
    AccountBadge* m_badge = nullptr;
    std::vector<AccountPart*> m_parts;
};

}  // namespace balcao
