#include "ui/counter/look_up_presenter.h"

#include "ui/counter/charge_state.h"

namespace balcao {

namespace {

/// 64 hex digits, spaces inside allowed as wallets show them; empty when the text is no such thing.
QByteArray thirtyTwoBytes(const QString& text) {
    QString compact = text;
    compact.remove(u' ').remove(u'\n').remove(u'\t');
    if (compact.size() != 64) return {};
    const QByteArray bytes = QByteArray::fromHex(compact.toLatin1());
    return bytes.size() == 32 ? bytes : QByteArray();
}

}  // namespace

LookUpPresenter::LookUpPresenter(const CounterServices& services, QObject* parent)
    : QObject(parent), m_s(services), m_ids(services.ids) {}

void LookUpPresenter::reset() {
    ++m_token;
    m_ticket.reset();
    m_payment.reset();
    tell(Answer::None);
}

void LookUpPresenter::tell(Answer answer) {
    m_answer = answer;
    Q_EMIT changed();
}

void LookUpPresenter::lookUp(const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || looking()) return;
    const quint64 token = ++m_token;
    m_ticket.reset();
    m_payment.reset();
    tell(Answer::Looking);
    const QDate today = localDay(m_s.clock.now(), m_s.settings.organisation);
    whenDone(m_s.sales.lookUp(wanted, today), this, [this, token, wanted](const Result<Found>& result) {
        if (token != m_token) return;
        if (result) {
            found(*result, wanted);
            return;
        }
        m_error = result.error();
        tell(m_error.code == ErrorCode::InvalidArgument ? Answer::NotReadable : Answer::Failed);
    });
}

void LookUpPresenter::found(const Found& what, const QString& text) {
    if (what.tickets.empty()) {
        nothingFound(what, text);
        return;
    }
    m_ticket = what.tickets.front();
    const Payment* meant = what.payment ? paymentOf(*m_ticket, *what.payment) : lastCharge(*m_ticket);
    if (meant == nullptr && !m_ticket->payments.empty()) meant = &m_ticket->payments.back();
    if (meant == nullptr) {
        tell(Answer::NotCharged);
        return;
    }
    m_payment = *meant;
    if (isSettled(meant->state) || meant->tender == Tender::Cash) {
        tellState(*meant, false);
    } else if (what.preimage) {
        prove(meant->id, *what.preimage);
    } else {
        check(*meant);
    }
}

void LookUpPresenter::nothingFound(const Found&, const QString& text) {
    const QByteArray bytes = thirtyTwoBytes(text);
    if (!m_context.isNull() && !bytes.isEmpty()) {
        prove(m_context, bytes);
        return;
    }
    tell(Answer::NothingFits);
}

void LookUpPresenter::prove(PaymentId payment, const QByteArray& preimage) {
    const quint64 token = m_token;
    const QString question =
        QStringLiteral("prove|") % payment.text() % u'|' % QString::fromLatin1(preimage.toHex());
    whenDone(m_s.charges.prove(
                 {.id = m_ids.idFor(question), .actor = m_s.actor, .payment = payment, .preimage = preimage}),
             this, [this, token, question](const Result<Charged>& result) {
                 m_ids.answered(question, result ? nullptr : &result.error());
                 if (token != m_token) return;
                 if (!result) {
                     m_error = result.error();
                     tell(m_error.code == ErrorCode::PreimageMismatch ? Answer::ProofWrong : Answer::Failed);
                     return;
                 }
                 m_ticket = result->details;
                 m_payment = result->payment;
                 tell(Answer::ProvenNow);
             });
}

void LookUpPresenter::check(const Payment& payment) {
    const quint64 token = m_token;
    whenDone(m_s.watcher.checkNow(payment.id), this, [this, token](const Result<Payment>& result) {
        if (token != m_token) return;
        if (!result) {
            m_error = result.error();
            // What is recorded still counts when the node says nothing of an ended charge.
            tell(Answer::NodeSilent);
            return;
        }
        m_payment = *result;
        tellState(*result, true);
    });
}

void LookUpPresenter::tellState(const Payment& payment, bool askedNow) {
    switch (payment.state) {
        case PaymentState::Paid: tell(askedNow ? Answer::PaidNow : Answer::Paid); return;
        case PaymentState::Overpaid: tell(Answer::Over); return;
        case PaymentState::Underpaid: tell(Answer::Short); return;
        case PaymentState::LatePaid: tell(Answer::Late); return;
        case PaymentState::Pending:
        case PaymentState::Held: tell(Answer::StillWaiting); return;
        case PaymentState::Unknown: tell(Answer::NodeSilent); return;
        case PaymentState::Expired:
        case PaymentState::Cancelled:
        case PaymentState::Failed: tell(Answer::Ended); return;
    }
}

}  // namespace balcao
