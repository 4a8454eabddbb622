#include "ui/text/key_words.h"

#include <QRegularExpression>

namespace balcao {

namespace {

KeyWords& chosenKeys() {
    static KeyWords words;
    return words;
}

}  // namespace

void setKeyWords(const KeyWords& chosen) {
    chosenKeys() = chosen;
}

QString withKeys(const QString& sentence) {
    const KeyWords& chosen = chosenKeys();
    if (chosen.isEmpty()) return sentence;
    static const QRegularExpression key(QStringLiteral("\\b(?:F\\d{1,2}|Esc)\\b"));
    QString said;
    qsizetype from = 0;
    // In one pass: two keys that were exchanged must not become one.
    for (auto it = key.globalMatch(sentence); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        said += QStringView(sentence).mid(from, match.capturedStart() - from);
        said += chosen.value(match.captured(), match.captured());
        from = match.capturedEnd();
    }
    return said + QStringView(sentence).mid(from);
}

}  // namespace balcao
