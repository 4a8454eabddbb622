#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace balcao {

class CounterPresenter;

/// The keys of the counter, one action each with a stable name, so that a person can change them. A button
/// shows the action it does; an action without a button on screen works from the page itself or not at all.
class CounterActions final : public QObject {
    Q_OBJECT
 public:
    explicit CounterActions(CounterPresenter& presenter, QWidget* page);

    QAction* primary;       ///< Enter
    QAction* back;          ///< Esc
    QAction* find;          ///< F2
    QAction* details;       ///< F3
    QAction* cash;          ///< F4
    QAction* again;         ///< F5
    QAction* callNext;      ///< F6
    QAction* setAside;      ///< F7
    QAction* customer;      ///< F8
    QAction* charge;        ///< F9
    QAction* demoPay;       ///< F11
    QAction* newTicket;     ///< Ctrl+N
    QAction* part;          ///< Ctrl+S
    QAction* discount;      ///< Ctrl+D
    QAction* quantity;      ///< Ctrl+Q is quit elsewhere: Ctrl+U
    QAction* removeLine;    ///< Del
    QAction* noShow;        ///< Ctrl+M
    QAction* transfer;      ///< Ctrl+T
    QAction* cancelTicket;  ///< Ctrl+Del
    QAction* undo;          ///< Ctrl+Z

    /// Enabled where the key means something now.
    void update();
    void retranslate();

 private:
    [[nodiscard]] QAction* make(const char* name, int key);

    CounterPresenter& m_p;
    QWidget* m_page;
};

}  // namespace balcao
