#include "ui/journal/journal_panel.h"

#include "reports/journal_export.h"
#include "ui/journal/change_pair.h"
#include "ui/shell/labels.h"
#include "ui/shell/office_time.h"
#include "ui/shell/panel_section.h"
#include "ui/shell/rule.h"
#include "ui/text/time_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kNameColumn = 112;

}  // namespace

JournalPanel::JournalPanel(const Theme& theme, const OfficeServices& services, JournalService& journal,
                           QAction* same, QAction* copy, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services), m_journal(journal), m_same(same), m_copy(copy) {
    setObjectName(QStringLiteral("journalPanel"));
    connect(m_same, &QAction::triggered, this, [this] {
        if (m_row) Q_EMIT objectWanted(m_row->entry.subject, JournalWords::object(m_row->entry, m_ids));
    });
    connect(m_copy, &QAction::triggered, this, &JournalPanel::copyProof);
    build();
    connect(&theme, &Theme::changed, this, &JournalPanel::restyle);
    restyle();
    retranslate();
    showEmpty();
}

void JournalPanel::build() {
    m_head = new QWidget(this);
    m_act = label::section(m_theme, m_head);
    m_act->setElided(true);
    m_line = label::second(m_theme, m_head);
    m_object = label::second(m_theme, m_head);
    m_object->setElided(true);
    auto* first = new QHBoxLayout;
    first->addWidget(m_act, 1);
    first->addWidget(m_line);
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(m_theme.px(PanelSection::kSide), m_theme.px(14), m_theme.px(PanelSection::kSide),
                             m_theme.px(14));
    head->setSpacing(m_theme.px(2));
    head->addLayout(first);
    head->addWidget(m_object);

    m_inside = new QWidget(this);
    m_sections = new QVBoxLayout(m_inside);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidget(m_inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_inside->setAutoFillBackground(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_dock = new QWidget(this);
    auto* dock = new QVBoxLayout(m_dock);
    dock->setContentsMargins(0, 0, 0, m_theme.px(14));
    dock->setSpacing(m_theme.px(10));
    dock->addWidget(new Rule(m_theme, Role::Line2, m_dock));
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(m_theme.px(14), 0, m_theme.px(14), 0);
    buttons->setSpacing(m_theme.px(8));
    for (QAction* action : {m_same, m_copy}) {
        auto* button = new ActionButton(m_theme, action, m_dock);
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Normal, ActionButton::Spread::Apart);
        buttons->addWidget(button);
    }
    dock->addLayout(buttons);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_dock);
}

void JournalPanel::show(const JournalRow& row, const JournalIds& ids) {
    m_row = row;
    m_ids = ids;
    m_same->setEnabled(!row.entry.subject.isEmpty());
    m_copy->setEnabled(true);
    fill();
}

void JournalPanel::showEmpty() {
    m_row.reset();
    m_same->setEnabled(false);
    m_copy->setEnabled(false);
    fill();
}

void JournalPanel::clearSections() {
    while (QLayoutItem* item = m_sections->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void JournalPanel::fill() {
    clearSections();
    m_head->setVisible(m_row.has_value());
    if (!m_row) {
        auto* words = label::paragraph(m_theme, m_inside);
        words->setPlain(tr("Choose a line to see what was changed, by whom, and its links."));
        words->setContentsMargins(m_theme.px(PanelSection::kSide), m_theme.px(18),
                                  m_theme.px(PanelSection::kSide), 0);
        m_sections->addWidget(words);
        m_sections->addStretch(1);
        return;
    }
    m_act->setPlain(JournalWords::act(m_row->entry.action));
    m_line->setPlain(tr("line %1").arg(QLocale().toString(m_row->entry.sequence)));
    m_object->setPlain(JournalWords::object(m_row->entry, m_ids));
    addChanges();
    addFacts();
    addLinks();
    m_sections->addStretch(1);
    m_scroll->ensureVisible(0, 0);
}

QVBoxLayout* JournalPanel::addSection(const QString& title, const QString& fact, bool good) {
    const PanelSection made = addPanelSection(m_theme, *m_sections, title, fact);
    if (made.fact && good) made.fact->setRole(Role::Paid);
    return made.rows;
}

void JournalPanel::addPair(QVBoxLayout* section, const QString& name, const QString& value) {
    if (value.isEmpty()) return;
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    auto* left = label::second(m_theme, m_inside);
    left->setPlain(name);
    left->setElided(true);
    left->setFixedWidth(m_theme.px(kNameColumn));
    row->addWidget(left, 0, Qt::AlignTop);
    auto* right = label::make(m_theme, TextStyle::Small, Role::Ink, m_inside);
    right->setParagraph(true);
    right->setPlain(value);
    right->setAccessibleName(tr("%1: %2").arg(name, value));
    row->addWidget(right, 1);
    section->addLayout(row);
}

void JournalPanel::addChanges() {
    const auto changes = JournalWords::changes(m_row->entry);
    if (changes.empty()) return;
    QVBoxLayout* section =
        addSection(tr("What changed"), tr("%n field(s)", nullptr, static_cast<int>(changes.size())));
    for (const JournalChange& change : changes) {
        section->addWidget(new ChangePair(m_theme, change.field, change.before, change.after, m_inside));
    }
}

void JournalPanel::addFacts() {
    const AuditEntry& entry = m_row->entry;
    QVBoxLayout* section = addSection({});
    addPair(section, tr("Who"), JournalWords::person(*m_row));
    const QTimeZone zone = zoneOf(m_s.settings.organisation.timeZone);
    addPair(section, tr("When"), longStampText(entry.at, zone, QLocale()));
    addPair(section, tr("Where"), m_row->registerName);
    for (const JournalFact& fact : JournalWords::facts(entry, m_ids)) addPair(section, fact.name, fact.value);
}

void JournalPanel::addLinks() {
    const bool holds = m_journal.holds(m_row->entry);
    QVBoxLayout* section = addSection(tr("Links"), holds ? tr("this one holds") : QString(), holds);
    if (!holds) {
        auto* verdict = label::strong(m_theme, m_inside);
        verdict->setParagraph(true);
        verdict->setRole(Role::Bad);
        verdict->setPlain(tr("This line is not what was written: its hash is another one."));
        section->addWidget(verdict);
    }
    const auto add = [this, section](const QString& name, const QByteArray& hash) {
        auto* head = label::caption(m_theme, m_inside);
        head->setPlain(name);
        auto* text = label::hash(m_theme, m_inside);
        text->setAccessibleName(name);
        text->setPlain(label::inTwoLines(hash));
        section->addWidget(head);
        section->addWidget(text);
    };
    add(tr("The line before"), m_row->entry.previous);
    add(tr("This line"), m_row->entry.hash);
}

void JournalPanel::copyProof() {
    if (!m_row) return;
    JsonZone zone;
    zone.timeZone = m_s.settings.organisation.timeZone;
    const QByteArray json = QJsonDocument(journalJson(*m_row, zone)).toJson(QJsonDocument::Indented);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(json));
}

void JournalPanel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, QRectF(rect()), m_theme.pxF(12), m_theme.color(Role::Paper), m_theme.color(Role::Line));
}

void JournalPanel::restyle() {
    setFixedWidth(m_theme.px(372));
    update();
}

void JournalPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void JournalPanel::retranslate() {
    setAccessibleName(tr("The chosen line"));
    m_scroll->setAccessibleName(accessibleName());
}

}  // namespace balcao
