#include "base/filter_text.h"

#include <array>
#include <utility>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;
using Compare = FilterTerm::Compare;

constexpr QChar kQuote = u'"';

struct Sign {
    QStringView text;
    Compare compare;
};
/// The longer before the shorter that begins alike.
constexpr std::array kSigns = {Sign{u">=", Compare::AtLeast}, Sign{u"<=", Compare::AtMost},
                               Sign{u"≥", Compare::AtLeast},  Sign{u"≤", Compare::AtMost},
                               Sign{u">", Compare::Above},    Sign{u"<", Compare::Below}};

QStringView signText(Compare compare) {
    for (const Sign& sign : kSigns) {
        if (sign.compare == compare) return sign.text;
    }
    return {};
}

bool isKeyPart(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c == u'-';
}

/// Walks over the text once.
class Reader {
 public:
    explicit Reader(QStringView text) : m_text(text) {}

    [[nodiscard]] bool skipSpaces() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) ++m_at;
        return m_at < m_text.size();
    }

    [[nodiscard]] Result<FilterTerm> term() {
        FilterTerm term;
        term.at = m_at;
        term.key = key();
        if (!term.key.isEmpty()) term.compare = compare();
        const bool mayRange = !term.key.isEmpty() && term.compare == Compare::Is;
        BALCAO_TRY(value, readValue(mayRange));
        term.value = std::move(value);
        if (mayRange && takes(u"..")) {
            BALCAO_TRY(to, readValue(true));
            term.to = std::move(to);
            if (term.value.isEmpty() && term.to.isEmpty()) return notAFilter("empty", term.at);
            term.compare = Compare::Between;
            if (term.to.isEmpty()) term.compare = Compare::AtLeast;
            if (term.value.isEmpty()) {
                term.compare = Compare::AtMost;
                term.value = std::exchange(term.to, {});
            }
        }
        if (term.value.isEmpty()) return notAFilter("empty", term.at);
        term.size = m_at - term.at;
        return term;
    }

 private:
    [[nodiscard]] bool takes(QStringView text) {
        if (!m_text.sliced(m_at).startsWith(text)) return false;
        m_at += text.size();
        return true;
    }

    [[nodiscard]] QString key() {
        qsizetype end = m_at;
        while (end < m_text.size() && isKeyPart(m_text[end])) ++end;
        if (end == m_at || end >= m_text.size() || m_text[end] != u':') return {};
        const QString found = plainWord(m_text.sliced(m_at, end - m_at));
        if (!found.isEmpty()) m_at = end + 1;
        return found;
    }

    [[nodiscard]] Compare compare() {
        for (const Sign& sign : kSigns) {
            if (takes(sign.text)) return sign.compare;
        }
        return Compare::Is;
    }

    [[nodiscard]] Result<QString> readValue(bool endsAtDots) {
        if (m_at < m_text.size() && m_text[m_at] == kQuote) return quoted();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace()) {
            if (endsAtDots && m_text.sliced(m_at).startsWith(u"..")) break;
            ++m_at;
        }
        return m_text.sliced(from, m_at - from).toString();
    }

    [[nodiscard]] Result<QString> quoted() {
        const qsizetype from = m_at++;
        QString value;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c != kQuote) {
                value += c;
            } else if (m_at < m_text.size() && m_text[m_at] == kQuote) {
                value += kQuote;
                ++m_at;
            } else {
                return value;
            }
        }
        return notAFilter("quote", from);
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

QString written(const QString& value, bool isWord) {
    bool plain = !value.isEmpty() && !value.contains(kQuote) && !value.contains(".."_L1);
    for (const QChar c : value) plain = plain && !c.isSpace();
    if (isWord) {
        plain = plain && !value.contains(u':');
    } else {
        // "=" would join a sign before it.
        plain = plain && !value.startsWith(u'=');
        for (const Sign& sign : kSigns) plain = plain && !value.startsWith(sign.text);
    }
    if (plain) return value;
    return kQuote + QString(value).replace(kQuote, "\"\""_L1) + kQuote;
}

}  // namespace

QString plainWord(QStringView word) {
    const QString parts = word.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    for (const QChar c : parts) {
        if (!c.isMark()) plain += c;
    }
    return plain;
}

Result<std::vector<FilterTerm>> parseFilterText(QStringView text) {
    if (text.size() > kLongestFilter) return notAFilter("long", kLongestFilter);
    std::vector<FilterTerm> terms;
    Reader reader(text);
    while (reader.skipSpaces()) {
        BALCAO_TRY(term, reader.term());
        if (terms.size() == kMostFilterTerms) return notAFilter("long", term.at);
        terms.push_back(std::move(term));
    }
    return terms;
}

QString toText(const FilterTerm& term) {
    const QString value = written(term.value, term.key.isEmpty());
    if (term.key.isEmpty()) return value;
    if (term.compare == Compare::Between) {
        return term.key + u':' + value + ".."_L1 + written(term.to, false);
    }
    return term.key + u':' + signText(term.compare) + value;
}

tl::unexpected<Error> notAFilter(const char* reason, qsizetype at) {
    return fail(ErrorCode::InvalidArgument, u"filter"_s,
                {{u"subject"_s, u"filter"_s},
                 {u"reason"_s, QString::fromLatin1(reason)},
                 {u"at"_s, QVariant::fromValue(qlonglong{at})}});
}

}  // namespace balcao
