#include "ui/settings/registers_section.h"

#include "ui/shell/enrolment_watch.h"
#include "ui/shell/labels.h"
#include "ui/shell/office_time.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

namespace registers_section_detail {

constexpr int kCodeField = 220;

ActionButton* button(const Theme& theme, const QString& text, const QString& name, QWidget* parent) {
    auto* made = new ActionButton(theme, text, parent);
    made->setObjectName(name);
    made->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    return made;
}

}  // namespace registers_section_detail

RegistersSection::RegistersSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {
    addOwn();
    addAll();
    finishRows();
    endAct();
    if (m_s.enrolments == nullptr || m_s.ownEnrolment == nullptr) return;
    connect(m_s.ownEnrolment, &EnrolmentWatch::changed, this, &RegistersSection::showOwn);
    connect(m_s.ownEnrolment, &EnrolmentWatch::failed, this,
            [this](const Error& error) { notice().sayError(error); });
    connect(m_s.ownEnrolment, &EnrolmentWatch::enrolled, this,
            [this] { notice().say(Notice::Kind::Done, tr("This register reads personal data now.")); });
    connect(m_s.enrolments, &EnrolmentService::changed, this, [this] {
        if (isVisible()) load();
    });
    showOwn();
}

void RegistersSection::addOwn() {
    using namespace registers_section_detail;
    addHeading(tr("This register"));
    m_state = addParagraph({});
    m_state->setObjectName(QStringLiteral("registersOwn"));
    m_code = label::make(theme(), TextStyle::Hero, Role::Ink, this);
    m_code->setObjectName(QStringLiteral("registersCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    rows()->addWidget(m_code);
    m_todo = addParagraph({});
    m_ask = button(theme(), tr("Ask again"), QStringLiteral("registersAsk"), this);
    rows()->addWidget(m_ask);
    addSideBySide({m_ask}, false);
    connect(m_ask, &ActionButton::clicked, this, [this] {
        notice().clear();
        if (m_s.ownEnrolment != nullptr) m_s.ownEnrolment->ask();
    });
}

void RegistersSection::addAll() {
    using namespace registers_section_detail;
    addRule();
    addHeading(tr("All registers"));
    m_none = addParagraph({});
    m_none->setObjectName(QStringLiteral("registersNone"));
    m_list = new QVBoxLayout;
    m_list->setSpacing(theme().px(8));
    rows()->addLayout(m_list);
    m_typed = addField({}, QStringLiteral("registersTyped"), kCodeField);
    m_enrol = button(theme(), tr("Enrol"), QStringLiteral("registersEnrol"), this);
    rows()->addWidget(m_enrol);
    addSideBySide({m_enrol}, false);
    m_reason = addField({}, QStringLiteral("registersReason"));
    m_expel = button(theme(), tr("Expel"), QStringLiteral("registersExpel"), this);
    rows()->addWidget(m_expel);
    addSideBySide({m_expel}, false);
    connect(m_enrol, &ActionButton::clicked, this, &RegistersSection::enrol);
    connect(m_typed->edit(), &QLineEdit::returnPressed, this, &RegistersSection::enrol);
    connect(m_expel, &ActionButton::clicked, this, &RegistersSection::expel);
    connect(m_reason->edit(), &QLineEdit::returnPressed, this, &RegistersSection::expel);
}

void RegistersSection::load() {
    if (m_s.enrolments == nullptr || m_s.ownEnrolment == nullptr) return;
    showOwn();
    m_s.ownEnrolment->begin();  // not every database tells what another program changed
    const bool may = m_s.actor.capabilities.testFlag(Capability::RegisterEnrol);
    if (!may) {
        showAll({});
        m_none->setPlain(tr("Whoever may enrol registers sees them here."));
        return;
    }
    whenDone(m_s.enrolments->list(m_s.actor), this, [this](const Result<std::vector<ListedRegister>>& all) {
        if (!all) return notice().sayError(all.error());
        showAll(*all);
    });
}

void RegistersSection::showOwn() {
    const auto& own = m_s.ownEnrolment->own();
    const EnrolmentState state = own ? own->state : EnrolmentState::Unmade;
    QString words;
    QString todo;
    switch (state) {
        case EnrolmentState::Unmade:
            words = own ? tr("No personal data was stored yet: there is no key that could be lacking.")
                        : tr("Looking for the key of personal data.");
            break;
        case EnrolmentState::Lacking: words = tr("It does not read personal data yet."); break;
        case EnrolmentState::Waiting:
            words = tr("It does not read personal data yet. Sales go on without it. Its code:");
            todo = tr(
                "At a register that reads personal data, an administrator opens Settings, Registers, chooses "
                "this one and types the code. Here it goes on by itself.");
            break;
        case EnrolmentState::Dropped:
            words = tr("Too many wrong codes were typed for this register. Ask again.");
            break;
        case EnrolmentState::Enrolled: words = tr("It reads personal data."); break;
        case EnrolmentState::Expelled:
            words = tr("It was expelled and does not read personal data. Sales go on without it.");
            break;
    }
    m_state->setPlain(words);
    m_code->setPlain(own ? own->code : QString());
    m_code->setVisible(own && !own->code.isEmpty());
    m_todo->setPlain(todo);
    m_todo->setVisible(!todo.isEmpty());
    m_ask->setText(state == EnrolmentState::Expelled ? tr("Ask for the key") : tr("Ask again"));
    m_ask->setVisible(state == EnrolmentState::Dropped || state == EnrolmentState::Expelled ||
                      state == EnrolmentState::Lacking);
}

QString RegistersSection::stateSentence(const ListedRegister& one) const {
    const auto when = [this](Instant at) {
        return QLocale().toString(atOffice(at, m_s.settings.organisation), QLocale::ShortFormat);
    };
    if (one.unproved) return tr("Its entry is not proved: the next key does not reach it.");
    switch (one.state) {
        case EnrolmentState::Unmade: return tr("No personal data was stored yet");
        case EnrolmentState::Lacking: return tr("Does not read personal data");
        case EnrolmentState::Waiting: return tr("Asks since %1").arg(when(one.requestedAt));
        case EnrolmentState::Dropped: return tr("Too many wrong codes: it has to ask again");
        case EnrolmentState::Enrolled:
            return one.enrolledBy.isEmpty()
                       ? tr("Reads personal data since %1").arg(when(one.enrolledAt))
                       : tr("Enrolled by %1, %2").arg(one.enrolledBy, when(one.enrolledAt));
        case EnrolmentState::Expelled: return tr("Expelled, %1").arg(when(one.expelledAt));
    }
    return {};
}

void RegistersSection::showAll(const std::vector<ListedRegister>& all) {
    for (QWidget* old : m_shown) {
        old->hide();  // it may be the one whose button was pressed
        old->deleteLater();
    }
    m_shown.clear();
    m_none->setPlain({});
    m_none->setVisible(all.empty());
    for (const ListedRegister& one : all) addRow(one);
}

void RegistersSection::addRow(const ListedRegister& one) {
    using namespace registers_section_detail;
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("registerRow"));
    auto* name = label::strong(theme(), row);
    name->setElided(true);
    name->setPlain(one.here ? tr("%1, this register").arg(one.name) : one.name);
    auto* state = label::second(theme(), row);
    state->setPlain(stateSentence(one));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(state);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->addLayout(words, 1);
    const bool mayExpel = m_s.actor.capabilities.testFlag(Capability::RegisterExpel);
    if (one.state == EnrolmentState::Waiting && !one.here) {
        auto* enrol = button(theme(), tr("Enrol…"), QStringLiteral("registerEnrol"), row);
        enrol->setAccessibleName(tr("Enrol %1").arg(one.name));
        connect(enrol, &ActionButton::clicked, this, [this, one] { beginEnrol(one); });
        across->addWidget(enrol);
    }
    if (one.state == EnrolmentState::Enrolled && !one.here) {
        auto* expel = button(theme(), tr("Expel…"), QStringLiteral("registerExpel"), row);
        expel->setAccessibleName(tr("Expel %1").arg(one.name));
        expel->setEnabled(mayExpel);
        connect(expel, &ActionButton::clicked, this, [this, one] { beginExpel(one); });
        across->addWidget(expel);
    }
    m_list->addWidget(row);
    row->show();
    m_shown.push_back(row);
}

void RegistersSection::endAct() {
    m_chosen = {};
    for (Field* field : {m_typed, m_reason}) {
        field->setText({});
        field->setError({});
        field->hide();
    }
    m_enrol->hide();
    m_expel->hide();
    setDirty(false);
}

void RegistersSection::beginEnrol(const ListedRegister& one) {
    endAct();
    notice().clear();
    m_chosen = one.id;
    m_chosenName = one.name;
    m_typed->setLabel(tr("Code on the screen of %1").arg(one.name));
    m_typed->show();
    m_enrol->show();
    m_typed->edit()->setFocus();
}

void RegistersSection::beginExpel(const ListedRegister& one) {
    endAct();
    notice().clear();
    m_chosen = one.id;
    m_chosenName = one.name;
    m_reason->setLabel(tr("Why %1 is expelled; the journal keeps it").arg(one.name));
    m_reason->setHint(tr(
        "Whoever is signed in there is signed out, and the key is changed. What it read before nobody takes "
        "back: change the database's password too."));
    m_reason->show();
    m_expel->show();
    m_reason->edit()->setFocus();
}

void RegistersSection::enrol() {
    if (m_busy || m_chosen.isNull() || m_s.enrolments == nullptr) return;
    m_busy = true;
    const EnrolRegister command{m_s.ids.make<CommandId>(), m_s.actor, m_chosen, m_typed->text()};
    whenDone(m_s.enrolments->enrol(command), this, [this](const Result<Done>& done) {
        m_busy = false;
        if (done) {
            const QString name = m_chosenName;
            endAct();
            load();
            return notice().say(Notice::Kind::Done, tr("%1 may read personal data now.").arg(name));
        }
        const Error& error = done.error();
        if (error.code == ErrorCode::InvalidArgument) {
            return m_typed->setError(tr("A code has eight letters and digits."));
        }
        if (error.code == ErrorCode::WrongSecret) {
            const int left = error.facts.value(QStringLiteral("left")).toInt();
            m_typed->setError(
                left > 0 ? tr("That is not the code on the other screen. Tries left: %1.").arg(left)
                         : tr("That is not the code on the other screen. It has to ask again there."));
            return;
        }
        if (error.code == ErrorCode::StateConflict || error.code == ErrorCode::NotFound) {
            endAct();
            load();
            return notice().say(Notice::Kind::Attention, tr("That register has to ask again."));
        }
        notice().sayError(error, tr("Nothing was changed."));
    });
}

void RegistersSection::expel() {
    if (m_busy || m_chosen.isNull() || m_s.enrolments == nullptr) return;
    if (m_reason->text().trimmed().isEmpty()) return m_reason->setError(tr("Write why."));
    m_busy = true;
    const ExpelRegister command{m_s.ids.make<CommandId>(), m_s.actor, m_chosen, m_reason->text()};
    whenDone(m_s.enrolments->expel(command), this, [this](const Result<VaultProgress>& done) {
        m_busy = false;
        load();
        if (!done) return notice().sayError(done.error());
        const QString name = m_chosenName;
        endAct();
        notice().say(Notice::Kind::Done, tr("%1 was expelled and the key was changed.").arg(name));
    });
}

}  // namespace balcao
