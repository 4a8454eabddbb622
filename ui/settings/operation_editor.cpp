#include "ui/settings/operation_editor.h"

#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/text/money_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/scanner_filter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

namespace {

enum PriceKind { InMoney, InSats, OnTheSpot };
constexpr int kEditorWidth = 330;
constexpr int kMostTax = 10'000;  // basis points: all of it

}  // namespace

OperationEditor::OperationEditor(const Theme& theme, Currency currency, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_currency(currency), m_rows(new QVBoxLayout(this)) {
    setFixedWidth(theme.px(kEditorWidth));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.px(7));
    m_title = label::section(theme, this);
    m_title->setElided(true);
    m_rows->addWidget(m_title);
    m_code = addField(tr("Code"), QStringLiteral("operationCode"));
    m_code->edit()->setProperty(ScannerFilter::kTakesScans, true);  // what stands on the thing itself
    m_prefix = addField(tr("Letter of the number"), QStringLiteral("operationPrefix"));
    m_prefix->edit()->setMaxLength(2);
    addRow({m_code, m_prefix});
    m_name = addField(tr("Name in Portuguese"), QStringLiteral("operationName"));
    addRow({m_name});
    m_nameEn = addField(tr("In English"), QStringLiteral("operationNameEn"));
    m_nameEs = addField(tr("In Spanish"), QStringLiteral("operationNameEs"));
    addRow({m_nameEn, m_nameEs});
    QWidget* kind = addCombo(tr("Priced"), QStringLiteral("operationKind"),
                             {currency.code(), tr("in satoshis"), tr("on the spot")}, m_kind);
    m_price = addField(tr("Price"), QStringLiteral("operationPrice"));
    addRow({kind, m_price});
    m_tax = addField(tr("Tax, %"), QStringLiteral("operationTax"));
    QWidget* mode = addCombo(tr("The tax is"), QStringLiteral("operationTaxMode"),
                             {tr("in the price"), tr("put on top")}, m_taxMode);
    addRow({m_tax, mode});
    m_least = addField(tr("At least per sale"), QStringLiteral("operationLeast"));
    m_most = addField(tr("At most per sale"), QStringLiteral("operationMost"));
    addRow({m_least, m_most});
    m_category = addField(tr("Group"), QStringLiteral("operationCategory"));
    addRow({m_category});
    m_retire = new ActionButton(theme, QString(), this);
    m_retire->setObjectName(QStringLiteral("operationRetire"));
    m_retire->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_rows->addSpacing(theme.px(4));
    m_rows->addWidget(m_retire, 0, Qt::AlignLeft);
    m_rows->addStretch(1);
    connect(m_retire, &ActionButton::clicked, this, &OperationEditor::retireWanted);
    connect(m_kind, &QComboBox::activated, this, &OperationEditor::showPriceKind);
}

Field* OperationEditor::addField(const QString& text, const QString& name) {
    auto* made = new Field(m_theme, text, Field::Density::Compact, this);
    made->edit()->setObjectName(name);
    connect(made, &Field::edited, this, &OperationEditor::changed);
    return made;
}

QWidget* OperationEditor::addCombo(const QString& text, const QString& name, const QStringList& words,
                                   QComboBox*& made) {
    auto* holder = new QWidget(this);
    auto* down = new QVBoxLayout(holder);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(m_theme.px(5));
    auto* above = label::make(m_theme, TextStyle::SmallMedium, Role::Ink2, holder);
    above->setPlain(text);
    made = new QComboBox(holder);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setProperty("compact", true);
    made->addItems(words);
    above->setBuddy(made);
    connect(made, &QComboBox::activated, this, &OperationEditor::changed);
    down->addWidget(above);
    down->addWidget(made);
    return holder;
}

void OperationEditor::addRow(std::initializer_list<QWidget*> widgets) {
    auto* across = new QHBoxLayout;
    across->setSpacing(m_theme.px(10));
    for (QWidget* widget : widgets) across->addWidget(widget, 1, Qt::AlignTop);
    m_rows->addLayout(across);
}

void OperationEditor::setRetireEnabled(bool enabled) {
    m_retire->setEnabled(enabled);
}

void OperationEditor::showOperation(const Operation& operation) {
    m_shown = operation;
    m_title->setPlain(QStringLiteral("%1, %2").arg(m_shown.code, m_shown.nameIn(QLocale().name().left(2))));
    fillFields();
}

void OperationEditor::showNew() {
    m_shown = Operation{};
    m_shown.prefix = QStringLiteral("A");
    // Empty, not 0: a new service is to be given its price.
    m_shown.price = Fiat{0, m_currency};
    m_title->setPlain(tr("New service"));
    fillFields();
}

void OperationEditor::beginTyping() {
    m_code->edit()->setFocus(Qt::OtherFocusReason);
}

