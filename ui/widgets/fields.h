#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"

#include <QKeySequence>

class QLineEdit;
class QSpacerItem;

namespace balcao {

class TextLabel;

/// A labelled line to write in, with room for one sentence under it that says what is wrong, what to do and
/// what is kept. It turns red only when the page says so, which is after the field was left.
class Field final : public QWidget {
    Q_OBJECT
 public:
    enum class Density { Counter, Compact };
    Field(const Theme& theme, const QString& label, Density density = Density::Counter,
          QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void setLabel(const QString& label);
    /// Where a column's head says it already; the label stays the field's name for a screen reader.
    void hideLabel();
    void setPlaceholder(const QString& text);
    /// Empty takes the error away.
    void setError(const QString& sentence);
    /// A quiet sentence under the field while there is no error.
    void setHint(const QString& sentence);

 Q_SIGNALS:
    void edited(const QString& text);
    /// The person left the field or pressed Enter: the moment to check it.
    void left();

 private:
    void showLine();

    const Theme& m_theme;
    TextLabel* m_label;
    QSpacerItem* m_gap;
    QLineEdit* m_edit;
    QWidget* m_line;
    QWidget* m_mark;
    TextLabel* m_sentence;
    QString m_error;
    QString m_hint;
};

/// One line with the magnifier, a count at the right ("3 services") or a key that leads here. The line edit
/// inside is bare; the box draws border and focus. Up, Down and Enter are given on as signals.
class SearchField final : public Painted {
    Q_OBJECT
 public:
    enum class Density { Counter, Compact };
    explicit SearchField(const Theme& theme, Density density = Density::Counter, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setPlaceholder(const QString& text);
    void setCount(const QString& words);
    void setKey(const QKeySequence& keys);
    /// Empties the field and what it could undo.
    void forget();

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Grouping; }
    [[nodiscard]] QSize sizeHint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 Q_SIGNALS:
    void edited(const QString& text);
    void moved(int rows);  ///< Up -1, Down 1, Page keys ±5
    void entered();
    void escaped();  ///< Esc in an empty field; in a filled one it empties it

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void restyle() override;

 private:
    void place();
    [[nodiscard]] qreal rightRoom() const;

    Density m_density;
    QLineEdit* m_edit;
    QString m_count;
    QString m_key;
};

}  // namespace balcao
