#include "ui/settings/operations_section.h"

#include "money/amount_text.h"
#include "ui/shell/labels.h"
#include "ui/shell/table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {

enum PriceKind { InMoney, InSats, OnTheSpot };
constexpr int kCodeColumn = 0;
constexpr int kPriceColumn = 2;
constexpr int kEditorWidth = 330;

QString taxText(int basisPoints) {
    // Basis points are hundredths of a percent: the same two decimals as an amount has.
    return basisPoints == 0 ? QString() : formatFiatValue({basisPoints, usd()}, QLocale());
}

}  // namespace

OperationsSection::OperationsSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {
    m_model = new QStandardItemModel(this);
    auto* list = new QWidget(this);
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(0, 0, 0, 0);
    m_new = new ActionButton(theme, tr("New service"), list);
    m_new->setObjectName(QStringLiteral("operationNew"));
    m_new->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_retired = new QCheckBox(tr("Show retired ones"), list);
    m_retired->setObjectName(QStringLiteral("operationRetired"));
    m_count = label::caption(theme, list);
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_new);
    bar->addWidget(m_retired);
    bar->addStretch(1);
    bar->addWidget(m_count);
    m_table = new Table(theme, list);
    m_table->setObjectName(QStringLiteral("operationTable"));
    m_table->setAccessibleName(tr("Services and their prices"));
    m_table->setMinimumHeight(theme.px(400));
    m_table->setTable(m_model);
    m_table->setColumnWidths({70, 0, 110, 70});
    m_table->setLook([](const QModelIndex& at) {
        CellLook look;
        const bool active = at.sibling(at.row(), 0).data(Qt::UserRole).toBool();
        look.role =
            active ? (at.column() == 1 || at.column() == kPriceColumn ? Role::Ink : Role::Ink2) : Role::Ink3;
        look.figures = at.column() == kPriceColumn;
        if (at.column() == kPriceColumn) look.weight = QFont::DemiBold;
        return look;
    });
    listLayout->addLayout(bar);
    listLayout->addWidget(m_table, 1);

    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.px(18));
    columns->addWidget(list, 1);
    columns->addWidget(buildEditor());
    rows()->addLayout(columns, 1);

    connect(m_table, &Table::currentRowChanged, this, &OperationsSection::showOperation);
    connect(m_new, &ActionButton::clicked, this, &OperationsSection::beginNew);
    connect(m_retired, &QCheckBox::toggled, this, &OperationsSection::fillList);
}

QWidget* OperationsSection::buildEditor() {
    auto* box = new QWidget(this);
    box->setFixedWidth(theme().px(kEditorWidth));
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().px(7));
    m_title = label::section(theme(), box);
    m_title->setElided(true);
    layout->addWidget(m_title);
    const auto field = [this, box](const QString& text, const QString& name) {
        auto* made = new Field(theme(), text, Field::Density::Compact, box);
        made->edit()->setObjectName(name);
        connect(made, &Field::edited, this, [this] { setDirty(true); });
        return made;
    };
    const auto row = [this, layout](std::initializer_list<QWidget*> widgets) {
        auto* across = new QHBoxLayout;
        across->setSpacing(theme().px(10));
        for (QWidget* widget : widgets) across->addWidget(widget, 1, Qt::AlignTop);
        layout->addLayout(across);
    };
    const auto combo = [this, box](const QString& text, const QString& name, const QStringList& words,
                                   QComboBox*& made) {
        auto* holder = new QWidget(box);
        auto* down = new QVBoxLayout(holder);
        down->setContentsMargins(0, 0, 0, 0);
        down->setSpacing(theme().px(5));
        auto* words_ = label::make(theme(), TextStyle::SmallMedium, Role::Ink2, holder);
        words_->setPlain(text);
        made = new QComboBox(holder);
        made->setObjectName(name);
        made->setAccessibleName(text);
        made->setProperty("compact", true);
        made->addItems(words);
        words_->setBuddy(made);
        connect(made, &QComboBox::activated, this, [this] {
            showPriceKind();
            setDirty(true);
        });
        down->addWidget(words_);
        down->addWidget(made);
        return holder;
    };
    m_code = field(tr("Code"), QStringLiteral("operationCode"));
    m_prefix = field(tr("Letter of the number"), QStringLiteral("operationPrefix"));
    m_prefix->edit()->setMaxLength(2);
    row({m_code, m_prefix});
    m_name = field(tr("Name in Portuguese"), QStringLiteral("operationName"));
    layout->addWidget(m_name);
    m_nameEn = field(tr("In English"), QStringLiteral("operationNameEn"));
    m_nameEs = field(tr("In Spanish"), QStringLiteral("operationNameEs"));
    row({m_nameEn, m_nameEs});
    QWidget* kind = combo(tr("Priced"), QStringLiteral("operationKind"),
                          {currency().code(), tr("in satoshis"), tr("on the spot")}, m_kind);
    m_price = field(tr("Price"), QStringLiteral("operationPrice"));
    row({kind, m_price});
    m_tax = field(tr("Tax, %"), QStringLiteral("operationTax"));
    QWidget* mode = combo(tr("The tax is"), QStringLiteral("operationTaxMode"),
                          {tr("in the price"), tr("put on top")}, m_taxMode);
    row({m_tax, mode});
    m_least = field(tr("At least per sale"), QStringLiteral("operationLeast"));
    m_most = field(tr("At most per sale"), QStringLiteral("operationMost"));
    row({m_least, m_most});
    m_category = field(tr("Group"), QStringLiteral("operationCategory"));
    layout->addWidget(m_category);
    layout->addWidget(buildRetire(box), 0, Qt::AlignLeft);
    layout->addStretch(1);
    return box;
}

