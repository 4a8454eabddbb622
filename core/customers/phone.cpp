#include "customers/phone.h"

namespace balcao {

namespace phone_detail {

constexpr qsizetype kLongestTyped = 64;
constexpr qsizetype kFewestDigits = 8;
constexpr qsizetype kMostDigits = 15;
constexpr qsizetype kShownAtEachEnd = 2;

const QString kBrazil = QStringLiteral("55");

tl::unexpected<Error> wrongPhone(const char* reason) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a telephone number"),
                {{QStringLiteral("field"), QStringLiteral("phone")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

struct Typed {
    QString digits;
    bool international = false;  ///< a "+" stood before them
};

Result<Typed> digitsOf(const QString& text) {
    Typed typed;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).trimmed()) {
        if (c >= u'0' && c <= u'9') {
            typed.digits += c;
        } else if (c == u'+' && typed.digits.isEmpty() && !typed.international) {
            typed.international = true;
        } else if (!c.isSpace() && !QStringLiteral(".-()/").contains(c)) {
            return wrongPhone("characters");
        }
    }
    return typed;
}

/// Area and number, without the country's.
Result<void> checkBrazilian(QStringView national) {
    if (national.size() != 10 && national.size() != 11) return wrongPhone("length");
    if (national[0] == u'0' || national[1] == u'0') return wrongPhone("area");
    const QChar first = national[2];
    const bool mobile = national.size() == 11;
    if (mobile ? first != u'9' : (first < u'2' || first > u'8')) return wrongPhone("area");
    return {};
}

}  // namespace phone_detail

Result<QString> parsePhone(const QString& text) {
    using namespace phone_detail;
    if (text.size() > kLongestTyped) return wrongPhone("length");
    BALCAO_TRY(typed, digitsOf(text));
    QString digits = typed.digits;
    bool international = typed.international;
    if (!international && digits.startsWith(QStringLiteral("00"))) {
        digits = digits.mid(2);
        international = true;
    }
    if (!international) {
        if (digits.startsWith(u'0')) digits = digits.mid(1);
        // Twelve or thirteen digits that begin with Brazil's are a whole number without its sign.
        const bool whole = digits.startsWith(kBrazil) && digits.size() > 11;
        if (!whole) digits = kBrazil + digits;
    }
    if (digits.startsWith(u'0')) return wrongPhone("country");
    if (digits.startsWith(kBrazil)) BALCAO_CHECK(checkBrazilian(QStringView(digits).mid(kBrazil.size())));
    if (digits.size() < kFewestDigits || digits.size() > kMostDigits) return wrongPhone("length");
    return u'+' + digits;
}

QString maskPhone(const QString& phone) {
    using namespace phone_detail;
    constexpr qsizetype kShownAtFront = kShownAtEachEnd + 1;  // with the sign
    if (phone.size() <= kShownAtFront + kShownAtEachEnd) return QString(phone.size(), u'•');
    return phone.first(kShownAtFront) + QString(phone.size() - kShownAtFront - kShownAtEachEnd, u'•') +
           phone.last(kShownAtEachEnd);
}

}  // namespace balcao
