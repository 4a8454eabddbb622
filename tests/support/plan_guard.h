#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Finds the statements that read a growing table from end to end. SQLite itself tells which statements it
/// runs, so nothing that is tested knows of it.
namespace balcao::test::plan_guard {

/// From now on every statement is noted that runs on a SQLite connection which this process opens later. May
/// be called again. A statement that begins with a comment is a test's own and is not noted.
void watch();

/// The steps of the statement's plan, on the schema of the database in the file at `path`, that grow with
/// what was ever sold: a whole table, or what is found by coarse columns alone. What is wide by design is
/// among them. A statement that cannot be planned says so in one line.
[[nodiscard]] QStringList wideSteps(const QString& path, const QByteArray& statement);

/// A line for every such step, not wide by design, of the statements noted on the file at `path`. A statement
/// is looked at once in the life of the process; that it runs again adds nothing.
[[nodiscard]] QStringList complaints(const QString& path);

}  // namespace balcao::test::plan_guard
