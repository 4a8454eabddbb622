#include "ui/settings/people_section.h"

#include "ui/settings/person_editor.h"
#include "ui/settings/person_list.h"
#include "ui/settings/person_sessions.h"
#include "ui/settings/role_rights.h"
#include "ui/shell/office_time.h"
#include "ui/text/person_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choices.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace balcao {

namespace {
enum PersonPart { PersonItself, RightsPart, SessionsPart };
}

PeopleSection::PeopleSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent),
      m_s(services),
      m_list(new PersonList(theme, this)),
      m_parts(new Segmented(theme, this)),
      m_stack(new QStackedWidget(this)),
      m_editor(new PersonEditor(theme, m_stack)),
      m_rights(new RoleRights(theme, m_stack)),
      m_sessions(new PersonSessions(theme, m_stack)) {
    m_parts->setObjectName(QStringLiteral("personParts"));
    m_parts->setAccessibleName(tr("What to see of the person"));
    m_parts->setChoices({tr("Person"), tr("Rights"), tr("Sessions")});
    for (QWidget* part : {static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_rights),
                          static_cast<QWidget*>(m_sessions)}) {
        m_stack->addWidget(part);
    }
    m_stack->setFixedWidth(m_editor->maximumWidth());
    auto* chosen = new QVBoxLayout;
    chosen->setSpacing(theme.px(10));
    chosen->addWidget(m_parts, 0, Qt::AlignLeft);
    chosen->addWidget(m_stack, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.px(18));
    columns->addWidget(m_list, 1);
    columns->addLayout(chosen);
    rows()->addLayout(columns, 1);
    connect(m_list, &PersonList::chosen, this, &PeopleSection::showPerson);
    connect(m_list, &PersonList::newWanted, this, [this] {
        beginNew();
        m_editor->beginTyping();
    });
    connect(m_parts, &Segmented::chosen, this, &PeopleSection::showPart);
    connect(m_sessions, &PersonSessions::endWanted, this, &PeopleSection::endSession);
    connect(m_editor, &PersonEditor::changed, this, [this] {
        setDirty(true);
        m_personChanged = true;
        if (m_rights->isChanged()) return;
        m_shownRole = {};
        showRights();
    });
    connect(m_rights, &RoleRights::changed, this, [this] { setDirty(true); });
    connect(m_rights, &RoleRights::roleWanted, this, &PeopleSection::showRole);
    connect(m_rights, &RoleRights::copyWanted, this, &PeopleSection::copyRole);
    connect(m_rights, &RoleRights::removeWanted, this, &PeopleSection::removeRole);
    connect(m_editor, &PersonEditor::suspendWanted, this, &PeopleSection::toggleActive);
}

void PeopleSection::load() {
    whenDone(m_s.people.roles(), this, [this](Result<std::vector<PersonRole>> roles) {
        if (!roles) {
            notice().sayError(roles.error());
            return;
        }
        whenDone(m_s.people.people(m_s.actor), this,
                 [this, roles = *roles](Result<std::vector<PersonAccount>> people) {
                     if (!people) {
                         // Whoever was here before may have been shown them.
                         m_people.clear();
                         m_open.clear();
                         m_list->setPeople({}, roles, {});
                         m_editor->showNew();
                         showRights();
                         showSessions();
                         notice().sayError(people.error());
                         return;
                     }
                     readSessions();
                     if (isDirty()) return;
                     m_roles = roles;
                     m_people = *people;
                     m_editor->setRoles(roles);
                     m_rights->setRoles(roles);
                     m_list->setPeople(*std::move(people), roles, m_editor->shown().id);
                 });
    });
}

bool PeopleSection::keepsWhatIsWritten() {
    if (!isDirty()) return false;
    notice().say(Notice::Kind::Attention, tr("This one is not saved yet. Save it or undo it first."));
    m_list->mark(m_editor->shown().id);
    return true;
}

