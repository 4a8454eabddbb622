#include "customers/customer_words.h"

#include <algorithm>

namespace balcao {

namespace customer_words_detail {

constexpr qsizetype kMostWords = 8;
constexpr qsizetype kShortestWord = 2;

bool isParticle(const QString& word) {
    static const QStringList all{QStringLiteral("de"),  QStringLiteral("da"),  QStringLiteral("do"),
                                 QStringLiteral("das"), QStringLiteral("dos"), QStringLiteral("di"),
                                 QStringLiteral("del"), QStringLiteral("la")};
    return all.contains(word);
}

/// Folded and without accents. Folding may undo the form and bring accents back: twice is stable.
QString plainText(const QString& text) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)
                             .toCaseFolded()
                             .normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark()) plain += c;
    }
    return plain;
}

}  // namespace customer_words_detail

QStringList nameWords(const QString& name) {
    using namespace customer_words_detail;
    QStringList words;
    QString word;
    const auto end = [&] {
        if (word.size() >= kShortestWord && !isParticle(word) && !words.contains(word)) words += word;
        word.clear();
    };
    for (const QChar c : plainText(name)) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (c != u'\'') {  // D'Ávila is one word
            end();
        }
    }
    end();
    return words.mid(0, kMostWords);
}

QString wordStart(const QString& word) {
    return word.size() < kWordStart ? QString() : word.first(kWordStart);
}

bool isNamed(const QString& name, const QStringList& typedWords) {
    const QStringList words = nameWords(name);
    for (qsizetype i = 0; i < typedWords.size(); ++i) {
        const QString& typed = typedWords[i];
        const bool begun = i + 1 == typedWords.size();
        const bool there = std::any_of(words.begin(), words.end(), [&](const QString& word) {
            return word == typed || (begun && word.startsWith(typed));
        });
        if (!there) return false;
    }
    return !typedWords.isEmpty();
}

}  // namespace balcao
