#include "ui/journal/journal_page.h"

#include "reports/journal_file.h"
#include "ui/journal/journal_filter_bar.h"
#include "ui/journal/journal_model.h"
#include "ui/journal/journal_panel.h"
#include "ui/journal/journal_proof.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/office_time.h"
#include "ui/shell/page_action.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rule.h"
#include "ui/shell/table.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/placeholders.h"
#include "ui/widgets/ticket_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace balcao {

namespace {

constexpr int kNewsSoonMs = 1'000;
constexpr int kLookEveryMs = 5'000;  // what another program writes into the same file is not announced

CellLook journalCell(int column) {
    CellLook look;
    look.role = Role::Ink2;
    switch (column) {
        case JournalModel::LineColumn:
            look.role = Role::Ink3;
            look.figures = true;
            break;
        case JournalModel::Time:
            look.role = Role::Ink;
            look.figures = true;
            break;
        case JournalModel::What:
            look.role = Role::Ink;
            look.weight = QFont::Medium;
            break;
        case JournalModel::On: look.role = Role::Ink; break;
        case JournalModel::Link: look.role = Role::Ink3; break;
        default: break;
    }
    return look;
}

}  // namespace

JournalPage::JournalPage(const Theme& theme, const OfficeServices& services, const JournalTools& tools,
                         QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services), m_tools(tools), m_journal(tools.journal) {
    setObjectName(QStringLiteral("journalPage"));
    setProperty("keyScope", QStringLiteral("journal"));
    makeActions();
    retranslate();
}

JournalPage::~JournalPage() = default;

void JournalPage::build() {
    m_model = new JournalModel(
        [this](const std::optional<AuditCursor>& before, int limit) {
            return m_journal.newest(m_s.actor, m_filter->filter(), before, limit);
        },
        this);
    m_model->setTimeText([this](Instant at) {
        return officeTime(at, m_s.settings.organisation, TimeDetail::DayIfOther, m_s.clock.now());
    });
    m_header = new PageHeader(m_theme, this);
    for (QAction* action : {m_export, m_find, m_reload}) {
        m_header->addAction((new ActionButton(m_theme, action, this))
                                ->as(ActionButton::Look::Quiet, ActionButton::Size::Compact));
    }
    m_proof = new JournalProof(m_theme, m_s, m_journal, {m_verify, m_stop, m_goTo}, this);
    connect(m_proof, &JournalProof::placeWanted, this, &JournalPage::showPlace);
    buildList();
    m_panel = new JournalPanel(m_theme, m_s, m_journal, m_same, m_copy, this);
    connect(m_panel, &JournalPanel::objectWanted, m_filter, &JournalFilterBar::setObject);

    auto* columns = new QHBoxLayout;
    columns->addWidget(m_sheet, 1);
    columns->addWidget(m_panel);
    columns->setSpacing(m_theme.px(14));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addWidget(m_proof);
    layout->addSpacing(m_theme.px(14));
    layout->addLayout(columns, 1);

    // A burst of entries is one look.
    m_soon.setSingleShot(true);
    m_soon.setInterval(kNewsSoonMs);
    connect(&m_soon, &QTimer::timeout, m_model, &JournalModel::lookForNews);
    auto* look = new QTimer(this);
    connect(look, &QTimer::timeout, this, &JournalPage::lookForNews);
    look->start(kLookEveryMs);
    connect(m_model, &JournalModel::conditionChanged, this, &JournalPage::showCondition);
    connect(m_model, &JournalModel::newsChanged, this, &JournalPage::showNews);
    connect(m_model, &JournalModel::rowsInserted, this, &JournalPage::showCondition);
    connect(&m_theme, &Theme::changed, this, &JournalPage::restyle);
    restyle();
    retranslate();
}

