#pragma once

#include "ui/shell/office_services.h"

#include <QWidget>

class QAction;
class QScrollArea;

namespace balcao {

class AmountLabel;
class Notice;
class SaleSections;
class StateBadge;
class TextLabel;
class Theme;

/// The whole story of one ticket beside the list: lines, payments, what happened, proof, what a person must
/// do, and its receipt.
class SalePanel final : public QWidget {
    Q_OBJECT
 public:
    SalePanel(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    ~SalePanel() override;

    /// Reads and shows a ticket; a null id empties the panel.
    void showTicket(TicketId id);
    void refresh();
    [[nodiscard]] TicketId ticket() const { return m_ticket; }

 Q_SIGNALS:
    /// A task was resolved: lists should be read again.
    void changed();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void makeActions();
    void buildHead();
    void buildDock();
    void restyle();
    void retranslate();
    void show(const TicketDetails& details);
    void showEmpty();
    void resolve(const Task& task, const QString& note);
    void withReceipt(const std::function<void(const Receipt&)>& then);
    void say(const Result<Done>& outcome, const QString& done);
    void sayPrinted(const QString& number, const Result<Done>& outcome);

    const Theme& m_theme;
    OfficeServices m_s;
    TicketId m_ticket;
    std::optional<TicketDetails> m_details;
    quint64 m_token = 0;
    TextLabel* m_number;
    TextLabel* m_service;
    TextLabel* m_customer;
    AmountLabel* m_amount;
    StateBadge* m_badge;
    TextLabel* m_sats;
    QWidget* m_head;
    QScrollArea* m_scroll;
    SaleSections* m_sections;
    Notice* m_notice;
    QWidget* m_dock;
    QAction* m_print;
    QAction* m_keep;
    bool m_busy = false;
};

}  // namespace balcao
