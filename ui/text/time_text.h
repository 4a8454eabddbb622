#pragma once

#include "base/civil_time.h"

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace balcao {

/// "8 s", "6 min 12 s", "2 h 5 min", "3 d 4 h": two units at most, negative times count as none.
[[nodiscard]] QString durationText(Millis time);
/// Whole minutes, for waiting people: "0 min", "21 min", "2 h 5 min".
[[nodiscard]] QString waitText(Millis time);
/// "8 s ago" in the language of the window.
[[nodiscard]] QString agoText(Millis time);

[[nodiscard]] QString clockText(Instant at, const QTimeZone& zone);         ///< "09:46"
[[nodiscard]] QString clockSecondsText(Instant at, const QTimeZone& zone);  ///< "09:46:31"
/// "Saturday, 21 Nov" in the words of `locale`.
[[nodiscard]] QString dayText(Instant at, const QTimeZone& zone, const QLocale& locale);
/// For a list that begins today and goes back: "09:46" of today, "18 Nov" of another day.
[[nodiscard]] QString recentText(Instant at, Instant now, const QTimeZone& zone, const QLocale& locale);
/// "21/11/2026 09:46:31 -03:00", as receipts carry it.
[[nodiscard]] QString stampText(Instant at, const QTimeZone& zone);
/// "21 November 2026, 09:46:31 (UTC −03:00)", as a page carries it.
[[nodiscard]] QString longStampText(Instant at, const QTimeZone& zone, const QLocale& locale);

}  // namespace balcao
