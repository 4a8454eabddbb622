#pragma once

#include "ui/shell/office_services.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;

namespace balcao {

class Empty;
class JournalExports;
class JournalFile;
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

/// What the page asks: the journal itself, and where what is handed out goes.
struct JournalTools {
    JournalService& journal;
    JournalExports& exports;
    /// Asks where to keep a file of that name; calls back only where a place was chosen.
    std::function<void(const QString& name, const std::function<void(const QString& path)>& chosen)> choose;
};

/// The journal as an auditor reads it: whether it is whole, its lines, and what one of them says. Nothing
/// here changes anything. Its inside is made when it is looked at: most people never do.
class JournalPage final : public QWidget {
    Q_OBJECT
 public:
    JournalPage(const Theme& theme, const OfficeServices& services, const JournalTools& tools,
                QWidget* parent = nullptr);
    ~JournalPage() override;

    void setVisible(bool visible) override;
    /// Something was written somewhere.
    void lookForNews();
    /// Another person is here: nothing of what the one before looked at stays.
    void forget();

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void makeActions();
    void build();
    void buildList();
    void readNames();
    /// Of what the filter shows: asks where to, or stops the one that runs.
    void exportOrStop();
    void exportTo(const QString& path, const AuditFilter& filter);
    void writeExport(const QString& path, const AuditFilter& filter);
    void endExport(const Result<qint64>& lines, const QString& path);
    void showExport(qint64 lines);
    void readAgain();
    void showRow(int row);
    void showPlace(RegisterId registerId, qint64 sequence);
    void showCondition();
    void showNews();
    void restyle();
    void retranslate();

    const Theme& m_theme;
    OfficeServices m_s;
    JournalTools m_tools;
    JournalService& m_journal;
    JournalModel* m_model = nullptr;
    JournalProof* m_proof = nullptr;
    PageHeader* m_header = nullptr;
    QWidget* m_sheet = nullptr;
    JournalFilterBar* m_filter = nullptr;
    Notice* m_notice = nullptr;
    Table* m_table = nullptr;
    QWidget* m_none = nullptr;
    Empty* m_empty = nullptr;
    TextLabel* m_foot = nullptr;
    JournalPanel* m_panel = nullptr;
    QAction* m_find;
    QAction* m_clear;
    QAction* m_reload;
    QAction* m_news;
    QAction* m_verify;
    QAction* m_stop;
    QAction* m_goTo;
    QAction* m_same;
    QAction* m_copy;
    QAction* m_export;
    QPointer<JournalFile> m_file;  ///< the export that runs
    QTimer m_soon;
    bool m_arrived = false;  ///< just now: what is new may move the rows
};

}  // namespace balcao
