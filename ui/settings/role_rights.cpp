#include "ui/settings/role_rights.h"

#include "ui/shell/labels.h"
#include "ui/text/capability_words.h"
#include "ui/text/person_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

QString RightRow::spoken() const {
    return answer.isEmpty() ? words : QString(words + QStringLiteral(": ") + answer);
}

void RightRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const auto row = index.data(Qt::UserRole).value<RightRow>();
    const QRectF box(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.answer.isEmpty()) {
        painter->fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme().color(Role::Line2));
        paintLine(*painter, box, row.words, type::small(theme(), QFont::Medium), theme().color(Role::Ink2));
        if (focused(option)) paintRowFocus(*painter, theme(), box);
        painter->restore();
        return;
    }
    const qreal side = theme().pxF(16);
    const QRectF square(box.left(), box.center().y() - side / 2, side, side);
    if (row.changes) {
        paintBox(*painter, square, theme().pxF(4), theme().color(row.may ? Role::BrandFill : Role::Paper),
                 row.may ? QColor() : theme().color(Role::Control), theme().pxF(2));
        if (row.may) paintIcon(*painter, theme(), Icon::CheckLg, Role::OnBrand, 12, square);
    } else if (row.may) {
        paintIcon(*painter, theme(), Icon::CheckLg, row.asks ? Role::Disabled : Role::Brand, 14, square);
    }
    const QFont small = type::small(theme());
    const bool grey = row.asks && !row.changes;
    const QColor colour = theme().color(grey                     ? Role::Disabled
                                        : row.may || row.changes ? Role::Ink
                                                                 : Role::Ink3);
    paintLine(*painter, box.adjusted(theme().pxF(24), 0, -theme().pxF(48), 0), row.words, small, colour);
    paintLine(*painter, box, row.answer, small,
              grey ? colour : theme().color(row.may ? Role::Ink2 : Role::Ink3),
              Qt::AlignRight | Qt::AlignVCenter);
    if (focused(option)) paintRowFocus(*painter, theme(), box);
    painter->restore();
}

RoleRights::RoleRights(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_title(label::section(theme, this)),
      m_count(label::caption(theme, this)),
      m_rows(new RightRows(theme, this)) {
    m_title->setElided(true);
    m_count->setParagraph(true);
    m_rows->setObjectName(QStringLiteral("roleRights"));
    m_rows->setFitsRows(true);
    m_rows->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(2));
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addWidget(m_rows);
    layout->addStretch(1);
    connect(m_rows, &RowList::opened, this, &RoleRights::turn);
}

void RoleRights::setRole(const PersonRole& role, int people, Capabilities giver) {
    m_role = role;
    m_now = role.capabilities;
    m_giver = giver;
    const bool whole = role.id == administratorRole();
    m_open = !whole && giver.testFlag(Capability::RoleEdit) && mayGive(giver, role.capabilities);
    m_rows->setFocusPolicy(m_open ? Qt::StrongFocus : Qt::NoFocus);
    m_title->setPlain(tr("What %1 may do").arg(roleName(role)));
    m_rows->setAccessibleName(m_title->plain());
    const QString count = tr("%n people have this role", nullptr, people) + QStringLiteral(". ");
    m_count->setPlain(count + (whole    ? tr("It always may do everything.")
                               : m_open ? tr("A change counts for all of them.")
                                        : tr("Only who may do as much, and change roles, changes it.")));
    fill();
}

PersonRole RoleRights::edited() const {
    PersonRole role = m_role;
    role.capabilities = m_now;
    return role;
}

void RoleRights::fill() {
    std::vector<RightRow> rows;
    m_meant.clear();
    for (const CapabilityGroup& group : capabilityGroups()) {
        rows.push_back({.words = group.title, .answer = {}});
        m_meant.emplace_back();
        for (const Capability each : group.capabilities) {
            const bool may = m_now.testFlag(each);
            rows.push_back({.words = capabilityWords(each),
                            .answer = may ? tr("may") : tr("no"),
                            .may = may,
                            .changes = m_open && m_giver.testFlag(each),
                            .asks = m_open});
            m_meant.emplace_back(each);
        }
    }
    m_rows->setItems(std::move(rows));
    m_rows->updateGeometry();
}

void RoleRights::turn(int row) {
    const auto meant = m_meant[static_cast<std::size_t>(row)];
    if (!meant || !m_rows->at(row).changes) return;
    m_now.setFlag(*meant, !m_now.testFlag(*meant));
    fill();
    Q_EMIT changed();
}

}  // namespace balcao
