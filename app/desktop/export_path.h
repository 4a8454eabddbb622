#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace balcao {

/// Asks where to keep what is handed out, with this name to begin with, without blocking the counter. Calls
/// back only where a place was chosen.
void chooseExport(const QString& name, QWidget* window,
                  const std::function<void(const QString& path)>& chosen);
/// The same for lines of the journal: a table (.csv) or JSON lines (.jsonl), as the name that was chosen
/// ends.
void chooseJournalExport(const QString& name, QWidget* window,
                         const std::function<void(const QString& path)>& chosen);
/// Asks which backup to restore.
void chooseBackup(QWidget* window, const std::function<void(const QString& path)>& chosen);

}  // namespace balcao
