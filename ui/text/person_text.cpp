#include "ui/text/person_text.h"

#include <QCoreApplication>

namespace balcao {

namespace {

struct RoleWord {
    const char* key;
    const char* word;
};

constexpr RoleWord kRoleWords[] = {{"clerk", QT_TRANSLATE_NOOP("PersonText", "Service")},
                                   {"supervisor", QT_TRANSLATE_NOOP("PersonText", "Supervision")},
                                   {"reviewer", QT_TRANSLATE_NOOP("PersonText", "Review")},
                                   {"administrator", QT_TRANSLATE_NOOP("PersonText", "Administration")},
                                   {"auditor", QT_TRANSLATE_NOOP("PersonText", "Audit")}};

/// A letter may be two units long.
QString firstLetter(const QString& word) {
    return word.left(word.front().isHighSurrogate() ? 2 : 1).toUpper();
}

}  // namespace

QString roleName(const PersonRole& role) {
    if (!role.name.isEmpty()) return role.name;
    for (const RoleWord& known : kRoleWords) {
        if (role.key == QLatin1String(known.key))
            return QCoreApplication::translate("PersonText", known.word);
    }
    return role.key;
}

QString pinProblem(const Error& error) {
    const QString reason = error.facts.value(QStringLiteral("reason")).toString();
    const char* words = QT_TRANSLATE_NOOP("PersonText", "A PIN has six to twelve digits.");
    if (reason == QStringLiteral("one_digit")) {
        words = QT_TRANSLATE_NOOP("PersonText", "One digit over and over is guessed first.");
    } else if (reason == QStringLiteral("run")) {
        words = QT_TRANSLATE_NOOP("PersonText", "Digits in a row are guessed first.");
    } else if (reason == QStringLiteral("same")) {
        words = QT_TRANSLATE_NOOP("PersonText", "This is the PIN you have.");
    }
    return QCoreApplication::translate("PersonText", words);
}

bool isFeminine(const QString& name) {
    const QString first = name.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty).toLower();
    // A till is "o caixa" in Portuguese.
    return first.size() > 1 && first.endsWith(QLatin1Char('a')) && first != QStringLiteral("caixa");
}

QString initialsOf(const QString& name) {
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty()) return {};
    const QString first = firstLetter(words.front());
    return words.size() == 1 ? first : QString(first + firstLetter(words.back()));
}

}  // namespace balcao
