#include "tickets/sale_filter.h"

#include "money/amount_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;
using Compare = FilterTerm::Compare;

/// So many texts of one kind at most; each is a condition of the query.
constexpr qsizetype kMostTexts = 4;

template <typename T>
using Named = std::pair<const char*, T>;

constexpr std::array<Named<SaleIs>, 9> kStates = {{{"waiting", SaleIs::Waiting},
                                                   {"paid", SaleIs::Paid},
                                                   {"cancelled", SaleIs::Cancelled},
                                                   {"late", SaleIs::Late},
                                                   {"surplus", SaleIs::Surplus},
                                                   {"partial", SaleIs::Partial},
                                                   {"unknown", SaleIs::Unknown},
                                                   {"expired", SaleIs::Expired},
                                                   {"failed", SaleIs::Failed}}};
constexpr std::array<Named<Tender>, 2> kTenders = {
    {{"lightning", Tender::Lightning}, {"cash", Tender::Cash}}};
constexpr std::array<Named<bool>, 2> kAnswers = {{{"yes", true}, {"no", false}}};
constexpr std::array<const char*, 5> kSpans = {"today", "yesterday", "week", "month", "year"};

struct Days {
    QDate first;
    QDate last;
};

/// Reads one term after the other into the filter.
class Meaning {
 public:
    explicit Meaning(const FilterPlace& place) : m_place(place) {}

    [[nodiscard]] Result<void> add(const FilterTerm& term) {
        const QString key = term.key.isEmpty() ? u"service"_s : meant(term.key);
        if (key == "state"_L1) return addChoice(term, kStates, m_filter.states);
        if (key == "tender"_L1) return addChoice(term, kTenders, m_filter.tenders);
        if (key == "training"_L1) return setAnswer(term, m_filter.training);
        if (key == "task"_L1) return setAnswer(term, m_filter.task);
        if (key == "clerk"_L1) return addText(term, m_filter.clerks);
        if (key == "register"_L1) return addText(term, m_filter.registers);
        if (key == "service"_L1) return addText(term, m_filter.services);
        if (key == "amount"_L1) {
            return narrow(term, m_filter.minor, [this](const QString& text) -> Result<qint64> {
                BALCAO_TRY(fiat, parseFiat(text, m_place.currency, m_place.locale));
                return fiat.minor;
            });
        }
        if (key == "sats"_L1) {
            return narrow(term, m_filter.sats, [](const QString& text) -> Result<qint64> {
                BALCAO_TRY(sats, parseSat(text));
                return sats.value();
            });
        }
        if (key == "date"_L1) return addDays(term);
        return notAFilter("key", term.at);
    }

    [[nodiscard]] SaleFilter filter() const { return m_filter; }

 private:
    [[nodiscard]] QString meant(const QString& text) const {
        const QString plain = plainWord(text);
        return m_place.words.value(plain, plain);
    }

    template <typename T, size_t N>
    [[nodiscard]] Result<T> choice(const FilterTerm& term, const std::array<Named<T>, N>& names) const {
        if (term.compare != Compare::Is) return notAFilter("compare", term.at);
        const QString word = meant(term.value);
        for (const auto& [name, value] : names) {
            if (word == QLatin1StringView(name)) return value;
        }
        return notAFilter("value", term.at);
    }

    template <typename T, size_t N>
    [[nodiscard]] Result<void> addChoice(const FilterTerm& term, const std::array<Named<T>, N>& names,
                                         std::vector<T>& to) {
        BALCAO_TRY(value, choice(term, names));
        if (std::find(to.begin(), to.end(), value) == to.end()) to.push_back(value);
        return {};
    }

    [[nodiscard]] Result<void> setAnswer(const FilterTerm& term, std::optional<bool>& to) {
        BALCAO_TRY(value, choice(term, kAnswers));
        to = value;
        return {};
    }

    [[nodiscard]] Result<void> addText(const FilterTerm& term, QStringList& to) {
        if (term.compare != Compare::Is) return notAFilter("compare", term.at);
        if (to.size() == kMostTexts) return notAFilter("long", term.at);
        to.append(term.value);
        return {};
    }

    /// Two terms of one key narrow each other: `amount:>10 amount:<20`.
    template <typename T>
    static void keepNarrower(FilterRange<T>& range, std::optional<T> from, std::optional<T> to) {
        if (from && (!range.from || *range.from < *from)) range.from = from;
        if (to && (!range.to || *to < *range.to)) range.to = to;
    }

