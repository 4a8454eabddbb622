#include "ui/settings/person_list.h"

#include "ui/text/person_text.h"
#include "ui/widgets/fields.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItem>

#include <algorithm>

namespace balcao {

namespace {

constexpr std::size_t kMostWithoutSearch = 10;

/// "Célia" is found by "celia".
QString plainLetters(const QString& text) {
    QString plain;
    for (const QChar each : text.normalized(QString::NormalizationForm_KD)) {
        if (!each.isMark()) plain += each.toCaseFolded();
    }
    return plain;
}

}  // namespace

PersonList::PersonList(const Theme& theme, QWidget* parent)
    : EntryList(
          theme, QStringLiteral("person"),
          {tr("New person"), tr("Show the suspended"), tr("People and what they are")}, {0, 150, 120},
          [](const QModelIndex& at) {
              CellLook look;
              look.role = !isActive(at) ? Role::Ink3 : at.column() == 0 ? Role::Ink : Role::Ink2;
              return look;
          },
          parent) {
    m_search = new SearchField(theme, SearchField::Density::Compact, this);
    m_search->edit()->setObjectName(QStringLiteral("personSearch"));
    m_search->edit()->setAccessibleName(tr("Search people"));
    m_search->setPlaceholder(tr("Name or role"));
    m_search->hide();
    addAbove(m_search);
    connect(m_search, &SearchField::edited, this, &PersonList::fill);
    connect(m_search, &SearchField::moved, this, &PersonList::move);
}

void PersonList::setPeople(std::vector<PersonAccount> people, const std::vector<PersonRole>& roles,
                           PersonId current) {
    m_all = std::move(people);
    m_roles = roles;
    m_current = current;
    std::stable_sort(m_all.begin(), m_all.end(), [](const PersonAccount& a, const PersonAccount& b) {
        return a.active != b.active ? a.active : a.name.localeAwareCompare(b.name) < 0;
    });
    const bool many = m_all.size() > kMostWithoutSearch;
    m_search->setVisible(many);
    if (!many) {
        const QSignalBlocker quiet(m_search);
        m_search->forget();
    }
    fill();
}

bool PersonList::isWanted(const PersonAccount& person) const {
    if (!person.active && !showsUnused()) return false;
    const auto role = roleOf(m_roles, person.role);
    const QString all = plainLetters(person.name + QLatin1Char(' ') + (role ? roleName(*role) : QString()));
    const QStringList words = plainLetters(m_search->text()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString& word) { return all.contains(word); });
}

void PersonList::fill() {
    int active = 0;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const PersonAccount& one = m_all[i];
        if (one.active) ++active;
        if (!isWanted(one)) continue;
        const auto role = roleOf(m_roles, one.role);
        const QString pin = !one.active         ? tr("suspended")
                            : !one.hasPin       ? tr("none")
                            : one.mustChangePin ? tr("to be changed")
                                                : tr("has one");
        rows.push_back(
            {i, one.active, {cell(one.name), cell(role ? roleName(*role) : QString()), cell(pin)}});
    }
    setRows({cell(tr("Person")), cell(tr("Role")), cell(tr("PIN"))}, rows, tr("%n people", nullptr, active),
            entryOf(m_current));
}

std::optional<std::size_t> PersonList::entryOf(PersonId person) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [person](const PersonAccount& one) { return one.id == person; });
    if (found == m_all.end()) return std::nullopt;
    return static_cast<std::size_t>(found - m_all.begin());
}

void PersonList::mark(PersonId person) {
    markEntry(entryOf(person));
}

void PersonList::choose(std::size_t entry) {
    m_current = m_all[entry].id;
    Q_EMIT chosen(m_all[entry]);
}

}  // namespace balcao
