#include "base/strict_json.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <optional>

namespace balcao {

namespace strict_json {

/// Whole numbers beyond it are not the same for every reader (RFC 8259 §6).
constexpr qint64 kLargestWhole = qint64{1} << 53;
constexpr qsizetype kMostDigits = 16;

/// Reads one value after the other; the first problem ends it, and everything returns nothing after it.
class Reader {
 public:
    Reader(QByteArrayView text, int depthMax) : m_text(text), m_depthLeft(depthMax) {}

    [[nodiscard]] Result<QJsonObject> whole() {
        skipSpace();
        std::optional<QJsonObject> found = peek() == '{' ? object() : std::nullopt;
        skipSpace();
        if (found && m_at == m_text.size()) return *std::move(found);
        return fail(ErrorCode::InvalidArgument, QStringLiteral("this is no JSON object we accept"),
                    {{QStringLiteral("reason"), QString::fromLatin1(m_problem)}});
    }

 private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool take(char c) {
        if (m_at >= m_text.size() || m_text[m_at] != c) return false;
        ++m_at;
        return true;
    }
    void skipSpace() {
        while (m_at < m_text.size() && QByteArrayView(" \t\n\r").contains(m_text[m_at])) ++m_at;
    }
    std::nullopt_t stop(const char* problem) {
        m_problem = problem;
        m_at = m_text.size();
        return std::nullopt;
    }

    [[nodiscard]] std::optional<QJsonValue> value() {
        skipSpace();
        switch (peek()) {
            case '{':
                if (auto inner = object()) return QJsonValue(*std::move(inner));
                return std::nullopt;
            case '[':
                if (auto inner = array()) return QJsonValue(*std::move(inner));
                return std::nullopt;
            case '"':
                if (auto inner = string()) return QJsonValue(*std::move(inner));
                return std::nullopt;
            case 't': return word("true", QJsonValue(true));
            case 'f': return word("false", QJsonValue(false));
            case 'n': return word("null", QJsonValue());
            default: return number();
        }
    }

    [[nodiscard]] std::optional<QJsonObject> object() {
        if (m_depthLeft-- == 0) return stop("limit");
        ++m_at;
        QJsonObject read;
        skipSpace();
        if (!take('}')) {
            do {
                skipSpace();
                if (peek() != '"') return stop("syntax");
                const auto name = string();
                if (!name) return std::nullopt;
                if (read.contains(*name)) return stop("duplicate");
                skipSpace();
                if (!take(':')) return stop("syntax");
                auto member = value();
                if (!member) return std::nullopt;
                read.insert(*name, *std::move(member));
                skipSpace();
            } while (take(','));
            if (!take('}')) return stop("syntax");
        }
        ++m_depthLeft;
        return read;
    }

    [[nodiscard]] std::optional<QJsonArray> array() {
        if (m_depthLeft-- == 0) return stop("limit");
        ++m_at;
        QJsonArray read;
        skipSpace();
        if (!take(']')) {
            do {
                auto element = value();
                if (!element) return std::nullopt;
                read.append(*std::move(element));
                skipSpace();
            } while (take(','));
            if (!take(']')) return stop("syntax");
        }
        ++m_depthLeft;
        return read;
    }

    [[nodiscard]] std::optional<QJsonValue> word(QByteArrayView spelled, QJsonValue meant) {
        if (!m_text.sliced(m_at).startsWith(spelled)) return stop("syntax");
        m_at += spelled.size();
        return meant;
    }

    [[nodiscard]] std::optional<QJsonValue> number() {
        const qsizetype begin = m_at;
        (void)take('-');
        const qsizetype digits = m_at;
        while (peek() >= '0' && peek() <= '9') ++m_at;
        if (m_at == digits) return stop("syntax");
        if (m_text[digits] == '0' && m_at - digits > 1) return stop("syntax");
        if (m_at - digits > kMostDigits || QByteArrayView(".eE").contains(peek())) return stop("number");
        const qint64 read = m_text.sliced(begin, m_at - begin).toByteArray().toLongLong();
        if (read > kLargestWhole || read < -kLargestWhole) return stop("number");
        return QJsonValue(read);
    }

    /// Escapes are undone first and the whole is judged as UTF-8 at the end, so that neither half of a
    /// character passes by being written in the other way.
    [[nodiscard]] std::optional<QString> string() {
        ++m_at;
        QString read;
        qsizetype plain = m_at;
        while (true) {
            if (m_at >= m_text.size()) return stop("syntax");
            const char c = m_text[m_at];
            if (static_cast<unsigned char>(c) < 0x20) return stop("syntax");
            if (c != '"' && c != '\\') {
                ++m_at;
                continue;
            }
            if (!appendUtf8(read, m_text.sliced(plain, m_at - plain))) return stop("text");
            ++m_at;
            if (c == '"') break;
            if (!appendEscaped(read)) return std::nullopt;
            plain = m_at;
        }
        if (!read.isValidUtf16() || read.contains(QChar(u'\0'))) return stop("text");
        return read;
    }

    [[nodiscard]] static bool appendUtf8(QString& read, QByteArrayView bytes) {
        // A mark of the byte order is a character like any other: dropped, it would let two names be one.
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        const QString decoded = decoder(bytes);
        if (decoder.hasError()) return false;
        read += decoded;
        return true;
    }

    bool appendEscaped(QString& read) {
        constexpr QByteArrayView kNames("\"\\/bfnrt");
        constexpr char kMeanings[] = "\"\\/\b\f\n\r\t";
        const char name = peek();
        const auto known = m_at < m_text.size() ? kNames.indexOf(name) : -1;
        ++m_at;
        if (known >= 0) {
            read += QLatin1Char(kMeanings[known]);
            return true;
        }
        if (name != 'u' || m_text.size() - m_at < 4) {
            (void)stop("syntax");
            return false;
        }
        unsigned code = 0;
        for (int i = 0; i < 4; ++i) {
            const int digit = digitOf(m_text[m_at++]);
            if (digit < 0) {
                (void)stop("syntax");
                return false;
            }
            code = code * 16 + static_cast<unsigned>(digit);
        }
        read += QChar(static_cast<char16_t>(code));
        return true;
    }

    [[nodiscard]] static int digitOf(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_depthLeft;
    const char* m_problem = "syntax";
};

}  // namespace strict_json

Result<QJsonObject> parseStrictJson(QByteArrayView text, const JsonLimits& limits) {
    if (text.size() > limits.bytesMax) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("this JSON is too large"),
                    {{QStringLiteral("reason"), QStringLiteral("limit")}});
    }
    return strict_json::Reader(text, limits.depthMax).whole();
}

}  // namespace balcao
