#pragma once

#include "operations/operation_rules.h"
#include "operations/operation_service.h"
#include "ui/counter/entry_text.h"

#include <QObject>

#include <optional>
#include <vector>

namespace balcao {

/// Finds the operation the clerk means while he types: nothing here draws.
class SearchPresenter final : public QObject {
    Q_OBJECT
 public:
    /// `language` is what names are shown and searched in: "pt", "en", "es".
    SearchPresenter(OperationService& operations, const QString& language, QObject* parent = nullptr);

    /// Reads the catalogue again (at start, and when it changed).
    void reload();
    void setCatalogue(std::vector<Operation> operations);
    void setLanguage(const QString& language);
    void setText(const QString& text);
    void clear() { setText({}); }
    void moveDown();
    void moveUp();
    void setCurrent(int index);

    struct Choice {
        Operation operation;
        int quantity = 1;
    };
    /// What Enter adds now. A whole code wins over the highlighted row, so a scan never depends on the list.
    [[nodiscard]] std::optional<Choice> choice() const;

    [[nodiscard]] const std::vector<OperationMatch>& matches() const { return m_matches; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] const EntryText& entry() const { return m_entry; }
    [[nodiscard]] const QString& language() const { return m_language; }
    /// Something was typed and nothing fits it.
    [[nodiscard]] bool nothingFits() const { return !m_entry.text.isEmpty() && m_matches.empty(); }
    [[nodiscard]] bool hasCatalogue() const { return !m_catalogue.empty(); }
    /// The catalogue was read, and nobody has put anything into it yet.
    [[nodiscard]] bool sellsNothing() const { return m_read && m_catalogue.empty(); }

    static constexpr int kShown = 5;

 Q_SIGNALS:
    void changed();

 private:
    void search();

    OperationService& m_operations;
    QString m_language;
    std::vector<Operation> m_catalogue;
    bool m_read = false;
    std::vector<OperationMatch> m_matches;
    EntryText m_entry;
    int m_current = 0;
};

}  // namespace balcao
