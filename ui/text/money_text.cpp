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

}  // namespace balcao
