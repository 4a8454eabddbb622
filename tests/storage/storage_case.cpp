#include "storage_case.h"

#include "support/plan_guard.h"

#include <QSignalSpy>

namespace balcao::test {

namespace {

using namespace Qt::StringLiterals;

}  // namespace

void StorageCase::initTestCase_data() {
    QTest::addColumn<bool>("postgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

bool StorageCase::isPostgres() {
    QFETCH_GLOBAL(bool, postgres);
    return postgres;
}

void StorageCase::init() {
    m_options = SqlOptions();
    if (isPostgres()) {
        if (!m_server && m_whyNoServer.isEmpty()) m_server = PostgresServer::start(&m_whyNoServer);
        if (!m_server) QSKIP(qPrintable(m_whyNoServer));
        m_options.url = m_server->makeDatabase();
        m_options.password = m_server->password();
        QVERIFY(!m_options.url.isEmpty());
    } else {
        plan_guard::watch();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_options.url = u"sqlite:balcao.db"_s;
        m_options.directory = m_folder->path();
    }
    m_database = openAnother(m_options);
    QVERIFY(m_database);
    // PostgreSQL listens once it has said that everything should be read.
    QSignalSpy resync(m_database.get(), &Database::resyncNeeded);
    const bool listens = isPostgres();
    spin([&] { return m_database->health() == DatabaseHealth::Ready && (!listens || resync.count() > 0); },
         10'000);
    QVERIFY2(m_database->health() == DatabaseHealth::Ready, qPrintable(m_database->healthReason().detail));
}

void StorageCase::cleanup() {
    m_database.reset();
    // Asked while the file is there. What walks a growing table is fast in every test and slow in every shop.
    const bool asks = m_folder && guardsPlans();
    const QStringList walks =
        asks ? plan_guard::complaints(m_folder->filePath(u"balcao.db"_s)) : QStringList();
    m_folder.reset();
    QVERIFY2(walks.isEmpty(), qPrintable(walks.join(u'\n')));
}

void StorageCase::cleanupTestCase() {
    m_server.reset();
}

std::unique_ptr<SqlDatabase> StorageCase::openAnother(const SqlOptions& options) const {
    auto created = SqlDatabase::create(options, m_tenant);
    if (!created) {
        qWarning() << "create:" << created.error().detail;
        return nullptr;
    }
    return *std::move(created);
}

Error StorageCase::refusal(const QString& statement) {
    const auto outcome = write<Done>([&statement](Transaction& t) -> Result<Done> {
        sql(t).write(statement, {});
        return Done{};
    });
    return outcome ? Error{ErrorCode::Cancelled, u"it was not refused"_s, {}} : outcome.error();
}

qint64 StorageCase::countOf(const QString& table) {
    const auto count = read<qint64>([&table](Transaction& t) -> Result<qint64> {
        BALCAO_TRY(rows, sql(t).query(u"/* all */ SELECT count(*) AS n FROM "_s + table, {}));
        return rows.first().integer("n");
    });
    return count ? *count : -1;
}

Ticket StorageCase::makeTicket(int counter) {
    Ticket ticket;
    ticket.id = m_ids.make<TicketId>();
    ticket.number = {u"A"_s, counter, QDate(2026, 11, 21)};
    ticket.priority = Priority::Preferred;
    ticket.state = TicketState::Serving;
    ticket.customer = u"Conceição"_s;
    ticket.note = u"traz documento"_s;
    ticket.language = u"es"_s;
    ticket.currency = brl();
    ticket.registerId = m_register;
    ticket.registerName = u"Caixa 1"_s;
    ticket.servedBy = m_ids.make<PersonId>();
    ticket.servedByName = u"Rosa"_s;
    ticket.openedAt = m_clock.now();
    ticket.calledAt = m_clock.now() + Millis(1);
    ticket.startedAt = m_clock.now() + Millis(2);
    Line fiat;
    fiat.id = m_ids.make<LineId>();
    fiat.operation = m_ids.make<OperationId>();
    fiat.code = u"101"_s;
    fiat.name = u"Certidão"_s;
    fiat.quantity = 2;
    fiat.unitPrice = {4'250, brl()};
    fiat.discount = {{500, brl()}, u"idoso"_s};
    fiat.tax = {500, TaxMode::Added};
    Line sat = fiat;
    sat.id = m_ids.make<LineId>();
    sat.code = u"102"_s;
    sat.name = u"Cópia"_s;
    sat.quantity = 1;
    sat.unitSat = Sat(21'000);
    sat.discount = {{0, brl()}, u""_s};
    sat.tax = {};
    ticket.lines = {fiat, sat};
    return ticket;
}

Totals StorageCase::totalsOf(const Ticket& ticket) {
    qint64 sum = 0;
    for (const Line& line : ticket.lines) sum += line.unitPrice.minor * line.quantity;
    const Currency currency = ticket.currency;
    return {{sum, currency}, {0, currency}, {0, currency}, {0, currency}, {sum, currency}};
}

Payment StorageCase::makePayment(const Ticket& ticket) {
    Payment payment;
    payment.id = m_ids.make<PaymentId>();
    payment.ticket = ticket.id;
    payment.registerId = m_register;
    payment.amount = {12'750, brl()};
    payment.covered = {0, brl()};
    payment.createdAt = m_clock.now() + Millis(10);
    Quote quote;
    quote.amount = payment.amount;
    quote.msat = Msat(25'500'000);
    quote.rate = {50'000'000, brl()};
    quote.source = u"fixed"_s;
    quote.rateAt = m_clock.now();
    quote.validUntil = m_clock.now() + Millis(600'000);
    payment.quote = quote;
    payment.backend = u"demo"_s;
    payment.backendReference = u"7"_s;
    payment.bolt11 = u"lnbcrt1"_s;
    payment.paymentHash = m_ids.randomBytes(32);
    payment.expiresAt = m_clock.now() + Millis(600'000);
    payment.given = Fiat();
    payment.change = Fiat();
    return payment;
}

Task StorageCase::makeTask(const Ticket& ticket, const Payment& payment) {
    Task task;
    task.id = m_ids.make<TaskId>();
    task.kind = TaskKind::LatePayment;
    task.ticket = ticket.id;
    task.payment = payment.id;
    task.amount = {500, brl()};
    task.msat = Msat(1'000'000);
    task.note = u"chegou depois"_s;
    task.createdAt = m_clock.now();
    return task;
}

LedgerTransaction StorageCase::makeLedger(const Ticket& ticket, LedgerKind kind) {
    LedgerTransaction entry;
    entry.id = m_ids.make<LedgerTransactionId>();
    entry.kind = kind;
    entry.ticket = ticket.id;
    entry.reason = u"payment.settled"_s;
    entry.at = m_clock.now();
    if (kind != LedgerKind::Void) {
        entry.postings = {{{AccountKind::TillCash, u"caixa-1"_s}, 500, u"BRL"_s},
                          {{AccountKind::Sales, {}}, -500, u"BRL"_s},
                          {{AccountKind::Lightning, u"demo"_s}, 9, u"MSAT"_s},
                          {{AccountKind::Exchange, {}}, -9, u"MSAT"_s}};
    }
    return entry;
}

Ticket StorageCase::saveNew(Ticket ticket) {
    const auto done = write<Done>([this, &ticket](Transaction& t) -> Result<Done> {
        m_stores.tickets.save(t, ticket, totalsOf(ticket));
        return Done{};
    });
    if (!done) qWarning() << "saveNew:" << toText(done.error().code) << done.error().detail;
    ticket.version = 1;
    return ticket;
}

Payment StorageCase::saveNew(Payment payment) {
    const auto done = write<Done>([this, &payment](Transaction& t) -> Result<Done> {
        m_stores.payments.save(t, payment);
        return Done{};
    });
    if (!done) qWarning() << "saveNew:" << toText(done.error().code) << done.error().detail;
    payment.version = 1;
    return payment;
}

}  // namespace balcao::test
