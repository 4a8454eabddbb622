#include "ui/transactions/sales_page.h"

#include "ui/shell/filter_field.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/office_time.h"
#include "ui/shell/page_action.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rule.h"
#include "ui/shell/table.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/transactions/sale_filter_words.h"
#include "ui/transactions/sale_look.h"
#include "ui/transactions/sale_panel.h"
#include "ui/transactions/sales_model.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/choices.h"
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
constexpr int kMostTasks = 500;
constexpr int kRefreshSoonMs = 150;
constexpr int kMostSearch = 4'000;
constexpr int kSearchWidth = 300;
}  // namespace

SalesPage::SalesPage(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services) {
    setObjectName(QStringLiteral("salesPage"));
    setProperty("keyScope", QStringLiteral("sales"));
    m_model = new SalesModel(
        [this](const std::optional<SaleCursor>& before, int limit) { return fetch(before, limit); }, this);
    m_model->setTimeText([this](Instant at) {
        return officeTime(at, m_s.settings.organisation, TimeDetail::DayIfOther, m_s.clock.now());
    });
    makeActions();
    buildHeader();
    buildList();
    m_panel = new SalePanel(theme, services, this);
    connect(m_panel, &SalePanel::changed, this, [this] {
        refresh();
        Q_EMIT tasksChanged();
    });

    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.px(14));
    columns->addWidget(m_sheet, 1);
    columns->addWidget(m_panel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addLayout(columns, 1);

    // A burst of changes is one look.
    m_soon.setSingleShot(true);
    m_soon.setInterval(kRefreshSoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_view == View::All) m_model->refresh();
        if (m_view == View::Tasks) readTasks();
        m_panel->refresh();
    });
    connect(m_model, &SalesModel::conditionChanged, this, &SalesPage::showCondition);
    connect(&theme, &Theme::changed, this, &SalesPage::restyle);
    restyle();
    retranslate();
}

SalesPage::~SalesPage() = default;

void SalesPage::makeActions() {
    const auto make = [this](const QString& name, const QKeySequence& keys) {
        return addPageAction(*this, name, keys);
    };
    m_find = make(QStringLiteral("salesFind"), QKeySequence(Qt::Key_F2));
    m_back = make(QStringLiteral("salesBack"), QKeySequence(Qt::Key_Escape));
    m_narrow = make(QStringLiteral("salesFilter"), QKeySequence(Qt::Key_F3));
    m_reload = make(QStringLiteral("salesReload"), QKeySequence(Qt::Key_F5));
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_narrow, &QAction::triggered, this, [this] { m_filter->startTyping(); });
    connect(m_back, &QAction::triggered, this, &SalesPage::leaveSearch);
    connect(m_reload, &QAction::triggered, this,
            [this] { setView(m_view == View::Found ? View::All : m_view); });
}

void SalesPage::buildHeader() {
    m_header = new PageHeader(m_theme, this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("salesSearch"));
    m_search->setProperty("compact", true);
    m_search->setProperty(ScannerFilter::kTakesScans, true);
    m_search->setMaxLength(kMostSearch);
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::returnPressed, this, &SalesPage::look);
    m_header->addAction(m_search);
    m_header->addAction((new ActionButton(m_theme, m_find, this))
                            ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact));
    m_header->addAction((new ActionButton(m_theme, m_reload, this))
                            ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact));
}

