#include "people/password_rules.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace balcao {

namespace password_rules_detail {

/// A thousand million tries. At the counter each costs up to five minutes; whoever stole the database needs a
/// year on a computer like the counter's.
constexpr int kLeastBits = 30;
/// Shorter words are in everything.
constexpr qsizetype kShortestWord = 3;

tl::unexpected<Error> wrongPassword(const char* reason, QVariantMap facts = {}) {
    facts.insert(QStringLiteral("field"), QStringLiteral("password"));
    facts.insert(QStringLiteral("reason"), QString::fromLatin1(reason));
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a usable password"), std::move(facts));
}

/// The words of a name, the parts of an address and all of each: what a stranger would begin with.
QStringList wordsOf(const QStringList& texts) {
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words{QStringLiteral("balcao"), QStringLiteral("balcão")};
    for (const QString& text : texts) {
        const QString lower = text.toLower();
        words += lower;
        words += QString(lower).remove(between);
        words += lower.split(between, Qt::SkipEmptyParts);
    }
    words.removeIf([](const QString& word) { return word.size() < kShortestWord; });
    words.removeDuplicates();
    return words;
}

}  // namespace password_rules_detail

int shortestPassword(PasswordUse use) {
    switch (use) {
        case PasswordUse::Alone: return 15;
        case PasswordUse::WithSecondStep: return 8;
    }
    return 15;
}

Result<QByteArray> preparedPassword(const QByteArray& typed) {
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(typed);
    const bool control =
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (decode.hasError() || control) return password_rules_detail::wrongPassword("characters");
    QString composed = text.normalized(QString::NormalizationForm_C);
    QByteArray prepared = composed.toUtf8();
    text.fill(u' ');
    composed.fill(u' ');
    return prepared;
}

Result<void> checkPassword(const QByteArray& prepared, PasswordUse use, const QStringList& ownWords,
                           const GuessEstimator& estimator) {
    using namespace password_rules_detail;
    // Every code point is one character, as the standard counts them.
    const auto length = std::count_if(prepared.begin(), prepared.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    if (length < shortestPassword(use) || length > kLongestPassword) {
        return wrongPassword("length", {{QStringLiteral("shortest"), shortestPassword(use)},
                                        {QStringLiteral("longest"), kLongestPassword}});
    }
    if (estimator.bits(prepared, {}) < kLeastBits) return wrongPassword("common");
    if (estimator.bits(prepared, wordsOf(ownWords)) < kLeastBits) return wrongPassword("personal");
    return {};
}

}  // namespace balcao
