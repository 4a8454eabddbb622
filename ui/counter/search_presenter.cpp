#include "ui/counter/search_presenter.h"

namespace balcao {

SearchPresenter::SearchPresenter(OperationService& operations, const QString& language, QObject* parent)
    : QObject(parent), m_operations(operations), m_language(language) {}

void SearchPresenter::reload() {
    whenDone(m_operations.list(OperationStore::Which::Active), this,
             [this](Result<std::vector<Operation>> result) {
                 // An unreadable catalogue keeps the one on screen: the banner says what is wrong.
                 if (result) setCatalogue(*std::move(result));
             });
}

void SearchPresenter::setCatalogue(std::vector<Operation> operations) {
    m_catalogue = std::move(operations);
    m_read = true;
    search();
}

void SearchPresenter::setLanguage(const QString& language) {
    m_language = language;
    search();
}

void SearchPresenter::setText(const QString& text) {
    m_entry = readEntry(text);
    m_current = 0;
    search();
}

void SearchPresenter::moveDown() {
    setCurrent(m_current + 1);
}

void SearchPresenter::moveUp() {
    setCurrent(m_current - 1);
}

void SearchPresenter::setCurrent(int index) {
    if (index < 0 || index >= static_cast<int>(m_matches.size()) || index == m_current) return;
    m_current = index;
    Q_EMIT changed();
}

std::optional<SearchPresenter::Choice> SearchPresenter::choice() const {
    if (m_entry.text.isEmpty()) return std::nullopt;
    for (const Operation& operation : m_catalogue) {
        if (operation.active && operation.code.compare(m_entry.text, Qt::CaseInsensitive) == 0) {
            const bool other = m_current > 0 && m_current < static_cast<int>(m_matches.size());
            if (!other) return Choice{operation, m_entry.quantity};
        }
    }
    if (m_current < 0 || m_current >= static_cast<int>(m_matches.size())) return std::nullopt;
    return Choice{m_matches[static_cast<std::size_t>(m_current)].operation, m_entry.quantity};
}

void SearchPresenter::search() {
    m_matches = searchOperations(m_catalogue, m_entry.text, m_language, kShown);
    if (m_current >= static_cast<int>(m_matches.size())) m_current = 0;
    Q_EMIT changed();
}

}  // namespace balcao
