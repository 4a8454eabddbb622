#include "ctl/sale_runner.h"

#include "ctl/sale_ids.h"
#include "money/amount_text.h"
#include "payments/payment_rules.h"

#include <QLocale>

#include <algorithm>

namespace balcao {

namespace sale_runner_detail {

/// Seconds to wait for a payment that the demo customer was told to make.
constexpr int kDemoPatience = 30;

tl::unexpected<Error> wrong(const char* field, const char* why) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

bool hasMoney(const Payment& payment) {
    return isSettled(payment.state) || payment.state == PaymentState::Underpaid;
}

bool hasEnded(const Payment& payment) {
    return payment.state == PaymentState::Expired || payment.state == PaymentState::Cancelled ||
           payment.state == PaymentState::Failed;
}

}  // namespace sale_runner_detail

SaleRunner::SaleRunner(Command& command, SaleRequest request)
    : QObject(&command), m_command(command), m_request(std::move(request)) {
    m_zone.timeZone = command.office().settings().organisation.timeZone;
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &SaleRunner::afterPayment);
}

CommandId SaleRunner::step(const QString& name) const {
    return commandOf(m_request.id, name);
}

void SaleRunner::say(const char* name, QJsonObject json) {
    json.insert(QStringLiteral("event"), QString::fromLatin1(name));
    json.insert(QStringLiteral("id"), m_request.id.toString(QUuid::WithoutBraces));
    m_command.writeJson(json);
}

void SaleRunner::refused(const Error& error) {
    if (std::exchange(m_over, true)) return;
    m_command.refused(error);
}

void SaleRunner::run() {
    m_begunAt = m_command.office().clock().now();
    whenDone(m_command.office().settled(), this, [this](const Result<Done>&) { findOperation(); });
}

void SaleRunner::findOperation() {
    whenDone(m_command.office().operations().list(OperationStore::Which::Active), this,
             [this](const Result<std::vector<Operation>>& operations) {
                 if (!operations) return refused(operations.error());
                 const auto found =
                     std::find_if(operations->begin(), operations->end(),
                                  [this](const Operation& each) { return each.code == m_request.operation; });
                 if (found == operations->end()) {
                     return refused({ErrorCode::NotFound, QStringLiteral("no such operation"), {}});
                 }
                 openTicket(*found);
             });
}

/// Whatever of the request cannot be is refused before a ticket is opened: it would stay in the queue, empty.
Result<void> SaleRunner::readAmounts(bool openPrice) {
    const Currency currency = m_command.office().settings().organisation.currency;
    if (openPrice == m_request.price.isEmpty()) {
        return sale_runner_detail::wrong(
            "price", openPrice ? "this operation needs --price" : "this operation has its own price");
    }
    if (openPrice) {
        BALCAO_TRY(price, parseFiat(m_request.price, currency, QLocale()));
        if (price.isZero()) return sale_runner_detail::wrong("price", "a price is positive");
        BALCAO_CHECK(price.times(m_request.quantity));
        m_price = price;
    }
    if (m_request.given.isEmpty()) return {};
    BALCAO_TRY(given, parseFiat(m_request.given, currency, QLocale()));
    m_given = given;
    return {};
}

void SaleRunner::openTicket(const Operation& operation) {
    const bool openPrice = std::holds_alternative<OpenPrice>(operation.price);
    if (const auto read = readAmounts(openPrice); !read) return refused(read.error());
    OpenTicket open;
    open.id = step(QStringLiteral("open"));
    open.actor = m_command.office().actor();
    if (!openPrice) open.operation = operation.id;
    open.quantity = openPrice ? 1 : m_request.quantity;
    open.training = m_command.office().training();
    whenDone(m_command.office().tickets().open(open), this,
             [this, operation, openPrice](const Result<TicketDetails>& opened) {
                 if (!opened) return refused(opened.error());
                 m_ticket = opened->ticket.id;
                 if (openPrice) return addOpenPrice(operation, opened->ticket);
                 takeMoney(*opened);
             });
}

void SaleRunner::addOpenPrice(const Operation& operation, const Ticket& ticket) {
    AddLine add;
    add.id = step(QStringLiteral("line"));
    add.actor = m_command.office().actor();
    add.ticket = ticket.id;
    add.operation = operation.id;
    add.quantity = m_request.quantity;
    add.openPrice = m_price;
    whenDone(m_command.office().tickets().addLine(add), this, [this](const Result<TicketDetails>& details) {
        if (!details) return refused(details.error());
        takeMoney(*details);
    });
}

void SaleRunner::takeMoney(const TicketDetails& details) {
    QJsonObject json = toJson(details.ticket, m_zone);
    json.insert(QStringLiteral("total"), toJson(details.totals.total));
    say("ticket", json);
    if (m_request.tender == Tender::Cash) return takeCash(details);
    charge(details);
}

void SaleRunner::takeCash(const TicketDetails& details) {
    ReceiveCash cash;
    cash.id = step(QStringLiteral("cash"));
    cash.actor = m_command.office().actor();
    cash.ticket = m_ticket;
    cash.given = m_given.value_or(details.totals.total);
    whenDone(m_command.office().charges().receiveCash(cash), this, [this](const Result<Charged>& taken) {
        if (!taken) return refused(taken.error());
        m_payment = taken->payment;
        say("paid", toJson(m_payment, m_zone));
        makeReceipt(taken->details);
    });
}

