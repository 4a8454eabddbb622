#include "operations/operation_rules.h"

#include <QStringList>

#include <algorithm>

namespace balcao {

namespace operation_rules_detail {

constexpr int kWholeInBasisPoints = 10'000;
constexpr qsizetype kLongestCode = 16;
constexpr qsizetype kLongestName = 120;

tl::unexpected<Error> wrong(const char* field, const char* why) {
    return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

Result<void> checkCode(const QString& code) {
    if (code.isEmpty()) return wrong("code", "a code is needed");
    if (code.size() > kLongestCode) return wrong("code", "the code is too long");
    for (const QChar c : code) {
        const bool plain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'.');
        if (!plain) return wrong("code", "a code has letters, digits, dots and hyphens");
    }
    return {};
}

Result<void> checkPrice(const Price& price, Currency currency) {
    if (const auto* fiat = std::get_if<Fiat>(&price)) {
        if (fiat->currency != currency) return wrong("price", "priced in another currency");
        if (fiat->minor <= 0) return wrong("price", "a price is positive");
    }
    if (const auto* sat = std::get_if<Sat>(&price)) {
        if (sat->value() <= 0) return wrong("price", "a price is positive");
        if (!toMsat(*sat)) return wrong("price", "more than there can be");
    }
    return {};
}

Result<void> checkOperationLimits(const Operation& operation, Currency currency) {
    const auto& minimum = operation.minimum;
    const auto& maximum = operation.maximum;
    if (minimum && minimum->currency != currency) return wrong("minimum", "in another currency");
    if (maximum && maximum->currency != currency) return wrong("maximum", "in another currency");
    // A least of zero is a decision: this operation has no minimum, whatever the currency's is.
    if (minimum && minimum->minor < 0) return wrong("minimum", "a limit is not negative");
    if (maximum && maximum->minor <= 0) return wrong("maximum", "a maximum is positive");
    if (minimum && maximum && minimum->minor > maximum->minor) {
        return wrong("maximum", "limits the wrong way round");
    }
    return {};
}

/// A text without case and accents, which remembers where in the original each character began.
struct Folded {
    QString text;
    std::vector<int> origin;  // one more than the text is long: the last is the end of the original
};

Folded fold(const QString& original) {
    Folded folded;
    for (int i = 0; i < original.size(); ++i) {
        const QString apart = QString(original[i]).normalized(QString::NormalizationForm_KD);
        for (const QChar c : apart.toCaseFolded()) {
            if (c.category() == QChar::Mark_NonSpacing) continue;
            folded.text += c;
            folded.origin.push_back(i);
        }
    }
    folded.origin.push_back(static_cast<int>(original.size()));
    return folded;
}

bool beginsWord(const QString& text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Place of the needle at the start of a word, or -1.
qsizetype atWordStart(const QString& text, const QString& needle) {
    qsizetype at = text.indexOf(needle);
    while (at >= 0 && !beginsWord(text, at)) at = text.indexOf(needle, at + 1);
    return at;
}

/// How well something matches: smaller is better.
enum Rank { CodeWhole, CodePrefix, NameStart, WordStart, EveryWord, Inside, OtherName, OtherWord, Nowhere };

struct Scored {
    Rank rank = Nowhere;
    OperationMatch match;
};

void mark(Scored& scored, Rank rank, const Folded& name, qsizetype at, qsizetype length) {
    scored.rank = rank;
    scored.match.matchStart = name.origin[static_cast<size_t>(at)];
    scored.match.matchLength = name.origin[static_cast<size_t>(at + length)] - scored.match.matchStart;
}

void matchName(Scored& scored, const Folded& name, const QString& needle) {
    if (const qsizetype at = atWordStart(name.text, needle); at >= 0) {
        return mark(scored, at == 0 ? NameStart : WordStart, name, at, needle.size());
    }
    const QStringList words = needle.split(u' ', Qt::SkipEmptyParts);
    const bool everyWord = std::all_of(words.begin(), words.end(), [&name](const QString& word) {
        return atWordStart(name.text, word) >= 0;
    });
    if (everyWord) {
        const QString& first = words.first();
        return mark(scored, EveryWord, name, atWordStart(name.text, first), first.size());
    }
    if (const qsizetype at = name.text.indexOf(needle); at >= 0) {
        mark(scored, Inside, name, at, needle.size());
    }
}

/// Whoever knows the thing by its name in another language finds it too, after everything that matches in the
/// language shown. Nothing is marked there.
Rank rankInOtherLanguages(const Operation& operation, const QString& needle) {
    Rank best = Nowhere;
    for (const QString& name : {operation.name, operation.nameEn, operation.nameEs}) {
        Scored other;
        matchName(other, fold(name), needle);
        if (other.rank == NameStart) best = OtherName;
        // Inside a word counts only in the language on the screen: elsewhere nobody could see why.
        if (other.rank == WordStart || other.rank == EveryWord) best = std::min(best, OtherWord);
    }
    return best;
}

Scored score(const Operation& operation, const QString& needle, bool digits, const QString& language) {
    Scored scored;
    scored.match.operation = operation;
    const QString code = operation.code.toCaseFolded();
    if (code.startsWith(needle)) {
        scored.rank = code.size() == needle.size() ? CodeWhole : CodePrefix;
        scored.match.matchStart = -1;
        return scored;
    }
    if (digits) return scored;
    matchName(scored, fold(operation.nameIn(language)), needle);
    if (scored.rank != Nowhere) return scored;
    scored.rank = rankInOtherLanguages(operation, needle);
    scored.match.matchStart = -1;
    return scored;
}

}  // namespace operation_rules_detail

Result<void> checkOperation(const Operation& operation, Currency currency) {
    using namespace operation_rules_detail;
    BALCAO_CHECK(checkCode(operation.code));
    if (operation.name.trimmed().isEmpty()) return wrong("name", "a name is needed");
    for (const QString& name : {operation.name, operation.nameEn, operation.nameEs}) {
        if (name.size() > kLongestName) return wrong("name", "the name is too long");
    }
    if (operation.tax.basisPoints < 0 || operation.tax.basisPoints > kWholeInBasisPoints) {
        return wrong("tax", "a tax is between 0 and 100 %");
    }
    if (operation.prefix.size() > 2) return wrong("prefix", "a prefix is one or two letters");
    BALCAO_CHECK(checkPrice(operation.price, currency));
    return checkOperationLimits(operation, currency);
}

std::vector<OperationMatch> searchOperations(const std::vector<Operation>& operations, const QString& text,
                                             const QString& language, int limit) {
    using namespace operation_rules_detail;
    const QString needle = fold(text.simplified()).text;
    if (needle.isEmpty() || limit <= 0) return {};
    const bool digits = std::all_of(needle.begin(), needle.end(), [](QChar c) { return c.isDigit(); });
    std::vector<Scored> found;
    for (const Operation& operation : operations) {
        if (!operation.active) continue;
        Scored scored = score(operation, needle, digits, language);
        if (scored.rank != Nowhere) found.push_back(std::move(scored));
    }
    std::stable_sort(found.begin(), found.end(), [](const Scored& a, const Scored& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.match.operation.code < b.match.operation.code;
    });
    std::vector<OperationMatch> matches;
    for (Scored& scored : found) {
        if (static_cast<int>(matches.size()) == limit) break;
        matches.push_back(std::move(scored.match));
    }
    return matches;
}

}  // namespace balcao
