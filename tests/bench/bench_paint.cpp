// What a clerk waits for, among a million payments: from the charge key to the code on the screen, and from
// the node's word to the paid screen. The counter's page over the real services and the demo node; the time
// in which only the node is at work is not counted. Painted into memory (the offscreen platform), so without
// a display's own time.
#include "flows/window_sale_stage.h"
#include "measure.h"
#include "million.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/qr_card.h"
#include "watched_application.h"

#include <algorithm>
#include <ctime>
#include <numeric>

using namespace balcao;

namespace {

using namespace Qt::StringLiterals;
using bench::Watch;

constexpr int kSales = 300;
constexpr double kCodeLimitNs = 16e6;
constexpr double kPaidLimitNs = 20e6;

double since(Watch::time_point begin) {
    return std::chrono::duration<double, std::nano>(Watch::now() - begin).count();
}

double clockNs(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e9 + double(now.tv_nsec);
}

/// What one wait cost: by the clock, and of the processor to the window's thread and to all others.
struct Wait {
    double clock = 0;
    double window = 0;
    double others = 0;
};

class WaitWatch {
 public:
    [[nodiscard]] Wait read() const {
        const double window = clockNs(CLOCK_THREAD_CPUTIME_ID) - m_window;
        return {since(m_begin), window, clockNs(CLOCK_PROCESS_CPUTIME_ID) - m_process - window};
    }

 private:
    Watch::time_point m_begin = Watch::now();
    double m_window = clockNs(CLOCK_THREAD_CPUTIME_ID);
    double m_process = clockNs(CLOCK_PROCESS_CPUTIME_ID);
};

/// The demo node with a stop-watch. Of a settlement it says nothing until it is told to, and then it knows at
/// once what it is asked.
class TimedNode final : public LightningBackend {
    Q_OBJECT
 public:
    explicit TimedNode(std::unique_ptr<LightningBackend> real) : m_real(std::move(real)) {
        connect(m_real.get(), &LightningBackend::reachable, this, &LightningBackend::reachable);
        connect(m_real.get(), &LightningBackend::unreachable, this, &LightningBackend::unreachable);
    }
    [[nodiscard]] BackendKind kind() const override { return m_real->kind(); }
    [[nodiscard]] QString name() const override { return m_real->name(); }
    [[nodiscard]] Future<NodeInfo> info() override { return m_real->info(); }
    [[nodiscard]] Future<NodeBalance> balance() override { return m_real->balance(); }
    [[nodiscard]] Future<BackendInvoice> createInvoice(const InvoiceRequest& request) override {
        const auto asked = Watch::now();
        return andThenAlways(m_real->createInvoice(request), this,
                             [this, asked](const Result<BackendInvoice>& made) {
                                 at_work = since(asked);
                                 return ready<BackendInvoice>(made);
                             });
    }
    [[nodiscard]] Future<InvoiceReport> lookUp(const QByteArray& paymentHash) override {
        if (settled.paymentHash == paymentHash) return ready<InvoiceReport>(settled);
        return m_real->lookUp(paymentHash);
    }
    [[nodiscard]] Future<Done> cancel(const QByteArray& paymentHash) override {
        return m_real->cancel(paymentHash);
    }
    void watch(quint64 afterSettleIndex) override { m_real->watch(afterSettleIndex); }

    double at_work = 0;     ///< nanoseconds of the last invoice
    InvoiceReport settled;  ///< what it knows of the last payment

 private:
    std::unique_ptr<LightningBackend> m_real;
};

class Clerk {
 public:
    Clerk(bench::WatchedApplication& application, test::SaleStage& stage, TimedNode& node)
        : m_application(application), m_stage(stage), m_node(node) {
        m_application.whenPainted = [this](const QWidget& widget) {
            const auto* code = qobject_cast<const QrCard*>(&widget);
            if (code != nullptr && !code->text().isEmpty() && !code->isHiddenCode()) m_codePainted = true;
            if (qobject_cast<const PaidPanel*>(&widget) != nullptr) m_paidPainted = true;
        };
    }

