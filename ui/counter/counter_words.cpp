#include "ui/counter/counter_words.h"

#include "lightning/bolt11.h"
#include "money/amount_text.h"
#include "ui/text/customer_text.h"
#include "ui/text/error_text.h"
#include "ui/text/key_words.h"
#include "ui/text/money_text.h"
#include "ui/text/state_text.h"
#include "ui/text/time_text.h"

namespace balcao {

QString CounterWords::priority(Priority priority) {
    switch (priority) {
        case Priority::Normal: return tr("Normal");
        case Priority::Preferred:
        case Priority::Over80: return priorityWord(priority);
    }
    return {};
}

QString CounterWords::customer(const Ticket& ticket, const std::optional<CustomerRow>& known) {
    if (!ticket.customer.isEmpty()) return ticket.customer;
    if (known) return CustomerText::name(*known);
    // A CPF that was said for the receipt names nobody to who may not find customers.
    const bool unnamed = ticket.customerId.isNull() || !ticket.sealedTaxId.isEmpty();
    return unnamed ? tr("Customer not named") : tr("A known customer");
}

QString CounterWords::customerId(const Ticket& ticket, const std::optional<CustomerRow>& known) {
    QString text = known ? CustomerText::second(*known) : QString();
    // Where it is all that is known it stands in the place of the name.
    if (known && ticket.customer.isEmpty() && text == CustomerText::name(*known)) text.clear();
    if (ticket.sealedTaxId.isEmpty()) return text;
    if (!known) return tr("CPF or CNPJ on the receipt");
    return text.isEmpty() ? tr("on the receipt") : tr("%1 on the receipt").arg(text);
}

QString CounterWords::ticketState(const Ticket& ticket, Instant now) {
    const auto since = [now](Instant then) { return std::chrono::duration_cast<Millis>(now - then); };
    switch (ticket.state) {
        case TicketState::Waiting: return tr("waiting for %1").arg(waitText(since(ticket.openedAt)));
        case TicketState::Called: return tr("called %1 ago").arg(durationText(since(ticket.calledAt)));
        case TicketState::Serving: return tr("being served for %1").arg(waitText(since(ticket.startedAt)));
        case TicketState::PendingPayment: return tr("waiting for payment");
        case TicketState::Paid: return tr("paid");
        case TicketState::Cancelled: return tr("cancelled");
        case TicketState::NoShow: return tr("did not come");
    }
    return {};
}

QString CounterWords::lines(const std::vector<Line>& lines) {
    return CounterWords::lines(lines.empty() ? QString() : lines.front().name,
                               static_cast<int>(lines.size()));
}

QString CounterWords::lines(const QString& first, int count) {
    if (count == 0) return tr("no service yet");
    if (count == 1) return first;
    return tr("%1 and %n more", nullptr, count - 1).arg(first);
}

QString CounterWords::rateSource(const Quote& quote, Instant now) {
    const Millis age = std::chrono::duration_cast<Millis>(now - quote.rateAt);
    if (quote.source == u"fixed") return tr("fixed in the settings");
    const auto count = static_cast<int>(quote.source.count(u'+')) + 1;
    if (count == 1) return tr("%1, %2 ago").arg(quote.source, durationText(age));
    return tr("median of %n sources, %1 ago", nullptr, count).arg(durationText(age));
}

QString CounterWords::network(const Payment& payment) {
    const QString start = payment.bolt11.left(6).toLower();
    if (start.startsWith(u"lnbcrt")) return tr("Test network");
    if (start.startsWith(u"lntb")) return tr("Test network");
    return tr("Main network");
}

QString CounterWords::payee(const Payment& payment) {
    const auto invoice = decodeBolt11(payment.bolt11);
    return invoice ? shortHex(invoice->payee) : QString();
}

QString CounterWords::language(const QString& code) {
    if (code == u"pt") return tr("Portuguese");
    if (code == u"es") return tr("Spanish");
    return tr("English");
}

QString CounterWords::formatted(const Fiat& amount) {
    return formatFiat(amount, QLocale());
}

QString CounterWords::sats(Msat amount) {
    return satsText(amount, QLocale());
}

CounterWords::Told CounterWords::notice(const CounterPresenter::Notice& notice, const CounterServices& s) {
    using Kind = CounterPresenter::Notice::Kind;
    switch (notice.kind) {
        case Kind::None: return {};
        case Kind::DatabaseAway:
            return {tr("The database does not answer."),
                    withKeys(tr("Nothing recorded was lost. The program keeps trying; F5 tries now."))};
        case Kind::Refused: {
            const ErrorText text = describe(notice.error, QLocale());
            if (leavesDoubt(notice.error.code)) {
                return {text.happened,
                        tr("The same key again asks for the same thing: it cannot happen twice.")};
            }
            return {text.happened, text.second()};
        }
        case Kind::RateProblem: {
            if (notice.error.code == ErrorCode::RateStale) {
                const Millis age(notice.error.facts.value(QStringLiteral("age_ms")).toLongLong());
                const Millis limit(notice.error.facts.value(QStringLiteral("limit_ms")).toLongLong());
                return {
                    tr("The rate is %1 old. The limit is %2.").arg(durationText(age), durationText(limit)),
                    tr("Lightning stops so that no amount is wrong. Nothing was charged and the ticket "
                       "is kept.")};
            }
            return {describe(notice.error, QLocale()).happened,
                    tr("Lightning stops so that no amount is wrong. Nothing was charged and the ticket is "
                       "kept.")};
        }
        case Kind::NodeAway:
            return {tr("The node has not answered since %1.")
                        .arg(localTime(notice.since, s.settings.organisation, true)),
                    tr("Lightning stops until it is back. The ticket is kept; cash works.")};
        case Kind::PartReceived: {
            return {tr("%1 received.").arg(formatted(notice.amount)), tr("The rest is still open.")};
        }
        case Kind::LittleRoom:
            return {tr("The node can receive %1 at most now. This charge is %2.")
                        .arg(sats(notice.most), sats(notice.asked)),
                    tr("A payment by Lightning would probably not arrive. Take cash, or charge a part.")};
        case Kind::NotPrinted:
            return {tr("The receipt of %1 was not printed.").arg(notice.number),
                    tr("The payment is recorded. Sales prints the receipt again.")};
        case Kind::Parked:
            return {tr("Ticket %1 is set aside.").arg(notice.number),
                    tr("It stands at the end of the queue.")};
        case Kind::Queued: return {tr("Ticket %1 waits in the queue.").arg(notice.number), QString()};
    }
    return {};
}

CounterWords::Told CounterWords::answer(const LookUpPresenter& lookUp, const CounterServices& s) {
    using Answer = LookUpPresenter::Answer;
    const auto number = [&] { return lookUp.ticket() ? lookUp.ticket()->ticket.number.text() : QString(); };
    const auto amount = [&] {
        if (lookUp.payment()) return formatted(lookUp.payment()->amount);
        return lookUp.ticket() ? formatted(lookUp.ticket()->totals.total) : QString();
    };
    const auto at = [&] {
        return lookUp.payment() ? localTime(lookUp.payment()->settledAt, s.settings.organisation, true)
                                : QString();
    };
    switch (lookUp.answer()) {
        case Answer::None: return {};
        case Answer::Looking: return {tr("Looking."), tr("The node is being asked.")};
        case Answer::NotReadable:
            return {tr("This is no ticket number, code, hash or proof."),
                    tr("Copy it whole from the customer's wallet, or scan it.")};
        case Answer::NothingFits:
            return {tr("No charge of this house fits it."),
                    tr("Ask the customer for the proof of payment in the wallet.")};
        case Answer::Paid: return {tr("%1 is paid.").arg(number()), tr("%1 at %2.").arg(amount(), at())};
        case Answer::PaidNow:
            return {tr("%1 is paid.").arg(number()), tr("The node confirmed %1 just now.").arg(amount())};
        case Answer::ProvenNow:
            return {tr("The proof is good. %1 is paid.").arg(number()),
                    tr("It fits the charge of %1 and is kept with the sale.").arg(amount())};
        case Answer::Late:
            return {tr("%1 was paid late.").arg(number()),
                    tr("%1 came at %2, after the charge had ended. It waits as a task in Sales.")
                        .arg(amount(), at())};
        case Answer::Short:
            return {tr("Less than asked came in for %1.").arg(number()),
                    tr("What came is kept and waits as a task in Sales.")};
        case Answer::Over:
            return {tr("%1 is paid, and more than asked came in.").arg(number()),
                    tr("The surplus waits as a task in Sales.")};
        case Answer::StillWaiting:
            return {tr("The node has no payment for %1.").arg(number()),
                    tr("It was asked just now. The charge stays open and watched.")};
        case Answer::NodeSilent:
            return {tr("The node does not answer: nobody knows yet."),
                    tr("Do not charge again. The proof in the customer's wallet counts without the node.")};
        case Answer::Ended:
            return {tr("The charge of %1 ended without a payment.").arg(number()),
                    tr("The node was asked just now. If money still comes, it becomes a task in Sales.")};
        case Answer::NotCharged:
            return {tr("%1 was not charged.").arg(number()), tr("There is no payment on this ticket.")};
        case Answer::ProofWrong:
            return {tr("This proof is not of this charge."),
                    tr("Nothing changed. Ask for the preimage of the payment made here.")};
        case Answer::Failed:
            return {describe(lookUp.error(), QLocale()).happened, tr("Nothing changed. Enter tries again.")};
    }
    return {};
}

QString CounterWords::event(ChargePresenter::Event::Kind kind) {
    using Kind = ChargePresenter::Event::Kind;
    switch (kind) {
        case Kind::Shown: return tr("Charge checked and shown");
        case Kind::NodeAway: return tr("The node stopped answering");
        case Kind::CodeHidden: return tr("Code hidden");
        case Kind::CodesHidden: return tr("Code hidden on both screens");
        case Kind::NodeBack: return tr("The node answers again");
        case Kind::StillUnpaid: return tr("Asked the node: no payment");
        case Kind::ProofRefused: return tr("A proof was tried and did not fit");
        case Kind::Settled: return tr("Payment recorded");
    }
    return {};
}

Icon CounterWords::eventIcon(ChargePresenter::Event::Kind kind) {
    using Kind = ChargePresenter::Event::Kind;
    switch (kind) {
        case Kind::Shown: return Icon::ShieldCheck;
        case Kind::NodeAway: return Icon::Plug;
        case Kind::CodeHidden:
        case Kind::CodesHidden: return Icon::EyeSlash;
        case Kind::NodeBack:
        case Kind::StillUnpaid: return Icon::LightningCharge;
        case Kind::ProofRefused: return Icon::XCircleFill;
        case Kind::Settled: return Icon::PatchCheckFill;
    }
    return Icon::None;
}

QString shortHex(const QByteArray& bytes) {
    const QString hex = QString::fromLatin1(bytes.toHex());
    return hex.size() <= 9 ? hex : QString(hex.left(4) % u'…' % hex.right(4));
}

QString spacedHex(const QByteArray& bytes) {
    const QString hex = QString::fromLatin1(bytes.toHex());
    if (hex.size() <= 12) return hex;
    return hex.left(4) % u' ' % hex.mid(4, 4) % QStringLiteral(" … ") % hex.right(4);
}

}  // namespace balcao
