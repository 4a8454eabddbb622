#include "ui/customers/customers_page.h"

#include "ui/customers/customer_panel.h"
#include "ui/customers/customers_model.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/office_time.h"
#include "ui/shell/page_action.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rule.h"
#include "ui/shell/table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/placeholders.h"
#include "ui/widgets/scanner_filter.h"
#include "ui/widgets/ticket_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kMostTyped = 320;

CellLook customerCell(int column) {
    CellLook look;
    look.role = Role::Ink2;
    if (column == CustomersModel::Name) {
        look.role = Role::Ink;
        look.weight = QFont::Medium;
    }
    look.figures = column == CustomersModel::Document || column == CustomersModel::Seen;
    return look;
}

}  // namespace

CustomersPage::CustomersPage(const Theme& theme, const CustomerServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services) {
    setObjectName(QStringLiteral("customersPage"));
    setProperty("keyScope", QStringLiteral("customers"));
    makeActions();
    retranslate();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::makeActions() {
    const auto make = [this](const QString& name, const QKeySequence& keys) {
        return addPageAction(*this, name, keys);
    };
    m_find = make(QStringLiteral("customersFind"), QKeySequence(Qt::Key_F2));
    m_new = make(QStringLiteral("customersNew"), QKeySequence(Qt::CTRL | Qt::Key_N));
    m_reload = make(QStringLiteral("customersReload"), QKeySequence(Qt::Key_F5));
    m_clear = make(QStringLiteral("customersClear"), QKeySequence(Qt::SHIFT | Qt::Key_Escape));
    m_reveal = make(QStringLiteral("customersReveal"), QKeySequence(Qt::Key_R));
    m_edit = make(QStringLiteral("customersEdit"), QKeySequence(Qt::Key_E));
    m_same = make(QStringLiteral("customersSame"), QKeySequence(Qt::Key_S));
    m_agree = make(QStringLiteral("customersAgree"), QKeySequence(Qt::Key_A));
    m_handOut = make(QStringLiteral("customersHandOut"), QKeySequence(Qt::CTRL | Qt::Key_E));
    m_erase = make(QStringLiteral("customersErase"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_confirm = make(QStringLiteral("customersConfirm"), QKeySequence(Qt::CTRL | Qt::Key_S));
    m_back = make(QStringLiteral("customersBack"), QKeySequence(Qt::Key_Escape));
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->edit()->setFocus(Qt::ShortcutFocusReason);
        m_search->edit()->selectAll();
    });
    connect(m_new, &QAction::triggered, this, [this] {
        m_notice->clear();
        m_panel->beginNew();
    });
    connect(m_clear, &QAction::triggered, this, &CustomersPage::clearSearch);
    connect(m_reload, &QAction::triggered, this, &CustomersPage::readAgain);
}

void CustomersPage::build() {
    m_model = new CustomersModel(
        [this](const std::optional<CustomerId>& before, int limit) { return fetch(before, limit); }, this);
    m_model->setTimeText([this](Instant at) {
        return officeTime(at, m_s.office.settings.organisation, TimeDetail::DayIfOther,
                          m_s.office.clock.now());
    });
    m_header = new PageHeader(m_theme, this);
    for (QAction* action : {m_find, m_reload}) {
        m_header->addAction((new ActionButton(m_theme, action, this))
                                ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact));
    }
    m_header->addAction((new ActionButton(m_theme, m_new, this))
                            ->as(ActionButton::Look::Secondary, ActionButton::Size::Compact));
    buildList();
    m_panel = new CustomerPanel(
        m_theme, m_s, {m_reveal, m_edit, m_same, m_agree, m_handOut, m_erase, m_confirm, m_back}, this);
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_sheet, 1);
    columns->addWidget(m_panel);
    columns->setSpacing(m_theme.px(14));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addLayout(columns, 1);
    connect(m_panel, &CustomerPanel::saved, this,
            [this](const CustomerRow& row) { select(m_model->put(row)); });
    connect(m_panel, &CustomerPanel::gone, this,
            [this](const CustomerId& customer) { m_model->remove(customer); });
    connect(m_panel, &CustomerPanel::said, this,
            [this](const QString& sentence) { m_notice->say(Notice::Kind::Done, sentence); });
    connect(m_panel, &CustomerPanel::left, this, [this] {
        if (m_table->isVisible()) m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_panel, &CustomerPanel::failed, this, [this](const Error& error) { m_notice->sayError(error); });
    connect(m_model, &CustomersModel::conditionChanged, this, &CustomersPage::showCondition);
    connect(m_model, &CustomersModel::rowsInserted, this, &CustomersPage::showCondition);
    connect(m_model, &CustomersModel::rowsRemoved, this, &CustomersPage::showCondition);
    connect(&m_theme, &Theme::changed, this, &CustomersPage::restyle);
    restyle();
    retranslate();
}