void PeopleSection::showPerson(const PersonAccount& person) {
    if (person.id != m_editor->shown().id && keepsWhatIsWritten()) return;
    if (person.id != m_editor->shown().id) m_shownRole = {};
    m_editor->showPerson(person, person.id == m_s.actor.person);
    setDirty(false);
    m_personChanged = false;
    showRights();
    showSessions();
}

void PeopleSection::beginNew() {
    if (keepsWhatIsWritten()) return;
    notice().clear();
    m_list->mark({});
    m_shownRole = {};
    m_editor->showNew();
    setDirty(false);
    m_personChanged = false;
    showPart(PersonItself);
    showRights();
    showSessions();
}

void PeopleSection::showPart(int part) {
    m_parts->setCurrent(part);
    m_stack->setCurrentIndex(part);
    if (part == SessionsPart) readSessions();
}

void PeopleSection::showRights() {
    auto role = roleOf(m_roles, m_shownRole);
    if (!role) role = roleOf(m_roles, m_editor->role());
    if (!role) return;
    const auto people = std::count_if(m_people.begin(), m_people.end(), [&role](const PersonAccount& one) {
        return one.active && one.role == role->id;
    });
    m_rights->setRole(*role, static_cast<int>(people), m_s.actor.capabilities);
}

void PeopleSection::readSessions() {
    whenDone(m_s.people.sessions(m_s.actor), this, [this](Result<std::vector<OpenSession>> open) {
        if (!open) return notice().sayError(open.error());
        m_open = *std::move(open);
        showSessions();
    });
}

void PeopleSection::showSessions() {
    const PersonAccount& person = m_editor->shown();
    std::vector<OpenSession> theirs;
    std::copy_if(m_open.begin(), m_open.end(), std::back_inserter(theirs),
                 [&person](const OpenSession& open) { return open.session.person == person.id; });
    const auto role = roleOf(m_roles, person.role);
    const Instant now = m_s.clock.now();
    m_sessions->setSessions(person.name, theirs,
                            {.here = m_s.actor.registerId,
                             .may = role && mayGive(m_s.actor.capabilities, role->capabilities),
                             .now = now,
                             .zone = atOffice(now, m_s.settings.organisation).timeZone()});
}

void PeopleSection::endSession(SessionId session) {
    if (m_busy) return;
    m_busy = true;
    whenDone(m_s.people.endSession({m_s.ids.make<CommandId>(), m_s.actor, session}), this,
             [this](const Result<Done>& ended) {
                 m_busy = false;
                 if (!ended) return notice().sayError(ended.error());
                 notice().say(Notice::Kind::Done, tr("The session has ended."));
                 readSessions();
             });
}

void PeopleSection::save() {
    const bool pinAgrees = !m_editor->hasNewPin() || m_editor->newPin();
    const auto person = m_editor->edited();
    if (m_personChanged && (!pinAgrees || !person)) {
        showPart(PersonItself);  // a field there says why
        return;
    }
    if (m_rights->isChanged()) return storeRole();
    if (person) store(*person);
}

void PeopleSection::storeRole() {
    if (m_busy) return;
    m_busy = true;
    notice().clear();
    whenDone(m_s.people.saveRole({m_s.ids.make<CommandId>(), m_s.actor, m_rights->edited()}), this,
             [this](const Result<PersonRole>& stored) {
                 m_busy = false;
                 if (!stored) {
                     notice().sayError(stored.error(),
                                       tr("Nothing was saved, and what you typed is still here."));
                     return;
                 }
                 tookRole(*stored);
                 showRights();
                 if (m_personChanged) return save();
                 setDirty(false);
                 notice().say(Notice::Kind::Done, tr("Saved."));
                 load();
             });
}

void PeopleSection::showRole(RoleId role) {
    if (role == m_rights->role().id) return;
    if (m_rights->isChanged() && keepsWhatIsWritten()) return m_rights->setRoles(m_roles);
    m_shownRole = role;
    showRights();
}

