#include "money/amount_text.h"

#include <QStringList>

namespace balcao {

namespace amount_text_detail {

constexpr QChar kMinus(0x2212);
constexpr QChar kNoBreakSpace(0x00A0);

/// The absolute value, also of the one negative number whose negation does not fit.
quint64 magnitude(qint64 value) {
    return value < 0 ? quint64(0) - static_cast<quint64>(value) : static_cast<quint64>(value);
}

/// Groups of three, whatever the locale would leave ungrouped: QLocale writes "9876.543" in Spanish, whose
/// rule is to group from five digits on, and a sum of money must read the same at every size.
QString grouped(quint64 value, const QLocale& locale) {
    QString digits = QString::number(value);
    if (locale.numberOptions().testFlag(QLocale::OmitGroupSeparator)) return digits;
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) digits.insert(at, locale.groupSeparator());
    return digits;
}

QString unsignedFiat(const Fiat& amount, const QLocale& locale) {
    const quint64 perMajor = static_cast<quint64>(amount.currency.minorPerMajor());
    const quint64 minor = magnitude(amount.minor);
    QString text = grouped(minor / perMajor, locale);
    if (amount.currency.scale() == 0) return text;
    text += locale.decimalPoint();
    text += QString::number(minor % perMajor).rightJustified(amount.currency.scale(), u'0');
    return text;
}

bool isGroupMark(QChar c) {
    // Spaces and apostrophes only ever group; they never stand for the decimal sign.
    return c.isSpace() || c == u'\'' || c == QChar(0x2019);
}

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

tl::unexpected<Error> unreadable(const char* why) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why));
}

/// Digits of a whole number written with or without thousands marks: every group after the first has three.
Result<QString> joinGroups(const QStringList& groups) {
    for (int i = 0; i < groups.size(); ++i) {
        const qsizetype length = groups[i].size();
        const bool fits = groups.size() == 1 ? length > 0 : i == 0 ? length >= 1 && length <= 3 : length == 3;
        if (!fits) return unreadable("digits are not grouped by three");
    }
    if (groups.size() > 1 && groups.first().startsWith(u'0')) return unreadable("a group begins with zero");
    return groups.join(QString());
}

/// The number cut at its marks.
struct Cut {
    QStringList groups;
    QString marks;  // the mark before each group but the first; group marks written as ' '
};

Result<Cut> cut(QStringView text) {
    Cut parts;
    QString group;
    for (const QChar c : text) {
        if (isDigit(c)) {
            group += c;
            continue;
        }
        const bool mark = c == u'.' || c == u',' || isGroupMark(c);
        if (!mark) return unreadable("not an amount");
        parts.groups += group;
        parts.marks += isGroupMark(c) ? QChar(u' ') : c;
        group.clear();
    }
    parts.groups += group;
    return parts;
}

/// True when the last group holds decimals, false when the whole is an integer with thousands marks.
Result<bool> endsInDecimals(const Cut& parts, int scale, const QLocale& locale) {
    if (parts.marks.isEmpty()) return false;
    const QChar last = parts.marks.back();
    if (last == u' ') return false;
    if (parts.marks.count(last) > 1) return false;
    const qsizetype length = parts.groups.last().size();
    if (parts.marks.size() > 1) return true;  // another kind of mark already does the thousands
    const bool asDecimals = length >= 1 && length <= scale;
    const bool asThousands = length == 3 && parts.groups.first().size() <= 3;
    if (asDecimals && asThousands) {
        // Only currencies with three decimals: there the person's own locale says which mark is which.
        if (locale.decimalPoint() == last) return true;
        if (locale.groupSeparator() == last) return false;
        return unreadable("decimals or thousands: both are possible");
    }
    if (!asDecimals && !asThousands) return unreadable("too many decimals");
    return asDecimals;
}

Result<qint64> toInteger(const QString& digits) {
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    if (!fits) return fail(ErrorCode::Overflow);
    return value;
}

/// Takes the currency's own code or sign off one end of the text.
bool takeOff(QStringView& text, QStringView sign, Qt::CaseSensitivity sensitivity) {
    if (sign.isEmpty()) return false;
    if (text.startsWith(sign, sensitivity)) {
        text = text.mid(sign.size()).trimmed();
        return true;
    }
    if (text.endsWith(sign, sensitivity)) {
        text = text.chopped(sign.size()).trimmed();
        return true;
    }
    return false;
}

