#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/spoken_parts.h"

#include <QAbstractButton>
#include <QStringList>

namespace balcao {

/// A few exclusive choices in one track ("Today, Week, Month"). Left and Right move.
class Segmented final : public Painted, public HasSpokenParts {
    Q_OBJECT
 public:
    explicit Segmented(const Theme& theme, QWidget* parent = nullptr);
    void setChoices(const QStringList& words);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Grouping; }
    [[nodiscard]] int partCount() const override { return static_cast<int>(m_words.size()); }
    [[nodiscard]] SpokenPart part(int index) const override;
    void pressPart(int index) override { choose(index); }
    [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
    /// A person chose another one.
    void chosen(int index);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

 private:
    [[nodiscard]] QRectF cell(int index) const;
    void choose(int index);

    QStringList m_words;
    int m_current = 0;
};

/// A filter: off it opens a list (chevron), on it can be taken away (cross), `Add` is dashed.
class Chip final : public QAbstractButton {
    Q_OBJECT
 public:
    enum class Kind { Off, On, Add };
    Chip(const Theme& theme, Kind kind, const QString& text, QWidget* parent = nullptr);
    void setKind(Kind kind);
    /// Small enough to stand in a field.
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& m_theme;
    Kind m_kind;
    bool m_compact = false;
};

/// A large choice with a title and a sentence (first start, settings); exclusive ones go into a QButtonGroup.
class ChoiceTile final : public QAbstractButton {
    Q_OBJECT
 public:
    ChoiceTile(const Theme& theme, const QString& title, const QString& sentence, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& m_theme;
    QString m_sentence;
};

/// A person to choose at sign-in: initials, name, role.
class PeopleTile final : public QAbstractButton {
    Q_OBJECT
 public:
    PeopleTile(const Theme& theme, const QString& name, const QString& role, QWidget* parent = nullptr);
    /// A picture instead of the initials ("read badge").
    void setPicture(Icon icon);
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& m_theme;
    QString m_role;
    Icon m_icon = Icon::None;
};

/// "Rita Lopes" gives "RL".
[[nodiscard]] QString initials(const QString& name);

}  // namespace balcao
