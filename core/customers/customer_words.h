#pragma once

#include <QStringList>

namespace balcao {

/// The words of a name by which it is found, each once: without accents, folded, of two characters or more,
/// without the particles that many names share ("de", "da", "dos", …). At most eight.
[[nodiscard]] QStringList nameWords(const QString& name);

/// What a word begins with, as it is found by a half-typed one: its first three characters; nothing for a
/// shorter word.
[[nodiscard]] QString wordStart(const QString& word);
inline constexpr qsizetype kWordStart = 3;

/// Every typed word is a word of the name, or, the last one, the beginning of one.
[[nodiscard]] bool isNamed(const QString& name, const QStringList& typedWords);

}  // namespace balcao
