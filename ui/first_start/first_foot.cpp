#include "ui/first_start/first_foot.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace balcao {

namespace {

constexpr int kOpenWidth = 320;
const QString kReais = QStringLiteral("BRL");  // what the examples are priced in
const QString kFirstCurrencies[] = {kReais,
                                    QStringLiteral("USD"),
                                    QStringLiteral("EUR"),
                                    QStringLiteral("MXN"),
                                    QStringLiteral("ARS"),
                                    QStringLiteral("CLP"),
                                    QStringLiteral("COP")};

QString localCurrency() {
    const QString code = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    return Currency::fromCode(code) ? code : kReais;
}

}  // namespace

FirstFoot::FirstFoot(const Theme& theme, Currency currency, QAction* open, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    auto* choices = new QHBoxLayout;
    choices->setSpacing(theme.px(12));
    m_currency = addChoice(tr("Currency"), QStringLiteral("firstCurrency"), *choices, 1);
    const QString wanted = currency == Currency() ? localCurrency() : currency.code();
    QStringList codes;
    for (const QString& code : kFirstCurrencies) codes << code;
    if (!codes.contains(wanted)) codes.prepend(wanted);
    for (const QString& code : codes) {
        if (Currency::fromCode(code)) m_currency->addItem(code);
    }
    m_currency->setCurrentText(wanted);
    m_catalogue = addChoice(tr("Services to begin with"), QStringLiteral("firstCatalogue"), *choices, 3);
    m_catalogue->addItem(tr("Example: a licensing office"));
    m_catalogue->addItem(tr("Example: a small shop"));
    m_catalogue->addItem(tr("None, we write our own"));
    m_reason = label::second(theme, this);
    m_reason->setElided(true);
    m_button = (new ActionButton(theme, open, this))
                   ->as(ActionButton::Look::Primary, ActionButton::Size::Charge, ActionButton::Spread::Apart);
    m_button->setObjectName(QStringLiteral("firstOpenButton"));

    auto* choose = new QVBoxLayout;
    choose->setSpacing(theme.px(4));
    choose->addLayout(choices);
    choose->addWidget(m_reason);
    auto* row = new QHBoxLayout(this);
    row->setSpacing(theme.px(16));
    row->addLayout(choose, 1);
    row->addWidget(m_button, 0, Qt::AlignBottom);
    connect(&theme, &Theme::changed, this, &FirstFoot::place);
    place();
}

void FirstFoot::place() {
    // Under the words of the steps: beyond their margin, their square and the gap after it.
    layout()->setContentsMargins(m_theme.px(56) + m_theme.px(30) + m_theme.px(18), 0, m_theme.px(64),
                                 m_theme.px(28));
    m_button->setFixedWidth(m_theme.px(kOpenWidth));
}

QComboBox* FirstFoot::addChoice(const QString& text, const QString& name, QHBoxLayout& row, int stretch) {
    auto* above = label::field(m_theme, this);
    above->setPlain(text);
    auto* made = new QComboBox(this);
    made->setObjectName(name);
    made->setProperty("compact", true);
    made->setAccessibleName(text);
    above->setBuddy(made);
    connect(made, &QComboBox::activated, this, &FirstFoot::edited);
    auto* down = new QVBoxLayout;
    down->setSpacing(m_theme.px(5));
    down->addWidget(above);
    down->addWidget(made);
    row.addLayout(down, stretch);
    return made;
}

bool FirstFoot::hasExamples() const {
    return m_currency->currentText() == kReais;
}

Currency FirstFoot::currency() const {
    return Currency::fromCode(m_currency->currentText()).value_or(Currency());
}

std::optional<DemoKind> FirstFoot::catalogue() const {
    if (!hasExamples()) return std::nullopt;
    if (m_catalogue->currentIndex() == 0) return DemoKind::LicensingOffice;
    if (m_catalogue->currentIndex() == 1) return DemoKind::SmallShop;
    return std::nullopt;
}

void FirstFoot::showState(bool enabled, const QString& missing) {
    m_currency->setEnabled(enabled);
    m_catalogue->setEnabled(enabled && hasExamples());
    // Nothing that will not be taken stands there as if it were; it comes back with its money.
    if (!hasExamples() && m_example < 0) {
        m_example = m_catalogue->currentIndex();
        m_catalogue->setCurrentIndex(m_catalogue->count() - 1);
    } else if (hasExamples() && m_example >= 0) {
        m_catalogue->setCurrentIndex(std::exchange(m_example, -1));
    }
    const QString own =
        hasExamples() ? QString() : tr("The examples are priced in reais; yours begin empty.");
    m_reason->setPlain(missing.isEmpty() ? own : missing);
}

}  // namespace balcao