void CustomersPage::buildList() {
    m_sheet = new Sheet(m_theme, this);
    auto* bar = new QWidget(m_sheet);
    m_search = new SearchField(m_theme, SearchField::Density::Compact, bar);
    m_search->edit()->setObjectName(QStringLiteral("customersSearch"));
    m_search->edit()->setMaxLength(kMostTyped);
    m_search->edit()->setProperty(ScannerFilter::kTakesScans, true);
    connect(m_search, &SearchField::entered, this, &CustomersPage::find);
    connect(m_search, &SearchField::moved, this,
            [this](int rows) { select(m_table->currentIndex().row() + rows); });
    connect(m_search, &SearchField::edited, this, [this](const QString& text) {
        if (text.isEmpty() && !m_text.isEmpty()) clearSearch();
    });
    auto* across = new QHBoxLayout(bar);
    across->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    across->addWidget(m_search);
    m_notice = new Notice(m_theme, m_sheet);
    m_notice->setObjectName(QStringLiteral("customersNotice"));
    m_table = new Table(m_theme, m_sheet);
    m_table->setObjectName(QStringLiteral("customersTable"));
    m_table->setTable(m_model);
    m_table->setColumnWidths({0, 150, 152, 164, 92});
    m_table->setLook([](const QModelIndex& at) { return customerCell(at.column()); });
    connect(m_table, &Table::currentRowChanged, this, &CustomersPage::showRow);
    m_none = new QWidget(m_sheet);
    m_empty = new Empty(m_theme, {}, {}, m_clear, m_none);
    auto* none = new QVBoxLayout(m_none);
    none->setContentsMargins(m_theme.px(14), m_theme.px(14), m_theme.px(14), 0);
    none->addWidget(m_empty);
    none->addStretch(1);
    m_foot = label::caption(m_theme, m_sheet);
    m_foot->setMargin(m_theme.px(10));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, m_theme.px(12), 0);
    foot->addWidget(m_foot, 1);
    foot->addWidget((new ActionButton(m_theme, m_clear, m_sheet))
                        ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact));
    auto* layout = new QVBoxLayout(m_sheet);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(new Rule(m_theme, Role::Line, m_sheet));
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(new Rule(m_theme, Role::Line2, m_sheet));
    layout->addLayout(foot);
}

Future<CustomerPage> CustomersPage::fetch(const std::optional<CustomerId>& before, int limit) {
    if (m_text.isEmpty()) return m_s.customers.page(m_s.office.actor, before, limit);
    return m_s.customers.find(m_s.office.actor, {m_text, std::nullopt, limit});
}

