#pragma once

#include <QKeySequence>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLineEdit;

namespace balcao {

class Chip;
class TextLabel;
class Theme;

/// A list is narrowed here: conditions that hold stand as chips, the next one is typed behind them as
/// `key:value`. Enter takes it over, and so does a space behind a whole one; Backspace in the empty line
/// brings the last chip back into it. Words without a key are one condition together.
class FilterField final : public QWidget {
    Q_OBJECT
 public:
    /// The sentence that says why a condition cannot be meant; empty: it can.
    using Check = std::function<QString(const QString& text)>;

    explicit FilterField(const Theme& theme, Check check, QWidget* parent = nullptr);

    /// Everything that holds, as it was typed.
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    /// Takes all away, what is being typed too.
    void clear();
    /// Beginnings that are completed while they are typed.
    void setSuggestions(const QStringList& suggestions);
    /// What stands in it while it is empty, and the key that leads there.
    void setPlaceholder(const QString& words, const QKeySequence& keys);
    /// Spoken, for the line and in front of what a chip says.
    void setNames(const QString& line, const QString& removeTerm);
    void startTyping();

    /// Chips never make the page wider: the first ones are counted where there is no room for them.
    [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
    /// Other conditions hold.
    void changed();
    /// What was typed cannot be meant; empty: that is over.
    void refused(const QString& sentence);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void takeOver();
    void typedOn();
    [[nodiscard]] bool isWhole() const;
    void remove(int which);
    void showChips();
    void fitChips();
    void restyle();

    const Theme& m_theme;
    Check m_check;
    QStringList m_terms;
    std::vector<Chip*> m_chips;
    QHBoxLayout* m_row;
    TextLabel* m_more;
    QLineEdit* m_line;
    QString m_remove;
    QString m_key;
    bool m_isRefused = false;
};

}  // namespace balcao
