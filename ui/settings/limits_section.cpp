#include "ui/settings/limits_section.h"

#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
constexpr int kLimitField = 150;
constexpr int kDiscountField = 220;  // its name is the wider of the two
constexpr int kMostPercent = 100;
constexpr int kLimitRow = 32;  // a field's height: its error sentence grows below
}  // namespace

LimitsSection::LimitsSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : OfficeSection(theme, services, parent) {
    // First, because the fields below are made when the amounts are known, and Tab goes on to what is made
    // last.
    addHeading(tr("Discounts"));
    addParagraph(
        tr("Up to this part of a line's price, everybody who serves gives a discount alone. Above it, "
           "somebody who may give discounts approves it at the counter; with 0, every one."));
    m_discount = addField(tr("Without approval up to, %"), QStringLiteral("limitsDiscount"), kDiscountField);

    addRule();
    addHeading(tr("Least and most of one Lightning charge"));
    addParagraph(tr(
        "A charge outside these amounts is refused before anything is asked of the node. A service may have "
        "its own limits; they stand before these."));
    m_enabled = new QCheckBox(tr("Keep these limits"), this);
    m_enabled->setObjectName(QStringLiteral("limitsEnabled"));
    connect(m_enabled, &QCheckBox::toggled, this, [this](bool on) {
        m_table->setEnabled(on);
        setDirty(true);
    });
    rows()->addWidget(m_enabled);
    m_table = new QWidget(this);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(12));
    m_grid->setVerticalSpacing(theme.px(6));
    const auto head = [this](const QString& text, int column) {
        auto* made = label::field(this->theme(), m_table);
        made->setPlain(text);
        m_grid->addWidget(made, 0, column);
    };
    head(tr("At least"), 1);
    head(tr("At most"), 2);
    m_grid->setColumnStretch(3, 1);
    rows()->addWidget(m_table);
    finishRows();
}

void LimitsSection::setRows(const std::vector<LimitPolicy::Range>& ranges) {
    for (const Row& row : m_shown) {
        delete row.minimum;
        delete row.maximum;
        delete row.name;
    }
    m_shown.clear();
    int at = 1;  // under the heads
    for (const LimitPolicy::Range& range : ranges) {
        Row row;
        row.currency = range.minimum.currency;
        row.name = label::strong(theme(), m_table);
        row.name->setPlain(row.currency.code());
        const auto field = [this, &row](const QString& name, const Fiat& amount) {
            auto* made = new Field(theme(), name, Field::Density::Compact, m_table);
            made->hideLabel();
            made->edit()->setAccessibleName(QString(name + QLatin1Char(' ') + row.currency.code()));
            made->setText(formatFiatValue(amount, QLocale()));
            made->setFixedWidth(theme().px(kLimitField));
            connect(made, &Field::edited, this, [this] { setDirty(true); });
            return made;
        };
        row.minimum = field(tr("At least"), range.minimum);
        row.maximum = field(tr("At most"), range.maximum);
        row.name->setMinimumHeight(theme().px(kLimitRow));
        m_grid->addWidget(row.name, at, 0, Qt::AlignTop);
        m_grid->addWidget(row.minimum, at, 1, Qt::AlignTop);
        m_grid->addWidget(row.maximum, at, 2, Qt::AlignTop);
        ++at;
        m_shown.push_back(row);
    }
}

void LimitsSection::show(const OfficeSettings& settings) {
    std::vector<LimitPolicy::Range> ranges = settings.limits.ranges;
    // The office's own currency first: it is the one that is charged in.
    const Currency own = settings.organisation.currency;
    std::stable_partition(ranges.begin(), ranges.end(),
                          [own](const LimitPolicy::Range& range) { return range.minimum.currency == own; });
    if (ranges.empty()) ranges.push_back({Fiat{1, own}, Fiat{10'000 * own.minorPerMajor(), own}});
    m_enabled->setChecked(settings.limits.enabled);
    setRows(ranges);
    m_table->setEnabled(settings.limits.enabled);
    m_discount->setText(QLocale().toString(settings.approvals.discountPercent));
}

std::optional<Fiat> LimitsSection::read(Field& field, Currency currency) {
    const auto amount = parseFiat(field.text(), currency, QLocale());
    if (!amount || amount->minor <= 0) {
        field.setError(tr("Write an amount above zero."));
        return std::nullopt;
    }
    field.setError({});
    return *amount;
}

Result<OfficeSettings> LimitsSection::edited(OfficeSettings settings) {
    settings.limits.enabled = m_enabled->isChecked();
    std::vector<LimitPolicy::Range> ranges;
    bool good = true;
    for (const Row& row : m_shown) {
        const auto minimum = read(*row.minimum, row.currency);
        const auto maximum = read(*row.maximum, row.currency);
        if (!minimum || !maximum) {
            good = false;
            continue;
        }
        if (minimum->minor > maximum->minor) {
            row.maximum->setError(tr("This is less than the least."));
            good = false;
            continue;
        }
        ranges.push_back({*minimum, *maximum});
    }
    bool whole = false;
    const int percent = QLocale().toInt(m_discount->text().trimmed(), &whole);
    const bool possible = whole && percent >= 0 && percent <= kMostPercent;
    m_discount->setError(possible ? QString() : tr("A whole percentage from 0 to 100."));
    settings.approvals.discountPercent = percent;
    if (!good || !possible) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("limits"),
                    {{QStringLiteral("field"), QStringLiteral("limits")}});
    }
    settings.limits.ranges = std::move(ranges);
    return settings;
}

}  // namespace balcao
