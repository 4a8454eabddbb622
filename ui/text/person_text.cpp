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

/// What stands in the way, by the field and the reason that the service gives.
struct WayWord {
    const char* field;
    const char* reason;
    const char* words;
};

constexpr WayWord kWayWords[] = {
    {"password", "common",
     QT_TRANSLATE_NOOP("PersonText",
                       "This is guessed soon: many choose it, or it is words, dates or keys in a row.")},
    {"password", "personal",
     QT_TRANSLATE_NOOP("PersonText", "It leans on your name or your e-mail, which is tried first.")},
    {"password", "characters",
     QT_TRANSLATE_NOOP("PersonText", "It holds something that no keyboard writes.")},
    {"email", "form", QT_TRANSLATE_NOOP("PersonText", "This is no e-mail address.")},
    {"email", "taken", QT_TRANSLATE_NOOP("PersonText", "Somebody else here has this address.")},
    {"badge", "form", QT_TRANSLATE_NOOP("PersonText", "This is no badge: scan one that was printed for it.")},
    {"badge", "taken", QT_TRANSLATE_NOOP("PersonText", "This is somebody else's badge.")},
    {"", "no_pin", QT_TRANSLATE_NOOP("PersonText", "Choose a PIN first.")},
    {"", "no_email", QT_TRANSLATE_NOOP("PersonText", "A password needs an e-mail to go with it.")},
    {"", "must_change",
     QT_TRANSLATE_NOOP("PersonText", "Somebody else chose your PIN. Choose one of your own first.")},
    {"", "not_begun",
     QT_TRANSLATE_NOOP("PersonText", "It was not begun, or was confirmed before. Begin again.")},
    {"", "repeated", QT_TRANSLATE_NOOP("PersonText", "It was begun twice at once. Begin again.")},
    {"", "second_step",
     QT_TRANSLATE_NOOP("PersonText",
                       "The second step was turned off meanwhile: a password alone has to be longer.")},
    {"", "no_second_step", QT_TRANSLATE_NOOP("PersonText", "The second step is off.")},
    {"", "everything",
     QT_TRANSLATE_NOOP("PersonText",
                       "The key is good for everything: only who may do everything makes one.")},
    {"", "made",
     QT_TRANSLATE_NOOP("PersonText", "Another counter made a key meanwhile: this one counts for nothing.")},
    {"", "first",
     QT_TRANSLATE_NOOP("PersonText", "The first PIN is that of somebody who looks after the people here.")}};

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

QString wayProblem(const Error& error) {
    const QString field = error.facts.value(QStringLiteral("field")).toString();
    const QString reason = error.facts.value(QStringLiteral("reason")).toString();
    if (error.code == ErrorCode::InvalidArgument && field == QStringLiteral("pin")) return pinProblem(error);
    if (error.code == ErrorCode::WrongSecret &&
        error.facts.value(QStringLiteral("subject")).toString() == QStringLiteral("code")) {
        return QCoreApplication::translate("PersonText", "The code is wrong, too old, or was used before.");
    }
    if (reason == QStringLiteral("length")) {
        return QCoreApplication::translate("PersonText", "A password has from %1 to %2 characters here.")
            .arg(error.facts.value(QStringLiteral("shortest")).toInt())
            .arg(error.facts.value(QStringLiteral("longest")).toInt());
    }
    const bool wrong = error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::StateConflict;
    if (!wrong) return {};
    for (const WayWord& known : kWayWords) {
        const bool same = reason == QLatin1String(known.reason) && field == QLatin1String(known.field);
        if (same) return QCoreApplication::translate("PersonText", known.words);
    }
    return {};
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
