#include "ui/settings/settings_page.h"

#include "ui/settings/appearance_section.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/database_section.h"
#include "ui/settings/devices_section.h"
#include "ui/settings/keys_section.h"
#include "ui/settings/limits_section.h"
#include "ui/settings/node_section.h"
#include "ui/settings/operations_section.h"
#include "ui/settings/organisation_section.h"
#include "ui/settings/people_section.h"
#include "ui/settings/rates_section.h"
#include "ui/settings/registers_section.h"
#include "ui/settings/sign_in_section.h"
#include "ui/shell/page_action.h"
#include "ui/shell/page_header.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/ticket_sheet.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

SettingsPage::SettingsPage(const Theme& theme, const OfficeServices& services,
                           PreferencesService& preferences, KeyMap& keys, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services), m_preferences(preferences), m_keys(keys) {
    setObjectName(QStringLiteral("settingsPage"));
    setProperty("keyScope", QStringLiteral("settings"));
    const auto make = [this](const QString& name, const QKeySequence& shortcut) {
        return addPageAction(*this, name, shortcut);
    };
    m_save = make(QStringLiteral("settingsSave"), QKeySequence(Qt::CTRL | Qt::Key_S));
    m_undo = make(QStringLiteral("settingsUndo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    connect(m_save, &QAction::triggered, this, [this] {
        if (SettingsSection* section = current()) section->save();
    });
    connect(m_undo, &QAction::triggered, this, [this] {
        if (SettingsSection* section = current()) section->discard();
    });

    m_header = new PageHeader(theme, this);
    m_header->addAction((new ActionButton(theme, m_undo, this))
                            ->as(ActionButton::Look::Secondary, ActionButton::Size::Compact));
    m_header->addAction((new ActionButton(theme, m_save, this))
                            ->as(ActionButton::Look::Primary, ActionButton::Size::Compact));
    m_listSheet = new Sheet(theme, this);
    m_list = new QListWidget(m_listSheet);
    m_list->setObjectName(QStringLiteral("settingsList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("menu", true);
    m_stack = new PageStack(this);
    auto* listLayout = new QVBoxLayout(m_listSheet);
    listLayout->setContentsMargins(theme.px(8), theme.px(10), theme.px(8), theme.px(10));
    listLayout->addWidget(m_list);
    auto* sheet = new Sheet(theme, this);
    auto* sheetLayout = new QVBoxLayout(sheet);
    sheetLayout->setContentsMargins(1, theme.px(6), 1, theme.px(6));
    sheetLayout->addWidget(m_stack);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.px(14));
    columns->addWidget(m_listSheet);
    columns->addWidget(sheet, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_header);
    layout->addLayout(columns, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0) return;
        m_stack->setCurrentIndex(row);
        makeCurrent();
        bringToFront();
        showState();
    });
    // A screen reader selects a subject and moves nothing else.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        const auto chosen = m_list->selectedItems();
        if (chosen.size() == 1 && chosen.first() != m_list->currentItem())
            m_list->setCurrentItem(chosen.first());
    });
    connect(&theme, &Theme::changed, this, &SettingsPage::restyle);
    listSections();
    restyle();
}

SettingsPage::~SettingsPage() = default;

QStringList SettingsPage::sectionIds() {
    return {QStringLiteral("organisation"), QStringLiteral("operations"), QStringLiteral("people"),
            QStringLiteral("signin"),       QStringLiteral("lightning"),  QStringLiteral("rates"),
            QStringLiteral("limits"),       QStringLiteral("database"),   QStringLiteral("backup"),
            QStringLiteral("registers"),    QStringLiteral("devices"),    QStringLiteral("appearance"),
            QStringLiteral("keys")};
}

void SettingsPage::listSections() {
    const QString before = currentSection();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        m_entries.clear();
        while (QWidget* old = m_stack->widget(0)) {
            m_stack->removeWidget(old);
            old->deleteLater();
        }
        add(QStringLiteral("organisation"), tr("Receipt and clock"));
        add(QStringLiteral("operations"), tr("Services and prices"));
        add(QStringLiteral("people"), tr("People"));
        add(QStringLiteral("signin"), tr("Signing in"));
        add(QStringLiteral("lightning"), tr("Lightning"));
        add(QStringLiteral("rates"), tr("Exchange rate"));
        add(QStringLiteral("limits"), tr("Limits"));
        add(QStringLiteral("database"), tr("Database"));
        add(QStringLiteral("backup"), tr("Backup"));
        add(QStringLiteral("registers"), tr("Registers"));
        add(QStringLiteral("devices"), tr("Printer and display"));
        add(QStringLiteral("appearance"), tr("Language and look"));
        add(QStringLiteral("keys"), tr("Keys"));
        const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                        [&before](const Entry& entry) { return entry.id == before; });
        const auto at = known == m_entries.end() ? 0 : static_cast<int>(known - m_entries.begin());
        m_list->setCurrentRow(at);
        m_stack->setCurrentIndex(at);
    }
    m_header->setTitle(tr("Settings"));
    m_save->setText(tr("Save"));
    m_undo->setText(tr("Undo"));
    m_list->setAccessibleName(tr("Subjects of the settings"));
    if (isVisible()) makeCurrent();
    refresh();
    showState();
}

