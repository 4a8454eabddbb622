#include "ui/settings/rates_section.h"

#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/text/error_text.h"
#include "ui/text/money_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kMostSeconds = 86'400;
constexpr int kMostPercent = 100;
constexpr int kMostMinutes = 1'440;
constexpr int kBasisPointsPerPercent = 100;
constexpr int kMempoolSeconds = 300;  ///< its price is as old as this on an ordinary day

/// A source as people call it; what is not known here keeps its key.
QString sourceName(const QString& key) {
    if (key == QStringLiteral("kraken")) return QStringLiteral("Kraken");
    if (key == QStringLiteral("coinbase")) return QStringLiteral("Coinbase");
    if (key == QStringLiteral("mempool")) return QStringLiteral("mempool.space");
    if (key == QStringLiteral("btcpay")) return QStringLiteral("BTCPay Server");
    if (key == QStringLiteral("fixed")) return RatesSection::tr("Fixed by us");
    return key;
}

}  // namespace

RatesSection::RatesSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : OfficeSection(theme, services, parent) {
    addHeading(tr("Now"));
    m_now = addParagraph({});
    m_ask = new ActionButton(theme, tr("Ask again"), this);
    m_ask->setObjectName(QStringLiteral("ratesAsk"));
    m_ask->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_accept = new ActionButton(theme, tr("The jump is real: use the new price"), this);
    m_accept->setObjectName(QStringLiteral("ratesAccept"));
    m_accept->as(ActionButton::Look::Danger, ActionButton::Size::Compact);
    rows()->addWidget(m_ask);
    rows()->addWidget(m_accept);
    addSideBySide({m_ask, m_accept}, false);
    connect(m_ask, &ActionButton::clicked, this, &RatesSection::askNow);
    connect(m_accept, &ActionButton::clicked, this, &RatesSection::acceptJump);
    connect(&services.rates, &RateService::changed, this, &RatesSection::showRate);

    addRule();
    addHeading(tr("Sources"));
    addParagraph(
        tr("The median of those that answer is used. One alone is enough only if you say so below."));
    std::vector<QWidget*> boxes;
    for (const QString& key :
         {QStringLiteral("kraken"), QStringLiteral("coinbase"), QStringLiteral("mempool"),
          QStringLiteral("btcpay"), QStringLiteral("fixed")}) {
        auto* box = new QCheckBox(sourceName(key), this);
        box->setObjectName(QString(QStringLiteral("rateSource.") + key));
        connect(box, &QCheckBox::toggled, this, [this] {
            showFields();
            setDirty(true);
        });
        rows()->addWidget(box);
        boxes.push_back(box);
        m_sources.emplace_back(key, box);
    }
    addSideBySide(boxes, false);
    m_fixed = addField(tr("Fixed price of one bitcoin"), QStringLiteral("ratesFixed"), 220);
    m_btcpay = addField(tr("Address of the store's rates in BTCPay"), QStringLiteral("ratesBtcpay"));
    m_btcpay->setPlaceholder(QStringLiteral("https://btcpay.example/api/v1/stores/…/rates"));

    addRule();
    addHeading(tr("When charging stops"));
    m_age = addField(tr("Oldest price, seconds"), QStringLiteral("ratesAge"));
    m_spread = addField(tr("Farthest apart, %"), QStringLiteral("ratesSpread"));
    m_jump = addField(tr("Largest jump, %"), QStringLiteral("ratesJump"));
    m_least = addField(tr("Sources at least"), QStringLiteral("ratesLeast"));
    m_valid = addField(tr("A price is held, minutes"), QStringLiteral("ratesValid"));
    addSideBySide({m_age, m_spread, m_jump, m_least, m_valid});
    m_mempool =
        addParagraph(tr("mempool.space puts its own date on its price, often a few minutes back. With "
                        "less than %1 seconds it is mostly too old to be counted.")
                         .arg(kMempoolSeconds));
    connect(m_age, &Field::edited, this, &RatesSection::showFields);
    addParagraph(
        tr("Outside these limits the counter stops charging over Lightning and says why. Cash goes on."));
    finishRows();
    showRate();
}

void RatesSection::showRate() {
    const auto usable = services().rates.usable();
    m_accept->setVisible(!usable && usable.error().code == ErrorCode::RateAbsurd);
    const QLocale locale;
    if (usable) {
        const QString age = usable->fixed ? QString() : agoText(services().clock.now() - usable->at);
        QStringList names;
        for (const QString& key : usable->sources) names << sourceName(key);
        const QString sources = usable->fixed ? tr("fixed by us") : names.join(QStringLiteral(" + "));
        QStringList words{rateText(usable->rate, locale), sources, age};
        words.removeAll(QString());
        m_now->setPlain(words.join(QStringLiteral(", ")));
        m_now->setRole(Role::Ink);
        return;
    }
    const ErrorText words = describe(usable.error(), locale);
    m_now->setPlain(words.happened);
    m_now->setRole(Role::Bad);
}

