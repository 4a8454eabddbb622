#include "storage_case.h"

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Tickets, payments, tasks and sales on both databases: what was written is read back as it was.
class TestSaleStores final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void aTicketComesBackAsItWas();
    void aTicketLosesAndMovesLines();
    void ticketsAreFoundByNumber();
    void theQueueIsInOrderOfArrival();
    void aPaymentComesBackAsItWas();
    void aCashPaymentComesBackAsItWas();
    void onlyPaymentsThatMayBringMoneyAreWatched();
    void onlyUnansweredIntentsAreUnanswered();
    void theSettleIndexOnlyRises();
    void tasksAreOpenUntilTheyAreDone();
    void salesAreNewestFirstPageByPage();
    void aSaleShowsThePaymentThatSaysMost();
    void theDayTotalCountsPaidTickets();
    void walksSeeEverythingOnce();
    void tenantsDoNotSeeEachOther();
    void aWorkReadsWhatItWrote();
    void textsKeepEveryCharacter();

 private:
    [[nodiscard]] bool guardsPlans() const override { return true; }
    Result<Ticket> ticketById(TicketId id) {
        return read<Ticket>([this, id](Transaction& t) -> Result<Ticket> {
            BALCAO_TRY(found, m_stores.tickets.byId(t, id));
            if (!found) return fail(ErrorCode::NotFound);
            return *found;
        });
    }
    Result<Payment> paymentById(PaymentId id) {
        return read<Payment>([this, id](Transaction& t) -> Result<Payment> {
            BALCAO_TRY(found, m_stores.payments.byId(t, id));
            if (!found) return fail(ErrorCode::NotFound);
            return *found;
        });
    }
    void save(const Task& task) {
        QVERIFY(write<Done>([this, &task](Transaction& t) -> Result<Done> {
            m_stores.tasks.save(t, task);
            return Done{};
        }));
    }
    Ticket saveAgain(Ticket ticket) {
        const auto done = write<Done>([this, &ticket](Transaction& t) -> Result<Done> {
            m_stores.tickets.save(t, ticket, totalsOf(ticket));
            return Done{};
        });
        if (!done) qWarning() << toText(done.error().code) << done.error().detail;
        ++ticket.version;
        return ticket;
    }
};

static SaleQuery pageAfter(const std::optional<SaleCursor>& before, int limit) {
    SaleQuery query;
    query.before = before;
    query.limit = limit;
    return query;
}

static void compareLines(const Line& a, const Line& b) {
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.operation, b.operation);
    QCOMPARE(a.code, b.code);
    QCOMPARE(a.name, b.name);
    QCOMPARE(a.quantity, b.quantity);
    QVERIFY(a.unitPrice == b.unitPrice);
    QVERIFY(a.unitSat == b.unitSat);
    QVERIFY(a.discount.amount == b.discount.amount);
    QCOMPARE(a.discount.reason, b.discount.reason);
    QVERIFY(a.tax == b.tax);
}

static void compareTickets(const Ticket& a, const Ticket& b) {
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.number.text(), b.number.text());
    QCOMPARE(a.number.day, b.number.day);
    QCOMPARE(a.priority, b.priority);
    QCOMPARE(a.state, b.state);
    QCOMPARE(a.parked, b.parked);
    QCOMPARE(a.training, b.training);
    QCOMPARE(a.customer, b.customer);
    QCOMPARE(a.note, b.note);
    QCOMPARE(a.language, b.language);
    QVERIFY(a.currency == b.currency);
    QCOMPARE(a.registerId, b.registerId);
    QCOMPARE(a.registerName, b.registerName);
    QCOMPARE(a.servedBy, b.servedBy);
    QCOMPARE(a.servedByName, b.servedByName);
    QVERIFY(a.openedAt == b.openedAt && a.calledAt == b.calledAt && a.startedAt == b.startedAt);
    QVERIFY(a.finishedAt == b.finishedAt);
    QCOMPARE(a.version, b.version);
    QCOMPARE(a.lines.size(), b.lines.size());
    for (size_t i = 0; i < a.lines.size(); ++i) compareLines(a.lines[i], b.lines[i]);
}

