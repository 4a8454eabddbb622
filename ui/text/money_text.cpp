#include "ui/text/money_text.h"

#include "money/amount_text.h"

#include <QCoreApplication>

namespace balcao {

QString satsText(Sat amount, const QLocale& locale) {
    return QCoreApplication::translate("MoneyText", "%1 sats").arg(formatSat(amount, locale));
}

QString satsText(Msat amount, const QLocale& locale) {
    return satsText(toSat(amount, Rounding::Down), locale);
}

QString rateText(const Rate& rate, const QLocale& locale) {
    return QCoreApplication::translate("MoneyText", "BTC at %1")
        .arg(formatFiat(Fiat{rate.minorPerBtc, rate.currency}, locale));
}

QString percentText(int basisPoints, const QLocale& locale) {
    constexpr int kPointsPerPercent = 100;
    const int rest = basisPoints % kPointsPerPercent;
    const QString whole = locale.toString(basisPoints / kPointsPerPercent);
    if (rest == 0) return whole;
    return whole + locale.decimalPoint() + QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0'));
}

}  // namespace balcao
