#include "customers/brazil_id.h"

#include <algorithm>

namespace balcao {

namespace brazil_id_detail {

constexpr qsizetype kCpfLength = 11;
constexpr qsizetype kCnpjLength = 14;
constexpr qsizetype kCheckDigits = 2;
/// More than any spelling of one has: nothing longer is looked at.
constexpr qsizetype kLongestTyped = 64;

tl::unexpected<Error> wrongId(const char* field, const char* reason) {
    return fail(ErrorCode::InvalidArgument,
                QString::fromLatin1("not a ") + QString::fromLatin1(field).toUpper(),
                {{QStringLiteral("field"), QString::fromLatin1(field)},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

bool isDigitOrCapital(QChar c) {
    return isDigit(c) || (c >= u'A' && c <= u'Z');
}

/// Without what people write between the characters, in capitals, in their compatibility form: a number that
/// was copied from a document may be spelt in wide digits.
QString bare(const QString& text) {
    QString all;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.isSpace() || c == u'.' || c == u'-' || c == u'/') continue;
        all += c >= u'a' && c <= u'z' ? QChar(c.unicode() - u'a' + u'A') : c;
    }
    return all;
}

/// The next check digit, modulo 11: weights from 2 upwards from the right, beginning again after `heaviest`.
QChar checkDigit(QStringView characters, int heaviest) {
    int sum = 0;
    int weight = 2;
    for (qsizetype i = characters.size() - 1; i >= 0; --i) {
        sum += (characters[i].unicode() - u'0') * weight;
        weight = weight == heaviest ? 2 : weight + 1;
    }
    const int rest = sum % 11;
    return QChar(u'0' + (rest < 2 ? 0 : 11 - rest));
}

QString withCheckDigits(QString base, int heaviest) {
    base += checkDigit(base, heaviest);
    base += checkDigit(base, heaviest);
    return base;
}

constexpr int kHeaviestOfCpf = 11;
constexpr int kHeaviestOfCnpj = 9;

Result<QString> checkedId(const QString& text, const char* field, qsizetype length, int heaviest,
                          bool (*allowed)(QChar)) {
    if (text.size() > kLongestTyped) return wrongId(field, "length");
    const QString id = bare(text);
    if (id.size() != length) return wrongId(field, "length");
    const QStringView base = QStringView(id).chopped(kCheckDigits);
    const QStringView end = QStringView(id).last(kCheckDigits);
    if (!std::all_of(base.begin(), base.end(), allowed) || !std::all_of(end.begin(), end.end(), isDigit)) {
        return wrongId(field, "characters");
    }
    // The arithmetic holds for them, but nobody was ever given one.
    if (std::all_of(id.begin(), id.end(), [&id](QChar c) { return c == id.front(); })) {
        return wrongId(field, "repeated");
    }
    if (withCheckDigits(base.toString(), heaviest) != id) return wrongId(field, "check");
    return id;
}

QString shaped(const QString& id, QLatin1StringView shape) {
    QString text;
    qsizetype next = 0;
    for (const char c : shape) {
        if (c == '#') {
            text += id.mid(next++, 1);
        } else if (c == '*') {
            ++next;
            text += u'*';
        } else {
            text += QLatin1Char(c);
        }
    }
    return text;
}

}  // namespace brazil_id_detail

Result<QString> parseCpf(const QString& text) {
    using namespace brazil_id_detail;
    return checkedId(text, "cpf", kCpfLength, kHeaviestOfCpf, isDigit);
}

Result<QString> parseCnpj(const QString& text) {
    using namespace brazil_id_detail;
    return checkedId(text, "cnpj", kCnpjLength, kHeaviestOfCnpj, isDigitOrCapital);
}

Result<QString> cnpjCheckDigits(const QString& base) {
    using namespace brazil_id_detail;
    const QString characters = bare(base);
    if (characters.size() != kCnpjLength - kCheckDigits) return wrongId("cnpj", "length");
    if (!std::all_of(characters.begin(), characters.end(), isDigitOrCapital)) {
        return wrongId("cnpj", "characters");
    }
    return withCheckDigits(characters, kHeaviestOfCnpj).last(kCheckDigits);
}

QString formatCpf(const QString& cpf) {
    return brazil_id_detail::shaped(cpf, QLatin1StringView("###.###.###-##"));
}

QString formatCnpj(const QString& cnpj) {
    return brazil_id_detail::shaped(cnpj, QLatin1StringView("##.###.###/####-##"));
}

QString maskCpf(const QString& cpf) {
    return brazil_id_detail::shaped(cpf, QLatin1StringView("***.###.###-**"));
}

QString maskCnpj(const QString& cnpj) {
    return brazil_id_detail::shaped(cnpj, QLatin1StringView("**.###.###/****-**"));
}

}  // namespace balcao
