#include "ui/theme/role.h"

#include <array>
#include <cmath>

namespace balcao {
namespace {

struct RoleColours {
    Role role;
    QRgb light;
    QRgb dark;
};

constexpr std::array<RoleColours, static_cast<std::size_t>(Role::Count)> kColours{{
    {Role::Desk, 0xFFF3F0EA, 0xFF141412},
    {Role::Rail, 0xFFEBE7DE, 0xFF0E0E0D},
    {Role::Paper, 0xFFFFFFFF, 0xFF1E1D1B},
    {Role::Inset, 0xFFF8F6F2, 0xFF181715},
    {Role::Hover, 0xFFF4F1EB, 0xFF282724},
    {Role::Line, 0xFFE4DFD5, 0xFF34322E},
    {Role::Line2, 0xFFCFC8BA, 0xFF4A4741},
    {Role::Control, 0xFF8A8477, 0xFF7C776C},
    {Role::Ink, 0xFF1B1B1F, 0xFFF3F0E9},
    {Role::Ink2, 0xFF55524A, 0xFFBBB6AB},
    {Role::Ink3, 0xFF69655B, 0xFFA09B90},
    {Role::Disabled, 0xFF9B968A, 0xFF6C685F},
    {Role::Brand, 0xFF1F3BB3, 0xFF9DB2FF},
    {Role::BrandHover, 0xFF19319A, 0xFFB5C5FF},
    {Role::BrandPressed, 0xFF142880, 0xFFCBD6FF},
    {Role::BrandFill, 0xFF1F3BB3, 0xFF4863E0},
    {Role::BrandFillHover, 0xFF19319A, 0xFF3F58D2},
    {Role::OnBrand, 0xFFFFFFFF, 0xFFFFFFFF},
    {Role::OnBrand2, 0xFFDDE3FA, 0xFFFFFFFF},
    {Role::BrandKey, 0xFF3B54BF, 0xFF2F46B4},
    {Role::BrandKeyLine, 0xFF6C80D3, 0xFF8799EA},
    {Role::BrandTint, 0xFFE9EDFA, 0xFF232A4A},
    {Role::BrandLine, 0xFFB9C4EE, 0xFF3C4A86},
    {Role::PaidFill, 0xFF0A7340, 0xFF157A48},
    {Role::OnPaid, 0xFFFFFFFF, 0xFFFFFFFF},
    {Role::OnPaid2, 0xFFDDF3E5, 0xFFE2F5E9},
    {Role::PaidKey, 0xFF07592F, 0xFF0B5A33},
    {Role::PaidKeyLine, 0xFF6DB48C, 0xFF6AA886},
    {Role::PaidInk, 0xFF0B4F2C, 0xFF0B4F2C},
    {Role::BadFill, 0xFFB3201F, 0xFFB3201F},
    {Role::OnBad, 0xFFFFFFFF, 0xFFFFFFFF},
    {Role::WarnFill, 0xFFE0A21B, 0xFFE0A21B},
    {Role::Focus, 0xFF1F3BB3, 0xFF9DB2FF},
    {Role::Wait, 0xFF1F3BB3, 0xFF9DB2FF},
    {Role::WaitBg, 0xFFE9EDFA, 0xFF232A4A},
    {Role::WaitLine, 0xFFB9C4EE, 0xFF3C4A86},
    {Role::Paid, 0xFF0F6B3C, 0xFF6FD79B},
    {Role::PaidBg, 0xFFE0F2E6, 0xFF15301F},
    {Role::PaidLine, 0xFFA9D6B8, 0xFF2B5A3D},
    {Role::Warn, 0xFF7A4B00, 0xFFF0C05A},
    {Role::WarnBg, 0xFFFBEFD3, 0xFF33270D},
    {Role::WarnLine, 0xFFE3C684, 0xFF66501C},
    {Role::Bad, 0xFFA61B1B, 0xFFFF9A8F},
    {Role::BadBg, 0xFFFBE7E4, 0xFF3A1B18},
    {Role::BadLine, 0xFFEBB5AE, 0xFF70332D},
    {Role::Mute, 0xFF55524A, 0xFFBBB6AB},
    {Role::MuteBg, 0xFFEFECE5, 0xFF2A2926},
    {Role::MuteLine, 0xFFD6D0C3, 0xFF45423C},
    {Role::Unk, 0xFFFFFFFF, 0xFF1B1B1F},
    {Role::Unk2, 0xFFE1E1E3, 0xFF3A393B},
    {Role::UnkBg, 0xFF2A2A30, 0xFFE9E5DC},
    {Role::UnkLine, 0xFF2A2A30, 0xFFE9E5DC},
    {Role::Train, 0xFF0B5A66, 0xFF7FD3DB},
    {Role::TrainBg, 0xFFDDF0F1, 0xFF102E31},
    {Role::TrainLine, 0xFF0B7480, 0xFF2E8C96},
    {Role::QrDark, 0xFF000000, 0xFF000000},
    {Role::QrLight, 0xFFFFFFFF, 0xFFFFFFFF},
    {Role::ReceiptInk, 0xFF1B1B1F, 0xFF1B1B1F},
    {Role::ReceiptInk2, 0xFF55524A, 0xFF55524A},
    {Role::ReceiptInk3, 0xFF69655B, 0xFF69655B},
    {Role::ReceiptPaper, 0xFFFFFEFB, 0xFFFFFEFB},
    {Role::ReceiptRule, 0xFF8A8477, 0xFF8A8477},
}};

constexpr bool rolesInOrder() {
    for (std::size_t i = 0; i < kColours.size(); ++i) {
        if (static_cast<std::size_t>(kColours[i].role) != i) return false;
    }
    return true;
}
static_assert(rolesInOrder(), "the table is indexed by the role");

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

QColor roleColor(Scheme scheme, Role role) {
    const RoleColours& pair = kColours[static_cast<std::size_t>(role)];
    return QColor::fromRgb(scheme == Scheme::Light ? pair.light : pair.dark);
}

Role textRole(StateGroup group) {
    switch (group) {
        case StateGroup::Waiting: return Role::Wait;
        case StateGroup::Paid: return Role::Paid;
        case StateGroup::Attention: return Role::Warn;
        case StateGroup::Failed: return Role::Bad;
        case StateGroup::Over: return Role::Mute;
        case StateGroup::Unknown: return Role::Unk;
        case StateGroup::Training: return Role::Train;
    }
    return Role::Mute;
}

Role fillRole(StateGroup group) {
    switch (group) {
        case StateGroup::Waiting: return Role::WaitBg;
        case StateGroup::Paid: return Role::PaidBg;
        case StateGroup::Attention: return Role::WarnBg;
        case StateGroup::Failed: return Role::BadBg;
        case StateGroup::Over: return Role::MuteBg;
        case StateGroup::Unknown: return Role::UnkBg;
        case StateGroup::Training: return Role::TrainBg;
    }
    return Role::MuteBg;
}

Role lineRole(StateGroup group) {
    switch (group) {
        case StateGroup::Waiting: return Role::WaitLine;
        case StateGroup::Paid: return Role::PaidLine;
        case StateGroup::Attention: return Role::WarnLine;
        case StateGroup::Failed: return Role::BadLine;
        case StateGroup::Over: return Role::MuteLine;
        case StateGroup::Unknown: return Role::UnkLine;
        case StateGroup::Training: return Role::TrainLine;
    }
    return Role::MuteLine;
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace balcao