QWidget* OperationsSection::buildRetire(QWidget* box) {
    m_retire = new ActionButton(theme(), QString(), box);
    m_retire->setObjectName(QStringLiteral("operationRetire"));
    m_retire->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    connect(m_retire, &ActionButton::clicked, this, &OperationsSection::toggleActive);
    return m_retire;
}

void OperationsSection::load() {
    whenDone(m_s.operations.list(OperationStore::Which::All), this,
             [this](Result<std::vector<Operation>> all) {
                 if (!all) {
                     notice().sayError(all.error());
                     return;
                 }
                 if (isDirty()) return;
                 m_all = std::move(*all);
                 std::stable_sort(m_all.begin(), m_all.end(), [](const Operation& a, const Operation& b) {
                     return a.active != b.active ? a.active : a.code < b.code;
                 });
                 fillList();
             });
}

QString OperationsSection::priceText(const Operation& operation) const {
    if (const auto* fiat = std::get_if<Fiat>(&operation.price)) return formatFiatValue(*fiat, QLocale());
    if (const auto* sat = std::get_if<Sat>(&operation.price)) {
        return tr("%1 sats").arg(formatSat(*sat, QLocale()));
    }
    return tr("on the spot");
}

void OperationsSection::fillList() {
    const OperationId before = m_shown.id;
    const QSignalBlocker quiet(m_table);
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Code"), tr("Service"), currency().symbol(), tr("Tax")});
    for (int column = 0; column < m_model->columnCount(); ++column) {
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    m_model->horizontalHeaderItem(kPriceColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    int active = 0;
    int wanted = 0;
    for (size_t i = 0; i < m_all.size(); ++i) {
        const Operation& operation = m_all[i];
        if (operation.active) ++active;
        if (!operation.active && !m_retired->isChecked()) continue;
        auto* code = new QStandardItem(operation.code);
        code->setData(operation.active, Qt::UserRole);
        code->setData(static_cast<int>(i), Qt::UserRole + 1);
        auto* price = new QStandardItem(priceText(operation));
        price->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const QString tax =
            operation.tax.basisPoints == 0 ? tr("none") : tr("%1 %").arg(taxText(operation.tax.basisPoints));
        if (operation.id == before) wanted = m_model->rowCount();
        code->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        auto* name = new QStandardItem(operation.nameIn(QLocale().name().left(2)));
        name->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        auto* taxItem = new QStandardItem(tax);
        taxItem->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_model->appendRow({code, name, price, taxItem});
    }
    m_count->setPlain(tr("%n on sale", nullptr, active));
    m_table->setColumnWidths({70, 0, 110, 70});
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(wanted, 0));
        showOperation(wanted);
    } else {
        beginNew();
    }
}