void CustomersPage::find() {
    const QString text = m_search->text().trimmed();
    // Every look-up is in the journal: the same one is not made twice by two Enters.
    if (text == m_text) {
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_text = text;
    readAgain();
}

void CustomersPage::clearSearch() {
    m_text.clear();
    m_search->forget();
    readAgain();
}

void CustomersPage::readAgain() {
    m_notice->clear();
    m_clear->setEnabled(!m_text.isEmpty());
    m_panel->showEmpty();
    m_model->reload(!m_text.isEmpty());
}

void CustomersPage::select(int row) {
    if (m_model->row(row) != nullptr) m_table->setCurrentIndex(m_model->index(row, 0));
}

void CustomersPage::onChange(const QString& customer) {
    if (!m_model || !isVisible()) return;
    const auto id = CustomerId::fromText(customer);
    if (!id || m_model->indexOf(*id) < 0) return;
    whenDone(m_s.customers.row(m_s.office.actor, *id), this, [this, id](const Result<CustomerRow>& row) {
        if (!row) return m_model->remove(*id);
        if (row->id != *id) m_model->remove(*id);
        m_model->replace(*row);
        if (m_panel->shown() == row->id && !m_panel->isBusy()) m_panel->show(*row);
    });
}

void CustomersPage::forget() {
    if (!m_model) return;
    m_text.clear();
    m_search->forget();
    m_notice->clear();
    m_model->clear();
    m_panel->showEmpty();
}

void CustomersPage::showRow(int row) {
    const CustomerRow* customer = m_model->row(row);
    if (m_panel->isBusy() && customer != nullptr && m_panel->shown() == customer->id) return;
    if (customer != nullptr) {
        m_panel->show(*customer);
    } else {
        m_panel->showEmpty();
    }
    showCondition();
}

void CustomersPage::showCondition() {
    if (m_model->condition() == CustomersModel::Condition::Failed) {
        const Error& error = m_model->error();
        if (error.code == ErrorCode::InvalidArgument) {
            m_notice->say(Notice::Kind::Attention, tr("Nobody is found by this. A whole CPF, CNPJ, "
                                                      "telephone, e-mail address or handle, or three "
                                                      "letters of a name."));
        } else {
            m_notice->sayError(error);
        }
    }
    const bool any = m_model->rowCount() > 0;
    const bool loading = m_model->condition() == CustomersModel::Condition::Loading;
    m_table->setVisible(any || loading);
    m_none->setVisible(!any && !loading);
    QString loaded = m_model->complete()
                         ? tr("%n customer(s)", nullptr, m_model->rowCount())
                         : tr("%n customer(s) read, more below", nullptr, m_model->rowCount());
    if (m_model->more())
        loaded = tr("the newest %n, and more: say more of them", nullptr, m_model->rowCount());
    const int row = m_table->currentIndex().row();
    m_foot->setPlain(row >= 0 ? tr("Row %1, %2").arg(QLocale().toString(row + 1), loaded) : loaded);
    m_empty->setWords(m_text.isEmpty() ? tr("No customer yet") : tr("Nobody fits"),
                      m_text.isEmpty() ? tr("Whoever is added here or at the counter stands here, masked.")
                                       : tr("Somebody is found by what they gave, and only by that."));
    if (any && !m_table->currentIndex().isValid() && !loading && !m_panel->isBusy()) select(0);
}

void CustomersPage::setVisible(bool visible) {
    // Before it is shown, so that what can take the focus is there.
    if (visible && !m_model) build();
    QWidget::setVisible(visible);
}

void CustomersPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_new->setEnabled(m_s.office.actor.capabilities.testFlag(Capability::CustomerEdit));
    if (m_model->rowCount() == 0) readAgain();
    m_search->edit()->setFocus(Qt::OtherFocusReason);
}

void CustomersPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_model) {
            m_model->retranslate();
            showCondition();
        }
    }
    QWidget::changeEvent(event);
}

void CustomersPage::restyle() {
    layout()->setContentsMargins(m_theme.px(18), 0, m_theme.px(18), m_theme.px(14));
    layout()->setSpacing(0);
}

void CustomersPage::retranslate() {
    m_find->setText(tr("Find"));
    m_new->setText(tr("New customer"));
    m_clear->setText(tr("Show everybody"));
    m_reload->setText(tr("Read again"));
    m_reveal->setText(tr("Reveal…"));
    m_edit->setText(tr("Edit"));
    m_same->setText(tr("Same person?"));
    m_agree->setText(tr("Agreement…"));
    m_handOut->setText(tr("Hand out…"));
    m_erase->setText(tr("Erase…"));
    m_confirm->setText(tr("Keep"));
    m_back->setText(tr("Back"));
    if (!m_model) return;
    m_header->setTitle(tr("Customers"));
    m_header->setFact(tr("Masked; every look is in the journal"));
    m_search->setPlaceholder(tr("CPF, CNPJ, telephone, e-mail, handle or name"));
    m_table->setAccessibleName(tr("Customers, newest first"));
}

}  // namespace balcao
