#include "ui/settings/role_rights.h"

#include "ui/shell/labels.h"
#include "ui/text/capability_words.h"
#include "ui/text/person_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kLongestRoleName = 60;
}

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
      m_which(new QComboBox(this)),
      m_title(label::section(theme, this)),
      m_count(label::caption(theme, this)),
      m_name(new Field(theme, tr("Name of the role"), Field::Density::Compact, this)),
      m_copy(new ActionButton(theme, tr("New role like this"), this)),
      m_remove(new ActionButton(theme, tr("Delete the role"), this)),
      m_rows(new RightRows(theme, this)) {
    m_which->setObjectName(QStringLiteral("rightsRole"));
    m_which->setAccessibleName(tr("Role to look at"));
    m_which->setProperty("compact", true);
    m_name->edit()->setObjectName(QStringLiteral("roleName"));
    m_name->edit()->setMaxLength(kLongestRoleName);
    m_copy->setObjectName(QStringLiteral("roleCopy"));
    m_remove->setObjectName(QStringLiteral("roleRemove"));
    for (ActionButton* button : {m_copy, m_remove}) {
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    }
    m_title->setElided(true);
    m_count->setParagraph(true);
    m_rows->setObjectName(QStringLiteral("roleRights"));
    m_rows->setFitsRows(true);
    m_rows->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(2));
    layout->addWidget(m_which);
    layout->addSpacing(theme.px(6));
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addSpacing(theme.px(8));
    layout->addWidget(m_name);
    layout->addSpacing(theme.px(8));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(12));
    buttons->addWidget(m_copy);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addSpacing(theme.px(8));
    layout->addWidget(m_rows);
    layout->addStretch(1);
    connect(m_rows, &RowList::opened, this, &RoleRights::turn);
    connect(m_name, &Field::edited, this, &RoleRights::changed);
    connect(m_copy, &ActionButton::clicked, this, &RoleRights::copyWanted);
    connect(m_remove, &ActionButton::clicked, this, &RoleRights::removeWanted);
    connect(m_which, &QComboBox::activated, this, [this] {
        const auto wanted = RoleId::fromText(m_which->currentData().toString());
        if (wanted) Q_EMIT roleWanted(*wanted);
    });
}

void RoleRights::setRoles(const std::vector<PersonRole>& roles) {
    m_which->clear();
    for (const PersonRole& role : roles) m_which->addItem(roleName(role), role.id.text());
    m_which->setCurrentIndex(m_which->findData(m_role.id.text()));
}

bool RoleRights::isChanged() const {
    return m_now != m_role.capabilities || m_name->text().simplified() != m_role.name.simplified();
}

void RoleRights::beginNaming() {
    m_name->edit()->setFocus(Qt::OtherFocusReason);
    m_name->edit()->selectAll();
}

void RoleRights::setRole(const PersonRole& role, int people, Capabilities giver) {
    m_role = role;
    m_now = role.capabilities;
    m_giver = giver;
    const bool whole = role.id == administratorRole();
    m_open = !whole && giver.testFlag(Capability::RoleEdit) && mayGive(giver, role.capabilities);
    m_rows->setFocusPolicy(m_open ? Qt::StrongFocus : Qt::NoFocus);
    m_which->setCurrentIndex(m_which->findData(role.id.text()));
    m_name->setText(role.name);
    m_name->setPlaceholder(role.key.isEmpty() ? QString() : roleName({{}, role.key, {}, {}, 0}));
    m_name->setVisible(m_open);
    m_copy->setVisible(giver.testFlag(Capability::RoleEdit));
    m_remove->setVisible(m_open && role.key.isEmpty());
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
    role.name = m_name->text().simplified();
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