    void sell() {
        m_stage.type(u"2010"_s);
        m_stage.key(Qt::Key_Return);
        auto& ticket = m_stage.counter().ticket();
        m_application.turnUntil("the line", [&] { return ticket.hasTicket() && !ticket.busy(); });
        rest();

        m_codePainted = false;
        const WaitWatch forCode;
        m_stage.key(Qt::Key_F9);
        m_application.turnUntil("the code", [this] { return m_codePainted; });
        charging.push_back(forCode.read());
        charging.back().clock -= m_node.at_work;
        nodes.push_back(m_node.at_work);
        rest();

        const Payment payment = *m_stage.payment();
        if (!m_stage.shop.pay(payment)) qFatal("the customer does not pay");
        m_node.settled = {};
        const auto report = test::await(m_node.lookUp(payment.paymentHash));
        if (!report || report->status != InvoiceStatus::Settled) qFatal("the node knows of no payment");
        m_node.settled = *report;
        rest();
        m_paidPainted = false;
        const WaitWatch forPaid;
        Q_EMIT m_node.reported(*report);
        m_application.turnUntil("the paid screen", [this] { return m_paidPainted; });
        paid.push_back(forPaid.read());
        rest();
        m_stage.key(Qt::Key_Return);
        m_application.turnUntil("the desk",
                                [this] { return m_stage.stage() == CounterPresenter::Stage::Desk; });
        rest();
    }

    std::vector<Wait> charging, paid;
    std::vector<double> nodes;

 private:
    /// A person takes longer than what is still being read or painted behind the last step.
    void rest() { m_application.turnFor(30); }

    bench::WatchedApplication& m_application;
    test::SaleStage& m_stage;
    TimedNode& m_node;
    bool m_codePainted = false;
    bool m_paidPainted = false;
};

/// The profile of a tail: where the longest waits were longer than the middle ones.
void printTail(const QByteArray& name, std::vector<Wait> waits) {
    std::sort(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) { return a.clock < b.clock; });
    const auto say = [&](const char* which, std::size_t from, std::size_t until) {
        const auto mean = [&](double Wait::*part) {
            const auto add = [part](double sum, const Wait& wait) { return sum + wait.*part; };
            return std::accumulate(waits.begin() + std::ptrdiff_t(from),
                                   waits.begin() + std::ptrdiff_t(until), 0.0, add) /
                   double(until - from) / 1e6;
        };
        std::fprintf(stderr, "%s, %s: %.1f ms; processor: the window's thread %.1f, others %.1f ms\n",
                     name.constData(), which, mean(&Wait::clock), mean(&Wait::window), mean(&Wait::others));
    };
    const std::size_t tenth = waits.size() / 10;
    say("the tenth in the middle", waits.size() / 2 - tenth / 2, waits.size() / 2 + tenth / 2);
    say("the longest three", waits.size() - 3, waits.size());
}

void printAll(const QByteArray& name, const std::vector<Wait>& waits, double limit) {
    std::vector<double> values;
    for (const Wait& wait : waits) values.push_back(wait.clock);
    const auto print = [&](const char* share, double value, double aim) {
        const QByteArray full = name + share;
        bench::print(full.constData(), bench::percentile(values, value), "the limit", limit, aim);
    };
    print("_p50", 0.5, 0);
    print("_p99", 0.99, 1.0);
    printTail(name, waits);
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication application(argc, argv);
    test::ShopPlace place;
    place.tenant = bench::benchTenant();
    place.databaseUrl = u"sqlite:"_s + bench::millionFile();
    TimedNode* node = nullptr;
    place.makeNode = [&](test::FakeScheduler& scheduler) {
        auto made = std::make_unique<TimedNode>(std::make_unique<DemoBackend>(
            place.folder.filePath(u"node.db"_s), place.clock, scheduler, place.ids));
        node = made.get();
        return made;
    };
    test::SaleStage stage(place);
    Clerk clerk(application, stage, *node);
    for (int i = 0; i < 10; ++i) clerk.sell();  // the first ones also read what later ones find in memory
    clerk.charging.clear();
    clerk.nodes.clear();
    clerk.paid.clear();
    for (int i = 0; i < kSales; ++i) clerk.sell();
    printAll(bench::amongMillion("charge_key_to_code"), clerk.charging, kCodeLimitNs);
    printAll(bench::amongMillion("node_word_to_paid"), clerk.paid, kPaidLimitNs);
    std::fprintf(stderr, "not counted: the demo node's own time, %.1f ms in the middle\n",
                 bench::percentile(clerk.nodes, 0.5) / 1e6);
    return 0;
}

#include "bench_paint.moc"
