#include "ui/transactions/sale_filter_words.h"

#include <array>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

struct Named {
    const char* english;
    const char* word;
};

constexpr std::array kWords = {Named{"state", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "state")},
                               Named{"tender", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "tender")},
                               Named{"amount", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "amount")},
                               Named{"sats", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "sats")},
                               Named{"date", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "date")},
                               Named{"clerk", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "clerk")},
                               Named{"register", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "register")},
                               Named{"service", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "service")},
                               Named{"training", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "training")},
                               Named{"task", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "task")},
                               Named{"waiting", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "waiting")},
                               Named{"paid", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "paid")},
                               Named{"cancelled", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "cancelled")},
                               Named{"late", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "late")},
                               Named{"surplus", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "surplus")},
                               Named{"partial", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "partial")},
                               Named{"unknown", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "unknown")},
                               Named{"expired", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "expired")},
                               Named{"failed", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "failed")},
                               Named{"lightning", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "lightning")},
                               Named{"cash", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "cash")},
                               Named{"yes", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "yes")},
                               Named{"no", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "no")},
                               Named{"today", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "today")},
                               Named{"yesterday", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "yesterday")},
                               Named{"week", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "week")},
                               Named{"month", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "month")},
                               Named{"year", QT_TRANSLATE_NOOP("balcao::SaleFilterWords", "year")}};

}  // namespace

QString SaleFilterWords::of(const QString& english) {
    for (const Named& named : kWords) {
        if (english == QLatin1StringView(named.english)) return tr(named.word);
    }
    return english;
}

FilterWords SaleFilterWords::all() {
    FilterWords words;
    for (const Named& named : kWords) {
        words.insert(plainWord(tr(named.word)), QString::fromLatin1(named.english));
    }
    return words;
}

QStringList SaleFilterWords::suggestions() {
    QStringList found;
    for (const QString& key : saleFilterKeys()) {
        found.append(of(key) + u':');
        for (const QString& value : saleFilterChoices(key)) found.append(of(key) + u':' + of(value));
    }
    return found;
}

QString SaleFilterWords::problem(const Error& error) {
    const QString reason = error.facts.value(u"reason"_s).toString();
    if (reason == "key"_L1) {
        QStringList keys;
        for (const QString& key : saleFilterKeys()) keys.append(of(key));
        return tr("There is nothing of that name to filter by. There are: %1.").arg(keys.join(u", "_s));
    }
    if (reason == "value"_L1) {
        return tr(
            "This does not fit the word before the colon. An amount, a day like 2026-11-21 or a "
            "word of the list does.");
    }
    if (reason == "compare"_L1) return tr("Only amounts and days can be more or less.");
    if (reason == "quote"_L1) return tr("A quote was opened and not closed.");
    if (reason == "empty"_L1) return tr("Write what is looked for behind the colon.");
    return tr("That is more than a filter takes.");
}

}  // namespace balcao