void SaleRunner::charge(const TicketDetails& details) {
    // An attempt that ended is over: the same sale then makes the next one, under an id of its own.
    const auto attempt =
        std::count_if(details.payments.begin(), details.payments.end(), sale_runner_detail::hasEnded);
    ChargeLightning charge;
    charge.id = step(u"charge/" + QString::number(attempt));
    charge.actor = m_command.office().actor();
    charge.ticket = m_ticket;
    whenDone(m_command.office().charges().charge(charge), this, [this](const Result<Charged>& made) {
        if (!made) return refused(made.error());
        charged(made->payment);
    });
}

void SaleRunner::charged(const Payment& payment) {
    m_payment = payment;
    if (payment.quote) say("quote", toJson(*payment.quote, m_zone));
    QJsonObject json = toJson(payment, m_zone);
    json.remove(QStringLiteral("quote"));
    json.remove(QStringLiteral("preimage"));
    say("invoice", json);
    if (sale_runner_detail::hasMoney(payment)) {
        follow(payment);
    } else if (m_request.pay || m_request.waitSeconds > 0) {
        payAndWait(payment);
    } else if (payment.createdAt < m_begunAt) {
        lookOnce(payment);
    } else {
        afterPayment();
    }
}

/// A charge of an earlier run may have been paid since, also when nobody is asked to wait for it.
void SaleRunner::lookOnce(const Payment& payment) {
    whenDone(m_command.office().watcher().checkNow(payment.id), this, [this](const Result<Payment>& seen) {
        using namespace sale_runner_detail;
        if (seen && (hasMoney(*seen) || hasEnded(*seen))) return follow(*seen);
        // A node that is away tells nothing; what is stored does.
        if (seen) m_payment = *seen;
        afterPayment();
    });
}

void SaleRunner::payAndWait(const Payment& payment) {
    auto& watcher = m_command.office().watcher();
    connect(&watcher, &PaymentWatcher::paymentChanged, this, &SaleRunner::follow);
    watcher.watch(payment);
    watcher.setShown(payment.id);
    const int seconds = m_request.waitSeconds > 0 ? m_request.waitSeconds : sale_runner_detail::kDemoPatience;
    m_patience.start(std::chrono::seconds(seconds));
    if (m_request.pay) payAsCustomer();
}

void SaleRunner::payAsCustomer() {
    whenDone(m_command.office().demoPay(m_payment.bolt11), this, [this](const Result<Done>& paid) {
        // Paid before a crash, or by somebody else: the look-up will say so.
        if (!paid && paid.error().code != ErrorCode::BackendAlreadySettled) return refused(paid.error());
        whenDone(m_command.office().watcher().checkNow(m_payment.id), this,
                 [this](const Result<Payment>& payment) {
                     if (payment) follow(*payment);
                 });
    });
}

void SaleRunner::follow(const Payment& payment) {
    if (m_over || payment.id != m_payment.id) return;
    m_payment = payment;
    if (sale_runner_detail::hasMoney(payment)) {
        if (!std::exchange(m_paidShown, true)) {
            QJsonObject json = toJson(payment, m_zone);
            json.remove(QStringLiteral("quote"));
            say("paid", json);
            afterPayment();
        }
    } else if (sale_runner_detail::hasEnded(payment)) {
        afterPayment();
    }
}

void SaleRunner::afterPayment() {
    if (m_over) return;
    m_patience.stop();
    whenDone(m_command.office().tickets().details(m_ticket), this,
             [this](const Result<TicketDetails>& details) {
                 if (!details) return refused(details.error());
                 if (details->ticket.state == TicketState::Paid) return makeReceipt(*details);
                 finish(details->ticket);
             });
}

void SaleRunner::makeReceipt(const TicketDetails& details) {
    if (m_over) return;
    // Cash may cover a part only; the receipt is for the whole.
    if (details.ticket.state != TicketState::Paid) return finish(details.ticket);
    auto& office = m_command.office();
    whenDone(office.receipts().receipt(office.actor(), m_ticket), this,
             [this, ticket = details.ticket](const Result<Receipt>& receipt) {
                 if (!receipt) return refused(receipt.error());
                 say("receipt", {{QStringLiteral("ticket"), receipt->ticket.text()},
                                 {QStringLiteral("code"), receipt->code},
                                 {QStringLiteral("payload"), receipt->payload},
                                 {QStringLiteral("at"), stampOf(receipt->at, m_zone)}});
                 finish(ticket);
             });
}

void SaleRunner::finish(const Ticket& ticket) {
    if (std::exchange(m_over, true)) return;
    m_patience.stop();
    say("done", {{QStringLiteral("ticket"), ticket.id.text()},
                 {QStringLiteral("number"), ticket.number.text()},
                 {QStringLiteral("state"), toText(ticket.state)},
                 {QStringLiteral("payment_state"), toText(m_payment.state)}});
    // Whoever asked to wait for money and saw none is told so by the exit code.
    const bool expected = m_request.pay || m_request.waitSeconds > 0 || m_request.tender == Tender::Cash;
    if (expected && ticket.state != TicketState::Paid) return m_command.refused();
    m_command.done();
}

}  // namespace balcao
