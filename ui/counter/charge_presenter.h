#pragma once

#include "ui/counter/charge_state.h"
#include "ui/counter/command_queue.h"
#include "ui/counter/counter_services.h"

#include <QObject>

#include <optional>
#include <vector>

namespace balcao {

/// One charge on the screen, from the key that asks for it to the money or the end of it. No widgets.
class ChargePresenter final : public QObject {
    Q_OBJECT
 public:
    /// What happened to this charge, for the clerk who has to explain it.
    struct Event {
        enum class Kind {
            Shown,
            NodeAway,
            CodeHidden,
            CodesHidden,
            NodeBack,
            StillUnpaid,
            ProofRefused,
            Settled
        };
        Instant at;
        Kind kind = Kind::Shown;
    };

    explicit ChargePresenter(const CounterServices& services, QObject* parent = nullptr);

    /// Asks for an invoice over what is open, or a part of it. Pressed again while it is under way, nothing.
    void charge(const TicketDetails& details, const std::optional<Fiat>& part);
    void receiveCash(const TicketDetails& details, const std::optional<Fiat>& part, const Fiat& given);
    /// Puts an open charge back on the screen: after a restart, or taken up again.
    void resume(const TicketDetails& details, PaymentId payment);
    /// Ends the open charge and receives cash for it; money that arrived in between wins.
    void receiveCashInstead(const Fiat& given);

    /// First press asks, the second within five seconds cancels.
    void back();
    void keepWaiting();
    [[nodiscard]] bool confirmingCancel() const;
    void cancelCharge();
    /// Asks the node now.
    void checkNow();
    /// The screen goes on to something else; the charge stays watched.
    void leave();
    /// Once a second: countdowns, the cancel question, the node's condition.
    void tick();

    [[nodiscard]] ChargePhase phase() const;
    [[nodiscard]] bool active() const { return m_asking || m_cashing || !m_payment.isNull(); }
    [[nodiscard]] bool pending() const { return m_asking || m_cashing || m_cancelling; }
    [[nodiscard]] bool checking() const { return m_checking; }
    [[nodiscard]] const std::optional<TicketDetails>& details() const { return m_details; }
    [[nodiscard]] const Payment* payment() const;
    /// What is being asked for, before there is a payment.
    [[nodiscard]] Fiat amount() const;
    [[nodiscard]] Countdown countdown() const;
    [[nodiscard]] NodeSight node() const;
    [[nodiscard]] const std::vector<Event>& events() const { return m_events; }
    [[nodiscard]] Event::Kind hidden() const;  ///< on as many screens as there are
    void note(Event::Kind kind);
    void refresh();

    static constexpr Millis kConfirmTime{5'000};

 Q_SIGNALS:
    void changed();
    /// Money for this ticket is recorded. `covered`: nothing is left to pay.
    void received(const balcao::TicketDetails& details, const balcao::Payment& payment, bool covered);
    /// Nothing was charged; the ticket is as before.
    void refused(const balcao::Error& error);

 private:
    void show(const Charged& charged);
    void apply(const Payment& payment);
    void take(const Payment& now);
    void adopt(const TicketDetails& details);
    void announce();
    void onCash(const QString& question, const Result<Charged>& result);

    CounterServices m_s;
    CommandIds m_ids;
    std::optional<TicketDetails> m_details;
    PaymentId m_payment;
    Fiat m_asked;
    bool m_asking = false;
    bool m_cashing = false;
    bool m_cancelling = false;
    bool m_checking = false;
    bool m_announced = false;
    Instant m_confirmUntil;
    bool m_wasReachable = true;
    std::vector<Event> m_events;
};

}  // namespace balcao