void SalesPage::buildList() {
    m_sheet = new Sheet(m_theme, this);
    m_views = new Segmented(m_theme, m_sheet);
    m_views->setObjectName(QStringLiteral("salesViews"));
    connect(m_views, &Segmented::chosen, this,
            [this](int tab) { setView(tab == 1 ? View::Tasks : View::All); });
    m_filter = new FilterField(
        m_theme,
        [this](const QString& text) {
            const auto filter = filterOf(text);
            return filter ? QString() : SaleFilterWords::problem(filter.error());
        },
        m_sheet);
    m_filter->setObjectName(QStringLiteral("salesFilterField"));
    connect(m_filter, &FilterField::changed, this, [this] { setView(View::All); });
    connect(m_filter, &FilterField::refused, this, [this](const QString& sentence) {
        if (sentence.isEmpty()) {
            m_notice->clear();
        } else {
            m_notice->say(Notice::Kind::Attention, sentence);
        }
    });
    m_notice = new Notice(m_theme, m_sheet);
    m_table = new Table(m_theme, m_sheet);
    m_table->setObjectName(QStringLiteral("salesTable"));
    m_table->setTable(m_model);
    m_table->setColumnWidths({112, 80, 0, 92, 172, 100, 104});
    m_table->setLook([this](const QModelIndex& at) {
        const SaleRow* row = m_model->row(at.row());
        return row ? saleCell(*row, at.column()) : CellLook{};
    });
    connect(m_table, &Table::currentRowChanged, this, &SalesPage::showRow);
    m_none = new QWidget(m_sheet);
    m_empty = new Empty(m_theme, {}, {}, nullptr, m_none);
    auto* none = new QVBoxLayout(m_none);
    none->setContentsMargins(m_theme.px(14), m_theme.px(14), m_theme.px(14), 0);
    none->addWidget(m_empty);
    none->addStretch(1);
    m_foot = label::caption(m_theme, m_sheet);
    m_foot->setMargin(m_theme.px(10));

    auto* layout = new QVBoxLayout(m_sheet);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto* viewsRow = new QHBoxLayout;
    viewsRow->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    viewsRow->setSpacing(m_theme.px(10));
    viewsRow->addWidget(m_views);
    viewsRow->addWidget(m_filter, 1);
    layout->addLayout(viewsRow);
    layout->addWidget(new Rule(m_theme, Role::Line, m_sheet));
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(new Rule(m_theme, Role::Line2, m_sheet));
    layout->addWidget(m_foot);
}

Result<SaleFilter> SalesPage::filterOf(const QString& text) const {
    const QDate today = atOffice(m_s.clock.now(), m_s.settings.organisation).date();
    return parseSaleFilter(text,
                           {m_s.settings.organisation.currency, QLocale(), today, SaleFilterWords::all()});
}

Future<SalePage> SalesPage::fetch(const std::optional<SaleCursor>& before, int limit) {
    // Read anew each time: "today" is another day tomorrow.
    const auto filter = filterOf(m_filter->text());
    if (!filter) return ready<SalePage>(tl::unexpected(filter.error()));
    return m_s.sales.page(*filter, m_s.settings.organisation.timeZone, before, limit);
}

void SalesPage::setView(View view) {
    m_view = view;
    m_notice->clear();
    m_views->setCurrent(view == View::Tasks ? 1 : 0);
    if (view == View::All) m_model->reload();
    if (view == View::Tasks) readTasks();
    showCondition();
}

void SalesPage::readTasks() {
    whenDone(m_s.sales.withOpenTasks(kMostTasks), this, [this](Result<std::vector<TicketDetails>> tickets) {
        if (m_view != View::Tasks) return;
        if (!tickets) {
            m_notice->sayError(tickets.error());
            return;
        }
        const SaleRow* before = m_model->row(m_table->currentIndex().row());
        if (before) m_wanted = before->ticket;
        std::vector<SaleRow> rows;
        rows.reserve(tickets->size());
        for (const TicketDetails& ticket : *tickets) rows.push_back(saleRowOf(ticket));
        m_model->showFound(std::move(rows));
        selectFirst();
    });
}