void TestSaleStores::aTicketComesBackAsItWas() {
    const Ticket saved = saveNew(makeTicket(47));
    const auto found = ticketById(saved.id);
    QVERIFY(found);
    compareTickets(*found, saved);

    Ticket waiting = makeTicket(48);
    waiting.registerId = RegisterId();
    waiting.servedBy = PersonId();
    waiting.lines.clear();
    waiting = saveNew(waiting);
    const auto again = ticketById(waiting.id);
    QVERIFY(again);
    compareTickets(*again, waiting);
    QCOMPARE(ticketById(m_ids.make<TicketId>()).error().code, ErrorCode::NotFound);
}

void TestSaleStores::aTicketLosesAndMovesLines() {
    Ticket ticket = saveNew(makeTicket(1));
    ticket.lines.erase(ticket.lines.begin());  // the second becomes the first
    ticket.lines.front().quantity = 7;
    ticket.state = TicketState::Paid;
    ticket = saveAgain(ticket);
    const auto found = ticketById(ticket.id);
    QVERIFY(found);
    compareTickets(*found, ticket);
    QCOMPARE(countOf(u"ticket_lines"_s), 1);
}

void TestSaleStores::ticketsAreFoundByNumber() {
    const Ticket a = saveNew(makeTicket(47));
    Ticket other = makeTicket(47);
    other.number.prefix = u"B"_s;
    other.openedAt += Millis(50);
    other = saveNew(other);
    Ticket yesterday = makeTicket(47);
    yesterday.number.day = a.number.day.addDays(-1);
    yesterday = saveNew(yesterday);
    const auto find = [&](const QString& prefix) {
        return read<std::vector<TicketSummary>>(
            [&](Transaction& t) { return m_stores.tickets.byNumber(t, prefix, 47, a.number.day); });
    };
    const auto never = read<std::vector<TicketSummary>>(
        [&](Transaction& t) { return m_stores.tickets.byNumber(t, {}, 47, QDate()); });
    QVERIFY(!never);
    QCOMPARE(never.error().code, ErrorCode::InvalidArgument);
    const auto any = find({});
    QVERIFY(any);
    QCOMPARE(any->size(), size_t{2});
    QCOMPARE(any->front().id, other.id);  // newest first
    const auto one = find(u"A"_s);
    QVERIFY(one && one->size() == 1);
    QCOMPARE(one->front().id, a.id);
    QCOMPARE(one->front().firstLine, u"Certidão"_s);
    QCOMPARE(one->front().lineCount, 2);
}

void TestSaleStores::theQueueIsInOrderOfArrival() {
    std::vector<TicketId> expected;
    int counter = 0;
    for (const TicketState state :
         {TicketState::Waiting, TicketState::Called, TicketState::Serving, TicketState::PendingPayment,
          TicketState::Paid, TicketState::Cancelled, TicketState::NoShow}) {
        Ticket ticket = makeTicket(++counter);
        ticket.state = state;
        ticket.openedAt -= Millis(counter);  // the later ones arrived earlier
        ticket = saveNew(ticket);
        const bool open =
            state != TicketState::Paid && state != TicketState::Cancelled && state != TicketState::NoShow;
        if (open) expected.insert(expected.begin(), ticket.id);
    }
    const auto queue =
        read<std::vector<TicketSummary>>([this](Transaction& t) { return m_stores.tickets.queue(t, 100); });
    QVERIFY(queue);
    QCOMPARE(queue->size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) QCOMPARE((*queue)[i].id, expected[i]);
    const auto two =
        read<std::vector<TicketSummary>>([this](Transaction& t) { return m_stores.tickets.queue(t, 2); });
    QVERIFY(two && two->size() == 2);
}

