#include "people/people_file.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace balcao {

namespace people_file_detail {

constexpr std::array kColumns{"name", "email", "role", "hash"};
using Values = std::array<QString, kColumns.size()>;

tl::unexpected<Error> wrongLine(qsizetype line, const char* field, const char* reason) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("a file of people cannot be read"),
                {{QStringLiteral("subject"), QStringLiteral("people_file")},
                 {QStringLiteral("line"), line},
                 {QStringLiteral("field"), QString::fromLatin1(field)},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

/// $2a$, $2b$ or $2y$, two digits of work, 22 characters of salt and 31 of the hash, in bcrypt's own base64.
bool isBcrypt(const QString& hash) {
    if (hash.size() != 60 || hash[0] != u'$' || hash[1] != u'2' || hash[3] != u'$' || hash[6] != u'$') {
        return false;
    }
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!QStringLiteral("aby").contains(hash[2]) || !isDigit(hash[4]) || !isDigit(hash[5])) return false;
    const int work = hash.mid(4, 2).toInt();
    if (work < 4 || work > 31) return false;
    return std::all_of(hash.begin() + 7, hash.end(), [&isDigit](QChar c) {
        return isDigit(c) || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'.' || c == u'/';
    });
}

struct CsvRecord {
    qsizetype line = 0;
    QStringList fields;
};

/// RFC 4180: fields in double quotes hold commas, line ends and doubled quotes.
class CsvReader {
 public:
    explicit CsvReader(const QString& text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    Result<CsvRecord> next() {
        CsvRecord record{m_line, {}};
        for (;;) {
            BALCAO_TRY(field, nextField());
            record.fields.append(field);
            if (atEnd()) return record;
            const QChar end = m_text[m_at++];
            if (end == u',') continue;
            if (end == u'\r' && !atEnd() && m_text[m_at] == u'\n') ++m_at;
            ++m_line;
            return record;
        }
    }

 private:
    static bool ends(QChar c) { return c == u',' || c == u'\n' || c == u'\r'; }

    Result<QString> nextField() {
        if (atEnd() || m_text[m_at] != u'"') {
            const qsizetype from = m_at;
            while (!atEnd() && !ends(m_text[m_at])) {
                if (m_text[m_at] == u'"') return wrongLine(m_line, "", "quotes");
                ++m_at;
            }
            return m_text.mid(from, m_at - from);
        }
        QString field;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'\n') ++m_line;
            if (c != u'"') {
                field += c;
                continue;
            }
            ++m_at;
            if (atEnd() || ends(m_text[m_at])) return field;
            if (m_text[m_at] != u'"') return wrongLine(m_line, "", "quotes");
            field += u'"';
        }
        return wrongLine(m_line, "", "quotes");  // never closed
    }

    const QString& m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

/// Everybody so far, and whether the next one may stand beside them.
struct Gathered {
    std::vector<ImportedPerson> people;
    QSet<QString> emails;

    Result<void> add(qsizetype line, const Values& values) {
        for (std::size_t i = 0; i < kColumns.size(); ++i) {
            if (values[i].trimmed().isEmpty()) return wrongLine(line, kColumns[i], "missing");
        }
        const QString email = values[1].trimmed();
        if (!isBcrypt(values[3].trimmed())) return wrongLine(line, "hash", "hash");
        if (emails.contains(email.toCaseFolded())) return wrongLine(line, "email", "twice");
        if (static_cast<qsizetype>(people.size()) >= kMostImported) return wrongLine(line, "", "many");
        emails.insert(email.toCaseFolded());
        people.push_back({line, values[0].trimmed(), email, values[2].trimmed(), values[3].trimmed()});
        return {};
    }
};

Result<void> readCsv(const QString& text, Gathered& gathered) {
    CsvReader reader(text);
    std::array<qsizetype, kColumns.size()> places{};
    bool headed = false;
    qsizetype columns = 0;
    while (!reader.atEnd()) {
        BALCAO_TRY(record, reader.next());
        if (record.fields.size() == 1 && record.fields.first().trimmed().isEmpty()) continue;
        if (!headed) {
            QStringList names;
            for (const QString& name : record.fields) names.append(name.trimmed().toLower());
            for (std::size_t i = 0; i < kColumns.size(); ++i) {
                places[i] = names.indexOf(QLatin1String(kColumns[i]));
                if (places[i] < 0 || names.count(QLatin1String(kColumns[i])) != 1) {
                    return wrongLine(record.line, kColumns[i], "columns");
                }
            }
            columns = names.size();
            headed = true;
            continue;
        }
        if (record.fields.size() != columns) return wrongLine(record.line, "", "columns");
        Values values;
        for (std::size_t i = 0; i < kColumns.size(); ++i) values[i] = record.fields[places[i]];
        BALCAO_CHECK(gathered.add(record.line, values));
    }
    return {};
}

Result<void> readJsonLines(const QString& text, Gathered& gathered) {
    qsizetype line = 0;
    for (const QString& each : text.split(u'\n')) {
        ++line;
        if (each.trimmed().isEmpty()) continue;
        const QJsonDocument document = QJsonDocument::fromJson(each.toUtf8());
        if (!document.isObject()) return wrongLine(line, "", "json");
        const QJsonObject object = document.object();
        Values values;
        for (std::size_t i = 0; i < kColumns.size(); ++i) {
            const QJsonValue value = object.value(QLatin1String(kColumns[i]));
            if (!value.isString()) return wrongLine(line, kColumns[i], "missing");
            values[i] = value.toString();
        }
        BALCAO_CHECK(gathered.add(line, values));
    }
    return {};
}

}  // namespace people_file_detail

Result<std::vector<ImportedPerson>> parsePeopleFile(const QByteArray& file) {
    using namespace people_file_detail;
    const QByteArray bytes = file.startsWith("\xef\xbb\xbf") ? file.mid(3) : file;
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes) return wrongLine(0, "", "utf8");
    Gathered gathered;
    const bool json = text.trimmed().startsWith(u'{');
    BALCAO_CHECK(json ? readJsonLines(text, gathered) : readCsv(text, gathered));
    if (gathered.people.empty()) return wrongLine(0, "", "empty");
    return gathered.people;
}

}  // namespace balcao
