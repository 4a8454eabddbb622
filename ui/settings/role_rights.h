#pragma once

#include "people/role.h"
#include "ui/widgets/row_list.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;

namespace balcao {

class ActionButton;
class Field;
class TextLabel;

/// What a role may or may not do, or the heading over some of it.
struct RightRow {
    QString words;
    QString answer;  ///< "may" or "no"; empty for a heading
    bool may = false;
    bool changes = false;  ///< a press turns it round
    bool asks = false;     ///< it is drawn as a choice, open or not

    [[nodiscard]] QString spoken() const;
    friend bool operator==(const RightRow&, const RightRow&) = default;
};

class RightRowDelegate final : public RowDelegate {
    Q_OBJECT
 public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 protected:
    [[nodiscard]] int rowHeight() const override { return 25; }
};

using RightRows = ItemList<RightRow, RightRowDelegate>;

/// Everything that can be done here, and whether a role may. Who may do all of it too, and change roles,
/// changes it here, names it, makes another like it and takes one away that nobody has; what they may not do
/// themselves stays as it is. It stores nothing.
class RoleRights final : public QWidget {
    Q_OBJECT
 public:
    explicit RoleRights(const Theme& theme, QWidget* parent = nullptr);

    /// Those that can be looked at, whoever has them.
    void setRoles(const std::vector<PersonRole>& roles);
    /// `people`: how many active ones have it; `giver`: what whoever looks may do.
    void setRole(const PersonRole& role, int people, Capabilities giver);
    [[nodiscard]] const PersonRole& role() const { return m_role; }
    [[nodiscard]] bool isChanged() const;
    /// The keyboard goes where it is named.
    void beginNaming();
    /// As it stands there now.
    [[nodiscard]] PersonRole edited() const;
    [[nodiscard]] RightRows& rows() const { return *m_rows; }

 Q_SIGNALS:
    void changed();
    /// Another one should be shown.
    void roleWanted(const balcao::RoleId& role);
    void copyWanted();
    void removeWanted();

 private:
    void fill();
    void turn(int row);

    PersonRole m_role;
    Capabilities m_now;
    Capabilities m_giver;
    bool m_open = false;                             ///< whoever looks may change it
    std::vector<std::optional<Capability>> m_meant;  ///< row by row; none for a heading
    QComboBox* m_which;
    TextLabel* m_title;
    TextLabel* m_count;
    Field* m_name;
    ActionButton* m_copy;
    ActionButton* m_remove;
    RightRows* m_rows;
};

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::RightRow)
