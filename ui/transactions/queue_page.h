#pragma once

#include "ui/shell/office_services.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace balcao {

class Empty;
class Notice;
class PageHeader;
class QueueDetails;
class QueueForm;
class QueueModel;
class Table;
class Theme;

/// Everybody who waits, and what can be done about it: call, change the turn's priority, say that somebody
/// did not come, give back to the queue, take up what was set aside, put somebody new in line.
class QueuePage final : public QWidget {
    Q_OBJECT
 public:
    QueuePage(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    ~QueuePage() override;

    void refresh();

 Q_SIGNALS:
    /// A ticket is now served at this counter: its page should come to the front.
    void servedHere(const balcao::TicketId& ticket);

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

 private:
    enum class After { Stay, Serve };
    void buildList();
    void buildPanel();
    void makeActions();
    void retranslate();
    void restyle();
    void showCurrent();
    void selectTicket(TicketId id);
    [[nodiscard]] const TicketSummary* current() const;
    void run(const Future<TicketDetails>& future, After after);
    void runOnCurrent(Future<TicketDetails> (TicketService::*verb)(const OnTicket&), After after);
    void setPriority(Priority priority);
    void beginAdd();
    void add();

    const Theme& m_theme;
    OfficeServices m_s;
    QueueModel* m_model;
    PageHeader* m_header;
    Notice* m_notice;
    Table* m_table;
    QWidget* m_listSheet;
    QWidget* m_none;
    Empty* m_empty;
    QStackedWidget* m_panel;
    QueueDetails* m_details;
    QueueForm* m_form;
    QAction* m_callNext;
    QAction* m_call;
    QAction* m_noShow;
    QAction* m_transfer;
    QAction* m_resume;
    QAction* m_new;
    QAction* m_add;
    QAction* m_cancelAdd;
    bool m_busy = false;
    bool m_reading = false;
    bool m_readAgain = false;
};

}  // namespace balcao