void PeopleSection::tookRole(const PersonRole& role) {
    const auto known = std::find_if(m_roles.begin(), m_roles.end(),
                                    [&role](const PersonRole& one) { return one.id == role.id; });
    if (known == m_roles.end()) {
        m_roles.push_back(role);
    } else {
        *known = role;
    }
    m_rights->setRoles(m_roles);
}

void PeopleSection::copyRole() {
    if (m_busy || keepsWhatIsWritten()) return;
    PersonRole fresh;
    fresh.name = tr("%1, copy").arg(roleName(m_rights->role()));
    // Never more than whoever makes it may do themselves.
    fresh.capabilities = m_rights->role().capabilities & m_s.actor.capabilities;
    m_busy = true;
    notice().clear();
    whenDone(m_s.people.saveRole({m_s.ids.make<CommandId>(), m_s.actor, fresh}), this,
             [this](const Result<PersonRole>& stored) {
                 m_busy = false;
                 if (!stored) return notice().sayError(stored.error());
                 tookRole(*stored);
                 m_editor->setRoles(m_roles);
                 m_shownRole = stored->id;
                 m_editor->showPerson(m_editor->shown(), m_editor->shown().id == m_s.actor.person);
                 showRights();
                 m_rights->beginNaming();
                 notice().say(Notice::Kind::Done,
                              tr("The role is there. Name it, and choose what it may do."));
             });
}

void PeopleSection::removeRole() {
    if (m_busy || keepsWhatIsWritten()) return;
    const PersonRole role = m_rights->role();
    m_busy = true;
    notice().clear();
    whenDone(
        m_s.people.removeRole({m_s.ids.make<CommandId>(), m_s.actor, role.id, role.version}), this,
        [this, role](const Result<Done>& removed) {
            m_busy = false;
            const bool used = !removed && removed.error().code == ErrorCode::StateConflict &&
                              removed.error().facts.value(QStringLiteral("reason")) == QStringLiteral("used");
            if (used) {
                return notice().say(Notice::Kind::Failed,
                                    tr("Somebody has it, perhaps suspended: give them another role first."));
            }
            if (!removed) return notice().sayError(removed.error());
            m_shownRole = {};
            notice().say(Notice::Kind::Done, tr("The role is gone."));
            load();
        });
}

void PeopleSection::toggleActive() {
    if (m_rights->isChanged() && keepsWhatIsWritten()) return;
    PersonAccount changed = m_editor->shown();
    changed.active = !changed.active;
    store(changed);
}

void PeopleSection::store(const PersonAccount& person) {
    if (m_busy) return;
    m_busy = true;
    notice().clear();
    whenDone(m_s.people.save({m_s.ids.make<CommandId>(), m_s.actor, person}), this,
             [this](Result<PersonAccount> stored) {
                 m_busy = false;
                 if (!stored) {
                     notice().sayError(stored.error(),
                                       tr("Nothing was saved, and what you typed is still here."));
                     return;
                 }
                 if (m_editor->hasNewPin()) {
                     storePin(*stored);
                 } else {
                     saved(*stored);
                 }
             });
}

void PeopleSection::storePin(const PersonAccount& person) {
    const auto pin = m_editor->newPin();
    if (!pin) return;
    m_busy = true;
    whenDone(m_s.people.setPin({m_s.ids.make<CommandId>(), m_s.actor, person.id, pin->pin, pin->current}),
             this, [this, person](const Result<Done>& set) {
                 m_busy = false;
                 if (set) return saved(person);
                 if (set.error().code == ErrorCode::InvalidArgument ||
                     set.error().code == ErrorCode::WrongSecret ||
                     set.error().code == ErrorCode::SignInThrottled) {
                     m_editor->showPinError(set.error());
                 }
                 notice().sayError(set.error(), tr("The person is saved, the PIN is not."));
             });
}

void PeopleSection::saved(const PersonAccount& person) {
    m_editor->showPerson(person, person.id == m_s.actor.person);
    setDirty(false);
    m_personChanged = false;
    notice().say(Notice::Kind::Done, tr("Saved."));
    load();
}

}  // namespace balcao
