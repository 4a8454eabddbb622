#include "ui/settings/settings_section.h"

#include "ui/shell/labels.h"
#include "ui/shell/rule.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

SettingsSection::SettingsSection(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(theme.px(22), theme.px(18), theme.px(22), theme.px(18));
    m_rows->setSpacing(theme.px(10));
    m_notice = new Notice(theme, this);
    m_rows->addWidget(m_notice);
}

void SettingsSection::setDirty(bool dirty) {
    if (dirty == m_dirty) return;
    m_dirty = dirty;
    Q_EMIT dirtyChanged();
}

void SettingsSection::comeToFront() {
    if (m_dirty) return;
    m_notice->clear();
    load();
}

void SettingsSection::discard() {
    setDirty(false);
    m_notice->clear();
    load();
}

TextLabel* SettingsSection::addHeading(const QString& text) {
    auto* made = label::section(m_theme, this);
    made->setPlain(text);
    m_rows->addWidget(made);
    return made;
}

TextLabel* SettingsSection::addParagraph(const QString& text) {
    auto* made = label::paragraph(m_theme, this);
    made->setPlain(text);
    m_rows->addWidget(made);
    return made;
}

Field* SettingsSection::addField(const QString& text, const QString& name, int width) {
    auto* field = new Field(m_theme, text, Field::Density::Compact, this);
    field->edit()->setObjectName(name);
    if (width > 0) field->setFixedWidth(m_theme.px(width));
    connect(field, &Field::edited, this, [this] { setDirty(true); });
    m_rows->addWidget(field);
    return field;
}

void SettingsSection::addControl(const QString& text, QWidget* control, int width) {
    auto* words = label::field(m_theme, this);
    words->setPlain(text);
    words->setBuddy(control);
    control->setAccessibleName(text);
    if (width > 0) control->setFixedWidth(m_theme.px(width));
    auto* column = new QVBoxLayout;
    column->setSpacing(m_theme.px(5));
    column->addWidget(words);
    column->addWidget(control, 0, width > 0 ? Qt::AlignLeft : Qt::Alignment());
    m_rows->addLayout(column);
}

void SettingsSection::addSideBySide(const std::vector<QWidget*>& widgets, bool stretchLast) {
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(12));
    for (QWidget* widget : widgets) {
        m_rows->removeWidget(widget);
        row->addWidget(widget, stretchLast ? 1 : 0, Qt::AlignTop);
    }
    if (!stretchLast) row->addStretch(1);
    m_rows->addLayout(row);
}

void SettingsSection::addRule() {
    // Farther from what it ends than a row from the next one.
    m_rows->addSpacing(m_theme.px(6));
    m_rows->addWidget(new Rule(m_theme, Role::Line, this));
    m_rows->addSpacing(m_theme.px(4));
}

void SettingsSection::finishRows() {
    // As high and as large as everything else of the back office.
    const auto boxes = findChildren<QCheckBox*>();
    for (QCheckBox* box : boxes) box->setProperty("compact", true);
    m_rows->addStretch(1);
}

OfficeSection::OfficeSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {}

void OfficeSection::load() {
    whenDone(m_s.settingsService.read(), this, [this](Result<OfficeSettings> settings) {
        if (!settings) {
            notice().sayError(settings.error());
            show(m_s.settings);
            setDirty(false);
            return;
        }
        if (isDirty()) return;
        show(*settings);
        setDirty(false);
    });
}

void OfficeSection::save() {
    if (m_busy) return;
    m_busy = true;
    notice().clear();
    // What another register changed meanwhile stays: only this section's part is laid over the newest.
    whenDone(m_s.settingsService.read(), this, [this](Result<OfficeSettings> newest) {
        const auto wanted = newest ? edited(*newest) : Result<OfficeSettings>(tl::unexpected(newest.error()));
        if (!wanted) {
            m_busy = false;
            notice().sayError(wanted.error(), tr("Nothing was saved, and what you typed is still here."));
            return;
        }
        whenDone(m_s.settingsService.save({m_s.ids.make<CommandId>(), m_s.actor, *wanted}), this,
                 [this](Result<OfficeSettings> saved) {
                     m_busy = false;
                     if (!saved) {
                         notice().sayError(saved.error(),
                                           tr("Nothing was saved, and what you typed is still here."));
                         return;
                     }
                     setDirty(false);
                     show(*saved);
                     setDirty(false);
                     notice().say(Notice::Kind::Done, tr("Saved."));
                     Q_EMIT officeChanged();
                 });
    });
}

}  // namespace balcao
