#pragma once

#include "base/clock.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace balcao {

/// The zone of an IANA name ("America/Recife"); the machine's own where the name is empty or unknown.
[[nodiscard]] QTimeZone zoneOf(const QString& ianaName);

/// A moment as the clocks of that place show it.
[[nodiscard]] QDateTime civilTime(Instant at, const QString& ianaName);
/// The day a sale belongs to: its ticket's number and the day's total follow the office's calendar, not the
/// machine's.
[[nodiscard]] QDate civilDay(Instant at, const QString& ianaName);
/// The first moment of a day there; the day before ends with it.
[[nodiscard]] Instant civilDayBegins(QDate day, const QString& ianaName);

}  // namespace balcao
