#include "storage/unsaid_changes.h"

#include "storage/change_text.h"

#include <algorithm>

namespace balcao {

void UnsaidChanges::add(const std::vector<Change>& changes) {
    for (const Change& change : changes) {
        const bool known = std::any_of(m_changes.begin(), m_changes.end(), [&change](const Change& other) {
            return other.id == change.id && other.kind == change.kind;
        });
        if (!known) m_changes.push_back(change);
    }
}

void UnsaidChanges::addEverything() {
    m_everything = true;
}

QString UnsaidChanges::text(const QString& sender) const {
    return changesToText(sender, m_everything ? std::vector<Change>() : m_changes);
}

void UnsaidChanges::said(Moment now) {
    m_changes.clear();
    m_everything = false;
    m_spent = std::max(m_spent, now) + kEach;
}

}  // namespace balcao
