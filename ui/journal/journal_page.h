#pragma once

#include "ui/shell/office_services.h"

#include <QTimer>
#include <QWidget>

class QAction;

namespace balcao {

class Empty;
class JournalFilterBar;
class JournalModel;
class JournalPanel;
class JournalProof;
class JournalService;
class Notice;
class PageHeader;
class Table;
class TextLabel;
class Theme;

/// The journal as an auditor reads it: whether it is whole, its lines, and what one of them says. Nothing
/// here changes anything.
class JournalPage final : public QWidget {
    Q_OBJECT
 public:
    JournalPage(const Theme& theme, const OfficeServices& services, JournalService& journal,
                QWidget* parent = nullptr);
    ~JournalPage() override;

    /// Something was written somewhere.
    void lookForNews();
    /// Another person is here: nothing of what the one before looked at stays.
    void forget();

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void makeActions();
    void buildList();
    void readNames();
    void readAgain();
    void showRow(int row);
    void showPlace(RegisterId registerId, qint64 sequence);
    void showCondition();
    void showNews();
    void restyle();
    void retranslate();

    const Theme& m_theme;
    OfficeServices m_s;
    JournalService& m_journal;
    JournalModel* m_model;
    JournalProof* m_proof;
    PageHeader* m_header;
    QWidget* m_sheet;
    JournalFilterBar* m_filter;
    Notice* m_notice;
    Table* m_table;
    QWidget* m_none;
    Empty* m_empty;
    TextLabel* m_foot;
    JournalPanel* m_panel;
    QAction* m_find;
    QAction* m_clear;
    QAction* m_reload;
    QAction* m_news;
    QTimer m_soon;
    bool m_arrived = false;  ///< just now: what is new may move the rows
};

}  // namespace balcao
