#pragma once

#include "ui/widgets/painted.h"
#include "ui/widgets/spoken_parts.h"

#include <vector>

namespace balcao {

/// One person to choose: what the tile shows.
struct PersonTile {
    QString name;
    QString role;
    bool hasPin = true;  ///< without one they cannot enter here, and the tile says so
};

/// People as tiles, three beside each other. Arrows and the first letter of a name choose; so does a press.
class PersonTiles final : public Painted, public HasSpokenParts {
    Q_OBJECT
 public:
    explicit PersonTiles(const Theme& theme, QWidget* parent = nullptr);

    /// Chooses the first one that can enter.
    void setPeople(std::vector<PersonTile> people);
    [[nodiscard]] int current() const { return m_current; }
    /// While nobody in particular is asked for, nobody is shown as chosen.
    void setQuiet(bool quiet);
    void choose(int index);
    /// The next person whose name begins so, after the chosen one; false when there is none.
    [[nodiscard]] bool chooseByLetter(const QString& letter);
    /// By arrow keys, from wherever the keyboard is.
    void move(int columns, int rows);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::List; }
    [[nodiscard]] int partCount() const override { return static_cast<int>(m_people.size()); }
    [[nodiscard]] SpokenPart part(int index) const override;
    void pressPart(int index) override { choose(index); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

 Q_SIGNALS:
    void chosen(int index);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

 private:
    [[nodiscard]] QRectF tile(int index) const;
    void paintTile(QPainter& painter, int index) const;

    std::vector<PersonTile> m_people;
    int m_current = -1;
    bool m_quiet = false;
};

/// The square with somebody's initials: in brand for the chosen one, quiet otherwise.
void paintInitials(QPainter& painter, const Theme& theme, const QRectF& square, const QString& initials,
                   bool strong, int px);

}  // namespace balcao