void SalesPage::look() {
    const QString text = m_search->text().trimmed();
    if (text.isEmpty()) {
        leaveSearch();
        return;
    }
    m_view = View::Found;
    const QDate today = atOffice(m_s.clock.now(), m_s.settings.organisation).date();
    whenDone(m_s.sales.lookUp(text, today), this, [this, text](Result<Found> found) {
        if (m_view != View::Found || m_search->text().trimmed() != text) return;
        if (!found) {
            m_model->showFound({});
            m_notice->say(Notice::Kind::Attention, describe(found.error(), QLocale()).happened);
            return;
        }
        std::vector<SaleRow> rows;
        for (const TicketDetails& ticket : found->tickets) rows.push_back(saleRowOf(ticket));
        if (found->preimage) {
            m_notice->say(Notice::Kind::Done, tr("This proof fits a charge of this counter."));
        } else {
            m_notice->clear();
        }
        m_model->showFound(std::move(rows));
        selectFirst();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void SalesPage::leaveSearch() {
    const bool wasNarrow = m_view == View::All && !m_filter->isEmpty();
    m_search->clear();
    m_filter->clear();
    if (m_view == View::Found || wasNarrow) setView(View::All);
    m_table->setFocus(Qt::OtherFocusReason);
}

void SalesPage::refresh() {
    if (isVisible()) m_soon.start();
}

void SalesPage::setOpenTasks(int count) {
    if (count == m_openTasks) return;
    m_openTasks = count;
    retranslate();
}

void SalesPage::showTicket(TicketId ticket) {
    m_wanted = ticket;
    m_filter->clear();
    m_panel->showTicket(ticket);
    setView(View::All);
}

void SalesPage::showRow(int row) {
    const SaleRow* sale = m_model->row(row);
    if (sale) m_panel->showTicket(sale->ticket);
    showCondition();
}

void SalesPage::selectFirst() {
    int row = m_wanted.isNull() ? -1 : m_model->rowOf(m_wanted);
    m_wanted = {};
    if (row < 0 && m_model->rowCount() > 0) row = 0;
    if (row < 0) {
        m_panel->showTicket({});
        return;
    }
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void SalesPage::showCondition() {
    if (m_model->condition() == SalesModel::Condition::Failed) {
        m_notice->sayError(m_model->error(), tr("What is shown may be old. Nothing was lost."));
    } else if (m_view != View::Found) {
        m_notice->clear();
    }
    const bool any = m_model->rowCount() > 0;
    const bool loading = m_model->condition() == SalesModel::Condition::Loading;
    m_table->setVisible(any || loading);
    m_none->setVisible(!any && !loading);
    switch (m_view) {
        case View::All:
            if (!m_filter->isEmpty()) {
                m_empty->setWords(tr("No sale fits"), tr("Esc shows all sales again."));
            } else {
                m_empty->setWords(tr("No sale yet"),
                                  tr("The first one appears here the moment it is charged."));
            }
            break;
        case View::Tasks:
            m_empty->setWords(tr("Nothing to do"), tr("Money that needs a person would stand here."));
            break;
        case View::Found:
            m_empty->setWords(tr("Nothing fits"),
                              tr("Paste a number, a payment hash, an invoice, a proof or a receipt code."));
            break;
    }
    m_foot->setPlain(footText());
    if (any && !m_table->currentIndex().isValid() && !loading) selectFirst();
}

QString SalesPage::footText() const {
    const int row = m_table->currentIndex().row();
    QString loaded = m_model->complete() ? tr("%n sale(s)", nullptr, m_model->rowCount())
                                         : tr("%n sale(s) read, more below", nullptr, m_model->rowCount());
    if (const auto back = m_model->lookedBackTo(); back && m_view == View::All && !m_filter->isEmpty()) {
        loaded =
            tr("%n sale(s) fit, looked back to %1", nullptr, m_model->rowCount())
                .arg(officeTime(*back, m_s.settings.organisation, TimeDetail::DayIfOther, m_s.clock.now()));
    }
    return row >= 0 ? tr("Row %1, %2").arg(QLocale().toString(row + 1), loaded) : loaded;
}

void SalesPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_view == View::All && m_model->rowCount() == 0) {
        setView(View::All);
    } else {
        m_soon.start();
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void SalesPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
        // What was typed in the language before may mean nothing in this one.
        if (!filterOf(m_filter->text())) leaveSearch();
        showCondition();
    }
    QWidget::changeEvent(event);
}

void SalesPage::restyle() {
    layout()->setContentsMargins(m_theme.px(18), 0, m_theme.px(18), m_theme.px(14));
    layout()->setSpacing(0);
    m_search->setFixedWidth(m_theme.px(kSearchWidth));
}

void SalesPage::retranslate() {
    m_header->setTitle(tr("Sales"));
    m_search->setPlaceholderText(tr("Number, hash, invoice, proof, receipt"));
    m_search->setAccessibleName(tr("Find a sale"));
    m_find->setText(tr("Find"));
    m_narrow->setText(tr("Filter"));
    const QString example = SaleFilterWords::of(QStringLiteral("state")) + u':' +
                            SaleFilterWords::of(QStringLiteral("late")) + u' ' +
                            SaleFilterWords::of(QStringLiteral("amount")) + QStringLiteral(":>100");
    m_filter->setPlaceholder(tr("Filter, e.g. %1").arg(example), m_narrow->shortcut());
    m_filter->setNames(tr("Filter the sales"), tr("Remove the filter"));
    m_filter->setSuggestions(SaleFilterWords::suggestions());
    m_back->setText(tr("Back to all sales"));
    m_reload->setText(tr("Read again"));
    m_views->setAccessibleName(tr("Which sales are shown"));
    const int view = m_views->current();
    m_views->setChoices(
        {tr("All"), m_openTasks > 0 ? tr("To do (%1)").arg(QLocale().toString(m_openTasks)) : tr("To do")});
    m_views->setCurrent(view);
    m_table->setAccessibleName(tr("Sales, newest first"));
}

}  // namespace balcao