static void comparePayments(const Payment& a, const Payment& b) {
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.ticket, b.ticket);
    QCOMPARE(a.registerId, b.registerId);
    QCOMPARE(a.tender, b.tender);
    QCOMPARE(a.intent, b.intent);
    QCOMPARE(a.state, b.state);
    QVERIFY(a.amount == b.amount && a.covered == b.covered);
    QCOMPARE(a.training, b.training);
    QVERIFY(a.createdAt == b.createdAt && a.settledAt == b.settledAt);
    QCOMPARE(a.version, b.version);
    QCOMPARE(a.quote.has_value(), b.quote.has_value());
    if (a.quote) {
        QVERIFY(a.quote->amount == b.quote->amount && a.quote->msat == b.quote->msat);
        QVERIFY(a.quote->rate == b.quote->rate);
        QCOMPARE(a.quote->source, b.quote->source);
        QVERIFY(a.quote->rateAt == b.quote->rateAt && a.quote->validUntil == b.quote->validUntil);
    }
    QCOMPARE(a.backend, b.backend);
    QCOMPARE(a.backendReference, b.backendReference);
    QCOMPARE(a.bolt11, b.bolt11);
    QCOMPARE(a.paymentHash, b.paymentHash);
    QCOMPARE(a.preimage, b.preimage);
    QVERIFY(a.received == b.received);
    QVERIFY(a.shownAt == b.shownAt && a.expiresAt == b.expiresAt);
    QCOMPARE(a.failure.code, b.failure.code);
    QCOMPARE(a.failure.detail, b.failure.detail);
    QCOMPARE(a.failure.facts, b.failure.facts);
    QVERIFY(a.given == b.given && a.change == b.change);
}

void TestSaleStores::aPaymentComesBackAsItWas() {
    const Ticket ticket = saveNew(makeTicket(1));
    Payment payment = saveNew(makePayment(ticket));
    auto found = paymentById(payment.id);
    QVERIFY(found);
    comparePayments(*found, payment);

    payment.state = PaymentState::Failed;
    payment.intent = IntentState::Answered;
    payment.received = Msat(3);
    payment.covered = {1'250, brl()};
    payment.preimage = m_ids.randomBytes(32);
    payment.settledAt = m_clock.now() + Millis(99);
    payment.failure = {ErrorCode::InvoiceAmount, u"2 is not 3"_s, {{u"age_ms"_s, 3}}};
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.payments.save(t, payment);
        return Done{};
    }));
    ++payment.version;
    const auto byHash = read<std::optional<Payment>>(
        [&](Transaction& t) { return m_stores.payments.byHash(t, payment.paymentHash); });
    QVERIFY(byHash && *byHash);
    comparePayments(**byHash, payment);
    const auto none = read<std::optional<Payment>>(
        [&](Transaction& t) { return m_stores.payments.byHash(t, m_ids.randomBytes(32)); });
    QVERIFY(none && !*none);
}

