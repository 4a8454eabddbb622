#pragma once

#include "ui/customers/customer_services.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace balcao {

class CustomerPanel;
class CustomersModel;
class Empty;
class Notice;
class PageHeader;
class SearchField;
class Table;
class TextLabel;
class Theme;
struct Change;

/// Who sales were for: found by anything they gave, everything masked, and one of them beside the list. Its
/// inside is made when it is looked at: most people never do.
class CustomersPage final : public QWidget {
    Q_OBJECT
 public:
    CustomersPage(const Theme& theme, const CustomerServices& services, QWidget* parent = nullptr);
    ~CustomersPage() override;

    void setVisible(bool visible) override;
    /// A customer was changed somewhere.
    void onChange(const QString& customer);
    /// Another person is here: nothing of what the one before looked at stays.
    void forget();

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void makeActions();
    void build();
    void buildList();
    [[nodiscard]] Future<CustomerPage> fetch(const std::optional<CustomerId>& before, int limit);
    void find();
    void clearSearch();
    void readAgain();
    void showRow(int row);
    void showCondition();
    void select(int row);
    void restyle();
    void retranslate();

    const Theme& m_theme;
    CustomerServices m_s;
    CustomersModel* m_model = nullptr;
    PageHeader* m_header = nullptr;
    QWidget* m_sheet = nullptr;
    SearchField* m_search = nullptr;
    Notice* m_notice = nullptr;
    Table* m_table = nullptr;
    QWidget* m_none = nullptr;
    Empty* m_empty = nullptr;
    TextLabel* m_foot = nullptr;
    CustomerPanel* m_panel = nullptr;
    QString m_text;  ///< what is looked for; empty: everybody
    QAction* m_find;
    QAction* m_new;
    QAction* m_clear;
    QAction* m_reload;
    QAction* m_reveal;
    QAction* m_edit;
    QAction* m_same;
    QAction* m_agree;
    QAction* m_handOut;
    QAction* m_erase;
    QAction* m_confirm;
    QAction* m_back;
};

}  // namespace balcao
