#include "storage/sql_text.h"

#include <QStringList>

#include <algorithm>

namespace balcao {

namespace {

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

PlacedSql placeNames(const QString& sql, Placeholder placeholder) {
    const QByteArray text = sql.toUtf8();
    PlacedSql placed;
    placed.sql.reserve(text.size());
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\'') quoted = !quoted;
        const bool cast = c == ':' && i + 1 < text.size() && text[i + 1] == ':';
        if (quoted || c != ':' || cast) {
            placed.sql += c;
            if (cast) placed.sql += text[++i];
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && isNameCharacter(text[end])) ++end;
        const QByteArray name = text.mid(i + 1, end - i - 1);
        i = end - 1;
        if (placeholder == Placeholder::Question) {
            placed.names.push_back(name);
            placed.sql += '?';
            continue;
        }
        auto known = std::find(placed.names.begin(), placed.names.end(), name);
        if (known == placed.names.end()) known = placed.names.insert(placed.names.end(), name);
        placed.sql += '$' + QByteArray::number(known - placed.names.begin() + 1);
    }
    return placed;
}

QStringList splitScript(const QString& script) {
    QStringList statements;
    QString statement;
    for (const QString& line : script.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("--"))) continue;
        statement += line + QLatin1Char('\n');
        const bool trigger = statement.trimmed().startsWith(QLatin1String("CREATE TRIGGER"));
        const bool ends = trigger ? trimmed == QLatin1String("END;") : trimmed.endsWith(QLatin1Char(';'));
        if (!ends) continue;
        statements.append(statement.trimmed());
        statement.clear();
    }
    if (!statement.trimmed().isEmpty()) statements.append(statement.trimmed());
    return statements;
}

}  // namespace balcao
