#include "ui/settings/operations_section.h"

#include "ui/settings/operation_editor.h"
#include "ui/settings/operation_list.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace balcao {

OperationsSection::OperationsSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent),
      m_s(services),
      m_list(new OperationList(theme, this)),
      m_editor(new OperationEditor(theme, services.settings.organisation.currency, this)) {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.px(18));
    columns->addWidget(m_list, 1);
    columns->addWidget(m_editor);
    rows()->addLayout(columns, 1);
    connect(m_list, &OperationList::chosen, this, &OperationsSection::showOperation);
    // Whoever only passes by the empty list keeps the keyboard.
    connect(m_list, &OperationList::emptied, this, &OperationsSection::beginNew);
    connect(m_list, &OperationList::newWanted, this, [this] {
        beginNew();
        m_editor->beginTyping();
    });
    connect(m_editor, &OperationEditor::changed, this, [this] { setDirty(true); });
    connect(m_editor, &OperationEditor::retireWanted, this, &OperationsSection::toggleActive);
    connect(this, &SettingsSection::dirtyChanged, m_editor,
            [this] { m_editor->setRetireEnabled(!isDirty()); });
}

void OperationsSection::load() {
    whenDone(
        m_s.operations.list(OperationStore::Which::All), this, [this](Result<std::vector<Operation>> all) {
            if (!all) {
                notice().sayError(all.error());
                return;
            }
            if (isDirty()) return;
            m_list->setOperations(*std::move(all), m_s.settings.organisation.currency, m_editor->shown().id);
        });
}

bool OperationsSection::keepsWhatIsWritten() {
    if (!isDirty()) return false;
    notice().say(Notice::Kind::Attention, tr("This one is not saved yet. Save it or undo it first."));
    m_list->mark(m_editor->shown().id);
    return true;
}

void OperationsSection::showOperation(const Operation& operation) {
    if (operation.id != m_editor->shown().id && keepsWhatIsWritten()) return;
    m_editor->showOperation(operation);
    setDirty(false);
}

void OperationsSection::beginNew() {
    if (keepsWhatIsWritten()) return;
    notice().clear();
    m_list->mark({});
    m_editor->showNew();
    setDirty(false);
}

void OperationsSection::save() {
    if (const auto operation = m_editor->edited()) store(*operation);
}

void OperationsSection::toggleActive() {
    Operation changed = m_editor->shown();
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
                 m_editor->showOperation(*saved);
                 setDirty(false);
                 notice().say(Notice::Kind::Done, tr("Saved. Open tickets keep the price they have."));
                 load();
             });
}

}  // namespace balcao