void SettingsPage::add(const QString& id, const QString& title) {
    auto* place = new QScrollArea(m_stack);
    place->setWidgetResizable(true);
    place->setFrameShape(QFrame::NoFrame);
    place->setFocusPolicy(Qt::NoFocus);
    place->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(place);
    auto* item = new QListWidgetItem(title, m_list);
    item->setSizeHint(QSize(0, m_theme.px(36)));
    m_entries.push_back({id, title, place});
}

SettingsSection* SettingsPage::make(const QString& id) {
    if (id == u"organisation") return new OrganisationSection(m_theme, m_s);
    if (id == u"operations") return new OperationsSection(m_theme, m_s);
    if (id == u"people") return new PeopleSection(m_theme, m_s);
    if (id == u"signin") return new SignInSection(m_theme, m_s);
    if (id == u"lightning") return new NodeSection(m_theme, m_s);
    if (id == u"rates") return new RatesSection(m_theme, m_s);
    if (id == u"limits") return new LimitsSection(m_theme, m_s);
    if (id == u"database") return new DatabaseSection(m_theme, m_s);
    if (id == u"backup") return new BackupSection(m_theme, m_s);
    if (id == u"registers") return new RegistersSection(m_theme, m_s);
    if (id == u"devices") return new DevicesSection(m_theme, m_preferences);
    if (id == u"appearance") return new AppearanceSection(m_theme, m_preferences);
    return new KeysSection(m_theme, m_keys, m_preferences);
}

void SettingsPage::makeCurrent() {
    const int at = m_stack->currentIndex();
    if (at < 0) return;
    Entry& entry = m_entries[static_cast<size_t>(at)];
    if (entry.section != nullptr) return;
    entry.section = make(entry.id);
    entry.section->setObjectName(QString(QStringLiteral("section.") + entry.id));
    entry.section->setAccessibleName(entry.title);
    entry.place->setWidget(entry.section);
    connect(entry.section, &SettingsSection::dirtyChanged, this, &SettingsPage::showState);
    showState();
}

SettingsSection* SettingsPage::current() const {
    const int at = m_stack->currentIndex();
    return at < 0 || at >= static_cast<int>(m_entries.size()) ? nullptr
                                                              : m_entries[static_cast<size_t>(at)].section;
}

QString SettingsPage::currentSection() const {
    const int at = m_stack->currentIndex();
    return at < 0 || at >= static_cast<int>(m_entries.size()) ? QString()
                                                              : m_entries[static_cast<size_t>(at)].id;
}

QStringList SettingsPage::sections() const {
    QStringList ids;
    for (const Entry& entry : m_entries) ids << entry.id;
    return ids;
}

bool SettingsPage::showSection(const QString& id) {
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id != id) continue;
        m_list->setCurrentRow(static_cast<int>(i));
        m_stack->setCurrentIndex(static_cast<int>(i));
        makeCurrent();
        refresh();
        showState();
        return true;
    }
    return false;
}

void SettingsPage::discardAll() {
    for (const Entry& entry : m_entries) {
        if (entry.section != nullptr) entry.section->discard();
    }
}

void SettingsPage::refresh() {
    SettingsSection* section = current();
    if (section && !section->isDirty() && isVisible()) section->load();
}

void SettingsPage::bringToFront() {
    SettingsSection* section = current();
    if (section && isVisible()) section->comeToFront();
}

void SettingsPage::showState() {
    const SettingsSection* section = current();
    const bool saved = section && section->isSaved();
    m_save->setVisible(saved);
    m_undo->setVisible(saved);
    m_save->setEnabled(saved && section->isDirty());
    m_undo->setEnabled(saved && section->isDirty());
}

void SettingsPage::changeEvent(QEvent* event) {
    // Made anew after the event, because the choice of a language comes from one of these sections.
    if (event->type() == QEvent::LanguageChange) {
        QMetaObject::invokeMethod(this, &SettingsPage::listSections, Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

void SettingsPage::showEvent(QShowEvent* event) {
    makeCurrent();
    QWidget::showEvent(event);
    bringToFront();
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::restyle() {
    layout()->setContentsMargins(m_theme.px(18), 0, m_theme.px(18), m_theme.px(14));
    layout()->setSpacing(0);
    m_listSheet->setFixedWidth(m_theme.px(220));
}

}  // namespace balcao
