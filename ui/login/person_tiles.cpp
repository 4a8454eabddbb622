#include "ui/login/person_tiles.h"

#include "ui/text/person_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kColumns = 3;
constexpr int kTileHeight = 116;
constexpr int kTileGap = 12;
constexpr int kTilesWidth = 766;
constexpr int kTileLeast = 180;
constexpr int kAvatar = 58;

int rowsOf(std::size_t people) {
    return static_cast<int>((people + kColumns - 1) / kColumns);
}

}  // namespace

void paintInitials(QPainter& painter, const Theme& theme, const QRectF& square, const QString& initials,
                   bool strong, int px) {
    paintBox(painter, square, theme.pxF(12), theme.color(strong ? Role::BrandFill : Role::Hover), QColor());
    paintLine(painter, square, initials, type::inter(theme, px, QFont::DemiBold),
              theme.color(strong ? Role::OnBrand : Role::Ink2), Qt::AlignCenter);
}

PersonTiles::PersonTiles(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PersonTiles::setPeople(std::vector<PersonTile> people) {
    const int before = partCount();
    m_people = std::move(people);
    const auto first =
        std::find_if(m_people.begin(), m_people.end(), [](const PersonTile& one) { return one.hasPin; });
    m_current = first == m_people.end() ? -1 : static_cast<int>(first - m_people.begin());
    updateGeometry();
    tellCount(this, before, partCount());
    contentChanged();
}

void PersonTiles::setQuiet(bool quiet) {
    if (quiet == m_quiet) return;
    m_quiet = quiet;
    contentChanged();
}

void PersonTiles::choose(int index) {
    if (index < 0 || index >= partCount() || !m_people[static_cast<std::size_t>(index)].hasPin) return;
    m_current = index;
    contentChanged();
    Q_EMIT chosen(index);
}

bool PersonTiles::chooseByLetter(const QString& letter) {
    for (int step = 1; step <= partCount(); ++step) {
        const int index = (std::max(m_current, 0) + step) % partCount();
        const PersonTile& one = m_people[static_cast<std::size_t>(index)];
        if (!one.hasPin || !one.name.startsWith(letter, Qt::CaseInsensitive)) continue;
        choose(index);
        return true;
    }
    return false;
}

void PersonTiles::move(int columns, int rows) {
    const int step = columns + rows * kColumns;
    // Past those who cannot enter, and never over the edge.
    for (int index = m_current + step; index >= 0 && index < partCount(); index += step) {
        if (!m_people[static_cast<std::size_t>(index)].hasPin) continue;
        choose(index);
        return;
    }
}

SpokenPart PersonTiles::part(int index) const {
    const PersonTile& one = m_people[static_cast<std::size_t>(index)];
    return {.role = QAccessible::Button,
            .name = QString(one.name + QStringLiteral(", ") + one.role),
            .box = tile(index).toAlignedRect(),
            .enabled = one.hasPin,
            .chosen = index == m_current && !m_quiet};
}

QSize PersonTiles::sizeHint() const {
    return {theme().px(kTilesWidth), heightForWidth(theme().px(kTilesWidth))};
}

QSize PersonTiles::minimumSizeHint() const {
    return {theme().px(kColumns * kTileLeast + (kColumns - 1) * kTileGap), theme().px(kTileHeight)};
}

int PersonTiles::heightForWidth(int /*width*/) const {
    const int rows = std::max(1, rowsOf(m_people.size()));
    return theme().px(rows * kTileHeight + (rows - 1) * kTileGap);
}

QRectF PersonTiles::tile(int index) const {
    const qreal gap = theme().pxF(kTileGap);
    const qreal wide = (width() - (kColumns - 1) * gap) / kColumns;
    const qreal high = theme().pxF(kTileHeight);
    const int row = index / kColumns;
    const int column = index % kColumns;
    return {column * (wide + gap), row * (high + gap), wide, high};
}

void PersonTiles::paintTile(QPainter& painter, int index) const {
    const PersonTile& one = m_people[static_cast<std::size_t>(index)];
    const bool current = index == m_current && !m_quiet;
    const QRectF box = tile(index);
    paintBox(painter, box, theme().pxF(12), theme().color(current ? Role::BrandTint : Role::Paper),
             theme().color(current ? Role::Brand : Role::Line), current ? 2 : 1);
    const qreal side = theme().pxF(kAvatar);
    const QRectF square(box.left() + theme().pxF(19), box.center().y() - side / 2, side, side);
    paintInitials(painter, theme(), square, initialsOf(one.name), current, 18);
    const qreal left = square.right() + theme().pxF(16);
    const qreal room = box.right() - theme().pxF(16) - left;
    const qreal middle = box.center().y();
    paintLine(painter, QRectF(left, middle - theme().pxF(22), room, theme().pxF(24)), one.name,
              type::section(theme()), theme().color(one.hasPin ? Role::Ink : Role::Ink3));
    paintLine(painter, QRectF(left, middle + theme().pxF(2), room, theme().pxF(18)), one.role,
              type::small(theme()), theme().color(Role::Ink2));
}

void PersonTiles::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < partCount(); ++index) paintTile(painter, index);
}

void PersonTiles::mousePressEvent(QMouseEvent* event) {
    for (int index = 0; index < partCount(); ++index) {
        if (tile(index).contains(event->position())) return choose(index);
    }
}

}  // namespace balcao