    template <typename Read>
    [[nodiscard]] Result<void> narrow(const FilterTerm& term, FilterRange<qint64>& range, Read read) {
        const auto first = read(term.value);
        if (!first || *first < 0) return notAFilter("value", term.at);
        switch (term.compare) {
            case Compare::Is: keepNarrower<qint64>(range, *first, *first); break;
            case Compare::Below: keepNarrower<qint64>(range, {}, *first - 1); break;
            case Compare::AtMost: keepNarrower<qint64>(range, {}, *first); break;
            case Compare::Above:
                if (*first == std::numeric_limits<qint64>::max()) return notAFilter("value", term.at);
                keepNarrower<qint64>(range, *first + 1, {});
                break;
            case Compare::AtLeast: keepNarrower<qint64>(range, *first, {}); break;
            case Compare::Between: {
                const auto last = read(term.to);
                if (!last || *last < 0) return notAFilter("value", term.at);
                keepNarrower<qint64>(range, std::min(*first, *last), std::max(*first, *last));
                break;
            }
        }
        return {};
    }

    [[nodiscard]] std::optional<Days> span(const QString& word) const {
        const QDate today = m_place.today;
        if (word == "today"_L1) return Days{today, today};
        if (word == "yesterday"_L1) return Days{today.addDays(-1), today.addDays(-1)};
        if (word == "week"_L1) return Days{today.addDays(1 - today.dayOfWeek()), today};
        if (word == "month"_L1) return Days{QDate(today.year(), today.month(), 1), today};
        if (word == "year"_L1) return Days{QDate(today.year(), 1, 1), today};
        return std::nullopt;
    }

    /// A day, a month or a year by ISO 8601, or a day as the language writes it: 21/11/2026.
    [[nodiscard]] std::optional<Days> days(const QString& text) const {
        if (const auto named = span(meant(text))) return named;
        QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
        if (!day.isValid()) day = localDay(text);
        if (day.isValid()) return bounded({day, day});
        const QDate month = QDate::fromString(text, u"yyyy-MM"_s);
        if (month.isValid()) return bounded({month, month.addMonths(1).addDays(-1)});
        if (text.size() != 4) return std::nullopt;
        const QDate year = QDate::fromString(text, u"yyyy"_s);
        if (!year.isValid()) return std::nullopt;
        return bounded({year, QDate(year.year(), 12, 31)});
    }

    [[nodiscard]] QDate localDay(const QString& text) const {
        const bool dayFirst = m_place.locale.dateFormat(QLocale::ShortFormat).startsWith(u'd');
        return QDate::fromString(text, dayFirst ? u"d/M/yyyy"_s : u"M/d/yyyy"_s);
    }

    /// What no till has sold in is a slip of the finger.
    [[nodiscard]] static std::optional<Days> bounded(const Days& days) {
        if (days.first.year() < 2000 || days.last.year() > 2999) return std::nullopt;
        return days;
    }

    [[nodiscard]] Result<void> addDays(const FilterTerm& term) {
        const auto first = days(term.value);
        if (!first) return notAFilter("value", term.at);
        FilterRange<QDate>& range = m_filter.days;
        switch (term.compare) {
            case Compare::Is: keepNarrower<QDate>(range, first->first, first->last); break;
            case Compare::Below: keepNarrower<QDate>(range, {}, first->first.addDays(-1)); break;
            case Compare::AtMost: keepNarrower<QDate>(range, {}, first->last); break;
            case Compare::Above: keepNarrower<QDate>(range, first->last.addDays(1), {}); break;
            case Compare::AtLeast: keepNarrower<QDate>(range, first->first, {}); break;
            case Compare::Between: {
                const auto last = days(term.to);
                if (!last) return notAFilter("value", term.at);
                keepNarrower<QDate>(range, std::min(first->first, last->first),
                                    std::max(first->last, last->last));
                break;
            }
        }
        return {};
    }

    const FilterPlace& m_place;
    SaleFilter m_filter;
};

template <typename T, size_t N>
QStringList namesOf(const std::array<Named<T>, N>& names) {
    QStringList found;
    for (const auto& named : names) found.append(QString::fromLatin1(named.first));
    return found;
}

}  // namespace

const QStringList& saleFilterKeys() {
    static const QStringList keys = {u"state"_s, u"tender"_s,   u"amount"_s,  u"sats"_s,     u"date"_s,
                                     u"clerk"_s, u"register"_s, u"service"_s, u"training"_s, u"task"_s};
    return keys;
}

QStringList saleFilterChoices(const QString& key) {
    if (key == "state"_L1) return namesOf(kStates);
    if (key == "tender"_L1) return namesOf(kTenders);
    if (key == "training"_L1 || key == "task"_L1) return namesOf(kAnswers);
    if (key != "date"_L1) return {};
    QStringList spans;
    for (const char* span : kSpans) spans.append(QString::fromLatin1(span));
    return spans;
}

Result<SaleFilter> saleFilterOf(const std::vector<FilterTerm>& terms, const FilterPlace& place) {
    Meaning meaning(place);
    for (const FilterTerm& term : terms) BALCAO_CHECK(meaning.add(term));
    return meaning.filter();
}

Result<SaleFilter> parseSaleFilter(QStringView text, const FilterPlace& place) {
    BALCAO_TRY(terms, parseFilterText(text));
    return saleFilterOf(terms, place);
}

}  // namespace balcao
