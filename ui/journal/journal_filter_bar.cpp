#include "ui/journal/journal_filter_bar.h"

#include "ui/journal/journal_words.h"
#include "ui/shell/office_time.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/scanner_filter.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimeZone>

namespace balcao {

namespace {

constexpr int kMostObject = 4'000;
constexpr int kWeek = 6;    // days before today
constexpr int kMonth = 29;  // the same

enum When { Today, Week, Month, Ever };

}  // namespace

JournalFilterBar::JournalFilterBar(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services) {
    m_when = new Segmented(theme, this);
    m_when->setObjectName(QStringLiteral("journalWhen"));
    connect(m_when, &Segmented::chosen, this, &JournalFilterBar::changed);
    const auto box = [this](const QString& name) {
        auto* made = new QComboBox(this);
        made->setObjectName(name);
        made->setProperty("compact", true);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(8);
        connect(made, &QComboBox::activated, this, &JournalFilterBar::changed);
        return made;
    };
    m_person = box(QStringLiteral("journalPerson"));
    m_act = box(QStringLiteral("journalAct"));
    m_register = box(QStringLiteral("journalRegister"));
    m_register->hide();
    m_object = new QLineEdit(this);
    m_object->setObjectName(QStringLiteral("journalObject"));
    m_object->setProperty("compact", true);
    m_object->setProperty(ScannerFilter::kTakesScans, true);
    m_object->setMaxLength(kMostObject);
    m_object->setClearButtonEnabled(true);
    connect(m_object, &QLineEdit::returnPressed, this, &JournalFilterBar::find);
    connect(m_object, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (!text.isEmpty() || m_subject.isEmpty()) return;
        m_subject.clear();
        Q_EMIT changed();
    });

    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_when);
    layout->addWidget(m_person, 3);
    layout->addWidget(m_act, 4);
    layout->addWidget(m_register, 3);
    layout->addWidget(m_object, 4);
    connect(&theme, &Theme::changed, this, &JournalFilterBar::restyle);
    restyle();
    retranslate();
}

void JournalFilterBar::setNames(const JournalNames& names) {
    m_names = names;
    m_register->setVisible(names.registers.size() > 1);
    fillNames();
}

AuditFilter JournalFilterBar::filter() const {
    AuditFilter filter;
    const int days = m_when->current() == Week ? kWeek : m_when->current() == Month ? kMonth : 0;
    if (m_when->current() != Ever) {
        const QDateTime now = atOffice(m_s.clock.now(), m_s.settings.organisation);
        const QDateTime begin = now.date().addDays(-days).startOfDay(now.timeZone());
        filter.from = fromUnixMs(begin.toMSecsSinceEpoch());
    }
    const QUuid person = m_person->currentData().toUuid();
    if (!person.isNull()) filter.person = PersonId(person);
    filter.action = m_act->currentData().toString();
    const QUuid counter = m_register->currentData().toUuid();
    if (!counter.isNull()) filter.registerId = RegisterId(counter);
    filter.subject = m_subject;
    return filter;
}

void JournalFilterBar::setObject(const QString& subject, const QString& words) {
    m_subject = subject;
    m_object->setText(words);
    Q_EMIT changed();
}

void JournalFilterBar::clear() {
    show(Ever);
    Q_EMIT changed();
}

void JournalFilterBar::reset() {
    show(Today);
}

void JournalFilterBar::show(int when) {
    m_when->setCurrent(when);
    for (QComboBox* box : {m_person, m_act, m_register}) box->setCurrentIndex(0);
    m_subject.clear();
    m_object->clear();
}

bool JournalFilterBar::isEmpty() const {
    return m_when->current() == Ever && m_person->currentIndex() <= 0 && m_act->currentIndex() <= 0 &&
           m_register->currentIndex() <= 0 && m_subject.isEmpty();
}

void JournalFilterBar::takeFocus() {
    m_object->setFocus(Qt::ShortcutFocusReason);
    m_object->selectAll();
}

void JournalFilterBar::find() {
    const QString text = m_object->text().trimmed();
    if (text.isEmpty()) return;
    if (!QUuid::fromString(text).isNull()) {
        setObject(QUuid::fromString(text).toString(QUuid::WithoutBraces), text);
        return;
    }
    for (const auto& [id, name] : m_names.people) {
        if (name.compare(text, Qt::CaseInsensitive) == 0) return setObject(id.text(), name);
    }
    const QDate today = atOffice(m_s.clock.now(), m_s.settings.organisation).date();
    whenDone(m_s.sales.lookUp(text, today), this, [this, text](const Result<Found>& found) {
        if (m_object->text().trimmed() != text) return;
        if (!found || found->tickets.empty()) {
            Q_EMIT notFound();
            return;
        }
        const Ticket& ticket = found->tickets.front().ticket;
        setObject(ticket.id.text(), ticket.number.text());
    });
}

void JournalFilterBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void JournalFilterBar::restyle() {
    layout()->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    layout()->setSpacing(m_theme.px(8));
}

void JournalFilterBar::retranslate() {
    const int when = m_when->current();
    m_when->setChoices({tr("Today"), tr("7 days"), tr("30 days"), tr("All")});
    m_when->setCurrent(when);
    m_when->setAccessibleName(tr("When"));
    m_person->setAccessibleName(tr("Who"));
    m_act->setAccessibleName(tr("What"));
    m_register->setAccessibleName(tr("Where"));
    m_object->setAccessibleName(tr("On what"));
    m_object->setPlaceholderText(tr("Number, person or id"));
    fillActs();
    fillNames();
}

void JournalFilterBar::fillActs() {
    const QString chosen = m_act->currentData().toString();
    m_act->clear();
    m_act->addItem(tr("Any act"), QString());
    for (const QString& action : JournalWords::acts()) m_act->addItem(JournalWords::act(action), action);
    m_act->setCurrentIndex(std::max(0, m_act->findData(chosen)));
}

void JournalFilterBar::fillNames() {
    const auto fill = [](QComboBox* box, const QString& all, const auto& names) {
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(all, QUuid());
        for (const auto& [id, name] : names) box->addItem(name, id);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    std::vector<std::pair<QUuid, QString>> people;
    for (const auto& [id, name] : m_names.people) people.emplace_back(id.uuid(), name);
    std::vector<std::pair<QUuid, QString>> registers;
    for (const Register& each : m_names.registers) registers.emplace_back(each.id.uuid(), each.name);
    fill(m_person, tr("Anybody"), people);
    fill(m_register, tr("Any register"), registers);
}

}  // namespace balcao
