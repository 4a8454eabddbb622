#pragma once

#include "ui/journal/journal_words.h"
#include "ui/shell/office_services.h"

#include <QWidget>

class QAction;

namespace balcao {

class ActionButton;
class CountBar;
class TextLabel;
class Theme;

/// Whether the journal is whole, and the key that finds out. The bar counts lines; the window and the
/// registers go on meanwhile.
class JournalProof final : public QWidget {
    Q_OBJECT
 public:
    /// What its buttons do; the page's own, so that their keys are known before the page is made.
    struct Actions {
        QAction* verify;
        QAction* stop;
        QAction* goTo;
    };
    JournalProof(const Theme& theme, const OfficeServices& services, JournalService& journal,
                 const Actions& actions, QWidget* parent = nullptr);
    ~JournalProof() override;

    void begin();
    void stop();
    /// Another person is here: what the one before found is not theirs to see.
    void forget();
    void setNames(const JournalNames& names);

 Q_SIGNALS:
    /// The first place that does not hold shall be shown.
    void placeWanted(RegisterId registerId, qint64 sequence);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

 private:
    enum class State { NotYet, Running, Stopped, Whole, Broken, Failed };
    void step(const JournalCheck& check);
    void show();
    void restyle();
    [[nodiscard]] QString registerName(RegisterId id) const;
    [[nodiscard]] QString speed() const;
    [[nodiscard]] QString daysSentence() const;

    const Theme& m_theme;
    OfficeServices m_s;
    JournalService& m_journal;
    std::vector<Register> m_registers;
    State m_state = State::NotYet;
    std::optional<JournalCheck> m_check;  ///< as far as it came
    Error m_error;
    Instant m_begun;
    Instant m_ended;
    quint64 m_token = 0;
    TextLabel* m_title;
    TextLabel* m_sentence;
    CountBar* m_bar;
    QAction* m_verify;
    QAction* m_stop;
    QAction* m_goTo;
};

}  // namespace balcao
