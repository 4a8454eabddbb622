#pragma once

#include "ui/counter/command_queue.h"
#include "ui/counter/counter_services.h"

#include <QObject>

#include <optional>

namespace balcao {

/// "The customer says it is paid": takes whatever was typed, pasted or scanned, and answers honestly.
class LookUpPresenter final : public QObject {
    Q_OBJECT
 public:
    enum class Answer {
        None,
        Looking,
        NotReadable,  ///< no number, hash, invoice or proof
        NothingFits,  ///< readable, and nothing of ours
        Paid,
        PaidNow,    ///< this look-up found the money
        ProvenNow,  ///< the customer's proof settled it without the node
        Late,
        Short,
        Over,
        StillWaiting,  ///< the node was asked just now: no money
        NodeSilent,    ///< the node does not answer: nobody knows
        Ended,         ///< expired or cancelled, and no money came
        NotCharged,    ///< the ticket has no charge at all
        ProofWrong,    ///< the proof is of another payment
        Failed         ///< the look-up itself did not work: see error()
    };

    explicit LookUpPresenter(const CounterServices& services, QObject* parent = nullptr);

    /// The charge the clerk is looking at: a bare proof is tried on it first.
    void setContext(PaymentId payment) { m_context = payment; }
    void lookUp(const QString& text);
    void reset();

    [[nodiscard]] Answer answer() const { return m_answer; }
    [[nodiscard]] const std::optional<TicketDetails>& ticket() const { return m_ticket; }
    [[nodiscard]] const std::optional<Payment>& payment() const { return m_payment; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] bool looking() const { return m_answer == Answer::Looking; }

 Q_SIGNALS:
    void changed();

 private:
    void found(const Found& found, const QString& text);
    void nothingFound(const Found& found, const QString& text);
    void prove(PaymentId payment, const QByteArray& preimage);
    void check(const Payment& payment);
    void tell(Answer answer);
    void tellState(const Payment& payment, bool askedNow);

    CounterServices m_s;
    CommandIds m_ids;
    PaymentId m_context;
    Answer m_answer = Answer::None;
    std::optional<TicketDetails> m_ticket;
    std::optional<Payment> m_payment;
    Error m_error;
    quint64 m_token = 0;
};

}  // namespace balcao
