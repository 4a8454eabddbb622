#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace balcao {

/// Somebody of another program, as a file names them.
struct ImportedPerson {
    qsizetype line = 0;  ///< from 1, in the file
    QString name;
    QString email;
    QString role;  ///< a key, a name or an id
    QString hash;  ///< bcrypt, of their password
};

/// The most that one file may bring.
constexpr qsizetype kMostImported = 5'000;

/// A file of people (UTF-8): CSV (RFC 4180) whose first line names the columns name, email, role and hash in
/// any order, or JSON lines with these as strings. Empty lines say nothing. InvalidArgument (facts:
/// subject "people_file", line, field, reason) for the first thing that is wrong: "utf8", "columns",
/// "quotes", "json", "missing", "hash" for what is no bcrypt hash, "twice" for an e-mail that stood there
/// before, "many", and "empty" for a file of nobody. No name, address or hash is in the error.
[[nodiscard]] Result<std::vector<ImportedPerson>> parsePeopleFile(const QByteArray& file);

}  // namespace balcao