bool takeOffCurrency(QStringView& text, Currency currency) {
    const QString symbol = currency.symbol();
    if (takeOff(text, currency.code(), Qt::CaseInsensitive)) return true;
    if (takeOff(text, symbol, Qt::CaseInsensitive)) return true;
    // A bare "$" is what people who count in US dollars type; for any other money it says too little.
    return currency == usd() && takeOff(text, u"$", Qt::CaseSensitive);
}

/// Why what stands around the digits is not the currency's own sign.
tl::unexpected<Error> foreignSign(QStringView text, Currency expected) {
    for (const Currency other : Currency::all()) {
        QStringView rest = text;
        if (other == expected || !takeOffCurrency(rest, other)) continue;
        if (!rest.isEmpty() && isDigit(rest.front()) && isDigit(rest.back())) {
            return fail(ErrorCode::CurrencyMismatch,
                        other.code() + u" where " + expected.code() + u" was expected");
        }
    }
    return unreadable("not an amount");
}

}  // namespace amount_text_detail

QString formatFiatValue(const Fiat& amount, const QLocale& locale) {
    QString text = amount_text_detail::unsignedFiat(amount, locale);
    if (amount.minor < 0) text.prepend(amount_text_detail::kMinus);
    return text;
}

QString formatFiat(const Fiat& amount, const QLocale& locale) {
    QString text;
    if (amount.minor < 0) text += amount_text_detail::kMinus;
    text += amount.currency.symbol();
    text += amount_text_detail::kNoBreakSpace;
    text += amount_text_detail::unsignedFiat(amount, locale);
    return text;
}

QString formatSat(Sat amount, const QLocale& locale) {
    QString text = amount_text_detail::grouped(amount_text_detail::magnitude(amount.value()), locale);
    if (amount.value() < 0) text.prepend(amount_text_detail::kMinus);
    return text;
}

QString formatFiatPlain(const Fiat& amount) {
    QLocale plain = QLocale::c();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = amount_text_detail::unsignedFiat(amount, plain);
    if (amount.minor < 0) text.prepend(u'-');
    return text;
}

Result<Fiat> parseFiat(QStringView text, Currency currency, const QLocale& locale) {
    using namespace amount_text_detail;
    QStringView rest = text.trimmed();
    takeOffCurrency(rest, currency);
    if (rest.isEmpty()) return unreadable("no digits");
    if (!isDigit(rest.front()) || !isDigit(rest.back())) return foreignSign(rest, currency);

    BALCAO_TRY(parts, cut(rest));
    BALCAO_TRY(decimals, endsInDecimals(parts, currency.scale(), locale));
    QString fraction;
    if (decimals) {
        fraction = parts.groups.takeLast();
        parts.marks.chop(1);
    }
    if (fraction.size() > currency.scale()) return unreadable("too many decimals");
    for (const QChar mark : parts.marks) {
        if (mark != parts.marks.front()) return unreadable("two kinds of thousands marks");
    }
    BALCAO_TRY(whole, joinGroups(parts.groups));
    while (fraction.size() < currency.scale()) fraction += u'0';
    BALCAO_TRY(minor, toInteger(whole + fraction));
    return Fiat{minor, currency};
}

Result<Sat> parseSat(QStringView text) {
    using namespace amount_text_detail;
    QStringView rest = text.trimmed();
    if (!takeOff(rest, u"sats", Qt::CaseInsensitive)) takeOff(rest, u"sat", Qt::CaseInsensitive);
    if (rest.isEmpty()) return unreadable("no digits");
    BALCAO_TRY(parts, cut(rest));
    for (const QChar mark : parts.marks) {
        if (mark != parts.marks.front()) return unreadable("two kinds of thousands marks");
    }
    BALCAO_TRY(digits, joinGroups(parts.groups));
    BALCAO_TRY(value, toInteger(digits));
    BALCAO_CHECK(toMsat(Sat(value)));
    return Sat(value);
}

}  // namespace balcao