void TestSaleStores::aCashPaymentComesBackAsItWas() {
    const Ticket ticket = saveNew(makeTicket(1));
    Payment payment = makePayment(ticket);
    payment.tender = Tender::Cash;
    payment.quote.reset();
    payment.paymentHash.clear();
    payment.given = {20'000, brl()};
    payment.change = {7'250, brl()};
    payment = saveNew(payment);
    Payment second = payment;  // two payments without a hash do not meet
    second.id = m_ids.make<PaymentId>();
    second.createdAt += Millis(1);
    second.version = 0;
    second = saveNew(second);
    const auto all =
        read<std::vector<Payment>>([&](Transaction& t) { return m_stores.payments.ofTicket(t, ticket.id); });
    QVERIFY(all);
    QCOMPARE(all->size(), size_t{2});
    comparePayments(all->front(), payment);
    comparePayments(all->back(), second);
}

void TestSaleStores::onlyPaymentsThatMayBringMoneyAreWatched() {
    const Ticket ticket = saveNew(makeTicket(1));
    std::vector<PaymentId> expected;
    const Instant since = m_clock.now();
    const auto add = [&](PaymentState state, Instant expires, const QString& backend, Tender tender) {
        Payment payment = makePayment(ticket);
        payment.state = state;
        payment.expiresAt = expires;
        payment.backend = backend;
        payment.tender = tender;
        return saveNew(payment).id;
    };
    const Instant before = since - Millis(1);
    const Instant after = since + Millis(1);
    for (const PaymentState state :
         {PaymentState::Pending, PaymentState::Held, PaymentState::Unknown, PaymentState::Underpaid}) {
        expected.push_back(add(state, before, u"demo"_s, Tender::Lightning));
    }
    for (const PaymentState state : {PaymentState::Expired, PaymentState::Cancelled}) {
        expected.push_back(add(state, after, u"demo"_s, Tender::Lightning));
        (void)add(state, since, u"demo"_s, Tender::Lightning);
    }
    for (const PaymentState state :
         {PaymentState::Paid, PaymentState::Overpaid, PaymentState::LatePaid, PaymentState::Failed}) {
        (void)add(state, after, u"demo"_s, Tender::Lightning);
    }
    (void)add(PaymentState::Pending, after, u"lnd"_s, Tender::Lightning);
    (void)add(PaymentState::Pending, after, u"demo"_s, Tender::Cash);
    const auto watched = read<std::vector<Payment>>(
        [&](Transaction& t) { return m_stores.payments.watched(t, u"demo"_s, since); });
    QVERIFY(watched);
    QCOMPARE(watched->size(), expected.size());
    for (size_t i = 0; i < expected.size(); ++i) QCOMPARE((*watched)[i].id, expected[i]);
}

void TestSaleStores::onlyUnansweredIntentsAreUnanswered() {
    const Ticket ticket = saveNew(makeTicket(1));
    const auto add = [&](IntentState intent, PaymentState state, RegisterId where) {
        Payment payment = makePayment(ticket);
        payment.intent = intent;
        payment.state = state;
        payment.registerId = where;
        return saveNew(payment).id;
    };
    const PaymentId created = add(IntentState::Created, PaymentState::Pending, m_register);
    const PaymentId sent = add(IntentState::Sent, PaymentState::Unknown, m_register);
    (void)add(IntentState::Answered, PaymentState::Pending, m_register);
    (void)add(IntentState::Sent, PaymentState::Failed, m_register);
    (void)add(IntentState::Sent, PaymentState::Pending, m_ids.make<RegisterId>());
    const auto left = read<std::vector<Payment>>(
        [&](Transaction& t) { return m_stores.payments.unanswered(t, m_register); });
    QVERIFY(left);
    QCOMPARE(left->size(), size_t{2});
    QCOMPARE(left->front().id, created);
    QCOMPARE(left->back().id, sent);
}

void TestSaleStores::theSettleIndexOnlyRises() {
    const auto index = [this] {
        return read<quint64>([this](Transaction& t) { return m_stores.payments.settleIndex(t, u"lnd"_s); });
    };
    QCOMPARE(*index(), quint64{0});
    for (const quint64 next : {5, 9, 7}) {
        QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.payments.raiseSettleIndex(t, u"lnd"_s, next);
            return Done{};
        }));
    }
    QCOMPARE(*index(), quint64{9});
}

