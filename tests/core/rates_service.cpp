#include "rates/rate_service.h"
#include "support/fakes.h"

#include <QSignalSpy>
#include <QtTest/QTest>

using namespace balcao;

namespace {

/// A source that says what the test told it, or stays away; it answers when asked to, not before.
struct Script {
    std::optional<qint64> minor;
    int asked = 0;
    bool hold = false;
    std::vector<std::shared_ptr<QPromise<Result<RateSample>>>> held;
};

class ScriptedSource final : public RateSource {
 public:
    ScriptedSource(QString name, Script& script, const Clock& clock)
        : m_name(std::move(name)), m_script(script), m_clock(clock) {}
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] Future<RateSample> fetch(Currency currency) override {
        ++m_script.asked;
        if (m_script.hold) {
            auto promise = std::make_shared<QPromise<Result<RateSample>>>();
            promise->start();
            m_script.held.push_back(promise);
            return promise->future();
        }
        if (!m_script.minor) return ready<RateSample>(fail(ErrorCode::BackendUnreachable));
        return ready<RateSample>(RateSample{m_name, Rate{*m_script.minor, currency}, m_clock.now()});
    }

 private:
    QString m_name;
    Script& m_script;
    const Clock& m_clock;
};

}  // namespace

class RatesService : public QObject {
    Q_OBJECT

 private:
    struct Fixture {
        test::FakeClock clock;
        test::FakeScheduler scheduler{clock};
        Script kraken{61'000'000, 0, false, {}};
        Script coinbase{61'100'000, 0, false, {}};
        RateService rates{clock, scheduler};
        RatePolicy policy;

        void start(const std::optional<CurrentRate>& last = std::nullopt) {
            std::vector<std::unique_ptr<RateSource>> sources;
            sources.push_back(std::make_unique<ScriptedSource>(u"kraken"_qs, kraken, clock));
            sources.push_back(std::make_unique<ScriptedSource>(u"coinbase"_qs, coinbase, clock));
            rates.configure(brl(), policy, std::move(sources), last);
        }
        /// Moves time to the next round and lets its answers in.
        void nextRound() {
            QSignalSpy spy(&rates, &RateService::changed);
            scheduler.advance(policy.pollEvery);
            QVERIFY(spy.count() > 0 || spy.wait());
        }
        void firstRound() {
            QSignalSpy spy(&rates, &RateService::changed);
            QVERIFY(spy.wait());
        }
    };

 private Q_SLOTS:
    void thereIsNoRateBeforeTheFirstAnswer() {
        Fixture f;
        QCOMPARE(f.rates.usable().error().code, ErrorCode::RateMissing);
        f.start();
        QCOMPARE(f.rates.usable().error().code, ErrorCode::RateMissing);
        f.firstRound();
        QCOMPARE(f.rates.usable()->rate.minorPerBtc, qint64(61'050'000));
        QCOMPARE(f.rates.usable()->sources, (QStringList{u"coinbase"_qs, u"kraken"_qs}));
        QVERIFY(f.rates.quote(Fiat{1000, brl()}).has_value());
    }

    void theRateFollowsEveryRound() {
        Fixture f;
        f.start();
        f.firstRound();
        f.kraken.minor = 62'000'000;
        f.coinbase.minor = 62'000'000;
        f.nextRound();
        QCOMPARE(f.rates.usable()->rate.minorPerBtc, qint64(62'000'000));
        QCOMPARE(f.kraken.asked, 2);
    }

    void oneSourceAwayLeavesTheOther() {
        Fixture f;
        f.kraken.minor.reset();
        f.start();
        f.firstRound();
        QCOMPARE(f.rates.usable()->sources, QStringList{u"coinbase"_qs});
    }

    void withAllSourcesAwayTheRateGoesStaleAndComesBack() {
        Fixture f;
        f.start();
        f.firstRound();
        f.kraken.minor.reset();
        f.coinbase.minor.reset();
        for (int i = 0; i < 4; ++i) {
            f.nextRound();
            QVERIFY2(f.rates.usable().has_value(), "still young enough");
        }
        f.nextRound();
        QCOMPARE(f.rates.usable().error().code, ErrorCode::RateStale);
        QCOMPARE(f.rates.quote(Fiat{1000, brl()}).error().code, ErrorCode::RateStale);
        QVERIFY(f.rates.last().has_value());
        f.kraken.minor = 61'000'000;
        f.nextRound();
        QVERIFY(f.rates.usable().has_value());
    }

