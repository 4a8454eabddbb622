#include "backends/exact_json.h"

#include <algorithm>

namespace balcao {

using namespace Qt::StringLiterals;

namespace exact_json {

constexpr qsizetype kMaxWholeDigits = 15;
constexpr qsizetype kMaxFractionDigits = 30;

bool startsNumber(char c) {
    return c == '-' || (c >= '0' && c <= '9');
}

bool belongsToNumber(char c) {
    return startsNumber(c) || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The same text with quotes around every number that stands outside a string.
QByteArray quoteNumbers(const QByteArray& json) {
    QByteArray quoted;
    quoted.reserve(json.size() + json.size() / 4);
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString || !startsNumber(c)) {
            if (c == '"') inString = !inString;
            quoted += c;
            if (inString && c == '\\' && i + 1 < json.size()) quoted += json[++i];
            continue;
        }
        quoted += '"';
        for (; i < json.size() && belongsToNumber(json[i]); ++i) quoted += json[i];
        --i;
        quoted += '"';
    }
    return quoted;
}

bool allDigits(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// How the digits past the last kept one round it: half to even.
bool roundsUp(QStringView rest, qint64 kept) {
    if (rest.isEmpty() || rest.front() < u'5') return false;
    if (rest.front() > u'5') return true;
    const auto tail = rest.mid(1);
    const bool exactlyHalf = std::all_of(tail.begin(), tail.end(), [](QChar c) { return c == u'0'; });
    return !exactlyHalf || kept % 2 == 1;
}

}  // namespace exact_json

Result<QJsonDocument> parseExactJson(const QByteArray& json) {
    QJsonParseError problem{};
    auto document = QJsonDocument::fromJson(exact_json::quoteNumbers(json), &problem);
    if (problem.error != QJsonParseError::NoError) {
        return fail(ErrorCode::BackendAnswer, u"the answer is not JSON: "_s + problem.errorString());
    }
    return document;
}

Result<qint64> minorFromDecimal(const QString& text, int scale) {
    const QStringList parts = text.split(u'.');
    const QString whole = parts[0];
    const QString fraction = parts.value(1);
    if (parts.size() > 2 || whole.isEmpty() || whole.size() > exact_json::kMaxWholeDigits ||
        (parts.size() == 2 && fraction.isEmpty()) || fraction.size() > exact_json::kMaxFractionDigits ||
        !exact_json::allDigits(whole) || !exact_json::allDigits(fraction)) {
        return fail(ErrorCode::BackendAnswer, u"the price is not a plain positive number"_s);
    }
    const QString digits = whole + fraction.left(scale).leftJustified(scale, u'0');
    qint64 minor = digits.toLongLong();
    if (exact_json::roundsUp(QStringView(fraction).mid(std::min<qsizetype>(scale, fraction.size())), minor)) {
        ++minor;
    }
    if (minor <= 0) return fail(ErrorCode::BackendAnswer, u"the price is zero"_s);
    return minor;
}

}  // namespace balcao
