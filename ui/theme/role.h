#pragma once

#include <QColor>

namespace balcao {

/// What a colour is for. Pages name roles; the only colour values of the program stand in role.cpp.
enum class Role {
    Desk,
    Rail,
    Paper,
    Inset,
    Hover,
    Line,
    Line2,
    Control,
    Ink,
    Ink2,
    Ink3,
    Disabled,
    Brand,
    BrandHover,
    BrandPressed,
    BrandFill,
    BrandFillHover,
    OnBrand,
    OnBrand2,  ///< second text on BrandFill (called-number display)
    BrandKey,
    BrandKeyLine,
    BrandTint,
    BrandLine,
    PaidFill,
    OnPaid,
    OnPaid2,
    PaidKey,
    PaidKeyLine,
    PaidInk,  ///< label of the white button on PaidFill
    BadFill,
    OnBad,
    WarnFill,
    Focus,
    Wait,
    WaitBg,
    WaitLine,
    Paid,
    PaidBg,
    PaidLine,
    Warn,
    WarnBg,
    WarnLine,
    Bad,
    BadBg,
    BadLine,
    Mute,
    MuteBg,
    MuteLine,
    Unk,
    Unk2,
    UnkBg,
    UnkLine,
    Train,
    TrainBg,
    TrainLine,
    QrDark,  ///< a code is black on white in both themes
    QrLight,
    ReceiptInk,  ///< a receipt is the same paper in both themes
    ReceiptInk2,
    ReceiptInk3,
    ReceiptPaper,
    ReceiptRule,
    Count  ///< not a role: how many there are
};

enum class Scheme { Light, Dark };
/// What the person chose in the settings.
enum class SchemeChoice { System, Light, Dark };

/// The families of states that have a text, a fill and a border of their own.
enum class StateGroup { Waiting, Paid, Attention, Failed, Over, Unknown, Training };

[[nodiscard]] QColor roleColor(Scheme scheme, Role role);
[[nodiscard]] Role textRole(StateGroup group);
[[nodiscard]] Role fillRole(StateGroup group);
[[nodiscard]] Role lineRole(StateGroup group);

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

}  // namespace balcao
