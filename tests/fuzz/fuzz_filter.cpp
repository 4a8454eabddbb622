// A filter as a person or a file types it: it is refused where it stands, or is terms whose texts read as the
// same terms.
#include "fuzz_check.h"
#include "tickets/sale_filter.h"

using namespace balcao;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    static const FilterPlace place{*Currency::fromCode(u"BRL"), QLocale(QLocale::Portuguese, QLocale::Brazil),
                                   QDate(2026, 11, 21), FilterWords()};
    const auto terms = parseFilterText(text);
    if (!terms) {
        FUZZ_CHECK(terms.error().code == ErrorCode::InvalidArgument);
        const auto at = terms.error().facts.value(QStringLiteral("at")).toLongLong();
        FUZZ_CHECK(at >= 0 && at <= text.size());
        return 0;
    }
    FUZZ_CHECK(terms->size() <= kMostFilterTerms);
    for (const FilterTerm& term : *terms) {
        FUZZ_CHECK(!term.value.isEmpty() && term.size > 0 && term.at + term.size <= text.size());
        const auto again = parseFilterText(toText(term));
        if (!again && term.value.size() + term.to.size() > kLongestFilter / 2) continue;  // quotes grew
        FUZZ_CHECK(again && again->size() == 1);
        const FilterTerm& same = again->front();
        FUZZ_CHECK(same.key == term.key && same.compare == term.compare && same.value == term.value &&
                   same.to == term.to);
    }
    const auto filter = saleFilterOf(*terms, place);
    if (!filter) return 0;
    FUZZ_CHECK(!filter->minor.from || *filter->minor.from >= 0);
    FUZZ_CHECK(!filter->days.from || filter->days.from->isValid());
    FUZZ_CHECK(!filter->days.to || filter->days.to->isValid());
    return 0;
}