    void disagreementStopsAtOnceUntilItIsOver() {
        Fixture f;
        f.start();
        f.firstRound();
        f.coinbase.minor = 66'000'000;
        f.nextRound();
        QCOMPARE(f.rates.usable().error().code, ErrorCode::RateSpread);
        f.coinbase.minor = 61'000'000;
        f.nextRound();
        QVERIFY(f.rates.usable().has_value());
    }

    void aJumpStopsUntilAPersonAcceptsIt() {
        Fixture f;
        f.start();
        f.firstRound();
        QCOMPARE(f.rates.acceptJump().error().code, ErrorCode::StateConflict);
        f.kraken.minor = 6'100'000;
        f.coinbase.minor = 6'100'000;
        f.nextRound();
        QCOMPARE(f.rates.usable().error().code, ErrorCode::RateAbsurd);
        f.nextRound();
        QCOMPARE(f.rates.usable().error().code, ErrorCode::RateAbsurd);
        QCOMPARE(f.rates.last()->rate.minorPerBtc, qint64(61'050'000));
        QCOMPARE(f.rates.acceptJump()->rate.minorPerBtc, qint64(6'100'000));
        QVERIFY(f.rates.usable().has_value());
        f.nextRound();
        QVERIFY(f.rates.usable().has_value());
    }

    void aJumpAgainstTheRateBeforeARestartIsAStopToo() {
        Fixture f;
        f.start(CurrentRate{Rate{40'000'000, brl()}, {u"kraken"_qs}, f.clock.now() - Millis(5'000), false});
        f.firstRound();
        QCOMPARE(f.rates.usable().error().code, ErrorCode::RateAbsurd);
        Fixture other;
        other.start(CurrentRate{Rate{40'000'000, usd()}, {u"kraken"_qs}, other.clock.now(), false});
        other.firstRound();
        QVERIFY(other.rates.usable().has_value());
    }

    void aRefreshJoinsTheRoundOnItsWay() {
        Fixture f;
        f.kraken.hold = true;
        f.start();
        const auto one = f.rates.refresh();
        const auto two = f.rates.refresh();
        QCOMPARE(f.kraken.asked, 1);
        f.scheduler.advance(f.policy.pollEvery);
        QCOMPARE(f.kraken.asked, 1);
        for (const auto& promise : f.kraken.held) {
            promise->addResult(RateSample{u"kraken"_qs, Rate{61'000'000, brl()}, f.clock.now()});
            promise->finish();
        }
        QVERIFY(test::await(one).has_value());
        QVERIFY(test::await(two).has_value());
    }

    void anAnswerToAnOlderConfigurationIsIgnored() {
        Fixture f;
        f.kraken.hold = true;
        f.start();
        const auto held = std::exchange(f.kraken.held, {});
        f.kraken.hold = false;
        f.kraken.minor = 61'100'000;
        f.start();
        held.front()->addResult(RateSample{u"kraken"_qs, Rate{1, brl()}, f.clock.now()});
        held.front()->finish();
        f.firstRound();
        QCOMPARE(f.rates.usable()->rate.minorPerBtc, qint64(61'100'000));
        const int asked = f.kraken.asked;
        f.nextRound();
        QCOMPARE(f.kraken.asked, asked + 1);  // one timer, not one per configuration
    }

    void aFixedRateIsAlwaysFresh() {
        Fixture f;
        Script fixed{61'124'754, 0, false, {}};
        std::vector<std::unique_ptr<RateSource>> sources;
        sources.push_back(std::make_unique<ScriptedSource>(u"fixed"_qs, fixed, f.clock));
        f.rates.configure(brl(), f.policy, std::move(sources), std::nullopt);
        f.firstRound();
        f.clock.advance(Millis(999'999'999));
        QCOMPARE(f.rates.usable()->rate.minorPerBtc, qint64(61'124'754));
        QVERIFY(f.rates.usable()->fixed);
    }

    void withoutSourcesThereIsNoRate() {
        Fixture f;
        f.rates.configure(brl(), f.policy, {}, std::nullopt);
        QCOMPARE(test::await(f.rates.refresh()).error().code, ErrorCode::RateMissing);
    }
};

QTEST_GUILESS_MAIN(RatesService)
#include "rates_service.moc"
