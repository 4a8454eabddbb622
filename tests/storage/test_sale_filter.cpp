#include "storage_case.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <set>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Filtered lists of sales on both databases, beside the same question asked of a plain list.
class TestSaleFilter final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void everyFilterFindsWhatAPlainListFinds();
    void lettersFitInEitherCaseAndSignsAreLetters();
    void aLookGoesThroughSoManySalesAndSaysWhereItEnded();
    void pagesStayWholeWhileOthersSell();

 private:
    /// What was stored of one sale.
    struct Sale {
        Ticket ticket;
        std::vector<Payment> payments;
        bool hasTask = false;
        [[nodiscard]] Instant at() const { return ticket.finishedAt; }
    };

    [[nodiscard]] bool guardsPlans() const override { return true; }

    Sale sell(QRandomGenerator& random) {
        static const QStringList clerks{u"Ana Reis"_s, u"Inês Prado"_s, u"100% Bia"_s};
        static const QStringList services{u"Vistoria"_s, u"2ª via da CNH"_s, u"Licença_anual"_s};
        static const std::vector<TicketState> states{TicketState::Paid, TicketState::PendingPayment,
                                                     TicketState::Cancelled};
        static const std::vector<PaymentState> paid{PaymentState::Paid,     PaymentState::LatePaid,
                                                    PaymentState::Overpaid, PaymentState::Underpaid,
                                                    PaymentState::Expired,  PaymentState::Unknown};
        Sale sale;
        sale.ticket = makeTicket(++m_sold);
        sale.ticket.state = states[static_cast<size_t>(random.bounded(static_cast<int>(states.size())))];
        sale.ticket.training = random.bounded(4) == 0;
        sale.ticket.servedByName = clerks[random.bounded(clerks.size())];
        sale.ticket.registerName = random.bounded(2) == 0 ? u"Guichê 3"_s : u"Guichê 4"_s;
        sale.ticket.lines.front().name = services[random.bounded(services.size())];
        sale.ticket.lines.front().unitPrice.minor = 100 * (1 + random.bounded(50));
        // Some at the same moment, in an order of their own.
        sale.ticket.finishedAt = m_clock.now() + Millis(1'000 + 10 * random.bounded(40));
        sale.ticket = saveNew(sale.ticket);
        const int payments = random.bounded(3);
        for (int i = 0; i < payments; ++i) {
            Payment payment = makePayment(sale.ticket);
            payment.createdAt = sale.at();
            payment.paymentHash =
                QCryptographicHash::hash(payment.id.text().toUtf8(), QCryptographicHash::Sha256);
            payment.state = paid[static_cast<size_t>(random.bounded(static_cast<int>(paid.size())))];
            payment.quote->msat = Msat(1'000 * (1 + random.bounded(90)));
            if (random.bounded(3) == 0) {
                payment.tender = Tender::Cash;
                payment.paymentHash.clear();
                payment.quote.reset();
            }
            sale.payments.push_back(saveNew(payment));
        }
        if (!sale.payments.empty() && random.bounded(3) == 0) {
            sale.hasTask = true;
            const Task task = makeTask(sale.ticket, sale.payments.front());
            const auto done = write<Done>([this, &task](Transaction& t) -> Result<Done> {
                m_stores.tasks.save(t, task);
                return Done{};
            });
            if (!done) qWarning() << done.error().detail;
        }
        return sale;
    }

    [[nodiscard]] static bool stands(const Sale& sale, SaleIs state) {
        const auto any = [&sale](PaymentState wanted) {
            return std::any_of(sale.payments.begin(), sale.payments.end(),
                               [wanted](const Payment& payment) { return payment.state == wanted; });
        };
        switch (state) {
            case SaleIs::Waiting: return sale.ticket.state == TicketState::PendingPayment;
            case SaleIs::Paid: return sale.ticket.state == TicketState::Paid;
            case SaleIs::Cancelled: return sale.ticket.state == TicketState::Cancelled;
            case SaleIs::Late: return any(PaymentState::LatePaid);
            case SaleIs::Surplus: return any(PaymentState::Overpaid);
            case SaleIs::Partial: return any(PaymentState::Underpaid);
            case SaleIs::Unknown: return any(PaymentState::Unknown);
            case SaleIs::Expired: return any(PaymentState::Expired);
            case SaleIs::Failed: return any(PaymentState::Failed);
        }
        return false;
    }

    [[nodiscard]] static bool isIn(const FilterRange<qint64>& range, qint64 value) {
        return (!range.from || *range.from <= value) && (!range.to || value <= *range.to);
    }

    [[nodiscard]] static bool hasPart(const QStringList& parts, const QString& text) {
        return parts.isEmpty() || std::any_of(parts.begin(), parts.end(), [&text](const QString& part) {
                   return text.contains(part, Qt::CaseInsensitive);
               });
    }

    /// Cancelled before money was asked for is no sale.
    [[nodiscard]] static bool isSale(const Sale& sale) {
        return sale.ticket.state != TicketState::Cancelled || !sale.payments.empty();
    }

    [[nodiscard]] static bool fits(const Sale& sale, const SaleFilter& filter) {
        const auto anyPayment = [&sale](const auto& wanted) {
            return std::any_of(sale.payments.begin(), sale.payments.end(), wanted);
        };
        const bool stateFits =
            filter.states.empty() || std::any_of(filter.states.begin(), filter.states.end(),
                                                 [&sale](SaleIs state) { return stands(sale, state); });
        const bool tenderFits = filter.tenders.empty() || anyPayment([&filter](const Payment& payment) {
                                    return std::find(filter.tenders.begin(), filter.tenders.end(),
                                                     payment.tender) != filter.tenders.end();
                                });
        const bool satsFit =
            (!filter.sats.from && !filter.sats.to) || anyPayment([&filter](const Payment& payment) {
                return payment.quote && isIn(filter.sats, payment.quote->msat.value() / 1'000);
            });
        return stateFits && tenderFits && satsFit && isIn(filter.minor, totalsOf(sale.ticket).total.minor) &&
               hasPart(filter.clerks, sale.ticket.servedByName) &&
               hasPart(filter.registers, sale.ticket.registerName) &&
               hasPart(filter.services, sale.ticket.lines.front().name) &&
               (!filter.training || *filter.training == sale.ticket.training) &&
               (!filter.task || *filter.task == sale.hasTask);
    }

    [[nodiscard]] static std::vector<TicketId> plainly(std::vector<Sale> sales, const SaleQuery& query) {
        std::erase_if(sales, [&query](const Sale& sale) {
            return !isSale(sale) || !fits(sale, query.filter) ||
                   (query.at.from && sale.at() < *query.at.from) || (query.at.to && sale.at() > *query.at.to);
        });
        std::sort(sales.begin(), sales.end(), [](const Sale& a, const Sale& b) {
            return a.at() != b.at() ? a.at() > b.at() : a.ticket.id.text() > b.ticket.id.text();
        });
        std::vector<TicketId> ids;
        for (const Sale& sale : sales) ids.push_back(sale.ticket.id);
        return ids;
    }

    [[nodiscard]] std::vector<TicketId> allPages(SaleQuery query) {
        std::vector<TicketId> seen;
        while (true) {
            const auto page =
                read<SalePage>([&](Transaction& t) { return m_stores.tickets.sales(t, query); });
            if (!page) {
                qWarning() << page.error().detail;
                return {};
            }
            for (const SaleRow& row : page->rows) seen.push_back(row.ticket);
            if (!page->next) return seen;
            query.before = page->next;
        }
    }

    [[nodiscard]] SaleFilter randomFilter(QRandomGenerator& random) {
        SaleFilter filter;
        const auto sometimes = [&random] { return random.bounded(3) == 0; };
        for (int i = 0; i < 2 && sometimes(); ++i) {
            filter.states.push_back(static_cast<SaleIs>(random.bounded(9)));
        }
        if (sometimes()) filter.tenders.push_back(random.bounded(2) == 0 ? Tender::Cash : Tender::Lightning);
        if (sometimes()) filter.minor.from = 100 * random.bounded(60);
        if (sometimes()) filter.minor.to = 100 * random.bounded(90);
        if (sometimes()) filter.sats.from = random.bounded(90);
        if (sometimes()) filter.sats.to = random.bounded(90);
        if (sometimes()) filter.clerks.append(random.bounded(2) == 0 ? u"inÊs"_s : u"ANA"_s);
        if (sometimes()) filter.registers.append(u"3"_s);
        if (sometimes()) filter.services.append(u"CNH"_s);
        if (sometimes()) filter.training = random.bounded(2) == 0;
        if (sometimes()) filter.task = random.bounded(2) == 0;
        return filter;
    }

    int m_sold = 0;
};

void TestSaleFilter::everyFilterFindsWhatAPlainListFinds() {
    m_sold = 0;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    std::vector<Sale> sales;
    for (int i = 0; i < 60; ++i) sales.push_back(sell(random));
    size_t found = 0;
    for (int i = 0; i < 120; ++i) {
        SaleQuery query;
        query.filter = randomFilter(random);
        if (random.bounded(3) == 0) query.at.from = m_clock.now() + Millis(1'000 + 10 * random.bounded(40));
        if (random.bounded(3) == 0) query.at.to = m_clock.now() + Millis(1'000 + 10 * random.bounded(40));
        query.limit = 1 + random.bounded(9);
        query.span = 1 + random.bounded(70);
        const std::vector<TicketId> wanted = plainly(sales, query);
        const std::vector<TicketId> seen = allPages(query);
        found += wanted.size();
        QVERIFY2(seen == wanted, qPrintable(u"seed %1, filter %2: %3 instead of %4"_s.arg(seed)
                                                .arg(i)
                                                .arg(seen.size())
                                                .arg(wanted.size())));
    }
    QVERIFY(found > 100);
}

void TestSaleFilter::lettersFitInEitherCaseAndSignsAreLetters() {
    m_sold = 0;
    QRandomGenerator random(7);
    std::vector<Sale> sales;
    for (int i = 0; i < 30; ++i) sales.push_back(sell(random));
    const auto count = [this, &sales](SaleFilter filter) {
        SaleQuery query;
        query.filter = std::move(filter);
        query.limit = 50;
        const auto seen = allPages(query);
        return seen == plainly(sales, query) ? static_cast<int>(seen.size()) : -1;
    };
    SaleFilter filter;
    filter.clerks = {u"INÊS"_s};
    QVERIFY(count(filter) > 0);
    filter.clerks = {u"100%"_s};
    QVERIFY(count(filter) > 0 && count(filter) < 30);
    filter.clerks = {u"1%0"_s};  // a sign, not any letters
    QCOMPARE(count(filter), 0);
    filter.clerks.clear();
    filter.services = {u"licença_"_s};
    QVERIFY(count(filter) > 0 && count(filter) < 30);
    filter.services = {u"Vistoria_"_s};
    QCOMPARE(count(filter), 0);
    filter.services = {u"x' OR 1=1 --"_s};
    QCOMPARE(count(filter), 0);
}

void TestSaleFilter::aLookGoesThroughSoManySalesAndSaysWhereItEnded() {
    m_sold = 0;
    QRandomGenerator random(3);
    int sold = 0;
    while (sold < 25) sold += isSale(sell(random)) ? 1 : 0;
    SaleQuery query;
    query.filter.services = {u"nobody sells this"_s};
    query.limit = 5;
    query.span = 10;
    int looks = 0;
    while (true) {
        const auto page = read<SalePage>([&](Transaction& t) { return m_stores.tickets.sales(t, query); });
        QVERIFY(page && page->rows.empty());
        ++looks;
        if (!page->next) break;
        query.before = page->next;
    }
    QCOMPARE(looks, 3);
}

void TestSaleFilter::pagesStayWholeWhileOthersSell() {
    m_sold = 0;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    std::vector<Sale> sales;
    for (int i = 0; i < 40; ++i) sales.push_back(sell(random));
    SaleQuery query;
    query.filter.states = {SaleIs::Paid};
    query.limit = 3;
    query.span = 9;
    const std::vector<TicketId> before = plainly(sales, query);
    std::vector<TicketId> seen;
    while (true) {
        const auto page = read<SalePage>([&](Transaction& t) { return m_stores.tickets.sales(t, query); });
        QVERIFY(page);
        for (const SaleRow& row : page->rows) seen.push_back(row.ticket);
        if (!page->next) break;
        query.before = page->next;
        sales.push_back(sell(random));
    }
    const QString words = u"seed %1"_s.arg(seed);
    std::set<TicketId> once(seen.begin(), seen.end());
    QVERIFY2(once.size() == seen.size(), qPrintable(words));
    for (const TicketId& id : before) QVERIFY2(once.contains(id), qPrintable(words));
}

QTEST_GUILESS_MAIN(TestSaleFilter)
#include "test_sale_filter.moc"