void TestSaleStores::tasksAreOpenUntilTheyAreDone() {
    const Ticket ticket = saveNew(makeTicket(1));
    const Payment payment = saveNew(makePayment(ticket));
    Task task = makeTask(ticket, payment);
    save(task);
    Task second = makeTask(ticket, payment);
    second.createdAt += Millis(1);
    second.state = TaskState::Taken;
    save(second);
    const auto open = [this] {
        return read<std::vector<Task>>([this](Transaction& t) { return m_stores.tasks.open(t, 10); });
    };
    const auto count = [this] {
        return read<int>([this](Transaction& t) { return m_stores.tasks.openCount(t); });
    };
    QCOMPARE(open()->size(), size_t{2});
    QCOMPARE(*count(), 2);

    task.version = 1;
    task.state = TaskState::Done;
    task.doneAt = m_clock.now();
    task.doneBy = m_ids.make<PersonId>();
    task.note = u"devolvido"_s;
    save(task);
    QCOMPARE(*count(), 1);
    QCOMPARE(open()->front().id, second.id);
    const auto found =
        read<std::optional<Task>>([&](Transaction& t) { return m_stores.tasks.byId(t, task.id); });
    QVERIFY(found && *found);
    const Task& back = **found;
    QCOMPARE(back.kind, TaskKind::LatePayment);
    QCOMPARE(back.state, TaskState::Done);
    QCOMPARE(back.ticket, ticket.id);
    QCOMPARE(back.payment, payment.id);
    QVERIFY(back.amount == task.amount && back.msat == task.msat);
    QCOMPARE(back.note, u"devolvido"_s);
    QVERIFY(back.createdAt == task.createdAt && back.doneAt == task.doneAt);
    QCOMPARE(back.doneBy, task.doneBy);
    QCOMPARE(back.version, 2);
    const auto ofTicket =
        read<std::vector<Task>>([&](Transaction& t) { return m_stores.tasks.ofTicket(t, ticket.id); });
    QVERIFY(ofTicket && ofTicket->size() == 2);
}

void TestSaleStores::salesAreNewestFirstPageByPage() {
    std::vector<TicketId> expected;
    for (int i = 1; i <= 7; ++i) {
        Ticket ticket = makeTicket(i);
        ticket.state = TicketState::Paid;
        ticket.finishedAt = m_clock.now() + Millis(1000 + i / 2);  // some at the same moment
        expected.insert(expected.begin(), saveNew(ticket).id);
    }
    (void)saveNew(makeTicket(8));  // served, nothing charged: no sale
    std::vector<TicketId> seen;
    std::optional<SaleCursor> cursor;
    while (true) {
        const auto page =
            read<SalePage>([&](Transaction& t) { return m_stores.tickets.sales(t, pageAfter(cursor, 3)); });
        QVERIFY(page);
        for (const SaleRow& row : page->rows) seen.push_back(row.ticket);
        cursor = page->next;
        if (!cursor) break;
    }
    QVERIFY(seen == expected);
}

void TestSaleStores::aSaleShowsThePaymentThatSaysMost() {
    Ticket ticket = saveNew(makeTicket(1));
    Payment expired = makePayment(ticket);
    expired.state = PaymentState::Expired;
    (void)saveNew(expired);
    Payment under = makePayment(ticket);
    under.createdAt += Millis(5);
    under.state = PaymentState::Underpaid;
    under.received = Msat(under.quote->msat.value() - 1'000'000);
    (void)saveNew(under);
    Payment cash = makePayment(ticket);
    cash.createdAt += Millis(9);
    cash.settledAt = m_clock.now() + Millis(777);
    cash.tender = Tender::Cash;
    cash.state = PaymentState::Paid;
    cash.paymentHash.clear();
    (void)saveNew(cash);
    save(makeTask(ticket, under));
    const auto sales = read<SalePage>(
        [&](Transaction& t) { return m_stores.tickets.sales(t, pageAfter(std::nullopt, 10)); });
    QVERIFY(sales && sales->rows.size() == 1 && !sales->next);
    const SaleRow& row = sales->rows.front();
    QCOMPARE(row.ticket, ticket.id);
    QCOMPARE(row.paymentState.value(), PaymentState::Underpaid);
    QCOMPARE(row.tender.value(), Tender::Lightning);
    QVERIFY(row.short_ == (Fiat{500, brl()}));  // 1 000 sat at 500 000 BRL per bitcoin
    QCOMPARE(row.openTasks, 1);
    QVERIFY(row.at == m_clock.now() + Millis(777));
    QVERIFY(row.total == totalsOf(ticket).total);
    QCOMPARE(row.firstLine, u"Certidão"_s);
    QCOMPARE(row.lineCount, 2);
}