void OperationEditor::fillFields() {
    const QLocale locale;
    m_code->setText(m_shown.code);
    m_prefix->setText(m_shown.prefix);
    m_category->setText(m_shown.category);
    m_name->setText(m_shown.name);
    m_nameEn->setText(m_shown.nameEn);
    m_nameEs->setText(m_shown.nameEs);
    m_price->setText({});
    if (const auto* fiat = std::get_if<Fiat>(&m_shown.price)) {
        m_kind->setCurrentIndex(InMoney);
        if (fiat->minor > 0) m_price->setText(formatFiatValue(*fiat, locale));
    } else if (const auto* sat = std::get_if<Sat>(&m_shown.price)) {
        m_kind->setCurrentIndex(InSats);
        m_price->setText(formatSat(*sat, locale));
    } else {
        m_kind->setCurrentIndex(OnTheSpot);
    }
    const int tax = m_shown.tax.basisPoints;
    m_tax->setText(tax == 0 ? QString() : percentText(tax, locale));
    m_taxMode->setCurrentIndex(m_shown.tax.mode == TaxMode::Included ? 0 : 1);
    m_least->setText(m_shown.minimum ? formatFiatValue(*m_shown.minimum, locale) : QString());
    m_most->setText(m_shown.maximum ? formatFiatValue(*m_shown.maximum, locale) : QString());
    for (Field* field : {m_code, m_name, m_price, m_tax, m_least, m_most}) field->setError({});
    m_retire->setText(m_shown.active ? tr("Take off sale") : tr("Back on sale"));
    m_retire->setVisible(!m_shown.id.isNull());
    showPriceKind();
}

void OperationEditor::showPriceKind() {
    m_price->setEnabled(m_kind->currentIndex() != OnTheSpot);
}

bool OperationEditor::readWords(Operation& operation) {
    operation.code = m_code->text().trimmed();
    operation.name = m_name->text().trimmed();
    operation.nameEn = m_nameEn->text().trimmed();
    operation.nameEs = m_nameEs->text().trimmed();
    operation.prefix = m_prefix->text().trimmed().toUpper();
    operation.category = m_category->text().trimmed();
    if (operation.code.isEmpty()) m_code->setError(tr("Write a code."));
    if (operation.name.isEmpty()) m_name->setError(tr("Write a name."));
    return !operation.code.isEmpty() && !operation.name.isEmpty();
}

bool OperationEditor::readPrice(Operation& operation) {
    switch (m_kind->currentIndex()) {
        case InMoney:
            if (const auto price = parseFiat(m_price->text(), m_currency, QLocale());
                price && price->minor > 0) {
                operation.price = *price;
                return true;
            }
            break;
        case InSats:
            if (const auto price = parseSat(m_price->text()); price && price->value() > 0) {
                operation.price = *price;
                return true;
            }
            break;
        case OnTheSpot: operation.price = OpenPrice{}; return true;
        default: break;
    }
    m_price->setError(tr("Write a price above zero."));
    return false;
}

bool OperationEditor::readTax(Operation& operation) {
    operation.tax.mode = m_taxMode->currentIndex() == 0 ? TaxMode::Included : TaxMode::Added;
    operation.tax.basisPoints = 0;
    if (m_tax->text().trimmed().isEmpty()) return true;
    // Hundredths of a percent are read as the two decimals of an amount.
    const auto percent = parseFiat(m_tax->text(), usd(), QLocale());
    if (!percent || percent->minor < 0 || percent->minor > kMostTax) {
        m_tax->setError(tr("A percentage from 0 to 100."));
        return false;
    }
    operation.tax.basisPoints = static_cast<int>(percent->minor);
    return true;
}

bool OperationEditor::readLimits(Operation& operation) {
    const auto read = [this](Field& field, std::optional<Fiat>& into) {
        into.reset();
        if (field.text().trimmed().isEmpty()) return true;
        const auto amount = parseFiat(field.text(), m_currency, QLocale());
        if (!amount || amount->minor <= 0) {
            field.setError(tr("An amount above zero, or nothing."));
            return false;
        }
        into = *amount;
        return true;
    };
    const bool least = read(*m_least, operation.minimum);
    const bool most = read(*m_most, operation.maximum);
    if (!least || !most) return false;
    if (operation.minimum && operation.maximum && operation.minimum->minor > operation.maximum->minor) {
        m_most->setError(tr("This is less than the least."));
        return false;
    }
    return true;
}

std::optional<Operation> OperationEditor::edited() {
    Operation operation = m_shown;
    for (Field* field : {m_code, m_name, m_price, m_tax, m_least, m_most}) field->setError({});
    // All of them, so that every field says at once what is wrong with it.
    const bool words = readWords(operation);
    const bool price = readPrice(operation);
    const bool tax = readTax(operation);
    const bool limits = readLimits(operation);
    if (!words || !price || !tax || !limits) return std::nullopt;
    return operation;
}

}  // namespace balcao
