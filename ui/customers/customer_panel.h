#pragma once

#include "ui/customers/customer_sections.h"
#include "ui/customers/customer_services.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QScrollArea;
class QStackedWidget;

namespace balcao {

class ActionButton;
class ConsentEditor;
class CustomerEditor;
class TextLabel;
class Theme;

/// One customer: what is known, masked until somebody says why they look; the fields to change it; merging,
/// handing out and erasing, each asked once more.
class CustomerPanel final : public QWidget {
    Q_OBJECT
 public:
    /// What its buttons do; the page's own, so that their keys are known before the page is made.
    struct Actions {
        QAction* reveal;
        QAction* edit;
        QAction* same;
        QAction* agree;
        QAction* handOut;
        QAction* erase;
        QAction* confirm;
        QAction* back;
    };
    CustomerPanel(const Theme& theme, const CustomerServices& services, const Actions& actions,
                  QWidget* parent = nullptr);
    ~CustomerPanel() override;

    void show(const CustomerRow& row);
    void showEmpty();
    void beginNew();
    /// Something is being written or answered: what is shown had better stay.
    [[nodiscard]] bool isBusy() const {
        return m_mode == Mode::Edit || m_mode == Mode::Agree || m_mode == Mode::Ask;
    }
    [[nodiscard]] CustomerId shown() const { return m_view ? m_view->row.id : CustomerId(); }
    /// What was revealed is masked again, and what was typed is gone.
    void conceal();

 Q_SIGNALS:
    /// Stored: a new one, or as it is now.
    void saved(const balcao::CustomerRow& row);
    /// Not in the list any more.
    void gone(const balcao::CustomerId& customer);
    void said(const QString& sentence);
    /// What was asked is answered: the keyboard goes back to the list.
    void left();
    void failed(const balcao::Error& error);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

 private:
    enum class Mode { Empty, Look, Edit, Agree, Ask };
    enum class Question { Reveal, Merge, Erase };
    void build();
    void buildDock();
    void connectActions();
    void setMode(Mode mode);
    void fill();
    void read();
    void readConsents();
    void readTickets(const std::optional<TicketId>& before);
    void readDue();
    void ask(Question question);
    void confirm();
    void back();
    void reveal(LookReason reason, const std::function<void()>& then);
    void beginEdit();
    void save();
    void onSaved(const Result<CustomerRow>& row);
    enum class Alike { IfAny, Asked };
    void readAlike(Alike wanted);
    void merge();
    void handOut();
    void keep(const QJsonObject& everything, const QString& path);
    void erase();
    void beginAgreement();
    void keepAgreement();
    void withdraw(const QString& purpose);
    void update(const CustomerRow& row);
    void restyle();
    void retranslate();
    void allow();
    [[nodiscard]] bool may(Capability capability) const;

    const Theme& m_theme;
    CustomerServices m_s;
    Actions m_a;
    Mode m_mode = Mode::Empty;
    Question m_question = Question::Reveal;
    std::optional<CustomerView> m_view;
    CustomerRow m_other;  ///< who is to be merged into the shown one
    bool m_evenIfAlike = false;
    bool m_working = false;
    quint64 m_token = 0;  // answers about somebody else are late
    QTimer m_pause;
    QWidget* m_head;
    TextLabel* m_name;
    TextLabel* m_second;
    QStackedWidget* m_stack;
    QScrollArea* m_lookScroll;
    QScrollArea* m_editScroll;
    QScrollArea* m_agreeScroll;
    CustomerSections* m_sections;
    CustomerEditor* m_editor;
    ConsentEditor* m_agreement;
    QWidget* m_dock;
    QWidget* m_lookKeys;
    QWidget* m_askBox;
    TextLabel* m_askTitle;
    TextLabel* m_askWords;
    QComboBox* m_askWhy;
    ActionButton* m_confirm;
};

}  // namespace balcao
