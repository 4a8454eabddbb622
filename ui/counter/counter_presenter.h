#pragma once

#include "ui/counter/approval_presenter.h"
#include "ui/counter/charge_presenter.h"
#include "ui/counter/counter_notice.h"
#include "ui/counter/gathered_changes.h"
#include "ui/counter/look_up_presenter.h"
#include "ui/counter/paid_sale.h"
#include "ui/counter/queue_presenter.h"
#include "ui/counter/search_presenter.h"
#include "ui/counter/ticket_presenter.h"
#include "ui/counter/today_presenter.h"

#include <QObject>

#include <optional>

namespace balcao {

/// The counter as a whole: which screen stands, which form is open, what the banner says, and what each key
/// does now. It owns the presenters of the parts and is the only one that knows them all. No widgets.
class CounterPresenter final : public QObject {
    Q_OBJECT
 public:
    enum class Stage {
        Desk,      ///< queue, ticket, today
        Charging,  ///< amount and code
        Problem,   ///< nobody knows whether it was paid
        Paid
    };
    /// What the clerk asked to fill in; only ever one.
    enum class Form {
        None,
        EnterPrice,
        EnterDiscount,
        EnterQuantity,
        TakeCash,
        ChargePart,
        Customer,
        NewTicket,
        Find,
        CancelTicket,
        Approve
    };

    using Notice = CounterNotice;
    enum class Sound { Paid, NeedsYou, Called };
    /// What was half done when the page had to be made anew.
    struct Interrupted {
        Form form = Form::None;
        TicketId ticket;  ///< on the counter; null: none
        LineId line;
        std::optional<SearchPresenter::Choice> asking;
    };

    explicit CounterPresenter(const CounterServices& services, QObject* parent = nullptr);

    /// Reads everything and takes up what this counter was doing before.
    void begin();
    [[nodiscard]] Interrupted interrupted() const;
    /// Goes on with it as soon as its ticket is taken up. Before `begin` has found what there is.
    void goOnWith(const Interrupted& work) { m_interrupted = work; }
    /// Once a second.
    void tick();

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] Notice notice() const;
    /// Why F9 does nothing now; nothing when it may.
    [[nodiscard]] std::optional<Error> chargeBlocked() const;

    [[nodiscard]] const CounterServices& services() const { return m_s; }
    [[nodiscard]] TicketPresenter& ticket() { return *m_ticket; }
    [[nodiscard]] ChargePresenter& charge() { return *m_charge; }
    [[nodiscard]] QueuePresenter& queue() { return *m_queue; }
    [[nodiscard]] TodayPresenter& today() { return *m_today; }
    [[nodiscard]] SearchPresenter& search() { return *m_search; }
    [[nodiscard]] LookUpPresenter& lookUp() { return *m_lookUp; }
    [[nodiscard]] ApprovalPresenter& approval() { return *m_approval; }

    // What the paid screen shows.
    [[nodiscard]] const std::optional<TicketDetails>& paidTicket() const { return m_sale->ticket(); }
    [[nodiscard]] const std::optional<Payment>& paidBy() const { return m_sale->by(); }
    [[nodiscard]] const std::optional<Receipt>& receipt() const { return m_sale->receipt(); }
    using Printing = PaidSale::Printing;
    [[nodiscard]] Printing printing() const { return m_sale->printing(); }

    /// The line a key acts on: the chosen one, else the last touched.
    [[nodiscard]] LineId currentLine() const;
    void chooseLine(LineId line);
    void moveLine(int by);
    /// The operation whose price is asked for (Form::EnterPrice).
    [[nodiscard]] const std::optional<SearchPresenter::Choice>& asking() const { return m_asking; }
    /// What a cash or part form is about.
    [[nodiscard]] Fiat openAmount() const;
    /// The customer's language: the ticket's, or the office's.
    [[nodiscard]] QString customerLanguage() const;
    void setOfficeLanguage(const QString& language);

    // The keys, each meaning what it means now.
    void primary();      ///< Enter
    void back();         ///< Esc
    void find();         ///< F2
    void details();      ///< F3
    void cash();         ///< F4
    void again();        ///< F5
    void callNext();     ///< F6
    void setAside();     ///< F7
    void customer();     ///< F8
    void chargeAll();    ///< F9
    void demoPay();      ///< F11, demo node only
    void newTicket();    ///< Ctrl+N
    void askPart();      ///< Ctrl+S
    void askDiscount();  ///< Ctrl+D
    void askQuantity();
    void askCancelTicket();
    void removeLine();  ///< Del
    void noShow();
    void transfer();
    void undo();
    void open(TicketId ticket);  ///< a row of the queue
    void openSale(const SaleRow& sale);

    // What the forms hand over.
    void givePrice(const Fiat& price);
    void giveDiscount(const Discount& discount);
    void giveQuantity(int quantity);
    void giveCash(const Fiat& amount, const Fiat& given);
    void givePart(const Fiat& part);
    void giveCustomer(const TicketPresenter::Description& description);
    void giveCustomer(CustomerId customer, bool taxIdOnReceipt);
    void giveNewTicket(const TicketPresenter::NewTicket& wanted);
    void closeForm();
    /// A code read by the scanner: added wherever the focus was, or looked up when it is a payment's.
    void scanned(const QString& text);

 Q_SIGNALS:
    void changed();
    void formChanged();
    void stageChanged();
    void noticeChanged();
    void sound(balcao::CounterPresenter::Sound sound);
    /// The search field is to be emptied.
    void searchTaken();
    /// A ticket was called to this counter.
    void called(const balcao::Ticket& ticket);

 private:
    void connectParts();
    void connectApproval();
    void connectServices();
    void setForm(Form form);
    void accept();
    void onTicketChanged();
    void onReceived(const TicketDetails& details, const Payment& payment, bool covered);
    void takeLateMoney(const TicketDetails& shown);
    void onOtherPayment(const Payment& payment);
    void onDatabaseChange(const Change& change);
    void readAgain(const QSet<QString>& changed);
    void resync();
    void takeUp();
    void goOn();
    void showPaid(const TicketDetails& details, const Payment& payment);
    void next();
    void doWanted();
    [[nodiscard]] std::optional<Notice> littleRoom() const;
    void refuse(const Error& error);
    void setNotice(Notice notice);
    /// What was said for a moment is not said any longer.
    void endPassingNotice();
    void update();

    CounterServices m_s;
    TicketPresenter* m_ticket;
    ChargePresenter* m_charge;
    QueuePresenter* m_queue;
    TodayPresenter* m_today;
    SearchPresenter* m_search;
    LookUpPresenter* m_lookUp;
    ApprovalPresenter* m_approval;
    PaidSale* m_sale;
    GatheredChanges* m_changes;

    Form m_form = Form::None;
    Stage m_shownStage = Stage::Desk;
    Notice m_notice;
    std::optional<SearchPresenter::Choice> m_asking;
    std::optional<Fiat> m_partAsked;
    LineId m_chosen;
    QString m_officeLanguage;
    std::optional<Interrupted> m_interrupted;
    bool m_takenUp = false;
    bool m_leaveAfterPark = false;
    bool m_demoPaying = false;
    /// F9 or F4 came while a line was still being written down.
    enum class Wanted { Nothing, Charge, Cash } m_wanted = Wanted::Nothing;
    Instant m_noticeUntil;
};

}  // namespace balcao
