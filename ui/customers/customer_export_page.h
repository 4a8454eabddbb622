#pragma once

#include "base/future.h"

#include <QJsonObject>
#include <QString>

namespace balcao {

/// Everything held about one person, as they are handed it: a PDF to read at `path`, and beside it the same
/// as JSON to take to somebody else (LGPD art. 18, II and V). `everything` is that of
/// CustomerHistory::everything. Io when one of the two cannot be written; then neither is there.
/// On whatever thread.
[[nodiscard]] Result<Done> keepCustomerExport(const QJsonObject& everything, const QString& organisation,
                                              const QString& path);

/// The words of that PDF, as HTML; what a person wrote is shown as it is, never as mark-up.
[[nodiscard]] QString customerExportHtml(const QJsonObject& everything, const QString& organisation);

}  // namespace balcao