void OperationsSection::showOperation(int row) {
    const QModelIndex at = m_model->index(row, kCodeColumn);
    if (!at.isValid()) return;
    const int index = at.data(Qt::UserRole + 1).toInt();
    if (index < 0 || index >= static_cast<int>(m_all.size())) return;
    m_shown = m_all[static_cast<size_t>(index)];
    m_title->setPlain(QString(m_shown.code + QStringLiteral("  ") + m_shown.name));
    m_code->setText(m_shown.code);
    m_prefix->setText(m_shown.prefix);
    m_category->setText(m_shown.category);
    m_name->setText(m_shown.name);
    m_nameEn->setText(m_shown.nameEn);
    m_nameEs->setText(m_shown.nameEs);
    m_price->setText({});
    if (const auto* fiat = std::get_if<Fiat>(&m_shown.price)) {
        m_kind->setCurrentIndex(InMoney);
        m_price->setText(formatFiatValue(*fiat, QLocale()));
    } else if (const auto* sat = std::get_if<Sat>(&m_shown.price)) {
        m_kind->setCurrentIndex(InSats);
        m_price->setText(formatSat(*sat, QLocale()));
    } else {
        m_kind->setCurrentIndex(OnTheSpot);
    }
    m_tax->setText(taxText(m_shown.tax.basisPoints));
    m_taxMode->setCurrentIndex(m_shown.tax.mode == TaxMode::Included ? 0 : 1);
    m_least->setText(m_shown.minimum ? formatFiatValue(*m_shown.minimum, QLocale()) : QString());
    m_most->setText(m_shown.maximum ? formatFiatValue(*m_shown.maximum, QLocale()) : QString());
    for (Field* field : {m_code, m_name, m_price, m_tax, m_least, m_most}) field->setError({});
    m_retire->setText(m_shown.active ? tr("Take off sale") : tr("Back on sale"));
    m_retire->setVisible(!m_shown.id.isNull());
    showPriceKind();
    setDirty(false);
}

void OperationsSection::beginNew() {
    m_shown = Operation{};
    m_shown.prefix = QStringLiteral("A");
    m_title->setPlain(tr("New service"));
    for (Field* field : {m_code, m_category, m_name, m_nameEn, m_nameEs, m_price, m_tax, m_least, m_most}) {
        field->setText({});
        field->setError({});
    }
    m_prefix->setText(m_shown.prefix);
    m_kind->setCurrentIndex(InMoney);
    m_taxMode->setCurrentIndex(0);
    m_retire->setVisible(false);
    showPriceKind();
    setDirty(false);
    if (isVisible()) m_code->edit()->setFocus(Qt::OtherFocusReason);
}

void OperationsSection::showPriceKind() {
    m_price->setEnabled(m_kind->currentIndex() != OnTheSpot);
}

bool OperationsSection::readPrice(Operation& operation) {
    switch (m_kind->currentIndex()) {
        case InMoney:
            if (const auto price = parseFiat(m_price->text(), currency(), QLocale());
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

bool OperationsSection::readTax(Operation& operation) {
    operation.tax.mode = m_taxMode->currentIndex() == 0 ? TaxMode::Included : TaxMode::Added;
    operation.tax.basisPoints = 0;
    if (m_tax->text().trimmed().isEmpty()) return true;
    const auto percent = parseFiat(m_tax->text(), usd(), QLocale());
    if (!percent || percent->minor < 0 || percent->minor > 10'000) {
        m_tax->setError(tr("A percentage from 0 to 100."));
        return false;
    }
    operation.tax.basisPoints = static_cast<int>(percent->minor);
    return true;
}

bool OperationsSection::readLimits(Operation& operation) {
    const auto read = [this](Field& field, std::optional<Fiat>& into) {
        into.reset();
        if (field.text().trimmed().isEmpty()) return true;
        const auto amount = parseFiat(field.text(), currency(), QLocale());
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

std::optional<Operation> OperationsSection::edited() {
    Operation operation = m_shown;
    for (Field* field : {m_code, m_name, m_price, m_tax, m_least, m_most}) field->setError({});
    operation.code = m_code->text().trimmed();
    operation.name = m_name->text().trimmed();
    operation.nameEn = m_nameEn->text().trimmed();
    operation.nameEs = m_nameEs->text().trimmed();
    operation.prefix = m_prefix->text().trimmed().toUpper();
    operation.category = m_category->text().trimmed();
    bool good = true;
    if (operation.code.isEmpty()) {
        m_code->setError(tr("Write a code."));
        good = false;
    }
    if (operation.name.isEmpty()) {
        m_name->setError(tr("Write a name."));
        good = false;
    }
    good = readPrice(operation) && good;
    good = readTax(operation) && good;
    good = readLimits(operation) && good;
    if (!good) return std::nullopt;
    return operation;
}

void OperationsSection::save() {
    if (const auto operation = edited()) store(*operation);
}

void OperationsSection::toggleActive() {
    Operation changed = m_shown;
    changed.active = !changed.active;
    store(changed);
}

void OperationsSection::store(const Operation& operation) {
    if (m_busy) return;
    m_busy = true;
    notice().clear();
    whenDone(m_s.operations.save({m_s.ids.make<CommandId>(), m_s.actor, operation}), this,
             [this](Result<Operation> saved) {
                 m_busy = false;
                 if (!saved) {
                     notice().sayError(saved.error(),
                                       tr("Nothing was saved, and what you typed is still here."));
                     return;
                 }
                 m_shown = *saved;
                 setDirty(false);
                 notice().say(Notice::Kind::Done, tr("Saved. Open tickets keep the price they have."));
                 load();
             });
}

}  // namespace balcao
