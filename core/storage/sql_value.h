#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace balcao {

/// What goes into a statement: NULL, a 64-bit integer, text or bytes. The conversions are implicit on
/// purpose: they are the one place that says how a value of the domain is stored.
class SqlValue {
 public:
    using Held = std::variant<std::monostate, qint64, QString, QByteArray>;

    SqlValue() = default;
    SqlValue(qint64 value) : m_held(value) {}
    SqlValue(int value) : m_held(qint64{value}) {}
    SqlValue(bool value) : m_held(qint64{value ? 1 : 0}) {}
    /// Never NULL: a text nobody wrote is an empty text.
    SqlValue(const QString& value) : m_held(value.isNull() ? QStringLiteral("") : value) {}
    /// No bytes are NULL, so that "no hash yet" never collides with another "no hash yet".
    SqlValue(const QByteArray& value) {
        if (!value.isEmpty()) m_held = value;
    }
    /// Milliseconds since 1970 in UTC; 0 for what has not happened.
    SqlValue(Instant at) : m_held(toUnixMs(at)) {}
    /// NULL for the null id.
    template <typename Tag>
    SqlValue(const Id<Tag>& id) {
        if (!id.isNull()) m_held = id.text();
    }
    template <typename T>
    SqlValue(const std::optional<T>& value) {
        if (value) *this = SqlValue(*value);
    }

    [[nodiscard]] const Held& held() const { return m_held; }

 private:
    Held m_held;
};

/// A value and the name that stands for it in the SQL, without the colon.
struct Bind {
    const char* name;
    SqlValue value;
};
using Binds = std::vector<Bind>;

struct Statement {
    QString sql;
    Binds binds;
};

/// The text form of an id that sorts before every other: where a walk over all of them begins.
template <typename Tag>
[[nodiscard]] QString orFirst(const Id<Tag>& id) {
    return id.uuid().toString(QUuid::WithoutBraces);
}

/// The names of an answer's columns, shared by its rows and by later answers to the same statement. A name
/// that was found once is found by its address from then on: the code that reads a row asks with literals.
class Columns {
 public:
    explicit Columns(std::vector<QByteArray> names) : m_names(std::move(names)) {}
    [[nodiscard]] size_t size() const { return m_names.size(); }
    /// Place of a column; a name that is not there ends the program.
    [[nodiscard]] size_t placeOf(const char* name) const;

 private:
    struct Met {
        const char* address = nullptr;
        size_t place = 0;
    };
    std::vector<QByteArray> m_names;
    mutable std::array<Met, 64> m_met;
};

/// One row of an answer, read by the column names of its SELECT. A name that is not there is our own mistake
/// and ends the program in every build.
class Row {
 public:
    [[nodiscard]] bool isNull(const char* column) const;
    [[nodiscard]] qint64 integer(const char* column) const;
    [[nodiscard]] int count(const char* column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(const char* column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(const char* column) const;
    [[nodiscard]] QByteArray bytes(const char* column) const;
    [[nodiscard]] Instant instant(const char* column) const { return fromUnixMs(integer(column)); }
    /// The null id for NULL.
    template <typename SomeId>
    [[nodiscard]] SomeId id(const char* column) const {
        return isNull(column) ? SomeId() : SomeId(QUuid::fromString(text(column)));
    }

 private:
    friend class Rows;
    [[nodiscard]] const SqlValue::Held& at(const char* column) const;

    std::shared_ptr<const Columns> m_columns;
    std::vector<SqlValue::Held> m_values;
};

/// A whole answer. Pages are bounded by their LIMIT, so it is held in memory.
class Rows {
 public:
    Rows() = default;
    explicit Rows(std::vector<QByteArray> columns);
    explicit Rows(std::shared_ptr<const Columns> columns) : m_columns(std::move(columns)) {}

    void append(std::vector<SqlValue::Held> values);

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] size_t size() const { return m_rows.size(); }
    [[nodiscard]] const Row& first() const { return m_rows.front(); }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }

 private:
    std::shared_ptr<const Columns> m_columns;
    std::vector<Row> m_rows;
};

}  // namespace balcao
