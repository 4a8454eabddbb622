#pragma once

#include "ui/shell/office_services.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;

namespace balcao {

class ActionButton;
class Empty;
class FilterField;
class Notice;
class PageHeader;
class SalePanel;
class SalesModel;
class Segmented;
class Table;
class TextLabel;
class Theme;

/// Every sale, newest first, with the whole story of the chosen one beside the list; money that waits for a
/// person as a view of its own; and the answer to "the customer says it is paid" for any text they can show.
class SalesPage final : public QWidget {
    Q_OBJECT
 public:
    enum class View { All, Tasks, Found };

    SalesPage(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    ~SalesPage() override;

    /// Something was sold, paid or resolved somewhere.
    void refresh();
    void showTicket(TicketId ticket);
    void setOpenTasks(int count);
    [[nodiscard]] View view() const { return m_view; }

 Q_SIGNALS:
    void tasksChanged();

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void makeActions();
    void buildHeader();
    void buildList();
    void restyle();
    void retranslate();
    void setView(View view);
    void readTasks();
    [[nodiscard]] Result<SaleFilter> filterOf(const QString& text) const;
    [[nodiscard]] Future<SalePage> fetch(const std::optional<SaleCursor>& before, int limit);
    [[nodiscard]] QString footText() const;
    void look();
    void leaveSearch();
    void showCondition();
    void selectFirst();
    void showRow(int row);

    const Theme& m_theme;
    OfficeServices m_s;
    SalesModel* m_model;
    View m_view = View::All;
    PageHeader* m_header;
    Segmented* m_views;
    QLineEdit* m_search;
    FilterField* m_filter;
    Notice* m_notice;
    QWidget* m_sheet;
    Table* m_table;
    QWidget* m_none;
    Empty* m_empty;
    TextLabel* m_foot;
    SalePanel* m_panel;
    QAction* m_find;
    QAction* m_narrow;
    QAction* m_back;
    QAction* m_reload;
    QTimer m_soon;
    TicketId m_wanted;
    int m_openTasks = 0;
};

}  // namespace balcao
