#pragma once

#include "money/rate.h"

#include <QLocale>
#include <QString>

namespace balcao {

/// "40.720 sats": grouped, whole, with the word.
[[nodiscard]] QString satsText(Sat amount, const QLocale& locale);
/// Satoshis of a millisatoshi amount, rounded down: what a person is shown, never more than there is.
[[nodiscard]] QString satsText(Msat amount, const QLocale& locale);
/// "BTC at R$ 611.247,54".
[[nodiscard]] QString rateText(const Rate& rate, const QLocale& locale);
/// "18" or "2,50" of basis points, without the sign.
[[nodiscard]] QString percentText(int basisPoints, const QLocale& locale);

}  // namespace balcao