void JournalPage::makeActions() {
    const auto make = [this](const QString& name, const QKeySequence& keys) {
        return addPageAction(*this, name, keys);
    };
    m_find = make(QStringLiteral("journalFind"), QKeySequence(Qt::Key_F2));
    m_reload = make(QStringLiteral("journalReload"), QKeySequence(Qt::Key_F5));
    m_clear = make(QStringLiteral("journalClear"), QKeySequence(Qt::SHIFT | Qt::Key_Escape));
    m_news = make(QStringLiteral("journalNews"), QKeySequence(Qt::Key_N));
    m_verify = make(QStringLiteral("journalVerify"), QKeySequence(Qt::Key_V));
    m_stop = make(QStringLiteral("journalStop"), QKeySequence(Qt::Key_Escape));
    m_goTo = make(QStringLiteral("journalGoTo"), QKeySequence(Qt::Key_G));
    m_same = make(QStringLiteral("journalSame"), QKeySequence(Qt::Key_S));
    m_copy = make(QStringLiteral("journalCopy"), QKeySequence(Qt::Key_C));
    m_export = make(QStringLiteral("journalExport"), QKeySequence(Qt::Key_E));
    connect(m_export, &QAction::triggered, this, &JournalPage::exportOrStop);
    connect(m_find, &QAction::triggered, this, [this] { m_filter->takeFocus(); });
    connect(m_reload, &QAction::triggered, this, &JournalPage::readAgain);
    connect(m_clear, &QAction::triggered, this, [this] { m_filter->clear(); });
    connect(m_news, &QAction::triggered, this, [this] {
        m_model->showNews();
        m_table->scrollToTop();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void JournalPage::buildList() {
    m_sheet = new Sheet(m_theme, this);
    m_filter = new JournalFilterBar(m_theme, m_s, m_sheet);
    connect(m_filter, &JournalFilterBar::changed, this, &JournalPage::readAgain);
    connect(m_filter, &JournalFilterBar::notFound, this, [this] {
        m_notice->say(Notice::Kind::Attention,
                      tr("Nothing is called that. A ticket's number, a person's name or an id is found."));
    });
    m_notice = new Notice(m_theme, m_sheet);
    m_table = new Table(m_theme, m_sheet);
    m_table->setObjectName(QStringLiteral("journalTable"));
    m_table->setTable(m_model);
    m_table->setColumnWidths({70, 92, 118, 0, 140, 96, 122});
    m_table->setLook([](const QModelIndex& at) { return journalCell(at.column()); });
    connect(m_table, &Table::currentRowChanged, this, &JournalPage::showRow);
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
    foot->setSpacing(m_theme.px(8));
    foot->addWidget(m_foot, 1);
    for (QAction* action : {m_clear, m_news}) {
        const auto look = action == m_news ? ActionButton::Look::Secondary : ActionButton::Look::Quiet;
        foot->addWidget((new ActionButton(m_theme, action, m_sheet))->as(look, ActionButton::Size::Compact));
    }
    auto* layout = new QVBoxLayout(m_sheet);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(new Rule(m_theme, Role::Line, m_sheet));
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(new Rule(m_theme, Role::Line2, m_sheet));
    layout->addLayout(foot);
}

void JournalPage::readNames() {
    whenDone(m_journal.names(m_s.actor), this, [this](const Result<JournalNames>& names) {
        if (!names) return;
        JournalIds people;
        for (const auto& [id, name] : names->people) people.insert(id.uuid(), name);
        m_filter->setNames(*names);
        m_proof->setNames(*names);
        m_model->setPeople(people);
        showRow(m_table->currentIndex().row());
    });
}

void JournalPage::readAgain() {
    m_notice->clear();
    m_clear->setEnabled(!m_filter->isEmpty());
    m_model->reload();
}

void JournalPage::lookForNews() {
    if (m_model && isVisible() && !m_soon.isActive()) m_soon.start();
}

void JournalPage::forget() {
    if (!m_model) return;
    if (m_file) m_file->cancel();
    m_proof->forget();
    m_filter->reset();
    m_model->clear();
    m_panel->showEmpty();
}

void JournalPage::showRow(int row) {
    if (const JournalRow* entry = m_model->row(row)) {
        m_panel->show(*entry, m_model->ids());
    } else {
        m_panel->showEmpty();
    }
    showCondition();
}

void JournalPage::showPlace(RegisterId registerId, qint64 sequence) {
    whenDone(m_journal.after(m_s.actor, {registerId, sequence - 1}, 1), this,
             [this, registerId, sequence](const Result<JournalPart>& part) {
                 if (!part) return m_notice->sayError(part.error());
                 const bool there = !part->rows.empty() &&
                                    part->rows.front().entry.registerId == registerId &&
                                    part->rows.front().entry.sequence == sequence;
                 if (there) return m_panel->show(part->rows.front(), m_model->ids());
                 m_panel->showEmpty();
                 m_notice->say(Notice::Kind::Attention,
                               tr("Line %1 is not there any more.").arg(QLocale().toString(sequence)));
             });
}

void JournalPage::showCondition() {
    if (m_model->condition() == JournalModel::Condition::Failed) {
        m_notice->sayError(m_model->error(), tr("What is shown stays true: no line is ever changed."));
    }
    const bool any = m_model->rowCount() > 0;
    const bool loading = m_model->condition() == JournalModel::Condition::Loading;
    m_table->setVisible(any || loading);
    m_none->setVisible(!any && !loading);
    const QString loaded = m_model->complete()
                               ? tr("%n line(s)", nullptr, m_model->rowCount())
                               : tr("%n line(s) read, more below", nullptr, m_model->rowCount());
    const int row = m_table->currentIndex().row();
    m_foot->setPlain(row >= 0 ? tr("Row %1, %2").arg(QLocale().toString(row + 1), loaded) : loaded);
    if (any && !m_table->currentIndex().isValid() && !loading) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
}

void JournalPage::showNews() {
    if (std::exchange(m_arrived, false) && m_model->news() > 0) return m_model->showNews();
    const int count = m_model->news();
    m_news->setEnabled(count > 0);
    m_news->setVisible(count > 0);
    m_news->setText(m_model->moreNews() ? tr("More than %1 new").arg(QLocale().toString(count))
                                        : tr("%n new", nullptr, count));
}

void JournalPage::setVisible(bool visible) {
    // Before it is shown, so that what can take the focus is there.
    if (visible && !m_model) build();
    QWidget::setVisible(visible);
}

void JournalPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readNames();
    if (m_model->rowCount() == 0) {
        readAgain();
    } else {
        // Who comes back sees everything; what is written from then on waits.
        m_arrived = true;
        m_model->lookForNews();
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

void JournalPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_model) {
            m_model->retranslate();
            showCondition();
            showNews();
        }
    }
    QWidget::changeEvent(event);
}

void JournalPage::restyle() {
    layout()->setContentsMargins(m_theme.px(18), 0, m_theme.px(18), m_theme.px(14));
    layout()->setSpacing(0);
}

void JournalPage::retranslate() {
    m_find->setText(tr("Find"));
    m_clear->setText(tr("Clear filters"));
    m_reload->setText(tr("Read again"));
    m_same->setText(tr("Only this object"));
    m_copy->setText(tr("Copy as proof"));
    if (m_model) {
        m_header->setTitle(tr("Journal"));
        showExport(-1);
        m_table->setAccessibleName(tr("Lines of the journal, newest first"));
        m_empty->setWords(tr("No line fits"), tr("What anybody does at a counter stands here from then on."));
        return;
    }
    // Until the page is made nobody else names them, and the settings list their keys.
    m_news->setText(tr("Show what is new"));
    m_verify->setText(tr("Verify"));
    m_stop->setText(tr("Stop"));
    m_goTo->setText(tr("Go to the line"));
    m_export->setText(tr("Export"));
}

}  // namespace balcao