void TestSaleStores::theDayTotalCountsPaidTickets() {
    const auto add = [&](int counter, TicketState state, bool training, int dayOffset) {
        Ticket ticket = makeTicket(counter);
        ticket.state = state;
        ticket.training = training;
        ticket.number.day = ticket.number.day.addDays(dayOffset);
        (void)saveNew(ticket);
    };
    add(1, TicketState::Paid, false, 0);
    add(2, TicketState::Paid, false, 0);
    add(3, TicketState::Cancelled, false, 0);
    add(4, TicketState::Paid, true, 0);
    add(5, TicketState::Paid, false, 1);
    const auto total = [this](bool training, Currency currency) {
        return read<DayTotal>([=, this](Transaction& t) {
            return m_stores.tickets.dayTotal(t, QDate(2026, 11, 21), training, currency);
        });
    };
    QVERIFY(total(false, brl())->total == (Fiat{2 * 12'750, brl()}));
    QCOMPARE(total(false, brl())->sales, 2);
    QCOMPARE(total(true, brl())->sales, 1);
    QCOMPARE(total(false, usd())->sales, 0);
    QVERIFY(total(false, usd())->total == (Fiat{0, usd()}));
}

void TestSaleStores::walksSeeEverythingOnce() {
    std::vector<Ticket> tickets;
    std::vector<Payment> payments;
    for (int i = 1; i <= 5; ++i) {
        Ticket ticket = makeTicket(i);
        if (i == 3) ticket.lines.clear();
        tickets.push_back(saveNew(ticket));
        payments.push_back(saveNew(makePayment(tickets.back())));
    }
    size_t seen = 0;
    TicketId last;
    while (true) {
        const auto page =
            read<std::vector<Ticket>>([&](Transaction& t) { return m_stores.tickets.page(t, last, 2); });
        QVERIFY(page);
        if (page->empty()) break;
        for (const Ticket& ticket : *page) compareTickets(ticket, tickets[seen++]);
        last = page->back().id;
    }
    QCOMPARE(seen, size_t{5});
    const auto page = read<std::vector<Payment>>(
        [&](Transaction& t) { return m_stores.payments.page(t, payments[1].id, 10); });
    QVERIFY(page && page->size() == 3);
    QCOMPARE(page->front().id, payments[2].id);
}

void TestSaleStores::tenantsDoNotSeeEachOther() {
    const Ticket ticket = saveNew(makeTicket(1));
    (void)saveNew(makePayment(ticket));
    auto other = SqlDatabase::create(options(), TenantId(m_ids.next()));
    QVERIFY(other);
    const auto seen = await((*other)->read<size_t>([&](Transaction& t) -> Result<size_t> {
        BALCAO_TRY(found, m_stores.tickets.byId(t, ticket.id));
        BALCAO_TRY(queue, m_stores.tickets.queue(t, 10));
        BALCAO_TRY(sales, m_stores.tickets.sales(t, pageAfter(std::nullopt, 10)));
        BALCAO_TRY(payments, m_stores.payments.page(t, PaymentId(), 10));
        return size_t{found ? 1u : 0u} + queue.size() + sales.rows.size() + payments.size();
    }));
    QVERIFY(seen);
    QCOMPARE(*seen, size_t{0});
}

void TestSaleStores::aWorkReadsWhatItWrote() {
    const Ticket ticket = makeTicket(1);
    const auto version = write<qint64>([&](Transaction& t) -> Result<qint64> {
        m_stores.tickets.save(t, ticket, totalsOf(ticket));
        BALCAO_TRY(found, m_stores.tickets.lock(t, ticket.id));
        if (!found) return fail(ErrorCode::NotFound);
        m_stores.tickets.save(t, *found, totalsOf(*found));
        BALCAO_TRY(again, m_stores.tickets.byId(t, ticket.id));
        return again->version;
    });
    QVERIFY(version);
    QCOMPARE(*version, 2);
}

void TestSaleStores::textsKeepEveryCharacter() {
    Ticket ticket = makeTicket(1);
    ticket.customer = u"a'b\"c;--:name ? $1 \\ 日本 \U0001F980 \n"_s;
    ticket = saveNew(ticket);
    QCOMPARE(ticketById(ticket.id)->customer, ticket.customer);
}

QTEST_GUILESS_MAIN(TestSaleStores)
#include "test_sale_stores.moc"