void RatesSection::askNow() {
    m_ask->setEnabled(false);
    whenDone(services().rates.refresh(), this, [this](Result<CurrentRate> rate) {
        m_ask->setEnabled(true);
        if (rate) {
            notice().say(Notice::Kind::Done, tr("The sources answered."));
        } else {
            notice().sayError(rate.error());
        }
        showRate();
    });
}

void RatesSection::acceptJump() {
    const auto accepted = services().rates.acceptJump();
    if (accepted) {
        notice().say(Notice::Kind::Done, tr("The new price is used from now on."));
    } else {
        notice().sayError(accepted.error());
    }
    showRate();
}

void RatesSection::showFields() {
    for (const auto& [key, box] : m_sources) {
        if (key == QStringLiteral("fixed")) m_fixed->setVisible(box->isChecked());
        if (key == QStringLiteral("btcpay")) m_btcpay->setVisible(box->isChecked());
        if (key == QStringLiteral("mempool")) {
            const int seconds = QLocale().toInt(m_age->text().trimmed());
            m_mempool->setVisible(box->isChecked() && seconds < kMempoolSeconds);
        }
    }
}

void RatesSection::show(const OfficeSettings& settings) {
    const RatePolicy& policy = settings.rates;
    m_currency = settings.organisation.currency;
    for (const auto& [key, box] : m_sources) box->setChecked(policy.sources.contains(key));
    m_fixed->setText(policy.fixedRate
                         ? formatFiatValue({policy.fixedRate->minorPerBtc, m_currency}, QLocale())
                         : QString());
    m_btcpay->setText(policy.btcpayUrl);
    m_age->setText(QString::number(policy.maxAge.count() / 1000));
    m_spread->setText(percentText(policy.maxSpreadBp, QLocale()));
    m_jump->setText(percentText(policy.maxJumpBp, QLocale()));
    m_least->setText(QString::number(policy.minSources));
    m_valid->setText(QString::number(policy.quoteValidity.count() / 60'000));
    showFields();
    showRate();
}

std::optional<int> RatesSection::number(Field& field, int least, int most) {
    bool whole = false;
    const int value = QLocale().toInt(field.text().trimmed(), &whole);
    if (!whole || value < least || value > most) {
        field.setError(tr("A whole number from %1 to %2.").arg(least).arg(most));
        return std::nullopt;
    }
    field.setError({});
    return value;
}

Result<OfficeSettings> RatesSection::edited(OfficeSettings settings) {
    RatePolicy policy = settings.rates;
    policy.sources.clear();
    for (const auto& [key, box] : m_sources) {
        if (box->isChecked()) policy.sources << key;
    }
    const auto refused = [](const QString& field) {
        return fail(ErrorCode::InvalidArgument, field, {{QStringLiteral("field"), field}});
    };
    if (policy.sources.isEmpty()) return refused(QStringLiteral("sources"));
    if (policy.sources.contains(QStringLiteral("fixed"))) {
        const auto price = parseFiat(m_fixed->text(), m_currency, QLocale());
        if (!price || price->minor <= 0) {
            m_fixed->setError(tr("Write the price of one bitcoin."));
            return refused(QStringLiteral("fixed"));
        }
        m_fixed->setError({});
        policy.fixedRate = Rate{price->minor, m_currency};
    }
    policy.btcpayUrl = m_btcpay->text().trimmed();
    const auto age = number(*m_age, 1, kMostSeconds);
    const auto least = number(*m_least, 1, static_cast<int>(m_sources.size()));
    const auto valid = number(*m_valid, 1, kMostMinutes);
    const auto percent = [](Field& field) -> std::optional<int> {
        // Hundredths of a percent are read as the two decimals of an amount.
        const auto value = parseFiat(field.text(), usd(), QLocale());
        if (!value || value->minor < 1 || value->minor > kMostPercent * kBasisPointsPerPercent) {
            field.setError(tr("A percentage above 0, at most 100."));
            return std::nullopt;
        }
        field.setError({});
        return static_cast<int>(value->minor);
    };
    const auto spread = percent(*m_spread);
    const auto jump = percent(*m_jump);
    if (!age || !least || !valid || !spread || !jump) return refused(QStringLiteral("limits"));
    policy.maxAge = Millis(*age * 1'000LL);
    policy.minSources = *least;
    policy.quoteValidity = Millis(*valid * 60'000LL);
    policy.maxSpreadBp = *spread;
    policy.maxJumpBp = *jump;
    settings.rates = policy;
    return settings;
}

}  // namespace balcao
