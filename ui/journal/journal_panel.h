#pragma once

#include "ui/journal/journal_words.h"
#include "ui/shell/office_services.h"

#include <QWidget>

class QAction;
class QScrollArea;
class QVBoxLayout;

namespace balcao {

class TextLabel;
class Theme;

/// One entry of the journal: what was changed, who did it, when and where, and its links.
class JournalPanel final : public QWidget {
    Q_OBJECT
 public:
    /// `same` and `copy` are the page's own, as JournalProof's.
    JournalPanel(const Theme& theme, const OfficeServices& services, JournalService& journal, QAction* same,
                 QAction* copy, QWidget* parent = nullptr);

    void show(const JournalRow& row, const JournalIds& ids);
    void showEmpty();

 Q_SIGNALS:
    /// Only what was done to the same object is wanted.
    void objectWanted(const QString& subject, const QString& words);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    void build();
    void fill();
    void clearSections();
    QVBoxLayout* addSection(const QString& title, const QString& fact = {}, bool good = false);
    void addPair(QVBoxLayout* section, const QString& name, const QString& value);
    void addChanges();
    void addFacts();
    void addLinks();
    void copyProof();
    void restyle();
    void retranslate();

    const Theme& m_theme;
    OfficeServices m_s;
    JournalService& m_journal;
    JournalIds m_ids;
    std::optional<JournalRow> m_row;
    TextLabel* m_act;
    TextLabel* m_line;
    TextLabel* m_object;
    QWidget* m_head;
    QScrollArea* m_scroll;
    QWidget* m_inside;
    QVBoxLayout* m_sections;
    QWidget* m_dock;
    QAction* m_same;
    QAction* m_copy;
};

}  // namespace balcao
